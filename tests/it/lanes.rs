//! The lanes of PostgreSQL: who writes about the same thing shares a commit, and nobody is harmed by it.
//! Two connected programs, so that the lock is the database's.

use std::time::Duration;

use bausteine::Db;
use bausteine::testing::{Turn, turn};
use sea_orm::{DbBackend, DbErr, Statement};
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{sleep, timeout};
use uuid::Uuid;

use crate::support::database::{Backend, TestDatabase, postgres_is_missing};

/// Long enough for whatever does not wait.
const SOON: Duration = Duration::from_secs(10);
/// Long enough to see that something waits.
const A_WHILE: Duration = Duration::from_millis(60);

/// A database with things to write about, and two programs on it.
#[derive(Debug)]
struct Ground {
    here: Db,
    there: Db,
    _database: TestDatabase,
}

impl Ground {
    /// `None` where there is no PostgreSQL.
    async fn open() -> Option<Self> {
        if postgres_is_missing() {
            return None;
        }
        let database = TestDatabase::fresh(Backend::Postgres).await;
        let connect = async || Db::connect(&database.url, 8).await.expect("it answers");
        let ground = Self {
            here: connect().await,
            there: connect().await,
            _database: database,
        };
        let nothing = Statement::from_string(DbBackend::Postgres, "SELECT 1");
        let tx = turn(&ground.here, Uuid::nil(), nothing).await;
        let tx = tx.expect("nobody else is here");
        for sql in [
            "CREATE TABLE things (id integer PRIMARY KEY)",
            "INSERT INTO things VALUES (1), (2)",
            "CREATE TABLE marks (number integer PRIMARY KEY)",
        ] {
            tx.run(sql).await.expect(sql);
        }
        tx.commit().await.expect("a fresh database");
        Some(ground)
    }

    async fn marks(&self) -> i64 {
        let tx = about(&self.there, 3).await;
        let count = tx.run("SELECT count(*) FROM marks").await;
        count.expect("it answers").expect("a number")
    }
}

/// A turn about a thing.
async fn about(db: &Db, thing: u128) -> Turn {
    let lock = format!("SELECT id FROM things WHERE id = {thing} FOR UPDATE");
    let lock = Statement::from_string(DbBackend::Postgres, lock);
    turn(db, Uuid::from_u128(thing), lock)
        .await
        .expect("a turn")
}

async fn mark(tx: &Turn, number: u32) -> Result<(), DbErr> {
    let sql = format!("INSERT INTO marks VALUES ({number})");
    tx.run(&sql).await.map(|_| ())
}

/// In which transaction of the database a turn is.
async fn transaction(tx: &Turn) -> Option<i64> {
    tx.run("SELECT txid_current()").await.expect("it answers")
}

#[tokio::test]
async fn what_is_dropped_has_not_happened_and_its_neighbours_have() {
    let Some(ground) = Ground::open().await else {
        return;
    };
    let mut writers = JoinSet::new();
    for number in 0..200 {
        let db = if number % 2 == 0 {
            &ground.here
        } else {
            &ground.there
        };
        let db = db.clone();
        writers.spawn(async move {
            let tx = about(&db, 1).await;
            mark(&tx, number).await.expect("a new number");
            if number % 3 == 0 {
                return 0;
            }
            tx.commit().await.expect("it is kept");
            1
        });
    }
    let kept: i64 = timeout(SOON, writers.join_all())
        .await
        .expect("no ticket is lost")
        .iter()
        .sum();
    assert_eq!(kept, 133);
    assert_eq!(ground.marks().await, kept);
}

#[tokio::test]
async fn a_failed_statement_harms_only_its_own_turn() {
    let Some(ground) = Ground::open().await else {
        return;
    };
    let first = about(&ground.here, 1).await;
    let db = ground.here.clone();
    let second = tokio::spawn(async move {
        let tx = about(&db, 1).await;
        let shared = transaction(&tx).await;
        assert!(mark(&tx, 1).await.is_err(), "the same number twice");
        assert!(tx.commit().await.is_err(), "what failed can not be kept");
        shared
    });
    let third = in_line(&ground.here, 3).await;
    mark(&first, 1).await.expect("a new number");
    let shared = transaction(&first).await;
    first.commit().await.expect("it is kept");
    let second = second.await.expect("it fails as it should");
    assert_eq!(second, shared, "they share a commit");
    third.await.expect("it is kept");
    assert_eq!(ground.marks().await, 2);
}

#[tokio::test]
async fn nobody_is_answered_before_the_commit() {
    let Some(ground) = Ground::open().await else {
        return;
    };
    let first = about(&ground.here, 1).await;
    let db = ground.here.clone();
    let second = tokio::spawn(async move { about(&db, 1).await });
    sleep(A_WHILE).await;
    mark(&first, 1).await.expect("a new number");
    let mut answer = tokio::spawn(first.commit());
    let second = second.await.expect("it has its turn");
    assert!(
        timeout(A_WHILE, &mut answer).await.is_err(),
        "answered too early"
    );
    assert_eq!(ground.marks().await, 0);
    second.commit().await.expect("it is kept");
    answer.await.expect("it ends").expect("it is kept");
    assert_eq!(ground.marks().await, 1);
}

#[tokio::test]
async fn turns_about_different_things_do_not_wait_for_each_other() {
    let Some(ground) = Ground::open().await else {
        return;
    };
    let first = about(&ground.here, 1).await;
    let other = timeout(SOON, about(&ground.here, 2))
        .await
        .expect("it need not wait");
    mark(&other, 2).await.expect("a new number");
    timeout(SOON, other.commit())
        .await
        .expect("it need not wait")
        .expect("it is kept");
    first.commit().await.expect("it is kept");
}

#[tokio::test]
async fn a_turn_that_goes_back_does_not_lose_the_lock() {
    let Some(ground) = Ground::open().await else {
        return;
    };
    let first = about(&ground.here, 1).await;
    let db = ground.here.clone();
    let second = tokio::spawn(async move { about(&db, 1).await });
    sleep(A_WHILE).await;
    let shared = transaction(&first).await;
    drop(first);
    let second = second.await.expect("it has its turn");
    assert_eq!(transaction(&second).await, shared, "they share a lock");
    let (db, other) = (ground.there.clone(), async |db: Db| about(&db, 1).await);
    assert!(
        timeout(A_WHILE, other(db)).await.is_err(),
        "the lock was lost"
    );
    second.commit().await.expect("it is kept");
    timeout(SOON, about(&ground.there, 1))
        .await
        .expect("nobody holds it any more");
}

#[tokio::test]
async fn who_goes_away_in_the_middle_of_a_statement_harms_nobody() {
    let Some(ground) = Ground::open().await else {
        return;
    };
    let first = about(&ground.here, 1).await;
    let (db, (told, heard)) = (ground.here.clone(), oneshot::channel());
    let second = tokio::spawn(async move {
        let tx = about(&db, 1).await;
        mark(&tx, 2).await.expect("a new number");
        told.send(transaction(&tx).await).expect("somebody hears");
        tx.run("SELECT 1 FROM pg_sleep(0.3)")
            .await
            .expect("it sleeps");
        tx.commit().await.expect("nobody gets here");
    });
    let third = in_line(&ground.here, 3).await;
    mark(&first, 1).await.expect("a new number");
    let shared = transaction(&first).await;
    let first = tokio::spawn(first.commit());
    assert_eq!(heard.await, Ok(shared), "they share a commit");
    sleep(A_WHILE).await;
    second.abort();
    first.await.expect("it ends").expect("it is kept");
    third.await.expect("it is kept");
    assert_eq!(ground.marks().await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_ticket_is_lost_when_a_lane_ends() {
    let Some(ground) = Ground::open().await else {
        return;
    };
    let mut people = JoinSet::new();
    for person in 0..6 {
        let db = ground.here.clone();
        people.spawn(async move {
            for number in 0..150 {
                let tx = about(&db, 1).await;
                if number % 7 != person {
                    mark(&tx, person * 1000 + number)
                        .await
                        .expect("a new number");
                    tx.commit().await.expect("it is kept");
                }
            }
        });
    }
    timeout(SOON * 3, people.join_all())
        .await
        .expect("everybody had a turn");
    let expected: usize = (0..6)
        .map(|person| (0..150).filter(|number| number % 7 != person).count())
        .sum();
    assert_eq!(usize::try_from(ground.marks().await), Ok(expected));
}

/// Somebody who waits in the lane of the first thing, makes a mark and keeps it.
async fn in_line(db: &Db, number: u32) -> JoinHandle<()> {
    let db = db.clone();
    let waits = tokio::spawn(async move {
        let tx = about(&db, 1).await;
        mark(&tx, number).await.expect("a new number");
        tx.commit().await.expect("it is kept");
    });
    sleep(A_WHILE).await;
    waits
}
