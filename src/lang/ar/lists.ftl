lists-title = قائمة المشاركين
lists-all = كل المواعيد
lists-dates = قائمة موعد واحد
lists-dates-later = مواعيد لاحقة
lists-come = { $people ->
    [zero] لن يحضر أحد.
    [one] سيحضر شخص واحد.
    [two] سيحضر شخصان.
    [few] سيحضر { $people } أشخاص.
    [many] سيحضر { $people } شخصًا.
   *[other] سيحضر { $people } شخص.
}
lists-wait = { $people ->
    [zero] لا أحد ينتظر.
    [one] ينتظر شخص واحد.
    [two] ينتظر شخصان.
    [few] ينتظر { $people } أشخاص.
    [many] ينتظر { $people } شخصًا.
   *[other] ينتظر { $people } شخص.
}
lists-none = لم يسجّل أحد بعد.
lists-hint = في الملف أسماء وأرقام. احذفوه بعد الاستعمال.
lists-do-csv = حفظ بصيغة CSV
lists-do-xlsx = حفظ لبرنامج Excel
lists-position = الترتيب { $position }
lists-column-date = الموعد
lists-column-names = الأسماء
lists-column-people = عدد الأشخاص
lists-column-state = الحالة
lists-column-position = الترتيب
lists-column-ages = أعمار الأطفال
