//! What comes back: letters that did not arrive, and complaints. What they add up to for an address, as Mailman
//! counts. The room knows letters and sealed addresses, not whose they are: whoever sends to many says what follows,
//! and whoever shows a letter asks here why it came back.

pub(crate) mod entity;
mod pages;
mod rules;
mod store;

pub(crate) use pages::{reason, reports};
pub(crate) use rules::{is_enough, kind as meant};
pub(crate) use store::{
    About, Back, about, count, forget, forget_before, forget_points, is_any_before, known_since,
    line_of, note, of_letters,
};
