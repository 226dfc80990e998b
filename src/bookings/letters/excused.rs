//! Letters about one evening of a course: she stays away and keeps her place, or comes after all.

use super::{About, letter};
use crate::bookings::actions::Turn;
use crate::bookings::calendar::News;
use crate::bookings::said;
use crate::lang::{date_short, list, words};
use crate::mail::{Block, Letter, Tone, isolated};
use crate::offerings::entity::session;

/// She, or some of her party, stay away from a session, or come after all. `hers` is as it is now. None
/// where she has no address.
pub(crate) fn excused(about: About<'_>, session: &session::Model, turn: Turn) -> Option<Letter> {
    let hers = about.hers;
    // Her calendar changes only where nobody comes any more, or somebody comes again.
    let news = match turn {
        Turn::Away if hers.is_away(session.id) => Some(News::Cancelled),
        Turn::Away => None,
        Turn::Back => Some(News::Confirmed),
    };
    let calendar = news.and_then(|news| about.dates().part(&[session], news));
    let event = format!(
        "excused:{}:{}:{}",
        hers.booking.id, session.id, about.version
    );
    letter(about, event, "excused", calendar, |scene| {
        let t = words(scene.lang);
        let names: Vec<String> = hers
            .party()
            .filter(|person| hers.away(session.id).any(|away| away == person.id))
            .map(|person| isolated(&person.name))
            .collect();
        let (state, subject) = match turn {
            Turn::Away => (
                t.bookings_away_noted(),
                t.bookings_letter_subject_away(
                    &scene.title(),
                    &date_short(scene.lang, session.local_date),
                ),
            ),
            Turn::Back => (
                t.bookings_away_back_noted(),
                t.bookings_letter_subject_back(
                    &scene.title(),
                    &date_short(scene.lang, session.local_date),
                ),
            ),
        };
        let mut blocks = vec![
            scene.greeting(),
            Block::State(Tone::Info, state),
            Block::Facts(vec![
                (t.bookings_fact_what(), scene.title()),
                (t.bookings_fact_when(), said::when(scene.lang, session)),
            ]),
        ];
        match turn {
            Turn::Away if hers.is_away(session.id) => {
                blocks.push(Block::Paragraph(t.bookings_away_said()));
            }
            Turn::Away => {}
            Turn::Back => blocks.push(Block::Paragraph(t.bookings_away_back_said())),
        }
        if !names.is_empty() && !hers.is_away(session.id) {
            blocks.push(Block::Paragraph(
                t.bookings_away_who(&list(scene.lang, &names)),
            ));
        }
        blocks.push(Block::Paragraph(t.bookings_away_keeps()));
        blocks.push(scene.her_page());
        (subject, blocks)
    })
}
