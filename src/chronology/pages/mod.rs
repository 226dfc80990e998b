//! Drawing: the years, one entry, and the words that they share.

mod attachments;
mod entry;
mod list;
pub(crate) mod office;
mod programme;
mod said;

pub(crate) use attachments::path as attachment_path;
pub(crate) use entry::entry;
pub(crate) use list::list;
pub(crate) use programme::programme;
