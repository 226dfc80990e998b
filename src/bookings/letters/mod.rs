//! The letters of this room: each in her language, with the German text below.

mod announced;
mod excused;
mod links;
mod message;
mod moving;
mod news;
mod parts;
mod places;
mod rebooked;
mod reminder;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

use super::calendar::{Dates, News};
use super::entity::entry::State;
use super::entity::person;
use super::rules::ending::Ending;
use super::said::{self, Main, Standing};
use super::store::her::Hers;
use crate::app::App;
use crate::kinds::{Email, EntryId, Lang};
use crate::lang::words;
use crate::mail::{Block, CalendarPart, Frame, Letter, Queue, Tone, isolated};
use crate::offerings::Listing;

pub(crate) use announced::announced;
pub(crate) use excused::excused;
pub(crate) use links::{LINKS, links};
pub(crate) use message::{falls_back, message};
pub(crate) use moving::{lapsed, offered, promoted};
pub(crate) use news::{Changed, OLD_ADDRESS, erased, given_back, news, news_alone, old_address};
use parts::Scene;
pub(crate) use rebooked::{rebooked, rebooked_from};
pub(crate) use reminder::{REMINDER, reminder};

/// The kind of the letter that says what she holds and waits for.
pub(crate) const BOOKED: &str = "booked";
/// The kind of the letter that offers a place.
pub(crate) const OFFERED: &str = "offered";

/// The kinds of letters that another date makes untrue, and in whose place stands what became of it.
pub(crate) const OUTDATED: &[&str] = &[OFFERED];

/// The kind of the letter that says what became of her dates.
pub(crate) const ANNOUNCED: &str = "announced";

/// What a letter is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About<'a> {
    /// The program.
    pub(crate) app: &'a App,
    /// The moment of the deed that it reports.
    pub(crate) now: DateTime<Utc>,
    /// The offering.
    pub(crate) listing: &'a Listing,
    /// The booking.
    pub(crate) hers: &'a Hers,
    /// The token of her link.
    pub(crate) token: &'a str,
    /// Tells letters of one kind about one booking apart.
    pub(crate) version: &'a str,
}

impl<'a> About<'a> {
    fn scene(self, lang: Lang) -> Scene<'a> {
        let Self {
            app,
            now,
            listing,
            hers,
            token,
            ..
        } = self;
        Scene {
            app,
            now,
            lang,
            listing,
            hers,
            token,
        }
    }

    fn dates(self) -> Dates<'a> {
        Dates {
            app: self.app,
            now: self.now,
            lang: lang_of(self.hers),
            listing: self.listing,
            hers: self.hers,
        }
    }
}

/// What she holds and waits for: all her entries, confirmed and waiting. None where she has no address.
pub(crate) fn booked(about: About<'_>) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let mains = said::mains(hers, listing);
    let dates = said::confirmed(&mains, listing);
    let calendar = about.dates().part(&dates, News::Confirmed);
    let event = format!("booked:{}:{}", hers.booking.id, about.version);
    letter(about, event, BOOKED, calendar, |scene| {
        let standing = said::standing(&mains);
        let mut blocks = vec![
            scene.greeting(),
            Block::State(
                match standing {
                    Standing::Confirmed => Tone::Good,
                    _ => Tone::Info,
                },
                said::standing_said(scene.lang, listing, standing),
            ),
        ];
        blocks.extend(scene.waiting(standing, &mains));
        blocks.push(scene.facts(standing));
        blocks.extend(scene.list(&mains));
        blocks.extend(scene.attached(dates.len()));
        blocks.extend(scene.next_steps(&mains));
        (scene.subject(standing, &mains), blocks)
    })
}

/// What she, or one of her party, gave back. `hers` is as it was before. None where she has no address.
pub(crate) fn cancelled(
    about: About<'_>,
    ended: &[EntryId],
    leaver: Option<&person::Model>,
) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let mains = said::mains(hers, listing);
    let (gone, left): (Vec<Main<'_>>, Vec<Main<'_>>) = mains
        .into_iter()
        .filter(|main| main.entry.state.is_active())
        .partition(|main| ended.contains(&main.entry.id));
    let dates = said::confirmed(&gone, listing);
    let calendar = about.dates().part(&dates, News::Cancelled);
    let event = format!("cancelled:{}:{}", hers.booking.id, about.version);
    let ending = if !gone.is_empty() && gone.iter().all(|m| m.entry.state == State::Offered) {
        Ending::Declined
    } else {
        Ending::GivenBack
    };
    letter(about, event, "cancelled", calendar, |scene| {
        let t = words(scene.lang);
        let state = match ending {
            Ending::Declined => t.bookings_state_declined(),
            _ if gone.is_empty() || !left.is_empty() => t.bookings_letter_changed(),
            _ => t.bookings_state_cancelled(),
        };
        let mut blocks = vec![scene.greeting(), Block::State(Tone::Info, state)];
        if let Some(leaver) = leaver {
            let stay = hers.party().filter(|person| person.id != leaver.id);
            let stay = i64::try_from(stay.count()).unwrap_or(i64::MAX);
            blocks.push(Block::Paragraph(
                t.bookings_letter_leaver(&isolated(&leaver.name), stay),
            ));
        }
        blocks.push(scene.place_without(leaver.filter(|_| !left.is_empty())));
        blocks.extend(scene.ended(ended, &gone, ending));
        blocks.extend(scene.struck(dates.len()));
        if left.is_empty() {
            blocks.push(scene.her_page_ended());
            blocks.push(Block::Paragraph(t.bookings_letter_come_again()));
            blocks.push(scene.offering_page());
        } else {
            let list = scene.list(&left);
            if leaver.is_some() || list.is_none() {
                let standing = said::standing(&left);
                blocks.push(Block::Paragraph(said::standing_said(
                    scene.lang, listing, standing,
                )));
            } else {
                blocks.push(Block::Paragraph(t.bookings_letter_left()));
            }
            blocks.extend(list);
            blocks.push(scene.her_page(&left));
        }
        let title = scene.title();
        let subject = match ending {
            Ending::Declined => t.bookings_letter_subject_declined(&scene.title_and_day(&gone)),
            _ if left.is_empty() => t.bookings_letter_subject_cancelled(&title),
            _ if leaver.is_some() => t.bookings_letter_subject_cancelled_person(&title),
            _ if gone.is_empty() && scene.is_childcare(ended) => {
                t.bookings_letter_subject_cancelled_childcare(&title)
            }
            _ if gone.is_empty() => t.bookings_letter_subject_both(&title),
            _ => t.bookings_letter_subject_cancelled_date(&scene.title_and_day(&gone)),
        };
        (subject, blocks)
    })
}

/// The language of her letters.
fn lang_of(hers: &Hers) -> Lang {
    Lang::from_tag(&hers.booking.lang).unwrap_or_default()
}

/// Writes a letter in her language and in German. `write` gives the subject and the blocks of one language.
fn letter<'a>(
    about: About<'a>,
    event: String,
    kind: &'static str,
    calendar: Option<CalendarPart>,
    write: impl Fn(Scene<'a>) -> (String, Vec<Block>),
) -> Option<Letter> {
    let hers = about.hers;
    let lang = lang_of(hers);
    let to = Email::stored(hers.booking.email.clone()?);
    let frame = |lang| {
        let (subject, blocks) = write(about.scene(lang));
        Frame::new(lang, subject, blocks)
    };
    let own = about.app.own();
    let office = &own.settings.office;
    let rendered = frame(lang).with_german(frame(Lang::De)).render(office);
    Some(Letter {
        event,
        queue: Queue::Booking,
        kind,
        booking: Some(hers.booking.id),
        to,
        lang,
        subject: rendered.subject,
        plain: rendered.plain,
        html: rendered.html,
        calendar,
    })
}
