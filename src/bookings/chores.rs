//! What is due by the clock.

use chrono::{DateTime, Utc};

use super::actions;
use crate::app::App;
use crate::error::AppError;

/// Does everything that is due at a moment, and says in sentences what it did. Every chore can be repeated at
/// will, and several processes may do them at the same moment.
///
/// # Errors
/// If the database fails.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let mut done = Vec::new();
    let mut say = |count: usize, what: &str| {
        if count > 0 {
            done.push(format!("{count} {what}"));
        }
    };
    say(actions::lapse_due(app, now).await?, "offers lapsed");
    say(actions::promote_due(app, now).await?, "parties moved up");
    Ok(done)
}
