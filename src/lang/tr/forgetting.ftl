forgetting-title = Silme
forgetting-lead = İnsanların bize söyledikleri, süresi dolunca silinir. Sayılar kalır.
forgetting-tonight = Gelecek gecenin provası
forgetting-tonight-hint = Bunlar silinecek. Bu sayfa hiçbir şeyi silmez.
forgetting-tonight-none = Gelecek gece silinecek bir şey yok.
forgetting-ahead = Önümüzdeki ay silinecekler
forgetting-ahead-none = Önümüzdeki ay silinecek bir şey yok.
forgetting-due = { $day } tarihinden itibaren
forgetting-past = Silinenler
forgetting-past-none = Şimdiye kadar hiçbir şey silinmedi.
forgetting-night = { $day }
forgetting-night-open = Bu gece henüz bitmedi. Kendiliğinden devam eder.
forgetting-others = Bir etkinliğe ait olmayanlar
forgetting-periods = Neyi ne kadar saklıyoruz
forgetting-period-bookings = Kayıt, bekleme listesi, katılım: etkinlik bittikten sonra
forgetting-period-details = Yardımcı, çocuk bakımı, dil yardımı: tarihten sonra
forgetting-period-log = İşlem kaydı
forgetting-period-messages = Herkese yazılan mesajlar
forgetting-period-letters = Kayda bağlı olmayan e-postalar
forgetting-person-title = Bu kişi hakkında her şey
forgetting-person-lead = Bu kayıtlarda aynı adres veya aynı numara var. Bazen bir aile ikisini de paylaşır. Bu kişiye ait olanları seçin.
forgetting-person-bookings = Kayıtlar
forgetting-person-guests = Aynı adı taşıyan misafirler
forgetting-person-guests-hint = Başka biri de olabilir.
forgetting-person-guest = { $name }, { $when }
forgetting-person-data = Verileri indirin
forgetting-person-erase = Her şeyi silin
forgetting-person-erase-text = Böylece bütün yerler geri verilir. Sayılar kalır. Bu işlem geri alınamaz.
forgetting-person-sure = Bu kişi bunu istiyor.
forgetting-person-problem-none = En az bir kayıt seçin.
forgetting-person-problem-sure = Kişinin bunu istediğini onaylayın.
forgetting-person-done = Seçtiğiniz her şey silindi.
forgetting-did-erased = { $who } bir kişi hakkındaki her şeyi sildi
forgetting-did-exported = { $who } bir kişinin verilerini indirdi
forgetting-did-guest = { $who } bir misafirin adını sildi
forgetting-count-details = { $count ->
    [one] 1 kayıt: yardım, çocuk ve dil bilgileri silinir
   *[other] { $count } kayıt: yardım, çocuk ve dil bilgileri silinir
}
forgetting-count-log = { $count ->
    [one] 1 eski işlem kaydı satırı
   *[other] { $count } eski işlem kaydı satırı
}
forgetting-count-bookings = { $count ->
    [one] 1 kayıt
   *[other] { $count } kayıt
}
forgetting-count-letters = { $count ->
    [one] 1 e-posta
   *[other] { $count } e-posta
}
forgetting-count-deeds = { $count ->
    [one] 1 işlem kaydı satırı artık kimsenin adını anmaz
   *[other] { $count } işlem kaydı satırı artık kimsenin adını anmaz
}
forgetting-count-attendance = { $count ->
    [one] 1 misafir veya listedeki ad
   *[other] { $count } misafir ve listedeki ad
}
forgetting-count-history = { $count ->
    [one] 1 mesaj veya gerekçe
   *[other] { $count } mesaj ve gerekçe
}
forgetting-count-passes = { $count ->
    [one] 1 eski vekil veya ortak bağlantısı
   *[other] { $count } eski vekil ve ortak bağlantısı
}
forgetting-days = { $count ->
    [one] 1 gün
   *[other] { $count } gün
}
forgetting-months = { $count ->
    [one] 1 ay
   *[other] { $count } ay
}
forgetting-period-subscription-letters = Abonelik hakkındaki e-postalar
forgetting-period-requests = Onaylanmayan bülten istekleri
forgetting-period-wishes = Yeniden başlayınca haber isteği
forgetting-period-proofs = Onayın kanıtı: bültenden ayrıldıktan sonra
forgetting-period-recipients = Bir sayının kime gittiği
forgetting-person-newsletter = Bülten ve kayda bağlı olmayan e-postalar
forgetting-person-newsletter-hint = Bu adres hakkında olan her şey.
forgetting-address-title = Bir e-posta adresi hakkında her şey
forgetting-address-hint = Yalnızca bülten okuyanlar için de geçerlidir.
forgetting-address-show = Gösterin
forgetting-address-unknown = Bu adres hakkında kayıtlı bir şey yok.
forgetting-count-requests = { $count ->
    [one] 1 onaylanmamış istek
   *[other] { $count } onaylanmamış istek
}
forgetting-count-proofs = { $count ->
    [one] 1 eski kanıt veya engelli adres
   *[other] { $count } eski kanıt ve engelli adres
}
forgetting-count-recipients = { $count ->
    [one] bir sayının 1 alıcısı
   *[other] sayıların { $count } alıcısı
}
forgetting-hours = { $count ->
    [one] 1 saat
   *[other] { $count } saat
}
forgetting-years = { $count ->
    [one] 1 yıl
   *[other] { $count } yıl
}
