//! A reader for the tests of the hall.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::Reader;
use crate::app::App;
use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::kinds::Lang;
use crate::mail::Carrier;
use crate::settings::Settings;

/// A program without tables: the hall asks the database nothing.
pub(crate) async fn app() -> App {
    app_at("http://127.0.0.1:8080").await
}

/// The same, reached under another address.
pub(crate) async fn app_at(public_url: &str) -> App {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let mut settings = Settings::read(None).unwrap();
    settings.server.secret = "a secret for tests, long enough for one".to_owned();
    settings.server.public_url = public_url.to_owned();
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("bausteine-web-{}-{count}.db", std::process::id());
    let file = std::env::temp_dir().join(name);
    let db = Db::connect(&format!("sqlite:{}", file.display()), 1)
        .await
        .unwrap();
    // It stays open, and nothing stays behind.
    for ending in ["", "-wal", "-shm"] {
        _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
    App::new(db, Clock::real(), Dice::real(), settings, Carrier::memory())
        .await
        .unwrap()
}

/// Somebody who reads a page in a language.
pub(crate) async fn reader(lang: Lang, path: &str) -> Reader {
    Reader::of(&app().await, lang, path)
}
