mail-greeting = Hello { $name },
mail-farewell = Kind regards
mail-phone = Phone: { $number }
mail-german-below = Here is the same text in German. You can show it to others.
