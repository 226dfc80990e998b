catalogue-list-title = Що у нас є?
catalogue-list-description = Курси, зустрічі та конференції у місті { $city }: найближчі дати та вільні місця.
catalogue-list-search = Що Ви шукаєте?
catalogue-list-running = Уже триває
catalogue-list-running-text = Ці курси вже почалися. Нові курси – вище.
catalogue-list-empty = Зараз нічого такого немає
catalogue-list-empty-text = Шукайте за меншою кількістю слів. Або зателефонуйте нам:
catalogue-list-none = Зараз дат немає
catalogue-list-none-text = Скоро будуть нові заходи. Зателефонуйте нам:
catalogue-list-all = Показати всі заходи
catalogue-list-page = Сторінка { $page } з { $pages }
catalogue-filter-kind = Що?
catalogue-filter-day = У який день?
catalogue-filter-language = Якою мовою?
catalogue-filter-childcare = Догляд за дітьми
catalogue-filter-more = Обрати день, мову, догляд за дітьми
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
catalogue-kind-workshop = Воркшоп
catalogue-kinds-workshop = Воркшопи
catalogue-topic = Тема:
catalogue-series = { $count ->
    [one] { $count }{"\u00A0"}дата, остання: { $date }
    [few] { $count }{"\u00A0"}дати, остання: { $date }
    [many] { $count }{"\u00A0"}дат, остання: { $date }
   *[other] { $count }{"\u00A0"}дати, остання: { $date }
}
catalogue-free-of-charge = Безкоштовно
catalogue-fee = { $full }, зі знижкою { $reduced }
catalogue-with-childcare = З доглядом за дітьми
catalogue-audience-women = Лише для жінок
catalogue-audience-institutions = Для організацій та об’єднань
catalogue-state-free = { $count ->
    [one] Лишилося { $count } вільне місце
    [few] Лишилося { $count } вільні місця
    [many] Лишилося { $count } вільних місць
   *[other] Лишилося { $count } вільного місця
}
catalogue-state-unlimited = Є вільні місця
catalogue-state-waiting = Список очікування, номер{"\u00A0"}{ $position }
catalogue-state-full = Місць немає
catalogue-state-dates-free = На окремі дати ще є місця.
catalogue-state-opens = Запис відкриється: { $date }
catalogue-state-closed = Запис закрито
catalogue-state-begun = Уже триває, запису немає
catalogue-state-over = Завершено
catalogue-state-cancelled = Не відбудеться
catalogue-state-just-come = Без запису
catalogue-change-cancelled = Не відбудеться: { $date }
catalogue-change-replaced = Нова дата: { $date }
catalogue-change-moved = Перенесено. Попередня дата: { $date }
catalogue-change-hours = Час змінено. Раніше: { $hours }
catalogue-change-replaces = Замість: { $date }
catalogue-back = Усі заходи
catalogue-fact-begin = Початок
catalogue-fact-next = Наступна дата
catalogue-fact-last = Остання дата
catalogue-fact-where = Де
catalogue-fact-audience = Для кого
catalogue-fact-fee = Вартість
catalogue-fact-languages = Мови спілкування
catalogue-fact-interpreting = Мови перекладу
catalogue-fact-childcare = Догляд за дітьми
catalogue-fact-bring = Візьміть із собою
catalogue-fact-partner = Разом із
catalogue-fact-leader = Веде
catalogue-fact-places = Місця
catalogue-step-free = Вхід без сходів
catalogue-with-steps = На вході є сходи
catalogue-level-beginners = Попередні знання не потрібні
catalogue-level-advanced = Потрібні попередні знання
catalogue-childcare-ages = Для дітей віком від { $from } до { $to } років
catalogue-childcare-none = Догляду за дітьми немає
catalogue-cancel-until = { $hours ->
    [one] Скасувати запис можна не пізніше ніж за { $hours } годину до початку.
    [few] Скасувати запис можна не пізніше ніж за { $hours } години до початку.
    [many] Скасувати запис можна не пізніше ніж за { $hours } годин до початку.
   *[other] Скасувати запис можна не пізніше ніж за { $hours } години до початку.
}
catalogue-organisation-limit = { $count ->
    [one] Від кожної організації може прийти { $count } особа.
    [few] Від кожної організації можуть прийти { $count } особи.
    [many] Від кожної організації можуть прийти { $count } осіб.
   *[other] Від кожної організації можуть прийти { $count } особи.
}
catalogue-walk-in = Можна прийти й без запису, якщо є вільні місця.
catalogue-action-sign-up = Записатися
catalogue-action-wait = До списку очікування (номер{"\u00A0"}{ $position })
catalogue-sign-up-until = Запис закриється: { $date }, { $time }
catalogue-reason-opens = Запис відкриється: { $date }, { $time }.
catalogue-reason-closed = Запис закрито. Маєте запитання? Зателефонуйте нам:
catalogue-reason-begun = Уже почалося. Запитайте нас про наступний курс:
catalogue-reason-full = Усі місця зайняті, список очікування повний. Зателефонуйте нам:
catalogue-reason-over = Цей захід завершився. Є нові:
catalogue-reason-cancelled = Цей захід скасовано. Маєте запитання? Зателефонуйте нам:
catalogue-reason-just-come = Записуватися не потрібно. Просто приходьте.
catalogue-about = Що ми робимо
catalogue-more = Варто знати
catalogue-dates = Усі дати
catalogue-dates-next = Найближчі дати
catalogue-agenda = Програма
catalogue-workshops = Воркшопи
catalogue-link-calendar = Додати до календаря
catalogue-link-poster = Надрукувати оголошення
catalogue-feed-title = Заходи: { $office } { $city }
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
