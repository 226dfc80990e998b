postbox-title = Невідправлені листи
postbox-about = Демоверсія нічого не надсилає. Тут листи, які вона мала б надіслати.
postbox-empty = Листів ще немає. Спершу запишіться на якийсь захід.
postbox-to = Кому
postbox-date = Дата
postbox-html = Так лист виглядає в поштовій програмі
postbox-calendar = Календар
