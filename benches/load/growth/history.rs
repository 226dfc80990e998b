//! Bookings in bulk, as the program would have left them in the course of years: spread over ten thousand
//! past dates, confirmed, cancelled, lapsed and still on the list, each step told by a letter that has left;
//! and three hundred who come to the hot session.

use std::fmt::Write as _;

use crate::offerings::ONE;

/// Past dates; bookings are spread over all of them.
const PAST: usize = 10_000;
/// How many come to the hot session already.
const HOT: usize = 300;

/// The columns that a past offering copies from the one of the hot session.
const OFFERING: &str = "kind, level, audience, programme, partner_id, leader, venue_id, timezone, capacity, \
    min_participants, waitlist, max_persons, promotion, walk_in, fee_full_cents, fee_reduced_cents, fee_note, \
    mode, opens, closes, session_opens_days_before, session_closes_hours_before, cancel_until_hours_before, \
    max_per_organisation, drop_in, stopped_at, discreet, archive_kind, details, updated_at";

/// An id made of a number.
fn id(number: &str) -> String {
    format!("lpad(to_hex({number}), 32, '0')::uuid")
}

/// What took place before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Past {
    /// Offerings.
    pub(crate) offerings: usize,
    /// The last of them was over by so many days; the others up to two weeks before.
    pub(crate) days: usize,
}

impl Past {
    /// A few that took place often and long ago.
    pub(crate) const LONG: Self = Self {
        offerings: 100,
        days: 114,
    };
}

/// The past offerings with their dates and pools, without a booking.
pub(crate) fn ground(past: Past) -> String {
    let Past { offerings, days } = past;
    let dates = PAST / offerings;
    let (offering, session, pool) = (
        id("1000000 + o"),
        id("1000000 + o * 1000 + d"),
        id("1000000 + o * 1000 + d"),
    );
    format!(
        "SET session_replication_role = replica;
         INSERT INTO offerings (id, slug, series, {OFFERING})
           SELECT {offering}, 'frueher-' || o, 'frueher', {OFFERING}
           FROM offerings, generate_series(1, {offerings}) o WHERE slug = '{ONE}';
         CREATE TABLE last_past AS SELECT o, d, {offering} AS offering_id, {session} AS session_id, {pool} AS pool_id,
           current_date - {days} - (d - 1) * 14 - o % 14 AS on_date
           FROM generate_series(1, {offerings}) o, generate_series(1, {dates}) d;
         ALTER TABLE last_past ADD COLUMN place bigint;
         UPDATE last_past SET place = (d - 1) * {offerings} + o - 1;
         CREATE UNIQUE INDEX ON last_past (place);
         INSERT INTO sessions (id, offering_id, local_date, local_start, local_end, starts_at, ends_at, topic,
           state, revision, edited, updated_at)
           SELECT p.session_id, p.offering_id, p.on_date, s.local_start, s.local_end,
             p.on_date + s.local_start, p.on_date + s.local_end, s.topic, s.state, s.revision, s.edited, s.updated_at
           FROM last_past p, sessions s JOIN offerings o ON o.id = s.offering_id WHERE o.slug = '{ONE}';
         INSERT INTO pools (id, offering_id, kind, session_id, capacity, waitlist)
           SELECT pool_id, offering_id, 'session', session_id, 150, 50 FROM last_past;
         ANALYZE;"
    )
}

/// The bookings number `first` to `last`, counted from one.
pub(crate) fn bookings(first: usize, last: usize) -> String {
    let mut script = format!(
        "SET session_replication_role = replica;
         CREATE TABLE last_made AS
         SELECT n, {id} AS id, coalesce(h.pool_id, p.pool_id) AS pool_id,
           coalesce(h.offering_id, p.offering_id) AS offering_id,
           1 + (n % 7 = 0)::int AS people,
           CASE WHEN n <= {HOT} THEN 'confirmed' WHEN v = 0 THEN 'waiting' WHEN v < 3 THEN 'cancelled'
             WHEN v = 3 THEN 'lapsed' ELSE 'confirmed' END AS state,
           CASE WHEN n <= {HOT} THEN now() - interval '3 days' ELSE p.on_date - interval '20 days' END AS at,
           CASE WHEN n % 5 > 0 THEN 'h' || n || '@example.org' END AS email,
           CASE WHEN n % 5 = 0 THEN '+49151' || lpad(n::text, 8, '0') END AS phone
         FROM (SELECT n, (n + n / 10000) % 25 AS v FROM generate_series({first}, {last}) n) s
         JOIN last_past p ON p.place = s.n % {PAST}
         LEFT JOIN (SELECT p.id AS pool_id, p.offering_id FROM pools p JOIN offerings o ON o.id = p.offering_id
           WHERE o.slug = '{ONE}' AND p.kind = 'session') h ON s.n <= {HOT};
         INSERT INTO bookings (id, offering_id, idempotency_key, token_hash, receipt_hash, link_version, code, lang,
           email, email_folded, phone, children, created_at)
           SELECT id, offering_id, 'h' || n, sha256(('t' || n)::bytea), sha256(('r' || n)::bytea), 0,
             'H' || lpad(to_hex(n), 5, '0'), 'de', email, email, phone, 0, at FROM last_made;
         CREATE TABLE last_persons AS SELECT {person} AS person_id, k, m.* FROM last_made m,
           generate_series(0, people - 1) k;
         INSERT INTO persons (id, booking_id, position, name, name_folded, cancelled_at)
           SELECT person_id, id, k, 'Person ' || n || '-' || k, 'person ' || n || '-' || k,
             CASE WHEN state = 'cancelled' THEN at + interval '1 day' END FROM last_persons;
         INSERT INTO entries (id, booking_id, pool_id, people, state, priority, ticket, joined_at, changed_at)
           SELECT id, id, pool_id, people, state, 0, n, at, at FROM last_made;
         INSERT INTO holders (pool_id, contact, name_folded, person_id, entry_id)
           SELECT pool_id, coalesce(email, phone), 'person ' || n || '-' || k, person_id, id FROM last_persons
           WHERE state IN ('waiting', 'confirmed');
         CREATE TABLE last_steps AS SELECT {step} AS step_id, n, id, people, email, w.before, w.after,
             at + w.day * interval '1 day' AS at
           FROM last_made m JOIN (VALUES ",
        id = id("n"),
        person = id("n * 2 + k"),
        step = id("n * 4 + w.day"),
    );
    let steps = [
        ("waiting", 0, "NULL", "waiting"),
        ("confirmed", 0, "NULL", "confirmed"),
        ("cancelled", 0, "NULL", "confirmed"),
        ("cancelled", 1, "'confirmed'", "cancelled"),
        ("lapsed", 0, "NULL", "waiting"),
        ("lapsed", 1, "'waiting'", "offered"),
        ("lapsed", 2, "'offered'", "lapsed"),
    ];
    for (place, (state, day, before, after)) in steps.iter().enumerate() {
        let comma = if place == 0 { "" } else { ", " };
        // Writing into a text does not fail.
        _ = write!(script, "{comma}('{state}', {day}, {before}, '{after}')");
    }
    script.push_str(
        ") w (state, day, before, after) ON w.state = m.state;
         INSERT INTO changes (id, booking_id, entry_id, \"before\", \"after\", people, cause, at)
           SELECT step_id, id, id, before, after, people, 'participant', at FROM last_steps;
         INSERT INTO letters (id, event, queue, kind, booking_id, recipient, lang, subject, plain, html, message_id,
           state, attempts, repeats, due_at, fence, created_at, settled_at, reply)
           SELECT step_id, 'history:' || step_id, 'booking', CASE after WHEN 'confirmed' THEN 'booked' ELSE after END,
             id, email, 'de', 'Ihre Anmeldung', '', '', step_id || '@example.org', 'accepted', 1, 0, at, 1, at, at,
             '250 2.0.0 Ok'
           FROM last_steps WHERE email IS NOT NULL;
         DROP TABLE last_made, last_persons, last_steps;
         VACUUM ANALYZE;
         CHECKPOINT;",
    );
    script
}
