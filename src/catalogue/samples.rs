//! Offerings for the tests of this room.

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use chrono_tz::Europe::Berlin;
use uuid::Uuid;

use crate::kinds::{Cents, OfferingId, PoolId, SessionId, VenueId};
use crate::offerings::entity::offering::{Audience, Details, Kind, Level, Mode, Promotion};
use crate::offerings::entity::{childcare, offering, pool, session, text, venue};
use crate::offerings::{Listing, Shelf, moment};

/// A moment.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A shelf with these offerings.
pub(crate) fn shelf(listings: Vec<Listing>) -> Arc<Shelf> {
    Arc::new(Shelf::of(listings.into_iter().map(Arc::new).collect()))
}

/// Three Tuesdays in January 2027, 9:30 to 11:30, ten places, signing up from 16 November to 8 January.
pub(crate) fn course() -> Listing {
    let mut course = listing("kurs", Kind::Course, Mode::Whole, 10);
    course
        .texts
        .push(words(&course, "de", "Computerkurs für Anfängerinnen"));
    course
        .texts
        .push(words(&course, "tr", "Bilgisayar kursu – başlangıç"));
    course.offering.opens = Some(at("2026-11-16T07:00:00Z"));
    course.offering.closes = Some(at("2027-01-08T11:00:00Z"));
    course.offering.fee_full_cents = Cents(3000);
    course.offering.fee_reduced_cents = Cents(1000);
    for (number, day) in ["2027-01-12", "2027-01-19", "2027-01-26"]
        .into_iter()
        .enumerate()
    {
        let topic = ["Maus und Tastatur", "Dateien", "E-Mail"][number];
        add(&mut course, day, "09:30", topic);
    }
    course
}

/// Four Wednesdays, each with twenty places of its own that open 28 days before; childcare; Turkish.
pub(crate) fn cafe() -> Listing {
    let mut cafe = listing("cafe", Kind::OpenMeeting, Mode::PerSession, 20);
    cafe.texts.push(words(&cafe, "de", "Gesprächscafé"));
    cafe.offering.session_opens_days_before = Some(28);
    cafe.offering.session_closes_hours_before = Some(22);
    cafe.offering.details.languages.push("tr".to_owned());
    cafe.childcare = Some(childcare::Model {
        offering_id: cafe.offering.id,
        offered: true,
        places: 8,
        age_from: 1,
        age_to: 6,
        note: String::new(),
    });
    for (day, topic) in [
        ("2026-12-02", "Sicher mit dem Handy"),
        ("2026-12-16", "Feste im Winter"),
        ("2027-01-13", "Geld und Verträge"),
        ("2027-01-27", "Arbeit und Minijob"),
    ] {
        add(&mut cafe, day, "10:00", topic);
    }
    cafe
}

/// The same with its first date called off and its second moved.
pub(crate) fn moved_and_cancelled(mut listing: Listing) -> Listing {
    let [first, second, ..] = listing.sessions.as_mut_slice() else {
        panic!("two dates are needed");
    };
    first.state = session::State::Cancelled;
    first.reason = Some("Die Leiterin ist krank.".to_owned());
    first.replaced_by = Some(second.local_date);
    first.revision = 2;
    second.moved_from = second.local_date.pred_opt();
    listing
}

/// A group that just meets, every Saturday.
pub(crate) fn group() -> Listing {
    let mut group = listing("lauftreff", Kind::OpenGroup, Mode::None, 0);
    group
        .texts
        .push(words(&group, "de", "Lauftreff für Frauen"));
    for day in ["2026-11-28", "2026-12-05", "2026-12-12"] {
        add(&mut group, day, "10:00", "");
    }
    group
}

fn id(text: &str, number: usize) -> Uuid {
    let mut bytes = [0; 16];
    for (place, byte) in bytes.iter_mut().zip(text.bytes()) {
        *place = byte;
    }
    bytes[15] = u8::try_from(number).unwrap();
    Uuid::from_bytes(bytes)
}

fn listing(slug: &str, kind: Kind, mode: Mode, capacity: i32) -> Listing {
    let offering_id = OfferingId(id(slug, 0));
    let whole = pool::Model {
        id: PoolId(id(slug, 200)),
        offering_id,
        kind: pool::Kind::Whole,
        session_id: None,
        workshop_id: None,
        capacity,
        waitlist: 5,
    };
    Listing {
        offering: offering::Model {
            id: offering_id,
            slug: slug.to_owned(),
            series: slug.to_owned(),
            kind,
            level: Level::Beginners,
            audience: Audience::Women,
            programme: None,
            partner_id: None,
            leader: "Leiterin".to_owned(),
            venue_id: VenueId(id("buero", 0)),
            timezone: "Europe/Berlin".to_owned(),
            capacity,
            min_participants: 0,
            waitlist: 5,
            max_persons: 4,
            promotion: Promotion::Offer,
            walk_in: false,
            fee_full_cents: Cents(0),
            fee_reduced_cents: Cents(0),
            fee_note: String::new(),
            mode,
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
            archive_kind: "offering".to_owned(),
            details: Details {
                languages: vec!["de".to_owned()],
                ..Details::default()
            },
            updated_at: at("2026-10-01T08:00:00Z"),
        },
        texts: Vec::new(),
        elsewhere: Vec::new(),
        venue: venue::Model {
            id: VenueId(id("buero", 0)),
            slug: "buero".to_owned(),
            name: "Stadtteilbüro Süd".to_owned(),
            step_free: true,
            note: String::new(),
            street: String::new(),
            postcode: String::new(),
            town: String::new(),
        },
        partner: None,
        childcare: None,
        workshops: Vec::new(),
        sessions: Vec::new(),
        pools: if mode == Mode::Whole {
            vec![whole]
        } else {
            Vec::new()
        },
    }
}

fn words(listing: &Listing, lang: &str, title: &str) -> text::Model {
    text::Model {
        offering_id: listing.offering.id,
        lang: lang.to_owned(),
        title: Some(title.to_owned()),
        title_at: None,
        description_at: None,
        description: None,
    }
}

fn add(listing: &mut Listing, day: &str, start: &str, topic: &str) {
    let number = listing.sessions.len() + 1;
    let id = SessionId(id(&listing.offering.slug, number));
    let local_date: NaiveDate = day.parse().unwrap();
    let local_start: NaiveTime = start.parse().unwrap();
    let local_end = local_start + Duration::hours(2);
    listing.sessions.push(session::Model {
        id,
        offering_id: listing.offering.id,
        local_date,
        local_start,
        local_end,
        starts_at: moment(Berlin, local_date, local_start),
        ends_at: moment(Berlin, local_date, local_end),
        topic: (!topic.is_empty()).then(|| topic.to_owned()),
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
        revision: 0,
        edited: false,
        updated_at: at("2026-10-01T08:00:00Z"),
    });
    if listing.offering.mode == Mode::PerSession {
        listing.pools.push(pool::Model {
            id: PoolId(id.0),
            offering_id: listing.offering.id,
            kind: pool::Kind::Session,
            session_id: Some(id),
            workshop_id: None,
            capacity: listing.offering.capacity,
            waitlist: listing.offering.waitlist,
        });
    }
}
