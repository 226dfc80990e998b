catalogue-list-title = Neler var?
catalogue-list-description = { $city }: kurslar, buluşmalar ve konferanslar. Yaklaşan tarihler ve boş yerler.
catalogue-list-search = Ne arıyorsunuz?
catalogue-list-running = Devam eden kurslar
catalogue-list-running-text = Bu kurslar başladı. Yeni kurslar yukarıda.
catalogue-list-empty = Şu anda buna uygun bir şey yok
catalogue-list-empty-text = Daha az kelimeyle arayın. Ya da bizi arayın:
catalogue-list-none = Şu anda tarih yok
catalogue-list-none-text = Yakında yeni etkinlikler olacak. Bizi arayın:
catalogue-list-all = Tüm etkinlikleri göster
catalogue-list-page = Sayfa { $page } / { $pages }
catalogue-filter-kind = Ne?
catalogue-filter-day = Hangi gün?
catalogue-filter-language = Hangi dilde?
catalogue-filter-childcare = Çocuk bakımı
catalogue-filter-more = Gün, dil, çocuk bakımı seçimi
catalogue-filter-chosen = Seçiminiz
catalogue-filter-remove = Kaldır: { $filter }
catalogue-filter-all = Hepsi
catalogue-filter-words = “{ $words }”
catalogue-kind-open-meeting = Açık buluşma
catalogue-kinds-open-meeting = Açık buluşmalar
catalogue-kind-course = Kurs
catalogue-kinds-course = Kurslar
catalogue-kind-open-group = Açık grup
catalogue-kinds-open-group = Açık gruplar
catalogue-kind-conference = Konferans
catalogue-kinds-conference = Konferanslar
catalogue-kind-performance = Gösteri
catalogue-kinds-performance = Gösteriler
catalogue-kind-seminar = Seminer
catalogue-kinds-seminar = Seminerler
catalogue-kind-workshop = Atölye
catalogue-kinds-workshop = Atölyeler
catalogue-topic = Konu:
catalogue-series = { $count ->
    [one] Tek tarih
   *[other] { $count } tarih, bitiş: { $date }
}
catalogue-free-of-charge = Ücretsiz
catalogue-fee = { $full }, indirimli { $reduced }
catalogue-with-childcare = Çocuk bakımı var
catalogue-audience-women = Yalnızca kadınlar için
catalogue-audience-institutions = Kurumlar ve dernekler için
catalogue-state-free = { $count ->
    [one] 1 boş yer var
   *[other] { $count } boş yer var
}
catalogue-state-unlimited = Boş yer var
catalogue-state-waiting = Bekleme listesi, { $position }.{"\u00A0"}sıra
catalogue-state-full = Dolu
catalogue-state-dates-free = Bazı tarihlerde hâlâ boş yer var.
catalogue-state-opens = Kayıt başlangıcı: { $date }
catalogue-state-closed = Kayıt kapandı
catalogue-state-begun = Devam ediyor, yeni kayıt yok
catalogue-state-over = Sona erdi
catalogue-state-cancelled = Yapılmayacak
catalogue-state-just-come = Kayıt gerekmez
catalogue-change-cancelled = Yapılmayacak: { $date }
catalogue-change-replaced = Yeni tarih: { $date }
catalogue-change-moved = Tarih değişti. Eski tarih: { $date }
catalogue-change-hours = Saat değişti. Eski saat: { $hours }
catalogue-change-replaces = Şu tarihin yerine: { $date }
catalogue-back = Tüm etkinlikler
catalogue-fact-begin = Başlangıç
catalogue-fact-next = En yakın tarih
catalogue-fact-last = Bitiş
catalogue-fact-where = Nerede
catalogue-fact-audience = Kimler için
catalogue-fact-fee = Ücret
catalogue-fact-languages = Konuştuğumuz diller
catalogue-fact-interpreting = Tercüme edilen diller
catalogue-fact-childcare = Çocuk bakımı
catalogue-fact-bring = Lütfen yanınızda getirin
catalogue-fact-partner = Birlikte düzenleyenler
catalogue-fact-leader = Etkinlik sorumlusu
catalogue-fact-places = Yerler
catalogue-step-free = Basamaksız giriş
catalogue-with-steps = Girişte basamak var
catalogue-level-beginners = Ön bilgi gerekmez
catalogue-level-advanced = Ön bilgi gerekir
catalogue-childcare-ages = { $from }–{ $to } yaş arası çocuklar için
catalogue-childcare-none = Çocuk bakımı yok
catalogue-cancel-until = { $hours ->
    [one] 1 saat öncesine kadar iptal edebilirsiniz.
   *[other] { $hours } saat öncesine kadar iptal edebilirsiniz.
}
catalogue-organisation-limit = { $count ->
    [one] Her kurumdan 1 kişi katılabilir.
   *[other] Her kurumdan { $count } kişi katılabilir.
}
catalogue-walk-in = Yer varsa kayıt olmadan da gelebilirsiniz.
catalogue-action-sign-up = Kayıt ol
catalogue-action-wait = Bekleme listesine yazıl ({ $position }. sıra)
catalogue-sign-up-until = Son kayıt: { $date }, saat{"\u00A0"}{ $time }
catalogue-reason-opens = Kayıt başlangıcı: { $date }, saat{"\u00A0"}{ $time }.
catalogue-reason-closed = Kayıt kapandı. Sorunuz mu var? Bizi arayın:
catalogue-reason-begun = Başladı. Bir sonraki kursu bize sorun:
catalogue-reason-full = Tüm yerler ve bekleme listesi dolu. Bizi arayın:
catalogue-reason-over = Bu etkinlik sona erdi. Yeni etkinlikler var:
catalogue-reason-cancelled = Bu etkinlik iptal edildi. Sorunuz mu var? Bizi arayın:
catalogue-reason-just-come = Kayıt gerekmez. Gelmeniz yeterli.
catalogue-about = Neler yapıyoruz?
catalogue-more = Bilmenizde yarar var
catalogue-dates = Tüm tarihler
catalogue-dates-next = Yaklaşan tarihler
catalogue-agenda = Program
catalogue-workshops = Atölyeler
catalogue-link-calendar = Takvime ekle
catalogue-link-poster = Afiş yazdır
catalogue-feed-title = Etkinlikler: { $office } { $city }
catalogue-language-ar = Arapça
catalogue-language-bg = Bulgarca
catalogue-language-de = Almanca
catalogue-language-en = İngilizce
catalogue-language-es = İspanyolca
catalogue-language-fa = Farsça
catalogue-language-fr = Fransızca
catalogue-language-it = İtalyanca
catalogue-language-ku = Kürtçe
catalogue-language-pl = Lehçe
catalogue-language-ps = Peştuca
catalogue-language-ro = Rumence
catalogue-language-ru = Rusça
catalogue-language-sq = Arnavutça
catalogue-language-ti = Tigrinyaca
catalogue-language-tr = Türkçe
catalogue-language-uk = Ukraynaca
