//! The tables of this room.

pub(crate) mod certificate;
pub(crate) mod count;
pub(crate) mod pass;
pub(crate) mod report;
pub(crate) mod tick;
