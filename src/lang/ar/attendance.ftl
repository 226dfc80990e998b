attendance-sessions-title = مواعيدي
attendance-sessions-today = اليوم
attendance-sessions-coming = المواعيد القادمة
attendance-sessions-missing = هنا ينقص التقرير
attendance-sessions-none = ليس لديكم موعد اليوم.
attendance-list-title = الحضور
attendance-list-empty = لا أحد في القائمة.
attendance-tally = حضر { $there } من { $all }
attendance-tally-more = حضر { $there } من { $all }، ودون تسجيل: { $more }
attendance-mark-present = حضور
attendance-mark-late = تأخر
attendance-mark-excused = اعتذار
attendance-mark-absent = غياب
attendance-mark-unset = دون علامة
attendance-undo = تراجع
attendance-also = سُجّل أيضًا: { $mark } ({ $who }، الساعة{"\u00A0"}{ $time })
attendance-said-so = وصل الاعتذار مسبقًا.
attendance-no-place = المكان لم يعد محجوزًا.
attendance-party = بصحبة { $names }.
attendance-needs-childcare = رعاية الأطفال
attendance-needs-language = مساعدة لغوية
attendance-refused-early = يمكنكم التسجيل ابتداءً من يوم الموعد.
attendance-refused-late = أُغلقت القائمة. مضى على الموعد أكثر من 14 يومًا.
attendance-refused-off = هذا الموعد ملغى.
attendance-refused-person = هذا الشخص ليس في القائمة.
attendance-told-saved = حُفظ التقرير.
attendance-guest-title = حضروا دون تسجيل
attendance-guest-name = الاسم
attendance-guest-name-hint = دون اسم يُحسب شخص واحد إضافي فقط.
attendance-guest-add = إضافة
attendance-guest-nameless = شخص واحد
attendance-guest-back = لم يحضر
attendance-guest-full = كل الأماكن مشغولة.
attendance-guest-full-text = يمكنكم إضافة الشخص مع ذلك. اكتبوا السبب من فضلكم.
attendance-guest-missing = منهم غائبون اليوم: { $people }
attendance-guest-reason = السبب
attendance-guest-anyway = إضافة مع ذلك
attendance-walked-in = { $people ->
    [zero] لم يحضر أحد دون تسجيل.
    [one] حضر شخص واحد دون تسجيل.
    [two] حضر شخصان دون تسجيل.
    [few] حضر { $people } أشخاص دون تسجيل.
    [many] حضر { $people } شخصًا دون تسجيل.
   *[other] حضر { $people } شخص دون تسجيل.
}
attendance-count-title = العدّ
attendance-count-hint = علامات فقط، دون أسماء.
attendance-count-more = شخص إضافي: { $what }
attendance-count-less = شخص أقل: { $what }
attendance-band-under-18 = أقل من 18 سنة
attendance-band-to-26 = من 18 إلى 26 سنة
attendance-band-to-59 = من 27 إلى 59 سنة
attendance-band-from-60 = 60 سنة فأكثر
attendance-band-first = هنا للمرة الأولى
attendance-report-title = التقرير
attendance-report-held = هل عُقد الموعد؟
attendance-report-yes = نعم
attendance-report-no = لا
attendance-report-why = إن لم يُعقد: لماذا؟
attendance-report-present = كم شخصًا حضر؟
attendance-report-present-hint = فقط لقائمة ورقية دون أسماء. عدد المسجّلين حضورًا: { $there }.
attendance-report-line = جملة واحدة للسجل التاريخي
attendance-report-line-hint = يمكن للجميع قراءتها. دون أسماء من فضلكم.
attendance-report-photos = هل توجد صور؟
attendance-report-photos-yes = كل من في الصور موافقون.
attendance-report-save = حفظ التقرير
attendance-report-by = كتبه: { $who }.
attendance-report-none = لا يوجد تقرير.
attendance-report-later = يمكنكم كتابة التقرير بعد بدء الموعد.
attendance-problem-held = اختاروا من فضلكم نعم أو لا.
attendance-problem-why = اكتبوا من فضلكم لماذا لم يُعقد الموعد.
attendance-problem-number = اكتبوا رقمًا من فضلكم.
attendance-problem-reason = اكتبوا سببًا من فضلكم.
attendance-problem-name = اكتبوا من فضلكم لمن هذا الرابط.
attendance-problem-email = تحققوا من البريد الإلكتروني من فضلكم.
attendance-problem-partner = اختاروا شريكًا من فضلكم.
attendance-pass-title = رابط لمن ينوب
attendance-pass-text = يفتح الرابط هذا الموعد فقط. وينتهي بعده بـ 14 يومًا.
attendance-pass-partner-title = روابط للشركاء
attendance-pass-partner-text = يرى الشركاء الأسماء الأولى والأعداد في دوراتهم. يصلح الرابط 180 يومًا.
attendance-pass-partner = أي شريك؟
attendance-pass-name = لمن هذا الرابط؟
attendance-pass-email = البريد الإلكتروني إذا أردتم أن نرسل الرابط
attendance-pass-make = إنشاء رابط
attendance-pass-made = يظهر الرابط هنا الآن فقط. سلّموه من فضلكم.
attendance-pass-until = صالح حتى { $day }، الساعة{"\u00A0"}{ $time }.
attendance-pass-none = لا يوجد رابط بعد.
attendance-pass-revoke = إيقاف الرابط
attendance-pass-revoked = موقوف
attendance-pass-over = انتهت مدته
attendance-pass-back = إلى الموعد
attendance-partner-title = دوراتكم
attendance-partner-text = ترون هنا الأسماء الأولى والأعداد. لا تظهر أرقام ولا عناوين.
attendance-partner-none = لا يوجد موعد في هذين الأسبوعين.
attendance-letter-session = رابطكم للإنابة
attendance-letter-partner = رابطكم إلى دوراتكم
attendance-letter-open = فتح القائمة
attendance-letter-until = الرابط صالح حتى { $day }، الساعة{"\u00A0"}{ $time }.
attendance-letter-keep = هو لكم وحدكم. لا تعطوه لأحد من فضلكم.
attendance-hers-title = الحضور
attendance-hers-by = سجّل ذلك: { $who }
attendance-did-report = { $who }: كتابة تقرير عن موعد
attendance-did-pass-made = { $who }: إنشاء رابط لمن ينوب أو لشريك
attendance-did-pass-revoked = { $who }: إيقاف رابط لمن ينوب أو لشريك
attendance-print-title = طباعة القائمة
attendance-print-hint = لا تُطبع إلا القائمة. الأفضل طباعتها بالعرض. تجدون «طباعة» في قائمة المتصفح.
attendance-print-columns = الأعمدة
attendance-print-number = الرقم
attendance-print-name = الاسم
attendance-print-signature = التوقيع
attendance-print-age = العمر
attendance-print-emergency = الطوارئ:
attendance-print-photos = لا صور إلا بموافقة كل من يظهر فيها.
attendance-paper-title = إدخال قائمة ورقية
attendance-paper-text = أدخلوا ما هو مكتوب على الورق. هذا ممكن لمدة 14 يومًا.
attendance-paper-later = ما سُجّل بعد نهاية الموعد يبقى كما هو.
attendance-paper-names = أسماء من حضروا دون تسجيل
attendance-paper-names-hint = اسم واحد في كل سطر.
attendance-paper-more = أشخاص آخرون دون أسماء
attendance-paper-counts = العلامات على الورق
attendance-paper-counts-hint = تُضاف أرقامكم إلى ما سبق عدّه.
attendance-paper-counted = العدد حتى الآن: { $count }
attendance-paper-save = حفظ القائمة
attendance-paper-problem-names = أحد الأسماء طويل جدًا أو غير مقروء.
attendance-told-entered = حُفظت القائمة الورقية.
attendance-told-kept = { $people ->
    [zero] لم يبقَ شيء مما سُجّل لاحقًا.
    [one] بقي ما سُجّل لاحقًا لشخص واحد.
    [two] بقي ما سُجّل لاحقًا لشخصين.
    [few] بقي ما سُجّل لاحقًا لـ { $people } أشخاص.
    [many] بقي ما سُجّل لاحقًا لـ { $people } شخصًا.
   *[other] بقي ما سُجّل لاحقًا لـ { $people } شخص.
}
attendance-did-paper = { $who }: إدخال قائمة ورقية
attendance-matrix-title = الحضور في الدورة كلها
attendance-matrix-held = عُقد { $held } من { $all } من المواعيد
attendance-matrix-held-column = المواعيد المنعقدة
attendance-matrix-rate = كم مرة حضر؟
attendance-matrix-there = الحاضرون
attendance-matrix-excused = باعتذار: { $count }
attendance-matrix-missed = غياب مرتين دون اعتذار
attendance-matrix-rule = تُحسب المواعيد التي لها تقرير أو علامات.
attendance-certificate-title = شهادة مشاركة
attendance-certificate-list = طباعة الشهادات
attendance-certificate-hers = هل حضرتم كثيرًا؟ يمكنكم الحصول على شهادة.
attendance-certificate-rule = تُمنح الشهادة ابتداءً من { $percent } بالمئة من الساعات المنعقدة.
attendance-certificate-not-yet = تتوفر الشهادة بعد آخر موعد.
attendance-certificate-missing = لا تكفي الساعات لذلك.
attendance-certificate-name = الاسم على الشهادة
attendance-certificate-name-hint = نطبع الاسم كما هو. لا نحفظه هنا.
attendance-certificate-make = إنشاء الشهادة
attendance-certificate-took-part = المشاركة في:
attendance-certificate-period = من { $first } إلى { $last }
attendance-certificate-hours = { $hours ->
    [zero] { $hours } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
attendance-certificate-minutes = { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
attendance-certificate-hour = الساعة 60 دقيقة.
attendance-certificate-sessions = حضور { $there } من { $held } من المواعيد
attendance-certificate-partner = بالتعاون مع: { $partner }
attendance-certificate-issued = صدرت في { $day }
attendance-certificate-code = رمز الشهادة
attendance-certificate-check = يمكنكم التحقق من الرمز هنا:
attendance-certificate-print = تجدون «طباعة» في قائمة المتصفح. لا تُطبع إلا الشهادة.
attendance-check-title = التحقق من شهادة
attendance-check-text = هل لديكم شهادة منا؟ هنا ترون إن كانت صالحة.
attendance-check-hint = عشر علامات، مثلًا K7QF2-9XWTB.
attendance-check-submit = التحقق من الرمز
attendance-check-valid = الشهادة صالحة.
attendance-check-forgotten = لم تعد هناك بيانات أخرى محفوظة عنها.
attendance-check-unknown = لا نعرف هذا الرمز.
attendance-check-unknown-text = راجعوا العلامات العشر مرة أخرى من فضلكم.
attendance-problem-certificate = اكتبوا الاسم من فضلكم. 120 حرفًا على الأكثر.
attendance-did-certificate = { $who }: إصدار شهادة مشاركة
attendance-level-title = بلوغ هدف الدورة
attendance-level-who = من بلغ هدف الدورة؟
attendance-level-hint = قد يمكنهم التسجيل أولًا في الدورة التالية.
attendance-level-save = حفظ
attendance-level-saved = تم الحفظ.
attendance-did-level = { $who }: تسجيل بلوغ هدف دورة
attendance-did-level-back = { $who }: إلغاء بلوغ هدف دورة
attendance-did-first-right = { $who }: تحديد من يمكنه التسجيل أولًا
attendance-did-first-invited = { $who }: الدعوة إلى التسجيل المبكر
attendance-first-title = التسجيل المبكر
attendance-first-text = من بلغ هدف دورة يمكنه التسجيل هنا قبل الجميع.
attendance-first-whole-only = هذا ممكن فقط في الدورات التي تُحجز كاملة.
attendance-first-opens = يبدأ التسجيل للجميع يوم { $day }، الساعة { $time }. حتى ذلك الحين يسري الرابط المبكر.
attendance-first-open-already = لا يوجد موعد لاحق لبدء التسجيل. حدّدوه أولًا.
attendance-first-who = من يمكنه التسجيل أولًا؟
attendance-first-who-hint = كل من بلغ هدف هذه الدورة.
attendance-first-nobody = لا أحد: يبدأ التسجيل للجميع في الوقت نفسه.
attendance-first-reached = { $people ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
}
attendance-first-people = الدعوات
attendance-first-letters = يتلقى كل شخص رابطًا واحدًا بلغته مرة واحدة.
attendance-first-none = لم يبلغ أحد هدف هذه الدورة بعد.
attendance-first-draft = انشروا العرض أولًا.
attendance-first-invited = تاريخ الدعوة: { $day }
attendance-first-not-yet = لم تُرسل الدعوة بعد
attendance-first-no-address = لا يوجد عنوان بريد إلكتروني. اتصلوا من فضلكم.
attendance-first-link = فتح الاستمارة لها
attendance-first-send = { $people ->
    [zero] لا أحد لدعوته
    [one] دعوة شخص واحد
    [two] دعوة شخصين
    [few] دعوة { $people } أشخاص
    [many] دعوة { $people } شخصًا
   *[other] دعوة { $people } شخص
}
attendance-first-told = { $people ->
    [zero] لم يكن هناك أحد جديد لدعوته.
    [one] تمت دعوة شخص واحد.
    [two] تمت دعوة شخصين.
    [few] تمت دعوة { $people } أشخاص.
    [many] تمت دعوة { $people } شخصًا.
   *[other] تمت دعوة { $people } شخص.
}
attendance-letter-first-subject = يمكنكم التسجيل مبكرًا: { $title }
attendance-letter-first-why = لقد بلغتم هدف الدورة: { $course }.
attendance-letter-first-open = التسجيل الآن
attendance-letter-first-until = يبدأ التسجيل للجميع يوم { $day }، الساعة { $time }.
attendance-letter-first-hers = هذا الرابط لكم وحدكم. وهو صالح لتسجيل واحد.
