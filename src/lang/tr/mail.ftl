mail-greeting = Merhaba { $name },
mail-farewell = Saygılarımızla
mail-phone = Telefon: { $number }
mail-german-below = Aynı metnin Almancası aşağıda. Başkalarına gösterebilirsiniz.
