subscribers-footer = Розсилка
subscribers-title = Підписатися на розсилку
subscribers-intro = Ми пишемо Вам про новини: курси, зустрічі та дати.
subscribers-intro-confirm = Спочатку Ви отримаєте лист із посиланням для підтвердження.
subscribers-form-topics = Що Вас цікавить?
subscribers-form-topics-hint = Нічого не позначите? Тоді писатимемо Вам про все.
subscribers-form-submit = Підписатися на розсилку
subscribers-problem-email-local = Перед @ можуть стояти лише літери від a до z. Будь ласка, вкажіть іншу адресу.
subscribers-consent = Я хочу отримувати розсилку електронною поштою. Її надсилає: { $office }. Я можу відписатися будь-коли.
subscribers-data-title = З чим Ви погоджуєтеся
subscribers-data-use = Вашу адресу ми використовуємо лише для розсилки.
subscribers-data-unconfirmed = { $hours ->
    [one] Не підтвердите? Тоді ми все видалимо через { $hours } годину.
    [few] Не підтвердите? Тоді ми все видалимо через { $hours } години.
    [many] Не підтвердите? Тоді ми все видалимо через { $hours } годин.
   *[other] Не підтвердите? Тоді ми все видалимо через { $hours } години.
}
subscribers-data-proof = { $years ->
    [one] Після відписки ми зберігаємо лише Вашу згоду: { $years } рік.
    [few] Після відписки ми зберігаємо лише Вашу згоду: { $years } роки.
    [many] Після відписки ми зберігаємо лише Вашу згоду: { $years } років.
   *[other] Після відписки ми зберігаємо лише Вашу згоду: { $years } року.
}
subscribers-asked-title = Будь ласка, перевірте свою пошту.
subscribers-asked-text = За кілька хвилин прийде наш лист. Відкрийте посилання в ньому.
subscribers-asked-none = Листа немає? Перевірте теку «Спам» або зателефонуйте нам:
subscribers-confirm-title = Підтвердити розсилку
subscribers-confirm-submit = Так, я хочу отримувати розсилку
subscribers-gone-confirm = { $hours ->
    [one] Посилання для підтвердження діють { $hours } годину. Потім підпишіться ще раз.
    [few] Посилання для підтвердження діють { $hours } години. Потім підпишіться ще раз.
    [many] Посилання для підтвердження діють { $hours } годин. Потім підпишіться ще раз.
   *[other] Посилання для підтвердження діють { $hours } години. Потім підпишіться ще раз.
}
subscribers-gone-call = Маєте запитання? Зателефонуйте нам:
subscribers-her-title = Ваша розсилка
subscribers-her-active = Ви отримуєте розсилку.
subscribers-her-paused = Ваша розсилка на паузі.
subscribers-her-paused-until = Ваша розсилка на паузі, останній день: { $day }.
subscribers-her-suppressed = Наші листи до Вас не доходять.
subscribers-her-suppressed-call = Зателефонуйте нам, і ми знову Вам писатимемо:
subscribers-her-pause-title = Зробити паузу
subscribers-her-pause-until = Останній день паузи
subscribers-her-pause-hint = Без дати пауза триває, доки Ви її не завершите.
subscribers-her-pause-submit = Почати паузу
subscribers-her-resume = Завершити паузу
subscribers-her-problem-day = Будь ласка, виберіть день після сьогодні, щонайбільше за два роки.
subscribers-her-end-title = Більше нічого не отримувати
subscribers-her-leave = Відписатися від розсилки
subscribers-told-welcome = Дякуємо, відтепер Ви отримуєте розсилку.
subscribers-told-paused = Розсилка тепер на паузі.
subscribers-told-resumed = Ви знову отримуєте розсилку.
subscribers-leave-text = Ви більше не отримуватимете розсилки. Ваші записи на курси залишаться.
subscribers-leave-submit = Відписатися зараз
subscribers-leave-pause = Краще лише зробити паузу
subscribers-left-title = Ви відписалися від розсилки.
subscribers-left-text = Ви більше не отримуватимете від нас розсилки.
subscribers-left-again = Підписатися знову
subscribers-erase-what = Ми видалимо адресу, мову й теми.
subscribers-erase-proof = { $years ->
    [one] { $years } рік зберігається лише доказ згоди, без адреси.
    [few] { $years } роки зберігається лише доказ згоди, без адреси.
    [many] { $years } років зберігається лише доказ згоди, без адреси.
   *[other] { $years } року зберігається лише доказ згоди, без адреси.
}
subscribers-wish-title = Повідомте мене, коли це почнеться знову
subscribers-wish-intro = Ми напишемо Вам один лист, щойно можна буде записатися.
subscribers-wish-consent = Я хочу отримати лист, коли це почнеться знову: { $title }
subscribers-wish-forget = Разом із цим листом ми видалимо Вашу адресу.
subscribers-wish-latest = { $months ->
    [one] Якщо цього не буде, ми видалимо її через { $months } місяць.
    [few] Якщо цього не буде, ми видалимо її через { $months } місяці.
    [many] Якщо цього не буде, ми видалимо її через { $months } місяців.
   *[other] Якщо цього не буде, ми видалимо її через { $months } місяця.
}
subscribers-wish-submit = Повідомте мене
subscribers-wish-confirm = Так, напишіть мені
subscribers-wish-noted = Записали: ми напишемо Вам, коли це почнеться знову.
subscribers-wish-end = Видалити мою адресу зараз
subscribers-wish-ended = Вашу адресу видалено. Про це ми Вам не писатимемо.
subscribers-letter-confirm-subject = Будь ласка, підтвердьте розсилку
subscribers-letter-confirm-text = На цю адресу замовили нашу розсилку. Це були Ви? Тоді, будь ласка, підтвердьте.
subscribers-letter-confirm-link = Підтвердити розсилку
subscribers-letter-confirm-until = { $hours ->
    [one] Посилання діє { $hours } годину.
    [few] Посилання діє { $hours } години.
    [many] Посилання діє { $hours } годин.
   *[other] Посилання діє { $hours } години.
}
subscribers-letter-not-you = Це були не Ви? Тоді нічого робити не потрібно.
subscribers-letter-known-subject = Ваше посилання на розсилку
subscribers-letter-known-text = Ви вже отримуєте нашу розсилку.
subscribers-letter-settings = Змінити мову й теми, зробити паузу або відписатися
subscribers-letter-noted-subject = Тепер Ви отримуєте нашу розсилку
subscribers-letter-noted-text = Ви дали на це підпис на папері: { $day }.
subscribers-letter-noted-not-you = Це не так? Тоді відпишіться за посиланням.
subscribers-letter-wish-subject = Будь ласка, підтвердьте: лист, коли почнеться знову
subscribers-letter-wish-text = Хочете знати, коли це почнеться знову: { $title }? Тоді, будь ласка, підтвердьте.
subscribers-letter-wish-link = Підтвердити
subscribers-letter-again-subject = Починається знову: { $title }
subscribers-letter-again-text = Ви хотіли про це знати. Тепер можна долучитися.
subscribers-letter-again-when = Перша зустріч: { $day }.
subscribers-letter-again-link = Переглянути захід
subscribers-letter-again-forgotten = Вашу адресу для цього ми тепер видалили.
subscribers-office-title = Підписки на розсилку
subscribers-office-one = Підписка
subscribers-office-active = { $count ->
    [one] { $count } особа отримує розсилку.
    [few] { $count } особи отримують розсилку.
    [many] { $count } осіб отримують розсилку.
   *[other] { $count } особи отримують розсилку.
}
subscribers-office-numbers = У цифрах
subscribers-office-asked = ще не підтверджено
subscribers-office-wishes = чекають на звістку про захід
subscribers-office-standing = Стан підписки
subscribers-office-topic = Теми
subscribers-office-everything = усі теми
subscribers-office-since = від { $day }
subscribers-office-search = Частина електронної адреси
subscribers-office-none = Нікого не знайдено.
subscribers-office-export = Взяти список із собою
subscribers-office-add = Внести підписку з паперу
subscribers-office-signed = Дата підпису
subscribers-office-signed-hint = Дата, що стоїть на папері.
subscribers-office-paper = Це має стояти на папері
subscribers-office-save = Внести підписку
subscribers-office-problem-day = Будь ласка, впишіть дату з паперу, не пізніше сьогодні.
subscribers-office-told-new = Підписку внесено.
subscribers-office-told-known = Ця адреса вже має підписку.
subscribers-office-told-left = Підписку завершено.
subscribers-office-end = Завершити підписку
subscribers-office-end-text = Лише якщо особа про це попросила.
subscribers-office-leave = Відписати її
subscribers-office-proof = Докази згоди
subscribers-office-erase = Видалити дані цієї особи
subscribers-standing-active = отримує розсилку
subscribers-standing-paused = на паузі
subscribers-standing-suppressed = заблоковано
subscribers-standing-gone = відписано
subscribers-way-page = на сайті
subscribers-way-paper = на папері
subscribers-proof-way = Спосіб згоди
subscribers-proof-asked = Замовлено
subscribers-proof-confirmed = Підтверджено
subscribers-proof-withdrawn = Відкликано
subscribers-proof-by = Хто вніс
subscribers-proof-message = Ідентифікатор листа
subscribers-proof-text = Текст і версія
subscribers-import-title = Внести підписки з таблиці
subscribers-import-text = Скопіюйте таблицю сюди. Перший рядок називає стовпці:
subscribers-import-topics = Для тем підходять ці слова:
subscribers-import-paper = У таблиці можуть бути лише ті, хто підписав.
subscribers-import-field = Таблиця
subscribers-import-submit = Внести таблицю
subscribers-import-empty = Будь ласка, скопіюйте таблицю щонайменше з однією адресою.
subscribers-import-no-head = Перший рядок не називає стовпця «email».
subscribers-import-too-many = Це задовго. Будь ласка, поділіть таблицю після 5000 рядків.
subscribers-import-new = { $count ->
    [one] { $count } нова підписка.
    [few] { $count } нові підписки.
    [many] { $count } нових підписок.
   *[other] { $count } нової підписки.
}
subscribers-import-known = { $count ->
    [one] { $count } адреса вже була.
    [few] { $count } адреси вже були.
    [many] { $count } адрес уже було.
   *[other] { $count } адреси вже було.
}
subscribers-import-bad = { $count ->
    [one] { $count } рядок не внесено:
    [few] { $count } рядки не внесено:
    [many] { $count } рядків не внесено:
   *[other] { $count } рядка не внесено:
}
subscribers-import-line = Рядок { $line }:
subscribers-import-again = Внести ще одну таблицю
subscribers-bad-unreadable = Це не текст.
subscribers-bad-email = Це не дійсна електронна адреса.
subscribers-bad-language = Цієї мови тут немає.
subscribers-bad-topic = Такої теми немає.
subscribers-bad-no-day = Бракує дати підпису.
subscribers-bad-day = Це не дата, яку ми розуміємо.
subscribers-bad-future = Дата пізніша за сьогодні.
subscribers-bad-gone = Ця особа відписалася. Повернутися може лише вона сама.
subscribers-bad-suppressed = Цю адресу заблоковано.
subscribers-suppress-title = Заблоковані адреси
subscribers-suppress-text = На ці адреси ми не надсилаємо розсилки, навіть на замовлення.
subscribers-suppress-none = Жодної адреси не заблоковано.
subscribers-suppress-one = Заблокувати адресу
subscribers-suppress-submit = Заблокувати
subscribers-suppress-lift = Розблокувати
subscribers-suppress-erased = Адресу видалено
subscribers-suppress-told = Адресу заблоковано.
subscribers-suppress-known = Цю адресу вже було заблоковано.
subscribers-suppress-lifted = Адресу розблоковано.
subscribers-why-bounce = листи повертаються
subscribers-why-complaint = позначено як небажані
subscribers-why-office = заблокував офіс
subscribers-did-added = { $who }: внесено підписку з паперу
subscribers-did-removed = { $who }: завершено підписку
subscribers-did-erased = { $who }: видалено дані підписки
subscribers-did-imported = { $who }: внесено підписки з таблиці
subscribers-did-exported = { $who }: взято список підписок
subscribers-did-suppressed = { $who }: заблоковано адресу
subscribers-did-lifted = { $who }: розблоковано адресу
