desk-office-title = Office
desk-leader-title = Course leaders
desk-signed-in = You are signed in as
desk-offerings = Offerings as everybody sees them
desk-account = Your account
desk-figures-title = Figures
desk-open = Sign up for
desk-nothing = There is nothing to do right now.
desk-from = from { $day }
desk-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
desk-today = Today
desk-week = In the next days
desk-just-come = No sign-up needed
desk-calls = Please call
desk-call-place = A place is free or offered. Ask whether she is coming.
desk-call-letter = A mail did not arrive. Check the address.
desk-small = Too few signed up
desk-small-people = Signed up: { $taken }. Needed: { $least }.
desk-small-runs = Takes place
desk-small-off = Call off …
desk-full = Full or nearly full
desk-lines = Waiting lists
desk-line = { $people ->
    [one] One person is waiting, since { $since }.
   *[other] { $people } people are waiting, the first since { $since }.
}
desk-line-free = Free now: { $free }.
desk-line-next = Next date with room: { $day }
desk-mail = Letters
desk-mail-stopped = Sending is switched off
desk-mail-stopped-text = A backup was restored. No mail has gone out since. You decide what happens next.
desk-mail-decide = Switch sending on again
desk-mail-late = { $letters ->
    [one] One mail has waited too long, since { $day }, { $time }
   *[other] { $letters } mails have waited too long, since { $day }, { $time }
}
desk-mail-late-text = It is tried again by itself. If it still waits tomorrow, call your technicians. Please tell urgent news by phone.
desk-mail-server = The mail server says:
desk-mail-lost = These mails did not arrive, or we do not know:
desk-mail-uncertain = Uncertain: perhaps it arrived, perhaps not. Please ask.
desk-drafts = Not public yet
desk-untranslated = Not translated yet
desk-missing = Missing:
desk-group-title = Does this take place?
desk-group-people = People
desk-group-runs-text = Nobody gets a mail. You will not be asked again.
desk-group-reason-hint = The reason stands in the mails. It is not translated.
desk-group-off-text = All dates of this group are called off. Whoever has an address gets a mail.
desk-group-off = Yes, call it off
desk-group-letters = { $letters ->
    [one] One mail goes out.
   *[other] { $letters } mails go out.
}
desk-sending-title = Sending
desk-sending-on = Sending is switched on. Mails go out.
desk-sending-since = Switched off since { $day }, { $time }.
desk-sending-old = { $letters ->
    [one] One mail is older. Perhaps it has gone out already.
   *[other] { $letters } mails are older. Perhaps they have gone out already.
}
desk-sending-new = { $letters ->
    [one] One mail is newer. It goes out in any case.
   *[other] { $letters } mails are newer. They go out in any case.
}
desk-sending-overdue = { $offers ->
    [one] One offered place lapses then. Call before.
   *[other] { $offers } offered places lapse then. Call before.
}
desk-sending-question = What shall happen to the older mails?
desk-sending-hint = If the service ran on for a while after the backup, they have gone out already.
desk-sending-withdraw = Do not send them
desk-sending-younger = Send only what is younger than two hours
desk-sending-all = Send all. Some will arrive twice.
desk-sending-do = Switch sending on
desk-sending-choose = Please choose what happens to the older mails.
desk-log-title = Log
desk-log-here = What was done here
desk-log-search = Who, what or why
desk-log-who = By whom?
desk-log-what = About what?
desk-log-when = Since when?
desk-log-everybody = Everybody
desk-log-always = All the time
desk-log-none = Nothing was found.
desk-log-older = Show older ones
desk-log-newest = To the newest
desk-log-one-thing = You see only what was done to one thing.
desk-log-everything = Show everything
desk-log-operator = The technicians
desk-log-office = The office
desk-log-gone = deleted since
desk-log-from-to = { $what }: from { $from } to { $to }
desk-log-changed = { $what }: changed
desk-log-is = { $what }: { $value }
desk-log-parts = Concerned: { $parts }
desk-log-texts = { $what } ({ $languages })
desk-log-nothing = nothing
desk-log-yes = yes
desk-log-no = no
desk-area-offerings = Offerings
desk-area-places = Venues and partners
desk-area-staff = Accounts
desk-area-service = The service
desk-period-day = Last day
desk-period-week = Last seven days
desk-period-month = Last thirty days
desk-did-unknown = { $who } did something that has no name here yet ({ $deed })
desk-did-sign-up = { $who } signed somebody up
desk-did-cancel = { $who } cancelled
desk-did-contact = { $who } changed a contact
desk-did-names = { $who } changed names
desk-did-note = { $who } wrote a note
desk-did-put-first = { $who } gave priority on the waiting list
desk-did-put-back = { $who } took back priority on the waiting list
desk-did-beyond = { $who } gave more places than there are
desk-did-goes-ahead = { $who } decided that it takes place although few have signed up
desk-did-group-called-off = { $who } called it off because too few had signed up
desk-did-offering-created = { $who } created an offering
desk-did-offering-changed = { $who } changed an offering
desk-did-offering-published = { $who } published an offering
desk-did-offering-unpublished = { $who } took an offering off the site
desk-did-venue-created = { $who } added a venue
desk-did-venue-changed = { $who } changed a venue
desk-did-partner-renamed = { $who } renamed a partner
desk-did-signed-in = { $who } signed in
desk-did-signed-out = { $who } signed out on all devices
desk-did-password-chosen = { $who } chose a password by a link
desk-did-password-changed = { $who } changed the password
desk-did-link-made = { $who } made a link for a new password
desk-did-staff-added = { $who } added an account
desk-did-staff-disabled = { $who } closed an account
desk-did-staff-enabled = { $who } opened an account again
desk-did-factor-set-up = { $who } set up the second factor
desk-did-factor-removed = { $who } removed a second factor
desk-did-codes-made = { $who } made new recovery codes
desk-did-code-used = { $who } used a recovery code
desk-did-restored = { $who } restored a backup
desk-did-sending-resumed = { $who } switched sending on again
desk-mode-whole = for all dates
desk-mode-per-session = for each date by itself
desk-promotion-offer = by an offer
desk-promotion-direct = at once
desk-part-all = everything
desk-part-entry = one date
desk-part-person = one person
desk-part-offer = an offered place
desk-field-slug = Address of the page
desk-field-series = Series
desk-field-texts = Texts
desk-field-kind = Kind
desk-field-level = Previous knowledge
desk-field-audience = For whom
desk-field-programme = Funding programme
desk-field-partner = Partner association
desk-field-leader = Leader
desk-field-venue = Venue
desk-field-capacity = Places
desk-field-min-participants = Smallest number
desk-field-waitlist = Places on the waiting list
desk-field-max-persons = People on one booking
desk-field-promotion = Moving up
desk-field-walk-in = Coming without sign-up
desk-field-fee = Fee
desk-field-mode = Way of signing up
desk-field-opens = Sign-up from
desk-field-closes = Sign-up until
desk-field-session-opens = Sign-up opens, days before
desk-field-session-closes = Sign-up closes, hours before
desk-field-cancel-until = Cancelling online, hours before
desk-field-organisation = People of one organisation
desk-field-drop-in = Places for single dates
desk-field-discreet = Topic hidden
desk-field-ask = Questions of the form
desk-field-languages = Languages
desk-field-interpreting = Interpreting
desk-field-bring = To bring
desk-field-agenda = Agenda
desk-field-remind-hours = Reminder, hours before
desk-field-workshops = Workshops
desk-field-archive-kind = Kind in the chronicle
desk-field-dates = Dates
desk-field-date = Date
desk-field-name = Its name
desk-field-step-free = Without steps
desk-field-note = Note
desk-field-people = People
desk-field-letters = Letters
desk-field-role = Role
desk-field-withdrawn = Mails taken back
desk-field-repeated = Mails sent once more
desk-field-erased-again = Bookings erased again
desk-field-backup = Backup of
desk-did-signed-out-there = { $who } signed out on another device
desk-did-identity-bound = { $who } connected the account with the town's sign-in
desk-did-passkey-added = { $who } set up a passkey
desk-did-passkey-removed = { $who } removed a passkey
desk-did-passkey-copied = A passkey of { $who } may have been copied and was refused
desk-did-sign-up-stopped = { $who } stopped the sign-up
desk-did-sign-up-reopened = { $who } opened the sign-up again
