//! What the office does. To take the list home is a dangerous deed.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use axum_extra::routing::RouterExt as _;

use super::Pairs;
use crate::app::App;
use crate::audit::By;
use crate::bounces;
use crate::error::AppError;
use crate::formats::csv;
use crate::kinds::{Lang, SubscriberId};
use crate::offerings::{local_day, zone};
use crate::paths;
use crate::subscribers::actions::{self, Added};
use crate::subscribers::data;
use crate::subscribers::forms::{Input, Office as Typed};
use crate::subscribers::pages::{self, Listed, Shown, Suppressed};
use crate::subscribers::rules::import;
use crate::subscribers::store::list::{PAGE, Sought, Standing};
use crate::subscribers::{rules, store};
use crate::web::{Form, Fresh, Office, Problems, Reader, Reply, draw, see_other, unprocessable};

/// Bytes of a table: some thousand lines.
const LARGEST_TABLE: usize = 1024 * 1024;
/// Characters of a search.
const TYPED: usize = 200;

pub(super) fn routes() -> Router<App> {
    let table = Router::new()
        .typed_get(import_page)
        .typed_post(take_in)
        .layer(DefaultBodyLimit::max(LARGEST_TABLE));
    Router::new()
        .typed_get(show)
        .typed_post(search)
        .typed_get(new_page)
        .typed_post(add)
        .typed_post(as_csv)
        .typed_get(suppressions)
        .typed_post(suppress)
        .typed_get(one)
        .typed_post(change)
        .merge(table)
}

/// The value of a name in a query; the last of several counts.
fn asked<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    let found = pairs.iter().rev().find(|(known, _)| known == name);
    found.map_or("", |(_, value)| value.as_str())
}

/// A page as it stands in an address, from one; from zero here.
fn number(typed: &str) -> Result<u64, AppError> {
    match typed {
        "" => Ok(0),
        typed => {
            let page: u64 = typed.parse().map_err(|_| AppError::NotFound)?;
            // More pages than that nobody has.
            let is_one = (1..=1_000_000).contains(&page);
            is_one.then(|| page - 1).ok_or(AppError::NotFound)
        }
    }
}

/// Whom the office looks for.
///
/// # Errors
/// `NotFound` where a filter can be none: that must never mean everybody.
fn sought(typed: &Typed) -> Result<Sought, AppError> {
    let standing = match typed.stand.as_str() {
        "" => None,
        word => {
            let mut all = Standing::ALL.into_iter();
            let found = all.find(|one| one.word() == word);
            Some(found.ok_or(AppError::NotFound)?)
        }
    };
    let lang = match typed.sprache.as_str() {
        "" => None,
        tag => Some(Lang::from_tag(tag).ok_or(AppError::NotFound)?),
    };
    let topic = match typed.thema.as_str() {
        "" => None,
        word => Some(rules::topic_of(word).ok_or(AppError::NotFound)?),
    };
    Ok(Sought {
        standing,
        lang,
        topic,
        q: typed.q.trim().chars().take(TYPED).collect(),
        page: number(&typed.seite)?,
    })
}

async fn listed(app: &App, reader: &Reader, typed: &Typed, is_erased: bool) -> Reply {
    let sought = sought(typed)?;
    let db = app.db.read();
    let (entries, has_more) = store::list::page(db, &sought).await?;
    let counts = store::list::counts(db).await?;
    let listed = Listed {
        sought: &sought,
        entries: &entries,
        has_more,
        counts: &counts,
        is_erased,
    };
    Ok(draw(pages::list(reader, listed)))
}

async fn show(
    _: paths::OfficeSubscribers,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let typed = Typed {
        stand: asked(&pairs, "stand").to_owned(),
        sprache: asked(&pairs, "sprache").to_owned(),
        thema: asked(&pairs, "thema").to_owned(),
        seite: asked(&pairs, "seite").to_owned(),
        ..Typed::default()
    };
    listed(&app, &reader, &typed, asked(&pairs, "neu") == "geloescht").await
}

async fn search(
    _: paths::OfficeSubscribers,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Form(typed): Form<Typed>,
) -> Reply {
    listed(&app, &reader, &typed, false).await
}

async fn new_page(
    _: paths::OfficeSubscriberNew,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let input = Input::fresh(&app, Lang::De, app.clock.now());
    Ok(draw(pages::new(&reader, &input, &Problems::default())))
}

async fn add(
    _: paths::OfficeSubscriberNew,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(input): Form<Input>,
) -> Reply {
    let now = app.clock.now();
    let again = |problems: &Problems| Ok(unprocessable(pages::new(&reader, &input, problems)));
    let today = local_day(zone("Europe/Berlin"), now);
    let paper = match input.paper(&reader, today) {
        Ok(paper) => paper,
        Err(problems) => return again(&problems),
    };
    let t = reader.t();
    let (why, told, id) = match actions::add(&app, now, &By::from(&person), &paper).await? {
        Added::New(id) => (None, "neu", Some(id)),
        Added::Known(id) => (None, "da", Some(id)),
        Added::Gone => (Some(t.subscribers_bad_gone()), "", None),
        Added::Suppressed => (Some(t.subscribers_bad_suppressed()), "", None),
    };
    if let Some(id) = id {
        let path = paths::OfficeSubscriber { id: id.to_string() };
        return Ok(see_other(&reader, &format_args!("{path}?neu={told}")));
    }
    let mut problems = Problems::default();
    problems.add("email", why.unwrap_or_default());
    again(&problems)
}

async fn import_page(
    _: paths::OfficeSubscribersImport,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    Ok(draw(pages::import(&reader, &Typed::default(), None)))
}

async fn take_in(
    _: paths::OfficeSubscribersImport,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<Typed>,
) -> Reply {
    let now = app.clock.now();
    let today = local_day(zone("Europe/Berlin"), now);
    match import::read(&typed.table, today) {
        Err(refused) => Ok(unprocessable(pages::import(&reader, &typed, Some(refused)))),
        Ok(lines) => {
            let done = actions::import(&app, now, &By::from(&person), lines).await?;
            Ok(draw(pages::imported(&reader, &done)))
        }
    }
}

async fn as_csv(
    _: paths::OfficeSubscribersCsv,
    State(app): State<App>,
    Fresh(Office(person)): Fresh<Office>,
) -> Reply {
    let entries = store::list::all(app.db.read()).await?;
    let sheet = data::sheet(&entries);
    let written = csv::write(&sheet).map_err(|fault| AppError::Internal(fault.to_string()))?;
    actions::export(&app, app.clock.now(), &By::from(&person), sheet.rows.len()).await?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"rundbrief-abos.csv\"",
        ),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, written).into_response())
}

async fn one(
    path: paths::OfficeSubscriber,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let id: SubscriberId = path.id.parse().map_err(|_| AppError::NotFound)?;
    let db = app.db.read();
    let entry = store::list::one(db, id).await?.ok_or(AppError::NotFound)?;
    let consents = store::consents(db, id).await?;
    let suppression = store::suppressions::by_seal(db, &entry.row.sealed).await?;
    let sealed = std::slice::from_ref(&entry.row.sealed);
    let back = bounces::about(&app, sealed, app.clock.now()).await?;
    let threshold = app.settings.bounces.threshold;
    let shown = Shown {
        back: back.get(&entry.row.sealed).map(|back| (back, threshold)),
        entry: &entry,
        consents: &consents,
        suppression: suppression.as_ref(),
        told: Some(asked(&pairs, "neu")),
    };
    Ok(draw(pages::one(&reader, shown)))
}

async fn change(
    path: paths::OfficeSubscriber,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<Typed>,
) -> Reply {
    let id: SubscriberId = path.id.parse().map_err(|_| AppError::NotFound)?;
    let (now, by) = (app.clock.now(), By::from(&person));
    match typed.deed.as_str() {
        "abmeldung" => {
            actions::leave_for_her(&app, now, &by, id).await?;
            Ok(see_other(&reader, &format_args!("{path}?neu=ende")))
        }
        "loeschung" => {
            actions::erase_by_office(&app, now, &by, id).await?;
            let list = paths::OfficeSubscribers {};
            Ok(see_other(&reader, &format_args!("{list}?neu=geloescht")))
        }
        _ => Err(AppError::NotFound),
    }
}

async fn suppressed(
    app: &App,
    reader: &Reader,
    (page, told): (u64, Option<&str>),
    (typed, problems): (&Typed, &Problems),
) -> Result<maud::Markup, AppError> {
    let (rows, has_more) = store::suppressions::page(app.db.read(), "", (page, PAGE)).await?;
    let seals: Vec<_> = rows.iter().map(|row| row.sealed.clone()).collect();
    let back = bounces::about(app, &seals, app.clock.now()).await?;
    let shown = Suppressed {
        rows: &rows,
        back: (&back, app.settings.bounces.threshold),
        page,
        has_more,
        told,
    };
    Ok(pages::suppressions(reader, shown, (typed, problems)))
}

async fn suppressions(
    _: paths::OfficeSuppressions,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let which = (number(asked(&pairs, "seite"))?, Some(asked(&pairs, "neu")));
    let (typed, none) = (Typed::default(), Problems::default());
    let page = suppressed(&app, &reader, which, (&typed, &none)).await?;
    Ok(draw(page))
}

async fn suppress(
    path: paths::OfficeSuppressions,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<Typed>,
) -> Reply {
    let (now, by) = (app.clock.now(), By::from(&person));
    let done = |told: &str| see_other(&reader, &format_args!("{path}?neu={told}"));
    if typed.deed == "frei" {
        let id = typed.id.parse().map_err(|_| AppError::NotFound)?;
        actions::lift_by_office(&app, now, &by, id).await?;
        return Ok(done("frei"));
    }
    match typed.suppression(&reader) {
        Ok((email, reason)) => {
            let is_new = actions::suppress_by_office(&app, now, &by, &email, &reason).await?;
            Ok(done(if is_new { "gesperrt" } else { "da" }))
        }
        Err(problems) => {
            let page = suppressed(&app, &reader, (0, None), (&typed, &problems)).await?;
            Ok(unprocessable(page))
        }
    }
}
