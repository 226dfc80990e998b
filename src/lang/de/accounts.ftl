accounts-nav-label = Bereiche
accounts-nav-desk = Büro
accounts-nav-leader = Kursleitung
accounts-nav-account = Konto
accounts-nav-out = Abmelden
accounts-signin-title = Anmelden für Mitarbeitende
accounts-signin-about = Hier melden sich nur Mitarbeitende an.
accounts-signin-email = E-Mail
accounts-signin-password = Passwort
accounts-signin-submit = Anmelden
accounts-signin-forgotten = Passwort vergessen? Ihre Technik gibt Ihnen einen neuen Link.
accounts-signin-visitor = Suchen Sie Ihre Anmeldung zu einem Angebot?
accounts-problem-email = Bitte schreiben Sie Ihre E-Mail-Adresse.
accounts-problem-password = Bitte schreiben Sie Ihr Passwort.
accounts-problem-refused = E-Mail oder Passwort stimmt nicht. Bitte prüfen Sie beides.
accounts-problem-wrong = Dieses Passwort stimmt nicht. Bitte prüfen Sie es.
accounts-problem-new = Bitte schreiben Sie ein neues Passwort.
accounts-problem-again = Die beiden Passwörter sind verschieden. Bitte schreiben Sie zweimal dasselbe.
accounts-problem-short = Das Passwort ist zu kurz. Nehmen Sie mindestens { $count } Zeichen.
accounts-problem-long = Das Passwort ist zu lang. Höchstens { $count } Zeichen gehen.
accounts-problem-named = Ihr Name, Ihre Adresse oder unser Name steht darin. Nehmen Sie andere Wörter.
accounts-problem-common = Dieses Passwort errät man schnell. Nehmen Sie vier Wörter, die nicht zusammengehören.
accounts-done-chosen = Ihr Passwort ist gesetzt.
accounts-done-chosen-text = Bitte melden Sie sich jetzt damit an.
accounts-done-changed = Ihr Passwort ist geändert.
accounts-done-changed-text = Andere Geräte sind abgemeldet.
accounts-done-out = Sie sind abgemeldet.
accounts-done-everywhere = Sie sind überall abgemeldet.
accounts-done-out-text = Auf einem fremden Gerät schließen Sie jetzt den Browser.
accounts-home-title = Ihr Konto
accounts-home-name = Name
accounts-home-role = Aufgabe
accounts-home-devices = Angemeldet
accounts-home-devices-count = { $count ->
    [one] auf diesem Gerät
   *[other] auf { $count } Geräten
}
accounts-home-out = Hier abmelden
accounts-home-everywhere = Überall abmelden
accounts-role-office = Büro
accounts-role-leader = Kursleitung
accounts-role-reader = Zahlen lesen
accounts-password-title = Passwort ändern
accounts-password-about = Danach sind Ihre anderen Geräte abgemeldet.
accounts-password-old = Jetziges Passwort
accounts-password-new = Neues Passwort
accounts-password-again = Das neue Passwort noch einmal
accounts-password-hint = Mindestens { $count } Zeichen. Gut sind vier Wörter, die nicht zusammengehören.
accounts-password-submit = Passwort speichern
accounts-link-title = Passwort festlegen
accounts-gone-title = Dieser Link gilt nicht mehr
accounts-gone-text = Jeder Link geht nur einmal und nur kurze Zeit.
accounts-gone-ask = Brauchen Sie einen neuen? Fragen Sie das Büro:
accounts-gone-signin = Zur Anmeldung
accounts-confirm-title = Sind Sie es?
accounts-confirm-about = Der nächste Schritt ist wichtig. Bitte schreiben Sie noch einmal Ihr Passwort.
accounts-confirm-submit = Weiter
accounts-nav-figures = Zahlen
accounts-mailed-title = Kursleitung: ohne Passwort anmelden
accounts-mailed-about = Sie bekommen eine Mail mit einem Link. Damit kommen Sie herein.
accounts-mailed-submit = Link schicken
accounts-mailed-come-in = Jetzt anmelden
accounts-mailed-as = Sie melden sich an als
accounts-done-mailed = Bitte sehen Sie in Ihre Mails.
accounts-done-mailed-text = { $minutes ->
    [one] Leiten Sie Kurse? Dann kommt gleich ein Link. Er gilt eine Minute.
   *[other] Leiten Sie Kurse? Dann kommt gleich ein Link. Er gilt { $minutes } Minuten.
}
accounts-letter-subject = Ihr Link zum Anmelden
accounts-letter-minutes = { $minutes ->
    [one] Der Link geht einmal und gilt eine Minute.
   *[other] Der Link geht einmal und gilt { $minutes } Minuten.
}
accounts-letter-not-you = Waren Sie das nicht? Dann löschen Sie diese Mail. Es passiert nichts.
accounts-code-title = Bitte den Code eingeben
accounts-code-about = Die Codes-App auf Ihrem Telefon zeigt sechs Ziffern.
accounts-code-field = Code aus der App
accounts-code-hint = Telefon verloren? Dann geht auch ein Notfall-Code.
accounts-problem-code = Dieser Code stimmt nicht. Warten Sie auf den nächsten.
accounts-problem-code-missing = Bitte schreiben Sie den Code.
accounts-factor-title = Zweiter Schritt beim Anmelden
accounts-factor-about = Ein Passwort kann gestohlen werden. Ihr Telefon haben nur Sie.
accounts-factor-open = Öffnen Sie auf dem Telefon eine App für Codes.
accounts-factor-scan = Fotografieren Sie damit dieses Bild.
accounts-factor-type = Schreiben Sie hier den Code, den die App zeigt.
accounts-factor-by-hand = Das Bild geht nicht? Schlüssel zum Abtippen
accounts-factor-submit = Einschalten
accounts-factor-on = Der zweite Schritt ist eingeschaltet.
accounts-factor-left = { $count ->
    [one] Sie haben noch einen Notfall-Code.
   *[other] Sie haben noch { $count } Notfall-Codes.
}
accounts-factor-other-codes = Neue Notfall-Codes machen
accounts-factor-off = Zweiten Schritt ausschalten
accounts-recovery-title = Ihre Notfall-Codes
accounts-recovery-about = Damit kommen Sie ohne Telefon herein. Jeder Code geht einmal.
accounts-recovery-once = Wir zeigen sie nur jetzt. Drucken Sie sie oder schreiben Sie sie ab.
accounts-recovery-done = Ich habe sie aufgehoben
