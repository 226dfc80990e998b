lang-euros = { $amount } euros
lang-list = { $most } and { $last }
lang-comma = {", "}
lang-time-range = { $start } to { $end }
lang-clock = { $time }
