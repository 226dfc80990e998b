//! The audit log: who did what, when, and what was before and after. Rows are written in the transaction of
//! the deed. What a deed says to people, says `desk`; a word without a sentence there fails the tests.

mod log;

use chrono::{DateTime, Utc};
use sea_orm::IntoActiveModel as _;
use sea_orm::entity::prelude::*;
use serde_json::{Value, json};

use crate::app::App;
use crate::db::Tx;
use crate::kinds::{BookingId, Person, StaffId, fold};

pub(crate) use log::{
    Entry, Sought, Who, about, count_about, count_before, forget, forget_reasons,
    forget_reasons_on, read,
};

/// The name under which deeds of commands are kept.
pub(crate) const OPERATOR: &str = "operator";
/// The name under which deeds of the office are kept that do not ask who.
pub(crate) const OFFICE: &str = "office";

/// The deed of going beyond a pool's capacity: `check` looks for it wherever more is taken than there is.
pub(crate) const BEYOND: &str = "beyond_capacity";

/// The table.
mod entity {
    use sea_orm::entity::prelude::*;

    use crate::kinds::StaffId;

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
        /// Who: her name as it was then, or `operator`, `office`.
        pub(crate) actor: String,
        /// Which account; none where it was nobody's.
        pub(crate) actor_id: Option<StaffId>,
        /// What.
        pub(crate) deed: String,
        /// To what kind of thing.
        pub(crate) subject_kind: String,
        /// To which.
        pub(crate) subject_id: Option<Uuid>,
        /// `{"before": …, "after": …, "reason": …}`.
        #[sea_orm(column_type = "JsonBinary")]
        pub(crate) details: Json,
        /// The name and the reason as they are searched.
        pub(crate) folded: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Who did it.
#[derive(Clone, Debug)]
pub(crate) enum By {
    /// Somebody who works here.
    Staff(StaffId, String),
    /// Whoever holds a link for one session or one partner: by the name that the office gave it.
    Pass(String),
    /// Whoever typed a command.
    Operator,
    /// The office, by a deed that does not ask who.
    Office,
}

impl By {
    /// The name as it is kept.
    pub(crate) fn name(&self) -> &str {
        self.kept().0
    }

    /// The name as it is kept, and the account.
    fn kept(&self) -> (&str, Option<StaffId>) {
        match self {
            Self::Staff(id, name) => (name, Some(*id)),
            Self::Pass(name) => (name, None),
            Self::Operator => (OPERATOR, None),
            Self::Office => (OFFICE, None),
        }
    }
}

impl From<&Person> for By {
    fn from(person: &Person) -> Self {
        Self::Staff(person.id, person.name.clone())
    }
}

/// A deed of those who work here. Nothing in it must be forgotten earlier than the log.
#[derive(Clone, Debug)]
pub(crate) struct Deed {
    /// What, as a word.
    pub(crate) what: &'static str,
    /// To what kind of thing.
    pub(crate) subject_kind: &'static str,
    /// To which.
    pub(crate) subject: Uuid,
    /// What was before; null where nothing was, or where it is not for a log.
    pub(crate) before: Value,
    /// What is after; null likewise.
    pub(crate) after: Value,
    /// Why, where somebody had to say so.
    pub(crate) reason: Option<String>,
    /// About whose booking the reason is, where the deed is to something else: it goes with her data.
    pub(crate) whose: Option<BookingId>,
}

impl Deed {
    /// A deed with nothing to say about before and after.
    pub(crate) fn new(what: &'static str, subject_kind: &'static str, subject: Uuid) -> Self {
        Self {
            what,
            subject_kind,
            subject,
            before: Value::Null,
            after: Value::Null,
            reason: None,
            whose: None,
        }
    }

    /// What it was, and what it is now.
    pub(crate) fn change(self, before: impl Into<Value>, after: impl Into<Value>) -> Self {
        Self {
            before: before.into(),
            after: after.into(),
            ..self
        }
    }

    /// Why: a reason about somebody's booking, which is forgotten with it.
    pub(crate) fn because_of(self, booking: BookingId, reason: &str) -> Self {
        Self {
            whose: Some(booking),
            ..self.because(reason)
        }
    }

    /// Why.
    pub(crate) fn because(self, reason: &str) -> Self {
        Self {
            reason: Some(reason.to_owned()),
            ..self
        }
    }
}

/// Whose booking a reason is about, in the details of a deed.
const WHOSE: &str = "whose";

/// Notes a deed.
///
/// # Errors
/// If the database fails.
pub(crate) async fn note(
    app: &App,
    tx: &Tx,
    by: &By,
    deed: Deed,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let (actor, actor_id) = by.kept();
    let reason = deed.reason.as_deref().unwrap_or_default();
    let row = entity::Model {
        id: app.dice.id(now),
        at: now,
        actor: actor.to_owned(),
        actor_id,
        deed: deed.what.to_owned(),
        subject_kind: deed.subject_kind.to_owned(),
        subject_id: Some(deed.subject),
        folded: fold(&format!("{actor} {reason}")),
        details: json!({
            "before": deed.before, "after": deed.after, "reason": deed.reason, (WHOSE): deed.whose,
        }),
    };
    entity::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
