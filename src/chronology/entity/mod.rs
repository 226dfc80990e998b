//! The tables of this room.

pub(crate) mod attachment;
pub(crate) mod choice;
pub(crate) mod date;
pub(crate) mod entry;
pub(crate) mod origin;
pub(crate) mod programme;
pub(crate) mod source;
pub(crate) mod version;
