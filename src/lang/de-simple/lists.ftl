lists-title = Liste: Wer kommt
lists-all = Alle Termine
lists-dates = Liste für einen Termin
lists-dates-later = Spätere Termine
lists-come = { $people ->
    [one] { $people } Person kommt.
   *[other] { $people } Personen kommen.
}
lists-wait = { $people ->
    [one] { $people } Person wartet.
   *[other] { $people } Personen warten.
}
lists-none = Noch ist niemand angemeldet.
lists-hint = In der Datei stehen Namen und Nummern. Löschen Sie die Datei danach.
lists-do-csv = Als CSV speichern
lists-do-xlsx = Für Excel speichern
lists-position = Platz { $position } auf der Liste
lists-column-date = Termin
lists-column-names = Namen
lists-column-people = Personen
lists-column-state = Stand
lists-column-position = Platz auf der Warteliste
lists-column-ages = Alter der Kinder
