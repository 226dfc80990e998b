use super::{Entry, Facets, Filter, Haystack, Standing, entries, of_offering, of_session};
use crate::bookings::Tally;
use crate::catalogue::samples::{at, cafe, course, group, moved_and_cancelled};
use crate::kinds::PoolId;
use crate::offerings::Listing;
use crate::offerings::entity::offering::Kind;
use crate::offerings::entity::session;

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
            lent: 0,
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
