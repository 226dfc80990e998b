//! What the stories about dates and sizes reach: the office's verbs, in plain values.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::text;
use crate::app::App;
use crate::audit::By;
use crate::kinds::PoolId;
use crate::offerings::entity::offering::{Exception, ExceptionKind, Season};
use crate::offerings::entity::pool;
use crate::offerings::{self, Clash, Edit, Fate, Preview, Resize, Resized, Row, When};

/// A rule of dates, as the office would type it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name; empty where it is the only one.
    pub name: String,
    /// The first date.
    pub first: NaiveDate,
    /// RFC 5545.
    pub rrule: String,
    /// Begin, local.
    pub start: NaiveTime,
    /// End, local.
    pub end: NaiveTime,
    /// Dates left out, why, and where they go.
    pub exceptions: Vec<(NaiveDate, String, Option<NaiveDate>)>,
}

/// What a rule would do, or has done.
#[derive(Clone, Debug)]
pub struct Planned {
    /// A line for each date, and one for each exception that changes nothing.
    pub lines: Vec<String>,
    /// The sessions that are there, as in the lines.
    pub sessions: Vec<Option<String>>,
    /// What it was about.
    pub seen: DateTime<Utc>,
}

/// The rule of an offering as it is now.
///
/// # Errors
/// If there is no such offering.
pub async fn series(app: &App, slug: &str) -> Result<Vec<Rule>, String> {
    let listing = offerings::by_slug(app, slug).await.map_err(text)?;
    let seasons = offerings::series_of(&listing).into_iter();
    let rule = |season: Season| Rule {
        name: season.name,
        first: season.first,
        rrule: season.rrule,
        start: season.start,
        end: season.end,
        exceptions: season
            .exceptions
            .into_iter()
            .map(|e| (e.date, e.reason, e.moved_to))
            .collect(),
    };
    Ok(seasons.map(rule).collect())
}

/// Looks at what rules would do.
///
/// # Errors
/// Why they are refused.
pub async fn plan_series(app: &App, slug: &str, rules: &[Rule]) -> Result<Planned, String> {
    let edit = edit(slug, rules, "", None);
    let planned = crate::bookings::plan_series(app, &edit, app.clock.now()).await;
    let planned = planned.map_err(text)?.map_err(text)?;
    Ok(planned_lines(&planned))
}

/// Saves rules. `reason` is said of dates that stay without them; `seen` is that of the plan.
///
/// # Errors
/// Why they are refused.
pub async fn save_series(
    app: &App,
    slug: &str,
    rules: &[Rule],
    reason: &str,
    seen: Option<DateTime<Utc>>,
) -> Result<Planned, String> {
    let edit = edit(slug, rules, reason, seen);
    let saved = crate::bookings::save_series(app, &By::Office, &edit, app.clock.now()).await;
    let saved = saved.map_err(text)?.map_err(text)?;
    Ok(planned_lines(&saved))
}

/// Stops the sign-up. Answers with how many pools that is about.
///
/// # Errors
/// If there is no such offering.
pub async fn stop_sign_up(app: &App, slug: &str) -> Result<usize, String> {
    let stopped = crate::bookings::stop_sign_up(app, &By::Office, slug, app.clock.now()).await;
    stopped.map(|pools| pools.len()).map_err(text)
}

/// Lets people sign up again. Answers with how many pools that is about.
///
/// # Errors
/// If there is no such offering.
pub async fn reopen_sign_up(app: &App, slug: &str) -> Result<usize, String> {
    let open = crate::bookings::reopen_sign_up(app, &By::Office, slug, app.clock.now()).await;
    open.map(|pools| pools.len()).map_err(text)
}

/// Gives an offering another size (capacity and waiting list), or (`of`) its first pool of that kind, on that
/// date where one is named. Answers with how many pools have changed.
///
/// # Errors
/// If the size can not be, there is no such pool, or a reason is missing.
pub async fn resize(
    app: &App,
    slug: &str,
    of: Option<(&str, Option<NaiveDate>)>,
    (capacity, waitlist): (i32, i32),
    reason: &str,
) -> Result<usize, String> {
    let pool = match of {
        None => None,
        Some((kind, date)) => Some(pool_of(app, slug, kind, date).await?),
    };
    let size = Resize {
        pool,
        capacity,
        waitlist,
    };
    let resized = crate::bookings::resize(app, slug, size, reason, app.clock.now()).await;
    match resized.map_err(text)? {
        Resized::Done(pools) => Ok(pools.len()),
        Resized::OutOfRange => Err("no pool can have this size".to_owned()),
        Resized::NoReason => Err("say why there are more people than places".to_owned()),
    }
}

/// The first pool of a kind (`session`, `childcare`, `workshop` …), on a date where one is named.
async fn pool_of(
    app: &App,
    slug: &str,
    kind: &str,
    date: Option<NaiveDate>,
) -> Result<PoolId, String> {
    use sea_orm::ActiveEnum as _;
    let listing = offerings::by_slug(app, slug).await.map_err(text)?;
    let fits = |pool: &&pool::Model| {
        let day = pool.session_id.and_then(|id| listing.session(id));
        pool.kind.to_value() == kind && day.map(|session| session.local_date) == date
    };
    let pool = listing.pools.iter().find(fits);
    pool.map(|pool| pool.id)
        .ok_or_else(|| "no such pool".to_owned())
}

fn edit(slug: &str, rules: &[Rule], reason: &str, seen: Option<DateTime<Utc>>) -> Edit {
    let exception = |(date, reason, moved_to): &(NaiveDate, String, Option<NaiveDate>)| Exception {
        date: *date,
        kind: ExceptionKind::Venue,
        reason: reason.clone(),
        moved_to: *moved_to,
    };
    let season = |rule: &Rule| Season {
        name: rule.name.clone(),
        first: rule.first,
        rrule: rule.rrule.clone(),
        start: rule.start,
        end: rule.end,
        exceptions: rule.exceptions.iter().map(exception).collect(),
    };
    Edit {
        slug: slug.to_owned(),
        seasons: rules.iter().map(season).collect(),
        reason: reason.to_owned(),
        seen,
    }
}

fn planned_lines(preview: &Preview) -> Planned {
    let rows = preview.rows.iter();
    let idle = preview.idle.iter().map(|date| format!("{date} idle"));
    Planned {
        lines: rows.clone().map(line).chain(idle).collect(),
        sessions: rows
            .map(|row| row.session.as_ref().map(|there| there.id.0.to_string()))
            .collect(),
        seen: preview.seen,
    }
}

/// A date as a line: when, what happens, and what there is to say about it.
fn line(row: &Row) -> String {
    let fate = match &row.fate {
        Fate::New => "new".to_owned(),
        Fate::Stays => "stays".to_owned(),
        Fate::Begun => "begun".to_owned(),
        Fate::Past => "past".to_owned(),
        Fate::Removed => "removed".to_owned(),
        Fate::Moves { from } => format!("moves from {}", when(from)),
        Fate::Exception { wanted: None } => "exception".to_owned(),
        Fate::Exception { wanted: Some(to) } => format!("exception to {}", when(to)),
        Fate::LeftOut(exception) => match exception.moved_to {
            None => format!("left out: {}", exception.reason),
            Some(to) => format!("moved to {to}: {}", exception.reason),
        },
    };
    let mut said = vec![format!("{} {fate}", when(&row.when))];
    if let Some(there) = &row.session {
        let flags = [
            (there.is_booked, "booked"),
            (there.is_edited, "by hand"),
            (there.is_called_off, "called off"),
        ];
        said.extend(
            flags
                .into_iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, word)| word.to_owned()),
        );
        said.extend(there.topic.clone());
    }
    said.extend(
        row.marks
            .iter()
            .map(|mark| format!("{:?}: {}", mark.kind, mark.name)),
    );
    let there = row.clashes.iter().filter(|clash| clash.is_there);
    said.extend(there.map(clash));
    said.join(" | ")
}

fn when(when: &When) -> String {
    format!(
        "{} {}-{}",
        when.date,
        when.start.format("%H:%M"),
        when.end.format("%H:%M")
    )
}

fn clash(clash: &Clash) -> String {
    let (from, until) = (
        clash.starts_at.format("%H:%M"),
        clash.ends_at.format("%H:%M"),
    );
    format!("with {} ({}) {from}-{until} UTC", clash.title, clash.slug)
}
