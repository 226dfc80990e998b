//! The load program: how fast is the service, and how fast could this machine be at best?
//!
//! ```sh
//! cargo bench --bench load                    # everything, about twenty minutes
//! cargo bench --bench load -- pages sqlite    # parts: pages postgres hot sqlite rush cost memory weight
//! cargo bench --bench load -- rush10000       # 10,000 people for twenty places
//! cargo bench --bench load -- growth          # a million bookings in the database; what the queries read
//! cargo bench --bench load -- search          # the office's search among a hundred thousand
//! cargo bench --bench load -- archive         # a thousand offerings go into the chronology while people sign up
//! cargo bench --bench load -- newsletter      # a Rundbrief for twenty thousand, beside Postfix' own smtp-source
//! cargo bench --bench load -- --seconds 2 --rounds 1 pages
//! cargo bench --bench load -- --bookings 100000 growth
//! ```
//!
//! Each part runs the release program and, in turns with it, the bare limit: the least that does the same
//! kind of work on this machine. A figure is the median of the rounds; the ratio is the median of the
//! ratios of neighbours, so that a machine which is busy for a while slows both. Only loopback and the
//! system's temporary folder are used; every process started here ends with it.
#![expect(
    clippy::print_stdout,
    reason = "a load program speaks to whoever started it"
)]

mod archive;
mod bare_page;
mod bare_rows;
mod bare_sqlite;
mod bookings;
mod client;
mod cost;
mod figures;
mod growth;
mod long_list;
mod newsletter;
mod offerings;
mod pages;
mod places;
mod postgres;
mod process;
mod rush;
mod search;
mod server;
mod visitor;
mod weight;

use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};

use figures::Table;

/// All parts, in their order.
const PARTS: [&str; 13] = [
    "pages",
    "postgres",
    "hot",
    "sqlite",
    "rush",
    "cost",
    "memory",
    "weight",
    "rush10000",
    "growth",
    "search",
    "archive",
    "newsletter",
];

/// How long and how often.
#[derive(Clone, Copy, Debug)]
struct Effort {
    /// Of one round of one side.
    time: Duration,
    /// Rounds; the median counts.
    rounds: usize,
    /// Bookings in the largest database of `growth`.
    bookings: usize,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let done = match arguments.split_first() {
        Some((first, rest)) if first == bare_page::ROLE => bare_page::serve(rest),
        _ => measure(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("load: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Measures the parts that were asked for and prints the table.
fn measure(arguments: &[String]) -> anyhow::Result<()> {
    let mut effort = Effort {
        time: Duration::from_secs(4),
        rounds: 3,
        bookings: 1_000_000,
    };
    let mut parts = Vec::new();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut number = || -> anyhow::Result<usize> {
            let next = arguments.next().context("a number is missing")?;
            next.parse().with_context(|| format!("{argument} {next}"))
        };
        match argument.as_str() {
            "--seconds" => effort.time = Duration::from_secs(number()?.clamp(1, 60).try_into()?),
            "--rounds" => effort.rounds = number()?.clamp(1, 15),
            "--bookings" => effort.bookings = number()?.clamp(5_000, 1_000_000),
            part if PARTS.contains(&part) => parts.push(part.to_owned()),
            other => bail!("{other} is no part; parts are {}", PARTS.join(" ")),
        }
    }
    if parts.is_empty() {
        parts = PARTS.map(ToOwned::to_owned).to_vec();
    }
    // One thread for all clients: the other core is the server's.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut table = Table::default();
    println!("load before: {}", figures::load());
    let outcome = runtime.block_on(run(&parts, effort, &mut table));
    println!("\nload after: {}\n\n{table}", figures::load());
    outcome
}

async fn run(parts: &[String], effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    for part in PARTS
        .iter()
        .filter(|part| parts.iter().any(|wanted| wanted == *part))
    {
        println!("\n== {part}");
        let outcome = match *part {
            "pages" => pages::measure(effort, table).await,
            "postgres" => bookings::on_postgres(effort, table).await,
            "hot" => bookings::on_one_session(effort, table).await,
            "sqlite" => bookings::on_sqlite(effort, table).await,
            "rush" => rush::measure(effort, table).await,
            "cost" => cost::measure(table).await,
            "memory" => server::memory::measure(effort, table).await,
            "weight" => weight::measure(table).await,
            "rush10000" => long_list::measure(table).await,
            "search" => search::measure(table).await,
            "archive" => archive::measure(effort, table).await,
            "newsletter" => newsletter::measure(effort, table).await,
            _ => growth::measure(effort, table).await,
        };
        outcome.with_context(|| (*part).to_owned())?;
    }
    Ok(())
}
