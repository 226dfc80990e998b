forgetting-title = Deletion
forgetting-lead = What people tell us is deleted when its time is over. Numbers stay.
forgetting-tonight = Rehearsal of the next night
forgetting-tonight-hint = This will be deleted. This page deletes nothing.
forgetting-tonight-none = Nothing is due in the next night.
forgetting-ahead = Due within the next month
forgetting-ahead-none = Nothing is due within the next month.
forgetting-due = From { $day }
forgetting-past = What was deleted
forgetting-past-none = Nothing has been deleted so far.
forgetting-night = On { $day }
forgetting-night-open = This night is not finished yet. It goes on by itself.
forgetting-others = Of no offering
forgetting-periods = How long we keep things
forgetting-period-bookings = Sign-up, waiting list, attendance: after the end of the offering
forgetting-period-details = Helper, childcare, help with language: after the session
forgetting-period-log = Log
forgetting-period-messages = Messages to everybody
forgetting-period-letters = Mails without a sign-up
forgetting-person-title = Everything about this person
forgetting-person-lead = These sign-ups have the same address or number. A family sometimes shares both. Choose what belongs to this person.
forgetting-person-bookings = Sign-ups
forgetting-person-guests = Guests of the same name
forgetting-person-guests-hint = It may be somebody else.
forgetting-person-guest = { $name }, { $when }
forgetting-person-data = Download the data
forgetting-person-erase = Delete everything
forgetting-person-erase-text = All places are given back with it. Numbers stay. This can not be undone.
forgetting-person-sure = This person wants it.
forgetting-person-problem-none = Choose at least one entry.
forgetting-person-problem-sure = Confirm that the person wants it.
forgetting-person-done = All that you chose is deleted.
forgetting-did-erased = { $who } deleted everything about a person
forgetting-did-exported = { $who } downloaded the data of a person
forgetting-did-guest = { $who } deleted the name of a guest
forgetting-count-details = { $count ->
    [one] 1 sign-up without what it said of help, children and language
   *[other] { $count } sign-ups without what they said of help, children and language
}
forgetting-count-log = { $count ->
    [one] 1 old line of the log
   *[other] { $count } old lines of the log
}
forgetting-count-bookings = { $count ->
    [one] 1 sign-up
   *[other] { $count } sign-ups
}
forgetting-count-letters = { $count ->
    [one] 1 mail
   *[other] { $count } mails
}
forgetting-count-deeds = { $count ->
    [one] 1 line of the log names nobody any more
   *[other] { $count } lines of the log name nobody any more
}
forgetting-count-attendance = { $count ->
    [one] 1 guest or name on a list
   *[other] { $count } guests and names on lists
}
forgetting-count-history = { $count ->
    [one] 1 message or reason
   *[other] { $count } messages and reasons
}
forgetting-count-passes = { $count ->
    [one] 1 old link for a substitute or partner
   *[other] { $count } old links for substitutes and partners
}
forgetting-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
forgetting-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
forgetting-period-subscription-letters = Mails about a subscription
forgetting-period-requests = Requests for the newsletter that nobody confirms
forgetting-period-wishes = Wish to be told of the next start
forgetting-period-proofs = Proof of consent: after leaving the newsletter
forgetting-period-recipients = To whom an issue of the newsletter went
forgetting-person-newsletter = Newsletter, and mails without a sign-up
forgetting-person-newsletter-hint = All that there is under this address.
forgetting-address-title = Everything about an e-mail address
forgetting-address-hint = Also for people who only read the newsletter.
forgetting-address-show = Show it
forgetting-address-unknown = Nothing is stored about this address.
forgetting-count-requests = { $count ->
    [one] 1 unconfirmed request
   *[other] { $count } unconfirmed requests
}
forgetting-count-proofs = { $count ->
    [one] 1 old proof or blocked address
   *[other] { $count } old proofs and blocked addresses
}
forgetting-count-recipients = { $count ->
    [one] 1 recipient of an issue
   *[other] { $count } recipients of issues
}
forgetting-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
forgetting-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
