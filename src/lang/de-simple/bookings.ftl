bookings-back = Zum Angebot
bookings-fact-what = Was
bookings-fact-when = Wann
bookings-fact-where = Wo
bookings-fact-who = Wer
bookings-fact-childcare = Kinderbetreuung
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
bookings-places-waiting = Warteliste, Platz{"\u00A0"}{ $position }
bookings-places-full = Kein Platz mehr frei
bookings-places-closed = Anmeldung beendet
bookings-places-not-yet = Anmeldung ab { $day }
bookings-places-over = Vorbei
bookings-places-cancelled = Fällt aus
bookings-form-title = Anmelden
bookings-form-sessions = Zu welchen Terminen kommen Sie?
bookings-form-sessions-hint = Sie können mehrere Termine wählen.
bookings-form-sessions-later = Anmeldung erst später möglich
bookings-form-name = Ihr Name
bookings-form-name-hint = Schreiben Sie Ihren Namen so wie immer.
bookings-form-helper = { $audience ->
    [women] Ich melde eine andere Frau an
   *[all] Ich melde eine andere Person an
}
bookings-form-helper-text = { $audience ->
    [women] Oben schreiben Sie: Wie heißt die Frau? Hier schreiben Sie Ihren eigenen Namen.
   *[all] Oben schreiben Sie: Wie heißt die Person? Hier schreiben Sie Ihren eigenen Namen.
}
bookings-form-helper-name = Name der Person, die hilft
bookings-form-helper-contact = E-Mail oder Telefon der Person, die hilft
bookings-form-contact = Wie erreichen wir Sie?
bookings-form-contact-hint = Eine Angabe ist genug.
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
bookings-form-organisation = Verein oder Einrichtung
bookings-form-role = Ihre Aufgabe dort
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
bookings-form-data-rights = Sie können Ihre Daten immer ansehen. Sie können sagen: Bitte löschen.
bookings-form-data-more = Mehr zum Datenschutz
bookings-form-submit = Anmelden
bookings-form-submit-waiting = Auf die Warteliste (Platz { $position })
bookings-form-submit-waiting-lists = Auf die Warteliste
bookings-form-submit-either = Anmelden oder auf die Warteliste (Platz { $position })
bookings-shut-not-yet = Die Anmeldung beginnt am { $day } um { $time } Uhr.
bookings-shut-closed = Die Anmeldung ist beendet.
bookings-shut-over = Dieses Angebot hat schon begonnen. Oder es ist vorbei.
bookings-shut-cancelled = Dieses Angebot fällt aus.
bookings-shut-just-come = Sie müssen sich nicht anmelden. Kommen Sie einfach.
bookings-shut-full = Es ist kein Platz mehr frei. Auch die Warteliste ist voll.
bookings-shut-call = Haben Sie Fragen? Rufen Sie uns an:
bookings-shut-others = Andere Angebote ansehen
bookings-refused-too-large = So viele Plätze gibt es nicht. Bitte melden Sie weniger Personen an.
bookings-refused-left = { $free ->
    [one] Nur noch ein Platz ist frei.
   *[other] Nur noch { $free } Plätze sind frei.
    } Bitte melden Sie weniger Personen an.
bookings-refused-left-session = { $free ->
    [one] Nur noch ein Platz ist frei: { $when }.
   *[other] Nur noch { $free } Plätze sind frei: { $when }.
    } Bitte melden Sie weniger Personen an.
bookings-refused-some-already = Schon angemeldet: { $names }. Bitte löschen Sie diese Namen hier.
bookings-refused-organisation = { $left ->
    [0] Ihre Einrichtung kann niemanden mehr anmelden.
    [one] Ihre Einrichtung kann noch eine Person anmelden.
   *[other] Ihre Einrichtung kann noch { $left } Personen anmelden.
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
    } Auch die Warteliste ist voll. Sie können ohne Kinderbetreuung kommen.
bookings-problem-name-missing = Bitte schreiben Sie Ihren Namen.
bookings-problem-name-long = Der Name ist zu lang. Es gehen nur 120 Zeichen.
bookings-problem-name-twice = Dieser Name steht schon da. Bitte schreiben Sie einen anderen Namen.
bookings-problem-persons = { $max ->
    [one] Hier können Sie nur eine Person anmelden.
   *[other] Hier können Sie höchstens { $max } Personen anmelden.
}
bookings-problem-contact = Bitte schreiben Sie E-Mail oder Telefon. Eine Angabe ist genug.
bookings-problem-email = Bitte prüfen Sie die E-Mail-Adresse. Beispiel: name@example.org
bookings-problem-email-local = Vor dem @ gehen nur Buchstaben von a bis z. Bitte nehmen Sie eine andere Adresse. Oder Ihr Telefon.
bookings-problem-phone = Bitte prüfen Sie die Telefonnummer. Beispiel: 02361 123456
bookings-problem-session = Bitte wählen Sie einen Termin oder mehrere Termine.
bookings-problem-session-unknown = Diesen Termin gibt es hier nicht. Bitte wählen Sie neu.
bookings-problem-workshop = Diesen Workshop gibt es hier nicht. Bitte wählen Sie neu.
bookings-problem-children = Bitte schreiben Sie eine Zahl von 0 bis 10.
bookings-problem-organisation = Bitte schreiben Sie den Namen von Ihrer Einrichtung.
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
bookings-state-declined = Sie haben Nein gesagt. Der Platz ist frei für andere.
bookings-state-ended = Sie sind nicht mehr angemeldet.
bookings-entry-confirmed = Platz sicher
bookings-entry-waiting = Warteliste
bookings-entry-offered = Platz frei für Sie
bookings-entry-cancelled = Anmeldung abgesagt
bookings-entry-given = Sie haben ihn abgegeben
bookings-entry-declined = Sie haben Nein gesagt
bookings-entry-enough = Sie warten nicht mehr
bookings-entry-ended = Nicht mehr angemeldet
bookings-entry-lapsed = Zeit für die Antwort vorbei
bookings-hers-title = Ihre Anmeldung
bookings-hers-mail = Wir schicken Ihnen alles auch als E-Mail.
bookings-hers-code = Ihr Code:
bookings-hers-code-text = Schreiben Sie den Code auf. Mit Code und Telefonnummer finden Sie Ihre Anmeldung.
bookings-hers-sessions = Ihre Termine
bookings-do-title = Das können Sie tun
bookings-do-calendar = In den Kalender
bookings-do-calendar-text = Speichern Sie die Termine in Ihrem Telefon.
bookings-do-cancel = Absagen
bookings-do-cancel-text = Sie können nicht kommen? Dann sagen Sie bitte ab.
bookings-do-cancel-until = Hier können Sie absagen bis { $day }, { $time } Uhr.
bookings-do-cancel-all = Ja, alles absagen
bookings-do-cancel-date = Einen Termin absagen
bookings-do-cancel-person = Für eine Person absagen
bookings-do-cancel-children = Nur die Kinderbetreuung absagen
bookings-do-cancel-this = Absagen: { $what }
bookings-do-call = Hier geht das nicht mehr. Bitte rufen Sie uns an:
bookings-do-share-text = Erzählen Sie anderen von dem Angebot.
bookings-do-data = Meine Daten ansehen
bookings-do-data-text = Sehen Sie alle Daten, die wir von Ihnen haben.
bookings-late = Hier können Sie nicht mehr absagen.
bookings-receipt-title = Wir haben Ihre Anmeldung.
bookings-receipt-mail = Haben Sie Ihre E-Mail-Adresse geschrieben? Dann kommt die E-Mail noch einmal.
bookings-receipt-code = Ohne E-Mail brauchen Sie Ihren Code:
bookings-lookup-title = Anmeldung finden
bookings-lookup-code = Code
bookings-lookup-code-hint = Sechs Zeichen. Sie haben den Code bei der Anmeldung bekommen.
bookings-lookup-submit = Finden
bookings-lookup-link = Link noch einmal bekommen
bookings-lookup-link-text = Wir schicken den Link an Ihre E-Mail-Adresse.
bookings-lookup-link-submit = Link schicken
bookings-lookup-sent = Bitte schauen Sie in Ihre E-Mails.
bookings-lookup-sent-text = Kennen wir die Adresse? Dann kommt eine E-Mail.
bookings-letter-subject-confirmed = Platz sicher: { $title }
bookings-letter-subject-children = Platz bei der Kinderbetreuung: { $title }
bookings-letter-subject-workshop = Platz im Workshop: { $title }
bookings-letter-subject-waiting = Warteliste: { $title }
bookings-letter-subject-both = Ihre Anmeldung: { $title }
bookings-letter-subject-cancelled = Sie haben abgesagt: { $title }
bookings-letter-subject-cancelled-person = Eine Person kommt nicht: { $title }
bookings-letter-subject-cancelled-date = Ein Teil ist abgesagt: { $title }
bookings-letter-subject-cancelled-childcare = Kinderbetreuung abgesagt: { $title }
bookings-letter-subject-declined = Sie haben Nein gesagt: { $title }
bookings-letter-waiting = Sie haben noch keinen Platz. Ist ein Platz frei? Dann schreiben wir Ihnen.
bookings-letter-waiting-some = Für die Termine auf der Warteliste haben Sie noch keinen Platz. Ist ein Platz frei? Dann schreiben wir Ihnen.
bookings-letter-calendar = { $count ->
    [one] An dieser E-Mail hängt der Termin für Ihren Kalender.
   *[other] An dieser E-Mail hängen die Termine für Ihren Kalender.
}
bookings-letter-calendar-off = { $count ->
    [one] An dieser E-Mail hängt eine Datei. Sie sagt den Termin in Ihrem Kalender ab.
   *[other] An dieser E-Mail hängt eine Datei. Sie sagt die Termine in Ihrem Kalender ab.
}
bookings-letter-page = Anmeldung ansehen oder absagen
bookings-letter-offering = Zum Angebot
bookings-letter-sign-up = Noch einmal anmelden
bookings-letter-changed = Wir haben Ihre Absage bekommen.
bookings-letter-leaver = { $name } kommt nicht mehr. { $left ->
    [one] Alles andere bleibt gleich.
   *[other] Für die anderen bleibt alles gleich.
}
bookings-letter-left = Das bleibt gleich:
bookings-letter-come-again = Sie können sich gern wieder anmelden.
bookings-letter-links = Ihre Anmeldungen
bookings-letter-links-text = Hier finden Sie Ihre Anmeldungen. Geben Sie die Links nicht weiter.
bookings-letter-links-not-you = Sie wollten diese E-Mail nicht? Dann müssen Sie nichts tun.
bookings-problem-children-count = Sie haben ein Alter geschrieben. Wie viele Kinder kommen mit?
bookings-offer-until = Bitte antworten Sie bis { $day }, { $time } Uhr.
bookings-offer-held = { $count ->
    [one] So lange ist der Platz für Sie da.
   *[other] So lange sind die Plätze für Sie da.
}
bookings-offer-enough = Nehmen Sie den Platz? Dann warten Sie auf die anderen Termine nicht mehr.
bookings-offer-accept = { $count ->
    [one] Ja, ich nehme den Platz
   *[other] Ja, ich nehme die Plätze
}
bookings-offer-accept-date = { $count ->
    [one] Ja, ich nehme den Platz
   *[other] Ja, ich nehme die Plätze
    }: { $day }
bookings-offer-decline = { $count ->
    [one] Nein, ich brauche den Platz nicht
   *[other] Nein, ich brauche die Plätze nicht
}
bookings-offer-decline-date = { $count ->
    [one] Nein, ich brauche den Platz nicht
   *[other] Nein, ich brauche die Plätze nicht
    }: { $day }
bookings-offer-too-late = Die Zeit für Ihre Antwort ist vorbei.
bookings-offer-again = Sie können sich wieder anmelden:
bookings-state-lapsed = Das Angebot gilt nicht mehr. Sie haben keinen Platz.
bookings-wait-none = Sie haben noch keinen Platz.
bookings-wait-none-there = Für die Termine auf der Warteliste haben Sie noch keinen Platz.
bookings-wait-date = Auf diesen Termin warten Sie noch: { $day }
bookings-wait-offer = Ist ein Platz frei? Dann schreiben wir Ihnen. Bitte antworten Sie dann.
bookings-wait-direct = Ist ein Platz frei? Dann bekommen Sie ihn. Wir schreiben Ihnen.
bookings-wait-enough = Ein Termin reicht Ihnen. Sie bekommen einen Platz? Dann warten Sie auf die anderen nicht mehr.
bookings-wait-phone = Ist ein Platz frei? Dann rufen wir Sie an.
bookings-wait-children = { $count ->
    [one] Für Ihr Kind ist noch kein Platz da.
   *[other] Für Ihre Kinder ist noch kein Platz da.
}
bookings-wait-children-mail = Wird ein Platz frei, schreiben wir Ihnen.
bookings-wait-needs = { $needs ->
    [one] Jetzt ist kein Platz frei.
   *[other] Sie brauchen { $needs } Plätze. So viele sind noch nicht frei.
}
bookings-wait-offered = Jemand anders darf zuerst antworten, bis { $day }, { $time } Uhr.
bookings-wait-ring = Es fängt bald an. Ist ein Platz frei, rufen wir Sie an.
bookings-wait-call = Es fängt bald an. Bitte rufen Sie uns an:
bookings-wait-stopped = Die Anmeldung ist zu. Jetzt bekommt niemand einen Platz.
bookings-form-one-is-enough = Von den vollen Terminen reicht mir einer.
bookings-form-one-is-enough-hint = Sie bekommen einen Platz? Dann warten Sie auf die anderen nicht mehr.
bookings-letter-subject-offered = Platz frei: { $title }
bookings-letter-subject-lapsed = Zeit für die Antwort vorbei: { $title }
bookings-letter-answer = Jetzt antworten
bookings-letter-answer-text = { $count ->
    [one] Auf Ihrer Seite sagen Sie Ja oder Nein.
   *[other] Auf Ihrer Seite sagen Sie Ja oder Nein.
}
bookings-letter-silence = { $count ->
    [one] Antworten Sie nicht? Dann bekommt jemand anders den Platz.
   *[other] Antworten Sie nicht? Dann bekommen andere die Plätze.
}
bookings-letter-lapsed = Sie haben nicht geantwortet. Der Platz ist nicht mehr für Sie da.
bookings-letter-promoted = { $count ->
    [one] Ein Platz ist frei. Er gehört jetzt Ihnen.
   *[other] { $count } Plätze sind frei. Sie gehören jetzt Ihnen.
}
bookings-letter-promoted-children = { $count ->
    [one] Bei der Kinderbetreuung ist ein Platz frei. Ihr Kind hat jetzt einen Platz.
   *[other] Bei der Kinderbetreuung sind { $count } Plätze frei. Ihre Kinder haben jetzt einen Platz.
}
bookings-letter-promoted-workshop = { $count ->
    [one] Im Workshop ist ein Platz frei. Er gehört jetzt Ihnen.
   *[other] Im Workshop sind { $count } Plätze frei. Sie gehören jetzt Ihnen.
}
bookings-letter-enough = Auf die anderen Termine warten Sie jetzt nicht mehr.
bookings-form-evenings = Kommen Sie nur an einzelnen Terminen?
bookings-form-evenings-hint = Wählen Sie nichts? Dann kommen Sie zum ganzen Kurs.
bookings-form-evenings-hint-waiting = Wählen Sie nichts? Dann kommen Sie auf die Warteliste für den ganzen Kurs (Platz { $position }).
bookings-form-evenings-hint-only = Der ganze Kurs geht nicht mehr. Bitte wählen Sie einzelne Termine.
bookings-away-text = Können Sie einmal nicht kommen? Sie behalten Ihren Platz im Kurs.
bookings-away-do = Ich kann nicht kommen
bookings-away-submit = Absagen nur für diesen Termin
bookings-away-badge = Kommt nicht
bookings-away-back = Ich komme doch
bookings-away-back-who = Kommt doch: { $names }
bookings-away-taken = An diesem Termin hat schon jemand anders Ihren Platz.
bookings-away-noted = Danke. Sie haben Bescheid gesagt.
bookings-away-said = Wir wissen jetzt: Sie kommen an diesem Termin nicht.
bookings-away-back-noted = Schön. Sie kommen doch.
bookings-away-back-said = Wir wissen jetzt: Sie kommen zu diesem Termin.
bookings-away-who = Nicht dabei: { $names }
bookings-away-keeps = Sie behalten Ihren Platz im Kurs.
bookings-letter-subject-away = Sie kommen nicht: { $title }, { $day }
bookings-letter-subject-away-some = { $count ->
    [one] Eine Person kommt nicht
   *[other] { $count } Personen kommen nicht
    }: { $title }, { $day }
bookings-letter-subject-back = Sie kommen doch: { $title }, { $day }
bookings-letter-subject-back-some = { $count ->
    [one] Eine Person kommt doch
   *[other] { $count } Personen kommen doch
    }: { $title }, { $day }
bookings-away-submit-who = Kommt nicht: { $name }
bookings-away-submit-all = Alle kommen nicht
bookings-reminder-subject = Erinnerung: { $what }
bookings-reminder-today = Heute ist Ihr Termin.
bookings-reminder-day = Sie haben einen Termin am { $day }.
bookings-reminder-topic = Thema
bookings-reminder-excuse = Sie können an diesem Tag nicht kommen? Dann sagen Sie es uns bitte hier.
bookings-reminder-excuse-today = Sie können heute nicht kommen? Dann sagen Sie es uns bitte hier.
bookings-reminder-others = Ihre anderen Termine bleiben.
bookings-reminder-call = Sie können nicht kommen? Bitte rufen Sie uns an:
bookings-told-cancelled = Sie haben abgesagt. Danke für die Nachricht.
bookings-told-declined = Danke für Ihre Antwort.
bookings-told-contact = Ihr Kontakt ist geändert.
bookings-told-contact-text = Ihre Anmeldung hat einen neuen Link. Der alte Link geht nicht mehr.
bookings-told-saved = Das ist gespeichert.
bookings-gone-title = Dieser Link geht nicht mehr.
bookings-gone-contact = Haben Sie Ihren Kontakt geändert? Dann brauchen Sie den neuen Link aus der E-Mail.
bookings-gone-erased = Haben Sie Ihre Daten gelöscht? Dann haben wir keine Daten mehr von Ihnen.
bookings-hers-back = Zurück zu Ihrer Anmeldung
bookings-do-change-text = Ist etwas neu? Das können Sie selbst ändern:
bookings-do-contact = E-Mail oder Telefon ändern
bookings-contact-text = Sie bekommen dann einen neuen Link. Der alte Link geht dann nicht mehr.
bookings-contact-language = In welcher Sprache sollen wir schreiben?
bookings-contact-taken = Dieser Name ist mit diesem Kontakt schon angemeldet.
bookings-change-submit = Jetzt ändern
bookings-letter-subject-contact = Neuer Kontakt: { $title }
bookings-letter-subject-names = Neue Namen: { $title }
bookings-letter-subject-date = Ihr neuer Termin: { $title }
bookings-letter-subject-given = Alter Termin abgegeben: { $title }
bookings-letter-old-address = Zu diesem Angebot schreiben wir nicht mehr an diese Adresse: { $title }
bookings-letter-old-address-unnamed = Zu einer Anmeldung schreiben wir nicht mehr an diese Adresse.
bookings-letter-old-address-not-you = Haben Sie das nicht gemacht? Dann rufen Sie uns bitte an:
bookings-told-date = Sie haben jetzt einen anderen Termin.
bookings-told-date-text = Sie haben einen Platz am neuen Termin. Der alte Platz ist frei für andere.
bookings-told-waits = Sie stehen jetzt auf der Warteliste für den anderen Termin.
bookings-told-waits-text = Ihren alten Termin haben Sie noch.
bookings-do-date = Anderen Termin nehmen
bookings-date-text = Sie behalten Ihren alten Platz, bis der neue Platz sicher ist.
bookings-date-from = Welchen Termin möchten Sie nicht mehr?
bookings-date-old = Diesen Termin möchten Sie nicht mehr:
bookings-date-to = Welchen Termin möchten Sie dafür haben?
bookings-date-none = Im Moment gibt es keinen anderen Termin.
bookings-date-choose = Bitte wählen Sie einen Termin aus.
bookings-date-have = Diesen Termin haben Sie schon. Bitte wählen Sie einen anderen Termin.
bookings-date-late = Diesen Termin können Sie hier nicht mehr ändern. Bitte rufen Sie uns an.
bookings-date-full = Dort ist kein Platz frei. Wir haben nichts geändert.
bookings-date-full-choice = Möchten Sie auf diesen Termin warten?
bookings-date-full-hint = Bekommen Sie dort einen Platz? Dann sagen Sie bitte den anderen Termin ab.
bookings-date-wait = Ja. Ich behalte meinen Termin. Und ich warte.
bookings-date-wait-submit = Auf diesen Termin warten
bookings-letter-date-old = Dieser Platz ist jetzt frei für andere. Der neue Termin kommt in einer anderen E-Mail.
bookings-letter-given = Ihren alten Termin haben Sie nicht mehr.
bookings-letter-subject-rebooked = Ihr neues Angebot: { $title }
bookings-letter-subject-rebooked-from = Alter Platz abgegeben: { $title }
bookings-letter-rebooked = Sie haben jetzt ein anderes Angebot.
bookings-letter-rebooked-from = Ihr alter Platz ist jetzt frei für andere: { $from }
bookings-letter-rebooked-to = Dazu bekommen Sie noch eine E-Mail. Das ist Ihr neues Angebot: { $to }
bookings-letter-rebooked-keeps = Ihre alte Anmeldung bleibt: { $from }
bookings-letter-rebooked-gone = Diesen Platz haben Sie nicht mehr:
bookings-letter-rebooked-link = Diese Anmeldung hat einen neuen Link.
bookings-told-erased = Wir haben Ihre Daten gelöscht.
bookings-do-erase = Meine Daten löschen lassen
bookings-do-erase-text = Löschen wir Ihre Daten? Dann haben Sie keine Anmeldung mehr. Wir fragen Sie vorher noch einmal.
bookings-erase-places = Sie geben alle Plätze zurück. Auch Plätze auf der Warteliste.
bookings-erase-data = Wir löschen Namen, E-Mail, Telefon und alle Ihre Texte.
bookings-erase-counts = Wir behalten nur eine Zahl: So viele Personen waren da.
bookings-erase-link = Ihr Link und Ihr Code gehen dann nicht mehr.
bookings-erase-final = Danach können wir nichts zurückholen.
bookings-erase-submit = Ja, bitte alles löschen
bookings-letter-erased-text = Ihre Plätze sind frei für andere. Ihr Link geht nicht mehr.
bookings-letter-subject-erased = Wir haben Ihre Daten gelöscht: { $title }
bookings-told-names = Die Namen sind jetzt neu.
bookings-do-names = Namen neu schreiben
bookings-names-text = Hier können Sie die Namen ändern, bis es beginnt.
bookings-names-further = Die anderen Personen
bookings-names-missing = Bitte schreiben Sie einen Namen. Kommt die Person nicht? Dann sagen Sie für sie ab.
bookings-names-late = Hier können Sie die Namen nicht mehr ändern. Bitte rufen Sie uns an.
bookings-names-others = Ihre Anmeldung ist jetzt anders. Bitte lesen Sie die Namen noch einmal.
bookings-data-title = Ihre Daten
bookings-data-text = Das sind alle Daten, die wir von Ihnen haben.
bookings-data-download = Als Datei speichern
bookings-data-who = Personen, E-Mail und Telefon
bookings-data-gone = kommt nicht mehr, seit { $day }
bookings-data-code = Ihr Code
bookings-data-created = Anmeldung vom
bookings-data-one-enough = Ich brauche nur einen Termin
bookings-data-yes = Ja, so ist es
bookings-data-no = Nein, so ist es nicht
bookings-data-excuses = Wer an welchem Tag nicht kommt
bookings-data-withdrawn = kommt jetzt doch
bookings-data-changes = Was ist wann passiert?
bookings-data-people = { $count ->
    [one] Eine Person
   *[other] { $count } Personen
}
bookings-data-by-participant = Das haben Sie gemacht
bookings-data-by-office = Das hat das Büro gemacht
bookings-data-by-leader = Das hat die Leitung gemacht
bookings-data-by-job = Das hat der Computer gemacht
bookings-data-letters = E-Mails an Sie
bookings-data-letter-waiting = wird gerade geschickt
bookings-data-letter-sent = ist geschickt
bookings-data-letter-not-sent = ist nicht geschickt
bookings-data-answer-until = Bitte antworten bis { $day }, { $time } Uhr
bookings-data-calls = Anrufe bei Ihnen
bookings-data-log = Das hat das Büro gemacht
bookings-data-call-reached = erreicht
bookings-data-call-not-reached = nicht erreicht
bookings-data-call-handled = erledigt
bookings-data-call-offer = Es ging um einen Platz.
bookings-data-call-session = Ein Termin war anders.
bookings-data-call-bounced = Eine Mail kam zurück.
bookings-data-call-message = Es ging um eine Nachricht an alle.
bookings-data-call-rebooked = Es ging um einen Platz in einem anderen Angebot.
bookings-data-call-undone = Eine Änderung gilt nicht mehr.
bookings-letter-page-ended = Ihre Anmeldung ansehen
bookings-do-cancel-each = Sie können jeden Termin einzeln absagen. Den nächsten bis { $day }, { $time } Uhr.
bookings-letter-subject-called-off = Fällt aus: { $title }
bookings-letter-subject-moved = Neuer Termin: { $title }
bookings-letter-subject-elsewhere = Anderer Ort: { $title }
bookings-letter-subject-takes-place = Findet statt: { $title }
bookings-letter-subject-dates = Neue Termine: { $title }
bookings-told-called-off = { $count ->
    [one] Ein Termin fällt aus.
   *[other] { $count } Termine fallen aus.
}
bookings-told-moved = { $count ->
    [one] Ein Termin hat sich geändert.
   *[other] { $count } Termine haben sich geändert.
}
bookings-told-takes-place = { $count ->
    [one] Ein Termin findet doch statt.
   *[other] { $count } Termine finden doch statt.
}
bookings-told-dates = Einige Termine haben sich geändert.
bookings-told-line-off = Fällt aus: { $when }
bookings-told-new = Neuer Termin
bookings-told-elsewhere = Der Ort ist neu.
bookings-told-elsewhere-date = Termin am neuen Ort
bookings-told-new-place = Neuer Ort
bookings-reason-ill = Die Leitung ist krank.
bookings-reason-room = Der Raum ist nicht frei.
bookings-reason-few = Zu wenige Menschen sind angemeldet.
bookings-told-before = Vorher: { $when }
bookings-told-line-on = Findet doch statt: { $when }
bookings-told-reason = Grund:
bookings-told-reason-german = Den Grund gibt es nur auf Deutsch.
bookings-told-instead = Dafür gibt es diesen Termin: { $when }
bookings-told-sign-up-instead = Für den neuen Termin melden Sie sich bitte noch einmal an.
bookings-told-sign-up-again = Der Termin findet doch statt. Möchten Sie kommen? Dann melden Sie sich bitte noch einmal an.
bookings-told-again = Ihre alte Anmeldung gilt nicht mehr. Möchten Sie kommen? Dann melden Sie sich bitte noch einmal an.
bookings-told-away = Sie haben gesagt: Sie kommen nicht. Können Sie jetzt kommen? Dann sagen Sie es uns bitte hier.
bookings-told-place-ends = { $count ->
    [one] Sie sind für den { $days } nicht mehr angemeldet.
   *[other] Für diese Termine sind Sie nicht mehr angemeldet: { $days }.
}
bookings-told-list-ends = { $count ->
    [one] Die Warteliste für den { $days } ist zu.
   *[other] Die Wartelisten für diese Termine sind zu: { $days }.
}
bookings-told-list-ends-whole = Die Warteliste ist zu.
bookings-told-nothing-to-do = Sie müssen nichts tun.
bookings-told-place-stays = Sie behalten Ihren Platz.
bookings-told-list-stays = Sie bleiben auf der Warteliste. Sie haben noch keinen Platz.
bookings-told-list-stays-date = Sie bleiben auf der Warteliste. An diesem Termin haben Sie noch keinen Platz.
bookings-told-others = Vielleicht passt Ihnen ein anderer Termin.
bookings-date-moved = Geändert. Vorher: { $day }
bookings-date-changed = Geändert
bookings-date-hours = Andere Uhrzeit. Vorher: { $hours }
bookings-hers-changed = Geänderte Termine
bookings-first-title = Sie können sich zuerst anmelden. Die anderen kommen später dran.
bookings-first-text = Dieses Formular ist nur für Sie. Die anderen können sich ab { $day } um { $time } Uhr anmelden.
bookings-first-problem = Dieser Link ist nur für { $name }.
bookings-refused-link-used = Sie haben sich mit diesem Link schon angemeldet.
