attendance-sessions-title = My sessions
attendance-sessions-today = Today
attendance-sessions-coming = Next sessions
attendance-sessions-missing = The report is missing here
attendance-sessions-none = You have no session today.
attendance-list-title = Attendance
attendance-list-empty = Nobody is on the list.
attendance-tally = { $there } of { $all } here
attendance-tally-more = { $there } of { $all } here, { $more } walked in
attendance-mark-present = here
attendance-mark-late = late
attendance-mark-excused = excused
attendance-mark-absent = absent
attendance-mark-unset = open
attendance-undo = Undo
attendance-also = Also ticked: { $mark } ({ $who }, { $time })
attendance-said-so = Has cancelled in advance.
attendance-no-place = Has no place any more.
attendance-party = Comes with { $names }.
attendance-needs-childcare = Childcare
attendance-needs-language = Language help
attendance-refused-early = You can tick from the day of the session on.
attendance-refused-late = The list is closed. The session ended more than 14 days ago.
attendance-refused-off = This session is cancelled.
attendance-refused-person = This person is not on the list.
attendance-told-saved = The report is saved.
attendance-guest-title = Came without signing up
attendance-guest-name = Name of the person
attendance-guest-name-hint = Without a name, one more person is counted.
attendance-guest-add = Add
attendance-guest-nameless = One person
attendance-guest-back = Did not come after all
attendance-guest-full = All places are taken.
attendance-guest-full-text = You can let the person in all the same. Please write the reason.
attendance-guest-missing = Of these, absent today: { $people }
attendance-guest-reason = Reason
attendance-guest-anyway = Add all the same
attendance-walked-in = { $people ->
    [one] { $people } person came without signing up.
   *[other] { $people } people came without signing up.
}
attendance-count-title = Count
attendance-count-hint = Only marks, no names.
attendance-count-more = One person more: { $what }
attendance-count-less = One person less: { $what }
attendance-band-under-18 = under 18 years
attendance-band-to-26 = 18 to 26 years
attendance-band-to-59 = 27 to 59 years
attendance-band-from-60 = 60 years and older
attendance-band-first = here for the first time
attendance-report-title = Report
attendance-report-held = Did the session take place?
attendance-report-yes = Yes
attendance-report-no = No
attendance-report-why = If not: why?
attendance-report-present = How many people were here?
attendance-report-present-hint = Only for a paper list without names. { $there } are ticked.
attendance-report-line = One sentence for the chronicle
attendance-report-line-hint = Everybody can read it. No names, please.
attendance-report-photos = Are there photos?
attendance-report-photos-yes = Everybody on the photos agrees.
attendance-report-save = Save report
attendance-report-by = Written by { $who }.
attendance-report-none = There is no report.
attendance-report-later = You can write the report as soon as the session begins.
attendance-problem-held = Please choose yes or no.
attendance-problem-why = Please write why the session did not take place.
attendance-problem-number = Please write a number.
attendance-problem-reason = Please write a reason.
attendance-problem-name = Please write for whom the link is.
attendance-problem-email = Please check the e-mail address.
attendance-problem-partner = Please choose a partner.
attendance-pass-title = Link for a substitute
attendance-pass-text = The link opens this one session only. It ends 14 days later.
attendance-pass-partner-title = Links for partners
attendance-pass-partner-text = Partners see first names and numbers of their own courses. The link lasts 180 days.
attendance-pass-partner = Which partner?
attendance-pass-name = For whom is the link?
attendance-pass-email = E-mail, if we should send the link
attendance-pass-make = Make a link
attendance-pass-made = You see the link only now. Hand it on.
attendance-pass-until = Valid until { $day }, { $time }.
attendance-pass-none = There is no link yet.
attendance-pass-revoke = Block the link
attendance-pass-revoked = blocked
attendance-pass-over = expired
attendance-pass-back = To the session
attendance-partner-title = Your courses
attendance-partner-text = You see first names and numbers here. Contacts are not shown.
attendance-partner-none = There is no session in these two weeks.
attendance-letter-session = Your link as a substitute
attendance-letter-partner = Your link to your courses
attendance-letter-open = Open the list
attendance-letter-until = The link is valid until { $day }, { $time }.
attendance-letter-keep = It is for you only. Please do not pass it on.
attendance-hers-title = Attendance
attendance-hers-by = ticked by { $who }
attendance-did-report = { $who } wrote the report of a session
attendance-did-pass-made = { $who } made a link for a substitute or a partner
attendance-did-pass-revoked = { $who } blocked a link for a substitute or a partner
attendance-print-title = Print the list
attendance-print-hint = Only the list is printed. Landscape is best. “Print” is in the menu of your browser.
attendance-print-columns = Columns
attendance-print-number = No.
attendance-print-name = Full name
attendance-print-signature = Signature
attendance-print-age = Age
attendance-print-emergency = Emergency call:
attendance-print-photos = Photos only if everybody on them agrees.
attendance-paper-title = Enter a paper list
attendance-paper-text = Enter what is written on the paper. You can do so for 14 days.
attendance-paper-later = What was ticked after the end of the session stays.
attendance-paper-names = Names without a sign-up
attendance-paper-names-hint = One name in each line.
attendance-paper-more = More people without names
attendance-paper-counts = Marks on the paper
attendance-paper-counts-hint = Your numbers are added to those counted before.
attendance-paper-counted = Counted so far: { $count }
attendance-paper-save = Save list
attendance-paper-problem-names = One name is too long or can not be read.
attendance-told-entered = The paper list is saved.
attendance-told-kept = { $people ->
    [one] For { $people } person the later tick counts.
   *[other] For { $people } people the later tick counts.
}
attendance-did-paper = { $who } entered a paper list
attendance-matrix-title = Attendance of the whole course
attendance-matrix-held = Held: { $held } of { $all } sessions
attendance-matrix-held-column = Sessions held
attendance-matrix-rate = How often here?
attendance-matrix-there = Attended
attendance-matrix-excused = { $count } excused
attendance-matrix-missed = absent twice without excuse
attendance-matrix-rule = Sessions with a report or with ticks count.
attendance-certificate-title = Certificate of attendance
attendance-certificate-list = Print certificates
attendance-certificate-hers = Were you here often? Then there is a certificate for you.
attendance-certificate-rule = You get it from { $percent } percent of the hours held.
attendance-certificate-not-yet = The certificate is there after the last session.
attendance-certificate-missing = There are not enough hours for it.
attendance-certificate-name = Name on the certificate
attendance-certificate-name-hint = We print the name just like this. We do not store it here.
attendance-certificate-make = Make certificate
attendance-certificate-took-part = took part in:
attendance-certificate-period = { $first } to { $last }
attendance-certificate-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
attendance-certificate-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
attendance-certificate-hour = An hour has 60 minutes.
attendance-certificate-sessions = Attended { $there } of { $held } sessions
attendance-certificate-partner = Together with: { $partner }
attendance-certificate-issued = Issued on { $day }
attendance-certificate-code = Code of the certificate
attendance-certificate-check = You can check the code here:
attendance-certificate-print = “Print” is in the menu of your browser. Only the certificate is printed.
attendance-check-title = Check a certificate
attendance-check-text = Do you have a certificate of ours? Here you see whether it is valid.
attendance-check-hint = Ten characters, for example K7QF2-9XWTB.
attendance-check-submit = Check code
attendance-check-valid = The certificate is valid.
attendance-check-forgotten = Nothing more is stored about it.
attendance-check-unknown = We do not know this code.
attendance-check-unknown-text = Please look at the ten characters once more.
attendance-problem-certificate = Please write the name. 120 characters at most.
attendance-did-certificate = { $who } issued a certificate of attendance
attendance-level-title = Course goal reached
attendance-level-who = Who has reached the goal of the course?
attendance-level-hint = They may be able to sign up first for the next course.
attendance-level-save = Save
attendance-level-saved = Saved.
attendance-did-level = { $who } noted that a course goal was reached
attendance-did-level-back = { $who } took back that a course goal was reached
attendance-did-first-right = { $who } set who may sign up first
attendance-did-first-invited = { $who } sent invitations to sign up early
attendance-first-title = Early sign-up
attendance-first-text = Those who have reached a course goal can sign up here before everyone else.
attendance-first-whole-only = This works only for courses that are booked as a whole.
attendance-first-opens = Open to all from { $day }, { $time }. Until then the early link counts.
attendance-first-open-already = Sign-up has no later opening. Please set one first.
attendance-first-who = Who may sign up first?
attendance-first-who-hint = Everyone who has reached the goal of this course.
attendance-first-nobody = Nobody: it opens to all at the same time.
attendance-first-reached = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
attendance-first-people = Invitations
attendance-first-letters = Each person gets a link once, in her language.
attendance-first-none = Nobody has reached this course goal yet.
attendance-first-draft = Please publish the offering first.
attendance-first-invited = Invited on { $day }
attendance-first-not-yet = Not invited yet
attendance-first-no-address = No e-mail address. Please call.
attendance-first-link = Open the form for her
attendance-first-send = { $people ->
    [one] Invite { $people } person
   *[other] Invite { $people } people
}
attendance-first-told = { $people ->
    [0] There was nobody new to invite.
    [one] { $people } person is invited.
   *[other] { $people } people are invited.
}
attendance-letter-first-subject = You can sign up early: { $title }
attendance-letter-first-why = You have reached the goal: { $course }.
attendance-letter-first-open = Sign up now
attendance-letter-first-until = For everyone else, sign-up opens on { $day } at { $time }.
attendance-letter-first-hers = The link is only for you. It is good for one sign-up.
