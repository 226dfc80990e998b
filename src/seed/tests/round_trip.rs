//! Every field of every offering of the real file is found again in the database.

use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Europe::Berlin;
use sea_orm::ActiveEnum as _;
use toml::{Table, Value};

use super::{DEMO, House, Rows};
use crate::kinds::OfferingId;
use crate::offerings::entity::{calendar_day, offering, session};

#[tokio::test]
async fn every_field_of_the_file_is_found_again() {
    is_found_again(DEMO).await;
}

#[tokio::test]
async fn fields_that_few_offerings_have_are_found_again() {
    let old = "archive_kind = \"offering\"\n[[offering.seasons]]";
    assert!(DEMO.contains(old), "the Lauftreff is the one with seasons");
    // A group just meets: without topics in subjects, and with reminders of its own.
    let new = format!("discreet = true\nremind_hours = [72, 1]\n{old}");
    is_found_again(&DEMO.replacen(old, &new, 1)).await;
}

async fn is_found_again(text: &str) {
    let house = House::open().await;
    house.import(text).await.unwrap();
    let rows = house.rows().await;
    let file: Table = text.parse().unwrap();
    let guests = |o: &offering::Model| o.drop_in.is_some();
    assert!(rows.offerings.iter().any(guests), "one course takes guests");
    let offerings = file["offering"].as_array().unwrap();
    assert_eq!(offerings.len(), rows.offerings.len());
    for offering in offerings {
        let expected = with_defaults(offering.as_table().unwrap().clone());
        let slug = expected["slug"].as_str().unwrap();
        let found = as_file(&rows, rows.offering(slug));
        for (key, value) in &expected {
            assert_eq!(found.get(key), Some(value), "{slug}: {key}");
        }
        assert_eq!(found.len(), expected.len(), "{slug}: {found:#?}");
    }
    let venues: Vec<Value> = rows
        .venues
        .iter()
        .map(|v| {
            Value::Table(table([
                ("slug", v.slug.as_str().into()),
                ("name", v.name.as_str().into()),
                ("step_free", v.step_free.into()),
                ("note", v.note.as_str().into()),
            ]))
        })
        .collect();
    let mut expected = file["venue"].as_array().unwrap().clone();
    expected.sort_by_key(|venue| venue["slug"].as_str().unwrap().to_owned());
    assert_eq!(venues, expected);
    days(&file, &rows);
}

fn days(file: &Table, rows: &Rows) {
    use calendar_day::Kind::{Observance, PublicHoliday, SchoolHoliday};
    let mut count = 0;
    for (key, kind, from, to) in [
        ("school_holiday", SchoolHoliday, "from", "to"),
        ("public_holiday", PublicHoliday, "date", "date"),
        ("observance", Observance, "from", "to"),
    ] {
        for day in file["meta"][key].as_array().unwrap() {
            let wanted = calendar_day::Model {
                kind,
                name: day["name"].as_str().unwrap().to_owned(),
                first: super::day(day[from].as_str().unwrap()),
                last: super::day(day[to].as_str().unwrap()),
            };
            assert!(rows.days.contains(&wanted), "{wanted:?}");
            count += 1;
        }
    }
    assert_eq!(rows.days.len(), count);
}

/// What the head of the file says holds where a field is missing.
fn with_defaults(mut offering: Table) -> Table {
    let mut default = |key: &str, value: Value| {
        offering.entry(key).or_insert(value);
    };
    default("max_persons", 4.into());
    default("promotion", "offer".into());
    default("cancel_until_hours_before", 0.into());
    default("discreet", false.into());
    for list in [
        "interpreting",
        "bring",
        "agenda",
        "workshops",
        "exceptions",
        "seasons",
        "sessions",
    ] {
        default(list, Value::Array(Vec::new()));
    }
    offering
}

/// An offering as it would stand in the file.
fn as_file(rows: &Rows, offering: &offering::Model) -> Table {
    let o = offering.clone();
    let texts: Vec<_> = rows
        .texts
        .iter()
        .filter(|t| t.offering_id == o.id)
        .collect();
    let german = texts.iter().find(|t| t.lang == "de").unwrap();
    let simple = texts.iter().find(|t| t.lang == "de-simple").unwrap();
    assert_eq!(simple.title, None);
    let i18n: Table = texts
        .iter()
        .filter(|text| !text.lang.starts_with("de"))
        .map(|text| (text.lang.clone(), text.title.clone().unwrap().into()))
        .collect();
    let care = rows
        .childcare
        .iter()
        .find(|c| c.offering_id == o.id)
        .unwrap();
    let mut file = table([
        ("slug", o.slug.as_str().into()),
        ("series", o.series.into()),
        ("title", german.title.clone().unwrap().into()),
        ("title_i18n", Value::Table(i18n)),
        ("description", german.description.clone().unwrap().into()),
        (
            "description_simple",
            simple.description.clone().unwrap().into(),
        ),
        ("kind", o.kind.to_value().into()),
        ("level", o.level.to_value().into()),
        ("audience", o.audience.to_value().into()),
        ("leader", o.leader.into()),
        (
            "venue",
            rows.venues
                .iter()
                .find(|v| v.id == o.venue_id)
                .unwrap()
                .slug
                .as_str()
                .into(),
        ),
        ("capacity", o.capacity.into()),
        ("min_participants", o.min_participants.into()),
        ("waitlist", o.waitlist.into()),
        ("max_persons", o.max_persons.into()),
        ("promotion", o.promotion.to_value().into()),
        ("walk_in", o.walk_in.into()),
        (
            "fee",
            Value::Table(table([
                ("full_cents", o.fee_full_cents.0.into()),
                ("reduced_cents", o.fee_reduced_cents.0.into()),
                ("note", o.fee_note.into()),
            ])),
        ),
        ("registration_mode", o.mode.to_value().into()),
        (
            "cancel_until_hours_before",
            o.cancel_until_hours_before.into(),
        ),
        (
            "childcare",
            Value::Table(table([
                ("offered", care.offered.into()),
                ("places", care.places.into()),
                ("age_from", care.age_from.into()),
                ("age_to", care.age_to.into()),
                ("note", care.note.as_str().into()),
            ])),
        ),
        ("discreet", o.discreet.into()),
        ("archive_kind", o.archive_kind.into()),
    ]);
    file.extend(optional_fields(rows, offering));
    file.insert("workshops".to_owned(), workshops_as_file(rows, o.id));
    let mut sessions = Vec::new();
    if o.details.seasons.is_empty() {
        for found in rows.sessions_of(&o.slug) {
            sessions.push(session_as_file(found, &o.details));
        }
    }
    file.insert("sessions".to_owned(), Value::Array(sessions));
    let mut details = Value::try_from(&o.details).unwrap();
    short_times(&mut details);
    file.extend(details.as_table().unwrap().clone());
    file
}

fn optional_fields(rows: &Rows, o: &offering::Model) -> Table {
    let partner = |id| {
        rows.partners
            .iter()
            .find(|p| p.id == id)
            .unwrap()
            .name
            .clone()
    };
    let optional: [(&str, Option<Value>); 8] = [
        ("drop_in", o.drop_in.map(Value::from)),
        ("programme", o.programme.clone().map(Value::from)),
        ("partner", o.partner_id.map(|id| partner(id).into())),
        ("registration_opens", o.opens.map(local)),
        ("registration_closes", o.closes.map(local)),
        (
            "session_opens_days_before",
            o.session_opens_days_before.map(Value::from),
        ),
        (
            "session_closes_hours_before",
            o.session_closes_hours_before.map(Value::from),
        ),
        (
            "max_per_organisation",
            o.max_per_organisation.map(Value::from),
        ),
    ];
    let there = optional.into_iter();
    there
        .filter_map(|(k, v)| Some((k.to_owned(), v?)))
        .collect()
}

fn workshops_as_file(rows: &Rows, id: OfferingId) -> Value {
    let mut workshops: Vec<_> = rows
        .workshops
        .iter()
        .filter(|w| w.offering_id == id)
        .collect();
    workshops.sort_by_key(|w| w.position);
    let workshops = workshops.into_iter().map(|w| {
        Value::Table(table([
            ("slug", w.slug.as_str().into()),
            ("title", w.title.as_str().into()),
            ("capacity", w.capacity.into()),
        ]))
    });
    Value::Array(workshops.collect())
}

fn session_as_file(session: &session::Model, details: &offering::Details) -> Value {
    let mut file = table([
        ("date", session.local_date.to_string().into()),
        (
            "start",
            session.local_start.format("%H:%M").to_string().into(),
        ),
        ("end", session.local_end.format("%H:%M").to_string().into()),
    ]);
    let at = |date, time| local(date) == format!("{}T{time}", session.local_date).into();
    assert!(at(session.starts_at, file["start"].as_str().unwrap()));
    assert!(at(session.ends_at, file["end"].as_str().unwrap()));
    let mut reason = session.reason.clone();
    if let Some(from) = session.moved_from {
        let exception = details.exceptions.iter().find(|e| e.date == from).unwrap();
        assert_eq!(exception.moved_to, Some(session.local_date));
        assert_eq!(reason.take().as_ref(), Some(&exception.reason));
    }
    let cancelled = (session.state == session::State::Cancelled).then(|| "cancelled".to_owned());
    for (key, value) in [
        ("topic", session.topic.clone()),
        ("status", cancelled),
        ("reason", reason),
        ("replaced_by", session.replaced_by.map(|d| d.to_string())),
        ("replaces", session.replaces.map(|d| d.to_string())),
    ] {
        file.extend(value.map(|value| (key.to_owned(), value.into())));
    }
    Value::Table(file)
}

fn table<const N: usize>(fields: [(&str, Value); N]) -> Table {
    fields
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

/// A moment as the file writes it.
fn local(at: DateTime<Utc>) -> Value {
    at.with_timezone(&Berlin)
        .format("%Y-%m-%dT%H:%M")
        .to_string()
        .into()
}

/// The file writes times without seconds.
fn short_times(value: &mut Value) {
    match value {
        Value::String(text) if text.len() == 8 && text.parse::<NaiveTime>().is_ok() => {
            text.truncate(5);
        }
        Value::Array(items) => items.iter_mut().for_each(short_times),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| short_times(value)),
        _ => {}
    }
}
