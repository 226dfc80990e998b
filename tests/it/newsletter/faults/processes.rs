//! Real programs that are killed, told to end, or find the disk full.

use std::time::Duration;

use bausteine::{Clock, testing};

use super::around::{comes_back, goes};
use super::{READERS, Story};
use crate::processes::servers::{Program, Running};
use crate::support::database::Backend;
use crate::support::site::Site;
use crate::support::smtp::{Act, Stage};

/// A story whose issue a program of its own sends, by the machine's clock.
async fn by_a_program(site: &Site) -> (Story<'_>, Program) {
    site.clock().set(Clock::real().now());
    let story = Story::on_its_way(site).await;
    let program = Program::with(&story.settings, &story.server.url);
    let program = program.set("MAIL__MAILING_CONNECTIONS", "1");
    (story, program.set("MAIL__MAILING_PER_HOUR", "0"))
}

/// It is killed; then the leases of what it had in hand run out.
async fn is_killed(story: &Story<'_>, courier: Running) {
    assert!(courier.is_sent("-KILL"), "it had ended before");
    courier.ends().await;
    story.server.goes_on();
    story.site.clock().set(Clock::real().now());
    story.later(20);
}

both! {
    async fn a_courier_killed_before_smtp_loses_nobody(site: &Site) {
        let (story, program) = by_a_program(site).await;
        story.server.will(Stage::Greeting, Act::Waits);
        let courier = program.starts(&["work"]);
        story.server.is_reached().await;
        is_killed(&story, courier).await;
        assert_eq!(story.taken().len(), 0);
        assert_eq!(story.passes().await, None);
        // The first was noted as on its way already: nobody knows, so nobody sends it by itself.
        story.ends([READERS - 1, 0, 0, 0, 1], 0).await;
        story.goes_again().await;
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn a_courier_killed_in_smtp_leaves_one_uncertain(site: &Site) {
        let (story, program) = by_a_program(site).await;
        story.server.will(Stage::Text, Act::Waits);
        let courier = program.starts(&["work"]);
        story.server.is_reached().await;
        is_killed(&story, courier).await;
        assert_eq!(story.passes().await, None);
        story.ends([READERS - 1, 0, 0, 0, 1], 0).await;
        story.goes_again().await;
        story.counts([READERS, 0, 0, 0, 0]).await;
        // Perhaps the letter was on the line whole before the courier died.
        let taken = story.taken();
        let most = taken.values().map(Vec::len).max();
        assert!(taken.len() == READERS && most <= Some(2), "{taken:?}");
    }

    async fn a_courier_killed_after_smtp_leaves_one_uncertain(site: &Site) {
        let (story, program) = by_a_program(site).await;
        story.server.will(Stage::Dot, Act::Waits);
        let courier = program.starts(&["work"]);
        story.server.is_reached().await;
        // So that it can not write down the 250 before it is killed.
        goes(site).await;
        story.server.goes_on();
        tokio::time::sleep(Duration::from_millis(200)).await;
        is_killed(&story, courier).await;
        comes_back(site).await;
        assert_eq!(story.taken().len(), 1);
        assert_eq!(story.passes().await, None);
        story.ends([READERS - 1, 0, 0, 0, 1], 0).await;
        story.goes_again().await;
        story.ends([READERS, 0, 0, 0, 0], 1).await;
    }

    async fn a_courier_told_to_end_leaves_nothing_open(site: &Site) {
        let (story, program) = by_a_program(site).await;
        for _ in 0..READERS {
            story.server.will(Stage::Dot, Act::IsLate(Duration::from_millis(150)));
        }
        let courier = program.starts(&["work"]);
        while story.taken().len() < 3 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert!(courier.is_sent("-TERM"), "it had ended before");
        courier.ends().await;
        let sent = story.taken().len();
        assert!(sent < READERS, "premise: it was in the middle of it");
        story.ends([sent, READERS - sent, 0, 0, 0], 0).await;
        // Nothing is claimed: the next goes on at once.
        site.clock().set(Clock::real().now());
        assert_eq!(story.passes().await, None);
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }
}

/// On PostgreSQL the disk is the server's: to us it is a database that is gone.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_and_doubles_nobody() {
    let site = Site::open(Backend::Sqlite).await;
    site.clock().set(Clock::real().now());
    let people = 60;
    let mut story = Story::with(&site, people, |_| {}).await;
    story.is_sent().await;
    let program = Program::with(&story.settings, &story.server.url);
    let program = program.set("MAIL__MAILING_CONNECTIONS", "1");
    let program = program.set("MAIL__MAILING_PER_HOUR", "0");
    let mut stopped = 0;
    let url = &story.settings.database.url;
    let log = format!("{}-wal", url.trim_start_matches("sqlite:"));
    // The log of the database can grow by so much.
    for more in [8, 12, 16, 24, 32, 48, 64, 96, 128, 256] {
        story.later(20);
        let grown = std::fs::metadata(&log).expect("it is there").len();
        let kilobytes = grown / 1024 + more;
        let at = site.clock().now().to_rfc3339();
        let run = || program.runs_on_a_small_disk(kilobytes, &["jobs", "run", "--at", &at]);
        let run = tokio::task::block_in_place(run);
        stopped += usize::from(!run.status.success());
    }
    assert!(stopped > 0, "premise: the disk was full at least once");
    story.later(20);
    for _ in 0..2 {
        assert_eq!(testing::deliver(&story.courier).await, Ok(None));
        story.later(20);
    }
    story.signs_in().await;
    let uncertain = story.those("ungewiss").await;
    let accepted = people - uncertain.len();
    story.ends([accepted, 0, 0, 0, uncertain.len()], 0).await;
    let taken = story.taken();
    let had_it = uncertain.iter().filter(|one| taken.contains_key(*one));
    let had_it = had_it.count();
    // Where the disk was full at other moments everybody is known to have hers.
    if !uncertain.is_empty() {
        story.goes_again().await;
    }
    story.ends([people, 0, 0, 0, 0], had_it).await;
    site.close().await;
}
