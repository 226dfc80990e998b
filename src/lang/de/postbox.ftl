postbox-title = Aufgefangene Mails
postbox-about = Die Demo verschickt nichts. Hier stehen die Mails, die sonst verschickt würden.
postbox-empty = Noch keine Mail. Melden Sie sich zu einem Angebot an.
postbox-to = An
postbox-date = Datum
postbox-html = So sieht sie im Mailprogramm aus
postbox-calendar = Kalender
