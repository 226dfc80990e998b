//! What must always hold, asked of the database by `check`.

use sea_orm::{ConnectionTrait as _, DbErr, FromQueryResult, Statement};

use crate::app::App;
use crate::bookings;
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
        // Beyond its capacity goes only the office, knowingly: that is noted.
        fault: "more places are taken than there are in a pool, and nobody gave a reason",
        question: "SELECT CAST(p.capacity AS text) AS found FROM pools p \
                   WHERE p.capacity > 0 AND p.kind <> 'drop_in' \
                   AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject_kind = 'pool' AND a.subject_id = p.id \
                   AND a.deed = 'beyond_capacity') \
                   AND (SELECT COALESCE(SUM(e.people), 0) FROM entries e \
                   WHERE e.pool_id = p.id AND e.state IN ('confirmed', 'offered')) \
                   + (SELECT COUNT(*) FROM walk_ins g WHERE g.pool_id = p.id AND g.taken_back_at IS NULL) > p.capacity",
    },
    Rule {
        // Guests sit where nobody of the course sits: of a course and its guests there are never more in the
        // room than both have places.
        fault: "more people come to an evening than there are places for the course and its guests",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM pools d JOIN sessions s ON s.id = d.session_id \
                   JOIN pools w ON w.offering_id = d.offering_id AND w.kind = 'whole' \
                   WHERE d.kind = 'drop_in' AND s.ends_at > $1 AND w.capacity > 0 \
                   AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject_kind = 'pool' \
                   AND a.subject_id IN (w.id, d.id) AND a.deed = 'beyond_capacity') \
                   AND (SELECT COALESCE(SUM(e.people), 0) FROM entries e \
                   WHERE e.pool_id IN (w.id, d.id) AND e.state IN ('confirmed', 'offered')) \
                   + (SELECT COUNT(*) FROM walk_ins g WHERE g.pool_id = d.id AND g.taken_back_at IS NULL) \
                   - (SELECT COUNT(*) FROM excuses x JOIN entries e ON e.id = x.entry_id \
                   JOIN persons n ON n.id = x.person_id WHERE x.session_id = s.id AND x.withdrawn_at IS NULL \
                   AND n.cancelled_at IS NULL AND e.state = 'confirmed') > w.capacity + d.capacity \
                   HAVING COUNT(*) > 0",
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
        fault: "somebody holds or waits for a place in a session that was called off",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM entries e JOIN pools p ON p.id = e.pool_id \
                   JOIN sessions s ON s.id = p.session_id WHERE s.state = 'cancelled' AND s.ends_at > $1 \
                   AND e.state IN ('waiting', 'offered', 'confirmed') HAVING COUNT(*) > 0",
    },
    Rule {
        // Deeds and their letters carry the same moment.
        fault: "a change of a booking with an address was not told by a letter",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM changes c JOIN bookings b ON b.id = c.booking_id \
                   WHERE b.email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letters l \
                   WHERE l.booking_id = b.id AND l.created_at = c.at) HAVING COUNT(*) > 0",
    },
    Rule {
        // So long nobody moves up there.
        fault: "a session waits for the end of a change that is none, or the other way round",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM sessions s WHERE \
                   (s.undo_until IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session_changes c \
                   WHERE c.offering_id = s.offering_id AND c.settled_at IS NULL AND c.undone_at IS NULL)) \
                   OR (s.undo_until IS NULL AND EXISTS (SELECT 1 FROM session_changes c \
                   WHERE c.session_id = s.id AND c.settled_at IS NULL AND c.undone_at IS NULL)) \
                   HAVING COUNT(*) > 0",
    },
    Rule {
        fault: "an offer has no end, or something else has one",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM entries e \
                   WHERE (e.state = 'offered') <> (e.answer_until IS NOT NULL) HAVING COUNT(*) > 0",
    },
    Rule {
        // Else nobody would answer it, and nobody would end it.
        fault: "what comes with a place is offered without one",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM entries e JOIN pools p ON p.id = e.pool_id \
                   WHERE e.state = 'offered' AND p.kind IN ('childcare', 'workshop') \
                   AND NOT EXISTS (SELECT 1 FROM entries m JOIN pools q ON q.id = m.pool_id \
                   WHERE m.booking_id = e.booking_id AND m.state = 'offered' \
                   AND q.kind IN ('whole', 'session', 'drop_in')) HAVING COUNT(*) > 0",
    },
    Rule {
        // A way of changes leads into the state that it ends in once more than out of it. In which order they
        // came is not asked: who had to wait for a lock carries an earlier moment than who went before her.
        fault: "the changes of an entry do not lead to its state",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM entries e WHERE \
                   (SELECT COUNT(*) FROM changes c WHERE c.entry_id = e.id AND c.after = e.state) - \
                   (SELECT COUNT(*) FROM changes c WHERE c.entry_id = e.id AND c.before = e.state) <> 1 \
                   HAVING COUNT(*) > 0",
    },
    Rule {
        // `waiting → offered → confirmed → cancelled`, `offered → lapsed`; what comes with a place goes with it,
        // and a party may become smaller where it stands.
        fault: "an entry went a way that there is not",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM changes c WHERE NOT (\
                   (c.before IS NULL AND c.after IN ('waiting', 'confirmed')) \
                   OR (c.before IN ('waiting', 'offered', 'confirmed') AND c.after IN (c.before, 'cancelled')) \
                   OR (c.before = 'waiting' AND c.after IN ('offered', 'confirmed', 'lapsed')) \
                   OR (c.before = 'offered' AND c.after IN ('confirmed', 'lapsed'))) HAVING COUNT(*) > 0",
    },
    Rule {
        fault: "a person could take a second place in a pool: no row keeps her from it",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM entries e JOIN pools p ON p.id = e.pool_id \
                   JOIN bookings b ON b.id = e.booking_id \
                   JOIN persons n ON n.booking_id = e.booking_id AND n.cancelled_at IS NULL \
                   WHERE p.kind IN ('whole', 'session', 'drop_in') AND e.state IN ('waiting', 'offered', 'confirmed') \
                   AND (b.email IS NOT NULL OR b.phone IS NOT NULL) \
                   AND NOT EXISTS (SELECT 1 FROM holders h WHERE h.entry_id = e.id AND h.person_id = n.id) \
                   HAVING COUNT(*) > 0",
    },
    Rule {
        fault: "an organisation sends more people than it may",
        question: "SELECT CAST(SUM(e.people) AS text) AS found FROM entries e JOIN bookings b ON b.id = e.booking_id \
                   JOIN pools p ON p.id = e.pool_id JOIN offerings o ON o.id = p.offering_id \
                   WHERE p.kind IN ('whole', 'session') AND e.state IN ('waiting', 'offered', 'confirmed') \
                   AND b.organisation_folded IS NOT NULL AND o.max_per_organisation IS NOT NULL \
                   GROUP BY p.id, b.organisation_folded, o.max_per_organisation \
                   HAVING SUM(e.people) > o.max_per_organisation",
    },
    Rule {
        // The same for what only a letter of a place may carry.
        fault: "who only waits has a date for her calendar",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM letters l WHERE l.kind IN ('offered', 'lapsed') \
                   AND l.calendar_method IS NOT NULL HAVING COUNT(*) > 0",
    },
    Rule {
        // Only the 250 after the dot counts.
        fault: "a letter counts as accepted, and no server said so",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM letters l WHERE l.state = 'accepted' \
                   AND (l.reply IS NULL OR l.settled_at IS NULL) HAVING COUNT(*) > 0",
    },
    Rule {
        // It holds her link, of which only the hash is kept.
        fault: "a letter that is not sent again is still kept in words",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM letters l \
                   WHERE l.state IN ('accepted', 'rejected', 'excluded', 'failed') \
                   AND (l.plain <> '' OR l.html <> '') HAVING COUNT(*) > 0",
    },
    Rule {
        fault: "somebody gets the Rundbrief, and nothing proves that she wants it",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM subscribers s WHERE s.state = 'confirmed' \
                   AND NOT EXISTS (SELECT 1 FROM consents c WHERE c.subscriber_id = s.id AND c.withdrawn_at IS NULL) \
                   HAVING COUNT(*) > 0",
    },
    Rule {
        fault: "who left the Rundbrief has still topics, a pause or a consent, or has not said when she left",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM subscribers s WHERE s.state <> 'confirmed' \
                   AND (s.gone_at IS NULL OR s.paused_at IS NOT NULL \
                   OR EXISTS (SELECT 1 FROM subscriber_topics t WHERE t.subscriber_id = s.id) \
                   OR EXISTS (SELECT 1 FROM consents c WHERE c.subscriber_id = s.id AND c.withdrawn_at IS NULL)) \
                   HAVING COUNT(*) > 0",
    },
    Rule {
        fault: "who had herself erased from the Rundbrief has an address, or who gets it has none",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM subscribers s \
                   WHERE (s.state = 'erased') <> (s.email IS NULL) OR (s.email IS NULL) <> (s.folded IS NULL) \
                   HAVING COUNT(*) > 0",
    },
    Rule {
        // Everybody is counted once, at every moment.
        fault: "the letters of an issue are not as many as it was sent to",
        question: "SELECT CAST(i.number AS text) AS found FROM issues i WHERE i.sent_at IS NOT NULL \
                   AND i.recipients <> (SELECT COUNT(*) FROM letters l WHERE l.issue_id = i.id)",
    },
    Rule {
        fault: "somebody has two letters of one issue",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM letters l WHERE l.issue_id IS NOT NULL \
                   AND l.subscriber_id IS NOT NULL GROUP BY l.issue_id, l.subscriber_id HAVING COUNT(*) > 1",
    },
    Rule {
        fault: "an issue is sent, and something of it waits",
        question: "SELECT CAST(i.number AS text) AS found FROM issues i WHERE i.state IN ('sent', 'cancelled') \
                   AND EXISTS (SELECT 1 FROM letters l WHERE l.issue_id = i.id AND l.state IN ('waiting', 'claimed'))",
    },
    Rule {
        fault: "a courier has a letter without a term, or a letter without a courier has one",
        question: "SELECT CAST(COUNT(*) AS text) AS found FROM letters l \
                   WHERE (l.state IN ('claimed', 'in_flight')) <> (l.lease_until IS NOT NULL) HAVING COUNT(*) > 0",
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
    let left_out = bookings::ready(app, app.clock.now()).await?.len();
    if left_out > 0 {
        // Whoever frees places lets the next move up; where a process died, the next round does.
        faults.push(format!(
            "somebody waits for whom there are places (in {left_out} pools)"
        ));
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
