desk-office-title = Офіс
desk-leader-title = Керівництво курсами
desk-signed-in = Ви увійшли як
desk-offerings = Заходи, як їх бачать усі
desk-account = Ваш обліковий запис
desk-figures-title = Показники
desk-open = Записати на
