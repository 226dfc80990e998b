web-skip = Перейти до змісту
web-languages = Оберіть мову
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
web-share-mail = Ел. пошта
web-share-copy = Адреса для копіювання:
web-poster-register = Записатися можна тут:
web-poster-call = Або зателефонуйте нам:
web-footer-questions = Маєте запитання? Зателефонуйте нам:
web-footer-links = Про цей сайт
web-imprint = Вихідні дані
web-privacy = Захист даних
web-accessibility = Доступність
web-plain-language = Проста німецька
web-sign-language = Жестова мова
web-contact = Контакти
web-contact-phone = Телефон
web-contact-email = Ел. пошта
web-contact-address = Адреса
web-contact-hours = Години прийому
web-error-not-found = Такої сторінки немає
web-error-not-found-text = Можливо, захід уже закінчився. Можливо, в адресі бракує знака.
web-error-forbidden = На жаль, не вдалося
web-error-forbidden-text = Запит надійшов з іншого сайту. Відкрийте форму тут ще раз.
web-error-too-large = Забагато тексту
web-error-too-large-text = Будь ласка, скоротіть текст і надішліть ще раз.
web-error-too-many = Будь ласка, зачекайте
web-error-too-many-text = { $minutes ->
    [one] Спробуйте ще раз за { $minutes } хвилину.
    [few] Спробуйте ще раз за { $minutes } хвилини.
    [many] Спробуйте ще раз за { $minutes } хвилин.
   *[other] Спробуйте ще раз за { $minutes } хвилини.
}
web-error-bad-request = Ми не зрозуміли запит
web-error-bad-request-text = Будь ласка, відкрийте форму ще раз.
web-error-method = Тут так не можна
web-error-method-text = Поверніться назад і відкрийте сторінку ще раз.
web-error-unavailable = Зараз не працює
web-error-unavailable-text = Спробуйте ще раз за кілька хвилин.
web-error-broken = У нас сталася помилка
web-error-broken-text = Це не Ваша провина. Спробуйте ще раз пізніше.
web-error-home = Переглянути всі заходи
web-error-call = Ми допоможемо й телефоном:
