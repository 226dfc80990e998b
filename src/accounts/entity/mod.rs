//! The tables of this room.

pub(crate) mod ceremony;
pub(crate) mod identity;
pub(crate) mod link;
pub(crate) mod passkey;
pub(crate) mod recovery_code;
pub(crate) mod second_factor;
pub(crate) mod sign_in;
pub(crate) mod staff;
pub(crate) mod tries;
