//! What is deleted when its time is over. Numbers are kept first, by [`super::kept`].

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use crate::bookings::entity::{booking, entry, message, person, session_change, walk_in};
use crate::db::Tx;
use crate::kinds::{BookingId, OfferingId, PoolId, SessionId, fold};
use crate::offerings;
use crate::offerings::entity::{pool, session};

/// What is kept for a few days only, in the words of its index.
const DETAILS: &str = "(helper_name IS NOT NULL OR helper_contact IS NOT NULL OR children > 0 \
                       OR children_ages IS NOT NULL OR language_help IS NOT NULL)";

/// Some bookings of an offering, so many at most.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn some_of(
    db: &impl ConnectionTrait,
    offering: OfferingId,
    most: u64,
) -> Result<Vec<BookingId>, DbErr> {
    booking::Entity::find()
        .select_only()
        .column(booking::Column::Id)
        .filter(booking::Column::OfferingId.eq(offering))
        .order_by_asc(booking::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await
}

/// The pools of which some bookings hold or held something.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn pools_of(
    db: &impl ConnectionTrait,
    bookings: &[BookingId],
) -> Result<Vec<PoolId>, DbErr> {
    entry::Entity::find()
        .select_only()
        .column(entry::Column::PoolId)
        .distinct()
        .filter(entry::Column::BookingId.is_in(bookings.iter().copied()))
        .into_tuple()
        .all(db)
        .await
}

/// Deletes some bookings with all that hangs on them. Returns how many were there.
///
/// # Errors
/// If the database fails.
pub(crate) async fn delete(tx: &Tx, bookings: &[BookingId]) -> Result<u64, DbErr> {
    let gone =
        booking::Entity::delete_many().filter(booking::Column::Id.is_in(bookings.iter().copied()));
    Ok(gone.exec(tx).await?.rows_affected)
}

/// Bookings that still hold a helper, children or a wish for help in a language although every session for which they stand
/// ended before a moment. What stands for a course stands for all its sessions.
fn with_details(before: DateTime<Utc>) -> Select<booking::Entity> {
    let later = || session::Entity::find().filter(session::Column::EndsAt.gt(before));
    let dates = later().select_only().column(session::Column::Id);
    let courses = later().select_only().column(session::Column::OfferingId);
    let of_course = Condition::all()
        .add(pool::Column::SessionId.is_null())
        .add(pool::Column::OfferingId.in_subquery(courses.into_query()));
    let pools = pool::Entity::find()
        .select_only()
        .column(pool::Column::Id)
        .filter(
            Condition::any()
                .add(pool::Column::SessionId.in_subquery(dates.into_query()))
                .add(of_course),
        );
    let needed = entry::Entity::find()
        .select_only()
        .column(entry::Column::BookingId)
        .filter(entry::Column::PoolId.in_subquery(pools.into_query()));
    let with_dates = session::Entity::find()
        .select_only()
        .column(session::Column::OfferingId);
    booking::Entity::find()
        .filter(Expr::cust(DETAILS))
        .filter(booking::Column::Id.not_in_subquery(needed.into_query()))
        .filter(
            Condition::any()
                .add(booking::Column::OfferingId.in_subquery(with_dates.into_query()))
                // Of an offering without dates: it was over when it was changed, or when she signed up.
                .add(
                    Condition::all()
                        .add(booking::Column::OfferingId.in_subquery(offerings::undated(before)))
                        .add(booking::Column::CreatedAt.lt(before)),
                ),
        )
}

/// How many bookings of each offering hold details that are due: see [`some_with_details`].
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_details(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<Vec<(OfferingId, i64)>, DbErr> {
    with_details(before)
        .select_only()
        .column(booking::Column::OfferingId)
        .column_as(booking::Column::Id.count(), "bookings")
        .group_by(booking::Column::OfferingId)
        .into_tuple()
        .all(db)
        .await
}

/// Some bookings with their offerings that still hold a helper, children or a wish for help in a language although all their sessions ended before a
/// moment.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn some_with_details(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
    most: u64,
) -> Result<Vec<(BookingId, OfferingId)>, DbErr> {
    with_details(before)
        .select_only()
        .columns([booking::Column::Id, booking::Column::OfferingId])
        .order_by_asc(booking::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await
}

/// Takes the helper, the children with their places, and the wish for help in a language from some bookings.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_details(tx: &Tx, bookings: &[BookingId]) -> Result<u64, DbErr> {
    let written = booking::Entity::update_many()
        .set(booking::ActiveModel {
            helper_name: Set(None),
            helper_contact: Set(None),
            children: Set(0),
            children_ages: Set(None),
            language_help: Set(None),
            ..Default::default()
        })
        .filter(booking::Column::Id.is_in(bookings.iter().copied()))
        .filter(Expr::cust(DETAILS))
        .exec(tx)
        .await?;
    let childcare = pool::Entity::find()
        .select_only()
        .column(pool::Column::Id)
        .filter(pool::Column::Kind.eq(pool::Kind::Childcare));
    entry::Entity::delete_many()
        .filter(entry::Column::BookingId.is_in(bookings.iter().copied()))
        .filter(entry::Column::PoolId.in_subquery(childcare.into_query()))
        .exec(tx)
        .await?;
    Ok(written.rows_affected)
}

/// What is over of what the office did with dates, and what it wrote to all.
fn settled() -> Condition {
    Condition::any()
        .add(session_change::Column::SettledAt.is_not_null())
        .add(session_change::Column::UndoneAt.is_not_null())
}

/// Forgets why and how the dates of an offering were changed, and what was written to all. Returns how many of both.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_history(tx: &Tx, offering: OfferingId) -> Result<u64, DbErr> {
    let changes = session_change::Entity::delete_many()
        .filter(session_change::Column::OfferingId.eq(offering))
        .filter(settled())
        .exec(tx)
        .await?;
    let messages = message::Entity::delete_many()
        .filter(message::Column::OfferingId.eq(offering))
        .exec(tx)
        .await?;
    Ok(changes.rows_affected + messages.rows_affected)
}

/// How many changes of dates and messages to all are older than these moments, beside those of offerings that are
/// over since before `over`.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_history(
    db: &impl ConnectionTrait,
    (redated, written): (DateTime<Utc>, DateTime<Utc>),
    over: DateTime<Utc>,
) -> Result<u64, DbErr> {
    let to_come = || {
        session::Entity::find()
            .select_only()
            .column(session::Column::OfferingId)
            .filter(session::Column::EndsAt.gte(over))
            .into_query()
    };
    let changes = session_change::Entity::find()
        .filter(session_change::Column::At.lt(redated))
        .filter(settled())
        .filter(session_change::Column::OfferingId.in_subquery(to_come()))
        .count(db)
        .await?;
    let messages = message::Entity::find()
        .filter(message::Column::At.lt(written))
        .filter(message::Column::OfferingId.in_subquery(to_come()))
        .count(db)
        .await?;
    Ok(changes + messages)
}

/// Forgets them. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_old_history(
    tx: &Tx,
    (redated, written): (DateTime<Utc>, DateTime<Utc>),
) -> Result<u64, DbErr> {
    let changes = session_change::Entity::delete_many()
        .filter(session_change::Column::At.lt(redated))
        .filter(settled())
        .exec(tx)
        .await?;
    let messages = message::Entity::delete_many()
        .filter(message::Column::At.lt(written))
        .exec(tx)
        .await?;
    Ok(changes.rows_affected + messages.rows_affected)
}

/// How many people who walked in to these sessions are still known.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_guests(
    db: &impl ConnectionTrait,
    sessions: &[SessionId],
) -> Result<u64, DbErr> {
    walk_in::Entity::find()
        .filter(walk_in::Column::SessionId.is_in(sessions.iter().copied()))
        .count(db)
        .await
}

/// People who walked in and whose name, folded, is one of these.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn guests_named(
    db: &impl ConnectionTrait,
    folded: &[String],
) -> Result<Vec<walk_in::Model>, DbErr> {
    let mut named = walk_in::Entity::find()
        .filter(walk_in::Column::Name.is_not_null())
        .order_by_asc(walk_in::Column::At)
        .all(db)
        .await?;
    named.retain(|guest| {
        let name = guest.name.as_deref().map(fold);
        name.is_some_and(|name| folded.contains(&name))
    });
    Ok(named)
}

/// Lets somebody who walked in be nobody: she was there. Returns to which session she came; none where she has no
/// name.
///
/// # Errors
/// If the database fails.
pub(crate) async fn unname_guest(tx: &Tx, id: Uuid) -> Result<Option<SessionId>, DbErr> {
    let written = walk_in::Entity::update_many()
        .set(walk_in::ActiveModel {
            name: Set(None),
            reason: Set(None),
            ..Default::default()
        })
        .filter(walk_in::Column::Id.eq(id))
        .filter(walk_in::Column::Name.is_not_null())
        .exec_with_returning(tx)
        .await?;
    Ok(written.first().map(|guest| guest.session_id))
}

/// The newest booking under a folded address; none where it is nobody's.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn newest_under(
    db: &impl ConnectionTrait,
    folded: &str,
) -> Result<Option<BookingId>, DbErr> {
    booking::Entity::find()
        .select_only()
        .column(booking::Column::Id)
        .filter(booking::Column::EmailFolded.eq(folded))
        .order_by_desc(booking::Column::CreatedAt)
        .into_tuple()
        .one(db)
        .await
}

/// All bookings under the address or the number of one, itself first, then the newest first; none that is empty.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn same_contact(
    db: &impl ConnectionTrait,
    booking: &booking::Model,
) -> Result<Vec<booking::Model>, DbErr> {
    let mut contact = Condition::any().add(booking::Column::Id.eq(booking.id));
    if let Some(email) = &booking.email_folded {
        contact = contact.add(booking::Column::EmailFolded.eq(email));
    }
    if let Some(phone) = &booking.phone {
        contact = contact.add(booking::Column::Phone.eq(phone));
    }
    let mut all = booking::Entity::find()
        .filter(contact)
        .order_by_desc(booking::Column::CreatedAt)
        .all(db)
        .await?;
    all.retain(|one| !super::renew::is_empty(one));
    all.sort_by_key(|one| one.id != booking.id);
    Ok(all)
}

/// The names of some bookings' persons, in the order of their forms.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn names_of(
    db: &impl ConnectionTrait,
    bookings: &[BookingId],
) -> Result<BTreeMap<BookingId, Vec<String>>, DbErr> {
    let persons = person::Entity::find()
        .filter(person::Column::BookingId.is_in(bookings.iter().copied()))
        .order_by_asc(person::Column::Position)
        .all(db)
        .await?;
    let mut names: BTreeMap<BookingId, Vec<String>> = BTreeMap::new();
    for person in persons {
        names
            .entry(person.booking_id)
            .or_default()
            .push(person.name);
    }
    Ok(names)
}
