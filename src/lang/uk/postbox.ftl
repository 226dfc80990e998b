postbox-title = Перехоплені листи
postbox-about = Демоверсія нічого не надсилає. Тут можна прочитати листи, які були б надіслані.
postbox-empty = Листів ще немає. Спершу запишіться на якусь подію.
postbox-to = Кому
postbox-date = Дата
postbox-html = Такий вигляд має в поштовій програмі
postbox-calendar = Календар
