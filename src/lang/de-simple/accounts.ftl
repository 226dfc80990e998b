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
accounts-signin-forgotten = Haben Sie Ihr Passwort vergessen? Ihre Technik gibt Ihnen einen neuen Link.
accounts-signin-visitor = Suchen Sie Ihre Anmeldung zu einem Angebot?
accounts-problem-email = Bitte schreiben Sie Ihre E-Mail-Adresse.
accounts-problem-password = Bitte schreiben Sie Ihr Passwort.
accounts-problem-refused = E-Mail oder Passwort ist falsch. Bitte prüfen Sie beides.
accounts-problem-wrong = Dieses Passwort ist falsch. Bitte prüfen Sie es.
accounts-problem-new = Bitte schreiben Sie ein neues Passwort.
accounts-problem-again = Die Passwörter sind nicht gleich. Bitte schreiben Sie zweimal dasselbe.
accounts-problem-short = Das Passwort ist zu kurz. Nehmen Sie { $count } Zeichen oder mehr.
accounts-problem-long = Das Passwort ist zu lang. Es gehen nur { $count } Zeichen.
accounts-problem-named = Ihr Name oder unser Name steht darin. Nehmen Sie andere Wörter.
accounts-problem-common = Dieses Passwort kann man schnell erraten. Nehmen Sie vier verschiedene Wörter.
accounts-done-chosen = Sie haben jetzt ein Passwort.
accounts-done-chosen-text = Bitte melden Sie sich jetzt damit an.
accounts-done-changed = Sie haben jetzt ein neues Passwort.
accounts-done-changed-text = Andere Geräte sind jetzt abgemeldet.
accounts-done-out = Sie sind abgemeldet.
accounts-done-everywhere = Sie sind auf allen Geräten abgemeldet.
accounts-done-out-text = Ist das ein fremdes Gerät? Dann schließen Sie jetzt den Browser.
accounts-home-title = Ihr Konto
accounts-home-name = Name
accounts-home-role = Aufgabe
accounts-home-devices = Angemeldet
accounts-home-devices-count = { $count ->
    [one] nur auf diesem Gerät
   *[other] auf { $count } Geräten
}
accounts-home-out = Hier abmelden
accounts-home-everywhere = Auf allen Geräten abmelden
accounts-role-office = Büro
accounts-role-leader = Kursleitung
accounts-role-reader = Zahlen lesen
accounts-password-title = Passwort ändern
accounts-password-about = Danach sind Ihre anderen Geräte abgemeldet.
accounts-password-old = Ihr Passwort von jetzt
accounts-password-new = Neues Passwort
accounts-password-again = Das neue Passwort noch einmal
accounts-password-hint = Nehmen Sie { $count } Zeichen oder mehr. Gut sind vier verschiedene Wörter.
accounts-password-submit = Passwort speichern
accounts-link-title = Passwort aussuchen
accounts-gone-title = Dieser Link geht nicht mehr
accounts-gone-text = Jeder Link geht nur einmal. Und er geht nur kurze Zeit.
accounts-gone-ask = Brauchen Sie einen neuen Link? Fragen Sie das Büro:
accounts-gone-signin = Zur Anmeldung
accounts-confirm-title = Sind Sie es?
accounts-confirm-about = Der nächste Schritt ist wichtig. Bitte schreiben Sie noch einmal Ihr Passwort.
accounts-confirm-submit = Weiter
accounts-nav-figures = Zahlen
accounts-mailed-title = Kursleitung: ohne Passwort anmelden
accounts-mailed-about = Sie bekommen eine Mail mit einem Link. Mit dem Link kommen Sie herein.
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
    [one] Der Link geht nur einmal. Er gilt eine Minute.
   *[other] Der Link geht nur einmal. Er gilt { $minutes } Minuten.
}
accounts-letter-not-you = Waren Sie das nicht? Dann löschen Sie diese Mail. Es passiert nichts.
accounts-code-title = Bitte den Code schreiben
accounts-code-about = Die Codes-App auf Ihrem Telefon zeigt 6 Zahlen.
accounts-code-field = Code aus der App
accounts-code-hint = Haben Sie Ihr Telefon verloren? Dann schreiben Sie einen Notfall-Code.
accounts-problem-code = Dieser Code ist falsch. Warten Sie auf den nächsten Code.
accounts-problem-code-missing = Bitte schreiben Sie den Code.
accounts-factor-title = Zweiter Schritt beim Anmelden
accounts-factor-about = Ein Passwort kann gestohlen werden. Aber Ihr Telefon haben nur Sie.
accounts-factor-open = Öffnen Sie auf dem Telefon eine App für Codes.
accounts-factor-scan = Fotografieren Sie damit dieses Bild.
accounts-factor-type = Die App zeigt einen Code. Schreiben Sie ihn hier.
accounts-factor-by-hand = Das Bild geht nicht? Dann tippen Sie diesen Schlüssel ab
accounts-factor-submit = Einschalten
accounts-factor-on = Der zweite Schritt ist eingeschaltet.
accounts-factor-left = { $count ->
    [one] Sie haben noch 1 Notfall-Code.
   *[other] Sie haben noch { $count } Notfall-Codes.
}
accounts-factor-other-codes = Neue Notfall-Codes machen
accounts-factor-off = Zweiten Schritt ausschalten
accounts-recovery-title = Ihre Notfall-Codes
accounts-recovery-about = Mit diesen Codes kommen Sie ohne Telefon herein. Jeder Code geht nur einmal.
accounts-recovery-once = Wir zeigen die Codes nur jetzt. Drucken Sie die Codes oder schreiben Sie sie ab.
accounts-recovery-done = Ich habe die Codes aufgehoben
