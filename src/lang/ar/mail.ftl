mail-greeting = مرحبًا { $name }،
mail-farewell = مع أطيب التحيات
mail-phone = الهاتف: { $number }
mail-german-below = فيما يلي النص نفسه بالألمانية. يمكنكم عرضه على غيركم.
