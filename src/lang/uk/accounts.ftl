accounts-nav-label = Розділи
accounts-nav-desk = Офіс
accounts-nav-leader = Керівництво курсами
accounts-nav-account = Акаунт
accounts-nav-out = Вийти
accounts-signin-title = Вхід для працівників
accounts-signin-about = Тут входять лише працівники.
accounts-signin-email = Електронна пошта
accounts-signin-password = Пароль
accounts-signin-submit = Увійти
accounts-signin-forgotten = Забули пароль? Технічна служба дасть Вам нове посилання.
accounts-signin-visitor = Шукаєте свій запис на захід?
accounts-problem-email = Будь ласка, напишіть свою електронну адресу.
accounts-problem-password = Будь ласка, напишіть свій пароль.
accounts-problem-refused = Адреса або пароль неправильні. Будь ласка, перевірте обидва.
accounts-problem-wrong = Цей пароль неправильний. Будь ласка, перевірте його.
accounts-problem-new = Будь ласка, напишіть новий пароль.
accounts-problem-again = Паролі різні. Будь ласка, напишіть двічі той самий.
accounts-problem-short = Пароль закороткий. Найменша кількість знаків: { $count }.
accounts-problem-long = Пароль задовгий. Найбільша кількість знаків: { $count }.
accounts-problem-named = Тут є Ваше ім’я, адреса або наша назва. Виберіть інші слова.
accounts-problem-common = Цей пароль легко вгадати. Візьміть чотири слова, не пов’язані між собою.
accounts-done-chosen = Пароль встановлено.
accounts-done-chosen-text = Тепер увійдіть із ним.
accounts-done-changed = Пароль змінено.
accounts-done-changed-text = На інших пристроях виконано вихід.
accounts-done-out = Ви вийшли.
accounts-done-everywhere = Ви вийшли на всіх пристроях.
accounts-done-out-text = На чужому пристрої закрийте тепер браузер.
accounts-home-title = Ваш обліковий запис
accounts-home-name = Ім’я
accounts-home-role = Роль
accounts-home-devices = Вхід виконано
accounts-home-devices-count = { $count ->
    [one] на { $count } пристрої
    [few] на { $count } пристроях
    [many] на { $count } пристроях
   *[other] на { $count } пристроях
}
accounts-home-out = Вийти тут
accounts-home-everywhere = Вийти всюди
accounts-role-office = Офіс
accounts-role-leader = Керівництво курсами
accounts-role-reader = Перегляд показників
accounts-password-title = Змінити пароль
accounts-password-about = Після цього на інших пристроях буде виконано вихід.
accounts-password-old = Теперішній пароль
accounts-password-new = Новий пароль
accounts-password-again = Новий пароль ще раз
accounts-password-hint = Найменша кількість знаків: { $count }. Добре підходять чотири слова, не пов’язані між собою.
accounts-password-submit = Зберегти пароль
accounts-link-title = Встановити пароль
accounts-gone-title = Це посилання більше не діє
accounts-gone-text = Кожне посилання діє один раз і недовго.
accounts-gone-ask = Потрібне нове? Запитайте офіс:
accounts-gone-signin = До входу
accounts-confirm-title = Це Ви?
accounts-confirm-about = Наступний крок важливий. Будь ласка, підтвердьте ще раз, що це Ви.
accounts-confirm-submit = Далі
accounts-nav-figures = Показники
accounts-mailed-title = Керівниці курсів: вхід без пароля
accounts-mailed-about = Ви отримаєте лист із посиланням. За ним Ви увійдете.
accounts-mailed-submit = Надіслати посилання
accounts-mailed-come-in = Увійти зараз
accounts-mailed-as = Ви входите як
accounts-done-mailed = Будь ласка, перевірте пошту.
accounts-done-mailed-text = { $minutes ->
    [one] Ви керуєте курсами? Тоді зараз надійде посилання. Воно діє { $minutes } хвилину.
    [few] Ви керуєте курсами? Тоді зараз надійде посилання. Воно діє { $minutes } хвилини.
    [many] Ви керуєте курсами? Тоді зараз надійде посилання. Воно діє { $minutes } хвилин.
   *[other] Ви керуєте курсами? Тоді зараз надійде посилання. Воно діє { $minutes } хвилини.
}
accounts-letter-subject = Ваше посилання для входу
accounts-letter-minutes = { $minutes ->
    [one] Посилання діє один раз, протягом { $minutes } хвилини.
    [few] Посилання діє один раз, протягом { $minutes } хвилин.
    [many] Посилання діє один раз, протягом { $minutes } хвилин.
   *[other] Посилання діє один раз, протягом { $minutes } хвилин.
}
accounts-letter-not-you = Це були не Ви? Тоді видаліть цей лист. Нічого не станеться.
accounts-code-title = Введіть код
accounts-code-about = Програма кодів на Вашому телефоні показує шість цифр.
accounts-code-field = Код із програми
accounts-code-hint = Загубили телефон? Підійде й аварійний код.
accounts-problem-code = Цей код неправильний. Зачекайте на наступний.
accounts-problem-code-missing = Будь ласка, напишіть код.
accounts-factor-title = Другий крок під час входу
accounts-factor-about = Пароль можуть викрасти. А телефон є лише у Вас.
accounts-factor-open = Відкрийте на телефоні програму для кодів.
accounts-factor-scan = Відскануйте нею це зображення.
accounts-factor-type = Напишіть тут код, який показує програма.
accounts-factor-by-hand = Зображення не працює? Ключ для введення вручну
accounts-factor-submit = Увімкнути
accounts-factor-on = Другий крок увімкнено.
accounts-factor-left = { $count ->
    [one] У Вас залишився { $count } аварійний код.
    [few] У Вас залишилося { $count } аварійні коди.
    [many] У Вас залишилося { $count } аварійних кодів.
   *[other] У Вас залишилося { $count } аварійного коду.
}
accounts-factor-other-codes = Створити нові аварійні коди
accounts-factor-off = Вимкнути другий крок
accounts-recovery-title = Ваші аварійні коди
accounts-recovery-about = З ними Ви увійдете без телефону. Кожен код діє один раз.
accounts-recovery-once = Ми показуємо їх лише зараз. Надрукуйте або запишіть їх.
accounts-recovery-done = Я зберегла їх
accounts-passkey-signin = Увійти з ключем доступу
accounts-passkey-none = Цей браузер не підтримує ключів доступу. Виберіть інший спосіб.
accounts-passkey-noscript = Для ключів доступу потрібен JavaScript. Тут він вимкнений. Усе інше працює без нього.
accounts-passkey-failed = Не вдалося. Спробуйте ще раз.
accounts-passkey-elsewhere = Ключі доступу діють лише за цією адресою:
accounts-passkey-title = Ваші ключі доступу
accounts-passkey-about = Ключ доступу замінює пароль і код. Пристрій попросить палець, обличчя або PIN-код.
accounts-passkey-empty = У Вас ще немає ключа доступу.
accounts-passkey-add = Додати ключ доступу
accounts-passkey-name = Назва цього ключа
accounts-passkey-name-hint = Наприклад: робочий телефон.
accounts-passkey-submit = Створити ключ доступу
accounts-passkey-remove = Вилучити
accounts-passkey-since = Створено: { $date }
accounts-passkey-used = Востаннє використано: { $date }
accounts-passkey-unused = Ще не використано
accounts-problem-passkey = Цей ключ тут не діє. Спробуйте ще раз або виберіть інший спосіб.
accounts-problem-passkey-new = Ключ доступу не створено. Спробуйте ще раз.
accounts-problem-passkey-many = Досягнуто межі ключів доступу: { $count }. Спершу вилучіть один.
accounts-problem-elsewhere = Вхід через іншу службу не вдався. Спробуйте ще раз або запитайте технічну службу.
accounts-done-passkey = Ключ доступу створено.
accounts-done-passkey-text = Тепер Ви можете входити з ним.
accounts-done-passkey-gone = Ключ доступу вилучено.
accounts-done-passkey-gone-text = Видаліть його й на своєму пристрої.
accounts-done-device = На іншому пристрої виконано вихід.
accounts-done-device-text = Ви не знали того пристрою? Тоді змініть пароль.
accounts-devices-title = Де Ви увійшли
accounts-devices-here = цей пристрій
accounts-devices-unknown = Невідомий браузер
accounts-devices-since = Вхід: { $date }, { $time }
accounts-devices-last = Востаннє: { $date }, { $time }
accounts-devices-out = Вийти там
accounts-confirm-code = Підтвердити кодом
accounts-confirm-passkey = Підтвердити ключем доступу
accounts-confirm-none = Вийдіть і увійдіть знову. Тоді можна продовжити.
accounts-code-passkey = Скористайтеся ключем доступу. Не виходить? Підійде аварійний код.
accounts-code-recovery = Аварійний код
accounts-factor-must = Спершу налаштуйте, будь ласка, другий крок.
accounts-factor-must-text = В офісі він обов’язковий. Потім відкриється все інше.
accounts-factor-or-passkey = Не хочете програми? Скористайтеся ключем доступу.
accounts-factor-is-passkey = Ваш другий крок — це ключ доступу.
