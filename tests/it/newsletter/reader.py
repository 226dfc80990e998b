"""Reads a mail from standard input with Python's own email package, strictly, and says what it found as JSON."""

import email
import email.policy
import json
import sys

# What is not as the standards want it is an error, not a shrug.
policy = email.policy.default.clone(raise_on_defect=True)
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=policy)
plain = message.get_body(("plain",))
html = message.get_body(("html",))
sender, recipient = message["From"].addresses, message["To"].addresses
defects = [str(defect) for part in message.walk() for defect in part.defects]
defects += [str(defect) for value in message.values() for defect in value.defects]
print(json.dumps({
    "defects": defects,
    "kinds": [part.get_content_type() for part in message.walk()],
    "charsets": [part.get_content_charset() for part in message.walk() if not part.is_multipart()],
    "from": [address.addr_spec for address in sender],
    "to": [address.addr_spec for address in recipient],
    "subject": str(message["Subject"]),
    "date": message["Date"].datetime.isoformat(),
    "message_id": str(message["Message-ID"]),
    "list_unsubscribe": str(message["List-Unsubscribe"]),
    "plain": plain.get_content(),
    "html": html.get_content(),
}))
