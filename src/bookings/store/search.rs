//! Finding bookings for the office. The database filters and pages.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use crate::bookings::entity::{booking, entry, person};
use crate::bookings::rules::search::Query;
use crate::db::part_of;
use crate::kinds::OfferingId;

/// Bookings on one page.
pub(crate) const PAGE: u64 = 25;

/// Which bookings are looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sought<'a> {
    /// What was typed; none: everything.
    pub(crate) query: Option<&'a Query>,
    /// Only where something stands so.
    pub(crate) state: Option<entry::State>,
    /// Only of this offering.
    pub(crate) offering: Option<OfferingId>,
    /// The page, from zero.
    pub(crate) page: u64,
}

/// The bookings of a page, newest first, and whether there are more. Who was erased is not found.
pub(crate) async fn search(
    db: &impl ConnectionTrait,
    sought: Sought<'_>,
) -> Result<(Vec<booking::Model>, bool), DbErr> {
    let mut found = booking::Entity::find();
    if let Some(query) = sought.query {
        if query.is_nothing() {
            return Ok((Vec::new(), false));
        }
        found = found.filter(meant(query));
    }
    // Ids grow with time.
    let mut bookings = among(found, sought)
        .order_by_desc(booking::Column::Id)
        .offset(sought.page.saturating_mul(PAGE))
        .limit(PAGE + 1)
        .all(db)
        .await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let has_more = bookings.len() > most;
    bookings.truncate(most);
    Ok((bookings, has_more))
}

/// The newest bookings of somebody whose name sounds so and is written otherwise, one page of them.
pub(crate) async fn alike(
    db: &impl ConnectionTrait,
    sought: Sought<'_>,
) -> Result<Vec<booking::Model>, DbErr> {
    let Some(query) = sought.query.filter(|query| !query.sounds.is_empty()) else {
        return Ok(Vec::new());
    };
    let mut named = person::Entity::find()
        .select_only()
        .column(person::Column::BookingId);
    for sound in &query.sounds {
        named = named.filter(part_of(person::Column::NameSound, &format!(" {sound} ")));
    }
    let found = booking::Entity::find()
        .filter(booking::Column::Id.in_subquery(named.into_query()))
        .filter(meant(query).not());
    among(found, sought)
        .order_by_desc(booking::Column::Id)
        .limit(PAGE)
        .all(db)
        .await
}

/// Only those who can be reached, of the offering and the state that are meant. Who was erased is not found.
fn among(
    found: sea_orm::Select<booking::Entity>,
    sought: Sought<'_>,
) -> sea_orm::Select<booking::Entity> {
    let reachable = Condition::any()
        .add(booking::Column::Email.is_not_null())
        .add(booking::Column::Phone.is_not_null());
    let mut found = found.filter(reachable);
    if let Some(offering) = sought.offering {
        found = found.filter(booking::Column::OfferingId.eq(offering));
    }
    if let Some(state) = sought.state {
        let standing = entry::Entity::find()
            .select_only()
            .column(entry::Column::BookingId)
            .filter(entry::Column::State.eq(state));
        found = found.filter(booking::Column::Id.in_subquery(standing.into_query()));
    }
    found
}

/// In any of the ways in which it can be meant.
fn meant(query: &Query) -> Condition {
    let mut ways = Condition::any();
    if !query.words.is_empty() {
        let mut named = person::Entity::find()
            .select_only()
            .column(person::Column::BookingId);
        for word in &query.words {
            named = named.filter(part_of(person::Column::NameFolded, word));
        }
        ways = ways.add(booking::Column::Id.in_subquery(named.into_query()));
    }
    let own = |filter: Expr| {
        let own = booking::Entity::find()
            .select_only()
            .column(booking::Column::Id)
            .filter(filter);
        booking::Column::Id.in_subquery(own.into_query())
    };
    if let Some(email) = &query.email {
        ways = ways.add(own(part_of(booking::Column::EmailFolded, email)));
    }
    if let Some(digits) = &query.digits {
        ways = ways.add(own(part_of(booking::Column::Phone, digits)));
    }
    if let Some(phone) = &query.phone {
        ways = ways.add(booking::Column::Phone.eq(phone));
    }
    if let Some(code) = &query.code {
        ways = ways.add(booking::Column::Code.eq(code));
    }
    ways
}
