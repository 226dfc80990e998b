planning-title = تخطيط الأنشطة
planning-new = نشاط جديد
planning-search = العنوان
planning-filter = أيّها؟
planning-filter-public = الجارية والمقرّرة
planning-filter-drafts = المسودّات
planning-filter-over = المنتهية
planning-none = لا شيء هنا. اختاروا غير ذلك أو ابحثوا بكلمات أقل.
planning-venues = الأماكن
planning-partners = الشركاء
planning-state-draft = مسودّة
planning-state-public = منشور
planning-state-stopped = التسجيل متوقف
planning-no-date = لا موعد بعد
planning-do-edit = تعديل
planning-do-bookings = عرض التسجيلات
planning-do-public = الصفحة العامة
planning-previews = معاينة الصفحة
planning-do-publish = نشر
planning-publish-text = يرى الجميع النشاط ويمكنهم التسجيل خلال المهلة.
planning-moves-up = { $people ->
    [zero] لا أحد ينتظر.
    [one] شخص واحد ينتظر، ويأتي دوره إذا وُجد مكان شاغر.
    [two] شخصان ينتظران، ويأتي دورهما إذا وُجد مكان شاغر.
    [few] { $people } أشخاص ينتظرون، ويأتي دورهم إذا وُجدت أماكن شاغرة.
    [many] { $people } شخصًا ينتظرون، ويأتي دورهم إذا وُجدت أماكن شاغرة.
   *[other] { $people } شخص ينتظرون، ويأتي دورهم إذا وُجدت أماكن شاغرة.
}
planning-do-unpublish = سحب من النشر
planning-unpublish-text = لا يرى النشاط سوى المكتب. لا أحد يسجّل ولا ينتقل أحد من القائمة.
planning-keeps = { $people ->
    [zero] لا أحد لديه مكان.
    [one] شخص واحد يحتفظ بمكانه وصفحته.
    [two] شخصان يحتفظان بمكانيهما وصفحتيهما.
    [few] { $people } أشخاص يحتفظون بأماكنهم وصفحاتهم.
    [many] { $people } شخصًا يحتفظون بأماكنهم وصفحاتهم.
   *[other] { $people } شخص يحتفظون بأماكنهم وصفحاتهم.
}
planning-do-delete = حذف المسودّة
planning-delete-text = لم يسجّل أحد قط. ستُحذف المسودّة ومواعيدها. لا يمكن التراجع عن ذلك.
planning-do-delete-yes = نعم، حذف المسودّة
planning-do-stop = إيقاف التسجيل
planning-stop-text = يبقى النشاط ظاهرًا للجميع. لا أحد يسجّل ولا ينتقل أحد من القائمة.
planning-do-start = فتح التسجيل من جديد
planning-start-text = يمكن للجميع التسجيل من جديد ما دامت المهلة سارية.
planning-dates = المواعيد
planning-pool-whole = النشاط كله
planning-pool-guests = ضيفات أمسيات منفردة
planning-told-created = أُنشئت المسودّة. لا يراها سوى المكتب.
planning-told-saved = تم الحفظ.
planning-told-published = تم النشر. يرى الجميع النشاط الآن.
planning-told-unpublished = تم السحب. لا يرى النشاط الآن سوى المكتب.
planning-told-stopped = التسجيل متوقف.
planning-told-started = التسجيل مفتوح من جديد.
planning-told-deleted = حُذفت المسودّة.
planning-unready = هذا غير ممكن بعد
planning-dateless = ينقص موعد قادم.
planning-changed = عدّل شخص آخر هذا النشاط
planning-changed-text = يُرجى المراجعة ثم الضغط مرة أخرى.
planning-edit = تعديل النشاط
planning-group-what = ما هو؟
planning-group-who = لمن ومع من؟
planning-group-places = الأماكن
planning-group-signup = التسجيل
planning-group-money = التكلفة
planning-group-languages = اللغات
planning-group-day = ليوم النشاط
planning-group-more = أمور أخرى
planning-field-title = العنوان
planning-field-slug = عنوان الصفحة على الموقع
planning-hint-slug = إذا تُرك فارغًا يُشتق من العنوان.
planning-field-description = الوصف
planning-hint-description = **النجوم** تجعل الخط عريضًا. الشرطة في أول السطر تصنع قائمة.
planning-field-kind = النوع
planning-field-level = المعرفة السابقة
planning-level-beginners = غير لازمة
planning-level-advanced = لازمة
planning-level-open = للجميع
planning-hint-partner = المعروفون: { $names }
planning-hint-leader = المهمة لا الاسم. مثلًا: Kursleiterin
planning-hint-capacity = عند حجز كل موعد على حدة: لكل موعد. 0 يعني بلا حد.
planning-hint-reason = عدد من لديهم مكان أكبر من الأماكن الجديدة. يحتفظون بأماكنهم.
planning-field-waitlist = أماكن قائمة الانتظار
planning-hint-waitlist = 0 يعني بلا قائمة انتظار.
planning-field-min = الحد الأدنى لعدد الأشخاص
planning-hint-min = إذا كان العدد أقل يقرر المكتب.
planning-field-party = أقصى عدد أشخاص في تسجيل واحد
planning-field-drop-in = أماكن لضيفات أمسيات منفردة
planning-hint-drop-in = فارغ: بلا ضيفات. 0: فقط إذا غابت إحداهن.
planning-field-walk-in = هل يمكن المجيء دون تسجيل؟
planning-walk-in = نعم، ما دام هناك مكان
planning-field-promotion = الانتقال من قائمة الانتظار
planning-promotion-offer = يُعرض المكان، ويكون الرد خلال مهلة.
planning-promotion-direct = المكان مضمون فورًا.
planning-field-organisation = أقصى عدد أشخاص من مؤسسة واحدة
planning-hint-unlimited = فارغ يعني بلا حد.
planning-field-mode = طريقة التسجيل
planning-mode-whole = مرة واحدة لكل المواعيد
planning-mode-single = لكل موعد على حدة
planning-mode-none = دون تسجيل، يكفي الحضور
planning-field-opens = التسجيل من
planning-field-closes = التسجيل حتى
planning-field-session-opens = يبدأ التسجيل قبل الموعد بهذا العدد من الأيام
planning-field-session-closes = ينتهي التسجيل قبل الموعد بهذا العدد من الساعات
planning-hint-session = للمواعيد التي تُحجز على حدة. فارغ: بلا مهلة خاصة.
planning-field-cancel = الإلغاء عبر الإنترنت حتى هذا العدد من الساعات قبله
planning-field-ask = ما تسأل عنه الاستمارة
planning-ask-language = مساعدة بلغة ما
planning-field-fee-full = الرسم الكامل باليورو
planning-field-fee-reduced = الرسم المخفّض باليورو
planning-field-fee-note = ملاحظة عن التكلفة
planning-field-languages-more = لغات أخرى
planning-field-interpreting-more = لغات أخرى مع مترجمة
planning-hint-languages = رموز بينها فاصلة. مثلًا: kmr, zh
planning-field-care = هل توجد رعاية للأطفال؟
planning-care-unsaid = غير مذكور
planning-yes = نعم
planning-field-care-places = أماكن للأطفال
planning-field-care-from = أصغر عمر بالسنوات
planning-field-care-to = أكبر عمر بالسنوات
planning-field-care-note = ملاحظة عن رعاية الأطفال
planning-hint-bring = شيء واحد في كل سطر.
planning-hint-agenda = بند واحد في كل سطر. مثلًا: 10:00–10:30 ترحيب
planning-field-workshop = مجموعة العمل { $number }
planning-field-workshop-places = أماكن مجموعة العمل { $number }
planning-hint-workshops = الأسطر الفارغة لا تُحسب. 0 أماكن يعني بلا حد.
planning-field-remind = التذكير: عدد الساعات قبله
planning-hint-remind = فارغ: كالمعتاد. 0: أبدًا. وإلا بفاصلة: 48, 3
planning-field-discreet = هل تُخفى الموضوعات؟
planning-discreet = نعم، لا تظهر في عناوين الرسائل والتقويم والمعاينة
planning-field-series = السلسلة
planning-hint-series = واحدة للنشاط نفسه في كل السنوات. فارغ: مثل عنوان الصفحة.
planning-field-programme = برنامج التمويل
planning-field-archive = النوع في السجل الزمني
planning-hint-archive = اتركوا هنا «offering». اكتبوا «conference» للمؤتمرات فقط.
planning-problem-missing = يُرجى ملء هذا الحقل.
planning-problem-number = يُرجى كتابة عدد من { $least } إلى { $most }.
planning-problem-choose = يُرجى اختيار إجابة.
planning-problem-money = يُرجى كتابة مبلغ. مثلًا: 12,50
planning-problem-reduced = الرسم المخفّض لا يزيد على الرسم الكامل.
planning-problem-moment = يُرجى كتابة اليوم والساعة. مثلًا: 1.12.2026 08:00
planning-problem-order = النهاية ليست بعد البداية.
planning-problem-ages = أكبر عمر أقل من أصغر عمر.
planning-problem-slug = يُسمح هنا فقط بحروف لاتينية صغيرة وأرقام وشرطات.
planning-problem-taken = هذا موجود بالفعل. يُرجى كتابة شيء آخر.
planning-problem-venue = لا يوجد هذا المكان. يُرجى اختيار غيره.
planning-problem-whole = هذا ممكن فقط مع تسجيل واحد لكل المواعيد.
planning-problem-language = «{ $tag }» ليس رمز لغة.
planning-problem-agenda = السطر { $line } غير مفهوم. مثلًا: 10:00–10:30 ترحيب
planning-problem-remind = يُرجى كتابة ساعات من 1 إلى 168 بينها فواصل.
planning-problem-booked = هناك من حجز بالفعل. يبقى هذا كما هو.
planning-problem-venue-booked = هناك تسجيلات بالفعل. غيّروا المكان من صفحة أحد المواعيد ليعلم الجميع.
planning-do-create = إنشاء المسودّة
planning-do-look = معاينة النص
planning-look = هكذا يبدو النص
planning-preview = معاينة
planning-preview-text = لا يرى هذه الصفحة سوى المكتب. تعمل الروابط بعد النشر.
planning-preview-as = هكذا ترى الزائرة الصفحة عندما يكون الوضع:
planning-preview-now = كما هو الآن
planning-conflict = سبقكم شخص آخر
planning-conflict-text = عُدّل النشاط أثناء كتابتكم. اختاروا في كل بند. لم يُحفظ شيء بعد.
planning-conflict-before = قبل ذلك: { $text }
planning-conflict-mine = ما كتبتموه:
planning-conflict-theirs = المحفوظ الآن:
planning-conflict-empty = (فارغ)
planning-conflict-save = الحفظ هكذا
planning-conflict-form = العودة إلى الاستمارة
planning-venue-new = مكان جديد
planning-venue-edit = تعديل المكان
planning-venue-name = اسم المكان
planning-venue-slug = اسم قصير للملفات
planning-venue-slug-hint = إذا تُرك فارغًا يُشتق من الاسم.
planning-venue-access = الدخول
planning-venue-street = الشارع ورقم المبنى
planning-venue-postcode = الرمز البريدي
planning-venue-town = المدينة
planning-problem-postcode = يتكون الرمز البريدي من خمسة أرقام.
planning-venue-note = ملاحظة
planning-venue-note-hint = الموقف والمدخل والطابق
planning-venue-changed = عدّل شخص آخر هذا المكان. المكتوب الآن:
planning-venue-kept = ما كتبتموه في الأسفل. احفظوا مرة أخرى إذا أردتم اعتماده.
planning-partner-none = لا يوجد شركاء بعد. يُضافون في استمارة النشاط.
planning-partner-name = الاسم الجديد
planning-partner-rename = تغيير الاسم
planning-partner-text = يسري الاسم الجديد على كل الأنشطة مع هذا الشريك.
planning-partner-count = { $count ->
    [zero] لا أنشطة
    [one] نشاط واحد
    [two] نشاطان
    [few] { $count } أنشطة
    [many] { $count } نشاطًا
   *[other] { $count } نشاط
}
planning-partner-gone = لم يعد هناك شريك بهذا الاسم.
planning-terms = تخطيط المواعيد
planning-terms-now = الوضع الآن
planning-rhythm-one = كل أسبوع { $days }، { $times }
planning-rhythm-two = كل أسبوعين { $days }، { $times }
planning-rhythm-three = كل ثلاثة أسابيع { $days }، { $times }
planning-rhythm-four = كل أربعة أسابيع { $days }، { $times }
planning-rhythm-span = من { $from } إلى { $to }
planning-rhythm-hand = لا تكرار ثابت. كل موعد محدد على حدة.
planning-rhythm-own = تكرار خاص، ويبقى كما هو.
planning-rhythm-pauses = { $count ->
    [zero] لا يُلغى أي يوم
    [one] يُلغى يوم واحد
    [two] يُلغى يومان
    [few] تُلغى { $count } أيام
    [many] يُلغى { $count } يومًا
   *[other] يُلغى { $count } يوم
}
planning-rhythm-extras = { $count ->
    [zero] لا مواعيد إضافية
    [one] ويُضاف موعد واحد
    [two] ويُضاف موعدان
    [few] وتُضاف { $count } مواعيد
    [many] ويُضاف { $count } موعدًا
   *[other] ويُضاف { $count } موعد
}
planning-on-monday = يوم الاثنين
planning-on-tuesday = يوم الثلاثاء
planning-on-wednesday = يوم الأربعاء
planning-on-thursday = يوم الخميس
planning-on-friday = يوم الجمعة
planning-on-saturday = يوم السبت
planning-on-sunday = يوم الأحد
planning-terms-rhythm = التكرار
planning-terms-others = الاستثناءات
planning-terms-beat = كم مرة؟
planning-beat-one = كل أسبوع
planning-beat-two = كل أسبوعين
planning-beat-three = كل ثلاثة أسابيع
planning-beat-four = كل أربعة أسابيع
planning-beat-hand = بلا تكرار، مواعيد منفردة فقط
planning-beat-kept = كما كان
planning-terms-days = في هذه الأيام
planning-terms-from = اليوم الأول
planning-terms-to = اليوم الأخير
planning-terms-start = البداية
planning-terms-end = النهاية
planning-terms-free = أيام العطل
planning-terms-free-hint = يسري هذا على المواعيد الجديدة. المواعيد الموجودة تبقى.
planning-free-school = ليس في العطل المدرسية
planning-free-public = ليس في العطل الرسمية
planning-terms-pauses = تُلغى هذه الأيام
planning-terms-pauses-hint = يوم واحد في كل سطر ثم السبب. مثلًا: 24.12.2026 Heiligabend
planning-terms-extras = مواعيد إضافية
planning-terms-extras-hint = موعد واحد في كل سطر. مثلًا: 12.12.2026 10:00–12:00
planning-pause = لا موعد
planning-terms-look = عرض المواعيد
planning-terms-again = عرض مرة أخرى
planning-terms-save = حفظ المواعيد
planning-terms-preview = كل المواعيد
planning-terms-preview-text = لم يُحفظ شيء بعد. تُقام الأيام المؤشَّرة فقط.
planning-terms-count = { $count ->
    [zero] لا مواعيد
    [one] موعد واحد
    [two] موعدان
    [few] { $count } مواعيد
    [many] { $count } موعدًا
   *[other] { $count } موعد
}
planning-col-date = الموعد
planning-col-fate = ماذا يحدث
planning-fate-new = جديد
planning-fate-stays = يبقى
planning-fate-begun = بدأ أو انتهى
planning-fate-past = فات: لا يُضاف
planning-fate-removed = يُحذف
planning-fate-moves = يُنقل
planning-fate-from = سابقًا: { $when }
planning-fate-exception = يبقى استثناءً
planning-fate-wanted = بحسب التكرار: { $when }
planning-fate-out = لا يُقام
planning-fate-to = نُقل إلى { $date }.
planning-there-booked = محجوز
planning-there-edited = عُدّل يدويًا
planning-mark-public = عطلة رسمية
planning-mark-school = عطلة مدرسية
planning-mark-observance = يوم خاص
planning-clock-missing = لا توجد الساعة{"\u00A0"}{ $time } في هذا اليوم
planning-clock-twice = الساعة{"\u00A0"}{ $time } تأتي مرتين في هذا اليوم
planning-clash-both = المكان والمشرفة مشغولان
planning-clash-venue = المكان مشغول
planning-clash-leader = المشرفة نفسها
planning-terms-reason = لماذا تبقى مواعيد خارج التكرار؟
planning-terms-reason-hint = بالألمانية. يمكن للجميع قراءته.
planning-refused-twice = { $date }: يبدأ موعدان في الوقت نفسه.
planning-refused-many = المواعيد كثيرة جدًا. يُرجى اختيار يوم أخير أقرب.
planning-refused-rule = هذا التكرار غير ممكن. يُرجى مراجعة الأيام.
planning-terms-check = لم يُحفظ بعد
planning-terms-check-text = تغيّرت المواعيد. يُرجى مراجعة الجدول ثم الحفظ مرة أخرى.
planning-terms-changed = عُدّل النشاط أثناء كتابتكم. المحفوظ الآن:
planning-terms-yours = ما كتبتموه موجود أدناه. راجعوا المواعيد واحفظوا مرة أخرى.
planning-terms-load = تجاهل ما كتبتُه وأخذ المحفوظ
planning-single = المواعيد واحدًا واحدًا
planning-single-new = إضافة موعد
planning-single-day = اليوم
planning-single-topic = الموضوع
planning-single-save = حفظ الموضوع
planning-single-remove = حذف الموعد
planning-single-change = تعديل
planning-single-open = إلغاء أو نقل
planning-single-called-off = أُلغي: عرض
planning-single-past = هذا الموعد لم يعد قادمًا.
planning-single-taken = يوجد موعد يبدأ في هذا الوقت.
planning-single-booked = سجّل شخص بالفعل. يبقى الموعد.
planning-single-changed = عدّل شخص هذا الموعد. يُرجى المراجعة مرة أخرى.
planning-single-gone = هذا الموعد لم يعد موجودًا.
planning-problem-day = يُرجى كتابة يوم. مثلًا: 1.12.2026
planning-problem-time = يُرجى كتابة وقت. مثلًا: 10:00
planning-problem-pause = السطر { $line } غير مفهوم. مثلًا: 24.12.2026 Heiligabend
planning-problem-extra = السطر { $line } غير مفهوم. مثلًا: 12.12.2026 10:00–12:00
planning-problem-no-day = لا يقع أي من هذه الأيام بين اليوم الأول والأخير.
planning-copy = نسخ لموعد لاحق
planning-copy-text = تبقى النصوص والأماكن والتكاليف كما هي. النسخة مسودّة بلا تسجيلات.
planning-copy-own = الجديد
planning-copy-weeks = بعد كم أسبوع
planning-copy-rhythm = تكرار النسخة
planning-copy-save = إنشاء النسخة
planning-copy-leaders = من تم تحديده يدير النشاط الجديد أيضًا.
planning-texts = النصوص بكل اللغات
planning-texts-what = ما ينقص
planning-texts-language = اللغة
planning-texts-save = حفظ النصوص
planning-texts-german = النص الألماني تغيّر أيضًا. يُرجى المقارنة.
planning-text-missing = غير موجود بعد
planning-text-old = أقدم من الألماني
planning-text-fine = محدَّث
planning-text-fits = نعم، النصوص تطابق الألمانية
