//! The Rundbrief's subscribers: who asked for it and confirmed, what she wants to read and in which language, and
//! that she said so. She pauses, leaves, takes her data home and has herself erased under a link of her own; one
//! press in a mail program is enough to leave. The office notes who has signed on paper. Beside it: one letter
//! to who wants to know when an offering starts again. What comes back is taken in here, since it ends a subscription
//! or suppresses an address (`take_returned`).
//!
//! The room writes no issue. Who does asks here whom one reaches (`audience`), takes them down (`freeze`), asks
//! again before each letter (`may_still_get`), and makes her links from `token`.

mod actions;
mod address;
mod chores;
mod data;
pub(crate) mod entity;
mod forget;
mod forms;
mod letters;
mod pages;
mod routes;
mod rules;
mod store;

use crate::kinds::{Email, Lang, SubscriberId};
use crate::offerings::entity::offering::Kind;

pub(crate) use actions::erase_address;
pub(crate) use actions::{
    How, audience, erase_again, fetch_returned, freeze, may_still_get, suppress, take_returned,
    token, unsubscribe,
};
pub(crate) use address::{everything, is_known};
pub(crate) use chores::run_due;
pub(crate) use forget::{
    Unconfirmed, count_proofs, count_unconfirmed, forget_proofs, forget_unconfirmed,
};
pub(crate) use letters::KINDS as LETTERS;
pub(crate) use routes::{asking, routes};
pub(crate) use rules::Excluded;

/// For whom an issue is. Empty: for all languages, about everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Only who reads one of these.
    pub(crate) languages: Vec<Lang>,
    /// Only who wants one of these, or everything.
    pub(crate) topics: Vec<Kind>,
}

/// Somebody who gets an issue, as she was when it was frozen. Her links: `token(app, id)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Recipient {
    /// Who.
    pub(crate) id: SubscriberId,
    /// Where to.
    pub(crate) email: Email,
    /// In which language.
    pub(crate) lang: Lang,
}
