//! How people are kept and forgotten, for tests and for those who fill a database by hand.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::text;
use crate::app::App;
use crate::bookings::entity::booking;
use crate::kinds::SessionId;
use crate::{attendance, offerings};

/// Forgets everybody who signed up for an offering or walked in, as if her time had come. Returns how many bookings
/// are gone; their numbers stay.
///
/// # Errors
/// If there is no such offering, or the database fails.
pub async fn forget(app: &App, slug: &str) -> Result<u64, String> {
    let listing = offerings::for_office(app, slug).await;
    let listing = listing.map_err(text)?;
    let sessions: Vec<SessionId> = listing.sessions.iter().map(|one| one.id).collect();
    let tx = app.db.write().await.map_err(text)?;
    let of_it = booking::Column::OfferingId.eq(listing.offering.id);
    let bookings = booking::Entity::find()
        .filter(of_it.clone())
        .all(&*tx)
        .await;
    let bookings: Vec<_> = bookings.map_err(text)?.iter().map(|one| one.id).collect();
    attendance::keep_counts(&tx, &bookings)
        .await
        .map_err(text)?;
    attendance::keep_guests(&tx, &sessions)
        .await
        .map_err(text)?;
    let gone = booking::Entity::delete_many()
        .filter(of_it)
        .exec(&*tx)
        .await;
    tx.commit().await.map_err(text)?;
    gone.map(|gone| gone.rows_affected).map_err(text)
}

/// A name as it is compared, and as it sounds.
#[must_use]
pub fn kept_name(name: &str) -> (String, String) {
    let folded = crate::kinds::fold(name);
    let sound = crate::kinds::sound(&folded);
    (folded, sound)
}
