//! The list on paper, and one that was kept on paper.

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;
use serde::Deserialize;

use super::door::Desk;
use crate::app::App;
use crate::attendance::actions::{self, Entered};
use crate::attendance::forms::PaperTyped;
use crate::attendance::pages::{self, Columns, Entry};
use crate::attendance::rules;
use crate::error::AppError;
use crate::paths;
use crate::web::{Form, Leader, Problems, Reader, Reply, conflict, draw, see_other, unprocessable};

/// To print, and to enter.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(print)
        .typed_get(show)
        .typed_post(enter)
}

/// The columns that are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    unterschrift: String,
    alter: String,
}

async fn print(
    path: paths::LeaderSessionPrint,
    State(app): State<App>,
    reader: Reader,
    leader: Leader,
    Query(asked): Query<Asked>,
) -> Reply {
    let desk = Desk::of_staff(app, leader, &path.id)?;
    let (listing, list) = desk.opened().await?;
    let columns = Columns {
        signature: asked.unterschrift != "nein",
        age: asked.alter == "ja",
    };
    Ok(draw(pages::print(&reader, (&listing, &list), columns)))
}

async fn show(
    path: paths::PaperList,
    State(app): State<App>,
    reader: Reader,
    leader: Leader,
) -> Reply {
    let desk = Desk::of_staff(app, leader, &path.id)?;
    let (listing, list) = desk.opened().await?;
    if rules::may_tick(&listing, &list.session, desk.now).is_err() {
        // The list says why.
        return Ok(see_other(&reader, &paths::LeaderSession { id: path.id }));
    }
    let typed = PaperTyped::of(desk.app.dice.id(desk.now), &list);
    let entry = Entry {
        listing: &listing,
        list: &list,
        has_begun: list.session.starts_at <= desk.now,
        typed: &typed,
        problems: &Problems::default(),
    };
    Ok(draw(pages::paper(&reader, entry)))
}

async fn enter(
    path: paths::PaperList,
    State(app): State<App>,
    reader: Reader,
    leader: Leader,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Reply {
    let desk = Desk::of_staff(app, leader, &path.id)?;
    let (listing, list) = desk.opened().await?;
    let typed = PaperTyped::new(pairs);
    let entry = |typed, problems| Entry {
        listing: &listing,
        list: &list,
        has_begun: list.session.starts_at <= desk.now,
        typed,
        problems,
    };
    let paper = match typed.parse(&reader, &list, desk.now) {
        Ok(paper) => paper.ok_or(AppError::BadRequest)?,
        Err(problems) => {
            return Ok(unprocessable(pages::paper(
                &reader,
                entry(&typed, &problems),
            )));
        }
    };
    let what = (desk.session, paper);
    match actions::enter(&desk.app, desk.now, &desk.who, what).await? {
        Entered::Refused(why) => desk.refused(&reader, why).await,
        Entered::Full => {
            let typed = typed.asked_for_reason();
            let mut problems = Problems::default();
            let full = pages::full(&reader, &list);
            let field = if typed.get("names").trim().is_empty() {
                "more"
            } else {
                "names"
            };
            problems.add(field, full);
            Ok(conflict(pages::paper(&reader, entry(&typed, &problems))))
        }
        Entered::All(kept) => {
            let list = paths::LeaderSession { id: path.id };
            let to = format!("{list}?getan=papier&blieb={kept}");
            Ok(see_other(&reader, &to))
        }
    }
}
