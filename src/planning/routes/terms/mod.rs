//! Handlers of the dates of an offering: its rhythm, and single dates by hand.

mod single;

use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum_extra::routing::RouterExt as _;
use sha2::{Digest as _, Sha256};

use super::{Pairs, said};
use crate::app::App;
use crate::audit::By;
use crate::bookings;
use crate::error::AppError;
use crate::kinds::{Lang, Person};
use crate::lang::{date, words};
use crate::offerings::{self, Edit, Fate, Fault, Listing, Preview, Refusal, Row, series_of};
use crate::paths;
use crate::planning::forms::{Sheet, Step, seen_said};
use crate::planning::pages::{self, Added, DatesScene as Scene, News, Shown};
use crate::planning::rhythm::{Free, Rhythm};
use crate::web::{Form, Office, Problems, Reader, Reply, conflict, draw, see_other, unprocessable};

pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(open).typed_post(post)
}

/// What the dates of an offering would be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Of<'a> {
    /// Of this offering.
    There(&'a str),
    /// Of a new one that is otherwise like this.
    Copy(&'a Listing),
}

/// A rhythm with all its dates, before anything is saved.
#[derive(Debug)]
pub(super) struct Planned {
    /// The rhythm, without what is new on free days.
    pub(super) rhythm: Rhythm,
    /// Every date.
    pub(super) preview: Preview,
    /// The table as one word: whoever saves names the one that she has seen.
    pub(super) print: String,
}

/// Looks at every date that a rhythm names.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn planned(
    app: &App,
    of: Of<'_>,
    (rhythm, free, zone): (&Rhythm, Free, chrono_tz::Tz),
) -> Result<Result<Planned, Refusal>, AppError> {
    let first = match preview(app, of, rhythm, zone).await? {
        Ok(preview) => preview,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let rhythm = rhythm.without_free_days(free, &first.rows);
    let preview = match preview(app, of, &rhythm, zone).await? {
        Ok(preview) => preview,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let digest = Sha256::digest(format!("{:?}", preview.rows));
    let print = digest.iter().take(12).map(|byte| format!("{byte:02x}"));
    Ok(Ok(Planned {
        rhythm,
        print: print.collect(),
        preview,
    }))
}

async fn preview(
    app: &App,
    of: Of<'_>,
    rhythm: &Rhythm,
    zone: chrono_tz::Tz,
) -> Result<Result<Preview, Refusal>, AppError> {
    let (seasons, now) = (rhythm.seasons(zone), app.clock.now());
    match of {
        Of::There(slug) => {
            let edit = Edit {
                slug: slug.to_owned(),
                seasons,
                reason: String::new(),
                seen: None,
            };
            bookings::plan_series(app, &edit, now).await
        }
        Of::Copy(source) => offerings::plan_copy(app.db.read(), app, source, &seasons, now).await,
    }
}

/// Why a rhythm was refused, at its field.
pub(super) fn refused(reader: &Reader, refusal: &Refusal) -> Problems {
    let t = reader.t();
    let mut problems = Problems::default();
    match refusal {
        Refusal::Rule(_, Fault::Twice(day, _)) => {
            problems.add("extras", t.planning_refused_twice(&date(reader.lang, *day)));
        }
        Refusal::Rule(_, Fault::TooMany) => problems.add("to", t.planning_refused_many()),
        Refusal::Rule(..) | Refusal::Changed => problems.add("beat", t.planning_refused_rule()),
        Refusal::NoReason => problems.add("reason", t.office_problem_reason()),
    }
    problems
}

/// An offering with its rhythm.
struct Ground {
    listing: Listing,
    now: Rhythm,
}

impl Ground {
    async fn read(app: &App, slug: &str) -> Result<Self, AppError> {
        let listing = offerings::for_office(app, slug).await?;
        let now = Rhythm::of(&listing, app.clock.now());
        Ok(Self { listing, now })
    }

    /// The form as it is before anybody types.
    fn sheet(&self) -> Sheet {
        let is_new = series_of(&self.listing).is_empty() && self.listing.sessions.is_empty();
        let mut sheet = Sheet::of(&self.now, Free::of(&self.now, is_new));
        if is_new {
            "1".clone_into(&mut sheet.beat);
        }
        sheet.seen = seen_said(self.listing.offering.updated_at);
        sheet
    }

    /// Every date as it is, with what lies on it.
    async fn there(&self, app: &App) -> Result<Vec<Row>, AppError> {
        let slug = &self.listing.offering.slug;
        let edit = Edit {
            slug: slug.clone(),
            seasons: self.now.seasons(self.listing.zone()),
            reason: String::new(),
            seen: None,
        };
        let preview = bookings::plan_series(app, &edit, app.clock.now()).await?;
        Ok(preview.map_or_else(|_| Vec::new(), |preview| preview.rows))
    }

    fn scene<'a>(&'a self, sheet: &'a Sheet, problems: &'a Problems) -> Scene<'a> {
        Scene {
            listing: &self.listing,
            now: &self.now,
            sheet,
            problems,
        }
    }
}

async fn open(
    path: paths::OfferingDates,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let ground = Ground::read(&app, &path.slug).await?;
    let news = if said(&pairs, "neu") == "gespeichert" {
        News::Saved
    } else {
        News::Nothing
    };
    let added = Added {
        venues: offerings::venues(app.db.read()).await?,
        ..Added::default()
    };
    let nothing = (&Problems::default(), &added);
    let page = plain(&app, &reader, &ground, (news, nothing)).await?;
    Ok(draw(page))
}

/// The page without a table, with what was typed for one more date.
async fn plain(
    app: &App,
    reader: &Reader,
    ground: &Ground,
    (news, (problems, added)): (News, (&Problems, &Added)),
) -> Result<maud::Markup, AppError> {
    let sheet = ground.sheet();
    let rows = ground.there(app).await?;
    let scene = ground.scene(&sheet, problems);
    Ok(pages::dates_page(
        reader,
        scene,
        (news, None),
        (&rows, added),
    ))
}

async fn post(
    path: paths::OfferingDates,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Reply {
    let ground = Ground::read(&app, &path.slug).await?;
    match said(&pairs, "what") {
        "" => rhythm(&app, &reader, &person, (&ground, Sheet::read(&pairs))).await,
        "add" => single::add(&app, &reader, &person, (&ground, &pairs)).await,
        "topic" => single::retitle(&app, &reader, &person, (&ground, &pairs)).await,
        "remove" => single::remove(&app, &reader, &person, (&ground, &pairs)).await,
        _ => Err(AppError::BadRequest),
    }
}

/// Shows every date of what was typed, and saves it where she has seen just these.
async fn rhythm(
    app: &App,
    reader: &Reader,
    person: &Person,
    (ground, mut sheet): (&Ground, Sheet),
) -> Reply {
    let (slug, zone) = (&ground.listing.offering.slug, ground.listing.zone());
    let drawn = |sheet: &Sheet, problems: &Problems, news, shown| {
        let scene = ground.scene(sheet, problems);
        pages::dates_page(reader, scene, (news, shown), (&[], &Added::default()))
    };
    let nothing = Problems::default();
    let parsed = sheet.parse(reader, &ground.now);
    if sheet.step == Step::Redraw && (sheet.print.is_empty() || parsed.is_err()) {
        return Ok(draw(drawn(&sheet, &nothing, News::Nothing, None)));
    }
    let (typed, reason) = match (parsed, sheet.reason(reader)) {
        (Ok(typed), Ok(reason)) => (typed, reason),
        (Err(problems), _) | (_, Err(problems)) => {
            return Ok(unprocessable(drawn(&sheet, &problems, News::Nothing, None)));
        }
    };
    let about = (&typed, sheet.free(), zone);
    let planned = match planned(app, Of::There(slug), about).await? {
        Ok(planned) => planned,
        Err(refusal) => {
            let problems = refused(reader, &refusal);
            return Ok(unprocessable(drawn(&sheet, &problems, News::Nothing, None)));
        }
    };
    let rows = &planned.preview.rows;
    let asks = rows
        .iter()
        .any(|row| matches!(row.fate, Fate::Exception { .. }));
    let shown = Shown {
        preview: &planned.preview,
        print: &planned.print,
        asks: asks || !reason.is_empty(),
    };
    let is_first = sheet.has_seen(ground.listing.offering.updated_at);
    let has_seen_all = sheet.print == planned.print;
    // What she sees now is what she saves next.
    sheet.seen = seen_said(planned.preview.seen);
    if sheet.step != Step::Save || !has_seen_all {
        if sheet.step == Step::Save && !is_first {
            return Ok(conflict(drawn(
                &sheet,
                &nothing,
                News::Changed,
                Some(shown),
            )));
        }
        let news = match sheet.step {
            Step::Save => News::Look,
            Step::Look | Step::Redraw => News::Nothing,
        };
        return Ok(draw(drawn(&sheet, &nothing, news, Some(shown))));
    }
    let german = words(Lang::De).planning_pause();
    let wanted = planned.rhythm.ticked(&sheet.ticks, rows, &german);
    let edit = Edit {
        slug: slug.clone(),
        seasons: wanted.seasons(zone),
        reason,
        seen: Some(planned.preview.seen),
    };
    let saved = bookings::save_series(app, &By::from(person), &edit, app.clock.now()).await?;
    match saved {
        Ok(_) => Ok(saved_at(reader, slug)),
        Err(Refusal::Changed) => {
            let page = drawn(&sheet, &nothing, News::Changed, Some(shown));
            Ok(conflict(page))
        }
        Err(refusal) => {
            let problems = refused(reader, &refusal);
            let shown = Shown {
                asks: true,
                ..shown
            };
            let page = drawn(&sheet, &problems, News::Nothing, Some(shown));
            Ok(unprocessable(page))
        }
    }
}

fn saved_at(reader: &Reader, slug: &str) -> Response {
    let path = paths::OfferingDates {
        slug: slug.to_owned(),
    };
    see_other(reader, &format_args!("{path}?neu=gespeichert"))
}
