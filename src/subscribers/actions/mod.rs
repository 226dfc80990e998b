//! Deeds: one function is one thing a person does is one transaction. Those that take a transaction belong to a
//! deed of another room.

mod ask;
mod audience;
mod erase;
mod import;
mod leave;
mod office;
mod preferences;
mod returned;
mod suppressing;
mod wishes;

pub(super) use ask::{Confirmed, Order, ask, confirm, confirmed_by, is_over};
pub(crate) use audience::{audience, freeze, may_still_get};
pub(super) use erase::{erase, erase_by_office};
pub(crate) use erase::{erase_address, erase_again};
pub(super) use import::{Imported, import};
pub(super) use leave::leave;
pub(crate) use leave::{How, unsubscribe};
pub(super) use office::{Added, Paper, add, export, leave_for_her};
pub(super) use preferences::{pause, resume, save};
pub(super) use returned::count_refused;
pub(crate) use returned::{fetch_returned, take_returned};
pub(crate) use suppressing::suppress;
pub(super) use suppressing::{lift_by_office, suppress_by_office};
pub(super) use wishes::{confirm_wish, forget_wish, tell_due, wish, wish_of};

use crate::app::App;
use crate::keys;
use crate::kinds::{Email, SubscriberId};

/// The token of a subscriber's links: `paths::Subscription`, `paths::Unsubscribing`. Every letter to her may
/// name the same.
pub(crate) fn token(app: &App, id: SubscriberId) -> String {
    app.key.token("subscriber", id.0, 0)
}

/// The hash of it, as it is kept.
fn token_hash(app: &App, id: SubscriberId) -> Vec<u8> {
    keys::hash(&token(app, id))
}

/// An address under our seal: the same address gives the same, and nobody gets the address back from it.
pub(super) fn seal(app: &App, email: &Email) -> Vec<u8> {
    app.key.seal("subscriber's address", &email.folded())
}
