bookings-back = Etkinliğe dön
bookings-fact-what = Ne
bookings-fact-when = Ne zaman
bookings-fact-where = Nerede
bookings-fact-who = Kim
bookings-fact-childcare = Çocuk bakımı
bookings-fact-workshop = Atölye
bookings-fact-note = Mesajınız
bookings-fact-bring = Lütfen yanınızda getirin
bookings-when-series = { $first } – { $last }, toplam { $count } tarih
bookings-children = { $count } çocuk
bookings-places-free = { $count } boş yer var
bookings-places-waiting = Bekleme listesi, { $position }.{"\u00A0"}sıra
bookings-places-full = Dolu
bookings-places-closed = Kayıt kapandı
bookings-places-not-yet = Kayıt başlangıcı: { $day }
bookings-places-over = Sona erdi
bookings-places-cancelled = Yapılmayacak
bookings-form-title = Kayıt ol
bookings-form-sessions = Hangi tarihlerde geleceksiniz?
bookings-form-sessions-hint = Birden fazla seçebilirsiniz.
bookings-form-sessions-later = Kaydı daha sonra başlayacak tarihler
bookings-form-name = Adınız ve soyadınız
bookings-form-name-hint = Her zaman nasıl yazıyorsanız öyle yazın.
bookings-form-helper = { $audience ->
    [women] Başka bir kadını kaydediyorum
   *[all] Başka birini kaydediyorum
}
bookings-form-helper-text = { $audience ->
    [women] Yukarıya, gelecek kadının adını yazın. Buraya kendi adınızı yazın.
   *[all] Yukarıya, gelecek kişinin adını yazın. Buraya kendi adınızı yazın.
}
bookings-form-helper-name = Yardım eden kişinin adı
bookings-form-helper-contact = Yardım eden kişinin e-posta adresi veya telefonu
bookings-form-contact = Size nasıl ulaşabiliriz?
bookings-form-contact-hint = Biri yeterli.
bookings-form-email = E-posta
bookings-form-phone = Telefon
bookings-form-phone-hint = Telefon numaranızı yazarsanız bir kod alırsınız.
bookings-form-childcare = Çocuk bakımı
bookings-form-children = Yanınızda kaç çocuk getireceksiniz?
bookings-form-children-hint = { $from }–{ $to } yaş arası çocuklar için.
bookings-form-children-ages = Çocuklar kaç yaşında?
bookings-form-childcare-full = Ne yapmak istersiniz?
bookings-form-childcare-without = Çocuk bakımı olmadan geleceğim.
bookings-form-childcare-wait = Çocuklar için yer açılmasını bekleyeceğim.
bookings-form-workshop = Hangi atölye?
bookings-form-workshop-none = Atölyeye katılmayacağım
bookings-form-organisation = Kurum
bookings-form-role = Oradaki göreviniz
bookings-form-language = Hangi dilde yardımcı olabiliriz?
bookings-form-note = Bize başka bir şey söylemek ister misiniz?
bookings-form-note-hint = Lütfen sağlığınızla ilgili bilgi yazmayın.
bookings-form-data = Verileriniz
bookings-form-data-use = Verilerinizi yalnızca bu etkinlik için kullanırız.
bookings-form-data-who = Verilerinizi yalnızca büro ve etkinlik sorumlusu görür.
bookings-form-data-until = Verilerinizi { $day } günü sileriz.
bookings-form-data-rights = Verilerinizi istediğiniz zaman görebilir veya sildirebilirsiniz.
bookings-form-data-more = Veri koruma hakkında daha fazla bilgi
bookings-form-submit = Kayıt ol
bookings-form-submit-waiting = Bekleme listesine yazıl ({ $position }. sıra)
bookings-form-submit-waiting-lists = Bekleme listesine yazıl
bookings-form-submit-either = Kayıt ol veya bekleme listesine yazıl ({ $position }. sıra)
bookings-shut-not-yet = Kayıt başlangıcı: { $day }, saat{"\u00A0"}{ $time }.
bookings-shut-closed = Kayıt kapandı.
bookings-shut-over = Bu etkinlik başladı veya sona erdi.
bookings-shut-cancelled = Bu etkinlik iptal edildi.
bookings-shut-just-come = Kayıt gerekmez. Gelmeniz yeterli.
bookings-shut-full = Tüm yerler dolu. Bekleme listesi de dolu.
bookings-shut-call = Sorunuz mu var? Bizi arayın:
bookings-shut-others = Diğer etkinlikleri gör
bookings-refused-too-large = Bu kadar boş yer yok. Lütfen daha az kişi kaydedin.
bookings-refused-left = { $free ->
   *[other] Yalnızca { $free } boş yer kaldı.
    } Lütfen daha az kişi kaydedin.
bookings-refused-left-session = { $free ->
   *[other] Yalnızca { $free } boş yer kaldı: { $when }.
    } Lütfen daha az kişi kaydedin.
bookings-refused-some-already = Zaten kayıtlı: { $names }. Lütfen bu adları silin.
bookings-refused-organisation = { $left ->
    [0] Kurumunuz artık kimseyi kaydedemez.
   *[other] Kurumunuz { $left } kişi daha kaydedebilir.
}
bookings-refused-workshop-full = Bu atölye dolu. Lütfen başka bir atölye seçin.
bookings-refused-session-full = Bu tarih dolu: { $when }. Bekleme listesi de dolu.
bookings-refused-childcare = { $free ->
    [0] Çocuk bakımı dolu.
   *[other] Çocuk bakımında yalnızca { $free } yer kaldı.
    } Lütfen seçin: Çocuk bakımı olmadan gelmek veya beklemek.
bookings-refused-childcare-no-list = { $free ->
    [0] Çocuk bakımı dolu.
   *[other] Çocuk bakımında yalnızca { $free } yer kaldı.
    } Bekleme listesi de dolu. Çocuk bakımı olmadan gelebilirsiniz.
bookings-problem-name-missing = Lütfen adınızı yazın.
bookings-problem-name-long = Ad çok uzun. En fazla 120 karakter yazın.
bookings-problem-name-twice = Bu ad zaten yazılı. Lütfen başka bir ad yazın.
bookings-problem-persons = Burada en fazla { $max } kişi kaydedebilirsiniz.
bookings-problem-contact = Lütfen e-posta adresi veya telefon yazın. Biri yeterli.
bookings-problem-email = Lütfen e-posta adresini kontrol edin. Örnek: name@example.org
bookings-problem-email-local = @ işaretinden önce yalnızca a–z harfleri olabilir. Lütfen başka bir adres veya telefonunuzu yazın.
bookings-problem-phone = Lütfen telefon numarasını kontrol edin. Örnek: 02361 123456
bookings-problem-session = Lütfen en az bir tarih seçin.
bookings-problem-session-unknown = Bu tarih burada yok. Lütfen yeniden seçin.
bookings-problem-workshop = Bu atölye burada yok. Lütfen yeniden seçin.
bookings-problem-children = Lütfen 0 ile 10 arasında bir sayı yazın.
bookings-problem-organisation = Lütfen kurumunuzun adını yazın.
bookings-problem-code-missing = Lütfen kodunuzu yazın.
bookings-problem-phone-missing = Lütfen telefon numaranızı yazın.
bookings-problem-code = Kayıt bulamadık. Lütfen kodu ve telefon numarasını kontrol edin.
bookings-state-confirmed = Kayıtlısınız.
bookings-state-waiting = Bekleme listesindesiniz, { $position }. sıra.
bookings-state-waiting-several = Bekleme listesindesiniz.
bookings-state-mixed = { $has ->
    [one] Bir tarih için yeriniz var.
   *[other] { $has } tarih için yeriniz var.
    } { $waits ->
    [one] Bir tarih için bekleme listesindesiniz.
   *[other] { $waits } tarih için bekleme listesindesiniz.
}
bookings-state-offered = { $count ->
    [one] Sizin için bir yer açıldı.
   *[other] Sizin için { $count } yer açıldı.
}
bookings-state-cancelled = Kaydınız iptal edildi.
bookings-state-declined = Yeri kabul etmediniz.
bookings-state-ended = Kaydınız sona erdi.
bookings-entry-confirmed = Yeriniz kesin
bookings-entry-waiting = Bekleme listesi
bookings-entry-offered = Sizin için yer açıldı
bookings-entry-cancelled = Kayıt iptal edildi
bookings-entry-given = Bıraktınız
bookings-entry-declined = Kabul etmediniz
bookings-entry-enough = Artık beklemiyorsunuz
bookings-entry-ended = Kayıt sona erdi
bookings-entry-lapsed = Yanıt süresi doldu
bookings-hers-title = Kaydınız
bookings-hers-mail = Her şeyi size e-postayla da gönderiyoruz.
bookings-hers-code = Kodunuz:
bookings-hers-code-text = Bu kod ve telefon numaranızla kaydınızı bulabilirsiniz.
bookings-hers-sessions = Tarihleriniz
bookings-do-title = Yapabilecekleriniz
bookings-do-calendar = Takvime ekle
bookings-do-calendar-text = Tarihleri telefonunuza kaydedin.
bookings-do-cancel = Kaydı iptal et
bookings-do-cancel-text = Gelemeyecek misiniz? O zaman lütfen yerinizi başkasına bırakın.
bookings-do-cancel-until = İnternetten iptal için son tarih: { $day }, saat{"\u00A0"}{ $time }.
bookings-do-cancel-all = Evet, hepsini iptal et
bookings-do-cancel-date = Bir tarihi iptal et
bookings-do-cancel-person = Bir kişinin kaydını iptal et
bookings-do-cancel-children = Yalnızca çocuk bakımını iptal et
bookings-do-cancel-this = İptal et: { $what }
bookings-do-call = Bunu artık internetten yapamazsınız. Lütfen bizi arayın:
bookings-do-share-text = Bu etkinliği başkalarına da anlatın.
bookings-do-data = Verilerimi gör
bookings-do-data-text = Hakkınızda kaydettiğimiz her şeyi görün.
bookings-late = İnternetten artık iptal edemezsiniz.
bookings-receipt-title = Kaydınızı aldık.
bookings-receipt-mail = E-posta adresi yazdınız mı? O zaman e-posta yeniden yolda.
bookings-receipt-code = E-posta adresiniz yoksa kodunuzu kullanın:
bookings-lookup-title = Kaydı bul
bookings-lookup-code = Kod
bookings-lookup-code-hint = Altı karakter. Kodu kayıt olurken aldınız.
bookings-lookup-submit = Bul
bookings-lookup-link = Bağlantıyı yeniden al
bookings-lookup-link-text = Bağlantıyı e-posta adresinize göndeririz.
bookings-lookup-link-submit = Bağlantıyı gönder
bookings-lookup-sent = Lütfen e-postalarınıza bakın.
bookings-lookup-sent-text = Bu adresi tanıyorsak bir e-posta yolda.
bookings-letter-subject-confirmed = Yeriniz kesin: { $title }
bookings-letter-subject-children = Çocuk bakımında yer: { $title }
bookings-letter-subject-workshop = Atölyede yer: { $title }
bookings-letter-subject-waiting = Bekleme listesi: { $title }
bookings-letter-subject-both = Kaydınız: { $title }
bookings-letter-subject-cancelled = Kaydınız iptal edildi: { $title }
bookings-letter-subject-cancelled-person = Bir kişinin kaydı iptal edildi: { $title }
bookings-letter-subject-cancelled-date = Kaydınızın bir kısmı iptal edildi: { $title }
bookings-letter-subject-cancelled-childcare = Çocuk bakımı iptal edildi: { $title }
bookings-letter-subject-declined = Yeri kabul etmediniz: { $title }
bookings-letter-waiting = Henüz yeriniz yok. Yer açılınca size yazarız.
bookings-letter-waiting-some = Bekleme listesindeki tarihler için henüz yeriniz yok. Yer açılınca size yazarız.
bookings-letter-calendar = { $count ->
    [one] Tarihi takvim dosyası olarak ekte bulabilirsiniz.
   *[other] Tarihleri takvim dosyası olarak ekte bulabilirsiniz.
}
bookings-letter-calendar-off = { $count ->
    [one] Ekteki dosya tarihi takviminizde iptal eder.
   *[other] Ekteki dosya tarihleri takviminizde iptal eder.
}
bookings-letter-page = Kaydı gör veya iptal et
bookings-letter-offering = Etkinliği gör
bookings-letter-sign-up = Yeniden kayıt ol
bookings-letter-changed = İptal bildiriminizi aldık.
bookings-letter-leaver = { $name } artık gelmiyor. { $left ->
    [one] Başka bir şey değişmiyor.
   *[other] Diğerleri için bir şey değişmiyor.
}
bookings-letter-left = Bunlar aynen kalıyor:
bookings-letter-come-again = Yeniden kayıt olursanız seviniriz.
bookings-letter-links = Kayıtlarınız
bookings-letter-links-text = Kayıtlarınızı burada bulabilirsiniz. Lütfen bağlantıları başkalarına vermeyin.
bookings-letter-links-not-you = Bunu siz istemediniz mi? O zaman bir şey yapmanız gerekmez.
bookings-problem-children-count = Yaş yazdınız. Kaç çocuk getireceksiniz?
bookings-offer-until = Lütfen yanıt verin. Son yanıt tarihi: { $day }, saat{"\u00A0"}{ $time }.
bookings-offer-held = { $count ->
    [one] O zamana kadar bu yeri size ayırıyoruz.
   *[other] O zamana kadar bu yerleri size ayırıyoruz.
}
bookings-offer-enough = Kabul ederseniz diğer tarihleri artık beklemezsiniz.
bookings-offer-accept = { $count ->
    [one] Yeri kabul et
   *[other] Yerleri kabul et
}
bookings-offer-accept-date = { $count ->
    [one] Yeri kabul et
   *[other] Yerleri kabul et
    }: { $day }
bookings-offer-decline = { $count ->
    [one] Hayır, yeri istemiyorum
   *[other] Hayır, yerleri istemiyorum
}
bookings-offer-decline-date = { $count ->
    [one] Yeri istemiyorum
   *[other] Yerleri istemiyorum
    }: { $day }
bookings-offer-too-late = Yanıt süresi doldu.
bookings-offer-again = Yeniden kayıt olabilirsiniz:
bookings-state-lapsed = Önerilen yer artık geçerli değil. Yeriniz yok.
bookings-wait-none = Henüz yeriniz yok.
bookings-wait-none-there = Bekleme listesindeki tarihler için henüz yeriniz yok.
bookings-wait-date = Bu tarih için hâlâ bekliyorsunuz: { $day }
bookings-wait-offer = Yer açılırsa size yazarız. O zaman lütfen yanıt verin.
bookings-wait-direct = Yer açılırsa sizin olur. Size yazarız.
bookings-wait-enough = Bir tarih size yeter. Birinde yeriniz olunca diğerlerini artık beklemezsiniz.
bookings-wait-phone = Yer açılırsa sizi ararız.
bookings-wait-children = { $count ->
    [one] Çocuğunuz için henüz yer yok.
   *[other] Çocuklarınız için henüz yer yok.
}
bookings-wait-children-mail = Yer açılınca size yazarız.
bookings-wait-needs = { $needs ->
    [one] Şu anda boş yer yok.
   *[other] { $needs } yere ihtiyacınız var. Henüz bu kadar boş yer yok.
}
bookings-wait-offered = Yer şimdi başkalarına önerildi. Onların son yanıt tarihi: { $day }, saat{"\u00A0"}{ $time }.
bookings-wait-ring = Yakında başlıyor. Yer açılırsa sizi telefonla ararız.
bookings-wait-call = Yakında başlıyor. Lütfen bize telefonla sorun:
bookings-wait-stopped = Kayıt kapalı. Şu anda sıra ilerlemiyor.
bookings-form-one-is-enough = Dolu tarihlerden biri bana yeter.
bookings-form-one-is-enough-hint = Birinde yeriniz olunca diğerlerini artık beklemezsiniz.
bookings-letter-subject-offered = Boş yer var: { $title }
bookings-letter-subject-lapsed = Yanıt süresi doldu: { $title }
bookings-letter-answer = Şimdi yanıtla
bookings-letter-answer-text = { $count ->
    [one] Sayfanızda yeri kabul edebilir veya istemediğinizi bildirebilirsiniz.
   *[other] Sayfanızda yerleri kabul edebilir veya istemediğinizi bildirebilirsiniz.
}
bookings-letter-silence = { $count ->
    [one] Yanıt vermezseniz yer başka birine verilir.
   *[other] Yanıt vermezseniz yerler başkalarına verilir.
}
bookings-letter-lapsed = Sizden yanıt alamadık. Yer artık sizin için ayrılmış değil.
bookings-letter-promoted = { $count ->
    [one] Bir yer açıldı. Artık bu yer sizin.
   *[other] { $count } yer açıldı. Artık bu yerler sizin.
}
bookings-letter-promoted-children = { $count ->
    [one] Çocuk bakımında yer açıldı. Çocuğunuzun yeri artık kesin.
   *[other] Çocuk bakımında { $count } yer açıldı. Çocuklarınızın yeri artık kesin.
}
bookings-letter-promoted-workshop = { $count ->
    [one] Atölyede yer açıldı. Artık bu yer sizin.
   *[other] Atölyede { $count } yer açıldı. Artık bu yerler sizin.
}
bookings-letter-enough = Diğer tarihleri artık beklemiyorsunuz.
bookings-form-evenings = Yalnızca bazı tarihlerde mi geleceksiniz?
bookings-form-evenings-hint = Seçim yapmazsanız tüm kursa kayıt olursunuz.
bookings-form-evenings-hint-waiting = Seçim yapmazsanız tüm kurs için bekleme listesine yazılırsınız ({ $position }. sıra).
bookings-form-evenings-hint-only = Tüm kurs için kayıt olunamıyor. Lütfen tarih seçin.
bookings-away-text = Bir kez gelemeyecek misiniz? Kurstaki yeriniz sizde kalır.
bookings-away-do = Bu tarihte gelemiyorum
bookings-away-submit = Gelemeyeceğimi bildir
bookings-away-badge = Gelmiyorsunuz
bookings-away-back = Yine de geliyorum
bookings-away-back-who = Yine de geliyor: { $names }
bookings-away-taken = Bu tarihteki yeriniz başka birine verildi.
bookings-away-noted = Haber verdiğiniz için teşekkür ederiz.
bookings-away-said = Not ettik: Bu tarihte gelmiyorsunuz.
bookings-away-back-noted = Yine de gelmenize sevindik.
bookings-away-back-said = Not ettik: Bu tarihte geliyorsunuz.
bookings-away-who = Gelmeyen: { $names }
bookings-away-keeps = Kurstaki yeriniz sizde kalır.
bookings-letter-subject-away = Gelemeyeceğinizi not ettik: { $title }, { $day }
bookings-letter-subject-away-some = { $count ->
    [one] Bir kişi gelmiyor
   *[other] { $count } kişi gelmiyor
    }: { $title }, { $day }
bookings-letter-subject-back = Yine de geliyorsunuz: { $title }, { $day }
bookings-letter-subject-back-some = { $count ->
    [one] Bir kişi yine de geliyor
   *[other] { $count } kişi yine de geliyor
    }: { $title }, { $day }
bookings-away-submit-who = Gelemiyor: { $name }
bookings-away-submit-all = Bu tarihte kimse gelemiyor
bookings-reminder-subject = Hatırlatma: { $what }
bookings-reminder-today = Sizi bugün bekliyoruz.
bookings-reminder-day = Sizi { $day } günü bekliyoruz.
bookings-reminder-topic = Konu
bookings-reminder-excuse = O gün gelemeyecek misiniz? Lütfen bize buradan bildirin.
bookings-reminder-excuse-today = Bugün gelemeyecek misiniz? Lütfen bize buradan bildirin.
bookings-reminder-others = Diğer tarihlerdeki yeriniz sizde kalır.
bookings-reminder-call = Gelemeyecek misiniz? Lütfen bizi arayın:
bookings-told-cancelled = İptal edildi. Haber verdiğiniz için teşekkürler.
bookings-told-declined = Yanıtınız için teşekkür ederiz.
bookings-told-contact = İletişim bilgileriniz değişti.
bookings-told-contact-text = Kaydınızın bağlantısı yenilendi. Eski bağlantı artık geçerli değil.
bookings-told-saved = Kaydedildi.
bookings-gone-title = Bu bağlantı artık geçerli değil.
bookings-gone-contact = İletişim bilgilerinizi değiştirdiniz mi? O zaman e-postanızdaki yeni bağlantı geçerlidir.
bookings-gone-erased = Verilerinizi sildiniz mi? O zaman burada kayıtlı bir şey kalmadı.
bookings-hers-back = Kaydınıza dön
bookings-do-change-text = Bir şey mi değişti? Bunları kendiniz yapabilirsiniz:
bookings-do-contact = İletişim bilgilerini değiştir
bookings-contact-text = Size yeni bir bağlantı veririz. Eski bağlantı artık geçerli olmaz.
bookings-contact-language = Size hangi dilde yazalım?
bookings-contact-taken = Bu ad, bu iletişim bilgisiyle burada zaten kayıtlı.
bookings-change-submit = Değiştir
bookings-letter-subject-contact = İletişim bilgileriniz değişti: { $title }
bookings-letter-subject-names = Adlar değişti: { $title }
bookings-letter-subject-date = Tarihinizi değiştirdiniz: { $title }
bookings-letter-subject-given = Eski tarihinizi bıraktınız: { $title }
bookings-letter-old-address = { $title } için artık bu adrese yazmıyoruz.
bookings-letter-old-address-unnamed = Bir kayıt için artık bu adrese yazmıyoruz.
bookings-letter-old-address-not-you = Bunu siz yapmadınız mı? O zaman lütfen bizi arayın:
bookings-told-date = Tarihinizi değiştirdiniz.
bookings-told-date-text = Yeni tarihteki yeriniz kesin. Eski yeriniz başkalarına açık.
bookings-told-waits = Artık diğer tarih için bekleme listesindesiniz.
bookings-told-waits-text = Şimdiki tarihiniz sizde kalıyor.
bookings-do-date = Tarihi değiştir
bookings-date-text = Yeni yeriniz kesinleşmeden eski yerinizi kaybetmezsiniz.
bookings-date-from = Hangi tarihi bırakıyorsunuz?
bookings-date-old = Bırakacağınız tarih:
bookings-date-to = Onun yerine hangi tarihi istersiniz?
bookings-date-none = Şu anda açık olan başka bir tarih yok.
bookings-date-choose = Lütfen bir tarih seçin.
bookings-date-have = Bu tarihe zaten kayıtlısınız. Lütfen başka bir tarih seçin.
bookings-date-late = Bu tarihi artık internetten değiştiremezsiniz. Lütfen bizi arayın.
bookings-date-full = Orada şu anda boş yer yok. Hiçbir şey değişmedi.
bookings-date-full-choice = Bu tarih için beklemek ister misiniz?
bookings-date-full-hint = Orada yer açılırsa lütfen diğer tarihi iptal edin.
bookings-date-wait = Evet. Şimdiki tarihim kalsın, bekleyeceğim.
bookings-date-wait-submit = Bu tarih için bekle
bookings-letter-date-old = Bu tarihteki yeriniz artık başkalarına açık. Yeni tarihinizi ayrı bir e-postayla gönderiyoruz.
bookings-letter-given = Eski tarihinizi bıraktınız.
bookings-letter-subject-rebooked = Kaydınız aktarıldı: { $title }
bookings-letter-subject-rebooked-from = Eski yeriniz bırakıldı: { $title }
bookings-letter-rebooked = Kaydınızı başka bir etkinliğe aktardık.
bookings-letter-rebooked-from = Eski yeriniz artık başkalarına açık: { $from }
bookings-letter-rebooked-to = Bilgileri ayrı bir e-postayla gönderiyoruz. Yeni etkinliğiniz: { $to }
bookings-letter-rebooked-keeps = Buradaki kaydınız devam ediyor: { $from }
bookings-letter-rebooked-gone = Bu yer artık sizin değil:
bookings-letter-rebooked-link = Bu kaydın kendine ait bir bağlantısı var.
bookings-told-erased = Verileriniz silindi.
bookings-do-erase = Verilerimi sil
bookings-do-erase-text = Verilerinizi silerseniz kaydınız da silinir. Önce size bir kez daha sorarız.
bookings-erase-places = Bekleme listeleri dahil tüm yerlerinizi bırakmış olursunuz.
bookings-erase-data = Adları, iletişim bilgilerini ve yazdığınız her şeyi sileriz.
bookings-erase-counts = Yalnızca kaç kişinin katıldığını gösteren sayı kalır.
bookings-erase-link = Bağlantınız ve kodunuz artık geçerli olmaz.
bookings-erase-final = Bunu geri alamazsınız.
bookings-erase-submit = Evet, hepsini sil
bookings-letter-erased-text = Yerleriniz boşaldı. Bağlantınız artık geçerli değil.
bookings-letter-subject-erased = Verileriniz silindi: { $title }
bookings-told-names = Adlar değiştirildi.
bookings-do-names = Adları değiştir
bookings-names-text = Adları başlangıca kadar burada değiştirebilirsiniz.
bookings-names-further = Diğer kişiler
bookings-names-missing = Lütfen bir ad yazın. Biri gelmiyor mu? O zaman onun kaydını iptal edin.
bookings-names-late = Adları artık internetten değiştiremezsiniz. Lütfen bizi arayın.
bookings-names-others = Kaydınız az önce değişti. Lütfen adları bir kez daha kontrol edin.
bookings-data-title = Verileriniz
bookings-data-text = Hakkınızda kaydettiğimiz her şey budur.
bookings-data-download = Dosya olarak indir
bookings-data-who = Kişiler ve iletişim
bookings-data-gone = artık gelmiyor, şu tarihten beri: { $day }
bookings-data-code = Kod
bookings-data-created = Kayıt zamanı
bookings-data-one-enough = Bir tarih bana yeter
bookings-data-yes = Evet
bookings-data-no = Hayır
bookings-data-excuses = Kim hangi tarihte gelmiyor
bookings-data-withdrawn = yine de geliyor
bookings-data-changes = Ne zaman ne oldu
bookings-data-people = { $count ->
    [one] 1 kişi
   *[other] { $count } kişi
}
bookings-data-by-participant = sizin tarafınızdan
bookings-data-by-office = büro tarafından
bookings-data-by-leader = etkinlik sorumlusu tarafından
bookings-data-by-job = otomatik olarak
bookings-data-letters = Size gönderilen e-postalar
bookings-data-letter-waiting = gönderiliyor
bookings-data-letter-sent = gönderildi
bookings-data-letter-not-sent = gönderilmedi
bookings-data-answer-until = Son yanıt: { $day }, saat{"\u00A0"}{ $time }
bookings-data-calls = Size yapılan aramalar
bookings-data-log = Büro ve kaydınız
bookings-data-call-reached = ulaşıldı
bookings-data-call-not-reached = ulaşılamadı
bookings-data-call-handled = tamamlandı
bookings-data-call-offer = Konu bir yerdi.
bookings-data-call-session = Bir tarih değişti.
bookings-data-call-bounced = Bir e-posta geri geldi.
bookings-data-call-message = Konu herkese yazılan bir mesajdı.
bookings-data-call-rebooked = Konu başka bir etkinlikteki bir yerdi.
bookings-data-call-undone = Bir değişiklik geri alındı.
bookings-letter-page-ended = Kaydı gör
bookings-do-cancel-each = İptal süresi her tarih için ayrıdır. İlki: { $day }, saat{"\u00A0"}{ $time }.
bookings-letter-subject-called-off = Yapılmayacak: { $title }
bookings-letter-subject-moved = Gün veya saat değişti: { $title }
bookings-letter-subject-elsewhere = Yeni yer: { $title }
bookings-letter-subject-takes-place = Yapılacak: { $title }
bookings-letter-subject-dates = Tarihler değişti: { $title }
bookings-told-called-off = { $count ->
    [one] Bir buluşma yapılmayacak.
   *[other] { $count } buluşma yapılmayacak.
}
bookings-told-moved = { $count ->
    [one] Bir buluşmanın günü veya saati değişti.
   *[other] { $count } buluşmanın günü veya saati değişti.
}
bookings-told-takes-place = { $count ->
    [one] Bir buluşma yine de yapılacak.
   *[other] { $count } buluşma yine de yapılacak.
}
bookings-told-dates = Bazı tarihler değişti.
bookings-told-line-off = Yapılmayacak: { $when }
bookings-told-new = Yeni tarih ve saat
bookings-told-elsewhere = Buluşma yeri değişti.
bookings-told-elsewhere-date = Yeri değişen tarih
bookings-told-new-place = Yeni yer
bookings-reason-ill = Etkinlik sorumlusu hasta.
bookings-reason-room = Salon müsait değil.
bookings-reason-few = Yeterince kayıt yok.
bookings-told-before = Eski tarih ve saat: { $when }
bookings-told-line-on = Yine de yapılacak: { $when }
bookings-told-reason = Gerekçe:
bookings-told-reason-german = Gerekçe yalnızca Almanca yazılmıştır.
bookings-told-instead = Bunun yerine: { $when }
bookings-told-sign-up-instead = Yeni tarih için lütfen yeniden kayıt olun.
bookings-told-sign-up-again = Buluşma yine de yapılacak. Gelmek isterseniz lütfen yeniden kayıt olun.
bookings-told-again = Eski kaydınız artık geçerli değil. Gelmek isterseniz lütfen yeniden kayıt olun.
bookings-told-away = Gelemeyeceğinizi bildirmiştiniz. Şimdi gelebilirseniz lütfen bize buradan bildirin.
bookings-told-place-ends = { $count ->
    [one] { $days } için kaydınız sona erdi.
   *[other] Şu tarihler için kaydınız sona erdi: { $days }.
}
bookings-told-list-ends = { $count ->
    [one] { $days } için bekleme listesi kapandı.
   *[other] Şu tarihlerin bekleme listeleri kapandı: { $days }.
}
bookings-told-list-ends-whole = Bekleme listesi kapandı.
bookings-told-nothing-to-do = Bir şey yapmanız gerekmez.
bookings-told-place-stays = Yeriniz sizde kalıyor.
bookings-told-list-stays = Bekleme listesinde kalıyorsunuz. Henüz yeriniz yok.
bookings-told-list-stays-date = Bekleme listesinde kalıyorsunuz. Bu tarih için henüz yeriniz yok.
bookings-told-others = Belki başka bir tarih size uyar.
bookings-date-moved = Tarih değişti, önceki tarih: { $day }
bookings-date-changed = Değişti
bookings-date-hours = Saat değişti, önceki saat: { $hours }
bookings-hers-changed = Değişen tarihler
bookings-first-title = Herkesten önce kayıt olabilirsiniz.
bookings-first-text = Bu form yalnızca sizin için. Diğerleri için kayıt başlangıcı: { $day }, saat { $time }.
bookings-first-problem = Bu bağlantı yalnızca { $name } için geçerli.
bookings-refused-link-used = Bu bağlantıyla zaten kayıt oldunuz.
