web-skip = Перейти до змісту
web-languages = Обрати мову
web-title-problem = Помилка: { $title }
web-untranslated = Цей текст ще не перекладено.
web-optional = (за бажанням)
web-search = Шукати
web-honeypot = Будь ласка, залиште це поле порожнім.
web-names-more = Записати ще одну особу
web-names-person = Ім’я { $number }-ї особи
web-problems = Будь ласка, перевірте ці дані:
web-pager = Сторінки
web-pager-before = Назад
web-pager-after = Далі
web-share = Поділитися
web-share-whatsapp = WhatsApp
web-share-sms = SMS
web-share-mail = Електронна пошта
web-share-copy = Адреса для копіювання:
web-poster-register = Записатися можна тут:
web-poster-call = Або зателефонуйте нам:
web-footer-questions = Маєте запитання? Зателефонуйте нам:
web-footer-links = Про цей сайт
web-imprint = Вихідні дані
web-privacy = Захист даних
web-accessibility = Безбар’єрність
web-plain-language = Проста німецька
web-sign-language = Жестова мова
web-contact = Контакти
web-contact-phone = Телефон
web-contact-email = Електронна пошта
web-contact-address = Адреса
web-contact-hours = Години прийому
web-error-not-found = Такої сторінки немає
web-error-not-found-text = Можливо, захід уже завершився. Можливо, в адресі бракує знака.
web-error-forbidden = На жаль, не вдалося
web-error-forbidden-text = Запит надійшов з іншого сайту. Будь ласка, відкрийте форму тут ще раз.
web-error-too-large = Забагато тексту
web-error-too-large-text = Будь ласка, скоротіть текст і надішліть ще раз.
web-error-too-many = Будь ласка, трохи зачекайте
web-error-too-many-text = { $minutes ->
    [one] Будь ласка, спробуйте ще раз за { $minutes } хвилину.
    [few] Будь ласка, спробуйте ще раз за { $minutes } хвилини.
    [many] Будь ласка, спробуйте ще раз за { $minutes } хвилин.
   *[other] Будь ласка, спробуйте ще раз за { $minutes } хвилини.
}
web-error-bad-request = Ми не зрозуміли запит
web-error-bad-request-text = Будь ласка, відкрийте форму ще раз.
web-error-method = Тут так не можна
web-error-method-text = Будь ласка, поверніться назад і відкрийте сторінку ще раз.
web-error-unavailable = Зараз не працює
web-error-unavailable-text = Будь ласка, спробуйте ще раз за кілька хвилин.
web-error-broken = У нас сталася помилка
web-error-broken-text = Це не Ваша провина. Будь ласка, спробуйте ще раз пізніше.
web-error-home = Переглянути всі заходи
web-error-call = Ми допоможемо й телефоном:
web-find-booking = Знайти запис
