lists-title = Teilnahmeliste
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
lists-none = Noch hat sich niemand angemeldet.
lists-hint = Dateien enthalten Namen und Nummern. Löschen Sie sie nach Gebrauch.
lists-do-csv = Als CSV speichern
lists-do-xlsx = Für Excel speichern
lists-position = Position { $position }
lists-column-date = Termin
lists-column-names = Namen
lists-column-people = Personen
lists-column-state = Stand
lists-column-position = Position
lists-column-ages = Alter der Kinder
