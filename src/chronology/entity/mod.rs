//! The tables of this room.

pub(crate) mod date;
pub(crate) mod entry;
pub(crate) mod programme;
pub(crate) mod source;
