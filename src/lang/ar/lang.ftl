lang-euros = { $amount } يورو
lang-list = { $most } و{ $last }
lang-comma = {"، "}
lang-time-range = من الساعة { $start } إلى { $end }
lang-clock = الساعة { $time }
