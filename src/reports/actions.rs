//! Deeds: a report is begun, changed, and closed once and for all.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use serde_json::json;
use uuid::Uuid;

use super::entity as report;
use super::rules::{self, Figures, Period, Preset};
use super::store;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;

/// A report as the office means it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Its title.
    pub(crate) title: String,
    /// The programme that it is about; none: everything.
    pub(crate) programme: Option<String>,
    /// Its period.
    pub(crate) period: Period,
    /// What was planned.
    pub(crate) planned: String,
    /// What was done.
    pub(crate) done: String,
    /// What comes next.
    pub(crate) outlook: String,
}

impl Draft {
    /// A report on all that was done in the year of a day, with nothing written in it yet.
    pub(crate) fn of_year(title: &str, day: NaiveDate) -> Self {
        Self {
            title: title.to_owned(),
            programme: None,
            period: Preset::ThisYear.period(day),
            planned: String::new(),
            done: String::new(),
            outlook: String::new(),
        }
    }
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// It is as it was meant.
    Done,
    /// Somebody else has changed or closed it meanwhile: nothing happened.
    Conflict,
}

/// The figures of a period as they are now, with what the chronology tells of it.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn figures(
    db: &impl ConnectionTrait,
    (period, programme): (Period, Option<&str>),
    now: DateTime<Utc>,
) -> Result<Figures, AppError> {
    let facts = store::facts(db, period, programme).await?;
    Ok(rules::count(&facts, now))
}

/// Begins a report. Returns its id.
///
/// # Errors
/// If the database fails.
pub(crate) async fn begin(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    draft: Draft,
) -> Result<Uuid, AppError> {
    let id: Uuid = app.dice.id(now);
    let tx = app.db.write().await?;
    let nothing = report::Model {
        id,
        title: String::new(),
        programme: None,
        first_month: draft.period.first.first(),
        last_month: draft.period.last.first(),
        planned: String::new(),
        done: String::new(),
        outlook: String::new(),
        actor: by.name().to_owned(),
        created_at: now,
        updated_at: now,
        frozen_at: None,
        frozen_by: None,
        rules: None,
        figures: None,
    };
    let row = written(nothing, draft, now);
    let deed = Deed::new("figures_begun", "figure_report", id);
    let deed = deed.change(serde_json::Value::Null, json!({ "name": row.title }));
    store::insert(&tx, row).await?;
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(id)
}

fn written(was: report::Model, draft: Draft, now: DateTime<Utc>) -> report::Model {
    report::Model {
        title: draft.title,
        programme: draft.programme,
        first_month: draft.period.first.first(),
        last_month: draft.period.last.first(),
        planned: draft.planned,
        done: draft.done,
        outlook: draft.outlook,
        updated_at: now,
        ..was
    }
}

/// Changes a report that was changed last at a moment.
///
/// # Errors
/// `NotFound` where there is none, or if the database fails.
pub(super) async fn change(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    (id, changed_at, draft): (Uuid, DateTime<Utc>, Draft),
) -> Result<Kept, AppError> {
    let tx = app.db.write().await?;
    let was = store::report(&*tx, id).await?.ok_or(AppError::NotFound)?;
    let row = written(was, draft, now);
    if !store::save(&tx, row, changed_at).await? {
        return Ok(Kept::Conflict);
    }
    let deed = Deed::new("figures_changed", "figure_report", id);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(Kept::Done)
}

/// Closes a report that was changed last at a moment: its figures and its chronology stay as they are now, whatever
/// is corrected or forgotten later.
///
/// # Errors
/// `NotFound` where there is none, or if the database fails.
pub(super) async fn freeze(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    (id, changed_at): (Uuid, DateTime<Utc>),
) -> Result<Kept, AppError> {
    // Counted before the transaction: others write while a whole year is read.
    let was = store::report(app.db.read(), id).await?;
    let was = was.ok_or(AppError::NotFound)?;
    let figures = all(app.db.read(), &was, now).await?;
    let frozen = report::Model {
        frozen_at: Some(now),
        frozen_by: Some(by.name().to_owned()),
        rules: Some(rules::RULES.to_owned()),
        figures: Some(figures),
        updated_at: now,
        ..was
    };
    let deed = Deed::new("figures_frozen", "figure_report", id);
    let deed = deed.change(
        serde_json::Value::Null,
        json!({ "name": frozen.title, "rules": rules::RULES }),
    );
    let tx = app.db.write().await?;
    if !store::save(&tx, frozen, changed_at).await? {
        return Ok(Kept::Conflict);
    }
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(Kept::Done)
}

/// All that a report shows: the figures that it keeps, or while it is open those of now.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn all(
    db: &impl ConnectionTrait,
    report: &report::Model,
    now: DateTime<Utc>,
) -> Result<Figures, AppError> {
    if let Some(kept) = &report.figures {
        return Ok(kept.clone());
    }
    let (period, programme) = (report.period(), report.programme.as_deref());
    let mut figures = figures(db, (period, programme), now).await?;
    figures.chronology = store::told(db, period, programme).await?;
    Ok(figures)
}
