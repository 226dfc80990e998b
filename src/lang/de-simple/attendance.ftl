attendance-sessions-title = Meine Termine
attendance-sessions-today = Heute
attendance-sessions-coming = Die nächsten Termine
attendance-sessions-missing = Hier fehlt der Bericht
attendance-sessions-none = Heute haben Sie keinen Termin.
attendance-list-title = Wer ist da?
attendance-list-empty = Niemand steht auf der Liste.
attendance-tally = { $there } von { $all } sind da
attendance-tally-more = { $there } von { $all } sind da, { $more } sind dazugekommen
attendance-mark-present = da
attendance-mark-late = später
attendance-mark-excused = abgesagt
attendance-mark-absent = fehlt
attendance-mark-unset = offen
attendance-undo = Zurücknehmen
attendance-also = Auch angekreuzt: { $mark } ({ $who }, { $time } Uhr)
attendance-said-so = Die Person hat selbst abgesagt.
attendance-no-place = Die Person hat keinen Platz mehr.
attendance-party = Die Person kommt mit { $names }.
attendance-needs-childcare = Kinderbetreuung
attendance-needs-language = Hilfe mit der Sprache
attendance-refused-early = Sie können erst am Tag des Termins ankreuzen.
attendance-refused-late = Der Termin war vor mehr als 14 Tagen. Die Liste ist zu.
attendance-refused-off = Dieser Termin fällt aus.
attendance-refused-person = Diese Person steht nicht auf der Liste.
attendance-told-saved = Der Bericht ist gespeichert.
attendance-guest-title = Gekommen ohne Anmeldung
attendance-guest-name = Name
attendance-guest-name-hint = Sie können das Feld leer lassen. Dann zählt nur eine Person mehr.
attendance-guest-add = Dazunehmen
attendance-guest-nameless = Eine Person
attendance-guest-back = Doch nicht gekommen
attendance-guest-full = Alle Plätze sind belegt.
attendance-guest-full-text = Die Person darf trotzdem bleiben. Schreiben Sie bitte den Grund.
attendance-guest-missing = Davon fehlen heute: { $people }
attendance-guest-reason = Grund
attendance-guest-anyway = Trotzdem dazunehmen
attendance-walked-in = { $people ->
    [one] { $people } Person kam ohne Anmeldung.
   *[other] { $people } Personen kamen ohne Anmeldung.
}
attendance-count-title = Zählen
attendance-count-hint = Wir zählen nur. Wir schreiben keine Namen auf.
attendance-count-more = Eine Person mehr: { $what }
attendance-count-less = Eine Person weniger: { $what }
attendance-band-under-18 = jünger als 18 Jahre
attendance-band-to-26 = 18 bis 26 Jahre
attendance-band-to-59 = 27 bis 59 Jahre
attendance-band-from-60 = 60 Jahre und älter
attendance-band-first = zum ersten Mal hier
attendance-report-title = Bericht
attendance-report-held = War der Termin?
attendance-report-yes = Ja
attendance-report-no = Nein
attendance-report-why = Der Termin war nicht? Dann schreiben Sie bitte: Warum?
attendance-report-present = Wie viele Personen waren da?
attendance-report-present-hint = Nur für eine Liste auf Papier ohne Namen. Angekreuzt sind { $there }.
attendance-report-line = Ein Satz für die Chronik
attendance-report-line-hint = Alle können den Satz lesen. Bitte keine Namen.
attendance-report-photos = Gibt es Fotos?
attendance-report-photos-yes = Alle auf den Fotos haben Ja gesagt.
attendance-report-save = Bericht speichern
attendance-report-by = { $who } hat den Bericht geschrieben.
attendance-report-none = Es gibt keinen Bericht.
attendance-report-later = Der Termin hat noch nicht begonnen. Danach können Sie den Bericht schreiben.
attendance-problem-held = Wählen Sie bitte Ja oder Nein.
attendance-problem-why = Schreiben Sie bitte: Warum war der Termin nicht?
attendance-problem-number = Schreiben Sie bitte eine Zahl.
attendance-problem-reason = Schreiben Sie bitte einen Grund.
attendance-problem-name = Schreiben Sie bitte: Für wen ist der Link?
attendance-problem-email = Prüfen Sie bitte die E-Mail-Adresse.
attendance-problem-partner = Wählen Sie bitte einen Partner.
attendance-pass-title = Link für die Vertretung
attendance-pass-text = Der Link öffnet nur diesen Termin. Er endet 14 Tage danach.
attendance-pass-partner-title = Links für Partner
attendance-pass-partner-text = Partner sehen Vornamen und Zahlen von ihren Kursen. Der Link gilt 180 Tage.
attendance-pass-partner = Welcher Partner?
attendance-pass-name = Für wen ist der Link?
attendance-pass-email = E-Mail: Dorthin senden wir den Link
attendance-pass-make = Link erstellen
attendance-pass-made = Sie sehen den Link nur jetzt. Geben Sie ihn weiter.
attendance-pass-until = Der Link gilt bis { $day }, { $time } Uhr.
attendance-pass-none = Es gibt noch keinen Link.
attendance-pass-revoke = Link sperren
attendance-pass-revoked = gesperrt
attendance-pass-over = abgelaufen
attendance-pass-back = Zum Termin
attendance-partner-title = Ihre Kurse
attendance-partner-text = Sie sehen hier Vornamen und Zahlen. Nummern und Adressen sehen Sie nicht.
attendance-partner-none = In diesen zwei Wochen ist kein Termin.
attendance-letter-session = Ihr Link als Vertretung
attendance-letter-partner = Ihr Link zu Ihren Kursen
attendance-letter-open = Liste öffnen
attendance-letter-until = Der Link gilt bis { $day }, { $time } Uhr.
attendance-letter-keep = Der Link ist nur für Sie. Geben Sie ihn bitte nicht weiter.
attendance-hers-title = Wann waren Sie da?
attendance-hers-by = angekreuzt von { $who }
attendance-did-report = { $who } hat den Bericht von einem Termin geschrieben
attendance-did-pass-made = { $who } hat einen Link für Vertretung oder Partner gemacht
attendance-did-pass-revoked = { $who } hat einen Link für Vertretung oder Partner gesperrt
attendance-print-title = Liste drucken
attendance-print-hint = Auf dem Papier ist nur die Liste. Drucken Sie am besten quer. Im Menü vom Browser steht: Drucken.
attendance-print-columns = Spalten
attendance-print-number = Nr.
attendance-print-name = Name
attendance-print-signature = Unterschrift
attendance-print-age = Alter
attendance-print-emergency = Notruf:
attendance-print-photos = Fotos sind nur erlaubt, wenn alle Ja sagen.
attendance-paper-title = Papierliste eintragen
attendance-paper-text = Schreiben Sie hier ab, was auf dem Papier steht. Das geht 14 Tage lang.
attendance-paper-later = Manche wurden nach dem Termin angekreuzt. Das bleibt so.
attendance-paper-names = Namen ohne Anmeldung
attendance-paper-names-hint = In jede Zeile kommt ein Name.
attendance-paper-more = Noch mehr Personen ohne Namen
attendance-paper-counts = Striche auf dem Papier
attendance-paper-counts-hint = Ihre Zahlen kommen dazu.
attendance-paper-counted = Schon gezählt: { $count }
attendance-paper-save = Liste speichern
attendance-paper-problem-names = Ein Name ist zu lang. Oder man kann ihn nicht lesen.
attendance-told-entered = Die Papierliste ist gespeichert.
attendance-told-kept = { $people ->
    [one] { $people } Person wurde später angekreuzt. Das bleibt so.
   *[other] { $people } Personen wurden später angekreuzt. Das bleibt so.
}
attendance-did-paper = { $who } hat eine Papierliste eingetragen
attendance-matrix-title = Wer war im Kurs da?
attendance-matrix-held = Gehalten: { $held } von { $all } Terminen
attendance-matrix-held-column = Gehaltene Termine
attendance-matrix-rate = Wie oft da?
attendance-matrix-there = War da
attendance-matrix-excused = { $count } entschuldigt
attendance-matrix-missed = Hat zweimal gefehlt und nicht abgesagt
attendance-matrix-rule = Es zählen Termine mit Bericht oder mit Kreuzen.
attendance-certificate-title = Bescheinigung über die Teilnahme
attendance-certificate-list = Bescheinigungen drucken
attendance-certificate-hers = Waren Sie oft da? Dann bekommen Sie eine Bescheinigung.
attendance-certificate-rule = Sie müssen in { $percent } Prozent der Stunden da sein.
attendance-certificate-not-yet = Die Bescheinigung gibt es nach dem letzten Termin.
attendance-certificate-missing = Es fehlen Stunden.
attendance-certificate-name = Name auf der Bescheinigung
attendance-certificate-name-hint = Wir drucken den Namen genau so. Wir speichern ihn hier nicht.
attendance-certificate-make = Bescheinigung erstellen
attendance-certificate-took-part = hat mitgemacht bei:
attendance-certificate-period = { $first } bis { $last }
attendance-certificate-hours = { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
attendance-certificate-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
attendance-certificate-hour = Eine Stunde hat 60 Minuten.
attendance-certificate-sessions = War an { $there } von { $held } Terminen da
attendance-certificate-partner = Zusammen mit: { $partner }
attendance-certificate-issued = Ausgestellt am { $day }
attendance-certificate-code = Code der Bescheinigung
attendance-certificate-check = Hier können Sie den Code prüfen:
attendance-certificate-print = Im Menü vom Browser steht: Drucken. Auf dem Papier ist nur die Bescheinigung.
attendance-check-title = Bescheinigung prüfen
attendance-check-text = Haben Sie eine Bescheinigung von uns? Hier sehen Sie: Ist sie gültig?
attendance-check-hint = Der Code hat 10 Zeichen. Zum Beispiel: K7QF2-9XWTB.
attendance-check-submit = Code prüfen
attendance-check-valid = Die Bescheinigung ist gültig.
attendance-check-forgotten = Mehr wissen wir nicht mehr.
attendance-check-unknown = Wir kennen diesen Code nicht.
attendance-check-unknown-text = Schauen Sie bitte noch einmal auf die 10 Zeichen.
attendance-problem-certificate = Schreiben Sie bitte den Namen. Er darf 120 Zeichen haben.
attendance-did-certificate = { $who } hat eine Bescheinigung über die Teilnahme erstellt
attendance-level-title = Ziel vom Kurs erreicht
attendance-level-who = Wer hat das Ziel vom Kurs erreicht?
attendance-level-hint = Diese Personen können sich vielleicht beim nächsten Kurs zuerst anmelden.
attendance-level-save = Speichern
attendance-level-saved = Das ist gespeichert.
attendance-did-level = { $who } hat eingetragen: Das Ziel vom Kurs ist erreicht
attendance-did-level-back = { $who } hat das Ziel vom Kurs wieder weggenommen
attendance-did-first-right = { $who } hat festgelegt: Diese Personen können sich zuerst anmelden
attendance-did-first-invited = { $who } hat Personen eingeladen. Sie können sich zuerst anmelden
attendance-first-title = Zuerst anmelden
attendance-first-text = Wer das Ziel von einem Kurs erreicht hat, kann sich hier zuerst anmelden.
attendance-first-whole-only = Das geht nur bei ganzen Kursen.
attendance-first-opens = Alle können sich ab { $day }, { $time } Uhr anmelden. Bis dahin gilt der Link.
attendance-first-open-already = Die Anmeldung hat keinen späteren Beginn. Schreiben Sie zuerst einen Beginn auf.
attendance-first-who = Wer kann sich zuerst anmelden?
attendance-first-who-hint = Alle, die das Ziel von diesem Kurs erreicht haben.
attendance-first-nobody = Niemand. Alle können sich gleichzeitig anmelden.
attendance-first-reached = { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
}
attendance-first-people = Einladungen
attendance-first-letters = Jede Person bekommt einmal einen Link. Der Brief ist in ihrer Sprache.
attendance-first-none = Noch niemand hat das Ziel erreicht.
attendance-first-draft = Das Angebot ist noch nicht öffentlich. Machen Sie es zuerst öffentlich.
attendance-first-invited = Eingeladen am { $day }
attendance-first-not-yet = Noch nicht eingeladen
attendance-first-no-address = Es gibt keine E-Mail-Adresse. Bitte rufen Sie an.
attendance-first-link = Formular für sie öffnen
attendance-first-send = { $people ->
    [one] { $people } Person einladen
   *[other] { $people } Personen einladen
}
attendance-first-told = { $people ->
    [0] Alle waren schon eingeladen.
    [one] { $people } Person ist eingeladen.
   *[other] { $people } Personen sind eingeladen.
}
attendance-letter-first-subject = Sie können sich zuerst anmelden: { $title }
attendance-letter-first-why = Sie haben das Ziel erreicht: { $course }.
attendance-letter-first-open = Jetzt anmelden
attendance-letter-first-until = Die anderen können sich ab { $day } um { $time } Uhr anmelden.
attendance-letter-first-hers = Der Link ist nur für Sie. Sie können sich damit einmal anmelden.
