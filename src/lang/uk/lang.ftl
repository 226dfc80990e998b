lang-euros = { $amount } євро
lang-list = { $most } та { $last }
lang-comma = {", "}
lang-time-range = з{"\u00A0"}{ $start }{"\u00A0"}до{"\u00A0"}{ $end }
lang-clock = { $time }
