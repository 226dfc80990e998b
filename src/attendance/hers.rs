//! What attendance keeps of her, on her own page: the mark of each session, and all that was ticked.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use maud::{Markup, html};
use serde_json::{Value, json};

use super::entity::tick;
use super::pages::mark_word;
use super::{rules, store};
use crate::app::App;
use crate::bookings::entity::person;
use crate::bookings::{self, Whose};
use crate::error::AppError;
use crate::kinds::{PersonId, SessionId};
use crate::lang::{date, day_and_time, time_range};
use crate::offerings::Listing;
use crate::web::Reader;
use crate::web::components::{Row, name, rows};

/// Every tick about her party, by session and person.
type Ticked<'a> = BTreeMap<(DateTime<Utc>, SessionId, PersonId), Vec<&'a tick::Model>>;

fn of_each<'a>(listing: &Listing, ticks: &'a [tick::Model]) -> Ticked<'a> {
    let mut each = Ticked::new();
    for tick in ticks {
        if let (Some(person), Some(session)) = (tick.person_id, listing.session(tick.session_id)) {
            let key = (session.starts_at, session.id, person);
            each.entry(key).or_default().push(tick);
        }
    }
    each
}

fn name_of(persons: &[person::Model], id: PersonId) -> &str {
    let found = persons.iter().find(|person| person.id == id);
    found.map_or("", |person| person.name.as_str())
}

/// All that is stored about a booking and its persons, in all rooms up to this one, as data: `daten.json`.
///
/// # Errors
/// `NotFound` where there is none, or if the database can not be asked.
pub(crate) async fn everything(app: &App, whose: Whose<'_>) -> Result<Value, AppError> {
    let mut stored = bookings::as_data(app, whose).await?;
    let attendance = attendance(app, whose).await?;
    let all = stored.as_object_mut();
    let all = all.ok_or_else(|| AppError::Internal("her data are no object".to_owned()))?;
    all.insert("attendance".to_owned(), attendance);
    all.insert("certificates".to_owned(), certificates(app, whose).await?);
    let (levels, links) = levels(app, whose).await?;
    all.insert("levels_reached".to_owned(), levels);
    all.insert("first_links".to_owned(), links);
    Ok(stored)
}

/// As data: `[{"name", "session", "mark", "ticks": [{"mark", "at", "received_at", "by"}]}]`.
///
/// # Errors
/// If the database can not be asked.
async fn attendance(app: &App, whose: Whose<'_>) -> Result<Value, AppError> {
    let Some((persons, listing)) = bookings::party(app, whose).await? else {
        return Err(AppError::NotFound);
    };
    let moment = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let ids = persons.iter().map(|person| person.id).collect();
    let ticks = store::ticks_about(app.db.read(), ids).await?;
    let each = of_each(&listing, &ticks);
    let attendance = each.iter().map(|((_, session, person), ticks)| {
        let all = ticks.iter().map(|tick| {
            json!({
                "mark": tick.mark.word(),
                "at": moment(tick.at),
                "received_at": moment(tick.received_at),
                "by": tick.actor,
            })
        });
        json!({
            "name": name_of(&persons, *person),
            "session": session,
            "mark": rules::mark(ticks, false).word(),
            "ticks": all.collect::<Vec<_>>(),
        })
    });
    Ok(Value::Array(attendance.collect()))
}

/// Her certificates as data: `[{"name", "minutes", "issued_at"}]`. The name is that of her booking: the one that
/// was printed is not kept.
///
/// # Errors
/// If the database can not be asked.
async fn certificates(app: &App, whose: Whose<'_>) -> Result<Value, AppError> {
    let Some((persons, _)) = bookings::party(app, whose).await? else {
        return Err(AppError::NotFound);
    };
    let ids = persons.iter().map(|person| person.id).collect();
    let rows = store::certificates::of_persons(app.db.read(), ids).await?;
    let all = rows.iter().map(|row| {
        json!({
            "name": row.person_id.map_or("", |id| name_of(&persons, id)),
            "minutes": row.minutes,
            "issued_at": row.issued_at.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
        })
    });
    Ok(Value::Array(all.collect()))
}

/// The levels she reached, `[{"name", "at", "actor"}]`, and the links that were made for her to sign up first,
/// `[{"name", "made_at", "mailed_at"}]`, as data.
///
/// # Errors
/// If the database can not be asked.
async fn levels(app: &App, whose: Whose<'_>) -> Result<(Value, Value), AppError> {
    let Some((persons, _)) = bookings::party(app, whose).await? else {
        return Err(AppError::NotFound);
    };
    let ids: Vec<PersonId> = persons.iter().map(|person| person.id).collect();
    let db = app.db.read();
    let moment = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let levels = store::levels::of_persons(db, ids.clone()).await?;
    let levels = levels.iter().map(|row| {
        json!({
            "name": name_of(&persons, row.person_id),
            "at": moment(row.at),
            "actor": row.actor,
        })
    });
    let links = store::first::of_persons(db, ids).await?;
    let links = links.iter().map(|row| {
        json!({
            "name": name_of(&persons, row.person_id),
            "made_at": moment(row.made_at),
            "mailed_at": row.mailed_at.map(moment),
        })
    });
    Ok((
        Value::Array(levels.collect()),
        Value::Array(links.collect()),
    ))
}

/// In words, with a heading; nothing where nobody ticked anything.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn as_page(
    app: &App,
    reader: &Reader,
    token: &str,
) -> Result<Vec<(String, Markup)>, AppError> {
    let t = reader.t();
    let Some((persons, listing)) = bookings::party(app, Whose::Token(token)).await? else {
        return Ok(Vec::new());
    };
    let ids: Vec<PersonId> = persons.iter().map(|person| person.id).collect();
    let issued = store::certificates::of_persons(app.db.read(), ids.clone()).await?;
    let levels = store::levels::of_persons(app.db.read(), ids.clone()).await?;
    let links = store::first::of_persons(app.db.read(), ids.clone()).await?;
    let ticks = store::ticks_about(app.db.read(), ids).await?;
    let each = of_each(&listing, &ticks);
    let told = each.iter().map(|((_, session, person), ticks)| {
        let when = listing.session(*session).map(|session| {
            let hours = time_range(reader.lang, session.local_start, session.local_end);
            format!(
                "{}{}{hours}",
                date(reader.lang, session.local_date),
                t.lang_comma()
            )
        });
        let by: Vec<&str> = ticks.iter().map(|tick| tick.actor.as_str()).collect();
        let last = by.last().copied().unwrap_or_default();
        Row {
            head: html! { (name(name_of(&persons, *person))) },
            body: html! {
                @if let Some(when) = when { (when) br; }
                (mark_word(reader, rules::mark(ticks, false))) " – " (t.attendance_hers_by(last))
            },
        }
    });
    let certificates = issued.iter().filter_map(|row| {
        let (day, _) = day_and_time(reader.lang, listing.zone(), row.issued_at?);
        Some(Row {
            head: html! { (name(name_of(&persons, row.person_id?))) },
            body: html! { (t.attendance_certificate_issued(&day)) },
        })
    });
    let day_of = |at| day_and_time(reader.lang, listing.zone(), at).0;
    let levels = levels.iter().map(|row| Row {
        head: html! { (name(name_of(&persons, row.person_id))) },
        body: html! { (day_of(row.at)) " · " (t.attendance_hers_by(&row.actor)) },
    });
    let links = links.iter().map(|row| Row {
        head: html! { (name(name_of(&persons, row.person_id))) },
        body: html! { (t.attendance_first_invited(&day_of(row.made_at))) },
    });
    let parts = [
        (t.attendance_hers_title(), told.collect::<Vec<Row>>()),
        (t.attendance_certificate_title(), certificates.collect()),
        (t.attendance_level_title(), levels.collect()),
        (t.attendance_first_title(), links.collect()),
    ];
    let parts = parts.into_iter().filter(|(_, told)| !told.is_empty());
    Ok(parts.map(|(title, told)| (title, rows(&told))).collect())
}
