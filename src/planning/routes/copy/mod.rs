//! Handlers of an offering once more, for another term.

mod source;

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;

use source::{Source, TERM};

use super::terms::{Of, Planned, planned, refused};
use crate::app::App;
use crate::audit::By;
use crate::bookings;
use crate::error::AppError;
use crate::kinds::{Lang, Person};
use crate::lang::words;
use crate::offerings::entity::calendar_day::Kind;
use crate::offerings::{self, EditFault, Field, OfferingPlan, Saved, Version};
use crate::paths;
use crate::planning::forms::{Sheet, Step, problem_of, problems_of, seen_said};
use crate::planning::pages::{self, Copied, DatesScene as Scene, News, Shown, Told};
use crate::planning::rhythm::{Beat, Free, Rhythm};
use crate::web::{
    Form, Office, Problems, Reader, Reply, conflict, draw, read_line, see_other, unprocessable,
};

/// Nobody plans further: ten years.
const FARTHEST: u32 = 520;
/// So many terms later at most is what the form proposes by itself.
const LATER: usize = 2;
/// Signs of a title.
const SHORT: usize = 200;

pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(open).typed_post(post)
}

async fn open(
    path: paths::OfferingCopy,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let source = Source::read(&app, &path.slug).await?;
    let today = offerings::local_day(source.listing.zone(), app.clock.now());
    let mut sheet = source.sheet(today);
    // A term that lies in the holidays is none: then the next one.
    for _ in 0..LATER {
        let looked = looked(&app, &reader, &source, &sheet).await?;
        let Ok((weeks, _, planned)) = looked else {
            break;
        };
        if !is_mostly_free(&planned) {
            break;
        }
        sheet = source.sheet_of(weeks + TERM, today);
    }
    drawn(&app, &reader, &source, sheet).await
}

/// Do most of its dates lie in school holidays, or on public ones?
fn is_mostly_free(planned: &Planned) -> bool {
    let rows = &planned.preview.rows;
    let is_free = |row: &&offerings::Row| {
        let mut marks = row.marks.iter();
        marks.any(|mark| mark.kind != Kind::Observance)
    };
    rows.iter().filter(is_free).count() * 2 > rows.len()
}

/// The page with every date, where there is nothing wrong with what was typed.
async fn drawn(app: &App, reader: &Reader, source: &Source, sheet: Sheet) -> Reply {
    match looked(app, reader, source, &sheet).await? {
        Ok((weeks, rhythm, planned)) => {
            let page = page(
                reader,
                source,
                &sheet,
                (weeks, &rhythm, &planned, News::Nothing),
            );
            Ok(draw(page))
        }
        Err(problems) => Ok(unprocessable(without(reader, source, &sheet, &problems))),
    }
}

/// Understands the form, and looks at every date of the copy: the weeks, the rhythm as it was moved, all
/// dates.
async fn looked(
    app: &App,
    reader: &Reader,
    source: &Source,
    sheet: &Sheet,
) -> Result<Result<(u32, Rhythm, Planned), Problems>, AppError> {
    let t = reader.t();
    let mut problems = Problems::default();
    if read_line(reader, "title", &sheet.title, SHORT, &mut problems).is_none()
        && problems.is_empty()
    {
        problems.add("title", t.planning_problem_missing());
    }
    let weeks = sheet.weeks.trim().parse::<u32>().ok();
    let weeks = weeks.filter(|weeks| (1..=FARTHEST).contains(weeks));
    if weeks.is_none() {
        let text = t.planning_problem_number("1", &FARTHEST.to_string());
        problems.add("weeks", text);
    }
    let rhythm = weeks.and_then(|weeks| source.rhythm.later(weeks));
    let (Some(weeks), Some(rhythm), true) = (weeks, rhythm, problems.is_empty()) else {
        if problems.is_empty() {
            problems.add("weeks", t.planning_refused_rule());
        }
        return Ok(Err(problems));
    };
    let free = free(&source.rhythm);
    let about = (&rhythm, free, source.listing.zone());
    match planned(app, Of::Copy(&source.listing), about).await? {
        Ok(planned) => Ok(Ok((weeks, rhythm, planned))),
        Err(refusal) => {
            for (_, text) in refused(reader, &refusal).iter() {
                problems.add("weeks", text);
            }
            Ok(Err(problems))
        }
    }
}

/// A rhythm that never met a free day keeps clear of them; dates by hand do what they did.
fn free(rhythm: &Rhythm) -> Free {
    Free::of(
        rhythm,
        rhythm.pauses.is_empty() && rhythm.beat != Beat::ByHand,
    )
}

fn page(
    reader: &Reader,
    source: &Source,
    sheet: &Sheet,
    (weeks, rhythm, planned, news): (u32, &Rhythm, &Planned, News),
) -> maud::Markup {
    let scene = Scene {
        listing: &source.listing,
        now: rhythm,
        sheet,
        problems: &Problems::default(),
    };
    let shown = Shown {
        preview: &planned.preview,
        print: &planned.print,
        asks: false,
    };
    pages::copy(reader, scene, source.windows(weeks), (news, Some(shown)))
}

/// The page with what is wrong.
fn without(reader: &Reader, source: &Source, sheet: &Sheet, problems: &Problems) -> maud::Markup {
    let scene = Scene {
        listing: &source.listing,
        now: &source.rhythm,
        sheet,
        problems,
    };
    let copied = Copied {
        leaders: &source.leaders,
        ..Copied::default()
    };
    pages::copy(reader, scene, copied, (News::Nothing, None))
}

async fn post(
    path: paths::OfferingCopy,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Reply {
    let source = Source::read(&app, &path.slug).await?;
    let mut sheet = Sheet::read(&pairs);
    if sheet.step != Step::Save {
        source.rename(&mut sheet);
        return drawn(&app, &reader, &source, sheet).await;
    }
    save(&app, &reader, &person, (&source, sheet)).await
}

/// Makes the copy, where she has seen just these dates.
async fn save(
    app: &App,
    reader: &Reader,
    person: &Person,
    (source, mut sheet): (&Source, Sheet),
) -> Reply {
    let (weeks, rhythm, planned) = match looked(app, reader, source, &sheet).await? {
        Ok(looked) => looked,
        Err(problems) => return Ok(unprocessable(without(reader, source, &sheet, &problems))),
    };
    let now = app.clock.now();
    let german = words(Lang::De).planning_pause();
    sheet.title = sheet.title.trim().to_owned();
    sheet.slug = sheet.slug.trim().to_owned();
    let dated = planned
        .rhythm
        .ticked(&sheet.ticks, &planned.preview.rows, &german);
    let plan = source.plan(&sheet, &dated, weeks, now);
    // Pressed twice: the second finds what the first has made, and that dates clash with it.
    if is_made(app, &plan).await? {
        return Ok(see_other(reader, &Told::Created.at(&plan.slug)));
    }
    let is_first = sheet.has_seen(source.listing.offering.updated_at);
    let has_seen_all = sheet.print == planned.print;
    sheet.seen = seen_said(source.listing.offering.updated_at);
    if !is_first {
        let page = page(
            reader,
            source,
            &sheet,
            (weeks, &rhythm, &planned, News::Changed),
        );
        return Ok(conflict(page));
    }
    if !has_seen_all {
        let page = page(
            reader,
            source,
            &sheet,
            (weeks, &rhythm, &planned, News::Look),
        );
        return Ok(draw(page));
    }
    let faults = if plan.slug == "neu" {
        // That is the address of a form.
        vec![(Field::Slug, EditFault::Taken)]
    } else {
        let (by, leaders) = (By::from(person), source.led_by(&sheet));
        let made = bookings::create_offering(app, &by, plan.clone(), &leaders, now);
        match made.await? {
            Saved::Done(done) => {
                let slug = &done.version.plan.slug;
                return Ok(see_other(reader, &Told::Created.at(slug)));
            }
            Saved::Conflict { .. } => vec![(Field::Slug, EditFault::Taken)],
            Saved::Faults(faults) => faults,
        }
    };
    if is_made(app, &plan).await? {
        return Ok(see_other(reader, &Told::Created.at(&plan.slug)));
    }
    let mut problems = Problems::default();
    for (field, fault) in faults {
        if field == Field::Slug {
            problems.add("slug", problem_of(reader, &fault));
        } else {
            // Nothing that this form could mend: it says where.
            let others = pages::named(reader, &problems_of(reader, &[(field, fault)]));
            for (_, text) in others.iter() {
                problems.add("title", text);
            }
        }
    }
    let scene = Scene {
        listing: &source.listing,
        now: &rhythm,
        sheet: &sheet,
        problems: &problems,
    };
    let shown = Shown {
        preview: &planned.preview,
        print: &planned.print,
        asks: false,
    };
    let windows = source.windows(weeks);
    Ok(unprocessable(pages::copy(
        reader,
        scene,
        windows,
        (News::Nothing, Some(shown)),
    )))
}

/// Is there a draft just like this?
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
