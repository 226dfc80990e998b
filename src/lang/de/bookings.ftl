bookings-back = Zum Angebot
bookings-fact-what = Was
bookings-fact-when = Wann
bookings-fact-where = Wo
bookings-fact-who = Wer
bookings-fact-childcare = Kinderbetreuung
bookings-fact-workshop = Workshop
bookings-fact-note = Ihre Nachricht
bookings-fact-bring = Bitte mitbringen
bookings-when-series = { $first } bis { $last }, { $count ->
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
bookings-places-waiting = Warteliste, Platz{"\u00A0"}{ $position }
bookings-places-full = Ausgebucht
bookings-places-closed = Anmeldung geschlossen
bookings-places-not-yet = Anmeldung ab { $day }
bookings-places-over = Vorbei
bookings-places-cancelled = Fällt aus
bookings-form-title = Anmelden
bookings-form-sessions = Zu welchen Terminen kommen Sie?
bookings-form-sessions-hint = Sie können mehrere wählen.
bookings-form-sessions-later = Später buchbare Termine
bookings-form-name = Ihr Name
bookings-form-name-hint = So, wie Sie ihn schreiben.
bookings-form-helper = { $audience ->
    [women] Ich melde eine andere Frau an
   *[all] Ich melde eine andere Person an
}
bookings-form-helper-text = { $audience ->
    [women] Oben steht der Name der Frau, die kommt. Hier stehen Sie.
   *[all] Oben steht der Name der Person, die kommt. Hier stehen Sie.
}
bookings-form-helper-name = Name der Person, die hilft
bookings-form-helper-contact = E-Mail oder Telefon der Person, die hilft
bookings-form-contact = Wie erreichen wir Sie?
bookings-form-contact-hint = Eines genügt.
bookings-form-email = E-Mail
bookings-form-phone = Telefon
bookings-form-phone-hint = Mit Telefon bekommen Sie einen Code.
bookings-form-childcare = Kinderbetreuung
bookings-form-children = Wie viele Kinder bringen Sie mit?
bookings-form-children-hint = Für Kinder von { $from } bis { $to } Jahren.
bookings-form-children-ages = Wie alt sind die Kinder?
bookings-form-childcare-full = Was möchten Sie tun?
bookings-form-childcare-without = Ich komme ohne Kinderbetreuung.
bookings-form-childcare-wait = Ich warte auf einen Platz für die Kinder.
bookings-form-workshop = Welcher Workshop?
bookings-form-workshop-none = Kein Workshop
bookings-form-organisation = Organisation
bookings-form-role = Ihre Aufgabe dort
bookings-form-language = In welcher Sprache können wir helfen?
bookings-form-note = Möchten Sie uns noch etwas sagen?
bookings-form-note-hint = Bitte schreiben Sie nichts über Ihre Gesundheit.
bookings-form-data = Ihre Daten
bookings-form-data-use = Wir nutzen Ihre Angaben nur für dieses Angebot.
bookings-form-data-who = { $audience ->
    [women] Nur das Büro und die Leiterin sehen sie.
   *[all] Nur das Büro und die Leitung sehen sie.
}
bookings-form-data-until = Wir löschen Ihre Daten am { $day }.
bookings-form-data-rights = Sie können sie jederzeit ansehen oder löschen lassen.
bookings-form-data-more = Mehr zum Datenschutz
bookings-form-submit = Anmelden
bookings-form-submit-waiting = Auf die Warteliste (Platz { $position })
bookings-form-submit-waiting-lists = Auf die Warteliste
bookings-form-submit-either = Anmelden oder auf die Warteliste (Platz { $position })
bookings-shut-not-yet = Die Anmeldung beginnt am { $day } um { $time } Uhr.
bookings-shut-closed = Die Anmeldung ist geschlossen.
bookings-shut-over = Dieses Angebot hat schon begonnen oder ist vorbei.
bookings-shut-cancelled = Dieses Angebot fällt aus.
bookings-shut-just-come = Sie brauchen keine Anmeldung. Kommen Sie einfach.
bookings-shut-full = Alle Plätze sind belegt. Auch die Warteliste ist voll.
bookings-shut-call = Haben Sie Fragen? Rufen Sie uns an:
bookings-shut-others = Andere Angebote ansehen
bookings-refused-too-large = So viele Plätze gibt es hier nicht. Bitte melden Sie weniger Personen an.
bookings-refused-left = { $free ->
    [one] Nur noch ein Platz ist frei.
   *[other] Nur noch { $free } Plätze sind frei.
    } Bitte melden Sie weniger Personen an.
bookings-refused-left-session = { $free ->
    [one] Nur noch ein Platz ist frei: { $when }.
   *[other] Nur noch { $free } Plätze sind frei: { $when }.
    } Bitte melden Sie weniger Personen an.
bookings-refused-some-already = Schon eingetragen: { $names }. Bitte nehmen Sie diese Namen heraus.
bookings-refused-organisation = { $left ->
    [0] Ihre Organisation kann niemanden mehr anmelden.
    [one] Ihre Organisation kann noch eine Person anmelden.
   *[other] Ihre Organisation kann noch { $left } Personen anmelden.
}
bookings-refused-workshop-full = Dieser Workshop ist voll. Bitte wählen Sie einen anderen.
bookings-refused-session-full = Dieser Termin ist voll: { $when }. Auch die Warteliste ist voll.
bookings-refused-childcare = { $free ->
    [0] Die Kinderbetreuung ist voll.
    [one] Die Kinderbetreuung hat nur noch einen Platz.
   *[other] Die Kinderbetreuung hat nur noch { $free } Plätze.
    } Bitte wählen Sie: ohne kommen oder warten.
bookings-refused-childcare-no-list = { $free ->
    [0] Die Kinderbetreuung ist voll.
    [one] Die Kinderbetreuung hat nur noch einen Platz.
   *[other] Die Kinderbetreuung hat nur noch { $free } Plätze.
    } Die Warteliste dafür ist voll. Sie können ohne Kinderbetreuung kommen.
bookings-problem-name-missing = Bitte schreiben Sie Ihren Namen.
bookings-problem-name-long = Der Name ist zu lang. Höchstens 120 Zeichen gehen.
bookings-problem-name-twice = Dieser Name steht schon da. Bitte schreiben Sie einen anderen.
bookings-problem-persons = { $max ->
    [one] Hier können Sie nur eine Person anmelden.
   *[other] Hier können Sie höchstens { $max } Personen anmelden.
}
bookings-problem-contact = Bitte schreiben Sie E-Mail oder Telefon. Eines genügt.
bookings-problem-email = Bitte prüfen Sie die E-Mail-Adresse. Beispiel: name@example.org
bookings-problem-email-local = Vor dem @ gehen nur Buchstaben von a bis z. Bitte nehmen Sie eine andere Adresse oder Ihr Telefon.
bookings-problem-phone = Bitte prüfen Sie die Telefonnummer. Beispiel: 02361 123456
bookings-problem-session = Bitte wählen Sie mindestens einen Termin.
bookings-problem-session-unknown = Diesen Termin gibt es hier nicht. Bitte wählen Sie neu.
bookings-problem-workshop = Diesen Workshop gibt es hier nicht. Bitte wählen Sie neu.
bookings-problem-children = Bitte schreiben Sie eine Zahl von 0 bis 10.
bookings-problem-organisation = Bitte schreiben Sie, von welcher Organisation Sie kommen.
bookings-problem-code-missing = Bitte schreiben Sie Ihren Code.
bookings-problem-phone-missing = Bitte schreiben Sie Ihre Telefonnummer.
bookings-problem-code = Wir finden nichts. Bitte prüfen Sie Code und Telefonnummer.
bookings-state-confirmed = { $audience ->
    [women] Sie sind angemeldet.
   *[all] Sie sind angemeldet.
}
bookings-state-waiting = Sie stehen auf der Warteliste, Platz { $position }.
bookings-state-waiting-several = Sie stehen auf der Warteliste.
bookings-state-mixed = { $has ->
    [one] Sie haben einen Platz für einen Termin.
   *[other] Sie haben einen Platz für { $has } Termine.
    } { $waits ->
    [one] Für einen Termin stehen Sie auf der Warteliste.
   *[other] Für { $waits } Termine stehen Sie auf der Warteliste.
}
bookings-state-offered = { $count ->
    [one] Ein Platz ist für Sie frei.
   *[other] { $count } Plätze sind für Sie frei.
}
bookings-state-cancelled = Ihre Anmeldung ist abgesagt.
bookings-state-declined = Sie haben den Platz nicht angenommen.
bookings-state-ended = Ihre Anmeldung ist beendet.
bookings-entry-confirmed = Platz sicher
bookings-entry-waiting = Warteliste
bookings-entry-offered = Platz frei für Sie
bookings-entry-cancelled = Anmeldung abgesagt
bookings-entry-given = Abgegeben
bookings-entry-declined = Abgelehnt
bookings-entry-enough = Sie warten nicht mehr
bookings-entry-ended = Anmeldung beendet
bookings-entry-lapsed = Antwortfrist abgelaufen
bookings-hers-title = Ihre Anmeldung
bookings-hers-mail = Wir schicken Ihnen alles auch per E-Mail.
bookings-hers-code = Ihr Code:
bookings-hers-code-text = Mit Code und Telefonnummer finden Sie Ihre Anmeldung.
bookings-hers-sessions = Ihre Termine
bookings-do-title = Was Sie tun können
bookings-do-calendar = In den Kalender
bookings-do-calendar-text = Speichern Sie die Termine in Ihrem Telefon.
bookings-do-cancel = Absagen
bookings-do-cancel-text = Sie können nicht kommen? Dann geben Sie den Platz bitte frei.
bookings-do-cancel-until = Das geht hier bis { $day }, { $time } Uhr.
bookings-do-cancel-all = Ja, alles absagen
bookings-do-cancel-date = Einen Termin absagen
bookings-do-cancel-person = Eine Person absagen
bookings-do-cancel-children = Nur die Kinderbetreuung absagen
bookings-do-cancel-this = Absagen: { $what }
bookings-do-call = Online geht das nicht mehr. Bitte rufen Sie uns an:
bookings-do-share-text = Erzählen Sie anderen von dem Angebot.
bookings-do-data = Meine Daten ansehen
bookings-do-data-text = Sehen Sie alles, was wir über Sie gespeichert haben.
bookings-late = Online können Sie nicht mehr absagen.
bookings-receipt-title = Wir haben Ihre Anmeldung.
bookings-receipt-mail = Haben Sie eine E-Mail-Adresse genannt? Dann ist die Mail noch einmal unterwegs.
bookings-receipt-code = Ohne E-Mail hilft Ihnen Ihr Code:
bookings-lookup-title = Anmeldung finden
bookings-lookup-code = Code
bookings-lookup-code-hint = Sechs Zeichen. Sie haben ihn bei der Anmeldung bekommen.
bookings-lookup-submit = Finden
bookings-lookup-link = Link noch einmal bekommen
bookings-lookup-link-text = Wir schicken den Link an Ihre E-Mail-Adresse.
bookings-lookup-link-submit = Link schicken
bookings-lookup-sent = Bitte schauen Sie in Ihre E-Mails.
bookings-lookup-sent-text = Kennen wir die Adresse, ist eine Mail unterwegs.
bookings-letter-subject-confirmed = Platz sicher: { $title }
bookings-letter-subject-children = Platz in der Kinderbetreuung: { $title }
bookings-letter-subject-workshop = Platz im Workshop: { $title }
bookings-letter-subject-waiting = Warteliste: { $title }
bookings-letter-subject-both = Ihre Anmeldung: { $title }
bookings-letter-subject-cancelled = Ihre Absage: { $title }
bookings-letter-subject-cancelled-person = Absage für eine Person: { $title }
bookings-letter-subject-cancelled-date = Teilweise abgesagt: { $title }
bookings-letter-subject-cancelled-childcare = Kinderbetreuung abgesagt: { $title }
bookings-letter-subject-declined = Platz abgelehnt: { $title }
bookings-letter-waiting = Sie haben noch keinen Platz. Wird einer frei, schreiben wir Ihnen.
bookings-letter-waiting-some = Für die Termine auf der Warteliste haben Sie noch keinen Platz. Wird einer frei, schreiben wir Ihnen.
bookings-letter-calendar = { $count ->
    [one] Der Termin hängt als Kalenderdatei an.
   *[other] Die Termine hängen als Kalenderdatei an.
}
bookings-letter-calendar-off = { $count ->
    [one] Die Datei im Anhang sagt den Termin in Ihrem Kalender ab.
   *[other] Die Datei im Anhang sagt die Termine in Ihrem Kalender ab.
}
bookings-letter-page = Anmeldung ansehen oder absagen
bookings-letter-offering = Zum Angebot
bookings-letter-sign-up = Neu anmelden
bookings-letter-changed = Wir haben Ihre Absage bekommen.
bookings-letter-leaver = { $name } kommt nicht mehr. { $left ->
    [one] Sonst bleibt alles gleich.
   *[other] Für die anderen bleibt alles gleich.
}
bookings-letter-left = Das bleibt, wie es war:
bookings-letter-come-again = Sie können sich gern wieder anmelden.
bookings-letter-links = Ihre Anmeldungen
bookings-letter-links-text = Hier finden Sie Ihre Anmeldungen. Geben Sie die Links nicht weiter.
bookings-letter-links-not-you = Sie haben das nicht verlangt? Dann müssen Sie nichts tun.
bookings-problem-children-count = Sie haben ein Alter geschrieben. Wie viele Kinder kommen mit?
bookings-offer-until = Bitte antworten Sie bis { $day }, { $time } Uhr.
bookings-offer-held = { $count ->
    [one] So lange bleibt der Platz für Sie frei.
   *[other] So lange bleiben die Plätze für Sie frei.
}
bookings-offer-enough = Nehmen Sie an, warten Sie auf die anderen Termine nicht mehr.
bookings-offer-accept = { $count ->
    [one] Platz annehmen
   *[other] Plätze annehmen
}
bookings-offer-accept-date = { $count ->
    [one] Platz annehmen
   *[other] Plätze annehmen
    }: { $day }
bookings-offer-decline = { $count ->
    [one] Nein, Platz ablehnen
   *[other] Nein, Plätze ablehnen
}
bookings-offer-decline-date = { $count ->
    [one] Platz ablehnen
   *[other] Plätze ablehnen
    }: { $day }
bookings-offer-too-late = Die Zeit zum Antworten ist vorbei.
bookings-offer-again = Sie können sich wieder anmelden:
bookings-state-lapsed = Das Angebot ist abgelaufen. Sie haben keinen Platz.
bookings-wait-none = Sie haben noch keinen Platz.
bookings-wait-none-there = Für die Termine auf der Warteliste haben Sie noch keinen Platz.
bookings-wait-date = Auf diesen Termin warten Sie noch: { $day }
bookings-wait-offer = Wird ein Platz frei, schreiben wir Ihnen. Dann antworten Sie bitte.
bookings-wait-direct = Wird ein Platz frei, bekommen Sie ihn. Wir schreiben Ihnen.
bookings-wait-enough = Ein Termin genügt Ihnen. Haben Sie einen Platz, endet das Warten auf die anderen.
bookings-wait-phone = Wird ein Platz frei, rufen wir Sie an.
bookings-wait-children = { $count ->
    [one] Für Ihr Kind ist noch kein Platz frei.
   *[other] Für Ihre Kinder ist noch kein Platz frei.
}
bookings-wait-children-mail = Wir schreiben Ihnen, sobald einer frei wird.
bookings-wait-needs = { $needs ->
    [one] Zurzeit ist kein Platz frei.
   *[other] Sie brauchen { $needs } Plätze. So viele sind noch nicht frei.
}
bookings-wait-offered = Ein Platz ist gerade anderen angeboten, bis { $day }, { $time } Uhr.
bookings-wait-ring = Es beginnt bald. Wird ein Platz frei, melden wir uns am Telefon.
bookings-wait-call = Es beginnt bald. Fragen Sie uns bitte am Telefon:
bookings-wait-stopped = Die Anmeldung ist geschlossen. Zurzeit rückt niemand nach.
bookings-form-one-is-enough = Von den vollen Terminen genügt mir einer.
bookings-form-one-is-enough-hint = Haben Sie einen Platz, warten Sie auf die anderen nicht mehr.
bookings-letter-subject-offered = Platz frei: { $title }
bookings-letter-subject-lapsed = Antwortfrist abgelaufen: { $title }
bookings-letter-answer = Jetzt antworten
bookings-letter-answer-text = { $count ->
    [one] Auf Ihrer Seite nehmen Sie den Platz an oder lehnen ihn ab.
   *[other] Auf Ihrer Seite nehmen Sie die Plätze an oder lehnen sie ab.
}
bookings-letter-silence = { $count ->
    [one] Ohne Antwort bekommt jemand anders den Platz.
   *[other] Ohne Antwort bekommen andere die Plätze.
}
bookings-letter-lapsed = Wir haben keine Antwort bekommen. Der Platz ist nicht mehr für Sie reserviert.
bookings-letter-promoted = { $count ->
    [one] Ein Platz ist frei geworden. Er gehört jetzt Ihnen.
   *[other] { $count } Plätze sind frei geworden. Sie gehören jetzt Ihnen.
}
bookings-letter-promoted-children = { $count ->
    [one] In der Kinderbetreuung ist ein Platz frei geworden. Ihr Kind hat jetzt einen Platz.
   *[other] In der Kinderbetreuung sind { $count } Plätze frei geworden. Ihre Kinder haben jetzt einen Platz.
}
bookings-letter-promoted-workshop = { $count ->
    [one] Im Workshop ist ein Platz frei geworden. Er gehört jetzt Ihnen.
   *[other] Im Workshop sind { $count } Plätze frei geworden. Sie gehören jetzt Ihnen.
}
bookings-letter-enough = Auf die anderen Termine warten Sie nun nicht mehr.
bookings-form-evenings = Nur an einzelnen Terminen?
bookings-form-evenings-hint = Ohne Auswahl melden Sie sich für den ganzen Kurs an.
bookings-form-evenings-hint-waiting = Ohne Auswahl kommen Sie auf die Warteliste für den ganzen Kurs (Platz { $position }).
bookings-form-evenings-hint-only = Für den ganzen Kurs ist keine Anmeldung möglich. Bitte wählen Sie Termine.
bookings-away-text = Können Sie einmal nicht kommen? Ihr Platz im Kurs bleibt Ihnen.
bookings-away-do = Ich kann nicht kommen
bookings-away-submit = Für diesen Termin entschuldigen
bookings-away-badge = Entschuldigt
bookings-away-back = Ich komme doch
bookings-away-back-who = Kommt doch: { $names }
bookings-away-taken = Ihr Platz ist an diesem Termin schon vergeben.
bookings-away-noted = Danke, dass Sie Bescheid sagen.
bookings-away-said = Wir haben notiert: Sie kommen an diesem Termin nicht.
bookings-away-back-noted = Schön, dass Sie doch kommen.
bookings-away-back-said = Wir haben notiert: Sie kommen zu diesem Termin.
bookings-away-who = Es fehlt: { $names }
bookings-away-keeps = Ihr Platz im Kurs bleibt Ihnen.
bookings-letter-subject-away = Entschuldigt: { $title }, { $day }
bookings-letter-subject-away-some = { $count ->
    [one] Eine Person kommt nicht
   *[other] { $count } Personen kommen nicht
    }: { $title }, { $day }
bookings-letter-subject-back = Sie kommen doch: { $title }, { $day }
bookings-letter-subject-back-some = { $count ->
    [one] Eine Person kommt doch
   *[other] { $count } Personen kommen doch
    }: { $title }, { $day }
bookings-away-submit-who = Entschuldigen: { $name }
bookings-away-submit-all = Alle für diesen Termin entschuldigen
bookings-reminder-subject = Erinnerung: { $what }
bookings-reminder-today = Ihr Termin ist heute.
bookings-reminder-day = Ihr Termin ist am { $day }.
bookings-reminder-topic = Thema
bookings-reminder-excuse = Sie können an diesem Tag nicht kommen? Sagen Sie es uns bitte hier.
bookings-reminder-excuse-today = Sie können heute nicht kommen? Sagen Sie es uns bitte hier.
bookings-reminder-others = Ihre anderen Termine bleiben.
bookings-reminder-call = Sie können nicht kommen? Rufen Sie uns bitte an:
bookings-told-cancelled = Abgesagt. Danke, dass Sie Bescheid geben.
bookings-told-declined = Danke für Ihre Antwort.
bookings-told-contact = Ihr Kontakt ist geändert.
bookings-told-contact-text = Ihre Anmeldung hat einen neuen Link. Der alte gilt nicht mehr.
bookings-told-saved = Gespeichert.
bookings-gone-title = Dieser Link gilt nicht mehr.
bookings-gone-contact = Haben Sie Ihren Kontakt geändert? Dann gilt nur der neue Link aus Ihrer Mail.
bookings-gone-erased = Haben Sie Ihre Daten gelöscht? Dann ist hier nichts mehr gespeichert.
bookings-hers-back = Zu Ihrer Anmeldung
bookings-do-change-text = Hat sich etwas geändert? Das können Sie selbst tun:
bookings-do-contact = Kontakt ändern
bookings-contact-text = Sie bekommen dann einen neuen Link. Der alte gilt nicht mehr.
bookings-contact-language = In welcher Sprache schreiben wir Ihnen?
bookings-contact-taken = Dieser Name ist unter diesem Kontakt hier schon angemeldet.
bookings-change-submit = Ändern
bookings-letter-subject-contact = Kontakt geändert: { $title }
bookings-letter-subject-names = Namen geändert: { $title }
bookings-letter-subject-date = Termin gewechselt: { $title }
bookings-letter-subject-given = Alten Termin abgegeben: { $title }
bookings-letter-old-address = Zu diesem Angebot schreiben wir nicht mehr an diese Adresse: { $title }
bookings-letter-old-address-unnamed = Zu einer Anmeldung schreiben wir nicht mehr an diese Adresse.
bookings-letter-old-address-not-you = Waren Sie das nicht? Dann rufen Sie uns bitte an:
bookings-told-date = Sie haben den Termin gewechselt.
bookings-told-date-text = Der neue Termin ist Ihnen sicher. Der alte ist frei für andere.
bookings-told-waits = Sie warten jetzt auf den anderen Termin.
bookings-told-waits-text = Ihren bisherigen Termin behalten Sie.
bookings-do-date = Termin wechseln
bookings-date-text = Ihr alter Platz wird erst frei, wenn der neue sicher ist.
bookings-date-from = Welchen Termin geben Sie ab?
bookings-date-old = Diesen Termin geben Sie ab:
bookings-date-to = Welchen Termin möchten Sie stattdessen?
bookings-date-none = Zurzeit ist kein anderer Termin offen.
bookings-date-choose = Bitte wählen Sie einen Termin.
bookings-date-have = Diesen Termin haben Sie schon. Bitte wählen Sie einen anderen.
bookings-date-late = Diesen Termin können Sie online nicht mehr wechseln. Bitte rufen Sie uns an.
bookings-date-full = Dort ist gerade kein Platz frei. Es ist nichts geändert.
bookings-date-full-choice = Möchten Sie auf diesen Termin warten?
bookings-date-full-hint = Bekommen Sie dort einen Platz, sagen Sie den anderen Termin bitte ab.
bookings-date-wait = Ja. Ich behalte meinen Termin und warte.
bookings-date-wait-submit = Auf diesen Termin warten
bookings-letter-date-old = Dieser Termin ist jetzt frei für andere. Ihr neuer Termin kommt in einer eigenen Mail.
bookings-letter-given = Ihren alten Termin haben Sie abgegeben.
bookings-letter-subject-rebooked = Umgebucht: { $title }
bookings-letter-subject-rebooked-from = Platz abgegeben: { $title }
bookings-letter-rebooked = Wir haben Sie umgebucht.
bookings-letter-rebooked-from = Ihr bisheriger Platz ist frei für andere: { $from }
bookings-letter-rebooked-to = Alles dazu kommt in einer eigenen Mail. Ihr neues Angebot: { $to }
bookings-letter-rebooked-keeps = Ihre Anmeldung hier bleibt bestehen: { $from }
bookings-letter-rebooked-gone = Diesen Platz haben Sie nicht mehr:
bookings-letter-rebooked-link = Diese Anmeldung hat einen eigenen Link.
bookings-told-erased = Ihre Daten sind gelöscht.
bookings-do-erase = Meine Daten löschen
bookings-do-erase-text = Löschen Sie Ihre Daten, ist auch Ihre Anmeldung weg. Wir fragen vorher noch einmal.
bookings-erase-places = Sie geben alle Plätze zurück, auch auf Wartelisten.
bookings-erase-data = Wir löschen Namen, Kontakt und alles, was Sie geschrieben haben.
bookings-erase-counts = Es bleibt nur die Zahl, wie viele Personen da waren.
bookings-erase-link = Ihr Link und Ihr Code gelten dann nicht mehr.
bookings-erase-final = Das können Sie nicht rückgängig machen.
bookings-erase-submit = Ja, alles löschen
bookings-letter-erased-text = Ihre Plätze sind frei. Ihr Link gilt nicht mehr.
bookings-letter-subject-erased = Ihre Daten sind gelöscht: { $title }
bookings-told-names = Die Namen sind geändert.
bookings-do-names = Namen ändern
bookings-names-text = Das geht hier bis zum Beginn.
bookings-names-further = Weitere Personen
bookings-names-missing = Bitte schreiben Sie einen Namen. Kommt jemand nicht? Dann sagen Sie für die Person ab.
bookings-names-late = Online können Sie die Namen nicht mehr ändern. Bitte rufen Sie uns an.
bookings-names-others = Ihre Anmeldung hat sich gerade geändert. Bitte prüfen Sie die Namen noch einmal.
bookings-data-title = Ihre Daten
bookings-data-text = Das ist alles, was wir über Sie gespeichert haben.
bookings-data-download = Als Datei herunterladen
bookings-data-who = Personen und Kontakt
bookings-data-gone = kommt nicht mehr, seit { $day }
bookings-data-code = Code
bookings-data-created = Angemeldet am
bookings-data-one-enough = Ein Termin genügt mir
bookings-data-yes = Ja
bookings-data-no = Nein
bookings-data-excuses = Wer wann nicht kommt
bookings-data-withdrawn = kommt doch
bookings-data-changes = Was wann geschah
bookings-data-people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
bookings-data-by-participant = durch Sie
bookings-data-by-office = durch das Büro
bookings-data-by-leader = durch die Leitung
bookings-data-by-job = automatisch
bookings-data-letters = Nachrichten an Sie
bookings-data-letter-waiting = wird verschickt
bookings-data-letter-sent = verschickt
bookings-data-letter-not-sent = nicht verschickt
bookings-data-answer-until = Antwort bis { $day }, { $time } Uhr
bookings-data-calls = Anrufe bei Ihnen
bookings-data-log = Das Büro und Ihre Anmeldung
bookings-data-call-reached = erreicht
bookings-data-call-not-reached = nicht erreicht
bookings-data-call-handled = erledigt
bookings-data-call-offer = Es ging um einen Platz.
bookings-data-call-session = Ein Termin hat sich geändert.
bookings-data-call-bounced = Eine Mail kam zurück.
bookings-data-call-message = Es ging um eine Nachricht an alle.
bookings-data-call-rebooked = Es ging um einen Platz in einem anderen Angebot.
bookings-data-call-undone = Eine Änderung wurde zurückgenommen.
bookings-letter-page-ended = Anmeldung ansehen
bookings-do-cancel-each = Jeder Termin hat seine Frist. Die nächste endet am { $day }, { $time } Uhr.
bookings-letter-subject-called-off = Fällt aus: { $title }
bookings-letter-subject-moved = Verlegt: { $title }
bookings-letter-subject-elsewhere = Anderer Ort: { $title }
bookings-letter-subject-takes-place = Findet statt: { $title }
bookings-letter-subject-dates = Termine geändert: { $title }
bookings-told-called-off = { $count ->
    [one] Ein Termin fällt aus.
   *[other] { $count } Termine fallen aus.
}
bookings-told-moved = { $count ->
    [one] Ein Termin ist verlegt.
   *[other] { $count } Termine sind verlegt.
}
bookings-told-takes-place = { $count ->
    [one] Ein Termin findet doch statt.
   *[other] { $count } Termine finden doch statt.
}
bookings-told-dates = Einige Termine haben sich geändert.
bookings-told-line-off = Fällt aus: { $when }
bookings-told-new = Neuer Termin
bookings-told-elsewhere = Der Ort ist ein anderer.
bookings-told-elsewhere-date = Termin am neuen Ort
bookings-told-new-place = Neuer Ort
bookings-reason-ill = Die Leitung ist krank.
bookings-reason-room = Der Raum ist nicht frei.
bookings-reason-few = Es sind zu wenige angemeldet.
bookings-told-before = Bisher: { $when }
bookings-told-line-on = Findet doch statt: { $when }
bookings-told-reason = Grund:
bookings-told-reason-german = Den Grund gibt es nur auf Deutsch.
bookings-told-instead = Ersatztermin: { $when }
bookings-told-sign-up-instead = Für den Ersatztermin melden Sie sich bitte neu an.
bookings-told-sign-up-again = Der Termin findet doch statt. Möchten Sie kommen? Dann melden Sie sich bitte neu an.
bookings-told-again = Ihre frühere Anmeldung gilt nicht mehr. Möchten Sie kommen? Dann melden Sie sich bitte neu an.
bookings-told-away = Sie haben gesagt: Sie können nicht kommen. Geht es jetzt doch? Sagen Sie es uns bitte hier.
bookings-told-place-ends = { $count ->
    [one] Ihre Anmeldung für den { $days } ist beendet.
   *[other] Ihre Anmeldung für diese Termine ist beendet: { $days }.
}
bookings-told-list-ends = { $count ->
    [one] Die Warteliste für den { $days } ist geschlossen.
   *[other] Die Wartelisten für diese Termine sind geschlossen: { $days }.
}
bookings-told-list-ends-whole = Die Warteliste ist geschlossen.
bookings-told-nothing-to-do = Sie müssen nichts tun.
bookings-told-place-stays = Ihr Platz bleibt.
bookings-told-list-stays = Sie bleiben auf der Warteliste. Einen Platz haben Sie noch nicht.
bookings-told-list-stays-date = Sie bleiben auf der Warteliste. Für diesen Termin haben Sie noch keinen Platz.
bookings-told-others = Vielleicht passt Ihnen ein anderer Termin.
bookings-date-moved = Verlegt, vorher: { $day }
bookings-date-changed = Geändert
bookings-date-hours = Uhrzeit geändert, vorher: { $hours }
bookings-hers-changed = Geänderte Termine
bookings-first-title = Sie können sich vor allen anderen anmelden.
bookings-first-text = Dieses Formular ist nur für Sie. Alle anderen können sich ab { $day } um { $time } Uhr anmelden.
bookings-first-problem = Dieser Link ist nur für { $name }.
bookings-refused-link-used = Mit diesem Link sind Sie schon angemeldet.
