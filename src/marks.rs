//! What the house remembers about itself: a few named marks in the database, each with its moment.

use chrono::{DateTime, Utc};
use sea_orm::IntoActiveModel as _;
use sea_orm::QuerySelect as _;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

/// The table.
mod entity {
    use sea_orm::entity::prelude::*;

    /// A mark.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "marks")]
    pub(crate) struct Model {
        /// What it is about.
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) name: String,
        /// What it says.
        pub(crate) value: String,
        /// Since when.
        pub(crate) at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) use entity::Model as Mark;

/// No letter leaves while it is there; it says why.
pub(crate) const SENDING_STOPPED: &str = "sending_stopped";
/// Why no mailing leaves for now: the mail server's trouble.
pub(crate) const MAILING_TROUBLE: &str = "mailing_trouble";
/// How many letters of mailings may leave at once, where their number is limited.
pub(crate) const MAILING_PURSE: &str = "mailing_purse";
/// When the mailbox for what comes back was looked into last.
pub(crate) const BOUNCES_FETCHED: &str = "bounces_fetched";
/// How many requests for the Rundbrief were forgotten since the last night, which reports and cleans up.
pub(crate) const REQUESTS_FORGOTTEN: &str = "requests_forgotten";
/// Only in backups: by which program it was made, and when.
pub(crate) const BACKED_UP: &str = "backed_up";

/// Another value with each change of the chronology: who keeps it in memory sees that it is old.
pub(crate) const CHRONOLOGY: &str = "chronology";
/// When it was last looked for files that belong to no attachment.
pub(crate) const ATTACHMENTS_SWEPT: &str = "attachments_swept";

/// Looks a mark up.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn find(db: &impl ConnectionTrait, name: &str) -> Result<Option<Mark>, DbErr> {
    entity::Entity::find_by_id(name.to_owned()).one(db).await
}

/// Looks a mark up that this transaction will change: others wait.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn find_locked(
    tx: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<Mark>, DbErr> {
    let found = entity::Entity::find_by_id(name.to_owned());
    found.lock_exclusive().one(tx).await
}

/// Makes a mark, in place of the one before.
///
/// # Errors
/// If the database fails.
pub(crate) async fn set(
    db: &impl ConnectionTrait,
    name: &str,
    value: &str,
    at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let mark = Mark {
        name: name.to_owned(),
        value: value.to_owned(),
        at,
    };
    entity::Entity::insert(mark.into_active_model().reset_all())
        .on_conflict(
            OnConflict::column(entity::Column::Name)
                .update_columns([entity::Column::Value, entity::Column::At])
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Takes a mark away. Returns whether it was there.
///
/// # Errors
/// If the database fails.
pub(crate) async fn clear(db: &impl ConnectionTrait, name: &str) -> Result<bool, DbErr> {
    let gone = entity::Entity::delete_by_id(name.to_owned())
        .exec(db)
        .await?;
    Ok(gone.rows_affected > 0)
}
