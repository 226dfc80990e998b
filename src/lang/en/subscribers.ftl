subscribers-footer = Newsletter
subscribers-title = Get the newsletter
subscribers-intro = We write to you what is new: courses, get-togethers and dates.
subscribers-intro-confirm = First you get an e-mail with a link to confirm.
subscribers-form-topics = What interests you?
subscribers-form-topics-hint = You tick nothing? Then we write to you about everything.
subscribers-form-submit = Get the newsletter
subscribers-problem-email-local = Before the @ only letters from a to z work. Please use another address.
subscribers-consent = I want to get the newsletter by e-mail. It comes from: { $office }. I can unsubscribe at any time.
subscribers-data-title = This is what you agree to
subscribers-data-use = We use your address for the newsletter only.
subscribers-data-unconfirmed = { $hours ->
    [one] You do not confirm? Then we delete everything after one hour.
   *[other] You do not confirm? Then we delete everything after { $hours } hours.
}
subscribers-data-proof = { $years ->
    [one] After you unsubscribe we keep only your consent: one year.
   *[other] After you unsubscribe we keep only your consent: { $years } years.
}
subscribers-asked-title = Please look into your mailbox.
subscribers-asked-text = In a few minutes you get an e-mail from us. Open the link in it.
subscribers-asked-none = No e-mail? Look into the spam folder, or call us:
subscribers-confirm-title = Confirm the newsletter
subscribers-confirm-submit = Yes, I want the newsletter
subscribers-gone-confirm = { $hours ->
    [one] Links to confirm work for one hour. After that, please ask again.
   *[other] Links to confirm work for { $hours } hours. After that, please ask again.
}
subscribers-gone-call = Do you have questions? Call us:
subscribers-her-title = Your newsletter
subscribers-her-active = You get the newsletter.
subscribers-her-paused = Your newsletter takes a break.
subscribers-her-paused-until = Your newsletter takes a break, last day: { $day }.
subscribers-her-suppressed = Our e-mails do not reach you.
subscribers-her-suppressed-call = Call us, then we write to you again:
subscribers-her-pause-title = Take a break
subscribers-her-pause-until = Last day of the break
subscribers-her-pause-hint = Without a day the break lasts until you end it.
subscribers-her-pause-submit = Begin the break
subscribers-her-resume = End the break
subscribers-her-problem-day = Please choose a day after today, within two years.
subscribers-her-end-title = Get nothing any more
subscribers-her-leave = Unsubscribe from the newsletter
subscribers-told-welcome = Thank you, from now on you get the newsletter.
subscribers-told-paused = The newsletter takes a break now.
subscribers-told-resumed = You get the newsletter again.
subscribers-leave-text = You will get no newsletter any more. Your bookings of courses stay.
subscribers-leave-submit = Unsubscribe now
subscribers-leave-pause = I would rather take a break
subscribers-left-title = You are unsubscribed.
subscribers-left-text = You get no newsletter from us any more.
subscribers-left-again = Get the newsletter again
subscribers-erase-what = We delete address, language and topics.
subscribers-erase-proof = { $years ->
    [one] Only the proof of consent stays for one year, without an address.
   *[other] Only the proof of consent stays for { $years } years, without an address.
}
subscribers-wish-title = Tell me when it starts again
subscribers-wish-intro = We write you one single e-mail as soon as you can sign up.
subscribers-wish-consent = I want to get an e-mail when this starts again: { $title }
subscribers-wish-forget = With that e-mail we delete your address.
subscribers-wish-latest = { $months ->
    [one] If it does not start again, we delete it after one month.
   *[other] If it does not start again, we delete it after { $months } months.
}
subscribers-wish-submit = Tell me
subscribers-wish-confirm = Yes, write to me
subscribers-wish-noted = Noted: we write to you when it starts again.
subscribers-wish-end = Delete my address now
subscribers-wish-ended = Your address is deleted. We will not write to you about this.
subscribers-letter-confirm-subject = Please confirm the newsletter
subscribers-letter-confirm-text = Our newsletter was asked for with this address. Was it you? Then please confirm.
subscribers-letter-confirm-link = Confirm the newsletter
subscribers-letter-confirm-until = { $hours ->
    [one] The link works for one hour.
   *[other] The link works for { $hours } hours.
}
subscribers-letter-not-you = Was it not you? Then you need not do anything.
subscribers-letter-known-subject = Your link to the newsletter
subscribers-letter-known-text = You get our newsletter already.
subscribers-letter-settings = Change language and topics, take a break or unsubscribe
subscribers-letter-noted-subject = You get our newsletter now
subscribers-letter-noted-text = You have signed for it on paper, on { $day }.
subscribers-letter-noted-not-you = Is that not right? Then unsubscribe by the link.
subscribers-letter-wish-subject = Please confirm: an e-mail when it starts again
subscribers-letter-wish-text = Do you want to know when this starts again: { $title }? Then please confirm.
subscribers-letter-wish-link = Confirm
subscribers-letter-again-subject = It starts again: { $title }
subscribers-letter-again-text = You wanted to know. Now you can take part.
subscribers-letter-again-when = The first date is on { $day }.
subscribers-letter-again-link = See the activity
subscribers-letter-again-forgotten = We have now deleted your address for this.
subscribers-office-title = Newsletter subscriptions
subscribers-office-one = Subscription
subscribers-office-active = { $count ->
    [one] { $count } person gets the newsletter.
   *[other] { $count } people get the newsletter.
}
subscribers-office-numbers = In numbers
subscribers-office-asked = not confirmed yet
subscribers-office-wishes = want to be told about an activity
subscribers-office-standing = State of the subscription
subscribers-office-topic = Topics
subscribers-office-everything = all topics
subscribers-office-since = since { $day }
subscribers-office-search = Part of the e-mail address
subscribers-office-none = Nobody found.
subscribers-office-export = Take the list with you
subscribers-office-add = Enter a subscription from paper
subscribers-office-signed = Signed on
subscribers-office-signed-hint = The date that stands on the paper.
subscribers-office-paper = This must stand on the paper
subscribers-office-save = Enter subscription
subscribers-office-problem-day = Please write the date on the paper, not after today.
subscribers-office-told-new = The subscription is entered.
subscribers-office-told-known = This address has a subscription already.
subscribers-office-told-left = The subscription has ended.
subscribers-office-end = End the subscription
subscribers-office-end-text = Only if the person has asked for it.
subscribers-office-leave = Unsubscribe her
subscribers-office-proof = Proofs of consent
subscribers-office-erase = Delete the data of this person
subscribers-standing-active = gets the newsletter
subscribers-standing-paused = takes a break
subscribers-standing-suppressed = blocked
subscribers-standing-gone = unsubscribed
subscribers-way-page = on the website
subscribers-way-paper = on paper
subscribers-proof-way = Consent given
subscribers-proof-asked = Asked for
subscribers-proof-confirmed = Confirmed
subscribers-proof-withdrawn = Withdrawn
subscribers-proof-by = Entered by
subscribers-proof-message = Id of the e-mail
subscribers-proof-text = Words and version
subscribers-import-title = Read subscriptions from a table
subscribers-import-text = Copy the table to here. The first line names the columns:
subscribers-import-topics = As topics these words work:
subscribers-import-paper = Only who has signed may stand in the table.
subscribers-import-field = Table
subscribers-import-submit = Read the table
subscribers-import-empty = Please copy a table with at least one address.
subscribers-import-no-head = The first line names no column “email”.
subscribers-import-too-many = That is too long. Please split the table after 5000 lines.
subscribers-import-new = { $count ->
    [one] { $count } subscription is new.
   *[other] { $count } subscriptions are new.
}
subscribers-import-known = { $count ->
    [one] { $count } address was there already.
   *[other] { $count } addresses were there already.
}
subscribers-import-bad = { $count ->
    [one] { $count } line was not read:
   *[other] { $count } lines were not read:
}
subscribers-import-line = Line { $line }:
subscribers-import-again = Read another table
subscribers-bad-unreadable = This is no text.
subscribers-bad-email = This is no e-mail address that works.
subscribers-bad-language = We do not write in this language.
subscribers-bad-topic = There is no such topic.
subscribers-bad-no-day = It does not say when she signed.
subscribers-bad-day = This is no date that we understand.
subscribers-bad-future = The date is after today.
subscribers-bad-gone = This person has unsubscribed. Only she herself comes back.
subscribers-bad-suppressed = This address is blocked.
subscribers-suppress-title = Blocked addresses
subscribers-suppress-text = We send no newsletter to these addresses, even if somebody asks.
subscribers-suppress-none = No address is blocked.
subscribers-suppress-one = Block an address
subscribers-suppress-submit = Block address
subscribers-suppress-lift = Unblock
subscribers-suppress-erased = Address deleted
subscribers-suppress-told = The address is blocked.
subscribers-suppress-known = This address was blocked already.
subscribers-suppress-lifted = The address is unblocked.
subscribers-why-bounce = e-mails come back
subscribers-why-complaint = reported as unwanted
subscribers-why-office = blocked by the office
subscribers-did-added = { $who } entered a subscription from paper
subscribers-did-removed = { $who } ended a subscription
subscribers-did-erased = { $who } deleted the data of a subscription
subscribers-did-imported = { $who } read subscriptions from a table
subscribers-did-exported = { $who } took the list of subscriptions
subscribers-did-suppressed = { $who } blocked an address
subscribers-did-lifted = { $who } unblocked an address
