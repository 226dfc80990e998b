//! The message of a mailing, written once for each language. Between its pieces stands what is her own: her address,
//! the Message-ID, the way to her links. So a letter costs no more than to copy it.

use std::str::FromStr as _;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use lettre::Address;
use lettre::message::header::{ContentTransferEncoding, ContentType};
use lettre::message::{Body, Mailbox, Message, MultiPart, SinglePart};

use super::WAY;
use super::entity::edition;
use crate::mail::compose::{ComposeProblem, Composed, fixed, sender};
use crate::mail::entity::Model;
use crate::settings::Settings;

/// A line of encoded text has at most so many signs (RFC 2045, 6.7).
const LINE: usize = 76;
/// So long a way fits on a line of its own.
const LONGEST_WAY: usize = 70;

/// The message of a mailing in one language.
#[derive(Clone, Debug)]
pub(in crate::mail) struct Stencil {
    pieces: Vec<Piece>,
    sender: Address,
    /// About how many bytes a message has.
    size: usize,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// The same for everybody.
    Said(Vec<u8>),
    /// Her address.
    To,
    /// The Message-ID.
    Id,
    /// The way to her links.
    Way,
}

impl Stencil {
    /// Writes the message of an edition that was addressed at a moment.
    ///
    /// # Errors
    /// If a header can not be written; trying again would not help.
    pub(in crate::mail) fn cut(
        settings: &Settings,
        edition: &edition::Model,
        addressed_at: DateTime<Utc>,
    ) -> Result<Self, ComposeProblem> {
        let sender = sender(settings)?;
        let issue = edition.issue_id.0.simple().to_string();
        let (to, id) = (
            format!("to-{issue}@mark.invalid"),
            format!("id-{issue}@mark.invalid"),
        );
        let domain = idna::domain_to_ascii(settings.mail_domain())
            .unwrap_or_else(|_| "localhost".to_owned());
        let text = |kind: ContentType, said: &str| {
            let encoded = encoded(said).into_bytes();
            let encoding = ContentTransferEncoding::QuotedPrintable;
            SinglePart::builder()
                .header(kind)
                .body(Body::dangerous_pre_encoded(encoded, encoding))
        };
        let message = Message::builder()
            .from(sender.clone())
            .to(Mailbox::new(None, Address::from_str(&to)?))
            .date(SystemTime::from(addressed_at))
            .message_id(Some(format!("<{id}>")))
            .subject(edition.subject.clone())
            .raw_header(fixed("Content-Language", language(&edition.lang)))
            // RFC 2919 and 8058: whoever wants no more of it presses one button, in her own program.
            .raw_header(fixed("List-Id", &format!("<rundbrief.{domain}>")))
            .raw_header(fixed(
                "List-Unsubscribe",
                &format!("<{}>", edition.unsubscribe),
            ))
            .raw_header(fixed("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
            .multipart(
                MultiPart::alternative()
                    .boundary(format!("=_texts_{issue}"))
                    .singlepart(text(ContentType::TEXT_PLAIN, &edition.plain))
                    .singlepart(text(ContentType::TEXT_HTML, &edition.html)),
            )?;
        let bytes = message.formatted();
        let marks = [
            (to.as_bytes(), Piece::To),
            (id.as_bytes(), Piece::Id),
            (WAY.as_bytes(), Piece::Way),
        ];
        Ok(Self {
            size: bytes.len() + 512,
            pieces: cut_up(&bytes, &marks),
            sender: sender.email,
        })
    }

    /// The message to one of them.
    ///
    /// # Errors
    /// If her address is none, or the way to her links.
    pub(in crate::mail) fn fill(&self, letter: &Model) -> Result<Composed, ComposeProblem> {
        let to = Address::from_str(&letter.recipient)?;
        let way = letter.way.as_deref().unwrap_or_default();
        let is_sign = |sign: u8| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_');
        if way.is_empty() || way.len() > LONGEST_WAY || !way.bytes().all(is_sign) {
            return Err(ComposeProblem::Way);
        }
        let mut bytes = Vec::with_capacity(self.size);
        for piece in &self.pieces {
            match piece {
                Piece::Said(said) => bytes.extend_from_slice(said),
                Piece::To => bytes.extend_from_slice(to.to_string().as_bytes()),
                Piece::Id => bytes.extend_from_slice(letter.message_id.as_bytes()),
                Piece::Way => bytes.extend_from_slice(way.as_bytes()),
            }
        }
        Ok(Composed {
            message_id: letter.message_id.clone(),
            from: self.sender.clone(),
            to,
            bytes,
        })
    }
}

/// Plain German is German to programs.
fn language(tag: &str) -> &str {
    match tag {
        "de-simple" => "de",
        other => other,
    }
}

/// Cuts bytes up at every mark.
fn cut_up(bytes: &[u8], marks: &[(&[u8], Piece)]) -> Vec<Piece> {
    let (mut pieces, mut said) = (Vec::new(), Vec::new());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let found = marks.iter().find(|(mark, _)| rest.starts_with(mark));
        if let Some((mark, piece)) = found {
            if !said.is_empty() {
                pieces.push(Piece::Said(std::mem::take(&mut said)));
            }
            pieces.push(piece.clone());
            rest = rest.get(mark.len()..).unwrap_or_default();
        } else {
            said.push(*first);
            rest = after;
        }
    }
    if !said.is_empty() {
        pieces.push(Piece::Said(said));
    }
    pieces
}

/// Text as quoted-printable (RFC 2045, 6.7), every [`WAY`] whole on a line of its own.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let lines = text.replace("\r\n", "\n");
    for (number, line) in lines.split('\n').enumerate() {
        if number > 0 {
            out.push_str("\r\n");
        }
        for (place, part) in line.split(WAY).enumerate() {
            if place > 0 {
                out.push_str("=\r\n");
                out.push_str(WAY);
                out.push_str("=\r\n");
            }
            encode_part(part, &mut out);
        }
    }
    out
}

/// A part of a line, broken where it is too long.
fn encode_part(part: &str, out: &mut String) {
    use std::fmt::Write as _;
    let mut column = 0;
    let bytes = part.as_bytes();
    for (place, byte) in bytes.iter().enumerate() {
        let is_last = place + 1 == bytes.len();
        let plain = match byte {
            b'=' => false,
            b' ' | b'\t' => !is_last,
            other => (33..=126).contains(other),
        };
        let width = if plain { 1 } else { 3 };
        // One sign stays for the "=" of a soft line break.
        if column + width > LINE - 1 {
            out.push_str("=\r\n");
            column = 0;
        }
        if plain {
            out.push(char::from(*byte));
        } else {
            _ = write!(out, "={byte:02X}");
        }
        column += width;
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use mail_parser::{MessageParser, MimeHeaders as _};

    use super::{Stencil, WAY, encoded};
    use crate::dice::Dice;
    use crate::kinds::{IssueId, LetterId};
    use crate::mail::entity::{Model, Queue, State};
    use crate::mail::mailing::entity::edition;
    use crate::settings::Settings;

    fn at() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn edition() -> edition::Model {
        let issue: IssueId = Dice::seeded(3).id(at());
        edition::Model {
            issue_id: issue,
            lang: "ar".to_owned(),
            subject: "الرسالة الإخبارية رقم 12 من مكتب الاندماج في مدينة ركلينغهاوزن لشهر ديسمبر"
                .to_owned(),
            plain: format!(
                "مرحبًا = أهلًا \nhttps://example.org/ar/rundbrief/abo/{WAY}\n.\n{}\n",
                "ü".repeat(300)
            ),
            html: format!(
                "<p>مرحبًا</p><a href=\"https://example.org/ar/rundbrief/abo/{WAY}?x=1\">x</a>"
            ),
            unsubscribe: format!("https://example.org/ar/rundbrief/abo/{WAY}/abmeldung"),
        }
    }

    fn letter(number: u64, to: &str, way: &str) -> Model {
        let id: LetterId = Dice::seeded(number).id(at());
        Model {
            id,
            event: String::new(),
            queue: Queue::Mailing,
            kind: "newsletter".to_owned(),
            booking_id: None,
            recipient: to.to_owned(),
            lang: "ar".to_owned(),
            subject: String::new(),
            plain: String::new(),
            html: String::new(),
            calendar_method: None,
            calendar: None,
            message_id: format!("{id}@example.org"),
            state: State::Claimed,
            attempts: 0,
            repeats: 0,
            due_at: at(),
            lease_until: None,
            fence: 1,
            reply: None,
            created_at: at(),
            settled_at: None,
            issue_id: None,
            subscriber_id: None,
            way: Some(way.to_owned()),
        }
    }

    #[test]
    fn everybody_gets_the_same_words_and_links_of_her_own() {
        let (edition, settings) = (edition(), Settings::read(None).unwrap());
        let stencil = Stencil::cut(&settings, &edition, at()).unwrap();
        let ways = ["QxTFTsUXeRzwLz0ASqYY8dHj", "b"];
        for (number, way) in (1..).zip(ways) {
            let letter = letter(number, "ada@xn--bcher-kva.example", way);
            let mail = stencil.fill(&letter).unwrap();
            let text = String::from_utf8(mail.bytes.clone()).unwrap();
            assert!(
                text.is_ascii() && !text.contains(WAY) && !text.contains("mark.invalid"),
                "{text}"
            );
            assert!(
                text.split("\r\n")
                    .all(|line| line.len() <= 998 && !line.contains('\n'))
            );
            let (_, body) = text.split_once("\r\n\r\n").unwrap();
            assert!(body.split("\r\n").all(|line| line.len() <= 76), "{body}");
            let message = MessageParser::default().parse(&mail.bytes).unwrap();
            assert_eq!(message.subject(), Some(edition.subject.as_str()));
            assert_eq!(message.message_id(), Some(letter.message_id.as_str()));
            let to = message.to().unwrap().first().unwrap();
            assert_eq!(to.address(), Some("ada@xn--bcher-kva.example"));
            let raw = |name: &'static str| {
                message
                    .header_raw(name)
                    .map(|raw| raw.replace("\r\n", "").trim().to_owned())
            };
            assert_eq!(
                raw("List-Id").unwrap(),
                "<rundbrief.recklinghausen.example>"
            );
            let one_click = format!("<{}>", edition.unsubscribe.replace(WAY, way));
            assert_eq!(raw("List-Unsubscribe").unwrap(), one_click);
            assert_eq!(
                raw("List-Unsubscribe-Post").unwrap(),
                "List-Unsubscribe=One-Click"
            );
            assert_eq!(raw("MIME-Version").unwrap(), "1.0");
            assert_eq!(
                raw("Auto-Submitted"),
                None,
                "a Rundbrief is written by people"
            );
            assert_eq!(message.date().unwrap().to_timestamp(), 1_800_000_000);
            let plain = message.body_text(0).unwrap().replace("\r\n", "\n");
            assert_eq!(plain, edition.plain.replace(WAY, way));
            assert_eq!(
                message.body_html(0).unwrap(),
                edition.html.replace(WAY, way)
            );
            let kinds: Vec<_> = message
                .parts
                .iter()
                .filter_map(|part| part.content_type()?.subtype())
                .collect();
            assert_eq!(kinds, ["alternative", "plain", "html"]);
            assert_eq!(mail.from.to_string(), "integration@recklinghausen.example");
        }
    }

    #[test]
    fn what_could_break_out_of_a_link_is_no_way() {
        let stencil = Stencil::cut(&Settings::read(None).unwrap(), &edition(), at()).unwrap();
        for way in [
            "",
            "a b",
            "a\r\nBcc: eve@example.org",
            "a\"b",
            "a=3D",
            &"a".repeat(71),
        ] {
            assert!(
                stencil.fill(&letter(1, "ada@example.org", way)).is_err(),
                "{way:?}"
            );
        }
    }

    #[test]
    fn text_is_encoded_as_the_standard_wants_it() {
        assert_eq!(encoded("a = b \nü"), "a =3D b=20\r\n=C3=BC");
        assert_eq!(encoded(&format!("x {WAY}")), format!("x=20=\r\n{WAY}=\r\n"));
    }
}
