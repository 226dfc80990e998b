//! Deeds of the office.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::entity::{partner, venue};
use super::merge::{Links, Merge, Writes};
use super::plan::{Address, Changes, Plan};
use super::store;
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{PoolId, VenueId};

/// Makes the offerings what a file says, all of it in the caller's transaction. Same slug is an update:
/// ids stay, what did not change is not written, and a session that did gets the next revision.
/// `booked` are the pools in which anybody has or had an entry; they stay, with all they belong to.
///
/// # Errors
/// If the database fails, or an offering names a venue that is neither in the plan nor there.
pub(crate) async fn put(
    tx: &Tx,
    app: &App,
    plan: &Plan,
    booked: &HashSet<PoolId>,
    now: DateTime<Utc>,
) -> Result<Changes, AppError> {
    let mut changes = Changes::default();
    let venues = put_venues(tx, app, plan, now, &mut changes).await?;
    let partners = put_partners(tx, app, plan, now).await?;
    store::write_days(tx, &plan.days).await?;
    let slugs = plan.offerings.iter().map(|offering| offering.slug.as_str());
    let mut there = store::kept(tx, slugs.collect()).await?;
    let mut merge = Merge {
        booked,
        from: plan.before.as_ref(),
        dice: &app.dice,
        now,
        writes: Writes::default(),
        changes,
    };
    for offering in &plan.offerings {
        let venue = *venues.get(&offering.venue).ok_or_else(|| {
            AppError::Internal(format!("{}: no venue {}", offering.slug, offering.venue))
        })?;
        let partner = offering.partner.as_ref();
        let links = Links {
            venue,
            partner: partner.and_then(|name| partners.get(name).copied()),
        };
        let kept = there.remove(&offering.slug).unwrap_or_default();
        merge.offering(offering, links, kept);
    }
    let Merge {
        writes, changes, ..
    } = merge;
    store::write(tx, writes).await?;
    Ok(changes)
}

/// Answers with the ids of all venues that the plan names, by slug.
async fn put_venues(
    tx: &Tx,
    app: &App,
    plan: &Plan,
    now: DateTime<Utc>,
    changes: &mut Changes,
) -> Result<HashMap<String, VenueId>, AppError> {
    let of_venues = plan.venues.iter().map(|venue| venue.slug.as_str());
    let of_offerings = plan
        .offerings
        .iter()
        .map(|offering| offering.venue.as_str());
    let there = store::venues(tx, of_venues.chain(of_offerings).collect()).await?;
    let mut ids: HashMap<String, VenueId> = there
        .iter()
        .map(|(slug, venue)| (slug.clone(), venue.id))
        .collect();
    let mut rows = Vec::new();
    for venue in &plan.venues {
        let found = there.get(&venue.slug);
        let address = venue.address.clone().unwrap_or_else(|| {
            let known = found.map(|found| Address {
                street: found.street.clone(),
                postcode: found.postcode.clone(),
                town: found.town.clone(),
            });
            known.unwrap_or_default()
        });
        let wanted = venue::Model {
            id: found.map_or_else(|| app.dice.id(now), |found| found.id),
            slug: venue.slug.clone(),
            name: venue.name.clone(),
            step_free: venue.step_free,
            note: venue.note.clone(),
            street: address.street,
            postcode: address.postcode,
            town: address.town,
        };
        match found {
            Some(found) if *found == wanted => {
                changes.venues.unchanged += 1;
                continue;
            }
            Some(_) => changes.venues.changed += 1,
            None => changes.venues.new += 1,
        }
        ids.insert(wanted.slug.clone(), wanted.id);
        rows.push(wanted);
    }
    store::write_venues(tx, rows).await?;
    Ok(ids)
}

/// Answers with the ids of all partners that the plan names, by name.
async fn put_partners(
    tx: &Tx,
    app: &App,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<HashMap<String, Uuid>, AppError> {
    let names: BTreeSet<&str> = plan
        .offerings
        .iter()
        .filter_map(|offering| offering.partner.as_deref())
        .collect();
    let mut ids = store::partners(tx, names.iter().copied()).await?;
    let mut rows = Vec::new();
    for name in names {
        if !ids.contains_key(name) {
            let id = app.dice.id(now);
            ids.insert(name.to_owned(), id);
            rows.push(partner::Model {
                id,
                name: name.to_owned(),
            });
        }
    }
    store::write_partners(tx, rows).await?;
    Ok(ids)
}
