lang-euros = { $amount } Euro
lang-list = { $most } und { $last }
lang-comma = {", "}
lang-time-range = { $start } bis { $end } Uhr
lang-clock = { $time } Uhr
