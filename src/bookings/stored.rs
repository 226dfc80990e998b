//! All that is stored about her, for the room that answers her: what later rooms keep of her goes with it.

use std::sync::Arc;

use maud::Markup;
use serde_json::Value;

use super::data;
use super::entity::person;
use super::pages::hers::{self, Scene, Stored};
use super::routes::hers_of;
use super::self_service::gone;
use super::store;
use crate::app::App;
use crate::error::AppError;
use crate::mail;
use crate::offerings::Listing;
use crate::web::{Reader, Reply, draw};

/// The persons of the booking that a link opens, and its offering.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn party(
    app: &App,
    token: &str,
) -> Result<Option<(Vec<person::Model>, Arc<Listing>)>, AppError> {
    let found = hers_of(app, token).await?;
    Ok(found.map(|(hers, listing)| (hers.persons, listing)))
}

/// What this room keeps of her, as data.
///
/// # Errors
/// `NotFound` where the link opens nothing, or if the database can not be asked.
pub(crate) async fn as_data(app: &App, token: &str) -> Result<Value, AppError> {
    let (found, listing) = hers_of(app, token).await?.ok_or(AppError::NotFound)?;
    let changes = store::her::changes(app.db.read(), found.booking.id).await?;
    let letters = mail::about(app.db.read(), found.booking.id).await?;
    let mut data = data::of(&found, &listing, &changes, &letters);
    if let Some(all) = data.as_object_mut() {
        let by_link = store::first::of(app.db.read(), found.booking.id).await?;
        all.insert("by_early_link".to_owned(), by_link.is_some().into());
    }
    Ok(data)
}

/// The same in words; `more`: what later rooms keep of her, each with its heading.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn as_page(
    app: &App,
    reader: &Reader,
    token: &str,
    more: &[(String, Markup)],
) -> Reply {
    let Some((found, listing)) = hers_of(app, token).await? else {
        return Ok(gone(reader));
    };
    let changes = store::her::changes(app.db.read(), found.booking.id).await?;
    let letters = mail::about(app.db.read(), found.booking.id).await?;
    let scene = Scene::of((&found, &listing, token), app.clock.now());
    let stored = Stored {
        changes: &changes,
        letters: &letters,
        more,
    };
    Ok(draw(hers::data(reader, scene, stored)))
}
