//! Handlers.

mod group;
mod holidays;
mod log;
mod sending;
mod settings;

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;

use super::forms::Rang;
use super::pages::{self, Scene};
use super::rules;
use crate::app::App;
use crate::audit::By;
use crate::bookings::entity::call::{Kind, Outcome};
use crate::bookings::{self, Size};
use crate::bounces;
use crate::chronology;
use crate::error::AppError;
use crate::kinds::{LetterId, PoolId};
use crate::mail;
use crate::newsletter;
use crate::offerings;
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::pool;
use crate::paths;
use crate::web::{Form, Legal, Office, Reader, Reply, draw, see_other};

/// So many letters that did not arrive are shown at once.
const LOST: usize = 20;

/// `/buero` and what belongs to it.
pub(crate) fn routes(legal: Arc<Legal>) -> Router<App> {
    Router::new()
        .typed_get(office)
        .typed_post(rang)
        .merge(group::routes())
        .merge(holidays::routes())
        .merge(log::routes())
        .merge(sending::routes())
        .merge(settings::routes(legal))
}

async fn office(
    _: paths::Desk,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
) -> Reply {
    let (now, db) = (app.clock.now(), app.db.read());
    let shelf = offerings::shelf(&app).await?;
    let tallies = bookings::tallies(&app).await?;
    let waiting = bookings::queues(db).await?;
    let mut trouble = mail::trouble(db, now).await?;
    let lost: Vec<_> = trouble.lost.iter().map(|lost| lost.letter).collect();
    let handled = bookings::handled(db, &lost).await?;
    trouble.lost.retain(|lost| !handled.contains(&lost.letter));
    trouble.lost.truncate(LOST);
    let issues = newsletter::pressing(&app, &reader, now).await?;
    let drafts = offerings::drafts(db).await?;
    let past = chronology::drafts(db).await?;
    let groups = rules::groups(&shelf.listings, now);
    let mut small = rules::small(&groups, &tallies, now);
    let pools: Vec<PoolId> = small.iter().map(|group| group.pool.id).collect();
    let decided = offerings::going_ahead(db, &pools).await?;
    small.retain(|group| !decided.contains(&group.pool.id));
    let mut calls = bookings::calls(&app, now).await?;
    rules::put_in_order(&mut calls, &shelf.listings, now);
    let bookable = (shelf.listings.iter()).filter(|listing| bookings::takes_by_phone(listing, now));
    let with_places = bookable.map(|listing| {
        // Dates that are booked one by one each have places of their own.
        let pool = listing.pool(pool::Kind::Whole, None);
        let pool = pool.filter(|_| listing.offering.mode == Mode::Whole);
        let places = pool.map(|pool| bookings::places(Size::of(pool), tallies.of(pool.id)));
        (Arc::clone(listing), places)
    });
    let open: Vec<_> = with_places.collect();
    let rung = calls.iter().filter(|call| call.kind == Kind::Bounced);
    let mut letters: Vec<_> = rung.map(|call| LetterId(call.subject)).collect();
    letters.extend(trouble.lost.iter().map(|lost| lost.letter));
    let back = bounces::of_letters(db, &letters).await?;
    let scene = Scene {
        back: &back,
        listings: &shelf.listings,
        tallies: &tallies,
        waiting: &waiting,
        small: &small,
        calls: &calls,
        trouble: &trouble,
        issues: &issues,
        drafts: &drafts,
        past: &past,
        open: &open,
        now,
    };
    Ok(draw(pages::office(&reader, &person, &scene)))
}

async fn rang(
    _: paths::Calls,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<Rang>,
) -> Reply {
    let (call, outcome) = typed.read().ok_or(AppError::BadRequest)?;
    bookings::tick(&app, app.clock.now(), call, outcome, &By::from(&person)).await?;
    // Back to the list in which she was, not to the top of a long page.
    let list = match outcome {
        Outcome::Handled => pages::MAILS,
        Outcome::Reached | Outcome::NotReached => pages::CALLS,
    };
    Ok(see_other(
        &reader,
        &format_args!("{}#{list}", paths::Desk {}),
    ))
}
