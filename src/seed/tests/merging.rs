//! Importing again: what stays, what changes, what goes.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel as _;
use sea_orm::entity::prelude::*;

use super::{COURSE, DEMO, House, at, day};
use crate::bookings::entity::{booking, entry};
use crate::kinds::{OfferingId, PoolId};
use crate::offerings::entity::pool::Kind;
use crate::offerings::entity::{calendar_day, session};

#[tokio::test]
async fn importing_twice_changes_nothing() {
    let house = House::open().await;
    let first = house.import(DEMO).await.unwrap();
    assert_eq!(
        first.to_string(),
        "venues: 7 new, 0 changed, 0 unchanged\n\
         offerings: 13 new, 0 changed, 0 unchanged\n\
         sessions: 132 new, 0 changed, 0 unchanged"
    );
    let before = house.rows().await;
    house.app.clock.set(at("2026-11-23T12:00:00Z"));
    let second = house.import(DEMO).await.unwrap();
    assert_eq!(
        second.to_string(),
        "venues: 0 new, 0 changed, 7 unchanged\n\
         offerings: 0 new, 0 changed, 13 unchanged\n\
         sessions: 0 new, 0 changed, 132 unchanged"
    );
    assert_eq!(house.rows().await, before);
}

#[tokio::test]
async fn a_changed_time_is_the_next_revision_of_the_same_session() {
    let house = House::open().await;
    house.import(COURSE).await.unwrap();
    let before = house.rows().await;
    let later = at("2026-11-23T12:00:00Z");
    house.app.clock.set(later);
    // The first begins half an hour later, the second ends earlier.
    let changed = COURSE
        .replace(
            "start = \"17:00\", end = \"19:30\", topic",
            "start = \"17:30\", end = \"19:30\", topic",
        )
        .replace("end = \"19:30\" }", "end = \"19:00\" }");
    house.import(&changed).await.unwrap();
    let after = house.rows().await;
    let (old, new) = (before.sessions_of("naehen"), after.sessions_of("naehen"));
    for (old, new) in old.iter().zip(&new) {
        assert_eq!((old.id, old.revision), (new.id, 0));
        assert_eq!((new.revision, new.updated_at), (1, later));
    }
    assert_eq!(new[0].starts_at, at("2027-01-18T16:30:00Z"));
    assert_eq!(new[1].ends_at, at("2027-01-26T18:00:00Z"));
    assert_eq!(after.offering("naehen").updated_at, later);
    assert_eq!(before.pools, after.pools);
}

#[tokio::test]
async fn a_moved_session_stays_the_same_one() {
    let house = House::open().await;
    house.import(COURSE).await.unwrap();
    let before = house.rows().await;
    let moved = COURSE.replace("2027-01-26", "2027-01-28");
    house.import(&moved).await.unwrap();
    house.import(&moved).await.unwrap();
    let after = house.rows().await;
    let (old, new) = (
        before.sessions_of("naehen")[1],
        after.sessions_of("naehen")[1],
    );
    assert_eq!(old.local_date, day("2027-01-26"));
    assert_eq!(
        (new.id, new.local_date, new.revision),
        (old.id, day("2027-01-28"), 1)
    );
    assert_eq!(new.moved_from, Some(day("2027-01-25")));
    assert_eq!(new.reason.as_deref(), Some("Der Raum ist belegt."));
    assert_eq!(before.pools, after.pools);
}

#[tokio::test]
async fn what_vanishes_is_gone_unless_somebody_booked_it() {
    let house = House::open().await;
    let first =
        "  { date = \"2027-01-18\", start = \"17:00\", end = \"19:30\", topic = \"Nadel\" },\n";
    let third = "  { date = \"2027-02-01\", start = \"17:00\", end = \"19:30\" },\n";
    house
        .import(&COURSE.replace(first, &format!("{first}{third}")))
        .await
        .unwrap();
    let before = house.rows().await;
    let sessions = before.sessions_of("naehen");
    let held = before
        .pools
        .iter()
        .find(|pool| pool.session_id == Some(sessions[2].id) && pool.kind == Kind::Session)
        .unwrap();
    books(&house, held.offering_id, held.id).await;
    let done = house.import(&COURSE.replace(first, "")).await.unwrap();
    let after = house.rows().await;
    // The first was free and is gone with its pools, the third is booked and stays with both of its own.
    let dates: Vec<_> = after
        .sessions_of("naehen")
        .iter()
        .map(|s| s.local_date)
        .collect();
    assert_eq!(dates, [day("2027-01-26"), day("2027-02-01")]);
    assert_eq!(after.pools_of("naehen").len(), 4);
    assert!(after.pools.contains(held));
    assert!(
        done.to_string().ends_with(
            "sessions: 0 new, 0 changed, 1 unchanged, 1 removed, \
             1 no longer in the file but booked or edited: kept"
        ),
        "{done}"
    );
}

#[tokio::test]
async fn what_the_office_edited_by_hand_stays() {
    let house = House::open().await;
    house.import(COURSE).await.unwrap();
    let mine = house.rows().await.sessions_of("naehen")[0].clone();
    let edited = session::ActiveModel {
        id: Set(mine.id),
        topic: Set(Some("Faden".to_owned())),
        edited: Set(true),
        ..Default::default()
    };
    let tx = house.app.db.write().await.unwrap();
    edited.update(&*tx).await.unwrap();
    tx.commit().await.unwrap();
    house.import(COURSE).await.unwrap();
    let after = house.rows().await;
    let session = after.sessions_of("naehen")[0];
    assert_eq!(
        (session.topic.as_deref(), session.revision),
        (Some("Faden"), 0)
    );
}

#[tokio::test]
async fn pools_keep_step_with_the_offering() {
    let house = House::open().await;
    house.import(COURSE).await.unwrap();
    let before = house.rows().await;
    let kinds = |rows: &super::Rows| {
        let mut kinds: Vec<_> = rows
            .pools_of("naehen")
            .iter()
            .map(|p| (p.kind, p.session_id.is_some(), p.capacity, p.waitlist))
            .collect();
        kinds.sort_unstable();
        kinds
    };
    let (session, care) = ((Kind::Session, true, 8, 6), (Kind::Childcare, true, 4, 4));
    assert_eq!(kinds(&before), [session, session, care, care]);
    // More places: the same pools.
    house
        .import(&COURSE.replace("capacity = 8", "capacity = 9"))
        .await
        .unwrap();
    let after = house.rows().await;
    let ids = |rows: &super::Rows| rows.pools.iter().map(|p| p.id).collect::<Vec<PoolId>>();
    assert_eq!(ids(&before), ids(&after));
    let session = (Kind::Session, true, 9, 6);
    assert_eq!(kinds(&after), [session, session, care, care]);
    // Booked as a whole, with a workshop.
    let whole = COURSE.replace("\"per_session\"", "\"whole\"").replace(
        "archive_kind",
        "workshops = [ { slug = \"garn\", title = \"Garn\", capacity = 3 } ]\narchive_kind",
    );
    house.import(&whole).await.unwrap();
    let expected = [
        (Kind::Whole, false, 8, 6),
        (Kind::Workshop, false, 3, 6),
        (Kind::Childcare, false, 4, 4),
    ];
    assert_eq!(kinds(&house.rows().await), expected);
    house
        .import(&COURSE.replace("\"per_session\"", "\"none\""))
        .await
        .unwrap();
    let after = house.rows().await;
    assert!(after.pools.is_empty() && after.workshops.is_empty());
}

#[tokio::test]
async fn a_feast_that_shifts_by_a_day_stays_one_feast() {
    let house = House::open().await;
    house.import(DEMO).await.unwrap();
    house
        .import(
            &DEMO
                .replace("date = \"2027-05-17\"", "date = \"2028-06-05\"")
                .replace("from = \"2027-05-16\"", "from = \"2027-05-17\""),
        )
        .await
        .unwrap();
    let days = house.rows().await.days;
    let first = |name: &str| -> Vec<_> {
        days.iter()
            .filter(|d| d.name.starts_with(name))
            .map(|d| d.first)
            .collect()
    };
    assert_eq!(first("Opferfest"), [day("2027-05-17")]);
    // Next year's is another one.
    assert_eq!(
        first("Pfingstmontag"),
        [day("2027-05-17"), day("2028-06-05")]
    );
    let kinds = |kind| days.iter().filter(|d| d.kind == kind).count();
    assert_eq!(kinds(calendar_day::Kind::SchoolHoliday), 6);
    assert_eq!(kinds(calendar_day::Kind::Observance), 5);
}

/// Somebody books one place in a pool.
async fn books(house: &House, offering_id: OfferingId, pool_id: PoolId) {
    let now = house.app.clock.now();
    let tx = house.app.db.write().await.unwrap();
    let booking = booking::Model {
        id: house.app.dice.id(now),
        offering_id,
        idempotency_key: "once".to_owned(),
        token_hash: vec![1],
        receipt_hash: vec![2],
        link_version: 0,
        code: "ABCDEF".to_owned(),
        lang: "tr".to_owned(),
        email: None,
        email_folded: None,
        phone: Some("+492361123456".to_owned()),
        helper_name: None,
        helper_contact: None,
        organisation: None,
        organisation_folded: None,
        role: None,
        children: 0,
        children_ages: None,
        language_help: None,
        note: None,
        office_note: None,
        one_is_enough: false,
        created_at: now,
    };
    let entry = entry::Model {
        id: house.app.dice.id(now),
        booking_id: booking.id,
        pool_id,
        people: 1,
        state: entry::State::Confirmed,
        priority: 0,
        ticket: 1,
        answer_until: None,
        joined_at: now,
        changed_at: now,
    };
    booking
        .into_active_model()
        .reset_all()
        .insert(&*tx)
        .await
        .unwrap();
    entry
        .into_active_model()
        .reset_all()
        .insert(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}
