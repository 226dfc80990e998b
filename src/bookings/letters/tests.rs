//! What letters say, and what they do to a calendar.

use icalendar::{Calendar, CalendarComponent, Component as _, Event, Property};

use super::{About, booked, cancelled, links};
use crate::app::App;
use crate::bookings::entity::entry::State::{Cancelled, Confirmed, Waiting};
use crate::bookings::store::her::Hers;
use crate::bookings::tests::{Holds, app, at, cafe, course, hers, id, shared};
use crate::formats::ical::Method;
use crate::kinds::{Email, EntryId, Lang};
use crate::lang::words;
use crate::mail::{CalendarPart, Letter};
use crate::offerings::Listing;

const BOTH: &[Holds] = &[(1, 1, Confirmed), (2, 2, Waiting)];
const ONE: &[Holds] = &[(1, 1, Confirmed)];

async fn letter(lang: &str, listing: &Listing, holds: &[Holds]) -> Letter {
    let (app, hers) = (app().await, hers(lang, listing, holds));
    booked(about(&app, listing, &hers)).unwrap()
}

fn about<'a>(app: &'a App, listing: &'a Listing, hers: &'a Hers) -> About<'a> {
    About {
        app,
        now: at("2026-11-22T12:00:00Z"),
        listing,
        hers,
        token: "TOKEN",
        version: "1",
    }
}

fn events(part: &CalendarPart) -> Vec<Event> {
    let calendar: Calendar = part.ics.parse().unwrap();
    assert_eq!(calendar.property_value("METHOD"), Some(part.method.name()));
    let events = calendar.iter().filter_map(|component| match component {
        CalendarComponent::Event(event) => Some(event.clone()),
        _ => None,
    });
    events.collect()
}

fn said(letter: &Letter) -> String {
    format!("{}\n\n{}", letter.subject, letter.plain)
}

#[tokio::test]
async fn a_letter_in_german_lists_every_date_with_its_answer() {
    insta::assert_snapshot!("booked_de", said(&letter("de", &cafe(), BOTH).await));
}

#[tokio::test]
async fn a_letter_in_turkish_has_the_german_one_below() {
    insta::assert_snapshot!("booked_tr", said(&letter("tr", &cafe(), ONE).await));
}

#[tokio::test]
async fn a_letter_in_arabic_has_the_german_one_below() {
    insta::assert_snapshot!(
        "booked_ar",
        said(&letter("ar", &course(), &[(1, 6, Confirmed)]).await)
    );
}

#[tokio::test]
async fn nothing_personal_stands_in_a_subject() {
    for lang in Lang::ALL {
        let (listing, app) = (cafe(), app().await);
        let before = hers(lang.tag(), &listing, BOTH);
        let ended = [id::<EntryId>(1)];
        let gone = cancelled(about(&app, &listing, &before), &ended, None).unwrap();
        for letter in [letter(lang.tag(), &listing, BOTH).await, gone] {
            let named = ["Şükran", "فاطمة", "sukran", "ABC234", "TOKEN"];
            assert!(
                !named.iter().any(|word| letter.subject.contains(word)),
                "{}",
                letter.subject
            );
            assert!(
                letter.plain.contains("/anmeldung/TOKEN"),
                "{}",
                letter.plain
            );
        }
    }
}

#[tokio::test]
async fn who_waits_is_never_told_that_she_has_a_place() {
    for (lang, words) in [
        ("de", &["sicher", "bestätigt", "angemeldet"][..]),
        ("en", &["confirmed", "signed up."]),
        ("tr", &["kesin", "yapıldı"]),
        ("ar", &["مؤكَّد", "مسجَّلة"]),
        ("uk", &["Місце є", "записані"]),
    ] {
        let waiting = letter(lang, &cafe(), &[(1, 1, Waiting)]).await;
        assert!(waiting.calendar.is_none());
        let text = said(&waiting);
        assert!(text.contains('2'), "her position: {text}");
        for word in words {
            assert!(!text.contains(word), "{word}: {text}");
            // Premise: it is the word that the others get.
            let confirmed = said(&letter(lang, &cafe(), ONE).await);
            assert!(
                words.iter().any(|word| confirmed.contains(word)),
                "{confirmed}"
            );
        }
    }
}

#[tokio::test]
async fn one_date_is_asked_into_her_calendar() {
    let letter = letter("tr", &cafe(), BOTH).await;
    let part = letter.calendar.unwrap();
    assert_eq!(part.method, Method::Request);
    let events = events(&part);
    let [event] = events.as_slice() else {
        panic!("{}", part.ics)
    };
    let uid = format!("{}-{}@recklinghausen.example", uuid(9), uuid(1));
    assert_eq!(event.get_uid(), Some(uid.as_str()));
    assert_eq!(event.get_sequence(), Some(3));
    assert_eq!(event.get_summary(), Some("Kadınlar için sohbet kafesi"));
    assert!(
        part.ics.contains("DTSTART:20261202T090000Z\r\n"),
        "{}",
        part.ics
    );
    let unfolded = part.ics.replace("\r\n ", "");
    assert_eq!(unfolded.matches("ATTENDEE").count(), 1);
    assert!(unfolded.contains(":mailto:sukran@example.org\r\n"));
    let organizer = event.properties().get("ORGANIZER").map(Property::value);
    assert_eq!(organizer, Some("mailto:integration@recklinghausen.example"));
    assert!(!part.ics.contains("TOKEN"), "her link stays hers");
}

fn uuid(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

#[tokio::test]
async fn a_course_is_a_file_with_every_date() {
    let part = letter("de", &course(), &[(1, 6, Confirmed)])
        .await
        .calendar
        .unwrap();
    assert_eq!(part.method, Method::Publish);
    assert_eq!(events(&part).len(), 2);
    assert!(!part.ics.contains("ATTENDEE"));
}

#[tokio::test]
async fn a_cancelled_date_is_struck_out_under_the_same_name() {
    let (listing, app) = (cafe(), app().await);
    let before = hers("de", &listing, BOTH);
    let asked = letter("de", &listing, BOTH).await.calendar.unwrap();
    let ended = [id::<EntryId>(1)];
    let letter = cancelled(about(&app, &listing, &before), &ended, None).unwrap();
    let part = letter.calendar.as_ref().unwrap();
    assert_eq!(part.method, Method::Cancel);
    let (before, after) = (&events(&asked)[0], &events(part)[0]);
    assert_eq!(before.get_uid(), after.get_uid());
    assert_eq!(after.get_sequence(), Some(4));
    assert!(part.ics.contains("STATUS:CANCELLED\r\n"));
    insta::assert_snapshot!("cancelled_de", said(&letter));
}

#[tokio::test]
async fn leaving_a_waiting_list_or_a_party_touches_no_calendar() {
    let (listing, app) = (cafe(), app().await);
    let before = hers("de", &listing, BOTH);
    let ended = [id::<EntryId>(2)];
    let left = cancelled(about(&app, &listing, &before), &ended, None).unwrap();
    assert!(left.calendar.is_none());
    let leaver = Some(&before.persons[1]);
    let smaller = cancelled(about(&app, &listing, &before), &[], leaver).unwrap();
    assert!(smaller.calendar.is_none());
    assert!(smaller.plain.contains("فاطمة الزهراء"), "{}", smaller.plain);
}

#[tokio::test]
async fn who_gave_no_address_gets_no_letter() {
    let (listing, app) = (cafe(), app().await);
    let mut hers = hers("de", &listing, ONE);
    hers.booking.email = None;
    assert!(booked(about(&app, &listing, &hers)).is_none());
    assert!(cancelled(about(&app, &listing, &hers), &[], None).is_none());
}

#[tokio::test]
async fn one_letter_holds_the_links_of_all_bookings() {
    let (listing, app) = (cafe(), app().await);
    let found = [
        (
            hers("de", &listing, ONE),
            shared(&listing),
            "FIRST".to_owned(),
        ),
        (
            hers("de", &listing, &[(1, 1, Cancelled)]),
            shared(&listing),
            "SECOND".to_owned(),
        ),
    ];
    let to = Email::parse("sukran@example.org").unwrap();
    let letter = links(&app, Lang::Uk, &to, &found, 7);
    for link in [
        "/uk/anmeldung/FIRST",
        "/uk/anmeldung/SECOND",
        "example/anmeldung/FIRST",
    ] {
        assert!(letter.plain.contains(link), "{link}: {}", letter.plain);
    }
    assert!(!letter.event.contains("sukran"), "{}", letter.event);
    assert_eq!(letter.event, links(&app, Lang::De, &to, &found, 7).event);
    assert_ne!(letter.event, links(&app, Lang::De, &to, &found, 8).event);
}

#[tokio::test]
async fn a_letter_too_late_to_give_a_place_back_says_whom_to_ring() {
    for lang in Lang::ALL {
        let (app, listing) = (app().await, cafe());
        let hers = hers(lang.tag(), &listing, ONE);
        let call = words(lang).bookings_reminder_call();
        let early = booked(about(&app, &listing, &hers)).unwrap();
        assert!(!early.plain.contains(&call), "{}", early.plain);
        let now = at("2026-12-02T08:30:00Z");
        let late = About {
            now,
            ..about(&app, &listing, &hers)
        };
        let late = booked(late).unwrap();
        assert!(late.plain.contains(&call), "{}", late.plain);
        assert!(
            late.plain.contains(&app.own().settings.office.phone),
            "{}",
            late.plain
        );
    }
}
