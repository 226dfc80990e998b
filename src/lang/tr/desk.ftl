desk-office-title = Büro
desk-leader-title = Kurs yönetimi
desk-signed-in = Giriş yapan:
desk-offerings = Herkesin gördüğü etkinlikler
desk-account = Hesabınız
desk-figures-title = Sayılar
desk-open = Kayıt yapılacak etkinlik
desk-nothing = Şu anda yapılacak bir şey yok.
desk-from = { $day } gününden itibaren
desk-more = { $count ->
    [one] Ve bir tane daha.
   *[other] Ve { $count } tane daha.
}
desk-today = Bugün
desk-week = Önümüzdeki günler
desk-just-come = Kayıt gerekmez
desk-calls = Lütfen arayın
desk-call-place = Bir yer boş ya da teklif edildi. Gelip gelmeyeceğini sorun.
desk-call-letter = Bir e-posta ulaşmadı. Adresi kontrol edin.
desk-small = Kayıt sayısı yetersiz
desk-small-people = Kayıtlı: { $taken }. Gerekli: { $least }.
desk-small-runs = Yapılacak
desk-small-off = İptal et …
desk-full = Dolu ya da neredeyse dolu
desk-lines = Bekleme listeleri
desk-line = { $people ->
    [one] Bir kişi bekliyor, { $since } gününden beri.
   *[other] { $people } kişi bekliyor, ilki { $since } gününden beri.
}
desk-line-free = Şu anda boş: { $free }.
desk-line-next = Yer olan ilk tarih: { $day }
desk-mail = E-postalar
desk-mail-stopped = Gönderim kapalı
desk-mail-stopped-text = Bir yedek geri yüklendi. O zamandan beri e-posta gitmiyor. Nasıl devam edileceğine siz karar verirsiniz.
desk-mail-decide = Gönderimi yeniden aç
desk-mail-late = { $letters ->
    [one] Bir e-posta çok uzun süredir bekliyor: { $day }, { $time }
   *[other] { $letters } e-posta çok uzun süredir bekliyor: { $day }, { $time }
}
desk-mail-late-text = Gönderim kendiliğinden yeniden denenir. Yarın da bekliyorsa teknik birimi arayın. Acil haberleri lütfen telefonla iletin.
desk-mail-server = E-posta sunucusunun yanıtı:
desk-mail-lost = Bu e-postalar ulaşmadı ya da ulaştığı belli değil:
desk-mail-uncertain = Belirsiz: Belki ulaştı, belki ulaşmadı. Lütfen sorun.
desk-drafts = Henüz yayımlanmadı
desk-untranslated = Henüz çevrilmedi
desk-missing = Eksik:
desk-group-title = Bu yapılacak mı?
desk-group-people = Kişiler
desk-group-runs-text = Kimseye e-posta gitmez. Size bir daha sorulmaz.
desk-group-reason-hint = Neden, e-postalarda yer alır. Çevrilmez.
desk-group-off-text = Bu grubun bütün tarihleri iptal edilir. Adresi olan herkese e-posta gider.
desk-group-off = Evet, iptal et
desk-group-letters = { $letters ->
    [one] Bir e-posta gönderiliyor.
   *[other] { $letters } e-posta gönderiliyor.
}
desk-sending-title = Gönderim
desk-sending-on = Gönderim açık. E-postalar gidiyor.
desk-sending-since = Kapalı: { $day }, { $time } saatinden beri.
desk-sending-old = { $letters ->
    [one] Bir e-posta daha eski. Belki zaten gitti.
   *[other] { $letters } e-posta daha eski. Belki zaten gittiler.
}
desk-sending-new = { $letters ->
    [one] Bir e-posta daha yeni. Her durumda gider.
   *[other] { $letters } e-posta daha yeni. Her durumda giderler.
}
desk-sending-overdue = { $offers ->
    [one] O zaman teklif edilen bir yerin süresi dolar. Önce arayın.
   *[other] O zaman teklif edilen { $offers } yerin süresi dolar. Önce arayın.
}
desk-sending-question = Eski e-postalara ne olsun?
desk-sending-hint = Program yedekten sonra bir süre çalıştıysa zaten gitmişlerdir.
desk-sending-withdraw = Gönderme
desk-sending-younger = Yalnızca iki saatten yeni olanları gönder
desk-sending-all = Hepsini gönder. Bazıları iki kez ulaşır.
desk-sending-do = Gönderimi aç
desk-sending-choose = Lütfen eski e-postalara ne olacağını seçin.
desk-log-title = İşlem kaydı
desk-log-here = Burada yapılanlar
desk-log-search = Kim, ne ya da neden
desk-log-who = Kim yaptı?
desk-log-what = Ne hakkında?
desk-log-when = Ne zamandan beri?
desk-log-everybody = Herkes
desk-log-always = Bütün zamanlar
desk-log-none = Hiçbir şey bulunamadı.
desk-log-older = Daha eskileri göster
desk-log-newest = En yenilere dön
desk-log-one-thing = Yalnızca tek bir şeyle ilgili işlemleri görüyorsunuz.
desk-log-everything = Hepsini göster
desk-log-operator = Teknik birim
desk-log-office = Ofis
desk-log-gone = sonradan silindi
desk-log-from-to = { $what }: önce { $from }, şimdi { $to }
desk-log-changed = { $what }: değişti
desk-log-is = { $what }: { $value }
desk-log-parts = İlgili: { $parts }
desk-log-texts = { $what } ({ $languages })
desk-log-nothing = boş
desk-log-yes = evet
desk-log-no = hayır
desk-area-offerings = Etkinlikler
desk-area-places = Yerler ve ortaklar
desk-area-staff = Hesaplar
desk-area-service = Sistem
desk-period-day = Son bir gün
desk-period-week = Son yedi gün
desk-period-month = Son otuz gün
desk-did-unknown = { $who } burada henüz adı olmayan bir işlem yaptı ({ $deed })
desk-did-sign-up = { $who } birini kaydetti
desk-did-cancel = { $who } iptal etti
desk-did-contact = { $who } iletişim bilgisini değiştirdi
desk-did-names = { $who } adları değiştirdi
desk-did-note = { $who } not yazdı
desk-did-put-first = { $who } bekleme listesinde öncelik verdi
desk-did-put-back = { $who } bekleme listesindeki önceliği geri aldı
desk-did-beyond = { $who } var olandan fazla yer verdi
desk-did-goes-ahead = { $who } az kayda rağmen yapılmasına karar verdi
desk-did-group-called-off = { $who } az kayıt olduğu için iptal etti
desk-did-offering-created = { $who } bir etkinlik oluşturdu
desk-did-offering-changed = { $who } bir etkinliği değiştirdi
desk-did-offering-published = { $who } bir etkinliği yayımladı
desk-did-offering-unpublished = { $who } bir etkinliği yayından kaldırdı
desk-did-venue-created = { $who } bir yer ekledi
desk-did-venue-changed = { $who } bir yeri değiştirdi
desk-did-partner-renamed = { $who } bir ortağın adını değiştirdi
desk-did-signed-in = { $who } giriş yaptı
desk-did-signed-out = { $who } bütün cihazlardan çıkış yaptı
desk-did-password-chosen = { $who } bir bağlantıyla parola seçti
desk-did-password-changed = { $who } parolasını değiştirdi
desk-did-link-made = { $who } yeni parola için bağlantı oluşturdu
desk-did-staff-added = { $who } bir hesap açtı
desk-did-staff-disabled = { $who } bir hesabı kapattı
desk-did-staff-enabled = { $who } bir hesabı yeniden açtı
desk-did-factor-set-up = { $who } ikinci adımı kurdu
desk-did-factor-removed = { $who } ikinci adımı kaldırdı
desk-did-codes-made = { $who } yeni yedek kodlar oluşturdu
desk-did-code-used = { $who } bir yedek kod kullandı
desk-did-restored = { $who } bir yedeği geri yükledi
desk-did-sending-resumed = { $who } gönderimi yeniden açtı
desk-mode-whole = bütün tarihler için
desk-mode-per-session = her tarih için ayrı
desk-promotion-offer = teklifle
desk-promotion-direct = hemen
desk-part-all = hepsi
desk-part-entry = bir tarih
desk-part-person = bir kişi
desk-part-offer = teklif edilen bir yer
desk-field-slug = Sayfanın adresi
desk-field-series = Dizi
desk-field-texts = Metinler
desk-field-kind = Tür
desk-field-level = Ön bilgi
desk-field-audience = Kimin için
desk-field-programme = Destek programı
desk-field-partner = Ortak kuruluş
desk-field-leader = Yönetici
desk-field-venue = Yer
desk-field-capacity = Yer sayısı
desk-field-min-participants = En az kişi sayısı
desk-field-waitlist = Bekleme listesindeki yerler
desk-field-max-persons = Kayıt başına kişi
desk-field-promotion = Sıranın ilerlemesi
desk-field-walk-in = Kayıtsız gelme
desk-field-fee = Ücret
desk-field-mode = Kayıt biçimi
desk-field-opens = Kayıt başlangıcı
desk-field-closes = Kayıt sonu
desk-field-session-opens = Kaydın açılması, kaç gün önce
desk-field-session-closes = Kaydın kapanması, kaç saat önce
desk-field-cancel-until = İnternetten iptal, kaç saat önce
desk-field-organisation = Kuruluş başına kişi
desk-field-drop-in = Tek tarihler için yer
desk-field-discreet = Konu gizli
desk-field-ask = Formdaki sorular
desk-field-languages = Diller
desk-field-interpreting = Çeviri
desk-field-bring = Getirilecekler
desk-field-agenda = Akış
desk-field-remind-hours = Hatırlatma, kaç saat önce
desk-field-workshops = Atölyeler
desk-field-archive-kind = Tarihçedeki türü
desk-field-dates = Tarihler
desk-field-date = Tarih
desk-field-name = Ad
desk-field-step-free = Basamaksız
desk-field-note = Açıklama
desk-field-people = Kişi
desk-field-letters = E-postalar
desk-field-role = Görev
desk-field-withdrawn = Geri çekilen e-postalar
desk-field-repeated = Yeniden gönderilen e-postalar
desk-field-erased-again = Yeniden silinen kayıtlar
desk-field-backup = Yedeğin tarihi
desk-did-signed-out-there = { $who } başka bir cihazdan çıkış yaptı
desk-did-identity-bound = { $who } hesabını belediyenin girişine bağladı
desk-did-passkey-added = { $who } bir geçiş anahtarı kurdu
desk-did-passkey-removed = { $who } bir geçiş anahtarını kaldırdı
desk-did-passkey-copied = { $who } için bir geçiş anahtarı kopyalanmış olabilir ve kabul edilmedi
desk-did-sign-up-stopped = { $who } kaydı durdurdu
desk-did-sign-up-reopened = { $who } kaydı yeniden açtı
