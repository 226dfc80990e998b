//! The office with a hundred thousand bookings: its search in every way in which it can be meant, its first page,
//! a list, the log; on both databases, and which tables are read from end to end for it.

pub(crate) mod carry;
mod names;

use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sea_orm::sqlx::{AssertSqlSafe, Connection as _, Row as _};

use crate::client::Client;
use crate::figures::{Table, load, percentile};
use crate::growth::{history, plans};
use crate::offerings;
use crate::postgres::Postgres;
use crate::process;
use crate::server::{self, Mode, Server};
use crate::visitor::unpacked;

/// Bookings in the database.
const BOOKINGS: usize = 100_000;
/// How often each question is asked.
const TIMES: usize = 200;
/// What an answer may take, in milliseconds (issue: the office).
const MOST: f64 = 50.0;
/// The account that asks.
const ACCOUNT: [&str; 2] = ["messung@example.org", "vier graue Messschieber"];
/// A code that one booking has.
const CODE: &str = "QXZW57";

/// What is asked: what it is, where, what is typed (none: opened), what must be in the answer.
const QUESTIONS: [(&str, &str, Option<&str>, &str); 13] = [
    ("a whole name", SEARCH, Some("fatma ozturk"), "Fatma Öztürk"),
    ("a part of a name", SEARCH, Some("kowalsk"), "Kowalska"),
    ("a rare name", SEARCH, Some(names::RARE[1]), names::RARE[0]),
    ("a common first name", SEARCH, Some("Fatma"), "Fatma"),
    (
        "a name that sounds so",
        SEARCH,
        Some("Schükrahn Maihmann"),
        "Şükran Meimann",
    ),
    (
        "a part of a number",
        SEARCH,
        Some("100050000"),
        "+4915100050000",
    ),
    (
        "an address",
        SEARCH,
        Some("h77777@example.org"),
        "h77777@example.org",
    ),
    ("a code", SEARCH, Some(CODE), "buero/anmeldungen/0"),
    (
        "a name that nobody has",
        SEARCH,
        Some("Zyxwvuts"),
        "formular",
    ),
    ("the newest", SEARCH, Some(""), "buero/anmeldungen/0"),
    ("the first page", "/buero", None, "anmelden"),
    (
        "a list of three hundred",
        "/buero/angebote/last-eins/liste",
        None,
        "h1@example.org",
    ),
    ("the log", "/buero/protokoll", None, "Clara Klein"),
];
const SEARCH: &str = "/buero/anmeldungen";

/// Measures on both databases.
pub(crate) async fn measure(table: &mut Table) -> anyhow::Result<()> {
    let postgres = Postgres::start().await?;
    let name = "search";
    fill(&postgres, name)?;
    let file = tempfile::tempdir()?;
    let path = file.path().join("bausteine.db");
    let url = format!("sqlite:{}", path.display());
    process::output(server::command(file.path(), &url).arg("migrate"))?;
    let begun = Instant::now();
    carry::over(&postgres, name, &path).await?;
    process::output(server::command(file.path(), &url).arg("check"))?;
    println!(
        "   carried over and checked in {:.0} s",
        begun.elapsed().as_secs_f64()
    );
    let folder = tempfile::tempdir()?;
    for (system, url, folder) in [
        ("PostgreSQL", postgres.url(name), folder.path()),
        ("SQLite", url, file.path()),
    ] {
        let server = Server::start(folder, &url, Mode::WithoutJobs).await?;
        let cookie = sign_in(folder, &url, server.address).await?;
        println!("   {system}: load {}", load());
        asked(system, server.address, cookie, table).await?;
    }
    plans_of(&postgres, name, folder.path(), &path, table).await
}

/// A hundred thousand bookings of people with names, and a log.
fn fill(postgres: &Postgres, name: &str) -> anyhow::Result<()> {
    let begun = Instant::now();
    postgres.ask("postgres", &format!("CREATE DATABASE {name}"))?;
    let (folder, url) = (tempfile::tempdir()?, postgres.url(name));
    process::output(server::command(folder.path(), &url).arg("migrate"))?;
    offerings::import(folder.path(), &url)?;
    postgres.run(name, &history::ground(history::Past::LONG))?;
    postgres.run(name, &history::bookings(1, BOOKINGS))?;
    postgres.run(name, &names::script())?;
    postgres.run(name, &names::log(BOOKINGS))?;
    let code = format!("UPDATE bookings SET code = '{CODE}' WHERE email = 'h4242@example.org'");
    postgres.ask(name, &code)?;
    hire(folder.path(), &url)?;
    process::output(server::command(folder.path(), &url).arg("check"))?;
    println!(
        "   {BOOKINGS} bookings made and checked in {:.0} s",
        begun.elapsed().as_secs_f64()
    );
    Ok(())
}

/// Gives somebody an account by the program's own command.
pub(crate) fn hire(folder: &Path, url: &str) -> anyhow::Result<()> {
    let add = [
        "staff", "add", "--role", "office", "--name", "Messung", "--email", ACCOUNT[0],
    ];
    process::output(server::command(folder, url).args(add))?;
    Ok(())
}

/// Signs her in by a link to a new password: the line with her cookie.
pub(crate) async fn sign_in(
    folder: &Path,
    url: &str,
    address: SocketAddr,
) -> anyhow::Result<&'static str> {
    let [email, password] = ACCOUNT;
    let said =
        process::output(server::command(folder, url).args(["staff", "link", "--email", email]))?;
    let token = said.split_once("/konto/link/").context(said.clone())?.1;
    let token = token.split_whitespace().next().unwrap_or_default();
    let mut client = Client::connect(address, "").await?;
    let password = password.replace(' ', "+");
    let chosen = format!("new={password}&again={password}");
    let answer = client
        .post(&format!("/konto/link/{token}"), &chosen)
        .await?;
    ensure!(answer.status == 303, "a password is set: {}", answer.status);
    let typed = format!("email={}&password={password}", email.replace('@', "%40"));
    let answer = client.post("/konto", &typed).await?;
    let cookie = answer
        .header("set-cookie")
        .and_then(|line| line.split(';').next());
    let cookie = cookie.with_context(|| format!("signed in: {}", answer.status))?;
    Ok(Box::leak(format!("cookie: {cookie}\r\n").into_boxed_str()))
}

/// Asks everything often enough.
async fn asked(
    system: &str,
    address: SocketAddr,
    cookie: &'static str,
    table: &mut Table,
) -> anyhow::Result<()> {
    let mut client = Client::connect(address, cookie).await?;
    let (mut said, mut slow) = (Vec::new(), Vec::new());
    for question in QUESTIONS {
        let mut times = Vec::with_capacity(TIMES);
        for round in 0..=TIMES {
            let time = ask(&mut client, question, round == 0).await?;
            // The first one warms what is cold after a start.
            if round > 0 {
                times.push(time);
            }
        }
        let (what, path, _, _) = question;
        let (p50, p99) = (percentile(&times, 50), percentile(&times, 99));
        println!("   {system}, {what}: p50 {p50:.1} ms, p99 {p99:.1} ms");
        said.push(format!("{what} {p50:.1} / {p99:.1}"));
        if path == SEARCH && p99 >= MOST {
            slow.push(what);
        }
    }
    let verdict = if slow.is_empty() {
        "all below".to_owned()
    } else {
        format!("**too slow: {}**", slow.join(", "))
    };
    table.add(
        &format!("the office with {BOOKINGS} bookings, {system}, p50 / p99 in ms of {TIMES}"),
        "search < 50 ms",
        "",
        &format!("{verdict}; {}", said.join("; ")),
    );
    Ok(())
}

/// Asks once; how long the whole answer took.
async fn ask(
    client: &mut Client,
    (what, path, typed, shows): (&str, &str, Option<&str>, &str),
    looks: bool,
) -> anyhow::Result<Duration> {
    let form = typed.map(|typed| {
        let typed: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
        format!("q={typed}&state=&offering=")
    });
    let begun = Instant::now();
    let answer = match &form {
        None => client.get(path).await?,
        Some(form) => client.post(path, form).await?,
    };
    let time = begun.elapsed();
    if answer.status != 200 {
        bail!("{what}: {}", answer.status);
    }
    if looks {
        let text = unpacked(&answer)?;
        ensure!(text.contains(shows), "{what}: no {shows} in\n{text}");
        let is_miss = typed == Some("Zyxwvuts");
        ensure!(
            !is_miss || !text.contains("buero/anmeldungen/0"),
            "{what}: somebody was found"
        );
    }
    Ok(time)
}

/// Asks everything once more with the plans noted; then what SQLite would do with the same statements.
async fn plans_of(
    postgres: &Postgres,
    name: &str,
    folder: &Path,
    file: &Path,
    table: &mut Table,
) -> anyhow::Result<()> {
    plans::note(postgres, name)?;
    let before = postgres.log()?.len();
    let url = postgres.url(name);
    let server = Server::start(folder, &url, Mode::WithoutJobs).await?;
    let cookie = sign_in(folder, &url, server.address).await?;
    let mut client = Client::connect(server.address, cookie).await?;
    for question in QUESTIONS {
        for _ in 0..8 {
            ask(&mut client, question, false).await?;
        }
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    drop(server);
    let log = postgres.log()?;
    let known = plans::read(log.get(before..).unwrap_or_default())?;
    ensure!(
        known.len() > 15,
        "only {} statements in the log",
        known.len()
    );
    plans::tell(&known, table);
    let options = SqliteConnectOptions::new().filename(file);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    let (mut scans, mut read) = (Vec::new(), 0);
    for query in plans::queries(log.get(before..).unwrap_or_default()) {
        let explain = format!("EXPLAIN QUERY PLAN {query}");
        // What only PostgreSQL understands is not SQLite's question.
        let Ok(rows) = sea_orm::sqlx::query(AssertSqlSafe(explain))
            .fetch_all(&mut connection)
            .await
        else {
            continue;
        };
        read += 1;
        for row in rows {
            let step: String = row.try_get("detail")?;
            let table = step
                .strip_prefix("SCAN ")
                .and_then(|rest| rest.split(' ').next());
            if table.is_some_and(|table| plans::LARGE.contains(&table)) {
                println!(
                    "   SQLite: {step}: {}",
                    query.replace('"', "").chars().take(200).collect::<String>()
                );
                scans.push(step);
            }
        }
    }
    scans.sort();
    scans.dedup();
    table.add(
        "what SQLite reads from end to end for the same statements",
        "no table",
        "",
        &format!(
            "{read} statements; {}",
            if scans.is_empty() {
                "nothing".to_owned()
            } else {
                scans.join("; ")
            }
        ),
    );
    Ok(())
}
