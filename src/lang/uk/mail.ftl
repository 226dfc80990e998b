mail-greeting = Добрий день, { $name }!
mail-farewell = З повагою
mail-phone = Телефон: { $number }
mail-german-below = Нижче – той самий текст німецькою. Ви можете показати його іншим.
