desk-office-title = Büro
desk-leader-title = Kursleitung
desk-signed-in = Sie sind angemeldet als
desk-offerings = Angebote, wie alle sie sehen
desk-account = Ihr Konto
desk-figures-title = Zahlen
desk-open = Anmelden für
desk-nothing = Gerade ist nichts zu tun.
desk-from = ab { $day }
desk-more = { $count ->
    [one] Und eine weitere Zeile.
   *[other] Und { $count } weitere.
}
desk-today = Heute
desk-week = In den nächsten Tagen
desk-just-come = Ohne Anmeldung
desk-calls = Bitte anrufen
desk-call-place = Ein Platz ist frei oder angeboten. Fragen Sie, ob sie kommt.
desk-call-letter = Eine Mail kam nicht an. Prüfen Sie die Adresse.
desk-small = Zu wenige angemeldet
desk-small-people = Angemeldet: { $taken }. Nötig: { $least }.
desk-small-runs = Findet statt
desk-small-off = Fällt aus …
desk-full = Voll oder fast voll
desk-lines = Wartelisten
desk-line = { $people ->
    [one] Eine Person wartet, seit { $since }.
   *[other] { $people } Personen warten, die erste seit { $since }.
}
desk-line-free = Jetzt frei: { $free }.
desk-line-next = Nächster Termin mit Platz: { $day }
desk-mail = Mails
desk-mail-stopped = Der Versand ist ausgeschaltet
desk-mail-stopped-text = Eine Sicherung wurde zurückgespielt. Seitdem geht keine Mail hinaus. Sie entscheiden, wie es weitergeht.
desk-mail-decide = Versand wieder einschalten
desk-mail-late = { $letters ->
    [one] Eine Mail wartet zu lange, seit { $day }, { $time } Uhr
   *[other] { $letters } Mails warten zu lange, seit { $day }, { $time } Uhr
}
desk-mail-late-text = Der Versand versucht es von selbst weiter. Wartet es morgen noch, rufen Sie die Technik an. Eilige Nachrichten sagen Sie bitte am Telefon.
desk-mail-server = Der Mailserver sagt:
desk-mail-lost = Diese Mails kamen nicht an, oder wir wissen es nicht:
desk-mail-uncertain = Unsicher: Vielleicht ist sie angekommen, vielleicht nicht. Fragen Sie bitte nach.
desk-drafts = Noch nicht öffentlich
desk-untranslated = Noch nicht übersetzt
desk-missing = Es fehlt:
desk-group-title = Findet das statt?
desk-group-people = Personen
desk-group-runs-text = Niemand bekommt eine Mail. Die Frage kommt nicht wieder.
desk-group-reason-hint = Der Grund steht in den Mails. Er wird nicht übersetzt.
desk-group-off-text = Alle Termine dieser Gruppe fallen aus. Wer eine Adresse hat, bekommt eine Mail.
desk-group-off = Ja, es fällt aus
desk-group-letters = { $letters ->
    [one] Eine Mail geht hinaus.
   *[other] { $letters } Mails gehen hinaus.
}
desk-sending-title = Versand
desk-sending-on = Der Versand ist eingeschaltet. Mails gehen hinaus.
desk-sending-since = Ausgeschaltet seit { $day }, { $time } Uhr.
desk-sending-old = { $letters ->
    [one] Eine Mail ist älter. Vielleicht ging sie schon hinaus.
   *[other] { $letters } Mails sind älter. Vielleicht gingen sie schon hinaus.
}
desk-sending-new = { $letters ->
    [one] Eine Mail ist neuer. Sie geht auf jeden Fall hinaus.
   *[other] { $letters } Mails sind neuer. Sie gehen auf jeden Fall hinaus.
}
desk-sending-overdue = { $offers ->
    [one] Ein angebotener Platz verfällt dann. Rufen Sie vorher an.
   *[other] { $offers } angebotene Plätze verfallen dann. Rufen Sie vorher an.
}
desk-sending-question = Was soll mit den älteren Mails geschehen?
desk-sending-hint = Lief alles nach der Sicherung noch eine Weile, gingen sie schon hinaus.
desk-sending-withdraw = Nicht senden
desk-sending-younger = Nur senden, was jünger als zwei Stunden ist
desk-sending-all = Alle senden. Manche kommen dann zweimal an.
desk-sending-do = Versand einschalten
desk-sending-choose = Bitte wählen Sie, was mit den älteren Mails geschieht.
desk-log-title = Protokoll
desk-log-here = Was hier getan wurde
desk-log-search = Wer, was oder warum
desk-log-who = Von wem?
desk-log-what = Worum geht es?
desk-log-when = Seit wann?
desk-log-everybody = Alle Personen
desk-log-always = Ganze Zeit
desk-log-none = Nichts gefunden.
desk-log-older = Ältere zeigen
desk-log-newest = Zu den neuesten
desk-log-one-thing = Sie sehen nur, was an einer Sache getan wurde.
desk-log-everything = Alles zeigen
desk-log-operator = Die Technik
desk-log-office = Das Büro
desk-log-gone = inzwischen gelöscht
desk-log-from-to = { $what }: von { $from } auf { $to }
desk-log-changed = { $what }: geändert
desk-log-is = { $what }: { $value }
desk-log-parts = Betroffen: { $parts }
desk-log-texts = { $what } ({ $languages })
desk-log-nothing = nichts
desk-log-yes = ja
desk-log-no = nein
desk-area-offerings = Angebote
desk-area-places = Orte und Partner
desk-area-staff = Konten
desk-area-service = Betrieb
desk-period-day = Letzter Tag
desk-period-week = Letzte sieben Tage
desk-period-month = Letzte dreißig Tage
desk-did-unknown = { $who } hat etwas getan, das hier noch keinen Namen hat ({ $deed })
desk-did-sign-up = { $who } hat jemanden angemeldet
desk-did-cancel = { $who } hat abgesagt
desk-did-contact = { $who } hat einen Kontakt geändert
desk-did-names = { $who } hat Namen geändert
desk-did-note = { $who } hat eine Notiz geschrieben
desk-did-put-first = { $who } hat auf der Warteliste Vorrang gegeben
desk-did-put-back = { $who } hat den Vorrang auf der Warteliste zurückgenommen
desk-did-beyond = { $who } hat mehr Plätze vergeben, als es gibt
desk-did-goes-ahead = { $who } hat entschieden, dass es trotz weniger Anmeldungen stattfindet
desk-did-group-called-off = { $who } hat abgesagt, weil zu wenige angemeldet waren
desk-did-offering-created = { $who } hat ein Angebot angelegt
desk-did-offering-changed = { $who } hat ein Angebot geändert
desk-did-offering-published = { $who } hat ein Angebot veröffentlicht
desk-did-offering-unpublished = { $who } hat ein Angebot von der Seite genommen
desk-did-venue-created = { $who } hat einen Ort angelegt
desk-did-venue-changed = { $who } hat einen Ort geändert
desk-did-partner-renamed = { $who } hat einen Partner umbenannt
desk-did-signed-in = { $who } hat sich am System angemeldet
desk-did-signed-out = { $who } hat sich auf allen Geräten abgemeldet
desk-did-password-chosen = { $who } hat mit einem Link ein Passwort gewählt
desk-did-password-changed = { $who } hat das Passwort geändert
desk-did-link-made = { $who } hat einen Link für ein neues Passwort gemacht
desk-did-staff-added = { $who } hat ein Konto angelegt
desk-did-staff-disabled = { $who } hat ein Konto geschlossen
desk-did-staff-enabled = { $who } hat ein Konto wieder geöffnet
desk-did-factor-set-up = { $who } hat den zweiten Faktor eingerichtet
desk-did-factor-removed = { $who } hat einen zweiten Faktor entfernt
desk-did-codes-made = { $who } hat neue Ersatzcodes gemacht
desk-did-code-used = { $who } hat einen Ersatzcode benutzt
desk-did-restored = { $who } hat eine Sicherung zurückgespielt
desk-did-sending-resumed = { $who } hat den Versand wieder eingeschaltet
desk-mode-whole = für alle Termine
desk-mode-per-session = für jeden Termin einzeln
desk-promotion-offer = mit einem Angebot
desk-promotion-direct = sofort
desk-part-all = alles
desk-part-entry = ein Termin
desk-part-person = eine Person
desk-part-offer = ein angebotener Platz
desk-field-slug = Adresse der Seite
desk-field-series = Reihe
desk-field-texts = Texte
desk-field-kind = Art
desk-field-level = Vorkenntnisse
desk-field-audience = Für wen
desk-field-programme = Förderprogramm
desk-field-partner = Partner
desk-field-leader = Leitung
desk-field-venue = Ort
desk-field-capacity = Plätze
desk-field-min-participants = Mindestzahl
desk-field-waitlist = Plätze auf der Warteliste
desk-field-max-persons = Personen je Anmeldung
desk-field-promotion = Nachrücken
desk-field-walk-in = Kommen ohne Anmeldung
desk-field-fee = Preis
desk-field-mode = Art der Anmeldung
desk-field-opens = Anmeldung ab
desk-field-closes = Anmeldung bis
desk-field-session-opens = Anmeldung möglich, Tage vorher
desk-field-session-closes = Anmeldeschluss, Stunden vorher
desk-field-cancel-until = Absage online, Stunden vorher
desk-field-organisation = Personen je Organisation
desk-field-drop-in = Plätze für einzelne Termine
desk-field-discreet = Thema verborgen
desk-field-ask = Fragen im Formular
desk-field-languages = Sprachen
desk-field-interpreting = Dolmetschen
desk-field-bring = Mitbringen
desk-field-agenda = Ablauf
desk-field-remind-hours = Erinnerung, Stunden vorher
desk-field-workshops = Workshops
desk-field-archive-kind = Art in der Chronik
desk-field-dates = Termine
desk-field-date = Termin
desk-field-name = Name
desk-field-step-free = Ohne Stufen
desk-field-note = Hinweis
desk-field-people = Personen
desk-field-letters = Mails
desk-field-role = Aufgabe
desk-field-withdrawn = Zurückgezogene Mails
desk-field-repeated = Noch einmal gesendete Mails
desk-field-erased-again = Erneut gelöschte Anmeldungen
desk-field-backup = Sicherung vom
desk-did-signed-out-there = { $who } hat sich auf einem anderen Gerät abgemeldet
desk-did-identity-bound = { $who } hat das Konto mit der Anmeldung der Stadt verbunden
desk-did-passkey-added = { $who } hat einen Passkey eingerichtet
desk-did-passkey-removed = { $who } hat einen Passkey entfernt
desk-did-passkey-copied = Ein Passkey von { $who } wurde vielleicht kopiert und nicht angenommen
desk-did-sign-up-stopped = { $who } hat die Anmeldung gestoppt
desk-did-sign-up-reopened = { $who } hat die Anmeldung wieder geöffnet
