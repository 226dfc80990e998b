attendance-sessions-title = Oturumlarım
attendance-sessions-today = Bugün
attendance-sessions-coming = Sıradaki oturumlar
attendance-sessions-missing = Burada rapor eksik
attendance-sessions-none = Bugün oturumunuz yok.
attendance-list-title = Yoklama
attendance-list-empty = Listede kimse yok.
attendance-tally = { $all } kişiden { $there } kişi burada
attendance-tally-more = { $all } kişiden { $there } kişi burada, kayıtsız gelen: { $more }
attendance-mark-present = burada
attendance-mark-late = geç geldi
attendance-mark-excused = izinli
attendance-mark-absent = gelmedi
attendance-mark-unset = işaretlenmedi
attendance-undo = Geri al
attendance-also = Şöyle de işaretlendi: { $mark } ({ $who }, saat{"\u00A0"}{ $time })
attendance-said-so = Gelemeyeceğini önceden bildirdi.
attendance-no-place = Artık yeri yok.
attendance-party = { $names } ile geliyor.
attendance-needs-childcare = Çocuk bakımı
attendance-needs-language = Dil desteği
attendance-refused-early = Oturum gününden itibaren işaretleyebilirsiniz.
attendance-refused-late = Liste kapandı. Oturumun üzerinden 14 günden fazla geçti.
attendance-refused-off = Bu oturum yapılmıyor.
attendance-refused-person = Bu kişi listede yok.
attendance-told-saved = Rapor kaydedildi.
attendance-guest-title = Kayıtsız gelenler
attendance-guest-name = Ad
attendance-guest-name-hint = Ad yazmazsanız yalnızca bir kişi eklenir.
attendance-guest-add = Ekle
attendance-guest-nameless = Bir kişi
attendance-guest-back = Gelmemiş
attendance-guest-full = Bütün yerler dolu.
attendance-guest-full-text = Kişiyi yine de ekleyebilirsiniz. Lütfen nedenini yazın.
attendance-guest-missing = Bunlardan bugün gelmeyen: { $people }
attendance-guest-reason = Neden
attendance-guest-anyway = Yine de ekle
attendance-walked-in = { $people ->
    [one] { $people } kişi kayıtsız geldi.
   *[other] { $people } kişi kayıtsız geldi.
}
attendance-count-title = Sayım
attendance-count-hint = Yalnızca çizgi, ad yok.
attendance-count-more = Bir kişi fazla: { $what }
attendance-count-less = Bir kişi eksik: { $what }
attendance-band-under-18 = 18 yaşından küçük
attendance-band-to-26 = 18–26 yaş
attendance-band-to-59 = 27–59 yaş
attendance-band-from-60 = 60 yaş ve üstü
attendance-band-first = ilk kez burada
attendance-report-title = Rapor
attendance-report-held = Oturum yapıldı mı?
attendance-report-yes = Evet
attendance-report-no = Hayır
attendance-report-why = Hayırsa: Neden yapılmadı?
attendance-report-present = Kaç kişi geldi?
attendance-report-present-hint = Yalnızca ad yazılmayan kâğıt liste için. İşaretli kişi sayısı: { $there }.
attendance-report-line = Kronik için bir cümle
attendance-report-line-hint = Herkes okuyabilir. Lütfen ad yazmayın.
attendance-report-photos = Fotoğraf var mı?
attendance-report-photos-yes = Fotoğraftaki herkes onay verdi.
attendance-report-save = Raporu kaydet
attendance-report-by = Yazan: { $who }.
attendance-report-none = Rapor yok.
attendance-report-later = Raporu oturum başladıktan sonra yazabilirsiniz.
attendance-problem-held = Lütfen evet ya da hayır seçin.
attendance-problem-why = Lütfen oturumun neden yapılmadığını yazın.
attendance-problem-number = Lütfen bir sayı yazın.
attendance-problem-reason = Lütfen bir neden yazın.
attendance-problem-name = Lütfen bağlantının kimin için olduğunu yazın.
attendance-problem-email = Lütfen e-posta adresini kontrol edin.
attendance-problem-partner = Lütfen bir ortak seçin.
attendance-pass-title = Vekil için bağlantı
attendance-pass-text = Bağlantı yalnızca bu oturumu açar. 14 gün sonra sona erer.
attendance-pass-partner-title = Ortaklar için bağlantılar
attendance-pass-partner-text = Ortaklar kendi kurslarının adlarını ve sayılarını görür. Bağlantı 180 gün geçerlidir.
attendance-pass-partner = Hangi ortak?
attendance-pass-name = Bağlantı kimin için?
attendance-pass-email = Bağlantıyı göndereceğimiz e-posta
attendance-pass-make = Bağlantı oluştur
attendance-pass-made = Bağlantıyı yalnızca şimdi görürsünüz. Lütfen iletin.
attendance-pass-until = Geçerlilik: { $day }, saat{"\u00A0"}{ $time }.
attendance-pass-none = Henüz bağlantı yok.
attendance-pass-revoke = Bağlantıyı kapat
attendance-pass-revoked = kapatıldı
attendance-pass-over = süresi doldu
attendance-pass-back = Oturuma git
attendance-partner-title = Kurslarınız
attendance-partner-text = Burada adları ve sayıları görürsünüz. İletişim bilgileri gösterilmez.
attendance-partner-none = Bu iki haftada oturum yok.
attendance-letter-session = Vekil olarak bağlantınız
attendance-letter-partner = Kurslarınız için bağlantınız
attendance-letter-open = Listeyi aç
attendance-letter-until = Bağlantı { $day }, saat{"\u00A0"}{ $time } tarihine kadar geçerlidir.
attendance-letter-keep = Yalnızca sizin içindir. Lütfen başkasına vermeyin.
attendance-hers-title = Yoklama
attendance-hers-by = işaretleyen: { $who }
attendance-did-report = { $who } bir oturumun raporunu yazdı
attendance-did-pass-made = { $who } vekil ya da ortak için bağlantı oluşturdu
attendance-did-pass-revoked = { $who } vekil ya da ortak bağlantısını kapattı
attendance-print-title = Listeyi yazdır
attendance-print-hint = Kâğıtta yalnızca liste yer alır. En iyisi yatay yazdırmaktır. “Yazdır” tarayıcının menüsündedir.
attendance-print-columns = Sütunlar
attendance-print-number = No.
attendance-print-name = Adı soyadı
attendance-print-signature = İmza
attendance-print-age = Yaş
attendance-print-emergency = Acil çağrı:
attendance-print-photos = Fotoğraf ancak fotoğraftaki herkes onay verirse çekilir.
attendance-paper-title = Kâğıt listeyi gir
attendance-paper-text = Kâğıtta yazanları buraya girin. Bunun için 14 gününüz var.
attendance-paper-later = Oturum bittikten sonra konan işaretler geçerli kalır.
attendance-paper-names = Kayıtsız gelenlerin adları
attendance-paper-names-hint = Her satıra bir ad yazın.
attendance-paper-more = Adı yazılmamış başka kişiler
attendance-paper-counts = Kâğıttaki çizgiler
attendance-paper-counts-hint = Girdiğiniz sayılar sayılmış olanlara eklenir.
attendance-paper-counted = Şimdiye kadar sayılan: { $count }
attendance-paper-save = Listeyi kaydet
attendance-paper-problem-names = Bir ad çok uzun ya da okunamıyor.
attendance-told-entered = Kâğıt liste kaydedildi.
attendance-told-kept = { $people ->
    [one] { $people } kişide daha sonra konan işaret geçerli.
   *[other] { $people } kişide daha sonra konan işaret geçerli.
}
attendance-did-paper = { $who } bir kâğıt liste girdi
attendance-matrix-title = Bütün kursun yoklaması
attendance-matrix-held = Yapılan: { $all } oturumdan { $held } tanesi
attendance-matrix-held-column = Yapılan oturumlar
attendance-matrix-rate = Kaç kez geldi?
attendance-matrix-there = Gelenler
attendance-matrix-excused = { $count } kez izinli
attendance-matrix-missed = iki kez izinsiz gelmedi
attendance-matrix-rule = Raporu ya da işareti olan oturumlar sayılır.
attendance-certificate-title = Katılım belgesi
attendance-certificate-list = Katılım belgelerini yazdır
attendance-certificate-hers = Düzenli geldiyseniz katılım belgesi alabilirsiniz.
attendance-certificate-rule = Belge, yapılan saatlerin en az yüzde { $percent } kadarı için verilir.
attendance-certificate-not-yet = Belge son oturumdan sonra verilir.
attendance-certificate-missing = Bunun için saatler eksik.
attendance-certificate-name = Belgedeki ad
attendance-certificate-name-hint = Adı aynen böyle yazdırırız. Burada kaydetmeyiz.
attendance-certificate-make = Belgeyi oluştur
attendance-certificate-took-part = şu etkinliğe katıldı:
attendance-certificate-period = { $first } – { $last }
attendance-certificate-hours = { $hours ->
    [one] { $hours } saat
   *[other] { $hours } saat
}
attendance-certificate-minutes = { $minutes ->
    [one] { $minutes } dakika
   *[other] { $minutes } dakika
}
attendance-certificate-hour = Bir saat 60 dakikadır.
attendance-certificate-sessions = { $held } oturumdan { $there } tanesine katıldı
attendance-certificate-partner = Birlikte: { $partner }
attendance-certificate-issued = Veriliş tarihi: { $day }
attendance-certificate-code = Belge kodu
attendance-certificate-check = Kodu burada doğrulayabilirsiniz:
attendance-certificate-print = “Yazdır” tarayıcının menüsündedir. Kâğıtta yalnızca belge yer alır.
attendance-check-title = Belgeyi doğrula
attendance-check-text = Elinizde bir belgemiz mi var? Geçerli olup olmadığını burada görürsünüz.
attendance-check-hint = On karakter, örneğin K7QF2-9XWTB.
attendance-check-submit = Kodu doğrula
attendance-check-valid = Belge geçerli.
attendance-check-forgotten = Bununla ilgili başka bir bilgi artık kayıtlı değil.
attendance-check-unknown = Bu kodu tanımıyoruz.
attendance-check-unknown-text = Lütfen on karaktere bir kez daha bakın.
attendance-problem-certificate = Lütfen adı yazın. En çok 120 karakter.
attendance-did-certificate = { $who } bir katılım belgesi verdi
attendance-level-title = Kurs hedefine ulaşanlar
attendance-level-who = Kursun hedefine kimler ulaştı?
attendance-level-hint = Bu kişiler belki sonraki kursa önce kayıt olabilir.
attendance-level-save = Kaydet
attendance-level-saved = Kaydedildi.
attendance-did-level = { $who } bir kurs hedefine ulaşıldığını işaretledi
attendance-did-level-back = { $who } ulaşılan bir kurs hedefini geri aldı
attendance-did-first-right = { $who } kimlerin önce kayıt olabileceğini belirledi
attendance-did-first-invited = { $who } erken kayda davet etti
attendance-first-title = Erken kayıt
attendance-first-text = Bir kursun hedefine ulaşanlar buraya herkesten önce kayıt olabilir.
attendance-first-whole-only = Bu yalnızca bütün olarak kayıt olunan kurslarda mümkündür.
attendance-first-opens = Herkes için kayıt başlangıcı: { $day }, saat { $time }. Erken bağlantı o zamana kadar geçerlidir.
attendance-first-open-already = Kaydın daha geç bir başlangıcı yok. Önce bir başlangıç belirleyin.
attendance-first-who = Kimler önce kayıt olabilir?
attendance-first-who-hint = Bu kursun hedefine ulaşan herkes.
attendance-first-nobody = Hiç kimse: Kayıt herkes için aynı anda başlar.
attendance-first-reached = { $people ->
    [one] { $people } kişi
   *[other] { $people } kişi
}
attendance-first-people = Davetler
attendance-first-letters = Her kişi kendi dilinde bir kez bağlantı alır.
attendance-first-none = Bu kursun hedefine henüz kimse ulaşmadı.
attendance-first-draft = Önce teklifi yayımlayın.
attendance-first-invited = Davet tarihi: { $day }
attendance-first-not-yet = Henüz davet edilmedi
attendance-first-no-address = E-posta adresi yok. Lütfen telefon edin.
attendance-first-link = Onun formunu aç
attendance-first-send = { $people ->
    [one] { $people } kişiyi davet et
   *[other] { $people } kişiyi davet et
}
attendance-first-told = { $people ->
    [0] Davet edilecek yeni kimse yoktu.
   *[other] { $people } kişi davet edildi.
}
attendance-letter-first-subject = Erken kayıt olabilirsiniz: { $title }
attendance-letter-first-why = Şu kursun hedefine ulaştınız: { $course }.
attendance-letter-first-open = Şimdi kayıt ol
attendance-letter-first-until = Diğerleri için kayıt başlangıcı: { $day }, saat { $time }.
attendance-letter-first-hers = Bağlantı yalnızca sizin içindir. Bir kayıt için geçerlidir.
