//! Changing the names of a party.

use chrono::{DateTime, Utc};

use super::opened::opened;
use super::remind::mend;
use super::{Hand, token};
use crate::app::App;
use crate::bookings::entity::{holder, person};
use crate::bookings::letters::{self, About, Changed};
use crate::bookings::rules::{Channel, begun};
use crate::bookings::store::her::{self, Hers};
use crate::bookings::store::{renew, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{PersonId, PersonName, sound};
use crate::mail;

/// What became of a change of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Renamed {
    /// It is done, or there was nothing to do.
    Done,
    /// It has begun.
    Late,
    /// The party is not the one of the form any more.
    Others,
    /// Somebody of such a name holds a place there already under her contact.
    Taken,
}

/// Gives the persons of a party other names, until it begins; who holds which place goes with them.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the database fails; then nothing has happened.
pub(crate) async fn names(
    app: &App,
    now: DateTime<Utc>,
    hand: Hand<'_>,
    names: &[(PersonId, PersonName)],
) -> Result<Renamed, AppError> {
    let tx = app.db.write().await?;
    let (hers, listing) = opened(&tx, hand.by(), None).await?;
    let mut party: Vec<PersonId> = hers.party().map(|person| person.id).collect();
    let mut wanted: Vec<PersonId> = names.iter().map(|(id, _)| *id).collect();
    party.sort();
    wanted.sort();
    if party != wanted {
        return Ok(Renamed::Others);
    }
    if hand.channel() == Channel::Online && begun(&listing, &hers.entries, now) {
        return Ok(Renamed::Late);
    }
    let fresh: Vec<person::Model> = hers
        .party()
        .filter_map(|old| {
            let (_, name) = names.iter().find(|(id, _)| *id == old.id)?;
            (name.as_str() != old.name).then(|| person::Model {
                name: name.as_str().to_owned(),
                name_folded: name.folded(),
                name_sound: sound(&name.folded()),
                ..old.clone()
            })
        })
        .collect();
    if fresh.is_empty() {
        // The first sending may share its commit with us: nothing is answered before it is on the disk.
        tx.commit().await?;
        return Ok(Renamed::Done);
    }
    if !follow(&tx, &hers, &fresh).await? {
        return Ok(Renamed::Taken);
    }
    renew::rename(&tx, &fresh).await?;
    hand.note(app, &tx, ("names", &[]), now).await?;
    let unsent = mail::withdraw(&tx, hers.booking.id, &[letters::BOOKED], now).await?;
    let after = her::all(&*tx, hers.booking.clone()).await?;
    let (link, version) = (
        token(app, &hers.booking),
        format!("names-{}", now.timestamp_micros()),
    );
    let about = About {
        app,
        now,
        listing: &listing,
        hers: &after,
        token: &link,
        version: &version,
    };
    // Her calendar knows her dates, unless nobody has told it yet.
    let letter = if unsent > 0 {
        letters::news(about, Changed::Names, None)
    } else {
        letters::news_alone(about, Changed::Names)
    };
    mail::post(app, &tx, letter.into_iter().collect(), now).await?;
    mend(app, &tx, &after.booking, &listing, now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Renamed::Done)
}

/// Lets the same persons hold their places by their new names. `false` where somebody of that name holds
/// one there already by another booking; then nothing is written.
async fn follow(tx: &Tx, hers: &Hers, fresh: &[person::Model]) -> Result<bool, AppError> {
    let active: Vec<_> = hers
        .mains()
        .filter(|(entry, _)| entry.state.is_active())
        .map(|(entry, _)| entry.id)
        .collect();
    let there = renew::holders(tx, active.clone()).await?;
    let rows: Vec<holder::Model> = there
        .iter()
        .map(|row| {
            let person = fresh.iter().find(|person| person.id == row.person_id);
            holder::Model {
                name_folded: person.map_or(&row.name_folded, |p| &p.name_folded).clone(),
                ..row.clone()
            }
        })
        .collect();
    let held = take::held(
        tx,
        rows.iter().map(|row| row.pool_id).collect(),
        rows.iter().map(|row| row.contact.clone()).collect(),
        rows.iter().map(|row| row.name_folded.clone()).collect(),
    )
    .await?;
    let is_taken = held.iter().any(|other| {
        other.booking_id != hers.booking.id
            && rows
                .iter()
                .any(|row| row.pool_id == other.pool_id && row.name_folded == other.name_folded)
    });
    // One who left after a date that is over still holds her row there: her name is not free in it.
    let mut keys: Vec<_> = rows
        .iter()
        .map(|row| (row.pool_id, &row.contact, &row.name_folded))
        .collect();
    keys.sort();
    if is_taken || keys.windows(2).any(|pair| pair.first() == pair.last()) {
        return Ok(false);
    }
    renew::replace_holders(tx, active, rows).await?;
    Ok(true)
}
