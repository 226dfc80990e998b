//! The tables.

pub(crate) mod bounce;
pub(crate) mod score;
