//! A letter, and the deeds of a room with it: posting and taking back.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::InsertStatement;
use sea_orm::{ColumnTrait as _, Condition, ConnectionTrait as _};

use super::entity::{ActiveModel, Column, Queue};
use super::store;
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::formats::ical::Method;
use crate::kinds::{BookingId, Email, Lang};

/// A finished letter, in the language of its recipient.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    /// What it reports: kind, subject and version. The same event never makes two letters.
    pub(crate) event: String,
    /// Whose turn it is.
    pub(crate) queue: Queue,
    /// What it is, for the office, for logs and for `withdraw`.
    pub(crate) kind: &'static str,
    /// The booking it is about; the letter is deleted together with it.
    pub(crate) booking: Option<BookingId>,
    /// To whom.
    pub(crate) to: Email,
    /// Its language.
    pub(crate) lang: Lang,
    /// The subject. Nothing personal: previews show it on locked phones.
    pub(crate) subject: String,
    /// The text, complete with all links.
    pub(crate) plain: String,
    /// The same as HTML.
    pub(crate) html: String,
    /// A calendar to put the date into hers.
    pub(crate) calendar: Option<CalendarPart>,
}

/// The calendar of a letter.
#[derive(Clone, Debug)]
pub(crate) struct CalendarPart {
    /// What her calendar shall do. `Request` and `Cancel` hold one event and stand in the letter itself,
    /// `Publish` may hold several and is only attached (RFC 6047).
    pub(crate) method: Method,
    /// The calendar, written with the same method.
    pub(crate) ics: String,
}

/// Posts the letters of a transaction in one insert. What was posted for the same event before stays as
/// it is. Call [`ring`] after the commit.
///
/// # Errors
/// If the database fails.
pub(crate) async fn post(
    app: &App,
    tx: &Tx,
    letters: Vec<Letter>,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    for insert in posting(app, letters, now) {
        tx.execute(&insert).await?;
    }
    Ok(())
}

/// The same as statements, for who writes more together with them.
pub(crate) fn posting(app: &App, letters: Vec<Letter>, now: DateTime<Utc>) -> Vec<InsertStatement> {
    store::inserts(rows(app, letters, now))
}

fn rows(app: &App, letters: Vec<Letter>, now: DateTime<Utc>) -> Vec<ActiveModel> {
    let domain = domain(app);
    letters
        .into_iter()
        .map(|letter| store::row(letter, app.dice.id(now), &domain, (now, now)))
        .collect()
}

/// Our domain as a `Message-ID` takes it.
pub(super) fn domain(app: &App) -> String {
    idna::domain_to_ascii(app.settings.mail_domain()).unwrap_or_else(|_| "localhost".to_owned())
}

/// Tells the courier that something was posted and committed.
pub(crate) fn ring(app: &App) {
    app.bell.notify_one();
}

/// Takes back what a deed has made untrue: the letters of these kinds about this booking that no courier
/// has yet. What a courier has is on its way. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn withdraw(
    tx: &Tx,
    booking: BookingId,
    kinds: &[&str],
    now: DateTime<Utc>,
) -> Result<u64, AppError> {
    let which = Condition::all()
        .add(Column::BookingId.eq(booking))
        .add(Column::Kind.is_in(kinds.iter().copied()));
    Ok(store::exclude(tx, which, now).await?)
}

/// Takes back all letters about this booking that no server has seen, except those of these kinds. Returns
/// how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn withdraw_all(
    tx: &Tx,
    booking: BookingId,
    except: &[&str],
    now: DateTime<Utc>,
) -> Result<u64, AppError> {
    let which = Condition::all()
        .add(Column::BookingId.eq(booking))
        .add(Column::Kind.is_not_in(except.iter().copied()));
    Ok(store::exclude(tx, which, now).await?)
}

/// Deletes the letters about a booking, sent or not; and, where an address and a kind are given, those of the
/// kind to it. A courier that has one already finds it gone before the dot.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget(
    tx: &Tx,
    booking: BookingId,
    also: Option<(&str, &str)>,
) -> Result<(), AppError> {
    Ok(store::delete(tx, booking, also).await?)
}

/// Takes back the letters of these kinds about many bookings that no server has seen. Returns those of which letters were taken back, each once.
///
/// # Errors
/// If the database fails.
pub(crate) async fn withdraw_of(
    tx: &Tx,
    bookings: &[BookingId],
    kinds: &[&str],
    now: DateTime<Utc>,
) -> Result<HashSet<BookingId>, AppError> {
    Ok(store::exclude_of(tx, bookings, kinds, now).await?)
}
