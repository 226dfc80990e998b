//! Handlers of writing: the list, the sheet, the preview, and what is done to an issue.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{Html, IntoResponse as _};
use axum_extra::routing::RouterExt as _;

use super::{Asked, asked_page, opened};
use crate::app::App;
use crate::audit::By;
use crate::error::AppError;
use crate::kinds::Lang;
use crate::mail::mailing;
use crate::newsletter::entity::issue;
use crate::newsletter::forms::{Pairs, Sheet, said};
use crate::newsletter::pages::{self, EditScene, Look, News, OverviewScene, PreviewScene};
use crate::newsletter::rules::{Deed, may};
use crate::newsletter::send::{self, Handle};
use crate::newsletter::write::{self, Saved};
use crate::newsletter::{letters, render, store};
use crate::offerings;
use crate::paths;
use crate::web::{
    Form, Office, Problems, Reader, Reply, conflict, draw, framing, see_other, unprocessable,
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(list)
        .typed_post(begin)
        .typed_get(show)
        .typed_get(edit)
        .typed_post(save)
        .typed_get(preview)
        .typed_get(preview_mail)
        .typed_get(back)
        .typed_post(deed)
}

async fn list(
    _: paths::OfficeIssues,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Asked,
) -> Reply {
    let (db, at) = (app.db.read(), asked_page(&pairs));
    let mut issues = store::newest(db, at - 1).await?;
    let most = usize::try_from(store::PAGE).unwrap_or(usize::MAX);
    let has_more = issues.len() > most;
    issues.truncate(most);
    let sent = issues.iter().filter(|issue| issue.sent_at.is_some());
    let sent: Vec<_> = sent.map(|issue| issue.id).collect();
    let tallies = mailing::tallies(db, &sent).await?;
    let now = app.clock.now();
    Ok(draw(pages::list(
        &reader,
        (&issues, &tallies),
        (at, has_more),
        now,
    )))
}

async fn begin(
    _: paths::OfficeIssues,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
) -> Reply {
    let id = write::begin(&app, &By::from(&person), app.clock.now()).await?;
    Ok(see_other(&reader, &paths::IssueEdit { id: id.to_string() }))
}

async fn show(
    path: paths::OfficeIssue,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Asked,
) -> Reply {
    let issue = opened(&app, &path.id).await?;
    let db = app.db.read();
    let tally = mailing::tally(db, issue.id).await?;
    let trouble = mailing::trouble(db).await?;
    let scene = OverviewScene {
        issue: &issue,
        tally: &tally,
        trouble: trouble.as_ref(),
        news: News::of(said(&pairs, "neu")),
        is_still: !said(&pairs, "still").is_empty(),
        now: app.clock.now(),
    };
    Ok(draw(pages::overview(&reader, scene)))
}

/// The offerings from which an issue can choose: name in addresses, title.
async fn offerings_on(app: &App) -> Result<Vec<(String, String)>, AppError> {
    let (shelf, now) = (offerings::shelf(app).await?, app.clock.now());
    let on = shelf
        .listings
        .iter()
        .filter(|listing| !listing.is_over(now));
    let on = on.map(|listing| {
        let title = listing.title(Lang::De).text.to_owned();
        (listing.offering.slug.clone(), title)
    });
    Ok(on.collect())
}

async fn edit(
    path: paths::IssueEdit,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Asked,
) -> Reply {
    let issue = opened(&app, &path.id).await?;
    if !may(Deed::Write, issue.state) {
        return Ok(see_other(&reader, &told(&issue, News::NotNow)));
    }
    let offerings = offerings_on(&app).await?;
    let scene = EditScene {
        issue: &issue,
        content: &issue.content,
        problems: &Problems::default(),
        offerings: &offerings,
        is_saved: !said(&pairs, "gespeichert").is_empty(),
        is_late: false,
    };
    Ok(draw(pages::edit(&reader, scene)))
}

/// An issue's page that says something.
fn told(issue: &issue::Model, news: News) -> String {
    let path = paths::OfficeIssue {
        id: issue.id.to_string(),
    };
    format!("{path}?neu={}", news.word())
}

async fn save(
    path: paths::IssueEdit,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Form<Pairs>,
) -> Reply {
    let issue = opened(&app, &path.id).await?;
    let mut sheet = Sheet::read(&pairs);
    let problems = sheet.problems(&reader);
    let offerings = offerings_on(&app).await?;
    let scene = |issue, content, problems| EditScene {
        issue,
        content,
        problems,
        offerings: &offerings,
        is_saved: false,
        is_late: false,
    };
    if sheet.redraw {
        // The version that she saw, not the one that is: else she would save over what others wrote.
        let seen = issue::Model {
            version: sheet.version,
            ..issue
        };
        let none = Problems::default();
        return Ok(draw(pages::edit(
            &reader,
            scene(&seen, &sheet.content, &none),
        )));
    }
    if !problems.is_empty() {
        let seen = issue::Model {
            version: sheet.version,
            ..issue
        };
        let page = pages::edit(&reader, scene(&seen, &sheet.content, &problems));
        return Ok(unprocessable(page));
    }
    if let Some(change) = sheet.change {
        change.make(&mut sheet.content);
    }
    let (by, now) = (By::from(&person), app.clock.now());
    let seen = (issue.id, sheet.version);
    match write::save(&app, &by, seen, sheet.content.clone(), now).await? {
        Saved::Done => {
            let there = format!("{path}?gespeichert=1");
            Ok(see_other(&reader, &there))
        }
        Saved::Over => Ok(see_other(&reader, &told(&issue, News::NotNow))),
        Saved::Late(theirs) => {
            let none = Problems::default();
            let late = EditScene {
                is_late: true,
                ..scene(&*theirs, &sheet.content, &none)
            };
            Ok(conflict(pages::edit(&reader, late)))
        }
    }
}

fn asked_lang(pairs: &[(String, String)]) -> Lang {
    Lang::from_tag(said(pairs, "sprache")).unwrap_or_default()
}

async fn preview(
    path: paths::IssuePreview,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Asked,
) -> Reply {
    let issue = opened(&app, &path.id).await?;
    let drawn = render::one(&app, &issue, asked_lang(&pairs)).await?;
    let scene = PreviewScene {
        issue: &issue,
        drawn: &drawn,
        look: Look::of(said(&pairs, "ansicht")),
        is_tried: !said(&pairs, "probe").is_empty(),
    };
    Ok(framing(draw(pages::preview(&reader, scene))))
}

/// The letter by itself, inside the preview. Its styles are inline, as mail programs need them, so it has a policy
/// of its own.
async fn preview_mail(
    path: paths::IssuePreviewMail,
    State(app): State<App>,
    Office(_): Office,
    Query(pairs): Asked,
) -> Reply {
    let issue = opened(&app, &path.id).await?;
    let drawn = render::one(&app, &issue, asked_lang(&pairs)).await?;
    let is_dark = Look::of(said(&pairs, "ansicht")) == Look::Dark;
    let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
    let html = render::shown(&drawn.letter, is_dark);
    Ok(([(CONTENT_SECURITY_POLICY, policy)], Html(html)).into_response())
}

/// Where the language is changed after a form came back.
async fn back(path: paths::IssueDeed, reader: Reader, Office(_): Office) -> Reply {
    Ok(see_other(&reader, &paths::OfficeIssue { id: path.id }))
}

async fn deed(
    path: paths::IssueDeed,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Form<Pairs>,
) -> Reply {
    let issue = opened(&app, &path.id).await?;
    let (by, now) = (By::from(&person), app.clock.now());
    let handle = match path.deed.as_str() {
        "probe" => {
            let lang = asked_lang(&pairs);
            letters::try_out(&app, &person, (&issue, lang), now).await?;
            let there = paths::IssuePreview { id: path.id };
            let there = format!("{there}?sprache={}&probe=1", lang.tag());
            return Ok(see_other(&reader, &there));
        }
        "loeschung" => {
            return Ok(if write::throw_away(&app, &by, issue.id, now).await? {
                see_other(&reader, &paths::OfficeIssues {})
            } else {
                see_other(&reader, &told(&issue, News::NotNow))
            });
        }
        "zurueck" => Handle::Unschedule,
        "pause" => Handle::Pause,
        "fortsetzung" => Handle::Resume,
        "abbruch" => Handle::Cancel,
        _ => return Err(AppError::NotFound),
    };
    if send::handle(&app, &by, (issue.id, handle), now).await? {
        Ok(see_other(&reader, &paths::OfficeIssue { id: path.id }))
    } else {
        Ok(see_other(&reader, &told(&issue, News::NotNow)))
    }
}
