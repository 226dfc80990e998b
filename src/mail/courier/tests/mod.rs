//! The courier against a real database in a file: what the stories need.

mod mailing;
mod stopped;
mod stories;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, Duration, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectOptions, Database, QueryOrder as _};
use tokio_util::sync::CancellationToken;

use super::{Delivered, run, run_due};
use crate::app::App;
use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::kinds::{BookingId, Email, Lang};
use crate::mail::entity::{Column, Entity, Model, Queue, State};
use crate::mail::mailing::everybody;
use crate::mail::rules::{self, Outcome};
use crate::mail::{Carrier, Letter, Memory, post, ring, store, withdraw};
use crate::settings::Settings;

/// A folder of a test's own, gone after it.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!(
            "bausteine-mail-{name}-{}-{count}",
            std::process::id()
        ));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}

struct Office {
    app: App,
    memory: Memory,
    folder: Folder,
}

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap() + Duration::minutes(minutes)
}

impl Office {
    async fn open() -> Self {
        let memory = Memory::default();
        Self::with(Carrier::Memory(memory.clone()), memory).await
    }

    async fn with(carrier: Carrier, memory: Memory) -> Self {
        let folder = Folder::new("courier");
        let url = format!("sqlite:{}/test.db", folder.path().display());
        let db = Db::connect(&url, 4).await.unwrap();
        db.migrate().await.unwrap();
        let mut settings = Settings::read(None).unwrap();
        // One courier and no limit for mailings: what comes first is known.
        settings.mail.mailing_connections = 1;
        settings.mail.mailing_per_hour = 0;
        let app = App::new(db, Clock::fixed(at(0)), Dice::seeded(7), settings, carrier)
            .await
            .unwrap();
        Self {
            app,
            memory,
            folder,
        }
    }

    async fn post(&self, events: &[&str]) {
        self.post_to(Queue::Booking, events).await;
    }

    async fn post_to(&self, queue: Queue, events: &[&str]) {
        let letters = events
            .iter()
            .map(|event| Letter {
                event: (*event).to_owned(),
                queue,
                kind: "confirmed",
                booking: None,
                to: Email::parse("ada@example.org").unwrap(),
                lang: Lang::De,
                subject: format!("Brief {event}"),
                plain: "Text".to_owned(),
                html: "<p>Text</p>".to_owned(),
                calendar: None,
            })
            .collect();
        let tx = self.app.db.write().await.unwrap();
        post(&self.app, &tx, letters, at(0)).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn deliver(&self, minutes: i64) -> Delivered {
        run_due(&self.app, at(minutes), everybody).await.unwrap()
    }

    async fn rows(&self) -> Vec<Model> {
        Entity::find()
            .order_by_asc(Column::Event)
            .all(self.app.db.read())
            .await
            .unwrap()
    }

    async fn row(&self) -> Model {
        let rows = self.rows().await;
        assert_eq!(rows.len(), 1);
        rows.into_iter().next().unwrap()
    }

    /// Gives all letters to a booking. There is none: this floor knows no rooms, so nothing can make one.
    async fn belongs_to(&self, booking: BookingId) {
        let url = format!("sqlite:{}/test.db", self.folder.path().display());
        let db = Database::connect(ConnectOptions::new(url).max_connections(1).to_owned())
            .await
            .unwrap();
        db.execute_unprepared("PRAGMA foreign_keys = OFF")
            .await
            .unwrap();
        Entity::update_many()
            .col_expr(Column::BookingId, Expr::value(booking))
            .exec(&db)
            .await
            .unwrap();
        db.close().await.unwrap();
    }

    /// A courier claims everything due, and perhaps sends it, and is never heard of again.
    async fn claimed_by_a_courier_that_dies(&self, minutes: i64, in_flight: bool) -> Vec<Model> {
        let tx = self.app.db.write().await.unwrap();
        let letters = store::claim(&tx, Queue::Booking, store::HANDFUL, at(minutes))
            .await
            .unwrap();
        for letter in letters.iter().filter(|_| in_flight) {
            assert!(
                store::mark_in_flight(&tx, letter, at(minutes))
                    .await
                    .unwrap()
            );
        }
        tx.commit().await.unwrap();
        letters
    }
}
