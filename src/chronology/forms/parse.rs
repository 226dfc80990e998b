//! From what was typed to an entry, or to all that could not be understood.

use sea_orm::ActiveEnum as _;

use super::{LINE, Typed, line_of};
use crate::chronology::entity::date::Basis;
use crate::chronology::entity::entry::{
    Details, Kind, Numbers, ProgrammeBasis, Results, TitleBasis,
};
use crate::chronology::plan::{DatePlan, EntryPlan, When};
use crate::chronology::rules::{loose, range};
use crate::formats::edtf::Days;
use crate::web::{Problems, Reader, read_line, read_lines};

/// Characters of the text.
const TEXT: usize = 20_000;
/// Lines of a list.
const LINES: usize = 100;
/// People or institutions that a number can count.
const MOST: i32 = 1_000_000;

/// What the form means; what it can not say is as it was.
///
/// # Errors
/// Everything that could not be understood.
pub(crate) fn parse(
    reader: &Reader,
    typed: &Typed,
    was: Option<&EntryPlan>,
) -> Result<EntryPlan, Problems> {
    let t = reader.t();
    let mut problems = Problems::default();
    let title = read_line(reader, "title", &typed.title, LINE, &mut problems);
    if title.is_none() && problems.of("title").is_none() {
        problems.add("title", t.planning_problem_missing());
    }
    let title = title.unwrap_or_default();
    let kicker = read_line(reader, "kicker", &typed.kicker, LINE, &mut problems);
    let when = when(reader, typed, was, &mut problems);
    let body = read_lines(reader, "body", &typed.body, TEXT, &mut problems).unwrap_or_default();
    let kind = Kind::try_from_value(&typed.kind);
    if kind.is_err() {
        problems.add("kind", t.planning_problem_choose());
    }
    let kind = kind.unwrap_or(Kind::Milestone);
    let programme = read_line(reader, "programme", &typed.programme, LINE, &mut problems);
    let basis = ProgrammeBasis::try_from_value(&typed.basis).unwrap_or(ProgrammeBasis::Stated);
    let partners = lines(reader, "partners", &typed.partners, &mut problems);
    let topics = lines(reader, "topics", &typed.topics, &mut problems);
    let results = Results {
        groups: lines(reader, "groups", &typed.groups, &mut problems),
        fields: lines(reader, "fields", &typed.fields, &mut problems),
        priorities: lines(reader, "priorities", &typed.priorities, &mut problems),
        institutions: lines(reader, "named", &typed.named, &mut problems),
    };
    let numbers = numbers(reader, typed, &mut problems);
    let dates = dates(reader, typed, (was, kind), &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    // Emphasis, and whence the title is, belong to the title as it was.
    let as_it_was = was.filter(|was| was.title == title);
    Ok(EntryPlan {
        slug: was.map(|was| was.slug.clone()).unwrap_or_default(),
        position: was.map_or(0, |was| was.position),
        when,
        kicker,
        title_markdown: as_it_was.and_then(|was| was.title_markdown.clone()),
        title_basis: as_it_was.map_or(TitleBasis::Source, |was| was.title_basis),
        title,
        // The text of a document ends with a line break; a form sends none.
        body: match was {
            Some(was) if was.body.trim() == body => was.body.clone(),
            _ => body,
        },
        kind,
        programme: programme.map(|name| (name, basis)),
        details: Details {
            partners,
            topics,
            numbers,
            results: (results != Results::default()).then_some(results),
            facts: was.and_then(|was| was.details.facts.clone()),
            newer: was.and_then(|was| was.details.newer.clone()),
        },
        dates,
    })
}

/// The date: one of five ways to say it.
fn when(reader: &Reader, typed: &Typed, was: Option<&EntryPlan>, problems: &mut Problems) -> When {
    let t = reader.t();
    let unknown = When {
        edtf: String::new(),
        printed: String::new(),
        days: Days {
            first: chrono::NaiveDate::default(),
            last: None,
        },
    };
    let inputs = [
        ("year", &typed.year),
        ("month", &typed.month),
        ("day", &typed.day),
        ("from", &typed.from),
        ("since", &typed.since),
    ];
    let is_said = |text: &str| !text.trim().is_empty();
    let said: Vec<(&str, &String)> = inputs
        .into_iter()
        .filter(|(name, text)| is_said(text) || (*name == "from" && is_said(&typed.to)))
        .collect();
    let (name, text) = match said.as_slice() {
        [one] => *one,
        [] => {
            problems.add("year", t.chronology_problem_when());
            return unknown;
        }
        [_, (second, _), ..] => {
            problems.add(*second, t.chronology_problem_one());
            return unknown;
        }
    };
    let Some(from) = loose(text).filter(|date| fits(name, &date.edtf())) else {
        problems.add(name, t.chronology_problem_date());
        return unknown;
    };
    let to = match name {
        "since" => None,
        "from" => {
            let Some(to) = loose(&typed.to) else {
                problems.add("to", t.chronology_problem_date());
                return unknown;
            };
            Some(to)
        }
        _ => Some(from),
    };
    let Some(mut when) = range(from, to) else {
        problems.add("to", t.chronology_problem_order());
        return unknown;
    };
    // Where the date is another and the words for it are as they were, they would be wrong.
    let words = read_line(reader, "printed", &typed.printed, LINE, problems);
    let is_stale = was
        .is_some_and(|was| was.when.edtf != when.edtf && words.as_ref() == Some(&was.when.printed));
    if let Some(words) = words.filter(|_| !is_stale) {
        when.printed = words;
    }
    when
}

/// Is it as exact as its line asks?
fn fits(name: &str, edtf: &str) -> bool {
    match name {
        "year" => edtf.len() == 4,
        "month" => edtf.len() == 7,
        "day" => edtf.len() == 10,
        _ => true,
    }
}

/// A list, a line each.
fn lines(reader: &Reader, name: &str, typed: &str, problems: &mut Problems) -> Vec<String> {
    let text = read_lines(reader, name, typed, LINE * LINES, problems).unwrap_or_default();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take(LINES).map(str::to_owned).collect()
}

fn numbers(reader: &Reader, typed: &Typed, problems: &mut Problems) -> Option<Numbers> {
    let mut count = |name: &'static str, typed: &str| -> Option<i32> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let count = typed
            .parse()
            .ok()
            .filter(|count| (1..=MOST).contains(count));
        if count.is_none() {
            let (least, most) = ("1", MOST.to_string());
            problems.add(name, reader.t().planning_problem_number(least, &most));
        }
        count
    };
    let participants = count("participants", &typed.participants);
    let institutions = count("institutions", &typed.institutions);
    let label = |name: &str, typed: &str, problems: &mut Problems| {
        read_line(reader, name, typed, LINE, problems)
    };
    let participants_label = label("participants_label", &typed.participants_label, problems);
    let institutions_label = label("institutions_label", &typed.institutions_label, problems);
    let numbers = Numbers {
        // What nobody counted is called nothing.
        participants_label: participants_label.filter(|_| participants.is_some()),
        institutions_label: institutions_label.filter(|_| institutions.is_some()),
        participants,
        institutions,
    };
    (numbers != Numbers::default()).then_some(numbers)
}

/// The dates inside it: a date and a title a line. What stands there as before stays all that it was.
fn dates(
    reader: &Reader,
    typed: &Typed,
    (was, kind): (Option<&EntryPlan>, Kind),
    problems: &mut Problems,
) -> Vec<DatePlan> {
    let text = read_lines(reader, "dates", &typed.dates, LINE * LINES, problems);
    let text = text.unwrap_or_default();
    let there = was.map_or(&[][..], |was| was.dates.as_slice());
    let mut dates = Vec::new();
    for (number, line) in (1_usize..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        if let Some(known) = there.iter().find(|date| line_of(date) == line.trim()) {
            dates.push(known.clone());
            continue;
        }
        let date = line.split_once('|').and_then(|(date, title)| {
            let title = title.trim();
            let (date, day) = (date.trim(), loose(date.trim()));
            let when = if let Some(day) = day {
                range(day, Some(day))
            } else {
                let (from, to) = date
                    .split_once(['–', '—'])
                    .or_else(|| date.split_once(" - "))?;
                range(loose(from)?, Some(loose(to)?))
            }?;
            let known = there.iter().find(|known| known.title == title);
            (!title.is_empty()).then(|| DatePlan {
                when,
                basis: Basis::Stated,
                title: title.to_owned(),
                kind: known.map_or(kind, |known| known.kind),
            })
        });
        match date {
            Some(date) => dates.push(date),
            None if problems.of("dates").is_none() => {
                problems.add(
                    "dates",
                    reader.t().chronology_problem_line(&number.to_string()),
                );
            }
            None => {}
        }
    }
    dates
}
