lang-euros = { $amount } avro
lang-list = { $most } ve { $last }
lang-comma = {", "}
lang-time-range = { $start }{"\u00A0"}–{"\u00A0"}{ $end }
lang-clock = saat{"\u00A0"}{ $time }
