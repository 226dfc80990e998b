//! An issue for thousands goes to Postfix's own `smtp-sink` by programs that are killed again and again.
//!
//! In a run of the tests it is six hundred letters and six kills;
//! `BAUSTEINE_TEST_KILLS=20 BAUSTEINE_TEST_MAILS=5000` is the full size.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use bausteine::{Clock, Db, Dice, Settings, Transport, testing};

use super::servers::Program;
use crate::newsletter::faults::subscribed;
use crate::newsletter::{adds_up, presses, sends, written};
use crate::support::database::Backend;
use crate::support::site::{Browser, Site};
use crate::support::smtp::{SmtpSink, smtp_sink_is_required};
use crate::support::staff::PASSWORD;

/// What a variable of the environment says, or what holds without it.
fn asked(name: &str, else_so: usize) -> usize {
    let said = std::env::var(format!("BAUSTEINE_TEST_{name}")).ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(else_so)
}

/// What the sink has of each of them: the Message-IDs of whole letters.
fn received(sink: &SmtpSink) -> BTreeMap<String, Vec<String>> {
    let mut received: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for dump in sink.dumps() {
        let line = |name: &str| {
            let found = dump.lines().find_map(|line| line.strip_prefix(name));
            found.map(|value| value.trim().trim_matches(['<', '>']).to_owned())
        };
        // A letter that was cut off has no end: the sink has begun to write it down, and did not take it.
        let is_whole = dump.trim_end().ends_with("--") && dump.contains("\n--=_texts_");
        if let (Some(to), Some(id), true) = (line("X-Rcpt-Args:"), line("Message-ID:"), is_whole) {
            let to = to.split('>').next().unwrap_or_default().to_owned();
            received.entry(to).or_default().push(id);
        }
    }
    received
}

/// The readers on all pages of a state.
async fn those(
    clara: &Browser,
    issue: &str,
    (state, readers): (&str, &[String]),
) -> BTreeSet<String> {
    let mut them = BTreeSet::new();
    for number in 1.. {
        let page = format!("{issue}/empfaenger?zustand={state}&seite={number}");
        let text = clara.get(&page).await.has_status(200).text();
        let words: BTreeSet<&str> = text.split_whitespace().collect();
        let before = them.len();
        them.extend(
            readers
                .iter()
                .filter(|one| words.contains(one.as_str()))
                .cloned(),
        );
        if them.len() == before {
            break;
        }
    }
    them
}

#[tokio::test(flavor = "multi_thread")]
#[expect(
    clippy::too_many_lines,
    reason = "one story, told from its beginning to its end"
)]
async fn however_often_the_courier_is_killed_nobody_is_lost_or_doubled() {
    let Some(sink) = SmtpSink::open() else {
        assert!(
            !smtp_sink_is_required(),
            "smtp-sink is required, and not installed"
        );
        return;
    };
    let (people, kills) = (asked("MAILS", 600), asked("KILLS", 6));
    let site = Site::open(Backend::Sqlite).await;
    site.clock().set(Clock::real().now());
    let mut settings: Settings = site.app.settings.clone();
    settings.mail.transport = Transport::Smtp;
    settings.mail.smtp_url.clone_from(&sink.url);
    settings.mail.mailing_per_hour = 0;
    let clara = site.office("Clara").await;
    let readers = subscribed(&site, &clara, people).await;
    let issue = written(&clara).await;
    sends(&clara, &issue).await.has_status(200);
    let (begun, base) = (Instant::now(), site.clock().now());
    let after = |rounds: i32| base + chrono::Duration::minutes(20) * rounds;
    let program = Program::with(&settings, &sink.url).set("MAIL__MAILING_PER_HOUR", "0");
    let (mut killed, mut over, mut rounds) = (0, false, 1);
    while !over {
        // Between two of them the leases run out.
        let at = after(rounds).to_rfc3339();
        rounds += 1;
        let mut running = program.starts(&["jobs", "run", "--at", &at]);
        // Each is killed after another share of what is left, in the middle of something. Of some nobody knows.
        let before = sink.count();
        let left = people.saturating_sub(before + 30 * killed);
        let share = left / (kills.saturating_sub(killed) + 1);
        let dice = usize::try_from(begun.elapsed().subsec_nanos()).unwrap_or(0);
        let until = before + 1 + dice % share.max(1);
        while !running.is_over() && (killed == kills || sink.count() < until) {
            tokio::time::sleep(Duration::from_millis(4)).await;
        }
        // And at no moment that the sink chooses.
        tokio::time::sleep(Duration::from_micros(
            u64::try_from(dice % 3000).unwrap_or(0),
        ))
        .await;
        if killed < kills && running.is_sent("-KILL") {
            killed += 1;
        } else {
            over = true;
        }
        running.ends().await;
        assert!(rounds < 200, "it does not come to an end");
    }
    let took = begun.elapsed();
    assert_eq!(killed, kills, "premise: it was killed in the middle of it");
    let db = Db::connect(&settings.database.url, 2).await;
    let (db, clock) = (db.expect("the database answers"), site.clock().clone());
    let last = testing::app(db, clock, Dice::seeded(21), settings).await;
    let last = last.expect("the parts fit");
    for more in 0..2 {
        site.clock().set(after(rounds + more));
        assert_eq!(testing::deliver(&last).await, Ok(None));
    }
    let clara = site.browser().with_cookies();
    clara.signs_in("Clara", PASSWORD).await.has_status(200);

    let got = received(&sink);
    let uncertain = those(&clara, &issue, ("ungewiss", &readers)).await;
    let accepted = people - uncertain.len();
    adds_up(
        &clara,
        &issue,
        &format!("{people} = {accepted} + 0 + 0 + 0 + {}", uncertain.len()),
    )
    .await;
    let missing: Vec<_> = readers
        .iter()
        .filter(|one| !got.contains_key(*one))
        .collect();
    let unknown = missing
        .iter()
        .filter(|one| !uncertain.contains(**one))
        .count();
    assert_eq!(unknown, 0, "lost, and nobody knows: {missing:?}");
    let twice = got.values().filter(|ids| ids.len() > 1).count();
    assert_eq!(twice, 0, "nobody is sent to again by itself");
    assert!(got.keys().all(|one| readers.contains(one)), "strangers");

    if !uncertain.is_empty() {
        presses(&clara, &issue, "newsletter-again-uncertain")
            .await
            .has_status(200);
        assert_eq!(testing::deliver(&last).await, Ok(None));
    }
    adds_up(
        &clara,
        &issue,
        &format!("{people} = {people} + 0 + 0 + 0 + 0"),
    )
    .await;
    let now = received(&sink);
    assert_eq!(now.len(), people, "everybody has it");
    let mut ids = BTreeSet::new();
    for (reader, hers) in &now {
        assert!(hers.iter().all(|id| *id == hers[0]), "{reader}: {hers:?}");
        assert!(ids.insert(&hers[0]), "{reader} has another's Message-ID");
        assert!(
            hers.len() == 1 || uncertain.contains(reader),
            "{reader}: {hers:?}"
        );
    }
    let twice = now.values().filter(|hers| hers.len() > 1).count();
    println!(
        "{people} letters, {killed} kills in {:.1} s: {} uncertain, of whom {} had it; nobody lost, nobody doubled \
         by itself",
        took.as_secs_f64(),
        uncertain.len(),
        twice
    );
    site.close().await;
}
