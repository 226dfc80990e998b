//! The sign-up by a link that lets her in before a course opens to all. Whose link it is, and whether it is good, a
//! later room knows; here it is her form: one person, her name, one booking that stands.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::actions::{self, Outcome};
use super::forms::Input;
use super::pages::form::{self, Door, Scene, Shut, Top};
use super::sign_up::{redraw, refuse, shut};
use super::store;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::fold;
use crate::offerings::Listing;
use crate::paths;
use crate::web::{Problems, Reader, Reply, draw, see_other, unprocessable};

/// A link before it is used.
#[derive(Clone, Debug)]
pub(crate) struct First {
    /// Its id: it is good for one booking that stands.
    pub(crate) link: Uuid,
    /// Her name, as it stands in the booking by which she has earned it.
    pub(crate) name: String,
    /// Her address, as it stands there: she need not type what the link was sent to.
    pub(crate) email: Option<String>,
    /// Where its form is sent.
    pub(crate) path: String,
    /// From when on everybody can sign up.
    pub(crate) opens: DateTime<Utc>,
}

impl First {
    fn door(&self) -> Door<'_> {
        Door {
            path: &self.path,
            opens: self.opens,
        }
    }
}

/// The course as her form shows it: open, for one person, without guests of single evenings.
fn as_open(listing: &Listing) -> Listing {
    let mut open = listing.clone();
    (open.offering.opens, open.offering.drop_in) = (None, None);
    open.offering.max_persons = 1;
    open
}

/// The form, with her name in it.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn first_form(
    app: &App,
    reader: &Reader,
    listing: &Listing,
    first: &First,
) -> Reply {
    let now = app.clock.now();
    let (open, tallies) = (as_open(listing), store::tallies(app).await?);
    let scene = Scene {
        listing: &open,
        tallies: &tallies,
        now,
        door: Some(first.door()),
    };
    if let Some(why) = scene.shut() {
        return Ok(draw(form::shut(reader, &open, why)));
    }
    let input = Input {
        name: vec![first.name.clone()],
        email: first.email.clone().unwrap_or_default(),
        ..Input::fresh(app, now)
    };
    let none = Problems::default();
    Ok(draw(form::form(
        reader,
        scene,
        &input,
        &none,
        &Top::Nothing,
    )))
}

/// The booking that this form made when it was sent before: pressed once more when it is shut, it still is that one.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn first_sent(
    app: &App,
    reader: &Reader,
    listing: &Listing,
    input: &Input,
) -> Result<Option<paths::Booking>, AppError> {
    let Ok(wish) = input.parse(reader, &as_open(listing)) else {
        return Ok(None);
    };
    let token = actions::sent_before(app, listing, &wish).await?;
    Ok(token.map(|token| paths::Booking { token }))
}

/// Signs her up, if it is she.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn first_sign_up(
    app: &App,
    reader: &Reader,
    (listing, first): (&Arc<Listing>, &First),
    input: &Input,
) -> Reply {
    let now = app.clock.now();
    let (open, tallies) = (as_open(listing), store::tallies(app).await?);
    let scene = Scene {
        listing: &open,
        tallies: &tallies,
        now,
        door: Some(first.door()),
    };
    if !input.redraw.is_empty() {
        return Ok(redraw(reader, scene, input));
    }
    if input.is_trapped() {
        let token = actions::decoy(app, listing.offering.id);
        return Ok(see_other(reader, &paths::Booking { token }));
    }
    if let Some(why) = scene.shut().filter(|why| *why != Shut::Full) {
        if let Some(booking) = first_sent(app, reader, listing, input).await? {
            return Ok(see_other(reader, &booking));
        }
        return Ok(shut(reader, scene, input, why));
    }
    let again = |problems: &Problems, top: &Top| {
        unprocessable(form::form(reader, scene, input, problems, top))
    };
    let wish = match input.parse(reader, &open) {
        Ok(wish) => wish,
        Err(problems) => return Ok(again(&problems, &Top::Nothing)),
    };
    if wish
        .party
        .iter()
        .any(|name| name.folded() != fold(&first.name))
    {
        let mut problems = Problems::default();
        problems.add("name", reader.t().bookings_first_problem(&first.name));
        return Ok(again(&problems, &Top::Nothing));
    }
    if input.is_hasty(app, now) {
        return Ok(again(&Problems::default(), &Top::Hasty));
    }
    match actions::book(app, now, listing, wish.by_link(first.link)).await? {
        Outcome::Booked { token } => Ok(see_other(reader, &paths::Booking { token })),
        Outcome::Again { receipt } => Ok(see_other(reader, &paths::Booking { token: receipt })),
        Outcome::Refused(refusal) => {
            let what = (&open, Some(first.door()));
            refuse(app, reader, what, input, (&refusal, now)).await
        }
    }
}
