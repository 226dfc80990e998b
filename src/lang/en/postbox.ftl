postbox-title = Caught e-mails
postbox-about = The demo sends nothing. Here are the e-mails that it would send.
postbox-empty = No e-mails yet. Sign up for an activity first.
postbox-to = To
postbox-date = Date
postbox-html = How it looks in an e-mail program
postbox-calendar = Calendar
