bookings-back = العودة إلى العرض
bookings-fact-what = العرض
bookings-fact-when = الموعد
bookings-fact-where = المكان
bookings-fact-who = المشاركون
bookings-fact-childcare = رعاية الأطفال
bookings-fact-workshop = ورشة العمل
bookings-fact-note = رسالتك
bookings-fact-bring = يُرجى إحضار
bookings-when-series = من { $first } إلى { $last }، { $count ->
    [zero] بلا لقاءات
    [one] لقاء واحد
    [two] لقاءان
    [few] { $count } لقاءات
    [many] { $count } لقاءً
   *[other] { $count } لقاء
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
bookings-places-waiting = قائمة الانتظار، الترتيب { $position }
bookings-places-full = اكتملت الأماكن
bookings-places-closed = أُغلق التسجيل
bookings-places-not-yet = يبدأ التسجيل في { $day }
bookings-places-over = انتهى
bookings-places-cancelled = أُلغي
bookings-form-title = التسجيل
bookings-form-sessions = في أي المواعيد ستشاركون؟
bookings-form-sessions-hint = يمكن اختيار أكثر من موعد.
bookings-form-sessions-later = مواعيد يبدأ التسجيل فيها لاحقًا
bookings-form-name = الاسم
bookings-form-name-hint = كما تكتبونه عادةً.
bookings-form-helper = { $audience ->
    [women] أسجّل امرأة أخرى
   *[all] أسجّل شخصًا آخر
}
bookings-form-helper-text = { $audience ->
    [women] في الأعلى اسم المرأة المشاركة، وهنا اسم من يساعدها.
   *[all] في الأعلى اسم المشارك، وهنا اسم من يساعده.
}
bookings-form-helper-name = اسم من يساعد في التسجيل
bookings-form-helper-contact = بريد أو هاتف من يساعد في التسجيل
bookings-form-contact = كيف نتواصل معكم؟
bookings-form-contact-hint = يكفي واحد منهما.
bookings-form-email = البريد الإلكتروني
bookings-form-phone = الهاتف
bookings-form-phone-hint = مع رقم الهاتف تحصلون على رمز.
bookings-form-childcare = رعاية الأطفال
bookings-form-children = كم عدد الأطفال الذين سيأتون معكم؟
bookings-form-children-hint = للأطفال من عمر { $from } إلى { $to } سنوات.
bookings-form-children-ages = كم أعمار الأطفال؟
bookings-form-childcare-full = ماذا تفضّلون؟
bookings-form-childcare-without = سأحضر من دون رعاية الأطفال.
bookings-form-childcare-wait = سأنتظر مكانًا للأطفال.
bookings-form-workshop = أي ورشة عمل؟
bookings-form-workshop-none = من دون ورشة عمل
bookings-form-organisation = المؤسسة
bookings-form-role = مهمتك فيها
bookings-form-language = بأي لغة يمكننا مساعدتكم؟
bookings-form-note = هل تودّون إضافة شيء؟
bookings-form-note-hint = يُرجى عدم كتابة معلومات صحية.
bookings-form-data = بياناتكم
bookings-form-data-use = نستخدم بياناتكم لهذا العرض فقط.
bookings-form-data-who = { $audience ->
    [women] لا يراها سوى المكتب والمشرفة.
   *[all] لا يراها سوى المكتب والمشرفين.
}
bookings-form-data-until = نحذف بياناتكم يوم { $day }.
bookings-form-data-rights = يمكنكم الاطلاع عليها أو طلب حذفها في أي وقت.
bookings-form-data-more = المزيد عن حماية البيانات
bookings-form-submit = إرسال التسجيل
bookings-form-submit-waiting = إلى قائمة الانتظار (الترتيب { $position })
bookings-form-submit-waiting-lists = إلى قائمة الانتظار
bookings-shut-not-yet = يبدأ التسجيل يوم { $day } الساعة { $time }.
bookings-shut-closed = أُغلق التسجيل.
bookings-shut-over = بدأ هذا العرض أو انتهى.
bookings-shut-cancelled = أُلغي هذا العرض.
bookings-shut-just-come = لا حاجة إلى التسجيل. أهلًا بكم مباشرةً.
bookings-shut-full = اكتملت الأماكن، وقائمة الانتظار ممتلئة أيضًا.
bookings-shut-call = لديكم أسئلة؟ اتصلوا بنا:
bookings-shut-others = عروض أخرى
bookings-refused-too-large = لا يتوفر هذا العدد من الأماكن. يُرجى تسجيل عدد أقل.
bookings-refused-some-already = مسجَّل من قبل: { $names }. يُرجى حذف هذه الأسماء.
bookings-refused-organisation = { $left ->
    [zero] لا يمكن لمؤسستكم تسجيل المزيد.
    [one] يمكن لمؤسستكم تسجيل شخص واحد بعد.
    [two] يمكن لمؤسستكم تسجيل شخصين بعد.
    [few] يمكن لمؤسستكم تسجيل { $left } أشخاص بعد.
    [many] يمكن لمؤسستكم تسجيل { $left } شخصًا بعد.
   *[other] يمكن لمؤسستكم تسجيل { $left } شخص بعد.
}
bookings-refused-workshop-full = ورشة العمل هذه ممتلئة. يُرجى اختيار ورشة أخرى.
bookings-refused-session-full = هذا الموعد ممتلئ: { $when }. وقائمة الانتظار ممتلئة أيضًا.
bookings-refused-childcare = { $free ->
    [zero] رعاية الأطفال ممتلئة.
    [one] بقي مكان واحد في رعاية الأطفال.
    [two] بقي مكانان في رعاية الأطفال.
    [few] بقيت { $free } أماكن في رعاية الأطفال.
    [many] بقي { $free } مكانًا في رعاية الأطفال.
   *[other] بقي { $free } مكان في رعاية الأطفال.
    } يُرجى الاختيار: الحضور من دونها أو الانتظار.
bookings-refused-childcare-no-list = { $free ->
    [zero] رعاية الأطفال ممتلئة.
    [one] بقي مكان واحد في رعاية الأطفال.
    [two] بقي مكانان في رعاية الأطفال.
    [few] بقيت { $free } أماكن في رعاية الأطفال.
    [many] بقي { $free } مكانًا في رعاية الأطفال.
   *[other] بقي { $free } مكان في رعاية الأطفال.
    } قائمة الانتظار ممتلئة أيضًا. يمكنكم الحضور من دونها.
bookings-problem-name-missing = يُرجى كتابة الاسم.
bookings-problem-name-long = الاسم طويل جدًا. الحد الأقصى 120 حرفًا.
bookings-problem-name-twice = هذا الاسم مكتوب من قبل. يُرجى كتابة اسم آخر.
bookings-problem-persons = { $max ->
    [zero] لا يمكن تسجيل أحد هنا.
    [one] يمكن تسجيل شخص واحد فقط هنا.
    [two] يمكن تسجيل شخصين على الأكثر.
    [few] يمكن تسجيل { $max } أشخاص على الأكثر.
    [many] يمكن تسجيل { $max } شخصًا على الأكثر.
   *[other] يمكن تسجيل { $max } شخص على الأكثر.
}
bookings-problem-contact = يُرجى كتابة البريد الإلكتروني أو الهاتف. يكفي واحد.
bookings-problem-email = يُرجى التحقق من البريد الإلكتروني. مثال: name@example.org
bookings-problem-email-local = قبل علامة @ يُسمح بالحروف اللاتينية فقط. يُرجى كتابة عنوان آخر أو رقم الهاتف.
bookings-problem-phone = يُرجى التحقق من رقم الهاتف. مثال: 02361 123456
bookings-problem-session = يُرجى اختيار موعد واحد على الأقل.
bookings-problem-session-unknown = هذا الموعد غير موجود هنا. يُرجى الاختيار من جديد.
bookings-problem-workshop = ورشة العمل هذه غير موجودة هنا. يُرجى الاختيار من جديد.
bookings-problem-children = يُرجى كتابة رقم من 0 إلى 10.
bookings-problem-long = النص طويل جدًا. الحد الأقصى { $max } حرف.
bookings-problem-unreadable = توجد هنا رموز غير مرئية. يُرجى الكتابة من جديد.
bookings-problem-again = يُرجى التحقق من البيانات والإرسال مرة أخرى.
bookings-problem-code = لم نجد شيئًا. يُرجى التحقق من الرمز ورقم الهاتف.
bookings-thanks-title = شكرًا لكم
bookings-thanks-text = وصلنا تسجيلكم.
bookings-state-confirmed = { $audience ->
    [women] أنتِ مسجَّلة.
   *[all] تم تسجيلكم.
}
bookings-state-waiting = أنتم على قائمة الانتظار، الترتيب { $position }.
bookings-state-waiting-several = أنتم على قائمة الانتظار.
bookings-state-mixed = { $has ->
    [zero] لا يوجد لكم مكان بعد.
    [one] لديكم مكان في موعد واحد.
    [two] لديكم مكان في موعدين.
    [few] لديكم مكان في { $has } مواعيد.
    [many] لديكم مكان في { $has } موعدًا.
   *[other] لديكم مكان في { $has } موعد.
    } { $waits ->
    [zero] لا انتظار.
    [one] وفي موعد واحد أنتم على قائمة الانتظار.
    [two] وفي موعدين أنتم على قائمة الانتظار.
    [few] وفي { $waits } مواعيد أنتم على قائمة الانتظار.
    [many] وفي { $waits } موعدًا أنتم على قائمة الانتظار.
   *[other] وفي { $waits } موعد أنتم على قائمة الانتظار.
}
bookings-state-offered = أصبح لكم مكان شاغر. يُرجى الرد.
bookings-state-cancelled = أُلغي تسجيلكم.
bookings-entry-confirmed = المكان مؤكَّد
bookings-entry-waiting = قائمة الانتظار
bookings-entry-offered = مكان شاغر لكم
bookings-entry-cancelled = أُلغي
bookings-entry-lapsed = انتهت المهلة
bookings-hers-title = تسجيلكم
bookings-hers-mail = نرسل إليكم كل شيء بالبريد الإلكتروني أيضًا.
bookings-hers-code = رمزكم:
bookings-hers-code-text = بالرمز ورقم الهاتف تجدون تسجيلكم.
bookings-hers-sessions = مواعيدكم
bookings-do-title = ما يمكنكم فعله
bookings-do-calendar = إضافة إلى التقويم
bookings-do-calendar-text = احفظوا المواعيد في هاتفكم.
bookings-do-cancel = إلغاء التسجيل
bookings-do-cancel-text = لا تستطيعون الحضور؟ يُرجى ترك المكان لغيركم.
bookings-do-cancel-until = يمكن ذلك هنا حتى { $day }، الساعة { $time }.
bookings-do-cancel-all = نعم، إلغاء الكل
bookings-do-cancel-date = إلغاء موعد واحد
bookings-do-cancel-person = إلغاء مشاركة شخص واحد
bookings-do-cancel-this = إلغاء: { $what }
bookings-do-call = لم يعد ذلك ممكنًا عبر الإنترنت. يُرجى الاتصال بنا:
bookings-do-share-text = أخبروا غيركم عن هذا العرض.
bookings-do-data = عرض بياناتي
bookings-do-data-text = يمكنكم الاطلاع على كل ما نحفظه عنكم.
bookings-late = لم يعد الإلغاء ممكنًا عبر الإنترنت.
bookings-receipt-title = تسجيلكم موجود لدينا.
bookings-receipt-mail = هل كتبتم بريدًا إلكترونيًا؟ الرسالة في طريقها إليكم مجددًا.
bookings-receipt-code = من دون بريد إلكتروني استخدموا رمزكم:
bookings-lookup-title = البحث عن التسجيل
bookings-lookup-code = الرمز
bookings-lookup-code-hint = ستة رموز حصلتم عليها عند التسجيل.
bookings-lookup-submit = بحث
bookings-lookup-link = الحصول على الرابط مجددًا
bookings-lookup-link-text = نرسل الرابط إلى بريدكم الإلكتروني.
bookings-lookup-link-submit = إرسال الرابط
bookings-lookup-sent = يُرجى مراجعة بريدكم الإلكتروني.
bookings-lookup-sent-text = إذا كان البريد معروفًا لدينا فالرسالة في طريقها إليكم.
bookings-letter-subject-confirmed = المكان مؤكَّد: { $title }
bookings-letter-subject-waiting = قائمة الانتظار: { $title }
bookings-letter-subject-both = تسجيلكم: { $title }
bookings-letter-subject-cancelled = أُلغي: { $title }
bookings-letter-waiting = على قائمة الانتظار ليس لكم مكان بعد. نكتب إليكم عندما يتوفر مكان.
bookings-letter-calendar = المواعيد مرفقة كملف تقويم.
bookings-letter-page = عرض التسجيل أو إلغاؤه
bookings-letter-offering = عرض التفاصيل
bookings-letter-changed = وصلنا إلغاؤكم.
bookings-letter-leaver = أُلغيت مشاركة { $name }. لا يتغير شيء للآخرين.
bookings-letter-left = يبقى ما يلي كما هو:
bookings-letter-come-again = يمكنكم التسجيل من جديد في أي وقت.
bookings-letter-links = تسجيلاتكم
bookings-letter-links-text = هنا تجدون تسجيلاتكم. يُرجى عدم مشاركة الروابط.
bookings-letter-links-not-you = لم تطلبوا ذلك؟ لا داعي لفعل أي شيء.
