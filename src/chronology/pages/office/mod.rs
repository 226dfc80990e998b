//! The pages on which the office writes the chronology.

mod attachments;
mod form;
mod history;
mod list;
mod merge;
mod one;
mod programmes;
mod settings;

use maud::{Markup, html};

use super::said;
use crate::chronology::entity::entry::{self, State};
use crate::paths;
use crate::web::Reader;
use crate::web::components::{Tone, badge, foreign};

pub(crate) use attachments::{Filed, Files, attachments, deletion};
pub(crate) use form::{Theirs, form};
pub(crate) use history::history;
pub(crate) use list::{Found, Which, list};
pub(crate) use merge::merge;
pub(crate) use one::{Scene, Told, Top, one};
pub(crate) use programmes::{programme, programmes};
pub(crate) use settings::{Set, settings};

/// How an entry stands.
fn state(reader: &Reader, state: State) -> Markup {
    let t = reader.t();
    match state {
        State::Draft => badge(Tone::Warn, &t.chronology_state_draft()),
        State::Published => badge(Tone::Good, &t.chronology_state_published()),
        State::Withdrawn | State::Merged => badge(Tone::Ink, &t.chronology_state_withdrawn()),
    }
}

/// The title of an entry, as a link to where the office sees it.
fn link(reader: &Reader, entry: &entry::Model) -> Markup {
    let path = paths::OfficeChronicle {
        slug: entry.slug.clone(),
    };
    html! { a href=(reader.url(&path)) { (foreign(reader, crate::kinds::Lang::De, &entry.title)) } }
}

/// Who wrote it.
fn author(reader: &Reader, actor: &str) -> String {
    if actor.is_empty() {
        reader.t().chronology_history_nobody()
    } else {
        actor.to_owned()
    }
}
