subscribers-footer = Bülten
subscribers-title = Bültene abone olun
subscribers-intro = Size yenilikleri yazıyoruz: kurslar, buluşmalar ve tarihler.
subscribers-intro-confirm = Önce size onay bağlantısı olan bir e-posta göndeririz.
subscribers-form-topics = Neler ilginizi çekiyor?
subscribers-form-topics-hint = Hiçbirini işaretlemezseniz size tüm konularda yazarız.
subscribers-form-submit = Bültene abone ol
subscribers-problem-email-local = @ işaretinden önce yalnızca a–z harfleri olabilir. Lütfen başka bir adres yazın.
subscribers-consent = Bülteni e-posta ile almak istiyorum. Gönderen: { $office }. Aboneliğimi istediğim zaman bitirebilirim.
subscribers-data-title = Onayladığınız metin
subscribers-data-use = Adresinizi yalnızca bülten için kullanırız.
subscribers-data-unconfirmed = { $hours ->
    [one] Onaylamazsanız her şeyi { $hours } saat sonra sileriz.
   *[other] Onaylamazsanız her şeyi { $hours } saat sonra sileriz.
}
subscribers-data-proof = { $years ->
    [one] Abonelik bitince yalnızca onayınızı { $years } yıl saklarız.
   *[other] Abonelik bitince yalnızca onayınızı { $years } yıl saklarız.
}
subscribers-asked-title = Lütfen e-posta kutunuza bakın.
subscribers-asked-text = Birkaç dakika içinde bizden bir e-posta gelir. İçindeki bağlantıyı açın.
subscribers-asked-none = E-posta gelmedi mi? Spam klasörüne bakın ya da bizi arayın:
subscribers-confirm-title = Bülteni onaylayın
subscribers-confirm-submit = Evet, bülteni istiyorum
subscribers-gone-confirm = { $hours ->
    [one] Onay bağlantıları { $hours } saat geçerlidir. Sonra lütfen yeniden abone olun.
   *[other] Onay bağlantıları { $hours } saat geçerlidir. Sonra lütfen yeniden abone olun.
}
subscribers-gone-call = Sorunuz mu var? Bizi arayın:
subscribers-her-title = Bülteniniz
subscribers-her-active = Bülteni alıyorsunuz.
subscribers-her-paused = Bülteninize ara verildi.
subscribers-her-paused-until = Bülteninize ara verildi. Son gün: { $day }.
subscribers-her-suppressed = E-postalarımız size ulaşmıyor.
subscribers-her-suppressed-call = Bizi arayın, size yeniden yazalım:
subscribers-her-pause-title = Ara verin
subscribers-her-pause-until = Aranın son günü
subscribers-her-pause-hint = Gün yazmazsanız ara, siz bitirene kadar sürer.
subscribers-her-pause-submit = Arayı başlat
subscribers-her-resume = Arayı bitir
subscribers-her-problem-day = Lütfen bugünden sonraki bir gün seçin, en fazla iki yıl.
subscribers-her-end-title = Artık bülten almayın
subscribers-her-leave = Aboneliği bitir
subscribers-told-welcome = Teşekkürler, artık bülteni alacaksınız.
subscribers-told-paused = Bültene şimdi ara verildi.
subscribers-told-resumed = Bülteni yeniden alacaksınız.
subscribers-leave-text = Artık bülten almazsınız. Kurs kayıtlarınız kalır.
subscribers-leave-submit = Aboneliği şimdi bitir
subscribers-leave-pause = Yalnızca ara vermek istiyorum
subscribers-left-title = Bülten aboneliğiniz bitti.
subscribers-left-text = Artık bizden bülten almayacaksınız.
subscribers-left-again = Yeniden abone ol
subscribers-erase-what = Adresinizi, dilinizi ve konularınızı sileriz.
subscribers-erase-proof = { $years ->
    [one] Yalnızca onay kaydı { $years } yıl kalır, adres olmadan.
   *[other] Yalnızca onay kaydı { $years } yıl kalır, adres olmadan.
}
subscribers-wish-title = Yeniden başlayınca bana haber verin
subscribers-wish-intro = Kayıt açılınca size tek bir e-posta yazarız.
subscribers-wish-consent = Şu etkinlik yeniden başlayınca bir e-posta almak istiyorum: { $title }
subscribers-wish-forget = Bu e-postayla birlikte adresinizi sileriz.
subscribers-wish-latest = { $months ->
    [one] Yeniden başlamazsa adresinizi { $months } ay sonra sileriz.
   *[other] Yeniden başlamazsa adresinizi { $months } ay sonra sileriz.
}
subscribers-wish-submit = Haber almak istiyorum
subscribers-wish-confirm = Evet, bana yazın
subscribers-wish-noted = Not ettik: Yeniden başlayınca size yazacağız.
subscribers-wish-end = Adresimi şimdi silin
subscribers-wish-ended = Adresiniz silindi. Bu konuda size yazmayacağız.
subscribers-letter-confirm-subject = Lütfen bülteni onaylayın
subscribers-letter-confirm-text = Bu adresle bültenimize abone olundu. Siz miydiniz? O zaman lütfen onaylayın.
subscribers-letter-confirm-link = Bülteni onayla
subscribers-letter-confirm-until = { $hours ->
    [one] Bağlantı { $hours } saat geçerlidir.
   *[other] Bağlantı { $hours } saat geçerlidir.
}
subscribers-letter-not-you = Siz değil miydiniz? O zaman bir şey yapmanız gerekmez.
subscribers-letter-known-subject = Bülten bağlantınız
subscribers-letter-known-text = Bültenimizi zaten alıyorsunuz.
subscribers-letter-settings = Dili ve konuları değiştirin, ara verin ya da aboneliği bitirin
subscribers-letter-noted-subject = Artık bültenimizi alıyorsunuz
subscribers-letter-noted-text = Bunun için kâğıt üzerinde imza verdiniz: { $day }.
subscribers-letter-noted-not-you = Doğru değil mi? O zaman bağlantıyla aboneliği bitirin.
subscribers-letter-wish-subject = Lütfen onaylayın: yeniden başlayınca bir e-posta
subscribers-letter-wish-text = Bunun ne zaman yeniden başlayacağını öğrenmek ister misiniz: { $title }? O zaman lütfen onaylayın.
subscribers-letter-wish-link = Onayla
subscribers-letter-again-subject = Yeniden başlıyor: { $title }
subscribers-letter-again-text = Haber almak istemiştiniz. Artık katılabilirsiniz.
subscribers-letter-again-when = İlk buluşma: { $day }.
subscribers-letter-again-link = Etkinliği göster
subscribers-letter-again-forgotten = Adresinizi bunun için şimdi sildik.
subscribers-office-title = Bülten abonelikleri
subscribers-office-one = Abonelik
subscribers-office-active = { $count ->
    [one] { $count } kişi bülteni alıyor.
   *[other] { $count } kişi bülteni alıyor.
}
subscribers-office-numbers = Sayılarla
subscribers-office-asked = henüz onaylanmadı
subscribers-office-wishes = bir etkinlik için haber bekliyor
subscribers-office-standing = Abonelik durumu
subscribers-office-topic = Konular
subscribers-office-everything = tüm konular
subscribers-office-since = şu tarihten beri: { $day }
subscribers-office-search = E-posta adresinin bir parçası
subscribers-office-none = Kimse bulunamadı.
subscribers-office-export = Listeyi alın
subscribers-office-add = Kâğıttan abonelik ekle
subscribers-office-signed = İmza tarihi
subscribers-office-signed-hint = Kâğıdın üzerindeki tarih.
subscribers-office-paper = Kâğıtta şu yazmalıdır
subscribers-office-save = Aboneliği ekle
subscribers-office-problem-day = Lütfen kâğıttaki tarihi yazın, bugünden sonra olamaz.
subscribers-office-told-new = Abonelik eklendi.
subscribers-office-told-known = Bu adresin zaten aboneliği var.
subscribers-office-told-left = Abonelik bitti.
subscribers-office-end = Aboneliği bitir
subscribers-office-end-text = Yalnızca kişi bunu istediyse.
subscribers-office-leave = Onun için bitir
subscribers-office-proof = Onay belgeleri
subscribers-office-erase = Bu kişinin verilerini sil
subscribers-standing-active = bülteni alıyor
subscribers-standing-paused = ara verdi
subscribers-standing-suppressed = engellendi
subscribers-standing-gone = aboneliği bitti
subscribers-way-page = internet sayfasında
subscribers-way-paper = kâğıt üzerinde
subscribers-proof-way = Onay yolu
subscribers-proof-asked = İstek
subscribers-proof-confirmed = Onay
subscribers-proof-withdrawn = Geri alındı
subscribers-proof-by = Ekleyen
subscribers-proof-message = E-postanın kimliği
subscribers-proof-text = Metin ve sürümü
subscribers-import-title = Abonelikleri tablodan okut
subscribers-import-text = Tabloyu buraya kopyalayın. İlk satır sütunları adlandırır:
subscribers-import-topics = Konular için bu sözcükler geçerlidir:
subscribers-import-paper = Tabloda yalnızca imza verenler olabilir.
subscribers-import-field = Tablo
subscribers-import-submit = Tabloyu okut
subscribers-import-empty = Lütfen en az bir adresli bir tablo kopyalayın.
subscribers-import-no-head = İlk satırda „email“ sütunu yok.
subscribers-import-too-many = Çok uzun. Lütfen tabloyu 5000 satırdan sonra bölün.
subscribers-import-new = { $count ->
    [one] { $count } abonelik yeni.
   *[other] { $count } abonelik yeni.
}
subscribers-import-known = { $count ->
    [one] { $count } adres zaten vardı.
   *[other] { $count } adres zaten vardı.
}
subscribers-import-bad = { $count ->
    [one] { $count } satır okunmadı:
   *[other] { $count } satır okunmadı:
}
subscribers-import-line = Satır { $line }:
subscribers-import-again = Bir tablo daha okut
subscribers-bad-unreadable = Bu bir metin değil.
subscribers-bad-email = Bu geçerli bir e-posta adresi değil.
subscribers-bad-language = Bu dil burada yok.
subscribers-bad-topic = Böyle bir konu yok.
subscribers-bad-no-day = Ne zaman imza verdiği eksik.
subscribers-bad-day = Bu anladığımız bir tarih değil.
subscribers-bad-future = Tarih bugünden sonra.
subscribers-bad-gone = Bu kişi aboneliğini bitirdi. Yalnızca kendisi geri gelebilir.
subscribers-bad-suppressed = Bu adres engellendi.
subscribers-suppress-title = Engellenen adresler
subscribers-suppress-text = Bu adreslere bülten göndermeyiz, istek gelse bile.
subscribers-suppress-none = Engellenen adres yok.
subscribers-suppress-one = Bir adresi engelle
subscribers-suppress-submit = Adresi engelle
subscribers-suppress-lift = Engeli kaldır
subscribers-suppress-erased = Adres silindi
subscribers-suppress-told = Adres engellendi.
subscribers-suppress-known = Bu adres zaten engelliydi.
subscribers-suppress-lifted = Engel kaldırıldı.
subscribers-why-bounce = e-postalar geri geliyor
subscribers-why-complaint = istenmeyen olarak bildirildi
subscribers-why-office = büro engelledi
subscribers-did-added = { $who } kâğıttan bir abonelik ekledi
subscribers-did-removed = { $who } bir aboneliği bitirdi
subscribers-did-erased = { $who } bir aboneliğin verilerini sildi
subscribers-did-imported = { $who } bir tablodan abonelikler okuttu
subscribers-did-exported = { $who } abonelik listesini aldı
subscribers-did-suppressed = { $who } bir adresi engelledi
subscribers-did-lifted = { $who } bir adresin engelini kaldırdı
