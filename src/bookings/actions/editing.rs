//! Deeds of the office about an offering as a whole, where somebody may have booked already. Each is one
//! transaction, under the lock of all pools of the offering, and stands in the log.

use chrono::{DateTime, Utc};
use sea_orm::{DbErr, SqlErr};
use serde_json::{Map, Value, json};

use super::office::note_beyond;
use super::planning::booked;
use super::promote::promote_after;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::rules::Size;
use crate::bookings::store;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{Lang, StaffId};
use crate::offerings::entity::pool;
use crate::offerings::{self, EditFault, Field, OfferingPlan, Saved, Wanted};

/// Makes a new offering, as a draft that only the office sees, and says who leads it.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn create_offering(
    app: &App,
    by: &By,
    plan: OfferingPlan,
    leaders: &[StaffId],
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    match made(app, by, plan.clone(), leaders, now).await {
        // Somebody took the name at the same moment: it is there now, and said to be taken.
        Err(AppError::Database(error)) if is_double(&error) => {
            made(app, by, plan, leaders, now).await
        }
        saved => saved,
    }
}

/// Whether another was first: after we looked and before we wrote, or before we looked a second time.
fn is_double(error: &DbErr) -> bool {
    matches!(error, DbErr::RecordNotInserted)
        || matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

async fn made(
    app: &App,
    by: &By,
    plan: OfferingPlan,
    leaders: &[StaffId],
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let tx = app.db.write().await?;
    let saved = offerings::create(&tx, app, plan, now).await?;
    if let Saved::Done(done) = &saved {
        let after = json!({ "slug": done.version.plan.slug });
        let deed =
            Deed::new("offering_created", "offering", done.version.id.0).change(Value::Null, after);
        audit::note(app, &tx, by, deed, now).await?;
        if !leaders.is_empty() {
            offerings::lead(app, &tx, (done.version.id, leaders), by, now).await?;
        }
    }
    // Also where nothing is written: a name that is taken may have been taken by a neighbour who shares our commit.
    tx.commit().await?;
    Ok(saved)
}

/// Changes an offering in everything but its dates. Where more people have places than there are then, they
/// keep them; the office says why, and that is kept. Lets move up who can.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn edit_offering(
    app: &App,
    by: &By,
    wanted: &Wanted,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let slug = asked(&wanted.plan.slug)?;
    let tx = app.db.write().await?;
    offerings::lock_pools(&tx, [slug]).await?;
    let booked = booked(&*tx, [slug]).await?;
    let saved = offerings::edit(&tx, app, wanted, &booked, now).await?;
    let Saved::Done(done) = &saved else {
        return Ok(saved);
    };
    let reason = reason.trim();
    if reason.is_empty() && is_any_beyond(&tx, &done.resized).await? {
        return Ok(Saved::Faults(vec![(Field::Capacity, EditFault::NoReason)]));
    }
    if done.changed.is_empty() {
        return Ok(saved);
    }
    note_beyond(app, &tx, by, (&done.resized, reason), now).await?;
    let (mut before, mut after) = (Map::new(), Map::new());
    for changed in &done.changed {
        before.insert(changed.field.word().to_owned(), changed.before.clone());
        after.insert(changed.field.word().to_owned(), changed.after.clone());
    }
    let mut deed = Deed::new("offering_changed", "offering", done.version.id.0)
        .change(Value::Object(before), Value::Object(after));
    if !reason.is_empty() {
        deed = deed.because(reason);
    }
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    promote_after(app, now, done.resized.iter().map(|pool| pool.id)).await;
    Ok(saved)
}

/// Shows a draft to everybody, and lets move up who waited while it was one.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn publish_offering(
    app: &App,
    by: &By,
    slug: &str,
    seen: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let slug = asked(slug)?;
    let tx = app.db.write().await?;
    let pools = offerings::lock_pools(&tx, [slug]).await?;
    let saved = offerings::publish(&tx, slug, seen, now).await?;
    if let Saved::Done(done) = &saved {
        let deed = Deed::new("offering_published", "offering", done.version.id.0)
            .change(json!("draft"), json!("public"));
        audit::note(app, &tx, by, deed, now).await?;
        tx.commit().await?;
        promote_after(app, now, pools.iter().map(|pool| pool.id)).await;
    }
    Ok(saved)
}

/// Lets only the office see an offering.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn unpublish_offering(
    app: &App,
    by: &By,
    slug: &str,
    seen: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let slug = asked(slug)?;
    let tx = app.db.write().await?;
    offerings::lock_pools(&tx, [slug]).await?;
    let saved = offerings::unpublish(&tx, slug, seen, now).await?;
    if let Saved::Done(done) = &saved {
        let deed = Deed::new("offering_unpublished", "offering", done.version.id.0)
            .change(json!("public"), json!("draft"));
        audit::note(app, &tx, by, deed, now).await?;
        tx.commit().await?;
    }
    Ok(saved)
}

/// Deletes a draft that nobody ever booked and of which nothing has begun. Answers whether it is gone; somebody may have changed it since `seen`.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn delete_draft(
    app: &App,
    by: &By,
    slug: &str,
    seen: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let slug = asked(slug)?;
    let listing = offerings::for_office(app, slug).await?;
    let tx = app.db.write().await?;
    offerings::lock_pools(&tx, [slug]).await?;
    let is_booked = store::is_booked(&*tx, listing.offering.id).await?;
    if is_booked || !offerings::delete(&tx, slug, seen, now).await? {
        return Ok(false);
    }
    // Its page is gone: the title tells what it was.
    let said = json!({ "offering": listing.title(Lang::De).text });
    let deed = Deed::new("offering_deleted", "offering", listing.offering.id.0);
    audit::note(app, &tx, by, deed.change(Value::Null, said), now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn is_any_beyond(tx: &Tx, pools: &[pool::Model]) -> Result<bool, AppError> {
    let tallies = store::sums(tx, pools.iter().map(|pool| pool.id).collect()).await?;
    Ok(pools.iter().any(|pool| {
        let taken = tallies.of(pool.id).taken;
        Size::of(pool).limit.is_some_and(|limit| taken > limit)
    }))
}

/// What can not be a name in an address is not asked for: PostgreSQL takes no NUL in a text.
fn asked(slug: &str) -> Result<&str, AppError> {
    if slug.contains(char::is_control) {
        return Err(AppError::NotFound);
    }
    Ok(slug)
}
