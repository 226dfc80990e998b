//! What is due by the clock: issues that go out by themselves, issues of which nothing waits any more, addresses of
//! who was erased. Those of old issues go at night: see `forget`.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{QuerySelect as _, QueryTrait as _};

use super::entity::issue::{self, State};
use super::rules::{self, Due};
use super::send::{self, Seen, Sent};
use super::store;
use crate::app::App;
use crate::audit::By;
use crate::db::Tx;
use crate::error::AppError;
use crate::mail;
use crate::mail::mailing::{self, Whom};
use crate::subscribers::entity::subscriber;

/// Does all of it. What was done, as sentences for the log.
///
/// # Errors
/// If the database fails.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let db = app.db.read();
    let mut done = Vec::new();
    // While sending is switched off nothing begins to go out; then it may be overdue, and asks.
    if mail::stopped(db).await?.is_none() {
        for issue in store::of_state(db, &[State::Scheduled]).await? {
            let number = issue.number;
            if let Some(sent) = send_scheduled(app, issue, now).await? {
                done.push(match sent {
                    Sent::Done => format!("issue {number} goes out"),
                    other => format!("issue {number} does not go out: {other:?}"),
                });
            }
        }
    }
    for issue in store::of_state(db, &[State::Sending]).await? {
        if send::finish(app, issue.id, now).await? {
            done.push(format!("nothing of issue {} waits any more", issue.number));
        }
    }
    let forgotten = forget(app, now).await?;
    if forgotten > 0 {
        done.push(format!("{forgotten} recipients of issues forgotten"));
    }
    Ok(done)
}

/// Sends a scheduled issue, where its time has come. What can not go out goes back to the desk, and is missed there.
async fn send_scheduled(
    app: &App,
    issue: issue::Model,
    now: DateTime<Utc>,
) -> Result<Option<Sent>, AppError> {
    let Some(at) = issue.scheduled_at else {
        return Ok(None);
    };
    if rules::due(at, now) != Due::Now {
        return Ok(None);
    }
    let seen = Seen {
        id: issue.id,
        version: None,
    };
    let sent = send::send(app, &By::Office, (seen, &issue.audience), now).await?;
    if matches!(sent, Sent::Nobody | Sent::Faulty) {
        let tx = app.db.write().await?;
        send::fall_back(&tx, issue.id, now).await?;
        tx.commit().await?;
    }
    Ok(Some(sent))
}

/// After a backup was put back nobody knows whether an issue whose hour is over has gone out since: it does not go
/// out by itself. Returns how many those are.
///
/// # Errors
/// If the database fails.
pub(crate) async fn restored(tx: &Tx, now: DateTime<Utc>) -> Result<usize, AppError> {
    let mut missed = 0;
    for issue in store::of_state(tx, &[State::Scheduled]).await? {
        if issue.scheduled_at.is_some_and(|at| at <= now) {
            send::fall_back(tx, issue.id, now).await?;
            missed += 1;
        }
    }
    Ok(missed)
}

/// Forgets where those got their mail who were erased.
async fn forget(app: &App, now: DateTime<Utc>) -> Result<u64, AppError> {
    let db = app.db.read();
    let erased = subscriber::Entity::find()
        .select_only()
        .column(subscriber::Column::Id)
        .filter(subscriber::Column::State.eq(subscriber::State::Erased));
    let erased = Whom::Those(Box::new(erased.into_query()));
    if !mailing::knows(db, &erased).await? {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let forgotten = mailing::forget(&tx, erased, now).await?;
    tx.commit().await?;
    Ok(forgotten)
}
