//! What is written of a booking, and what her letter tells of it.

use chrono::{DateTime, Utc};

use super::super::{changed, receipt};
use super::serve::Comer;
use crate::app::App;
use crate::bookings::entity::{booking, change, entry, holder, person};
use crate::bookings::rules::{self, Grant};
use crate::bookings::store::her::Hers;
use crate::bookings::store::{Tallies, take};
use crate::kinds::{BookingId, Email, fold, sound};
use crate::offerings::Listing;
use crate::offerings::entity::pool;

/// All rows of a booking. `key`: under which the form is known again.
pub(super) fn fresh(
    app: &App,
    comer: &Comer,
    key: Option<String>,
    grants: &[Grant],
    now: DateTime<Utc>,
) -> take::Fresh {
    let Comer { listing, wish, .. } = comer;
    let id: BookingId = app.dice.id(now);
    let asks_children = grants
        .iter()
        .any(|grant| grant.demand.kind == pool::Kind::Childcare);
    let organisation_folded = wish.organisation.as_deref().map(fold);
    let booking = booking::Model {
        id,
        offering_id: listing.offering.id,
        idempotency_key: key.unwrap_or_else(|| id.to_string()),
        token_hash: crate::keys::hash(&app.key.token("booking", id.0, 0)),
        receipt_hash: crate::keys::hash(&receipt(app, id, 0)),
        link_version: 0,
        code: app.dice.code(),
        lang: wish.lang.tag().to_owned(),
        email: wish.email.as_ref().map(|email| email.as_str().to_owned()),
        email_folded: wish.email.as_ref().map(Email::folded),
        phone: wish.phone.as_ref().map(|phone| phone.as_str().to_owned()),
        helper_name: wish.helper_name.clone(),
        helper_contact: wish.helper_contact.clone(),
        organisation: wish.organisation.clone(),
        organisation_folded,
        role: wish.role.clone(),
        children: if asks_children {
            i32::try_from(wish.asked.children).unwrap_or(0)
        } else {
            0
        },
        children_ages: wish.children_ages.clone().filter(|_| asks_children),
        language_help: wish.language_help.clone(),
        note: wish.note.clone(),
        office_note: None,
        one_is_enough: wish.one_is_enough,
        created_at: now,
    };
    let persons: Vec<person::Model> = (0_i32..)
        .zip(&wish.party)
        .map(|(position, name)| person::Model {
            id: app.dice.id(now),
            booking_id: id,
            position,
            name: name.as_str().to_owned(),
            name_folded: name.folded(),
            name_sound: sound(&name.folded()),
            cancelled_at: None,
        })
        .collect();
    let entries: Vec<entry::Model> = grants
        .iter()
        .map(|grant| entry::Model {
            id: app.dice.id(now),
            booking_id: id,
            pool_id: grant.demand.pool,
            people: i32::try_from(grant.demand.people).unwrap_or(i32::MAX),
            state: grant.state,
            priority: 0,
            ticket: grant.ticket,
            answer_until: None,
            joined_at: now,
            changed_at: now,
        })
        .collect();
    let mut holders = Vec::new();
    for (entry, _) in entries
        .iter()
        .zip(grants)
        .filter(|(_, grant)| rules::is_main(grant.demand.kind))
    {
        for contact in wish.contacts() {
            for person in &persons {
                holders.push(holder::Model {
                    pool_id: entry.pool_id,
                    contact: contact.clone(),
                    name_folded: person.name_folded.clone(),
                    person_id: person.id,
                    entry_id: entry.id,
                });
            }
        }
    }
    let cause = match wish.clerk {
        Some(_) => change::Cause::Office,
        None => change::Cause::Participant,
    };
    let changes = entries
        .iter()
        .map(|entry| changed(app, entry, None, cause, now))
        .collect();
    take::Fresh {
        booking,
        persons,
        entries,
        holders,
        changes,
    }
}

/// What her letter tells, without asking the database for what was just written.
pub(super) fn hers(
    fresh: &take::Fresh,
    grants: &[Grant],
    tallies: &Tallies,
    listing: &Listing,
) -> Hers {
    let position = |grant: &Grant| tallies.of(grant.demand.pool).parties + 1;
    let mut entries: Vec<(entry::Model, pool::Model)> = fresh
        .entries
        .iter()
        .filter_map(|entry| Some((entry.clone(), listing.pool_of(entry.pool_id)?.clone())))
        .collect();
    entries.sort_by_key(|(_, pool)| pool.kind);
    Hers {
        excuses: Vec::new(),
        endings: Vec::new(),
        booking: fresh.booking.clone(),
        persons: fresh.persons.clone(),
        entries,
        positions: fresh
            .entries
            .iter()
            .zip(grants)
            .filter(|(entry, _)| entry.state == entry::State::Waiting)
            .map(|(entry, grant)| (entry.id, position(grant)))
            .collect(),
    }
}
