//! Faces over maintained crates: calendars, feeds, Markdown. Pure; they know no room.

pub(crate) mod ical;
pub(crate) mod markdown;
