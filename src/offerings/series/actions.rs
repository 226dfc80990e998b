//! Deeds of the office: looking at what a rule would do, and saving it.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::dates::{Dates, dates};
use super::days::Days;
use super::fate::{Ground, Verdict};
use super::preview::{Clash, Edit, Preview, Refusal, Row};
use super::writes::Change;
use super::{rule, store};
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{OfferingId, PoolId, StaffId, VenueId};
use crate::offerings::entity::offering::Season;
use crate::offerings::listing::Listing;
use crate::offerings::shelf;
use crate::offerings::store::{lock, write};

/// Every date that a rule would name, with what lies on it, what clashes with it and what becomes of the
/// sessions that are there. Writes nothing. `booked` are the pools in which anybody has or had an entry.
///
/// # Errors
/// `NotFound`, or if the database can not be asked.
pub(crate) async fn plan_series(
    db: &impl ConnectionTrait,
    app: &App,
    edit: &Edit,
    booked: &HashSet<PoolId>,
    now: DateTime<Utc>,
) -> Result<Result<Preview, Refusal>, AppError> {
    let listing = found(db, &edit.slug).await?;
    let dates = match evaluated(&listing, edit) {
        Ok(dates) => dates,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let ground = Ground {
        listing: &listing,
        booked,
        now,
    };
    let verdicts = ground.judge(&dates);
    Ok(Ok(preview(db, app, &ground, &verdicts, dates.idle).await?))
}

/// Every date that a rule would name for a new offering that is otherwise like this one. Writes nothing.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn plan_copy(
    db: &impl ConnectionTrait,
    app: &App,
    source: &Listing,
    seasons: &[Season],
    now: DateTime<Utc>,
) -> Result<Result<Preview, Refusal>, AppError> {
    let mut listing = source.clone();
    // It has nothing of its own yet; the source's own dates can be in its way.
    listing.offering.id = OfferingId(Uuid::nil());
    listing.sessions.clear();
    listing.pools.clear();
    let dates = match dates(listing.zone(), seasons) {
        Ok(dates) => dates,
        Err((season, fault)) => return Ok(Err(Refusal::Rule(season, fault))),
    };
    let ground = Ground {
        listing: &listing,
        booked: &HashSet::new(),
        now,
    };
    let verdicts = ground.judge(&dates);
    Ok(Ok(preview(db, app, &ground, &verdicts, dates.idle).await?))
}

/// Makes a rule the rule of an offering, in the caller's transaction: only sessions that nobody booked,
/// nobody edited by hand and that have not begun are made, moved or removed; the others stay, and where
/// the rule does not name them they are marked as exceptions. Answers with what was done, as the
/// preview tells it. The caller has locked the offering's pools; `booked` are
/// those in which anybody has or had an entry, asked under that lock.
///
/// # Errors
/// `NotFound`, or if the database fails; then the transaction must not be committed.
pub(crate) async fn save_series(
    tx: &Tx,
    app: &App,
    edit: &Edit,
    booked: &HashSet<PoolId>,
    now: DateTime<Utc>,
) -> Result<Result<Preview, Refusal>, AppError> {
    lock(tx, &edit.slug).await?;
    let listing = found(tx, &edit.slug).await?;
    if edit
        .seen
        .is_some_and(|seen| seen != listing.offering.updated_at)
    {
        return Ok(Err(Refusal::Changed));
    }
    let dates = match evaluated(&listing, edit) {
        Ok(dates) => dates,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let ground = Ground {
        listing: &listing,
        booked,
        now,
    };
    let verdicts = ground.judge(&dates);
    let change = Change {
        ground: &ground,
        verdicts: &verdicts,
        edit,
        idle: &dates.idle,
    };
    let writes = match change.writes(&app.dice) {
        Ok(writes) => writes,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut done = preview(tx, app, &ground, &verdicts, dates.idle.clone()).await?;
    done.seen = change.at();
    write(tx, writes).await?;
    Ok(Ok(done))
}

/// The rule of an offering as it is now, to begin an edit with. Where an import told only the rule, the
/// first date and the times are those of its sessions.
pub(crate) fn series_of(listing: &Listing) -> Vec<Season> {
    let details = &listing.offering.details;
    let (Some(rrule), true) = (&details.rrule, details.seasons.is_empty()) else {
        return details.seasons.clone();
    };
    let Some(usual) = listing.sessions.first() else {
        return Vec::new();
    };
    let of_sessions = listing
        .sessions
        .iter()
        .map(|session| session.moved_from.unwrap_or(session.local_date));
    let candidates: BTreeSet<NaiveDate> = of_sessions
        .chain(details.exceptions.iter().map(|exception| exception.date))
        .collect();
    let first = candidates
        .into_iter()
        .find(|first| rule::of_rule(rrule, *first).is_ok());
    let season = |first| Season {
        name: String::new(),
        first,
        rrule: rrule.clone(),
        start: usual.local_start,
        end: usual.local_end,
        exceptions: details.exceptions.clone(),
    };
    first.map(season).into_iter().collect()
}

async fn found(db: &impl ConnectionTrait, slug: &str) -> Result<Listing, AppError> {
    shelf::fresh(db, slug).await?.ok_or(AppError::NotFound)
}

fn evaluated(listing: &Listing, edit: &Edit) -> Result<Dates, Refusal> {
    dates(listing.zone(), &edit.seasons).map_err(|(season, fault)| Refusal::Rule(season, fault))
}

async fn preview(
    db: &impl ConnectionTrait,
    app: &App,
    ground: &Ground<'_>,
    verdicts: &[Verdict],
    idle: Vec<NaiveDate>,
) -> Result<Preview, AppError> {
    let days = Days::read(db, &app.own().settings.calendar).await?;
    let leaders = store::Leaders::read(db).await?;
    // A copy has no id of its own yet, and nobody who leads it.
    let of = ground.listing.offering.id;
    let spans = || verdicts.iter().filter_map(Verdict::span);
    let taken = match (
        spans().map(|(from, _)| from).min(),
        spans().map(|(_, until)| until).max(),
    ) {
        (Some(from), Some(until)) => store::taken(db, &leaders, of, (from, until)).await?,
        _ => Vec::new(),
    };
    let row = |verdict: &Verdict| {
        let when = verdict.when();
        Row {
            when,
            session: verdict.session.as_ref().map(|there| ground.there(there)),
            fate: verdict.fate.clone(),
            marks: days.on(when.date),
            clashes: clashes(&taken, ground.listing, &leaders, verdict),
        }
    };
    Ok(Preview {
        seen: ground.listing.offering.updated_at,
        rows: verdicts.iter().map(row).collect(),
        idle,
    })
}

/// What takes place in the same rooms, or with the same leader, at the same time. Spans are half-open.
fn clashes(
    taken: &[(Clash, VenueId, Vec<StaffId>)],
    listing: &Listing,
    leaders: &store::Leaders,
    verdict: &Verdict,
) -> Vec<Clash> {
    let Some((from, until)) = verdict.span() else {
        return Vec::new();
    };
    let there = verdict.session.as_ref();
    let venue = there.and_then(|there| there.venue_id);
    let venue = venue.unwrap_or(listing.offering.venue_id);
    let substitute = there.and_then(|there| there.substitute_id);
    let leading = leaders.of(listing.offering.id, substitute);
    let at_once = taken
        .iter()
        .filter(|(clash, ..)| clash.starts_at < until && from < clash.ends_at);
    let judged = at_once.map(|(clash, their_venue, theirs)| Clash {
        is_there: *their_venue == venue,
        is_hers: theirs.iter().any(|who| leading.contains(who)),
        ..clash.clone()
    });
    judged
        .filter(|clash| clash.is_there || clash.is_hers)
        .collect()
}
