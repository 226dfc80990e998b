//! What must always hold, asked of the database by `check`.

use sea_orm::{ConnectionTrait as _, DbErr, FromQueryResult, Statement};

use crate::app::App;
use crate::error::AppError;

/// A question whose every answer is a fault. The same words on both databases; `$1` is this moment.
struct Rule {
    /// What does not hold.
    fault: &'static str,
    /// Its first column names the row.
    question: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        fault: "more places are taken than there are in pool",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM pools p JOIN entries e ON e.pool_id = p.id \
                   WHERE e.state IN ('confirmed', 'offered') AND p.capacity > 0 \
                   GROUP BY p.id, p.capacity HAVING SUM(e.people) > p.capacity",
    },
    Rule {
        fault: "a person holds a place without an active entry",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM holders h JOIN entries e ON e.id = h.entry_id \
                   WHERE e.state NOT IN ('waiting', 'offered', 'confirmed') HAVING COUNT(*) > 0",
    },
    Rule {
        // A date that is over keeps its people: who leaves the party later has been there.
        fault: "the people of an entry are not the persons of its party",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM entries e JOIN pools p ON p.id = e.pool_id \
                   WHERE p.kind <> 'childcare' AND e.state IN ('waiting', 'offered', 'confirmed') \
                   AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.id = p.session_id AND s.ends_at <= $1) \
                   AND e.people <> (SELECT COUNT(*) FROM persons n WHERE n.booking_id = e.booking_id AND n.cancelled_at IS NULL) \
                   HAVING COUNT(*) > 0",
    },
    Rule {
        fault: "a booking with an address has no letter",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM bookings b WHERE b.email IS NOT NULL \
                   AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.booking_id = b.id) HAVING COUNT(*) > 0",
    },
    Rule {
        fault: "a cancellation was not confirmed by a letter",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM bookings b WHERE b.email IS NOT NULL \
                   AND EXISTS (SELECT 1 FROM changes c WHERE c.booking_id = b.id AND c.after = 'cancelled') \
                   AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.booking_id = b.id AND l.kind = 'cancelled') \
                   HAVING COUNT(*) > 0",
    },
    Rule {
        fault: "an entry's last change is not its state",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM entries e WHERE NOT EXISTS \
                   (SELECT 1 FROM changes c WHERE c.entry_id = e.id AND c.after = e.state AND c.at = \
                   (SELECT MAX(m.at) FROM changes m WHERE m.entry_id = e.id)) HAVING COUNT(*) > 0",
    },
];

#[derive(Debug, FromQueryResult)]
struct Found {
    found: String,
}

/// Everything that does not hold, as sentences; empty where all is well.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn find(app: &App) -> Result<Vec<String>, AppError> {
    let mut faults = Vec::new();
    if app.db.is_behind().await? {
        return Ok(vec!["the database is behind this program".to_owned()]);
    }
    for rule in RULES {
        for row in ask(app, rule.question).await? {
            faults.push(format!("{} ({})", rule.fault, row.found));
        }
    }
    if let Err(cause) = app.carrier.reach().await {
        faults.push(format!("the mail server can not be reached: {cause}"));
    }
    Ok(faults)
}

async fn ask(app: &App, question: &str) -> Result<Vec<Found>, DbErr> {
    let db = app.db.read();
    // PostgreSQL counts what it is given: a question without a moment gets none.
    let now = question.contains("$1").then(|| app.clock.now().into());
    let statement = Statement::from_sql_and_values(db.get_database_backend(), question, now);
    Found::find_by_statement(statement).all(db).await
}
