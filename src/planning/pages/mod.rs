//! Drawing.

mod conflict;
mod form;
mod groups;
mod list;
mod overview;
mod places;
mod preview;
mod rhythm;
mod said;
mod terms;
mod texts;

use crate::offerings::VenuePlan;

pub(super) use conflict::conflict;
pub(super) use form::{Above, form};
pub(super) use list::{DELETED, Found, deleted_path, list};
pub(super) use overview::{Scene, Told, Top, overview};
pub(super) use places::{Partner, partners, venue, venues};
pub(super) use preview::{preview_bar, preview_path};
pub(super) use said::named;
pub(super) use terms::{Added, Copied, News, Scene as DatesScene, Shown, copy, dates_page};
pub(super) use texts::{TextsScene, texts, texts_path};

/// What a form can choose from.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// All venues, by name.
    pub(super) venues: Vec<VenuePlan>,
    /// The names of all partners.
    pub(super) partners: Vec<String>,
}
