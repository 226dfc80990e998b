//! The form as it was typed, and what it means.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::app::App;
use crate::kinds::{Email, Phone};
use crate::web::{Problems, Reader, first, form_key, read_line, read_lines};

/// Characters of the report itself.
const TEXT: usize = 2000;
/// Characters of a line.
const LINE: usize = 200;

/// What was typed. Strings only: nothing is refused before it is read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Input {
    /// What does not work.
    #[serde(deserialize_with = "first")]
    pub(super) what: String,
    /// On which page.
    #[serde(deserialize_with = "first")]
    pub(super) page: String,
    /// An address or a number for the answer.
    #[serde(deserialize_with = "first")]
    pub(super) contact: String,
    /// Makes two sendings one letter.
    #[serde(deserialize_with = "first")]
    pub(super) key: String,
    /// Stays empty, unless a machine fills it.
    #[serde(deserialize_with = "first")]
    pub(super) website: String,
}

/// A barrier that somebody met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Report {
    /// What does not work; may have several lines.
    pub(super) what: String,
    /// On which page.
    pub(super) page: Option<String>,
    /// Where the answer goes, as it was typed: an e-mail address or a telephone number.
    pub(super) contact: Option<String>,
    /// The key of the form, where it is one that can be kept.
    pub(super) key: Option<String>,
}

impl Input {
    /// An empty form with a key of its own.
    pub(super) fn fresh(app: &App, now: DateTime<Utc>) -> Self {
        Self {
            key: form_key::fresh(app, now),
            ..Self::default()
        }
    }

    /// Was it a machine that filled in what nobody sees?
    pub(super) fn is_trapped(&self) -> bool {
        !self.website.trim().is_empty()
    }

    /// Understands the form.
    ///
    /// # Errors
    /// Everything that could not be understood, in the order of the form.
    pub(super) fn parse(&self, reader: &Reader) -> Result<Report, Problems> {
        let mut problems = Problems::default();
        let what = read_lines(reader, "what", &self.what, TEXT, &mut problems);
        if what.is_none() && problems.is_empty() {
            problems.add("what", reader.t().barriers_problem_what());
        }
        let page = read_line(reader, "page", &self.page, LINE, &mut problems);
        let contact = read_line(reader, "contact", &self.contact, LINE, &mut problems);
        if let Some(contact) = &contact
            && Email::parse(contact).is_err()
            && Phone::parse(contact).is_none()
        {
            problems.add("contact", reader.t().barriers_problem_contact());
        }
        match what {
            Some(what) if problems.is_empty() => Ok(Report {
                what,
                page,
                contact,
                key: form_key::usable(&self.key),
            }),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Input;
    use crate::kinds::Lang;
    use crate::web::tests::reader;

    fn typed(what: &str, page: &str, contact: &str) -> Input {
        Input {
            what: what.to_owned(),
            page: page.to_owned(),
            contact: contact.to_owned(),
            ..Input::default()
        }
    }

    #[tokio::test]
    async fn a_report_needs_only_what_does_not_work() {
        let reader = reader(Lang::De, "/barrierefreiheit").await;
        let report = typed(" Ich kann den Kalender \n nicht  öffnen. ", "", "")
            .parse(&reader)
            .unwrap();
        assert_eq!(report.what, "Ich kann den Kalender\nnicht öffnen.");
        assert_eq!(
            (report.page, report.contact, report.key),
            (None, None, None)
        );
    }

    #[tokio::test]
    async fn everything_that_is_wrong_is_said_at_once() {
        let reader = reader(Lang::De, "/barrierefreiheit").await;
        let problems = typed(" ", &"x".repeat(201), "morgen").parse(&reader);
        let problems = problems.unwrap_err();
        let fields: Vec<_> = problems.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["what", "page", "contact"]);
    }

    #[tokio::test]
    async fn an_answer_may_come_by_mail_or_by_telephone() {
        let reader = reader(Lang::De, "/barrierefreiheit").await;
        for (contact, is_one) in [
            ("ada@example.org", true),
            ("0172 / 123 45 67", true),
            ("+90 532 123 45 67", true),
            ("ada@", false),
            ("ada@example.org\u{202e}", false),
        ] {
            let report = typed("x", "", contact).parse(&reader);
            assert_eq!(report.is_ok(), is_one, "{contact}");
        }
    }
}
