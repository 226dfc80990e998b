//! The tables of this room.

pub(crate) mod booking;
pub(crate) mod call;
pub(crate) mod change;
pub(crate) mod entry;
pub(crate) mod excuse;
pub(crate) mod first;
pub(crate) mod holder;
pub(crate) mod message;
pub(crate) mod person;
pub(crate) mod pool_count;
pub(crate) mod rebooking;
pub(crate) mod reminder;
pub(crate) mod session_change;
pub(crate) mod walk_in;
