# ما يعود إلينا: رسائل لم تصل، وشكاوى.
bounces-title = ما عاد إلينا
bounces-came-back = عادت الرسالة الإلكترونية. { $reason }
bounces-points = النقاط: { $points } من { $limit }
bounces-why-gone = هذا العنوان غير موجود.
bounces-why-hard = لا يقبل الخادم أي رسالة إلى هذا العنوان.
bounces-why-full = صندوق البريد ممتلئ.
bounces-why-soft = تعذّر الوصول إلى الخادم.
bounces-why-letter = لا يقبل الخادم هذه الرسالة.
bounces-why-policy = لا يقبل الخادم رسائل منّا.
bounces-why-complaint = أُبلغ عن الرسالة بأنها غير مرغوب فيها.
