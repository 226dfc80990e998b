//! The log as people read it: which deeds are looked for, and what the things are called to which they were done.

mod changes;
mod sentences;

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use crate::accounts;
use crate::app::App;
use crate::audit::{self, Entry, Sought, Who};
use crate::bookings::{self, Named};
use crate::error::AppError;
use crate::kinds::{BookingId, OfferingId, StaffId, fold};
use crate::offerings::{self, Titled};

pub(crate) use changes::changes;
pub(crate) use sentences::said;

use sentences::unsaid;

/// Words of a search that count.
const WORDS: usize = 8;

/// What deeds are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Area {
    /// Bookings and places.
    Bookings,
    /// Offerings and their dates.
    Offerings,
    /// Venues and partners.
    Places,
    /// The Rundbrief.
    Newsletter,
    /// Those who work here.
    Staff,
    /// The running of the service.
    Service,
}

impl Area {
    /// All of them, in the order of a page.
    pub(crate) const ALL: [Self; 6] = [
        Self::Bookings,
        Self::Offerings,
        Self::Places,
        Self::Newsletter,
        Self::Staff,
        Self::Service,
    ];

    /// Its word in addresses.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Bookings => "anmeldungen",
            Self::Offerings => "angebote",
            Self::Places => "orte",
            Self::Newsletter => "rundbrief",
            Self::Staff => "konten",
            Self::Service => "betrieb",
        }
    }

    /// The kinds of things that belong to it, as the log names them.
    fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::Bookings => &["booking", "pool"],
            Self::Offerings => &["offering", "session", "chronicle"],
            Self::Places => &["venue", "partner"],
            Self::Newsletter => &["subscriber", "issue"],
            Self::Staff => &["staff"],
            Self::Service => &["database", "mail", "settings", "figure_report"],
        }
    }
}

/// How far back one looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Period {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// Thirty days.
    Month,
}

impl Period {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// Its word in addresses.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Day => "tag",
            Self::Week => "woche",
            Self::Month => "monat",
        }
    }

    fn since(self, now: DateTime<Utc>) -> DateTime<Utc> {
        let days = match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
        };
        now - Duration::days(days)
    }
}

/// What somebody wants to see of the log.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    /// Whose deeds.
    pub(crate) who: Option<Who>,
    /// About what.
    pub(crate) area: Option<Area>,
    /// How far back.
    pub(crate) period: Option<Period>,
    /// Only what was done to this: an offering, a booking.
    pub(crate) thing: Option<Uuid>,
    /// Only before this deed: the next page.
    pub(crate) before: Option<Uuid>,
    /// What was typed; may hold names.
    pub(crate) q: String,
}

/// A page of the log.
#[derive(Debug)]
pub(crate) struct Found {
    /// The deeds, the newest first.
    pub(crate) entries: Vec<Entry>,
    /// Are there older ones?
    pub(crate) has_more: bool,
    /// What the things are called.
    pub(crate) things: Things,
}

/// What the things are called that the deeds of a page were done to.
#[derive(Debug, Default)]
pub(crate) struct Things {
    /// Bookings.
    pub(crate) bookings: HashMap<BookingId, Named>,
    /// Offerings.
    pub(crate) offerings: HashMap<Uuid, Titled>,
    /// The offerings of pools.
    pub(crate) pools: HashMap<Uuid, OfferingId>,
    /// Everybody who works or worked here.
    pub(crate) staff: Vec<(StaffId, String)>,
}

/// Reads a page of the log, with as many queries as there are kinds of things.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn find(
    app: &App,
    wanted: &Wanted,
    now: DateTime<Utc>,
) -> Result<Found, AppError> {
    let db = app.db.read();
    let staff = accounts::names(db).await?;
    let words: Vec<String> = fold(&wanted.q)
        .split_whitespace()
        .filter(|word| !word.contains('\0'))
        .take(WORDS)
        .map(ToOwned::to_owned)
        .collect();
    let or_subjects = if words.is_empty() {
        Vec::new()
    } else {
        meant(app, &words, &staff).await?
    };
    let subjects = match wanted.thing {
        None => None,
        // What was done to its places was done to an offering.
        Some(thing) => {
            let mut all = offerings::pools_of_offerings(db, vec![thing]).await?;
            all.push(thing);
            Some(all)
        }
    };
    let sought = Sought {
        who: wanted.who.clone(),
        kinds: wanted
            .area
            .map_or_else(Vec::new, |area| area.kinds().to_vec()),
        since: wanted.period.map(|period| period.since(now)),
        subjects,
        words,
        or_subjects,
        before: wanted.before,
    };
    let (entries, has_more) = audit::read(db, sought).await?;
    let of = |kind: &'static str| {
        let some = entries.iter().filter(move |one| one.subject_kind == kind);
        some.filter_map(|one| one.subject)
    };
    let bookings = bookings::named(db, of("booking")).await?;
    let pools = offerings::pools_of(db, of("pool").collect()).await?;
    let of_bookings = bookings.values().map(|one| one.offering.0);
    let of_pools = pools.values().map(|id| id.0);
    let offerings = of("offering").chain(of_bookings).chain(of_pools);
    let things = Things {
        offerings: offerings::titles(db, offerings).await?,
        bookings,
        pools,
        staff,
    };
    Ok(Found {
        entries,
        has_more,
        things,
    })
}

/// The things in whose names all these words stand.
async fn meant(
    app: &App,
    words: &[String],
    staff: &[(StaffId, String)],
) -> Result<Vec<Uuid>, AppError> {
    let db = app.db.read();
    let mut meant = bookings::named_like(db, words).await?;
    let titles = offerings::titles_like(db, words).await?;
    let offerings: Vec<Uuid> = titles.into_iter().map(|one| one.id.0).collect();
    meant.extend(offerings::pools_of_offerings(db, offerings.clone()).await?);
    meant.extend(offerings);
    let named = staff.iter().filter(|(_, name)| {
        let name = fold(name);
        words.iter().all(|word| name.contains(word.as_str()))
    });
    meant.extend(named.map(|(id, _)| id.0));
    Ok(meant)
}

/// Has a deed no sentence, or what it was done to no area?
pub(crate) fn is_unsaid(deed: &str, kind: &str) -> bool {
    let mut areas = Area::ALL.iter();
    unsaid(deed) || !areas.any(|area| area.kinds().contains(&kind))
}
