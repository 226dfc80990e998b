//! From what was typed to what an offering shall be: everything that was not understood is said at once.

mod languages;
mod reading;

use serde_json::Value;

use super::read;
use super::{Name, Typed};
use crate::kinds::{Cents, Lang};
use crate::offerings::entity::offering::{Audience, Kind, Level, Mode, Promotion};
use crate::offerings::{ChildcarePlan, OfferingPlan, TextPlan, WorkshopPlan, zone};
use crate::web::{Problems, Reader, read_line};

use languages::is_language;
use reading::{Reading, SHORT};

/// No pool is larger.
const MOST: i32 = 100_000;
/// The sign-up has a line for each person.
const LARGEST_PARTY: i32 = 50;
/// A year.
const YEAR_DAYS: i32 = 366;

/// Understands the form of an offering. What it does not say stays as it is in `base`.
///
/// # Errors
/// Everything that could not be understood, at its fields.
pub(in crate::planning) fn parse(
    reader: &Reader,
    typed: &Typed,
    base: &OfferingPlan,
) -> Result<OfferingPlan, Problems> {
    let mut read = Reading {
        reader,
        typed,
        before: Typed::of(base),
        problems: Problems::default(),
    };
    let mut plan = base.clone();
    what(&mut read, &mut plan);
    places(&mut read, &mut plan);
    sign_up(&mut read, &mut plan);
    money(&mut read, &mut plan);
    languages(&mut read, &mut plan);
    care(&mut read, &mut plan);
    day(&mut read, &mut plan);
    workshops(&mut read, &mut plan);
    more(&mut read, &mut plan);
    if read.problems.is_empty() {
        Ok(plan)
    } else {
        Err(read.problems)
    }
}

fn what(read: &mut Reading<'_>, plan: &mut OfferingPlan) {
    let at = plan.texts.iter().position(|text| text.lang == Lang::De);
    let mut german = match at {
        Some(at) => plan.texts.remove(at),
        None => TextPlan {
            lang: Lang::De,
            title: None,
            description: None,
        },
    };
    let mut title = german.title.take().unwrap_or_default();
    read.words(Name::Title, &mut title);
    if read.typed.get(Name::Description).trim().is_empty() {
        read.fault(
            Name::Description,
            read.reader.t().planning_problem_missing(),
        );
    } else if read.is_touched(Name::Description)
        && let Some(text) = read.text(Name::Description)
    {
        german.description = Some(text);
    }
    // A new one gets its name here; later it stays.
    if plan.slug.is_empty() {
        let typed = read.typed.get(Name::Slug).trim();
        plan.slug = if typed.is_empty() {
            read::slug_of(&title)
        } else {
            typed.to_owned()
        };
        let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        if plan.slug.len() > 120
            || !plan.slug.chars().all(fits)
            || (plan.slug.is_empty() && !title.is_empty())
        {
            read.fault(Name::Slug, read.reader.t().planning_problem_slug());
        }
        // That is the address of the form.
        if plan.slug == "neu" {
            read.fault(Name::Slug, read.reader.t().planning_problem_taken());
        }
    }
    german.title = Some(title);
    plan.texts.push(german);
    plan.texts.sort_by_key(|text| text.lang);
    read.choice::<Kind>(Name::Kind, &mut plan.kind);
    read.choice::<Level>(Name::Level, &mut plan.level);
    read.choice::<Audience>(Name::Audience, &mut plan.audience);
    plan.partner = read.line(Name::Partner);
    read.words(Name::Leader, &mut plan.leader);
    if read.typed.get(Name::Venue).is_empty() {
        read.fault(Name::Venue, read.reader.t().planning_problem_choose());
    }
    read.typed.get(Name::Venue).clone_into(&mut plan.venue);
}

fn places(read: &mut Reading<'_>, plan: &mut OfferingPlan) {
    read.number(Name::Capacity, (0, MOST), &mut plan.capacity);
    read.number(Name::Waitlist, (0, MOST), &mut plan.waitlist);
    read.number(Name::MinParticipants, (0, MOST), &mut plan.min_participants);
    read.number(Name::MaxPersons, (1, LARGEST_PARTY), &mut plan.max_persons);
    plan.drop_in = read.maybe_number(Name::DropIn, (0, MOST));
    plan.walk_in = read.is_yes(Name::WalkIn);
    read.choice::<Promotion>(Name::Promotion, &mut plan.promotion);
    plan.max_per_organisation = read.maybe_number(Name::MaxPerOrganisation, (1, MOST));
}

fn sign_up(read: &mut Reading<'_>, plan: &mut OfferingPlan) {
    read.choice::<Mode>(Name::Mode, &mut plan.mode);
    if plan.drop_in.is_some() && plan.mode != Mode::Whole {
        read.fault(Name::DropIn, read.reader.t().planning_problem_whole());
    }
    let zone = zone(&plan.timezone);
    read.moment(Name::Opens, zone, &mut plan.opens);
    read.moment(Name::Closes, zone, &mut plan.closes);
    if let (Some(opens), Some(closes)) = (plan.opens, plan.closes)
        && closes <= opens
    {
        read.fault(Name::Closes, read.reader.t().planning_problem_order());
    }
    let hours = (0, YEAR_DAYS * 24);
    plan.session_opens_days_before = read.maybe_number(Name::SessionOpens, (0, YEAR_DAYS));
    plan.session_closes_hours_before = read.maybe_number(Name::SessionCloses, hours);
    read.number(
        Name::CancelUntil,
        hours,
        &mut plan.cancel_until_hours_before,
    );
    let typed = read.typed;
    let asked = typed.lines(Name::Ask).filter(|word| !word.is_empty());
    let asked = asked.map(|word| serde_json::from_value(Value::String(word.to_owned())));
    match asked.collect::<Result<Vec<_>, _>>() {
        Ok(asked) => plan.details.ask = in_order(&plan.details.ask, asked),
        Err(_) => read.fault(Name::Ask, read.reader.t().planning_problem_choose()),
    }
}

fn money(read: &mut Reading<'_>, plan: &mut OfferingPlan) {
    for (name, into) in [
        (Name::FeeFull, &mut plan.fee_full),
        (Name::FeeReduced, &mut plan.fee_reduced),
    ] {
        match read::cents(read.typed.get(name)) {
            // Nothing costs more than 10,000 euros.
            Some(cents) if cents <= Cents(1_000_000) => *into = cents,
            _ => read.fault(name, read.reader.t().planning_problem_money()),
        }
    }
    let is_read = |name: Name| read.problems.of(name.word()).is_none();
    if is_read(Name::FeeFull) && is_read(Name::FeeReduced) && plan.fee_reduced > plan.fee_full {
        read.fault(Name::FeeReduced, read.reader.t().planning_problem_reduced());
    }
    if read.is_touched(Name::FeeNote) {
        plan.fee_note = read.text(Name::FeeNote).unwrap_or_default();
    }
}

fn languages(read: &mut Reading<'_>, plan: &mut OfferingPlan) {
    for (name, more, tags) in [
        (
            Name::Languages,
            Name::LanguagesMore,
            &mut plan.details.languages,
        ),
        (
            Name::Interpreting,
            Name::InterpretingMore,
            &mut plan.details.interpreting,
        ),
    ] {
        let known = read.typed.lines(name);
        let others = read.typed.get(more).split([',', ';', ' ', '\n']);
        let mut typed: Vec<String> = Vec::new();
        for tag in known
            .chain(others)
            .map(str::trim)
            .filter(|tag| !tag.is_empty())
        {
            if !is_language(tag) {
                let text = read.reader.t().planning_problem_language(&short(tag));
                read.problems.add(more.word(), text);
            } else if typed.iter().all(|known| known != tag) {
                typed.push(tag.to_owned());
            }
        }
        *tags = in_order(tags, typed);
    }
}

/// What stands in a sentence about it.
fn short(tag: &str) -> String {
    tag.chars()
        .filter(|sign| !sign.is_control())
        .take(20)
        .collect()
}

fn care(read: &mut Reading<'_>, plan: &mut OfferingPlan) {
    let offered = match read.typed.get(Name::Care) {
        "yes" => true,
        "no" => false,
        _ => {
            plan.childcare = None;
            return;
        }
    };
    let mut care = ChildcarePlan {
        offered,
        places: 0,
        age_from: 0,
        age_to: 0,
        note: plan
            .childcare
            .take()
            .map(|care| care.note)
            .unwrap_or_default(),
    };
    for (name, bounds, into) in [
        (Name::CarePlaces, (0, MOST), &mut care.places),
        (Name::CareFrom, (0, 18), &mut care.age_from),
        (Name::CareTo, (0, 18), &mut care.age_to),
    ] {
        if offered {
            read.number(name, bounds, into);
        } else {
            *into = read.maybe_number(name, bounds).unwrap_or_default();
        }
    }
    if care.age_to < care.age_from && read.problems.of(Name::CareTo.word()).is_none() {
        read.fault(Name::CareTo, read.reader.t().planning_problem_ages());
    }
    if read.is_touched(Name::CareNote) {
        care.note = read.text(Name::CareNote).unwrap_or_default();
    }
    plan.childcare = Some(care);
}

fn day(read: &mut Reading<'_>, plan: &mut OfferingPlan) {
    if read.is_touched(Name::Bring) {
        let mut things = Vec::new();
        for line in read.typed.lines(Name::Bring) {
            let word = Name::Bring.word();
            things.extend(read_line(
                read.reader,
                word,
                line,
                SHORT,
                &mut read.problems,
            ));
        }
        plan.details.bring = things;
    }
    if read.is_touched(Name::Agenda) {
        let mut items = Vec::new();
        for (number, line) in (1..).zip(read.typed.lines(Name::Agenda)) {
            let word = Name::Agenda.word();
            let Some(line) = read_line(read.reader, word, line, SHORT, &mut read.problems) else {
                continue;
            };
            if let Some(item) = read::agenda_item(&line) {
                items.push(item);
            } else {
                let text = read.reader.t().planning_problem_agenda(&number.to_string());
                read.fault(Name::Agenda, text);
            }
        }
        plan.details.agenda = items;
    }
}

/// The id of a field of the workshop in this place, from zero.
pub(in crate::planning) fn workshop_id(name: Name, place: usize) -> String {
    match place {
        0 => name.word().to_owned(),
        place => format!("{}-{}", name.word(), place + 1),
    }
}

/// A line without a title is none; who takes a booked one away keeps its people.
fn workshops(read: &mut Reading<'_>, plan: &mut OfferingPlan) {
    let t = read.reader.t();
    let mut slugs = read.typed.lines(Name::WorkshopSlug);
    let mut places = read.typed.lines(Name::WorkshopPlaces);
    let mut all: Vec<WorkshopPlan> = Vec::new();
    for (place, line) in read.typed.lines(Name::WorkshopTitle).enumerate() {
        let (slug, count) = (slugs.next().unwrap_or(""), places.next().unwrap_or(""));
        let id = workshop_id(Name::WorkshopTitle, place);
        let Some(title) = read_line(read.reader, &id, line, SHORT, &mut read.problems) else {
            continue;
        };
        let count = if count.trim().is_empty() { "0" } else { count };
        let capacity = read::number(count).filter(|number| (0..=MOST).contains(number));
        if capacity.is_none() {
            let id = workshop_id(Name::WorkshopPlaces, place);
            read.problems
                .add(id, t.planning_problem_number("0", &MOST.to_string()));
        }
        let is_taken = |slug: &str| all.iter().any(|other| other.slug == slug);
        let known = plan.workshops.iter().find(|known| known.slug == slug);
        let slug = match known {
            Some(known) if !is_taken(slug) => known.slug.clone(),
            _ => {
                let stem = match read::slug_of(&title) {
                    stem if stem.is_empty() => "gruppe".to_owned(),
                    stem => stem,
                };
                let is_free = |slug: &String| {
                    !is_taken(slug) && plan.workshops.iter().all(|known| known.slug != *slug)
                };
                let numbered = (2..1000).map(|number| format!("{stem}-{number}"));
                let mut names = std::iter::once(stem.clone()).chain(numbered);
                names.find(is_free).unwrap_or_default()
            }
        };
        all.push(WorkshopPlan {
            slug,
            title,
            capacity: capacity.unwrap_or_default(),
        });
    }
    plan.workshops = all;
}

fn more(read: &mut Reading<'_>, plan: &mut OfferingPlan) {
    let hours = read.typed.get(Name::RemindHours).trim();
    plan.details.remind_hours = match hours {
        "" => None,
        "0" => Some(Vec::new()),
        hours => {
            let parts = hours.split([',', ';', ' ']).filter(|part| !part.is_empty());
            let hours: Option<Vec<i32>> = parts
                .map(|part| read::number(part).filter(|hours| (1..=168).contains(hours)))
                .collect();
            if hours.is_none() {
                read.fault(Name::RemindHours, read.reader.t().planning_problem_remind());
            }
            hours
        }
    };
    plan.discreet = read.is_yes(Name::Discreet);
    let series = read.typed.get(Name::Series).trim();
    plan.series = if series.is_empty() {
        plan.slug.clone()
    } else {
        series.to_owned()
    };
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    if plan.series.len() > 120 || !plan.series.chars().all(fits) {
        read.fault(Name::Series, read.reader.t().planning_problem_slug());
    }
    plan.programme = read.line(Name::Programme);
    read.words(Name::ArchiveKind, &mut plan.archive_kind);
}

/// What was chosen: first what there was, in its order, then what is new.
fn in_order<T: Clone + PartialEq>(before: &[T], chosen: Vec<T>) -> Vec<T> {
    let kept = before.iter().filter(|one| chosen.contains(one));
    let mut all: Vec<T> = kept.cloned().collect();
    for one in chosen {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}
