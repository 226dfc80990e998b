//! Handlers.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;

use super::pages;
use crate::app::App;
use crate::bookings::{self, Size};
use crate::offerings;
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::pool;
use crate::paths;
use crate::web::{Figures, Leader, Office, Reader, Reply, draw};

/// `/buero`, `/leitung` and `/zahlen`.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(office)
        .typed_get(leader)
        .typed_get(figures)
}

async fn office(
    _: paths::Desk,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
) -> Reply {
    let now = app.clock.now();
    let shelf = offerings::shelf(&app).await?;
    let tallies = bookings::tallies(&app).await?;
    let bookable = (shelf.listings.iter()).filter(|listing| bookings::takes_by_phone(listing, now));
    let with_places = bookable.map(|listing| {
        // Dates that are booked one by one each have places of their own.
        let pool = listing.pool(pool::Kind::Whole, None);
        let pool = pool.filter(|_| listing.offering.mode == Mode::Whole);
        let places = pool.map(|pool| bookings::places(Size::of(pool), tallies.of(pool.id)));
        (Arc::clone(listing), places)
    });
    let listings: Vec<_> = with_places.collect();
    Ok(draw(pages::office(&reader, &person, &listings, now)))
}

async fn leader(_: paths::LeaderDesk, reader: Reader, Leader(person): Leader) -> Reply {
    Ok(draw(pages::leader(&reader, &person)))
}

async fn figures(_: paths::FiguresDesk, reader: Reader, Figures(person): Figures) -> Reply {
    Ok(draw(pages::figures(&reader, &person)))
}
