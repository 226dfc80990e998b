//! Words that every room shares: small pure types that make wrong values impossible.

mod email;
mod fold;
mod ids;
mod lang;
mod money;
mod month;
mod name;
mod phone;
mod sound;
mod staff;

pub(crate) use email::{Email, EmailProblem};
pub(crate) use fold::fold;
pub(crate) use ids::{
    AttachmentId, BookingId, BounceId, ChronicleId, ConsentId, EntryId, IssueId, LetterId, LinkId,
    NoticeId, OfferingId, PasskeyId, PersonId, PoolId, ProgrammeId, RequestId, SessionId, SignInId,
    StaffId, SubscriberId, SuppressionId, VenueId, WorkshopId,
};
pub use lang::Lang;
pub(crate) use money::Cents;
pub(crate) use month::Month;
pub(crate) use name::{NameProblem, PersonName, tidy};
pub(crate) use phone::Phone;
pub(crate) use sound::{sound, sounds};
pub(crate) use staff::Person;
pub use staff::Role;
