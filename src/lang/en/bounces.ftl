# What comes back: letters that did not arrive, and complaints.
bounces-title = What came back
bounces-came-back = The mail came back. { $reason }
bounces-points = Points: { $points } of { $limit }
bounces-why-gone = There is no such address.
bounces-why-hard = The server takes nothing for this address.
bounces-why-full = The mailbox is full.
bounces-why-soft = The server could not be reached.
bounces-why-letter = The server does not take this mail.
bounces-why-policy = The server takes nothing from us.
bounces-why-complaint = It was reported as unwanted.
