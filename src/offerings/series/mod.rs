//! The dates of an offering as a rule with exceptions: what it names, what a change of it would do, and
//! the change itself.

mod actions;
mod dates;
mod days;
mod fate;
mod holidays;
mod preview;
mod rule;
mod store;
#[cfg(test)]
mod tests;
mod writes;

pub(crate) use actions::{plan_copy, plan_series, save_series, series_of};
pub(crate) use dates::dates;
pub(super) use days::names_on;
pub(crate) use days::school_holidays;
pub(crate) use preview::{Clash, Edit, Fate, Preview, Refusal, Row, When};
pub(crate) use rule::{Fault, check as check_rule, shifted as shifted_rule};
