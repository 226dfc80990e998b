postbox-title = E-Mails, die niemand bekommt
postbox-about = Die Demo schickt keine E-Mails. Sie können die E-Mails hier lesen.
postbox-empty = Noch keine E-Mail. Melden Sie sich zu einem Angebot an.
postbox-to = An
postbox-date = Datum
postbox-html = So sieht die E-Mail im E-Mail-Programm aus
postbox-calendar = Kalender
