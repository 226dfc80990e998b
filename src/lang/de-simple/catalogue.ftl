catalogue-list-title = Was gibt es?
catalogue-list-description = Kurse und Treffen in { $city }. Hier sehen Sie Termine und freie Plätze.
catalogue-list-search = Was suchen Sie?
catalogue-list-running = Hat schon begonnen
catalogue-list-running-text = Diese Kurse haben schon begonnen. Neue Kurse stehen oben.
catalogue-list-empty = Dazu gibt es gerade nichts
catalogue-list-empty-text = Suchen Sie mit weniger Wörtern. Oder rufen Sie uns an:
catalogue-list-none = Gerade gibt es keine Termine
catalogue-list-none-text = Bald gibt es neue Angebote. Rufen Sie uns an:
catalogue-list-all = Alle Angebote zeigen
catalogue-list-page = Seite { $page } von { $pages }
catalogue-filter-kind = Was?
catalogue-filter-day = An welchem Tag?
catalogue-filter-language = In welcher Sprache?
catalogue-filter-childcare = Kinderbetreuung
catalogue-filter-more = Tag, Sprache, Kinderbetreuung wählen
catalogue-filter-chosen = Ihre Auswahl
catalogue-filter-remove = { $filter } weglassen
catalogue-filter-all = Alle
catalogue-filter-words = „{ $words }“
catalogue-kind-open-meeting = Offener Treff
catalogue-kinds-open-meeting = Offene Treffs
catalogue-kind-course = Kurs
catalogue-kinds-course = Kurse
catalogue-kind-open-group = Offene Gruppe
catalogue-kinds-open-group = Offene Gruppen
catalogue-kind-conference = Konferenz
catalogue-kinds-conference = Konferenzen
catalogue-kind-performance = Aufführung
catalogue-kinds-performance = Aufführungen
catalogue-kind-seminar = Seminar
catalogue-kinds-seminar = Seminare
catalogue-kind-workshop = Workshop
catalogue-kinds-workshop = Workshops
catalogue-topic = Thema:
catalogue-series = { $count ->
    [one] Ein Termin
   *[other] { $count } Termine, bis { $date }
}
catalogue-free-of-charge = Das kostet nichts
catalogue-fee = { $full }. Mit wenig Geld: { $reduced }
catalogue-with-childcare = Mit Kinderbetreuung
catalogue-audience-women = Nur für Frauen
catalogue-audience-institutions = Für Vereine und Organisationen
catalogue-state-free = { $count ->
    [one] Noch ein Platz frei
   *[other] Noch { $count } Plätze frei
}
catalogue-state-unlimited = Plätze frei
catalogue-state-waiting = Warteliste, Platz{"\u00A0"}{ $position }
catalogue-state-full = Kein Platz mehr frei
catalogue-state-dates-free = An einzelnen Tagen sind noch Plätze frei.
catalogue-state-opens = Anmeldung ab { $date }
catalogue-state-closed = Anmeldung beendet
catalogue-state-begun = Läuft schon, Anmelden geht nicht mehr
catalogue-state-over = Vorbei
catalogue-state-cancelled = Fällt aus
catalogue-state-just-come = Ohne Anmeldung
catalogue-change-cancelled = Fällt aus: { $date }
catalogue-change-replaced = Neuer Termin: { $date }
catalogue-change-moved = Neuer Termin. Vorher: { $date }
catalogue-change-hours = Andere Uhrzeit. Vorher: { $hours }
catalogue-change-replaces = Ersatz für: { $date }
catalogue-back = Alle Angebote
catalogue-fact-begin = Beginn
catalogue-fact-next = Nächster Termin
catalogue-fact-last = Letzter Termin
catalogue-fact-where = Ort
catalogue-fact-audience = Für wen
catalogue-fact-fee = Kosten
catalogue-fact-languages = Wir sprechen
catalogue-fact-interpreting = Wir übersetzen in
catalogue-fact-childcare = Kinderbetreuung
catalogue-fact-bring = Bitte mitbringen
catalogue-fact-partner = Zusammen mit
catalogue-fact-leader = Leitung
catalogue-fact-places = Plätze
catalogue-step-free = Ohne Stufen
catalogue-with-steps = Es gibt Stufen
catalogue-level-beginners = Sie müssen noch nichts können
catalogue-level-advanced = Sie können schon etwas
catalogue-childcare-ages = Für Kinder von { $from } bis { $to } Jahren
catalogue-childcare-none = Keine Kinderbetreuung
catalogue-cancel-until = { $hours ->
    [one] Sie können bis eine Stunde vorher absagen.
   *[other] Sie können bis { $hours } Stunden vorher absagen.
}
catalogue-organisation-limit = { $count ->
    [one] Aus jeder Organisation kann eine Person kommen.
   *[other] Aus jeder Organisation können { $count } Personen kommen.
}
catalogue-walk-in = Sie können auch ohne Anmeldung kommen. Aber es muss Platz sein.
catalogue-action-sign-up = Anmelden
catalogue-action-wait = Auf die Warteliste (Platz { $position })
catalogue-sign-up-until = Anmeldung bis { $date }, { $time } Uhr
catalogue-reason-opens = Anmelden können Sie sich ab { $date }, { $time } Uhr.
catalogue-reason-closed = Die Anmeldung ist beendet. Haben Sie Fragen? Rufen Sie uns an:
catalogue-reason-begun = Es hat schon begonnen. Fragen Sie uns nach dem nächsten Kurs:
catalogue-reason-full = Es ist kein Platz mehr frei. Rufen Sie uns an:
catalogue-reason-over = Dieses Angebot ist vorbei. Es gibt neue Angebote:
catalogue-reason-cancelled = Dieses Angebot fällt aus. Haben Sie Fragen? Rufen Sie uns an:
catalogue-reason-just-come = Sie müssen sich nicht anmelden. Kommen Sie einfach.
catalogue-about = Was wir machen
catalogue-more = Das ist gut zu wissen
catalogue-dates = Alle Termine
catalogue-dates-next = Die nächsten Termine
catalogue-agenda = Programm
catalogue-workshops = Workshops
catalogue-link-calendar = In den Kalender
catalogue-link-poster = Aushang drucken
catalogue-feed-title = Angebote: { $office } { $city }
catalogue-language-ar = Arabisch
catalogue-language-bg = Bulgarisch
catalogue-language-de = Deutsch
catalogue-language-en = Englisch
catalogue-language-es = Spanisch
catalogue-language-fa = Persisch
catalogue-language-fr = Französisch
catalogue-language-it = Italienisch
catalogue-language-ku = Kurdisch
catalogue-language-pl = Polnisch
catalogue-language-ps = Paschtu
catalogue-language-ro = Rumänisch
catalogue-language-ru = Russisch
catalogue-language-sq = Albanisch
catalogue-language-ti = Tigrinya
catalogue-language-tr = Türkisch
catalogue-language-uk = Ukrainisch
