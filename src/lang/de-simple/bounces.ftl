# Was zurückkommt: Briefe, die nicht ankamen, und Beschwerden.
bounces-title = Was zurückkam
bounces-came-back = Die Mail kam zurück. { $reason }
bounces-points = Punkte: { $points } von { $limit }
bounces-why-gone = Diese Adresse gibt es nicht.
bounces-why-hard = Diese Adresse bekommt keine Mails.
bounces-why-full = Das Postfach ist voll.
bounces-why-soft = Das Postfach war nicht erreichbar.
bounces-why-letter = Diese Mail wurde nicht angenommen.
bounces-why-policy = Von uns werden keine Mails angenommen.
bounces-why-complaint = Jemand will unsere Mails nicht.
