lang-euros = { $amount } євро
lang-list = { $most } та { $last }
lang-comma = {", "}
lang-time-range = з { $start } до { $end }
