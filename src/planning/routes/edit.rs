//! Handlers of the form of an offering.

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum_extra::routing::RouterExt as _;
use chrono::DateTime;

use super::known;
use crate::app::App;
use crate::audit::By;
use crate::bookings;
use crate::error::AppError;
use crate::kinds::Person;
use crate::offerings::{self, EditFault, Field, OfferingPlan, Saved, Version, Wanted};
use crate::paths;
use crate::planning::forms::{Sent, Typed, Wish, blank, parse, problems_of};
use crate::planning::pages::{self, Above, Told};
use crate::web::{Form, Office, Problems, Reader, Reply, conflict, draw, see_other, unprocessable};

/// What a form sends; read by `Sent::read`.
type Fields = Form<Vec<(String, String)>>;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(new)
        .typed_post(create)
        .typed_get(open)
        .typed_post(save)
}

/// Draws the form.
async fn drawn(
    app: &App,
    reader: &Reader,
    slug: Option<&str>,
    (sent, problems): (&Sent, &Problems),
) -> Result<maud::Markup, AppError> {
    let known = known(app).await?;
    let above = Above {
        slug,
        known: &known,
        problems,
    };
    Ok(pages::form(reader, above, sent))
}

async fn new(
    _: paths::NewOffering,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let sent = Sent {
        typed: Typed::blank(),
        ..Sent::default()
    };
    let form = (&sent, &Problems::default());
    Ok(draw(drawn(&app, &reader, None, form).await?))
}

async fn create(
    _: paths::NewOffering,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Fields,
) -> Reply {
    let sent = Sent::read(&pairs);
    if sent.wish != Wish::Save {
        let form = (&sent, &Problems::default());
        return Ok(draw(drawn(&app, &reader, None, form).await?));
    }
    let problems = match parse(&reader, &sent.typed, &blank()) {
        Err(problems) => problems,
        Ok(plan) => {
            let (by, now) = (By::from(&person), app.clock.now());
            match bookings::create_offering(&app, &by, plan.clone(), &[], now).await? {
                Saved::Done(done) => {
                    return Ok(see_other(
                        &reader,
                        &Told::Created.at(&done.version.plan.slug),
                    ));
                }
                // A new one conflicts with nothing but a name.
                Saved::Conflict { .. } => problems_of(&reader, &[(Field::Slug, EditFault::Taken)]),
                Saved::Faults(_) if is_made(&app, &plan).await? => {
                    return Ok(see_other(&reader, &Told::Created.at(&plan.slug)));
                }
                Saved::Faults(faults) => problems_of(&reader, &faults),
            }
        }
    };
    let page = drawn(&app, &reader, None, (&sent, &problems)).await?;
    Ok(unprocessable(page))
}

/// Is there a draft just like this? Then the button was pressed twice.
async fn is_made(app: &App, plan: &OfferingPlan) -> Result<bool, AppError> {
    match offerings::for_office(app, &plan.slug).await {
        Ok(listing) => {
            let there = Version::of(&listing);
            Ok(there.is_draft && there.plan == *plan)
        }
        Err(AppError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The form of an offering as it is now.
fn fresh(version: &Version) -> Sent {
    let typed = Typed::of(&version.plan);
    Sent {
        was: typed.clone(),
        typed,
        seen: version.seen,
        ..Sent::default()
    }
}

async fn open(
    path: paths::OfferingEdit,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let listing = offerings::for_office(&app, &path.slug).await?;
    let sent = fresh(&Version::of(&listing));
    let form = (&sent, &Problems::default());
    Ok(draw(drawn(&app, &reader, Some(&path.slug), form).await?))
}

async fn save(
    path: paths::OfferingEdit,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Fields,
) -> Reply {
    let there = Version::of(&offerings::for_office(&app, &path.slug).await?);
    let sent = Sent::read(&pairs);
    if sent.wish != Wish::Save {
        let form = (&sent, &Problems::default());
        return Ok(draw(drawn(&app, &reader, Some(&path.slug), form).await?));
    }
    // Nobody made this form: there is nothing to compare it with.
    if sent.seen == DateTime::<chrono::Utc>::default() {
        return Err(AppError::BadRequest);
    }
    store(&app, &reader, &person, (sent, there)).await
}

/// Saves what was typed. What somebody else has changed meanwhile in other parts than the form's stays; where
/// it is in the form, the office chooses.
async fn store(
    app: &App,
    reader: &Reader,
    person: &Person,
    (mut sent, mut there): (Sent, Version),
) -> Result<Response, AppError> {
    let slug = there.plan.slug.clone();
    loop {
        let plan = match parse(reader, &sent.typed, &there.plan) {
            Ok(plan) => plan,
            Err(problems) => {
                let page = drawn(app, reader, Some(&slug), (&sent, &problems)).await?;
                return Ok(unprocessable(page));
            }
        };
        let wanted = Wanted {
            plan,
            seen: sent.seen,
        };
        let (by, now) = (By::from(person), app.clock.now());
        match bookings::edit_offering(app, &by, &wanted, &sent.reason, now).await? {
            Saved::Done(_) => return Ok(see_other(reader, &Told::Saved.at(&slug))),
            Saved::Faults(faults) => {
                let problems = problems_of(reader, &faults);
                let page = drawn(app, reader, Some(&slug), (&sent, &problems)).await?;
                return Ok(unprocessable(page));
            }
            Saved::Conflict { theirs } => {
                let now = Typed::of(&theirs.plan);
                if !sent.was.differing(&now).is_empty() {
                    let page = pages::conflict(reader, &known(app).await?, &sent, &theirs);
                    return Ok(conflict(page));
                }
                // Published, another date, another language: not what this form says.
                sent.seen = theirs.seen;
                there = *theirs;
            }
        }
    }
}
