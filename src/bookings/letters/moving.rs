//! Letters of the waiting list: a place is offered, a place is hers, the time to answer is over.

use chrono::{DateTime, Utc};

use super::{About, letter};
use crate::bookings::calendar::News;
use crate::bookings::said::{self, Main};
use crate::kinds::{EntryId, SessionId};
use crate::lang::words;
use crate::mail::{Block, Letter, Tone};
use crate::offerings::entity::pool;

/// A place is offered in one thing: until when she may answer, and where. None where she has no address.
pub(crate) fn offered(about: About<'_>, entry: EntryId, until: DateTime<Utc>) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let mains = those(said::mains(hers, listing), &[entry]);
    let event = format!("offered:{entry}:{}", about.version);
    letter(about, event, super::OFFERED, None, |scene| {
        let t = words(scene.lang);
        let (day, time) = said::day_and_time(scene.lang, listing, until);
        let mut said = vec![
            t.bookings_letter_answer_text(people(&mains)),
            t.bookings_letter_silence(people(&mains)),
        ];
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

/// She has a place now: moved up at once, or by her answer; or her children have one, or she has one in a
/// workshop. `ended` are the dates for which she no longer waits, because one was enough. None where she has
/// no address.
pub(crate) fn promoted(about: About<'_>, got: &[EntryId], ended: &[EntryId]) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let all = said::mains(hers, listing);
    let mains = those(all.clone(), got);
    let dates = said::confirmed(&mains, listing);
    let sides = Sides::of(about, got);
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
        ];
        if !mains.is_empty() {
            blocks.push(Block::Paragraph(t.bookings_letter_promoted(people(&mains))));
        }
        if sides.children > 0 {
            blocks.push(Block::Paragraph(
                t.bookings_letter_promoted_children(sides.children),
            ));
        }
        if sides.workshop > 0 {
            blocks.push(Block::Paragraph(
                t.bookings_letter_promoted_workshop(sides.workshop),
            ));
        }
        blocks.extend(scene.children_wait());
        blocks.push(scene.facts(said::Standing::Confirmed));
        blocks.extend(scene.list(&all));
        if !ended.is_empty() {
            blocks.push(Block::Paragraph(t.bookings_letter_enough()));
        }
        blocks.extend(scene.attached(dates.len()));
        blocks.extend(scene.next_steps(&all));
        let subject = if mains.is_empty() {
            let of: Vec<Main<'_>> = all.iter().filter(|m| sides.is_of(m)).copied().collect();
            let title = scene.title_and_day(&of);
            match sides.children {
                0 => t.bookings_letter_subject_workshop(&title),
                _ => t.bookings_letter_subject_children(&title),
            }
        } else {
            t.bookings_letter_subject_confirmed(&scene.title_and_day(&mains))
        };
        (subject, blocks)
    })
}

/// What came beside a place of her own.
#[derive(Debug, Default)]
struct Sides {
    /// Children who are looked after now.
    children: i64,
    /// People who are in a workshop now.
    workshop: i64,
    /// The sessions of which they are.
    sessions: Vec<SessionId>,
}

impl Sides {
    fn of(about: About<'_>, got: &[EntryId]) -> Self {
        let mut sides = Self::default();
        for (entry, pool) in &about.hers.entries {
            let people = i64::from(entry.people);
            match pool.kind {
                _ if !got.contains(&entry.id) => continue,
                pool::Kind::Childcare => sides.children += people,
                pool::Kind::Workshop => sides.workshop += people,
                pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn => continue,
            }
            sides.sessions.extend(pool.session_id);
        }
        sides
    }

    /// Is it beside this one of her dates?
    fn is_of(&self, main: &Main<'_>) -> bool {
        main.session.is_some_and(|s| self.sessions.contains(&s.id))
    }
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
