//! The letter to the office.

use super::forms::Report;
use crate::app::App;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{Email, Lang};
use crate::lang::words;
use crate::mail::{Block, Frame, Letter, Queue, Tone, isolated};

/// A barrier was reported by somebody who reads this language. The office reads German.
///
/// # Errors
/// If the office has no address; the settings are checked for one at the start.
pub(super) fn reported(app: &App, lang: Lang, report: &Report) -> Result<Letter, AppError> {
    let own = app.own();
    let office = &own.settings.office;
    let to = Email::parse(&office.email)
        .map_err(|_| AppError::Internal("office.email is no e-mail address".to_owned()))?;
    let t = words(Lang::De);
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| t.barriers_letter_none());
    let lines: Vec<String> = report.what.lines().map(isolated).collect();
    let blocks = vec![
        Block::State(Tone::Info, t.barriers_letter_subject()),
        Block::Paragraph(lines.join("\n")),
        Block::Facts(vec![
            (t.barriers_letter_page(), or_none(&report.page)),
            (t.barriers_letter_contact(), or_none(&report.contact)),
            (t.barriers_letter_language(), lang.own_name().to_owned()),
        ]),
        Block::Small(t.barriers_letter_deadline()),
    ];
    let rendered = Frame::new(Lang::De, t.barriers_letter_subject(), blocks).render(office);
    Ok(Letter {
        event: event(report),
        queue: Queue::Booking,
        kind: "barrier",
        booking: None,
        to,
        lang: Lang::De,
        subject: rendered.subject,
        plain: rendered.plain,
        html: rendered.html,
        calendar: None,
    })
}

/// The same form with the same words is the same event; other words on the same form are another.
fn event(report: &Report) -> String {
    let Report {
        what,
        page,
        contact,
        key,
    } = report;
    let all = [Some(what), page.as_ref(), contact.as_ref(), key.as_ref()];
    let all = all.map(|text| text.map_or("", String::as_str)).join("\0");
    format!("barrier:{}", keys::mark(all.as_bytes(), 16))
}

#[cfg(test)]
mod tests {
    use super::{Report, event};

    #[test]
    fn the_same_form_is_the_same_event_and_nothing_personal() {
        let report = |what: &str, key: &str| Report {
            what: what.to_owned(),
            page: None,
            contact: Some("ada@example.org".to_owned()),
            key: Some(key.to_owned()),
        };
        let first = event(&report("Die Schrift ist klein.", "a"));
        assert_eq!(first, event(&report("Die Schrift ist klein.", "a")));
        assert_ne!(first, event(&report("Die Schrift ist zu klein.", "a")));
        assert_ne!(first, event(&report("Die Schrift ist klein.", "b")));
        assert!(!first.contains("ada"), "{first}");
    }
}
