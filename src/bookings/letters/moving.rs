//! Letters of the waiting list: a place is offered, a place is hers, the time to answer is over.

use chrono::{DateTime, Utc};

use super::{About, letter};
use crate::bookings::calendar::News;
use crate::bookings::said::{self, Main};
use crate::kinds::EntryId;
use crate::lang::words;
use crate::mail::{Block, Letter, Tone};

/// A place is offered in one thing: until when she may answer, and where. None where she has no address.
pub(crate) fn offered(about: About<'_>, entry: EntryId, until: DateTime<Utc>) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let mains = those(said::mains(hers, listing), &[entry]);
    let event = format!("offered:{entry}:{}", about.version);
    letter(about, event, super::OFFERED, None, |scene| {
        let t = words(scene.lang);
        let (day, time) = said::day_and_time(scene.lang, listing, until);
        let mut said = vec![t.bookings_letter_answer_text(), t.bookings_letter_silence()];
        if said::ends_others(hers, entry) {
            said.push(t.bookings_offer_enough());
        }
        let blocks = vec![
            scene.greeting(),
            Block::State(Tone::Good, t.bookings_state_offered(people(&mains))),
            Block::Paragraph(t.bookings_offer_until(&day, &time)),
            scene.answer(),
            Block::Paragraph(said.join("\n")),
            scene.facts(said::Standing::Offered(people(&mains))),
        ];
        let list = scene.list(&mains);
        let subject = t.bookings_letter_subject_offered(&scene.title_and_day(&mains));
        (subject, blocks.into_iter().chain(list).collect())
    })
}

/// She has a place now: moved up at once, or by her answer. `ended` are the dates for which she no longer
/// waits, because one was enough. None where she has no address.
pub(crate) fn promoted(about: About<'_>, got: &[EntryId], ended: &[EntryId]) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let all = said::mains(hers, listing);
    let mains = those(all.clone(), got);
    let dates = said::confirmed(&mains, listing);
    let calendar = about.dates().part(&dates, News::Confirmed);
    let event = format!("promoted:{}:{}", hers.booking.id, about.version);
    letter(about, event, super::BOOKED, calendar, |scene| {
        let t = words(scene.lang);
        let mut blocks = vec![
            scene.greeting(),
            Block::State(
                Tone::Good,
                said::standing_said(scene.lang, listing, said::Standing::Confirmed),
            ),
            Block::Paragraph(t.bookings_letter_promoted(people(&mains))),
            scene.facts(said::Standing::Confirmed),
        ];
        blocks.extend(scene.list(&all));
        if !ended.is_empty() {
            blocks.push(Block::Paragraph(t.bookings_letter_enough()));
        }
        blocks.extend(scene.attached(dates.len()));
        blocks.extend(scene.next_steps(&all));
        let subject = t.bookings_letter_subject_confirmed(&scene.title_and_day(&mains));
        (subject, blocks)
    })
}

/// Nobody answered in time. `hers` is as it was before. None where she has no address.
pub(crate) fn lapsed(about: About<'_>, entries: &[EntryId]) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let mains = those(said::mains(hers, listing), entries);
    let event = format!("lapsed:{}:{}", hers.booking.id, about.version);
    letter(about, event, "lapsed", None, |scene| {
        let t = words(scene.lang);
        let mut blocks = vec![
            scene.greeting(),
            Block::State(Tone::Info, t.bookings_offer_too_late()),
            Block::Paragraph(t.bookings_letter_lapsed()),
            scene.place(),
        ];
        blocks.extend(scene.dates(&mains));
        blocks.push(Block::Paragraph(t.bookings_letter_come_again()));
        blocks.push(scene.offering_page());
        let subject = t.bookings_letter_subject_lapsed(&scene.title_and_day(&mains));
        (subject, blocks)
    })
}

/// For how many people a place became free.
fn people(mains: &[Main<'_>]) -> i64 {
    mains.first().map_or(1, |main| main.entry.people.into())
}

/// Those of her things that are among these entries.
fn those<'a>(mains: Vec<Main<'a>>, entries: &[EntryId]) -> Vec<Main<'a>> {
    mains
        .into_iter()
        .filter(|main| entries.contains(&main.entry.id))
        .collect()
}
