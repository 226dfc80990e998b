//! Sending links again.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::token;
use crate::app::App;
use crate::bookings::letters;
use crate::bookings::store::her;
use crate::error::AppError;
use crate::kinds::{Email, Lang};
use crate::{mail, offerings};

/// Sends the links of all bookings under an address, in one letter, at most once in ten minutes. Whoever
/// asks learns nothing from it.
///
/// # Errors
/// If the database fails.
pub(crate) async fn send_links(
    app: &App,
    now: DateTime<Utc>,
    lang: Lang,
    email: &Email,
) -> Result<(), AppError> {
    if !her::any_under(app.db.read(), Some(&email.folded())).await? {
        return Ok(());
    }
    let shelf = offerings::shelf(app).await?;
    // Read where it is written: what she has deleted meanwhile is not sent to her.
    let tx = app.db.write().await?;
    let bookings = her::under_contact(&*tx, Some(&email.folded()), None).await?;
    let mut found = Vec::new();
    for hers in her::several(&*tx, bookings).await? {
        // What is long over is no longer on the shelf, and nobody needs its link.
        let listing = shelf
            .listings
            .iter()
            .chain(&shelf.drafts)
            .find(|listing| listing.offering.id == hers.booking.offering_id);
        if let Some(listing) = listing.filter(|listing| !listing.is_over(now)) {
            let token = token(app, &hers.booking);
            found.push((hers, Arc::clone(listing), token));
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    let slot = now.timestamp() / Duration::minutes(10).num_seconds();
    let letter = letters::links(app, lang, email, &found, slot);
    mail::post(app, &tx, vec![letter], now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(())
}
