//! What the office sets itself.

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Query, State};
use axum::{Extension, Router};
use axum_extra::routing::RouterExt as _;
use chrono::NaiveDate;
use serde::Deserialize;

use crate::app::App;
use crate::audit::By;
use crate::desk::actions::{self, Set};
use crate::desk::pages::settings as pages;
use crate::desk::pages::settings::{Line, Text, Typed};
use crate::error::AppError;
use crate::kinds::{Lang, tidy};
use crate::own::Name;
use crate::paths;
use crate::settings::Days;
use crate::web::{
    Form, Legal, LegalPage, Office, Problems, Reader, Reply, draw, first, legal_preview, see_other,
    unfilled, unprocessable,
};

/// Characters of a page.
const TEXT: usize = 50_000;
/// Bytes of a form with a page in it: a letter takes up to nine on its way.
const LARGEST: usize = 512 * 1024;
/// Characters of the name of holidays.
const NAME: usize = 80;
/// Lines of holidays.
const LINES: usize = 60;

pub(super) fn routes(legal: Arc<Legal>) -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(save)
        .typed_get(show_holidays)
        .typed_post(save_holidays)
        .typed_get(show_text)
        .typed_post(save_text)
        .layer(Extension(legal))
        .layer(DefaultBodyLimit::max(LARGEST))
}

/// What an address says has just happened.
fn is_saved(pairs: &[(String, String)]) -> bool {
    pairs.iter().any(|(name, _)| name == "neu")
}

type Pairs = Query<Vec<(String, String)>>;

async fn show(
    _: paths::OwnSettings,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let own = app.own();
    let typed: Typed = Name::LINES
        .map(|name| (name, name.of(&own.settings)))
        .into();
    let all = (&*own, &app.settings);
    let none = Problems::default();
    let page = pages::settings(&reader, all, (&typed, &none), is_saved(&pairs));
    Ok(draw(page))
}

async fn save(
    _: paths::OwnSettings,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(sent): Form<Vec<(String, String)>>,
) -> Reply {
    let by = By::from(&person);
    let of = |word: &str| sent.iter().find(|(name, _)| name == word);
    let done = format!("{}?neu=1", paths::OwnSettings {});
    if let Some((_, word)) = of("back") {
        let name = Name::LINES.into_iter().find(|name| name.word() == word);
        let name = name.ok_or(AppError::BadRequest)?;
        actions::set(&app, &by, vec![Set::Line(name, None)]).await?;
        return Ok(see_other(&reader, &done));
    }
    let own = app.own();
    let typed: Typed = Name::LINES
        .into_iter()
        .filter_map(|name| Some((name, of(name.word())?.1.clone())))
        .collect();
    let mut problems = Problems::default();
    let mut changed = Vec::new();
    for (name, value) in &typed {
        match name.put(&own.settings, value) {
            None => problems.add(name.word(), reader.t().desk_set_problem()),
            Some(after) => {
                let after = name.of(&after);
                if after != name.of(&own.settings) {
                    changed.push(Set::Line(*name, Some(after)));
                }
            }
        }
    }
    if !problems.is_empty() {
        let all = (&*own, &app.settings);
        let page = pages::settings(&reader, all, (&typed, &problems), false);
        return Ok(unprocessable(page));
    }
    actions::set(&app, &by, changed).await?;
    Ok(see_other(&reader, &done))
}

/// A page of the form, or its sending.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    #[serde(deserialize_with = "first")]
    deed: String,
    #[serde(deserialize_with = "first")]
    text: String,
    name: Vec<String>,
    from: Vec<String>,
    to: Vec<String>,
}

fn page_of(path: &paths::OwnPage) -> Result<(LegalPage, Lang), AppError> {
    let mut all = LegalPage::ALL.into_iter();
    let page = all.find(|page| page.file() == path.page);
    let lang = Lang::from_tag(&path.lang);
    page.zip(lang).ok_or(AppError::NotFound)
}

async fn show_text(
    path: paths::OwnPage,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    (legal, Query(pairs)): (Extension<Arc<Legal>>, Pairs),
) -> Reply {
    let (page, lang) = page_of(&path)?;
    let own = app.own();
    let own = own.page(page.file(), lang);
    let typed = own
        .or_else(|| legal.of_file(page, lang))
        .unwrap_or_default();
    let text = Text {
        page,
        lang,
        typed,
        preview: None,
        is_own: own.is_some(),
        is_saved: is_saved(&pairs),
    };
    Ok(draw(pages::text(&reader, &text, &Problems::default())))
}

async fn save_text(
    path: paths::OwnPage,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(sent): Form<Sent>,
) -> Reply {
    let (page, lang) = page_of(&path)?;
    let by = By::from(&person);
    let done = format!("{path}?neu=1");
    if sent.deed == "back" {
        actions::set(&app, &by, vec![Set::Page(page, lang, None)]).await?;
        return Ok(see_other(&reader, &done));
    }
    let typed = sent.text.replace("\r\n", "\n");
    let t = reader.t();
    let mut problems = Problems::default();
    if typed.chars().count() > TEXT {
        problems.add("text", t.web_problem_long(&TEXT.to_string()));
    } else if typed.contains('\0') {
        problems.add("text", t.web_problem_unreadable());
    } else if typed.trim().is_empty() {
        problems.add("text", t.desk_set_problem());
    } else if let Some(what) = unfilled(&typed).next() {
        problems.add("text", t.desk_set_unfilled(what.trim()));
    }
    if problems.is_empty() && sent.deed == "save" {
        actions::set(&app, &by, vec![Set::Page(page, lang, Some(typed))]).await?;
        return Ok(see_other(&reader, &done));
    }
    // The facts in it in the words of that page.
    let there = Reader::of(&app, lang, &reader.path);
    let text = Text {
        page,
        lang,
        typed: &typed,
        preview: (sent.deed == "preview").then(|| legal_preview(&there, &typed)),
        is_own: app.own().page(page.file(), lang).is_some(),
        is_saved: false,
    };
    let drawn = pages::text(&reader, &text, &problems);
    Ok(if problems.is_empty() {
        draw(drawn)
    } else {
        unprocessable(drawn)
    })
}

async fn show_holidays(
    _: paths::OwnHolidays,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let own = app.own();
    let day = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    let days = own.settings.calendar.school_holiday.iter();
    let lines: Vec<Line> = days
        .map(|one| [one.name.clone(), day(one.from), day(one.to)])
        .collect();
    let is_own = own.values.contains_key(Name::Holidays.word());
    let none = Problems::default();
    let state = (is_own, is_saved(&pairs));
    Ok(draw(pages::holidays(&reader, &lines, &none, state)))
}

async fn save_holidays(
    _: paths::OwnHolidays,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(sent): Form<Sent>,
) -> Reply {
    let by = By::from(&person);
    let done = format!("{}?neu=1", paths::OwnHolidays {});
    if sent.deed == "back" {
        actions::set(&app, &by, vec![Set::Line(Name::Holidays, None)]).await?;
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
    if !problems.is_empty() {
        let state = (own.values.contains_key(Name::Holidays.word()), false);
        return Ok(unprocessable(pages::holidays(
            &reader, &lines, &problems, state,
        )));
    }
    let changed = value != Name::Holidays.of(&own.settings);
    let sets = changed.then_some(Set::Line(Name::Holidays, Some(value)));
    actions::set(&app, &by, sets.into_iter().collect()).await?;
    Ok(see_other(&reader, &done))
}

/// The days of all lines, and what is wrong with each.
fn read_days(reader: &Reader, lines: &[Line], problems: &mut Problems) -> Vec<Days> {
    let t = reader.t();
    let mut days = Vec::new();
    for (number, [name, from, to]) in lines.iter().enumerate() {
        let name = tidy(name).filter(|name| !name.is_empty() && name.chars().count() <= NAME);
        if name.is_none() {
            problems.add(format!("name-{number}"), t.desk_set_problem());
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
