//! What an offering can not be. The same bounds as those of a file.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::Field;
use crate::kinds::Lang;
use crate::offerings::entity::offering::Mode;
use crate::offerings::plan::OfferingPlan;

/// No pool is larger.
const MOST: i32 = 100_000;
/// The form has a line for each person: a larger party rings.
const LARGEST_PARTY: i32 = 50;
/// Signs of a name, a title, a role.
const SHORT: usize = 200;
/// Signs of a description, a note.
const LONG: usize = 20_000;
/// Hours and days before something: a year.
const YEAR_DAYS: i32 = 366;
/// A reminder comes a week before at most.
const WEEK_HOURS: i32 = 7 * 24;
/// Nothing costs more: 10,000 euros.
const DEAREST_CENTS: i64 = 1_000_000;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing stands there.
    Missing,
    /// More signs than there may be.
    TooLong(usize),
    /// Signs that no text has.
    Signs,
    /// Only small letters a–z, digits and hyphens stand in an address.
    NotASlug,
    /// Another offering, or another one of the same list, has it.
    Taken,
    /// There is none of this name.
    Unknown,
    /// Not within these bounds, inclusive.
    OutOfRange(i64, i64),
    /// The end is not after the begin, or the reduced fee is above the full one.
    WrongWayRound,
    /// It goes only with one booking for all sessions.
    OnlyWhole,
    /// Not a language tag (BCP 47).
    NotALanguage(String),
    /// Somebody has booked already: it can not be changed any more.
    Booked,
    /// Somebody has booked already: it is changed at a date, so that everybody is told.
    AtADate,
    /// More people have places than there would be, and nobody said why.
    NoReason,
}

/// A field, and what is wrong with it.
pub(crate) type Problem = (Field, Fault);

/// Everything that is wrong with an offering by itself.
pub(super) fn faults(plan: &OfferingPlan) -> Vec<Problem> {
    let mut found = Found::default();
    found.slug(Field::Slug, &plan.slug);
    found.slug(Field::Series, &plan.series);
    found.words(Field::Leader, &plan.leader, SHORT);
    found.words(Field::ArchiveKind, &plan.archive_kind, SHORT);
    found.words(Field::Venue, &plan.venue, SHORT);
    for (field, text) in [
        (Field::Programme, &plan.programme),
        (Field::Partner, &plan.partner),
    ] {
        if let Some(text) = text {
            found.words(field, text, SHORT);
        }
    }
    texts(plan, &mut found);
    numbers(plan, &mut found);
    fee(plan, &mut found);
    if let (Some(opens), Some(closes)) = (plan.opens, plan.closes)
        && closes <= opens
    {
        found.add(Field::Closes, Fault::WrongWayRound);
    }
    if plan.drop_in.is_some() && plan.mode != Mode::Whole {
        found.add(Field::DropIn, Fault::OnlyWhole);
    }
    details(plan, &mut found);
    childcare(plan, &mut found);
    workshops(plan, &mut found);
    found.0
}

/// What somebody who has booked already relies on.
pub(super) fn broken_promises(before: &OfferingPlan, after: &OfferingPlan) -> Vec<Problem> {
    let mut found = Found::default();
    if before.mode != after.mode {
        found.add(Field::Mode, Fault::Booked);
    }
    if before.venue != after.venue {
        found.add(Field::Venue, Fault::AtADate);
    }
    found.0
}

#[derive(Default)]
struct Found(Vec<Problem>);

impl Found {
    fn add(&mut self, field: Field, fault: Fault) {
        if !self.0.contains(&(field, fault.clone())) {
            self.0.push((field, fault));
        }
    }

    /// A text in which something must stand.
    fn words(&mut self, field: Field, text: &str, most: usize) {
        if text.trim().is_empty() {
            self.add(field, Fault::Missing);
        }
        self.text(field, text, most);
    }

    /// A text that may be empty.
    fn text(&mut self, field: Field, text: &str, most: usize) {
        if text.chars().count() > most {
            self.add(field, Fault::TooLong(most));
        }
        // PostgreSQL takes no NUL, and nobody types the others.
        let foreign = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t');
        if text.contains(foreign) {
            self.add(field, Fault::Signs);
        }
    }

    fn slug(&mut self, field: Field, slug: &str) {
        let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        if slug.is_empty() {
            self.add(field, Fault::Missing);
        } else if !slug.chars().all(fits) {
            self.add(field, Fault::NotASlug);
        } else if slug.len() > 120 {
            self.add(field, Fault::TooLong(120));
        }
    }

    fn number(&mut self, field: Field, number: i32, bounds: RangeInclusive<i32>) {
        if !bounds.contains(&number) {
            let (least, most) = bounds.into_inner();
            self.add(field, Fault::OutOfRange(least.into(), most.into()));
        }
    }
}

/// German is always there; each language stands once.
fn texts(plan: &OfferingPlan, found: &mut Found) {
    let german = plan.texts.iter().find(|text| text.lang == Lang::De);
    let is_complete = german.is_some_and(|text| text.title.is_some() && text.description.is_some());
    if !is_complete {
        found.add(Field::Texts, Fault::Missing);
    }
    let mut seen = HashSet::new();
    for text in &plan.texts {
        if !seen.insert(text.lang) {
            found.add(Field::Texts, Fault::Taken);
        }
        if let Some(title) = &text.title {
            found.words(Field::Texts, title, SHORT);
        }
        if let Some(description) = &text.description {
            found.words(Field::Texts, description, LONG);
        }
    }
}

fn numbers(plan: &OfferingPlan, found: &mut Found) {
    found.number(Field::Capacity, plan.capacity, 0..=MOST);
    found.number(Field::MinParticipants, plan.min_participants, 0..=MOST);
    found.number(Field::Waitlist, plan.waitlist, 0..=MOST);
    found.number(Field::MaxPersons, plan.max_persons, 1..=LARGEST_PARTY);
    let hours = 0..=YEAR_DAYS * 24;
    found.number(
        Field::CancelUntil,
        plan.cancel_until_hours_before,
        hours.clone(),
    );
    let maybe = [
        (
            Field::SessionOpens,
            plan.session_opens_days_before,
            0..=YEAR_DAYS,
        ),
        (
            Field::SessionCloses,
            plan.session_closes_hours_before,
            hours,
        ),
        (
            Field::MaxPerOrganisation,
            plan.max_per_organisation,
            1..=MOST,
        ),
        (Field::DropIn, plan.drop_in, 0..=MOST),
    ];
    for (field, number, bounds) in maybe {
        if let Some(number) = number {
            found.number(field, number, bounds);
        }
    }
}

fn fee(plan: &OfferingPlan, found: &mut Found) {
    for cents in [plan.fee_full.0, plan.fee_reduced.0] {
        if !(0..=DEAREST_CENTS).contains(&cents) {
            found.add(Field::Fee, Fault::OutOfRange(0, DEAREST_CENTS));
        }
    }
    if plan.fee_reduced > plan.fee_full {
        found.add(Field::Fee, Fault::WrongWayRound);
    }
    found.text(Field::Fee, &plan.fee_note, LONG);
}

fn details(plan: &OfferingPlan, found: &mut Found) {
    let details = &plan.details;
    for (field, tags) in [
        (Field::Languages, &details.languages),
        (Field::Interpreting, &details.interpreting),
    ] {
        for tag in tags.iter().filter(|tag| !is_language(tag)) {
            found.add(field, Fault::NotALanguage(tag.clone()));
        }
    }
    for thing in &details.bring {
        found.words(Field::Bring, thing, SHORT);
    }
    for item in &details.agenda {
        found.words(Field::Agenda, &item.title, SHORT);
        if item.end <= item.start {
            found.add(Field::Agenda, Fault::WrongWayRound);
        }
    }
    for hours in details.remind_hours.iter().flatten() {
        found.number(Field::RemindHours, *hours, 1..=WEEK_HOURS);
    }
}

fn childcare(plan: &OfferingPlan, found: &mut Found) {
    let Some(care) = &plan.childcare else { return };
    found.number(Field::Childcare, care.places, 0..=MOST);
    found.number(Field::Childcare, care.age_from, 0..=18);
    found.number(Field::Childcare, care.age_to, 0..=18);
    if care.age_to < care.age_from {
        found.add(Field::Childcare, Fault::WrongWayRound);
    }
    found.text(Field::Childcare, &care.note, LONG);
}

fn workshops(plan: &OfferingPlan, found: &mut Found) {
    let mut seen = HashSet::new();
    for workshop in &plan.workshops {
        if !seen.insert(&workshop.slug) {
            found.add(Field::Workshops, Fault::Taken);
        }
        found.slug(Field::Workshops, &workshop.slug);
        found.words(Field::Workshops, &workshop.title, SHORT);
        found.number(Field::Workshops, workshop.capacity, 0..=MOST);
    }
}

/// A BCP 47 tag begins with a language of two or three letters.
fn is_language(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    matches!(first.len(), 2 | 3)
        && tag.parse::<unic_langid::LanguageIdentifier>().is_ok()
        && !tag.contains('_')
}
