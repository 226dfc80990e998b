forgetting-title = Видалення
forgetting-lead = Те, що люди нам кажуть, видаляється після свого строку. Числа залишаються.
forgetting-tonight = Проба на наступну ніч
forgetting-tonight-hint = Це буде видалено. Ця сторінка нічого не видаляє.
forgetting-tonight-none = Наступної ночі нічого не видаляється.
forgetting-ahead = Видаляється протягом місяця
forgetting-ahead-none = Протягом місяця нічого не видаляється.
forgetting-due = Від дня: { $day }
forgetting-past = Що видалено
forgetting-past-none = Досі нічого не видалено.
forgetting-night = { $day }
forgetting-night-open = Ця ніч ще не завершена. Робота триває сама.
forgetting-others = Без заходу
forgetting-periods = Скільки ми що зберігаємо
forgetting-period-bookings = Запис, список очікування, присутність: після кінця заходу
forgetting-period-details = Помічник, догляд за дітьми, мовна допомога: після зустрічі
forgetting-period-log = Журнал дій
forgetting-period-messages = Повідомлення всім
forgetting-period-letters = Листи без запису
forgetting-person-title = Усе про цю людину
forgetting-person-lead = Ці записи мають ту саму адресу або номер. Іноді родина має спільні адресу й номер. Виберіть, що належить цій людині.
forgetting-person-bookings = Записи
forgetting-person-guests = Гості з таким самим ім’ям
forgetting-person-guests-hint = Можливо, це хтось інший.
forgetting-person-guest = { $name }, { $when }
forgetting-person-data = Завантажити дані
forgetting-person-erase = Видалити все
forgetting-person-erase-text = Усі місця звільняються. Числа залишаються. Це не можна скасувати.
forgetting-person-sure = Ця людина цього хоче.
forgetting-person-problem-none = Виберіть принаймні один запис.
forgetting-person-problem-sure = Підтвердьте, що людина цього хоче.
forgetting-person-done = Усе вибране видалено.
forgetting-did-erased = { $who }: видалено все про людину
forgetting-did-exported = { $who }: завантажено дані людини
forgetting-did-guest = { $who }: видалено ім’я гостя
forgetting-count-details = { $count ->
    [one] { $count } запис без даних про допомогу, дітей і мову
    [few] { $count } записи без даних про допомогу, дітей і мову
    [many] { $count } записів без даних про допомогу, дітей і мову
   *[other] { $count } записи без даних про допомогу, дітей і мову
}
forgetting-count-log = { $count ->
    [one] { $count } старий рядок журналу дій
    [few] { $count } старі рядки журналу дій
    [many] { $count } старих рядків журналу дій
   *[other] { $count } старі рядки журналу дій
}
forgetting-count-bookings = { $count ->
    [one] { $count } запис
    [few] { $count } записи
    [many] { $count } записів
   *[other] { $count } записи
}
forgetting-count-letters = { $count ->
    [one] { $count } лист
    [few] { $count } листи
    [many] { $count } листів
   *[other] { $count } листи
}
forgetting-count-deeds = { $count ->
    [one] { $count } рядок журналу дій більше нікого не називає
    [few] { $count } рядки журналу дій більше нікого не називають
    [many] { $count } рядків журналу дій більше нікого не називають
   *[other] { $count } рядки журналу дій більше нікого не називають
}
forgetting-count-attendance = { $count ->
    [one] { $count } гість або ім’я у списку
    [few] { $count } гості й імена у списках
    [many] { $count } гостей та імен у списках
   *[other] { $count } гості й імена у списках
}
forgetting-count-history = { $count ->
    [one] { $count } повідомлення або причина
    [few] { $count } повідомлення і причини
    [many] { $count } повідомлень і причин
   *[other] { $count } повідомлення і причини
}
forgetting-count-passes = { $count ->
    [one] { $count } старе посилання для заміни чи партнера
    [few] { $count } старі посилання для заміни й партнерів
    [many] { $count } старих посилань для заміни й партнерів
   *[other] { $count } старі посилання для заміни й партнерів
}
forgetting-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
    [many] { $count } днів
   *[other] { $count } дні
}
forgetting-months = { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
    [many] { $count } місяців
   *[other] { $count } місяці
}
forgetting-period-subscription-letters = Листи про підписку
forgetting-period-requests = Непідтверджені запити на розсилку
forgetting-period-wishes = Прохання повідомити про новий початок
forgetting-period-proofs = Доказ згоди: після відписки від розсилки
forgetting-period-recipients = Хто отримав випуск розсилки
forgetting-person-newsletter = Розсилка та листи без запису
forgetting-person-newsletter-hint = Усе, що є щодо цієї адреси.
forgetting-address-title = Усе щодо адреси електронної пошти
forgetting-address-hint = Також для людей, які лише читають розсилку.
forgetting-address-show = Показати
forgetting-address-unknown = Щодо цієї адреси нічого не збережено.
forgetting-count-requests = { $count ->
    [one] { $count } непідтверджений запит
    [few] { $count } непідтверджені запити
    [many] { $count } непідтверджених запитів
   *[other] { $count } непідтвердженого запиту
}
forgetting-count-proofs = { $count ->
    [one] { $count } старий доказ або заблокована адреса
    [few] { $count } старі докази й заблоковані адреси
    [many] { $count } старих доказів і заблокованих адрес
   *[other] { $count } старого доказу й заблокованої адреси
}
forgetting-count-recipients = { $count ->
    [one] { $count } отримувач випуску
    [few] { $count } отримувачі випуску
    [many] { $count } отримувачів випуску
   *[other] { $count } отримувача випуску
}
forgetting-hours = { $count ->
    [one] { $count } година
    [few] { $count } години
    [many] { $count } годин
   *[other] { $count } години
}
forgetting-years = { $count ->
    [one] { $count } рік
    [few] { $count } роки
    [many] { $count } років
   *[other] { $count } року
}
