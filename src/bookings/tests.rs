//! A small invented offering and a booking of it, for the tests of this room.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use super::entity::entry::State;
use super::entity::{booking, entry, person};
use super::store::her::Hers;
use crate::app::App;
use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::kinds::{
    BookingId, Cents, EntryId, OfferingId, PersonId, PoolId, SessionId, VenueId, WorkshopId,
};
use crate::mail::{Carrier, Memory};
use crate::offerings::entity::offering::{Ask, Audience, Details, Kind, Level, Mode, Promotion};
use crate::offerings::entity::{childcare, offering, pool, session, text, venue, workshop};
use crate::offerings::{Listing, moment};
use crate::settings::Settings;

pub(super) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A program without tables, on 22 November 2026 at noon. `change` sees its settings first.
pub(super) async fn app_with(change: impl FnOnce(&mut Settings)) -> App {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let mut settings = Settings::read(None).unwrap();
    settings.server.secret = "a secret for tests, long enough for one".to_owned();
    settings.server.public_url = "https://bausteine.example".to_owned();
    change(&mut settings);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("bausteine-bookings-{}-{count}.db", std::process::id());
    let file = std::env::temp_dir().join(name);
    let db = Db::connect(&format!("sqlite:{}", file.display()), 1)
        .await
        .unwrap();
    for ending in ["", "-wal", "-shm"] {
        _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
    let clock = Clock::fixed(at("2026-11-22T12:00:00Z"));
    App::new(
        db,
        clock,
        Dice::seeded(1),
        settings,
        Carrier::Memory(Memory::default()),
    )
    .await
    .unwrap()
}

pub(super) async fn app() -> App {
    app_with(|_| {}).await
}

pub(super) fn id<Id: From<Uuid>>(number: u128) -> Id {
    Id::from(Uuid::from_u128(number))
}

fn on(number: u128, day: u32, topic: &str) -> session::Model {
    let (date, start, end) = (
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap(),
        NaiveTime::from_hms_opt(10, 0, 0).unwrap(),
        NaiveTime::from_hms_opt(12, 0, 0).unwrap(),
    );
    let berlin = chrono_tz::Europe::Berlin;
    session::Model {
        id: id::<SessionId>(number),
        offering_id: id::<OfferingId>(1),
        local_date: date,
        local_start: start,
        local_end: end,
        starts_at: moment(berlin, date, start),
        ends_at: moment(berlin, date, end),
        topic: Some(topic.to_owned()),
        state: session::State::Planned,
        reason: None,
        moved_from: None,
        moved_start: None,
        moved_end: None,
        called_off_at: None,
        venue_id: None,
        substitute_id: None,
        undo_until: None,
        replaced_by: None,
        replaces: None,
        revision: 3,
        edited: false,
        updated_at: at("2026-11-01T00:00:00Z"),
    }
}

fn pool(number: u128, kind: pool::Kind, of: Option<u128>, capacity: i32) -> pool::Model {
    pool::Model {
        id: id::<PoolId>(number),
        offering_id: id::<OfferingId>(1),
        kind,
        session_id: of
            .filter(|_| kind != pool::Kind::Workshop)
            .map(id::<SessionId>),
        workshop_id: of
            .filter(|_| kind == pool::Kind::Workshop)
            .map(id::<WorkshopId>),
        capacity,
        waitlist: 5,
    }
}

/// A café for women with two dates, 2 and 9 December, each booked by itself.
pub(super) fn cafe() -> Listing {
    let text = |lang: &str, title: &str| text::Model {
        offering_id: id::<OfferingId>(1),
        lang: lang.to_owned(),
        title: Some(title.to_owned()),
        title_at: None,
        description_at: None,
        description: Some(String::new()),
    };
    Listing {
        offering: offering(),
        texts: vec![
            text("de", "Gesprächscafé für Frauen"),
            text("tr", "Kadınlar için sohbet kafesi"),
            text("ar", "مقهى المحادثة للنساء"),
        ],
        elsewhere: Vec::new(),
        venue: venue::Model {
            id: id::<VenueId>(1),
            slug: "sued".to_owned(),
            name: "Stadtteilbüro Süd".to_owned(),
            step_free: true,
            note: String::new(),
            street: String::new(),
            postcode: String::new(),
            town: String::new(),
        },
        partner: None,
        childcare: Some(childcare::Model {
            offering_id: id::<OfferingId>(1),
            offered: true,
            places: 4,
            age_from: 1,
            age_to: 6,
            note: String::new(),
        }),
        workshops: vec![workshop::Model {
            id: id::<WorkshopId>(1),
            offering_id: id::<OfferingId>(1),
            position: 0,
            slug: "schule".to_owned(),
            title: "Schule".to_owned(),
            capacity: 10,
        }],
        sessions: vec![on(1, 2, "Schule und Beruf"), on(2, 9, "Wohnen")],
        pools: vec![
            pool(1, pool::Kind::Session, Some(1), 12),
            pool(2, pool::Kind::Session, Some(2), 12),
            pool(3, pool::Kind::Childcare, Some(1), 4),
            pool(4, pool::Kind::Childcare, Some(2), 4),
            pool(5, pool::Kind::Workshop, Some(1), 10),
        ],
    }
}

/// The same as a course of two dates that is booked as a whole.
pub(super) fn course() -> Listing {
    let cafe = cafe();
    Listing {
        offering: offering::Model {
            mode: Mode::Whole,
            ..cafe.offering
        },
        pools: vec![
            pool(6, pool::Kind::Whole, None, 12),
            pool(7, pool::Kind::Childcare, None, 4),
        ],
        ..cafe
    }
}

fn offering() -> offering::Model {
    offering::Model {
        id: id::<OfferingId>(1),
        slug: "cafe".to_owned(),
        series: "cafe".to_owned(),
        kind: Kind::OpenMeeting,
        level: Level::Open,
        audience: Audience::Women,
        programme: None,
        partner_id: None,
        leader: String::new(),
        venue_id: id::<VenueId>(1),
        timezone: "Europe/Berlin".to_owned(),
        capacity: 12,
        min_participants: 0,
        waitlist: 5,
        max_persons: 3,
        promotion: Promotion::Offer,
        walk_in: false,
        fee_full_cents: Cents(0),
        fee_reduced_cents: Cents(0),
        fee_note: String::new(),
        mode: Mode::PerSession,
        opens: None,
        closes: None,
        session_opens_days_before: None,
        session_closes_hours_before: None,
        cancel_until_hours_before: 24,
        max_per_organisation: None,
        drop_in: None,
        stopped_at: None,
        draft: false,
        discreet: false,
        archive_kind: String::new(),
        details: Details {
            ask: vec![Ask::Childcare, Ask::Language, Ask::Workshop],
            bring: vec!["Gute Laune".to_owned()],
            ..Details::default()
        },
        updated_at: at("2026-11-01T00:00:00Z"),
    }
}

/// An entry: its number, the number of its pool, its state.
pub(super) type Holds = (u128, u128, State);

/// The booking of two women who read this language. Those who wait stand on position 2.
pub(super) fn hers(lang: &str, listing: &Listing, holds: &[Holds]) -> Hers {
    let now = at("2026-11-22T12:00:00Z");
    let entries: Vec<(entry::Model, pool::Model)> = holds
        .iter()
        .map(|(number, of, state)| {
            let entry = entry::Model {
                id: id::<EntryId>(*number),
                booking_id: id::<BookingId>(9),
                pool_id: id::<PoolId>(*of),
                people: 2,
                state: *state,
                priority: 0,
                ticket: 1,
                answer_until: None,
                joined_at: now,
                changed_at: now,
            };
            let pool = listing.pools.iter().find(|pool| pool.id == entry.pool_id);
            (entry, pool.unwrap().clone())
        })
        .collect();
    let person = |position: i32, name: &str| person::Model {
        id: id::<PersonId>(u128::try_from(position).unwrap() + 1),
        booking_id: id::<BookingId>(9),
        position,
        name: name.to_owned(),
        name_folded: crate::kinds::fold(name),
        name_sound: String::new(),
        cancelled_at: None,
    };
    Hers {
        positions: entries
            .iter()
            .filter(|(entry, _)| entry.state == State::Waiting)
            .map(|(entry, _)| (entry.id, 2))
            .collect(),
        entries,
        excuses: Vec::new(),
        endings: Vec::new(),
        persons: vec![person(0, "Şükran Öztürk"), person(1, "فاطمة الزهراء")],
        booking: booking::Model {
            id: id::<BookingId>(9),
            offering_id: id::<OfferingId>(1),
            idempotency_key: "key".to_owned(),
            token_hash: Vec::new(),
            receipt_hash: Vec::new(),
            link_version: 0,
            code: "ABC234".to_owned(),
            lang: lang.to_owned(),
            email: Some("sukran@example.org".to_owned()),
            email_folded: Some("sukran@example.org".to_owned()),
            phone: Some("+4915123456789".to_owned()),
            helper_name: None,
            helper_contact: None,
            organisation: None,
            organisation_folded: None,
            role: None,
            children: 0,
            children_ages: None,
            language_help: Some("tr".to_owned()),
            note: Some("<b>Bis dann</b>".to_owned()),
            office_note: None,
            one_is_enough: false,
            created_at: now,
        },
    }
}

/// A listing as the shelf shares it.
pub(super) fn shared(listing: &Listing) -> Arc<Listing> {
    Arc::new(listing.clone())
}
