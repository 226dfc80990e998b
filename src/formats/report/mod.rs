//! What mail servers write back: that a letter did not arrive (RFC 3464), or that nobody wants it (RFC 5965). A face
//! over `mail-parser` and `mail-auth`. Whoever can write to our address can write this: every sign of it is hostile.

use mail_auth::report::{Feedback, FeedbackType};
use mail_parser::{MessageParser, MimeHeaders as _, PartType};

/// So much of a message is read, in bytes. What a server says stands before the letter that it returns; and a message
/// of nothing but parts takes the square of its length to be read.
pub(crate) const LONGEST: usize = 256 * 1024;
/// So much of a head is looked through, in bytes.
const HEAD: usize = 64 * 1024;
/// So many recipients of one report are looked at. We send to one at a time.
const GROUPS: usize = 20;
/// So much of what a server says is kept, in characters.
const SAID: usize = 300;

/// An enhanced status code (RFC 3463): `5.1.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Status {
    /// 2: arrived. 4: not now. 5: never.
    pub(crate) class: u16,
    /// About what: 1 the address, 2 the mailbox, 3 the system, 4 the way, 5 the protocol, 6 the letter, 7 policy.
    pub(crate) subject: u16,
    /// What of it.
    pub(crate) detail: u16,
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

impl Status {
    fn parse(word: &str) -> Option<Self> {
        let mut numbers = word.split('.').map(|number| {
            let is_number = (1..=3).contains(&number.len());
            number.parse().ok().filter(|_| is_number)
        });
        let mut next = || numbers.next()?;
        let status = Self {
            class: next()?,
            subject: next()?,
            detail: next()?,
        };
        (matches!(status.class, 2 | 4 | 5) && numbers.next().is_none()).then_some(status)
    }
}

/// A message that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Report {
    /// Its own Message-ID, without the brackets.
    pub(crate) message_id: Option<String>,
    /// Texts in which the address stands to which it came back, the likeliest first.
    pub(crate) addressed: Vec<String>,
    /// What it says.
    pub(crate) says: Says,
}

/// What a message says that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// The letter did not arrive, and nobody tries any more.
    Failed {
        /// Why, as a number.
        status: Option<Status>,
        /// Why, in the server's words, without addresses.
        said: String,
    },
    /// It is still tried.
    Delayed,
    /// Who got it says that she does not want it.
    Unwanted,
    /// Nothing that a machine understands: an answer of a person, or of her holidays.
    Nothing,
}

/// Reads a message, or its begin. `None`: it is none.
pub(crate) fn read(raw: &[u8]) -> Option<Report> {
    let raw = raw.get(..LONGEST).unwrap_or(raw);
    let message = MessageParser::default().parse(raw)?;
    let mut addressed = vec![head(raw)];
    let (mut says, mut feedback) = (Says::Nothing, None);
    for part in &message.parts {
        if is(part, "message", "delivery-status") || is(part, "message", "global-delivery-status") {
            says = delivery(part.contents());
        } else if is(part, "message", "feedback-report") {
            let fields = part.contents();
            addressed.push(head(fields));
            feedback = Some([fields, b"\r\n"].concat());
        } else if is(part, "text", "rfc822-headers") {
            addressed.push(head(part.contents()));
        } else if let PartType::Message(returned) = &part.body {
            let path = returned.header_raw("Return-Path").map(ToOwned::to_owned);
            addressed.extend(path);
        }
    }
    if let Some(fields) = feedback {
        let kind = Feedback::parse_arf(&fields).map(|feedback| feedback.feedback_type());
        says = if kind == Some(FeedbackType::Abuse) {
            Says::Unwanted
        } else {
            Says::Nothing
        };
    }
    Some(Report {
        message_id: message.message_id().map(ToOwned::to_owned),
        addressed,
        says,
    })
}

/// What a server said to our face that did not take a letter: `550 5.1.1 …`. Without a reason 550, 551 and 553 are about
/// the address (RFC 5321, 4.2.2), and the rest says nothing.
pub(crate) fn refused(reply: &str) -> Says {
    let (code, said) = reply.split_once(' ').unwrap_or((reply, ""));
    let general = Status {
        class: 5,
        subject: 0,
        detail: 0,
    };
    let status = match code {
        _ if !is_refusal(code) => None,
        "550" | "551" | "553" => named(said).or(Some(general)),
        _ => named(said),
    };
    status.map_or(Says::Nothing, |status| Says::Failed {
        status: Some(status),
        said: scrubbed(reply),
    })
}

fn is_refusal(code: &str) -> bool {
    code.len() == 3 && code.starts_with('5') && code.bytes().all(|sign| sign.is_ascii_digit())
}

fn is(part: &mail_parser::MessagePart<'_>, kind: &str, of: &str) -> bool {
    part.is_content_type(kind, of)
}

/// The text before the first empty line.
fn head(raw: &[u8]) -> String {
    let raw = raw.get(..HEAD).unwrap_or(raw);
    let text = String::from_utf8_lossy(raw).replace("\r\n", "\n");
    let head = text.split("\n\n").next();
    head.unwrap_or_default().to_owned()
}

/// The fields of a delivery status: a group for the message, then one for each recipient.
fn delivery(fields: &[u8]) -> Says {
    let fields = fields.get(..HEAD).unwrap_or(fields);
    let text = String::from_utf8_lossy(fields).replace("\r\n", "\n");
    let mut says = Says::Nothing;
    for group in text.split("\n\n").take(GROUPS) {
        let group = format!("{}\n\n", group.trim_start_matches('\n'));
        let Some(fields) = MessageParser::new().parse_headers(group.as_bytes()) else {
            continue;
        };
        let field = |name: &'static str| fields.header_raw(name).map(str::trim);
        match field("Action").unwrap_or_default().to_lowercase().as_str() {
            "failed" => {
                let code = field("Diagnostic-Code").unwrap_or_default();
                let said = code.split_once(';').map_or(code, |(_, said)| said);
                let status = field("Status").and_then(|text| text.split_whitespace().next());
                let status = status.and_then(Status::parse);
                // Some name no reason in the one, and name it in the other.
                let precise = status.filter(|status| (status.subject, status.detail) != (0, 0));
                return Says::Failed {
                    status: precise.or_else(|| named(said)).or(status),
                    said: scrubbed(said),
                };
            }
            "delayed" => says = Says::Delayed,
            _ => {}
        }
    }
    says
}

/// The first status in what a server said that means a failure.
fn named(said: &str) -> Option<Status> {
    said.split(|sign: char| !sign.is_ascii_digit() && sign != '.')
        .filter_map(|word| Status::parse(word.trim_matches('.')))
        .find(|status| status.class != 2)
}

/// What a server said, on one line, fit to be kept: servers like to repeat her address.
fn scrubbed(said: &str) -> String {
    let words = said.split_whitespace();
    let words: Vec<&str> = words
        .map(|word| if word.contains('@') { "…" } else { word })
        .collect();
    let line = words.join(" ");
    line.chars()
        .filter(|sign| !sign.is_control())
        .take(SAID)
        .collect()
}

#[cfg(test)]
mod tests;
