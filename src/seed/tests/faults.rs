//! What a bad file is told.

use super::{COURSE, DEMO, House, faults};
use crate::seed::{ImportError, PAST};

#[test]
fn every_fault_is_told_with_line_entry_and_field() {
    let bad = COURSE
        .replace("kind = \"seminar\"", "kind = \"curse\"\ncolour = \"red\"")
        .replace("capacity = 8", "capacity = -1")
        .replace("venue = \"werkraum\"\n", "venue = \"saal\"\n")
        .replace(
            "start = \"17:00\", end = \"19:30\", topic",
            "start = \"25:00\", end = \"19:30\", topic",
        )
        .replace("\"2027-01-26\", start", "\"2027-02-30\", start")
        .replace("languages = [\"de\"]", "languages = [\"de\", \"türkisch\"]");
    let told = faults(&bad).join("\n");
    let line = |part: &str| 1 + bad.lines().position(|line| line.contains(part)).unwrap();
    let expected = [
        (
            line("\"curse\""),
            "kind: unknown variant `curse`, expected one of `open_meeting`",
        ),
        (line("colour"), "colour: is not a field that is known here"),
        (line("\"saal\""), "venue: there is no venue \"saal\""),
        (line("= -1"), "capacity: -1 is less than 0"),
        (
            line("türkisch"),
            "languages[1]: \"türkisch\" is not a language tag",
        ),
        (line("25:00"), "sessions[0].start: \"25:00\" is not a time"),
        (
            line("02-30"),
            "sessions[1].date: \"2027-02-30\" is not a date",
        ),
    ];
    for (line, problem) in expected {
        let whole = format!("offerings.toml:{line}: offering \"naehen\": {problem}");
        assert!(told.contains(&whole), "{whole}\n\nnot in\n\n{told}");
    }
    assert_eq!(told.lines().count(), expected.len(), "{told}");
}

#[test]
fn dates_and_times_that_can_not_be_are_refused() {
    refused(&[
        (
            "end = \"19:30\" }",
            "end = \"17:00\" }",
            "sessions[1].end: is not after the start",
        ),
        (
            "end = \"19:30\" }",
            "end = \"\" }",
            "sessions[1].end: \"\" is not a time",
        ),
        (
            "end = \"19:30\" }",
            "end = \"9:30\" }",
            "sessions[1].end: \"9:30\" is not a time",
        ),
        (
            "topic = \"Nadel\"",
            "status = \"gone\"",
            "sessions[0].status: unknown variant `gone`",
        ),
        (
            "topic = \"Nadel\"",
            "replaced_by = \"2027-01-19\"",
            "sessions[0].replaced_by: no other session of this offering is on 2027-01-19",
        ),
        (
            "topic = \"Nadel\"",
            "replaces = \"2027-01-18\"",
            "sessions[0].replaces: no other session",
        ),
        (
            "topic = \"Nadel\"",
            "topic = \"Na\\u0000del\"",
            "sessions[0].topic: holds control characters",
        ),
        (
            "\"2027-01-18\", start",
            "\"2027-01-26\", start",
            "sessions: two begin on 2027-01-26 at 17:00",
        ),
        (
            "\"2027-01-15T12:00\"",
            "\"2026-10-01T12:00\"",
            "registration_closes: is not after registration_opens",
        ),
        (
            "\"2027-01-15T12:00\"",
            "\"2027-01-15\"",
            "registration_closes: \"2027-01-15\" is not a moment",
        ),
    ]);
}

#[test]
fn words_and_numbers_that_can_not_be_are_refused() {
    refused(&[
        (
            "kind = \"venue\"",
            "kind = \"weather\"",
            "exceptions[0].kind: unknown variant `weather`",
        ),
        (
            "walk_in = false",
            "walk_in = \"no\"",
            "walk_in: is neither true nor false",
        ),
        (
            "capacity = 8",
            "capacity = 99999999999",
            "capacity: 99999999999 is out of range",
        ),
        (
            "capacity = 8",
            "capacity = 8.5",
            "capacity: is not a whole number",
        ),
        ("series = \"naehen\"\n", "", "series: is missing"),
        (
            "reduced_cents = 600",
            "reduced_cents = 1600",
            "fee.reduced_cents: is more than the full fee",
        ),
        (
            "age_to = 6",
            "age_to = 2",
            "childcare.age_to: is less than age_from",
        ),
        (
            "tr = \"Dikiş\"",
            "xx = \"?\"",
            "title_i18n: \"xx\" is not a language of the service",
        ),
        (
            "archive_kind",
            "rrule = \"FREQ=SOMETIMES\"\narchive_kind",
            "rrule: \"FREQ=SOMETIMES\" is not a rule of dates",
        ),
        (
            "slug = \"naehen\"",
            "slug = \"Nähen\"",
            "slug: \"Nähen\" can not stand in an address",
        ),
    ]);
}

#[test]
fn guests_secrets_and_reminders_that_can_not_be_are_refused() {
    let before = "archive_kind = \"offering\"";
    let with = |field: &str| format!("{field}\n{before}");
    refused(&[
        (
            before,
            &with("drop_in = 2"),
            "drop_in: goes only with registration_mode \"whole\"",
        ),
        (before, &with("drop_in = -1"), "drop_in: -1 is less than 0"),
        (
            before,
            &with("discreet = \"yes\""),
            "discreet: is neither true nor false",
        ),
        (
            before,
            &with("remind_hours = [48, 169]"),
            "remind_hours: 169 is more than a week",
        ),
        (
            before,
            &with("remind_hours = [0]"),
            "remind_hours: 0 is less than 1",
        ),
        (
            before,
            &with("remind_hours = 48"),
            "remind_hours: is not a list",
        ),
    ]);
}

/// Each case: what stands in the file, what stands there instead, what is told.
fn refused(cases: &[(&str, &str, &str)]) {
    for (old, new, problem) in cases {
        assert!(COURSE.contains(old), "{old} is not in the file");
        let told = faults(&COURSE.replace(old, new));
        assert!(
            told.len() == 1 && told[0].contains(problem),
            "{problem}\nbut\n{told:#?}"
        );
    }
}

#[test]
fn nothing_stands_twice_and_nothing_is_nameless() {
    let twice = format!("{COURSE}\n{}", &COURSE[COURSE.find("[[venue]]").unwrap()..]);
    let told = faults(&twice).join("\n");
    assert!(
        told.contains("venue \"werkraum\": slug: stands twice in the file"),
        "{told}"
    );
    assert!(
        told.contains("offering \"naehen\": slug: stands twice in the file"),
        "{told}"
    );
    let nameless = faults(&COURSE.replace("slug = \"naehen\"\n", ""));
    assert!(
        nameless[0].contains("offering[0]: slug: is missing"),
        "{nameless:?}"
    );
    assert!(
        faults("[[venue]]\nslug = \"a\"\n[meta]\ntimezone = \"Mars/Base\"")
            .iter()
            .any(|fault| fault.contains("meta: timezone: \"Mars/Base\" is not a time zone"))
    );
}

#[tokio::test]
async fn a_file_with_one_fault_changes_nothing() {
    let house = House::open().await;
    let bad = DEMO.replace("venue = \"veranstaltungssaal\"", "venue = \"nirgends\"");
    let told = house.import(&bad).await.unwrap_err().to_string();
    assert!(
        told.contains(
            "offering \"integrationskonferenz-2027\": venue: there is no venue \"nirgends\""
        ),
        "{told}"
    );
    let rows = house.rows().await;
    assert!(rows.venues.is_empty() && rows.offerings.is_empty() && rows.days.is_empty());
}

#[tokio::test]
async fn an_offering_may_name_a_venue_that_is_there() {
    let house = House::open().await;
    house.import(COURSE).await.unwrap();
    let venue = COURSE.find("[[venue]]").unwrap()..COURSE.find("[[offering]]").unwrap();
    let mut alone = COURSE.replace("slug = \"naehen\"", "slug = \"naehen-2\"");
    alone.replace_range(venue, "");
    house.import(&alone).await.unwrap();
    assert_eq!(house.rows().await.offerings.len(), 2);
}

#[tokio::test]
async fn a_chronology_and_anything_else_are_told_apart() {
    let house = House::open().await;
    let imported = house.import(PAST).await.unwrap().to_string();
    assert_eq!(imported, "entries: 26 new, 0 changed, 0 unchanged");
    assert!(matches!(
        house.import("a = 1").await,
        Err(ImportError::Unknown(_))
    ));
    let broken = house
        .import("[[offering]\nslug = 1")
        .await
        .unwrap_err()
        .to_string();
    assert!(
        broken.contains("offerings.toml") && broken.contains("line 1"),
        "{broken}"
    );
    let missing = crate::seed::import(&house.app, std::path::Path::new("/nowhere.toml")).await;
    assert!(missing.unwrap_err().to_string().contains("/nowhere.toml"));
}
