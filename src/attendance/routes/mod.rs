//! Handlers.

mod certificates;
mod course;
mod data;
mod device;
mod door;
mod first;
mod paper;
mod passes;

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::IntoResponse as _;
use axum_extra::routing::RouterExt as _;
use chrono::Duration;

use super::pages::{self, Desk};
use super::{hers, store};
use crate::app::App;
use crate::bookings::{self, Whose};
use crate::kinds::{Role, SessionId};
use crate::offerings::entity::session;
use crate::offerings::{self, local_day};
use crate::paths;
use crate::web::{Leader, Reader, Reply, draw, installable};

/// The room's addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(sessions)
        .typed_get(all_data)
        .typed_get(data_page)
        .merge(certificates::routes())
        .merge(course::routes())
        .merge(door::routes())
        .merge(first::routes())
        .merge(data::routes())
        .merge(device::routes())
        .merge(paper::routes())
        .merge(passes::routes())
}

/// Days of the page before and after today.
const DAYS: i64 = 14;
/// Days that come, for the office: it has all sessions.
const OFFICE_DAYS: i64 = 7;

async fn sessions(
    _: paths::LeaderDesk,
    State(app): State<App>,
    reader: Reader,
    Leader(person): Leader,
) -> Reply {
    let (now, db) = (app.clock.now(), app.db.read());
    let today = local_day(offerings::zone("Europe/Berlin"), now);
    let is_office = person.role == Role::Office;
    let ahead = if is_office { OFFICE_DAYS } else { DAYS };
    let (first, last) = (today - Duration::days(DAYS), today + Duration::days(ahead));
    let listings = offerings::between(db, first, last).await?;
    let hers = offerings::led_by(db, person.id, now).await?;
    let hers: Vec<SessionId> = hers.iter().map(|session| session.id).collect();
    let mut all: Vec<_> = listings
        .iter()
        .filter(|listing| !listing.offering.draft)
        .flat_map(|listing| {
            listing
                .sessions
                .iter()
                .map(move |session| (listing, session))
        })
        .filter(|(_, session)| (first..=last).contains(&session.local_date))
        .filter(|(_, session)| is_office || hers.contains(&session.id))
        .collect();
    all.sort_by_key(|(_, session)| (session.starts_at, session.id));
    let over: Vec<SessionId> = (all.iter())
        .filter(|(_, session)| session.ends_at <= now)
        .map(|(_, session)| session.id)
        .collect();
    let reported = store::reports(db, &over).await?;
    let has_report = |session: &session::Model| {
        reported
            .iter()
            .any(|report| report.session_id == session.id)
    };
    let mut desk = Desk::default();
    for (listing, session) in all {
        let is_planned = session.state == session::State::Planned;
        if session.local_date == today {
            desk.today.push((listing, session));
        } else if session.local_date > today {
            desk.coming.push((listing, session));
        } else if is_planned && !has_report(session) {
            desk.missing.push((listing, session));
        }
    }
    Ok(installable(draw(pages::sessions(&reader, &desk))))
}

async fn all_data(path: paths::BookingData, State(app): State<App>) -> Reply {
    let stored = hers::everything(&app, Whose::Token(&path.token)).await?;
    let file = [(CONTENT_DISPOSITION, "attachment; filename=\"daten.json\"")];
    Ok((file, axum::Json(stored)).into_response())
}

async fn data_page(path: paths::BookingDataPage, State(app): State<App>, reader: Reader) -> Reply {
    let more = hers::as_page(&app, &reader, &path.token).await?;
    bookings::as_page(&app, &reader, &path.token, &more).await
}
