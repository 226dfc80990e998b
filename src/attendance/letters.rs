//! The letters of this room: with a pass, and with a link to sign up before others.

use chrono::{DateTime, Utc};

use super::entity::pass;
use super::store::levels::Achiever;
use crate::app::App;
use crate::keys::mark;
use crate::kinds::{Email, Lang};
use crate::lang::{date, day_and_time, time_range, words};
use crate::mail::{Block, Frame, Letter, Queue, Tone, isolated};
use crate::offerings::entity::session;
use crate::offerings::{Listing, open_topic, zone};
use crate::paths;
use crate::web::Reader;

/// A link for who stands in (`session`: in which), or for a partner; in the language that the office has chosen for
/// them. What and where it is stands in the letter alone: a subject is read by who looks over a shoulder.
pub(super) fn pass(
    app: &App,
    (pass, session): (&pass::Model, Option<(&Listing, &session::Model)>),
    (to, lang): &(Email, Lang),
    token: &str,
) -> Letter {
    let frame = |lang| {
        let t = words(lang);
        let token = token.to_owned();
        let url = Reader::of(app, lang, "/").full_url(&paths::Access { token });
        let (day, time) = day_and_time(lang, zone("Europe/Berlin"), pass.expires_at);
        let subject = if pass.session_id.is_some() {
            t.attendance_letter_session()
        } else {
            t.attendance_letter_partner()
        };
        let mut blocks = vec![Block::State(Tone::Info, subject.clone())];
        blocks.extend(session.map(|(listing, session)| {
            let mut facts = vec![
                (t.bookings_fact_what(), listing.title(lang).text.to_owned()),
                (t.bookings_fact_when(), when(lang, session)),
                (t.bookings_fact_where(), listing.venue_of(session).full()),
            ];
            if let Some(topic) = open_topic(&listing.offering, session) {
                facts.push((t.bookings_reminder_topic(), topic.to_owned()));
            }
            Block::Facts(facts)
        }));
        blocks.extend([
            Block::Link {
                label: t.attendance_letter_open(),
                url,
            },
            Block::Paragraph(t.attendance_letter_until(&day, &time)),
            Block::Small(t.attendance_letter_keep()),
        ]);
        Frame::new(lang, subject, blocks)
    };
    let office = &app.own().settings.office;
    let rendered = frame(*lang).with_german(frame(Lang::De)).render(office);
    Letter {
        event: format!("pass:{}", mark(token.as_bytes(), 16)),
        queue: Queue::Booking,
        kind: "pass",
        booking: None,
        to: to.clone(),
        lang: *lang,
        subject: rendered.subject,
        plain: rendered.plain,
        html: rendered.html,
        calendar: None,
    }
}

/// "Mittwoch, 2. Dezember 2026, 10:00 bis 12:00 Uhr"
fn when(lang: Lang, session: &session::Model) -> String {
    let hours = time_range(lang, session.local_start, session.local_end);
    format!(
        "{}{}{hours}",
        date(lang, session.local_date),
        words(lang).lang_comma()
    )
}

/// A link to sign up before others, in her language; none where she has no address. `listing` opens to all at
/// `opens`; `course` is where she reached the level, where it is still there.
pub(super) fn first(
    app: &App,
    achiever: &Achiever,
    (listing, course, opens): (&Listing, Option<&Listing>, DateTime<Utc>),
    token: &str,
) -> Option<Letter> {
    let booking = &achiever.booking;
    let to = Email::stored(booking.email.clone()?);
    let lang = Lang::from_tag(&booking.lang).unwrap_or_default();
    let frame = |lang| {
        let t = words(lang);
        let title = listing.title(lang).text.to_owned();
        let (day, time) = day_and_time(lang, listing.zone(), opens);
        let path = paths::FirstSignUp {
            token: token.to_owned(),
        };
        let mut facts = vec![(t.bookings_fact_what(), title.clone())];
        if let Some((first, last)) = listing.period() {
            let (first, last) = (date(lang, first), date(lang, last));
            facts.push((
                t.bookings_fact_when(),
                t.attendance_certificate_period(&first, &last),
            ));
        }
        facts.push((t.bookings_fact_where(), listing.venue.full()));
        let mut blocks = vec![
            Block::Greeting(achiever.person.name.clone()),
            Block::State(Tone::Good, t.bookings_first_title()),
        ];
        if let Some(course) = course {
            let course = isolated(course.title(lang).text);
            blocks.push(Block::Paragraph(t.attendance_letter_first_why(&course)));
        }
        blocks.extend([
            Block::Facts(facts),
            Block::Link {
                label: t.attendance_letter_first_open(),
                url: Reader::of(app, lang, "/").full_url(&path),
            },
            Block::Paragraph(t.attendance_letter_first_until(&day, &time)),
            Block::Small(t.attendance_letter_first_hers()),
        ]);
        Frame::new(lang, t.attendance_letter_first_subject(&title), blocks)
    };
    let office = &app.own().settings.office;
    let rendered = frame(lang).with_german(frame(Lang::De)).render(office);
    Some(Letter {
        event: format!("first:{}", mark(token.as_bytes(), 16)),
        queue: Queue::Booking,
        kind: "first",
        booking: Some(booking.id),
        to,
        lang,
        subject: rendered.subject,
        plain: rendered.plain,
        html: rendered.html,
        calendar: None,
    })
}
