postbox-title = Gönderilmeyen e-postalar
postbox-about = Deneme sürümü e-posta göndermez. Gönderilecek olan e-postalar burada.
postbox-empty = Henüz e-posta yok. Önce bir etkinliğe kayıt olun.
postbox-to = Kime
postbox-date = Tarih
postbox-html = E-posta programında böyle görünür
postbox-calendar = Takvim
