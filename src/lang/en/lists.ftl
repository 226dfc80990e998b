lists-title = List of participants
lists-all = All dates
lists-dates = List for one date
lists-dates-later = Later dates
lists-come = { $people ->
    [one] { $people } person comes.
   *[other] { $people } people come.
}
lists-wait = { $people ->
    [one] { $people } person waits.
   *[other] { $people } people wait.
}
lists-none = Nobody has signed up yet.
lists-hint = The files hold names and numbers. Delete them after use.
lists-do-csv = Save as CSV
lists-do-xlsx = Save for Excel
lists-position = No. { $position } in line
lists-column-date = Date
lists-column-names = Names
lists-column-people = People
lists-column-state = State
lists-column-position = No. in line
lists-column-ages = Ages of the children
