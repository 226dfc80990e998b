//! The letter with a pass.

use super::entity::pass;
use crate::app::App;
use crate::keys::mark;
use crate::kinds::{Email, Lang};
use crate::lang::{day_and_time, words};
use crate::mail::{Block, Frame, Letter, Queue, Tone};
use crate::offerings::zone;
use crate::paths;
use crate::web::Reader;

/// A link for who stands in, or for a partner; in German, as the office speaks with them.
pub(super) fn pass(app: &App, pass: &pass::Model, to: &Email, token: &str) -> Letter {
    let lang = Lang::De;
    let t = words(lang);
    let token = token.to_owned();
    let event = format!("pass:{}", mark(token.as_bytes(), 16));
    let url = Reader::of(app, lang, "/").full_url(&paths::Access { token });
    let (day, time) = day_and_time(lang, zone("Europe/Berlin"), pass.expires_at);
    let subject = if pass.session_id.is_some() {
        t.attendance_letter_session()
    } else {
        t.attendance_letter_partner()
    };
    let blocks = vec![
        Block::State(Tone::Info, subject.clone()),
        Block::Link {
            label: t.attendance_letter_open(),
            url,
        },
        Block::Paragraph(t.attendance_letter_until(&day, &time)),
        Block::Small(t.attendance_letter_keep()),
    ];
    let rendered = Frame::new(lang, subject, blocks).render(&app.own().settings.office);
    Letter {
        event,
        queue: Queue::Booking,
        kind: "pass",
        booking: None,
        to: to.clone(),
        lang,
        subject: rendered.subject,
        plain: rendered.plain,
        html: rendered.html,
        calendar: None,
    }
}
