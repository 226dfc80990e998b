forgetting-title = الحذف
forgetting-lead = ما يخبرنا به الناس يُحذف بعد انتهاء مدّته. تبقى الأعداد فقط.
forgetting-tonight = تجربة الليلة القادمة
forgetting-tonight-hint = هذا ما سيُحذف. هذه الصفحة لا تحذف شيئًا.
forgetting-tonight-none = لا شيء مستحقّ للحذف في الليلة القادمة.
forgetting-ahead = ما يُحذف خلال الشهر القادم
forgetting-ahead-none = لا شيء مستحقّ للحذف خلال الشهر القادم.
forgetting-due = ابتداءً من { $day }
forgetting-past = ما تمّ حذفه
forgetting-past-none = لم يُحذف شيء حتى الآن.
forgetting-night = { $day }
forgetting-night-open = لم تكتمل هذه الليلة بعد. يستمرّ الحذف تلقائيًا.
forgetting-others = من دون نشاط
forgetting-periods = مدّة الاحتفاظ بالبيانات
forgetting-period-bookings = التسجيل وقائمة الانتظار والحضور: بعد نهاية النشاط
forgetting-period-details = المساعد ورعاية الأطفال والمساعدة اللغوية: بعد الموعد
forgetting-period-log = سجل الإجراءات
forgetting-period-messages = الرسائل إلى الجميع
forgetting-period-letters = رسائل البريد من دون تسجيل
forgetting-person-title = كلّ شيء عن هذا الشخص
forgetting-person-lead = لهذه التسجيلات العنوان نفسه أو الرقم نفسه. قد تتشارك العائلة فيهما. اختاروا ما يخصّ هذا الشخص.
forgetting-person-bookings = التسجيلات
forgetting-person-guests = ضيوف بالاسم نفسه
forgetting-person-guests-hint = ربما يكون شخصًا آخر.
forgetting-person-guest = { $name }، { $when }
forgetting-person-data = تنزيل البيانات
forgetting-person-erase = حذف كلّ شيء
forgetting-person-erase-text = تُعاد بذلك كلّ الأماكن. تبقى الأعداد. لا يمكن التراجع عن ذلك.
forgetting-person-sure = هذا الشخص يريد ذلك.
forgetting-person-problem-none = اختاروا بندًا واحدًا على الأقلّ.
forgetting-person-problem-sure = أكّدوا أنّ الشخص يريد ذلك.
forgetting-person-done = تمّ حذف كلّ ما اخترتموه.
forgetting-did-erased = { $who }: حذف كلّ ما يخصّ شخصًا
forgetting-did-exported = { $who }: تنزيل بيانات شخص
forgetting-did-guest = { $who }: حذف اسم ضيف
forgetting-count-details = { $count ->
    [zero] لا تسجيل يفقد بيانات المساعدة والأطفال واللغة
    [one] تسجيل واحد يفقد بيانات المساعدة والأطفال واللغة
    [two] تسجيلان يفقدان بيانات المساعدة والأطفال واللغة
    [few] { $count } تسجيلات تفقد بيانات المساعدة والأطفال واللغة
    [many] { $count } تسجيلًا يفقد بيانات المساعدة والأطفال واللغة
   *[other] { $count } تسجيل يفقد بيانات المساعدة والأطفال واللغة
}
forgetting-count-log = { $count ->
    [zero] لا سطر قديم في سجل الإجراءات
    [one] سطر قديم واحد في سجل الإجراءات
    [two] سطران قديمان في سجل الإجراءات
    [few] { $count } أسطر قديمة في سجل الإجراءات
    [many] { $count } سطرًا قديمًا في سجل الإجراءات
   *[other] { $count } سطر قديم في سجل الإجراءات
}
forgetting-count-bookings = { $count ->
    [zero] لا تسجيل
    [one] تسجيل واحد
    [two] تسجيلان
    [few] { $count } تسجيلات
    [many] { $count } تسجيلًا
   *[other] { $count } تسجيل
}
forgetting-count-letters = { $count ->
    [zero] لا رسالة
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
}
forgetting-count-deeds = { $count ->
    [zero] لا سطر في سجل الإجراءات يفقد الأسماء
    [one] سطر واحد في سجل الإجراءات لا يذكر أحدًا بعد الآن
    [two] سطران في سجل الإجراءات لا يذكران أحدًا بعد الآن
    [few] { $count } أسطر في سجل الإجراءات لا تذكر أحدًا بعد الآن
    [many] { $count } سطرًا في سجل الإجراءات لا يذكر أحدًا بعد الآن
   *[other] { $count } سطر في سجل الإجراءات لا يذكر أحدًا بعد الآن
}
forgetting-count-attendance = { $count ->
    [zero] لا ضيف ولا اسم في القوائم
    [one] ضيف أو اسم واحد في القوائم
    [two] ضيفان أو اسمان في القوائم
    [few] { $count } ضيوف وأسماء في القوائم
    [many] { $count } ضيفًا واسمًا في القوائم
   *[other] { $count } ضيف واسم في القوائم
}
forgetting-count-history = { $count ->
    [zero] لا رسالة ولا سبب
    [one] رسالة واحدة أو سبب واحد
    [two] رسالتان أو سببان
    [few] { $count } رسائل وأسباب
    [many] { $count } رسالة وسببًا
   *[other] { $count } رسالة وسبب
}
forgetting-count-passes = { $count ->
    [zero] لا رابط قديم
    [one] رابط قديم واحد لنائب أو شريك
    [two] رابطان قديمان للنواب والشركاء
    [few] { $count } روابط قديمة للنواب والشركاء
    [many] { $count } رابطًا قديمًا للنواب والشركاء
   *[other] { $count } رابط قديم للنواب والشركاء
}
forgetting-days = { $count ->
    [zero] من دون مدّة
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
forgetting-months = { $count ->
    [zero] من دون مدّة
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
forgetting-period-subscription-letters = رسائل البريد حول الاشتراك
forgetting-period-requests = طلبات النشرة البريدية التي لم تُؤكَّد
forgetting-period-wishes = طلب الإخبار عند البدء من جديد
forgetting-period-proofs = إثبات الموافقة: بعد إلغاء الاشتراك
forgetting-period-recipients = من وصله عدد من النشرة البريدية
forgetting-person-newsletter = النشرة البريدية ورسائل البريد من دون تسجيل
forgetting-person-newsletter-hint = كلّ ما يتعلّق بهذا العنوان.
forgetting-address-title = كلّ شيء عن عنوان بريد إلكتروني
forgetting-address-hint = أيضًا لمن يقرأ النشرة البريدية فقط.
forgetting-address-show = عرض
forgetting-address-unknown = لا شيء محفوظ عن هذا العنوان.
forgetting-count-requests = { $count ->
    [zero] لا طلب غير مؤكَّد
    [one] طلب واحد غير مؤكَّد
    [two] طلبان غير مؤكَّدين
    [few] { $count } طلبات غير مؤكَّدة
    [many] { $count } طلبًا غير مؤكَّد
   *[other] { $count } طلب غير مؤكَّد
}
forgetting-count-proofs = { $count ->
    [zero] لا إثبات قديم ولا عنوان محظور
    [one] إثبات قديم أو عنوان محظور واحد
    [two] إثباتان قديمان أو عنوانان محظوران
    [few] { $count } إثباتات قديمة وعناوين محظورة
    [many] { $count } إثباتًا قديمًا وعنوانًا محظورًا
   *[other] { $count } إثبات قديم وعنوان محظور
}
forgetting-count-recipients = { $count ->
    [zero] لا مستلم لأي عدد
    [one] مستلم واحد لعدد
    [two] مستلمان لعدد
    [few] { $count } مستلمين لعدد
    [many] { $count } مستلمًا لعدد
   *[other] { $count } مستلم لعدد
}
forgetting-hours = { $count ->
    [zero] من دون مدّة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
forgetting-years = { $count ->
    [zero] من دون مدّة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
