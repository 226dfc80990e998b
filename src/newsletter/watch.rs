//! What of the issues waits for somebody: shown where the office begins its day.

use chrono::{DateTime, Utc};

use super::entity::issue::State;
use super::{pages, rules, store};
use crate::app::App;
use crate::error::AppError;
use crate::mail::mailing;
use crate::web::Reader;
use crate::web::components::Row;

/// Issues that did not go out in their hour, are held, or can not leave; a line for each, with the way to it.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn pressing(
    app: &App,
    reader: &Reader,
    now: DateTime<Utc>,
) -> Result<Vec<Row>, AppError> {
    let db = app.db.read();
    let states = [
        State::Draft,
        State::Scheduled,
        State::Sending,
        State::Paused,
    ];
    let mut issues = store::of_state(db, &states).await?;
    let is_stuck = mailing::trouble(db).await?.is_some();
    issues.retain(|issue| match issue.state {
        State::Sending => is_stuck,
        State::Paused => true,
        state => rules::is_missed(state, issue.scheduled_at, now),
    });
    let row = |issue| pages::pressing(reader, issue, now);
    Ok(issues.iter().map(row).collect())
}
