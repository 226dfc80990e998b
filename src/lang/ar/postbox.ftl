postbox-title = الرسائل الملتقَطة
postbox-about = النسخة التجريبية لا ترسل شيئًا. هنا تقرؤون الرسائل التي كانت ستُرسَل.
postbox-empty = لا توجد رسائل بعد. سجّلي في أحد العروض أولًا.
postbox-to = إلى
postbox-date = التاريخ
postbox-html = هكذا تبدو في برنامج البريد
postbox-calendar = التقويم
