//! What an offering can be, and in what two versions differ.

use serde_json::json;

use super::faults::{Fault, faults};
use super::{Field, differences};
use crate::kinds::{Cents, Lang};
use crate::offerings::entity::offering::{Audience, Details, Kind, Level, Mode, Promotion};
use crate::offerings::plan::{ChildcarePlan, OfferingPlan, TextPlan, WorkshopPlan};

fn plan() -> OfferingPlan {
    OfferingPlan {
        slug: "schwimmen".to_owned(),
        series: "schwimmen".to_owned(),
        kind: Kind::Course,
        level: Level::Open,
        audience: Audience::Women,
        programme: None,
        partner: None,
        leader: "Kursleiterin".to_owned(),
        venue: "treff".to_owned(),
        timezone: "Europe/Berlin".to_owned(),
        capacity: 10,
        min_participants: 0,
        waitlist: 5,
        max_persons: 4,
        promotion: Promotion::Offer,
        walk_in: false,
        fee_full: Cents(1000),
        fee_reduced: Cents(500),
        fee_note: String::new(),
        mode: Mode::Whole,
        opens: None,
        closes: None,
        session_opens_days_before: None,
        session_closes_hours_before: None,
        cancel_until_hours_before: 24,
        max_per_organisation: None,
        drop_in: None,
        discreet: false,
        archive_kind: "offering".to_owned(),
        details: Details::default(),
        texts: vec![text(Lang::De, Some("Schwimmen"), Some("Wir schwimmen."))],
        childcare: None,
        workshops: Vec::new(),
        sessions: Vec::new(),
    }
}

fn text(lang: Lang, title: Option<&str>, description: Option<&str>) -> TextPlan {
    TextPlan {
        lang,
        title: title.map(str::to_owned),
        description: description.map(str::to_owned),
    }
}

/// What is wrong with the plan after a change.
fn after(change: impl FnOnce(&mut OfferingPlan)) -> Vec<(Field, Fault)> {
    let mut plan = plan();
    change(&mut plan);
    faults(&plan)
}

#[test]
fn an_offering_as_it_should_be_has_no_faults() {
    assert_eq!(after(|_| {}), []);
}

#[test]
fn what_must_be_there_is_missed() {
    for (field, change) in [
        (
            Field::Slug,
            (|plan| plan.slug.clear()) as fn(&mut OfferingPlan),
        ),
        (Field::Series, |plan| plan.series.clear()),
        (Field::Leader, |plan| plan.leader = "  ".to_owned()),
        (Field::Venue, |plan| plan.venue.clear()),
        (Field::Partner, |plan| plan.partner = Some(String::new())),
        (Field::ArchiveKind, |plan| plan.archive_kind.clear()),
        (Field::Texts, |plan| plan.texts.clear()),
        (Field::Texts, |plan| {
            plan.texts = vec![text(Lang::De, Some("Schwimmen"), None)];
        }),
        (Field::Texts, |plan| {
            plan.texts.push(text(Lang::Tr, Some(" "), None));
        }),
    ] {
        assert_eq!(after(change), [(field, Fault::Missing)]);
    }
    // Other languages may come later.
    assert_eq!(
        after(|plan| plan.texts.push(text(Lang::Tr, Some("Yüzme"), None))),
        []
    );
}

#[test]
fn numbers_have_bounds_and_the_bounds_are_inclusive() {
    let party = |people| after(move |plan| plan.max_persons = people);
    assert_eq!(party(0), [(Field::MaxPersons, Fault::OutOfRange(1, 50))]);
    assert_eq!(party(1), []);
    assert_eq!(party(50), []);
    assert_eq!(party(51), [(Field::MaxPersons, Fault::OutOfRange(1, 50))]);
    let places = |people| after(move |plan| plan.capacity = people);
    assert_eq!(
        places(-1),
        [(Field::Capacity, Fault::OutOfRange(0, 100_000))]
    );
    assert_eq!(places(0), [], "no limit");
    let remind = |hours| after(move |plan| plan.details.remind_hours = Some(vec![3, hours]));
    assert_eq!(remind(168), []);
    assert_eq!(
        remind(169),
        [(Field::RemindHours, Fault::OutOfRange(1, 168))]
    );
}

#[test]
fn an_end_is_after_its_begin() {
    let at = |text: &str| text.parse().ok();
    let window =
        |opens, closes| after(move |plan| (plan.opens, plan.closes) = (at(opens), at(closes)));
    let wrong = [(Field::Closes, Fault::WrongWayRound)];
    assert_eq!(
        window("2026-11-01T08:00:00Z", "2026-11-01T08:00:00Z"),
        wrong
    );
    assert_eq!(window("2026-11-01T08:00:00Z", "2026-11-01T08:00:01Z"), []);
    let dearer = after(|plan| plan.fee_reduced = Cents(1001));
    assert_eq!(dearer, [(Field::Fee, Fault::WrongWayRound)]);
    let care = |from, to| {
        after(move |plan| {
            plan.childcare = Some(ChildcarePlan {
                offered: true,
                places: 5,
                age_from: from,
                age_to: to,
                note: String::new(),
            });
        })
    };
    assert_eq!(care(3, 3), []);
    assert_eq!(care(4, 3), [(Field::Childcare, Fault::WrongWayRound)]);
}

#[test]
fn an_address_has_small_letters_digits_and_hyphens() {
    let slug = |slug: &'static str| after(move |plan| plan.slug = slug.to_owned());
    for bad in ["Schwimmen", "schwimmen/kurs", "näh-kurs", "a b", "a\0"] {
        assert_eq!(slug(bad), [(Field::Slug, Fault::NotASlug)], "{bad}");
    }
    assert_eq!(slug("schwimmen-2027"), []);
    let long = after(|plan| plan.slug = "a".repeat(121));
    assert_eq!(long, [(Field::Slug, Fault::TooLong(120))]);
}

#[test]
fn hostile_texts_are_refused() {
    let nul = after(|plan| plan.leader = "Kurs\0leiterin".to_owned());
    assert_eq!(nul, [(Field::Leader, Fault::Signs)]);
    let long = after(|plan| plan.leader = "a".repeat(201));
    assert_eq!(long, [(Field::Leader, Fault::TooLong(200))]);
    let lines = after(|plan| plan.fee_note = "Eins\nZwei".to_owned());
    assert_eq!(lines, []);
}

#[test]
fn guests_of_single_evenings_need_a_course() {
    let guests = |mode| after(move |plan| (plan.mode, plan.drop_in) = (mode, Some(2)));
    assert_eq!(guests(Mode::Whole), []);
    assert_eq!(
        guests(Mode::PerSession),
        [(Field::DropIn, Fault::OnlyWhole)]
    );
}

#[test]
fn nothing_stands_twice_in_a_list() {
    let workshop = || WorkshopPlan {
        slug: "atmen".to_owned(),
        title: "Atmen".to_owned(),
        capacity: 5,
    };
    let twice = after(|plan| plan.workshops = vec![workshop(), workshop()]);
    assert_eq!(twice, [(Field::Workshops, Fault::Taken)]);
    let german = after(|plan| plan.texts.push(text(Lang::De, Some("Baden"), None)));
    assert_eq!(german, [(Field::Texts, Fault::Taken)]);
}

#[test]
fn versions_differ_in_the_fields_that_were_changed_and_in_no_other() {
    let mut other = plan();
    assert_eq!(differences(&plan(), &other), []);
    other.capacity = 12;
    other.texts.push(text(Lang::Tr, Some("Yüzme"), None));
    let changed = differences(&plan(), &other);
    let fields: Vec<_> = changed.iter().map(|changed| changed.field.word()).collect();
    assert_eq!(fields, ["texts", "capacity"]);
    assert_eq!(
        (&changed[1].before, &changed[1].after),
        (&json!(10), &json!(12))
    );
    assert_eq!(changed[0].after["tr"]["title"], "Yüzme");
}

#[test]
fn no_field_has_the_name_of_another() {
    let words: std::collections::HashSet<_> = Field::ALL.iter().map(|field| field.word()).collect();
    assert_eq!(words.len(), Field::ALL.len());
}
