# Що повертається: листи, які не дійшли, і скарги.
bounces-title = Що повернулося
bounces-came-back = Електронний лист повернувся. { $reason }
bounces-points = Бали: { $points } з { $limit }
bounces-why-gone = Такої адреси немає.
bounces-why-hard = Сервер нічого не приймає для цієї адреси.
bounces-why-full = Поштова скринька заповнена.
bounces-why-soft = Сервер був недоступний.
bounces-why-letter = Сервер не приймає цього листа.
bounces-why-policy = Сервер не приймає листів від нас.
bounces-why-complaint = На лист поскаржилися як на небажаний.
