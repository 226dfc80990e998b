//! From a row to a message (RFC 5322, MIME). The same row makes the same bytes at every try, but for the moment that
//! stands in a signature.

use std::str::FromStr as _;
use std::time::SystemTime;

use lettre::Address;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};

use super::entity::Model;
use super::returned;
use super::rules::Outcome;
use crate::app::App;
use crate::kinds::{Email, LetterId};
use crate::settings::Settings;

/// A message ready to be carried.
#[derive(Clone, Debug)]
pub(crate) struct Composed {
    /// Ours, without the brackets.
    pub(super) message_id: String,
    /// The envelope's sender.
    pub(super) from: Address,
    /// The envelope's one recipient.
    pub(super) to: Address,
    /// Header and body, ASCII, lines end with CRLF.
    pub(super) bytes: Vec<u8>,
}

/// Why a letter can not be written as a message. Says nothing about the recipient.
#[derive(Debug, thiserror::Error)]
pub(super) enum ComposeProblem {
    /// An address is none.
    #[error("address: {0}")]
    Address(#[from] lettre::address::AddressError),
    /// The sender's address in the settings is none.
    #[error("mail.from is not an address")]
    From,
    /// A header can not be.
    #[error("message: {0}")]
    Message(#[from] lettre::error::Error),
    /// A content type can not be.
    #[error("content type: {0}")]
    ContentType(#[from] lettre::message::header::ContentTypeErr),
    /// What stands in her links can not stand in one.
    #[error("the way to her links is none")]
    Way,
    /// It could not be signed: that is our fault, and no letter leaves unsigned.
    #[error("it can not be signed: {0}")]
    Unsigned(String),
}

impl From<ComposeProblem> for Outcome {
    fn from(problem: ComposeProblem) -> Self {
        let said = format!("not sent: {problem}");
        match problem {
            ComposeProblem::From | ComposeProblem::Unsigned(_) => Self::SenderTrouble(said),
            _ => Self::Rejected(said),
        }
    }
}

/// Writes the message of a letter: the same row makes the same bytes.
///
/// # Errors
/// If an address or a header can not be written; trying again would not help.
pub(super) fn compose(settings: &Settings, letter: &Model) -> Result<Composed, ComposeProblem> {
    let from = sender(settings)?;
    let to = Address::from_str(&letter.recipient)?;
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to.clone()))
        .date(SystemTime::from(letter.created_at))
        .message_id(Some(format!("<{}>", letter.message_id)))
        .subject(letter.subject.clone())
        .raw_header(fixed("Content-Language", &languages(letter)))
        // RFC 3834; the second is for Exchange. Nobody's holiday shall answer us.
        .raw_header(fixed("Auto-Submitted", "auto-generated"))
        .raw_header(fixed("X-Auto-Response-Suppress", "All"))
        .multipart(body(letter)?)?;
    Ok(Composed {
        message_id: letter.message_id.clone(),
        from: from.email,
        to,
        bytes: message.formatted(),
    })
}

/// Makes a message ready to leave: the envelope's sender says whose it is, where what comes back has a domain of its
/// own; and exactly what is sent is signed, where there are keys.
///
/// # Errors
/// If that address is none, or it can not be signed.
pub(super) fn sealed(
    app: &App,
    letter: LetterId,
    mail: Composed,
) -> Result<Composed, ComposeProblem> {
    let from = returned::return_path(app, letter)?;
    let bytes = app.signatures.sign(mail.bytes);
    Ok(Composed {
        from: from.unwrap_or(mail.from),
        bytes: bytes.map_err(ComposeProblem::Unsigned)?,
        ..mail
    })
}

pub(super) fn fixed(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Who writes: the office, under the address of the settings. The domain may be written in any script: SMTP takes
/// A-labels.
pub(super) fn sender(settings: &Settings) -> Result<Mailbox, ComposeProblem> {
    let from = Email::parse(&settings.mail.from).map_err(|_| ComposeProblem::From)?;
    let from = Address::from_str(from.as_str())?;
    Ok(Mailbox::new(Some(settings.office.name.clone()), from))
}

/// Her language, and German where the German text stands below. Plain German is German to programs.
fn languages(letter: &Model) -> String {
    match letter.lang.as_str() {
        "de" | "de-simple" => "de".to_owned(),
        other => format!("{other}, de"),
    }
}

fn body(letter: &Model) -> Result<MultiPart, ComposeProblem> {
    let mut texts = MultiPart::alternative()
        .boundary(boundary(letter, "texts"))
        .singlepart(SinglePart::plain(letter.plain.clone()))
        .singlepart(SinglePart::html(letter.html.clone()));
    let (Some(method), Some(ics)) = (&letter.calendar_method, &letter.calendar) else {
        return Ok(texts);
    };
    let publishes = method == "PUBLISH";
    let attachment = if publishes {
        // Several events: a file to open, not an invitation (RFC 6047 wants one event a part).
        Attachment::new("termine.ics".to_owned()).body(
            ics.clone(),
            ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH")?,
        )
    } else {
        texts = texts.singlepart(
            SinglePart::builder()
                .header(ContentType::parse(&format!(
                    "text/calendar; charset=utf-8; method={method}; component=VEVENT"
                ))?)
                .header(ContentTransferEncoding::QuotedPrintable)
                .body(ics.clone()),
        );
        // Another type than the part above: programs that know calendars would take the date twice.
        Attachment::new("termin.ics".to_owned())
            .body(ics.clone(), ContentType::parse("application/ics")?)
    };
    Ok(MultiPart::mixed()
        .boundary(boundary(letter, "parts"))
        .multipart(texts)
        .singlepart(attachment))
}

/// A line that no encoded text can hold (RFC 2045, 6.7: "=_" never stands in quoted-printable).
fn boundary(letter: &Model, of: &str) -> String {
    format!("=_{of}_{}", letter.id)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders as _, PartType};

    use super::compose;
    use crate::dice::Dice;
    use crate::formats::ical::{Event, Invitation, Method, calendar};
    use crate::mail::entity::{Model, Queue, State};
    use crate::settings::Settings;

    fn ics(method: Method) -> String {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let event = Event {
            uid: "1-2@example.org".to_owned(),
            sequence: 0,
            stamp: at,
            starts: at,
            ends: at,
            summary:
                "Gesprächscafé; Thema: Schule, Beruf und alles, was danach im Leben noch so kommt"
                    .to_owned(),
            description: "Zeile\n.\nZeile".to_owned(),
            location: "Stadtteilbüro Süd".to_owned(),
            url: "https://example.org/anmeldung/x=3D".to_owned(),
            cancelled: method == Method::Cancel,
            categories: vec![],
            invitation: Some(Invitation {
                organizer: "Büro".to_owned(),
                organizer_email: "b@example.org".to_owned(),
                attendee_email: "ada@example.org".to_owned(),
            }),
        };
        calendar(method, None, &[event])
    }

    fn letter(subject: &str, method: Option<Method>) -> Model {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let id = Dice::seeded(1).id(at);
        Model {
            id,
            event: "e".to_owned(),
            queue: Queue::Booking,
            kind: "confirmed".to_owned(),
            booking_id: None,
            recipient: "ada@xn--bcher-kva.example".to_owned(),
            lang: "ar".to_owned(),
            subject: subject.to_owned(),
            plain: "مرحبًا\n\nhttps://example.org/anmeldung/abc\n.\n".to_owned(),
            html: "<p>مرحبًا</p>".to_owned(),
            calendar_method: method.map(|method| method.name().to_owned()),
            calendar: method.map(ics),
            message_id: format!("{id}@example.org"),
            state: State::Waiting,
            attempts: 0,
            repeats: 0,
            due_at: at,
            lease_until: None,
            fence: 0,
            reply: None,
            created_at: at,
            settled_at: None,
            issue_id: None,
            subscriber_id: None,
            way: None,
        }
    }

    fn bytes(letter: &Model) -> Vec<u8> {
        compose(&Settings::read(None).unwrap(), letter)
            .unwrap()
            .bytes
    }

    fn raw<'a>(message: &'a Message<'_>, name: &'static str) -> &'a str {
        message.header_raw(name).unwrap().trim()
    }

    #[test]
    fn a_message_has_the_headers_of_a_machine_that_wants_no_answer() {
        let letter = letter(
            "تم تأكيد تسجيلكم في دورة السباحة للمبتدئات في مسبح المدينة يوم الجمعة",
            None,
        );
        let bytes = bytes(&letter);
        assert!(bytes.is_ascii());
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(
            text.split("\r\n")
                .all(|line| line.len() <= 998 && !line.contains('\n'))
        );
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(message.subject(), Some(letter.subject.as_str()));
        assert_eq!(message.message_id(), Some(letter.message_id.as_str()));
        assert_eq!(raw(&message, "MIME-Version"), "1.0");
        assert_eq!(raw(&message, "Auto-Submitted"), "auto-generated");
        assert_eq!(raw(&message, "X-Auto-Response-Suppress"), "All");
        assert_eq!(message.date().unwrap().to_timestamp(), 1_800_000_000);
        let from = message.from().unwrap().first().unwrap();
        assert_eq!(from.name(), Some("Integrationsbüro"));
        assert_eq!(from.address(), Some("integration@recklinghausen.example"));
        let to = message.to().unwrap().first().unwrap();
        assert_eq!(to.address(), Some("ada@xn--bcher-kva.example"));
        assert!(!text.contains("List-"));
        assert_eq!(
            message.body_text(0).unwrap().replace("\r\n", "\n"),
            letter.plain
        );
        assert_eq!(message.body_html(0).unwrap(), letter.html);
    }

    #[test]
    fn the_same_row_makes_the_same_bytes() {
        let letter = letter("Zweimal", Some(Method::Request));
        assert_eq!(bytes(&letter), bytes(&letter));
    }

    #[test]
    fn an_invitation_stands_last_among_the_texts_and_once_more_as_a_file() {
        for method in [Method::Request, Method::Cancel] {
            let letter = letter("Termin", Some(method));
            let bytes = bytes(&letter);
            let message = MessageParser::default().parse(&bytes).unwrap();
            let root = message.root_part();
            assert_eq!(root.content_type().unwrap().subtype(), Some("mixed"));
            let PartType::Multipart(parts) = &root.body else {
                panic!("not multipart")
            };
            let [texts, file] = parts.as_slice() else {
                panic!("{parts:?}")
            };
            let texts = message.part(*texts).unwrap();
            assert_eq!(texts.content_type().unwrap().subtype(), Some("alternative"));
            let PartType::Multipart(texts) = &texts.body else {
                panic!("not multipart")
            };
            let kinds: Vec<_> = texts
                .iter()
                .map(|part| {
                    message
                        .part(*part)
                        .unwrap()
                        .content_type()
                        .unwrap()
                        .subtype()
                        .unwrap()
                })
                .collect();
            assert_eq!(kinds, ["plain", "html", "calendar"]);
            let inline = message.part(texts[2]).unwrap();
            let kind = inline.content_type().unwrap();
            assert_eq!(kind.attribute("method"), Some(method.name()));
            assert_eq!(kind.attribute("component"), Some("VEVENT"));
            assert_eq!(kind.attribute("charset"), Some("utf-8"));
            assert_eq!(inline.content_transfer_encoding(), Some("quoted-printable"));
            let file = message.part(*file).unwrap();
            assert_eq!(file.attachment_name(), Some("termin.ics"));
            let ics = letter.calendar.unwrap();
            assert!(ics.contains(&format!("METHOD:{}\r\n", method.name())));
            assert_eq!(inline.text_contents(), Some(ics.as_str()));
            assert_eq!(file.contents(), ics.as_bytes());
        }
    }

    #[test]
    fn several_events_are_only_a_file() {
        let letter = letter("Termine", Some(Method::Publish));
        let bytes = bytes(&letter);
        let message = MessageParser::default().parse(&bytes).unwrap();
        let calendars: Vec<_> = message
            .parts
            .iter()
            .filter(|part| {
                matches!(part.headers.iter().find(|header| header.name() == "Content-Type").map(|header| &header.value),
                    Some(HeaderValue::ContentType(kind)) if kind.subtype() == Some("calendar"))
            })
            .collect();
        let [file] = calendars.as_slice() else {
            panic!("{}", calendars.len())
        };
        assert_eq!(file.attachment_name(), Some("termine.ics"));
        assert_eq!(
            file.content_type().unwrap().attribute("method"),
            Some("PUBLISH")
        );
        assert_eq!(file.text_contents(), letter.calendar.as_deref());
    }

    #[test]
    fn a_line_break_in_a_subject_makes_no_header() {
        let bytes = bytes(&letter("Hallo\r\nBcc: eve@example.org", None));
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert!(message.bcc().is_none());
    }
}
