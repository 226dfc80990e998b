catalogue-list-title = ماذا يوجد؟
catalogue-list-description = دورات ولقاءات ومؤتمرات في { $city }: المواعيد القادمة والأماكن الشاغرة.
catalogue-list-search = عمّ تبحثون؟
catalogue-list-running = دورات بدأت بالفعل
catalogue-list-running-text = هذه الدورات بدأت بالفعل. تجدون الدورات الجديدة في الأعلى.
catalogue-list-empty = لا يوجد ما يطابق اختياركم الآن
catalogue-list-empty-text = ابحثوا بكلمات أقل. أو اتصلوا بنا:
catalogue-list-none = لا توجد مواعيد حاليًا
catalogue-list-none-text = ستأتي عروض جديدة قريبًا. اتصلوا بنا:
catalogue-list-all = عرض كل العروض
catalogue-list-page = الصفحة { $page } من { $pages }
catalogue-filter-kind = ماذا؟
catalogue-filter-day = في أي يوم؟
catalogue-filter-language = بأي لغة؟
catalogue-filter-childcare = رعاية الأطفال
catalogue-filter-more = اختيار اليوم واللغة ورعاية الأطفال
catalogue-filter-chosen = اختياركم
catalogue-filter-remove = إزالة: { $filter }
catalogue-filter-all = الكل
catalogue-filter-words = «{ $words }»
catalogue-kind-open-meeting = لقاء مفتوح
catalogue-kinds-open-meeting = لقاءات مفتوحة
catalogue-kind-course = دورة
catalogue-kinds-course = دورات
catalogue-kind-open-group = مجموعة مفتوحة
catalogue-kinds-open-group = مجموعات مفتوحة
catalogue-kind-conference = مؤتمر
catalogue-kinds-conference = مؤتمرات
catalogue-kind-performance = عرض فني
catalogue-kinds-performance = عروض فنية
catalogue-kind-seminar = ندوة
catalogue-kinds-seminar = ندوات
catalogue-kind-workshop = ورشة عمل
catalogue-kinds-workshop = ورش عمل
catalogue-topic = الموضوع:
catalogue-series = { $count ->
    [zero] لا مواعيد
    [one] موعد واحد
    [two] موعدان، حتى { $date }
    [few] { $count } مواعيد، حتى { $date }
    [many] { $count } موعدًا، حتى { $date }
   *[other] { $count } موعد، حتى { $date }
}
catalogue-free-of-charge = مجاني
catalogue-fee = { $full }، بتخفيض { $reduced }
catalogue-with-childcare = مع رعاية الأطفال
catalogue-audience-women = للنساء فقط
catalogue-audience-institutions = للمؤسسات والجمعيات
catalogue-state-free = { $count ->
    [zero] لا أماكن شاغرة
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $count } أماكن
    [many] بقي { $count } مكانًا
   *[other] بقي { $count } مكان
}
catalogue-state-unlimited = توجد أماكن
catalogue-state-waiting = قائمة الانتظار، المرتبة { $position }
catalogue-state-full = اكتمل العدد
catalogue-state-opens = التسجيل ابتداءً من { $date }
catalogue-state-closed = انتهى التسجيل
catalogue-state-begun = بدأ بالفعل
catalogue-state-over = انتهى
catalogue-state-cancelled = أُلغي
catalogue-state-just-come = بدون تسجيل
catalogue-change-cancelled = أُلغي موعد { $date }
catalogue-change-replaced = الموعد الجديد: { $date }
catalogue-change-moved = تغيّر الموعد، وكان: { $date }
catalogue-change-replaces = بدلًا من: { $date }
catalogue-back = كل العروض
catalogue-fact-begin = البداية
catalogue-fact-next = الموعد القادم
catalogue-fact-last = الموعد الأخير
catalogue-fact-where = المكان
catalogue-fact-audience = لمن
catalogue-fact-fee = التكلفة
catalogue-fact-languages = نتحدث
catalogue-fact-interpreting = ترجمة فورية إلى
catalogue-fact-childcare = رعاية الأطفال
catalogue-fact-bring = أحضروا معكم
catalogue-fact-partner = بالتعاون مع
catalogue-fact-leader = تدير اللقاء
catalogue-fact-places = الأماكن
catalogue-step-free = يمكن الوصول بدون درجات
catalogue-with-steps = توجد درجات عند الوصول
catalogue-level-beginners = لا حاجة إلى معرفة سابقة
catalogue-level-advanced = لديكم معرفة سابقة
catalogue-childcare-ages = للأطفال من { $from } إلى { $to } سنوات
catalogue-childcare-none = لا توجد رعاية للأطفال
catalogue-cancel-until = { $hours ->
    [zero] يمكنكم الإلغاء حتى البداية.
    [one] يمكنكم الإلغاء حتى ساعة واحدة قبل الموعد.
    [two] يمكنكم الإلغاء حتى ساعتين قبل الموعد.
    [few] يمكنكم الإلغاء حتى { $hours } ساعات قبل الموعد.
    [many] يمكنكم الإلغاء حتى { $hours } ساعة قبل الموعد.
   *[other] يمكنكم الإلغاء حتى { $hours } ساعة قبل الموعد.
}
catalogue-organisation-limit = { $count ->
    [zero] لا يمكن المشاركة.
    [one] يمكن لشخص واحد من كل مؤسسة المشاركة.
    [two] يمكن لشخصين من كل مؤسسة المشاركة.
    [few] يمكن لـ { $count } أشخاص من كل مؤسسة المشاركة.
    [many] يمكن لـ { $count } شخصًا من كل مؤسسة المشاركة.
   *[other] يمكن لـ { $count } شخص من كل مؤسسة المشاركة.
}
catalogue-walk-in = يمكنكم أيضًا الحضور بدون تسجيل ما دام هناك مكان.
catalogue-action-sign-up = التسجيل
catalogue-action-wait = إلى قائمة الانتظار (المرتبة { $position })
catalogue-sign-up-until = التسجيل حتى { $date }، الساعة { $time }
catalogue-reason-opens = يمكنكم التسجيل ابتداءً من { $date }، الساعة { $time }.
catalogue-reason-closed = انتهى التسجيل. لديكم أسئلة؟ اتصلوا بنا:
catalogue-reason-begun = بدأ بالفعل. اسألونا عن الدورة القادمة:
catalogue-reason-full = اكتملت الأماكن وقائمة الانتظار. اتصلوا بنا:
catalogue-reason-over = انتهى هذا العرض. لدينا عروض جديدة:
catalogue-reason-cancelled = أُلغي هذا العرض. لديكم أسئلة؟ اتصلوا بنا:
catalogue-reason-just-come = لا حاجة إلى التسجيل. تفضلوا بالحضور.
catalogue-about = ماذا نفعل
catalogue-more = من المفيد معرفته
catalogue-dates = كل المواعيد
catalogue-dates-next = المواعيد القادمة
catalogue-agenda = البرنامج
catalogue-workshops = مجموعات العمل
catalogue-link-calendar = إضافة إلى التقويم
catalogue-link-poster = طباعة الإعلان
catalogue-feed-title = العروض: { $office } { $city }
catalogue-language-ar = العربية
catalogue-language-bg = البلغارية
catalogue-language-de = الألمانية
catalogue-language-en = الإنجليزية
catalogue-language-es = الإسبانية
catalogue-language-fa = الفارسية
catalogue-language-fr = الفرنسية
catalogue-language-it = الإيطالية
catalogue-language-ku = الكردية
catalogue-language-pl = البولندية
catalogue-language-ps = البشتوية
catalogue-language-ro = الرومانية
catalogue-language-ru = الروسية
catalogue-language-sq = الألبانية
catalogue-language-ti = التغرينية
catalogue-language-tr = التركية
catalogue-language-uk = الأوكرانية
