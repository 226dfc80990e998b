//! Offerings for the tests of this room, and the tests of its rules.

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use chrono_tz::Europe::Berlin;
use uuid::Uuid;

use super::{Entry, Facets, Filter, Haystack, Shown, Standing, entries, of_offering, of_session};
use crate::bookings::Tally;
use crate::kinds::{Cents, OfferingId, PoolId, SessionId, VenueId};
use crate::offerings::entity::offering::{Audience, Details, Kind, Level, Mode, Promotion};
use crate::offerings::entity::{childcare, offering, pool, session, text, venue};
use crate::offerings::rules::moment;
use crate::offerings::{Listing, Shelf};

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
fn group() -> Listing {
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
            archive_kind: "offering".to_owned(),
            details: Details {
                languages: vec!["de".to_owned()],
                ..Details::default()
            },
            updated_at: at("2026-10-01T08:00:00Z"),
        },
        texts: Vec::new(),
        venue: venue::Model {
            id: VenueId(id("buero", 0)),
            slug: "buero".to_owned(),
            name: "Stadtteilbüro Süd".to_owned(),
            step_free: true,
            note: String::new(),
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

fn shown<'a>(listings: &'a [Listing], now: &str) -> Vec<Entry<'a>> {
    entries(listings.iter().map(|listing| (listing, None)), &[], at(now))
}

/// What a list says, short: "slug date shown".
fn said(entries: &[Entry<'_>]) -> Vec<String> {
    entries
        .iter()
        .map(|e| format!("{} {} {:?}", e.listing.offering.slug, e.day(), e.shown))
        .collect()
}

fn found(listings: &[Listing], query: &str) -> Vec<String> {
    let haystacks: Vec<Haystack> = listings.iter().map(Haystack::of).collect();
    let filter = Filter::parse([("q", query)]);
    let listings = listings.iter().zip(&haystacks);
    said(&entries(
        listings.map(|(listing, haystack)| (listing, Some(haystack))),
        &filter.sought(),
        at("2026-11-22T10:00:00Z"),
    ))
}

const NOW: &str = "2026-11-22T10:00:00Z";

#[test]
fn the_list_shows_a_course_once_and_the_next_dates_of_a_café() {
    let all = [course(), cafe(), group()];
    assert_eq!(
        said(&shown(&all, NOW)),
        [
            "lauftreff 2026-11-28 Date",
            "cafe 2026-12-02 Date",
            "cafe 2026-12-16 Date",
            "kurs 2027-01-12 Begin",
        ],
        "the café's third date is more than six weeks away"
    );
}

#[test]
fn however_far_it_is_the_next_date_is_shown() {
    let all = [cafe()];
    assert_eq!(
        said(&shown(&all, "2026-09-01T10:00:00Z")),
        ["cafe 2026-12-02 Date"]
    );
}

#[test]
fn a_course_that_has_begun_stands_last_at_its_next_date() {
    let all = [course(), cafe()];
    assert_eq!(
        said(&shown(&all, "2027-01-12T09:00:00Z")),
        [
            "cafe 2027-01-13 Date",
            "cafe 2027-01-27 Date",
            "kurs 2027-01-12 Running",
        ]
    );
    assert!(shown(&all[..1], "2027-01-26T10:30:00Z").is_empty(), "over");
}

#[test]
fn a_date_called_off_is_shown_two_weeks_before_and_until_its_end() {
    let all = [moved_and_cancelled(cafe())];
    let first = |now| said(&shown(&all, now)).first().cloned().unwrap();
    assert_eq!(first("2026-11-17T10:00:00Z"), "cafe 2026-12-16 Date");
    assert_eq!(first(NOW), "cafe 2026-12-02 CalledOff");
    assert_eq!(first("2026-12-02T11:00:00Z"), "cafe 2026-12-16 Date");
}

#[test]
fn a_course_called_off_as_a_whole_is_still_seen_by_those_who_wanted_to_come() {
    let mut gone = course();
    for session in &mut gone.sessions {
        session.state = session::State::Cancelled;
    }
    let all = [gone];
    assert!(shown(&all, NOW).is_empty());
    assert_eq!(
        said(&shown(&all, "2027-01-10T10:00:00Z")),
        ["kurs 2027-01-12 CalledOff"]
    );
}

#[test]
fn a_search_folds_case_and_accents_and_needs_all_words() {
    let all = [course(), cafe(), group()];
    assert_eq!(found(&all, "ANFANGERINNEN"), ["kurs 2027-01-12 Begin"]);
    assert_eq!(
        found(&all, "BİLGİSAYAR baslangıc"),
        ["kurs 2027-01-12 Begin"]
    );
    assert!(found(&all, "computerkurs kunst").is_empty());
    assert_eq!(found(&all, "süd").len(), 4, "the venue of all");
}

#[test]
fn a_word_of_a_topic_finds_its_date_however_far_it_is() {
    let all = [course(), cafe()];
    assert_eq!(found(&all, "minijob"), ["cafe 2027-01-27 Date"]);
    assert_eq!(
        found(&all, "gesprachscafe minijob"),
        ["cafe 2027-01-27 Date"]
    );
    assert_eq!(
        found(&all, "tastatur"),
        ["kurs 2027-01-12 Begin"],
        "a course is one thing"
    );
}

#[test]
fn filters_keep_what_was_chosen() {
    let all = [course(), cafe(), group()];
    let entries = shown(&all, NOW);
    let kept = |query: &[(&str, &str)]| {
        let filter = Filter::parse(query.iter().copied());
        entries.iter().filter(|entry| filter.keeps(entry)).count()
    };
    assert_eq!(kept(&[]), 4);
    assert_eq!(kept(&[("art", "course")]), 1);
    assert_eq!(kept(&[("tag", "mi")]), 2);
    assert_eq!(kept(&[("tag", "sa"), ("kinderbetreuung", "ja")]), 0);
    assert_eq!(kept(&[("sprache", "tr")]), 2);
    assert_eq!(
        kept(&[("art", "nonsense"), ("tag", "x"), ("sprache", "<b>")]),
        4,
        "ignored"
    );
}

#[test]
fn only_filters_that_leave_something_are_offered() {
    let all = [course(), cafe(), group()];
    let entries = shown(&all, NOW);
    let facets = Facets::of(&entries, &Filter::parse([("art", "open_meeting")]));
    assert_eq!(
        facets.kinds,
        [Kind::OpenMeeting, Kind::Course, Kind::OpenGroup]
    );
    assert_eq!(facets.days, [chrono::Weekday::Wed]);
    assert_eq!(facets.languages, ["de", "tr"]);
    assert!(facets.childcare);
    assert!(!Facets::of(&entries, &Filter::parse([("art", "course")])).childcare);
}

#[test]
fn a_choice_has_one_spelling() {
    let typed = [
        ("q", "  Café \n & Tee "),
        ("utm", "x"),
        ("seite", "2"),
        ("art", "course"),
    ];
    let filter = Filter::parse(typed);
    assert_eq!(filter.query(), "?art=course&q=Caf%C3%A9+%26+Tee&seite=2");
    assert_eq!(
        Filter::parse([("seite", "0"), ("seite", "-3")]),
        Filter::default()
    );
    let long = "ş".repeat(500);
    assert_eq!(
        Filter::parse([("q", long.as_str())]).words.chars().count(),
        100
    );
}

#[test]
fn one_stands_as_the_window_and_the_places_say() {
    let taken = |people: i64, parties: i64| {
        move |_: PoolId| Tally {
            taken: people,
            waiting: parties,
            parties,
            smallest: 1,
            last_ticket: 0,
        }
    };
    let stands =
        |now: &str, people, parties| of_offering(&course(), &taken(people, parties), at(now));
    assert_eq!(
        stands("2026-11-01T00:00:00Z", 0, 0),
        Standing::NotYet(at("2026-11-16T07:00:00Z"))
    );
    assert_eq!(stands(NOW, 6, 0), Standing::Free(4));
    assert_eq!(stands(NOW, 10, 1), Standing::Waiting(2));
    assert_eq!(stands(NOW, 10, 5), Standing::Full);
    assert_eq!(stands("2027-01-08T11:00:00Z", 0, 0), Standing::Closed);
    assert_eq!(stands("2027-01-12T08:30:00Z", 0, 0), Standing::Begun);
    assert_eq!(stands("2027-01-26T10:30:00Z", 0, 0), Standing::Over);
    assert_eq!(
        of_offering(&group(), &taken(0, 0), at(NOW)),
        Standing::JustCome
    );
}

#[test]
fn a_café_stands_as_well_as_the_best_of_its_dates() {
    let cafe = cafe();
    let first = cafe.pools[0].id;
    let tally = |pool: PoolId| Tally {
        taken: if pool == first { 20 } else { 3 },
        ..Tally::default()
    };
    assert_eq!(of_offering(&cafe, &tally, at(NOW)), Standing::Free(17));
    assert_eq!(
        of_session(&cafe, &cafe.sessions[0], &tally, at(NOW)),
        Standing::Waiting(1)
    );
    // Only the first is open yet: then it is the waiting list.
    assert_eq!(
        of_offering(&cafe, &tally, at("2026-11-10T10:00:00Z")),
        Standing::Waiting(1)
    );
}
