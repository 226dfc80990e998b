//! Handlers of sending: what it would come to, now or later, once more, and who got it.

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;
use maud::Markup;

use super::{Asked, asked_page, opened};
use crate::app::App;
use crate::audit::By;
use crate::error::AppError;
use crate::mail::mailing::{self, Group};
use crate::newsletter::entity::issue::{self, Audience, State as Stage};
use crate::newsletter::forms::{Pairs, Step, audience, said};
use crate::newsletter::pages::{self, FoundRecipients, News, SendingScene, group_tag};
use crate::newsletter::send::{self, Handle, Seen, Sent};
use crate::newsletter::{checks, readers, render};
use crate::paths;
use crate::web::{
    Form, Fresh, Office, Problems, Reader, Reply, conflict, draw, see_other, unprocessable,
};

/// Recipients on one page.
const PEOPLE: u64 = 100;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(go)
        .typed_get(recipients)
}

/// What the page says beside what it is drawn from.
#[derive(Default)]
struct Said {
    at: String,
    problems: Problems,
    is_changed: bool,
}

async fn drawn(
    app: &App,
    reader: &Reader,
    (issue, audience): (&issue::Model, &Audience),
    said: &Said,
) -> Result<Markup, AppError> {
    let letters = render::all(app, issue).await?;
    let findings = checks::of(app, issue, &letters).await?;
    let counts = readers::count(app.db.read(), audience).await?;
    let scene = SendingScene {
        issue,
        findings: &findings,
        audience,
        counts: &counts,
        at: &said.at,
        problems: &said.problems,
        is_changed: said.is_changed,
    };
    Ok(pages::sending(reader, scene))
}

fn told(issue: &issue::Model, news: Option<News>) -> String {
    let path = paths::OfficeIssue {
        id: issue.id.to_string(),
    };
    match news {
        Some(news) => format!("{path}?neu={}", news.word()),
        None => path.to_string(),
    }
}

async fn show(
    path: paths::IssueSending,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(_)): Fresh<Office>,
    Query(pairs): Asked,
) -> Reply {
    let issue = opened(&app, &path.id).await?;
    if !matches!(issue.state, Stage::Draft | Stage::Scheduled) {
        return Ok(see_other(&reader, &told(&issue, None)));
    }
    let typed = audience(&pairs);
    // Nothing asked: as it was chosen when it was scheduled.
    let asked = if pairs.is_empty() {
        &issue.audience
    } else {
        &typed
    };
    let page = drawn(&app, &reader, (&issue, asked), &Said::default()).await?;
    Ok(draw(page))
}

async fn go(
    path: paths::IssueSending,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(person)): Fresh<Office>,
    Form(pairs): Form<Pairs>,
) -> Reply {
    let issue = opened(&app, &path.id).await?;
    let (by, now) = (By::from(&person), app.clock.now());
    let step = Step::of(&pairs).ok_or(AppError::BadRequest)?;
    let group = match step {
        Step::AgainRejected => Some(Group::Rejected),
        Step::AgainUncertain => Some(Group::Uncertain),
        Step::Now | Step::Then(_) => None,
    };
    if let Some(group) = group {
        let is_done = send::handle(&app, &by, (issue.id, Handle::Again(group)), now).await?;
        let news = (!is_done).then_some(News::NotNow);
        return Ok(see_other(&reader, &told(&issue, news)));
    }
    let whom = audience(&pairs);
    let version = said(&pairs, "version")
        .parse()
        .map_err(|_| AppError::BadRequest)?;
    let seen = Seen {
        id: issue.id,
        version: Some(version),
    };
    let mut says = Said {
        at: said(&pairs, "wann").to_owned(),
        ..Said::default()
    };
    let sent = match step {
        Step::Then(Some(at)) => send::schedule(&app, &by, (seen, &whom), at, now).await?,
        Step::Then(None) => {
            says.problems
                .add("wann", reader.t().newsletter_problem_moment());
            let page = drawn(&app, &reader, (&issue, &whom), &says).await?;
            return Ok(unprocessable(page));
        }
        _ => send::send(&app, &by, (seen, &whom), now).await?,
    };
    match sent {
        Sent::Done => Ok(see_other(&reader, &told(&issue, None))),
        Sent::Before => Ok(see_other(&reader, &told(&issue, Some(News::Before)))),
        Sent::Nobody => Ok(see_other(&reader, &told(&issue, Some(News::Nobody)))),
        Sent::Past => {
            says.problems
                .add("wann", reader.t().newsletter_problem_past());
            let page = drawn(&app, &reader, (&issue, &whom), &says).await?;
            Ok(unprocessable(page))
        }
        Sent::Changed | Sent::Faulty => {
            says.is_changed = sent == Sent::Changed;
            // Drawn as it is now.
            let issue = opened(&app, &path.id).await?;
            let page = drawn(&app, &reader, (&issue, &whom), &says).await?;
            Ok(conflict(page))
        }
    }
}

async fn recipients(
    path: paths::IssueRecipients,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Asked,
) -> Reply {
    let issue = opened(&app, &path.id).await?;
    let (db, page) = (app.db.read(), asked_page(&pairs));
    let asked = said(&pairs, "zustand");
    let group = Group::ALL
        .into_iter()
        .find(|group| group_tag(*group) == asked);
    let tally = mailing::tally(db, issue.id).await?;
    let range = ((page - 1) * PEOPLE, PEOPLE + 1);
    let mut people = mailing::addressed(db, issue.id, group, range).await?;
    let most = usize::try_from(PEOPLE).unwrap_or(usize::MAX);
    let has_more = people.len() > most;
    people.truncate(most);
    let found = FoundRecipients {
        issue: &issue,
        tally: &tally,
        group,
        people: &people,
        page,
        has_more,
    };
    Ok(draw(pages::recipients(&reader, found)))
}
