//! Deeds: one function is one thing a person does. All ways of ticking end in [`take()`].

mod certificates;
mod levels;
mod paper;
mod passes;
mod report;
mod take;

pub(crate) use certificates::{Issued, check, has_earned, issue};
pub(crate) use levels::{Opened, invite, open_first, open_link, path_of, reach};
pub(crate) use paper::{Entered, Paper, enter};
pub(crate) use passes::{Made, make, revoke};
pub(crate) use report::{Report, report};
pub(crate) use take::{Answer, Deed, Item, Step, take, tick, tick_all};
