desk-office-title = Офіс
desk-signed-in = Ви увійшли як
desk-offerings = Заходи, як їх бачать усі
desk-account = Ваш обліковий запис
desk-open = Записати на
desk-nothing = Зараз немає справ.
desk-from = початок: { $day }
desk-more = { $count ->
    [one] І ще { $count }.
    [few] І ще { $count }.
    [many] І ще { $count }.
   *[other] І ще { $count }.
}
desk-today = Сьогодні
desk-week = У найближчі дні
desk-just-come = Без запису
desk-calls = Будь ласка, зателефонуйте
desk-call-place = Є вільне або запропоноване місце. Запитайте, чи вона прийде.
desk-call-letter = Лист не дійшов. Перевірте адресу.
desk-call-message = Передайте їй це повідомлення телефоном:
desk-call-rebooked = Її переведено. Назвіть їй нову дату й код.
desk-call-session = Одна із зустрічей змінилася. Повідомте їй телефоном.
desk-call-off = Зустріч не відбудеться. Повідомте їй телефоном.
desk-call-moved = Зустріч перенесено. Повідомте їй телефоном новий час.
desk-call-rest = Ця та всі пізніші зустрічі не відбудуться.
desk-call-house = Від цієї дати місце інше. Повідомте їй телефоном.
desk-call-undone = Зміну скасовано. Скажіть їй: зустріч усе ж відбудеться, як заплановано.
desk-call-undone-off = Зміну скасовано. Скажіть їй: зустріч усе ж не відбудеться.
desk-small = Замало записів
desk-small-people = Записано: { $taken }. Потрібно: { $least }.
desk-small-runs = Відбудеться
desk-small-off = Скасувати …
desk-full = Заповнено або майже заповнено
desk-lines = Списки очікування
desk-line = { $people ->
    [one] Чекає { $people } особа. Записалася: { $since }.
    [few] Чекають { $people } особи. Перша записалася: { $since }.
    [many] Чекають { $people } осіб. Перша записалася: { $since }.
   *[other] Чекають { $people } особи. Перша записалася: { $since }.
}
desk-line-free = Вільно зараз: { $free }.
desk-line-next = Найближча дата з місцями: { $day }
desk-mail = Листи
desk-mail-stopped = Надсилання вимкнено
desk-mail-stopped-text = Дані відновлено з резервної копії. Відтоді листи не надсилаються. Ви вирішуєте, що робити далі.
desk-mail-decide = Знову ввімкнути надсилання
desk-mail-late = { $letters ->
    [one] Задовго чекає { $letters } лист. Створено: { $day }, { $time }
    [few] Задовго чекають { $letters } листи. Найстаріший створено: { $day }, { $time }
    [many] Задовго чекають { $letters } листів. Найстаріший створено: { $day }, { $time }
   *[other] Задовго чекають { $letters } листа. Найстаріший створено: { $day }, { $time }
}
desk-mail-late-text = Спроби тривають самі. Якщо завтра нічого не зміниться, зателефонуйте технікам. Термінове повідомте телефоном.
desk-mail-server = Поштовий сервер відповідає:
desk-mail-lost = Ці листи не дійшли, або ми цього не знаємо:
desk-mail-handled = Опрацьовано
desk-mail-uncertain = Невідомо: можливо, лист дійшов, а можливо, ні. Запитайте, будь ласка.
desk-drafts = Ще не опубліковано
desk-untranslated = Ще не перекладено
desk-missing = Бракує:
desk-group-title = Чи це відбудеться?
desk-group-people = Особи
desk-group-runs-text = Ніхто не отримає листа. Це питання більше не з’явиться.
desk-group-reason-hint = Причина стоїть у листах. Її не перекладають.
desk-group-off-text = Усі дати цієї групи буде скасовано. Хто має адресу, отримає лист.
desk-sending-title = Надсилання
desk-sending-on = Надсилання ввімкнено. Листи виходять.
desk-sending-since = Надсилання вимкнено: { $day }, { $time }.
desk-sending-old = { $letters ->
    [one] { $letters } лист старіший. Можливо, його вже надіслано.
    [few] { $letters } листи старіші. Можливо, їх уже надіслано.
    [many] { $letters } листів старіші. Можливо, їх уже надіслано.
   *[other] { $letters } листа старіші. Можливо, їх уже надіслано.
}
desk-sending-new = { $letters ->
    [one] { $letters } лист новіший. Його буде надіслано в будь-якому разі.
    [few] { $letters } листи новіші. Їх буде надіслано в будь-якому разі.
    [many] { $letters } листів новіші. Їх буде надіслано в будь-якому разі.
   *[other] { $letters } листа новіші. Їх буде надіслано в будь-якому разі.
}
desk-sending-overdue = { $offers ->
    [one] Тоді згорить { $offers } запропоноване місце. Спершу зателефонуйте.
    [few] Тоді згорять { $offers } запропоновані місця. Спершу зателефонуйте.
    [many] Тоді згорить { $offers } запропонованих місць. Спершу зателефонуйте.
   *[other] Тоді згорить { $offers } запропонованого місця. Спершу зателефонуйте.
}
desk-sending-question = Що зробити зі старішими листами?
desk-sending-hint = Якщо програма ще працювала після копії, їх уже надіслано.
desk-sending-withdraw = Не надсилати
desk-sending-younger = Надіслати лише ті, що молодші за дві години
desk-sending-all = Надіслати всі. Деякі дійдуть двічі.
desk-sending-do = Увімкнути надсилання
desk-sending-choose = Будь ласка, виберіть, що зробити зі старішими листами.
desk-log-title = Журнал дій
desk-log-here = Що тут зроблено
desk-log-search = Хто, що або чому
desk-log-who = Хто це зробив?
desk-log-what = Про що йдеться?
desk-log-when = Від якого часу?
desk-log-everybody = Усі особи
desk-log-always = Увесь час
desk-log-none = Нічого не знайдено.
desk-log-older = Показати старіші
desk-log-newest = До найновіших
desk-log-one-thing = Ви бачите лише дії щодо однієї справи.
desk-log-everything = Показати все
desk-log-operator = Техніки
desk-log-office = Офіс
desk-log-gone = згодом видалено
desk-log-from-to = { $what }: було { $from }, стало { $to }
desk-log-was = { $what }: більше не { $from }
desk-log-changed = { $what }: змінено
desk-log-is = { $what }: { $value }
desk-log-parts = Стосується: { $parts }
desk-log-texts = { $what } ({ $languages })
desk-log-nothing = нічого
desk-log-yes = так
desk-log-no = ні
desk-area-offerings = Заходи
desk-area-places = Місця і партнери
desk-area-staff = Облікові записи
desk-area-service = Система
desk-period-day = Останній день
desk-period-week = Останні сім днів
desk-period-month = Останні тридцять днів
desk-did-unknown = { $who }: дія, що ще не має тут назви ({ $deed })
desk-did-sign-up = { $who }: записано людину
desk-did-cancel = { $who }: скасовано запис
desk-did-rebooked = { $who }: переведено запис
desk-did-contact = { $who }: змінено контакт
desk-did-names = { $who }: змінено імена
desk-did-note = { $who }: написано нотатку
desk-did-list-exported = { $who }: збережено список учасників
desk-did-message-sent = { $who }: надіслано повідомлення всім
desk-did-place-given = { $who }: надано місце особі зі списку очікування
desk-did-put-first = { $who }: надано перевагу в списку очікування
desk-did-put-back = { $who }: забрано перевагу в списку очікування
desk-did-beyond = { $who }: надано більше місць, ніж є
desk-did-goes-ahead = { $who }: вирішено провести, хоча записів мало
desk-did-group-called-off = { $who }: скасовано зустріч і всі пізніші
desk-did-offering-created = { $who }: створено захід
desk-did-offering-changed = { $who }: змінено захід
desk-did-offering-published = { $who }: опубліковано захід
desk-did-offering-unpublished = { $who }: знято захід із сайту
desk-did-offering-deleted = { $who }: видалено чернетку
desk-did-session-changed = { $who }: змінено дату
desk-did-house-moved = { $who }: від певної дати змінено місце
desk-did-session-sent = { $who }: листи про зміну надіслано одразу
desk-did-session-undone = { $who }: зміну скасовано
desk-did-leaders-set = { $who }: визначено керівниць
desk-did-rang-reached = { $who }: додзвонилися
desk-did-rang-not-reached = { $who }: не додзвонилися
desk-did-letter-handled = { $who }: опрацьовано лист, який не дійшов
desk-did-venue-created = { $who }: додано місце проведення
desk-did-venue-changed = { $who }: змінено місце проведення
desk-did-partner-renamed = { $who }: перейменовано партнера
desk-did-signed-in = { $who }: вхід до системи
desk-did-signed-out = { $who }: вихід на всіх пристроях
desk-did-password-chosen = { $who }: вибрано пароль за посиланням
desk-did-password-changed = { $who }: змінено пароль
desk-did-link-made = { $who }: створено посилання для нового пароля
desk-did-staff-added = { $who }: додано обліковий запис
desk-did-staff-disabled = { $who }: закрито обліковий запис
desk-did-staff-enabled = { $who }: знову відкрито обліковий запис
desk-did-factor-set-up = { $who }: налаштовано другий крок входу
desk-did-factor-removed = { $who }: вилучено другий крок входу
desk-did-codes-made = { $who }: створено нові аварійні коди
desk-did-code-used = { $who }: використано аварійний код
desk-did-restored = { $who }: відновлено резервну копію
desk-did-sending-resumed = { $who }: знову ввімкнено надсилання
desk-mode-whole = на всі дати
desk-mode-per-session = на кожну дату окремо
desk-promotion-offer = через пропозицію
desk-promotion-direct = одразу
desk-part-all = усе
desk-part-entry = одна дата
desk-part-person = одна особа
desk-part-offer = запропоноване місце
desk-field-slug = Адреса сторінки
desk-field-offering = Захід
desk-field-series = Серія
desk-field-texts = Тексти
desk-field-kind = Вид
desk-field-level = Попередні знання
desk-field-audience = Для кого
desk-field-programme = Програма підтримки
desk-field-partner = Партнер
desk-field-leader = Керівниця
desk-field-venue = Місце
desk-field-capacity = Кількість місць
desk-field-min-participants = Найменша кількість
desk-field-waitlist = Місця в списку очікування
desk-field-max-persons = Осіб в одному записі
desk-field-promotion = Просування черги
desk-field-walk-in = Прихід без запису
desk-field-fee = Ціна
desk-field-mode = Спосіб запису
desk-field-opens = Запис від
desk-field-closes = Запис до
desk-field-session-opens = Початок запису, за скільки днів
desk-field-session-closes = Кінець запису, за скільки годин
desk-field-cancel-until = Скасування онлайн, за скільки годин
desk-field-organisation = Осіб від однієї організації
desk-field-drop-in = Місця на окремі дати
desk-field-discreet = Тему приховано
desk-field-ask = Питання у формі
desk-field-languages = Мови
desk-field-interpreting = Усний переклад
desk-field-bring = Взяти із собою
desk-field-agenda = Порядок
desk-field-remind-hours = Нагадування, за скільки годин
desk-field-workshops = Воркшопи
desk-field-archive-kind = Вид у хроніці
desk-field-dates = Дати
desk-field-date = Дата
desk-field-name = Назва
desk-field-step-free = Без сходів
desk-field-note = Примітка
desk-field-people = Осіб
desk-field-letters = Листи
desk-field-rows = Рядки
desk-field-format = Формат
desk-field-role = Роль
desk-field-withdrawn = Відкликані листи
desk-field-repeated = Листи, надіслані ще раз
desk-field-erased-again = Записи, видалені ще раз
desk-field-backup = Дата копії
desk-did-signed-out-there = { $who }: вихід на іншому пристрої
desk-did-identity-bound = { $who }: обліковий запис пов’язано з входом міста
desk-did-passkey-added = { $who }: налаштовано ключ доступу
desk-did-passkey-removed = { $who }: вилучено ключ доступу
desk-did-sign-up-stopped = { $who }: запис зупинено
desk-did-sign-up-reopened = { $who }: запис знову відкрито
desk-did-passkey-copied = { $who }: можливо, є копія ключа доступу
desk-set-title = Налаштування
desk-set-contact = Як з вами зв’язатися
desk-set-hours-hint = Якщо години прийому не вказано якоюсь мовою, там буде німецький текст.
desk-set-rules = Строки
desk-set-answer = Скільки годин чекає запропоноване місце
desk-set-remind = Нагадування: за скільки годин, через кому
desk-set-file = У файлі записано: { $value }
desk-set-back = Повернутися до запису у файлі
desk-set-pages = Сторінки, потрібні кожному сайту
desk-set-page = Сторінка
desk-set-own = власний текст
desk-set-text = Текст
desk-set-text-hint = Розмітка Markdown: # для заголовків, * для списків. Замість {"{"}phone{"}"} буде ваш номер телефону.
desk-set-preview = Перегляд
desk-set-holidays = Шкільні канікули
desk-set-holidays-text = За цими днями Ви плануєте дати. Після збереження діють лише вони. Порожній рядок зникає.
desk-set-line = Канікули { $number }
desk-set-name = Як вони називаються?
desk-set-from = Перший день (ДД.ММ.РРРР)
desk-set-to = Останній день (ДД.ММ.РРРР)
desk-set-problem = Так не можна. Будь ласка, перевірте.
desk-set-problem-phone = Будь ласка, напишіть номер телефону. Наприклад: 02361 123456
desk-set-problem-email = Будь ласка, напишіть адресу e-mail. Наприклад: buero@example.org
desk-set-problem-line = Будь ласка, напишіть тут щось, щонайбільше 200 знаків.
desk-set-conflict = Хтось змінив дещо з цього, поки Ви писали. Виберіть у кожному пункті. Ще нічого не збережено.
desk-set-conflict-kept = Ще нічого не збережено. Ваш текст залишився у формі. Якщо збережете ще раз, діятиме він.
desk-set-problem-date = Будь ласка, напишіть день так: 23.12.2026.
desk-set-problem-order = Останній день раніше за перший.
desk-set-unfilled = Тут ще чогось бракує: { $what }
desk-did-setting-changed = { $who }: змінено налаштування
desk-did-setting-reset = { $who }: повернено налаштування з файлу
desk-did-dates-planned = { $who }: сплановано дати заходу
desk-did-date-added = { $who }: додано дату
desk-did-date-retitled = { $who }: змінено тему дати
desk-did-date-removed = { $who }: вилучено дату
desk-did-texts-confirmed = { $who }: підтверджено перекладені тексти
