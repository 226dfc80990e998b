//! Handlers of a rebooking: where to, and the deed.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum_extra::routing::RouterExt as _;

use super::opened;
use crate::app::App;
use crate::audit::By;
use crate::bookings::actions::{self, Rebooked};
use crate::bookings::forms::RebookInput;
use crate::bookings::pages::form::Scene;
use crate::bookings::pages::office::{self, RebookScene, Told};
use crate::bookings::rules::Refusal;
use crate::bookings::rules::rebooking::Kept;
use crate::bookings::rules::takes_by_phone;
use crate::bookings::self_service::Pairs;
use crate::bookings::store::her::Hers;
use crate::bookings::{refused, store};
use crate::error::AppError;
use crate::kinds::EntryId;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{
    Form, Office, Problems, Reader, Reply, conflict, draw, form_key, see_other, unprocessable,
};

pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(show).typed_post(deed)
}

async fn show(
    path: paths::OfficeRebooking,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let (hers, listing) = opened(&app, &path.id).await?;
    let of = |word: &str| {
        let mut pairs = pairs.iter();
        let found = pairs.find(|(name, _)| name == word);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let typed = RebookInput {
        key: form_key::fresh(&app, app.clock.now()),
        offering: of("nach"),
        entry: of("platz")
            .parse::<EntryId>()
            .map(|id| id.to_string())
            .unwrap_or_default(),
        ..RebookInput::default()
    };
    if typed.offering.is_empty() {
        return where_to(&app, &reader, (&hers, &listing), &typed).await;
    }
    let there = other(&app, &typed.offering, &listing).await?;
    let none = Problems::default();
    let page = drawn(&app, &reader, (&hers, &listing, &there), (&typed, &none));
    Ok(draw(page.await?))
}

/// The other offerings that are open for the office, each with its places.
async fn where_to(
    app: &App,
    reader: &Reader,
    (hers, listing): (&Hers, &Listing),
    typed: &RebookInput,
) -> Reply {
    let now = app.clock.now();
    let shelf = offerings::shelf(app).await?;
    let tallies = store::tallies(app).await?;
    let others: Vec<Arc<Listing>> = shelf
        .listings
        .iter()
        .filter(|other| other.offering.id != listing.offering.id && takes_by_phone(other, now))
        .map(Arc::clone)
        .collect();
    let scene = (hers, &*tallies, now);
    Ok(draw(office::where_to(reader, scene, &others, typed)))
}

/// The other offering, as everybody sees it.
async fn other(app: &App, slug: &str, listing: &Listing) -> Result<Arc<Listing>, AppError> {
    let there = offerings::by_slug(app, slug).await?;
    if there.offering.id == listing.offering.id {
        return Err(AppError::NotFound);
    }
    Ok(there)
}

/// The form with the places as they are now.
async fn drawn(
    app: &App,
    reader: &Reader,
    (hers, listing, there): (&Hers, &Listing, &Listing),
    (typed, problems): (&RebookInput, &Problems),
) -> Result<maud::Markup, AppError> {
    let now = app.clock.now();
    let pools = there.pools.iter().map(|pool| pool.id).collect();
    let tallies = store::tally(app.db.read(), there, pools, now).await?;
    let scene = RebookScene {
        hers,
        listing,
        there: Scene {
            listing: there,
            tallies: &tallies,
            now,
            door: None,
        },
    };
    Ok(office::rebook(reader, scene, typed, problems))
}

async fn deed(
    path: paths::OfficeRebooking,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<RebookInput>,
) -> Reply {
    let (hers, listing) = opened(&app, &path.id).await?;
    if typed.offering.is_empty() {
        return where_to(&app, &reader, (&hers, &listing), &typed).await;
    }
    let there = other(&app, &typed.offering, &listing).await?;
    let all = (&hers, &*listing, &*there);
    if !typed.redraw.is_empty() {
        let none = Problems::default();
        return Ok(draw(drawn(&app, &reader, all, (&typed, &none)).await?));
    }
    let wish = match typed.parse(&reader)? {
        Ok(wish) => wish,
        Err(problems) => {
            let page = drawn(&app, &reader, all, (&typed, &problems)).await?;
            return Ok(unprocessable(page));
        }
    };
    let ids = (hers.booking.id, there.offering.id);
    let by = By::from(&person);
    match Box::pin(actions::rebook(&app, app.clock.now(), ids, &wish, &by)).await? {
        Rebooked::Done(id) => Ok(see_other(&reader, &Told::Rebooked.at(id))),
        Rebooked::Waits(id) => Ok(see_other(&reader, &Told::WaitsThere.at(id))),
        Rebooked::Stays(kept) => stays(&app, &reader, all, (&typed, kept)).await,
    }
}

/// The form again, with the reason or the question; nothing that was typed is lost.
async fn stays(
    app: &App,
    reader: &Reader,
    all: (&Hers, &Listing, &Listing),
    (typed, kept): (&RebookInput, Kept),
) -> Result<Response, AppError> {
    let t = reader.t();
    let (_, _, there) = all;
    let mut problems = Problems::default();
    let mut typed = typed.clone();
    let is_full = matches!(kept, Kept::Full { .. });
    match kept {
        Kept::Gone => problems.add("entry", t.office_rebook_gone()),
        Kept::There => problems.add("to", t.office_rebook_there()),
        Kept::Full { can_wait } => {
            if typed.full.is_empty() || can_wait {
                problems.add("full", t.office_rebook_full());
            } else {
                problems.add("full", t.office_rebook_full_list());
                typed.full.clear();
            }
        }
        Kept::Refused(Refusal::ChildcareFull { free, can_wait }) => {
            let text = if can_wait {
                t.bookings_refused_childcare(free)
            } else {
                t.bookings_refused_childcare_no_list(free)
            };
            problems.add("childcare_full", text);
        }
        Kept::Refused(refusal) => {
            let pools = there.pools.iter().map(|pool| pool.id).collect();
            let now = app.clock.now();
            let tallies = store::tally(app.db.read(), there, pools, now).await?;
            let scene = Scene {
                listing: there,
                tallies: &tallies,
                now,
                door: None,
            };
            let reason = refused::reason(reader.lang, there, &refusal);
            let others = refused::problems(reader, scene, &refusal);
            let first = others.iter().next().map(|(_, text)| text.to_owned());
            let text = reason.or(first).unwrap_or_else(|| t.office_told_nothing());
            problems.add("to", text);
        }
    }
    let page = drawn(app, reader, all, (&typed, &problems)).await?;
    Ok(if is_full {
        conflict(page)
    } else {
        unprocessable(page)
    })
}
