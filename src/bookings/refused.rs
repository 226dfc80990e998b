//! A refusal in words: a reason for the whole page, or problems at their fields.

use super::pages::form::{shut_by, shut_said};
use super::rules::Refusal;
use super::said;
use crate::kinds::{Lang, SessionId};
use crate::lang::{list, words};
use crate::offerings::Listing;
use crate::web::{Problems, Reader};

/// The reason where nothing she could write would help: the answer is 409 then.
pub(super) fn reason(lang: Lang, listing: &Listing, refusal: &Refusal) -> Option<String> {
    let t = words(lang);
    match refusal {
        Refusal::WorkshopFull => Some(t.bookings_refused_workshop_full()),
        Refusal::Full(session) => Some(full(lang, listing, *session)),
        other => shut_by(other).map(|why| shut_said(lang, listing, why)),
    }
}

/// Which is full: the date, or all of it.
fn full(lang: Lang, listing: &Listing, session: Option<SessionId>) -> String {
    let t = words(lang);
    match session.and_then(|id| listing.session(id)) {
        Some(session) => t.bookings_refused_session_full(&said::when(lang, session)),
        None => t.bookings_shut_full(),
    }
}

/// What to change, at the field where it is changed.
pub(super) fn problems(reader: &Reader, listing: &Listing, refusal: &Refusal) -> Problems {
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
        Refusal::Full(Some(id)) => {
            problems.add("session", full(reader.lang, listing, Some(*id)));
        }
        Refusal::Full(None)
        | Refusal::NotYet(_)
        | Refusal::Closed
        | Refusal::Over
        | Refusal::Cancelled
        | Refusal::JustCome => {}
    }
    problems
}
