//! Keeping counts when people are forgotten. The figures of a session are those of whom we still know and those that
//! are kept, together: they are the same before and after.

use sea_orm::DbErr;

use super::store::kept;
use crate::bookings::{self, Going};
use crate::db::Tx;
use crate::kinds::{BookingId, SessionId};

/// Keeps what these bookings and those who came by them count, and deletes their ticks. In the same transaction the
/// caller deletes the bookings themselves (not only empties them: what stays would count twice). Of two that do so at
/// the same moment one waits for the other, and finds nothing.
///
/// # Errors
/// If the database fails.
pub(crate) async fn keep_counts(tx: &Tx, bookings: &[BookingId]) -> Result<(), DbErr> {
    bookings::keep(tx, bookings, Going::All).await?;
    let persons = kept::persons(tx, bookings).await?;
    kept::ticks(tx, &persons).await?;
    Ok(())
}

/// Keeps how many came to these sessions without having signed up, and deletes who it was.
///
/// # Errors
/// If the database fails.
pub(crate) async fn keep_guests(tx: &Tx, sessions: &[SessionId]) -> Result<(), DbErr> {
    let guests = bookings::forget_guests(tx, sessions).await?;
    kept::guests(tx, guests).await
}
