//! Two deeds before one lock, in a known order.

use std::pin::Pin;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, Statement, TransactionTrait as _,
};

use crate::support::site::Site;

/// What came of both deeds.
type Both<'a, A, B> = Pin<Box<dyn Future<Output = (A, B)> + 'a>>;

/// A raw connection that holds a lock, and one that sees who waits for it.
struct Lock {
    held: DatabaseTransaction,
    watch: DatabaseConnection,
}

impl Lock {
    async fn take(site: &Site, (table, which): (&str, &str)) -> Option<Self> {
        if site.app.db.is_sqlite() {
            return None;
        }
        let held = raw(site).await.begin().await.expect("a transaction");
        let lock = format!("SELECT id FROM {table} WHERE {which} ORDER BY id FOR UPDATE");
        held.execute_unprepared(&lock).await.expect(&lock);
        let watch = raw(site).await;
        Some(Self { held, watch })
    }
}

/// A connection beside the program's.
pub(super) async fn raw(site: &Site) -> DatabaseConnection {
    let mut options = ConnectOptions::new(site.app.settings.database.url.clone());
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.expect("it answers")
}

/// Waits until so many stand before a lock of this database.
async fn wait_for_waiters(watch: &DatabaseConnection, deeds: usize) {
    let question = "SELECT pid FROM pg_stat_activity \
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let question = Statement::from_string(DbBackend::Postgres, question);
    let start = Instant::now();
    while watch
        .query_all_raw(question.clone())
        .await
        .expect("it answers")
        .len()
        < deeds
    {
        let patience = start.elapsed() < Duration::from_secs(30);
        assert!(patience, "fewer than {deeds} wait for the lock");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Both deeds at once, about a course; the first comes to the lock first. Each decides by what is true when
/// its turn comes.
pub(super) fn in_order<'a, A: 'a, B: 'a>(
    site: &'a Site,
    first: impl Future<Output = A> + 'a,
    second: impl Future<Output = B> + 'a,
) -> Both<'a, A, B> {
    Box::pin(before_lock(
        site,
        ("pools", "kind = 'whole'".to_owned()),
        first,
        second,
    ))
}

/// The same about the date of a day. Only its places are held: a deed that asks for more pools than the other
/// would stand before another one of them, and the other would pass it.
pub(super) fn in_order_on<'a, A: 'a, B: 'a>(
    site: &'a Site,
    day: NaiveDate,
    first: impl Future<Output = A> + 'a,
    second: impl Future<Output = B> + 'a,
) -> Both<'a, A, B> {
    let which = format!("session_id IN (SELECT id FROM sessions WHERE local_date = '{day}')");
    Box::pin(before_lock(site, ("pools", which), first, second))
}

/// The same about an offering for which nobody signs up: it has no pools, and is held itself.
pub(super) fn in_order_at<'a, A: 'a, B: 'a>(
    site: &'a Site,
    slug: &str,
    first: impl Future<Output = A> + 'a,
    second: impl Future<Output = B> + 'a,
) -> Both<'a, A, B> {
    let which = format!("slug = '{slug}'");
    Box::pin(before_lock(site, ("offerings", which), first, second))
}

async fn before_lock<A, B>(
    site: &Site,
    (table, which): (&str, String),
    first: impl Future<Output = A>,
    second: impl Future<Output = B>,
) -> (A, B) {
    let Some(lock) = Lock::take(site, (table, &which)).await else {
        return (first.await, second.await);
    };
    let Lock { held, watch } = lock;
    let second = async {
        wait_for_waiters(&watch, 1).await;
        second.await
    };
    let release = async {
        wait_for_waiters(&watch, 2).await;
        held.commit().await.expect("it lets go");
    };
    let (first, second, ()) = tokio::join!(first, second, release);
    watch.close().await.expect("it closes");
    (first, second)
}
