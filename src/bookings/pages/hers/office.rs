//! What the office did with her booking, in words: whom it rang, and what stands in its log.

use maud::html;

use super::Scene;
use super::data::moment;
use crate::audit::{Entry, OFFICE, OPERATOR};
use crate::bookings::entity::call::{self, Kind, Outcome};
use crate::kinds::Lang;
use crate::lang::Words;
use crate::web::Reader;
use crate::web::components::{Row, foreign, name};

/// Calls: when, about what, what came of it, and who rang.
pub(super) fn calls(reader: &Reader, scene: Scene<'_>, calls: &[call::Model]) -> Vec<Row> {
    let t = reader.t();
    calls
        .iter()
        .map(|call| Row {
            head: html! { (moment(reader, scene, call.at)) },
            body: html! {
                (about(t, call.kind)) br;
                (outcome(t, call.outcome)) " – " (name(&call.actor))
            },
        })
        .collect()
}

fn about(t: &Words, kind: Kind) -> String {
    match kind {
        Kind::Offer => t.bookings_data_call_offer(),
        Kind::Session => t.bookings_data_call_session(),
        Kind::Bounced => t.bookings_data_call_bounced(),
        Kind::Message => t.bookings_data_call_message(),
        Kind::Rebooked => t.bookings_data_call_rebooked(),
        Kind::Undone => t.bookings_data_call_undone(),
    }
}

fn outcome(t: &Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::Reached => t.bookings_data_call_reached(),
        Outcome::NotReached => t.bookings_data_call_not_reached(),
        Outcome::Handled => t.bookings_data_call_handled(),
    }
}

/// Deeds: when, who did what, and why.
pub(super) fn log(reader: &Reader, scene: Scene<'_>, log: &[Entry]) -> Vec<Row> {
    let t = reader.t();
    log.iter()
        .map(|entry| Row {
            head: html! { (moment(reader, scene, entry.at)) },
            body: html! {
                (said(t, entry))
                @if let Some(reason) = &entry.reason { br; (foreign(reader, Lang::De, reason)) }
            },
        })
        .collect()
}

/// A deed to a booking as a sentence, in the words of the office's log.
fn said(t: &Words, entry: &Entry) -> String {
    let who = match (entry.actor_id, entry.actor.as_str()) {
        (None, OPERATOR) => t.desk_log_operator(),
        (None, OFFICE) => t.desk_log_office(),
        (_, name) => name.to_owned(),
    };
    let sentence = match entry.deed.as_str() {
        "sign_up" => Words::desk_did_sign_up,
        "cancel" => Words::desk_did_cancel,
        "rebooked" => Words::desk_did_rebooked,
        "contact" => Words::desk_did_contact,
        "names" => Words::desk_did_names,
        "note" => Words::desk_did_note,
        "place_given" => Words::desk_did_place_given,
        "put_first" if entry.after == 0 => Words::desk_did_put_back,
        "put_first" => Words::desk_did_put_first,
        "rang_reached" => Words::desk_did_rang_reached,
        "rang_not_reached" => Words::desk_did_rang_not_reached,
        "letter_handled" => Words::desk_did_letter_handled,
        "level_reached" => Words::attendance_did_level,
        "level_taken_back" => Words::attendance_did_level_back,
        "person_exported" => Words::forgetting_did_exported,
        other => return t.desk_did_unknown(&who, other),
    };
    sentence(t, &who)
}
