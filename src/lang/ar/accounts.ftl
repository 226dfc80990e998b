accounts-nav-label = الأقسام
accounts-nav-desk = المكتب
accounts-nav-leader = الإشراف على الدورات
accounts-nav-account = الحساب
accounts-nav-out = تسجيل الخروج
accounts-signin-title = دخول العاملين
accounts-signin-about = هذا الدخول مخصّص للعاملين فقط.
accounts-signin-email = البريد الإلكتروني
accounts-signin-password = كلمة المرور
accounts-signin-submit = تسجيل الدخول
accounts-signin-forgotten = هل نسيتم كلمة المرور؟ يعطيكم القسم التقني رابطًا جديدًا.
accounts-signin-visitor = هل تبحثون عن تسجيلكم في أحد الأنشطة؟
accounts-problem-email = يُرجى كتابة بريدكم الإلكتروني.
accounts-problem-password = يُرجى كتابة كلمة المرور.
accounts-problem-refused = البريد الإلكتروني أو كلمة المرور غير صحيحة. يُرجى التحقق منهما.
accounts-problem-wrong = كلمة المرور هذه غير صحيحة. يُرجى التحقق منها.
accounts-problem-new = يُرجى كتابة كلمة مرور جديدة.
accounts-problem-again = كلمتا المرور مختلفتان. يُرجى كتابة الكلمة نفسها مرتين.
accounts-problem-short = كلمة المرور قصيرة جدًا. الحد الأدنى لعدد الأحرف: { $count }.
accounts-problem-long = كلمة المرور طويلة جدًا. الحد الأقصى لعدد الأحرف: { $count }.
accounts-problem-named = تحتوي على اسمكم أو عنوانكم أو اسمنا. يُرجى اختيار كلمات أخرى.
accounts-problem-common = من السهل تخمين كلمة المرور هذه. اختاروا أربع كلمات لا علاقة بينها.
accounts-done-chosen = تم تعيين كلمة المرور.
accounts-done-chosen-text = يُرجى تسجيل الدخول بها الآن.
accounts-done-changed = تم تغيير كلمة المرور.
accounts-done-changed-text = تم تسجيل الخروج من الأجهزة الأخرى.
accounts-done-out = تم تسجيل خروجكم.
accounts-done-everywhere = تم تسجيل خروجكم من جميع الأجهزة.
accounts-done-out-text = إذا كان الجهاز لغيركم فأغلقوا المتصفح الآن.
accounts-home-title = حسابكم
accounts-home-name = الاسم
accounts-home-role = المهمة
accounts-home-devices = تسجيلات الدخول
accounts-home-devices-count = { $count ->
    [zero] لا يوجد
    [one] على هذا الجهاز
    [two] على جهازين
    [few] على { $count } أجهزة
    [many] على { $count } جهازًا
   *[other] على { $count } جهاز
}
accounts-home-out = تسجيل الخروج من هنا
accounts-home-everywhere = تسجيل الخروج من كل الأجهزة
accounts-role-office = المكتب
accounts-role-leader = الإشراف على الدورات
accounts-role-reader = الاطلاع على الأرقام
accounts-password-title = تغيير كلمة المرور
accounts-password-about = بعد ذلك يتم تسجيل خروجكم من أجهزتكم الأخرى.
accounts-password-old = كلمة المرور الحالية
accounts-password-new = كلمة المرور الجديدة
accounts-password-again = كلمة المرور الجديدة مرة أخرى
accounts-password-hint = الحد الأدنى لعدد الأحرف: { $count }. يُفضّل استخدام أربع كلمات لا علاقة بينها.
accounts-password-submit = حفظ كلمة المرور
accounts-link-title = تعيين كلمة المرور
accounts-gone-title = لم يعد هذا الرابط صالحًا
accounts-gone-text = كل رابط يصلح مرة واحدة ولمدة قصيرة.
accounts-gone-ask = هل تحتاجون إلى رابط جديد؟ اسألوا المكتب:
accounts-gone-signin = إلى صفحة الدخول
accounts-confirm-title = هل أنتم صاحب الحساب؟
accounts-confirm-about = الخطوة التالية مهمة. يُرجى تأكيد هويتكم مرة أخرى.
accounts-confirm-submit = متابعة
accounts-nav-figures = الأرقام
accounts-mailed-title = المشرفات على الدورات: الدخول دون كلمة مرور
accounts-mailed-about = تصلكم رسالة فيها رابط. بهذا الرابط تدخلون.
accounts-mailed-submit = إرسال الرابط
accounts-mailed-come-in = سجّلوا الدخول الآن
accounts-mailed-as = ستسجّلون الدخول باسم
accounts-done-mailed = يُرجى الاطلاع على بريدكم.
accounts-done-mailed-text = { $minutes ->
    [zero] إن كنتم تشرفون على دورات فسيصلكم رابط بعد قليل، ومدة صلاحيته قليل.
    [one] إن كنتم تشرفون على دورات فسيصلكم رابط بعد قليل، ومدة صلاحيته دقيقة واحدة.
    [two] إن كنتم تشرفون على دورات فسيصلكم رابط بعد قليل، ومدة صلاحيته دقيقتين.
    [few] إن كنتم تشرفون على دورات فسيصلكم رابط بعد قليل، ومدة صلاحيته { $minutes } دقائق.
    [many] إن كنتم تشرفون على دورات فسيصلكم رابط بعد قليل، ومدة صلاحيته { $minutes } دقيقة.
   *[other] إن كنتم تشرفون على دورات فسيصلكم رابط بعد قليل، ومدة صلاحيته { $minutes } دقيقة.
}
accounts-letter-subject = رابط الدخول الخاص بكم
accounts-letter-minutes = { $minutes ->
    [zero] يصلح الرابط مرة واحدة، ومدة صلاحيته قليل.
    [one] يصلح الرابط مرة واحدة، ومدة صلاحيته دقيقة واحدة.
    [two] يصلح الرابط مرة واحدة، ومدة صلاحيته دقيقتين.
    [few] يصلح الرابط مرة واحدة، ومدة صلاحيته { $minutes } دقائق.
    [many] يصلح الرابط مرة واحدة، ومدة صلاحيته { $minutes } دقيقة.
   *[other] يصلح الرابط مرة واحدة، ومدة صلاحيته { $minutes } دقيقة.
}
accounts-letter-not-you = إن لم تطلبوا ذلك فاحذفوا هذه الرسالة. لن يحدث شيء.
accounts-code-title = يُرجى إدخال الرمز
accounts-code-about = يعرض تطبيق الرموز على هاتفكم ستة أرقام.
accounts-code-field = الرمز من التطبيق
accounts-code-hint = هل فقدتم الهاتف؟ يمكنكم استخدام رمز طوارئ.
accounts-problem-code = هذا الرمز غير صحيح. انتظروا الرمز التالي.
accounts-problem-code-missing = يُرجى كتابة الرمز.
accounts-factor-title = الخطوة الثانية عند الدخول
accounts-factor-about = قد تُسرق كلمة المرور. أما هاتفكم فهو معكم وحدكم.
accounts-factor-open = افتحوا على الهاتف تطبيقًا للرموز.
accounts-factor-scan = صوّروا بها هذه الصورة.
accounts-factor-type = اكتبوا هنا الرمز الذي يعرضه التطبيق.
accounts-factor-by-hand = الصورة لا تعمل؟ المفتاح للكتابة اليدوية
accounts-factor-submit = تفعيل
accounts-factor-on = الخطوة الثانية مفعّلة.
accounts-factor-left = { $count ->
    [zero] لم يبقَ لديكم أي رمز طوارئ.
    [one] بقي لديكم رمز طوارئ واحد.
    [two] بقي لديكم رمزا طوارئ.
    [few] بقيت لديكم { $count } رموز طوارئ.
    [many] بقي لديكم { $count } رمز طوارئ.
   *[other] بقي لديكم { $count } رمز طوارئ.
}
accounts-factor-other-codes = إنشاء رموز طوارئ جديدة
accounts-factor-off = إيقاف الخطوة الثانية
accounts-recovery-title = رموز الطوارئ الخاصة بكم
accounts-recovery-about = بها تدخلون دون هاتف. كل رمز يصلح مرة واحدة.
accounts-recovery-once = نعرضها الآن فقط. اطبعوها أو انسخوها.
accounts-recovery-done = لقد احتفظت بها
accounts-passkey-signin = الدخول بمفتاح المرور
accounts-passkey-none = هذا المتصفح لا يدعم مفاتيح المرور. اختاروا طريقة أخرى.
accounts-passkey-noscript = تحتاج مفاتيح المرور إلى جافاسكريبت، وهي متوقفة هنا. كل ما عدا ذلك يعمل دونها.
accounts-passkey-failed = لم ينجح ذلك. يُرجى المحاولة مرة أخرى.
accounts-passkey-elsewhere = تعمل مفاتيح المرور على هذا العنوان فقط:
accounts-passkey-title = مفاتيح المرور الخاصة بكم
accounts-passkey-about = مفتاح المرور يغني عن كلمة المرور والرمز. يطلب جهازكم البصمة أو الوجه أو الرقم السري.
accounts-passkey-empty = ليس لديكم مفتاح مرور بعد.
accounts-passkey-add = إضافة مفتاح مرور
accounts-passkey-name = اسم مفتاح المرور هذا
accounts-passkey-name-hint = مثلًا: هاتف العمل.
accounts-passkey-submit = إنشاء مفتاح المرور
accounts-passkey-remove = إزالة
accounts-passkey-since = أُنشئ في { $date }
accounts-passkey-used = آخر استخدام: { $date }
accounts-passkey-unused = لم يُستخدم بعد
accounts-problem-passkey = مفتاح المرور هذا غير صالح هنا. حاولوا مرة أخرى أو اختاروا طريقة أخرى.
accounts-problem-passkey-new = لم يُنشأ مفتاح المرور. يُرجى المحاولة مرة أخرى.
accounts-problem-passkey-many = بلغتم الحد الأقصى لمفاتيح المرور: { $count }. أزيلوا أحدها أولًا.
accounts-problem-elsewhere = لم ينجح الدخول من هناك. حاولوا مرة أخرى أو اسألوا القسم التقني.
accounts-done-passkey = تم إنشاء مفتاح المرور.
accounts-done-passkey-text = يمكنكم الدخول به من الآن.
accounts-done-passkey-gone = تمت إزالة مفتاح المرور.
accounts-done-passkey-gone-text = احذفوه من جهازكم أيضًا.
accounts-done-device = تم تسجيل الخروج من الجهاز الآخر.
accounts-done-device-text = ألا تعرفون ذلك الجهاز؟ إذن غيّروا كلمة المرور.
accounts-devices-title = أين سجّلتم الدخول
accounts-devices-here = هذا الجهاز
accounts-devices-unknown = متصفح غير معروف
accounts-devices-since = تسجيل الدخول: { $date }، الساعة{"\u00A0"}{ $time }
accounts-devices-last = آخر استخدام: { $date }، الساعة{"\u00A0"}{ $time }
accounts-devices-out = تسجيل الخروج من هناك
accounts-confirm-code = التأكيد بالرمز
accounts-confirm-passkey = التأكيد بمفتاح المرور
accounts-confirm-none = سجّلوا الخروج ثم ادخلوا من جديد. بعدها يمكنكم المتابعة.
accounts-code-passkey = استخدموا مفتاح المرور. لا يعمل؟ إذن يفيدكم رمز طوارئ.
accounts-code-recovery = رمز طوارئ
accounts-factor-must = يُرجى تفعيل الخطوة الثانية أولًا.
accounts-factor-must-text = هي إلزامية في المكتب. بعدها يُفتح كل شيء آخر.
accounts-factor-or-passkey = لا تريدون تطبيقًا؟ استخدموا مفتاح مرور.
accounts-factor-is-passkey = خطوتكم الثانية هي مفتاح المرور.
