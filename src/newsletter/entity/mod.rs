//! The tables of the Rundbrief's issues.

pub(crate) mod edition;
pub(crate) mod issue;
