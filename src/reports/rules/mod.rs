//! How figures are counted and what of them is shown: no database, no clock, no words.

mod count;
mod figures;
mod hide;
mod period;
mod view;

pub(super) use count::{Facts, OfferingFact, PoolFact, SessionFact, count};
pub(super) use figures::{Column, Figures, Group, Line, Measure, Told};
pub(super) use period::{Period, Preset, read_month};
pub(super) use view::View;

/// The version of these rules. It changes whenever a figure is counted or hidden in another way: a closed report
/// says by which ones it was made.
pub(super) const RULES: &str = "2026-1";
