catalogue-list-title = What’s on?
catalogue-list-description = Courses, get-togethers and conferences in { $city }: upcoming dates and free places.
catalogue-list-search = What are you looking for?
catalogue-list-running = Already running
catalogue-list-running-text = These courses have already begun. New courses are listed above.
catalogue-list-empty = Nothing matches right now
catalogue-list-empty-text = Search with fewer words. Or call us:
catalogue-list-none = There are no dates right now
catalogue-list-none-text = New activities are coming soon. Call us:
catalogue-list-all = Show all activities
catalogue-list-page = Page { $page } of { $pages }
catalogue-filter-kind = What?
catalogue-filter-day = On which day?
catalogue-filter-language = In which language?
catalogue-filter-childcare = Childcare
catalogue-filter-more = Choose day, language, childcare
catalogue-filter-chosen = Your choice
catalogue-filter-remove = Remove { $filter }
catalogue-filter-all = All
catalogue-filter-words = “{ $words }”
catalogue-kind-open-meeting = Open get-together
catalogue-kinds-open-meeting = Open get-togethers
catalogue-kind-course = Course
catalogue-kinds-course = Courses
catalogue-kind-open-group = Open group
catalogue-kinds-open-group = Open groups
catalogue-kind-conference = Conference
catalogue-kinds-conference = Conferences
catalogue-kind-performance = Performance
catalogue-kinds-performance = Performances
catalogue-kind-seminar = Seminar
catalogue-kinds-seminar = Seminars
catalogue-kind-workshop = Workshop
catalogue-kinds-workshop = Workshops
catalogue-topic = Topic:
catalogue-series = { $count ->
    [one] One date
   *[other] { $count } dates, until { $date }
}
catalogue-free-of-charge = Free of charge
catalogue-fee = { $full }, reduced { $reduced }
catalogue-with-childcare = With childcare
catalogue-audience-women = Only for women
catalogue-audience-institutions = For organisations and associations
catalogue-state-free = { $count ->
    [one] 1 place left
   *[other] { $count } places left
}
catalogue-state-unlimited = Places left
catalogue-state-waiting = Waiting list, number{"\u00A0"}{ $position }
catalogue-state-full = Fully booked
catalogue-state-dates-free = Some single dates still have free places.
catalogue-state-opens = Sign-up opens on { $date }
catalogue-state-closed = Sign-up closed
catalogue-state-begun = Already running, no new sign-ups
catalogue-state-over = Over
catalogue-state-cancelled = Called off
catalogue-state-just-come = No sign-up needed
catalogue-change-cancelled = Called off: { $date }
catalogue-change-replaced = New date: { $date }
catalogue-change-moved = Moved. Old date: { $date }
catalogue-change-hours = Time changed. Before: { $hours }
catalogue-change-replaces = Replaces: { $date }
catalogue-back = All activities
catalogue-fact-begin = Start
catalogue-fact-next = Next date
catalogue-fact-last = Last date
catalogue-fact-where = Where
catalogue-fact-audience = For whom
catalogue-fact-fee = Cost
catalogue-fact-languages = We speak
catalogue-fact-interpreting = Interpreters for
catalogue-fact-childcare = Childcare
catalogue-fact-bring = Please bring
catalogue-fact-partner = Together with
catalogue-fact-leader = Led by
catalogue-fact-places = Places
catalogue-step-free = Step-free access
catalogue-with-steps = There are steps at the entrance
catalogue-level-beginners = You do not need any previous knowledge
catalogue-level-advanced = You already have some knowledge
catalogue-childcare-ages = For children aged { $from } to { $to }
catalogue-childcare-none = No childcare
catalogue-cancel-until = { $hours ->
    [one] You can cancel up to one hour before the start.
   *[other] You can cancel up to { $hours } hours before the start.
}
catalogue-organisation-limit = { $count ->
    [one] One person per organisation can come.
   *[other] { $count } people per organisation can come.
}
catalogue-walk-in = You can also come without signing up, if there is room.
catalogue-action-sign-up = Sign up
catalogue-action-wait = Join the waiting list (number { $position })
catalogue-sign-up-until = Sign up by { $date }, { $time }
catalogue-reason-opens = Sign-up opens on { $date } at { $time }.
catalogue-reason-closed = Sign-up is closed. Do you have questions? Call us:
catalogue-reason-begun = It has already begun. Ask us about the next course:
catalogue-reason-full = All places and the waiting list are full. Call us:
catalogue-reason-over = This activity is over. We have new ones:
catalogue-reason-cancelled = This activity is cancelled. Do you have questions? Call us:
catalogue-reason-just-come = You do not need to sign up. Just come.
catalogue-about = What we do
catalogue-more = Good to know
catalogue-dates = All dates
catalogue-dates-next = Next dates
catalogue-agenda = Programme
catalogue-workshops = Workshops
catalogue-link-calendar = Add to calendar
catalogue-link-poster = Print a poster
catalogue-feed-title = Activities: { $office } { $city }
catalogue-language-ar = Arabic
catalogue-language-bg = Bulgarian
catalogue-language-de = German
catalogue-language-en = English
catalogue-language-es = Spanish
catalogue-language-fa = Persian
catalogue-language-fr = French
catalogue-language-it = Italian
catalogue-language-ku = Kurdish
catalogue-language-pl = Polish
catalogue-language-ps = Pashto
catalogue-language-ro = Romanian
catalogue-language-ru = Russian
catalogue-language-sq = Albanian
catalogue-language-ti = Tigrinya
catalogue-language-tr = Turkish
catalogue-language-uk = Ukrainian
