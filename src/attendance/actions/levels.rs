//! Levels: who reached one, which course opens first to them, and the letters that say so.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::app::App;
use crate::attendance::entity::{first_link, first_right, level};
use crate::attendance::letters;
use crate::attendance::rules;
use crate::attendance::store::{first, levels};
use crate::audit::{self, By, Deed};
use crate::bookings::First;
use crate::error::AppError;
use crate::kinds::{OfferingId, PersonId};
use crate::offerings::{self, Listing};
use crate::{keys, mail, paths};

/// What the tokens of links are made for.
const PURPOSE: &str = "first";

/// Notes who reached the level of a course, and of whom it was noted by mistake. Who is noted already stays as she
/// is.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn reach(
    app: &App,
    now: DateTime<Utc>,
    offering: OfferingId,
    changes: &[(PersonId, bool)],
    by: &By,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    let persons = changes.iter().map(|(person, _)| *person).collect();
    // Who was forgotten meanwhile is not there.
    let bookings = levels::bookings_of(&*tx, persons).await?;
    for (person, has_reached) in changes {
        let Some(booking) = bookings.get(person) else {
            continue;
        };
        let row = level::Model {
            person_id: *person,
            offering_id: offering,
            at: now,
            actor: by.name().to_owned(),
        };
        let (is_new, deed) = if *has_reached {
            (levels::insert(&tx, row).await?, "level_reached")
        } else {
            (levels::delete(&tx, *person).await?, "level_taken_back")
        };
        if is_new {
            let deed = Deed::new(deed, "booking", booking.0);
            audit::note(app, &tx, by, deed, now).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Lets an offering open first to those who reached the level of a series, or to nobody.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn open_first(
    app: &App,
    now: DateTime<Utc>,
    (offering, series): (OfferingId, Option<String>),
    by: &By,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    let before = first::right(&*tx, offering).await?;
    let before = before.map(|right| right.series);
    if before != series {
        let deed = Deed::new("first_right", "offering", offering.0);
        let deed = deed.change(json!({ "series": before }), json!({ "series": series }));
        match series {
            Some(series) => {
                let row = first_right::Model {
                    offering_id: offering,
                    series,
                    at: now,
                };
                first::set_right(&tx, row).await?;
            }
            None => first::drop_right(&tx, offering).await?,
        }
        audit::note(app, &tx, by, deed, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Makes a link for everybody who may sign up first and has none yet, and sends it to those who have an address.
/// Returns how many links were made; none where the offering is open to all, or to nobody first.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn invite(
    app: &App,
    now: DateTime<Utc>,
    listing: &Listing,
    by: &By,
) -> Result<usize, AppError> {
    let opens = rules::opens_to_all(listing, now);
    let Some(opens) = opens.filter(|_| !listing.is_stopped()) else {
        return Ok(0);
    };
    let offering = listing.offering.id;
    let tx = app.db.write().await?;
    let Some(right) = first::right(&*tx, offering).await? else {
        return Ok(0);
    };
    let achievers = levels::achievers(&*tx, &right.series).await?;
    let courses = achievers.iter().map(|one| one.level.offering_id.0);
    let courses: HashSet<_> = courses.collect();
    let mut learnt = Vec::new();
    for course in courses {
        learnt.extend(offerings::by_id(&*tx, OfferingId(course)).await?);
    }
    let (mut made, mut letters) = (0, Vec::new());
    for achiever in &achievers {
        let id = app.dice.id(now);
        let token = app.key.token(PURPOSE, id, 0);
        let row = first_link::Model {
            id,
            offering_id: offering,
            person_id: achiever.person.id,
            token_hash: keys::hash(&token),
            made_at: now,
            mailed_at: achiever.booking.email.as_ref().map(|_| now),
        };
        if first::insert(&tx, row).await? {
            made += 1;
            let is_its = |course: &&Listing| course.offering.id == achiever.level.offering_id;
            let course = learnt.iter().find(is_its);
            letters.extend(letters::first(
                app,
                achiever,
                (listing, course, opens),
                &token,
            ));
        }
    }
    if made > 0 {
        let deed = Deed::new("first_invited", "offering", offering.0);
        let deed = deed.change(Value::Null, json!({ "people": made }));
        audit::note(app, &tx, by, deed, now).await?;
    }
    mail::post(app, &tx, letters, now).await?;
    tx.commit().await?;
    if made > 0 {
        mail::ring(app);
    }
    Ok(made)
}

/// Where a link leads.
pub(crate) fn path_of(app: &App, link: &first_link::Model) -> paths::FirstSignUp {
    paths::FirstSignUp {
        token: app.key.token(PURPOSE, link.id, 0),
    }
}

/// What a link opens.
#[derive(Clone, Debug)]
pub(crate) enum Opened {
    /// The form, before others see one.
    First(Arc<Listing>, First),
    /// What everybody sees: the offering is open to all, or no longer opens first to her.
    ToAll(Arc<Listing>),
}

/// Opens a link. It is good as long as she is known as somebody who reached the level.
///
/// # Errors
/// `NotFound` where there is no such link or offering, or if the database can not be asked.
pub(crate) async fn open_link(
    app: &App,
    now: DateTime<Utc>,
    token: &str,
) -> Result<Opened, AppError> {
    let db = app.db.read();
    let link = first::by_token(db, token).await?;
    let link = link.ok_or(AppError::NotFound)?;
    let listing = offerings::by_id(db, link.offering_id).await?;
    let listing = listing.filter(|listing| !listing.offering.draft);
    let listing = listing.ok_or(AppError::NotFound)?;
    let listing = Arc::new(listing);
    let to_all = Opened::ToAll(Arc::clone(&listing));
    let Some(opens) = rules::link_opens(&listing, now) else {
        return Ok(to_all);
    };
    let Some(right) = first::right(db, link.offering_id).await? else {
        return Ok(to_all);
    };
    let achievers = levels::achievers(db, &right.series).await?;
    let mut hers = achievers.into_iter();
    let Some(hers) = hers.find(|one| one.person.id == link.person_id) else {
        return Ok(to_all);
    };
    let first = First {
        link: link.id,
        name: hers.person.name,
        email: hers.booking.email.filter(|_| link.mailed_at.is_some()),
        path: path_of(app, &link).to_string(),
        opens,
    };
    Ok(Opened::First(listing, first))
}
