//! The long list: ten thousand people for twenty places, and who comes first is first on the list.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use tokio::task::JoinSet;

use crate::figures::{Table, load, percentile, rate};
use crate::offerings::LONG;
use crate::places::{Ground, Place};
use crate::process;
use crate::server::{Mode, Server};
use crate::visitor::{SignUp, Visitor};

/// How many come.
const PEOPLE: usize = 10_000;
/// How many places there are.
const PLACES: usize = 20;
/// How many of them are under way at the same moment.
const AT_ONCE: usize = 256;
/// How many pages are asked for their position.
const ASKED: usize = 50;

/// Measures on both databases.
pub(crate) async fn measure(table: &mut Table) -> anyhow::Result<()> {
    let grounds = [
        ("PostgreSQL", Ground::postgres().await?),
        ("SQLite", Ground::sqlite()?),
    ];
    for (name, ground) in &grounds {
        let place = ground.fresh()?;
        let server = Server::start(place.folder(), &place.url, Mode::Serve).await?;
        let idle = process::megabytes(server.process.id, "VmRSS");
        println!("   {name}: load before {}", load());
        let begun = Instant::now();
        let came = come(server.address).await?;
        let time = begun.elapsed();
        println!("   {name}: load after {}", load());
        let most = process::megabytes(server.process.id, "VmHWM");
        in_order(&place, server.address, &came).await?;
        let story: Vec<Duration> = came.iter().map(|one| one.story).collect();
        let answers: Vec<Duration> = came
            .iter()
            .map(|one| one.sign_up.answered - one.sign_up.sent)
            .collect();
        table.add(
            &format!("10,000 people, {AT_ONCE} at once, 20 places, {name}"),
            "exactly 20, no error, the list in the order of the answers",
            "",
            &format!(
                "so it is; **{:.0}/s** ({:.1} s); form, sign-up and page p50 {:.0} ms, p99 {:.0} ms; \
                 the sign-up alone p50 {:.0} ms, p99 {:.0} ms; resident {idle:.0} MB before, **{most:.0} MB** at most",
                rate(came.len(), time),
                time.as_secs_f64(),
                percentile(&story, 50),
                percentile(&story, 99),
                percentile(&answers, 50),
                percentile(&answers, 99),
            ),
        );
    }
    Ok(())
}

/// What one of them saw.
#[derive(Debug)]
struct Came {
    sign_up: SignUp,
    /// From the form to her page.
    story: Duration,
    /// The address of her page.
    page: String,
}

/// All of them: form, sign-up, her page.
///
/// # Errors
/// If any answer is not the right one.
async fn come(address: SocketAddr) -> anyhow::Result<Vec<Came>> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut crowd = JoinSet::new();
    for _ in 0..AT_ONCE {
        let next = Arc::clone(&next);
        let mut visitor = Visitor::new(address, LONG, "").await?;
        crowd.spawn(async move {
            let mut came = Vec::new();
            while next.fetch_add(1, Ordering::Relaxed) < PEOPLE {
                let begun = Instant::now();
                let page = visitor.books(0).await?;
                visitor.looks(&page).await?;
                came.push(Came {
                    sign_up: visitor.last.context("no sign-up")?,
                    story: begun.elapsed(),
                    page,
                });
            }
            anyhow::Ok(came)
        });
    }
    let mut all = Vec::new();
    while let Some(came) = crowd.join_next().await {
        all.extend(came??);
    }
    Ok(all)
}

/// Is the list as it must be? The tickets are asked past the program, the positions on the pages.
async fn in_order(place: &Place<'_>, address: SocketAddr, came: &[Came]) -> anyhow::Result<()> {
    let of: HashMap<u64, &Came> = came.iter().map(|one| (one.sign_up.number, one)).collect();
    let sql = format!(
        "SELECT b.email || ' ' || CAST(e.ticket AS text) || ' ' || e.state FROM entries e \
         JOIN bookings b ON b.id = e.booking_id JOIN offerings o ON o.id = b.offering_id \
         WHERE o.slug = '{LONG}' ORDER BY e.ticket"
    );
    let mut list = Vec::new();
    for (line, must) in place.lines(&sql).await?.iter().zip(1..) {
        let (number, ticket, state) = read(line).with_context(|| line.clone())?;
        ensure!(ticket == must, "ticket {ticket} where {must} comes next");
        list.push((*of.get(&number).context("a stranger")?, state));
    }
    ensure!(list.len() == PEOPLE, "{} of {PEOPLE} are there", list.len());
    // From the end of the list: who was answered before she was sent must not stand behind her.
    let mut first_answer: Option<Instant> = None;
    let mut apart = 0;
    for (one, _) in list.iter().rev() {
        if first_answer.is_some_and(|first| first < one.sign_up.sent) {
            bail!("somebody was answered before another asked, and stands behind her");
        }
        first_answer = Some(first_answer.map_or(one.sign_up.answered, |first| {
            Ord::min(first, one.sign_up.answered)
        }));
    }
    // The premise: there are many who were not under way at the same time.
    for (one, other) in list.iter().zip(list.iter().skip(2 * AT_ONCE)) {
        apart += usize::from(one.0.sign_up.answered < other.0.sign_up.sent);
    }
    ensure!(apart > PEOPLE / 2, "only {apart} did not overlap");
    let (have, wait) = list.split_at(PLACES);
    ensure!(
        have.iter().all(|(_, state)| state == "confirmed")
            && wait.iter().all(|(_, state)| state == "waiting"),
        "not the first {PLACES} have the places"
    );
    let mut visitor = Visitor::new(address, LONG, "").await?;
    let farthest = wait.len().saturating_sub(1);
    for asked in 0..=ASKED {
        let index = farthest * asked / ASKED;
        let (one, _) = wait.get(index).context("nobody waits")?;
        let text = visitor.looks(&format!("{}/daten.json", one.page)).await?;
        let data: serde_json::Value = serde_json::from_str(&text)?;
        let position = data.pointer("/entries/0/position");
        let position = position.and_then(serde_json::Value::as_u64);
        ensure!(
            position == Some(u64::try_from(index + 1)?),
            "position {position:?} on the page of number {}",
            index + 1
        );
    }
    println!(
        "   {} confirmed, {} waiting, tickets 1 to {PEOPLE} without a gap; {apart} pairs apart, all in order; \
         {} pages say the right position",
        have.len(),
        wait.len(),
        ASKED + 1,
    );
    Ok(())
}

/// A line of the answer: number, ticket, state.
fn read(line: &str) -> Option<(u64, i64, String)> {
    let mut words = line.split(' ');
    let address = words.next()?.strip_prefix('p')?;
    let number = address.strip_suffix("@example.org")?.parse().ok()?;
    Some((
        number,
        words.next()?.parse().ok()?,
        words.next()?.to_owned(),
    ))
}
