//! What figures are made of: as many questions as there are tables, however much there is to count. Of those who are
//! forgotten the kept numbers are added here, so nobody above knows who is.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Statement};
use uuid::Uuid;

use crate::attendance::entity::count::Band;
use crate::kinds::{Month, OfferingId, PoolId, SessionId};
use crate::offerings::entity::offering::Kind;
use crate::offerings::entity::pool;
use crate::offerings::entity::session::State;
use crate::reports::rules::{Facts, OfferingFact, Period, PoolFact, SessionFact};

/// The sessions that are meant: `$1` and `$2` are the first and the last day, `$3` a programme or nothing.
const MEANT: &str = "sessions s JOIN offerings o ON o.id = s.offering_id AND o.draft = FALSE \
    AND s.local_date >= $1 AND s.local_date <= $2 \
    AND (CAST($3 AS text) IS NULL OR o.programme = CAST($3 AS text))";

/// A session that took place: nobody called it off, before or after.
const ON: &str = "s.state = 'planned' AND NOT EXISTS \
    (SELECT 1 FROM reports r WHERE r.session_id = s.id AND r.held = FALSE)";

/// A tick that counts: nobody has ticked the same person there later.
const STANDS: &str = "NOT EXISTS (SELECT 1 FROM ticks l WHERE l.session_id = t.session_id \
    AND l.person_id = t.person_id AND (l.at > t.at OR (l.at = t.at AND l.id > t.id)))";

/// The month of a session, as text: `2027-03`.
const MONTH: &str = "substr(CAST(s.local_date AS text), 1, 7)";

/// Asks about a period.
struct Asker<'a, C> {
    db: &'a C,
    days: (NaiveDate, NaiveDate),
    programme: Option<&'a str>,
}

impl<C: ConnectionTrait> Asker<'_, C> {
    async fn all<Row: FromQueryResult>(&self, question: &str) -> Result<Vec<Row>, DbErr> {
        let programme: Option<String> = self.programme.map(ToOwned::to_owned);
        let values = [self.days.0.into(), self.days.1.into(), programme.into()];
        let asked =
            Statement::from_sql_and_values(self.db.get_database_backend(), question, values);
        let rows = self.db.query_all_raw(asked).await?;
        rows.iter()
            .map(|row| Row::from_query_result(row, ""))
            .collect()
    }

    /// A number for each id.
    async fn numbers(&self, question: &str) -> Result<HashMap<Uuid, i64>, DbErr> {
        let rows: Vec<Number> = self.all(question).await?;
        Ok(rows.into_iter().map(|row| (row.id, row.number)).collect())
    }
}

#[derive(Debug, FromQueryResult)]
struct Number {
    id: Uuid,
    number: i64,
}

#[derive(Debug, FromQueryResult)]
struct MonthNumber {
    month: String,
    number: i64,
}

#[derive(Debug, FromQueryResult)]
struct OfferingRow {
    id: OfferingId,
    slug: String,
    title: Option<String>,
    kind: Kind,
    programme: Option<String>,
}

#[derive(Debug, FromQueryResult)]
struct SessionRow {
    id: SessionId,
    offering_id: OfferingId,
    local_date: NaiveDate,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    state: State,
    held: Option<bool>,
    present: Option<i32>,
    kept_there: Option<i32>,
    kept_absent: Option<i32>,
    kept_guests: Option<i32>,
}

#[derive(Debug, FromQueryResult)]
struct TickRow {
    session_id: SessionId,
    there: i64,
    absent: i64,
}

#[derive(Debug, FromQueryResult)]
struct CountRow {
    session_id: SessionId,
    band: Band,
    number: i64,
}

#[derive(Debug, FromQueryResult)]
struct PoolRow {
    id: PoolId,
    offering_id: OfferingId,
    kind: pool::Kind,
    session_id: Option<SessionId>,
    capacity: i32,
    kept_bookings: Option<i32>,
    kept_people: Option<i32>,
    kept_waiting: Option<i32>,
    kept_language_help: Option<i32>,
    kept_institutions: Option<i32>,
}

#[derive(Debug, Default, FromQueryResult)]
struct EntryRow {
    pool_id: Uuid,
    bookings: i64,
    people: i64,
    waiting: i64,
}

/// Reads what there is to count in a period, of one programme or of all.
pub(in crate::reports) async fn facts(
    db: &impl ConnectionTrait,
    period: Period,
    programme: Option<&str>,
) -> Result<Facts, DbErr> {
    let asker = Asker {
        db,
        days: period.days(),
        programme,
    };
    let offerings = format!(
        "SELECT o.id, o.slug, o.kind, o.programme, x.title FROM offerings o \
         LEFT JOIN offering_texts x ON x.offering_id = o.id AND x.lang = 'de' \
         WHERE o.id IN (SELECT s.offering_id FROM {MEANT})"
    );
    let offerings: Vec<OfferingRow> = asker.all(&offerings).await?;
    let offerings = offerings.into_iter().map(|row| OfferingFact {
        id: row.id,
        slug: row.slug,
        title: row.title,
        kind: row.kind,
        programme: row.programme,
    });
    let offerings = offerings.collect();
    let (sessions, pools, participants, by_month) = tokio::try_join!(
        sessions(&asker),
        pools(&asker),
        participants(&asker, period),
        by_month(&asker)
    )?;
    Ok(Facts {
        offerings,
        sessions,
        pools,
        participants,
        by_month,
    })
}

async fn sessions<C: ConnectionTrait>(asker: &Asker<'_, C>) -> Result<Vec<SessionFact>, DbErr> {
    let sessions = format!(
        "SELECT s.id, s.offering_id, s.local_date, s.starts_at, s.ends_at, s.state, r.held, r.present, \
         k.there AS kept_there, k.absent AS kept_absent, k.guests AS kept_guests \
         FROM {MEANT} LEFT JOIN reports r ON r.session_id = s.id \
         LEFT JOIN session_counts k ON k.session_id = s.id"
    );
    let sessions: Vec<SessionRow> = asker.all(&sessions).await?;
    let ticks = format!(
        "SELECT t.session_id, SUM(CASE WHEN t.mark IN ('present', 'late') THEN 1 ELSE 0 END) AS there, \
         SUM(CASE WHEN t.mark = 'absent' THEN 1 ELSE 0 END) AS absent \
         FROM {MEANT} JOIN ticks t ON t.session_id = s.id WHERE {STANDS} GROUP BY t.session_id"
    );
    let ticks: Vec<TickRow> = asker.all(&ticks).await?;
    let ticks: HashMap<SessionId, TickRow> =
        ticks.into_iter().map(|row| (row.session_id, row)).collect();
    let guests = format!(
        "SELECT g.session_id AS id, COUNT(*) AS number FROM {MEANT} \
         JOIN walk_ins g ON g.session_id = s.id WHERE g.taken_back_at IS NULL GROUP BY g.session_id"
    );
    let guests = asker.numbers(&guests).await?;
    let counts = format!(
        "SELECT c.session_id, c.band, SUM(c.step) AS number FROM {MEANT} \
         JOIN counts c ON c.session_id = s.id GROUP BY c.session_id, c.band"
    );
    let rows: Vec<CountRow> = asker.all(&counts).await?;
    let mut counts: HashMap<SessionId, Vec<(Band, i64)>> = HashMap::new();
    for row in rows {
        counts
            .entry(row.session_id)
            .or_default()
            .push((row.band, row.number));
    }
    let kept = |number: Option<i32>| i64::from(number.unwrap_or_default());
    let facts = sessions.into_iter().map(|row| {
        let ticked = ticks.get(&row.id);
        let came = ticked.map_or(0, |ticked| ticked.there)
            + guests.get(&row.id.0).copied().unwrap_or_default();
        SessionFact {
            there: came + kept(row.kept_there) + kept(row.kept_guests),
            absent: ticked.map_or(0, |ticked| ticked.absent) + kept(row.kept_absent),
            counts: counts.remove(&row.id).unwrap_or_default(),
            id: row.id,
            offering_id: row.offering_id,
            local_date: row.local_date,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            state: row.state,
            held: row.held,
            present: row.present,
        }
    });
    Ok(facts.collect())
}

async fn pools<C: ConnectionTrait>(asker: &Asker<'_, C>) -> Result<Vec<PoolFact>, DbErr> {
    // The places of a whole course, and those of its sessions in the period.
    let meant = format!(
        "p.kind <> 'workshop' AND p.offering_id IN (SELECT s.offering_id FROM {MEANT}) \
         AND (p.session_id IS NULL OR p.session_id IN (SELECT s.id FROM {MEANT}))"
    );
    let pools = format!(
        "SELECT p.id, p.offering_id, p.kind, p.session_id, p.capacity, k.bookings AS kept_bookings, \
         k.people AS kept_people, k.waiting AS kept_waiting, k.language_help AS kept_language_help, \
         k.institutions AS kept_institutions \
         FROM pools p LEFT JOIN pool_counts k ON k.pool_id = p.id WHERE {meant}"
    );
    let pools: Vec<PoolRow> = asker.all(&pools).await?;
    let entries = format!(
        "SELECT e.pool_id, SUM(CASE WHEN e.state = 'confirmed' THEN 1 ELSE 0 END) AS bookings, \
         SUM(CASE WHEN e.state = 'confirmed' THEN e.people ELSE 0 END) AS people, \
         SUM(CASE WHEN e.state = 'confirmed' THEN 0 ELSE e.people END) AS waiting \
         FROM pools p JOIN entries e ON e.pool_id = p.id \
         WHERE e.state IN ('waiting', 'offered', 'confirmed') AND {meant} GROUP BY e.pool_id"
    );
    let entries: Vec<EntryRow> = asker.all(&entries).await?;
    let entries: HashMap<Uuid, EntryRow> =
        entries.into_iter().map(|row| (row.pool_id, row)).collect();
    // Few bookings say either: an index of those that do finds them, and SQLite begins with what stands first.
    let wishes = |what: &str, wish: &str| {
        format!(
            "SELECT e.pool_id AS id, COUNT({what}) AS number FROM bookings b \
             CROSS JOIN entries e CROSS JOIN pools p WHERE e.booking_id = b.id AND p.id = e.pool_id \
             AND b.{wish} IS NOT NULL AND e.state = 'confirmed' AND p.kind <> 'childcare' \
             AND b.offering_id IN (SELECT s.offering_id FROM {MEANT}) GROUP BY e.pool_id"
        )
    };
    let helped = asker.numbers(&wishes("*", "language_help")).await?;
    let organisations = wishes("DISTINCT b.organisation_folded", "organisation_folded");
    let organisations = asker.numbers(&organisations).await?;
    let kept = |number: Option<i32>| i64::from(number.unwrap_or_default());
    let of = |numbers: &HashMap<Uuid, i64>, id: PoolId| numbers.get(&id.0).copied();
    let nobody = EntryRow::default();
    let facts = pools.into_iter().map(|row| {
        let held = entries.get(&row.id.0).unwrap_or(&nobody);
        PoolFact {
            offering_id: row.offering_id,
            kind: row.kind,
            session_id: row.session_id,
            capacity: row.capacity,
            bookings: held.bookings + kept(row.kept_bookings),
            people: held.people + kept(row.kept_people),
            waiting: held.waiting + kept(row.kept_waiting),
            language_help: of(&helped, row.id).unwrap_or_default() + kept(row.kept_language_help),
            institutions: of(&organisations, row.id).unwrap_or_default()
                + kept(row.kept_institutions),
        }
    });
    Ok(facts.collect())
}

/// People who came at least once, by offering.
async fn participants<C: ConnectionTrait>(
    asker: &Asker<'_, C>,
    period: Period,
) -> Result<HashMap<OfferingId, i64>, DbErr> {
    let known = format!(
        "SELECT s.offering_id AS id, COUNT(DISTINCT t.person_id) AS number \
         FROM {MEANT} JOIN ticks t ON t.session_id = s.id \
         WHERE t.mark IN ('present', 'late') AND {ON} AND {STANDS} GROUP BY s.offering_id"
    );
    // Who came before the period and again in it counts in it once: at her first session there.
    let first = period.first.number();
    let forgotten = format!(
        "SELECT s.offering_id AS id, SUM(k.people) AS number \
         FROM {MEANT} JOIN session_returns k ON k.session_id = s.id \
         WHERE k.before < {first} AND {ON} GROUP BY s.offering_id"
    );
    let mut all: HashMap<OfferingId, i64> = HashMap::new();
    for question in [known, forgotten] {
        for (id, number) in asker.numbers(&question).await? {
            *all.entry(OfferingId(id)).or_default() += number;
        }
    }
    Ok(all)
}

/// People who came at least once in each month.
async fn by_month<C: ConnectionTrait>(asker: &Asker<'_, C>) -> Result<HashMap<Month, i64>, DbErr> {
    let known = format!(
        "SELECT {MONTH} AS month, COUNT(DISTINCT t.person_id) AS number \
         FROM {MEANT} JOIN ticks t ON t.session_id = s.id \
         WHERE t.mark IN ('present', 'late') AND {ON} AND {STANDS} GROUP BY {MONTH}"
    );
    let forgotten = format!(
        "SELECT {MONTH} AS month, SUM(k.people) AS number \
         FROM {MEANT} JOIN session_returns k ON k.session_id = s.id WHERE {ON} GROUP BY {MONTH}"
    );
    let mut all: HashMap<Month, i64> = HashMap::new();
    for question in [known, forgotten] {
        let rows: Vec<MonthNumber> = asker.all(&question).await?;
        for row in rows {
            if let Some(month) = crate::reports::rules::read_month(&row.month) {
                *all.entry(month).or_default() += row.number;
            }
        }
    }
    Ok(all)
}
