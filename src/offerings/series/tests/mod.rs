//! The rules of *Series and time*, sentence by sentence.

mod edits;
mod generated;
mod made;

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use crate::dice::Dice;
use crate::kinds::{Cents, OfferingId, PoolId, SessionId, VenueId};
use crate::offerings::entity::offering::{
    self, Audience, Details, Exception, ExceptionKind, Kind, Level, Mode, Promotion, Season,
};
use crate::offerings::entity::{pool, session, venue};
use crate::offerings::listing::Listing;
use crate::offerings::merge::{Sizes, Writes, fresh_session, pools_of_session};
use crate::offerings::series::dates::dates;
use crate::offerings::series::fate::Ground;
use crate::offerings::series::preview::{Edit, Fate, Refusal};
use crate::offerings::series::writes::Change;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

/// A rule that begins on a day, from 10 to 12.
fn season(first: &str, rrule: &str) -> Season {
    Season {
        name: String::new(),
        first: day(first),
        rrule: rrule.to_owned(),
        start: time("10:00"),
        end: time("12:00"),
        exceptions: Vec::new(),
    }
}

/// A date that is left out, or moved.
fn exception(date: &str, moved_to: Option<&str>) -> Exception {
    Exception {
        date: day(date),
        kind: ExceptionKind::Venue,
        reason: "Der Raum ist belegt.".to_owned(),
        moved_to: moved_to.map(day),
    }
}

/// An offering that has just been made by these rules, in Recklinghausen.
fn listing(mode: Mode, seasons: &[Season]) -> Listing {
    let id = OfferingId(Uuid::from_u128(1));
    let mut listing = Listing {
        offering: offering(id, mode),
        texts: Vec::new(),
        venue: venue::Model {
            id: VenueId(Uuid::from_u128(2)),
            slug: "treff".to_owned(),
            name: "Treffpunkt".to_owned(),
            step_free: true,
            note: String::new(),
            street: String::new(),
            postcode: String::new(),
            town: String::new(),
        },
        elsewhere: Vec::new(),
        partner: None,
        childcare: None,
        workshops: Vec::new(),
        sessions: Vec::new(),
        pools: Vec::new(),
    };
    let plans = dates(listing.zone(), seasons).unwrap().sessions;
    let sizes = Sizes::of(&listing.offering, None);
    for (number, plan) in (100..).zip(&plans) {
        let session = SessionId(Uuid::from_u128(number));
        let then = at("2026-10-01T08:00:00Z");
        listing
            .sessions
            .push(fresh_session(plan, id, session, then));
        for pool in pools_of_session(&sizes, id, session) {
            listing.pools.push(pool::Model {
                id: PoolId(Uuid::from_u128(number + 1000)),
                ..pool
            });
        }
    }
    listing.offering.details.seasons = seasons.to_vec();
    listing
}

fn offering(id: OfferingId, mode: Mode) -> offering::Model {
    offering::Model {
        id,
        slug: "cafe".to_owned(),
        series: "cafe".to_owned(),
        kind: Kind::OpenMeeting,
        level: Level::Open,
        audience: Audience::Women,
        programme: None,
        partner_id: None,
        leader: String::new(),
        venue_id: VenueId(Uuid::from_u128(2)),
        timezone: "Europe/Berlin".to_owned(),
        capacity: 20,
        min_participants: 0,
        waitlist: 5,
        max_persons: 4,
        promotion: Promotion::Offer,
        walk_in: false,
        fee_full_cents: Cents(0),
        fee_reduced_cents: Cents(0),
        fee_note: String::new(),
        mode,
        opens: None,
        closes: None,
        session_opens_days_before: None,
        session_closes_hours_before: None,
        cancel_until_hours_before: 1,
        max_per_organisation: None,
        drop_in: None,
        stopped_at: None,
        draft: false,
        discreet: false,
        archive_kind: "offering".to_owned(),
        details: Details::default(),
        updated_at: at("2026-10-01T08:00:00Z"),
    }
}

/// The session on a day.
fn on<'l>(listing: &'l mut Listing, date: &str) -> &'l mut session::Model {
    let found = listing.sessions.iter_mut();
    found
        .into_iter()
        .find(|session| session.local_date == day(date))
        .unwrap()
}

/// The pool of the session on a day.
fn pool_on(listing: &Listing, date: &str) -> PoolId {
    let id = listing
        .sessions
        .iter()
        .find(|session| session.local_date == day(date))
        .unwrap()
        .id;
    let of_session = |pool: &&pool::Model| pool.session_id == Some(id);
    listing.pools.iter().find(of_session).unwrap().id
}

/// Wednesdays from 2 December, four of them.
const FOUR: &str = "FREQ=WEEKLY;COUNT=4";

fn four() -> Listing {
    listing(Mode::PerSession, &[season("2026-12-02", FOUR)])
}

/// What is done on Sunday, 22 November 2026, at eleven.
fn saved(
    listing: &Listing,
    booked: &[PoolId],
    seasons: &[Season],
) -> Result<(Vec<String>, Writes), Refusal> {
    saved_at("2026-11-22T10:00:00Z", listing, booked, seasons)
}

fn saved_at(
    now: &str,
    listing: &Listing,
    booked: &[PoolId],
    seasons: &[Season],
) -> Result<(Vec<String>, Writes), Refusal> {
    let booked: HashSet<PoolId> = booked.iter().copied().collect();
    let ground = Ground {
        listing,
        booked: &booked,
        now: at(now),
    };
    let dates = dates(listing.zone(), seasons).unwrap();
    let verdicts = ground.judge(&dates);
    let edit = Edit {
        slug: String::new(),
        seasons: seasons.to_vec(),
        reason: "Dafür haben sich schon Frauen angemeldet.".to_owned(),
        seen: None,
    };
    let change = Change {
        ground: &ground,
        verdicts: &verdicts,
        edit: &edit,
        idle: &dates.idle,
    };
    let word = |fate: &Fate| match fate {
        Fate::New => "new",
        Fate::Stays => "stays",
        Fate::Begun => "begun",
        Fate::Past => "past",
        Fate::Moves { .. } => "moves",
        Fate::Removed => "removed",
        Fate::Exception { .. } => "exception",
        Fate::LeftOut(_) => "left out",
    };
    let lines = verdicts
        .iter()
        .map(|verdict| format!("{} {}", verdict.when().date, word(&verdict.fate)));
    let lines = lines.collect();
    Ok((lines, change.writes(&Dice::seeded(1))?))
}
