//! Bausteine: offerings, sign-ups and waiting lists of an integration office.
//!
//! The map. Each capability is a room: a folder that holds all of it. From the ground up:
//!
//! - `kinds`, `paths`, `formats`: words that everybody shares. Pure.
//! - `clock`, `dice`, `settings`, `telemetry`, `lang`, `error`, `marks`, `db`, `own`, `keys`, `erasures`,
//!   `storage`: the ground.
//! - `mail`: the outbox. It knows neither pages nor rooms.
//! - `app`, `audit`, `web`: what a handler may reach, what the office did, and what looks the same everywhere.
//! - The rooms, in their order: `barriers`, `accounts`, `offerings`, `bounces`, `bookings`, `sessions`, `lists`, `catalogue`,
//!   `attendance`, `subscribers`, `newsletter`, `chronology`, `reports`, `planning`, `desk`, `forgetting`.
//! - `operators`, `postbox`, `invariants`, `site`, `work`, `seed`, `backups`, `commands`: they know everything, nobody knows them.
//!
//! Who may import whom: downwards only, and among the rooms only earlier ones, through their front doors.
//! `tests/it/house` holds the house to it.

mod accounts;
mod app;
mod attendance;
mod audit;
mod backups;
mod barriers;
mod bookings;
mod bounces;
mod catalogue;
mod chronology;
mod clock;
pub mod commands;
mod db;
mod desk;
mod dice;
mod erasures;
mod error;
mod forgetting;
mod formats;
mod invariants;
mod keys;
mod kinds;
mod lang;
mod lists;
mod mail;
mod marks;
mod newsletter;
mod offerings;
mod operators;
mod own;
mod paths;
mod planning;
mod postbox;
mod reports;
mod seed;
mod sessions;
mod settings;
mod site;
mod storage;
mod subscribers;
mod telemetry;
#[doc(hidden)]
pub mod testing;
mod web;
mod work;

pub use app::App;
pub use clock::Clock;
pub use db::Db;
pub use dice::Dice;
pub use kinds::{Lang, Role};
pub use settings::{
    Bucket, Dkim, Oidc, SecondFactor, Secret, Settings, Stage, Storage, StorageKind, Transport,
};
