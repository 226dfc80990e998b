//! "Fällt aus", "verlegt": what became of a date, and what that means for her.

use super::{About, Scene, letter};
use crate::bookings::calendar::News;
use crate::bookings::entity::entry::State;
use crate::bookings::reasons;
use crate::bookings::rules::announce::{Change, Step, What};
use crate::bookings::said::{self, Main};
use crate::kinds::{Lang, SessionId};
use crate::lang::{day_short, list, words};
use crate::mail::{Block, Letter, Tone};
use crate::offerings::Listing;
use crate::offerings::entity::session;

/// What became of her dates. `hers` is as it was before; only the deadlines of her offers are new. `taken` are
/// the dates from which she stays away, and on which a guest has her place. None where she has no address.
pub(crate) fn announced(about: About<'_>, step: &Step<'_>, taken: &[SessionId]) -> Option<Letter> {
    let About { listing, hers, .. } = about;
    let dates: Vec<_> = step
        .calendar
        .iter()
        .map(|change| match change.what {
            What::CalledOff => (change.is, News::CalledOff),
            What::Moved | What::Elsewhere | What::TakesPlace => (change.is, News::Confirmed),
        })
        .collect();
    let calendar = about.dates().mixed(&dates);
    let kept = dates.iter().filter(|(_, news)| *news == News::Confirmed);
    let to_keep = kept.count();
    let to_strike = dates.len() - to_keep;
    let mains: Vec<Main<'_>> = said::mains(hers, listing)
        .into_iter()
        .filter(|main| main.entry.state.is_active())
        .collect();
    let (gone, stays): (Vec<_>, Vec<_>) = mains
        .into_iter()
        .partition(|main| step.ended.contains(&main.entry.id));
    let is_told = |main: &Main<'_>| {
        let told = |session: &session::Model| step.told.iter().any(|c| c.is.id == session.id);
        main.session.is_none_or(told)
    };
    let (touched, left): (Vec<Main<'_>>, Vec<Main<'_>>) = stays.into_iter().partition(is_told);
    let left: Vec<Main<'_>> = left
        .into_iter()
        .filter(|main| main.session.is_some_and(|s| s.ends_at > about.now))
        .collect();
    let news = step.news();
    let version = news
        .first()
        .map(|change| format!("{}:{}", change.is.id, change.is.revision))
        .unwrap_or_default();
    // The sessions that stand in for those that she lost, and those that take place after all without her.
    let is_lost = |change: &&Change<'_>| {
        let off = |main: &Main<'_>| main.session.is_some_and(|s| s.id == change.is.id);
        change.what == What::CalledOff && gone.iter().any(off)
    };
    let lost = step.told.iter().filter(is_lost);
    let instead: Vec<&session::Model> = lost
        .filter_map(|change| said::stand_in(listing, change.is, hers))
        .collect();
    let again: Vec<&session::Model> = step.again.iter().map(|change| change.is).collect();
    let event = format!("announced:{}:{version}", hers.booking.id);
    letter(about, event, super::ANNOUNCED, calendar, |scene| {
        let (lang, t) = (scene.lang, words(scene.lang));
        let mut blocks = vec![
            scene.greeting(),
            Block::State(Tone::Info, headline(lang, &news)),
            scene.place(),
        ];
        blocks.extend(news.iter().flat_map(|change| lines(lang, listing, change)));
        if !gone.is_empty() {
            let mut text = farewell(lang, &gone);
            if instead.is_empty() {
                text = format!("{text} {}", t.bookings_told_nothing_to_do());
            }
            blocks.push(Block::Paragraph(text));
        }
        if !instead.is_empty() {
            blocks.push(Block::Paragraph(t.bookings_told_sign_up_instead()));
            blocks.push(scene.sign_up_again(&instead));
        }
        if !again.is_empty() {
            blocks.push(Block::Paragraph(t.bookings_told_again()));
            blocks.push(scene.sign_up_again(&again));
        }
        blocks.extend(away(&scene, step, taken));
        // Whose evening a guest has was told just now what stays hers.
        let is_said = |main: &Main<'_>| main.session.is_none() && !taken.is_empty();
        for main in touched.iter().filter(|main| !is_said(main)) {
            blocks.push(Block::Paragraph(stay(lang, listing, main, touched.len())));
        }
        if touched
            .iter()
            .any(|main| main.entry.state == State::Offered)
        {
            blocks.push(scene.answer());
        }
        if !left.is_empty() {
            blocks.push(Block::Paragraph(t.bookings_letter_left()));
            blocks.extend(scene.list(&left));
        }
        blocks.extend(scene.attached(to_keep));
        blocks.extend(scene.struck(to_strike));
        if !touched.is_empty() || !left.is_empty() {
            let active: Vec<Main<'_>> = touched.iter().chain(&left).copied().collect();
            blocks.extend(scene.next_steps(&active));
        } else {
            blocks.push(scene.her_page_ended());
            if instead.is_empty() && again.is_empty() {
                blocks.push(Block::Paragraph(t.bookings_told_others()));
                blocks.push(scene.offering_page());
            }
        }
        (subject(&scene, &news), blocks)
    })
}

/// The dates that are new and from which she stays away: she may come after all where no guest has her place.
fn away(scene: &Scene<'_>, step: &Step<'_>, taken: &[SessionId]) -> Vec<Block> {
    let t = words(scene.lang);
    let of_one = |change: &Change<'_>| {
        if taken.contains(&change.is.id) {
            let (taken, keeps) = (t.bookings_away_taken(), t.bookings_away_keeps());
            vec![Block::Paragraph(format!("{taken} {keeps}"))]
        } else {
            let back = scene.her_date(change.is.id, t.bookings_away_back());
            vec![Block::Paragraph(t.bookings_told_away()), back]
        }
    };
    step.away.iter().flat_map(of_one).collect()
}

/// Of what kind all changes are; none where they differ.
fn kind(told: &[Change<'_>]) -> Option<What> {
    let first = told.first()?.what;
    told.iter().all(|c| c.what == first).then_some(first)
}

/// The subject: what happened to what and, where it is one date, to which. No topic and no reason: previews
/// show it on locked phones.
fn subject(scene: &Scene<'_>, told: &[Change<'_>]) -> String {
    let t = words(scene.lang);
    let title = match told {
        [one] => {
            let day = match one.what {
                What::CalledOff => one.was.local_date,
                What::Moved | What::Elsewhere | What::TakesPlace => one.is.local_date,
            };
            scene.title_on(day)
        }
        _ => scene.title(),
    };
    match kind(told) {
        Some(What::CalledOff) => t.bookings_letter_subject_called_off(&title),
        Some(What::Moved) => t.bookings_letter_subject_moved(&title),
        Some(What::Elsewhere) => t.bookings_letter_subject_elsewhere(&title),
        Some(What::TakesPlace) => t.bookings_letter_subject_takes_place(&title),
        None => t.bookings_letter_subject_dates(&title),
    }
}

fn headline(lang: Lang, told: &[Change<'_>]) -> String {
    let t = words(lang);
    let count = i64::try_from(told.len()).unwrap_or(i64::MAX);
    match kind(told) {
        Some(What::CalledOff) => t.bookings_told_called_off(count),
        Some(What::Moved) => t.bookings_told_moved(count),
        Some(What::Elsewhere) => t.bookings_told_elsewhere(),
        Some(What::TakesPlace) => t.bookings_told_takes_place(count),
        None => t.bookings_told_dates(),
    }
}

/// One date: what became of it, why, and what stands in for it.
fn lines(lang: Lang, listing: &Listing, change: &Change<'_>) -> Vec<Block> {
    let t = words(lang);
    let (was, is) = (said::when(lang, change.was), said::when(lang, change.is));
    let place = listing.venue_of(change.is).full();
    let mut blocks = match change.what {
        What::CalledOff => vec![Block::Paragraph(t.bookings_told_line_off(&was))],
        What::Moved => {
            let mut facts = vec![(t.bookings_told_new(), is)];
            if change.was.venue_id != change.is.venue_id {
                facts.push((t.bookings_told_new_place(), place));
            }
            vec![
                Block::Facts(facts),
                Block::Paragraph(t.bookings_told_before(&was)),
            ]
        }
        What::Elsewhere => vec![Block::Facts(vec![
            (t.bookings_told_elsewhere_date(), is),
            (t.bookings_told_new_place(), place),
        ])],
        What::TakesPlace => vec![Block::Paragraph(t.bookings_told_line_on(&is))],
    };
    if let Some(reason) = &change.is.reason {
        let label = t.bookings_told_reason();
        let reason = reasons::reason(lang, reason);
        if let Some(ready) = reason.ready {
            blocks.push(Block::Paragraph(format!("{label} {ready}")));
        }
        if let Some(text) = reason.typed {
            blocks.push(Block::German {
                label,
                text: text.to_owned(),
            });
            if !matches!(lang, Lang::De | Lang::Simple) {
                blocks.push(Block::Small(t.bookings_told_reason_german()));
            }
        }
    }
    if change.what == What::CalledOff
        && let Some(day) = change.is.replaced_by
    {
        let instead = said::instead(lang, listing, day);
        blocks.push(Block::Paragraph(t.bookings_told_instead(&instead)));
    }
    blocks
}

/// What has ended for her: a place, or only waiting for one. The days are named: what stands in for them stands
/// above it.
fn farewell(lang: Lang, gone: &[Main<'_>]) -> String {
    let t = words(lang);
    let has_place = gone.iter().any(|m| m.entry.state == State::Confirmed);
    let is_whole = gone.iter().any(|main| main.session.is_none());
    let sessions = gone.iter().filter_map(|main| main.session);
    let mut days: Vec<String> = sessions
        .map(|session| day_short(lang, session.local_date))
        .collect();
    days.dedup();
    let (dates, days) = (
        i64::try_from(days.len()).unwrap_or(i64::MAX),
        list(lang, &days),
    );
    match (has_place, is_whole) {
        (true, true) => t.bookings_state_ended(),
        (true, false) => t.bookings_told_place_ends(dates, &days),
        (false, true) => t.bookings_told_list_ends_whole(),
        (false, false) => t.bookings_told_list_ends(dates, &days),
    }
}

/// What stays hers. Where it is several dates, each is named.
fn stay(lang: Lang, listing: &Listing, main: &Main<'_>, several: usize) -> String {
    let t = words(lang);
    let mut text = match (main.entry.state, main.session) {
        (State::Offered, _) => t.bookings_state_offered(i64::from(main.entry.people)),
        (State::Waiting, Some(_)) => t.bookings_told_list_stays_date(),
        (State::Waiting, None) => t.bookings_told_list_stays(),
        // Right below the one date that is not, "your place stays" would contradict it.
        (_, None) if listing.sessions.len() > 1 => t.bookings_away_keeps(),
        _ => t.bookings_told_place_stays(),
    };
    if let Some(session) = main.session.filter(|_| several > 1) {
        text = format!("{}\n{text}", said::when(lang, session));
    }
    if let Some(until) = main.entry.answer_until {
        let (day, time) = said::day_and_time(lang, listing, until);
        text = format!("{text} {}", t.bookings_offer_until(&day, &time));
    }
    text
}
