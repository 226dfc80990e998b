//! Certificates.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{IntoActiveModel as _, QuerySelect as _, QueryTrait as _};
use uuid::Builder;

use crate::attendance::entity::certificate;
use crate::bookings::entity::person;
use crate::db::Tx;
use crate::kinds::{OfferingId, PersonId};

/// The certificate of a person and an offering.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    (person, offering): (PersonId, OfferingId),
) -> Result<Option<certificate::Model>, DbErr> {
    certificate::Entity::find()
        .filter(certificate::Column::PersonId.eq(person))
        .filter(certificate::Column::OfferingId.eq(offering))
        .one(db)
        .await
}

/// Those of some persons.
pub(crate) async fn of_persons(
    db: &impl ConnectionTrait,
    persons: Vec<PersonId>,
) -> Result<Vec<certificate::Model>, DbErr> {
    if persons.is_empty() {
        return Ok(Vec::new());
    }
    certificate::Entity::find()
        .filter(certificate::Column::PersonId.is_in(persons))
        .all(db)
        .await
}

/// The certificate of a sealed code.
pub(crate) async fn by_code(
    db: &impl ConnectionTrait,
    sealed: Vec<u8>,
) -> Result<Option<certificate::Model>, DbErr> {
    certificate::Entity::find()
        .filter(certificate::Column::CodeHash.eq(sealed))
        .one(db)
        .await
}

/// Writes a certificate. Where she has one of that offering, it stays.
pub(crate) async fn insert(tx: &Tx, row: certificate::Model) -> Result<(), DbErr> {
    certificate::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes how long she was there.
pub(crate) async fn set_minutes(tx: &Tx, id: Uuid, minutes: i32) -> Result<(), DbErr> {
    certificate::Entity::update_many()
        .set(certificate::ActiveModel {
            minutes: Set(Some(minutes)),
            ..Default::default()
        })
        .filter(certificate::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Those of persons whose names are gone.
pub(crate) async fn of_nobody(db: &impl ConnectionTrait) -> Result<Vec<certificate::Model>, DbErr> {
    let nameless = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Name.eq(""));
    certificate::Entity::find()
        .filter(certificate::Column::PersonId.in_subquery(nameless.into_query()))
        .all(db)
        .await
}

/// Keeps nothing of these but the hashes of their codes: an id would tell when each was issued.
pub(crate) async fn forget(tx: &Tx, rows: Vec<certificate::Model>) -> Result<(), DbErr> {
    for row in rows {
        certificate::Entity::delete_by_id(row.id).exec(tx).await?;
        let mut bytes = [0; 16];
        for (to, from) in bytes.iter_mut().zip(&row.code_hash) {
            *to = *from;
        }
        let bare = certificate::Model {
            id: Builder::from_random_bytes(bytes).into_uuid(),
            code_hash: row.code_hash,
            person_id: None,
            offering_id: None,
            minutes: None,
            issued_at: None,
        };
        insert(tx, bare).await?;
    }
    Ok(())
}
