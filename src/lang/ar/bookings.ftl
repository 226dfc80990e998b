bookings-back = العودة إلى النشاط
bookings-fact-what = النشاط
bookings-fact-when = الموعد
bookings-fact-where = المكان
bookings-fact-who = من سيحضر
bookings-fact-childcare = رعاية الأطفال
bookings-fact-workshop = ورشة العمل
bookings-fact-note = رسالتكم
bookings-fact-bring = يُرجى إحضار
bookings-when-series = من { $first } إلى { $last }، { $count ->
    [zero] بلا مواعيد
    [one] موعد واحد
    [two] موعدان
    [few] { $count } مواعيد
    [many] { $count } موعدًا
   *[other] { $count } موعد
}
bookings-children = { $count ->
    [zero] بلا أطفال
    [one] طفل واحد
    [two] طفلان
    [few] { $count } أطفال
    [many] { $count } طفلًا
   *[other] { $count } طفل
}
bookings-places-free = { $count ->
    [zero] لا توجد أماكن شاغرة
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $count } أماكن
    [many] بقي { $count } مكانًا
   *[other] بقي { $count } مكان
}
bookings-places-waiting = قائمة الانتظار، الترتيب{"\u00A0"}{ $position }
bookings-places-full = اكتملت الأماكن
bookings-places-closed = أُغلق التسجيل
bookings-places-not-yet = يبدأ التسجيل يوم { $day }
bookings-places-over = انتهى
bookings-places-cancelled = أُلغي الموعد
bookings-form-title = التسجيل
bookings-form-sessions = أي المواعيد ستحضرون؟
bookings-form-sessions-hint = يمكنكم اختيار أكثر من موعد.
bookings-form-sessions-later = مواعيد يبدأ التسجيل فيها لاحقًا
bookings-form-name = اسمكم
bookings-form-name-hint = كما تكتبونه عادةً.
bookings-form-helper = { $audience ->
    [women] أسجّل نيابةً عن امرأة أخرى
   *[all] أسجّل نيابةً عن شخص آخر
}
bookings-form-helper-text = { $audience ->
    [women] في الأعلى اسم المرأة التي ستحضر، وهنا اسمكم أنتم.
   *[all] في الأعلى اسم الشخص الذي سيحضر، وهنا اسمكم أنتم.
}
bookings-form-helper-name = اسم من يساعد
bookings-form-helper-contact = البريد الإلكتروني أو هاتف من يساعد
bookings-form-contact = كيف نتواصل معكم؟
bookings-form-contact-hint = يكفي واحد منهما.
bookings-form-email = البريد الإلكتروني
bookings-form-phone = الهاتف
bookings-form-phone-hint = إذا كتبتم رقم الهاتف تحصلون على رمز.
bookings-form-childcare = رعاية الأطفال
bookings-form-children = كم طفلًا سيأتي معكم؟
bookings-form-children-hint = للأطفال من عمر { $from } إلى { $to }.
bookings-form-children-ages = ما أعمار الأطفال؟
bookings-form-childcare-full = ماذا تفضّلون؟
bookings-form-childcare-without = سأحضر من دون رعاية الأطفال.
bookings-form-childcare-wait = سأنتظر مكانًا للأطفال.
bookings-form-workshop = أي ورشة عمل؟
bookings-form-workshop-none = من دون ورشة عمل
bookings-form-organisation = المؤسسة
bookings-form-role = وظيفتكم فيها
bookings-form-language = بأي لغة يمكننا مساعدتكم؟
bookings-form-note = هل تودّون أن تقولوا لنا شيئًا آخر؟
bookings-form-note-hint = يُرجى ألا تكتبوا شيئًا عن صحتكم.
bookings-form-data = بياناتكم
bookings-form-data-use = نستخدم بياناتكم لهذا النشاط فقط.
bookings-form-data-who = { $audience ->
    [women] لا يراها سوى المكتب والمشرفة على النشاط.
   *[all] لا يراها سوى المكتب والمشرف على النشاط.
}
bookings-form-data-until = نحذف بياناتكم يوم { $day }.
bookings-form-data-rights = يمكنكم الاطلاع عليها أو طلب حذفها في أي وقت.
bookings-form-data-more = المزيد عن حماية البيانات
bookings-form-submit = إرسال التسجيل
bookings-form-submit-waiting = الانضمام إلى قائمة الانتظار (الترتيب { $position })
bookings-form-submit-waiting-lists = الانضمام إلى قائمة الانتظار
bookings-form-submit-either = التسجيل أو الانضمام إلى قائمة الانتظار (الترتيب { $position })
bookings-shut-not-yet = يبدأ التسجيل يوم { $day }، الساعة{"\u00A0"}{ $time }.
bookings-shut-closed = أُغلق التسجيل.
bookings-shut-over = هذا النشاط بدأ بالفعل أو انتهى.
bookings-shut-cancelled = أُلغي هذا النشاط.
bookings-shut-just-come = لا حاجة إلى التسجيل. تفضّلوا بالحضور.
bookings-shut-full = اكتملت الأماكن، واكتملت قائمة الانتظار أيضًا.
bookings-shut-call = لديكم أسئلة؟ اتصلوا بنا:
bookings-shut-others = عرض أنشطة أخرى
bookings-refused-too-large = لا يتوفر هذا العدد من الأماكن. يُرجى تسجيل عدد أقل من الأشخاص.
bookings-refused-left = { $free ->
    [zero] لم تبقَ أماكن شاغرة.
    [one] بقي مكان واحد فقط.
    [two] بقي مكانان فقط.
    [few] بقيت { $free } أماكن فقط.
    [many] بقي { $free } مكانًا فقط.
   *[other] بقي { $free } مكان فقط.
    } يُرجى تسجيل عدد أقل من الأشخاص.
bookings-refused-left-session = { $free ->
    [zero] لم تبقَ أماكن شاغرة: { $when }.
    [one] بقي مكان واحد فقط: { $when }.
    [two] بقي مكانان فقط: { $when }.
    [few] بقيت { $free } أماكن فقط: { $when }.
    [many] بقي { $free } مكانًا فقط: { $when }.
   *[other] بقي { $free } مكان فقط: { $when }.
    } يُرجى تسجيل عدد أقل من الأشخاص.
bookings-refused-some-already = هذه الأسماء مسجَّلة بالفعل: { $names }. يُرجى حذفها هنا.
bookings-refused-organisation = { $left ->
    [zero] لا يمكن لمؤسستكم تسجيل أشخاص آخرين.
    [one] يمكن لمؤسستكم تسجيل شخص واحد فقط.
    [two] يمكن لمؤسستكم تسجيل شخصين فقط.
    [few] يمكن لمؤسستكم تسجيل { $left } أشخاص فقط.
    [many] يمكن لمؤسستكم تسجيل { $left } شخصًا فقط.
   *[other] يمكن لمؤسستكم تسجيل { $left } شخص فقط.
}
bookings-refused-workshop-full = اكتملت الأماكن في ورشة العمل هذه. يُرجى اختيار ورشة أخرى.
bookings-refused-session-full = اكتملت الأماكن في هذا الموعد: { $when }. واكتملت قائمة الانتظار أيضًا.
bookings-refused-childcare = { $free ->
    [zero] اكتملت الأماكن في رعاية الأطفال.
    [one] بقي مكان واحد فقط في رعاية الأطفال.
    [two] بقي مكانان فقط في رعاية الأطفال.
    [few] بقيت { $free } أماكن فقط في رعاية الأطفال.
    [many] بقي { $free } مكانًا فقط في رعاية الأطفال.
   *[other] بقي { $free } مكان فقط في رعاية الأطفال.
    } يُرجى الاختيار: الحضور من دونها أو الانتظار.
bookings-refused-childcare-no-list = { $free ->
    [zero] اكتملت الأماكن في رعاية الأطفال.
    [one] بقي مكان واحد فقط في رعاية الأطفال.
    [two] بقي مكانان فقط في رعاية الأطفال.
    [few] بقيت { $free } أماكن فقط في رعاية الأطفال.
    [many] بقي { $free } مكانًا فقط في رعاية الأطفال.
   *[other] بقي { $free } مكان فقط في رعاية الأطفال.
    } واكتملت قائمة الانتظار أيضًا. يمكنكم الحضور من دون رعاية الأطفال.
bookings-problem-name-missing = يُرجى كتابة اسمكم.
bookings-problem-name-long = الاسم طويل جدًا. الحد الأقصى 120 حرفًا.
bookings-problem-name-twice = هذا الاسم مكتوب بالفعل. يُرجى كتابة اسم آخر.
bookings-problem-persons = { $max ->
    [zero] لا يمكنكم تسجيل أحد هنا.
    [one] يمكنكم تسجيل شخص واحد فقط هنا.
    [two] يمكنكم تسجيل شخصين على الأكثر هنا.
    [few] يمكنكم تسجيل { $max } أشخاص على الأكثر هنا.
    [many] يمكنكم تسجيل { $max } شخصًا على الأكثر هنا.
   *[other] يمكنكم تسجيل { $max } شخص على الأكثر هنا.
}
bookings-problem-contact = يُرجى كتابة البريد الإلكتروني أو رقم الهاتف. يكفي واحد منهما.
bookings-problem-email = يُرجى التحقق من عنوان البريد الإلكتروني. مثال: name@example.org
bookings-problem-email-local = قبل علامة @ يُسمح بالحروف من a إلى z فقط. يُرجى كتابة عنوان آخر أو رقم الهاتف.
bookings-problem-phone = يُرجى التحقق من رقم الهاتف. مثال: 02361 123456
bookings-problem-session = يُرجى اختيار موعد واحد على الأقل.
bookings-problem-session-unknown = هذا الموعد غير موجود هنا. يُرجى الاختيار من جديد.
bookings-problem-workshop = ورشة العمل هذه غير موجودة هنا. يُرجى الاختيار من جديد.
bookings-problem-children = يُرجى كتابة عدد من 0 إلى 10.
bookings-problem-organisation = يُرجى كتابة اسم مؤسستكم.
bookings-problem-code-missing = يُرجى كتابة الرمز.
bookings-problem-phone-missing = يُرجى كتابة رقم هاتفكم.
bookings-problem-code = لم نجد شيئًا. يُرجى التحقق من الرمز ورقم الهاتف.
bookings-state-confirmed = أنتم مسجَّلون.
bookings-state-waiting = أنتم على قائمة الانتظار، الترتيب { $position }.
bookings-state-waiting-several = أنتم على قائمة الانتظار.
bookings-state-mixed = { $has ->
    [zero] ليس لديكم مكان بعد.
    [one] لديكم مكان في موعد واحد.
    [two] لديكم مكان في موعدين.
    [few] لديكم مكان في { $has } مواعيد.
    [many] لديكم مكان في { $has } موعدًا.
   *[other] لديكم مكان في { $has } موعد.
    } { $waits ->
    [zero] ولستم على أي قائمة انتظار.
    [one] وأنتم على قائمة الانتظار لموعد واحد.
    [two] وأنتم على قائمة الانتظار لموعدين.
    [few] وأنتم على قائمة الانتظار لـ { $waits } مواعيد.
    [many] وأنتم على قائمة الانتظار لـ { $waits } موعدًا.
   *[other] وأنتم على قائمة الانتظار لـ { $waits } موعد.
}
bookings-state-offered = { $count ->
    [zero] توفّر مكان لكم.
    [one] توفّر مكان لكم.
    [two] توفّر لكم مكانان.
    [few] توفّرت لكم { $count } أماكن.
    [many] توفّر لكم { $count } مكانًا.
   *[other] توفّر لكم { $count } مكان.
}
bookings-state-cancelled = أُلغي تسجيلكم.
bookings-state-declined = لم تقبلوا المكان.
bookings-state-ended = انتهى تسجيلكم.
bookings-entry-confirmed = المكان مؤكَّد
bookings-entry-waiting = قائمة الانتظار
bookings-entry-offered = مكان شاغر لكم
bookings-entry-cancelled = أُلغي التسجيل
bookings-entry-given = تركتموه
bookings-entry-declined = لم تقبلوه
bookings-entry-enough = لم تعودوا في قائمة الانتظار
bookings-entry-ended = انتهى التسجيل
bookings-entry-lapsed = انتهت مهلة الرد
bookings-hers-title = تسجيلكم
bookings-hers-mail = نرسل إليكم كل شيء بالبريد الإلكتروني أيضًا.
bookings-hers-code = رمزكم:
bookings-hers-code-text = بهذا الرمز ورقم هاتفكم تجدون تسجيلكم.
bookings-hers-sessions = مواعيدكم
bookings-do-title = ما يمكنكم فعله
bookings-do-calendar = إضافة إلى التقويم
bookings-do-calendar-text = احفظوا المواعيد في هاتفكم.
bookings-do-cancel = إلغاء التسجيل
bookings-do-cancel-text = لا تستطيعون الحضور؟ يُرجى ترك المكان لغيركم.
bookings-do-cancel-until = يمكنكم الإلغاء عبر الإنترنت حتى يوم { $day }، الساعة{"\u00A0"}{ $time }.
bookings-do-cancel-all = نعم، إلغاء الكل
bookings-do-cancel-date = إلغاء موعد واحد
bookings-do-cancel-person = إلغاء تسجيل شخص واحد
bookings-do-cancel-children = إلغاء رعاية الأطفال فقط
bookings-do-cancel-this = إلغاء: { $what }
bookings-do-call = لم يعد ذلك ممكنًا عبر الإنترنت. يُرجى الاتصال بنا:
bookings-do-share-text = أخبروا غيركم عن هذا النشاط.
bookings-do-data = عرض بياناتي
bookings-do-data-text = اطّلعوا على كل ما نحفظه عنكم.
bookings-late = لم يعد بإمكانكم الإلغاء عبر الإنترنت.
bookings-receipt-title = وصلنا تسجيلكم.
bookings-receipt-mail = هل كتبتم بريدكم الإلكتروني؟ إذن فالرسالة في طريقها إليكم من جديد.
bookings-receipt-code = من دون بريد إلكتروني يمكنكم استخدام رمزكم:
bookings-lookup-title = البحث عن التسجيل
bookings-lookup-code = الرمز
bookings-lookup-code-hint = يتكوّن من ست خانات. حصلتم عليه عند التسجيل.
bookings-lookup-submit = بحث
bookings-lookup-link = الحصول على الرابط من جديد
bookings-lookup-link-text = نرسل الرابط إلى بريدكم الإلكتروني.
bookings-lookup-link-submit = إرسال الرابط
bookings-lookup-sent = يُرجى مراجعة بريدكم الإلكتروني.
bookings-lookup-sent-text = إذا كان العنوان معروفًا لدينا، فالرسالة في طريقها إليكم.
bookings-letter-subject-confirmed = المكان مؤكَّد: { $title }
bookings-letter-subject-children = مكان في رعاية الأطفال: { $title }
bookings-letter-subject-workshop = مكان في ورشة العمل: { $title }
bookings-letter-subject-waiting = قائمة الانتظار: { $title }
bookings-letter-subject-both = تسجيلكم: { $title }
bookings-letter-subject-cancelled = أُلغي تسجيلكم: { $title }
bookings-letter-subject-cancelled-person = أُلغي تسجيل شخص واحد: { $title }
bookings-letter-subject-cancelled-date = أُلغي جزء من تسجيلكم: { $title }
bookings-letter-subject-cancelled-childcare = أُلغيت رعاية الأطفال: { $title }
bookings-letter-subject-declined = لم تقبلوا المكان: { $title }
bookings-letter-waiting = ليس لديكم مكان بعد. سنكتب إليكم عندما يتوفر مكان.
bookings-letter-waiting-some = ليس لديكم مكان بعد في المواعيد التي تنتظرونها. سنكتب إليكم عندما يتوفر مكان.
bookings-letter-calendar = { $count ->
    [zero] تجدون المواعيد مرفقة في ملف للتقويم.
    [one] تجدون الموعد مرفقًا في ملف للتقويم.
    [two] تجدون الموعدين مرفقين في ملف للتقويم.
    [few] تجدون المواعيد مرفقة في ملف للتقويم.
    [many] تجدون المواعيد مرفقة في ملف للتقويم.
   *[other] تجدون المواعيد مرفقة في ملف للتقويم.
}
bookings-letter-calendar-off = { $count ->
    [zero] الملف المرفق يلغي المواعيد في تقويمكم.
    [one] الملف المرفق يلغي الموعد في تقويمكم.
    [two] الملف المرفق يلغي الموعدين في تقويمكم.
    [few] الملف المرفق يلغي المواعيد في تقويمكم.
    [many] الملف المرفق يلغي المواعيد في تقويمكم.
   *[other] الملف المرفق يلغي المواعيد في تقويمكم.
}
bookings-letter-page = عرض التسجيل أو إلغاؤه
bookings-letter-offering = إلى صفحة النشاط
bookings-letter-sign-up = التسجيل من جديد
bookings-letter-changed = وصلنا طلب الإلغاء منكم.
bookings-letter-leaver = أُلغي تسجيل { $name }. { $left ->
    [zero] ولا يتغيّر شيء آخر.
    [one] ولا يتغيّر شيء آخر.
    [two] ولا يتغيّر شيء للآخرين.
    [few] ولا يتغيّر شيء للآخرين.
    [many] ولا يتغيّر شيء للآخرين.
   *[other] ولا يتغيّر شيء للآخرين.
}
bookings-letter-left = يبقى ما يلي كما هو:
bookings-letter-come-again = يسعدنا أن تسجّلوا من جديد.
bookings-letter-links = تسجيلاتكم
bookings-letter-links-text = تجدون هنا تسجيلاتكم. يُرجى عدم إعطاء الروابط لأحد.
bookings-letter-links-not-you = لم تطلبوا ذلك؟ لا داعي لأن تفعلوا شيئًا.
bookings-problem-children-count = كتبتم عمرًا. كم طفلًا سيأتي معكم؟
bookings-offer-until = نرجو الرد في موعد أقصاه يوم { $day }، الساعة{"\u00A0"}{ $time }.
bookings-offer-held = { $count ->
    [zero] نحجز لكم المكان حتى ذلك الوقت.
    [one] نحجز لكم المكان حتى ذلك الوقت.
    [two] نحجز لكم المكانين حتى ذلك الوقت.
    [few] نحجز لكم الأماكن حتى ذلك الوقت.
    [many] نحجز لكم الأماكن حتى ذلك الوقت.
   *[other] نحجز لكم الأماكن حتى ذلك الوقت.
}
bookings-offer-enough = إذا قبلتم المكان، ينتهي انتظاركم للمواعيد الأخرى.
bookings-offer-accept = { $count ->
    [zero] قبول المكان
    [one] قبول المكان
    [two] قبول المكانين
    [few] قبول الأماكن
    [many] قبول الأماكن
   *[other] قبول الأماكن
}
bookings-offer-accept-date = { $count ->
    [zero] قبول المكان
    [one] قبول المكان
    [two] قبول المكانين
    [few] قبول الأماكن
    [many] قبول الأماكن
   *[other] قبول الأماكن
    }: { $day }
bookings-offer-decline = { $count ->
    [zero] لا، لا أريد المكان
    [one] لا، لا أريد المكان
    [two] لا، لا أريد المكانين
    [few] لا، لا أريد الأماكن
    [many] لا، لا أريد الأماكن
   *[other] لا، لا أريد الأماكن
}
bookings-offer-decline-date = { $count ->
    [zero] لا أريد المكان
    [one] لا أريد المكان
    [two] لا أريد المكانين
    [few] لا أريد الأماكن
    [many] لا أريد الأماكن
   *[other] لا أريد الأماكن
    }: { $day }
bookings-offer-too-late = انتهت مهلة الرد.
bookings-offer-again = يمكنكم التسجيل من جديد:
bookings-state-lapsed = انتهت مهلة المكان المعروض. ليس لديكم مكان.
bookings-wait-none = ليس لديكم مكان بعد.
bookings-wait-none-there = ليس لديكم مكان بعد في المواعيد التي تنتظرونها.
bookings-wait-date = ما زلتم تنتظرون هذا الموعد: { $day }
bookings-wait-offer = إذا توفّر مكان فسنكتب إليكم. عندها نرجو منكم الرد.
bookings-wait-direct = إذا توفّر مكان فهو لكم. وسنكتب إليكم.
bookings-wait-enough = يكفيكم موعد واحد. عند الحصول على مكان ينتهي انتظار المواعيد الأخرى.
bookings-wait-phone = إذا توفّر مكان فسنتصل بكم.
bookings-wait-children = { $count ->
    [zero] لا يوجد مكان لطفلكم بعد.
    [one] لا يوجد مكان لطفلكم بعد.
    [two] لا يوجد مكان لطفليكم بعد.
    [few] لا يوجد مكان لأطفالكم بعد.
    [many] لا يوجد مكان لأطفالكم بعد.
   *[other] لا يوجد مكان لأطفالكم بعد.
}
bookings-wait-children-mail = سنكتب إليكم عندما يتوفر مكان.
bookings-wait-needs = { $needs ->
    [zero] لا يوجد مكان شاغر الآن.
    [one] لا يوجد مكان شاغر الآن.
    [two] تحتاجون إلى مكانين. لا يتوفّر هذا العدد بعد.
    [few] تحتاجون إلى { $needs } أماكن. لا يتوفّر هذا العدد بعد.
    [many] تحتاجون إلى { $needs } مكانًا. لا يتوفّر هذا العدد بعد.
   *[other] تحتاجون إلى { $needs } مكان. لا يتوفّر هذا العدد بعد.
}
bookings-wait-offered = المكان معروض الآن على غيركم، حتى يوم { $day }، الساعة{"\u00A0"}{ $time }.
bookings-wait-ring = الموعد قريب. إذا توفّر مكان فسنتصل بكم هاتفيًا.
bookings-wait-call = الموعد قريب. اسألونا هاتفيًا من فضلكم:
bookings-wait-stopped = التسجيل مغلق. الدور لا يتقدّم حاليًا.
bookings-form-one-is-enough = يكفيني موعد واحد من المواعيد الممتلئة.
bookings-form-one-is-enough-hint = عند الحصول على مكان ينتهي انتظار المواعيد الأخرى.
bookings-letter-subject-offered = يوجد مكان شاغر: { $title }
bookings-letter-subject-lapsed = انتهت مهلة الرد: { $title }
bookings-letter-answer = الرد الآن
bookings-letter-answer-text = { $count ->
    [zero] في صفحتكم يمكنكم قبول المكان أو رفضه.
    [one] في صفحتكم يمكنكم قبول المكان أو رفضه.
    [two] في صفحتكم يمكنكم قبول المكانين أو رفضهما.
    [few] في صفحتكم يمكنكم قبول الأماكن أو رفضها.
    [many] في صفحتكم يمكنكم قبول الأماكن أو رفضها.
   *[other] في صفحتكم يمكنكم قبول الأماكن أو رفضها.
}
bookings-letter-silence = { $count ->
    [zero] إذا لم تردّوا فسيحصل شخص آخر على المكان.
    [one] إذا لم تردّوا فسيحصل شخص آخر على المكان.
    [two] إذا لم تردّوا فسيحصل آخرون على المكانين.
    [few] إذا لم تردّوا فسيحصل آخرون على الأماكن.
    [many] إذا لم تردّوا فسيحصل آخرون على الأماكن.
   *[other] إذا لم تردّوا فسيحصل آخرون على الأماكن.
}
bookings-letter-lapsed = لم يصلنا رد منكم. لم يعد المكان محجوزًا لكم.
bookings-letter-promoted = { $count ->
    [zero] توفّر مكان، وهو الآن لكم.
    [one] توفّر مكان، وهو الآن لكم.
    [two] توفّر مكانان، وهما الآن لكم.
    [few] توفّرت { $count } أماكن، وهي الآن لكم.
    [many] توفّر { $count } مكانًا، وهي الآن لكم.
   *[other] توفّر { $count } مكان، وهي الآن لكم.
}
bookings-letter-promoted-children = { $count ->
    [zero] توفّر مكان في رعاية الأطفال. أصبح لطفلكم مكان مؤكَّد.
    [one] توفّر مكان في رعاية الأطفال. أصبح لطفلكم مكان مؤكَّد.
    [two] توفّر مكانان في رعاية الأطفال. أصبح لطفليكم مكانان مؤكَّدان.
    [few] توفّرت { $count } أماكن في رعاية الأطفال. أصبحت لأطفالكم أماكن مؤكَّدة.
    [many] توفّر { $count } مكانًا في رعاية الأطفال. أصبحت لأطفالكم أماكن مؤكَّدة.
   *[other] توفّر { $count } مكان في رعاية الأطفال. أصبحت لأطفالكم أماكن مؤكَّدة.
}
bookings-letter-promoted-workshop = { $count ->
    [zero] توفّر مكان في ورشة العمل، وهو الآن لكم.
    [one] توفّر مكان في ورشة العمل، وهو الآن لكم.
    [two] توفّر مكانان في ورشة العمل، وهما الآن لكم.
    [few] توفّرت { $count } أماكن في ورشة العمل، وهي الآن لكم.
    [many] توفّر { $count } مكانًا في ورشة العمل، وهي الآن لكم.
   *[other] توفّر { $count } مكان في ورشة العمل، وهي الآن لكم.
}
bookings-letter-enough = انتهى انتظاركم للمواعيد الأخرى.
bookings-form-evenings = هل تأتون في مواعيد مفردة فقط؟
bookings-form-evenings-hint = دون اختيار يكون التسجيل للدورة كاملة.
bookings-form-evenings-hint-waiting = دون اختيار تنضمون إلى قائمة انتظار الدورة كاملة (الترتيب { $position }).
bookings-form-evenings-hint-only = لا يمكن التسجيل في الدورة كاملة. يُرجى اختيار مواعيد.
bookings-away-text = لا تستطيعون الحضور مرة واحدة؟ يبقى مكانكم في الدورة لكم.
bookings-away-do = لا أستطيع الحضور في هذا الموعد
bookings-away-submit = الاعتذار عن هذا الموعد
bookings-away-badge = تم الاعتذار
bookings-away-back = سأحضر رغم ذلك
bookings-away-back-who = إلغاء الاعتذار عن حضور: { $names }
bookings-away-taken = مكانكم في هذا الموعد أصبح لشخص آخر.
bookings-away-noted = شكرًا لإبلاغنا.
bookings-away-said = سجّلنا أنكم لن تحضروا في هذا الموعد.
bookings-away-back-noted = يسرّنا حضوركم.
bookings-away-back-said = سجّلنا أنكم ستحضرون في هذا الموعد.
bookings-away-who = تم الاعتذار عن: { $names }
bookings-away-keeps = يبقى مكانكم في الدورة لكم.
bookings-letter-subject-away = سجّلنا اعتذاركم عن: { $title }، { $day }
bookings-letter-subject-away-some = { $count ->
    [zero] لن يحضر أحد
    [one] سجّلنا اعتذار شخص واحد عن
    [two] سجّلنا اعتذار شخصين عن
    [few] سجّلنا اعتذار { $count } أشخاص عن
    [many] سجّلنا اعتذار { $count } شخصًا عن
   *[other] سجّلنا اعتذار { $count } شخص عن
    }: { $title }، { $day }
bookings-letter-subject-back = سجّلنا حضوركم من جديد: { $title }، { $day }
bookings-letter-subject-back-some = { $count ->
    [zero] سُحب الاعتذار عن
    [one] سُحب اعتذار شخص واحد عن
    [two] سُحب اعتذار شخصين عن
    [few] سُحب اعتذار { $count } أشخاص عن
    [many] سُحب اعتذار { $count } شخصًا عن
   *[other] سُحب اعتذار { $count } شخص عن
    }: { $title }، { $day }
bookings-away-submit-who = الاعتذار عن حضور { $name }
bookings-away-submit-all = الاعتذار عن حضور الجميع في هذا الموعد
bookings-reminder-subject = تذكير: { $what }
bookings-reminder-today = موعدكم اليوم.
bookings-reminder-day = موعدكم يوم { $day }.
bookings-reminder-topic = الموضوع
bookings-reminder-excuse = لا تستطيعون الحضور في هذا اليوم؟ يُرجى إبلاغنا من هنا.
bookings-reminder-excuse-today = لا تستطيعون الحضور اليوم؟ يُرجى إبلاغنا من هنا.
bookings-reminder-others = وتبقى مواعيدكم الأخرى كما هي.
bookings-reminder-call = لا تستطيعون الحضور؟ يُرجى الاتصال بنا:
bookings-told-cancelled = تم الإلغاء. شكرًا لإبلاغنا.
bookings-told-declined = شكرًا على ردّكم.
bookings-told-contact = تم تغيير بيانات الاتصال الخاصة بكم.
bookings-told-contact-text = أصبح لتسجيلكم رابط جديد. الرابط القديم لم يعد صالحًا.
bookings-told-saved = تم الحفظ.
bookings-gone-title = هذا الرابط لم يعد صالحًا.
bookings-gone-contact = هل غيّرتم بيانات الاتصال؟ استخدموا الرابط الجديد في بريدكم الإلكتروني.
bookings-gone-erased = هل حذفتم بياناتكم؟ لم يعد شيء محفوظًا هنا.
bookings-hers-back = العودة إلى تسجيلكم
bookings-do-change-text = هل تغيّر شيء؟ يمكنكم تعديله بأنفسكم:
bookings-do-contact = تغيير بيانات الاتصال
bookings-contact-text = ستحصلون على رابط جديد. ولن يعود الرابط القديم صالحًا.
bookings-contact-language = بأي لغة نكتب إليكم؟
bookings-contact-taken = هذا الاسم مسجَّل هنا بالفعل ببيانات الاتصال نفسها.
bookings-change-submit = تغيير
bookings-letter-subject-contact = تغيّرت بيانات الاتصال: { $title }
bookings-letter-subject-names = تغيّرت الأسماء: { $title }
bookings-letter-subject-date = غيّرتم موعدكم: { $title }
bookings-letter-subject-given = تركتم موعدكم القديم: { $title }
bookings-letter-old-address = لن نكتب إلى هذا العنوان بعد الآن بخصوص: { $title }
bookings-letter-old-address-unnamed = لن نكتب إلى هذا العنوان بعد الآن بخصوص أحد التسجيلات.
bookings-letter-old-address-not-you = لم تفعلوا ذلك بأنفسكم؟ يُرجى الاتصال بنا:
bookings-told-date = تم تغيير موعدكم.
bookings-told-date-text = مكانكم في الموعد الجديد مؤكَّد. والمكان القديم متاح لغيركم.
bookings-told-waits = أنتم الآن على قائمة الانتظار للموعد الآخر.
bookings-told-waits-text = ويبقى موعدكم الحالي لكم.
bookings-do-date = تغيير الموعد
bookings-date-text = لن تفقدوا مكانكم القديم قبل تأكيد المكان الجديد.
bookings-date-from = أي موعد تتركون؟
bookings-date-old = الموعد الذي تتركونه:
bookings-date-to = أي موعد تريدون بدلًا منه؟
bookings-date-none = لا يوجد موعد آخر متاح حاليًا.
bookings-date-choose = يُرجى اختيار موعد.
bookings-date-have = هذا الموعد لديكم بالفعل. يُرجى اختيار موعد آخر.
bookings-date-late = لم يعد تغيير هذا الموعد ممكنًا عبر الإنترنت. يُرجى الاتصال بنا.
bookings-date-full = لا يوجد مكان شاغر هناك الآن. لم يتغيّر شيء.
bookings-date-full-choice = هل تريدون انتظار هذا الموعد؟
bookings-date-full-hint = إذا حصلتم على مكان هناك، يُرجى إلغاء الموعد الآخر.
bookings-date-wait = نعم. أحتفظ بموعدي وأنتظر.
bookings-date-wait-submit = انتظار هذا الموعد
bookings-letter-date-old = هذا المكان متاح الآن لغيركم. سيصلكم موعدكم الجديد في رسالة أخرى.
bookings-letter-given = تركتم موعدكم القديم.
bookings-letter-subject-rebooked = نُقل تسجيلكم: { $title }
bookings-letter-subject-rebooked-from = أُخلي مكانكم السابق: { $title }
bookings-letter-rebooked = نقلنا تسجيلكم إلى نشاط آخر.
bookings-letter-rebooked-from = مكانكم السابق متاح الآن لغيركم: { $from }
bookings-letter-rebooked-to = ستصلكم التفاصيل في رسالة أخرى. نشاطكم الجديد: { $to }
bookings-letter-rebooked-keeps = يبقى تسجيلكم هنا قائمًا: { $from }
bookings-letter-rebooked-gone = لم يعد لكم هذا المكان:
bookings-letter-rebooked-link = لهذا التسجيل رابط خاص به.
bookings-told-erased = تم حذف بياناتكم.
bookings-do-erase = حذف بياناتي
bookings-do-erase-text = إذا حذفتم بياناتكم يُحذف تسجيلكم أيضًا. سنسألكم مرة أخرى قبل ذلك.
bookings-erase-places = تتركون كل أماكنكم، وأيضًا على قوائم الانتظار.
bookings-erase-data = نحذف الأسماء وبيانات الاتصال وكل ما كتبتموه.
bookings-erase-counts = يبقى فقط عدد الأشخاص الذين حضروا.
bookings-erase-link = لن يعود رابطكم ولا رمزكم صالحًا.
bookings-erase-final = لا يمكن التراجع عن ذلك.
bookings-erase-submit = نعم، حذف الكل
bookings-letter-erased-text = أصبحت أماكنكم شاغرة. ورابطكم لم يعد صالحًا.
bookings-letter-subject-erased = تم حذف بياناتكم: { $title }
bookings-told-names = تم تغيير الأسماء.
bookings-do-names = تغيير الأسماء
bookings-names-text = يمكنكم ذلك هنا حتى البداية.
bookings-names-further = الأشخاص الآخرون
bookings-names-missing = يُرجى كتابة اسم. إذا كان أحدهم لن يحضر فيُرجى إلغاء تسجيله.
bookings-names-late = لم يعد تغيير الأسماء ممكنًا عبر الإنترنت. يُرجى الاتصال بنا.
bookings-names-others = تغيّر تسجيلكم للتو. يُرجى مراجعة الأسماء مرة أخرى.
bookings-data-title = بياناتكم
bookings-data-text = هذا كل ما نحفظه عنكم.
bookings-data-download = تنزيل كملف
bookings-data-who = الأشخاص وبيانات الاتصال
bookings-data-gone = أُلغي الحضور منذ { $day }
bookings-data-code = الرمز
bookings-data-created = وقت التسجيل
bookings-data-one-enough = يكفيني موعد واحد
bookings-data-yes = نعم
bookings-data-no = لا
bookings-data-excuses = الاعتذار عن الحضور
bookings-data-withdrawn = أُلغي الاعتذار
bookings-data-changes = ما حدث ومتى
bookings-data-people = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
bookings-data-by-participant = منكم
bookings-data-by-office = من المكتب
bookings-data-by-leader = من المشرفة
bookings-data-by-job = تلقائيًا
bookings-data-letters = رسائلنا إليكم
bookings-data-letter-waiting = قيد الإرسال
bookings-data-letter-sent = أُرسلت
bookings-data-letter-not-sent = لم تُرسل
bookings-data-answer-until = الرد حتى يوم { $day }، الساعة{"\u00A0"}{ $time }
bookings-data-calls = المكالمات معكم
bookings-data-log = ما فعله المكتب بتسجيلكم
bookings-data-call-reached = تمّ الوصول إليكم
bookings-data-call-not-reached = لم يُجب أحد
bookings-data-call-handled = انتهى الأمر
bookings-data-call-offer = كان الأمر عن مكان.
bookings-data-call-session = تغيّر موعد.
bookings-data-call-bounced = عادت رسالة بريد.
bookings-data-call-message = كان الأمر عن رسالة إلى الجميع.
bookings-data-call-rebooked = كان الأمر عن مكان في نشاط آخر.
bookings-data-call-undone = أُلغي تغيير سابق.
bookings-letter-page-ended = عرض التسجيل
bookings-do-cancel-each = لكل موعد مهلة خاصة. أقربها يوم { $day }، الساعة{"\u00A0"}{ $time }.
bookings-letter-subject-called-off = أُلغي الموعد: { $title }
bookings-letter-subject-moved = تغيّر الموعد: { $title }
bookings-letter-subject-elsewhere = تغيّر المكان: { $title }
bookings-letter-subject-takes-place = الموعد قائم: { $title }
bookings-letter-subject-dates = تغيّرت المواعيد: { $title }
bookings-told-called-off = { $count ->
    [zero] لم يُلغَ أي موعد.
    [one] أُلغي أحد المواعيد.
    [two] أُلغي موعدان.
    [few] أُلغيت { $count } مواعيد.
    [many] أُلغي { $count } موعدًا.
   *[other] أُلغي { $count } موعد.
}
bookings-told-moved = { $count ->
    [zero] لم يتغيّر أي موعد.
    [one] تغيّر أحد المواعيد.
    [two] تغيّر موعدان.
    [few] تغيّرت { $count } مواعيد.
    [many] تغيّر { $count } موعدًا.
   *[other] تغيّر { $count } موعد.
}
bookings-told-takes-place = { $count ->
    [zero] لا جديد في المواعيد.
    [one] أحد المواعيد قائم بعد أن كان مُلغى.
    [two] موعدان قائمان بعد أن كانا مُلغيين.
    [few] { $count } مواعيد قائمة بعد أن كانت مُلغاة.
    [many] { $count } موعدًا قائمة بعد أن كانت مُلغاة.
   *[other] { $count } موعد قائمة بعد أن كانت مُلغاة.
}
bookings-told-dates = تغيّرت بعض المواعيد.
bookings-told-line-off = أُلغي: { $when }
bookings-told-new = الموعد الجديد
bookings-told-elsewhere = تغيّر مكان اللقاء.
bookings-told-elsewhere-date = الموعد الذي تغيّر مكانه
bookings-told-new-place = المكان الجديد
bookings-reason-ill = المشرفة مريضة.
bookings-reason-room = القاعة غير متاحة.
bookings-reason-few = عدد المسجّلات قليل جدًا.
bookings-told-before = الموعد السابق: { $when }
bookings-told-line-on = الموعد قائم: { $when }
bookings-told-reason = السبب:
bookings-told-reason-german = السبب مكتوب بالألمانية فقط.
bookings-told-instead = الموعد البديل: { $when }
bookings-told-sign-up-instead = للموعد البديل يُرجى التسجيل من جديد.
bookings-told-sign-up-again = هذا الموعد قائم بعد أن كان مُلغى. إذا رغبتم في الحضور فيُرجى التسجيل من جديد.
bookings-told-again = لم يعد تسجيلكم السابق ساريًا. إذا رغبتم في الحضور فيُرجى التسجيل من جديد.
bookings-told-away = أبلغتمونا أنكم لن تحضروا. إذا أصبح حضوركم ممكنًا فيُرجى إبلاغنا من هنا.
bookings-told-place-ends = { $count ->
    [zero] انتهى تسجيلكم.
    [one] انتهى تسجيلكم في موعد { $days }.
    [two] انتهى تسجيلكم في هذين الموعدين: { $days }.
    [few] انتهى تسجيلكم في هذه المواعيد: { $days }.
    [many] انتهى تسجيلكم في هذه المواعيد: { $days }.
   *[other] انتهى تسجيلكم في هذه المواعيد: { $days }.
}
bookings-told-list-ends = { $count ->
    [zero] أُغلقت قائمة الانتظار.
    [one] أُغلقت قائمة الانتظار لموعد { $days }.
    [two] أُغلقت قائمتا الانتظار لهذين الموعدين: { $days }.
    [few] أُغلقت قوائم الانتظار لهذه المواعيد: { $days }.
    [many] أُغلقت قوائم الانتظار لهذه المواعيد: { $days }.
   *[other] أُغلقت قوائم الانتظار لهذه المواعيد: { $days }.
}
bookings-told-list-ends-whole = أُغلقت قائمة الانتظار.
bookings-told-nothing-to-do = لا داعي لأن تفعلوا شيئًا.
bookings-told-place-stays = يبقى مكانكم محفوظًا.
bookings-told-list-stays = تبقون على قائمة الانتظار. ليس لديكم مكان بعد.
bookings-told-list-stays-date = تبقون على قائمة الانتظار. ليس لديكم مكان بعد في هذا الموعد.
bookings-told-others = قد يناسبكم موعد آخر.
bookings-date-moved = تغيّر الموعد، وكان سابقًا: { $day }
bookings-date-changed = تغيّر الموعد
bookings-date-hours = تغيّر الوقت، وكان سابقًا: { $hours }
bookings-hers-changed = المواعيد التي تغيّرت
bookings-first-title = يمكنكم التسجيل قبل الجميع.
bookings-first-text = هذه الاستمارة لكم وحدكم. يبدأ التسجيل للجميع يوم { $day }، الساعة { $time }.
bookings-first-problem = هذا الرابط مخصص فقط لـ { $name }.
bookings-refused-link-used = لقد سجّلتم بهذا الرابط من قبل.
