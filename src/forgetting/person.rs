//! One person: all that is stored about her in all rooms, to take home or to have deleted. Who she is nobody but the
//! office can say: a family may share an address, and two women a name.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::entity::walk_in;
use crate::bookings::{self, Hand, Whose};
use crate::error::AppError;
use crate::kinds::{BookingId, Email, fold};
use crate::mail::{self, Kept};
use crate::{attendance, offerings, subscribers};

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

/// By what somebody is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// One of her bookings.
    Booking(BookingId),
    /// Her address.
    Address(Email),
}

/// What may be hers.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// By what she was found.
    pub(super) key: Key,
    /// Her bookings, and the others under the same address or number.
    pub(super) bookings: Vec<Hers>,
    /// Who walked in under one of their names.
    pub(super) guests: Vec<walk_in::Model>,
    /// Those of her addresses of which more is known than bookings: the Rundbrief, letters.
    pub(super) addresses: Vec<Email>,
}

/// What of it is chosen on the form, as it was sent.
#[derive(Clone, Debug, Default)]
pub(super) struct Chosen {
    /// Ids of bookings.
    pub(super) bookings: Vec<String>,
    /// Ids of guests.
    pub(super) guests: Vec<String>,
    /// Addresses, folded.
    pub(super) addresses: Vec<String>,
}

/// What is meant of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Meant {
    /// Bookings.
    pub(super) bookings: Vec<BookingId>,
    /// Guests.
    pub(super) guests: Vec<Uuid>,
    /// Addresses.
    pub(super) addresses: Vec<Email>,
}

impl Meant {
    /// Is it nothing?
    pub(super) fn is_nothing(&self) -> bool {
        self.bookings.is_empty() && self.guests.is_empty() && self.addresses.is_empty()
    }
}

impl Person {
    /// What was chosen, as far as it is there.
    pub(super) fn meant(&self, chosen: &Chosen) -> Meant {
        let addresses = self.addresses.iter();
        let addresses = addresses.filter(|one| chosen.addresses.contains(&one.folded()));
        let guests = &chosen.guests;
        let bookings = chosen
            .bookings
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
            addresses: addresses.cloned().collect(),
        }
    }
}

/// All that may be about somebody.
///
/// # Errors
/// `NotFound` where there is no such booking or nobody stands on it any more, or where nothing is known of an
/// address; or if the database fails.
pub(super) async fn find(app: &App, key: Key) -> Result<Person, AppError> {
    let db = app.db.read();
    let id = match &key {
        Key::Booking(id) => Some(*id),
        Key::Address(email) => bookings::newest_under(db, &email.folded()).await?,
    };
    let all = match id {
        Some(id) => {
            let booking = bookings::booking(db, Whose::Id(id)).await?;
            let booking = booking.ok_or(AppError::NotFound)?;
            bookings::same_contact(db, &booking).await?
        }
        None => Vec::new(),
    };
    if all.first().map(|first| first.id) != id {
        return Err(AppError::NotFound);
    }
    let ids: Vec<BookingId> = all.iter().map(|one| one.id).collect();
    let names = bookings::names_of(db, &ids).await?;
    let titles = offerings::titles(db, all.iter().map(|one| one.offering_id.0)).await?;
    let folded: Vec<String> = names.values().flatten().map(|name| fold(name)).collect();
    let guests = bookings::guests_named(db, &folded).await?;
    let mut known: Vec<Email> = all
        .iter()
        .filter_map(|one| one.email.clone().map(Email::stored))
        .collect();
    if let Key::Address(email) = &key {
        known.push(email.clone());
    }
    known.sort_by_key(Email::folded);
    known.dedup_by_key(|email| email.folded());
    let mut addresses = Vec::new();
    for email in known {
        if is_more_known(app, &email).await? {
            addresses.push(email);
        }
    }
    if all.is_empty() && addresses.is_empty() {
        return Err(AppError::NotFound);
    }
    Ok(Person {
        key,
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
        addresses,
    })
}

/// Is more known of an address than bookings: the Rundbrief, or letters of no booking?
async fn is_more_known(app: &App, email: &Email) -> Result<bool, AppError> {
    let letters = mail::loose_to(app.db.read(), email.as_str(), OF_ACCOUNTS).await?;
    Ok(!letters.is_empty() || subscribers::is_known(app, email).await?)
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
    let (mut newsletter, mut letters) = (Vec::new(), Vec::new());
    for email in &meant.addresses {
        newsletter.push(subscribers::everything(app, email).await?);
        letters.extend(mail::loose_to(db, email.as_str(), OF_ACCOUNTS).await?);
    }
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
        "newsletter": newsletter,
        "other_letters": letters.iter().map(letter).collect::<Vec<_>>(),
    });
    let tx = app.db.write().await?;
    let deed = match &person.key {
        Key::Booking(id) => Deed::new("person_exported", "booking", id.0),
        Key::Address(_) => Deed::new("person_exported", "subscriber", Uuid::nil()),
    };
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

/// Deletes all of it. Each booking and each address is a deed of its own: what is done by then is done.
///
/// # Errors
/// If the journal of erasures or the database fails.
pub(super) async fn erase(app: &App, meant: &Meant, by: &By) -> Result<(), AppError> {
    let now = app.clock.now();
    // First what was written: then come the letters that tell her that all is deleted.
    for email in &meant.addresses {
        subscribers::erase_address(app, now, by, email).await?;
        let tx = app.db.write().await?;
        mail::forget_loose_to(&tx, email, OF_ACCOUNTS).await?;
        tx.commit().await?;
    }
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
