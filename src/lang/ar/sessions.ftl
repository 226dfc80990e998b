sessions-list-title = المواعيد
sessions-list-before = السابقة
sessions-list-today = من اليوم
sessions-list-after = اللاحقة
sessions-list-none = لا مواعيد في هذين الأسبوعين.
sessions-today = اليوم
sessions-places = { $taken } من { $limit } من الأماكن
sessions-places-open = عدد الأشخاص: { $taken }
sessions-coming = عدد من سيحضر: { $people }
sessions-guests = الضيفات: { $people }
sessions-excused = عدد المعتذرات: { $people }
sessions-waiting = في قائمة الانتظار: { $people }
sessions-state-on = قائم
sessions-state-off = أُلغي
sessions-state-moved = تغيّر موعده
sessions-state-over = انتهى
sessions-state-open = الرسائل في الانتظار
sessions-fact-now = الموعد السابق
sessions-fact-then = بعد ذلك
sessions-fact-instead = الموعد البديل
sessions-fact-others = وكذلك
sessions-fact-leading = المشرفة
sessions-form-title = تغيير الموعد
sessions-form-what = ما الذي يتغيّر في الموعد؟
sessions-what-off = يُلغى
sessions-what-moved = يُنقل إلى موعد آخر
sessions-what-altered = مكان آخر أو مشرفة أخرى أو موضوع آخر
sessions-what-rest = يُلغى هذا الموعد وكل المواعيد التي بعده
sessions-what-house = في مكان آخر ابتداءً من هذا الموعد
sessions-field-reason = السبب
sessions-ready-hint = تُرسل هذه الجمل بلغة كل مشارِكة.
sessions-ready-none = لا شيء منها
sessions-field-reason-own = السبب بكلماتكم
sessions-field-reason-hint = يقرأ الجميع ما تكتبونه كما هو.
sessions-form-instead = موعد بديل
sessions-form-instead-hint = إن وُجد موعد في ذلك اليوم فهو البديل. وإلا ننشئ موعدًا جديدًا.
sessions-form-moved = اليوم والوقت الجديدان
sessions-form-moved-to = يُنقل إلى
sessions-form-rest = المكان والمشرفة والموضوع
sessions-field-day = اليوم، مثلًا 9.12.2026
sessions-field-start = البداية، مثلًا 10:00
sessions-field-end = النهاية، مثلًا 12:00
sessions-field-venue = المكان
sessions-field-topic = الموضوع
sessions-field-substitute = البديلة
sessions-substitute-none = لا أحد
sessions-form-preview = معاينة
sessions-reopen-text = أُلغي هذا الموعد. يمكن أن يُعقد رغم ذلك.
sessions-preview-title = معاينة: ما سيحدث
sessions-preview-letters = { $letters ->
    [zero] لن تُرسل أي رسالة.
    [one] ستُرسل رسالة واحدة.
    [two] ستُرسل رسالتان.
    [few] ستُرسل { $letters } رسائل.
    [many] ستُرسل { $letters } رسالة.
   *[other] ستُرسل { $letters } رسالة.
}
sessions-preview-ring = { $people ->
    [zero] لا حاجة إلى أي اتصال.
    [one] عليكم الاتصال بشخص واحد.
    [two] عليكم الاتصال بشخصين.
    [few] عليكم الاتصال بـ{ $people } أشخاص.
    [many] عليكم الاتصال بـ{ $people } شخصًا.
   *[other] عليكم الاتصال بـ{ $people } شخص.
}
sessions-preview-wait = تنتظر الرسائل خمس دقائق. يمكنكم التراجع عن كل شيء حتى ذلك الحين.
sessions-preview-wait-none = يمكنكم التراجع عن كل شيء خلال خمس دقائق.
sessions-preview-back = العودة إلى الاستمارة
sessions-do-off = إلغاء الموعد الآن
sessions-do-rest = إلغاء كل هذه المواعيد الآن
sessions-do-house = تغيير مكان كل هذه المواعيد الآن
sessions-do-move = نقل الموعد الآن
sessions-do-alter = تغيير الآن
sessions-do-reopen = عقد الموعد رغم ذلك
sessions-letters-title = الرسائل التي ستُرسل
sessions-letters-example = ترون رسالة واحدة من كل لغة. الرابط الشخصي يظهر في الرسالة الحقيقية فقط.
sessions-letters-count = { $letters ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $letters } رسائل
    [many] { $letters } رسالة
   *[other] { $letters } رسالة
}
sessions-letter-text = الرسالة نصًّا
sessions-letter-html = الرسالة منسّقة
sessions-ways-title = يُرجى الانتباه
sessions-way-venue = في المكان نفسه حينها: { $title }، من { $from } إلى { $until }.
sessions-way-leader = { $name } تشرف حينها أيضًا على: { $title }.
sessions-way-day = يوافق هذا اليوم: { $name }.
sessions-ring-title = يُرجى الاتصال
sessions-ring-no-number = لا رقم معروفًا
sessions-ring-reached = تم التواصل معها
sessions-ring-not-reached = تعذّر التواصل معها
sessions-ring-yes = تم التواصل معها
sessions-ring-no = تعذّر التواصل معها
sessions-comers-title = من سيحضر
sessions-comers-none = لا أحد حاليًا.
sessions-comer-comes = قادمة
sessions-comer-waits = قائمة الانتظار
sessions-comer-no-mail = بلا بريد إلكتروني
sessions-leaders-title = من يشرف على هذا النشاط؟
sessions-leaders-legend = المشرفات
sessions-leaders-hint = يرَين من يحضر: من 14 يومًا قبل الموعد حتى 14 يومًا بعده.
sessions-history-title = ما حدث حتى الآن
sessions-history-undone = تم التراجع
sessions-pending-title = تُرسل الرسائل في الساعة{"\u00A0"}{ $time }
sessions-pending-title-none = يمكنكم التراجع حتى الساعة{"\u00A0"}{ $time }
sessions-pending-text = غيّرته { $name }. لا تتقدّم قائمة الانتظار حتى ذلك الحين.
sessions-undo = تراجع
sessions-send-now = إرسال الرسائل الآن
sessions-told-done = تم.
sessions-told-sent = تُرسل الرسائل الآن.
sessions-told-noted = حُفظ.
sessions-told-undone = تم التراجع. كل شيء كما كان. لم تُرسل أي رسالة.
sessions-rung-title = اتصلتم بالفعل بهؤلاء الأشخاص:
sessions-rung-text = ما أخبرتموهم به لم يعد صحيحًا. يُرجى الاتصال بهم مرة أخرى. هم على قائمة الاتصال.
sessions-told-undone-already = تم التراجع عن ذلك بالفعل.
sessions-told-too-late = فات الأوان: الرسائل في الطريق. يُرجى تغيير الموعد مرة أخرى.
sessions-told-changed-since = تغيّر النشاط منذ ذلك الحين. يُرجى تغيير الموعد مرة أخرى.
sessions-told-somebody-came = سجّل شخص منذ ذلك الحين. يُرجى تغيير الموعد مرة أخرى ليعلم الجميع.
sessions-told-pending = هناك تغيير آخر في الانتظار. تراجعوا عنه أو أرسلوا رسائله.
sessions-told-changed = غيّر شخص الموعد للتو. هذا وضعه الآن.
sessions-told-led-by-others = غيّر شخص للتو من يشرف على النشاط. الآن: { $names }. في الأسفل اختياركم.
sessions-not-off = الموعد ملغى أصلًا.
sessions-not-on = الموعد قائم أصلًا.
sessions-not-begun = بدأ الموعد بالفعل.
sessions-not-past = هذا الوقت قد مضى.
sessions-not-end-first = النهاية قبل البداية.
sessions-not-taken = يبدأ حينها موعد آخر من النشاط نفسه.
sessions-not-same = لا فرق عن الوضع الحالي.
sessions-not-replacement = لا موعد في ذلك اليوم.
sessions-not-there = لم يعد هذا المكان أو هذا الشخص موجودًا هنا. يُرجى الاختيار من جديد.
sessions-problem-day = يُرجى كتابة اليوم هكذا: 9.12.2026
sessions-problem-time = يُرجى كتابة الوقت هكذا: 10:00
sessions-problem-what = يُرجى اختيار ما يتغيّر في الموعد.
sessions-notice-title = إعلان للباب
sessions-notice-off-today = أُلغي لقاء اليوم
sessions-notice-off = أُلغي اللقاء
sessions-notice-changed = تنبيه: هناك تغيير
sessions-notice-new = الموعد الجديد
sessions-notice-new-place = المكان الجديد
sessions-notice-before = بدلًا من
sessions-notice-more = جميع المواعيد هنا:
