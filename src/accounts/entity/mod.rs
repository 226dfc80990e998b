//! The tables of this room.

pub(crate) mod link;
pub(crate) mod sign_in;
pub(crate) mod staff;
pub(crate) mod tries;
