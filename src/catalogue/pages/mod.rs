//! Drawing: the list, an offering, its poster; and the words they share.

mod list;
mod offering;
mod poster;
mod said;

pub(crate) use list::list;
pub(crate) use offering::{offering, preview};
pub(crate) use poster::poster;
pub(crate) use said::{LANGUAGES, description, kind_word, language, standing_word, when};
