//! The audit log: what the office did, when and why. Rows are written in the transaction of the deed.

use chrono::{DateTime, Utc};
use sea_orm::IntoActiveModel as _;
use sea_orm::entity::prelude::*;
use serde_json::Value;

use crate::app::App;
use crate::db::Tx;

/// The deed of going beyond a pool's capacity: `check` looks for it wherever more is taken than there is.
pub(crate) const BEYOND: &str = "beyond_capacity";

/// The table.
mod entity {
    use sea_orm::entity::prelude::*;

    /// A deed.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit")]
    pub(crate) struct Model {
        /// Its id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        /// When.
        pub(crate) at: DateTimeUtc,
        /// Who.
        pub(crate) actor: String,
        /// What.
        pub(crate) deed: String,
        /// To what kind of thing.
        pub(crate) subject_kind: String,
        /// To which.
        pub(crate) subject_id: Option<Uuid>,
        /// Before, after, why.
        #[sea_orm(column_type = "JsonBinary")]
        pub(crate) details: Json,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A deed of the office.
#[derive(Clone, Debug)]
pub(crate) struct Deed {
    /// What, as a word.
    pub(crate) what: &'static str,
    /// To what kind of thing.
    pub(crate) subject_kind: &'static str,
    /// To which.
    pub(crate) subject: Uuid,
    /// Before, after, why. Nothing that must be forgotten earlier than the log.
    pub(crate) details: Value,
}

/// Notes a deed.
///
/// # Errors
/// If the database fails.
pub(crate) async fn note(app: &App, tx: &Tx, deed: Deed, now: DateTime<Utc>) -> Result<(), DbErr> {
    let row = entity::Model {
        id: app.dice.id(now),
        at: now,
        actor: "office".to_owned(),
        deed: deed.what.to_owned(),
        subject_kind: deed.subject_kind.to_owned(),
        subject_id: Some(deed.subject),
        details: deed.details,
    };
    entity::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
