//! The pages of this room.

pub(super) mod form;
pub(super) mod hers;
pub(super) mod look_up;
pub(super) mod office;
mod reason;
#[cfg(test)]
mod tests;

pub(crate) use reason::reason_said;
