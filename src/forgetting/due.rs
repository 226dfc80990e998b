//! What is due: the same questions for the night, for its rehearsal and for the page that looks ahead.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Statement};
use uuid::Uuid;

use super::rules::{Before, Line, What};
use crate::bookings;
use crate::error::AppError;
use crate::kinds::OfferingId;
use crate::{attendance, audit, mail, newsletter, offerings, subscribers};

/// What is due of offerings that are over, a question for each kind. The same words on both databases; `$1` is the
/// moment before which they were over, `OVER` and `REASON` stand for what is said below.
const OF_OFFERINGS: &[(What, &str)] = &[
    (
        What::Bookings,
        "SELECT b.offering_id AS offering, COUNT(*) AS count FROM bookings b \
         WHERE b.offering_id IN (OVER) GROUP BY b.offering_id",
    ),
    (
        What::Letters,
        "SELECT b.offering_id AS offering, COUNT(*) AS count FROM bookings b JOIN letters l ON l.booking_id = b.id \
         WHERE b.offering_id IN (OVER) GROUP BY b.offering_id",
    ),
    (
        What::Deeds,
        "SELECT b.offering_id AS offering, COUNT(*) AS count FROM bookings b \
         JOIN audit a ON a.subject_kind = 'booking' AND a.subject_id = b.id \
         WHERE b.offering_id IN (OVER) GROUP BY b.offering_id",
    ),
    (
        What::Attendance,
        "SELECT s.offering_id AS offering, COUNT(*) AS count FROM (\
         SELECT session_id FROM walk_ins \
         UNION ALL SELECT session_id FROM ticks WHERE person_id IS NULL AND actor <> '' \
         UNION ALL SELECT session_id FROM counts WHERE actor <> '' \
         UNION ALL SELECT session_id FROM reports WHERE actor <> '') x JOIN sessions s ON s.id = x.session_id \
         WHERE s.offering_id IN (OVER) GROUP BY s.offering_id",
    ),
    (
        What::History,
        "SELECT x.offering_id AS offering, COUNT(*) AS count FROM (\
         SELECT offering_id FROM session_changes WHERE settled_at IS NOT NULL OR undone_at IS NOT NULL \
         UNION ALL SELECT offering_id FROM messages \
         UNION ALL SELECT offering_id FROM sessions WHERE reason IS NOT NULL \
         UNION ALL SELECT subject_id FROM audit WHERE subject_kind = 'offering' AND REASON \
         UNION ALL SELECT s.offering_id FROM audit JOIN sessions s ON s.id = subject_id \
         WHERE subject_kind = 'session' AND REASON \
         UNION ALL SELECT p.offering_id FROM audit JOIN pools p ON p.id = subject_id \
         WHERE subject_kind = 'pool' AND REASON) x \
         WHERE x.offering_id IN (OVER) GROUP BY x.offering_id",
    ),
];

/// A line of the log says why: that is free text, and may name who takes part.
const REASON: &str = "details ->> 'reason' IS NOT NULL";

/// Offerings that are over: their last session ended before `$1`. One without any date ended when it was changed
/// last, or when somebody signed up for the last time, whichever was later: nobody can sign up for it any more.
const OVER: &str = "SELECT offering_id FROM sessions GROUP BY offering_id HAVING MAX(ends_at) < $1 \
    UNION ALL SELECT o.id FROM offerings o WHERE o.updated_at < $1 \
    AND NOT EXISTS (SELECT 1 FROM sessions n WHERE n.offering_id = o.id) \
    AND NOT EXISTS (SELECT 1 FROM bookings n WHERE n.offering_id = o.id AND n.created_at >= $1)";

#[derive(Debug, FromQueryResult)]
struct Found {
    offering: Uuid,
    count: i64,
}

/// All that is due by these moments, in the order in which it is deleted. Reads only.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn all(db: &impl ConnectionTrait, before: &Before) -> Result<Vec<Line>, AppError> {
    let mut lines = Vec::new();
    for (offering, count) in bookings::count_details(db, before.details).await? {
        lines.push(of(What::Details, Some(offering), count));
    }
    let deeds = audit::count_before(db, before.log, bookings::pools_in_use()).await?;
    lines.push(of(What::Log, None, number(deeds)));
    for (what, question) in OF_OFFERINGS {
        let asked = Statement::from_sql_and_values(
            db.get_database_backend(),
            question.replace("OVER", OVER).replace("REASON", REASON),
            [before.over.into()],
        );
        for found in Found::find_by_statement(asked).all(db).await? {
            lines.push(of(*what, Some(OfferingId(found.offering)), found.count));
        }
    }
    for (what, count) in [
        (What::Letters, mail::count_loose(db, before.loose()).await?),
        (
            What::Requests,
            subscribers::count_unconfirmed(db, before.unconfirmed).await?,
        ),
        (
            What::Proofs,
            subscribers::count_proofs(db, before.proofs).await?,
        ),
        (
            What::Recipients,
            newsletter::count_recipients(db, before.recipients).await?,
        ),
    ] {
        lines.push(of(what, None, number(count)));
    }
    let history = bookings::count_history(db, (before.log, before.messages), before.over).await?;
    lines.push(of(What::History, None, number(history)));
    let passes = attendance::count_passes(db, before.over).await?;
    lines.push(of(What::Passes, None, number(passes)));
    lines.retain(|line| line.count > 0);
    lines.sort();
    Ok(lines)
}

/// When each offering ended that is over before a moment.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn ends(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<BTreeMap<OfferingId, DateTime<Utc>>, DbErr> {
    Ok(offerings::over(db, before).await?.into_iter().collect())
}

fn of(what: What, offering: Option<OfferingId>, count: i64) -> Line {
    Line {
        what,
        offering,
        count,
    }
}

/// A count of the database as a number.
pub(super) fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
