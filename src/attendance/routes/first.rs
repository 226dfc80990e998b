//! Before a course opens to all: to whom it opens first, and their form.

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;
use maud::html;
use serde::Deserialize;

use crate::app::App;
use crate::attendance::actions::{self, Opened};
use crate::attendance::pages::{self, Done, FirstScene, Invitee, Series};
use crate::attendance::rules;
use crate::attendance::store::{first as store, levels};
use crate::audit::By;
use crate::bookings;
use crate::error::AppError;
use crate::offerings::entity::offering::Mode;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::components::foreign;
use crate::web::{Form, Office, Reader, Reply, draw, see_other};

/// The office's page, and her form.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(change)
        .typed_get(form)
        .typed_post(sign_up)
}

/// What the page says about the last deed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    getan: String,
    zahl: String,
}

impl Asked {
    fn done(&self) -> Option<Done> {
        match self.getan.as_str() {
            "gespeichert" => Some(Done::Saved),
            "eingeladen" => Some(Done::Invited(self.zahl.parse().unwrap_or(0).max(0))),
            _ => None,
        }
    }
}

/// The series whose level one can have reached: of what is booked as a whole, once each, by title.
async fn series(app: &App, reader: &Reader, chosen: Option<&str>) -> Result<Vec<Series>, AppError> {
    let people = levels::counts(app.db.read()).await?;
    let shelf = offerings::shelf(app).await?;
    let mut courses: Vec<&Listing> = (shelf.listings.iter().chain(&shelf.drafts))
        .map(AsRef::as_ref)
        .filter(|listing| listing.offering.mode == Mode::Whole)
        .collect();
    courses.sort_by(|one, other| {
        let key = |listing: &Listing| listing.title(reader.lang).text.to_owned();
        (key(one), &one.offering.series).cmp(&(key(other), &other.offering.series))
    });
    courses.dedup_by(|one, other| one.offering.series == other.offering.series);
    let mut all: Vec<Series> = (courses.into_iter())
        .map(|listing| {
            let said = listing.title(reader.lang);
            Series {
                slug: listing.offering.series.clone(),
                title: foreign(reader, said.lang, said.text),
                people: people.get(&listing.offering.series).copied().unwrap_or(0),
            }
        })
        .collect();
    // What was chosen stays to be seen when its courses are long over.
    if let Some(chosen) = chosen
        && !all.iter().any(|one| one.slug == chosen)
    {
        all.push(Series {
            slug: chosen.to_owned(),
            title: html! { (chosen) },
            people: people.get(chosen).copied().unwrap_or(0),
        });
    }
    Ok(all)
}

/// The same as if it were published: a draft opens to nobody, and yet it is planned from when on it will.
fn as_public(listing: &Listing) -> Listing {
    let mut public = listing.clone();
    public.offering.draft = false;
    public
}

async fn show(
    path: paths::OfferingFirst,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(asked): Query<Asked>,
) -> Reply {
    let (db, now) = (app.db.read(), app.clock.now());
    let listing = offerings::for_office(&app, &path.slug).await?;
    let right = store::right(db, listing.offering.id).await?;
    let chosen = right.as_ref().map(|right| right.series.as_str());
    let links = store::links(db, listing.offering.id).await?;
    let achievers = match chosen {
        Some(series) => levels::achievers(db, series).await?,
        None => Vec::new(),
    };
    let people = achievers.into_iter().map(|achiever| {
        let link = links
            .iter()
            .find(|link| link.person_id == achiever.person.id);
        let has_address = achiever.booking.email.is_some();
        Invitee {
            name: achiever.person.name,
            invited_at: link.map(|link| link.made_at),
            has_address,
            link: link
                .filter(|link| link.mailed_at.is_none())
                .map(|link| actions::path_of(&app, link)),
        }
    });
    let scene = FirstScene {
        listing: &listing,
        is_whole: listing.offering.mode == Mode::Whole,
        opens: rules::opens_to_all(&as_public(&listing), now),
        series: &series(&app, &reader, chosen).await?,
        chosen,
        people: &people.collect::<Vec<_>>(),
        done: asked.done(),
    };
    Ok(draw(pages::first(&reader, scene)))
}

/// To whom it opens first, or that they are to be invited.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    series: String,
    invite: String,
}

async fn change(
    path: paths::OfferingFirst,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<Chosen>,
) -> Reply {
    let listing = offerings::for_office(&app, &path.slug).await?;
    if listing.offering.mode != Mode::Whole {
        // The page has no form then.
        return Err(AppError::BadRequest);
    }
    let (now, by) = (app.clock.now(), By::from(&person));
    if !typed.invite.is_empty() {
        let people = actions::invite(&app, now, &listing, &by).await?;
        return Ok(see_other(
            &reader,
            &format!("{path}?getan=eingeladen&zahl={people}"),
        ));
    }
    let series = Some(typed.series.trim().to_owned()).filter(|series| !series.is_empty());
    if let Some(wanted) = &series
        && !self::series(&app, &reader, None)
            .await?
            .iter()
            .any(|one| one.slug == *wanted)
    {
        return Err(AppError::BadRequest);
    }
    let what = (listing.offering.id, series);
    actions::open_first(&app, now, what, &by).await?;
    Ok(see_other(&reader, &format!("{path}?getan=gespeichert")))
}

async fn form(path: paths::FirstSignUp, State(app): State<App>, reader: Reader) -> Reply {
    let now = app.clock.now();
    match actions::open_link(&app, now, &path.token).await? {
        Opened::First(listing, first) if now < first.opens => {
            bookings::first_form(&app, &reader, &listing, &first).await
        }
        Opened::First(listing, _) | Opened::ToAll(listing) => {
            Ok(see_other(&reader, &to_all(&listing)))
        }
    }
}

/// The form for everybody.
fn to_all(listing: &Listing) -> paths::SignUp {
    paths::SignUp {
        slug: listing.offering.slug.clone(),
    }
}

async fn sign_up(
    path: paths::FirstSignUp,
    State(app): State<App>,
    reader: Reader,
    Form(input): Form<bookings::Input>,
) -> Reply {
    match actions::open_link(&app, app.clock.now(), &path.token).await? {
        Opened::First(listing, first) => {
            bookings::first_sign_up(&app, &reader, (&listing, &first), &input).await
        }
        Opened::ToAll(listing) => {
            // The same form again, too late for a new one: it is the booking that it was.
            match bookings::first_sent(&app, &reader, &listing, &input).await? {
                Some(booking) => Ok(see_other(&reader, &booking)),
                None => Ok(see_other(&reader, &to_all(&listing))),
            }
        }
    }
}
