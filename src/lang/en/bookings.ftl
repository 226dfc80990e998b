bookings-back = Back to the activity
bookings-fact-what = What
bookings-fact-when = When
bookings-fact-where = Where
bookings-fact-who = Who
bookings-fact-childcare = Childcare
bookings-fact-workshop = Workshop
bookings-fact-note = Your message
bookings-fact-bring = Please bring
bookings-when-series = { $first } to { $last }, { $count ->
    [one] 1 date
   *[other] { $count } dates
}
bookings-children = { $count ->
    [one] 1 child
   *[other] { $count } children
}
bookings-places-free = { $count ->
    [one] 1 place left
   *[other] { $count } places left
}
bookings-places-waiting = Waiting list, number{"\u00A0"}{ $position }
bookings-places-full = Fully booked
bookings-places-closed = Sign-up closed
bookings-places-not-yet = Sign-up opens on { $day }
bookings-places-over = Over
bookings-places-cancelled = Called off
bookings-form-title = Sign up
bookings-form-sessions = Which dates will you come to?
bookings-form-sessions-hint = You can choose more than one.
bookings-form-sessions-later = Dates that open for sign-up later
bookings-form-name = Your name
bookings-form-name-hint = The way you write it.
bookings-form-helper = { $audience ->
    [women] I am signing up another woman
   *[all] I am signing up someone else
}
bookings-form-helper-text = { $audience ->
    [women] Write her name above. Write your own name here.
   *[all] Write that person’s name above. Write your own name here.
}
bookings-form-helper-name = Name of the person helping
bookings-form-helper-contact = E-mail or phone of the person helping
bookings-form-contact = How can we reach you?
bookings-form-contact-hint = One is enough.
bookings-form-email = E-mail
bookings-form-phone = Phone
bookings-form-phone-hint = If you give a phone number, you get a code.
bookings-form-childcare = Childcare
bookings-form-children = How many children will you bring?
bookings-form-children-hint = For children aged { $from } to { $to }.
bookings-form-children-ages = How old are the children?
bookings-form-childcare-full = What would you like to do?
bookings-form-childcare-without = I will come without childcare.
bookings-form-childcare-wait = I will wait for a place for the children.
bookings-form-workshop = Which workshop?
bookings-form-workshop-none = No workshop
bookings-form-organisation = Organisation
bookings-form-role = Your role there
bookings-form-language = In which language can we help?
bookings-form-note = Is there anything else you would like to tell us?
bookings-form-note-hint = Please do not write about your health.
bookings-form-data = Your data
bookings-form-data-use = We use your data only for this activity.
bookings-form-data-who = Only the office and the activity leader see it.
bookings-form-data-until = We delete your data on { $day }.
bookings-form-data-rights = You can see it or have it deleted at any time.
bookings-form-data-more = More about privacy
bookings-form-submit = Sign up
bookings-form-submit-waiting = Join the waiting list (number { $position })
bookings-form-submit-waiting-lists = Join the waiting list
bookings-form-submit-either = Sign up or join the waiting list (number { $position })
bookings-shut-not-yet = Sign-up opens on { $day } at { $time }.
bookings-shut-closed = Sign-up is closed.
bookings-shut-over = This activity has already begun or is over.
bookings-shut-cancelled = This activity is cancelled.
bookings-shut-just-come = You do not need to sign up. Just come.
bookings-shut-full = All places are taken. The waiting list is full too.
bookings-shut-call = Do you have questions? Call us:
bookings-shut-others = See other activities
bookings-refused-too-large = We do not have that many places. Please sign up fewer people.
bookings-refused-left = { $free ->
    [one] Only one place is left.
   *[other] Only { $free } places are left.
    } Please sign up fewer people.
bookings-refused-left-session = { $free ->
    [one] Only one place is left: { $when }.
   *[other] Only { $free } places are left: { $when }.
    } Please sign up fewer people.
bookings-refused-some-already = Already signed up: { $names }. Please remove these names.
bookings-refused-organisation = { $left ->
    [0] Your organisation cannot sign up anyone else.
    [one] Your organisation can sign up one more person.
   *[other] Your organisation can sign up { $left } more people.
}
bookings-refused-workshop-full = This workshop is full. Please choose another one.
bookings-refused-session-full = This date is full: { $when }. The waiting list is full too.
bookings-refused-childcare = { $free ->
    [0] Childcare is full.
    [one] Childcare has only one place left.
   *[other] Childcare has only { $free } places left.
    } Please choose: come without it or wait.
bookings-refused-childcare-no-list = { $free ->
    [0] Childcare is full.
    [one] Childcare has only one place left.
   *[other] Childcare has only { $free } places left.
    } Its waiting list is full too. You can come without childcare.
bookings-problem-name-missing = Please write your name.
bookings-problem-name-long = The name is too long. Use at most 120 characters.
bookings-problem-name-twice = This name is already there. Please write another one.
bookings-problem-persons = { $max ->
    [one] You can sign up only one person here.
   *[other] You can sign up at most { $max } people here.
}
bookings-problem-contact = Please write an e-mail address or a phone number. One is enough.
bookings-problem-email = Please check the e-mail address. Example: name@example.org
bookings-problem-email-local = Before the @ you can only use letters from a to z. Please use another address or your phone.
bookings-problem-phone = Please check the phone number. Example: 02361 123456
bookings-problem-session = Please choose at least one date.
bookings-problem-session-unknown = There is no such date here. Please choose again.
bookings-problem-workshop = There is no such workshop here. Please choose again.
bookings-problem-children = Please write a number from 0 to 10.
bookings-problem-organisation = Please write which organisation you come from.
bookings-problem-code-missing = Please write your code.
bookings-problem-phone-missing = Please write your phone number.
bookings-problem-code = We found nothing. Please check your code and phone number.
bookings-state-confirmed = You are signed up.
bookings-state-waiting = You are on the waiting list, number { $position }.
bookings-state-waiting-several = You are on the waiting list.
bookings-state-mixed = { $has ->
    [one] You have a place for one date.
   *[other] You have a place for { $has } dates.
    } { $waits ->
    [one] For one date you are on the waiting list.
   *[other] For { $waits } dates you are on the waiting list.
}
bookings-state-offered = { $count ->
    [one] A place is free for you.
   *[other] { $count } places are free for you.
}
bookings-state-cancelled = Your sign-up is cancelled.
bookings-state-declined = You did not take the place.
bookings-state-ended = Your sign-up has ended.
bookings-entry-confirmed = Place confirmed
bookings-entry-waiting = Waiting list
bookings-entry-offered = Place free for you
bookings-entry-cancelled = Sign-up cancelled
bookings-entry-given = Given up
bookings-entry-declined = Declined
bookings-entry-enough = No longer waiting
bookings-entry-ended = Sign-up ended
bookings-entry-lapsed = Time to answer is over
bookings-hers-title = Your sign-up
bookings-hers-mail = We also send you everything by e-mail.
bookings-hers-code = Your code:
bookings-hers-code-text = You can find your sign-up with this code and your phone number.
bookings-hers-sessions = Your dates
bookings-do-title = What you can do
bookings-do-calendar = Add to calendar
bookings-do-calendar-text = Save the dates on your phone.
bookings-do-cancel = Cancel your sign-up
bookings-do-cancel-text = Can you not come? Then please give up your place.
bookings-do-cancel-until = You can do this here until { $day }, { $time }.
bookings-do-cancel-all = Yes, cancel everything
bookings-do-cancel-date = Cancel for one date
bookings-do-cancel-person = Cancel for one person
bookings-do-cancel-children = Cancel only the childcare
bookings-do-cancel-this = Cancel: { $what }
bookings-do-call = This is no longer possible online. Please call us:
bookings-do-share-text = Tell others about this activity.
bookings-do-data = See my data
bookings-do-data-text = See everything we store about you.
bookings-late = You can no longer cancel online.
bookings-receipt-title = We have your sign-up.
bookings-receipt-mail = Did you give an e-mail address? Then the e-mail is on its way again.
bookings-receipt-code = Without an e-mail address, use your code:
bookings-lookup-title = Find your sign-up
bookings-lookup-code = Code
bookings-lookup-code-hint = Six characters. You got it when you signed up.
bookings-lookup-submit = Find
bookings-lookup-link = Get your link again
bookings-lookup-link-text = We will send the link to your e-mail address.
bookings-lookup-link-submit = Send the link
bookings-lookup-sent = Please check your e-mail.
bookings-lookup-sent-text = If we know this address, an e-mail is on its way.
bookings-letter-subject-confirmed = Place confirmed: { $title }
bookings-letter-subject-children = Childcare place: { $title }
bookings-letter-subject-workshop = Workshop place: { $title }
bookings-letter-subject-waiting = Waiting list: { $title }
bookings-letter-subject-both = Your sign-up: { $title }
bookings-letter-subject-cancelled = Your sign-up is cancelled: { $title }
bookings-letter-subject-cancelled-person = Cancelled for one person: { $title }
bookings-letter-subject-cancelled-date = Partly cancelled: { $title }
bookings-letter-subject-cancelled-childcare = Childcare cancelled: { $title }
bookings-letter-subject-declined = Place declined: { $title }
bookings-letter-waiting = You do not have a place yet. We will write to you when one is free.
bookings-letter-waiting-some = You have no place yet on the dates you wait for. We will write to you when one is free.
bookings-letter-calendar = { $count ->
    [one] The date is attached as a calendar file.
   *[other] The dates are attached as a calendar file.
}
bookings-letter-calendar-off = { $count ->
    [one] The attached file cancels the date in your calendar.
   *[other] The attached file cancels the dates in your calendar.
}
bookings-letter-page = See or cancel your sign-up
bookings-letter-offering = See the activity
bookings-letter-sign-up = Sign up again
bookings-letter-changed = We have received your cancellation.
bookings-letter-leaver = { $name } is no longer coming. { $left ->
    [one] Nothing else changes.
   *[other] Nothing changes for the others.
}
bookings-letter-left = This stays the same:
bookings-letter-come-again = You are welcome to sign up again.
bookings-letter-links = Your sign-ups
bookings-letter-links-text = Here are your sign-ups. Please do not pass the links on.
bookings-letter-links-not-you = Did you not ask for this? Then you do not need to do anything.
bookings-problem-children-count = You wrote an age. How many children will come with you?
bookings-offer-until = Please answer by { $day }, { $time }.
bookings-offer-held = { $count ->
    [one] We keep the place for you until then.
   *[other] We keep the places for you until then.
}
bookings-offer-enough = If you take it, you no longer wait for the other dates.
bookings-offer-accept = { $count ->
    [one] Take the place
   *[other] Take the places
}
bookings-offer-accept-date = { $count ->
    [one] Take the place
   *[other] Take the places
    }: { $day }
bookings-offer-decline = { $count ->
    [one] No, decline the place
   *[other] No, decline the places
}
bookings-offer-decline-date = { $count ->
    [one] Decline the place
   *[other] Decline the places
    }: { $day }
bookings-offer-too-late = The time to answer is over.
bookings-offer-again = You can sign up again:
bookings-state-lapsed = The offer has run out. You do not have a place.
bookings-wait-none = You do not have a place yet.
bookings-wait-none-there = You have no place yet on the dates you wait for.
bookings-wait-date = You are still waiting for this date: { $day }
bookings-wait-offer = If a place becomes free, we write to you. Then please answer.
bookings-wait-direct = If a place becomes free, it is yours. We write to you.
bookings-wait-enough = One date is enough for you. Once you have a place, you no longer wait for the others.
bookings-wait-phone = If a place becomes free, we call you.
bookings-wait-children = { $count ->
    [one] There is no place for your child yet.
   *[other] There is no place for your children yet.
}
bookings-wait-children-mail = We will write when one is free.
bookings-wait-needs = { $needs ->
    [one] No place is free at the moment.
   *[other] You need { $needs } places. Not that many are free yet.
}
bookings-wait-offered = A place is offered to others first, until { $day }, { $time }.
bookings-wait-ring = It starts soon. If a place becomes free, we call you.
bookings-wait-call = It starts soon. Please ask us by phone:
bookings-wait-stopped = Sign-up is closed. Nobody moves up at the moment.
bookings-form-one-is-enough = One of the full dates is enough for me.
bookings-form-one-is-enough-hint = Once you have a place, you no longer wait for the others.
bookings-letter-subject-offered = A place is free: { $title }
bookings-letter-subject-lapsed = The time to answer is over: { $title }
bookings-letter-answer = Answer now
bookings-letter-answer-text = { $count ->
    [one] On your page you take the place or decline it.
   *[other] On your page you take the places or decline them.
}
bookings-letter-silence = { $count ->
    [one] Without an answer somebody else gets the place.
   *[other] Without an answer others get the places.
}
bookings-letter-lapsed = We did not hear from you. The place is no longer kept for you.
bookings-letter-promoted = { $count ->
    [one] A place has become free. It is yours now.
   *[other] { $count } places have become free. They are yours now.
}
bookings-letter-promoted-children = { $count ->
    [one] A childcare place has become free. Your child now has a place.
   *[other] { $count } childcare places have become free. Your children now have places.
}
bookings-letter-promoted-workshop = { $count ->
    [one] A workshop place has become free. It is yours now.
   *[other] { $count } workshop places have become free. They are yours now.
}
bookings-letter-enough = You no longer wait for the other dates.
bookings-form-evenings = Only on single dates?
bookings-form-evenings-hint = If you choose none, you sign up for the whole course.
bookings-form-evenings-hint-waiting = If you choose none, you wait for the whole course (number { $position }).
bookings-form-evenings-hint-only = You cannot sign up for the whole course. Please choose dates.
bookings-away-text = Can you not come once? You keep your place in the course.
bookings-away-do = I cannot come
bookings-away-submit = Excuse me for this date
bookings-away-badge = Excused
bookings-away-back = I am coming after all
bookings-away-back-who = Coming after all: { $names }
bookings-away-taken = Your place on this date has already been given away.
bookings-away-noted = Thank you for letting us know.
bookings-away-said = We have noted: you are not coming on this date.
bookings-away-back-noted = Good that you are coming after all.
bookings-away-back-said = We have noted: you are coming on this date.
bookings-away-who = Not coming: { $names }
bookings-away-keeps = You keep your place in the course.
bookings-letter-subject-away = Excused: { $title }, { $day }
bookings-letter-subject-away-some = { $count ->
    [one] One person is not coming
   *[other] { $count } people are not coming
    }: { $title }, { $day }
bookings-letter-subject-back = You are coming after all: { $title }, { $day }
bookings-letter-subject-back-some = { $count ->
    [one] One person is coming after all
   *[other] { $count } people are coming after all
    }: { $title }, { $day }
bookings-away-submit-who = Excuse: { $name }
bookings-away-submit-all = Excuse everybody for this date
bookings-reminder-subject = Reminder: { $what }
bookings-reminder-today = We will see you today.
bookings-reminder-day = We will see you on { $day }.
bookings-reminder-topic = Topic
bookings-reminder-excuse = Can you not come on this day? Please tell us here.
bookings-reminder-excuse-today = Can you not come today? Please tell us here.
bookings-reminder-others = Your other dates stay yours.
bookings-reminder-call = Can you not come? Please call us:
bookings-told-cancelled = Cancelled. Thank you for telling us.
bookings-told-declined = Thank you for your answer.
bookings-told-contact = Your contact is changed.
bookings-told-contact-text = Your sign-up has a new link. The old one no longer works.
bookings-told-saved = Saved.
bookings-gone-title = This link no longer works.
bookings-gone-contact = Did you change your contact? Then use the new link in your e-mail.
bookings-gone-erased = Did you delete your data? Then nothing is stored here any more.
bookings-hers-back = Back to your sign-up
bookings-do-change-text = Has something changed? You can do this yourself:
bookings-do-contact = Change your contact
bookings-contact-text = You will get a new link. The old one will no longer work.
bookings-contact-language = In which language shall we write to you?
bookings-contact-taken = This name is already signed up here with this contact.
bookings-change-submit = Change
bookings-letter-subject-contact = Contact changed: { $title }
bookings-letter-subject-names = Names changed: { $title }
bookings-letter-subject-date = You changed your date: { $title }
bookings-letter-subject-given = Old date given up: { $title }
bookings-letter-old-address = We no longer write to this address about: { $title }
bookings-letter-old-address-unnamed = We no longer write to this address about one of the sign-ups.
bookings-letter-old-address-not-you = Was this not you? Then please call us:
bookings-told-date = You have changed your date.
bookings-told-date-text = Your place on the new date is confirmed. The old one is free for others.
bookings-told-waits = You are now waiting for the other date.
bookings-told-waits-text = You keep the date you have.
bookings-do-date = Change your date
bookings-date-text = You keep your old place until the new one is confirmed.
bookings-date-from = Which date do you give up?
bookings-date-old = You give up this date:
bookings-date-to = Which date would you like instead?
bookings-date-none = No other date is open at the moment.
bookings-date-choose = Please choose a date.
bookings-date-have = You already have this date. Please choose another one.
bookings-date-late = You can no longer change this date online. Please call us.
bookings-date-full = No place is free there at the moment. Nothing has changed.
bookings-date-full-choice = Would you like to wait for this date?
bookings-date-full-hint = If you get a place there, please cancel the other date.
bookings-date-wait = Yes. I keep my date and wait.
bookings-date-wait-submit = Wait for this date
bookings-letter-date-old = This place is now free for others. Your new date comes in a separate e-mail.
bookings-letter-given = You have given up your old date.
bookings-letter-subject-rebooked = Moved: { $title }
bookings-letter-subject-rebooked-from = Place given up: { $title }
bookings-letter-rebooked = We have moved your booking to another offering.
bookings-letter-rebooked-from = Your old place is free for others: { $from }
bookings-letter-rebooked-to = You get all about it in a mail of its own. Your new offering: { $to }
bookings-letter-rebooked-keeps = Your booking here stays: { $from }
bookings-letter-rebooked-gone = You no longer have this place:
bookings-letter-rebooked-link = This booking has a link of its own.
bookings-told-erased = Your data is deleted.
bookings-do-erase = Delete my data
bookings-do-erase-text = If you delete your data, your sign-up is gone too. We ask you once more before.
bookings-erase-places = You give back all places, also on waiting lists.
bookings-erase-data = We delete names, contact and everything you wrote.
bookings-erase-counts = Only the number of people who came remains.
bookings-erase-link = Your link and your code will no longer work.
bookings-erase-final = You can not undo this.
bookings-erase-submit = Yes, delete everything
bookings-letter-erased-text = Your places are free. Your link no longer works.
bookings-letter-subject-erased = Your data is deleted: { $title }
bookings-told-names = The names are changed.
bookings-do-names = Change the names
bookings-names-text = You can do this here until it begins.
bookings-names-further = The other people
bookings-names-missing = Please write a name. Is somebody not coming? Then cancel for that person.
bookings-names-late = You can no longer change the names online. Please call us.
bookings-names-others = Your sign-up has just changed. Please check the names once more.
bookings-data-title = Your data
bookings-data-text = This is everything we store about you.
bookings-data-download = Download as a file
bookings-data-who = People and contact
bookings-data-gone = no longer coming, since { $day }
bookings-data-code = Code
bookings-data-created = Signed up on
bookings-data-one-enough = One date is enough for me
bookings-data-yes = Yes
bookings-data-no = No
bookings-data-excuses = Who is not coming when
bookings-data-withdrawn = is coming after all
bookings-data-changes = What happened when
bookings-data-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
bookings-data-by-participant = by you
bookings-data-by-office = by the office
bookings-data-by-leader = by the leader
bookings-data-by-job = automatically
bookings-data-letters = Messages to you
bookings-data-letter-waiting = being sent
bookings-data-letter-sent = sent
bookings-data-letter-not-sent = not sent
bookings-data-answer-until = Answer by { $day }, { $time }
bookings-data-calls = Calls to you
bookings-data-log = What the office did with your sign-up
bookings-data-call-reached = reached
bookings-data-call-not-reached = not reached
bookings-data-call-handled = settled
bookings-data-call-offer = It was about a place.
bookings-data-call-session = A session had changed.
bookings-data-call-bounced = A mail came back.
bookings-data-call-message = It was about a message to everybody.
bookings-data-call-rebooked = It was about a place in another offering.
bookings-data-call-undone = A change was taken back.
bookings-letter-page-ended = See your sign-up
bookings-do-cancel-each = Each date has its own deadline. The next one: { $day }, { $time }.
bookings-letter-subject-called-off = Called off: { $title }
bookings-letter-subject-moved = Moved: { $title }
bookings-letter-subject-elsewhere = New place: { $title }
bookings-letter-subject-takes-place = Taking place: { $title }
bookings-letter-subject-dates = Dates changed: { $title }
bookings-told-called-off = { $count ->
    [one] One date is called off.
   *[other] { $count } dates are called off.
}
bookings-told-moved = { $count ->
    [one] One date has moved.
   *[other] { $count } dates have moved.
}
bookings-told-takes-place = { $count ->
    [one] One date takes place after all.
   *[other] { $count } dates take place after all.
}
bookings-told-dates = Some dates have changed.
bookings-told-line-off = Called off: { $when }
bookings-told-new = New date and time
bookings-told-elsewhere = The place has changed.
bookings-told-elsewhere-date = Date at the new place
bookings-told-new-place = New place
bookings-reason-ill = The course leader is ill.
bookings-reason-room = The room is not available.
bookings-reason-few = Too few people have signed up.
bookings-told-before = Before: { $when }
bookings-told-line-on = Takes place after all: { $when }
bookings-told-reason = Reason:
bookings-told-reason-german = The reason is written in German only.
bookings-told-instead = New date instead: { $when }
bookings-told-sign-up-instead = For the new date, please sign up again.
bookings-told-sign-up-again = The date takes place after all. If you want to come, please sign up again.
bookings-told-again = Your earlier sign-up no longer counts. If you want to come, please sign up again.
bookings-told-away = You said that you cannot come. If you can now, please tell us here.
bookings-told-place-ends = { $count ->
    [one] Your sign-up for { $days } has ended.
   *[other] Your sign-up for these dates has ended: { $days }.
}
bookings-told-list-ends = { $count ->
    [one] The waiting list for { $days } is closed.
   *[other] The waiting lists for these dates are closed: { $days }.
}
bookings-told-list-ends-whole = The waiting list is closed.
bookings-told-nothing-to-do = You do not need to do anything.
bookings-told-place-stays = You keep your place.
bookings-told-list-stays = You stay on the waiting list. You have no place yet.
bookings-told-list-stays-date = You stay on the waiting list. You have no place on this date yet.
bookings-told-others = Maybe another date suits you.
bookings-date-moved = Moved, before: { $day }
bookings-date-changed = Changed
bookings-date-hours = Time changed, before: { $hours }
bookings-hers-changed = Changed dates
bookings-first-title = You can sign up before everyone else.
bookings-first-text = This form is only for you. For everyone else, sign-up opens on { $day } at { $time }.
bookings-first-problem = This link is only for { $name }.
bookings-refused-link-used = You have already signed up with this link.
