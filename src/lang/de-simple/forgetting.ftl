forgetting-title = Löschen
forgetting-lead = Menschen sagen uns etwas über sich. Wir löschen das nach einer Zeit. Zahlen bleiben.
forgetting-tonight = Probe für die nächste Nacht
forgetting-tonight-hint = Das wird gelöscht. Diese Seite löscht nichts.
forgetting-tonight-none = In der nächsten Nacht wird nichts gelöscht.
forgetting-ahead = Das wird im nächsten Monat gelöscht
forgetting-ahead-none = Im nächsten Monat wird nichts gelöscht.
forgetting-due = Ab { $day }
forgetting-past = Das ist schon gelöscht
forgetting-past-none = Bis jetzt ist nichts gelöscht.
forgetting-night = Am { $day }
forgetting-night-open = Diese Nacht ist noch nicht fertig. Es geht von allein weiter.
forgetting-others = Ohne Angebot
forgetting-periods = So lange behalten wir etwas
forgetting-period-bookings = Anmeldung, Warteliste und Anwesenheit: nach dem Ende vom Angebot
forgetting-period-details = Hilfe, Betreuung von Kindern und Hilfe mit der Sprache: nach dem Termin
forgetting-period-log = Protokoll
forgetting-period-messages = Nachrichten an alle
forgetting-period-letters = Mails ohne Anmeldung
forgetting-person-title = Alles über diese Person
forgetting-person-lead = Diese Anmeldungen haben die gleiche Adresse oder Nummer. Manche Familien teilen sich eine Adresse. Kreuzen Sie an: Was gehört zu dieser Person?
forgetting-person-bookings = Anmeldungen
forgetting-person-guests = Gäste mit dem gleichen Namen
forgetting-person-guests-hint = Vielleicht ist das eine andere Person.
forgetting-person-guest = { $name }, { $when }
forgetting-person-data = Daten herunterladen
forgetting-person-erase = Alles löschen
forgetting-person-erase-text = Dann verliert die Person alle Plätze. Zahlen bleiben. Sie können das nicht zurücknehmen.
forgetting-person-sure = Diese Person will das.
forgetting-person-problem-none = Kreuzen Sie etwas an.
forgetting-person-problem-sure = Bestätigen Sie: Die Person will das.
forgetting-person-done = Alles ist gelöscht, was Sie angekreuzt haben.
forgetting-did-erased = { $who } hat alles über eine Person gelöscht
forgetting-did-exported = { $who } hat die Daten von einer Person heruntergeladen
forgetting-did-guest = { $who } hat den Namen von einem Gast gelöscht
forgetting-count-details = { $count ->
    [one] 1 Anmeldung ohne Angaben zu Hilfe, Kindern und Sprache
   *[other] { $count } Anmeldungen ohne Angaben zu Hilfe, Kindern und Sprache
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
    [one] 1 Zeile im Protokoll ohne Namen
   *[other] { $count } Zeilen im Protokoll ohne Namen
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
    [one] 1 alter Link
   *[other] { $count } alte Links
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
forgetting-period-requests = Jemand will den Rundbrief, bestätigt es aber nicht
forgetting-period-wishes = Jemand will wissen: Wann fängt es wieder an?
forgetting-period-proofs = Beweis für das Ja zum Rundbrief: nach der Abmeldung
forgetting-period-recipients = Wer einen Rundbrief bekommen hat
forgetting-person-newsletter = Rundbrief und Mails ohne Anmeldung
forgetting-person-newsletter-hint = Alles zu dieser Adresse.
forgetting-address-title = Alles zu einer E-Mail-Adresse
forgetting-address-hint = Das geht auch bei Menschen, die nur den Rundbrief lesen.
forgetting-address-show = Zeigen
forgetting-address-unknown = Zu dieser Adresse haben wir nichts.
forgetting-count-requests = { $count ->
    [one] 1 Anfrage ohne Bestätigung
   *[other] { $count } Anfragen ohne Bestätigung
}
forgetting-count-proofs = { $count ->
    [one] 1 alter Beweis oder gesperrte Adresse
   *[other] { $count } alte Beweise und gesperrte Adressen
}
forgetting-count-recipients = { $count ->
    [one] 1 Person, die einen Rundbrief bekam
   *[other] { $count } Personen, die einen Rundbrief bekamen
}
forgetting-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
forgetting-years = { $count ->
    [one] 1 Jahr
   *[other] { $count } Jahre
}
