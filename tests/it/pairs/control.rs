//! The negative control: where the lock is taken away, two runs serve two parties for one place. With it they
//! do not: see `put_first_and_promote`.

use std::time::{Duration, Instant};

use bausteine::testing;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use super::lock::raw;
use super::{state, token, unserved};
use crate::support::database::{Backend, postgres_is_missing};
use crate::support::site::Site;

/// `pools` becomes a view of a function, which `FOR UPDATE` passes through without locking anything. And
/// whoever lets somebody move up waits before it until two have chosen.
const NO_LOCK: &str = "ALTER TABLE pools RENAME TO pools_kept; \
    CREATE FUNCTION pools_now() RETURNS SETOF pools_kept LANGUAGE sql STABLE \
        AS 'SELECT * FROM pools_kept'; \
    CREATE VIEW pools AS SELECT * FROM pools_now(); \
    CREATE SEQUENCE chosen; \
    CREATE FUNCTION hesitate() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN \
        PERFORM nextval(''chosen''); \
        FOR i IN 1..1500 LOOP \
            EXIT WHEN (SELECT last_value FROM chosen) >= 2; \
            PERFORM pg_sleep(0.01); \
        END LOOP; \
        RETURN NULL; END'; \
    CREATE TRIGGER hesitate BEFORE UPDATE OF state ON entries \
        FOR EACH STATEMENT EXECUTE FUNCTION hesitate()";

#[tokio::test]
async fn without_the_lock_one_place_is_offered_to_two() {
    if postgres_is_missing() {
        return;
    }
    let site = Site::open(Backend::Postgres).await;
    let [ben, cem] = unserved(&site, "Schwimmen").await;
    let db = raw(&site).await;
    db.execute_unprepared(NO_LOCK)
        .await
        .expect("the lock is gone");
    let office = async {
        // The job has chosen Ben by now.
        let question = "SELECT 1 FROM chosen WHERE is_called";
        let question = Statement::from_string(DbBackend::Postgres, question);
        let start = Instant::now();
        while db
            .query_one_raw(question.clone())
            .await
            .expect("it answers")
            .is_none()
        {
            assert!(start.elapsed() < Duration::from_secs(30), "nobody moves up");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        testing::put_first(&site.app, token(&cem), 1).await
    };
    let (job, office) = Box::pin(async { tokio::join!(testing::chores(&site.app), office) }).await;
    assert_eq!(
        (job.unwrap(), office.unwrap()),
        (vec!["1 party moved up".to_owned()], true)
    );
    let both = (state(&ben).await, state(&cem).await);
    assert_eq!(
        both,
        ("offered".into(), "offered".into()),
        "the race is no race"
    );
    db.close().await.expect("it closes");
    site.expects_broken_rules();
    site.close().await;
}
