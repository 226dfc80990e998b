//! For a device that works without a network: the list as data, and what was ticked there.

use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::response::IntoResponse as _;
use axum::{Json, Router};
use axum_extra::routing::RouterExt as _;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::door::Desk;
use crate::app::App;
use crate::attendance::actions::{self, Answer};
use crate::attendance::entity::count::Band;
use crate::attendance::entity::tick::Mark;
use crate::attendance::forms::{AT_ONCE, Batch, item};
use crate::attendance::list::{Line, List};
use crate::attendance::rules::{self, Refused};
use crate::attendance::scope::{self, Who};
use crate::error::AppError;
use crate::kinds::Lang;
use crate::offerings::Listing;
use crate::paths;
use crate::web::{Leader, Reply, owner};

/// Lists and ticks as JSON.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_get(show_by_pass)
        .typed_post(take)
        .typed_post(take_by_pass)
}

/// RFC 3339 in UTC, whole milliseconds.
fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

async fn show(path: paths::LeaderSessionData, State(app): State<App>, leader: Leader) -> Reply {
    let desk = Desk::of_staff(app, leader, &path.id)?;
    let (listing, list) = desk.opened().await?;
    Ok(Json(all(&listing, &list, desk.now)).into_response())
}

async fn show_by_pass(path: paths::AccessData, State(app): State<App>) -> Reply {
    let pass = scope::pass(&app, &path.token, app.clock.now()).await?;
    let desk = Desk::of_pass(app, pass, path.token)?;
    let (listing, list) = desk.opened().await?;
    Ok(Json(all(&listing, &list, desk.now)).into_response())
}

/// All that the page shows.
fn all(listing: &Listing, list: &List, now: DateTime<Utc>) -> Value {
    let session = &list.session;
    let counts = Band::ALL.map(|band| (band.word().to_owned(), json!(list.counted(band))));
    let walk_ins = list
        .walk_ins
        .iter()
        .map(|guest| json!({ "id": guest.id, "name": guest.name, "at": moment(guest.at) }));
    json!({
        "session": session.id,
        "title": listing.title(Lang::De).text,
        "venue": listing.venue_of(session).name,
        "topic": session.topic,
        "date": session.local_date,
        "start": session.local_start.format("%H:%M").to_string(),
        "end": session.local_end.format("%H:%M").to_string(),
        "starts_at": moment(session.starts_at),
        "ends_at": moment(session.ends_at),
        "opens_at": moment(rules::opens(listing, session)),
        "closes_at": moment(rules::closes(session)),
        "refused": rules::may_tick(listing, session, now).err().map(Refused::word),
        "persons": list.lines.iter().map(person).collect::<Vec<_>>(),
        "walk_ins": walk_ins.collect::<Vec<_>>(),
        "counts": counts.into_iter().collect::<serde_json::Map<_, _>>(),
        "report": list.report.as_ref().map(|report| json!({
            "held": report.held,
            "why": report.why,
            "present": report.present,
            "line": report.line,
            "photos": report.photos,
            "by": report.actor,
        })),
        "there": list.there(),
        "now": moment(now),
    })
}

fn person(line: &Line) -> Value {
    let also = line
        .also
        .iter()
        .map(|also| json!({ "mark": also.mark.word(), "by": also.actor, "at": moment(also.at) }));
    json!({
        "person": line.person,
        "short": line.short,
        "name": line.name,
        "party": line.party,
        "mark": line.mark.word(),
        "before": line.before.map(Mark::word),
        "also": also.collect::<Vec<_>>(),
        "said_so": line.said_so,
        "has_place": line.has_place,
        "children": line.needs.children,
        "ages": line.needs.ages,
        "language_help": line.needs.language,
    })
}

async fn take(
    _: paths::LeaderMarks,
    State(app): State<App>,
    Leader(person): Leader,
    batch: Result<Json<Batch>, JsonRejection>,
) -> Reply {
    // Two may share a device: a page of hers that is still open sends nothing in the name of who came after her.
    let whose = batch
        .as_ref()
        .ok()
        .and_then(|Json(batch)| batch.owner.as_ref());
    if whose.is_some_and(|whose| *whose != owner(&person)) {
        return Err(AppError::SignInFirst(None));
    }
    taken(&app, &Who::Staff(person), batch).await
}

async fn take_by_pass(
    path: paths::AccessMarks,
    State(app): State<App>,
    batch: Result<Json<Batch>, JsonRejection>,
) -> Reply {
    let pass = scope::pass(&app, &path.token, app.clock.now()).await?;
    if pass.session_id.is_none() {
        return Err(AppError::NotFound);
    }
    taken(&app, &Who::Substitute(pass), batch).await
}

/// Takes a batch. The answer names every line in its order: taken, known, or refused with a reason.
async fn taken(app: &App, who: &Who, batch: Result<Json<Batch>, JsonRejection>) -> Reply {
    let batch = match batch {
        Ok(Json(batch)) => batch,
        Err(JsonRejection::BytesRejection(_)) => return Err(AppError::TooLarge),
        Err(_) => return Err(AppError::BadRequest),
    };
    if batch.items.len() > AT_ONCE {
        return Err(AppError::TooLarge);
    }
    let now = app.clock.now();
    let device = batch.device.unwrap_or_else(|| who.device());
    let items: Vec<Option<actions::Item>> = batch.items.iter().map(item).collect();
    let readable: Vec<actions::Item> = items.iter().flatten().cloned().collect();
    let mut answers = actions::take(app, now, (who, device), &readable)
        .await?
        .into_iter();
    let lines = items.iter().zip(&batch.items).map(|(item, line)| {
        let answer = match item {
            Some(_) => answers.next().unwrap_or(Answer::Known),
            None => Answer::Refused(Refused::Unreadable),
        };
        let id = match item {
            Some(item) => json!(item.id),
            // It knows by itself which one that was, if it was one at all.
            None => json!(
                line.get("id")
                    .and_then(Value::as_str)
                    .and_then(|id| id.parse::<Uuid>().ok())
            ),
        };
        match answer {
            Answer::Taken => json!({ "id": id, "answer": "taken" }),
            Answer::Known => json!({ "id": id, "answer": "known" }),
            Answer::Refused(why) => json!({ "id": id, "answer": "refused", "reason": why.word() }),
        }
    });
    let lines: Vec<Value> = lines.collect();
    Ok(Json(json!({ "items": lines, "now": moment(now) })).into_response())
}
