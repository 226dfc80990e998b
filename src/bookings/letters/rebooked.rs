//! The office gave her a place in another offering: what she had, and what she has. Each has dates of its own, and
//! a letter asks her calendar for one thing only.

use super::{About, BOOKED, letter};
use crate::bookings::calendar::News;
use crate::bookings::rules::ending::Ending;
use crate::bookings::said::{self, Main, Standing};
use crate::kinds::EntryId;
use crate::lang::words;
use crate::mail::{Block, Letter, Tone, isolated};

/// Those of her things that are among these entries.
fn those<'a>(about: About<'a>, entries: &[EntryId]) -> Vec<Main<'a>> {
    let mut mains = said::mains(about.hers, about.listing);
    mains.retain(|main| entries.contains(&main.entry.id));
    mains
}

/// What she had. `left` is as it was before, `there` what she has now. None where she has no address.
pub(crate) fn rebooked_from(
    left: About<'_>,
    there: About<'_>,
    ended: &[EntryId],
) -> Option<Letter> {
    let gone = those(left, ended);
    let dates = said::confirmed(&gone, left.listing);
    let calendar = left.dates().part(&dates, News::Cancelled);
    let event = format!("cancelled:{}:{}", left.hers.booking.id, left.version);
    let new = said::mains(there.hers, there.listing);
    let mut stays = said::mains(left.hers, left.listing);
    stays.retain(|main| !ended.contains(&main.entry.id));
    letter(left, event, "cancelled", calendar, |scene| {
        let t = words(scene.lang);
        let to = there.scene(scene.lang).title_and_day(&new);
        let mut blocks = vec![
            scene.greeting(),
            Block::State(Tone::Info, t.bookings_letter_rebooked()),
            Block::Paragraph(t.bookings_letter_rebooked_to(&isolated(&to))),
            Block::Paragraph(t.bookings_letter_rebooked_gone()),
            scene.place(),
        ];
        blocks.extend(scene.ended(ended, &gone, Ending::Exchanged));
        blocks.extend(scene.struck(dates.len()));
        blocks.push(scene.her_page(&stays));
        let subject = t.bookings_letter_subject_rebooked_from(&scene.title_and_day(&gone));
        (subject, blocks)
    })
}

/// What she has now, or for what she waits. `left` is what she had, as it was before: the entries `ended` of it,
/// which she keeps where she waits. None where she has no address.
pub(crate) fn rebooked(about: About<'_>, left: About<'_>, ended: &[EntryId]) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let mains = said::mains(hers, listing);
    let dates = said::confirmed(&mains, listing);
    let calendar = about.dates().part(&dates, News::Confirmed);
    let gone = those(left, ended);
    let standing = said::standing(&mains);
    let waits = matches!(standing, Standing::Waiting(_));
    let event = format!("rebooked:{}:{}", hers.booking.id, about.version);
    letter(about, event, BOOKED, calendar, |scene| {
        let t = words(scene.lang);
        let from = isolated(&left.scene(scene.lang).title_and_day(&gone));
        let standing_said = said::standing_said(scene.lang, listing, standing);
        let mut blocks = vec![scene.greeting()];
        if waits {
            blocks.push(Block::State(Tone::Info, standing_said));
            blocks.push(Block::Paragraph(t.bookings_letter_rebooked_keeps(&from)));
        } else {
            blocks.push(Block::State(Tone::Good, t.bookings_letter_rebooked()));
            blocks.push(Block::Paragraph(t.bookings_letter_rebooked_from(&from)));
            blocks.push(Block::Paragraph(standing_said));
        }
        blocks.extend(scene.waiting(standing, &mains));
        blocks.push(scene.facts(standing));
        blocks.extend(scene.list(&mains));
        blocks.extend(scene.attached(dates.len()));
        blocks.push(Block::Paragraph(t.bookings_letter_rebooked_link()));
        blocks.extend(scene.next_steps(&mains));
        let subject = if waits {
            scene.subject(standing, &mains)
        } else {
            t.bookings_letter_subject_rebooked(&scene.title_and_day(&mains))
        };
        (subject, blocks)
    })
}
