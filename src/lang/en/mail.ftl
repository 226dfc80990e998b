mail-greeting = Hello { $name },
mail-farewell = Kind regards
mail-phone = Phone: { $number }
mail-german-below = The same text follows in German. You can show it to others.
