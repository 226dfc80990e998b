//! For a leader's own device: the page that it keeps, the lists of the next sessions, and the keys under which it
//! keeps them.

use axum::extract::State;
use axum::http::HeaderName;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use axum::{Json, Router};
use axum_extra::routing::RouterExt as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::Duration;
use serde_json::json;

use crate::app::App;
use crate::attendance::{list, pages};
use crate::kinds::{Role, SessionId};
use crate::offerings::{self, local_day};
use crate::web::{
    Leader, Reader, Reply, WORKER, asset_url, device_words, draw, entry, installable, owner, tight,
};
use crate::{keys, paths};

/// What a device asks for.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(shell)
        .typed_get(data)
        .typed_get(worker)
        .typed_get(manifest)
}

/// So many days after today are on a leader's device: a list is there on the day of its session although what the
/// device keeps is gone 14 days after it came.
const DAYS: i64 = 13;

/// Files of ours that the page without a network needs.
const FILES: [&str; 5] = [
    "bausteine.css",
    "geraet.js",
    "leitung.js",
    "tuer.css",
    "zeichen.svg",
];

async fn shell(_: paths::DeviceShell, reader: Reader) -> Reply {
    Ok(installable(draw(pages::shell(&reader))))
}

/// The worker, with the names of the files and a version that changes with all that it keeps.
async fn worker(_: paths::DeviceWorker, reader: Reader) -> Reply {
    let files = FILES.map(asset_url);
    let kept = format!("{}{files:?}{WORKER}", pages::shell(&reader).into_string());
    let version = keys::mark(kept.as_bytes(), 6);
    let head = format!(
        "const VERSION = {};\nconst FILES = {};\n",
        json!(version),
        json!(files)
    );
    let script = format!("{head}{}", tight(WORKER));
    let headers = [
        (CONTENT_TYPE, "text/javascript; charset=utf-8".to_owned()),
        (CACHE_CONTROL, "no-cache".to_owned()),
        // It lies below the address that it answers for.
        (
            HeaderName::from_static("service-worker-allowed"),
            reader.url(&paths::LeaderDesk {}),
        ),
    ];
    Ok(installable((headers, script).into_response()))
}

/// What a phone shows among its programs.
async fn manifest(_: paths::DeviceManifest, reader: Reader) -> Reply {
    let t = reader.t();
    let start = reader.url(&paths::LeaderDesk {});
    let icon = |name, purpose| json!({ "src": asset_url(name), "sizes": "any", "type": "image/svg+xml", "purpose": purpose });
    let manifest = json!({
        "name": format!("{} – {}", t.accounts_nav_leader(), reader.settings().office.full_name()),
        "short_name": t.accounts_nav_leader(),
        "id": start,
        "start_url": start,
        "scope": start,
        "display": "standalone",
        "lang": reader.lang.tag(),
        "dir": reader.lang.dir(),
        "background_color": "#ffffff",
        "theme_color": "#0a5a73",
        "icons": [icon("zeichen.svg", "any"), icon("zeichen-voll.svg", "maskable")],
    });
    let headers = [
        (CONTENT_TYPE, "application/manifest+json"),
        (CACHE_CONTROL, "no-cache"),
    ];
    Ok((headers, manifest.to_string()).into_response())
}

/// The lists of the next sessions, and the keys. Those of yesterday too: an evening may end after midnight. The office
/// has all sessions: on its devices lie no others.
async fn data(
    _: paths::DeviceData,
    State(app): State<App>,
    reader: Reader,
    Leader(person): Leader,
) -> Reply {
    let (now, db) = (app.clock.now(), app.db.read());
    let today = local_day(offerings::zone("Europe/Berlin"), now);
    let is_office = person.role == Role::Office;
    let first = today - Duration::days(1);
    let last = today + Duration::days(if is_office { 0 } else { DAYS });
    let hers = offerings::led_by(db, person.id, now).await?;
    let hers: Vec<SessionId> = hers.iter().map(|session| session.id).collect();
    let mut lists = Vec::new();
    for listing in &offerings::between(db, first, last).await? {
        let near = listing.sessions.iter().filter(|session| {
            (first..=last).contains(&session.local_date)
                && (is_office || hers.contains(&session.id))
        });
        let near: Vec<SessionId> = near.map(|session| session.id).collect();
        if !listing.offering.draft && !near.is_empty() {
            let mut of_it = list::read(db, listing, &near).await?;
            for list in &mut of_it {
                list::look_for_room(db, listing, list, now).await?;
            }
            lists.extend(
                of_it
                    .iter()
                    .map(|list| pages::list_data(&reader, listing, list)),
            );
        }
    }
    // What lies on the device is read by a key of this sign-in. What waits there to be sent outlives it: its key is
    // hers, and comes again when she signs in again.
    let key = |purpose, id: String| STANDARD.encode(app.key.seal(purpose, &id));
    Ok(Json(json!({
        "now": now,
        "owner": owner(&person),
        "entry": entry(&person),
        "keys": {
            "lists": key("device-lists", person.sign_in.0.to_string()),
            "queue": key("device-queue", person.id.0.to_string()),
        },
        "words": device_words(&reader),
        "lang": reader.lang.tag(),
        "sessions": lists,
    }))
    .into_response())
}
