//! The list of a session: who comes, what was ticked, who walked in, what was counted, what was reported. All that
//! shows attendance begins here.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};

use super::entity::count::Band;
use super::entity::report;
use super::entity::tick::{self, Mark};
use super::rules;
use super::store::{self, held::Held};
use crate::bookings;
use crate::bookings::entity::entry;
use crate::bookings::entity::{booking, person, walk_in};
use crate::error::AppError;
use crate::kinds::{BookingId, PersonId, PoolId, SessionId, fold};
use crate::offerings::Listing;
use crate::offerings::entity::{pool, session};

/// What somebody said about a person, beside what counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Also {
    /// What.
    pub(crate) mark: Mark,
    /// Who.
    pub(crate) actor: String,
    /// When.
    pub(crate) at: DateTime<Utc>,
}

/// What she needs on that day. Nothing else of her booking is for a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Children that are looked after.
    pub(crate) children: i64,
    /// Their ages, as typed.
    pub(crate) ages: Option<String>,
    /// The language in which she would like help, a BCP 47 tag or as typed.
    pub(crate) language: Option<String>,
}

/// A person on the list.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Who.
    pub(crate) person: PersonId,
    /// Her name, as she writes it.
    pub(crate) name: String,
    /// Her name, as a whole room may see it: no other person on the list has the same.
    pub(crate) short: String,
    /// Who comes with her, by the same booking.
    pub(crate) party: Vec<String>,
    /// Her mark.
    pub(crate) mark: Mark,
    /// What an undo brings back; none: nothing is ticked.
    pub(crate) before: Option<Mark>,
    /// What other devices said.
    pub(crate) also: Vec<Also>,
    /// Did she say herself that she stays away?
    pub(crate) said_so: bool,
    /// Has she a place (still)? Who has none was ticked before she gave it back.
    pub(crate) has_place: bool,
    /// What the party needs; on the line of its first person only.
    pub(crate) needs: Needs,
}

/// The list of one session.
#[derive(Clone, Debug)]
pub(crate) struct List {
    /// The session.
    pub(crate) session: session::Model,
    /// Who comes, by name; a party stays together.
    pub(crate) lines: Vec<Line>,
    /// Who came without having signed up.
    pub(crate) walk_ins: Vec<walk_in::Model>,
    /// What was counted.
    pub(crate) counts: Vec<(Band, i64)>,
    /// Its report.
    pub(crate) report: Option<report::Model>,
    /// How many of those were there who are forgotten.
    pub(crate) forgotten: i64,
    /// How many guests there is room for, the places of those who are excused not counted; none: no limit, or nobody
    /// has looked ([`look_for_room`]).
    pub(crate) seats: Option<i64>,
}

impl List {
    /// People who were there, by the ticks: of those who signed up, of those who walked in, of the forgotten.
    pub(crate) fn there(&self) -> i64 {
        let ticked = self.lines.iter().filter(|line| line.mark.is_there());
        people(ticked.count()) + people(self.walk_ins.len()) + self.forgotten
    }

    /// People on the list that are there.
    pub(crate) fn ticked(&self) -> i64 {
        people(
            self.lines
                .iter()
                .filter(|line| line.mark.is_there())
                .count(),
        )
    }

    /// People on the list that were ticked as absent.
    pub(crate) fn absent(&self) -> i64 {
        let absent = self.lines.iter().filter(|line| line.mark == Mark::Absent);
        people(absent.count())
    }

    /// People on the list.
    pub(crate) fn expected(&self) -> i64 {
        people(self.lines.len())
    }

    /// How often something was counted.
    pub(crate) fn counted(&self, band: Band) -> i64 {
        rules::counted(self.counts.iter().copied(), band)
    }
}

fn people(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Reads the lists of some sessions of one offering, in their order: as many queries as for one.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn read(
    db: &impl ConnectionTrait,
    listing: &Listing,
    sessions: &[SessionId],
) -> Result<Vec<List>, DbErr> {
    let ticks = store::ticks(db, sessions).await?;
    let ticked: HashSet<PersonId> = ticks.iter().filter_map(|tick| tick.person_id).collect();
    let pools = pools(listing, sessions);
    let held = store::held::held(db, pools, sessions, ticked.into_iter().collect()).await?;
    let walk_ins = bookings::walked_in(db, sessions).await?;
    let counts = store::counts(db, sessions).await?;
    let kept = store::kept::of_sessions(db, sessions).await?;
    let reports = store::reports(db, sessions).await?;
    let sessions = sessions.iter().filter_map(|id| listing.session(*id));
    Ok(sessions
        .map(|session| {
            let of_it: Vec<&tick::Model> = ticks
                .iter()
                .filter(|tick| tick.session_id == session.id)
                .collect();
            let counts = counts.iter().filter(|row| row.session_id == session.id);
            List {
                lines: lines(listing, session, &held, &of_it),
                walk_ins: walk_ins
                    .iter()
                    .filter(|row| row.session_id == session.id)
                    .cloned()
                    .collect(),
                counts: counts.map(|row| (row.band, i64::from(row.step))).collect(),
                report: reports
                    .iter()
                    .find(|report| report.session_id == session.id)
                    .cloned(),
                forgotten: people(
                    of_it
                        .iter()
                        .filter(|tick| tick.person_id.is_none() && tick.mark.is_there())
                        .count(),
                ) + (kept.iter())
                    .filter(|row| row.session_id == session.id)
                    .map(|row| i64::from(row.there) + i64::from(row.guests))
                    .sum::<i64>(),
                session: session.clone(),
                seats: None,
            }
        })
        .collect())
}

/// The list of one session.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn one(
    db: &impl ConnectionTrait,
    listing: &Listing,
    session: SessionId,
) -> Result<Option<List>, DbErr> {
    Ok(read(db, listing, &[session]).await?.pop())
}

/// Looks how many more there is room for, so that a device can say so without a network.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn look_for_room(
    db: &impl ConnectionTrait,
    listing: &Listing,
    list: &mut List,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let excused = |line: &&Line| line.mark == Mark::Excused && !line.said_so;
    let empty = list.lines.iter().filter(excused);
    let empty = people(empty.filter(|line| line.has_place).count());
    let room = bookings::room_at_the_door(db, (listing, &list.session), empty, now).await?;
    // The device counts guests and those who are excused by itself, as they come.
    let counted = people(list.walk_ins.len()) - people(list.lines.iter().filter(excused).count());
    list.seats = room.map(|room| room + counted);
    Ok(())
}

/// How many of those who have a place in a session were ticked as excused, beside those who said so themselves: of
/// them the book knows.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn excused(
    db: &impl ConnectionTrait,
    listing: &Listing,
    session: SessionId,
) -> Result<i64, DbErr> {
    let list = one(db, listing, session).await?;
    let lines = list.iter().flat_map(|list| &list.lines);
    let excused =
        lines.filter(|line| line.has_place && line.mark == Mark::Excused && !line.said_so);
    Ok(people(excused.count()))
}

/// The places of some sessions, and of the whole course: those of people and those of children.
fn pools(listing: &Listing, sessions: &[SessionId]) -> Vec<PoolId> {
    let of_them = listing.pools.iter().filter(|pool| {
        pool.kind != pool::Kind::Workshop && pool.session_id.is_none_or(|id| sessions.contains(&id))
    });
    of_them.map(|pool| pool.id).collect()
}

/// The places that let people into a session.
pub(crate) fn mains(listing: &Listing, session: SessionId) -> Vec<PoolId> {
    let mains = listing
        .pools
        .iter()
        .filter(|pool| is_main(pool) && pool.session_id.is_none_or(|id| id == session));
    mains.map(|pool| pool.id).collect()
}

fn is_main(pool: &pool::Model) -> bool {
    matches!(
        pool.kind,
        pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn
    )
}

/// Who stands on the list of a session.
fn lines(
    listing: &Listing,
    session: &session::Model,
    held: &Held,
    ticks: &[&tick::Model],
) -> Vec<Line> {
    let mut by_person: HashMap<PersonId, Vec<&tick::Model>> = HashMap::new();
    for tick in ticks {
        if let Some(person) = tick.person_id {
            by_person.entry(person).or_default().push(tick);
        }
    }
    let mut places: HashMap<BookingId, Vec<(&entry::Model, &pool::Model)>> = HashMap::new();
    for entry in &held.entries {
        let pool = listing.pool_of(entry.pool_id);
        let pool = pool.filter(|pool| pool.session_id.is_none_or(|id| id == session.id));
        if let Some(pool) = pool {
            places
                .entry(entry.booking_id)
                .or_default()
                .push((entry, pool));
        }
    }
    let mut parties: Vec<(String, Vec<Line>)> = Vec::new();
    for booking in &held.bookings {
        let hers = places.get(&booking.id).map_or(&[][..], Vec::as_slice);
        let has_place = hers.iter().any(|(_, pool)| is_main(pool));
        let mut party: Vec<Line> = held
            .persons
            .iter()
            .filter(|person| person.booking_id == booking.id && !person.name.is_empty())
            .filter_map(|person| {
                let ticks = by_person.get(&person.id).map_or(&[][..], Vec::as_slice);
                let comes = has_place && person.cancelled_at.is_none();
                let was_ticked = rules::mark(ticks, false) != Mark::Unset;
                (comes || was_ticked).then(|| line(session, held, person, (ticks, comes)))
            })
            .collect();
        let names: Vec<String> = party.iter().map(|line| line.name.clone()).collect();
        for line in &mut party {
            line.party = names
                .iter()
                .filter(|name| **name != line.name)
                .cloned()
                .collect();
        }
        // Who stays away needs nothing.
        let away = party
            .iter()
            .filter(|line| line.mark == Mark::Excused)
            .count();
        let Some(first) = party.first_mut() else {
            continue;
        };
        if has_place && names.len() > away {
            first.needs = needs(booking, hers);
        }
        parties.push((fold(&first.name), party));
    }
    parties.sort_by(|one, other| one.0.cmp(&other.0));
    let mut lines: Vec<Line> = parties.into_iter().flat_map(|(_, party)| party).collect();
    let names: Vec<&str> = lines.iter().map(|line| line.name.as_str()).collect();
    let shorts = rules::short_names(&names);
    for (line, short) in lines.iter_mut().zip(shorts) {
        line.short = short;
    }
    lines
}

fn line(
    session: &session::Model,
    held: &Held,
    person: &person::Model,
    (ticks, has_place): (&[&tick::Model], bool),
) -> Line {
    let said_so = held.away.contains(&(session.id, person.id));
    let also = rules::also(ticks).into_iter().map(|tick| Also {
        mark: tick.mark,
        actor: tick.actor.clone(),
        at: tick.at,
    });
    Line {
        person: person.id,
        name: person.name.clone(),
        short: String::new(),
        party: Vec::new(),
        mark: rules::mark(ticks, said_so),
        before: rules::undo(ticks),
        also: also.collect(),
        said_so,
        has_place,
        needs: Needs::default(),
    }
}

fn needs(booking: &booking::Model, hers: &[(&entry::Model, &pool::Model)]) -> Needs {
    let children = hers
        .iter()
        .filter(|(_, pool)| pool.kind == pool::Kind::Childcare);
    let children = children
        .map(|(entry, _)| i64::from(entry.people))
        .max()
        .unwrap_or(0);
    Needs {
        children,
        ages: booking.children_ages.clone().filter(|_| children > 0),
        language: booking.language_help.clone(),
    }
}
