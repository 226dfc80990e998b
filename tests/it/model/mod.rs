//! Random histories of places, played on the site and in a small book of the same rules. After each deed
//! state, position, deadline and free places of all bookings are the same in both, and nothing that must
//! always hold is broken.
//!
//! `BAUSTEINE_TEST_HISTORIES` plays more of them, `BAUSTEINE_TEST_SEED` others.

mod agree;
mod book;
mod found;
mod history;
mod play;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::support::database::{Backend, postgres_is_missing};
use crate::support::site::Site;
use history::a_history;
use play::{Seen, play};

/// Histories on each database, where nobody asks for more.
const HISTORIES: u32 = 10;
/// As many share a site; then there is a new one.
const SHARE_A_SITE: u32 = 5;
/// What has to happen in so many histories, or they prove nothing.
const PREMISE: [&str; 9] = [
    "booked",
    "booked again",
    "refused",
    "one person left",
    "waiting",
    "offered",
    "confirmed",
    "cancelled",
    "over capacity",
];
/// What has to happen in a hundred of them.
const RARE: [&str; 12] = [
    "lapsed",
    "one date cancelled",
    "called off",
    "moved",
    "changed dates",
    "kept her date",
    "stays away",
    "comes back",
    "a guest has her place",
    "another contact",
    "a contact with her name",
    "erased",
];

#[test]
fn histories_agree_with_the_book_on_sqlite() {
    plays(Backend::Sqlite);
}

#[test]
fn histories_agree_with_the_book_on_postgres() {
    if !postgres_is_missing() {
        plays(Backend::Postgres);
    }
}

fn plays(backend: Backend) {
    let asked = |name: &str| std::env::var(name).ok().map(|word| word.parse::<u32>());
    let number = |name, usual| asked(name).map_or(usual, |word| word.expect("a whole number"));
    let histories = number("BAUSTEINE_TEST_HISTORIES", HISTORIES);
    let mut bytes = [0; 32];
    bytes[..4].copy_from_slice(&number("BAUSTEINE_TEST_SEED", 1).to_le_bytes());
    let config = Config {
        cases: histories,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let (stage, number) = (Cell::new(None::<Site>), Cell::new(0));
    let seen = RefCell::new(HashMap::new());
    let result = runner.run(&a_history(), |history| {
        number.set(number.get() + 1);
        runtime.block_on(async {
            let site = match stage.take() {
                Some(site) => site,
                None => Site::open(backend).await,
            };
            site.may_leave_letters();
            let name = format!("Kurs {}", number.get());
            let mut mine = Seen::new();
            let played = play(&site, &name, &history, &mut mine).await;
            if let Err(fault) = played {
                // What is broken would be found again by the next history.
                std::mem::forget(site);
                return Err(TestCaseError::fail(fault));
            }
            if number.get() % SHARE_A_SITE == 0 {
                site.close().await;
            } else {
                stage.set(Some(site));
            }
            let mut seen = seen.borrow_mut();
            for (what, times) in mine {
                *seen.entry(what).or_insert(0) += times;
            }
            Ok(())
        })
    });
    if let Some(site) = stage.take() {
        runtime.block_on(site.close());
    }
    let seen = seen.into_inner();
    if let Err(fault) = result {
        panic!("{fault}\n{seen:?}");
    }
    let often = PREMISE.iter().filter(|_| histories >= HISTORIES);
    let rare = RARE.iter().filter(|_| histories >= 100);
    let never = often.chain(rare).filter(|what| !seen.contains_key(*what));
    let never: Vec<_> = never.collect();
    assert!(never.is_empty(), "it never happened: {never:?}; {seen:?}");
}
