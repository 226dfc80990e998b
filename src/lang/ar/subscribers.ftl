subscribers-footer = النشرة البريدية
subscribers-title = الاشتراك في النشرة البريدية
subscribers-intro = نكتب إليكم عن كل جديد: الدورات واللقاءات والمواعيد.
subscribers-intro-confirm = تصلكم أولًا رسالة فيها رابط للتأكيد.
subscribers-form-topics = ما الذي يهمّكم؟
subscribers-form-topics-hint = إن لم تختاروا شيئًا كتبنا إليكم عن كل المواضيع.
subscribers-form-submit = الاشتراك في النشرة
subscribers-problem-email-local = قبل علامة @ تصلح الحروف من a إلى z فقط. استخدموا عنوانًا آخر من فضلكم.
subscribers-consent = أريد أن تصلني النشرة بالبريد الإلكتروني. المرسِل: { $office }. يمكنني إلغاء الاشتراك في أي وقت.
subscribers-data-title = على هذا توافقون
subscribers-data-use = نستخدم عنوانكم للنشرة فقط.
subscribers-data-unconfirmed = { $hours ->
    [zero] إن لم تؤكّدوا حذفنا كل شيء فورًا.
    [one] إن لم تؤكّدوا حذفنا كل شيء بعد ساعة.
    [two] إن لم تؤكّدوا حذفنا كل شيء بعد ساعتين.
    [few] إن لم تؤكّدوا حذفنا كل شيء بعد { $hours } ساعات.
    [many] إن لم تؤكّدوا حذفنا كل شيء بعد { $hours } ساعة.
   *[other] إن لم تؤكّدوا حذفنا كل شيء بعد { $hours } ساعة.
}
subscribers-data-proof = { $years ->
    [zero] بعد إلغاء الاشتراك لا نحفظ شيئًا.
    [one] بعد إلغاء الاشتراك نحفظ موافقتكم فقط: سنة واحدة.
    [two] بعد إلغاء الاشتراك نحفظ موافقتكم فقط: سنتين.
    [few] بعد إلغاء الاشتراك نحفظ موافقتكم فقط: { $years } سنوات.
    [many] بعد إلغاء الاشتراك نحفظ موافقتكم فقط: { $years } سنة.
   *[other] بعد إلغاء الاشتراك نحفظ موافقتكم فقط: { $years } سنة.
}
subscribers-asked-title = انظروا في بريدكم الإلكتروني من فضلكم.
subscribers-asked-text = تصلكم رسالة منا خلال دقائق. افتحوا الرابط الذي فيها.
subscribers-asked-none = لم تصل رسالة؟ ابحثوا في مجلد البريد المزعج أو اتصلوا بنا:
subscribers-confirm-title = تأكيد الاشتراك في النشرة
subscribers-confirm-submit = نعم، أريد النشرة
subscribers-gone-confirm = { $hours ->
    [zero] انتهت صلاحية رابط التأكيد. اشتركوا من جديد من فضلكم.
    [one] روابط التأكيد صالحة ساعة واحدة. بعدها اشتركوا من جديد من فضلكم.
    [two] روابط التأكيد صالحة ساعتين. بعدها اشتركوا من جديد من فضلكم.
    [few] روابط التأكيد صالحة { $hours } ساعات. بعدها اشتركوا من جديد من فضلكم.
    [many] روابط التأكيد صالحة { $hours } ساعة. بعدها اشتركوا من جديد من فضلكم.
   *[other] روابط التأكيد صالحة { $hours } ساعة. بعدها اشتركوا من جديد من فضلكم.
}
subscribers-gone-call = لديكم أسئلة؟ اتصلوا بنا:
subscribers-her-title = نشرتكم البريدية
subscribers-her-active = تصلكم النشرة البريدية.
subscribers-her-paused = نشرتكم متوقفة مؤقتًا.
subscribers-her-paused-until = نشرتكم متوقفة مؤقتًا، آخر يوم: { $day }.
subscribers-her-suppressed = رسائلنا لا تصل إليكم.
subscribers-her-suppressed-call = اتصلوا بنا لنكتب إليكم من جديد:
subscribers-her-pause-title = إيقاف مؤقت
subscribers-her-pause-until = آخر يوم من الإيقاف
subscribers-her-pause-hint = من دون تاريخ يستمر الإيقاف حتى تنهوه بأنفسكم.
subscribers-her-pause-submit = بدء الإيقاف المؤقت
subscribers-her-resume = إنهاء الإيقاف المؤقت
subscribers-her-problem-day = اختاروا من فضلكم يومًا بعد اليوم، خلال سنتين على الأكثر.
subscribers-her-end-title = عدم استلام أي شيء
subscribers-her-leave = إلغاء الاشتراك في النشرة
subscribers-told-welcome = شكرًا، ستصلكم النشرة من الآن.
subscribers-told-paused = النشرة متوقفة مؤقتًا الآن.
subscribers-told-resumed = ستصلكم النشرة من جديد.
subscribers-leave-text = لن تصلكم النشرة بعد ذلك. تسجيلاتكم في الدورات تبقى.
subscribers-leave-submit = إلغاء الاشتراك الآن
subscribers-leave-pause = أفضّل الإيقاف المؤقت فقط
subscribers-left-title = أُلغي اشتراككم في النشرة.
subscribers-left-text = لن تصلكم منا نشرة بعد الآن.
subscribers-left-again = الاشتراك من جديد
subscribers-erase-what = نحذف العنوان واللغة والمواضيع.
subscribers-erase-proof = { $years ->
    [zero] لا يبقى أي إثبات للموافقة.
    [one] يبقى إثبات الموافقة فقط سنة واحدة، من دون عنوان.
    [two] يبقى إثبات الموافقة فقط سنتين، من دون عنوان.
    [few] يبقى إثبات الموافقة فقط { $years } سنوات، من دون عنوان.
    [many] يبقى إثبات الموافقة فقط { $years } سنة، من دون عنوان.
   *[other] يبقى إثبات الموافقة فقط { $years } سنة، من دون عنوان.
}
subscribers-wish-title = أخبروني عندما يبدأ من جديد
subscribers-wish-intro = نكتب إليكم رسالة واحدة فقط حين يُفتح التسجيل.
subscribers-wish-consent = أريد رسالة عندما يبدأ هذا النشاط من جديد: { $title }
subscribers-wish-forget = نحذف عنوانكم مع إرسال هذه الرسالة.
subscribers-wish-latest = { $months ->
    [zero] إن لم يبدأ من جديد حذفنا العنوان فورًا.
    [one] إن لم يبدأ من جديد حذفنا العنوان بعد شهر.
    [two] إن لم يبدأ من جديد حذفنا العنوان بعد شهرين.
    [few] إن لم يبدأ من جديد حذفنا العنوان بعد { $months } أشهر.
    [many] إن لم يبدأ من جديد حذفنا العنوان بعد { $months } شهرًا.
   *[other] إن لم يبدأ من جديد حذفنا العنوان بعد { $months } شهر.
}
subscribers-wish-submit = أخبروني
subscribers-wish-confirm = نعم، اكتبوا إليّ
subscribers-wish-noted = سجّلنا ذلك: نكتب إليكم عندما يبدأ من جديد.
subscribers-wish-end = حذف عنواني الآن
subscribers-wish-ended = حُذف عنوانكم. لن نكتب إليكم عن ذلك.
subscribers-letter-confirm-subject = أكّدوا الاشتراك في النشرة من فضلكم
subscribers-letter-confirm-text = طُلبت نشرتنا بهذا العنوان. هل أنتم من طلبها؟ أكّدوا ذلك من فضلكم.
subscribers-letter-confirm-link = تأكيد الاشتراك
subscribers-letter-confirm-until = { $hours ->
    [zero] انتهت صلاحية الرابط.
    [one] الرابط صالح ساعة واحدة.
    [two] الرابط صالح ساعتين.
    [few] الرابط صالح { $hours } ساعات.
    [many] الرابط صالح { $hours } ساعة.
   *[other] الرابط صالح { $hours } ساعة.
}
subscribers-letter-not-you = لستم من طلب ذلك؟ لا عليكم فعل شيء.
subscribers-letter-known-subject = رابطكم إلى النشرة
subscribers-letter-known-text = نشرتنا تصلكم بالفعل.
subscribers-letter-settings = تغيير اللغة والمواضيع أو الإيقاف المؤقت أو إلغاء الاشتراك
subscribers-letter-noted-subject = ستصلكم نشرتنا من الآن
subscribers-letter-noted-text = لقد وقّعتم على ذلك على ورقة بتاريخ { $day }.
subscribers-letter-noted-not-you = هل هذا غير صحيح؟ ألغوا الاشتراك بالرابط.
subscribers-letter-wish-subject = أكّدوا من فضلكم: رسالة عندما يبدأ من جديد
subscribers-letter-wish-text = هل تريدون أن تعرفوا متى يبدأ هذا من جديد: { $title }؟ أكّدوا ذلك من فضلكم.
subscribers-letter-wish-link = تأكيد
subscribers-letter-again-subject = يبدأ من جديد: { $title }
subscribers-letter-again-text = أردتم أن نخبركم. يمكنكم المشاركة الآن.
subscribers-letter-again-when = الموعد الأول: { $day }.
subscribers-letter-again-link = إلى النشاط
subscribers-letter-again-forgotten = حذفنا الآن عنوانكم الخاص بهذا الطلب.
subscribers-office-title = اشتراكات النشرة البريدية
subscribers-office-one = الاشتراك
subscribers-office-active = { $count ->
    [zero] النشرة لا تصل إلى أحد.
    [one] النشرة تصل إلى شخص واحد.
    [two] النشرة تصل إلى شخصين.
    [few] النشرة تصل إلى { $count } أشخاص.
    [many] النشرة تصل إلى { $count } شخصًا.
   *[other] النشرة تصل إلى { $count } شخص.
}
subscribers-office-numbers = بالأرقام
subscribers-office-asked = لم يُؤكَّد بعد
subscribers-office-wishes = بانتظار خبر عن نشاط
subscribers-office-standing = حالة الاشتراك
subscribers-office-topic = المواضيع
subscribers-office-everything = كل المواضيع
subscribers-office-since = منذ { $day }
subscribers-office-search = جزء من عنوان البريد الإلكتروني
subscribers-office-none = لم نجد أحدًا.
subscribers-office-export = أخذ القائمة
subscribers-office-add = إضافة اشتراك من ورقة
subscribers-office-signed = تاريخ التوقيع
subscribers-office-signed-hint = التاريخ المكتوب على الورقة.
subscribers-office-paper = يجب أن يُكتب هذا على الورقة
subscribers-office-save = إضافة الاشتراك
subscribers-office-problem-day = اكتبوا من فضلكم التاريخ المكتوب على الورقة، لا بعد اليوم.
subscribers-office-told-new = أُضيف الاشتراك.
subscribers-office-told-known = لهذا العنوان اشتراك بالفعل.
subscribers-office-told-left = انتهى الاشتراك.
subscribers-office-end = إنهاء الاشتراك
subscribers-office-end-text = فقط إذا طلب الشخص ذلك.
subscribers-office-leave = إلغاء الاشتراك نيابةً عنه
subscribers-office-proof = إثباتات الموافقة
subscribers-office-erase = حذف بيانات هذا الشخص
subscribers-standing-active = تصله النشرة
subscribers-standing-paused = إيقاف مؤقت
subscribers-standing-suppressed = محظور
subscribers-standing-gone = أُلغي الاشتراك
subscribers-way-page = على الموقع
subscribers-way-paper = على الورق
subscribers-proof-way = طريقة الموافقة
subscribers-proof-asked = وقت الطلب
subscribers-proof-confirmed = وقت التأكيد
subscribers-proof-withdrawn = وقت السحب
subscribers-proof-by = أضافه
subscribers-proof-message = معرّف الرسالة
subscribers-proof-text = النص ونسخته
subscribers-import-title = إضافة اشتراكات من جدول
subscribers-import-text = انسخوا الجدول إلى هنا. السطر الأول يسمّي الأعمدة:
subscribers-import-topics = للمواضيع تصلح هذه الكلمات:
subscribers-import-paper = لا يدخل الجدول إلا من وقّع.
subscribers-import-field = الجدول
subscribers-import-submit = إضافة الجدول
subscribers-import-empty = انسخوا من فضلكم جدولًا فيه عنوان واحد على الأقل.
subscribers-import-no-head = السطر الأول لا يسمّي العمود «email».
subscribers-import-too-many = هذا طويل جدًا. قسّموا الجدول بعد 5000 سطر من فضلكم.
subscribers-import-new = { $count ->
    [zero] لا اشتراكات جديدة.
    [one] اشتراك جديد واحد.
    [two] اشتراكان جديدان.
    [few] { $count } اشتراكات جديدة.
    [many] { $count } اشتراكًا جديدًا.
   *[other] { $count } اشتراك جديد.
}
subscribers-import-known = { $count ->
    [zero] لم يكن أي عنوان موجودًا من قبل.
    [one] عنوان واحد كان موجودًا من قبل.
    [two] عنوانان كانا موجودين من قبل.
    [few] { $count } عناوين كانت موجودة من قبل.
    [many] { $count } عنوانًا كان موجودًا من قبل.
   *[other] { $count } عنوان كان موجودًا من قبل.
}
subscribers-import-bad = { $count ->
    [zero] أُضيفت كل السطور:
    [one] سطر واحد لم يُضَف:
    [two] سطران لم يُضافا:
    [few] { $count } سطور لم تُضَف:
    [many] { $count } سطرًا لم يُضَف:
   *[other] { $count } سطر لم يُضَف:
}
subscribers-import-line = السطر { $line }:
subscribers-import-again = إضافة جدول آخر
subscribers-bad-unreadable = هذا ليس نصًا.
subscribers-bad-email = هذا ليس عنوان بريد صالحًا.
subscribers-bad-language = هذه اللغة غير متوفرة هنا.
subscribers-bad-topic = لا يوجد موضوع كهذا.
subscribers-bad-no-day = ينقص تاريخ التوقيع.
subscribers-bad-day = هذا ليس تاريخًا نفهمه.
subscribers-bad-future = التاريخ بعد اليوم.
subscribers-bad-gone = هذا الشخص ألغى اشتراكه. لا يعود إلا بنفسه.
subscribers-bad-suppressed = هذا العنوان محظور.
subscribers-suppress-title = العناوين المحظورة
subscribers-suppress-text = لا نرسل النشرة إلى هذه العناوين، حتى عند الطلب.
subscribers-suppress-none = لا يوجد عنوان محظور.
subscribers-suppress-one = حظر عنوان
subscribers-suppress-submit = حظر العنوان
subscribers-suppress-lift = رفع الحظر
subscribers-suppress-erased = العنوان محذوف
subscribers-suppress-told = حُظر العنوان.
subscribers-suppress-known = كان هذا العنوان محظورًا من قبل.
subscribers-suppress-lifted = رُفع الحظر.
subscribers-why-bounce = الرسائل تعود
subscribers-why-complaint = أُبلغ عنه كبريد غير مرغوب
subscribers-why-office = حظره المكتب
subscribers-did-added = { $who }: إضافة اشتراك من ورقة
subscribers-did-removed = { $who }: إنهاء اشتراك
subscribers-did-erased = { $who }: حذف بيانات اشتراك
subscribers-did-imported = { $who }: إضافة اشتراكات من جدول
subscribers-did-exported = { $who }: أخذ قائمة الاشتراكات
subscribers-did-suppressed = { $who }: حظر عنوان
subscribers-did-lifted = { $who }: رفع الحظر عن عنوان
