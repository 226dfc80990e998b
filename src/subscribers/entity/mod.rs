//! The tables of the Rundbrief's subscribers.

pub(crate) mod consent;
pub(crate) mod request;
pub(crate) mod subscriber;
pub(crate) mod suppression;
pub(crate) mod topic;
pub(crate) mod wish;
