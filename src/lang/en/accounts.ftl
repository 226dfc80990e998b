accounts-nav-label = Areas
accounts-nav-desk = Office
accounts-nav-leader = Course leaders
accounts-nav-account = Account
accounts-nav-out = Sign out
accounts-signin-title = Sign in for staff
accounts-signin-about = Only people who work here sign in here.
accounts-signin-email = E-mail
accounts-signin-password = Password
accounts-signin-submit = Sign in
accounts-signin-forgotten = Forgotten your password? Your technical team gives you a new link.
accounts-signin-visitor = Are you looking for your booking?
accounts-problem-email = Please write your e-mail address.
accounts-problem-password = Please write your password.
accounts-problem-refused = E-mail or password is wrong. Please check both.
accounts-problem-wrong = This password is wrong. Please check it.
accounts-problem-new = Please write a new password.
accounts-problem-again = The two passwords differ. Please write the same one twice.
accounts-problem-short = The password is too short. Use at least { $count } characters.
accounts-problem-long = The password is too long. Use at most { $count } characters.
accounts-problem-named = It holds your name, your address or our name. Use other words.
accounts-problem-common = This password is soon guessed. Use four words that do not belong together.
accounts-done-chosen = Your password is set.
accounts-done-chosen-text = Please sign in with it now.
accounts-done-changed = Your password has been changed.
accounts-done-changed-text = Other devices are signed out.
accounts-done-out = You are signed out.
accounts-done-everywhere = You are signed out everywhere.
accounts-done-out-text = On a device that is not yours, close the browser now.
accounts-home-title = Your account
accounts-home-name = Your name
accounts-home-role = Role
accounts-home-devices = Signed in
accounts-home-devices-count = { $count ->
    [one] on this device
   *[other] on { $count } devices
}
accounts-home-out = Sign out here
accounts-home-everywhere = Sign out everywhere
accounts-role-office = Office
accounts-role-leader = Course leader
accounts-role-reader = Reads figures
accounts-password-title = Change password
accounts-password-about = After that your other devices are signed out.
accounts-password-old = Current password
accounts-password-new = New password
accounts-password-again = The new password once more
accounts-password-hint = At least { $count } characters. Four words that do not belong together are good.
accounts-password-submit = Save password
accounts-link-title = Set your password
accounts-gone-title = This link is no longer valid
accounts-gone-text = Each link works once and for a short time only.
accounts-gone-ask = Do you need a new one? Ask the office:
accounts-gone-signin = Go to sign-in
accounts-confirm-title = Is it you?
accounts-confirm-about = The next step matters. Please write your password once more.
accounts-confirm-submit = Continue
accounts-nav-figures = Figures
accounts-mailed-title = Course leaders: sign in without a password
accounts-mailed-about = You get an e-mail with a link. With it you come in.
accounts-mailed-submit = Send the link
accounts-mailed-come-in = Sign in now
accounts-mailed-as = You sign in as
accounts-done-mailed = Please look into your mail.
accounts-done-mailed-text = { $minutes ->
    [one] Do you lead courses? Then a link comes soon. It is valid for one minute.
   *[other] Do you lead courses? Then a link comes soon. It is valid for { $minutes } minutes.
}
accounts-letter-subject = Your link to sign in
accounts-letter-minutes = { $minutes ->
    [one] The link works once and is valid for one minute.
   *[other] The link works once and is valid for { $minutes } minutes.
}
accounts-letter-not-you = Was it not you? Then delete this e-mail. Nothing happens.
accounts-code-title = Enter the code
accounts-code-about = The codes app on your phone shows six digits.
accounts-code-field = Code from the app
accounts-code-hint = Lost your phone? A recovery code works too.
accounts-problem-code = This code is wrong. Wait for the next one.
accounts-problem-code-missing = Please write the code.
accounts-factor-title = Second step when signing in
accounts-factor-about = A password can be stolen. Your phone is with you only.
accounts-factor-open = Open an app for codes on your phone.
accounts-factor-scan = Scan this picture with it.
accounts-factor-type = Write here the code that the app shows.
accounts-factor-by-hand = The picture does not work? Key to type
accounts-factor-submit = Switch on
accounts-factor-on = The second step is switched on.
accounts-factor-left = { $count ->
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
accounts-factor-other-codes = Make new recovery codes
accounts-factor-off = Switch the second step off
accounts-recovery-title = Your recovery codes
accounts-recovery-about = With them you come in without your phone. Each works once.
accounts-recovery-once = We show them only now. Print them or write them down.
accounts-recovery-done = I have kept them
