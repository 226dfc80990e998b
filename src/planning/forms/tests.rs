//! The form of an offering, there and back.

use super::{Name, Sent, Typed, Wish, blank, parse};
use crate::kinds::{Cents, Lang};
use crate::offerings::entity::offering::{AgendaItem, Ask};
use crate::offerings::{ChildcarePlan, OfferingPlan, TextPlan, WorkshopPlan};
use crate::web::tests::reader;

fn time(text: &str) -> chrono::NaiveTime {
    text.parse().unwrap()
}

/// An offering that says all that one can say.
fn full() -> OfferingPlan {
    let mut plan = blank();
    plan.slug = "kurs".to_owned();
    plan.series = "kurse".to_owned();
    plan.leader = "Kursleiterin".to_owned();
    plan.venue = "treff".to_owned();
    plan.partner = Some("Frauen e.V.".to_owned());
    plan.programme = Some("KOMM-AN".to_owned());
    plan.capacity = 12;
    plan.drop_in = Some(0);
    plan.walk_in = true;
    plan.discreet = true;
    plan.max_per_organisation = Some(2);
    plan.fee_full = Cents(1250);
    plan.fee_reduced = Cents(500);
    plan.fee_note = "Bar, am ersten Tag.\n".to_owned();
    plan.opens = Some("2026-11-16T07:00:30Z".parse().unwrap());
    plan.closes = Some("2027-01-08T11:00:00Z".parse().unwrap());
    plan.session_opens_days_before = Some(28);
    plan.session_closes_hours_before = Some(22);
    plan.details.ask = vec![Ask::Workshop, Ask::Language, Ask::Childcare];
    plan.details.languages = ["tr", "kmr", "de"].map(str::to_owned).to_vec();
    plan.details.interpreting = ["zh-Hant", "ar"].map(str::to_owned).to_vec();
    plan.details.bring = ["Badeanzug", "Handtuch"].map(str::to_owned).to_vec();
    plan.details.agenda = vec![AgendaItem {
        start: time("10:00:00"),
        end: time("10:30:00"),
        title: "Begrüßung".to_owned(),
    }];
    plan.details.remind_hours = Some(vec![48, 3]);
    plan.childcare = Some(ChildcarePlan {
        offered: true,
        places: 8,
        age_from: 1,
        age_to: 6,
        note: "Nebenan.".to_owned(),
    });
    plan.workshops = ["A", "B"]
        .map(|title| WorkshopPlan {
            slug: title.to_lowercase(),
            title: title.to_owned(),
            capacity: 10,
        })
        .to_vec();
    plan.texts = [
        (Lang::De, "Kurs", Some("Wir *lernen*.\n\n- a\n  - b\n")),
        (Lang::Tr, "Kurs (tr)", None),
    ]
    .map(|(lang, title, description)| TextPlan {
        lang,
        title: Some(title.to_owned()),
        description: description.map(str::to_owned),
    })
    .to_vec();
    plan
}

/// What a browser makes of a form: lines end with CR and LF, a text area loses nothing else.
fn sent(typed: &Typed) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for &name in Name::ALL {
        let several = matches!(
            name,
            Name::Ask
                | Name::Languages
                | Name::Interpreting
                | Name::WorkshopSlug
                | Name::WorkshopTitle
                | Name::WorkshopPlaces
        );
        let text = typed.get(name);
        let texts: Vec<String> = if several {
            text.split('\n').map(str::to_owned).collect()
        } else {
            vec![text.replace('\n', "\r\n")]
        };
        pairs.extend(texts.into_iter().map(|text| (name.word().to_owned(), text)));
        // Three empty lines for new ones.
        if name.leading() == Name::WorkshopTitle {
            pairs.extend((0..3).map(|_| (name.word().to_owned(), String::new())));
        }
    }
    pairs
}

#[tokio::test]
async fn a_form_that_nobody_touched_changes_nothing() {
    let reader = reader(Lang::De, "/").await;
    let mut bare = full();
    bare.workshops.clear();
    bare.childcare = None;
    bare.details.remind_hours = None;
    for plan in [full(), bare] {
        let typed = Sent::read(&sent(&Typed::of(&plan))).typed;
        assert_eq!(parse(&reader, &typed, &plan), Ok(plan.clone()));
        assert_eq!(typed.differing(&Typed::of(&plan)), []);
    }
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once() {
    let reader = reader(Lang::De, "/").await;
    let mut typed = Typed::of(&full());
    for (name, text) in [
        (Name::Title, " "),
        (Name::Description, "\u{0}"),
        (Name::Kind, "zirkus"),
        (Name::Capacity, "viele"),
        (Name::MaxPersons, "51"),
        (Name::Mode, "per_session"),
        (Name::Closes, "2026-11-01T08:00"),
        (Name::FeeReduced, "99"),
        (Name::LanguagesMore, "kurdisch"),
        (Name::CareTo, "0"),
        (Name::Agenda, "10:00 Pause"),
        (Name::WorkshopPlaces, "10\n-1"),
        (Name::RemindHours, "999"),
        (Name::Series, "Über uns"),
    ] {
        typed.set(name, text);
    }
    let problems = parse(&reader, &typed, &full()).expect_err("all of it");
    let fields: Vec<&str> = problems.iter().map(|(field, _)| field).collect();
    let expected = [
        "title",
        "description",
        "kind",
        "capacity",
        "max_persons",
        "drop_in",
        "closes",
        "fee_reduced",
        "languages_more",
        "care_to",
        "agenda",
        "workshop_places-2",
        "remind_hours",
        "series",
    ];
    assert_eq!(fields, expected);
}

#[tokio::test]
async fn a_new_offering_is_named_after_its_title() {
    let reader = reader(Lang::De, "/").await;
    let mut typed = Typed::of(&full());
    typed.set(Name::Slug, "");
    typed.set(Name::Series, "");
    typed.set(Name::Title, "Schwimmen für Frauen");
    let plan = parse(&reader, &typed, &blank()).unwrap();
    assert_eq!(
        (plan.slug.as_str(), plan.series.as_str()),
        ("schwimmen-fuer-frauen", "schwimmen-fuer-frauen")
    );
    // That is where the form is.
    typed.set(Name::Title, "Neu");
    assert!(
        parse(&reader, &typed, &blank())
            .unwrap_err()
            .of("slug")
            .is_some()
    );
}

#[tokio::test]
async fn workshops_keep_their_names_in_forms_and_new_ones_get_their_own() {
    let reader = reader(Lang::De, "/").await;
    let plan = full();
    let mut typed = Typed::of(&plan);
    typed.set(Name::WorkshopSlug, "b\n\n");
    typed.set(Name::WorkshopTitle, "Neu benannt\nB\nمرحبا");
    typed.set(Name::WorkshopPlaces, "5\n\n٧");
    let read = parse(&reader, &typed, &plan).unwrap().workshops;
    let read: Vec<_> = read
        .iter()
        .map(|one| (one.slug.as_str(), one.title.as_str(), one.capacity))
        .collect();
    assert_eq!(
        read,
        [
            ("b", "Neu benannt", 5),
            ("b-2", "B", 0),
            ("gruppe", "مرحبا", 7)
        ]
    );
}

#[test]
fn what_no_form_of_ours_sends_means_nothing() {
    let pairs = [
        ("draft", "false"),
        ("id", "7"),
        ("take-nothing", "theirs"),
        ("was", "{]"),
        ("seen", "gestern"),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let sent = Sent::read(&pairs);
    assert_eq!(
        (sent.typed, sent.was, sent.wish),
        (Typed::default(), Typed::default(), Wish::Save)
    );
    assert_eq!(sent.seen, chrono::DateTime::<chrono::Utc>::default());
}

#[test]
fn who_takes_theirs_takes_all_of_a_workshop() {
    let theirs = Typed::of(&full());
    let was = theirs.packed();
    let pairs = [
        ("title", "Meins"),
        ("workshop_title", "Meine Gruppe"),
        ("capacity", "3"),
        ("was", was.as_str()),
        ("take-title", "mine"),
        ("take-workshop_title", "theirs"),
        ("take-capacity", "theirs"),
        ("form", "1"),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let sent = Sent::read(&pairs);
    assert_eq!(sent.wish, Wish::Form);
    assert_eq!(sent.typed.get(Name::Title), "Meins");
    assert_eq!(sent.typed.get(Name::Capacity), "12");
    assert_eq!(sent.typed.get(Name::WorkshopTitle), "A\nB");
    assert_eq!(sent.typed.get(Name::WorkshopSlug), "a\nb");
}
