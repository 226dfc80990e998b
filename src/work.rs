//! The clockwork: the courier and each room's chores.

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::error::AppError;
use crate::mail::{self, Delivered};
use crate::{accounts, attendance, bookings, chronology, forgetting, newsletter, subscribers};

/// How long the chores rest between two rounds, in seconds, and by how much longer, at random: several
/// processes shall not ask at the same moment.
const REST_S: f64 = 15.0;
const JITTER_S: f64 = 10.0;
/// How long a round may go on when the program stops; then it is broken off between two commits.
const LAST_MINUTE: Duration = Duration::from_secs(25);
/// How often everything that is due is done before what still follows is left to the next time.
const ROUNDS: usize = 20;

/// Works until it is told to stop; what is open then is finished.
pub(crate) async fn run(app: App, stop: CancellationToken) {
    let courier = mail::run(app.clone(), stop.clone(), newsletter::gate);
    let fetching = fetch_returned(app.clone(), stop.clone());
    tokio::join!(
        Box::pin(courier),
        Box::pin(fetching),
        Box::pin(keep_house(app, stop))
    );
}

/// Looks now and then into the mailbox for what comes back, where there is one. Beside the chores: a mail server that
/// is silent for minutes keeps nobody from moving up.
async fn fetch_returned(app: App, stop: CancellationToken) {
    let mut is_broken = false;
    while app.settings.bounces.is_on() && !stop.is_cancelled() {
        let now = app.clock.now();
        // Broken off in the middle, what was not marked as read comes again, and counts once.
        let result = tokio::select! {
            result = subscribers::fetch_returned(&app, now) => result,
            () = stop.cancelled() => return,
        };
        match result {
            Ok(fetched) => {
                if fetched.is_some() && std::mem::take(&mut is_broken) {
                    tracing::info!("the mailbox for what comes back is read again");
                }
                if let Some(messages @ 1..) = fetched {
                    tracing::info!(messages, "what came back was fetched");
                }
            }
            Err(error) => {
                metrics::counter!("bounces_fetch_failed_total").increment(1);
                if !is_broken {
                    tracing::error!(%error, "what comes back can not be fetched; it is tried again and again");
                }
                is_broken = true;
            }
        }
        let rest = Duration::from_secs_f64(REST_S + JITTER_S * app.dice.fraction());
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(rest) => {}
        }
    }
}

/// Does the rooms' chores, round after round.
async fn keep_house(app: App, stop: CancellationToken) {
    let mut is_broken = false;
    while !stop.is_cancelled() {
        let last_minute = async {
            stop.cancelled().await;
            tokio::time::sleep(LAST_MINUTE).await;
        };
        let now = app.clock.now();
        let result = tokio::select! {
            result = chores(&app, now) => result,
            () = last_minute => {
                tracing::warn!("chores were still open at the end; the next start goes on with them");
                return;
            }
        };
        match result {
            Ok(done) => {
                if is_broken {
                    tracing::info!("the chores are done again");
                }
                is_broken = false;
                for what in done {
                    tracing::info!(what, "a chore was done");
                }
            }
            Err(error) => {
                metrics::counter!("chores_failed_total").increment(1);
                // Said once, not every few seconds until somebody comes.
                if !is_broken {
                    tracing::error!(%error, "not all chores are done; they are tried again and again");
                }
                is_broken = true;
            }
        }
        let rest = Duration::from_secs_f64(REST_S + JITTER_S * app.dice.fraction());
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(rest) => {}
        }
    }
}

/// One round: each room's chores. Those about bookings rest while sending is switched off: an offer that nobody
/// got must not lapse.
async fn chores(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    app.look_again().await;
    let mut done = Vec::new();
    if mail::stopped(app.db.read()).await?.is_none() {
        done = bookings::run_due(app, now).await?;
    }
    done.append(&mut attendance::run_due(app, now).await?);
    // Before anybody is forgotten it is known how many came.
    done.append(&mut chronology::run_due(app, now).await?);
    done.append(&mut subscribers::run_due(app, now).await?);
    done.append(&mut newsletter::run_due(app, now).await?);
    done.append(&mut accounts::run_due(app, now).await?);
    done.append(&mut forgetting::run_due(app, now).await?);
    let seconds = u32::try_from(now.timestamp()).unwrap_or(0);
    metrics::gauge!("chores_last_run_timestamp_seconds").set(seconds);
    Ok(done)
}

/// Does everything that is due at a moment, and says what it did: the chores, then the outbox, and again until
/// nothing follows from it any more.
///
/// # Errors
/// If the database fails.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let (mut lines, mut total) = (Vec::new(), Delivered::default());
    match subscribers::fetch_returned(app, now).await {
        Ok(None) => {}
        Ok(Some(messages)) => lines.push(format!("came back: {messages} messages fetched")),
        // The rest is due all the same.
        Err(error) => lines.push(format!("came back: {error}")),
    }
    for _ in 0..ROUNDS {
        let mut done = chores(app, now).await?;
        let delivered = mail::run_due(app, now, newsletter::gate).await?;
        let is_over = done.is_empty() && delivered.is_nothing();
        lines.append(&mut done);
        total.add(delivered);
        if is_over || total.trouble.is_some() {
            break;
        }
    }
    lines.push(total.to_string());
    Ok(lines)
}
