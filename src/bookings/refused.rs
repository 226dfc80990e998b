//! A refusal in words: a reason for the whole page, or problems at their fields.

use super::pages::form::{Scene, shut_by, shut_said};
use super::rules::{Places, Refusal};
use super::said;
use crate::kinds::{Lang, SessionId};
use crate::lang::{list, words};
use crate::offerings::Listing;
use crate::offerings::entity::pool;
use crate::web::{Problems, Reader};

/// Is it nobody's fault? The answer is 409 then, else 422.
pub(super) fn is_conflict(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::WorkshopFull | Refusal::LinkUsed) || shut_by(refusal).is_some()
}

/// The reason for the whole page, where no field is to be changed.
pub(super) fn reason(lang: Lang, listing: &Listing, refusal: &Refusal) -> Option<String> {
    if *refusal == Refusal::LinkUsed {
        return Some(words(lang).bookings_refused_link_used());
    }
    shut_by(refusal).map(|why| shut_said(lang, listing, why))
}

/// What is full for her: the field, and how many places are left for a smaller party.
fn full(
    reader: &Reader,
    scene: Scene<'_>,
    session: Option<SessionId>,
) -> Option<(&'static str, String)> {
    let (t, listing) = (reader.t(), scene.listing);
    let kind = session.map_or(pool::Kind::Whole, |_| pool::Kind::Session);
    let pool = listing.pool(kind, session);
    let left = match pool.map(|pool| said::places(pool, scene.tallies)) {
        Some(Places::Free(left)) => Some(left),
        _ => None,
    };
    let when = session
        .and_then(|id| listing.session(id))
        .map(|session| said::when(reader.lang, session));
    match (left, when) {
        (Some(left), None) => Some(("name", t.bookings_refused_left(left))),
        (Some(left), Some(when)) => Some(("name", t.bookings_refused_left_session(left, &when))),
        (None, Some(when)) => Some(("session", t.bookings_refused_session_full(&when))),
        (None, None) => None,
    }
}

/// What to change, at the field where it is changed.
pub(super) fn problems(reader: &Reader, scene: Scene<'_>, refusal: &Refusal) -> Problems {
    let t = reader.t();
    let mut problems = Problems::default();
    match refusal {
        Refusal::TooLarge => problems.add("name", t.bookings_refused_too_large()),
        Refusal::SomeAlready(names) => {
            problems.add(
                "name",
                t.bookings_refused_some_already(&list(reader.lang, names)),
            );
        }
        Refusal::OrganisationFull { left, .. } => {
            problems.add("organisation", t.bookings_refused_organisation(*left));
        }
        Refusal::ChildcareFull { free, can_wait } => {
            // Where they can not wait, only another number helps.
            if *can_wait {
                problems.add("childcare_full", t.bookings_refused_childcare(*free));
            } else {
                problems.add("children", t.bookings_refused_childcare_no_list(*free));
            }
        }
        Refusal::UnknownSession => problems.add("session", t.bookings_problem_session_unknown()),
        Refusal::UnknownWorkshop => problems.add("workshop", t.bookings_problem_workshop()),
        Refusal::WorkshopFull => problems.add("workshop", t.bookings_refused_workshop_full()),
        Refusal::Full(session) => {
            if let Some((field, text)) = full(reader, scene, *session) {
                problems.add(field, text);
            }
        }
        Refusal::NotYet(_)
        | Refusal::Closed
        | Refusal::Over
        | Refusal::Cancelled
        | Refusal::JustCome
        | Refusal::LinkUsed => {}
    }
    problems
}
