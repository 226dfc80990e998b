//! Dates, places and states in words: the same on the form, on her page and in her letters.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::entity::entry::{self, State};
use super::rules::ending::Ending;
use super::rules::{self, Places, Size, may_cancel};
use super::store::Tallies;
use super::store::her::Hers;
use crate::kinds::{EntryId, Lang, SessionId};
use crate::lang::{date, time_range, words};
use crate::offerings::entity::offering::Audience;
use crate::offerings::entity::{pool, session};
use crate::offerings::{Listing, Window, local_day};

/// Who is spoken to, as the words know it: `women` where it is for women, else `all`.
pub(super) fn audience(listing: &Listing) -> &'static str {
    match listing.offering.audience {
        Audience::Women => "women",
        Audience::Institutions => "all",
    }
}

/// "Mittwoch, 2. Dezember 2026, 10:00 bis 12:00 Uhr"
pub(super) fn when(lang: Lang, session: &session::Model) -> String {
    let comma = words(lang).lang_comma();
    let hours = time_range(lang, session.local_start, session.local_end);
    format!("{}{comma}{hours}", date(lang, session.local_date))
}

/// The date that stands in for another, with its hours where it is known.
pub(super) fn instead(lang: Lang, listing: &Listing, day: NaiveDate) -> String {
    let stands_in = listing.planned().find(|other| other.local_date == day);
    stands_in.map_or_else(|| date(lang, day), |other| when(lang, other))
}

/// When an offering takes place as a whole: its one date, or the first, the last and how many.
pub(super) fn when_whole(lang: Lang, listing: &Listing) -> String {
    let count = listing.planned().count();
    let (Some(first), Some(last)) = (listing.planned().next(), listing.planned().next_back())
    else {
        return String::new();
    };
    if count == 1 {
        return when(lang, first);
    }
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let days = words(lang).bookings_when_series(
        &date(lang, first.local_date),
        &date(lang, last.local_date),
        count,
    );
    let hours = |session: &session::Model| (session.local_start, session.local_end);
    if listing.planned().all(|other| hours(other) == hours(first)) {
        let (start, end) = hours(first);
        let comma = words(lang).lang_comma();
        return format!("{days}{comma}{}", time_range(lang, start, end));
    }
    days
}

/// The day of what comes with one of several dates; nothing where there is one date.
pub(super) fn day_of_several(
    lang: Lang,
    (listing, hers): (&Listing, &Hers),
    pool: &pool::Model,
) -> Option<String> {
    let session = listing.session(pool.session_id?)?;
    (hers.mains().count() > 1).then(|| date(lang, session.local_date))
}

/// Until when she can cancel online, in a sentence: of several dates each has its own end. None where nothing
/// ends.
pub(super) fn until_said(
    lang: Lang,
    (listing, mains): (&Listing, &[Main<'_>]),
    now: DateTime<Utc>,
) -> Option<String> {
    let ends: Vec<DateTime<Utc>> = mains
        .iter()
        .filter(|main| main.entry.state.is_active())
        .filter_map(|main| match cancel_until(listing, main, now) {
            Until::Moment(moment) => Some(moment),
            Until::Always | Until::TooLate => None,
        })
        .collect();
    let (day, time) = day_and_time(lang, listing, ends.iter().min().copied()?);
    let t = words(lang);
    Some(if ends.len() > 1 {
        t.bookings_do_cancel_each(&day, &time)
    } else {
        t.bookings_do_cancel_until(&day, &time)
    })
}

/// A moment as its day and time of day in the offering's zone.
pub(super) fn day_and_time(lang: Lang, listing: &Listing, at: DateTime<Utc>) -> (String, String) {
    crate::lang::day_and_time(lang, listing.zone(), at)
}

/// How many places one finds in a pool, as the catalogue knew it a moment ago.
pub(super) fn places(pool: &pool::Model, tallies: &Tallies) -> Places {
    rules::places(Size::of(pool), tallies.of(pool.id))
}

/// The day on which a booking is deleted: so many days after the last session (`booking.keep_days`).
pub(super) fn kept_until(listing: &Listing, keep_days: i64) -> Option<NaiveDate> {
    let ends = listing
        .sessions
        .iter()
        .map(|session| session.ends_at)
        .max()?;
    Some(local_day(listing.zone(), ends + Duration::days(keep_days)))
}

/// Until when an entry can be cancelled online.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Until {
    /// Until this moment, inclusive.
    Moment(DateTime<Utc>),
    /// As long as it stands: one may always leave a waiting list.
    Always,
    /// No longer: she has to ring.
    TooLate,
}

/// Until when an entry can be cancelled online; the same judgement as `rules::cancellation`.
pub(super) fn cancel_until(listing: &Listing, main: &Main<'_>, now: DateTime<Utc>) -> Until {
    let begins = match main.session {
        Some(session) => Some(session.starts_at),
        None => listing.planned().next().map(|session| session.starts_at),
    };
    let hours = listing.offering.cancel_until_hours_before;
    match begins {
        _ if matches!(main.entry.state, State::Waiting | State::Offered) => Until::Always,
        None => Until::Always,
        Some(begins) if may_cancel(begins, hours, now) => {
            Until::Moment(begins - Duration::hours(i64::from(hours)))
        }
        Some(_) => Until::TooLate,
    }
}

/// An entry for the thing itself with what belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Main<'a> {
    /// The entry.
    pub(super) entry: &'a entry::Model,
    /// Its session, where each is booked by itself.
    pub(super) session: Option<&'a session::Model>,
    /// Its position on the waiting list.
    pub(super) position: Option<i64>,
    /// How it ended, where it was cancelled.
    pub(super) ending: Option<Ending>,
    /// The booking it is of.
    pub(super) hers: &'a Hers,
}

/// Does she stop waiting for other dates once she takes this offer?
pub(super) fn ends_others(hers: &Hers, offer: EntryId) -> bool {
    let waits = |(entry, pool): &(entry::Model, pool::Model)| {
        matches!(entry.state, State::Waiting | State::Offered)
            && entry.id != offer
            && pool.session_id.is_some()
    };
    hers.booking.one_is_enough && hers.mains().any(waits)
}

/// Does she come to a session, or wait for it? Where nothing of hers stands any more: did she?
pub(super) fn is_hers(hers: &Hers, session: SessionId) -> bool {
    let stands =
        |state: State| state.is_active() || hers.mains().all(|(e, _)| !e.state.is_active());
    let mut mains = hers.mains().filter(|(entry, _)| stands(entry.state));
    mains.any(|(_, pool)| pool.session_id.is_none_or(|id| id == session))
}

/// The name of the place of a session on her page.
pub(super) fn anchor(session: SessionId) -> String {
    format!("termin-{session}")
}

/// Can one sign up for a session by itself, now or later?
pub(super) fn can_sign_up(listing: &Listing, session: &session::Model, now: DateTime<Utc>) -> bool {
    matches!(
        listing.session_window(session, now),
        Window::Open(_) | Window::NotYet(_)
    )
}

/// The session that stands in for a called-off one for her: she lost her place or her position there, and
/// has nothing yet in its stead. None where it is booked as a whole.
pub(super) fn stand_in<'a>(
    listing: &'a Listing,
    off: &session::Model,
    hers: &Hers,
) -> Option<&'a session::Model> {
    let day = off
        .replaced_by
        .filter(|_| off.state == session::State::Cancelled)?;
    let stands_in = listing.planned().find(|other| other.local_date == day)?;
    let is_hers = |(entry, pool): &(entry::Model, pool::Model)| {
        entry.state.is_active() && pool.session_id.is_none_or(|id| id == stands_in.id)
    };
    (!hers.mains().any(is_hers)).then_some(stands_in)
}

/// Her entries for the thing itself, first dates first.
pub(super) fn mains<'a>(hers: &'a Hers, listing: &'a Listing) -> Vec<Main<'a>> {
    let mut mains: Vec<Main<'a>> = hers
        .entries
        .iter()
        .filter(|(_, pool)| rules::is_main(pool.kind))
        .map(|(entry, pool)| Main {
            entry,
            session: pool.session_id.and_then(|id| listing.session(id)),
            position: hers.position(entry.id),
            ending: hers.ending(entry.id),
            hers,
        })
        .collect();
    mains.sort_by_key(|main| main.session.map(|session| session.starts_at));
    mains
}

/// The dated sessions in which she has a place.
pub(super) fn confirmed<'a>(mains: &[Main<'a>], listing: &'a Listing) -> Vec<&'a session::Model> {
    let mut sessions = Vec::new();
    for main in mains {
        if main.entry.state != State::Confirmed {
            continue;
        }
        match main.session {
            Some(session) => sessions.push(session),
            // From some sessions of a course she may stay away.
            None => sessions.extend(
                listing
                    .planned()
                    .filter(|session| !main.hers.is_away(session.id)),
            ),
        }
    }
    sessions.retain(|session| session.state == session::State::Planned);
    sessions
}

/// How a booking stands as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// She has all she asked for and did not give back.
    Confirmed,
    /// She only waits; at this position, where it is one list.
    Waiting(Option<i64>),
    /// She has some and waits for others: how many of each.
    Mixed(i64, i64),
    /// A place is offered to her: one for each of so many people.
    Offered(i64),
    /// She did not answer an offer in time, and has nothing else.
    Lapsed,
    /// She did not want what was offered to her, and has nothing else.
    Declined,
    /// The office called her dates off, so many.
    CalledOff(i64),
    /// The office ended it otherwise, or what it called off takes place after all.
    EndedByOffice,
    /// She cancelled all.
    Ended,
}

/// How her entries stand together.
pub(super) fn standing(mains: &[Main<'_>]) -> Standing {
    let count = |state: State| {
        let found = mains.iter().filter(|main| main.entry.state == state);
        i64::try_from(found.count()).unwrap_or(i64::MAX)
    };
    match (
        count(State::Confirmed),
        count(State::Waiting),
        count(State::Offered),
    ) {
        (_, _, 1..) => {
            let offered = mains.iter().find(|m| m.entry.state == State::Offered);
            Standing::Offered(offered.map_or(1, |main| i64::from(main.entry.people)))
        }
        (0, 0, _) => ended(mains),
        (_, 0, _) => Standing::Confirmed,
        (0, 1, _) => {
            let one = mains.iter().find(|main| main.entry.state == State::Waiting);
            Standing::Waiting(one.and_then(|main| main.position))
        }
        (0, _, _) => Standing::Waiting(None),
        (has, waits, _) => Standing::Mixed(has, waits),
    }
}

/// How a booking stands of which nothing stands any more: as the last of it ended.
fn ended(mains: &[Main<'_>]) -> Standing {
    // What ended for another date's sake is no news of its own.
    let in_its_own_right =
        |main: &&Main<'_>| !matches!(main.ending, Some(Ending::Enough | Ending::Exchanged));
    let own = || mains.iter().filter(in_its_own_right);
    let Some(last) = own().max_by_key(|main| main.entry.changed_at) else {
        return Standing::Ended;
    };
    match (last.entry.state, last.ending) {
        (State::Lapsed, _) => Standing::Lapsed,
        (_, Some(Ending::Declined)) => Standing::Declined,
        (_, Some(Ending::ByOffice)) => {
            let by_office = |main: &&Main<'_>| main.ending == Some(Ending::ByOffice);
            match own().filter(by_office).filter(|main| is_off(main)).count() {
                0 => Standing::EndedByOffice,
                off => Standing::CalledOff(i64::try_from(off).unwrap_or(i64::MAX)),
            }
        }
        _ => Standing::Ended,
    }
}

/// Was its date called off?
pub(super) fn is_off(main: &Main<'_>) -> bool {
    main.session
        .is_some_and(|session| session.state == session::State::Cancelled)
}

/// The state of a booking in one sentence.
pub(super) fn standing_said(lang: Lang, listing: &Listing, standing: Standing) -> String {
    let t = words(lang);
    match standing {
        Standing::Confirmed => t.bookings_state_confirmed(audience(listing)),
        Standing::Waiting(Some(position)) => t.bookings_state_waiting(&position.to_string()),
        Standing::Waiting(None) => t.bookings_state_waiting_several(),
        Standing::Mixed(has, waits) => t.bookings_state_mixed(has, waits),
        Standing::Offered(people) => t.bookings_state_offered(people),
        Standing::Declined => t.bookings_state_declined(),
        Standing::EndedByOffice => t.bookings_state_ended(),
        Standing::Lapsed => t.bookings_state_lapsed(),
        Standing::CalledOff(dates) => t.bookings_told_called_off(dates),
        Standing::Ended => t.bookings_state_cancelled(),
    }
}

/// How one of her things stands, in a word; of what has ended, how it did.
pub(super) fn main_said(lang: Lang, main: &Main<'_>) -> String {
    let t = words(lang);
    let state = main.entry.state;
    match main.ending {
        _ if !state.is_active() && is_off(main) => t.bookings_places_cancelled(),
        Some(ending) if state == State::Cancelled => ending_said(lang, ending),
        _ => state_said(lang, state, main.position),
    }
}

/// How something ended, in a word.
pub(super) fn ending_said(lang: Lang, ending: Ending) -> String {
    let t = words(lang);
    match ending {
        Ending::GivenBack => t.bookings_entry_cancelled(),
        Ending::Declined => t.bookings_entry_declined(),
        Ending::Exchanged => t.bookings_entry_given(),
        Ending::Enough => t.bookings_entry_enough(),
        Ending::ByOffice => t.bookings_entry_ended(),
    }
}

/// The state of one entry in a word.
pub(super) fn state_said(lang: Lang, state: State, position: Option<i64>) -> String {
    let t = words(lang);
    match (state, position) {
        (State::Waiting, Some(position)) => t.bookings_places_waiting(&position.to_string()),
        (State::Waiting, None) => t.bookings_entry_waiting(),
        (State::Offered, _) => t.bookings_entry_offered(),
        (State::Confirmed, _) => t.bookings_entry_confirmed(),
        (State::Cancelled, _) => t.bookings_entry_cancelled(),
        (State::Lapsed, _) => t.bookings_entry_lapsed(),
    }
}
