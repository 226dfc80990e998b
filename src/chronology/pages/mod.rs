//! Drawing: the years, one entry, and the words that they share.

mod entry;
mod list;
pub(crate) mod office;
mod said;

pub(crate) use entry::entry;
pub(crate) use list::list;
