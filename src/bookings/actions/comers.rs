//! Who comes to a session, and who waits for it.

use sea_orm::{ConnectionTrait, DbErr};

use crate::bookings::entity::entry::State;
use crate::bookings::rules::reminders::is_for;
use crate::bookings::store::her;
use crate::kinds::{BookingId, Lang, SessionId};
use crate::offerings::Listing;

/// A party that comes to a session, or waits for it.
#[derive(Clone, Debug)]
pub(crate) struct Comer {
    /// Her booking.
    pub(crate) booking: BookingId,
    /// Those who come.
    pub(crate) names: Vec<String>,
    /// Waiting, offered or confirmed.
    pub(crate) state: State,
    /// The language of her letters.
    pub(crate) lang: Lang,
    /// Has she an address for letters?
    pub(crate) has_address: bool,
}

/// Everybody who comes to a session or waits for it; who of a course stays away from it does not.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn comers(
    db: &impl ConnectionTrait,
    listing: &Listing,
    session: SessionId,
) -> Result<Vec<Comer>, DbErr> {
    let pools = listing.pools.iter().filter(|pool| is_for(pool, session));
    let pools: Vec<_> = pools.map(|pool| pool.id).collect();
    if pools.is_empty() {
        return Ok(Vec::new());
    }
    let bookings = her::active_in(db, pools.clone()).await?;
    let mut comers = Vec::new();
    for hers in her::several(db, bookings).await? {
        let mut here = hers
            .entries
            .iter()
            .filter(|(entry, pool)| entry.state.is_active() && pools.contains(&pool.id));
        let Some((entry, of)) = here.next() else {
            continue;
        };
        let away: Vec<_> = if of.session_id.is_none() {
            hers.away(session).collect()
        } else {
            Vec::new()
        };
        let present = hers.party().filter(|person| !away.contains(&person.id));
        let names: Vec<String> = present.map(|person| person.name.clone()).collect();
        if !names.is_empty() {
            comers.push(Comer {
                booking: hers.booking.id,
                names,
                state: entry.state,
                lang: Lang::from_tag(&hers.booking.lang).unwrap_or_default(),
                has_address: hers.booking.email.is_some(),
            });
        }
    }
    comers.sort_by_key(|comer| match comer.state {
        State::Confirmed => 0,
        State::Offered => 1,
        _ => 2,
    });
    Ok(comers)
}
