mail-greeting = Guten Tag { $name },
mail-farewell = Freundliche Grüße
mail-phone = Telefon: { $number }
mail-german-below = Hier steht der Text auf Deutsch. Sie können ihn anderen zeigen.
