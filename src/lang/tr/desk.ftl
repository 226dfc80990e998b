desk-office-title = Büro
desk-leader-title = Kurs yönetimi
desk-signed-in = Giriş yapan:
desk-offerings = Herkesin gördüğü etkinlikler
desk-account = Hesabınız
desk-figures-title = Sayılar
desk-open = Kayıt yapılacak etkinlik
