forgetting-title = Löschung
forgetting-lead = Was Menschen uns sagen, wird nach seiner Zeit gelöscht. Zahlen bleiben.
forgetting-tonight = Probe für die nächste Nacht
forgetting-tonight-hint = Das wird gelöscht. Diese Seite löscht nichts.
forgetting-tonight-none = In der nächsten Nacht ist nichts fällig.
forgetting-ahead = Fällig im nächsten Monat
forgetting-ahead-none = Im nächsten Monat ist nichts fällig.
forgetting-due = Ab { $day }
forgetting-past = Was gelöscht wurde
forgetting-past-none = Bisher wurde nichts gelöscht.
forgetting-night = Am { $day }
forgetting-night-open = Diese Nacht ist noch nicht fertig. Es geht von selbst weiter.
forgetting-others = Ohne Angebot
forgetting-periods = So lange behalten wir etwas
forgetting-period-bookings = Anmeldung, Warteliste, Anwesenheit: nach dem Ende des Angebots
forgetting-period-details = Hilfe, Kinderbetreuung, Sprachhilfe: nach dem Termin
forgetting-period-log = Protokoll
forgetting-period-messages = Nachrichten an alle
forgetting-period-letters = Mails ohne Anmeldung
forgetting-person-title = Alles über diese Person
forgetting-person-lead = Diese Anmeldungen haben dieselbe Adresse oder Nummer. Eine Familie teilt sich manchmal beides. Wählen Sie, was zu dieser Person gehört.
forgetting-person-bookings = Anmeldungen
forgetting-person-guests = Gäste mit demselben Namen
forgetting-person-guests-hint = Vielleicht ist es jemand anderes.
forgetting-person-guest = { $name }, { $when }
forgetting-person-data = Daten herunterladen
forgetting-person-erase = Alles löschen
forgetting-person-erase-text = Damit gibt sie alle Plätze zurück. Zahlen bleiben. Das lässt sich nicht zurücknehmen.
forgetting-person-sure = Diese Person möchte das.
forgetting-person-problem-none = Wählen Sie mindestens einen Eintrag.
forgetting-person-problem-sure = Bestätigen Sie, dass die Person das möchte.
forgetting-person-done = Alles Gewählte ist gelöscht.
forgetting-did-erased = { $who } hat alles über eine Person gelöscht
forgetting-did-exported = { $who } hat die Daten einer Person heruntergeladen
forgetting-did-guest = { $who } hat den Namen eines Gastes gelöscht
forgetting-count-details = { $count ->
    [one] 1 Anmeldung verliert Angaben zu Hilfe, Kindern und Sprache
   *[other] { $count } Anmeldungen verlieren Angaben zu Hilfe, Kindern und Sprache
}
forgetting-count-log = { $count ->
    [one] 1 alte Zeile im Protokoll
   *[other] { $count } alte Zeilen im Protokoll
}
forgetting-count-bookings = { $count ->
    [one] 1 Anmeldung
   *[other] { $count } Anmeldungen
}
forgetting-count-letters = { $count ->
    [one] 1 Mail
   *[other] { $count } Mails
}
forgetting-count-deeds = { $count ->
    [one] 1 Zeile im Protokoll nennt niemanden mehr
   *[other] { $count } Zeilen im Protokoll nennen niemanden mehr
}
forgetting-count-attendance = { $count ->
    [one] 1 Gast oder Name auf einer Liste
   *[other] { $count } Gäste und Namen auf Listen
}
forgetting-count-history = { $count ->
    [one] 1 Nachricht oder Grund
   *[other] { $count } Nachrichten und Gründe
}
forgetting-count-passes = { $count ->
    [one] 1 alter Link für Vertretung oder Partner
   *[other] { $count } alte Links für Vertretung und Partner
}
forgetting-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
forgetting-months = { $count ->
    [one] 1 Monat
   *[other] { $count } Monate
}
forgetting-period-subscription-letters = Mails über ein Abo
forgetting-period-requests = Anfragen zum Rundbrief, die niemand bestätigt
forgetting-period-wishes = Wunsch, vom nächsten Beginn zu hören
forgetting-period-proofs = Nachweis der Einwilligung: nach der Abmeldung vom Rundbrief
forgetting-period-recipients = Wer eine Ausgabe des Rundbriefs bekam
forgetting-person-newsletter = Rundbrief und Mails ohne Anmeldung
forgetting-person-newsletter-hint = Alles, was es zu dieser Adresse gibt.
forgetting-address-title = Alles zu einer E-Mail-Adresse
forgetting-address-hint = Auch für Menschen, die nur den Rundbrief lesen.
forgetting-address-show = Anzeigen
forgetting-address-unknown = Zu dieser Adresse ist nichts gespeichert.
forgetting-count-requests = { $count ->
    [one] 1 unbestätigte Anfrage
   *[other] { $count } unbestätigte Anfragen
}
forgetting-count-proofs = { $count ->
    [one] 1 alter Nachweis oder gesperrte Adresse
   *[other] { $count } alte Nachweise und gesperrte Adressen
}
forgetting-count-recipients = { $count ->
    [one] 1 Empfängerin einer Ausgabe
   *[other] { $count } Empfängerinnen und Empfänger einer Ausgabe
}
forgetting-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
forgetting-years = { $count ->
    [one] 1 Jahr
   *[other] { $count } Jahre
}
