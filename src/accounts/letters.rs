//! The letter with a link to come in.

use super::actions::MAILED_FOR;
use super::entity::staff;
use crate::app::App;
use crate::keys::mark;
use crate::kinds::{Email, Lang};
use crate::lang::words;
use crate::mail::{Block, Frame, Letter, Queue, Tone};
use crate::paths;
use crate::web::Reader;

/// A link to come in, once and for a short time.
pub(super) fn sign_in(app: &App, row: &staff::Model, token: String) -> Letter {
    let lang = Lang::from_tag(&row.lang).unwrap_or_default();
    let event = format!("staff_link:{}", mark(token.as_bytes(), 16));
    let t = words(lang);
    let url = Reader::of(app, lang, "/").full_url(&paths::AccountLink { token });
    let blocks = vec![
        Block::State(Tone::Info, t.accounts_letter_subject()),
        Block::Link {
            label: t.accounts_mailed_come_in(),
            url,
        },
        Block::Paragraph(t.accounts_letter_minutes(MAILED_FOR.num_minutes())),
        Block::Small(t.accounts_letter_not_you()),
    ];
    let frame = Frame::new(lang, t.accounts_letter_subject(), blocks);
    let rendered = frame.render(&app.own().settings.office);
    Letter {
        event,
        queue: Queue::Booking,
        kind: "staff_link",
        booking: None,
        to: Email::stored(row.email.clone()),
        lang,
        subject: rendered.subject,
        plain: rendered.plain,
        html: rendered.html,
        calendar: None,
    }
}
