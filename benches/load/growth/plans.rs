//! Which plans the queries have that the program really sends, and how many rows they read for it.
//!
//! PostgreSQL's own `auto_explain` writes the plan of every statement into its log, with the rows that it has
//! read: nothing here repeats a query, so nothing here can lag behind one.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use bausteine::Clock;
use serde_json::Value;

use super::Grown;
use crate::figures::Table;
use crate::offerings::{ONE, RUSH};
use crate::postgres::Postgres;
use crate::process;
use crate::server::{self, Mode, Server};
use crate::visitor::Visitor;

/// The tables that grow.
pub(crate) const LARGE: [&str; 7] = [
    "bookings", "persons", "entries", "holders", "changes", "letters", "audit",
];
/// Indexes that hold only who waits now, or has an offer now: to read all of one is what it is for.
const SHORT: [&str; 2] = ["entries_offers", "entries_waiting"];
/// How often everything is done: from the sixth time on PostgreSQL may keep a plan for all values.
const TIMES: usize = 24;
/// Rows that a statement reads and throws away: from here on it reads a table in all but name.
const THROWN_AWAY: f64 = 10_000.0;
/// What the jobs ask, each by words that only it has. They were asked, or the figures say nothing about them.
const JOBS: [(&str, &str); 4] = [
    (
        "who is reminded of a session",
        r#"DISTINCT "entries"."booking_id" FROM "entries" WHERE "entries"."pool_id" IN"#,
    ),
    ("which offers are over", r#""entries"."answer_until" <="#),
    ("where somebody waits", "WHERE state = 'waiting'"),
    ("what the pools hold", r#"AS "last_ticket" FROM "entries""#),
];
/// Statements that are printed, those that read most.
const SHOWN: usize = 25;

/// What is known of a statement.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// How often it was sent.
    times: usize,
    /// Rows of large tables and their indexes that it read, at most.
    read: f64,
    /// How it reached them then: `Index Scan entries_booking`.
    ways: Vec<String>,
    /// Large tables that it read from end to end.
    scanned: Vec<String>,
}

/// Does everything with the plans noted, and tells what they are.
pub(super) async fn measure(
    postgres: &Postgres,
    grown: &Grown,
    table: &mut Table,
) -> anyhow::Result<()> {
    note(postgres, &grown.name)?;
    let before = postgres.log()?.len();
    let server = Server::start(grown.folder.path(), &grown.url, Mode::Serve).await?;
    story(&server).await?;
    // One of the later ones is by day, when reminders are written.
    for hours in [0, 26, 32, 38] {
        let at = Clock::real().now() + chrono::Duration::hours(hours);
        let mut jobs = server::command(grown.folder.path(), &grown.url);
        jobs.args(["jobs", "run", "--at", &at.to_rfc3339()]);
        process::output(&mut jobs)?;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    drop(server);
    let log = postgres.log()?;
    let known = read(log.get(before..).unwrap_or_default())?;
    ensure!(
        known.len() > 40,
        "only {} statements in the log",
        known.len()
    );
    tell(&known, table);
    jobs(&known, table)
}

/// Lets PostgreSQL write the plan of every statement of a database into its log, from the next connection on.
pub(crate) fn note(postgres: &Postgres, name: &str) -> anyhow::Result<()> {
    for setting in [
        "session_preload_libraries = 'auto_explain'",
        "auto_explain.log_min_duration = 0",
        "auto_explain.log_analyze = on",
        "auto_explain.log_timing = off",
        "auto_explain.log_nested_statements = on",
        "auto_explain.log_format = 'json'",
    ] {
        let sql = format!("ALTER DATABASE {name} SET {setting}");
        postgres.ask("postgres", &sql)?;
    }
    Ok(())
}

/// The texts of the statements in a log, each once.
pub(crate) fn queries(log: &str) -> BTreeSet<String> {
    let plans = log.split(" plan:\n").skip(1).filter_map(|entry| {
        let text: String = entry
            .lines()
            .take_while(|line| line.starts_with('\t'))
            .collect();
        let entry: Value = serde_json::from_str(&text).ok()?;
        Some(entry.get("Query Text")?.as_str()?.to_owned())
    });
    plans.collect()
}

/// How many rows the jobs read for each of their questions.
fn jobs(known: &BTreeMap<String, Known>, table: &mut Table) -> anyhow::Result<()> {
    let mut said = Vec::new();
    for (what, words) in JOBS {
        let asked = known.iter().filter(|(query, _)| query.contains(words));
        let most = asked.max_by(|(_, one), (_, other)| one.read.total_cmp(&other.read));
        let (_, most) = most.with_context(|| format!("nobody asked {what}"))?;
        println!(
            "   {what}: {:.0} rows, {} times, {}",
            most.read,
            most.times,
            most.ways.join(" + ")
        );
        let scans = if most.scanned.is_empty() {
            String::new()
        } else {
            format!(", **from end to end**: {}", most.scanned.join(", "))
        };
        said.push(format!("{what}: {:.0}{scans}", most.read));
    }
    let what = "rows of large tables that a job reads for a question, in the largest";
    table.add(what, "", "", &said.join("; "));
    Ok(())
}

/// All that people do, again and again.
async fn story(server: &Server) -> anyhow::Result<()> {
    let mut pages = Vec::new();
    for slug in [ONE, RUSH] {
        let mut visitor = Visitor::new(server.address, slug, "").await?;
        for _ in 0..TIMES {
            let page = visitor.books(0).await?;
            for path in ["", "/daten.json", "/daten", "/termine.ics"] {
                let found = visitor.looks(&format!("{page}{path}")).await;
                // Who waits has no dates yet.
                if path != "/termine.ics" {
                    found?;
                }
            }
            pages.push(page);
        }
        for path in ["/", "/angebote", "/angebote.atom", "/kalender.ics"] {
            visitor.looks(path).await?;
        }
        visitor.looks(&format!("/angebote/{slug}")).await?;
    }
    let mut visitor = Visitor::new(server.address, ONE, "").await?;
    for (place, page) in pages.iter().enumerate() {
        // Each fourth stays; who has moved up looks at her offer.
        match place % 4 {
            0 => visitor.presses(&format!("{page}/absage"), "").await?,
            1 => visitor.presses(&format!("{page}/loeschung"), "").await?,
            2 => {
                let change = format!("{page}/aenderung?was=");
                visitor
                    .presses(&format!("{change}namen"), "name=Andere+Frau")
                    .await?;
                let contact = format!("email=n{place}%40example.org&phone=&language=tr");
                visitor
                    .presses(&format!("{change}kontakt"), &contact)
                    .await?;
            }
            _ => {}
        }
        visitor
            .presses("/anmeldung/link", &format!("email=h{place}%40example.org"))
            .await?;
        let look_up = format!("code=HA{place:04}&phone=%2B49151{place:08}");
        _ = visitor.presses("/anmeldung", &look_up).await;
    }
    for page in pages.iter().skip(3).step_by(4) {
        _ = visitor.presses(&format!("{page}/annahme"), "").await;
        visitor.looks(page).await?;
    }
    Ok(())
}

/// The statements in a log, by their text.
pub(crate) fn read(log: &str) -> anyhow::Result<BTreeMap<String, Known>> {
    let mut all: BTreeMap<String, Known> = BTreeMap::new();
    for entry in log.split(" plan:\n").skip(1) {
        let text: String = entry
            .lines()
            .take_while(|line| line.starts_with('\t'))
            .collect();
        let entry: Value = serde_json::from_str(&text).context(text.clone())?;
        let query = entry.get("Query Text").and_then(Value::as_str);
        let query = shortened(query.context("a plan without its query")?);
        let mut now = Known::default();
        walk(entry.get("Plan").context("no plan")?, &mut now);
        let known = all.entry(query).or_default();
        known.times += 1;
        if now.read >= known.read {
            (known.read, known.ways) = (now.read, now.ways);
        }
        for table in now.scanned {
            if !known.scanned.contains(&table) {
                known.scanned.push(table);
            }
        }
    }
    if all.is_empty() {
        bail!("the log has no plans");
    }
    Ok(all)
}

/// A statement with its lists of values as one sign.
fn shortened(query: &str) -> String {
    let words = query.split_whitespace().map(|word| {
        let bare = word.trim_matches(|sign: char| "(),".contains(sign));
        if bare.starts_with('$') { "$" } else { word }
    });
    let mut words: Vec<&str> = words.collect();
    words.dedup();
    words.join(" ")
}

fn walk(plan: &Value, known: &mut Known) {
    let text = |key: &str| plan.get(key).and_then(Value::as_str).unwrap_or_default();
    let number = |key: &str| plan.get(key).and_then(Value::as_f64).unwrap_or_default();
    let (node, relation, index) = (text("Node Type"), text("Relation Name"), text("Index Name"));
    let is_large = |name: &str| LARGE.contains(&name);
    let reads = node.ends_with("Scan");
    if reads && (is_large(relation) || relation.is_empty() && !index.is_empty()) {
        let rows = number("Actual Rows")
            + number("Rows Removed by Filter")
            + number("Rows Removed by Index Recheck");
        known.read += rows * number("Actual Loops");
        known.ways.push(format!(
            "{node} {}",
            if index.is_empty() { relation } else { index }
        ));
        let whole_index = node.starts_with("Index")
            && !SHORT.contains(&index)
            && plan.get("Index Cond").is_none();
        if node == "Seq Scan" || whole_index && !index.is_empty() {
            known
                .scanned
                .push(format!("{node} {relation} {index}").trim_end().to_owned());
        } else if number("Rows Removed by Filter") * number("Actual Loops") >= THROWN_AWAY {
            known
                .scanned
                .push(format!("{node} {relation} {index} by filter"));
        }
    }
    for below in plan
        .get("Plans")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        walk(below, known);
    }
}

/// Says which statements read most, and which read a table from end to end.
pub(crate) fn tell(known: &BTreeMap<String, Known>, table: &mut Table) {
    let mut sorted: Vec<(&String, &Known)> = known.iter().collect();
    sorted.sort_by(|(_, one), (_, other)| other.read.total_cmp(&one.read));
    println!("   the statements that read most rows of large tables:");
    for (query, known) in sorted.iter().take(SHOWN) {
        let query: String = query.replace('"', "").chars().take(200).collect();
        println!(
            "   {:.0} rows, {} times, {}: {query}",
            known.read,
            known.times,
            known.ways.join(" + ")
        );
    }
    let mut scans = 0;
    for (query, known) in known.iter().filter(|(_, known)| !known.scanned.is_empty()) {
        scans += 1;
        println!(
            "   SCAN {} ({:.0} rows): {}",
            known.scanned.join(", "),
            known.read,
            query.replace('"', "")
        );
    }
    let most = sorted.first().map_or(0.0, |(_, known)| known.read);
    table.add(
        "plans in the largest: statements that read a large table or an index from end to end",
        "none",
        "",
        &format!(
            "**{scans}** of {}; the most rows that one read: {most:.0}",
            known.len()
        ),
    );
}
