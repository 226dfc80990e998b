postbox-title = Caught mails
postbox-about = The demo sends nothing. Here are the mails that it would send.
postbox-empty = No mail yet. Sign up for something first.
postbox-to = To
postbox-date = Date
postbox-html = How it looks in a mail program
postbox-calendar = Calendar
