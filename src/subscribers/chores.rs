//! What is due by the clock. Each chore may run twice, or in two processes at once: done is done.

use chrono::{DateTime, TimeDelta, Utc};

use super::forget::{self, Unconfirmed};
use super::{actions, store};
use crate::app::App;
use crate::bounces;
use crate::error::AppError;
use crate::mail;
use crate::marks;

/// Days that it is kept what came back.
const BOUNCES_KEPT: i64 = 90;

/// Does what is due at a moment, and says what it did, in sentences without anybody's data; nothing where nothing
/// was due. What fails does not keep the rest from being done.
///
/// # Errors
/// If the database fails: the last failure.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let count = |result: Result<u64, AppError>| {
        result.map(|count| usize::try_from(count).unwrap_or(usize::MAX))
    };
    // While sending is switched off nobody is told: the backup may not know who was.
    let told = match mail::stopped(app.db.read()).await? {
        None => actions::tell_due(app, now).await,
        Some(_) => Ok(0),
    };
    let chores = [
        (
            "starts_told",
            ["start of an offering told", "starts of offerings told"],
            told,
        ),
        (
            "pauses_ended",
            [
                "pause of the Rundbrief ended",
                "pauses of the Rundbrief ended",
            ],
            count(end_pauses(app, now).await),
        ),
        (
            "requests_forgotten",
            [
                "unconfirmed request forgotten",
                "unconfirmed requests forgotten",
            ],
            count(forget_unconfirmed(app, now).await),
        ),
        (
            "refusals_counted",
            ["refused letter counted", "refused letters counted"],
            count(actions::count_refused(app, now).await),
        ),
        (
            "bounces_forgotten",
            ["old bounce forgotten", "old bounces forgotten"],
            count(forget_bounces(app, now).await),
        ),
    ];
    let (mut done, mut failure) = (Vec::new(), None);
    for (chore, [one, many], result) in chores {
        match result {
            Ok(0) => {}
            Ok(count) => {
                metrics::counter!("chores_done_total", "chore" => chore)
                    .increment(u64::try_from(count).unwrap_or(u64::MAX));
                done.push(format!("{count} {}", if count == 1 { one } else { many }));
            }
            Err(error) => failure = Some(error),
        }
    }
    failure.map_or(Ok(done), Err)
}

async fn end_pauses(app: &App, now: DateTime<Utc>) -> Result<u64, AppError> {
    if !store::is_pause_over(app.db.read(), now).await? {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let ended = store::end_pauses(&tx, now).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Requests and wishes that nobody confirmed in time, and wishes that waited long enough: few hours are promised, so
/// they do not wait for the night. It reports them all the same.
async fn forget_unconfirmed(app: &App, now: DateTime<Utc>) -> Result<u64, AppError> {
    let due = Unconfirmed::at(&app.settings.newsletter, now);
    if forget::count_unconfirmed(app.db.read(), due).await? == 0 {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let gone = forget::forget_unconfirmed(&tx, due).await?;
    let known = marks::find_locked(&*tx, marks::REQUESTS_FORGOTTEN).await?;
    let before = known.map_or(0, |mark| mark.value.parse().unwrap_or(0));
    let all = gone.saturating_add(before).to_string();
    marks::set(&*tx, marks::REQUESTS_FORGOTTEN, &all, now).await?;
    tx.commit().await?;
    Ok(gone)
}

/// What came back long ago.
async fn forget_bounces(app: &App, now: DateTime<Utc>) -> Result<u64, AppError> {
    let before = now - TimeDelta::days(BOUNCES_KEPT);
    if !bounces::is_any_before(app.db.read(), before).await? {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let gone = bounces::forget_before(&tx, before).await?;
    tx.commit().await?;
    Ok(gone)
}
