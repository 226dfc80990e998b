bookings-back = До заходу
bookings-fact-what = Що
bookings-fact-when = Коли
bookings-fact-where = Де
bookings-fact-who = Хто
bookings-fact-childcare = Догляд за дітьми
bookings-fact-workshop = Воркшоп
bookings-fact-note = Ваше повідомлення
bookings-fact-bring = Візьміть із собою
bookings-when-series = { $first } – { $last }, { $count ->
    [one] { $count }{"\u00A0"}дата
    [few] { $count }{"\u00A0"}дати
    [many] { $count }{"\u00A0"}дат
   *[other] { $count }{"\u00A0"}дати
}
bookings-children = { $count ->
    [one] { $count }{"\u00A0"}дитина
    [few] { $count }{"\u00A0"}дитини
    [many] { $count }{"\u00A0"}дітей
   *[other] { $count }{"\u00A0"}дитини
}
bookings-places-free = { $count ->
    [one] Лишилося { $count } вільне місце
    [few] Лишилося { $count } вільні місця
    [many] Лишилося { $count } вільних місць
   *[other] Лишилося { $count } вільного місця
}
bookings-places-waiting = Список очікування, номер{"\u00A0"}{ $position }
bookings-places-full = Місць немає
bookings-places-closed = Запис закрито
bookings-places-not-yet = Запис відкриється: { $day }
bookings-places-over = Завершено
bookings-places-cancelled = Не відбудеться
bookings-form-title = Записатися
bookings-form-sessions = На які дати Ви прийдете?
bookings-form-sessions-hint = Можна обрати кілька.
bookings-form-sessions-later = Дати, на які запис відкриється пізніше
bookings-form-name = Ваше ім’я
bookings-form-name-hint = Так, як Ви його зазвичай пишете.
bookings-form-helper = { $audience ->
    [women] Я записую іншу жінку
   *[all] Я записую іншу особу
}
bookings-form-helper-text = { $audience ->
    [women] Угорі напишіть ім’я жінки, яка прийде. Тут – своє ім’я.
   *[all] Угорі напишіть ім’я особи, яка прийде. Тут – своє ім’я.
}
bookings-form-helper-name = Ім’я особи, яка допомагає
bookings-form-helper-contact = Електронна пошта або телефон особи, яка допомагає
bookings-form-contact = Як з Вами зв’язатися?
bookings-form-contact-hint = Достатньо одного.
bookings-form-email = Електронна пошта
bookings-form-phone = Телефон
bookings-form-phone-hint = Якщо вкажете телефон, отримаєте код.
bookings-form-childcare = Догляд за дітьми
bookings-form-children = Скільки дітей Ви візьмете з собою?
bookings-form-children-hint = Для дітей віком від { $from } до { $to } років.
bookings-form-children-ages = Скільки років дітям?
bookings-form-childcare-full = Що Ви обираєте?
bookings-form-childcare-without = Я прийду без догляду за дітьми.
bookings-form-childcare-wait = Я зачекаю на місце для дітей.
bookings-form-workshop = Який воркшоп?
bookings-form-workshop-none = Без воркшопу
bookings-form-organisation = Організація
bookings-form-role = Ваша роль в організації
bookings-form-language = Якою мовою ми можемо допомогти?
bookings-form-note = Хочете сказати нам ще щось?
bookings-form-note-hint = Будь ласка, нічого не пишіть про своє здоров’я.
bookings-form-data = Ваші дані
bookings-form-data-use = Ми використовуємо Ваші дані лише для цього заходу.
bookings-form-data-who = { $audience ->
    [women] Їх бачать лише офіс і керівниця заходу.
   *[all] Їх бачать лише офіс і керівництво заходу.
}
bookings-form-data-until = Дата видалення Ваших даних: { $day }
bookings-form-data-rights = Ви можете будь-коли їх переглянути або попросити видалити.
bookings-form-data-more = Більше про захист даних
bookings-form-submit = Записатися
bookings-form-submit-waiting = До списку очікування (номер{"\u00A0"}{ $position })
bookings-form-submit-waiting-lists = До списку очікування
bookings-form-submit-either = Записатися або стати до списку очікування (номер{"\u00A0"}{ $position })
bookings-shut-not-yet = Запис відкриється: { $day }, { $time }.
bookings-shut-closed = Запис закрито.
bookings-shut-over = Цей захід уже почався або завершився.
bookings-shut-cancelled = Цей захід скасовано.
bookings-shut-just-come = Записуватися не потрібно. Просто приходьте.
bookings-shut-full = Усі місця зайняті. Список очікування теж повний.
bookings-shut-call = Маєте запитання? Зателефонуйте нам:
bookings-shut-others = Переглянути інші заходи
bookings-refused-too-large = Стільки вільних місць немає. Будь ласка, запишіть менше людей.
bookings-refused-left = { $free ->
    [1] Лишилося тільки одне вільне місце.
    [one] Лишилося тільки { $free } вільне місце.
    [few] Лишилося тільки { $free } вільні місця.
    [many] Лишилося тільки { $free } вільних місць.
   *[other] Лишилося тільки { $free } вільного місця.
    } Будь ласка, запишіть менше людей.
bookings-refused-left-session = { $free ->
    [1] Лишилося тільки одне вільне місце: { $when }.
    [one] Лишилося тільки { $free } вільне місце: { $when }.
    [few] Лишилося тільки { $free } вільні місця: { $when }.
    [many] Лишилося тільки { $free } вільних місць: { $when }.
   *[other] Лишилося тільки { $free } вільного місця: { $when }.
    } Будь ласка, запишіть менше людей.
bookings-refused-some-already = Уже записані: { $names }. Будь ласка, приберіть ці імена.
bookings-refused-organisation = { $left ->
    [1] Ваша організація може записати ще одну особу.
    [0] Ваша організація більше нікого не може записати.
    [one] Ваша організація може записати ще { $left } особу.
    [few] Ваша організація може записати ще { $left } особи.
    [many] Ваша організація може записати ще { $left } осіб.
   *[other] Ваша організація може записати ще { $left } особи.
}
bookings-refused-workshop-full = На цьому воркшопі місць немає. Будь ласка, оберіть інший.
bookings-refused-session-full = На цю дату місць немає: { $when }. Список очікування теж повний.
bookings-refused-childcare = { $free ->
    [0] Місць для дітей немає.
    [one] Для дітей лишилося { $free } місце.
    [few] Для дітей лишилося { $free } місця.
    [many] Для дітей лишилося { $free } місць.
   *[other] Для дітей лишилося { $free } місця.
    } Будь ласка, оберіть: прийти без догляду чи чекати.
bookings-refused-childcare-no-list = { $free ->
    [0] Місць для дітей немає.
    [one] Для дітей лишилося { $free } місце.
    [few] Для дітей лишилося { $free } місця.
    [many] Для дітей лишилося { $free } місць.
   *[other] Для дітей лишилося { $free } місця.
    } Список очікування теж повний. Ви можете прийти без догляду за дітьми.
bookings-problem-name-missing = Будь ласка, напишіть своє ім’я.
bookings-problem-name-long = Ім’я задовге. Дозволено не більше ніж 120 знаків.
bookings-problem-name-twice = Це ім’я вже є. Будь ласка, напишіть інше.
bookings-problem-persons = { $max ->
    [1] Тут можна записати лише одну особу.
    [one] Тут можна записати щонайбільше { $max } особу.
    [few] Тут можна записати щонайбільше { $max } особи.
    [many] Тут можна записати щонайбільше { $max } осіб.
   *[other] Тут можна записати щонайбільше { $max } особи.
}
bookings-problem-contact = Будь ласка, напишіть електронну пошту або телефон. Достатньо одного.
bookings-problem-email = Будь ласка, перевірте електронну адресу. Приклад: name@example.org
bookings-problem-email-local = Перед @ можуть бути лише літери від a до z. Будь ласка, вкажіть іншу адресу або телефон.
bookings-problem-phone = Будь ласка, перевірте номер телефону. Приклад: 02361 123456
bookings-problem-session = Будь ласка, оберіть принаймні одну дату.
bookings-problem-session-unknown = Такої дати тут немає. Будь ласка, оберіть знову.
bookings-problem-workshop = Такого воркшопу тут немає. Будь ласка, оберіть знову.
bookings-problem-children = Будь ласка, напишіть число від 0 до 10.
bookings-problem-organisation = Будь ласка, напишіть назву Вашої організації.
bookings-problem-code-missing = Будь ласка, напишіть свій код.
bookings-problem-phone-missing = Будь ласка, напишіть свій номер телефону.
bookings-problem-code = Ми нічого не знайшли. Будь ласка, перевірте код і номер телефону.
bookings-state-confirmed = Ви записані.
bookings-state-waiting = Ви у списку очікування, номер{"\u00A0"}{ $position }.
bookings-state-waiting-several = Ви у списку очікування.
bookings-state-mixed = { $has ->
    [1] У Вас є місце на одну дату.
    [one] У Вас є місце на { $has } дату.
    [few] У Вас є місце на { $has } дати.
    [many] У Вас є місце на { $has } дат.
   *[other] У Вас є місце на { $has } дати.
    } { $waits ->
    [1] На одну дату Ви у списку очікування.
    [one] На { $waits } дату Ви у списку очікування.
    [few] На { $waits } дати Ви у списку очікування.
    [many] На { $waits } дат Ви у списку очікування.
   *[other] На { $waits } дати Ви у списку очікування.
}
bookings-state-offered = { $count ->
    [1] Для Вас звільнилося місце.
    [one] Для Вас звільнилося { $count } місце.
    [few] Для Вас звільнилися { $count } місця.
    [many] Для Вас звільнилося { $count } місць.
   *[other] Для Вас звільнилося { $count } місця.
}
bookings-state-cancelled = Ваш запис скасовано.
bookings-state-declined = Ви відмовилися від місця.
bookings-state-ended = Ваш запис більше не діє.
bookings-entry-confirmed = Місце підтверджено
bookings-entry-waiting = Список очікування
bookings-entry-offered = Є місце для Вас
bookings-entry-cancelled = Запис скасовано
bookings-entry-given = Ви звільнили
bookings-entry-declined = Ви відмовилися
bookings-entry-enough = Ви більше не чекаєте
bookings-entry-ended = Запис більше не діє
bookings-entry-lapsed = Час для відповіді минув
bookings-hers-title = Ваш запис
bookings-hers-mail = Ми також надішлемо Вам усе електронною поштою.
bookings-hers-code = Ваш код:
bookings-hers-code-text = За цим кодом і номером телефону Ви знайдете свій запис.
bookings-hers-sessions = Ваші дати
bookings-do-title = Що Ви можете зробити
bookings-do-calendar = Додати до календаря
bookings-do-calendar-text = Збережіть дати у своєму телефоні.
bookings-do-cancel = Скасувати запис
bookings-do-cancel-text = Не можете прийти? Тоді, будь ласка, звільніть місце.
bookings-do-cancel-until = Скасувати онлайн можна до такого часу: { $day }, { $time }.
bookings-do-cancel-all = Так, скасувати все
bookings-do-cancel-date = Скасувати одну дату
bookings-do-cancel-person = Скасувати запис однієї особи
bookings-do-cancel-children = Скасувати лише догляд за дітьми
bookings-do-cancel-this = Скасувати: { $what }
bookings-do-call = Онлайн це вже неможливо. Будь ласка, зателефонуйте нам:
bookings-do-share-text = Розкажіть іншим про цей захід.
bookings-do-data = Переглянути мої дані
bookings-do-data-text = Перегляньте все, що ми зберігаємо про Вас.
bookings-late = Онлайн скасувати запис уже не можна.
bookings-receipt-title = Ми отримали Ваш запис.
bookings-receipt-mail = Ви вказали електронну адресу? Тоді лист знову в дорозі.
bookings-receipt-code = Без електронної адреси скористайтеся своїм кодом:
bookings-lookup-title = Знайти запис
bookings-lookup-code = Код
bookings-lookup-code-hint = Шість знаків. Ви отримали код під час запису.
bookings-lookup-submit = Знайти
bookings-lookup-link = Отримати посилання ще раз
bookings-lookup-link-text = Ми надішлемо посилання на Вашу електронну адресу.
bookings-lookup-link-submit = Надіслати посилання
bookings-lookup-sent = Будь ласка, перевірте свою електронну пошту.
bookings-lookup-sent-text = Якщо ми знаємо цю адресу, лист уже в дорозі.
bookings-letter-subject-confirmed = Місце підтверджено: { $title }
bookings-letter-subject-children = Місце для дітей: { $title }
bookings-letter-subject-workshop = Місце на воркшопі: { $title }
bookings-letter-subject-waiting = Список очікування: { $title }
bookings-letter-subject-both = Ваш запис: { $title }
bookings-letter-subject-cancelled = Ваш запис скасовано: { $title }
bookings-letter-subject-cancelled-person = Запис однієї особи скасовано: { $title }
bookings-letter-subject-cancelled-date = Частину запису скасовано: { $title }
bookings-letter-subject-cancelled-childcare = Догляд за дітьми скасовано: { $title }
bookings-letter-subject-declined = Ви відмовилися від місця: { $title }
bookings-letter-waiting = Ви ще не маєте місця. Щойно місце звільниться, ми Вам напишемо.
bookings-letter-waiting-some = На дати зі списку очікування Ви ще не маєте місця. Щойно місце звільниться, ми Вам напишемо.
bookings-letter-calendar = { $count ->
    [1] Дату додано до листа як файл календаря.
   *[other] Дати додано до листа як файл календаря.
}
bookings-letter-calendar-off = { $count ->
    [1] Доданий файл скасовує дату у Вашому календарі.
   *[other] Доданий файл скасовує дати у Вашому календарі.
}
bookings-letter-page = Переглянути або скасувати запис
bookings-letter-offering = До заходу
bookings-letter-sign-up = Записатися знову
bookings-letter-changed = Ми отримали Ваше скасування.
bookings-letter-leaver = { $name } більше не прийде. { $left ->
    [one] Усе інше без змін.
    [few] Для інших усе без змін.
    [many] Для інших усе без змін.
   *[other] Для інших усе без змін.
}
bookings-letter-left = Це лишається без змін:
bookings-letter-come-again = Будемо раді, якщо Ви запишетеся знову.
bookings-letter-links = Ваші записи
bookings-letter-links-text = Тут Ви знайдете свої записи. Не передавайте посилання іншим.
bookings-letter-links-not-you = Ви про це не просили? Тоді нічого не треба робити.
bookings-problem-children-count = Ви вказали вік. Скільки дітей прийде з Вами?
bookings-offer-until = Будь ласка, дайте відповідь. Останній строк: { $day }, { $time }.
bookings-offer-held = { $count ->
    [one] До цього часу місце чекає на Вас.
    [few] До цього часу місця чекають на Вас.
    [many] До цього часу місця чекають на Вас.
   *[other] До цього часу місця чекають на Вас.
}
bookings-offer-enough = Якщо приймете, на інші дати вже не чекатимете.
bookings-offer-accept = { $count ->
    [one] Прийняти місце
    [few] Прийняти місця
    [many] Прийняти місця
   *[other] Прийняти місця
}
bookings-offer-accept-date = { $count ->
    [one] Прийняти місце
    [few] Прийняти місця
    [many] Прийняти місця
   *[other] Прийняти місця
    }: { $day }
bookings-offer-decline = { $count ->
    [one] Ні, відмовитися від місця
    [few] Ні, відмовитися від місць
    [many] Ні, відмовитися від місць
   *[other] Ні, відмовитися від місць
}
bookings-offer-decline-date = { $count ->
    [one] Відмовитися від місця
    [few] Відмовитися від місць
    [many] Відмовитися від місць
   *[other] Відмовитися від місць
    }: { $day }
bookings-offer-too-late = Час для відповіді минув.
bookings-offer-again = Ви можете записатися знову:
bookings-state-lapsed = Пропозиція більше не діє. Ви не маєте місця.
bookings-wait-none = Ви ще не маєте місця.
bookings-wait-none-there = На дати зі списку очікування Ви ще не маєте місця.
bookings-wait-date = На цю дату Ви ще чекаєте: { $day }
bookings-wait-offer = Якщо звільниться місце, ми Вам напишемо. Тоді дайте, будь ласка, відповідь.
bookings-wait-direct = Якщо звільниться місце, воно Ваше. Ми Вам напишемо.
bookings-wait-enough = Вам досить однієї дати. Щойно матимете місце, на інші вже не чекатимете.
bookings-wait-phone = Якщо звільниться місце, ми Вам зателефонуємо.
bookings-wait-children = { $count ->
    [one] Для Вашої дитини ще немає місця.
    [few] Для Ваших дітей ще немає місця.
    [many] Для Ваших дітей ще немає місця.
   *[other] Для Ваших дітей ще немає місця.
}
bookings-wait-children-mail = Ми напишемо, коли воно звільниться.
bookings-wait-needs = { $needs ->
    [one] Зараз немає вільного місця.
    [few] Вам потрібно { $needs } місця. Стільки ще не вільно.
    [many] Вам потрібно { $needs } місць. Стільки ще не вільно.
   *[other] Вам потрібно { $needs } місця. Стільки ще не вільно.
}
bookings-wait-offered = Місце спершу запропоновано іншим. Строк для них: { $day }, { $time }.
bookings-wait-ring = Скоро початок. Якщо звільниться місце, ми зателефонуємо.
bookings-wait-call = Скоро початок. Запитайте нас, будь ласка, телефоном:
bookings-wait-stopped = Запис закрито. Зараз черга не рухається.
bookings-form-one-is-enough = З дат без вільних місць мені вистачить однієї.
bookings-form-one-is-enough-hint = Щойно матимете місце, на інші дати вже не чекатимете.
bookings-letter-subject-offered = Є вільне місце: { $title }
bookings-letter-subject-lapsed = Час для відповіді минув: { $title }
bookings-letter-answer = Відповісти зараз
bookings-letter-answer-text = { $count ->
    [one] На Вашій сторінці прийміть місце або відмовтеся від нього.
    [few] На Вашій сторінці прийміть місця або відмовтеся від них.
    [many] На Вашій сторінці прийміть місця або відмовтеся від них.
   *[other] На Вашій сторінці прийміть місця або відмовтеся від них.
}
bookings-letter-silence = { $count ->
    [one] Без відповіді місце отримає хтось інший.
    [few] Без відповіді місця отримають інші.
    [many] Без відповіді місця отримають інші.
   *[other] Без відповіді місця отримають інші.
}
bookings-letter-lapsed = Ми не отримали відповіді. Місце більше не збережено за Вами.
bookings-letter-promoted = { $count ->
    [1] Звільнилося місце. Тепер воно Ваше.
    [one] Звільнилося { $count } місце. Тепер воно Ваше.
    [few] Звільнилися { $count } місця. Тепер вони Ваші.
    [many] Звільнилося { $count } місць. Тепер вони Ваші.
   *[other] Звільнилося { $count } місця. Тепер вони Ваші.
}
bookings-letter-promoted-children = { $count ->
    [1] Для дітей звільнилося місце. Ваша дитина тепер має місце.
    [one] Для дітей звільнилося { $count } місце. Ваші діти тепер мають місця.
    [few] Для дітей звільнилися { $count } місця. Ваші діти тепер мають місця.
    [many] Для дітей звільнилося { $count } місць. Ваші діти тепер мають місця.
   *[other] Для дітей звільнилося { $count } місця. Ваші діти тепер мають місця.
}
bookings-letter-promoted-workshop = { $count ->
    [1] На воркшопі звільнилося місце. Тепер воно Ваше.
    [one] На воркшопі звільнилося { $count } місце. Тепер воно Ваше.
    [few] На воркшопі звільнилися { $count } місця. Тепер вони Ваші.
    [many] На воркшопі звільнилося { $count } місць. Тепер вони Ваші.
   *[other] На воркшопі звільнилося { $count } місця. Тепер вони Ваші.
}
bookings-letter-enough = На інші дати Ви більше не чекаєте.
bookings-form-evenings = Лише на окремі дати?
bookings-form-evenings-hint = Якщо нічого не обрати, Ви записуєтеся на весь курс.
bookings-form-evenings-hint-waiting = Якщо нічого не обрати, Ви станете до списку очікування на весь курс (номер{"\u00A0"}{ $position }).
bookings-form-evenings-hint-only = На весь курс записатися не можна. Будь ласка, оберіть дати.
bookings-away-text = Не можете прийти один раз? Ваше місце на курсі залишається за Вами.
bookings-away-do = Я не зможу прийти
bookings-away-submit = Повідомити, що не прийду
bookings-away-badge = Ви не прийдете
bookings-away-back = Я все-таки прийду
bookings-away-back-who = Усе-таки прийде: { $names }
bookings-away-taken = Ваше місце на цю дату вже віддано.
bookings-away-noted = Дякуємо, що попередили.
bookings-away-said = Ми записали: на цю дату Ви не прийдете.
bookings-away-back-noted = Раді, що Ви все-таки прийдете.
bookings-away-back-said = Ми записали: на цю дату Ви прийдете.
bookings-away-who = Не прийде: { $names }
bookings-away-keeps = Ваше місце на курсі залишається за Вами.
bookings-letter-subject-away = Ви не прийдете: { $title }, { $day }
bookings-letter-subject-away-some = { $count ->
    [1] Не прийде одна особа
    [one] Не прийде { $count } особа
    [few] Не прийдуть { $count } особи
    [many] Не прийдуть { $count } осіб
   *[other] Не прийдуть { $count } особи
    }: { $title }, { $day }
bookings-letter-subject-back = Ви все-таки прийдете: { $title }, { $day }
bookings-letter-subject-back-some = { $count ->
    [1] Усе-таки прийде одна особа
    [one] Усе-таки прийде { $count } особа
    [few] Усе-таки прийдуть { $count } особи
    [many] Усе-таки прийдуть { $count } осіб
   *[other] Усе-таки прийдуть { $count } особи
    }: { $title }, { $day }
bookings-away-submit-who = Не прийде: { $name }
bookings-away-submit-all = На цю дату не прийде ніхто
bookings-reminder-subject = Нагадування: { $what }
bookings-reminder-today = Ваша зустріч сьогодні.
bookings-reminder-day = Ваша зустріч: { $day }
bookings-reminder-topic = Тема
bookings-reminder-excuse = Не можете прийти цього дня? Будь ласка, повідомте нас тут.
bookings-reminder-excuse-today = Не можете прийти сьогодні? Будь ласка, повідомте нас тут.
bookings-reminder-others = Інші дати лишаються за Вами.
bookings-reminder-call = Не можете прийти? Будь ласка, зателефонуйте нам:
bookings-told-cancelled = Скасовано. Дякуємо, що повідомили.
bookings-told-declined = Дякуємо за відповідь.
bookings-told-contact = Ваші контакти змінено.
bookings-told-contact-text = Ваш запис має нове посилання. Старе більше не діє.
bookings-told-saved = Збережено.
bookings-gone-title = Це посилання більше не діє.
bookings-gone-contact = Ви змінили контакти? Тоді діє лише нове посилання з Вашого листа.
bookings-gone-erased = Ви видалили свої дані? Тоді тут більше нічого не збережено.
bookings-hers-back = До Вашого запису
bookings-do-change-text = Щось змінилося? Це Ви можете зробити самі:
bookings-do-contact = Змінити контакти
bookings-contact-text = Ви отримаєте нове посилання. Старе більше не діятиме.
bookings-contact-language = Якою мовою Вам писати?
bookings-contact-taken = Це ім’я з цими контактами тут уже записано.
bookings-change-submit = Змінити
bookings-letter-subject-contact = Контакти змінено: { $title }
bookings-letter-subject-names = Імена змінено: { $title }
bookings-letter-subject-date = Ви змінили дату: { $title }
bookings-letter-subject-given = Стару дату звільнено: { $title }
bookings-letter-old-address = Щодо цього заходу ми більше не пишемо на цю адресу: { $title }
bookings-letter-old-address-unnamed = Щодо одного із записів ми більше не пишемо на цю адресу.
bookings-letter-old-address-not-you = Це були не Ви? Тоді, будь ласка, зателефонуйте нам:
bookings-told-date = Ви змінили дату.
bookings-told-date-text = Місце на нову дату Ваше. Старе місце вільне для інших.
bookings-told-waits = Ви тепер чекаєте на іншу дату.
bookings-told-waits-text = Ваша теперішня дата лишається за Вами.
bookings-do-date = Змінити дату
bookings-date-text = Ви не втратите старе місце, поки нове не підтверджено.
bookings-date-from = Яку дату Ви звільняєте?
bookings-date-old = Цю дату Ви звільняєте:
bookings-date-to = Яку дату Ви хочете натомість?
bookings-date-none = Зараз немає іншої відкритої дати.
bookings-date-choose = Будь ласка, виберіть дату.
bookings-date-have = Цю дату Ви вже маєте. Будь ласка, виберіть іншу.
bookings-date-late = Цю дату онлайн уже не можна змінити. Будь ласка, зателефонуйте нам.
bookings-date-full = Там зараз немає вільного місця. Нічого не змінено.
bookings-date-full-choice = Хочете зачекати на цю дату?
bookings-date-full-hint = Якщо отримаєте там місце, скасуйте, будь ласка, іншу дату.
bookings-date-wait = Так. Я залишаю свою дату й чекаю.
bookings-date-wait-submit = Чекати на цю дату
bookings-letter-date-old = Це місце тепер вільне для інших. Нову дату надішлемо окремим листом.
bookings-letter-given = Стару дату Ви звільнили.
bookings-letter-subject-rebooked = Ваш запис переведено: { $title }
bookings-letter-subject-rebooked-from = Попереднє місце звільнено: { $title }
bookings-letter-rebooked = Ми перевели Ваш запис до іншого заходу.
bookings-letter-rebooked-from = Ваше попереднє місце тепер вільне для інших: { $from }
bookings-letter-rebooked-to = Усе про нього надішлемо окремим листом. Ваш новий захід: { $to }
bookings-letter-rebooked-keeps = Ваш запис тут залишається: { $from }
bookings-letter-rebooked-gone = Цього місця Ви більше не маєте:
bookings-letter-rebooked-link = Цей запис має власне посилання.
bookings-told-erased = Ваші дані видалено.
bookings-do-erase = Видалити мої дані
bookings-do-erase-text = Якщо видалите дані, зникне і Ваш запис. Спершу ми перепитаємо.
bookings-erase-places = Ви віддаєте всі місця, також у списках очікування.
bookings-erase-data = Ми видалимо імена, контакти і все, що Ви написали.
bookings-erase-counts = Лишиться тільки число: скільки осіб було.
bookings-erase-link = Ваше посилання і код більше не діятимуть.
bookings-erase-final = Це неможливо скасувати.
bookings-erase-submit = Так, видалити все
bookings-letter-erased-text = Ваші місця вільні. Ваше посилання більше не діє.
bookings-letter-subject-erased = Ваші дані видалено: { $title }
bookings-told-names = Імена змінено.
bookings-do-names = Змінити імена
bookings-names-text = Тут це можливо до початку.
bookings-names-further = Інші особи
bookings-names-missing = Будь ласка, напишіть ім’я. Хтось не прийде? Тоді скасуйте запис цієї особи.
bookings-names-late = Імена онлайн уже не можна змінити. Будь ласка, зателефонуйте нам.
bookings-names-others = Ваш запис щойно змінився. Будь ласка, перевірте імена ще раз.
bookings-data-title = Ваші дані
bookings-data-text = Це все, що ми про Вас зберігаємо.
bookings-data-download = Завантажити як файл
bookings-data-who = Особи і контакти
bookings-data-gone = більше не прийде (повідомлено: { $day })
bookings-data-code = Код
bookings-data-created = Час запису
bookings-data-one-enough = Мені досить однієї дати
bookings-data-yes = Так
bookings-data-no = Ні
bookings-data-excuses = Хто й коли не прийде
bookings-data-withdrawn = все-таки прийде
bookings-data-changes = Що й коли сталося
bookings-data-people = { $count ->
    [one] { $count }{"\u00A0"}особа
    [few] { $count }{"\u00A0"}особи
    [many] { $count }{"\u00A0"}осіб
   *[other] { $count }{"\u00A0"}особи
}
bookings-data-by-participant = Ви
bookings-data-by-office = офіс
bookings-data-by-leader = керівниця
bookings-data-by-job = автоматично
bookings-data-letters = Наші листи до Вас
bookings-data-letter-waiting = надсилається
bookings-data-letter-sent = надіслано
bookings-data-letter-not-sent = не надіслано
bookings-data-answer-until = Строк відповіді: { $day }, { $time }
bookings-data-calls = Дзвінки Вам
bookings-data-log = Що бюро зробило з Вашим записом
bookings-data-call-reached = додзвонилися
bookings-data-call-not-reached = не додзвонилися
bookings-data-call-handled = вирішено
bookings-data-call-offer = Ішлося про місце.
bookings-data-call-session = Зустріч змінилася.
bookings-data-call-bounced = Лист повернувся.
bookings-data-call-message = Ішлося про повідомлення всім.
bookings-data-call-rebooked = Ішлося про місце в іншому заході.
bookings-data-call-undone = Зміну скасовано.
bookings-letter-page-ended = Переглянути запис
bookings-do-cancel-each = Кожна дата має свій строк. Найближчий: { $day }, { $time }.
bookings-letter-subject-called-off = Не відбудеться: { $title }
bookings-letter-subject-moved = Перенесено: { $title }
bookings-letter-subject-elsewhere = Інше місце: { $title }
bookings-letter-subject-takes-place = Відбудеться: { $title }
bookings-letter-subject-dates = Дати змінено: { $title }
bookings-told-called-off = { $count ->
    [1] Одна зустріч не відбудеться.
    [one] { $count } зустріч не відбудеться.
    [few] { $count } зустрічі не відбудуться.
    [many] { $count } зустрічей не відбудеться.
   *[other] { $count } зустрічі не відбудеться.
}
bookings-told-moved = { $count ->
    [1] Одну зустріч перенесено.
    [one] { $count } зустріч перенесено.
    [few] { $count } зустрічі перенесено.
    [many] { $count } зустрічей перенесено.
   *[other] { $count } зустрічі перенесено.
}
bookings-told-takes-place = { $count ->
    [1] Одна зустріч усе ж відбудеться.
    [one] { $count } зустріч усе ж відбудеться.
    [few] { $count } зустрічі все ж відбудуться.
    [many] { $count } зустрічей усе ж відбудеться.
   *[other] { $count } зустрічі все ж відбудеться.
}
bookings-told-dates = Деякі дати змінено.
bookings-told-line-off = Не відбудеться: { $when }
bookings-told-new = Нова дата й час
bookings-told-elsewhere = Місце зустрічі змінилося.
bookings-told-elsewhere-date = Дата, місце якої змінилося
bookings-told-new-place = Нове місце
bookings-reason-ill = Керівниця захворіла.
bookings-reason-room = Приміщення зайняте.
bookings-reason-few = Записалося замало людей.
bookings-told-before = Раніше: { $when }
bookings-told-line-on = Усе ж відбудеться: { $when }
bookings-told-reason = Причина:
bookings-told-reason-german = Причину вказано лише німецькою.
bookings-told-instead = Натомість: { $when }
bookings-told-sign-up-instead = На нову дату, будь ласка, запишіться знову.
bookings-told-sign-up-again = Зустріч усе ж відбудеться. Якщо хочете прийти, будь ласка, запишіться знову.
bookings-told-again = Ваш попередній запис більше не діє. Якщо хочете прийти, будь ласка, запишіться знову.
bookings-told-away = Ви повідомили, що не прийдете. Якщо тепер можете, скажіть нам тут.
bookings-told-place-ends = { $count ->
    [1] Ваш запис на { $days } більше не діє.
   *[other] Ваш запис на ці дати більше не діє: { $days }.
}
bookings-told-list-ends = { $count ->
    [1] Список очікування на { $days } закрито.
   *[other] Списки очікування на ці дати закрито: { $days }.
}
bookings-told-list-ends-whole = Список очікування закрито.
bookings-told-nothing-to-do = Нічого робити не треба.
bookings-told-place-stays = Ваше місце лишається за Вами.
bookings-told-list-stays = Ви лишаєтеся у списку очікування. Місця Ви ще не маєте.
bookings-told-list-stays-date = Ви лишаєтеся у списку очікування. На цю дату Ви ще не маєте місця.
bookings-told-others = Можливо, Вам підійде інша дата.
bookings-date-moved = Перенесено, раніше: { $day }
bookings-date-changed = Змінено
bookings-date-hours = Час змінено, раніше: { $hours }
bookings-hers-changed = Змінені дати
bookings-first-title = Ви можете записатися раніше за інших.
bookings-first-text = Ця форма лише для Вас. Для всіх інших запис відкриється: { $day }, { $time }.
bookings-first-problem = Це посилання дійсне лише для: { $name }.
bookings-refused-link-used = За цим посиланням Ви вже записалися.
