//! Typed ids: a booking's id can not be taken for a session's.

use uuid::Uuid;

/// Defines newtypes over UUID v7 with all that sea-orm asks of a primary key.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, sea_orm::DeriveValueType,
        )]
        #[serde(transparent)]
        pub(crate) struct $name(pub(crate) Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        // sea-orm asks every key whether it could be made from a number. Ours never can.
        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }
    )*};
}

ids! {
    /// A venue.
    VenueId;
    /// An offering: a course, café, group or conference.
    OfferingId;
    /// A session: one dated meeting of an offering.
    SessionId;
    /// A workshop of a conference.
    WorkshopId;
    /// A pool: whatever has places of its own.
    PoolId;
    /// A booking: one contact and a party.
    BookingId;
    /// A person of a party.
    PersonId;
    /// An entry: what one booking holds, or waits for, in one pool.
    EntryId;
    /// A letter in the outbox.
    LetterId;
    /// Somebody who works here.
    StaffId;
    /// A sign-in: one browser of somebody who works here.
    SignInId;
    /// A one-time link of somebody who works here.
    LinkId;
    /// A passkey of somebody who works here.
    PasskeyId;
    /// An entry of the chronology.
    ChronicleId;
    /// A picture or a document of such an entry.
    AttachmentId;
    /// A programme that pays for what is offered.
    ProgrammeId;
    /// Somebody who gets the Rundbrief, or got it.
    SubscriberId;
    /// A request for the Rundbrief that nobody has confirmed yet.
    RequestId;
    /// A consent to the Rundbrief.
    ConsentId;
    /// A wish to be told when an offering starts again.
    NoticeId;
    /// An address to which nothing is sent.
    SuppressionId;
    /// Something that came back.
    BounceId;
    /// An issue of the Rundbrief.
    IssueId;
}
