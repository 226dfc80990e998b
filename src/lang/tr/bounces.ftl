# Geri gelenler: ulaşmayan e-postalar ve şikâyetler.
bounces-title = Geri gelenler
bounces-came-back = E-posta geri geldi. { $reason }
bounces-points = Puan: { $points } / { $limit }
bounces-why-gone = Böyle bir adres yok.
bounces-why-hard = Sunucu bu adrese gelen e-postaları kabul etmiyor.
bounces-why-full = Posta kutusu dolu.
bounces-why-soft = Sunucuya ulaşılamadı.
bounces-why-letter = Sunucu bu e-postayı kabul etmiyor.
bounces-why-policy = Sunucu bizden e-posta kabul etmiyor.
bounces-why-complaint = E-posta istenmeyen olarak bildirildi.
