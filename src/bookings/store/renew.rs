//! What is written while she changes her booking herself, under the lock of its pools.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel as _;
use sea_orm::QuerySelect as _;
use sea_orm::entity::prelude::*;

use crate::bookings::entity::{booking, change, entry, excuse, holder, person};
use crate::db::Tx;
use crate::kinds::{BookingId, EntryId, Lang, PoolId, SessionId};
use crate::offerings::entity::pool;

/// The pools of one session.
pub(crate) async fn pools_of(tx: &Tx, session: SessionId) -> Result<Vec<PoolId>, DbErr> {
    pool::Entity::find()
        .select_only()
        .column(pool::Column::Id)
        .filter(pool::Column::SessionId.eq(session))
        .into_tuple()
        .all(tx)
        .await
}

/// Writes contact, language and link of a booking.
pub(crate) async fn contact(tx: &Tx, booking: &booking::Model) -> Result<(), DbErr> {
    booking::Entity::update_many()
        .set(booking::ActiveModel {
            token_hash: Set(booking.token_hash.clone()),
            receipt_hash: Set(booking.receipt_hash.clone()),
            link_version: Set(booking.link_version),
            lang: Set(booking.lang.clone()),
            email: Set(booking.email.clone()),
            email_folded: Set(booking.email_folded.clone()),
            phone: Set(booking.phone.clone()),
            ..Default::default()
        })
        .filter(booking::Column::Id.eq(booking.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes the office's note. `false`: there is no such booking.
pub(crate) async fn office_note(
    tx: &Tx,
    id: BookingId,
    text: Option<String>,
) -> Result<bool, DbErr> {
    let written = booking::Entity::update_many()
        .set(booking::ActiveModel {
            office_note: Set(text),
            ..Default::default()
        })
        .filter(booking::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(written.rows_affected > 0)
}

/// Who holds or waits for places by these entries.
pub(crate) async fn holders(tx: &Tx, entries: Vec<EntryId>) -> Result<Vec<holder::Model>, DbErr> {
    holder::Entity::find()
        .filter(holder::Column::EntryId.is_in(entries))
        .all(tx)
        .await
}

/// Puts others in the place of those who held places by these entries.
pub(crate) async fn replace_holders(
    tx: &Tx,
    entries: Vec<EntryId>,
    by: Vec<holder::Model>,
) -> Result<(), DbErr> {
    holder::Entity::delete_many()
        .filter(holder::Column::EntryId.is_in(entries))
        .exec(tx)
        .await?;
    if by.is_empty() {
        return Ok(());
    }
    let rows = by
        .into_iter()
        .map(|row| row.into_active_model().reset_all());
    holder::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes further entries of a booking, and who holds places by them.
pub(crate) async fn enter(
    tx: &Tx,
    entries: Vec<entry::Model>,
    holders: Vec<holder::Model>,
) -> Result<(), DbErr> {
    let entries = entries
        .into_iter()
        .map(|row| row.into_active_model().reset_all());
    entry::Entity::insert_many(entries)
        .exec_without_returning(tx)
        .await?;
    let holders = holders
        .into_iter()
        .map(|row| row.into_active_model().reset_all());
    holder::Entity::insert_many(holders)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Empties a booking of everything that tells who she is. Its entries and their changes stay as numbers.
/// `dead` are two hashes of which nobody knows the tokens.
pub(crate) async fn empty(
    tx: &Tx,
    id: BookingId,
    [token_hash, receipt_hash]: [Vec<u8>; 2],
) -> Result<(), DbErr> {
    booking::Entity::update_many()
        .set(booking::ActiveModel {
            idempotency_key: Set(id.to_string()),
            token_hash: Set(token_hash),
            receipt_hash: Set(receipt_hash),
            code: Set(id.to_string()),
            lang: Set(Lang::default().tag().to_owned()),
            email: Set(None),
            email_folded: Set(None),
            phone: Set(None),
            helper_name: Set(None),
            helper_contact: Set(None),
            organisation: Set(None),
            organisation_folded: Set(None),
            role: Set(None),
            children: Set(0),
            children_ages: Set(None),
            language_help: Set(None),
            note: Set(None),
            office_note: Set(None),
            ..Default::default()
        })
        .filter(booking::Column::Id.eq(id))
        .exec(tx)
        .await?;
    person::Entity::update_many()
        .set(person::ActiveModel {
            name: Set(String::new()),
            name_folded: Set(String::new()),
            name_sound: Set(String::new()),
            ..Default::default()
        })
        .filter(person::Column::BookingId.eq(id))
        .exec(tx)
        .await?;
    change::Entity::update_many()
        .set(change::ActiveModel {
            reason: Set(None),
            ..Default::default()
        })
        .filter(change::Column::BookingId.eq(id))
        .exec(tx)
        .await?;
    let entries: Vec<EntryId> = entry::Entity::find()
        .select_only()
        .column(entry::Column::Id)
        .filter(entry::Column::BookingId.eq(id))
        .into_tuple()
        .all(tx)
        .await?;
    excuse::Entity::delete_many()
        .filter(excuse::Column::EntryId.is_in(entries.clone()))
        .exec(tx)
        .await?;
    super::first::forget(tx, id).await?;
    replace_holders(tx, entries, Vec::new()).await
}

/// Has it been emptied?
pub(crate) fn is_empty(booking: &booking::Model) -> bool {
    booking.code == booking.id.to_string()
}

/// Writes the names of persons.
pub(crate) async fn rename(tx: &Tx, persons: &[person::Model]) -> Result<(), DbErr> {
    for person in persons {
        person::Entity::update_many()
            .set(person::ActiveModel {
                name: Set(person.name.clone()),
                name_folded: Set(person.name_folded.clone()),
                name_sound: Set(person.name_sound.clone()),
                ..Default::default()
            })
            .filter(person::Column::Id.eq(person.id))
            .exec(tx)
            .await?;
    }
    Ok(())
}
