//! Drawing.

mod certificates;
mod device;
mod door;
mod first;
mod matrix;
mod one;
mod paper;
mod partner;
mod passes;
mod print;
mod sessions;

pub(super) use certificates::{
    Candidate, Certificates, Checked, Printed, certificate, certificates, check, name_field,
};
pub(super) use device::{list_data, shell};
pub(super) use first::{Done, FirstScene, Invitee, Series, first};
pub(super) use matrix::{Overview, matrix, sheet};
pub(super) use one::{News, Scene, one};
pub(super) use paper::{Entry, paper};
pub(super) use partner::partner;
pub(super) use passes::{Shown, passes};
pub(super) use print::{Columns, print};
pub(super) use sessions::{Desk, sessions};

use maud::{Markup, html};

use super::entity::tick::Mark;
use super::list::List;
use super::rules::Refused;
use crate::kinds::{Lang, SessionId};
use crate::lang::{date, time_range};
use crate::offerings::entity::session;
use crate::paths;
use crate::web::Reader;

/// By which way somebody came to a list: there its forms are sent.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// Signed in.
    Staff(SessionId),
    /// By a pass: its token.
    Pass(String),
}

impl Way {
    /// The list itself.
    pub(super) fn list(&self) -> String {
        match self {
            Self::Staff(id) => paths::LeaderSession { id: id.to_string() }.to_string(),
            Self::Pass(token) => paths::Access {
                token: token.clone(),
            }
            .to_string(),
        }
    }

    /// A deed on it.
    pub(super) fn deed(&self, deed: &str) -> String {
        format!("{}/{deed}", self.list())
    }
}

/// "Mittwoch, 2. Dezember 2026, 10:00 bis 12:00 Uhr"
fn when(reader: &Reader, session: &session::Model) -> String {
    let comma = reader.t().lang_comma();
    let hours = time_range(reader.lang, session.local_start, session.local_end);
    format!("{}{comma}{hours}", date(reader.lang, session.local_date))
}

/// A mark in a word.
pub(super) fn mark_word(reader: &Reader, mark: Mark) -> String {
    let t = reader.t();
    match mark {
        Mark::Present => t.attendance_mark_present(),
        Mark::Late => t.attendance_mark_late(),
        Mark::Excused => t.attendance_mark_excused(),
        Mark::Absent => t.attendance_mark_absent(),
        Mark::Unset => t.attendance_mark_unset(),
    }
}

/// Why nothing was written, in a sentence.
pub(super) fn refused(reader: &Reader, why: Refused) -> String {
    let t = reader.t();
    match why {
        Refused::CalledOff => t.attendance_refused_off(),
        Refused::TooEarly => t.attendance_refused_early(),
        Refused::TooLate => t.attendance_refused_late(),
        Refused::Full => t.attendance_guest_full(),
        Refused::NoPerson | Refused::NoSession | Refused::Unreadable => {
            t.attendance_refused_person()
        }
    }
}

/// That there is no place for a guest, and how many have not come who have one: they may still.
pub(super) fn full(reader: &Reader, list: &List) -> String {
    let full = refused(reader, Refused::Full);
    match list.absent() {
        0 => full,
        absent => format!(
            "{full} {}",
            reader.t().attendance_guest_missing(&absent.to_string())
        ),
    }
}

/// A language of its tag by its own name; what was typed stays as it is.
fn language(text: &str) -> Markup {
    html! {
        @if let Some(lang) = Lang::from_tag(text) {
            span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) }
        } @else {
            bdi { (text) }
        }
    }
}
