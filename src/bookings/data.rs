//! All that is stored about her (Art. 15 GDPR), as data for her to keep.

use chrono::{DateTime, SecondsFormat, Utc};
use sea_orm::ActiveEnum as _;
use serde_json::{Value, json};

use super::entity::change;
use super::entity::entry::State;
use super::rules::is_main;
use super::store::her::Hers;
use crate::mail::Kept;
use crate::offerings::Listing;
use crate::offerings::entity::{pool, session};

/// RFC 3339 in UTC, whole seconds.
fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// What a pool's places are, in a word.
fn kind_word(kind: pool::Kind) -> &'static str {
    match kind {
        pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn => "place",
        pool::Kind::Childcare => "childcare",
        pool::Kind::Workshop => "workshop",
    }
}

/// The booking as data: `offering`, `persons`, `contact`, `language` and `entries`, and everything else.
pub(super) fn of(
    hers: &Hers,
    listing: &Listing,
    changes: &[change::Model],
    letters: &[Kept],
) -> Value {
    let booking = &hers.booking;
    let (mut mains, sides): (Vec<_>, Vec<_>) = hers
        .entries
        .iter()
        .partition(|(_, pool)| is_main(pool.kind));
    mains.sort_by_key(|(_, pool)| {
        let session = pool.session_id.and_then(|id| listing.session(id));
        session.map(|session| session.starts_at)
    });
    let entries: Vec<Value> = mains
        .into_iter()
        .map(|(entry, pool)| {
            let session = pool.session_id.and_then(|id| listing.session(id));
            json!({
                "session": pool.session_id,
                "starts_at": session.map(|session| moment(session.starts_at)),
                "state": entry.state.word(),
                "position": hers.position(entry.id),
                "answer_until": entry.answer_until.map(moment),
                "people": entry.people,
                "joined_at": moment(entry.joined_at),
                "changed_at": moment(entry.changed_at),
            })
        })
        .collect();
    let extras: Vec<Value> = sides
        .into_iter()
        .map(|(entry, pool)| {
            let workshop = listing
                .workshops
                .iter()
                .find(|workshop| Some(workshop.id) == pool.workshop_id);
            json!({
                "kind": kind_word(pool.kind),
                "session": pool.session_id,
                "workshop": workshop.map(|workshop| workshop.slug.as_str()),
                "state": entry.state.word(),
                "position": hers.position(entry.id),
                "answer_until": entry.answer_until.map(moment),
                "people": entry.people,
                "joined_at": moment(entry.joined_at),
                "changed_at": moment(entry.changed_at),
            })
        })
        .collect();
    let changes: Vec<Value> = changes
        .iter()
        .map(|change| {
            let of = hers
                .entries
                .iter()
                .find(|(entry, _)| entry.id == change.entry_id);
            json!({
                "kind": of.map(|(_, pool)| kind_word(pool.kind)),
                "session": of.and_then(|(_, pool)| pool.session_id),
                "before": change.before.map(State::word),
                "after": change.after.word(),
                "people": change.people,
                "cause": change.cause.to_value(),
                "reason": change.reason,
                "at": moment(change.at),
            })
        })
        .collect();
    let letters: Vec<Value> = letters
        .iter()
        .map(|letter| {
            json!({
                "kind": letter.kind,
                "subject": letter.subject,
                "recipient": letter.recipient,
                "state": letter.state,
                "created_at": moment(letter.created_at),
            })
        })
        .collect();
    json!({
        "offering": listing.offering.slug,
        "persons": hers.party().map(|person| person.name.as_str()).collect::<Vec<_>>(),
        "contact": { "email": booking.email, "phone": booking.phone },
        "language": booking.lang,
        "entries": entries,
        "extras": extras,
        "dates": dates(hers, listing),
        "excuses": excuses(hers),
        "one_is_enough": booking.one_is_enough,
        "changes": changes,
        "letters": letters,
        "cancelled_persons": cancelled_persons(hers),
        "code": booking.code,
        "created_at": moment(booking.created_at),
        "helper": { "name": booking.helper_name, "contact": booking.helper_contact },
        "organisation": booking.organisation,
        "role": booking.role,
        "children": booking.children,
        "children_ages": booking.children_ages,
        "language_help": booking.language_help,
        "note": booking.note,
        "office_note": booking.office_note,
    })
}

/// Every session that is or was among hers, and what became of it.
fn dates(hers: &Hers, listing: &Listing) -> Vec<Value> {
    let is_hers = |session: &&session::Model| {
        hers.mains().any(|(_, pool)| match pool.session_id {
            Some(id) => id == session.id,
            None => pool.kind == pool::Kind::Whole,
        })
    };
    listing
        .sessions
        .iter()
        .filter(is_hers)
        .map(|session| {
            json!({
                "session": session.id,
                "starts_at": moment(session.starts_at),
                "ends_at": moment(session.ends_at),
                "state": session.state.to_value(),
                "reason": session.reason,
                "moved_from": session.moved_from,
                "replaced_by": session.replaced_by,
            })
        })
        .collect()
}

/// Who no longer comes.
fn cancelled_persons(hers: &Hers) -> Vec<Value> {
    hers.persons
        .iter()
        .filter_map(|person| {
            let at = person.cancelled_at?;
            Some(json!({ "name": person.name, "cancelled_at": moment(at) }))
        })
        .collect()
}

/// Who stays away from which evening.
fn excuses(hers: &Hers) -> Vec<Value> {
    hers.excuses
        .iter()
        .map(|excuse| {
            let person = hers
                .persons
                .iter()
                .find(|person| person.id == excuse.person_id);
            json!({
                "name": person.map(|person| person.name.as_str()),
                "session": excuse.session_id,
                "at": moment(excuse.at),
                "withdrawn_at": excuse.withdrawn_at.map(moment),
            })
        })
        .collect()
}
