//! What is due by the clock. Each chore may run twice, or in two processes at once: done is done.

use chrono::{DateTime, Utc};

use super::actions;
use crate::app::App;
use crate::error::AppError;

/// Does what is due at a moment, and says what it did, in sentences without anybody's data; nothing where
/// nothing was due. What fails does not keep the rest from being done.
///
/// # Errors
/// If the database fails: the last failure.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    // In an order that settles. Each line: the chore as it is counted, and as it is said of one and of many.
    let chores = [
        (
            "changes_settled",
            ["change of a date settled", "changes of dates settled"],
            actions::settle_due(app, now).await,
        ),
        (
            "offers_lapsed",
            ["offer lapsed", "offers lapsed"],
            actions::lapse_due(app, now).await,
        ),
        (
            "parties_moved_up",
            ["party moved up", "parties moved up"],
            actions::promote_due(app, now).await,
        ),
        (
            "reminders_taken_back",
            ["reminder taken back", "reminders taken back"],
            actions::take_back_untrue(app, now).await,
        ),
        (
            "reminders_written",
            ["reminder written", "reminders written"],
            actions::remind_due(app, now).await,
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
