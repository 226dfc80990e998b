//! The tables of this room.

pub(crate) mod certificate;
pub(crate) mod count;
pub(crate) mod first_link;
pub(crate) mod first_right;
pub(crate) mod level;
pub(crate) mod pass;
pub(crate) mod report;
pub(crate) mod session_count;
pub(crate) mod session_return;
pub(crate) mod tick;
