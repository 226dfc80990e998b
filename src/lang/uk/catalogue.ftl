catalogue-list-title = Що у нас є?
catalogue-list-description = Курси, зустрічі та конференції у місті { $city }: найближчі дати та вільні місця.
catalogue-list-search = Що Ви шукаєте?
catalogue-list-running = Уже триває
catalogue-list-running-text = Ці курси вже почалися. Нові курси – вище.
catalogue-list-empty = Зараз нічого такого немає
catalogue-list-empty-text = Спробуйте менше слів. Або зателефонуйте нам:
catalogue-list-none = Зараз немає запланованих дат
catalogue-list-none-text = Скоро з’являться нові пропозиції. Зателефонуйте нам:
catalogue-list-all = Показати всі пропозиції
catalogue-list-page = Сторінка { $page } з { $pages }
catalogue-filter-kind = Що?
catalogue-filter-day = У який день?
catalogue-filter-language = Якою мовою?
catalogue-filter-childcare = Догляд за дітьми
catalogue-filter-more = Вибрати день, мову, догляд за дітьми
catalogue-filter-chosen = Ваш вибір
catalogue-filter-remove = Прибрати: { $filter }
catalogue-filter-all = Усі
catalogue-filter-words = «{ $words }»
catalogue-kind-open-meeting = Відкрита зустріч
catalogue-kinds-open-meeting = Відкриті зустрічі
catalogue-kind-course = Курс
catalogue-kinds-course = Курси
catalogue-kind-open-group = Відкрита група
catalogue-kinds-open-group = Відкриті групи
catalogue-kind-conference = Конференція
catalogue-kinds-conference = Конференції
catalogue-kind-performance = Вистава
catalogue-kinds-performance = Вистави
catalogue-kind-seminar = Семінар
catalogue-kinds-seminar = Семінари
catalogue-kind-workshop = Майстерня
catalogue-kinds-workshop = Майстерні
catalogue-topic = Тема:
catalogue-series = { $count ->
    [one] { $count } зустріч, остання: { $date }
    [few] { $count } зустрічі, остання: { $date }
    [many] { $count } зустрічей, остання: { $date }
   *[other] { $count } зустрічі, остання: { $date }
}
catalogue-free-of-charge = Безкоштовно
catalogue-fee = { $full }, зі знижкою { $reduced }
catalogue-with-childcare = З доглядом за дітьми
catalogue-audience-women = Лише для жінок
catalogue-audience-institutions = Для установ та об’єднань
catalogue-state-free = { $count ->
    [one] Вільне { $count } місце
    [few] Вільні { $count } місця
    [many] Вільно { $count } місць
   *[other] Вільно { $count } місця
}
catalogue-state-unlimited = Є вільні місця
catalogue-state-waiting = Список очікування, місце { $position }
catalogue-state-full = Місць немає
catalogue-state-opens = Запис відкриється: { $date }
catalogue-state-closed = Запис завершено
catalogue-state-begun = Уже почалося
catalogue-state-over = Завершено
catalogue-state-cancelled = Скасовано
catalogue-state-just-come = Без запису
catalogue-change-cancelled = Скасовано: { $date }
catalogue-change-replaced = Нова дата: { $date }
catalogue-change-moved = Перенесено, було: { $date }
catalogue-change-replaces = Замість: { $date }
catalogue-back = Усі пропозиції
catalogue-fact-begin = Початок
catalogue-fact-next = Наступна зустріч
catalogue-fact-last = Остання зустріч
catalogue-fact-where = Місце
catalogue-fact-audience = Для кого
catalogue-fact-fee = Вартість
catalogue-fact-languages = Ми говоримо
catalogue-fact-interpreting = Переклад
catalogue-fact-childcare = Догляд за дітьми
catalogue-fact-bring = Візьміть із собою
catalogue-fact-partner = Разом із
catalogue-fact-leader = Веде
catalogue-fact-places = Місця
catalogue-step-free = Вхід без сходів
catalogue-with-steps = Є сходи
catalogue-level-beginners = Попередні знання не потрібні
catalogue-level-advanced = Потрібні базові знання
catalogue-childcare-ages = Для дітей віком { $from }–{ $to } років
catalogue-childcare-none = Догляду за дітьми немає
catalogue-cancel-until = { $hours ->
    [one] Ви можете скасувати запис за { $hours } годину до початку.
    [few] Ви можете скасувати запис за { $hours } години до початку.
    [many] Ви можете скасувати запис за { $hours } годин до початку.
   *[other] Ви можете скасувати запис за { $hours } години до початку.
}
catalogue-organisation-limit = { $count ->
    [one] Від кожної установи може прийти { $count } особа.
    [few] Від кожної установи можуть прийти { $count } особи.
    [many] Від кожної установи можуть прийти { $count } осіб.
   *[other] Від кожної установи можуть прийти { $count } особи.
}
catalogue-walk-in = Можна прийти й без запису, якщо є місце.
catalogue-action-sign-up = Записатися
catalogue-action-wait = До списку очікування (місце { $position })
catalogue-sign-up-until = Запис до: { $date }, { $time }
catalogue-reason-opens = Записатися можна з: { $date }, { $time }.
catalogue-reason-closed = Запис завершено. Є запитання? Зателефонуйте нам:
catalogue-reason-begun = Уже почалося. Запитайте нас про наступний курс:
catalogue-reason-full = Усі місця та список очікування заповнені. Зателефонуйте нам:
catalogue-reason-over = Ця пропозиція завершилася. Є нові:
catalogue-reason-cancelled = Цю пропозицію скасовано. Є запитання? Зателефонуйте нам:
catalogue-reason-just-come = Записуватися не потрібно. Просто приходьте.
catalogue-about = Що ми робимо
catalogue-more = Варто знати
catalogue-dates = Усі дати
catalogue-dates-next = Найближчі дати
catalogue-agenda = Програма
catalogue-workshops = Робочі групи
catalogue-link-calendar = Додати в календар
catalogue-link-poster = Надрукувати оголошення
catalogue-feed-title = Пропозиції: { $office } { $city }
catalogue-language-ar = арабська
catalogue-language-bg = болгарська
catalogue-language-de = німецька
catalogue-language-en = англійська
catalogue-language-es = іспанська
catalogue-language-fa = перська
catalogue-language-fr = французька
catalogue-language-it = італійська
catalogue-language-ku = курдська
catalogue-language-pl = польська
catalogue-language-ps = пушту
catalogue-language-ro = румунська
catalogue-language-ru = російська
catalogue-language-sq = албанська
catalogue-language-ti = тигринья
catalogue-language-tr = турецька
catalogue-language-uk = українська
