bookings-back = До пропозиції
bookings-fact-what = Що
bookings-fact-when = Коли
bookings-fact-where = Де
bookings-fact-who = Хто
bookings-fact-childcare = Догляд за дітьми
bookings-fact-workshop = Майстерня
bookings-fact-note = Ваше повідомлення
bookings-fact-bring = Візьміть із собою
bookings-when-series = { $first } – { $last }, { $count ->
    [one] { $count } зустріч
    [few] { $count } зустрічі
    [many] { $count } зустрічей
   *[other] { $count } зустрічі
}
bookings-children = { $count ->
    [one] { $count } дитина
    [few] { $count } дитини
    [many] { $count } дітей
   *[other] { $count } дитини
}
bookings-places-free = { $count ->
    [one] Є { $count } вільне місце
    [few] Є { $count } вільні місця
    [many] Є { $count } вільних місць
   *[other] Є { $count } вільного місця
}
bookings-places-waiting = Список очікування, місце { $position }
bookings-places-full = Місць немає
bookings-places-closed = Запис закрито
bookings-places-not-yet = Запис від: { $day }
bookings-places-over = Минуло
bookings-places-cancelled = Скасовано
bookings-form-title = Записатися
bookings-form-sessions = На які дати Ви прийдете?
bookings-form-sessions-hint = Можна вибрати кілька.
bookings-form-sessions-later = Дати, на які запис почнеться пізніше
bookings-form-name = Ваше ім’я
bookings-form-name-hint = Так, як Ви його пишете.
bookings-form-helper = { $audience ->
    [women] Я записую іншу жінку
   *[all] Я записую іншу людину
}
bookings-form-helper-text = { $audience ->
    [women] Угорі – ім’я жінки, яка прийде. Тут – Ваше.
   *[all] Угорі – ім’я людини, яка прийде. Тут – Ваше.
}
bookings-form-helper-name = Ім’я того, хто допомагає
bookings-form-helper-contact = Пошта або телефон того, хто допомагає
bookings-form-contact = Як з Вами зв’язатися?
bookings-form-contact-hint = Достатньо одного.
bookings-form-email = Електронна пошта
bookings-form-phone = Телефон
bookings-form-phone-hint = Із телефоном Ви отримаєте код.
bookings-form-childcare = Догляд за дітьми
bookings-form-children = Скільки дітей Ви приведете?
bookings-form-children-hint = Для дітей від { $from } до { $to } років.
bookings-form-children-ages = Скільки років дітям?
bookings-form-childcare-full = Що Ви вибираєте?
bookings-form-childcare-without = Я прийду без догляду за дітьми.
bookings-form-childcare-wait = Я чекатиму на місце для дітей.
bookings-form-workshop = Яка майстерня?
bookings-form-workshop-none = Без майстерні
bookings-form-organisation = Організація
bookings-form-role = Ваша роль там
bookings-form-language = Якою мовою ми можемо допомогти?
bookings-form-note = Хочете ще щось сказати?
bookings-form-note-hint = Будь ласка, не пишіть про своє здоров’я.
bookings-form-data = Ваші дані
bookings-form-data-use = Ми використовуємо Ваші дані лише для цієї пропозиції.
bookings-form-data-who = { $audience ->
    [women] Їх бачать лише бюро та керівниця.
   *[all] Їх бачать лише бюро та керівник.
}
bookings-form-data-until = Ми видалимо Ваші дані: { $day }.
bookings-form-data-rights = Ви можете будь-коли їх переглянути або видалити.
bookings-form-data-more = Більше про захист даних
bookings-form-submit = Записатися
bookings-form-submit-waiting = До списку очікування (місце { $position })
bookings-form-submit-waiting-lists = До списку очікування
bookings-shut-not-yet = Запис почнеться: { $day }, { $time }.
bookings-shut-closed = Запис закрито.
bookings-shut-over = Ця пропозиція вже почалася або минула.
bookings-shut-cancelled = Цю пропозицію скасовано.
bookings-shut-just-come = Записуватися не треба. Просто приходьте.
bookings-shut-full = Усі місця зайняті. Список очікування теж повний.
bookings-shut-call = Маєте запитання? Телефонуйте нам:
bookings-shut-others = Інші пропозиції
bookings-refused-too-large = Стільки місць немає. Будь ласка, запишіть менше людей.
bookings-refused-some-already = Уже записані: { $names }. Будь ласка, приберіть ці імена.
bookings-refused-organisation = { $left ->
    [0] Ваша організація більше нікого не може записати.
    [one] Ваша організація може записати ще { $left } особу.
    [few] Ваша організація може записати ще { $left } особи.
    [many] Ваша організація може записати ще { $left } осіб.
   *[other] Ваша організація може записати ще { $left } особи.
}
bookings-refused-workshop-full = Ця майстерня заповнена. Будь ласка, виберіть іншу.
bookings-refused-session-full = Ця дата заповнена: { $when }. Список очікування теж повний.
bookings-refused-childcare = { $free ->
    [0] Догляд за дітьми заповнений.
    [one] Для дітей лишилося { $free } місце.
    [few] Для дітей лишилося { $free } місця.
    [many] Для дітей лишилося { $free } місць.
   *[other] Для дітей лишилося { $free } місця.
    } Будь ласка, виберіть: прийти без догляду чи чекати.
bookings-refused-childcare-no-list = { $free ->
    [0] Догляд за дітьми заповнений.
    [one] Для дітей лишилося { $free } місце.
    [few] Для дітей лишилося { $free } місця.
    [many] Для дітей лишилося { $free } місць.
   *[other] Для дітей лишилося { $free } місця.
    } Список очікування теж повний. Ви можете прийти без догляду.
bookings-problem-name-missing = Будь ласка, напишіть Ваше ім’я.
bookings-problem-name-long = Ім’я задовге. Можна не більше ніж 120 знаків.
bookings-problem-name-twice = Це ім’я вже є. Будь ласка, напишіть інше.
bookings-problem-persons = { $max ->
    [one] Тут можна записати щонайбільше { $max } особу.
    [few] Тут можна записати щонайбільше { $max } особи.
    [many] Тут можна записати щонайбільше { $max } осіб.
   *[other] Тут можна записати щонайбільше { $max } особи.
}
bookings-problem-contact = Будь ласка, напишіть пошту або телефон. Достатньо одного.
bookings-problem-email = Будь ласка, перевірте адресу пошти. Приклад: name@example.org
bookings-problem-email-local = Перед @ можливі лише латинські літери. Будь ласка, вкажіть іншу адресу або телефон.
bookings-problem-phone = Будь ласка, перевірте номер телефону. Приклад: 02361 123456
bookings-problem-session = Будь ласка, виберіть принаймні одну дату.
bookings-problem-session-unknown = Такої дати тут немає. Будь ласка, виберіть знову.
bookings-problem-workshop = Такої майстерні тут немає. Будь ласка, виберіть знову.
bookings-problem-children = Будь ласка, напишіть число від 0 до 10.
bookings-problem-long = Текст задовгий. Дозволено знаків: { $max }.
bookings-problem-unreadable = Тут є невидимі знаки. Будь ласка, напишіть ще раз.
bookings-problem-again = Будь ласка, перевірте все й надішліть ще раз.
bookings-problem-code = Нічого не знайдено. Будь ласка, перевірте код і номер телефону.
bookings-thanks-title = Дякуємо
bookings-thanks-text = Ми отримали Ваш запис.
bookings-state-confirmed = Ви записані.
bookings-state-waiting = Ви у списку очікування, місце { $position }.
bookings-state-waiting-several = Ви у списку очікування.
bookings-state-mixed = { $has ->
    [one] У Вас є місце на { $has } дату.
    [few] У Вас є місце на { $has } дати.
    [many] У Вас є місце на { $has } дат.
   *[other] У Вас є місце на { $has } дати.
    } { $waits ->
    [one] На { $waits } дату Ви у списку очікування.
    [few] На { $waits } дати Ви у списку очікування.
    [many] На { $waits } дат Ви у списку очікування.
   *[other] На { $waits } дати Ви у списку очікування.
}
bookings-state-offered = Для Вас звільнилося місце. Будь ласка, дайте відповідь.
bookings-state-cancelled = Ваш запис скасовано.
bookings-entry-confirmed = Місце є
bookings-entry-waiting = Список очікування
bookings-entry-offered = Є місце для Вас
bookings-entry-cancelled = Скасовано
bookings-entry-lapsed = Термін минув
bookings-hers-title = Ваш запис
bookings-hers-mail = Ми також надішлемо Вам усе поштою.
bookings-hers-code = Ваш код:
bookings-hers-code-text = За кодом і номером телефону Ви знайдете свій запис.
bookings-hers-sessions = Ваші дати
bookings-do-title = Що Ви можете зробити
bookings-do-calendar = До календаря
bookings-do-calendar-text = Збережіть дати у своєму телефоні.
bookings-do-cancel = Скасувати
bookings-do-cancel-text = Не можете прийти? Тоді, будь ласка, звільніть місце.
bookings-do-cancel-until = Тут це можна зробити до: { $day }, { $time }.
bookings-do-cancel-all = Так, скасувати все
bookings-do-cancel-date = Скасувати одну дату
bookings-do-cancel-person = Скасувати одну особу
bookings-do-cancel-this = Скасувати: { $what }
bookings-do-call = Онлайн це вже неможливо. Будь ласка, зателефонуйте нам:
bookings-do-share-text = Розкажіть іншим про цю пропозицію.
bookings-do-data = Переглянути мої дані
bookings-do-data-text = Перегляньте все, що ми про Вас зберігаємо.
bookings-late = Онлайн скасувати вже не можна.
bookings-receipt-title = Ваш запис у нас є.
bookings-receipt-mail = Ви вказали пошту? Тоді лист уже знову в дорозі.
bookings-receipt-code = Без пошти Вам допоможе Ваш код:
bookings-lookup-title = Знайти запис
bookings-lookup-code = Код
bookings-lookup-code-hint = Шість знаків. Ви отримали його під час запису.
bookings-lookup-submit = Знайти
bookings-lookup-link = Отримати посилання ще раз
bookings-lookup-link-text = Ми надішлемо посилання на Вашу пошту.
bookings-lookup-link-submit = Надіслати посилання
bookings-lookup-sent = Будь ласка, перевірте свою пошту.
bookings-lookup-sent-text = Якщо ми знаємо цю адресу, лист уже в дорозі.
bookings-letter-subject-confirmed = Місце є: { $title }
bookings-letter-subject-waiting = Список очікування: { $title }
bookings-letter-subject-both = Ваш запис: { $title }
bookings-letter-subject-cancelled = Скасовано: { $title }
bookings-letter-waiting = У списку очікування місця ще немає. Щойно воно звільниться, ми Вам напишемо.
bookings-letter-calendar = Дати додано як файл календаря.
bookings-letter-page = Переглянути або скасувати запис
bookings-letter-offering = До пропозиції
bookings-letter-changed = Ми отримали Ваше скасування.
bookings-letter-leaver = { $name } більше не прийде. Для інших усе без змін.
bookings-letter-left = Це лишається без змін:
bookings-letter-come-again = Ви можете записатися знову.
bookings-letter-links = Ваші записи
bookings-letter-links-text = Тут Ваші записи. Не передавайте посилання іншим.
bookings-letter-links-not-you = Ви цього не просили? Тоді нічого не робіть.
