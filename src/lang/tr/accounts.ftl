accounts-nav-label = Bölümler
accounts-nav-desk = Büro
accounts-nav-leader = Kurs yönetimi
accounts-nav-account = Hesap
accounts-nav-out = Oturumu kapat
accounts-signin-title = Çalışan girişi
accounts-signin-about = Buradan yalnızca çalışanlar giriş yapar.
accounts-signin-email = E-posta
accounts-signin-password = Parola
accounts-signin-submit = Giriş yap
accounts-signin-forgotten = Parolanızı mı unuttunuz? Teknik ekibiniz size yeni bir bağlantı verir.
accounts-signin-visitor = Bir etkinliğe kaydınızı mı arıyorsunuz?
accounts-problem-email = Lütfen e-posta adresinizi yazın.
accounts-problem-password = Lütfen parolanızı yazın.
accounts-problem-refused = E-posta veya parola yanlış. Lütfen ikisini de kontrol edin.
accounts-problem-wrong = Bu parola yanlış. Lütfen kontrol edin.
accounts-problem-new = Lütfen yeni bir parola yazın.
accounts-problem-again = İki parola farklı. Lütfen iki kez aynısını yazın.
accounts-problem-short = Parola çok kısa. En az { $count } karakter kullanın.
accounts-problem-long = Parola çok uzun. En fazla { $count } karakter kullanın.
accounts-problem-named = İçinde adınız, adresiniz veya bizim adımız var. Başka sözcükler seçin.
accounts-problem-common = Bu parola kolay tahmin edilir. Birbiriyle ilgisiz dört sözcük seçin.
accounts-done-chosen = Parolanız belirlendi.
accounts-done-chosen-text = Lütfen şimdi bu parolayla giriş yapın.
accounts-done-changed = Parolanız değiştirildi.
accounts-done-changed-text = Diğer cihazlardaki oturumlar kapatıldı.
accounts-done-out = Oturumunuz kapatıldı.
accounts-done-everywhere = Tüm cihazlarda oturumunuz kapatıldı.
accounts-done-out-text = Başkasının cihazındaysanız şimdi tarayıcıyı kapatın.
accounts-home-title = Hesabınız
accounts-home-name = Ad
accounts-home-role = Görev
accounts-home-devices = Açık oturumlar
accounts-home-devices-count = { $count ->
    [one] bu cihazda
   *[other] { $count } cihazda
}
accounts-home-out = Bu cihazda oturumu kapat
accounts-home-everywhere = Tüm cihazlarda oturumu kapat
accounts-role-office = Büro
accounts-role-leader = Kurs yöneticisi
accounts-role-reader = Sayıları okumak
accounts-password-title = Parolayı değiştir
accounts-password-about = Ardından diğer cihazlarınızda oturum kapanır.
accounts-password-old = Şu anki parola
accounts-password-new = Yeni parola
accounts-password-again = Yeni parola, bir kez daha
accounts-password-hint = En az { $count } karakter. Birbiriyle ilgisiz dört sözcük iyidir.
accounts-password-submit = Parolayı kaydet
accounts-link-title = Parola belirle
accounts-gone-title = Bu bağlantı artık geçerli değil
accounts-gone-text = Her bağlantı yalnızca bir kez ve kısa süre geçerlidir.
accounts-gone-ask = Yenisine mi ihtiyacınız var? Büroya sorun:
accounts-gone-signin = Girişe git
accounts-confirm-title = Siz misiniz?
accounts-confirm-about = Sonraki adım önemli. Lütfen parolanızı bir kez daha yazın.
accounts-confirm-submit = Devam et
accounts-nav-figures = Sayılar
accounts-mailed-title = Kurs yöneticileri: parolasız giriş
accounts-mailed-about = Size bağlantı içeren bir e-posta göndeririz. Bu bağlantıyla giriş yaparsınız.
accounts-mailed-submit = Bağlantıyı gönder
accounts-mailed-come-in = Şimdi giriş yapın
accounts-mailed-as = Giriş yapacak kişi:
accounts-done-mailed = Lütfen e-postalarınıza bakın.
accounts-done-mailed-text = { $minutes ->
    [one] Kurs yönetiyorsanız az sonra bir bağlantı gelir. Bir dakika geçerlidir.
   *[other] Kurs yönetiyorsanız az sonra bir bağlantı gelir. { $minutes } dakika geçerlidir.
}
accounts-letter-subject = Giriş bağlantınız
accounts-letter-minutes = { $minutes ->
    [one] Bağlantı bir kez kullanılır ve bir dakika geçerlidir.
   *[other] Bağlantı bir kez kullanılır ve { $minutes } dakika geçerlidir.
}
accounts-letter-not-you = Bunu siz istemediyseniz bu e-postayı silin. Hiçbir şey olmaz.
accounts-code-title = Lütfen kodu girin
accounts-code-about = Telefonunuzdaki kod uygulaması altı rakam gösterir.
accounts-code-field = Uygulamadaki kod
accounts-code-hint = Telefonunuzu mu kaybettiniz? Acil durum kodu da olur.
accounts-problem-code = Bu kod yanlış. Bir sonrakini bekleyin.
accounts-problem-code-missing = Lütfen kodu yazın.
accounts-factor-title = Girişte ikinci adım
accounts-factor-about = Parola çalınabilir. Telefonunuz ise yalnızca sizde.
accounts-factor-open = Telefonda bir kod uygulaması açın.
accounts-factor-scan = Onunla bu resmi tarayın.
accounts-factor-type = Uygulamanın gösterdiği kodu buraya yazın.
accounts-factor-by-hand = Resim olmuyor mu? Elle yazılacak anahtar
accounts-factor-submit = Etkinleştir
accounts-factor-on = İkinci adım etkin.
accounts-factor-left = { $count ->
    [one] Bir acil durum kodunuz kaldı.
   *[other] { $count } acil durum kodunuz kaldı.
}
accounts-factor-other-codes = Yeni acil durum kodları oluştur
accounts-factor-off = İkinci adımı kapat
accounts-recovery-title = Acil durum kodlarınız
accounts-recovery-about = Bunlarla telefonsuz giriş yaparsınız. Her kod bir kez geçerlidir.
accounts-recovery-once = Onları yalnızca şimdi gösteriyoruz. Yazdırın ya da not edin.
accounts-recovery-done = Kodları sakladım
