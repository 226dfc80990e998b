attendance-sessions-title = Мої зустрічі
attendance-sessions-today = Сьогодні
attendance-sessions-coming = Наступні зустрічі
attendance-sessions-missing = Тут бракує звіту
attendance-sessions-none = Сьогодні у Вас немає зустрічі.
attendance-list-title = Присутність
attendance-list-empty = У списку нікого немає.
attendance-tally = Тут { $there } з { $all }
attendance-tally-more = Тут { $there } з { $all }, без запису: { $more }
attendance-mark-present = тут
attendance-mark-late = пізніше
attendance-mark-excused = з поважної причини
attendance-mark-absent = немає
attendance-mark-unset = не позначено
attendance-undo = Скасувати
attendance-also = Також позначено: { $mark } ({ $who }, { $time })
attendance-said-so = Про відсутність повідомлено заздалегідь.
attendance-no-place = Місця більше немає.
attendance-party = Разом: { $names }.
attendance-needs-childcare = Догляд за дітьми
attendance-needs-language = Мовна допомога
attendance-refused-early = Позначати можна від дня зустрічі.
attendance-refused-late = Список закрито. Минуло понад 14 днів.
attendance-refused-off = Цієї зустрічі не буде.
attendance-refused-person = Цієї особи немає у списку.
attendance-told-saved = Звіт збережено.
attendance-guest-title = Прийшли без запису
attendance-guest-name = Ім’я
attendance-guest-name-hint = Без імені рахуємо лише ще одну особу.
attendance-guest-add = Додати
attendance-guest-nameless = Одна особа
attendance-guest-back = Таки не було
attendance-guest-full = Усі місця зайняті.
attendance-guest-full-text = Ви можете все одно додати особу. Напишіть, будь ласка, причину.
attendance-guest-missing = З них сьогодні немає: { $people }
attendance-guest-reason = Причина
attendance-guest-anyway = Все одно додати
attendance-walked-in = { $people ->
    [one] { $people } особа прийшла без запису.
    [few] { $people } особи прийшли без запису.
    [many] { $people } осіб прийшли без запису.
   *[other] { $people } особи прийшли без запису.
}
attendance-count-title = Підрахунок
attendance-count-hint = Лише позначки, без імен.
attendance-count-more = На одну особу більше: { $what }
attendance-count-less = На одну особу менше: { $what }
attendance-band-under-18 = до 18 років
attendance-band-to-26 = від 18 до 26 років
attendance-band-to-59 = від 27 до 59 років
attendance-band-from-60 = від 60 років
attendance-band-first = тут уперше
attendance-report-title = Звіт
attendance-report-held = Чи відбулася зустріч?
attendance-report-yes = Так
attendance-report-no = Ні
attendance-report-why = Якщо ні: чому?
attendance-report-present = Скільки людей було?
attendance-report-present-hint = Лише для паперового списку без імен. Позначено: { $there }.
attendance-report-line = Одне речення для хроніки
attendance-report-line-hint = Його можуть читати всі. Будь ласка, без імен.
attendance-report-photos = Чи є фотографії?
attendance-report-photos-yes = Усі на фотографіях погоджуються.
attendance-report-save = Зберегти звіт
attendance-report-by = Автор: { $who }.
attendance-report-none = Звіту немає.
attendance-report-later = Звіт можна написати, коли зустріч почнеться.
attendance-problem-held = Виберіть, будь ласка, «так» або «ні».
attendance-problem-why = Напишіть, будь ласка, чому зустріч не відбулася.
attendance-problem-number = Напишіть, будь ласка, число.
attendance-problem-reason = Напишіть, будь ласка, причину.
attendance-problem-name = Напишіть, будь ласка, для кого посилання.
attendance-problem-email = Перевірте, будь ласка, електронну адресу.
attendance-problem-partner = Виберіть, будь ласка, партнера.
attendance-pass-title = Посилання для заміни
attendance-pass-text = Посилання відкриває лише цю зустріч. Воно діє ще 14 днів після неї.
attendance-pass-partner-title = Посилання для партнерів
attendance-pass-partner-text = Партнери бачать імена та числа своїх курсів. Посилання діє 180 днів.
attendance-pass-partner = Який партнер?
attendance-pass-name = Для кого посилання?
attendance-pass-email = Електронна адреса, якщо надіслати посилання
attendance-pass-make = Створити посилання
attendance-pass-made = Посилання видно лише зараз. Передайте його.
attendance-pass-until = Діє до: { $day }, { $time }.
attendance-pass-none = Посилань ще немає.
attendance-pass-revoke = Заблокувати посилання
attendance-pass-revoked = заблоковано
attendance-pass-over = минув строк
attendance-pass-back = До зустрічі
attendance-partner-title = Ваші курси
attendance-partner-text = Тут Ви бачите імена та числа. Контактів тут немає.
attendance-partner-none = У ці два тижні зустрічей немає.
attendance-letter-session = Ваше посилання для заміни
attendance-letter-partner = Ваше посилання на Ваші курси
attendance-letter-open = Відкрити список
attendance-letter-until = Посилання діє до: { $day }, { $time }.
attendance-letter-keep = Воно лише для Вас. Будь ласка, не передавайте його.
attendance-hers-title = Присутність
attendance-hers-by = позначено: { $who }
attendance-did-report = { $who }: написано звіт про зустріч
attendance-did-pass-made = { $who }: створено посилання для заміни або партнера
attendance-did-pass-revoked = { $who }: заблоковано посилання для заміни або партнера
attendance-print-title = Надрукувати список
attendance-print-hint = На папері буде лише список. Найкраще друкувати горизонтально. «Друк» є в меню браузера.
attendance-print-columns = Стовпці
attendance-print-number = №
attendance-print-name = Ім’я та прізвище
attendance-print-signature = Підпис
attendance-print-age = Вік
attendance-print-emergency = Екстрений виклик:
attendance-print-photos = Фото лише тоді, коли згодні всі, хто на ньому.
attendance-paper-title = Внести паперовий список
attendance-paper-text = Внесіть те, що записано на папері. Це можливо впродовж 14 днів.
attendance-paper-later = Позначки, зроблені після кінця зустрічі, залишаються.
attendance-paper-names = Імена без запису
attendance-paper-names-hint = У кожному рядку одне ім’я.
attendance-paper-more = Ще особи без імен
attendance-paper-counts = Позначки на папері
attendance-paper-counts-hint = Ваші числа додаються до вже порахованих.
attendance-paper-counted = Уже пораховано: { $count }
attendance-paper-save = Зберегти список
attendance-paper-problem-names = Якесь ім’я надто довге або його не можна прочитати.
attendance-told-entered = Паперовий список збережено.
attendance-told-kept = { $people ->
    [one] Для { $people } особи діє пізніша позначка.
    [few] Для { $people } осіб діє пізніша позначка.
    [many] Для { $people } осіб діє пізніша позначка.
   *[other] Для { $people } особи діє пізніша позначка.
}
attendance-did-paper = { $who }: внесено паперовий список
attendance-matrix-title = Присутність на всьому курсі
attendance-matrix-held = Проведено: { $held } з { $all } зустрічей
attendance-matrix-held-column = Проведені зустрічі
attendance-matrix-rate = Скільки разів тут?
attendance-matrix-there = Присутні
attendance-matrix-excused = з поважної причини: { $count }
attendance-matrix-missed = двічі відсутність без попередження
attendance-matrix-rule = Рахуються зустрічі зі звітом або з позначками.
attendance-certificate-title = Довідка про участь
attendance-certificate-list = Надрукувати довідки
attendance-certificate-hers = Ви часто були на зустрічах? Тоді можна отримати довідку.
attendance-certificate-rule = Довідку видаємо від { $percent } відсотків проведених годин.
attendance-certificate-not-yet = Довідка буде після останньої зустрічі.
attendance-certificate-missing = Для цього бракує годин.
attendance-certificate-name = Ім’я у довідці
attendance-certificate-name-hint = Ми надрукуємо ім’я саме так. Тут ми його не зберігаємо.
attendance-certificate-make = Створити довідку
attendance-certificate-took-part = участь у заході:
attendance-certificate-period = { $first } – { $last }
attendance-certificate-hours = { $hours ->
    [one] { $hours } година
    [few] { $hours } години
    [many] { $hours } годин
   *[other] { $hours } години
}
attendance-certificate-minutes = { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
    [many] { $minutes } хвилин
   *[other] { $minutes } хвилини
}
attendance-certificate-hour = Одна година має 60 хвилин.
attendance-certificate-sessions = Відвідано { $there } з { $held } зустрічей
attendance-certificate-partner = Спільно з: { $partner }
attendance-certificate-issued = Видано: { $day }
attendance-certificate-code = Код довідки
attendance-certificate-check = Тут можна перевірити код:
attendance-certificate-print = «Друк» є в меню браузера. На папері буде лише довідка.
attendance-check-title = Перевірити довідку
attendance-check-text = У Вас є наша довідка? Тут видно, чи вона дійсна.
attendance-check-hint = Десять знаків, наприклад K7QF2-9XWTB.
attendance-check-submit = Перевірити код
attendance-check-valid = Довідка дійсна.
attendance-check-forgotten = Більше нічого про неї не збережено.
attendance-check-unknown = Ми не знаємо цього коду.
attendance-check-unknown-text = Перевірте, будь ласка, десять знаків ще раз.
attendance-problem-certificate = Напишіть, будь ласка, ім’я. Не більше 120 знаків.
attendance-did-certificate = { $who }: видано довідку про участь
attendance-level-title = Мету курсу досягнуто
attendance-level-who = Хто досяг мети курсу?
attendance-level-hint = Можливо, вони зможуть першими записатися на наступний курс.
attendance-level-save = Зберегти
attendance-level-saved = Збережено.
attendance-did-level = { $who }: відмічено, що мету курсу досягнуто
attendance-did-level-back = { $who }: знято відмітку про досягнуту мету курсу
attendance-did-first-right = { $who }: визначено, хто може записатися першим
attendance-did-first-invited = { $who }: запрошено до раннього запису
attendance-first-title = Ранній запис
attendance-first-text = Хто досяг мети курсу, може записатися тут раніше за всіх.
attendance-first-whole-only = Це можливо лише для курсів, на які записуються повністю.
attendance-first-opens = Для всіх запис відкриється: { $day }, { $time }. До того часу діє раннє посилання.
attendance-first-open-already = Пізнішого початку запису немає. Спершу визначте його.
attendance-first-who = Хто може записатися першим?
attendance-first-who-hint = Усі, хто досяг мети цього курсу.
attendance-first-nobody = Ніхто: запис відкриється для всіх одночасно.
attendance-first-reached = { $people ->
    [one] { $people } особа
    [few] { $people } особи
    [many] { $people } осіб
   *[other] { $people } особи
}
attendance-first-people = Запрошення
attendance-first-letters = Кожна особа один раз отримує посилання своєю мовою.
attendance-first-none = Мети цього курсу ще ніхто не досяг.
attendance-first-draft = Спершу опублікуйте пропозицію.
attendance-first-invited = Запрошено: { $day }
attendance-first-not-yet = Ще не запрошено
attendance-first-no-address = Немає електронної адреси. Будь ласка, зателефонуйте.
attendance-first-link = Відкрити форму для неї
attendance-first-send = { $people ->
    [one] Запросити { $people } особу
    [few] Запросити { $people } особи
    [many] Запросити { $people } осіб
   *[other] Запросити { $people } особи
}
attendance-first-told = { $people ->
    [0] Нових осіб для запрошення не було.
    [one] Запрошено { $people } особу.
    [few] Запрошено { $people } особи.
    [many] Запрошено { $people } осіб.
   *[other] Запрошено { $people } особи.
}
attendance-letter-first-subject = Ви можете записатися раніше: { $title }
attendance-letter-first-why = Ви досягли мети курсу: { $course }.
attendance-letter-first-open = Записатися зараз
attendance-letter-first-until = Для всіх інших запис відкриється: { $day }, { $time }.
attendance-letter-first-hers = Посилання лише для Вас. Воно дійсне для одного запису.
