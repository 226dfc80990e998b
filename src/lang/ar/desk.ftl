desk-office-title = المكتب
desk-leader-title = قيادة الدورات
desk-signed-in = سجّلتم الدخول باسم
desk-offerings = الأنشطة كما يراها الجميع
desk-account = حسابكم
desk-figures-title = الأرقام
desk-open = التسجيل في
