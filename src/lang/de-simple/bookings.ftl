bookings-back = Zum Angebot
bookings-fact-what = Was
bookings-fact-when = Wann
bookings-fact-where = Wo
bookings-fact-who = Wer
bookings-fact-childcare = Kinder-Betreuung
bookings-fact-workshop = Workshop
bookings-fact-note = Ihre Nachricht
bookings-fact-bring = Bitte mitbringen
bookings-when-series = Von { $first } bis { $last }, { $count ->
    [one] 1 Termin
   *[other] { $count } Termine
}
bookings-children = { $count ->
    [one] 1 Kind
   *[other] { $count } Kinder
}
bookings-places-free = { $count ->
    [one] Noch 1 Platz frei
   *[other] Noch { $count } Plätze frei
}
bookings-places-waiting = Warte-Liste, Platz { $position }
bookings-places-full = Alles voll
bookings-places-closed = Anmeldung ist zu
bookings-places-not-yet = Anmeldung ab { $day }
bookings-places-over = Vorbei
bookings-places-cancelled = Fällt aus
bookings-form-title = Anmelden
bookings-form-sessions = An welchen Tagen kommen Sie?
bookings-form-sessions-hint = Sie können mehrere Tage wählen.
bookings-form-sessions-later = Diese Tage können Sie später buchen
bookings-form-name = Ihr Name
bookings-form-name-hint = Schreiben Sie Ihren Namen wie immer.
bookings-form-helper = { $audience ->
    [women] Ich melde eine andere Frau an
   *[all] Ich melde eine andere Person an
}
bookings-form-helper-text = { $audience ->
    [women] Oben steht: Diese Frau kommt. Hier stehen Sie selbst.
   *[all] Oben steht: Diese Person kommt. Hier stehen Sie selbst.
}
bookings-form-helper-name = Wer hilft? Name
bookings-form-helper-contact = Wer hilft? E-Mail oder Telefon
bookings-form-contact = Wie erreichen wir Sie?
bookings-form-contact-hint = Eine Angabe ist genug.
bookings-form-email = E-Mail
bookings-form-phone = Telefon
bookings-form-phone-hint = Sie bekommen dann einen Code.
bookings-form-childcare = Kinder-Betreuung
bookings-form-children = Wie viele Kinder kommen mit?
bookings-form-children-hint = Für Kinder von { $from } bis { $to } Jahren.
bookings-form-children-ages = Wie alt sind die Kinder?
bookings-form-childcare-full = Was möchten Sie tun?
bookings-form-childcare-without = Ich komme ohne Kinder-Betreuung.
bookings-form-childcare-wait = Ich warte auf einen Platz für die Kinder.
bookings-form-workshop = Welcher Workshop?
bookings-form-workshop-none = Kein Workshop
bookings-form-organisation = Verein oder Amt
bookings-form-role = Ihre Arbeit dort
bookings-form-language = In welcher Sprache können wir helfen?
bookings-form-note = Möchten Sie uns noch etwas sagen?
bookings-form-note-hint = Bitte schreiben Sie nichts über Ihre Gesundheit.
bookings-form-data = Ihre Daten
bookings-form-data-use = Wir brauchen Ihre Daten nur für dieses Angebot.
bookings-form-data-who = { $audience ->
    [women] Nur das Büro und die Leiterin sehen die Daten.
   *[all] Nur das Büro und die Leitung sehen die Daten.
}
bookings-form-data-until = Wir löschen Ihre Daten am { $day }.
bookings-form-data-rights = Sie können Ihre Daten immer ansehen. Wir löschen sie, wenn Sie wollen.
bookings-form-data-more = Mehr zum Daten-Schutz
bookings-form-submit = Anmelden
bookings-form-submit-waiting = Auf die Warte-Liste (Platz { $position })
bookings-form-submit-waiting-lists = Auf die Warte-Liste
bookings-shut-not-yet = Die Anmeldung beginnt am { $day } um { $time } Uhr.
bookings-shut-closed = Sie können sich nicht mehr anmelden.
bookings-shut-over = Dieses Angebot hat schon begonnen. Oder es ist vorbei.
bookings-shut-cancelled = Dieses Angebot fällt aus.
bookings-shut-just-come = Sie müssen sich nicht anmelden. Kommen Sie einfach.
bookings-shut-full = Alle Plätze sind voll. Auch die Warte-Liste ist voll.
bookings-shut-call = Haben Sie Fragen? Rufen Sie uns an:
bookings-shut-others = Andere Angebote ansehen
bookings-refused-too-large = So viele Plätze gibt es nicht. Melden Sie weniger Personen an.
bookings-refused-some-already = Diese Namen stehen schon auf der Liste: { $names }. Bitte löschen Sie diese Namen hier.
bookings-refused-organisation = { $left ->
    [0] Ihr Verein kann niemanden mehr anmelden.
    [one] Ihr Verein kann noch eine Person anmelden.
   *[other] Ihr Verein kann noch { $left } Personen anmelden.
}
bookings-refused-workshop-full = Dieser Workshop ist voll. Bitte wählen Sie einen anderen.
bookings-refused-session-full = Dieser Termin ist voll: { $when }. Auch die Warte-Liste ist voll.
bookings-refused-childcare = { $free ->
    [0] Die Kinder-Betreuung ist voll.
    [one] Die Kinder-Betreuung hat nur noch einen Platz.
   *[other] Die Kinder-Betreuung hat nur noch { $free } Plätze.
    } Bitte wählen Sie: ohne kommen oder warten.
bookings-refused-childcare-no-list = { $free ->
    [0] Die Kinder-Betreuung ist voll.
    [one] Die Kinder-Betreuung hat nur noch einen Platz.
   *[other] Die Kinder-Betreuung hat nur noch { $free } Plätze.
    } Auch die Warte-Liste ist voll. Sie können ohne Kinder-Betreuung kommen.
bookings-problem-name-missing = Bitte schreiben Sie Ihren Namen.
bookings-problem-name-long = Der Name ist zu lang. Es gehen nur 120 Zeichen.
bookings-problem-name-twice = Dieser Name steht schon da. Schreiben Sie einen anderen Namen.
bookings-problem-persons = { $max ->
    [one] Hier können Sie nur eine Person anmelden.
   *[other] Hier können Sie höchstens { $max } Personen anmelden.
}
bookings-problem-contact = Bitte schreiben Sie E-Mail oder Telefon. Eines ist genug.
bookings-problem-email = Bitte prüfen Sie die E-Mail-Adresse. Beispiel: name@example.org
bookings-problem-email-local = Vor dem @ gehen nur Buchstaben von a bis z. Nehmen Sie eine andere Adresse. Oder Ihr Telefon.
bookings-problem-phone = Bitte prüfen Sie die Telefon-Nummer. Beispiel: 02361 123456
bookings-problem-session = Bitte wählen Sie einen Tag oder mehrere Tage.
bookings-problem-session-unknown = Diesen Tag gibt es hier nicht. Bitte wählen Sie neu.
bookings-problem-workshop = Diesen Workshop gibt es hier nicht. Bitte wählen Sie neu.
bookings-problem-children = Bitte schreiben Sie eine Zahl von 0 bis 10.
bookings-problem-long = Der Text ist zu lang. Es gehen nur { $max } Zeichen.
bookings-problem-unreadable = Hier sind Zeichen, die man nicht sieht. Bitte schreiben Sie es neu.
bookings-problem-again = Bitte prüfen Sie alles. Dann senden Sie noch einmal.
bookings-problem-code = Wir finden nichts. Bitte prüfen Sie Code und Telefon-Nummer.
bookings-thanks-title = Vielen Dank
bookings-thanks-text = Wir haben Ihre Anmeldung.
bookings-state-confirmed = { $audience ->
    [women] Sie sind angemeldet.
   *[all] Sie sind angemeldet.
}
bookings-state-waiting = Sie stehen auf der Warte-Liste, Platz { $position }.
bookings-state-waiting-several = Sie stehen auf der Warte-Liste.
bookings-state-mixed = { $has ->
    [one] Sie haben einen Platz für einen Tag.
   *[other] Sie haben einen Platz für { $has } Tage.
    } { $waits ->
    [one] Für einen Tag stehen Sie auf der Warte-Liste.
   *[other] Für { $waits } Tage stehen Sie auf der Warte-Liste.
}
bookings-state-offered = Ein Platz ist für Sie frei. Bitte antworten Sie.
bookings-state-cancelled = Sie haben abgesagt.
bookings-entry-confirmed = Platz sicher
bookings-entry-waiting = Warte-Liste
bookings-entry-offered = Platz frei für Sie
bookings-entry-cancelled = Abgesagt
bookings-entry-lapsed = Zu spät
bookings-hers-title = Ihre Anmeldung
bookings-hers-mail = Wir schicken Ihnen auch eine E-Mail.
bookings-hers-code = Ihr Code:
bookings-hers-code-text = Bitte aufschreiben. Mit Code und Telefon-Nummer finden Sie Ihre Anmeldung.
bookings-hers-sessions = Ihre Termine
bookings-do-title = Das können Sie tun
bookings-do-calendar = In den Kalender
bookings-do-calendar-text = Speichern Sie die Termine in Ihrem Telefon.
bookings-do-cancel = Absagen
bookings-do-cancel-text = Sie können nicht kommen? Dann sagen Sie bitte ab.
bookings-do-cancel-until = Das geht hier bis { $day }, { $time } Uhr.
bookings-do-cancel-all = Ja, ich sage alles ab
bookings-do-cancel-date = Einen Tag absagen
bookings-do-cancel-person = Eine Person abmelden
bookings-do-cancel-this = Absagen: { $what }
bookings-do-call = Hier geht das nicht mehr. Bitte rufen Sie uns an:
bookings-do-share-text = Erzählen Sie anderen von dem Angebot.
bookings-do-data = Meine Daten ansehen
bookings-do-data-text = Sehen Sie alle Daten, die wir von Ihnen haben.
bookings-late = Hier können Sie nicht mehr absagen.
bookings-receipt-title = Wir haben Ihre Anmeldung schon.
bookings-receipt-mail = Sie haben eine E-Mail-Adresse? Dann kommt die E-Mail noch einmal.
bookings-receipt-code = Ohne E-Mail brauchen Sie Ihren Code:
bookings-lookup-title = Anmeldung finden
bookings-lookup-code = Code
bookings-lookup-code-hint = Sechs Zeichen. Sie haben ihn bei der Anmeldung bekommen.
bookings-lookup-submit = Finden
bookings-lookup-link = Link noch einmal bekommen
bookings-lookup-link-text = Wir schicken den Link an Ihre E-Mail-Adresse.
bookings-lookup-link-submit = Link schicken
bookings-lookup-sent = Bitte schauen Sie in Ihre E-Mails.
bookings-lookup-sent-text = Wenn wir die Adresse kennen, kommt eine E-Mail.
bookings-letter-subject-confirmed = Platz sicher: { $title }
bookings-letter-subject-waiting = Warte-Liste: { $title }
bookings-letter-subject-both = Ihre Anmeldung: { $title }
bookings-letter-subject-cancelled = Abgesagt: { $title }
bookings-letter-waiting = Auf der Warte-Liste haben Sie noch keinen Platz. Ist ein Platz frei? Dann schreiben wir Ihnen.
bookings-letter-calendar = An dieser E-Mail hängt eine Datei für Ihren Kalender.
bookings-letter-page = Anmeldung ansehen oder absagen
bookings-letter-offering = Zum Angebot
bookings-letter-changed = Wir haben Ihre Absage bekommen.
bookings-letter-leaver = { $name } kommt nicht mehr. Für die anderen bleibt alles gleich.
bookings-letter-left = Das bleibt gleich:
bookings-letter-come-again = Sie können sich gern wieder anmelden.
bookings-letter-links = Ihre Anmeldungen
bookings-letter-links-text = Hier sind Ihre Anmeldungen. Geben Sie die Links nicht weiter.
bookings-letter-links-not-you = Sie wollten diese E-Mail nicht? Dann müssen Sie nichts tun.
