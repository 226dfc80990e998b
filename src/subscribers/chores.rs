//! What is due by the clock. Each chore may run twice, or in two processes at once: done is done.

use chrono::{DateTime, Months, TimeDelta, Utc};

use super::{actions, letters, store};
use crate::app::App;
use crate::error::AppError;
use crate::mail;

/// Days that a letter of this room is kept once it will not be sent again.
const LETTERS_KEPT: i64 = 7;

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
            "proofs_forgotten",
            [
                "old proof of consent forgotten",
                "old proofs of consent forgotten",
            ],
            count(forget_proofs(app, now).await),
        ),
        (
            "rundbrief_letters_forgotten",
            [
                "letter about a subscription forgotten",
                "letters about subscriptions forgotten",
            ],
            count(forget_letters(app, now).await),
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

/// Requests and wishes that nobody confirmed in time, and wishes that waited long enough.
async fn forget_unconfirmed(app: &App, now: DateTime<Utc>) -> Result<u64, AppError> {
    let settings = &app.settings.newsletter;
    let asked = now - TimeDelta::hours(settings.confirm_hours);
    let Some(waited) = now.checked_sub_months(Months::new(settings.keep_wishes_months)) else {
        return Ok(0);
    };
    let db = app.db.read();
    if !store::is_request_before(db, asked).await?
        && !store::wishes::is_over(db, asked, waited).await?
    {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let gone = store::forget_requests_before(&tx, asked).await?
        + store::wishes::forget_over(&tx, asked, waited).await?;
    tx.commit().await?;
    Ok(gone)
}

/// Proofs of who left long ago, and suppressions as old.
async fn forget_proofs(app: &App, now: DateTime<Utc>) -> Result<u64, AppError> {
    let months = Months::new(app.settings.newsletter.keep_proof_years * 12);
    let Some(before) = now.checked_sub_months(months) else {
        return Ok(0);
    };
    let db = app.db.read();
    if !store::is_gone_before(db, before).await?
        && !store::suppressions::is_any_before(db, before).await?
    {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let gone = store::forget_gone_before(&tx, before).await?
        + store::suppressions::forget_before(&tx, before).await?;
    tx.commit().await?;
    Ok(gone)
}

async fn forget_letters(app: &App, now: DateTime<Utc>) -> Result<u64, AppError> {
    let before = now - TimeDelta::days(LETTERS_KEPT);
    if !mail::is_settled(app.db.read(), letters::KINDS, before).await? {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let gone = mail::forget_settled(&tx, letters::KINDS, before).await?;
    tx.commit().await?;
    Ok(gone)
}
