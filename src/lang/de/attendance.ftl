attendance-sessions-title = Meine Termine
attendance-sessions-today = Heute
attendance-sessions-coming = Die nächsten Termine
attendance-sessions-missing = Hier fehlt der Bericht
attendance-sessions-none = Heute haben Sie keinen Termin.
attendance-list-title = Anwesenheit
attendance-list-empty = Auf der Liste steht niemand.
attendance-tally = { $there } von { $all } da
attendance-tally-more = { $there } von { $all } da, { $more } dazugekommen
attendance-mark-present = da
attendance-mark-late = später
attendance-mark-excused = entschuldigt
attendance-mark-absent = fehlt
attendance-mark-unset = offen
attendance-undo = Zurücknehmen
attendance-also = Auch angekreuzt: { $mark } ({ $who }, { $time } Uhr)
attendance-said-so = Hat selbst abgesagt.
attendance-no-place = Hat keinen Platz mehr.
attendance-party = Kommt mit { $names }.
attendance-needs-childcare = Kinderbetreuung
attendance-needs-language = Sprachhilfe
attendance-refused-early = Ankreuzen können Sie ab dem Tag des Termins.
attendance-refused-late = Die Liste ist geschlossen. Der Termin ist länger als 14 Tage vorbei.
attendance-refused-off = Dieser Termin fällt aus.
attendance-refused-person = Diese Person steht nicht auf der Liste.
attendance-told-saved = Der Bericht ist gespeichert.
attendance-guest-title = Ohne Anmeldung gekommen
attendance-guest-name = Name
attendance-guest-name-hint = Ohne Namen zählt nur eine Person mehr.
attendance-guest-add = Dazunehmen
attendance-guest-nameless = Eine Person
attendance-guest-back = Doch nicht gekommen
attendance-guest-full = Alle Plätze sind belegt.
attendance-guest-full-text = Sie können die Person trotzdem dazunehmen. Schreiben Sie bitte den Grund.
attendance-guest-missing = Davon fehlen heute: { $people }
attendance-guest-reason = Grund
attendance-guest-anyway = Trotzdem dazunehmen
attendance-walked-in = { $people ->
    [one] { $people } Person kam ohne Anmeldung.
   *[other] { $people } Personen kamen ohne Anmeldung.
}
attendance-count-title = Zählen
attendance-count-hint = Nur Striche, keine Namen.
attendance-count-more = Eine Person mehr: { $what }
attendance-count-less = Eine Person weniger: { $what }
attendance-band-under-18 = unter 18 Jahre
attendance-band-to-26 = 18 bis 26 Jahre
attendance-band-to-59 = 27 bis 59 Jahre
attendance-band-from-60 = ab 60 Jahren
attendance-band-first = zum ersten Mal hier
attendance-report-title = Bericht
attendance-report-held = Fand der Termin statt?
attendance-report-yes = Ja
attendance-report-no = Nein
attendance-report-why = Wenn nein: Warum nicht?
attendance-report-present = Wie viele Personen waren da?
attendance-report-present-hint = Nur bei einer Papierliste ohne Namen. Angekreuzt sind { $there }.
attendance-report-line = Ein Satz für die Chronik
attendance-report-line-hint = Alle können ihn lesen. Bitte keine Namen.
attendance-report-photos = Gibt es Fotos?
attendance-report-photos-yes = Alle auf den Fotos sind einverstanden.
attendance-report-save = Bericht speichern
attendance-report-by = Geschrieben von { $who }.
attendance-report-none = Es gibt keinen Bericht.
attendance-report-later = Den Bericht können Sie schreiben, sobald der Termin beginnt.
attendance-problem-held = Wählen Sie bitte Ja oder Nein.
attendance-problem-why = Schreiben Sie bitte, warum der Termin nicht stattfand.
attendance-problem-number = Schreiben Sie bitte eine Zahl.
attendance-problem-reason = Schreiben Sie bitte einen Grund.
attendance-problem-name = Schreiben Sie bitte, für wen der Link ist.
attendance-problem-email = Prüfen Sie bitte die E-Mail-Adresse.
attendance-problem-partner = Wählen Sie bitte einen Partner.
attendance-pass-title = Link für die Vertretung
attendance-pass-text = Der Link öffnet nur diesen einen Termin. 14 Tage danach endet er.
attendance-pass-partner-title = Links für Partner
attendance-pass-partner-text = Partner sehen Vornamen und Zahlen ihrer eigenen Kurse. Der Link gilt 180 Tage.
attendance-pass-partner = Welcher Partner?
attendance-pass-name = Für wen ist der Link?
attendance-pass-email = E-Mail, wenn wir den Link senden sollen
attendance-pass-make = Link erstellen
attendance-pass-made = Der Link steht nur jetzt hier. Geben Sie ihn weiter.
attendance-pass-until = Gilt bis { $day }, { $time } Uhr.
attendance-pass-none = Es gibt noch keinen Link.
attendance-pass-revoke = Link sperren
attendance-pass-revoked = gesperrt
attendance-pass-over = abgelaufen
attendance-pass-back = Zum Termin
attendance-partner-title = Ihre Kurse
attendance-partner-text = Sie sehen hier Vornamen und Zahlen. Nummern und Adressen stehen hier nicht.
attendance-partner-none = In diesen zwei Wochen gibt es keinen Termin.
attendance-letter-session = Ihr Link als Vertretung
attendance-letter-partner = Ihr Link zu Ihren Kursen
attendance-letter-open = Liste öffnen
attendance-letter-until = Der Link gilt bis { $day }, { $time } Uhr.
attendance-letter-keep = Er ist nur für Sie. Geben Sie ihn bitte nicht weiter.
attendance-hers-title = Anwesenheit
attendance-hers-by = angekreuzt von { $who }
attendance-did-report = { $who } hat den Bericht eines Termins geschrieben
attendance-did-pass-made = { $who } hat einen Link für Vertretung oder Partner erstellt
attendance-did-pass-revoked = { $who } hat einen Link für Vertretung oder Partner gesperrt
attendance-print-title = Liste drucken
attendance-print-hint = Auf dem Papier steht nur die Liste. Am besten quer drucken. „Drucken“ steht im Menü des Browsers.
attendance-print-columns = Spalten
attendance-print-number = Nr.
attendance-print-name = Name
attendance-print-signature = Unterschrift
attendance-print-age = Alter
attendance-print-emergency = Notruf:
attendance-print-photos = Fotos nur, wenn alle auf dem Foto einverstanden sind.
attendance-paper-title = Papierliste eintragen
attendance-paper-text = Tragen Sie ein, was auf dem Papier steht. Das geht 14 Tage lang.
attendance-paper-later = Wer nach dem Ende des Termins angekreuzt wurde, bleibt so.
attendance-paper-names = Namen ohne Anmeldung
attendance-paper-names-hint = In jeder Zeile ein Name.
attendance-paper-more = Weitere Personen ohne Namen
attendance-paper-counts = Striche auf dem Papier
attendance-paper-counts-hint = Ihre Zahlen kommen zu den gezählten dazu.
attendance-paper-counted = Schon gezählt: { $count }
attendance-paper-save = Liste speichern
attendance-paper-problem-names = Ein Name ist zu lang oder nicht lesbar.
attendance-told-entered = Die Papierliste ist gespeichert.
attendance-told-kept = { $people ->
    [one] Bei { $people } Person gilt, was später angekreuzt wurde.
   *[other] Bei { $people } Personen gilt, was später angekreuzt wurde.
}
attendance-did-paper = { $who } hat eine Papierliste eingetragen
attendance-matrix-title = Anwesenheit im ganzen Kurs
attendance-matrix-held = Gehalten: { $held } von { $all } Terminen
attendance-matrix-held-column = Gehaltene Termine
attendance-matrix-rate = Wie oft da?
attendance-matrix-there = Anwesend
attendance-matrix-excused = { $count } entschuldigt
attendance-matrix-missed = zweimal ohne Entschuldigung gefehlt
attendance-matrix-rule = Es zählen Termine mit Bericht oder mit Kreuzen.
attendance-certificate-title = Teilnahme­bescheinigung
attendance-certificate-list = Bescheinigungen drucken
attendance-certificate-hers = Sie waren oft da? Dann gibt es eine Bescheinigung.
attendance-certificate-rule = Es gibt sie ab { $percent } Prozent der gehaltenen Stunden.
attendance-certificate-not-yet = Die Bescheinigung gibt es nach dem letzten Termin.
attendance-certificate-missing = Dafür fehlen Stunden.
attendance-certificate-name = Name auf der Bescheinigung
attendance-certificate-name-hint = Wir drucken den Namen genau so. Wir speichern ihn hier nicht.
attendance-certificate-make = Bescheinigung erstellen
attendance-certificate-took-part = hat teilgenommen an:
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
attendance-certificate-sessions = { $there } von { $held } Terminen besucht
attendance-certificate-partner = Gemeinsam mit: { $partner }
attendance-certificate-issued = Ausgestellt am { $day }
attendance-certificate-code = Code der Bescheinigung
attendance-certificate-check = Hier können Sie den Code prüfen:
attendance-certificate-print = „Drucken“ steht im Menü des Browsers. Auf dem Papier steht nur die Bescheinigung.
attendance-check-title = Bescheinigung prüfen
attendance-check-text = Sie haben eine Bescheinigung von uns? Hier sehen Sie, ob sie gültig ist.
attendance-check-hint = Zehn Zeichen, zum Beispiel K7QF2-9XWTB.
attendance-check-submit = Code prüfen
attendance-check-valid = Die Bescheinigung ist gültig.
attendance-check-forgotten = Mehr ist dazu nicht mehr gespeichert.
attendance-check-unknown = Diesen Code kennen wir nicht.
attendance-check-unknown-text = Schauen Sie bitte noch einmal auf die zehn Zeichen.
attendance-problem-certificate = Schreiben Sie bitte den Namen. Höchstens 120 Zeichen.
attendance-did-certificate = { $who } hat eine Teilnahmebescheinigung ausgestellt
attendance-level-title = Kursziel erreicht
attendance-level-who = Wer hat das Ziel des Kurses erreicht?
attendance-level-hint = Sie dürfen sich vielleicht beim nächsten Kurs zuerst anmelden.
attendance-level-save = Speichern
attendance-level-saved = Gespeichert.
attendance-did-level = { $who } hat eingetragen, dass ein Kursziel erreicht ist
attendance-did-level-back = { $who } hat ein erreichtes Kursziel zurückgenommen
attendance-did-first-right = { $who } hat festgelegt, wer sich zuerst anmelden darf
attendance-did-first-invited = { $who } hat zum frühen Anmelden eingeladen
attendance-first-title = Früh anmelden
attendance-first-text = Wer ein Kursziel erreicht hat, kann sich hier vor allen anderen anmelden.
attendance-first-whole-only = Das geht nur bei Kursen, die als Ganzes gebucht werden.
attendance-first-opens = Für alle offen ab { $day }, { $time } Uhr. Bis dahin gilt der frühe Link.
attendance-first-open-already = Es gibt keinen späteren Beginn der Anmeldung. Legen Sie ihn zuerst fest.
attendance-first-who = Wer darf sich zuerst anmelden?
attendance-first-who-hint = Alle, die das Ziel dieses Kurses erreicht haben.
attendance-first-nobody = Niemand: Es öffnet für alle gleichzeitig.
attendance-first-reached = { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
}
attendance-first-people = Einladungen
attendance-first-letters = Jede Person bekommt einmal einen Link in ihrer Sprache.
attendance-first-none = Noch hat niemand dieses Kursziel erreicht.
attendance-first-draft = Veröffentlichen Sie zuerst das Angebot.
attendance-first-invited = Eingeladen am { $day }
attendance-first-not-yet = Noch nicht eingeladen
attendance-first-no-address = Keine E-Mail-Adresse. Bitte rufen Sie an.
attendance-first-link = Formular für sie öffnen
attendance-first-send = { $people ->
    [one] { $people } Person einladen
   *[other] { $people } Personen einladen
}
attendance-first-told = { $people ->
    [0] Niemand war neu einzuladen.
    [one] { $people } Person ist eingeladen.
   *[other] { $people } Personen sind eingeladen.
}
attendance-letter-first-subject = Sie können sich früh anmelden: { $title }
attendance-letter-first-why = Sie haben das Ziel erreicht: { $course }.
attendance-letter-first-open = Jetzt anmelden
attendance-letter-first-until = Alle anderen können sich ab { $day } um { $time } Uhr anmelden.
attendance-letter-first-hers = Der Link ist nur für Sie. Er gilt für eine Anmeldung.
