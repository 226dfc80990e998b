//! Handlers of the pages on which the office writes the chronology.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::response::Response;
use axum_extra::routing::RouterExt as _;
use chrono::Datelike as _;

use super::Pairs;
use crate::app::App;
use crate::audit::{self, By};
use crate::chronology::actions::{self, Outcome, Way};
use crate::chronology::chores::word;
use crate::chronology::chronicle::Block;
use crate::chronology::entity::entry;
use crate::chronology::forms::{Typed, parse};
use crate::chronology::pages::office::{
    self as pages, Found, Scene, Set, Theirs, Told, Top, Which,
};
use crate::chronology::store::archive::{self, Choices};
use crate::chronology::store::office::{self as store, Whole};
use crate::error::AppError;
use crate::offerings::entity::offering;
use crate::paths;
use crate::web::{Form, Office, Problems, Reader, Reply, conflict, draw, see_other, unprocessable};

/// The text of an entry may be long, and letters of other scripts take nine signs each on their way.
const LARGEST_FORM: usize = 512 * 1024;
/// Entries that are offered for merging.
const OTHERS: usize = 60;

/// What a form sends.
pub(super) type Fields = Form<Vec<(String, String)>>;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(list)
        .typed_get(new)
        .typed_post(create)
        .typed_get(settings)
        .typed_post(choose)
        .typed_get(show)
        .typed_get(edit)
        .typed_post(save)
        .typed_get(history)
        .typed_get(merging)
        .typed_post(merge)
        .typed_get(back)
        .typed_post(deed)
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
}

/// What a name says; empty where it says nothing.
pub(super) fn said<'q>(pairs: &'q [(String, String)], name: &str) -> &'q str {
    let pair = pairs.iter().find(|(known, _)| known == name);
    pair.map_or("", |(_, value)| value.as_str())
}

/// The version that a form was made from; none can be 0.
pub(super) fn seen(pairs: &[(String, String)]) -> i32 {
    said(pairs, "seen").parse().unwrap_or(0)
}

/// An entry, whoever sees it.
pub(super) async fn whole(app: &App, slug: &str) -> Result<Whole, AppError> {
    let found = store::by_slug(app.db.read(), slug).await?;
    found.ok_or(AppError::NotFound)
}

async fn list(
    _: paths::OfficeChronology,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let page = said(&pairs, "seite").parse::<usize>().unwrap_or(1);
    let found = Found {
        entries: store::all(app.db.read()).await?,
        which: Which::of(said(&pairs, "zeige")),
        words: said(&pairs, "q").trim().chars().take(100).collect(),
        page: page.clamp(1, 10_000) - 1,
    };
    Ok(draw(pages::list(&reader, &found)))
}

async fn new(_: paths::NewChronicle, _: State<App>, reader: Reader, Office(_): Office) -> Reply {
    let nothing = Problems::default();
    Ok(draw(pages::form(
        &reader,
        None,
        &Typed::blank(),
        &nothing,
        None,
    )))
}

async fn create(
    _: paths::NewChronicle,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Fields,
) -> Reply {
    let typed = Typed::read(&pairs);
    if !said(&pairs, "redraw").is_empty() {
        let nothing = Problems::default();
        return Ok(draw(pages::form(&reader, None, &typed, &nothing, None)));
    }
    match parse(&reader, &typed, None) {
        Err(problems) => {
            let page = pages::form(&reader, None, &typed, &problems, None);
            Ok(unprocessable(page))
        }
        Ok(plan) => {
            let (by, now) = (By::from(&person), app.clock.now());
            let outcome = actions::create(&app, &by, plan, now).await?;
            told(&app, &reader, outcome, Told::Saved).await
        }
    }
}

/// Draws an entry as it is now.
async fn drawn(
    app: &App,
    reader: &Reader,
    whole: &Whole,
    top: Top,
) -> Result<maud::Markup, AppError> {
    let day = store::of_day(app.db.read(), whole.entry.first_day).await?;
    let is_it = |one: Option<&entry::Model>| one.is_some_and(|one| one.id == whole.entry.id);
    let place = (day.len() > 1).then(|| (is_it(day.first()), is_it(day.last())));
    let block = Block::alone(
        whole.entry.clone(),
        whole.dates.clone(),
        whole.programme.clone(),
    );
    let scene = Scene {
        whole,
        block: &block,
        place,
        top,
    };
    Ok(pages::one(reader, scene))
}

/// Where a deed leads: to the entry, which says what was done; or it was not done, since somebody else was first.
async fn told(app: &App, reader: &Reader, outcome: Outcome, told: Told) -> Reply {
    match outcome {
        Outcome::Done(slug) => Ok(see_other(reader, &told.at(&slug))),
        Outcome::Changed(whole) => {
            let page = drawn(app, reader, &whole, Top::Changed).await?;
            Ok(conflict(page))
        }
    }
}

async fn show(
    path: paths::OfficeChronicle,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let whole = whole(&app, &path.slug).await?;
    let top = Told::of(said(&pairs, "neu")).map_or(Top::Nothing, Top::Told);
    Ok(draw(drawn(&app, &reader, &whole, top).await?))
}

async fn edit(
    path: paths::ChronicleEdit,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let whole = whole(&app, &path.slug).await?;
    let of = Some((path.slug.as_str(), whole.entry.version));
    let typed = Typed::of(&whole.plan());
    Ok(draw(pages::form(
        &reader,
        of,
        &typed,
        &Problems::default(),
        None,
    )))
}

async fn save(
    path: paths::ChronicleEdit,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Fields,
) -> Reply {
    let there = whole(&app, &path.slug).await?;
    let (typed, seen) = (Typed::read(&pairs), seen(&pairs));
    let of = Some((path.slug.as_str(), seen));
    if !said(&pairs, "redraw").is_empty() {
        let nothing = Problems::default();
        return Ok(draw(pages::form(&reader, of, &typed, &nothing, None)));
    }
    let plan = match parse(&reader, &typed, Some(&there.plan())) {
        Ok(plan) => plan,
        Err(problems) => {
            let page = pages::form(&reader, of, &typed, &problems, None);
            return Ok(unprocessable(page));
        }
    };
    let (by, now) = (By::from(&person), app.clock.now());
    match actions::save(&app, &by, (&path.slug, seen), plan, now).await? {
        Outcome::Changed(theirs) => Ok(differ(&reader, &typed, &theirs)),
        done @ Outcome::Done(_) => told(&app, &reader, done, Told::Saved).await,
    }
}

/// Two have written at once: what she wrote stays in the form, beside it stands what is saved now. Sent again, hers
/// counts.
fn differ(reader: &Reader, typed: &Typed, theirs: &Whole) -> Response {
    let now = Typed::of(&theirs.plan());
    let beside = Theirs {
        actor: theirs.entry.actor.clone(),
        fields: typed.differing(&now),
    };
    let of = Some((theirs.entry.slug.as_str(), theirs.entry.version));
    let nothing = Problems::default();
    conflict(pages::form(reader, of, typed, &nothing, Some(&beside)))
}

async fn history(
    path: paths::ChronicleHistory,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let whole = whole(&app, &path.slug).await?;
    let versions = store::versions(app.db.read(), whole.entry.id).await?;
    let files = audit::Sought {
        kinds: vec!["chronicle"],
        subjects: Some(vec![whole.entry.id.0]),
        ..audit::Sought::default()
    };
    let (deeds, _) = audit::read(app.db.read(), files).await?;
    Ok(draw(pages::history(&reader, &whole, &versions, &deeds)))
}

/// The entries that may become one with it: those of its year.
async fn others(app: &App, whole: &Whole) -> Result<Vec<entry::Model>, AppError> {
    let year = whole.entry.first_day.year();
    let mut all = store::all(app.db.read()).await?;
    all.retain(|one| one.first_day.year() == year && one.id != whole.entry.id);
    all.reverse();
    all.truncate(OTHERS);
    Ok(all)
}

async fn merging(
    path: paths::ChronicleMerge,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let whole = whole(&app, &path.slug).await?;
    let others = others(&app, &whole).await?;
    Ok(draw(pages::merge(
        &reader,
        &whole,
        &others,
        &Problems::default(),
    )))
}

async fn merge(
    path: paths::ChronicleMerge,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Fields,
) -> Reply {
    let whole = whole(&app, &path.slug).await?;
    let offered = others(&app, &whole).await?;
    let chosen = pairs.iter().filter(|(name, _)| name == "other");
    let chosen: Vec<String> = chosen
        .filter(|(_, slug)| offered.iter().any(|one| one.slug == *slug))
        .map(|(_, slug)| slug.clone())
        .collect();
    if chosen.is_empty() {
        let mut problems = Problems::default();
        problems.add("other", reader.t().planning_problem_choose());
        let page = pages::merge(&reader, &whole, &offered, &problems);
        return Ok(unprocessable(page));
    }
    let (by, now) = (By::from(&person), app.clock.now());
    let it = (path.slug.as_str(), seen(&pairs));
    let outcome = actions::merge(&app, &by, it, &chosen, now).await?;
    told(&app, &reader, outcome, Told::Merged).await
}

/// Where the language is changed after a deed was refused.
async fn back(path: paths::ChronicleDeed, reader: Reader, Office(_): Office) -> Reply {
    let slug = path.slug;
    Ok(see_other(&reader, &paths::OfficeChronicle { slug }))
}

async fn deed(
    path: paths::ChronicleDeed,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Fields,
) -> Reply {
    let (by, now) = (By::from(&person), app.clock.now());
    let it = (path.slug.as_str(), seen(&pairs));
    let (outcome, what) = match path.deed.as_str() {
        "veroeffentlichung" => (actions::publish(&app, &by, it, now).await?, Told::Published),
        "ruecknahme" => (
            actions::withdraw(&app, &by, it, now).await?,
            Told::Withdrawn,
        ),
        "zahlen" => (
            actions::take_figures(&app, &by, it, now).await?,
            Told::Saved,
        ),
        "frueher" => {
            let outcome = actions::reorder(&app, &by, it, Way::Earlier, now).await?;
            (outcome, Told::Saved)
        }
        "spaeter" => {
            let outcome = actions::reorder(&app, &by, it, Way::Later, now).await?;
            (outcome, Told::Saved)
        }
        "fassung" => {
            let former = said(&pairs, "fassung").parse().unwrap_or(0);
            let outcome = actions::restore(&app, &by, it, former, now).await?;
            (outcome, Told::Saved)
        }
        _ => return Err(AppError::NotFound),
    };
    told(&app, &reader, outcome, what).await
}

async fn settings(
    _: paths::ArchiveSettings,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let set = Set {
        chosen: archive::choices(app.db.read()).await?,
        series: archive::all_series(app.db.read()).await?,
        is_saved: !said(&pairs, "neu").is_empty(),
    };
    Ok(draw(pages::settings(&reader, &set)))
}

async fn choose(
    _: paths::ArchiveSettings,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Fields,
) -> Reply {
    use sea_orm::Iterable as _;
    let known = archive::all_series(app.db.read()).await?;
    let sent = |name: &str| {
        let of = pairs.iter().filter(move |(known, _)| known == name);
        of.map(|(_, value)| value.clone()).collect::<Vec<_>>()
    };
    let is_kind = |text: &String| offering::Kind::iter().any(|kind| word(kind) == *text);
    let (mut published, mut yearly) = (sent("kind"), sent("series"));
    published.retain(is_kind);
    yearly.retain(|series| known.contains(series));
    let choices = Choices {
        published: published.into_iter().collect(),
        yearly: yearly.into_iter().collect(),
    };
    actions::choose(&app, &By::from(&person), &choices, app.clock.now()).await?;
    Ok(see_other(
        &reader,
        &format!("{}?neu=1", paths::ArchiveSettings {}),
    ))
}
