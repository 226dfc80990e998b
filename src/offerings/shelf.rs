//! The shelf: every offering that is not long over, with all that belongs to it, kept in memory for a moment.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder as _, QuerySelect as _, QueryTrait as _};

use super::entity::{childcare, offering, partner, pool, session, text, venue, workshop};
use super::rules::{self, Bounds, Window};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::{Lang, OfferingId, PoolId, SessionId};

/// A text, and the language it is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Said<'a> {
    /// Its language.
    pub(crate) lang: Lang,
    /// The text.
    pub(crate) text: &'a str,
}

/// An offering with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listing {
    /// The offering itself.
    pub(crate) offering: offering::Model,
    /// Its texts; German is always there.
    pub(crate) texts: Vec<text::Model>,
    /// Where.
    pub(crate) venue: venue::Model,
    /// The association it is held together with.
    pub(crate) partner: Option<String>,
    /// Childcare, offered or not.
    pub(crate) childcare: Option<childcare::Model>,
    /// Its workshops, in order.
    pub(crate) workshops: Vec<workshop::Model>,
    /// Its sessions, first ones first, cancelled ones too.
    pub(crate) sessions: Vec<session::Model>,
    /// Its pools of places.
    pub(crate) pools: Vec<pool::Model>,
}

impl Listing {
    /// Its title in a language, or else in German.
    pub(crate) fn title(&self, lang: Lang) -> Said<'_> {
        self.said(lang, |text| text.title.as_deref())
    }

    /// Its description (Markdown) in a language, or else in German.
    pub(crate) fn description(&self, lang: Lang) -> Said<'_> {
        self.said(lang, |text| text.description.as_deref())
    }

    fn said(&self, lang: Lang, part: impl Fn(&text::Model) -> Option<&str>) -> Said<'_> {
        let of = |tag: &str| {
            self.texts
                .iter()
                .find(|text| text.lang == tag)
                .and_then(&part)
        };
        match of(lang.tag()) {
            Some(text) => Said { lang, text },
            None => Said {
                lang: Lang::De,
                text: of(Lang::De.tag()).unwrap_or_default(),
            },
        }
    }

    /// The zone of its times.
    pub(crate) fn zone(&self) -> Tz {
        rules::zone(&self.offering.timezone)
    }

    /// Its sessions that take place.
    pub(crate) fn planned(&self) -> impl DoubleEndedIterator<Item = &session::Model> {
        self.sessions
            .iter()
            .filter(|session| session.state == session::State::Planned)
    }

    /// The next session that has not ended yet.
    pub(crate) fn next(&self, now: DateTime<Utc>) -> Option<&session::Model> {
        self.planned().find(|session| session.ends_at > now)
    }

    /// Is the last session over?
    pub(crate) fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.next(now).is_none()
    }

    /// The first and the last day on which it takes place.
    pub(crate) fn period(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((
            self.planned().next()?.local_date,
            self.planned().next_back()?.local_date,
        ))
    }

    /// A session by its id.
    pub(crate) fn session(&self, id: SessionId) -> Option<&session::Model> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// The pool of a kind, of one session or of the whole offering.
    pub(crate) fn pool(
        &self,
        kind: pool::Kind,
        session: Option<SessionId>,
    ) -> Option<&pool::Model> {
        self.pools
            .iter()
            .find(|pool| pool.kind == kind && pool.session_id == session)
    }

    /// A pool by its id.
    pub(crate) fn pool_of(&self, id: PoolId) -> Option<&pool::Model> {
        self.pools.iter().find(|pool| pool.id == id)
    }

    /// The window of the offering as a whole.
    pub(crate) fn window(&self, now: DateTime<Utc>) -> Window {
        self.unless_stopped(self.series_window(now))
    }

    /// Where the office has stopped the sign-up, nothing opens.
    fn unless_stopped(&self, window: Window) -> Window {
        match window {
            Window::Open(_) | Window::NotYet(_) if self.offering.stopped_at.is_some() => {
                Window::Closed
            }
            window => window,
        }
    }

    fn series_window(&self, now: DateTime<Utc>) -> Window {
        if self.offering.mode == offering::Mode::None {
            return if self.is_over(now) {
                Window::Over
            } else {
                Window::JustCome
            };
        }
        let Some(first) = self.planned().next() else {
            return Window::Cancelled;
        };
        if self.offering.mode == offering::Mode::PerSession {
            // Open as soon as one of its dates is; else what the next date says.
            let windows = || {
                self.planned()
                    .filter(|s| s.starts_at > now)
                    .map(|s| self.session_window(s, now))
            };
            return windows()
                .find(|window| window.is_open())
                .or_else(|| windows().next())
                .unwrap_or(Window::Over);
        }
        rules::window(self.bounds(first.starts_at), now)
    }

    /// The window of one session that is booked by itself.
    pub(crate) fn session_window(&self, session: &session::Model, now: DateTime<Utc>) -> Window {
        if session.state == session::State::Cancelled {
            return Window::Cancelled;
        }
        let days = self.offering.session_opens_days_before;
        let hours = self.offering.session_closes_hours_before;
        let opens = days.map(|days| {
            // N days before, at the same time of day.
            let day = session.local_date - Duration::days(i64::from(days));
            rules::moment(self.zone(), day, session.local_start)
        });
        let closes = hours.map(|hours| session.starts_at - Duration::hours(i64::from(hours)));
        let mut bounds = self.bounds(session.starts_at);
        if self.offering.mode == offering::Mode::Whole {
            // The sign-up for a course ends before it begins; guests of single evenings come later.
            bounds.closes = None;
        }
        self.unless_stopped(rules::window(rules::narrowed(bounds, opens, closes), now))
    }

    fn bounds(&self, begins: DateTime<Utc>) -> Bounds {
        Bounds {
            opens: self.offering.opens,
            closes: self.offering.closes,
            begins,
        }
    }
}

/// The shelf. First by their next session.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Shelf {
    /// The offerings.
    pub(crate) listings: Vec<Arc<Listing>>,
    by_slug: HashMap<String, usize>,
}

impl Shelf {
    /// A shelf with these offerings, in this order.
    pub(crate) fn of(listings: Vec<Arc<Listing>>) -> Self {
        let by_slug = listings
            .iter()
            .enumerate()
            .map(|(at, listing)| (listing.offering.slug.clone(), at))
            .collect();
        Self { listings, by_slug }
    }

    /// An offering by its name in addresses.
    pub(crate) fn by_slug(&self, slug: &str) -> Option<&Arc<Listing>> {
        self.listings.get(*self.by_slug.get(slug)?)
    }
}

/// How long an offering that is over stays on the shelf, in days; its address is kept by `by_slug`.
const KEPT_DAYS: i64 = 60;

/// The shelf as it was a moment ago (`catalogue_ms`).
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn shelf(app: &App) -> Result<Arc<Shelf>, AppError> {
    app.remembered(async |app| {
        let since = app.clock.now() - Duration::days(KEPT_DAYS);
        let recent = session::Entity::find()
            .select_only()
            .column(session::Column::OfferingId)
            .filter(session::Column::EndsAt.gt(since));
        let recent = offering::Column::Id.in_subquery(recent.into_query());
        let listings = read(app.db.read(), offering::Entity::find().filter(recent)).await?;
        let mut listings: Vec<_> = listings.into_iter().map(Arc::new).collect();
        let now = app.clock.now();
        listings.sort_by_key(|listing| {
            (
                listing
                    .next(now)
                    .map_or(DateTime::<Utc>::MAX_UTC, |s| s.starts_at),
                listing.offering.slug.clone(),
            )
        });
        Ok(Shelf::of(listings))
    })
    .await
}

/// One offering by its name in addresses, from the shelf or, when it is long over, from the database.
///
/// # Errors
/// `NotFound`, or if the database can not be asked.
pub(crate) async fn by_slug(app: &App, slug: &str) -> Result<Arc<Listing>, AppError> {
    if let Some(listing) = shelf(app).await?.by_slug(slug) {
        return Ok(Arc::clone(listing));
    }
    // What can not be a name is not asked for: PostgreSQL takes no NUL in a text.
    if slug.contains(char::is_control) {
        return Err(AppError::NotFound);
    }
    let found = offering::Entity::find().filter(offering::Column::Slug.eq(slug));
    read(app.db.read(), found)
        .await?
        .pop()
        .map(Arc::new)
        .ok_or(AppError::NotFound)
}

/// One offering by its id, as it is at this moment in this transaction.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn by_id(
    db: &impl ConnectionTrait,
    id: OfferingId,
) -> Result<Option<Listing>, DbErr> {
    Ok(read(db, offering::Entity::find_by_id(id)).await?.pop())
}

/// The offering of a session, as it is at this moment in this transaction.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn of_session(
    db: &impl ConnectionTrait,
    id: SessionId,
) -> Result<Option<Listing>, DbErr> {
    let its = session::Entity::find_by_id(id)
        .select_only()
        .column(session::Column::OfferingId);
    let its = offering::Column::Id.in_subquery(its.into_query());
    Ok(read(db, offering::Entity::find().filter(its)).await?.pop())
}

/// Offerings by their names in addresses, as they are at this moment in this transaction.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn by_slugs(
    db: &impl ConnectionTrait,
    slugs: impl IntoIterator<Item = &str>,
) -> Result<Vec<Listing>, DbErr> {
    let found = offering::Entity::find().filter(offering::COLUMN.slug.is_in(slugs));
    read(db, found).await
}

/// One offering by its name in addresses, as it is at this moment.
pub(super) async fn fresh(db: &impl ConnectionTrait, slug: &str) -> Result<Option<Listing>, DbErr> {
    Ok(by_slugs(db, [slug]).await?.pop())
}

/// Reads offerings with all that belongs to them: one query a table, however many there are.
async fn read(
    db: &impl ConnectionTrait,
    wanted: Select<offering::Entity>,
) -> Result<Vec<Listing>, DbErr> {
    let offerings = wanted.all(db).await?;
    let ids: Vec<OfferingId> = offerings.iter().map(|offering| offering.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut texts = grouped(
        text::Entity::find()
            .filter(text::Column::OfferingId.is_in(ids.clone()))
            .all(db)
            .await?,
        |row| row.offering_id,
    );
    let mut childcare: HashMap<_, _> = childcare::Entity::find()
        .filter(childcare::Column::OfferingId.is_in(ids.clone()))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.offering_id, row))
        .collect();
    let mut workshops = grouped(
        workshop::Entity::find()
            .filter(workshop::Column::OfferingId.is_in(ids.clone()))
            .order_by_asc(workshop::Column::Position)
            .all(db)
            .await?,
        |row| row.offering_id,
    );
    let mut sessions = grouped(
        session::Entity::find()
            .filter(session::Column::OfferingId.is_in(ids.clone()))
            .order_by_asc(session::Column::StartsAt)
            .all(db)
            .await?,
        |row| row.offering_id,
    );
    let mut pools = grouped(
        pool::Entity::find()
            .filter(pool::Column::OfferingId.is_in(ids.clone()))
            .all(db)
            .await?,
        |row| row.offering_id,
    );
    let venues: HashMap<_, _> = venue::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let partners: HashMap<_, _> = partner::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    Ok(offerings
        .into_iter()
        .filter_map(|offering| {
            let id = offering.id;
            Some(Listing {
                texts: texts.remove(&id).unwrap_or_default(),
                venue: venues.get(&offering.venue_id)?.clone(),
                partner: offering
                    .partner_id
                    .and_then(|partner| partners.get(&partner).cloned()),
                childcare: childcare.remove(&id),
                workshops: workshops.remove(&id).unwrap_or_default(),
                sessions: sessions.remove(&id).unwrap_or_default(),
                pools: pools.remove(&id).unwrap_or_default(),
                offering,
            })
        })
        .collect())
}

fn grouped<Row>(rows: Vec<Row>, key: impl Fn(&Row) -> OfferingId) -> HashMap<OfferingId, Vec<Row>> {
    let mut groups: HashMap<OfferingId, Vec<Row>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}
