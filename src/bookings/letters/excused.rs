//! Letters about one evening of a course: she stays away and keeps her place, or comes after all.

use super::{About, letter};
use crate::bookings::actions::Turn;
use crate::bookings::calendar::News;
use crate::bookings::said;
use crate::kinds::PersonId;
use crate::lang::{day_short, list, words};
use crate::mail::{Block, Letter, Tone, isolated};
use crate::offerings::entity::session;

/// She, or some of her party, stay away from a session, or come after all: `who` did that now. `hers` is as it
/// is now. None where she has no address.
pub(crate) fn excused(
    about: About<'_>,
    session: &session::Model,
    turn: Turn,
    who: &[PersonId],
) -> Option<Letter> {
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
    // Of a party the others are not said to come or to stay away; the subject names nobody.
    let is_some = match turn {
        Turn::Away => !hers.is_away(session.id),
        Turn::Back => hers.party().count() > 1,
    };
    let names = |is_meant: &dyn Fn(PersonId) -> bool| {
        let party = hers.party().filter(|person| is_meant(person.id));
        let names: Vec<String> = party.map(|person| isolated(&person.name)).collect();
        names
    };
    let mains = said::mains(hers, about.listing);
    let count = i64::try_from(who.len()).unwrap_or(i64::MAX);
    letter(about, event, "excused", calendar, |scene| {
        let t = words(scene.lang);
        let away = names(&|person| hers.away(session.id).any(|away| away == person));
        let back = names(&|person| who.contains(&person));
        let (title, day) = (scene.title(), day_short(scene.lang, session.local_date));
        let subject = match (turn, is_some) {
            (Turn::Away, false) => t.bookings_letter_subject_away(&title, &day),
            (Turn::Away, true) => t.bookings_letter_subject_away_some(count, &title, &day),
            (Turn::Back, false) => t.bookings_letter_subject_back(&title, &day),
            (Turn::Back, true) => t.bookings_letter_subject_back_some(count, &title, &day),
        };
        let state = match turn {
            Turn::Away => t.bookings_away_noted(),
            Turn::Back => t.bookings_away_back_noted(),
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
            Turn::Away if !is_some => blocks.push(Block::Paragraph(t.bookings_away_said())),
            Turn::Away => {}
            Turn::Back if is_some => blocks.push(Block::Paragraph(
                t.bookings_away_back_who(&list(scene.lang, &back)),
            )),
            Turn::Back => blocks.push(Block::Paragraph(t.bookings_away_back_said())),
        }
        if !away.is_empty() && !hers.is_away(session.id) {
            blocks.push(Block::Paragraph(
                t.bookings_away_who(&list(scene.lang, &away)),
            ));
        }
        blocks.push(Block::Paragraph(t.bookings_away_keeps()));
        blocks.extend(match news {
            Some(News::Confirmed) => scene.attached(1),
            Some(_) => scene.struck(1),
            None => None,
        });
        blocks.push(scene.her_page(&mains));
        (subject, blocks)
    })
}
