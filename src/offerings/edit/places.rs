//! Venues and partners, each deed a transaction of its own. They are small: an edit names what it was made from, and is refused where that is
//! no longer what is there.

use std::collections::HashSet;

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder as _, QuerySelect as _, QueryTrait as _};
use serde_json::{Value, json};

use super::faults::Fault;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::OfferingId;
use crate::offerings::actions::put;
use crate::offerings::entity::{offering, partner, venue};
use crate::offerings::plan::{Plan, VenuePlan};
use crate::offerings::store;

/// Signs of a name.
const SHORT: usize = 200;
/// Signs of a note.
const LONG: usize = 20_000;

/// What came of an edit of a venue or a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kept<T> {
    /// It is as wanted now.
    Done,
    /// Somebody else has changed it since; this is what it is. None: it is gone.
    Conflict {
        /// What it is by now.
        theirs: Option<T>,
    },
    /// It can not be like this.
    Fault(Fault),
}

/// Makes a venue, or makes it what the office wants. `was` is what the office began with; none: a new one.
///
/// # Errors
/// If the database fails.
pub(crate) async fn put_venue(
    app: &App,
    by: &By,
    was: Option<&VenuePlan>,
    wanted: &VenuePlan,
    now: DateTime<Utc>,
) -> Result<Kept<VenuePlan>, AppError> {
    if let Some(fault) = fault(&wanted.slug, SHORT)
        .or_else(|| slug_fault(&wanted.slug))
        .or_else(|| fault(&wanted.name, SHORT))
        .or_else(|| long(&wanted.note, LONG))
        .or_else(|| address_fault(wanted))
    {
        return Ok(Kept::Fault(fault));
    }
    let tx = app.db.write().await?;
    let there = venue::Entity::find()
        .filter(venue::Column::Slug.eq(wanted.slug.as_str()))
        .lock_exclusive()
        .one(&*tx)
        .await?
        .map(VenuePlan::from);
    if there.as_ref() != was {
        return Ok(match was {
            None => Kept::Fault(Fault::Taken),
            Some(_) => Kept::Conflict { theirs: there },
        });
    }
    let plan = Plan {
        venues: vec![wanted.clone()],
        ..Plan::default()
    };
    put(&tx, app, &plan, &HashSet::new(), now).await?;
    let what = if was.is_some() {
        "venue_changed"
    } else {
        "venue_created"
    };
    let now_there = store::venues(&tx, HashSet::from([wanted.slug.as_str()])).await?;
    let id = now_there.get(&wanted.slug).map(|venue| venue.id.0);
    let deed = Deed::new(what, "venue", id.unwrap_or_default()).change(was.map(said), said(wanted));
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(Kept::Done)
}

/// Gives a partner another name, in all offerings that are held together with it. They are another version then:
/// no form that was opened before makes the old name anew.
///
/// # Errors
/// If the database fails.
pub(crate) async fn rename_partner(
    app: &App,
    by: &By,
    was: &str,
    wanted: &str,
    now: DateTime<Utc>,
) -> Result<Kept<String>, AppError> {
    if let Some(fault) = fault(wanted, SHORT) {
        return Ok(Kept::Fault(fault));
    }
    let tx = app.db.write().await?;
    let named = async |name: &str| {
        partner::Entity::find()
            .filter(partner::Column::Name.eq(name))
            .lock_exclusive()
            .one(&*tx)
            .await
    };
    // PostgreSQL takes no NUL in a text.
    let (held, there) = if was.contains('\0') {
        (Vec::new(), None)
    } else {
        // Offerings are locked before partners, as an edit of one does.
        (held_with(&tx, was).await?, named(was).await?)
    };
    let Some(there) = there else {
        return Ok(Kept::Conflict { theirs: None });
    };
    if was != wanted && named(wanted).await?.is_some() {
        return Ok(Kept::Fault(Fault::Taken));
    }
    partner::Entity::update_many()
        .set(partner::ActiveModel {
            name: Set(wanted.to_owned()),
            ..Default::default()
        })
        .filter(partner::Column::Id.eq(there.id))
        .exec(&*tx)
        .await?;
    for (id, before) in held {
        let touched = offering::ActiveModel {
            updated_at: Set(now.max(before + Duration::microseconds(1))),
            ..Default::default()
        };
        offering::Entity::update_many()
            .set(touched)
            .filter(offering::Column::Id.eq(id))
            .exec(&*tx)
            .await?;
    }
    let deed = Deed::new("partner_renamed", "partner", there.id).change(was, wanted);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(Kept::Done)
}

/// The offerings that are held together with a partner, and when each was changed last. They stay locked.
async fn held_with(tx: &Tx, partner: &str) -> Result<Vec<(OfferingId, DateTime<Utc>)>, DbErr> {
    let which = partner::Entity::find()
        .select_only()
        .column(partner::Column::Id)
        .filter(partner::Column::Name.eq(partner));
    offering::Entity::find()
        .select_only()
        .columns([offering::Column::Id, offering::Column::UpdatedAt])
        .filter(offering::Column::PartnerId.in_subquery(which.into_query()))
        .order_by_asc(offering::Column::Id)
        .lock_exclusive()
        .into_tuple()
        .all(tx)
        .await
}

fn said(venue: &VenuePlan) -> Value {
    let address = venue.address.clone().unwrap_or_default();
    json!({
        "slug": venue.slug, "name": venue.name, "step_free": venue.step_free, "note": venue.note,
        "street": address.street, "postcode": address.postcode, "town": address.town,
    })
}

fn address_fault(venue: &VenuePlan) -> Option<Fault> {
    let address = venue.address.as_ref()?;
    let parts = [&address.street, &address.postcode, &address.town];
    parts.into_iter().find_map(|part| long(part, SHORT))
}

fn fault(text: &str, most: usize) -> Option<Fault> {
    if text.trim().is_empty() {
        return Some(Fault::Missing);
    }
    long(text, most)
}

fn long(text: &str, most: usize) -> Option<Fault> {
    if text.contains(|sign: char| sign.is_control() && sign != '\n' && sign != '\r') {
        return Some(Fault::Signs);
    }
    (text.chars().count() > most).then_some(Fault::TooLong(most))
}

fn slug_fault(slug: &str) -> Option<Fault> {
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    (!slug.chars().all(fits)).then_some(Fault::NotASlug)
}
