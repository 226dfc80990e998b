//! The letters that left the house, read as a mail program reads them.

use std::fmt::Write as _;

use mail_parser::{MessageParser, MimeHeaders as _, PartType};

/// A letter that the carrier took away.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    /// The address in its `To`.
    pub(crate) to: String,
    /// What was sent.
    pub(crate) bytes: Vec<u8>,
}

/// A part of a letter: its type with all parameters, and its decoded text.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// `text/calendar; charset=utf-8; …`, parameters in their order.
    pub(crate) kind: String,
    /// The name of an attachment.
    pub(crate) name: Option<String>,
    /// The text.
    pub(crate) text: String,
}

impl Letter {
    /// Reads what was sent.
    pub(crate) fn read(bytes: Vec<u8>) -> Self {
        let message = MessageParser::default()
            .parse(&bytes)
            .expect("it is a mail");
        let to = message
            .to()
            .and_then(|to| to.first())
            .and_then(|to| to.address());
        let to = to.expect("it goes to somebody").to_owned();
        Self { to, bytes }
    }

    /// Its subject, decoded.
    pub(crate) fn subject(&self) -> String {
        self.header("Subject")
    }

    /// A header as a mail program shows it; empty where there is none.
    pub(crate) fn header(&self, name: &str) -> String {
        let message = self.parse();
        let value = message.header_raw(name).unwrap_or_default();
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if name == "Subject" {
            return message.subject().unwrap_or_default().to_owned();
        }
        value
    }

    /// Its text part.
    pub(crate) fn text(&self) -> String {
        self.part("text/plain")
    }

    /// Its HTML part.
    pub(crate) fn html(&self) -> String {
        self.part("text/html")
    }

    /// Its calendar, if it brings one.
    pub(crate) fn calendar(&self) -> Option<String> {
        self.parts()
            .into_iter()
            .find(|part| part.kind.starts_with("text/calendar"))
            .map(|part| part.text)
    }

    /// The first address of ours in its text that begins so; without scheme and host.
    #[track_caller]
    pub(crate) fn link(&self, path: &str) -> String {
        let text = self.text();
        text.split_whitespace()
            .filter_map(|word| word.split_once("://"))
            .filter_map(|(_, rest)| rest.find('/').map(|at| &rest[at..]))
            .find(|found| found.starts_with(path))
            .unwrap_or_else(|| panic!("no link to {path} in:\n{text}"))
            .trim_end_matches(['.', ',', ')', '>'])
            .to_owned()
    }

    #[track_caller]
    fn part(&self, kind: &str) -> String {
        self.parts()
            .into_iter()
            .find(|part| part.kind.starts_with(kind))
            .unwrap_or_else(|| panic!("no {kind} in:\n{}", String::from_utf8_lossy(&self.bytes)))
            .text
    }

    fn parse(&self) -> mail_parser::Message<'_> {
        MessageParser::default()
            .parse(&self.bytes)
            .expect("it is a mail")
    }

    /// All parts with text, in their order.
    pub(crate) fn parts(&self) -> Vec<Part> {
        let message = self.parse();
        let mut parts = Vec::new();
        for part in &message.parts {
            let text = match &part.body {
                PartType::Text(text) | PartType::Html(text) => text.to_string(),
                PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                    String::from_utf8_lossy(bytes).into_owned()
                }
                PartType::Message(_) | PartType::Multipart(_) => continue,
            };
            let Some(kind) = part.content_type() else {
                continue;
            };
            let mut words = match kind.subtype() {
                Some(subtype) => format!("{}/{subtype}", kind.ctype()),
                None => kind.ctype().to_owned(),
            };
            for attribute in kind.attributes().into_iter().flatten() {
                _ = write!(words, "; {}={}", attribute.name, attribute.value);
            }
            parts.push(Part {
                kind: words.to_lowercase(),
                name: part.attachment_name().map(ToOwned::to_owned),
                text: text.replace("\r\n", "\n"),
            });
        }
        parts
    }
}

impl std::fmt::Display for Letter {
    /// The whole letter for a snapshot: headers that matter, then every part.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for name in [
            "From",
            "To",
            "Reply-To",
            "Subject",
            "Date",
            "Message-ID",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "List-Unsubscribe",
            "Content-Language",
        ] {
            let value = self.header(name);
            if !value.is_empty() {
                writeln!(f, "{name}: {value}")?;
            }
        }
        for part in self.parts() {
            write!(f, "\n===== {}", part.kind)?;
            if let Some(name) = &part.name {
                write!(f, " ({name})")?;
            }
            // One element a line, so that a change shows as a line.
            let text = if part.kind.starts_with("text/html") {
                part.text.replace("><", ">\n<")
            } else {
                part.text.clone()
            };
            writeln!(f, "\n{}", text.trim_end())?;
        }
        Ok(())
    }
}
