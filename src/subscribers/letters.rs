//! Letters to one person each. They answer something she did, and advertise nothing: none of them is a Rundbrief.

use chrono::{DateTime, NaiveDate, Utc};

use super::actions::{Order, Paper};
use super::entity::{subscriber, wish};
use super::rules;
use crate::app::App;
use crate::keys::mark;
use crate::kinds::{Email, Lang, RequestId, SubscriberId};
use crate::lang::{Words, date_long, words};
use crate::mail::{Block, Frame, Letter, Queue, Tone};
use crate::offerings::Listing;
use crate::paths;
use crate::web::Reader;

/// The letter by which a wish is confirmed.
pub(super) const WISH: &str = "wish";
/// Everything that this room writes.
pub(crate) const KINDS: &[&str] = &[CONFIRM, KNOWN, NOTED, WISH, AGAIN];

const CONFIRM: &str = "rundbrief_confirm";
const KNOWN: &str = "rundbrief_known";
const NOTED: &str = "rundbrief_noted";
const AGAIN: &str = "starts_again";

/// A letter of this room: in her language, the German text below it.
fn letter(
    app: &App,
    (kind, event): (&'static str, String),
    (to, lang): (&Email, Lang),
    write: impl Fn(&'static Words, &Reader) -> (String, Vec<Block>),
) -> Letter {
    let frame = |lang| {
        let (subject, blocks) = write(words(lang), &Reader::of(app, lang, "/"));
        Frame::new(lang, subject, blocks)
    };
    let rendered = frame(lang)
        .with_german(frame(Lang::De))
        .render(&app.own().settings.office);
    Letter {
        event,
        queue: Queue::Booking,
        kind,
        booking: None,
        to: to.clone(),
        lang,
        subject: rendered.subject,
        plain: rendered.plain,
        html: rendered.html,
        calendar: None,
    }
}

/// "Was it you?" Somebody has asked for the Rundbrief with this address.
pub(super) fn confirm(app: &App, order: &Order, id: RequestId, token: &str) -> Letter {
    let hours = app.settings.newsletter.confirm_hours;
    let event = (CONFIRM, format!("{CONFIRM}:{id}"));
    letter(app, event, (&order.email, order.lang), |t, reader| {
        let path = paths::OptIn {
            token: token.to_owned(),
        };
        let blocks = vec![
            Block::State(Tone::Info, t.subscribers_letter_confirm_subject()),
            Block::Paragraph(t.subscribers_letter_confirm_text()),
            Block::Link {
                label: t.subscribers_letter_confirm_link(),
                url: reader.full_url(&path),
            },
            Block::Paragraph(t.subscribers_letter_confirm_until(hours)),
            Block::Small(t.subscribers_letter_not_you()),
        ];
        (t.subscribers_letter_confirm_subject(), blocks)
    })
}

/// She gets the Rundbrief already: her own link, at most once an hour.
pub(super) fn known(
    app: &App,
    row: &subscriber::Model,
    to: &Email,
    token: &str,
    now: DateTime<Utc>,
) -> Letter {
    let hour = now.timestamp() / 3600;
    let event = format!("{KNOWN}:{}:{hour}", mark(row.id.0.as_bytes(), 16));
    letter(
        app,
        (KNOWN, event),
        (to, rules::lang(&row.lang)),
        |t, reader| {
            let blocks = vec![
                Block::State(Tone::Info, t.subscribers_letter_known_text()),
                settings(t, reader, token),
                Block::Small(t.subscribers_letter_not_you()),
            ];
            (t.subscribers_letter_known_subject(), blocks)
        },
    )
}

/// The link to her settings.
fn settings(t: &Words, reader: &Reader, token: &str) -> Block {
    let path = paths::Subscription {
        token: token.to_owned(),
    };
    Block::Link {
        label: t.subscribers_letter_settings(),
        url: reader.full_url(&path),
    }
}

/// The office has noted that she signed on paper.
pub(super) fn noted(
    app: &App,
    paper: &Paper,
    id: SubscriberId,
    token: &str,
    now: DateTime<Utc>,
) -> Letter {
    let event = (NOTED, format!("{NOTED}:{id}:{}", now.timestamp_micros()));
    letter(app, event, (&paper.email, paper.lang), |t, reader| {
        let day = date_long(reader.lang, paper.signed_on);
        let blocks = vec![
            Block::State(Tone::Good, t.subscribers_letter_noted_subject()),
            Block::Paragraph(t.subscribers_letter_noted_text(&day)),
            settings(t, reader, token),
            Block::Small(t.subscribers_letter_noted_not_you()),
        ];
        (t.subscribers_letter_noted_subject(), blocks)
    })
}

/// "Was it you?" Somebody wants this address to be told when an offering starts again. `number`: the first such
/// letter, the second …
pub(super) fn confirm_wish(
    app: &App,
    listing: &Listing,
    wish: &wish::Model,
    (token, number): (&str, i32),
) -> Letter {
    let hours = app.settings.newsletter.confirm_hours;
    let event = (WISH, format!("{WISH}:{}:{number}", wish.id));
    let to = Email::stored(wish.email.clone());
    letter(app, event, (&to, rules::lang(&wish.lang)), |t, reader| {
        let title = listing.title(reader.lang).text;
        let path = paths::Wish {
            token: token.to_owned(),
        };
        let blocks = vec![
            Block::State(Tone::Info, t.subscribers_letter_wish_subject()),
            Block::Paragraph(t.subscribers_letter_wish_text(title)),
            Block::Link {
                label: t.subscribers_letter_wish_link(),
                url: reader.full_url(&path),
            },
            Block::Paragraph(t.subscribers_letter_confirm_until(hours)),
            Block::Small(t.subscribers_letter_not_you()),
        ];
        (t.subscribers_letter_wish_subject(), blocks)
    })
}

/// It starts again: the one letter that she wanted.
pub(super) fn starts_again(app: &App, wish: &wish::Model, next: &Listing) -> Letter {
    let event = (AGAIN, format!("{AGAIN}:{}", wish.id));
    let to = Email::stored(wish.email.clone());
    letter(app, event, (&to, rules::lang(&wish.lang)), |t, reader| {
        let title = next.title(reader.lang).text;
        let path = paths::Offering {
            slug: next.offering.slug.clone(),
        };
        let first: Option<NaiveDate> = next.planned().next().map(|session| session.local_date);
        let when = first.map(|day| {
            Block::Paragraph(t.subscribers_letter_again_when(&date_long(reader.lang, day)))
        });
        let mut blocks = vec![
            Block::State(Tone::Good, t.subscribers_letter_again_subject(title)),
            Block::Paragraph(t.subscribers_letter_again_text()),
        ];
        blocks.extend(when);
        blocks.push(Block::Link {
            label: t.subscribers_letter_again_link(),
            url: reader.full_url(&path),
        });
        blocks.push(Block::Small(t.subscribers_letter_again_forgotten()));
        (t.subscribers_letter_again_subject(title), blocks)
    })
}
