//! A file of offerings: from the text to a plan, or to all that is wrong with it.

use std::collections::HashSet;

use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use toml::Spanned;
use toml::de::DeTable;

use super::offering;
use super::rows::Row;
use super::sheet::Sheet;
use crate::offerings::entity::calendar_day::Kind;
use crate::offerings::{Address, DayPlan, Plan, VenuePlan};

/// What a file is about, judged by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Offerings and their venues.
    Offerings,
    /// Entries of the chronology.
    Chronology,
    /// Neither.
    Unknown,
}

/// Where the dates of a file go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// They stay.
    None,
    /// By whole weeks, so that the file's "today" falls into the week of this moment.
    ToWeekOf(DateTime<Utc>),
}

/// Tells what a file is about.
pub(super) fn content(table: &Spanned<DeTable<'_>>) -> Content {
    let has = |key: &str| table.get_ref().get(key).is_some();
    if has("offering") || has("venue") {
        Content::Offerings
    } else if has("document") || has("entry") {
        Content::Chronology
    } else {
        Content::Unknown
    }
}

/// Reads a file of offerings. `venues` are those that are there already.
///
/// # Errors
/// Everything that is wrong with it, a line for each fault.
pub(super) fn read(
    sheet: Sheet<'_>,
    table: &Spanned<DeTable<'_>>,
    venues: &HashSet<String>,
    shift: Shift,
) -> Result<Plan, Vec<String>> {
    let plan = plan(&sheet, table, venues, shift);
    let faults = sheet.faults();
    if faults.is_empty() {
        Ok(plan)
    } else {
        Err(faults)
    }
}

fn plan(
    sheet: &Sheet<'_>,
    table: &Spanned<DeTable<'_>>,
    there: &HashSet<String>,
    shift: Shift,
) -> Plan {
    let mut top = Row::top(sheet, table);
    let mut plan = Plan::default();
    let mut zone = chrono_tz::Europe::Berlin;
    match top.maybe_row("meta") {
        Some(row) => (zone, plan.days) = meta(row, shift),
        None if shift != Shift::None => top.fault("meta", "is missing"),
        None => {}
    }
    let mut venues = there.clone();
    let mut seen = HashSet::new();
    for row in top.rows("venue") {
        let venue = venue(row, &mut seen);
        venues.insert(venue.slug.clone());
        plan.venues.push(venue);
    }
    let mut seen = HashSet::new();
    for mut row in top.rows("offering") {
        let slug = row.begin_slugged("offering", &mut seen);
        let offering = offering::read(row, slug, zone, &venues);
        plan.offerings.push(offering);
    }
    top.done();
    plan
}

fn meta(mut row: Row<'_, '_>, shift: Shift) -> (Tz, Vec<DayPlan>) {
    row.begin_entry();
    let zone = row.maybe_words("timezone").map(|name| {
        name.parse::<Tz>().unwrap_or_else(|_| {
            row.fault("timezone", &format!("{name:?} is not a time zone"));
            Tz::UTC
        })
    });
    let zone = zone.unwrap_or(chrono_tz::Europe::Berlin);
    // The city stands in the settings of the office too; there it counts.
    row.maybe_words("city");
    let as_of = row.maybe_date("as_of");
    if let Shift::ToWeekOf(now) = shift {
        match as_of {
            Some(as_of) => {
                let today = now.with_timezone(&zone).date_naive();
                row.sheet().shift_by(monday(today) - monday(as_of));
            }
            None => row.fault("as_of", "is missing"),
        }
    }
    let mut days = Vec::new();
    for row in row.rows("school_holiday") {
        days.push(span(row, Kind::SchoolHoliday));
    }
    for mut row in row.rows("public_holiday") {
        let date = row.date("date");
        days.push(DayPlan {
            kind: Kind::PublicHoliday,
            name: row.words("name"),
            first: date,
            last: date,
        });
        row.done();
    }
    for row in row.rows("observance") {
        days.push(span(row, Kind::Observance));
    }
    let mut seen = HashSet::new();
    for day in &days {
        let is_read = day.first != NaiveDate::default();
        if is_read && !seen.insert((day.kind, &day.name, day.first)) {
            row.fault(
                "",
                &format!("{} {} stands twice in the file", day.name, day.first),
            );
        }
    }
    row.done();
    (zone, days)
}

fn span(mut row: Row<'_, '_>, kind: Kind) -> DayPlan {
    let (first, last) = row.days();
    let name = row.words("name");
    row.done();
    DayPlan {
        kind,
        name,
        first,
        last,
    }
}

/// The Monday of a day's week.
fn monday(day: NaiveDate) -> NaiveDate {
    day - TimeDelta::days(i64::from(day.weekday().num_days_from_monday()))
}

fn venue(mut row: Row<'_, '_>, seen: &mut HashSet<String>) -> VenuePlan {
    let slug = row.begin_slugged("venue", seen);
    let address = ["street", "postcode", "town"].map(|key| row.maybe_words(key));
    let is_said = address.iter().any(Option::is_some);
    let [street, postcode, town] = address.map(Option::unwrap_or_default);
    let venue = VenuePlan {
        slug,
        name: row.words("name"),
        step_free: row.truth("step_free"),
        note: row.maybe_text("note").unwrap_or_default(),
        address: is_said.then_some(Address {
            street,
            postcode,
            town,
        }),
    };
    row.done();
    venue
}
