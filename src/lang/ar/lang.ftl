lang-euros = { $amount } يورو
lang-list = { $most } و{ $last }
lang-comma = {"، "}
lang-time-range = من الساعة{"\u00A0"}{ $start } إلى{"\u00A0"}{ $end }
lang-clock = الساعة{"\u00A0"}{ $time }
