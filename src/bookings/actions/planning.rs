//! Deeds of the office about dates and places, where somebody may have booked already. Each is one
//! transaction, under the lock of all pools of the offering.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{QuerySelect as _, QueryTrait as _};
use serde_json::json;

use super::office::note_beyond;
use super::promote::promote_after;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::entity::entry;
use crate::bookings::rules::Size;
use crate::bookings::store;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::PoolId;
use crate::offerings::entity::{offering, pool};
use crate::offerings::{self, Edit, Fate, Preview, Refusal, Resize, Resized, Row, Switched};

/// The pools of some offerings in which anybody has or had an entry.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn booked(
    db: &impl ConnectionTrait,
    slugs: impl IntoIterator<Item = &str>,
) -> Result<HashSet<PoolId>, DbErr> {
    let offerings = offering::Entity::find()
        .select_only()
        .column(offering::Column::Id)
        .filter(offering::COLUMN.slug.is_in(slugs));
    let pools = pool::Entity::find()
        .select_only()
        .column(pool::Column::Id)
        .filter(pool::Column::OfferingId.in_subquery(offerings.into_query()));
    let booked: Vec<PoolId> = entry::Entity::find()
        .select_only()
        .column(entry::Column::PoolId)
        .distinct()
        .filter(entry::Column::PoolId.in_subquery(pools.into_query()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(booked.into_iter().collect())
}

/// Looks at every date that a rule would name. Writes nothing.
///
/// # Errors
/// `NotFound`, or if the database can not be asked.
pub(crate) async fn plan_series(
    app: &App,
    edit: &Edit,
    now: DateTime<Utc>,
) -> Result<Result<Preview, Refusal>, AppError> {
    let db = app.db.read();
    let booked = booked(db, [edit.slug.as_str()]).await?;
    offerings::plan_series(db, app, edit, &booked, now).await
}

/// Makes a rule the rule of an offering, and notes it where anything is different then. Answers with what
/// was done.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn save_series(
    app: &App,
    by: &By,
    edit: &Edit,
    now: DateTime<Utc>,
) -> Result<Result<Preview, Refusal>, AppError> {
    if edit.slug.contains(char::is_control) {
        return Err(AppError::NotFound);
    }
    let tx = app.db.write().await?;
    offerings::lock_pools(&tx, [edit.slug.as_str()]).await?;
    let booked = booked(&*tx, [edit.slug.as_str()]).await?;
    let before = offerings::by_slugs(&*tx, [edit.slug.as_str()]).await?.pop();
    let before = before.ok_or(AppError::NotFound)?;
    let saved = offerings::save_series(&tx, app, edit, &booked, now).await?;
    if let Ok(done) = &saved {
        let was = offerings::series_of(&before);
        let touches = |row: &Row| {
            matches!(
                row.fate,
                Fate::New | Fate::Moves { .. } | Fate::Removed | Fate::Exception { .. }
            )
        };
        if was != edit.seasons || done.rows.iter().any(touches) {
            let mut deed = Deed::new("dates_planned", "offering", before.offering.id.0).change(
                json!({ "seasons": was }),
                json!({ "seasons": edit.seasons }),
            );
            if !edit.reason.trim().is_empty() {
                deed = deed.because(edit.reason.trim());
            }
            audit::note(app, &tx, by, deed, now).await?;
        }
        tx.commit().await?;
    }
    Ok(saved)
}

/// Lets nobody sign up or move up from now on. Answers with the pools that it is about.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn stop_sign_up(
    app: &App,
    by: &By,
    slug: &str,
    now: DateTime<Utc>,
) -> Result<Vec<PoolId>, AppError> {
    let tx = app.db.write().await?;
    let stopped = offerings::stop_sign_up(&tx, slug, now).await?;
    note_sign_up(app, &tx, by, ("sign_up_stopped", &stopped), now).await?;
    tx.commit().await?;
    Ok(stopped.pools)
}

/// Lets people sign up again, and those move up who can. Answers with the pools that it is about.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn reopen_sign_up(
    app: &App,
    by: &By,
    slug: &str,
    now: DateTime<Utc>,
) -> Result<Vec<PoolId>, AppError> {
    let tx = app.db.write().await?;
    let opened = offerings::reopen_sign_up(&tx, slug, now).await?;
    note_sign_up(app, &tx, by, ("sign_up_reopened", &opened), now).await?;
    tx.commit().await?;
    promote_after(app, now, opened.pools.iter().copied()).await;
    Ok(opened.pools)
}

/// Notes that a sign-up was stopped or opened, unless it was so before.
async fn note_sign_up(
    app: &App,
    tx: &Tx,
    by: &By,
    (what, switched): (&'static str, &Switched),
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    if switched.is_new {
        let deed = Deed::new(what, "offering", switched.offering.0);
        audit::note(app, tx, by, deed, now).await?;
    }
    Ok(())
}

/// Gives an offering or one of its pools another size, and lets move up who can. Where more people have
/// places than there are then, they keep them; the office says why, and that is kept.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn resize(
    app: &App,
    slug: &str,
    size: Resize,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Resized, AppError> {
    let tx = app.db.write().await?;
    let resized = offerings::resize(&tx, slug, size, now).await?;
    let Resized::Done(pools) = &resized else {
        return Ok(resized);
    };
    let ids: Vec<PoolId> = pools.iter().map(|pool| pool.id).collect();
    let tallies = store::sums(&*tx, ids.clone()).await?;
    let is_beyond = |pool: &pool::Model| {
        let taken = tallies.of(pool.id).taken;
        Size::of(pool).limit.is_some_and(|limit| taken > limit)
    };
    let reason = reason.trim();
    if reason.is_empty() && pools.iter().any(is_beyond) {
        return Ok(Resized::NoReason);
    }
    note_beyond(app, &tx, &By::Office, (pools, reason), now).await?;
    tx.commit().await?;
    promote_after(app, now, ids).await;
    Ok(resized)
}
