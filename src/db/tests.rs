use super::file::{self, Hold};
use super::{Db, Write, sqlite};
use sea_orm::{ConnectionTrait as _, Database, DbErr, Statement};

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

/// So does SQLite itself where the disk is full.
async fn ends_it_all(tx: &Write) {
    tx.execute_unprepared("ROLLBACK").await.unwrap();
}

#[tokio::test]
async fn where_the_database_ends_a_transaction_nobody_is_told_that_something_was_kept() {
    let (_folder, db) = scratch().await;
    let first = db.write().await.unwrap();
    mark(&first, 1).await.unwrap();
    // These three take their turns in the transaction of the first.
    let second = tokio::spawn({
        let db = db.clone();
        async move {
            let tx = db.write().await.unwrap();
            mark(&tx, 2).await.unwrap();
            ends_it_all(&tx).await;
        }
    });
    tokio::task::yield_now().await;
    let third = tokio::spawn({
        let db = db.clone();
        async move {
            let tx = db.write().await?;
            mark(&tx, 3).await?;
            tx.commit().await
        }
    });
    tokio::task::yield_now().await;
    let told = first.commit().await;
    second.await.unwrap();
    assert!(told.is_err(), "it was undone");
    let kept = i64::from(third.await.unwrap().is_ok());
    assert_eq!(marks(&db).await, kept);
}

#[tokio::test]
async fn after_the_database_ended_a_transaction_the_next_are_kept() {
    let (folder, db) = scratch().await;
    for number in 0..6 {
        let tx = db.write().await.unwrap();
        mark(&tx, 100 + number).await.unwrap();
        ends_it_all(&tx).await;
        if number % 2 == 0 {
            assert!(tx.commit().await.is_err());
        } else {
            drop(tx);
        }
        // One goes back, one is kept.
        let tx = db.write().await.unwrap();
        mark(&tx, 200 + number).await.unwrap();
        drop(tx);
        let tx = db.write().await.unwrap();
        mark(&tx, number).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(marks(&db).await, i64::from(number) + 1);
    }
    // Somebody else sees it, too.
    let url = format!("sqlite:{}", folder.path().join("scratch.db").display());
    assert_eq!(marks(&Db::connect(&url, 1).await.unwrap()).await, 6);
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

#[tokio::test]
async fn nobody_opens_what_somebody_has_alone_and_nobody_has_alone_what_is_open() {
    let (folder, db) = scratch().await;
    let path = folder.path().join("scratch.db");
    let url = format!("sqlite:{}", path.display());
    assert!(Hold::alone(&path).unwrap().is_none(), "it is open");
    let other = Db::connect(&url, 1).await.unwrap();
    db.close().await.unwrap();
    assert!(Hold::alone(&path).unwrap().is_none(), "another has it");
    other.close().await.unwrap();
    let hold = Hold::alone(&path).unwrap();
    assert!(hold.is_some());
    let refused = Db::connect(&url, 1).await.unwrap_err().to_string();
    assert!(refused.contains("a backup is being restored"), "{refused}");
    drop(hold);
    assert!(Db::connect(&url, 1).await.is_ok());
}

#[tokio::test]
async fn a_file_is_not_settled_while_a_program_has_it_open_that_knows_no_holds() {
    let (folder, db) = scratch().await;
    let path = folder.path().join("scratch.db");
    db.close().await.unwrap();
    let stranger = Database::connect(sqlite(&path.display().to_string(), 1, false))
        .await
        .unwrap();
    stranger
        .execute_unprepared("INSERT INTO marks VALUES (1)")
        .await
        .unwrap();
    assert!(!file::settle(&path).await.unwrap());
    stranger.close().await.unwrap();
    assert!(file::settle(&path).await.unwrap());
    assert!(!file::beside(&path, "-wal").exists());
}

#[tokio::test]
async fn of_what_was_deleted_no_byte_is_left_and_writers_only_wait() {
    let (folder, db) = scratch().await;
    let path = folder.path().join("scratch.db");
    let run = async |statement: String| {
        let tx = db.write().await.unwrap();
        tx.execute_unprepared(&statement).await.unwrap();
        tx.commit().await.unwrap();
    };
    let lies = || {
        let log = std::fs::read(file::beside(&path, "-wal")).unwrap_or_default();
        let bytes = [std::fs::read(&path).unwrap(), log].concat();
        let name = b"Quittenhain";
        bytes.windows(name.len()).any(|part| part == name)
    };
    run("CREATE TABLE names (number integer PRIMARY KEY, name text)".to_owned()).await;
    // Many, in no order: pages are split and put in order.
    for hundred in 0..20_u32 {
        let keys = (hundred * 100..hundred * 100 + 100).map(|n| n.wrapping_mul(2_654_435_761));
        let rows = keys.map(|key| format!("({key}, 'Quittenhain {key}')"));
        let rows = rows.collect::<Vec<_>>().join(", ");
        run(format!("INSERT OR IGNORE INTO names VALUES {rows}")).await;
    }
    assert!(lies(), "premise");
    run("DELETE FROM names".to_owned()).await;
    let writers = (0..50).map(|number| {
        let db = db.clone();
        tokio::spawn(async move {
            let tx = db.write().await.unwrap();
            mark(&tx, number).await.unwrap();
            tx.commit().await.unwrap();
        })
    });
    let writers: Vec<_> = writers.collect();
    db.scrub(&["names"]).await.unwrap();
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(marks(&db).await, 50);
    assert!(!lies());
}
