//! Why somebody who waits was not served: for her page, for the office and for `check`.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};

use crate::bookings::entity::entry::State;
use crate::bookings::rules::promotion::{Line, Why, way, why};
use crate::bookings::rules::{Size, is_main};
use crate::bookings::store::her::Hers;
use crate::bookings::store::{self, line};
use crate::kinds::{EntryId, PoolId, SessionId};
use crate::offerings::Listing;
use crate::settings::Settings;

/// Why each of her waiting entries was not served. Two questions to the database, and none where she waits
/// for nothing.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn explain(
    db: &impl ConnectionTrait,
    settings: &Settings,
    listing: &Listing,
    hers: &Hers,
    now: DateTime<Utc>,
) -> Result<Vec<(EntryId, Why)>, DbErr> {
    let waiting = || {
        let entries = hers.entries.iter();
        entries.filter(|(entry, _)| entry.state == State::Waiting)
    };
    let pools: Vec<PoolId> = waiting().map(|(entry, _)| entry.pool_id).collect();
    if pools.is_empty() {
        return Ok(Vec::new());
    }
    let tallies = store::tally(db, listing, pools.clone(), now).await?;
    let offers = line::offers(db, pools).await?;
    let has_place = |session: Option<SessionId>| {
        hers.mains().any(|(entry, pool)| {
            entry.state == State::Confirmed && (session == pool.session_id || session.is_none())
        })
    };
    Ok(waiting()
        .map(|(entry, pool)| {
            let open = offers.iter().find(|offers| offers.pool_id == pool.id);
            let line = Line {
                size: Size::of(pool),
                tally: tallies.of(pool.id),
                offered: open.map_or(0, |offers| offers.people),
                first_answer: open.and_then(|offers| offers.first_answer),
                way: way(listing, pool, settings.booking.answer_hours, now),
            };
            let is_free_for_her = is_main(pool.kind) || has_place(pool.session_id);
            (entry.id, why(line, entry.people.into(), is_free_for_her))
        })
        .collect())
}
