lang-euros = { $amount } avro
lang-list = { $most } ve { $last }
lang-comma = {", "}
lang-time-range = { $start } – { $end }
lang-clock = saat { $time }
