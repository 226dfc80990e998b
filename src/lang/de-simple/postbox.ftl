postbox-title = Mails
postbox-about = Die Demo schickt keine Mails. Sie können die Mails hier lesen.
postbox-empty = Noch keine Mail. Melden Sie sich zu einem Angebot an.
postbox-to = An
postbox-date = Datum
postbox-html = So sieht die Mail im Mail-Programm aus
postbox-calendar = Kalender
