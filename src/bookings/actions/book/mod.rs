//! Signing up: the one door to a place.

mod held;
mod left;
mod line;
mod rows;
mod serve;

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::sent::sent_before;
use super::{receipt, token};
use crate::app::App;
use crate::bookings::letters;
use crate::bookings::rules::{self, Hears, Refusal, Wish};
use crate::bookings::store::her::{self, By};
use crate::error::AppError;
use crate::kinds::BookingId;
use crate::mail;
use crate::offerings::{self, Listing};
use serve::{Comer, Served};

/// What became of a sign-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is noted: the token of her link.
    Booked {
        /// 24 signs.
        token: String,
    },
    /// She was noted already, and her mail is sent again. The link goes to her address, not to whoever
    /// typed her name: the receipt shows nothing of her.
    Again {
        /// 24 signs.
        receipt: String,
    },
    /// It can not be, and nothing has happened.
    Refused(Refusal),
}

/// Signs a party up: the one door to a place. `listing` is what the form was drawn from; it is read again
/// where the office has changed the offering since. Those who come for the same places at the same moment
/// are served together, in the order in which they came.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn book(
    app: &App,
    now: DateTime<Utc>,
    listing: &Arc<Listing>,
    wish: Wish,
) -> Result<Outcome, AppError> {
    let demands = match rules::demands(listing, &wish.asked, now) {
        Ok(demands) => demands,
        Err(refusal) => return refused(app, listing, &wish, refusal).await,
    };
    let hears = wish.hears;
    let comer = Comer {
        now,
        listing: Arc::clone(listing),
        wish,
        demands,
    };
    let served = match comer.line() {
        Some(pool) => line::wait(app, pool, comer).await?,
        None => serve::alone(app, &comer).await?,
    };
    match served {
        Served::Answered(outcome) => Ok(outcome),
        Served::There(id) => again(app, now, id, hears).await,
    }
}

/// A form that is sent again after its window has closed is still the booking that it was.
async fn refused(
    app: &App,
    listing: &Listing,
    wish: &Wish,
    refusal: Refusal,
) -> Result<Outcome, AppError> {
    let before = sent_before(app, listing, wish).await?;
    Ok(before.map_or(Outcome::Refused(refusal), |token| Outcome::Booked { token }))
}

/// She was noted already: her mail goes out again, at most once an hour.
async fn again(
    app: &App,
    now: DateTime<Utc>,
    id: BookingId,
    way: Hears,
) -> Result<Outcome, AppError> {
    let tx = app.db.write().await?;
    let booking = her::booking(&*tx, By::Id(id))
        .await?
        .ok_or(AppError::NotFound)?;
    let listing = offerings::by_id(&*tx, booking.offering_id)
        .await?
        .ok_or(AppError::NotFound)?;
    let (link, receipt) = (token(app, &booking), receipt(app, id, booking.link_version));
    let hers = her::all(&*tx, booking).await?;
    let version = format!("again-{}", now.format("%Y%m%d%H"));
    let letter = letters::booked(letters::About {
        app,
        now,
        listing: &listing,
        hers: &hers,
        token: &link,
        version: &version,
    });
    let letter = letter.filter(|_| way == Hears::ByLetter);
    mail::post(app, &tx, letter.into_iter().collect(), now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Outcome::Again { receipt })
}
