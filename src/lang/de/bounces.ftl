# Was zurückkommt: Briefe, die nicht ankamen, und Beschwerden.
bounces-title = Was zurückkam
bounces-came-back = Die Mail kam zurück. { $reason }
bounces-points = Punkte: { $points } von { $limit }
bounces-why-gone = Diese Adresse gibt es nicht.
bounces-why-hard = Der Server nimmt für diese Adresse nichts an.
bounces-why-full = Das Postfach ist voll.
bounces-why-soft = Der Server war nicht erreichbar.
bounces-why-letter = Der Server nimmt diese Mail nicht an.
bounces-why-policy = Der Server nimmt von uns nichts an.
bounces-why-complaint = Sie wurde als unerwünscht gemeldet.
