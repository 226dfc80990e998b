//! Handlers. Figures are for the office and for those who read them; reports are written by the office.

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::actions::{self, Kept};
use super::entity as report;
use super::forms::{Asked, Input};
use super::pages::{self, Seen, Shown};
use super::rules::{Figures, Period, Preset, View};
use super::store::{self, Which};
use crate::app::App;
use crate::audit::By;
use crate::error::AppError;
use crate::formats::sheet::Sheet;
use crate::formats::{csv, xlsx};
use crate::kinds::{Person, Role};
use crate::lists;
use crate::offerings::{self, local_day};
use crate::paths;
use crate::web::{
    Figures as Guard, Form, Office, Problems, Reader, Reply, conflict, draw, see_other,
    unprocessable,
};

/// The room's addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(formerly)
        .typed_get(show)
        .typed_get(as_csv)
        .typed_get(as_xlsx)
        .typed_get(all)
        .typed_get(new)
        .typed_post(begin)
        .typed_get(one)
        .typed_get(edit)
        .typed_post(change)
        .typed_get(closing)
        .typed_post(close)
        .typed_get(one_as_csv)
        .typed_get(one_as_xlsx)
}

/// Where figures stood once.
async fn formerly(_: paths::FormerFigures, reader: Reader, Guard(_): Guard) -> Reply {
    Ok(see_other(&reader, &paths::FiguresDesk {}))
}

/// The day of today, where offerings take place.
fn today(now: DateTime<Utc>) -> NaiveDate {
    local_day(offerings::zone("Europe/Berlin"), now)
}

/// What somebody sees: the office all of it, others what leaves the office.
fn shown(person: &Person) -> Shown {
    if person.role == Role::Office {
        Shown::All
    } else {
        Shown::Outside
    }
}

async fn show(
    _: paths::FiguresDesk,
    State(app): State<App>,
    reader: Reader,
    Guard(person): Guard,
    Query(asked): Query<Asked>,
) -> Reply {
    let now = app.clock.now();
    let today = today(now);
    let (period, view, problems) = asked.read(&reader, (today, shown(&person)));
    let figures = actions::figures(app.db.read(), (period, None), now).await?;
    let seen = Seen {
        figures: &figures,
        period,
        view,
        shown: shown(&person),
    };
    let page = pages::overview(&reader, &seen, &asked, (&problems, today));
    if problems.is_empty() {
        return Ok(draw(page));
    }
    Ok(unprocessable(page))
}

/// The figures that a file is asked for; what can not be understood is not found.
async fn asked_for(
    app: &App,
    reader: &Reader,
    (person, asked): (&Person, &Asked),
) -> Result<(Figures, Period, View), AppError> {
    let now = app.clock.now();
    let (period, view, problems) = asked.read(reader, (today(now), shown(person)));
    if !problems.is_empty() {
        return Err(AppError::NotFound);
    }
    let figures = actions::figures(app.db.read(), (period, None), now).await?;
    Ok((figures, period, view))
}

/// The name of a file: what and when.
fn file_name(period: Period, view: View, ending: &str) -> String {
    let month = |month: crate::kinds::Month| month.first().format("%Y-%m").to_string();
    format!(
        "zahlen-{}-{}-{}.{ending}",
        month(period.first),
        month(period.last),
        view.word()
    )
}

/// The media type of CSV with a head.
const CSV: &str = "text/csv; charset=utf-8; header=present";

fn csv_of(sheet: &Sheet, name: &str) -> Reply {
    let written = csv::write(sheet).map_err(|fault| AppError::Internal(fault.to_string()))?;
    Ok(lists::file(CSV, name, written))
}

async fn xlsx_of(sheet: Sheet, title: String, name: &str) -> Reply {
    // Squeezing a large file takes a while, and others wait.
    let written = tokio::task::spawn_blocking(move || xlsx::write(&sheet, &title))
        .await
        .map_err(|fault| AppError::Internal(fault.to_string()))?
        .map_err(|fault| AppError::Internal(fault.to_string()))?;
    Ok(lists::file(lists::XLSX, name, written))
}

async fn as_csv(
    _: paths::FiguresCsv,
    State(app): State<App>,
    reader: Reader,
    Guard(person): Guard,
    Query(asked): Query<Asked>,
) -> Reply {
    let (figures, period, view) = asked_for(&app, &reader, (&person, &asked)).await?;
    csv_of(
        &pages::sheet(&reader, &figures, view),
        &file_name(period, view, "csv"),
    )
}

async fn as_xlsx(
    _: paths::FiguresXlsx,
    State(app): State<App>,
    reader: Reader,
    Guard(person): Guard,
    Query(asked): Query<Asked>,
) -> Reply {
    let (figures, period, view) = asked_for(&app, &reader, (&person, &asked)).await?;
    let sheet = pages::sheet(&reader, &figures, view);
    let name = file_name(period, view, "xlsx");
    xlsx_of(sheet, reader.t().reports_title(), &name).await
}

/// What a page says about the last deed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Told {
    neu: String,
}

/// Which reports somebody sees.
fn which(person: &Person) -> Which {
    if person.role == Role::Office {
        Which::All
    } else {
        Which::Closed
    }
}

async fn all(
    _: paths::FigureReports,
    State(app): State<App>,
    reader: Reader,
    Guard(person): Guard,
) -> Reply {
    let reports = store::reports(app.db.read(), which(&person)).await?;
    Ok(draw(pages::reports(&reader, &reports, shown(&person))))
}

async fn new(
    _: paths::NewFigureReport,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let programmes = store::programmes(app.db.read()).await?;
    let typed = Input::new(Preset::ThisYear.period(today(app.clock.now())));
    let nothing = Problems::default();
    Ok(draw(pages::form(
        &reader,
        None,
        &typed,
        (&programmes, &nothing, false),
    )))
}

async fn begin(
    _: paths::NewFigureReport,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<Input>,
) -> Reply {
    let programmes = store::programmes(app.db.read()).await?;
    let drawn =
        |problems: &Problems| pages::form(&reader, None, &typed, (&programmes, problems, false));
    if !typed.redraw.is_empty() {
        return Ok(draw(drawn(&Problems::default())));
    }
    let draft = match typed.parse(&reader, &programmes) {
        Ok(draft) => draft,
        Err(problems) => return Ok(unprocessable(drawn(&problems))),
    };
    let id = actions::begin(&app, app.clock.now(), &By::from(&person), draft).await?;
    Ok(see_other(
        &reader,
        &paths::FigureReport { id: id.to_string() },
    ))
}

/// The report of an address, as far as somebody may see it.
async fn opened(app: &App, person: &Person, id: &str) -> Result<report::Model, AppError> {
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    let found = store::report(app.db.read(), id).await?;
    let sees = |report: &report::Model| which(person) == Which::All || report.frozen_at.is_some();
    found.filter(sees).ok_or(AppError::NotFound)
}

/// A report that can still be changed.
async fn open_one(app: &App, person: &Person, id: &str) -> Result<report::Model, AppError> {
    let report = opened(app, person, id).await?;
    Some(report)
        .filter(|report| report.frozen_at.is_none())
        .ok_or(AppError::NotFound)
}

async fn one(
    path: paths::FigureReport,
    State(app): State<App>,
    reader: Reader,
    Guard(person): Guard,
    Query(told): Query<Told>,
) -> Reply {
    let report = opened(&app, &person, &path.id).await?;
    let figures = actions::all(app.db.read(), &report, app.clock.now()).await?;
    let is_new = told.neu == "abgeschlossen" && report.frozen_at.is_some();
    let all = (&report, &figures);
    Ok(draw(pages::report(&reader, all, shown(&person), is_new)))
}

async fn edit(
    path: paths::FigureReportEdit,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
) -> Reply {
    let report = open_one(&app, &person, &path.id).await?;
    let programmes = programmes(&app, &report).await?;
    let nothing = Problems::default();
    let typed = Input::of(&report);
    Ok(draw(pages::form(
        &reader,
        Some(&report),
        &typed,
        (&programmes, &nothing, false),
    )))
}

/// The programmes that there are, and the one that it has, which may be gone.
async fn programmes(app: &App, report: &report::Model) -> Result<Vec<String>, AppError> {
    let mut all = store::programmes(app.db.read()).await?;
    all.extend(report.programme.clone());
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

async fn change(
    path: paths::FigureReportEdit,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(mut typed): Form<Input>,
) -> Reply {
    let report = open_one(&app, &person, &path.id).await?;
    let programmes = programmes(&app, &report).await?;
    let drawn = |typed: &Input, problems: &Problems, theirs: bool| {
        pages::form(
            &reader,
            Some(&report),
            typed,
            (&programmes, problems, theirs),
        )
    };
    if !typed.redraw.is_empty() {
        return Ok(draw(drawn(&typed, &Problems::default(), false)));
    }
    let draft = match typed.parse(&reader, &programmes) {
        Ok(draft) => draft,
        Err(problems) => return Ok(unprocessable(drawn(&typed, &problems, false))),
    };
    let changed_at = typed.changed_at().ok_or(AppError::BadRequest)?;
    let (now, by) = (app.clock.now(), By::from(&person));
    match actions::change(&app, now, &by, (report.id, changed_at, draft)).await? {
        Kept::Done => Ok(see_other(&reader, &paths::FigureReport { id: path.id })),
        Kept::Conflict => {
            // Sent once more it holds, now that she knows.
            typed.changed = Input::of(&report).changed;
            Ok(conflict(drawn(&typed, &Problems::default(), true)))
        }
    }
}

async fn closing(
    path: paths::FigureReportClosing,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
) -> Reply {
    let report = open_one(&app, &person, &path.id).await?;
    let others = store::overlapping(app.db.read(), &report).await?;
    let now = app.clock.now();
    Ok(draw(pages::closing(
        &reader,
        &report,
        (&others, today(now)),
    )))
}

/// What was shown when somebody pressed the button.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Closing {
    changed: String,
}

async fn close(
    path: paths::FigureReportClosing,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(sent): Form<Closing>,
) -> Reply {
    let report = opened(&app, &person, &path.id).await?;
    let closed = format!("{}?neu=abgeschlossen", paths::FigureReport { id: path.id });
    if report.frozen_at.is_some() {
        // Pressed twice it is closed once.
        return Ok(see_other(&reader, &closed));
    }
    let changed_at = sent.changed.parse().map_err(|_| AppError::BadRequest)?;
    let (now, by) = (app.clock.now(), By::from(&person));
    match actions::freeze(&app, now, &by, (report.id, changed_at)).await? {
        Kept::Done => Ok(see_other(&reader, &closed)),
        Kept::Conflict => {
            let others = store::overlapping(app.db.read(), &report).await?;
            let page = pages::closing(&reader, &report, (&others, today(now)));
            Ok(conflict(page))
        }
    }
}

async fn one_as_csv(
    path: paths::FigureReportCsv,
    State(app): State<App>,
    reader: Reader,
    Guard(person): Guard,
) -> Reply {
    let (sheet, report) = sheet_of(&app, &reader, &person, &path.id).await?;
    csv_of(&sheet, &file_name(report.period(), View::Offerings, "csv"))
}

async fn one_as_xlsx(
    path: paths::FigureReportXlsx,
    State(app): State<App>,
    reader: Reader,
    Guard(person): Guard,
) -> Reply {
    let (sheet, report) = sheet_of(&app, &reader, &person, &path.id).await?;
    let name = file_name(report.period(), View::Offerings, "xlsx");
    xlsx_of(sheet, reader.t().reports_title(), &name).await
}

async fn sheet_of(
    app: &App,
    reader: &Reader,
    person: &Person,
    id: &str,
) -> Result<(Sheet, report::Model), AppError> {
    let report = opened(app, person, id).await?;
    let figures = actions::all(app.db.read(), &report, app.clock.now()).await?;
    Ok((pages::sheet(reader, &figures, View::Offerings), report))
}
