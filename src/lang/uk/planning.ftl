planning-title = Планування заходів
planning-new = Новий захід
planning-search = Назва
planning-filter = Які?
planning-filter-public = Поточні й заплановані
planning-filter-drafts = Чернетки
planning-filter-over = Завершені
planning-none = Тут нічого немає. Виберіть інше або шукайте за меншою кількістю слів.
planning-venues = Місця проведення
planning-partners = Партнери
planning-state-draft = Чернетка
planning-state-public = Опубліковано
planning-state-stopped = Запис зупинено
planning-no-date = Дати ще немає
planning-do-edit = Редагувати
planning-do-bookings = Переглянути записи
planning-do-public = Публічна сторінка
planning-previews = Попередній перегляд сторінки
planning-do-publish = Опублікувати
planning-publish-text = Усі побачать захід і зможуть записатися у визначений строк.
planning-moves-up = { $people ->
    [one] Очікує { $people } особа. Вона отримає місце, якщо воно вільне.
    [few] Очікують { $people } особи. Вони отримають місця, якщо ті вільні.
    [many] Очікують { $people } осіб. Вони отримають місця, якщо ті вільні.
   *[other] Очікують { $people } особи. Вони отримають місця, якщо ті вільні.
}
planning-do-unpublish = Зняти з публікації
planning-unpublish-text = Захід бачитиме лише офіс. Ніхто не записується, черга не рухається.
planning-keeps = { $people ->
    [one] { $people } особа зберігає своє місце і свою сторінку.
    [few] { $people } особи зберігають свої місця і свої сторінки.
    [many] { $people } осіб зберігають свої місця і свої сторінки.
   *[other] { $people } особи зберігають свої місця і свої сторінки.
}
planning-do-stop = Зупинити запис
planning-stop-text = Захід і далі бачать усі. Ніхто не записується, черга не рухається.
planning-do-start = Знову відкрити запис
planning-start-text = Усі знову можуть записатися, поки триває строк.
planning-dates = Дати
planning-pool-whole = Увесь захід
planning-pool-guests = Гості окремих вечорів
planning-told-created = Чернетку створено. Її бачить лише офіс.
planning-told-saved = Збережено.
planning-told-published = Опубліковано. Тепер захід бачать усі.
planning-told-unpublished = Знято з публікації. Тепер захід бачить лише офіс.
planning-told-stopped = Запис зупинено.
planning-told-started = Запис знову відкрито.
planning-unready = Це поки що неможливо
planning-dateless = Бракує дати, яка ще попереду.
planning-changed = Хтось змінив цей захід
planning-changed-text = Будь ласка, перевірте його і натисніть ще раз.
planning-edit = Редагувати захід
planning-group-what = Що це?
planning-group-who = Для кого і з ким?
planning-group-places = Місця
planning-group-signup = Запис
planning-group-money = Вартість
planning-group-languages = Мови
planning-group-day = На день заходу
planning-group-more = Інше
planning-field-title = Назва
planning-field-slug = Адреса сторінки
planning-hint-slug = Порожньо: утвориться з назви.
planning-field-description = Опис
planning-hint-description = **Зірочки** роблять шрифт жирним. Риска на початку рядка робить список.
planning-field-kind = Вид
planning-field-level = Попередні знання
planning-level-beginners = Не потрібні
planning-level-advanced = Потрібні
planning-level-open = Для всіх
planning-hint-partner = Вже відомі: { $names }
planning-hint-leader = Посада, а не ім’я. Наприклад: Kursleiterin
planning-hint-capacity = Якщо дати бронюють окремо: на кожну дату. 0 означає без обмежень.
planning-hint-reason = Місць буде менше, ніж людей із місцем. Вони зберігають свої місця.
planning-field-waitlist = Місця в списку очікування
planning-hint-waitlist = 0 означає без списку очікування.
planning-field-min = Щонайменше стільки осіб
planning-hint-min = Якщо їх менше, вирішує офіс.
planning-field-party = Осіб в одному записі, щонайбільше
planning-field-drop-in = Місця для гостей окремих вечорів
planning-hint-drop-in = Порожньо: без гостей. 0: лише коли хтось не прийде.
planning-field-walk-in = Можна прийти й без запису?
planning-walk-in = Так, поки є місце
planning-field-promotion = Просування зі списку очікування
planning-promotion-offer = Місце пропонують. Особа відповідає у визначений строк.
planning-promotion-direct = Місце одразу гарантоване.
planning-field-organisation = Осіб від однієї установи, щонайбільше
planning-hint-unlimited = Порожньо означає без обмежень.
planning-field-mode = Як записуються
planning-mode-whole = Один раз на всі дати
planning-mode-single = На кожну дату окремо
planning-mode-none = Без запису, просто приходити
planning-field-opens = Запис від
planning-field-closes = Запис до
planning-field-session-opens = Запис за стільки днів до дати
planning-field-session-closes = Запис закінчується за стільки годин до дати
planning-hint-session = Для дат, які бронюють окремо. Порожньо: без власного строку.
planning-field-cancel = Скасувати онлайн за стільки годин до початку
planning-field-ask = Про що питає форма
planning-ask-language = Допомога певною мовою
planning-field-fee-full = Повна вартість у євро
planning-field-fee-reduced = Знижена вартість у євро
planning-field-fee-note = Примітка про вартість
planning-field-languages-more = Інші мови
planning-field-interpreting-more = Інші мови з перекладачкою
planning-hint-languages = Коди через кому. Наприклад: kmr, zh
planning-field-care = Чи є догляд за дітьми?
planning-care-unsaid = Не вказано
planning-yes = Так
planning-field-care-places = Місця для дітей
planning-field-care-from = Найменший вік у роках
planning-field-care-to = Найбільший вік у роках
planning-field-care-note = Примітка про догляд за дітьми
planning-hint-bring = Одна річ у кожному рядку.
planning-hint-agenda = Один пункт у кожному рядку. Наприклад: 10:00–10:30 Вітання
planning-field-workshop = Робоча група { $number }
planning-field-workshop-places = Місця в робочій групі { $number }
planning-hint-workshops = Порожні рядки не рахуються. 0 місць означає без обмежень.
planning-field-remind = Нагадати: за скільки годин
planning-hint-remind = Порожньо: як завжди. 0: ніколи. Інакше через кому: 48, 3
planning-field-discreet = Приховати теми?
planning-discreet = Так, не показувати в темі листа, календарі та перегляді
planning-field-series = Серія
planning-hint-series = Однакова для того самого заходу щороку. Порожньо: як адреса.
planning-field-programme = Програма фінансування
planning-field-archive = Вид у хроніці
planning-hint-archive = Здебільшого: offering. Для конференцій: conference.
planning-problem-missing = Будь ласка, заповніть це поле.
planning-problem-number = Будь ласка, напишіть число від { $least } до { $most }.
planning-problem-choose = Будь ласка, виберіть відповідь.
planning-problem-money = Будь ласка, напишіть суму. Наприклад: 12,50
planning-problem-reduced = Знижена вартість не більша за повну.
planning-problem-moment = Будь ласка, напишіть день і час. Наприклад: 1.12.2026 08:00
planning-problem-order = Кінець не пізніше за початок.
planning-problem-slug = Тут можливі лише малі латинські літери, цифри й риски.
planning-problem-taken = Таке вже є. Будь ласка, напишіть інше.
planning-problem-venue = Такого місця немає. Будь ласка, виберіть інше.
planning-problem-whole = Це можливо лише з одним записом на всі дати.
planning-problem-language = «{ $tag }» не є кодом мови.
planning-problem-agenda = Рядок { $line } незрозумілий. Наприклад: 10:00–10:30 Вітання
planning-problem-remind = Будь ласка, напишіть години від 1 до 168 через кому.
planning-problem-booked = Хтось уже записався. Це тепер лишається без змін.
planning-do-create = Створити чернетку
planning-do-look = Переглянути текст
planning-look = Так виглядає текст
planning-preview = Попередній перегляд
planning-preview-text = Цю сторінку бачить лише офіс. Посилання діють після публікації.
planning-conflict = Хтось був швидший
planning-conflict-text = Захід змінили, поки Ви писали. Виберіть у кожному пункті. Ще нічого не збережено.
planning-conflict-before = Раніше: { $text }
planning-conflict-mine = Ваш запис:
planning-conflict-theirs = Зараз збережено:
planning-conflict-empty = (порожньо)
planning-conflict-save = Зберегти так
planning-conflict-form = Назад до форми
planning-venue-new = Нове місце
planning-venue-edit = Редагувати місце
planning-venue-name = Назва місця
planning-venue-slug = Коротка назва для файлів
planning-venue-slug-hint = Порожньо: утвориться з назви.
planning-venue-access = Доступ
planning-venue-note = Примітка
planning-venue-note-hint = Адреса, зупинка, вхід
planning-venue-changed = Хтось змінив це місце. Тепер там написано:
planning-venue-kept = Ваш текст нижче. Збережіть ще раз, якщо він має діяти.
planning-partner-none = Партнерів ще немає. Їх додають у формі заходу.
planning-partner-name = Нова назва
planning-partner-rename = Перейменувати
planning-partner-text = Нова назва діє для всіх заходів із цим партнером.
planning-partner-count = { $count ->
    [one] { $count } захід
    [few] { $count } заходи
    [many] { $count } заходів
   *[other] { $count } заходу
}
planning-partner-gone = Партнера з такою назвою вже немає.
planning-terms = Планувати дати
planning-terms-now = Як є зараз
planning-rhythm-one = Щотижня { $days }, { $times }
planning-rhythm-two = Кожні два тижні { $days }, { $times }
planning-rhythm-three = Кожні три тижні { $days }, { $times }
planning-rhythm-four = Кожні чотири тижні { $days }, { $times }
planning-rhythm-span = З { $from } до { $to }
planning-rhythm-hand = Без ритму. Кожну дату визначено окремо.
planning-rhythm-own = Особливий ритм. Він залишається таким, як є.
planning-rhythm-pauses = { $count ->
    [one] Пропущено { $count } день
    [few] Пропущено { $count } дні
    [many] Пропущено { $count } днів
   *[other] Пропущено { $count } дня
}
planning-rhythm-extras = { $count ->
    [one] Додатково { $count } окрема дата
    [few] Додатково { $count } окремі дати
    [many] Додатково { $count } окремих дат
   *[other] Додатково { $count } окремої дати
}
planning-on-monday = у понеділок
planning-on-tuesday = у вівторок
planning-on-wednesday = у середу
planning-on-thursday = у четвер
planning-on-friday = у п’ятницю
planning-on-saturday = у суботу
planning-on-sunday = у неділю
planning-terms-rhythm = Ритм
planning-terms-others = Винятки
planning-terms-beat = Як часто?
planning-beat-one = Щотижня
planning-beat-two = Кожні два тижні
planning-beat-three = Кожні три тижні
planning-beat-four = Кожні чотири тижні
planning-beat-hand = Без ритму, лише окремі дати
planning-beat-kept = Як досі
planning-terms-days = У ці дні
planning-terms-from = Перший день
planning-terms-to = Останній день
planning-terms-start = Початок
planning-terms-end = Кінець
planning-terms-free = Вільні дні
planning-terms-free-hint = Це стосується нових дат. Наявні дати залишаються.
planning-free-school = Не в шкільні канікули
planning-free-public = Не у святкові дні
planning-terms-pauses = Ці дні пропускаються
planning-terms-pauses-hint = Один день у рядку, далі причина. Наприклад: 24.12.2026 Heiligabend
planning-terms-extras = Додаткові дати
planning-terms-extras-hint = Одна дата в рядку. Наприклад: 12.12.2026 10:00–12:00
planning-pause = Заняття немає
planning-terms-look = Переглянути дати
planning-terms-again = Переглянути ще раз
planning-terms-save = Зберегти дати
planning-terms-preview = Усі дати
planning-terms-preview-text = Ще нічого не збережено. Відбудуться лише позначені дні.
planning-terms-count = { $count ->
    [one] { $count } дата
    [few] { $count } дати
    [many] { $count } дат
   *[other] { $count } дати
}
planning-col-date = Дата
planning-col-fate = Що буде
planning-fate-new = Нова
planning-fate-stays = Залишається
planning-fate-begun = Уже була
planning-fate-past = Минула: не додається
planning-fate-removed = Вилучається
planning-fate-moves = Переноситься
planning-fate-from = Досі: { $when }
planning-fate-exception = Залишається як виняток
planning-fate-wanted = За ритмом: { $when }
planning-fate-out = Не відбудеться
planning-fate-to = Перенесено: { $date }.
planning-there-booked = Уже є записи
planning-there-edited = Змінено вручну
planning-mark-public = Свято
planning-mark-school = Канікули
planning-mark-observance = Особливий день
planning-clock-missing = Цього дня немає { $time }
planning-clock-twice = Цього дня { $time } буває двічі
planning-clash-both = Місце й керівниця зайняті
planning-clash-venue = Місце зайняте
planning-clash-leader = Та сама керівниця
planning-terms-reason = Чому залишаються дати поза ритмом?
planning-terms-reason-hint = Німецькою. Це можуть прочитати всі.
planning-refused-twice = { $date }: дві дати починаються одночасно.
planning-refused-many = Забагато дат. Виберіть, будь ласка, раніший останній день.
planning-refused-rule = Такий ритм неможливий. Перевірте, будь ласка, дні.
planning-terms-check = Ще не збережено
planning-terms-check-text = Дати змінилися. Перевірте таблицю і збережіть ще раз.
planning-terms-changed = Поки Ви писали, захід змінили. Зараз збережено:
planning-terms-yours = Ваші дані нижче. Перевірте дати і збережіть ще раз.
planning-terms-load = Відкинути мої дані і взяти збережене
planning-single = Окремі дати
planning-single-new = Додати дату
planning-single-day = День
planning-single-topic = Тема
planning-single-save = Зберегти тему
planning-single-remove = Вилучити дату
planning-single-change = Змінити
planning-single-open = Скасувати або перенести
planning-single-called-off = Скасовано: переглянути
planning-single-past = Ця дата вже не попереду.
planning-single-taken = О цій порі вже починається інша дата.
planning-single-booked = Хтось уже записався. Дата залишається.
planning-single-changed = Хтось змінив цю дату. Перегляньте, будь ласка, ще раз.
planning-single-gone = Цієї дати вже немає.
planning-problem-day = Напишіть, будь ласка, день. Наприклад: 1.12.2026
planning-problem-time = Напишіть, будь ласка, час. Наприклад: 10:00
planning-problem-pause = Рядок { $line } незрозумілий. Наприклад: 24.12.2026 Heiligabend
planning-problem-extra = Рядок { $line } незрозумілий. Наприклад: 12.12.2026 10:00–12:00
planning-problem-no-day = Між першим і останнім днем немає жодного з цих днів.
planning-copy = Скопіювати на наступний період
planning-copy-text = Тексти, місця й вартість ті самі. Копія — чернетка без записів.
planning-copy-own = Що нове
planning-copy-weeks = На скільки тижнів пізніше
planning-copy-rhythm = Ритм копії
planning-copy-save = Створити копію
planning-copy-leaders = Хто позначений, той веде й новий захід.
planning-texts = Тексти всіма мовами
planning-texts-what = Чого бракує
planning-texts-language = Мова
planning-texts-save = Зберегти тексти
planning-texts-german = Німецький текст теж змінився. Порівняйте, будь ласка.
planning-text-missing = Ще немає
planning-text-old = Старіший за німецький
planning-text-fine = Актуальний
planning-text-fits = Так, тексти відповідають німецьким
