catalogue-list-title = ماذا لدينا؟
catalogue-list-description = دورات ولقاءات ومؤتمرات في { $city }: المواعيد القادمة والأماكن الشاغرة.
catalogue-list-search = عمّ تبحثون؟
catalogue-list-running = دورات بدأت بالفعل
catalogue-list-running-text = هذه الدورات بدأت بالفعل. تجدون الدورات الجديدة في الأعلى.
catalogue-list-empty = لا يوجد حاليًا ما يطابق بحثكم
catalogue-list-empty-text = ابحثوا بكلمات أقل. أو اتصلوا بنا:
catalogue-list-none = لا توجد مواعيد حاليًا
catalogue-list-none-text = ستتوفر أنشطة جديدة قريبًا. اتصلوا بنا:
catalogue-list-all = عرض كل الأنشطة
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
    [zero] بلا مواعيد
    [one] موعد واحد
    [two] موعدان، حتى يوم { $date }
    [few] { $count } مواعيد، حتى يوم { $date }
    [many] { $count } موعدًا، حتى يوم { $date }
   *[other] { $count } موعد، حتى يوم { $date }
}
catalogue-free-of-charge = مجاني
catalogue-fee = { $full }، السعر المخفَّض { $reduced }
catalogue-with-childcare = مع رعاية الأطفال
catalogue-audience-women = للنساء فقط
catalogue-audience-institutions = للمؤسسات والجمعيات
catalogue-state-free = { $count ->
    [zero] لا توجد أماكن شاغرة
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $count } أماكن
    [many] بقي { $count } مكانًا
   *[other] بقي { $count } مكان
}
catalogue-state-unlimited = توجد أماكن شاغرة
catalogue-state-waiting = قائمة الانتظار، الترتيب{"\u00A0"}{ $position }
catalogue-state-full = اكتملت الأماكن
catalogue-state-dates-free = ما زالت هناك أماكن في بعض المواعيد.
catalogue-state-opens = يبدأ التسجيل يوم { $date }
catalogue-state-closed = أُغلق التسجيل
catalogue-state-begun = بدأ بالفعل، ولا يمكن الانضمام
catalogue-state-over = انتهى
catalogue-state-cancelled = أُلغي
catalogue-state-just-come = من دون تسجيل
catalogue-change-cancelled = أُلغي الموعد: { $date }
catalogue-change-replaced = موعد جديد: { $date }
catalogue-change-moved = تغيّر الموعد. الموعد السابق: { $date }
catalogue-change-hours = تغيّر الوقت. الوقت السابق: { $hours }
catalogue-change-replaces = بدلًا من: { $date }
catalogue-back = كل الأنشطة
catalogue-fact-begin = البداية
catalogue-fact-next = الموعد القادم
catalogue-fact-last = الموعد الأخير
catalogue-fact-where = المكان
catalogue-fact-audience = لمن؟
catalogue-fact-fee = التكلفة
catalogue-fact-languages = نتحدث
catalogue-fact-interpreting = ترجمة فورية إلى
catalogue-fact-childcare = رعاية الأطفال
catalogue-fact-bring = يُرجى إحضار
catalogue-fact-partner = بالتعاون مع
catalogue-fact-leader = الإشراف
catalogue-fact-places = الأماكن
catalogue-step-free = يمكن الدخول من دون درجات
catalogue-with-steps = توجد درجات عند المدخل
catalogue-level-beginners = لا تحتاجون إلى معرفة سابقة
catalogue-level-advanced = لديكم معرفة سابقة
catalogue-childcare-ages = للأطفال من عمر { $from } إلى { $to }
catalogue-childcare-none = لا توجد رعاية للأطفال
catalogue-cancel-until = { $hours ->
    [zero] يمكنكم الإلغاء حتى بداية الموعد.
    [one] يمكنكم الإلغاء حتى ما قبل الموعد بساعة واحدة.
    [two] يمكنكم الإلغاء حتى ما قبل الموعد بساعتين.
    [few] يمكنكم الإلغاء حتى ما قبل الموعد بـ { $hours } ساعات.
    [many] يمكنكم الإلغاء حتى ما قبل الموعد بـ { $hours } ساعة.
   *[other] يمكنكم الإلغاء حتى ما قبل الموعد بـ { $hours } ساعة.
}
catalogue-organisation-limit = { $count ->
    [zero] لا يمكن لأحد أن يشارك.
    [one] يمكن أن يشارك من كل مؤسسة شخص واحد.
    [two] يمكن أن يشارك من كل مؤسسة شخصان.
    [few] يمكن أن يشارك من كل مؤسسة { $count } أشخاص.
    [many] يمكن أن يشارك من كل مؤسسة { $count } شخصًا.
   *[other] يمكن أن يشارك من كل مؤسسة { $count } شخص.
}
catalogue-walk-in = يمكنكم الحضور من دون تسجيل أيضًا ما دام هناك مكان.
catalogue-action-sign-up = التسجيل
catalogue-action-wait = الانضمام إلى قائمة الانتظار (الترتيب { $position })
catalogue-sign-up-until = التسجيل حتى يوم { $date }، الساعة{"\u00A0"}{ $time }
catalogue-reason-opens = يبدأ التسجيل يوم { $date }، الساعة{"\u00A0"}{ $time }.
catalogue-reason-closed = أُغلق التسجيل. لديكم أسئلة؟ اتصلوا بنا:
catalogue-reason-begun = بدأ هذا النشاط بالفعل. اسألونا عن الدورة القادمة:
catalogue-reason-full = اكتملت الأماكن وقائمة الانتظار. اتصلوا بنا:
catalogue-reason-over = انتهى هذا النشاط. لدينا أنشطة جديدة:
catalogue-reason-cancelled = أُلغي هذا النشاط. لديكم أسئلة؟ اتصلوا بنا:
catalogue-reason-just-come = لا حاجة إلى التسجيل. تفضّلوا بالحضور.
catalogue-about = ماذا نفعل؟
catalogue-more = معلومات مفيدة
catalogue-dates = كل المواعيد
catalogue-dates-next = المواعيد القادمة
catalogue-agenda = البرنامج
catalogue-workshops = ورش العمل
catalogue-link-calendar = إضافة إلى التقويم
catalogue-link-poster = طباعة الإعلان
catalogue-feed-title = الأنشطة: { $office } { $city }
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
catalogue-language-ti = التيغرينية
catalogue-language-tr = التركية
catalogue-language-uk = الأوكرانية
