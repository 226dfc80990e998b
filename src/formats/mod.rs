//! Faces over maintained crates: calendars, loose dates, feeds, Markdown, pictures, sheets, what mail servers report.
//! Pure; they know no room.

pub(crate) mod csv;
pub(crate) mod edtf;
pub(crate) mod ical;
pub(crate) mod markdown;
pub(crate) mod picture;
pub(crate) mod report;
pub(crate) mod sheet;
pub(crate) mod xlsx;
pub(crate) mod xml;
