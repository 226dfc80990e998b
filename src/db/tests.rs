use std::time::Duration;

use super::queue::{Done, Ticket, Turn, share};
use super::{Db, Write, sqlite};
use sea_orm::{ConnectionTrait as _, Database, DbErr, Statement, TransactionTrait as _};
use tokio::sync::{mpsc, oneshot};

async fn scratch() -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("scratch.db").display());
    let db = Db::connect(&url, 4).await.unwrap();
    let tx = db.write().await.unwrap();
    tx.execute_unprepared("CREATE TABLE marks (number integer PRIMARY KEY)")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    (folder, db)
}

async fn mark(tx: &Write, number: u32) -> Result<(), DbErr> {
    tx.execute_unprepared(&format!("INSERT INTO marks VALUES ({number})"))
        .await
        .map(|_| ())
}

async fn marks(db: &Db) -> i64 {
    let count = Statement::from_string(sea_orm::DbBackend::Sqlite, "SELECT count(*) FROM marks");
    db.read()
        .query_one_raw(count)
        .await
        .unwrap()
        .unwrap()
        .try_get_by_index(0)
        .unwrap()
}

#[tokio::test]
async fn what_is_dropped_has_not_happened_and_its_neighbours_have() {
    let (_folder, db) = scratch().await;
    let writers = (0..200).map(|number| {
        let db = db.clone();
        tokio::spawn(async move {
            let tx = db.write().await.unwrap();
            mark(&tx, number).await.unwrap();
            if number % 3 == 0 {
                return 0;
            }
            tx.commit().await.unwrap();
            1
        })
    });
    let mut kept = 0;
    for writer in writers.collect::<Vec<_>>() {
        kept += writer.await.unwrap();
    }
    assert_eq!(kept, 133);
    assert_eq!(marks(&db).await, kept);
}

#[tokio::test]
async fn a_failed_statement_harms_only_its_own_transaction() {
    let (_folder, db) = scratch().await;
    let tx = db.write().await.unwrap();
    mark(&tx, 1).await.unwrap();
    tx.commit().await.unwrap();
    let tx = db.write().await.unwrap();
    mark(&tx, 2).await.unwrap();
    assert!(mark(&tx, 1).await.is_err(), "the same number twice");
    drop(tx);
    let tx = db.write().await.unwrap();
    mark(&tx, 3).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(marks(&db).await, 2);
}

#[tokio::test]
async fn what_is_answered_is_there_for_readers() {
    let (_folder, db) = scratch().await;
    for number in 0..20 {
        let tx = db.write().await.unwrap();
        mark(&tx, number).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(marks(&db).await, i64::from(number) + 1);
    }
}

#[tokio::test]
async fn readers_can_not_write() {
    let (_folder, db) = scratch().await;
    assert!(
        db.read()
            .execute_unprepared("INSERT INTO marks VALUES (1)")
            .await
            .is_err()
    );
}

/// Somebody who says what the one before left, leaves her own number, and commits or not.
fn leaves(db: &Db, number: u32, commits: bool) -> tokio::task::JoinHandle<Option<u32>> {
    let db = db.clone();
    tokio::spawn(async move {
        let mut tx = db.write().await.unwrap();
        mark(&tx, number).await.unwrap();
        let left = tx.left::<u32>();
        if number != 4 {
            tx.leave(number);
        }
        if commits {
            tx.commit().await.unwrap();
        }
        left.map(|left| *left)
    })
}

#[tokio::test]
async fn only_what_was_committed_is_left_to_the_next_who_shares_the_commit() {
    let (_folder, db) = scratch().await;
    let tx = db.write().await.unwrap();
    let mut people = Vec::new();
    for (number, commits) in [(1, true), (2, false), (3, true), (4, true), (5, true)] {
        people.push(leaves(&db, number, commits));
        tokio::task::yield_now().await;
    }
    tx.commit().await.unwrap();
    let mut left = Vec::new();
    for person in people {
        left.push(person.await.unwrap());
    }
    // The fourth leaves nothing, and with it goes what was there before.
    assert_eq!(left, [None, Some(1), Some(1), Some(3), None]);
    assert_eq!(leaves(&db, 6, true).await.unwrap(), None, "another commit");
}

#[tokio::test]
async fn who_keeps_a_turn_for_ever_spoils_one_commit_and_no_other() {
    let (folder, db) = scratch().await;
    let path = folder.path().join("scratch.db").display().to_string();
    let writer = Database::connect(sqlite(&path, 1, false)).await.unwrap();
    let (queue, mut tickets) = mpsc::unbounded_channel();
    let (first, first_turn): (Ticket, _) = oneshot::channel();
    let (second, second_turn): (Ticket, _) = oneshot::channel();
    let (third, third_turn): (Ticket, _) = oneshot::channel();
    queue.send(second).unwrap();
    queue.send(third).unwrap();
    let outer = writer.begin().await.unwrap();
    let patience = Duration::from_millis(50);
    let people = async {
        let insert = "INSERT INTO marks VALUES (1)";
        let Turn { tx, done, .. } = first_turn.await.unwrap().unwrap();
        tx.execute_unprepared(insert).await.unwrap();
        let (answer, committed) = oneshot::channel();
        done.send(Done {
            tx,
            answer,
            left: None,
        })
        .unwrap();
        let stuck = second_turn.await.unwrap().unwrap();
        assert!(committed.await.is_err(), "her commit is spoilt");
        stuck
    };
    let ((), stuck) = tokio::join!(share(outer, first, &mut tickets, patience), people);
    drop(stuck);
    let outer = writer.begin().await.unwrap();
    let ticket = tickets.try_recv().unwrap();
    let people = async {
        let Turn { tx, done, .. } = third_turn.await.unwrap().unwrap();
        tx.execute_unprepared("INSERT INTO marks VALUES (3)")
            .await
            .unwrap();
        let (answer, committed) = oneshot::channel();
        done.send(Done {
            tx,
            answer,
            left: None,
        })
        .unwrap();
        committed.await.unwrap()
    };
    let ((), kept) = tokio::join!(share(outer, ticket, &mut tickets, patience), people);
    assert_eq!(kept, Ok(()));
    assert_eq!(marks(&db).await, 1);
}
