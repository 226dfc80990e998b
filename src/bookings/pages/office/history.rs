//! What became of a booking and why, in sentences; and where its letters are.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::booking::{Scene, place};
use crate::bookings::entity::change::{self, Cause};
use crate::bookings::entity::entry::{self, State};
use crate::bookings::rules::promotion::{Halt, Why};
use crate::bookings::said;
use crate::kinds::Lang;
use crate::mail::Kept;
use crate::web::Reader;
use crate::web::components::{Row, foreign, name, rows};

/// A moment in the offering's zone.
fn moment(reader: &Reader, scene: Scene<'_>, at: DateTime<Utc>) -> String {
    crate::lang::moment(reader.lang, scene.listing.zone(), at)
}

/// Why an entry stands as it does: what is in the way of who waits, how she came by the place that she has.
pub(super) fn why(reader: &Reader, scene: Scene<'_>, entry: &entry::Model) -> Option<String> {
    let t = reader.t();
    if entry.state == State::Waiting {
        let (_, why) = scene.whys.iter().find(|(id, _)| *id == entry.id)?;
        return Some(in_the_way(reader, scene, *why));
    }
    if entry.state != State::Confirmed {
        return None;
    }
    let got = scene.changes.iter().rev().find(|change| {
        change.entry_id == entry.id
            && change.after == State::Confirmed
            && change.before != Some(State::Confirmed)
    })?;
    Some(match (got.before, got.cause) {
        // Beyond the places, or rebooked: the office did it, and said why.
        (None, _) if got.reason.is_some() => t.office_why_given(),
        (None, _) => t.office_why_at_once(),
        (_, Cause::Office | Cause::Leader) => t.office_why_given(),
        (Some(State::Offered), _) => t.office_why_accepted(),
        (Some(_), _) => t.office_why_moved_up(),
    })
}

fn in_the_way(reader: &Reader, scene: Scene<'_>, why: Why) -> String {
    let t = reader.t();
    match why {
        Why::Halted(Halt::Stopped) => t.office_why_stopped(),
        Why::Halted(Halt::Unsettled) => t.office_why_unsettled(),
        Why::Halted(Halt::Cancelled) => t.office_why_cancelled(),
        Why::Halted(Halt::Begun) => t.office_why_begun(),
        Why::Halted(Halt::Ring) => t.office_why_ring(),
        Why::WaitsForPlace => t.office_why_place(),
        Why::OverCapacity(over) => t.office_why_over(&over.to_string()),
        Why::NeedsMore { needs, free } => t.office_why_needs(&needs.to_string(), &free.to_string()),
        Why::OfferedEarlier { until, .. } => {
            let (day, time) = said::day_and_time(reader.lang, scene.listing, until);
            t.office_why_offered(&day, &time)
        }
        Why::Next => t.office_why_next(),
    }
}

/// Every step, with its time, its cause and its reason; the newest first.
pub(super) fn changes(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let lines: Vec<Row> = scene
        .changes
        .iter()
        .rev()
        .filter_map(|change| {
            let mut entries = scene.hers.entries.iter();
            let (_, of) = entries.find(|(entry, _)| entry.id == change.entry_id)?;
            Some(Row {
                head: html! { (moment(reader, scene, change.at)) },
                body: html! {
                    (step(reader, change)) " " (by(reader, change.cause))
                    br; (place(reader, scene.listing, of))
                    @if let Some(reason) = &change.reason {
                        br; (t.office_reason()) ": " (foreign(reader, Lang::De, reason))
                    }
                },
            })
        })
        .collect();
    rows(&lines)
}

/// What happened, in a sentence.
fn step(reader: &Reader, change: &change::Model) -> String {
    let t = reader.t();
    match (change.before, change.after) {
        (None, State::Confirmed) => t.office_step_booked(),
        (Some(before), after) if before == after => {
            t.office_step_people(&change.people.to_string())
        }
        (_, State::Waiting) => t.office_step_joined(),
        (_, State::Offered) => t.office_step_offered(),
        (_, State::Confirmed) => t.office_step_confirmed(),
        (_, State::Cancelled) => t.office_step_cancelled(),
        (_, State::Lapsed) => t.office_step_lapsed(),
    }
}

/// Who or what did it, in a sentence.
fn by(reader: &Reader, cause: Cause) -> String {
    let t = reader.t();
    match cause {
        Cause::Participant => t.office_by_participant(),
        Cause::Office => t.office_by_office(),
        Cause::Leader => t.office_by_leader(),
        Cause::Job => t.office_by_job(),
    }
}

/// The letters, and what became of each; the newest first.
pub(super) fn letters(reader: &Reader, scene: Scene<'_>) -> Markup {
    let lines: Vec<Row> = scene
        .letters
        .iter()
        .rev()
        .map(|letter| Row {
            head: html! { (moment(reader, scene, letter.created_at)) },
            body: html! {
                (name(&letter.subject)) br;
                bdi dir="ltr" { (letter.recipient) } br;
                (fate(reader, letter))
            },
        })
        .collect();
    rows(&lines)
}

/// Where a letter is, in plain words.
fn fate(reader: &Reader, letter: &Kept) -> String {
    let t = reader.t();
    match letter.state.as_str() {
        "waiting" => t.office_letter_waiting(),
        "claimed" | "in_flight" => t.office_letter_under_way(),
        "accepted" => t.office_letter_accepted(),
        "rejected" => t.office_letter_rejected(),
        "uncertain" => t.office_letter_uncertain(),
        "excluded" => t.office_letter_excluded(),
        _ => t.office_letter_failed(),
    }
}
