//! Handlers of the office: finding a booking, looking at it, and what is done to it.

mod message;
mod phone;
mod rebook;

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;
use maud::Markup;

use super::actions::{self, Hand, Renamed, Renewed};
use super::entity::entry;
use super::forms::{self, OfficeDeed, Search};
use super::pages::office::{self, Found, Linked, Scene, Told};
use super::routes::listing_of;
use super::rules::cancellation::Cancelled;
use super::rules::search::Query as Meant;
use super::self_service::Pairs;
use super::store;
use super::store::her::{By, Hers};
use super::store::search::{self, Sought};
use crate::app::App;
use crate::audit;
use crate::error::AppError;
use crate::kinds::{BookingId, Lang, OfferingId};
use crate::mail;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{
    Form, Office, Problems, Reader, Reply, draw, read_line, read_lines, see_other, unprocessable,
};

/// Characters of a reason.
const REASON: usize = 200;
/// Characters of the office's note.
const NOTE: usize = 1000;

/// The addresses below `/buero` that are about bookings.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(search_page)
        .typed_post(find)
        .typed_get(show)
        .typed_get(slip)
        .typed_get(back)
        .typed_post(deed)
        .merge(message::routes())
        .merge(phone::routes())
        .merge(rebook::routes())
}

async fn search_page(
    _: paths::OfficeBookings,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    found(&app, &reader, &Search::default()).await
}

async fn find(
    _: paths::OfficeBookings,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Form(typed): Form<Search>,
) -> Reply {
    found(&app, &reader, &typed).await
}

/// The page of the search with what it finds.
async fn found(app: &App, reader: &Reader, typed: &Search) -> Reply {
    let page = typed.page.parse::<u64>().unwrap_or(1).clamp(1, 10_000);
    let offering = match typed.offering.as_str() {
        "" => None,
        slug => Some(offerings::for_office(app, slug).await?.offering.id),
    };
    let meant = Meant::read(&typed.q, forms::code);
    let sought = Sought {
        query: (!typed.q.trim().is_empty()).then_some(&meant),
        state: match typed.state.as_str() {
            "waiting" => Some(entry::State::Waiting),
            "offered" => Some(entry::State::Offered),
            _ => None,
        },
        offering,
        page: page - 1,
    };
    let db = app.db.read();
    let hits = search::search(db, sought).await?;
    let all = store::her::several(db, hits.bookings).await?;
    let mut all = of_their_offerings(app, all).await?;
    let alike = all.split_off(hits.meant.min(all.len()));
    let found = Found {
        bookings: all,
        alike,
        page,
        has_more: hits.has_more,
    };
    Ok(draw(office::search(reader, typed, &found)))
}

/// Each with its offering and those of its dates that she holds or waits for, as lists show them: from the shelf,
/// the others in one go.
async fn of_their_offerings(
    app: &App,
    all: Vec<Hers>,
) -> Result<Vec<(Hers, Arc<Listing>)>, AppError> {
    let shelf = offerings::shelf(app).await?;
    let mut known: HashMap<OfferingId, Arc<Listing>> = shelf
        .listings
        .iter()
        .map(|listing| (listing.offering.id, Arc::clone(listing)))
        .collect();
    let others = all
        .iter()
        .filter(|hers| !known.contains_key(&hers.booking.offering_id));
    let (ids, dates): (Vec<_>, Vec<_>) = others
        .map(|hers| {
            let dates = hers.entries.iter().filter_map(|(_, pool)| pool.session_id);
            (hers.booking.offering_id, dates.collect::<Vec<_>>())
        })
        .unzip();
    let read = offerings::with_sessions(app.db.read(), ids, dates.concat()).await?;
    known.extend(
        read.into_iter()
            .map(|listing| (listing.offering.id, Arc::new(listing))),
    );
    let all = all.into_iter().filter_map(|hers| {
        let listing = Arc::clone(known.get(&hers.booking.offering_id)?);
        Some((hers, listing))
    });
    Ok(all.collect())
}

/// A booking and its offering.
async fn opened(app: &App, id: &str) -> Result<(Hers, Arc<Listing>), AppError> {
    let id: BookingId = id.parse().map_err(|_| AppError::NotFound)?;
    let hers = actions::find(app, By::Id(id)).await?;
    let hers = hers.ok_or(AppError::NotFound)?;
    let listing = listing_of(app, hers.booking.offering_id).await?;
    Ok((hers, listing))
}

/// Draws the page of a booking.
async fn drawn(
    app: &App,
    (hers, listing): (&Hers, &Listing),
    page: impl FnOnce(Scene<'_>) -> Markup,
) -> Result<Markup, AppError> {
    let db = app.db.read();
    let whys = actions::explain(db, &app.own().settings, listing, hers, app.clock.now()).await?;
    let changes = store::her::changes(db, hers.booking.id).await?;
    let letters = mail::about(db, hers.booking.id).await?;
    let linked = linked(app, hers.booking.id).await?;
    let is_stopped = mail::stopped(db).await?.is_some();
    Ok(page(Scene {
        listing,
        hers,
        whys: &whys,
        changes: &changes,
        letters: &letters,
        linked: &linked,
        is_stopped,
    }))
}

/// The bookings from which it was rebooked, or to which.
async fn linked(app: &App, id: BookingId) -> Result<Vec<Linked>, AppError> {
    let db = app.db.read();
    let mut linked = Vec::new();
    for row in store::rebookings::of(db, id).await? {
        let is_from = row.joined_id == id;
        let other = if is_from { row.left_id } else { row.joined_id };
        if let Some(booking) = store::her::booking(db, By::Id(other)).await? {
            linked.push(Linked {
                booking: other,
                is_from,
                listing: listing_of(app, booking.offering_id).await?,
            });
        }
    }
    Ok(linked)
}

async fn show(
    path: paths::OfficeBooking,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let (hers, listing) = opened(&app, &path.id).await?;
    let form = (&OfficeDeed::default(), &Problems::default());
    let page = drawn(&app, (&hers, &listing), |scene| {
        office::booking(&reader, scene, form, Told::of(&pairs))
    });
    Ok(draw(page.await?))
}

async fn slip(
    path: paths::OfficeSlip,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let (hers, listing) = opened(&app, &path.id).await?;
    let token = actions::token(&app, &hers.booking);
    // Hers to take home: in the language of her letters.
    let hers_lang = Lang::from_tag(&hers.booking.lang).unwrap_or_default();
    let reader = Reader::of(&app, hers_lang, &reader.path);
    let page = drawn(&app, (&hers, &listing), |scene| {
        office::slip(&reader, scene, &token)
    });
    Ok(draw(page.await?))
}

/// Where the language is changed after a form came back.
async fn back(path: paths::OfficeDeed, reader: Reader, Office(_): Office) -> Reply {
    Ok(see_other(&reader, &paths::OfficeBooking { id: path.id }))
}

/// What a deed has come to.
enum Done {
    /// This is to be said.
    Told(Told),
    /// The form again.
    Problems(Problems),
}

impl Done {
    fn problem(field: impl Into<String>, text: String) -> Self {
        let mut problems = Problems::default();
        problems.add(field, text);
        Self::Problems(problems)
    }
}

/// One booking, and somebody of the office with it before her.
struct Desk<'a> {
    app: &'a App,
    reader: &'a Reader,
    hers: &'a Hers,
    by: audit::By,
}

async fn deed(
    path: paths::OfficeDeed,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<OfficeDeed>,
) -> Reply {
    let (hers, listing) = opened(&app, &path.id).await?;
    let desk = Desk {
        app: &app,
        reader: &reader,
        hers: &hers,
        by: audit::By::from(&person),
    };
    let done = match path.deed.as_str() {
        "absage" => desk.cancel(&typed).await?,
        "vorrang" => desk.put_first(&typed).await?,
        "ueberbuchung" => desk.overbook(&typed).await?,
        "kontakt" => desk.contact(&typed).await?,
        "namen" => desk.names(&typed).await?,
        "notiz" => desk.jot(&typed).await?,
        _ => return Err(AppError::NotFound),
    };
    match done {
        Done::Told(told) => Ok(see_other(&reader, &told.at(hers.booking.id))),
        Done::Problems(problems) => {
            let page = drawn(&app, (&hers, &listing), |scene| {
                office::booking(&reader, scene, (&typed, &problems), None)
            });
            Ok(unprocessable(page.await?))
        }
    }
}

impl Desk<'_> {
    fn hand(&self) -> Hand<'_> {
        Hand::Offices(self.hers.booking.id, &self.by)
    }

    async fn cancel(&self, typed: &OfficeDeed) -> Result<Done, AppError> {
        let now = self.app.clock.now();
        let cancelled = actions::cancel(self.app, now, self.hand(), typed.target()?).await?;
        Ok(Done::Told(match cancelled {
            Cancelled::Done => Told::Done,
            Cancelled::Nothing | Cancelled::TooLate => Told::Nothing,
        }))
    }

    async fn put_first(&self, typed: &OfficeDeed) -> Result<Done, AppError> {
        let (now, entry) = (self.app.clock.now(), (self.hers.booking.id, typed.entry()?));
        let priority = i32::from(typed.priority.trim() == "1");
        let waited = actions::put_first(self.app, now, entry, priority, &self.by).await?;
        Ok(Done::Told(if waited { Told::Done } else { Told::Nothing }))
    }

    async fn overbook(&self, typed: &OfficeDeed) -> Result<Done, AppError> {
        let (now, entry) = (self.app.clock.now(), typed.entry()?);
        let mut problems = Problems::default();
        let field = format!("reason-{entry}");
        let reason = read_line(self.reader, &field, &typed.reason, REASON, &mut problems);
        if !problems.is_empty() {
            return Ok(Done::Problems(problems));
        }
        let Some(reason) = reason else {
            let text = self.reader.t().office_problem_reason();
            return Ok(Done::problem(field, text));
        };
        let entry = (self.hers.booking.id, entry);
        let given = actions::overbook(self.app, now, entry, &reason, &self.by).await?;
        Ok(Done::Told(if given { Told::Done } else { Told::Nothing }))
    }

    async fn contact(&self, typed: &OfficeDeed) -> Result<Done, AppError> {
        let contact = match typed.change().contact(self.reader, self.hers) {
            Ok(contact) => contact,
            Err(problems) => return Ok(Done::Problems(problems)),
        };
        let now = self.app.clock.now();
        match actions::contact(self.app, now, self.hand(), &contact).await? {
            Renewed::New { .. } | Renewed::Same => Ok(Done::Told(Told::Done)),
            Renewed::Taken => {
                let is_email = contact.email.is_some();
                let field = if is_email { "email" } else { "phone" };
                Ok(Done::problem(
                    field,
                    self.reader.t().bookings_contact_taken(),
                ))
            }
        }
    }

    async fn names(&self, typed: &OfficeDeed) -> Result<Done, AppError> {
        let t = self.reader.t();
        let names = match typed.change().names(self.reader, self.hers) {
            Ok(names) => names,
            Err(problems) => return Ok(Done::Problems(problems)),
        };
        let now = self.app.clock.now();
        let problem = match actions::names(self.app, now, self.hand(), &names).await? {
            Renamed::Done => return Ok(Done::Told(Told::Done)),
            Renamed::Late => t.bookings_names_late(),
            Renamed::Others => t.bookings_names_others(),
            Renamed::Taken => t.bookings_contact_taken(),
        };
        Ok(Done::problem("name", problem))
    }

    async fn jot(&self, typed: &OfficeDeed) -> Result<Done, AppError> {
        let mut problems = Problems::default();
        let text = read_lines(self.reader, "note", &typed.note, NOTE, &mut problems);
        if !problems.is_empty() {
            return Ok(Done::Problems(problems));
        }
        let (now, id) = (self.app.clock.now(), self.hers.booking.id);
        actions::jot(self.app, now, id, text, &self.by).await?;
        Ok(Done::Told(Told::Done))
    }
}
