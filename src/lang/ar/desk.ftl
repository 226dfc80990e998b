desk-office-title = المكتب
desk-signed-in = سجّلتم الدخول باسم
desk-offerings = الأنشطة كما يراها الجميع
desk-account = حسابكم
desk-open = التسجيل في
desk-nothing = لا شيء مطلوب الآن.
desk-from = ابتداءً من { $day }
desk-more = { $count ->
    [zero] ولا شيء آخر.
    [one] وواحد آخر.
    [two] واثنان آخران.
    [few] و{ $count } أخرى.
    [many] و{ $count } أخرى.
   *[other] و{ $count } أخرى.
}
desk-today = اليوم
desk-week = في الأيام القادمة
desk-just-come = بدون تسجيل
desk-calls = يُرجى الاتصال
desk-call-place = يوجد مكان شاغر أو معروض. اسألوا إن كانت ستأتي.
desk-call-letter = لم تصل رسالة. تحقّقوا من العنوان.
desk-call-message = أبلغوها بهذه الرسالة هاتفيًا:
desk-call-rebooked = نُقل تسجيلها. أخبروها بالموعد الجديد والرمز.
desk-call-session = تغيّر أحد المواعيد. أخبروها هاتفيًا.
desk-call-off = أُلغي الموعد. أخبروها هاتفيًا.
desk-call-moved = تغيّر وقت الموعد. أخبروها هاتفيًا بالوقت الجديد.
desk-call-rest = أُلغي هذا الموعد وكل المواعيد التي بعده.
desk-call-house = تغيّر المكان ابتداءً من هذا الموعد. أخبروها هاتفيًا.
desk-call-undone = تراجع المكتب عن التغيير. أخبروها: سيُعقد الموعد كما كان مقررًا.
desk-call-undone-off = تراجع المكتب عن التغيير. أخبروها: الموعد ملغى بعد كل شيء.
desk-small = عدد التسجيلات قليل
desk-small-people = عدد الأشخاص: { $taken }. المطلوب: { $least }.
desk-small-runs = سيُقام
desk-small-off = إلغاء …
desk-full = ممتلئ أو شبه ممتلئ
desk-lines = قوائم الانتظار
desk-line = { $people ->
    [zero] لا أحد ينتظر منذ { $since }.
    [one] شخص واحد ينتظر منذ { $since }.
    [two] شخصان ينتظران، الأول منذ { $since }.
    [few] { $people } أشخاص ينتظرون، الأول منذ { $since }.
    [many] { $people } شخصًا ينتظرون، الأول منذ { $since }.
   *[other] { $people } شخص ينتظرون، الأول منذ { $since }.
}
desk-line-free = شاغر الآن: { $free }.
desk-line-next = أقرب موعد فيه أماكن: { $day }
desk-mail = الرسائل
desk-mail-stopped = الإرسال متوقف
desk-mail-stopped-text = استُعيدت نسخة احتياطية. منذ ذلك الحين لا تخرج أي رسالة. أنتم تقرّرون ما يلي.
desk-mail-decide = تشغيل الإرسال من جديد
desk-mail-late = { $letters ->
    [zero] لا رسائل متأخرة منذ { $day }، الساعة{"\u00A0"}{ $time }
    [one] رسالة تنتظر طويلًا منذ { $day }، الساعة{"\u00A0"}{ $time }
    [two] رسالتان تنتظران طويلًا منذ { $day }، الساعة{"\u00A0"}{ $time }
    [few] { $letters } رسائل تنتظر طويلًا منذ { $day }، الساعة{"\u00A0"}{ $time }
    [many] { $letters } رسالة تنتظر طويلًا منذ { $day }، الساعة{"\u00A0"}{ $time }
   *[other] { $letters } رسالة تنتظر طويلًا منذ { $day }، الساعة{"\u00A0"}{ $time }
}
desk-mail-late-text = تستمر المحاولات من تلقاء نفسها. إن بقيت حتى الغد فاتصلوا بالفريق التقني. أبلغوا الأخبار العاجلة بالهاتف.
desk-mail-server = يقول خادم البريد:
desk-mail-lost = لم تصل هذه الرسائل، أو لا نعرف ذلك:
desk-mail-handled = تمت المعالجة
desk-mail-uncertain = غير مؤكد: ربما وصلت وربما لا. يُرجى السؤال.
desk-drafts = لم يُنشر بعد
desk-untranslated = لم يُترجم بعد
desk-missing = ينقص:
desk-group-title = هل سيُقام هذا؟
desk-group-people = الأشخاص
desk-group-runs-text = لن يتلقى أحد رسالة. لن يُطرح السؤال مرة أخرى.
desk-group-reason-hint = يظهر السبب في الرسائل، ولا يُترجم.
desk-group-off-text = تُلغى جميع مواعيد هذه المجموعة. من لديه عنوان يتلقى رسالة.
desk-sending-title = الإرسال
desk-sending-on = الإرسال يعمل. الرسائل تخرج.
desk-sending-since = متوقف منذ { $day }، الساعة{"\u00A0"}{ $time }.
desk-sending-old = { $letters ->
    [zero] لا رسائل أقدم.
    [one] رسالة واحدة أقدم. ربما سبق إرسالها.
    [two] رسالتان أقدم. ربما سبق إرسالهما.
    [few] { $letters } رسائل أقدم. ربما سبق إرسالها.
    [many] { $letters } رسالة أقدم. ربما سبق إرسالها.
   *[other] { $letters } رسالة أقدم. ربما سبق إرسالها.
}
desk-sending-new = { $letters ->
    [zero] لا رسائل أحدث.
    [one] رسالة واحدة أحدث. ستخرج على أي حال.
    [two] رسالتان أحدث. ستخرجان على أي حال.
    [few] { $letters } رسائل أحدث. ستخرج على أي حال.
    [many] { $letters } رسالة أحدث. ستخرج على أي حال.
   *[other] { $letters } رسالة أحدث. ستخرج على أي حال.
}
desk-sending-overdue = { $offers ->
    [zero] لا أماكن معروضة ستسقط.
    [one] عندها يسقط مكان معروض واحد. اتصلوا قبل ذلك.
    [two] عندها يسقط مكانان معروضان. اتصلوا قبل ذلك.
    [few] عندها تسقط { $offers } أماكن معروضة. اتصلوا قبل ذلك.
    [many] عندها يسقط { $offers } مكانًا معروضًا. اتصلوا قبل ذلك.
   *[other] عندها يسقط { $offers } مكان معروض. اتصلوا قبل ذلك.
}
desk-sending-question = ماذا يحدث للرسائل الأقدم؟
desk-sending-hint = إن عمل البرنامج بعد النسخة لبعض الوقت فقد سبق إرسالها.
desk-sending-withdraw = عدم الإرسال
desk-sending-younger = إرسال ما هو أحدث من ساعتين فقط
desk-sending-all = إرسال الكل. سيصل بعضها مرتين.
desk-sending-do = تشغيل الإرسال
desk-sending-choose = يُرجى اختيار ما يحدث للرسائل الأقدم.
desk-log-title = سجل الإجراءات
desk-log-here = ما تم هنا
desk-log-search = من أو ماذا أو لماذا
desk-log-who = من قام بذلك؟
desk-log-what = عمّ يدور الأمر؟
desk-log-when = منذ متى؟
desk-log-everybody = الجميع
desk-log-always = كل الوقت
desk-log-none = لم يُعثر على شيء.
desk-log-older = عرض الأقدم
desk-log-newest = إلى الأحدث
desk-log-one-thing = ترون فقط ما تم في أمر واحد.
desk-log-everything = عرض الكل
desk-log-operator = الفريق التقني
desk-log-office = المكتب
desk-log-gone = حُذف لاحقًا
desk-log-from-to = { $what }: من { $from } إلى { $to }
desk-log-was = { $what }: لم يعد { $from }
desk-log-changed = { $what }: تغيير
desk-log-is = { $what }: { $value }
desk-log-parts = يخص: { $parts }
desk-log-texts = { $what } ({ $languages })
desk-log-nothing = لا شيء
desk-log-yes = نعم
desk-log-no = لا
desk-area-offerings = الأنشطة
desk-area-places = الأماكن والشركاء
desk-area-staff = الحسابات
desk-area-service = النظام
desk-period-day = آخر يوم
desk-period-week = آخر سبعة أيام
desk-period-month = آخر ثلاثين يومًا
desk-did-unknown = { $who }: عمل ليس له اسم هنا بعد ({ $deed })
desk-did-sign-up = { $who }: تسجيل شخص
desk-did-cancel = { $who }: إلغاء تسجيل
desk-did-rebooked = { $who }: نقل تسجيل
desk-did-contact = { $who }: تغيير بيانات الاتصال
desk-did-names = { $who }: تغيير الأسماء
desk-did-note = { $who }: كتابة ملاحظة
desk-did-list-exported = { $who }: حفظ قائمة المشاركين
desk-did-message-sent = { $who }: إرسال رسالة إلى الجميع
desk-did-place-given = { $who }: منح مكانًا لشخص من قائمة الانتظار
desk-did-put-first = { $who }: منح أولوية في قائمة الانتظار
desk-did-put-back = { $who }: سحب الأولوية في قائمة الانتظار
desk-did-beyond = { $who }: منح أماكن أكثر من الموجود
desk-did-goes-ahead = { $who }: قرار بإقامته رغم قلة التسجيلات
desk-did-group-called-off = { $who }: إلغاء موعد وكل المواعيد التي بعده
desk-did-offering-created = { $who }: إنشاء نشاط
desk-did-offering-changed = { $who }: تغيير نشاط
desk-did-offering-published = { $who }: نشر نشاط
desk-did-offering-unpublished = { $who }: سحب نشاط من الموقع
desk-did-offering-deleted = { $who }: حذف مسودّة
desk-did-session-changed = { $who }: تغيير موعد
desk-did-house-moved = { $who }: تغيير المكان ابتداءً من أحد المواعيد
desk-did-session-sent = { $who }: إرسال رسائل التغيير فورًا
desk-did-session-undone = { $who }: التراجع عن تغيير
desk-did-leaders-set = { $who }: تحديد المشرفات
desk-did-rang-reached = { $who }: اتصال ناجح
desk-did-rang-not-reached = { $who }: اتصال بلا رد
desk-did-letter-handled = { $who }: معالجة رسالة لم تصل
desk-did-venue-created = { $who }: إضافة مكان
desk-did-venue-changed = { $who }: تغيير مكان
desk-did-partner-renamed = { $who }: تغيير اسم شريك
desk-did-signed-in = { $who }: دخول إلى النظام
desk-did-signed-out = { $who }: خروج من جميع الأجهزة
desk-did-password-chosen = { $who }: اختيار كلمة سر عبر رابط
desk-did-password-changed = { $who }: تغيير كلمة السر
desk-did-link-made = { $who }: إنشاء رابط لكلمة سر جديدة
desk-did-staff-added = { $who }: إضافة حساب
desk-did-staff-disabled = { $who }: إغلاق حساب
desk-did-staff-enabled = { $who }: فتح حساب من جديد
desk-did-factor-set-up = { $who }: إعداد الخطوة الثانية للدخول
desk-did-factor-removed = { $who }: إزالة الخطوة الثانية للدخول
desk-did-codes-made = { $who }: إنشاء رموز طوارئ جديدة
desk-did-code-used = { $who }: استعمال رمز طوارئ
desk-did-restored = { $who }: استعادة نسخة احتياطية
desk-did-sending-resumed = { $who }: تشغيل الإرسال من جديد
desk-mode-whole = لجميع المواعيد
desk-mode-per-session = لكل موعد على حدة
desk-promotion-offer = بعرض
desk-promotion-direct = فورًا
desk-part-all = كل شيء
desk-part-entry = موعد واحد
desk-part-person = شخص واحد
desk-part-offer = مكان معروض
desk-field-slug = عنوان الصفحة
desk-field-offering = النشاط
desk-field-series = السلسلة
desk-field-texts = النصوص
desk-field-kind = النوع
desk-field-level = المعرفة المسبقة
desk-field-audience = لمن
desk-field-programme = برنامج الدعم
desk-field-partner = الشريك
desk-field-leader = المشرفة
desk-field-venue = المكان
desk-field-capacity = عدد الأماكن
desk-field-min-participants = أقل عدد
desk-field-waitlist = أماكن قائمة الانتظار
desk-field-max-persons = الأشخاص في التسجيل الواحد
desk-field-promotion = التقدم في القائمة
desk-field-walk-in = الحضور بدون تسجيل
desk-field-fee = السعر
desk-field-mode = طريقة التسجيل
desk-field-opens = التسجيل من
desk-field-closes = التسجيل حتى
desk-field-session-opens = بدء التسجيل قبل، بالأيام
desk-field-session-closes = نهاية التسجيل قبل، بالساعات
desk-field-cancel-until = الإلغاء عبر الإنترنت قبل، بالساعات
desk-field-organisation = الأشخاص من كل مؤسسة
desk-field-drop-in = أماكن للمواعيد المفردة
desk-field-discreet = الموضوع مخفي
desk-field-ask = أسئلة الاستمارة
desk-field-languages = اللغات
desk-field-interpreting = الترجمة الفورية
desk-field-bring = ما يُحضَر
desk-field-agenda = البرنامج
desk-field-remind-hours = التذكير قبل، بالساعات
desk-field-workshops = ورش العمل
desk-field-archive-kind = النوع في السجل التاريخي
desk-field-dates = المواعيد
desk-field-date = الموعد
desk-field-name = الاسم
desk-field-step-free = بدون درج
desk-field-note = ملاحظة
desk-field-people = الأشخاص
desk-field-letters = الرسائل
desk-field-rows = الأسطر
desk-field-format = الصيغة
desk-field-role = المهمة
desk-field-withdrawn = رسائل مسحوبة
desk-field-repeated = رسائل أُرسلت مرة أخرى
desk-field-erased-again = تسجيلات حُذفت مرة أخرى
desk-field-backup = تاريخ النسخة
desk-did-signed-out-there = { $who }: خروج من جهاز آخر
desk-did-identity-bound = { $who }: ربط الحساب بتسجيل دخول البلدية
desk-did-passkey-added = { $who }: إعداد مفتاح مرور
desk-did-passkey-removed = { $who }: إزالة مفتاح مرور
desk-did-sign-up-stopped = { $who }: إيقاف التسجيل
desk-did-sign-up-reopened = { $who }: فتح التسجيل من جديد
desk-did-passkey-copied = { $who }: ربما توجد نسخة من مفتاح مرور
desk-set-title = الإعدادات
desk-set-contact = كيف يصل الناس إليكم
desk-set-hours-hint = إذا لم تكتبوا أوقات الدوام بلغة ما، ظهرت هناك بالألمانية.
desk-set-rules = المهل
desk-set-answer = ساعات انتظار المكان المعروض
desk-set-remind = التذكير: قبل الموعد بالساعات، بينها فاصلة
desk-set-file = في الملف: { $value }
desk-set-back = العودة إلى ما في الملف
desk-set-pages = صفحات يحتاجها كل موقع
desk-set-page = الصفحة
desk-set-own = نص خاص
desk-set-text = النص
desk-set-text-hint = تنسيق ماركداون: # للعناوين و* للقوائم. يظهر رقم هاتفكم مكان {"{"}phone{"}"}.
desk-set-preview = معاينة
desk-set-holidays = العطل المدرسية
desk-set-holidays-text = تخططون المواعيد بحسب هذه الأيام. بعد الحفظ تُعتمد هذه وحدها. السطر الفارغ يُحذف.
desk-set-line = عطلة { $number }
desk-set-name = ما اسمها؟
desk-set-from = اليوم الأول (23.12.2026)
desk-set-to = اليوم الأخير (23.12.2026)
desk-set-problem = لا يمكن ذلك. يُرجى التحقق.
desk-set-problem-phone = يُرجى كتابة رقم هاتف. مثلًا: 02361 123456
desk-set-problem-email = يُرجى كتابة عنوان بريد إلكتروني. مثلًا: buero@example.org
desk-set-problem-line = يُرجى كتابة نص هنا، 200 حرف على الأكثر.
desk-set-conflict = غيّر شخص آخر شيئًا منها أثناء كتابتكم. اختاروا في كل بند. لم يُحفظ شيء بعد.
desk-set-conflict-kept = لم يُحفظ شيء بعد. نصكم باقٍ في الاستمارة. إذا حفظتم مرة أخرى فسيُعتمد نصكم.
desk-set-problem-date = يُرجى كتابة اليوم هكذا: 23.12.2026.
desk-set-problem-order = اليوم الأخير قبل الأول.
desk-set-unfilled = ما زال شيء ناقصًا هنا: { $what }
desk-did-setting-changed = { $who }: تغيير إعداد
desk-did-setting-reset = { $who }: إعادة إعداد إلى ما في الملف
desk-did-dates-planned = { $who }: تخطيط مواعيد نشاط
desk-did-date-added = { $who }: إضافة موعد
desk-did-date-retitled = { $who }: تغيير موضوع موعد
desk-did-date-removed = { $who }: حذف موعد
desk-did-texts-confirmed = { $who }: تأكيد نصوص مترجمة
