//! What she has changed herself: how her booking stands now.

use super::{About, BOOKED, letter};
use crate::app::App;
use crate::bookings::calendar::News;
use crate::bookings::entity::booking;
use crate::bookings::rules::ending::Ending;
use crate::bookings::said::{self, Main};
use crate::bookings::store::her::Hers;
use crate::kinds::{Email, EntryId, Lang, SessionId};
use crate::lang::{Words, words};
use crate::mail::{Block, Frame, Letter, Queue, Tone};
use crate::offerings::Listing;
use crate::offerings::entity::session;

/// The kind of the letter to an address that is no longer hers.
pub(crate) const OLD_ADDRESS: &str = "old_address";

/// What she has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Changed {
    /// How she is reached; her link is a new one.
    Contact,
    /// The names of persons.
    Names,
    /// One date for another.
    Date,
    /// She waits for one date more.
    Waits,
}

/// What has changed, and how all of it stands now. Its calendar holds the date `only`, or all dates in which
/// she has a place. It is a letter of the kind [`BOOKED`]: what comes later may take it back. None where she
/// has no address.
pub(crate) fn news(about: About<'_>, changed: Changed, only: Option<SessionId>) -> Option<Letter> {
    let mains = said::mains(about.hers, about.listing);
    let mut dates = said::confirmed(&mains, about.listing);
    dates.retain(|session| only.is_none_or(|only| session.id == only));
    write(about, changed, &dates)
}

/// The same without a calendar, where her dates are what they were.
pub(crate) fn news_alone(about: About<'_>, changed: Changed) -> Option<Letter> {
    write(about, changed, &[])
}

/// `dates` are those of its calendar.
fn write(about: About<'_>, changed: Changed, dates: &[&session::Model]) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let mains = said::mains(hers, listing);
    let calendar = about.dates().part(dates, News::Confirmed);
    let event = format!("changed:{}:{}", hers.booking.id, about.version);
    letter(about, event, BOOKED, calendar, |scene| {
        let t = words(scene.lang);
        let standing = said::standing(&mains);
        let (title, state, text) = (scene.title(), state(t, changed), text(t, changed));
        let standing_said = said::standing_said(scene.lang, listing, standing);
        let mut blocks = vec![scene.greeting(), Block::State(Tone::Good, state)];
        blocks.extend(text.map(Block::Paragraph));
        blocks.push(Block::Paragraph(standing_said));
        blocks.extend(scene.waiting(standing, &mains));
        blocks.push(scene.facts(standing));
        blocks.extend(scene.list(&mains));
        blocks.extend(scene.attached(dates.len()));
        blocks.extend(scene.next_steps(&mains));
        let subject = match changed {
            Changed::Contact => t.bookings_letter_subject_contact(&title),
            Changed::Names => t.bookings_letter_subject_names(&title),
            Changed::Date => t.bookings_letter_subject_date(&title),
            Changed::Waits => t.bookings_letter_subject_waiting(&title),
        };
        (subject, blocks)
    })
}

fn state(t: &Words, changed: Changed) -> String {
    match changed {
        Changed::Contact => t.bookings_told_contact(),
        Changed::Names => t.bookings_told_names(),
        Changed::Date => t.bookings_told_date(),
        Changed::Waits => t.bookings_told_waits(),
    }
}

/// What it means for her.
fn text(t: &Words, changed: Changed) -> Option<String> {
    match changed {
        Changed::Contact => Some(t.bookings_told_contact_text()),
        Changed::Names => None,
        Changed::Date => Some(t.bookings_told_date_text()),
        Changed::Waits => Some(t.bookings_told_waits_text()),
    }
}

/// The old date of a change of dates, for her calendar: a letter of its own brings the new one. `hers` is as it was
/// before, `after` as it is now. None where nothing was given back, or she has no address.
pub(crate) fn given_back(about: About<'_>, after: &Hers, ended: &[EntryId]) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let mut gone: Vec<Main<'_>> = said::mains(hers, listing);
    gone.retain(|main| ended.contains(&main.entry.id));
    if gone.is_empty() {
        return None;
    }
    let stays = said::mains(after, listing);
    let dates = said::confirmed(&gone, listing);
    let calendar = about.dates().part(&dates, News::Cancelled);
    let event = format!("cancelled:{}:{}", hers.booking.id, about.version);
    letter(about, event, "cancelled", calendar, |scene| {
        let t = words(scene.lang);
        let mut blocks = vec![
            scene.greeting(),
            Block::State(Tone::Info, t.bookings_letter_given()),
            scene.place(),
        ];
        blocks.extend(scene.ended(ended, &gone, Ending::Exchanged));
        blocks.push(Block::Paragraph(t.bookings_letter_date_old()));
        blocks.extend(scene.struck(dates.len()));
        blocks.push(scene.her_page(&stays));
        let subject = t.bookings_letter_subject_given(&scene.title_and_day(&gone));
        (subject, blocks)
    })
}

/// The last letter: everything about her is deleted. It belongs to no booking and names no link of hers, only
/// the offering, where she may sign up again. `hers` is as it was before, `ended` what she gave back. None where she had no address.
pub(crate) fn erased(about: About<'_>, ended: &[EntryId]) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let mut gone: Vec<Main<'_>> = said::mains(hers, listing);
    gone.retain(|main| ended.contains(&main.entry.id));
    let dates = said::confirmed(&gone, listing);
    let calendar = about.dates().part(&dates, News::Cancelled);
    let event = format!("erased:{}", about.version);
    let letter = letter(about, event, "erased", calendar, |scene| {
        let t = words(scene.lang);
        let mut blocks = vec![
            Block::State(Tone::Good, t.bookings_told_erased()),
            Block::Facts(vec![(t.bookings_fact_what(), scene.title())]),
            Block::Paragraph(t.bookings_letter_erased_text()),
        ];
        blocks.extend(scene.struck(dates.len()));
        blocks.push(Block::Paragraph(t.bookings_letter_come_again()));
        blocks.push(scene.offering_page());
        let subject = t.bookings_letter_subject_erased(&scene.title());
        (subject, blocks)
    })?;
    Some(Letter {
        booking: None,
        ..letter
    })
}

/// Tells an address that it is no longer used for one offering, which has a name only where letters there
/// named it before: for others it may be used. Nothing personal and no link: who reads there may be somebody else.
pub(crate) fn old_address(
    app: &App,
    (lang, to): (Lang, Email),
    named: Option<&Listing>,
    new: &booking::Model,
) -> Letter {
    let frame = |lang| {
        let t = words(lang);
        let said = match named {
            Some(listing) => t.bookings_letter_old_address(listing.title(lang).text),
            None => t.bookings_letter_old_address_unnamed(),
        };
        let call = t.bookings_letter_old_address_not_you();
        let phone = &app.own().settings.office.phone;
        let blocks = vec![
            Block::State(Tone::Info, said.clone()),
            Block::Paragraph(t.bookings_told_contact()),
            Block::Paragraph(format!("{call} {phone}")),
        ];
        Frame::new(lang, said, blocks)
    };
    let rendered = frame(lang)
        .with_german(frame(Lang::De))
        .render(&app.own().settings.office);
    Letter {
        event: format!("{OLD_ADDRESS}:{}:{}", new.id, new.link_version),
        queue: Queue::Booking,
        kind: OLD_ADDRESS,
        booking: Some(new.id),
        to,
        lang,
        subject: rendered.subject,
        plain: rendered.plain,
        html: rendered.html,
        calendar: None,
    }
}
