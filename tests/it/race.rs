//! Everybody at once: forty people, three places. And the proof that the race is one: where the lock is
//! taken away, it is lost.

use axum::http::StatusCode;
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database};
use tokio::task::JoinSet;

use crate::support::database::{Backend, postgres_is_missing};
use crate::support::people::Offering;
use crate::support::site::{Browser, Site};

/// How many come.
const PEOPLE: usize = 40;
/// How many places there are.
const PLACES: usize = 3;
/// How many processes serve them on PostgreSQL: one more than places.
const PROCESSES: usize = PLACES + 1;
/// How many may wait.
const WAITING: usize = 10;

/// What became of them.
#[derive(Debug, Default)]
struct Outcome {
    confirmed: usize,
    waiting: usize,
    refused: usize,
    failed: usize,
}

both! {
    async fn three_places_are_given_to_three_of_forty(site: &Site) {
        let evening = evening(site).await;
        let outcome = rush(site, &evening, &processes(site).await, PEOPLE).await;
        assert_eq!(outcome.failed, 0, "{outcome:?}");
        assert_eq!(outcome.confirmed, PLACES, "{outcome:?}");
        assert_eq!(outcome.waiting, WAITING, "{outcome:?}");
        assert_eq!(outcome.refused, PEOPLE - PLACES - WAITING, "{outcome:?}");
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), PLACES + WAITING, "one letter for each who is noted");
    }

    async fn the_same_form_pressed_by_forty_fingers_is_one_booking(site: &Site) {
        let evening = evening(site).await;
        let form = site.visitor("Ada").fills_in(&evening).await;
        let mut fingers = JoinSet::new();
        for browser in processes(site).await.into_iter().cycle().take(PEOPLE) {
            let form = form.clone();
            fingers.spawn(async move { browser.send(&form).await.path });
        }
        let mut paths = fingers.join_all().await;
        paths.dedup();
        assert_eq!(paths.len(), 1, "{paths:?}");
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), 1);
    }
}

/// The negative control. `pools` becomes a view of a function, which `FOR UPDATE` passes through without
/// locking anything; the index that is the second defence is dropped. Now the very same program oversells.
#[tokio::test]
async fn without_the_lock_the_places_are_oversold() {
    if postgres_is_missing() {
        return;
    }
    let site = Site::open(Backend::Postgres).await;
    let evening = evening(&site).await;
    hesitate(&site).await;
    let processes = processes(&site).await;
    let outcome = rush(&site, &evening, &processes, PEOPLE).await;
    assert_eq!(
        outcome.confirmed, PLACES,
        "with the lock the pause does no harm: {outcome:?}"
    );
    let evening = evening_of(&site, "Laufen").await;
    take_the_lock_away(&site).await;
    sabotage(&site, "DROP INDEX entries_ticket_once").await;
    let outcome = rush(&site, &evening, &processes, PEOPLE).await;
    assert!(
        outcome.confirmed > PLACES,
        "the race is no race: {outcome:?}"
    );
    site.expects_broken_rules();
    site.close().await;
}

/// The second defence: with the lock gone, the unique ticket still keeps two people from one place. They
/// see an error instead. One comes to each process: of several together who fail, each is served once more.
#[tokio::test]
async fn without_the_lock_the_ticket_still_holds() {
    if postgres_is_missing() {
        return;
    }
    let site = Site::open(Backend::Postgres).await;
    let evening = evening(&site).await;
    hesitate(&site).await;
    let processes = processes(&site).await;
    take_the_lock_away(&site).await;
    let outcome = rush(&site, &evening, &processes, PROCESSES).await;
    assert!(outcome.failed > 0, "the lock was still there: {outcome:?}");
    assert!(outcome.confirmed <= PLACES, "{outcome:?}");
    site.forgives_failed_pages();
    site.close().await;
}

async fn evening(site: &Site) -> Offering {
    evening_of(site, "Schwimmen").await
}

async fn evening_of(site: &Site, title: &str) -> Offering {
    let (places, waiting) = (u32::try_from(PLACES), u32::try_from(WAITING));
    let draft = site.offering(title).places(places.expect("few"));
    draft.waitlist(waiting.expect("few")).open().await
}

/// So many send their forms at once.
async fn rush(site: &Site, evening: &Offering, processes: &[Browser], people: usize) -> Outcome {
    let mut forms = Vec::new();
    for number in 0..people {
        let visitor = site.visitor(&format!("Person {number}"));
        forms.push(visitor.fills_in(evening).await);
    }
    let mut people = JoinSet::new();
    for (form, browser) in forms.into_iter().zip(processes.iter().cloned().cycle()) {
        people.spawn(async move { browser.post_form(&form).await });
    }
    let mut outcome = Outcome::default();
    for page in people.join_all().await {
        match page.status {
            StatusCode::SEE_OTHER => {
                let path = page.location().expect("it leads somewhere");
                let data = site.get(&format!("{path}/daten.json")).await;
                let data: serde_json::Value = serde_json::from_slice(&data.bytes).expect("JSON");
                match data["entries"][0]["state"].as_str() {
                    Some("confirmed") => outcome.confirmed += 1,
                    Some("waiting") => outcome.waiting += 1,
                    other => panic!("{other:?}"),
                }
            }
            StatusCode::CONFLICT => outcome.refused += 1,
            _ => outcome.failed += 1,
        }
    }
    outcome
}

/// Several on PostgreSQL: who asks one process stands in one queue there. SQLite has one writer anyway.
async fn processes(site: &Site) -> Vec<Browser> {
    let mut processes = vec![site.browser()];
    while processes.len() < PROCESSES && !site.app.db.is_sqlite() {
        processes.push(site.other_process().await);
    }
    processes
}

/// A pause between counting the places and taking one.
async fn hesitate(site: &Site) {
    sabotage(
        site,
        "CREATE FUNCTION hesitate() RETURNS trigger LANGUAGE plpgsql \
             AS 'BEGIN PERFORM pg_sleep(0.05); RETURN NULL; END'; \
         CREATE TRIGGER hesitate BEFORE INSERT ON entries FOR EACH STATEMENT EXECUTE FUNCTION hesitate()",
    )
    .await;
}

/// Takes the lock away, and lets the first of each process wait between counting and taking until all have
/// counted: the race does not hang on luck.
async fn take_the_lock_away(site: &Site) {
    let meet = format!(
        "CREATE SEQUENCE arrived; \
         CREATE OR REPLACE FUNCTION hesitate() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN \
             PERFORM nextval(''arrived''); \
             FOR i IN 1..1500 LOOP \
                 EXIT WHEN (SELECT last_value FROM arrived) >= {PROCESSES}; \
                 PERFORM pg_sleep(0.01); \
             END LOOP; \
             RETURN NULL; END'"
    );
    sabotage(site, &meet).await;
    sabotage(
        site,
        "ALTER TABLE pools RENAME TO pools_kept; \
         CREATE FUNCTION pools_now() RETURNS SETOF pools_kept LANGUAGE sql STABLE \
             AS 'SELECT * FROM pools_kept'; \
         CREATE VIEW pools AS SELECT * FROM pools_now()",
    )
    .await;
}

async fn sabotage(site: &Site, sql: &str) {
    let mut options = ConnectOptions::new(site.app.settings.database.url.clone());
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options)
        .await
        .expect("the database answers");
    db.execute_unprepared(sql).await.expect(sql);
    db.close().await.expect("it closes");
}
