use super::{Db, Write};
use sea_orm::{ConnectionTrait as _, DbErr, Statement};

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
