postbox-title = رسائل النسخة التجريبية
postbox-about = النسخة التجريبية لا ترسل شيئًا. تجدون هنا الرسائل التي كانت ستُرسَل.
postbox-empty = لا توجد رسائل بعد. سجّلوا أولًا في أحد الأنشطة.
postbox-to = إلى
postbox-date = التاريخ
postbox-html = هكذا تبدو الرسالة في برنامج البريد
postbox-calendar = التقويم
