//! School holidays.

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;
use chrono::NaiveDate;

use super::settings::{Pairs, Sent, is_saved, reset};
use crate::app::App;
use crate::audit::By;
use crate::desk::actions::{self, NONE, Set, What};
use crate::desk::pages::settings as pages;
use crate::desk::pages::settings::Line;
use crate::error::AppError;
use crate::kinds::tidy;
use crate::offerings;
use crate::own::{Name, Own};
use crate::paths;
use crate::settings::Days;
use crate::web::{
    Form, Fresh, Office, Problems, Reader, Reply, conflict, draw, see_other, unprocessable,
};

/// Characters of the name of holidays.
const NAME: usize = 80;
/// Lines of holidays.
const LINES: usize = 60;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show_holidays)
        .typed_post(save_holidays)
}

/// Holidays as the form says them.
fn lines_of(days: &[Days]) -> Vec<Line> {
    let day = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    days.iter()
        .map(|one| [one.name.clone(), day(one.from), day(one.to)])
        .collect()
}

/// The holidays by which dates are planned now.
async fn planned_by(app: &App, own: &Own) -> Result<Vec<Days>, AppError> {
    let days = offerings::school_holidays(app.db.read(), &own.settings.calendar);
    Ok(days.await?)
}

async fn show_holidays(
    _: paths::OwnHolidays,
    State(app): State<App>,
    reader: Reader,
    _: Fresh<Office>,
    Query(pairs): Pairs,
) -> Reply {
    let own = app.own();
    let lines = lines_of(&planned_by(&app, &own).await?);
    let days = pages::Holidays {
        lines: &lines,
        was: &HOLIDAYS.is(&own),
        theirs: None,
        is_own: own.values.contains_key(Name::Holidays.word()),
        is_saved: is_saved(&pairs),
    };
    Ok(draw(pages::holidays(&reader, days, &Problems::default())))
}

/// What is set there.
const HOLIDAYS: What = What::Line(Name::Holidays);

async fn save_holidays(
    _: paths::OwnHolidays,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(person)): Fresh<Office>,
    Form(sent): Form<Sent>,
) -> Reply {
    let by = By::from(&person);
    let done = format!("{}?neu=1", paths::OwnHolidays {});
    if sent.deed == "back" {
        actions::set(&app, &by, &[reset(HOLIDAYS)]).await?;
        return Ok(see_other(&reader, &done));
    }
    let typed = sent.name.into_iter().zip(sent.from).zip(sent.to);
    let lines: Vec<Line> = typed
        .map(|((name, from), to)| [name, from, to])
        .filter(|line| line.iter().any(|part| !part.trim().is_empty()))
        .take(LINES)
        .collect();
    let mut problems = Problems::default();
    let days = read_days(&reader, &lines, &mut problems);
    let own = app.own();
    let value = serde_json::to_string(&days).unwrap_or_default();
    let put = Name::Holidays.put(&own.settings, &value);
    if problems.is_empty() && put.is_none() {
        problems.add("name-0", reader.t().desk_set_problem());
    }
    let shown = pages::Holidays {
        lines: &lines,
        was: &sent.was,
        theirs: None,
        is_own: own.values.contains_key(Name::Holidays.word()),
        is_saved: false,
    };
    if !problems.is_empty() {
        let page = pages::holidays(&reader, shown, &problems);
        return Ok(unprocessable(page));
    }
    let seen = (!sent.was.is_empty()).then(|| sent.was.clone());
    // What was drawn and is sent as it was is no wish.
    let is_as_drawn = match seen.as_deref() {
        Some(NONE) => days == planned_by(&app, &own).await?,
        seen => seen == Some(value.as_str()),
    };
    let wanted = (!is_as_drawn).then_some(Set {
        what: HOLIDAYS,
        value: Some(value),
        seen,
    });
    let clashes = actions::set(&app, &by, wanted.as_slice()).await?;
    if clashes.is_empty() {
        return Ok(see_other(&reader, &done));
    }
    let own = app.own();
    let theirs = lines_of(&planned_by(&app, &own).await?);
    let shown = pages::Holidays {
        was: &HOLIDAYS.is(&own),
        theirs: Some(&theirs),
        ..shown
    };
    Ok(conflict(pages::holidays(&reader, shown, &problems)))
}

/// The days of all lines, and what is wrong with each.
fn read_days(reader: &Reader, lines: &[Line], problems: &mut Problems) -> Vec<Days> {
    let t = reader.t();
    let mut days = Vec::new();
    for (number, [name, from, to]) in lines.iter().enumerate() {
        let name = tidy(name).filter(|name| !name.is_empty() && name.chars().count() <= NAME);
        if name.is_none() {
            problems.add(format!("name-{number}"), t.planning_problem_missing());
        }
        let (from, to) = (date(from), date(to));
        for (field, day) in [("from", from), ("to", to)] {
            if day.is_none() {
                problems.add(format!("{field}-{number}"), t.desk_set_problem_date());
            }
        }
        if let (Some(name), Some(from), Some(to)) = (name, from, to) {
            if to < from {
                problems.add(format!("to-{number}"), t.desk_set_problem_order());
            }
            days.push(Days { name, from, to });
        }
    }
    days.sort_by_key(|one| one.from);
    days
}

/// A day as people write it: `23.12.2026`, or `2026-12-23`.
fn date(typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim();
    let german = NaiveDate::parse_from_str(typed, "%d.%m.%Y");
    let day = german.or_else(|_| typed.parse()).ok()?;
    let sensible = NaiveDate::from_ymd_opt(2000, 1, 1)?..NaiveDate::from_ymd_opt(2200, 1, 1)?;
    sensible.contains(&day).then_some(day)
}
