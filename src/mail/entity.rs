//! The outbox: one letter, one row, one Message-ID.

use sea_orm::entity::prelude::*;

use crate::kinds::{BookingId, IssueId, LetterId, SubscriberId};

/// Whose turn it is: what one person waits for never stands behind what goes to everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Queue {
    /// Answers to one person.
    #[sea_orm(string_value = "booking")]
    Booking,
    /// The same to many.
    #[sea_orm(string_value = "mailing")]
    Mailing,
}

/// Where a letter stands: `waiting → claimed → in_flight → accepted`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum State {
    /// To be sent, from `due_at` on.
    #[sea_orm(string_value = "waiting")]
    Waiting,
    /// A courier has it until `lease_until`; the server has not seen its end.
    #[sea_orm(string_value = "claimed")]
    Claimed,
    /// The server may have it: the text is under way, the answer is not here.
    #[sea_orm(string_value = "in_flight")]
    InFlight,
    /// The server said 250 after the final dot. It is not known to be delivered.
    #[sea_orm(string_value = "accepted")]
    Accepted,
    /// The server will never take it for this address.
    #[sea_orm(string_value = "rejected")]
    Rejected,
    /// The answer after the final dot was lost.
    #[sea_orm(string_value = "uncertain")]
    Uncertain,
    /// Taken back before a server had it.
    #[sea_orm(string_value = "excluded")]
    Excluded,
    /// Given up after days of trying.
    #[sea_orm(string_value = "failed")]
    Failed,
}

impl State {
    /// Will it never be sent again? An uncertain letter may be, by hand.
    pub(super) fn is_final(self) -> bool {
        matches!(
            self,
            Self::Accepted | Self::Rejected | Self::Excluded | Self::Failed
        )
    }
}

/// A letter.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letters")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: LetterId,
    /// What it reports (kind, subject, version): the same event never makes two letters.
    #[sea_orm(unique)]
    pub(crate) event: String,
    /// Whose turn it is.
    pub(crate) queue: Queue,
    /// What it is, for the office and for logs.
    pub(crate) kind: String,
    /// The booking; it takes its letters with it when it is deleted.
    pub(crate) booking_id: Option<BookingId>,
    /// To whom.
    pub(crate) recipient: String,
    /// A tag of `Lang`.
    pub(crate) lang: String,
    /// The subject, without marks.
    pub(crate) subject: String,
    /// The text.
    pub(crate) plain: String,
    /// The same as HTML.
    pub(crate) html: String,
    /// `REQUEST`, `CANCEL` or `PUBLISH` where it carries a calendar.
    pub(crate) calendar_method: Option<String>,
    /// The calendar.
    pub(crate) calendar: Option<String>,
    /// Ours, made before the first try, the same over all of them. Without the brackets.
    #[sea_orm(unique)]
    pub(crate) message_id: String,
    /// Where it stands.
    pub(crate) state: State,
    /// Tries that a server answered with "not now".
    pub(crate) attempts: i32,
    /// How often it was sent again because an answer was lost.
    pub(crate) repeats: i32,
    /// Not before, UTC.
    pub(crate) due_at: DateTimeUtc,
    /// Until when a courier has it, UTC, exclusive.
    pub(crate) lease_until: Option<DateTimeUtc>,
    /// Grows with each claim: a courier whose lease ran out can no longer settle.
    pub(crate) fence: i64,
    /// What the server said last.
    pub(crate) reply: Option<String>,
    /// When it was written.
    pub(crate) created_at: DateTimeUtc,
    /// When its last state was reached.
    pub(crate) settled_at: Option<DateTimeUtc>,
    /// Of a mailing: which. Its words are kept there, once for each language.
    pub(crate) issue_id: Option<IssueId>,
    /// Of a mailing: who gets it.
    pub(crate) subscriber_id: Option<SubscriberId>,
    /// Of a mailing: what stands in her links, as long as it may be sent.
    pub(crate) way: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
