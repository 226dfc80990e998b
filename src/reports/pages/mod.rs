//! Drawing: figures on a page, as a sheet, and as a report to print.

mod overview;
mod report;
mod said;

pub(super) use overview::overview;
pub(super) use report::{closing, form, report, reports};
pub(super) use said::{Seen, Shown, sheet};
