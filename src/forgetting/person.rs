//! One person: all that is stored about her in all rooms, to take home or to have deleted. Who she is nobody but the
//! office can say: a family may share an address, and two women a name.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::entity::walk_in;
use crate::bookings::{self, Hand, Whose};
use crate::error::AppError;
use crate::kinds::{BookingId, fold};
use crate::mail::{self, Kept};
use crate::{attendance, offerings};

/// Letters to who works or stands in here: they are about another part of her.
const OF_ACCOUNTS: &[&str] = &["staff_link", "pass"];

/// A booking that may be hers.
#[derive(Clone, Debug)]
pub(super) struct Hers {
    /// Which.
    pub(super) id: BookingId,
    /// Whose names stand on it.
    pub(super) names: Vec<String>,
    /// Of what; German.
    pub(super) offering: String,
}

/// What may be hers.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// The booking by which she was found.
    pub(super) id: BookingId,
    /// It, and the others under the same address or number.
    pub(super) bookings: Vec<Hers>,
    /// Who walked in under one of their names.
    pub(super) guests: Vec<walk_in::Model>,
    /// Her address.
    email: Option<String>,
}

/// What is meant of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Meant {
    /// Bookings.
    pub(super) bookings: Vec<BookingId>,
    /// Guests.
    pub(super) guests: Vec<Uuid>,
}

impl Person {
    /// What was chosen, as far as it is there.
    pub(super) fn meant(&self, bookings: &[String], guests: &[String]) -> Meant {
        let bookings = bookings
            .iter()
            .filter_map(|id| id.parse::<BookingId>().ok());
        let guests = guests.iter().filter_map(|id| id.parse::<Uuid>().ok());
        Meant {
            bookings: bookings
                .filter(|id| self.bookings.iter().any(|one| one.id == *id))
                .collect(),
            guests: guests
                .filter(|id| self.guests.iter().any(|one| one.id == *id))
                .collect(),
        }
    }
}

/// All that may be about the person of a booking.
///
/// # Errors
/// `NotFound` where there is no such booking or nobody stands on it any more, or if the database fails.
pub(super) async fn find(app: &App, id: BookingId) -> Result<Person, AppError> {
    let db = app.db.read();
    let booking = bookings::booking(db, Whose::Id(id)).await?;
    let booking = booking.ok_or(AppError::NotFound)?;
    let all = bookings::same_contact(db, &booking).await?;
    if all.first().is_none_or(|first| first.id != id) {
        return Err(AppError::NotFound);
    }
    let ids: Vec<BookingId> = all.iter().map(|one| one.id).collect();
    let names = bookings::names_of(db, &ids).await?;
    let titles = offerings::titles(db, all.iter().map(|one| one.offering_id.0)).await?;
    let folded: Vec<String> = names.values().flatten().map(|name| fold(name)).collect();
    let guests = bookings::guests_named(db, &folded).await?;
    Ok(Person {
        id,
        bookings: all
            .iter()
            .map(|one| Hers {
                id: one.id,
                names: names.get(&one.id).cloned().unwrap_or_default(),
                offering: titles
                    .get(&one.offering_id.0)
                    .map_or_else(String::new, |title| title.said().to_owned()),
            })
            .collect(),
        guests,
        email: booking.email,
    })
}

/// All of it as data, for her; that she got it stands in the log, by the number of the booking.
///
/// # Errors
/// If the database fails.
pub(super) async fn export(
    app: &App,
    person: &Person,
    meant: &Meant,
    by: &By,
) -> Result<Value, AppError> {
    let (now, db) = (app.clock.now(), app.db.read());
    let mut bookings = Vec::new();
    for id in &meant.bookings {
        bookings.push(attendance::everything(app, Whose::Id(*id)).await?);
    }
    let letters = match &person.email {
        Some(email) => mail::loose_to(db, email, OF_ACCOUNTS).await?,
        None => Vec::new(),
    };
    let guests = person.guests.iter();
    let guests = guests.filter(|guest| meant.guests.contains(&guest.id));
    let data = json!({
        "bookings": bookings,
        "walk_ins": guests.map(|guest| json!({
            "name": guest.name,
            "session": guest.session_id,
            "at": guest.at,
            "by": guest.actor,
            "reason": guest.reason,
        })).collect::<Vec<_>>(),
        "other_letters": letters.iter().map(letter).collect::<Vec<_>>(),
    });
    let tx = app.db.write().await?;
    let deed = Deed::new("person_exported", "booking", person.id.0);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(data)
}

fn letter(kept: &Kept) -> Value {
    json!({
        "kind": kept.kind,
        "subject": kept.subject,
        "recipient": kept.recipient,
        "state": kept.state,
        "created_at": kept.created_at,
    })
}

/// Deletes all of it. Each booking is a deed of its own: what is done by then is done.
///
/// # Errors
/// If the journal of erasures or the database fails.
pub(super) async fn erase(app: &App, meant: &Meant, by: &By) -> Result<(), AppError> {
    let now = app.clock.now();
    for id in &meant.bookings {
        match bookings::erase(app, now, Hand::Offices(*id, by)).await {
            // Somebody else was first.
            Ok(()) | Err(AppError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    if meant.guests.is_empty() {
        return Ok(());
    }
    let tx = app.db.write().await?;
    for id in &meant.guests {
        if let Some(session) = bookings::unname_guest(&tx, *id).await? {
            let deed = Deed::new("guest_unnamed", "session", session.0);
            audit::note(app, &tx, by, deed, now).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
