subscribers-footer = Rundbrief
subscribers-title = Rundbrief bestellen
subscribers-intro = Wir schreiben Ihnen, was es Neues gibt: Kurse, Treffs und Termine.
subscribers-intro-confirm = Zuerst bekommen Sie eine E-Mail mit einem Link zum Bestätigen.
subscribers-form-topics = Was interessiert Sie?
subscribers-form-topics-hint = Sie kreuzen nichts an? Dann schreiben wir Ihnen zu allem.
subscribers-form-submit = Rundbrief bestellen
subscribers-problem-email-local = Vor dem @ gehen nur Buchstaben von a bis z. Bitte nehmen Sie eine andere Adresse.
subscribers-consent = Ich möchte den Rundbrief per E-Mail bekommen. Er kommt von: { $office }. Ich kann ihn jederzeit abbestellen.
subscribers-data-title = Dem stimmen Sie zu
subscribers-data-use = Ihre Adresse nutzen wir nur für den Rundbrief.
subscribers-data-unconfirmed = { $hours ->
    [one] Sie bestätigen nicht? Dann löschen wir alles nach einer Stunde.
   *[other] Sie bestätigen nicht? Dann löschen wir alles nach { $hours } Stunden.
}
subscribers-data-proof = { $years ->
    [one] Nach dem Abbestellen bewahren wir nur Ihre Zustimmung auf: ein Jahr.
   *[other] Nach dem Abbestellen bewahren wir nur Ihre Zustimmung auf: { $years } Jahre.
}
subscribers-asked-title = Bitte sehen Sie in Ihr Postfach.
subscribers-asked-text = In wenigen Minuten kommt eine E-Mail von uns. Öffnen Sie den Link darin.
subscribers-asked-none = Keine E-Mail da? Sehen Sie im Spam-Ordner nach, oder rufen Sie uns an:
subscribers-confirm-title = Rundbrief bestätigen
subscribers-confirm-submit = Ja, ich möchte den Rundbrief
subscribers-gone-confirm = { $hours ->
    [one] Links zum Bestätigen gelten eine Stunde. Bitte bestellen Sie dann neu.
   *[other] Links zum Bestätigen gelten { $hours } Stunden. Bitte bestellen Sie dann neu.
}
subscribers-gone-call = Haben Sie Fragen? Rufen Sie uns an:
subscribers-her-title = Ihr Rundbrief
subscribers-her-active = Sie bekommen den Rundbrief.
subscribers-her-paused = Ihr Rundbrief macht Pause.
subscribers-her-paused-until = Ihr Rundbrief macht Pause, letzter Tag: { $day }.
subscribers-her-suppressed = Unsere E-Mails kommen bei Ihnen nicht an.
subscribers-her-suppressed-call = Rufen Sie uns an, dann schreiben wir Ihnen wieder:
subscribers-her-pause-title = Pause machen
subscribers-her-pause-until = Letzter Tag der Pause
subscribers-her-pause-hint = Ohne Tag dauert die Pause, bis Sie sie beenden.
subscribers-her-pause-submit = Pause beginnen
subscribers-her-resume = Pause beenden
subscribers-her-problem-day = Bitte wählen Sie einen Tag nach heute, höchstens in zwei Jahren.
subscribers-her-end-title = Nichts mehr bekommen
subscribers-her-leave = Rundbrief abbestellen
subscribers-told-welcome = Danke, Sie bekommen ab jetzt den Rundbrief.
subscribers-told-paused = Der Rundbrief macht jetzt Pause.
subscribers-told-resumed = Sie bekommen den Rundbrief wieder.
subscribers-leave-text = Sie bekommen dann keinen Rundbrief mehr. Ihre Anmeldungen zu Kursen bleiben.
subscribers-leave-submit = Jetzt abbestellen
subscribers-leave-pause = Lieber nur eine Pause machen
subscribers-left-title = Der Rundbrief ist abbestellt.
subscribers-left-text = Sie bekommen keinen Rundbrief mehr von uns.
subscribers-left-again = Rundbrief neu bestellen
subscribers-erase-what = Wir löschen Adresse, Sprache und Themen.
subscribers-erase-proof = { $years ->
    [one] Es bleibt ein Jahr nur der Beleg der Zustimmung, ohne Adresse.
   *[other] Es bleibt { $years } Jahre nur der Beleg der Zustimmung, ohne Adresse.
}
subscribers-wish-title = Bescheid bekommen, wenn es wieder beginnt
subscribers-wish-intro = Wir schreiben Ihnen eine einzige E-Mail, sobald Sie sich anmelden können.
subscribers-wish-consent = Ich möchte eine E-Mail bekommen, wenn das wieder beginnt: { $title }
subscribers-wish-forget = Mit dieser E-Mail löschen wir Ihre Adresse.
subscribers-wish-latest = { $months ->
    [one] Beginnt es nicht wieder, löschen wir sie nach einem Monat.
   *[other] Beginnt es nicht wieder, löschen wir sie nach { $months } Monaten.
}
subscribers-wish-submit = Bescheid bekommen
subscribers-wish-confirm = Ja, schreiben Sie mir
subscribers-wish-noted = Notiert: Wir schreiben Ihnen, wenn es wieder beginnt.
subscribers-wish-end = Meine Adresse jetzt löschen
subscribers-wish-ended = Ihre Adresse ist gelöscht. Wir schreiben Ihnen dazu nicht.
subscribers-letter-confirm-subject = Bitte bestätigen Sie den Rundbrief
subscribers-letter-confirm-text = Mit dieser Adresse wurde unser Rundbrief bestellt. Waren Sie das? Dann bestätigen Sie bitte.
subscribers-letter-confirm-link = Rundbrief bestätigen
subscribers-letter-confirm-until = { $hours ->
    [one] Der Link gilt eine Stunde.
   *[other] Der Link gilt { $hours } Stunden.
}
subscribers-letter-not-you = Waren Sie das nicht? Dann müssen Sie nichts tun.
subscribers-letter-known-subject = Ihr Link zum Rundbrief
subscribers-letter-known-text = Sie bekommen unseren Rundbrief schon.
subscribers-letter-settings = Sprache und Themen ändern, Pause machen oder abbestellen
subscribers-letter-noted-subject = Sie bekommen jetzt unseren Rundbrief
subscribers-letter-noted-text = Sie haben dafür auf Papier unterschrieben, am { $day }.
subscribers-letter-noted-not-you = Stimmt das nicht? Dann bestellen Sie mit dem Link ab.
subscribers-letter-wish-subject = Bitte bestätigen Sie: eine E-Mail, wenn es wieder beginnt
subscribers-letter-wish-text = Möchten Sie wissen, wann das wieder beginnt: { $title }? Dann bestätigen Sie bitte.
subscribers-letter-wish-link = Bestätigen
subscribers-letter-again-subject = Es beginnt wieder: { $title }
subscribers-letter-again-text = Sie wollten Bescheid wissen. Jetzt können Sie dabei sein.
subscribers-letter-again-when = Der erste Termin ist am { $day }.
subscribers-letter-again-link = Zum Angebot
subscribers-letter-again-forgotten = Ihre Adresse haben wir dafür jetzt gelöscht.
subscribers-office-title = Abos des Rundbriefs
subscribers-office-one = Abo
subscribers-office-active = { $count ->
    [one] { $count } Person bekommt den Rundbrief.
   *[other] { $count } Personen bekommen den Rundbrief.
}
subscribers-office-numbers = In Zahlen
subscribers-office-asked = noch nicht bestätigt
subscribers-office-wishes = warten auf Bescheid zu einem Angebot
subscribers-office-standing = Stand des Abos
subscribers-office-topic = Themen
subscribers-office-everything = alle Themen
subscribers-office-since = seit { $day }
subscribers-office-search = Teil der E-Mail-Adresse
subscribers-office-none = Niemand gefunden.
subscribers-office-export = Liste mitnehmen
subscribers-office-add = Abo von Papier eintragen
subscribers-office-signed = Unterschrieben am
subscribers-office-signed-hint = Das Datum, das auf dem Papier steht.
subscribers-office-paper = Das muss auf dem Papier stehen
subscribers-office-save = Abo eintragen
subscribers-office-problem-day = Bitte schreiben Sie das Datum vom Papier, nicht nach heute.
subscribers-office-told-new = Das Abo ist eingetragen.
subscribers-office-told-known = Diese Adresse hat schon ein Abo.
subscribers-office-told-left = Das Abo ist beendet.
subscribers-office-end = Abo beenden
subscribers-office-end-text = Nur wenn die Person darum gebeten hat.
subscribers-office-leave = Für sie abbestellen
subscribers-office-proof = Belege der Zustimmung
subscribers-office-erase = Daten dieser Person löschen
subscribers-standing-active = bekommt den Rundbrief
subscribers-standing-paused = macht Pause
subscribers-standing-suppressed = gesperrt
subscribers-standing-gone = abbestellt
subscribers-way-page = auf der Internetseite
subscribers-way-paper = auf Papier
subscribers-proof-way = Zugestimmt
subscribers-proof-asked = Bestellt
subscribers-proof-confirmed = Bestätigt
subscribers-proof-withdrawn = Widerrufen
subscribers-proof-by = Eingetragen von
subscribers-proof-message = Kennung der E-Mail
subscribers-proof-text = Wortlaut und Fassung
subscribers-import-title = Abos aus einer Tabelle einlesen
subscribers-import-text = Kopieren Sie die Tabelle hierher. Die erste Zeile nennt die Spalten:
subscribers-import-topics = Als Themen gehen diese Wörter:
subscribers-import-paper = Nur wer unterschrieben hat, darf in der Tabelle stehen.
subscribers-import-field = Tabelle
subscribers-import-submit = Tabelle einlesen
subscribers-import-empty = Bitte kopieren Sie eine Tabelle mit mindestens einer Adresse.
subscribers-import-no-head = Die erste Zeile nennt keine Spalte „email“.
subscribers-import-too-many = Das ist zu lang. Bitte teilen Sie die Tabelle nach 5000 Zeilen.
subscribers-import-new = { $count ->
    [one] { $count } Abo ist neu.
   *[other] { $count } Abos sind neu.
}
subscribers-import-known = { $count ->
    [one] { $count } Adresse war schon da.
   *[other] { $count } Adressen waren schon da.
}
subscribers-import-bad = { $count ->
    [one] { $count } Zeile wurde nicht eingelesen:
   *[other] { $count } Zeilen wurden nicht eingelesen:
}
subscribers-import-line = Zeile { $line }:
subscribers-import-again = Noch eine Tabelle einlesen
subscribers-bad-unreadable = Das ist kein Text.
subscribers-bad-email = Das ist keine E-Mail-Adresse, die geht.
subscribers-bad-language = Diese Sprache gibt es hier nicht.
subscribers-bad-topic = Dieses Thema gibt es nicht.
subscribers-bad-no-day = Es fehlt, wann sie unterschrieben hat.
subscribers-bad-day = Das ist kein Datum, das wir verstehen.
subscribers-bad-future = Das Datum liegt nach heute.
subscribers-bad-gone = Diese Person hat abbestellt. Nur sie selbst kommt zurück.
subscribers-bad-suppressed = Diese Adresse ist gesperrt.
subscribers-suppress-title = Gesperrte Adressen
subscribers-suppress-text = An diese Adressen schicken wir keinen Rundbrief, auch auf Bestellung nicht.
subscribers-suppress-none = Keine Adresse ist gesperrt.
subscribers-suppress-one = Eine Adresse sperren
subscribers-suppress-submit = Adresse sperren
subscribers-suppress-lift = Sperre aufheben
subscribers-suppress-erased = Adresse gelöscht
subscribers-suppress-told = Die Adresse ist gesperrt.
subscribers-suppress-known = Diese Adresse war schon gesperrt.
subscribers-suppress-lifted = Die Sperre ist aufgehoben.
subscribers-why-bounce = E-Mails kommen zurück
subscribers-why-complaint = als unerwünscht gemeldet
subscribers-why-office = vom Büro gesperrt
subscribers-did-added = { $who } hat ein Abo von Papier eingetragen
subscribers-did-removed = { $who } hat ein Abo beendet
subscribers-did-erased = { $who } hat die Daten eines Abos gelöscht
subscribers-did-imported = { $who } hat Abos aus einer Tabelle eingelesen
subscribers-did-exported = { $who } hat die Liste der Abos mitgenommen
subscribers-did-suppressed = { $who } hat eine Adresse gesperrt
subscribers-did-lifted = { $who } hat die Sperre einer Adresse aufgehoben
