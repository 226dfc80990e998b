//! The import against a real database: a file of SQLite for each test.

mod faults;
mod history;
mod merging;
mod round_trip;
mod shift;

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::QueryOrder as _;
use sea_orm::entity::prelude::*;

use super::{DEMO, ImportError, Imported, Shift, read};
use crate::app::App;
use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::mail::Carrier;
use crate::offerings::entity::{
    calendar_day, childcare, offering, partner, pool, session, text, venue, workshop,
};
use crate::settings::Settings;

/// A small file: one course of two sessions.
const COURSE: &str = r#"
[meta]
as_of = "2026-11-22"
timezone = "Europe/Berlin"
city = "Recklinghausen"

[[venue]]
slug = "werkraum"
name = "Werkraum"
step_free = false
note = ""

[[offering]]
slug = "naehen"
series = "naehen"
title = "Nähen"
title_i18n = { tr = "Dikiş" }
description = "Wir nähen."
kind = "seminar"
level = "beginners"
audience = "women"
partner = "Nadel e.V."
leader = "Schneiderin"
venue = "werkraum"
capacity = 8
min_participants = 4
waitlist = 6
walk_in = false
fee = { full_cents = 1200, reduced_cents = 600, note = "bar" }
registration_mode = "per_session"
registration_opens = "2026-11-01T08:00"
registration_closes = "2027-01-15T12:00"
cancel_until_hours_before = 24
ask = ["childcare"]
childcare = { offered = true, places = 4, age_from = 3, age_to = 6, note = "nebenan" }
languages = ["de"]
exceptions = [
  { date = "2027-01-25", kind = "venue", reason = "Der Raum ist belegt.", moved_to = "2027-01-26" },
]
sessions = [
  { date = "2027-01-18", start = "17:00", end = "19:30", topic = "Nadel" },
  { date = "2027-01-26", start = "17:00", end = "19:30" },
]
archive_kind = "offering"
"#;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A running program on an empty database, and a folder that goes with it.
struct House {
    app: App,
    folder: PathBuf,
}

impl Drop for House {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl House {
    async fn open() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("bausteine-seed-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        let url = format!("sqlite:{}", folder.join("x.db").display());
        let db = Db::connect(&url, 2).await.unwrap();
        db.migrate().await.unwrap();
        let app = App::new(
            db,
            Clock::fixed(at("2026-11-22T12:00:00Z")),
            Dice::seeded(7),
            Settings::read(None).unwrap(),
            Carrier::memory(),
        );
        let app = app.await.unwrap();
        Self { app, folder }
    }

    /// Writes a file and imports it.
    async fn import(&self, text: &str) -> Result<Imported, ImportError> {
        let file = self.folder.join("offerings.toml");
        std::fs::write(&file, text).unwrap();
        super::import(&self.app, &file).await
    }

    /// All rows of all tables that an import writes.
    async fn rows(&self) -> Rows {
        let db = self.app.db.read();
        Rows {
            venues: venue::Entity::find()
                .order_by_asc(venue::Column::Slug)
                .all(db)
                .await
                .unwrap(),
            partners: partner::Entity::find().all(db).await.unwrap(),
            offerings: offering::Entity::find()
                .order_by_asc(offering::Column::Slug)
                .all(db)
                .await
                .unwrap(),
            texts: text::Entity::find()
                .order_by_asc(text::Column::OfferingId)
                .order_by_asc(text::Column::Lang)
                .all(db)
                .await
                .unwrap(),
            childcare: childcare::Entity::find()
                .order_by_asc(childcare::Column::OfferingId)
                .all(db)
                .await
                .unwrap(),
            workshops: workshop::Entity::find()
                .order_by_asc(workshop::Column::Id)
                .all(db)
                .await
                .unwrap(),
            sessions: session::Entity::find()
                .order_by_asc(session::Column::StartsAt)
                .order_by_asc(session::Column::Id)
                .all(db)
                .await
                .unwrap(),
            pools: pool::Entity::find()
                .order_by_asc(pool::Column::Id)
                .all(db)
                .await
                .unwrap(),
            days: calendar_day::Entity::find()
                .order_by_asc(calendar_day::Column::First)
                .order_by_asc(calendar_day::Column::Name)
                .all(db)
                .await
                .unwrap(),
        }
    }
}

/// See [`House::rows`].
#[derive(Debug, PartialEq)]
struct Rows {
    venues: Vec<venue::Model>,
    partners: Vec<partner::Model>,
    offerings: Vec<offering::Model>,
    texts: Vec<text::Model>,
    childcare: Vec<childcare::Model>,
    workshops: Vec<workshop::Model>,
    sessions: Vec<session::Model>,
    pools: Vec<pool::Model>,
    days: Vec<calendar_day::Model>,
}

impl Rows {
    /// The offering of a slug.
    fn offering(&self, slug: &str) -> &offering::Model {
        self.offerings.iter().find(|o| o.slug == slug).unwrap()
    }

    /// Its sessions, first ones first.
    fn sessions_of(&self, slug: &str) -> Vec<&session::Model> {
        let id = self.offering(slug).id;
        self.sessions
            .iter()
            .filter(|s| s.offering_id == id)
            .collect()
    }

    /// Its pools.
    fn pools_of(&self, slug: &str) -> Vec<&pool::Model> {
        let id = self.offering(slug).id;
        self.pools.iter().filter(|p| p.offering_id == id).collect()
    }
}

/// What is wrong with a text.
fn faults(text: &str) -> Vec<String> {
    match read("offerings.toml", text, &HashSet::new(), Shift::None) {
        Err(ImportError::Faults(faults)) => faults,
        other => panic!("no faults, but {other:?}"),
    }
}
