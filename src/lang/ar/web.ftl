web-skip = الانتقال إلى المحتوى
web-languages = اختيار اللغة
web-title-problem = خطأ: { $title }
web-untranslated = لم يُترجَم هذا النص بعد.
web-optional = (اختياري)
web-search = بحث
web-honeypot = يُرجى ترك هذه الخانة فارغة.
web-names-more = إضافة شخص آخر معكم
web-names-person = اسم الشخص رقم { $number }
web-problems = يُرجى التحقق من هذه البيانات:
web-problem-long = النص طويل جدًا. الحد الأقصى لعدد الأحرف: { $max }.
web-problem-unreadable = توجد هنا علامات غير مرئية. يُرجى الكتابة من جديد.
web-problem-again = يُرجى التحقق من كل شيء ثم الإرسال من جديد.
web-pager = الصفحات
web-pager-before = السابق
web-pager-after = التالي
web-share = مشاركة
web-share-whatsapp = واتساب
web-share-sms = رسالة نصية
web-share-mail = بريد إلكتروني
web-share-copy = عنوان الصفحة للنسخ:
web-poster-register = يمكنكم التسجيل هنا:
web-poster-call = أو اتصلوا بنا:
web-footer-questions = لديكم أسئلة؟ اتصلوا بنا:
web-footer-links = عن هذا الموقع
web-imprint = بيانات النشر
web-privacy = حماية البيانات
web-accessibility = إتاحة الاستخدام للجميع
web-plain-language = ألمانية مبسّطة
web-sign-language = لغة الإشارة
web-contact = التواصل معنا
web-contact-phone = الهاتف
web-contact-email = البريد الإلكتروني
web-contact-address = العنوان
web-contact-hours = أوقات الاستقبال
web-error-not-found = هذه الصفحة غير موجودة
web-error-not-found-text = ربما انتهى هذا النشاط. وربما ينقص حرف في عنوان الصفحة.
web-error-forbidden = تعذّر ذلك للأسف
web-error-forbidden-text = جاء الطلب من موقع آخر. يُرجى فتح النموذج هنا من جديد.
web-error-too-large = النص طويل جدًا
web-error-too-large-text = يُرجى اختصار النص ثم الإرسال من جديد.
web-error-too-many = يُرجى الانتظار قليلًا
web-error-too-many-text = { $minutes ->
    [zero] يُرجى المحاولة من جديد الآن.
    [one] يُرجى المحاولة من جديد بعد دقيقة واحدة.
    [two] يُرجى المحاولة من جديد بعد دقيقتين.
    [few] يُرجى المحاولة من جديد بعد { $minutes } دقائق.
    [many] يُرجى المحاولة من جديد بعد { $minutes } دقيقة.
   *[other] يُرجى المحاولة من جديد بعد { $minutes } دقيقة.
}
web-error-bad-request = لم نفهم طلبكم
web-error-bad-request-text = يُرجى فتح النموذج من جديد.
web-error-method = لا يمكن ذلك هنا
web-error-method-text = يُرجى الرجوع وفتح الصفحة من جديد.
web-error-unavailable = الخدمة غير متاحة الآن
web-error-unavailable-text = يُرجى المحاولة من جديد بعد بضع دقائق.
web-error-broken = حدث خطأ عندنا
web-error-broken-text = ليس الخطأ منكم. يُرجى المحاولة من جديد لاحقًا.
web-error-home = عرض كل الأنشطة
web-error-call = نساعدكم بالهاتف أيضًا:
web-find-booking = البحث عن التسجيل
