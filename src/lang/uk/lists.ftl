lists-title = Список учасників
lists-all = Усі зустрічі
lists-dates = Список на одну зустріч
lists-dates-later = Пізніші зустрічі
lists-come = { $people ->
    [one] Прийде { $people } особа.
    [few] Прийдуть { $people } особи.
    [many] Прийдуть { $people } осіб.
   *[other] Прийдуть { $people } особи.
}
lists-wait = { $people ->
    [one] Чекає { $people } особа.
    [few] Чекають { $people } особи.
    [many] Чекають { $people } осіб.
   *[other] Чекають { $people } особи.
}
lists-none = Ще ніхто не записався.
lists-hint = У файлі є імена й номери. Видаліть його після використання.
lists-do-csv = Зберегти як CSV
lists-do-xlsx = Зберегти для Excel
lists-position = Місце в черзі: { $position }
lists-column-date = Зустріч
lists-column-names = Імена
lists-column-people = Осіб
lists-column-state = Стан
lists-column-position = Місце в черзі
lists-column-ages = Вік дітей
