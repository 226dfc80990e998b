mail-greeting = Guten Tag { $name },
mail-farewell = Freundliche Grüße
mail-phone = Telefon: { $number }
mail-german-below = Hier steht der gleiche Text auf Deutsch. So können Sie ihn anderen zeigen.
