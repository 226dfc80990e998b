//! The rows of one booking, as the program writes them: for PostgreSQL as a script of pgbench, for SQLite
//! as statements. All that differs from one booking to the next comes from one large random number.

use std::fmt::Write as _;

/// The long texts of a letter that the program wrote.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    /// Its subject.
    pub(crate) subject: String,
    /// The text.
    pub(crate) plain: String,
    /// The same as HTML.
    pub(crate) html: String,
    /// The calendar.
    pub(crate) calendar: String,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cell<'s> {
    /// The number as an id.
    Id,
    /// The number as a SHA-256.
    Hash,
    /// A text that ends with the number, sixteen hexadecimal digits.
    Name(&'static str),
    /// The number.
    Ticket,
    /// The id of the pool.
    Pool,
    /// The id of the offering.
    Offering,
    /// The same for all.
    Text(&'s str),
    /// The same for all.
    Number(i32),
    /// The moment.
    Now,
}

/// A table and its columns that are not null.
pub(crate) type Rows<'s> = Vec<(&'static str, Vec<(&'static str, Cell<'s>)>)>;

/// One row in each of six tables: a party of one with an address, one date, confirmed at once.
pub(crate) fn rows(sample: &Sample) -> Rows<'_> {
    use Cell::{Hash, Id, Name, Now, Number, Offering, Pool, Text, Ticket};
    let booking = vec![
        ("id", Id),
        ("offering_id", Offering),
        ("idempotency_key", Name("t5f3k1-abcd")),
        ("token_hash", Hash),
        ("receipt_hash", Hash),
        ("link_version", Number(0)),
        ("code", Name("")),
        ("lang", Text("de")),
        ("email", Name("p@example.org")),
        ("email_folded", Name("p@example.org")),
        ("children", Number(0)),
        ("created_at", Now),
    ];
    let person = vec![
        ("id", Id),
        ("booking_id", Id),
        ("position", Number(0)),
        ("name", Name("Person ")),
        ("name_folded", Name("person ")),
    ];
    let entry = vec![
        ("id", Id),
        ("booking_id", Id),
        ("pool_id", Pool),
        ("people", Number(1)),
        ("state", Text("confirmed")),
        ("priority", Number(0)),
        ("ticket", Ticket),
        ("joined_at", Now),
        ("changed_at", Now),
    ];
    let holder = vec![
        ("pool_id", Pool),
        ("contact", Name("p@example.org")),
        ("name_folded", Name("person ")),
        ("person_id", Id),
        ("entry_id", Id),
    ];
    let change = vec![
        ("id", Id),
        ("booking_id", Id),
        ("entry_id", Id),
        ("after", Text("confirmed")),
        ("people", Number(1)),
        ("cause", Text("participant")),
        ("at", Now),
    ];
    vec![
        ("bookings", booking),
        ("persons", person),
        ("entries", entry),
        ("holders", holder),
        ("changes", change),
        ("letters", letter(sample)),
    ]
}

fn letter(sample: &Sample) -> Vec<(&'static str, Cell<'_>)> {
    use Cell::{Id, Name, Now, Number, Text};
    vec![
        ("id", Id),
        ("event", Name("booked:")),
        ("queue", Text("booking")),
        ("kind", Text("booked")),
        ("booking_id", Id),
        ("recipient", Name("p@example.org")),
        ("lang", Text("de")),
        ("subject", Text(&sample.subject)),
        ("plain", Text(&sample.plain)),
        ("html", Text(&sample.html)),
        ("calendar_method", Text("REQUEST")),
        ("calendar", Text(&sample.calendar)),
        ("message_id", Name("0199@recklinghausen.example")),
        ("state", Text("waiting")),
        ("attempts", Number(0)),
        ("repeats", Number(0)),
        ("due_at", Now),
        ("fence", Number(0)),
        ("created_at", Now),
    ]
}

/// A table with the pools that the script books, numbered from 1: `last_pools`.
pub(crate) fn numbered_pools(slug: &str) -> String {
    format!(
        "CREATE TABLE last_pools (n integer PRIMARY KEY, id uuid NOT NULL, offering_id uuid NOT NULL);
         INSERT INTO last_pools SELECT row_number() OVER (), p.id, o.id FROM pools p
         JOIN offerings o ON o.id = p.offering_id WHERE o.slug = '{slug}' AND p.kind = 'session';"
    )
}

/// The script of pgbench: one transaction, one booking. `locked`: it locks the pool first, as the program must.
pub(crate) fn script(sample: &Sample, pools: usize, locked: bool) -> String {
    let mut script =
        format!("\\set b random(1, 9000000000000000000)\n\\set s random(1, {pools})\nBEGIN;\n");
    if locked {
        script.push_str(
            "SELECT id FROM pools WHERE id = (SELECT id FROM last_pools WHERE n = :s) FOR UPDATE;\n",
        );
    }
    for (table, columns) in rows(sample) {
        let names: Vec<String> = columns
            .iter()
            .map(|(name, _)| format!("\"{name}\""))
            .collect();
        let values: Vec<String> = columns.iter().map(|(_, cell)| expression(*cell)).collect();
        // Writing into a text does not fail.
        _ = writeln!(
            script,
            "INSERT INTO {table} ({}) VALUES ({});",
            names.join(", "),
            values.join(", ")
        );
    }
    script.push_str("COMMIT;\n");
    script
}

fn expression(cell: Cell<'_>) -> String {
    match cell {
        Cell::Id => "lpad(to_hex(:b::bigint), 32, '0')::uuid".to_owned(),
        Cell::Hash => "decode(lpad(to_hex(:b::bigint), 64, '0'), 'hex')".to_owned(),
        Cell::Name(before) => format!("{} || lpad(to_hex(:b::bigint), 16, '0')", quoted(before)),
        Cell::Ticket => ":b::bigint".to_owned(),
        Cell::Pool => "(SELECT id FROM last_pools WHERE n = :s)".to_owned(),
        Cell::Offering => "(SELECT offering_id FROM last_pools WHERE n = :s)".to_owned(),
        Cell::Text(text) => quoted(text),
        Cell::Number(number) => number.to_string(),
        Cell::Now => "now()".to_owned(),
    }
}

/// A text in which pgbench finds neither a variable (`:name`) nor the end of a line.
fn quoted(text: &str) -> String {
    let mut out = "E'".to_owned();
    for sign in text.chars() {
        match sign {
            '\'' => out.push_str("''"),
            '\\' => out.push_str("\\\\"),
            ':' => out.push_str("\\x3a"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            other => out.push(other),
        }
    }
    out.push('\'');
    out
}
