sessions-list-title = Дати
sessions-list-before = Раніші
sessions-list-today = Від сьогодні
sessions-list-after = Пізніші
sessions-list-none = Цими двома тижнями дат немає.
sessions-today = Сьогодні
sessions-places = { $taken } з { $limit } місць
sessions-places-open = Записалося: { $taken }
sessions-coming = Прийдуть: { $people }
sessions-guests = Гості: { $people }
sessions-excused = Не прийдуть: { $people }
sessions-waiting = У списку очікування: { $people }
sessions-state-on = відбудеться
sessions-state-off = не відбудеться
sessions-state-moved = перенесено
sessions-state-over = минуло
sessions-state-open = Листи ще чекають
sessions-fact-now = Раніше
sessions-fact-then = Потім
sessions-fact-instead = Натомість
sessions-fact-others = Так само
sessions-fact-leading = Керівниця
sessions-form-title = Змінити дату
sessions-form-what = Що змінюється?
sessions-what-off = Не відбудеться
sessions-what-moved = Переноситься
sessions-what-altered = Інше місце, інша керівниця чи інша тема
sessions-what-rest = Ця та всі пізніші зустрічі не відбудуться
sessions-what-house = Від цієї дати в іншому місці
sessions-field-reason = Причина
sessions-ready-hint = Ці речення надсилаються кожною мовою.
sessions-ready-none = Жодна з них
sessions-field-reason-own = Причина своїми словами
sessions-field-reason-hint = Усі прочитають це саме так, як Ви напишете.
sessions-form-instead = Дата натомість
sessions-form-instead-hint = Якщо того дня вже є зустріч, вона буде заміною. Інакше створимо нову.
sessions-form-moved = Новий день і час
sessions-form-moved-to = Перенесено на
sessions-form-rest = Місце, керівниця, тема
sessions-field-day = День, наприклад 9.12.2026
sessions-field-start = Початок, наприклад 10:00
sessions-field-end = Кінець, наприклад 12:00
sessions-field-venue = Місце
sessions-field-topic = Тема
sessions-field-substitute = Заміна
sessions-substitute-none = Без заміни
sessions-form-preview = Переглянути наперед
sessions-reopen-text = Зустріч скасовано. Вона ще може відбутися.
sessions-preview-title = Перегляд: що станеться
sessions-preview-letters = { $letters ->
    [one] Буде надіслано { $letters } лист.
    [few] Буде надіслано { $letters } листи.
    [many] Буде надіслано { $letters } листів.
   *[other] Буде надіслано { $letters } листа.
}
sessions-preview-ring = { $people ->
    [one] Потрібно зателефонувати { $people } особі.
    [few] Потрібно зателефонувати { $people } особам.
    [many] Потрібно зателефонувати { $people } особам.
   *[other] Потрібно зателефонувати { $people } особи.
}
sessions-preview-wait = Листи чекають п’ять хвилин. До того все можна скасувати.
sessions-preview-wait-none = Протягом п’яти хвилин усе можна скасувати.
sessions-preview-back = Назад до форми
sessions-do-off = Скасувати зустріч зараз
sessions-do-rest = Скасувати всі ці зустрічі зараз
sessions-do-house = Змінити місце всіх цих зустрічей зараз
sessions-do-move = Перенести зараз
sessions-do-alter = Змінити зараз
sessions-do-reopen = Хай зустріч відбудеться
sessions-letters-title = Ці листи буде надіслано
sessions-letters-example = Для кожної мови показано один лист. Особисте посилання буде лише в справжньому.
sessions-letters-count = { $letters ->
    [one] { $letters } лист
    [few] { $letters } листи
    [many] { $letters } листів
   *[other] { $letters } листа
}
sessions-letter-text = Лист як текст
sessions-letter-html = Лист з оформленням
sessions-ways-title = Зверніть увагу
sessions-way-venue = У тому ж місці тоді: { $title }, { $from }–{ $until }.
sessions-way-leader = { $name } тоді керує також заходом: { $title }.
sessions-way-day = Цього дня: { $name }.
sessions-ring-title = Зателефонуйте, будь ласка
sessions-ring-no-number = Номера немає
sessions-ring-reached = додзвонилися
sessions-ring-not-reached = не додзвонилися
sessions-ring-yes = Додзвонилися
sessions-ring-no = Не додзвонилися
sessions-comers-title = Хто прийде
sessions-comers-none = Наразі ніхто.
sessions-comer-comes = прийде
sessions-comer-waits = у списку очікування
sessions-comer-no-mail = без ел. пошти
sessions-leaders-title = Хто керує цим заходом?
sessions-leaders-legend = Керівниці
sessions-leaders-hint = Вони бачать, хто прийде: за 14 днів до і 14 днів після.
sessions-history-title = Що було досі
sessions-history-undone = скасовано
sessions-pending-title = Листи буде надіслано о { $time }
sessions-pending-title-none = До{"\u00A0"}{ $time } це можна скасувати
sessions-pending-text = Змінено: { $name }. Доти черга стоїть.
sessions-undo = Скасувати зміну
sessions-send-now = Надіслати листи зараз
sessions-told-done = Зроблено.
sessions-told-sent = Листи надсилаються.
sessions-told-noted = Збережено.
sessions-told-undone = Скасовано. Усе як було. Жодного листа не надіслано.
sessions-rung-title = Цим особам Ви вже телефонували:
sessions-rung-text = Те, що Ви їм сказали, більше не діє. Зателефонуйте, будь ласка, ще раз. Вони у списку дзвінків.
sessions-told-undone-already = Це вже скасовано.
sessions-told-too-late = Запізно: листи вже надіслано. Змініть дату ще раз.
sessions-told-changed-since = Відтоді захід змінили. Змініть дату ще раз.
sessions-told-somebody-came = Відтоді хтось записався. Змініть дату ще раз, і всі дізнаються.
sessions-told-pending = Тут ще чекає інша зміна. Скасуйте її або надішліть її листи.
sessions-told-changed = Хтось щойно змінив дату. Ось її теперішній стан.
sessions-told-led-by-others = Хтось щойно змінив керівниць. Тепер: { $names }. Унизу – Ваш вибір.
sessions-not-off = Зустріч уже скасовано.
sessions-not-on = Зустріч і так відбудеться.
sessions-not-begun = Зустріч уже почалася.
sessions-not-past = Це вже в минулому.
sessions-not-end-first = Кінець раніше за початок.
sessions-not-taken = Тоді вже починається інша зустріч.
sessions-not-same = Так уже є. Змінювати нічого.
sessions-not-replacement = Того дня зустрічі немає.
sessions-not-there = Цього місця або цієї людини тут більше немає. Виберіть, будь ласка, ще раз.
sessions-problem-day = Напишіть день так: 9.12.2026
sessions-problem-time = Напишіть час так: 10:00
sessions-problem-what = Виберіть, що змінюється.
sessions-notice-title = Оголошення на двері
sessions-notice-off-today = Сьогодні не відбудеться
sessions-notice-off = Не відбудеться
sessions-notice-changed = Увага: є зміни
sessions-notice-new = Нова дата
sessions-notice-new-place = Нове місце
sessions-notice-before = Замість
sessions-notice-more = Усі дати тут:
