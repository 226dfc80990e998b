//! Who leads what, and which sessions she may therefore see.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{
    Condition, IntoActiveModel as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
};
use serde_json::json;

use super::entity::{leader, offering, session};
use crate::accounts;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{OfferingId, SessionId, StaffId};

/// From so long before a session its leader sees who comes.
const BEFORE: Duration = Duration::days(14);
/// Until so long after it.
const AFTER: Duration = Duration::days(14);

/// Does somebody who leads a session see at this moment who comes? From 14 days before its begin to 14 days
/// after its end, both inclusive.
fn is_near(starts_at: DateTime<Utc>, ends_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    (starts_at - BEFORE..=ends_at + AFTER).contains(&now)
}

/// Is a session hers: does she stand in for its leaders, or lead the offering where nobody stands in?
fn is_hers(session: &session::Model, leaders: &[StaffId], who: StaffId) -> bool {
    match session.substitute_id {
        Some(substitute) => substitute == who,
        None => leaders.contains(&who),
    }
}

/// May somebody who leads courses see a session and who comes? Only her own ones, and only near their date.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn leads(
    db: &impl ConnectionTrait,
    who: StaffId,
    session: SessionId,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let Some(session) = session::Entity::find_by_id(session).one(db).await? else {
        return Ok(false);
    };
    let leaders = leaders_of(db, session.offering_id).await?;
    Ok(is_hers(&session, &leaders, who) && is_near(session.starts_at, session.ends_at, now))
}

/// The sessions that somebody who leads courses may see, first ones first.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn led_by(
    db: &impl ConnectionTrait,
    who: StaffId,
    now: DateTime<Utc>,
) -> Result<Vec<session::Model>, DbErr> {
    let hers = leader::Entity::find()
        .select_only()
        .column(leader::Column::OfferingId)
        .filter(leader::Column::StaffId.eq(who));
    let as_leader = Condition::all()
        .add(session::Column::OfferingId.in_subquery(hers.into_query()))
        .add(session::Column::SubstituteId.is_null());
    session::Entity::find()
        .filter(
            Condition::any()
                .add(as_leader)
                .add(session::Column::SubstituteId.eq(who)),
        )
        .filter(session::Column::StartsAt.lte(now + BEFORE))
        .filter(session::Column::EndsAt.gte(now - AFTER))
        .order_by_asc(session::Column::StartsAt)
        .all(db)
        .await
}

/// Who leads an offering.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn leaders_of(
    db: &impl ConnectionTrait,
    offering: OfferingId,
) -> Result<Vec<StaffId>, DbErr> {
    leader::Entity::find()
        .select_only()
        .column(leader::Column::StaffId)
        .filter(leader::Column::OfferingId.eq(offering))
        .order_by_asc(leader::Column::StaffId)
        .into_tuple()
        .all(db)
        .await
}

/// Makes these the leaders of an offering, of those who can lead one; a leader whose account is closed stays, for
/// no form shows her. `seen` are those who led it when the office began. Answers whether that is still so; else
/// nothing has happened.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn set_leaders(
    app: &App,
    now: DateTime<Utc>,
    offering: OfferingId,
    (seen, wanted): (&[StaffId], &[StaffId]),
    by: &By,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    offering::Entity::find_by_id(offering)
        .lock_exclusive()
        .one(&*tx)
        .await?;
    let staff = accounts::can_lead(&*tx, None).await?;
    let can_lead = |id: &StaffId| staff.iter().any(|(known, _)| known == id);
    let before = leaders_of(&*tx, offering).await?;
    let (open, closed): (Vec<StaffId>, Vec<StaffId>) = before.into_iter().partition(can_lead);
    let wanted = wanted.iter().copied().filter(can_lead);
    let wanted: BTreeSet<StaffId> = wanted.collect();
    let open: BTreeSet<StaffId> = open.into_iter().collect();
    let seen: BTreeSet<StaffId> = seen.iter().copied().collect();
    if open == wanted || open != seen {
        // What is in the way may share its commit with us: nothing is answered before it is on the disk.
        tx.commit().await?;
        return Ok(open == wanted);
    }
    let leaders: Vec<StaffId> = wanted.into_iter().chain(closed).collect();
    lead(app, &tx, (offering, &leaders), by, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// The same as a part of another deed.
///
/// # Errors
/// If the database fails.
pub(crate) async fn lead(
    app: &App,
    tx: &Tx,
    (offering, leaders): (OfferingId, &[StaffId]),
    by: &By,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let before = leaders_of(tx, offering).await?;
    write(tx, offering, leaders).await?;
    let staff = accounts::can_lead(tx, None).await?;
    let names = |ids: &[StaffId]| -> Vec<String> {
        let known = staff.iter().filter(|(id, _)| ids.contains(id));
        known.map(|(_, name)| name.clone()).collect()
    };
    let (was, is) = (
        json!({ "leader": names(&before) }),
        json!({ "leader": names(leaders) }),
    );
    let deed = Deed::new("leaders_set", "offering", offering.0).change(was, is);
    audit::note(app, tx, by, deed, now).await
}

async fn write(tx: &Tx, offering: OfferingId, leaders: &[StaffId]) -> Result<(), DbErr> {
    leader::Entity::delete_many()
        .filter(leader::Column::OfferingId.eq(offering))
        .exec(tx)
        .await?;
    let rows = leaders.iter().map(|&staff_id| {
        let row = leader::Model {
            offering_id: offering,
            staff_id,
        };
        row.into_active_model().reset_all()
    });
    if !leaders.is_empty() {
        leader::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::is_near;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_leader_sees_a_session_from_two_weeks_before_to_two_weeks_after() {
        let (starts, ends) = (at("2026-12-15T09:00:00Z"), at("2026-12-15T11:00:00Z"));
        for (now, sees) in [
            ("2026-12-01T08:59:59Z", false),
            ("2026-12-01T09:00:00Z", true),
            ("2026-12-15T10:00:00Z", true),
            ("2026-12-29T11:00:00Z", true),
            ("2026-12-29T11:00:01Z", false),
        ] {
            assert_eq!(is_near(starts, ends, at(now)), sees, "{now}");
        }
    }
}
