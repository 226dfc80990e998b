postbox-title = Yakalanan e-postalar
postbox-about = Bu deneme sürümü e-posta göndermez. Gönderilecek e-postaları burada okuyabilirsiniz.
postbox-empty = Henüz e-posta yok. Önce bir etkinliğe kaydolun.
postbox-to = Kime
postbox-date = Tarih
postbox-html = E-posta programında böyle görünür
postbox-calendar = Takvim
