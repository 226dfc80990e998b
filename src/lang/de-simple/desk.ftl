desk-office-title = Büro
desk-leader-title = Kursleitung
desk-signed-in = Sie sind angemeldet als
desk-offerings = Angebote, wie alle sie sehen
desk-account = Ihr Konto
desk-figures-title = Zahlen
desk-open = Anmelden für
