//! The mails that the demo caught. In `serve` these addresses do not exist.

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{Html, IntoResponse as _};
use axum_extra::routing::RouterExt as _;
use maud::html;

use crate::app::App;
use crate::error::AppError;
use crate::mail::{Caught, caught};
use crate::paths;
use crate::web::components::{Row, back, details, facts, rows};
use crate::web::{Page, Reader, Reply, draw, page};

/// The list, each mail, and its HTML as a mail program shows it.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(list)
        .typed_get(show)
        .typed_get(show_html)
}

async fn list(_: paths::CaughtMails, State(app): State<App>, reader: Reader) -> Reply {
    let letters = caught(&app.settings.mail.directory).await?;
    let row = |letter: &Caught| Row {
        head: html! {
            a href=(paths::CaughtMail { name: letter.name.clone() }) dir="auto" { (letter.subject) }
        },
        body: html! { bdi { (letter.to) } },
    };
    let title = reader.t().postbox_title();
    let body = html! {
        h1 { (title) }
        p { (reader.t().postbox_about()) }
        @if letters.is_empty() { p { (reader.t().postbox_empty()) } }
        (rows(&letters.iter().map(row).collect::<Vec<_>>()))
    };
    Ok(draw(page(&reader, &Page::private(&title, body))))
}

async fn show(path: paths::CaughtMail, State(app): State<App>, reader: Reader) -> Reply {
    let letter = one(&app, &path.name).await?;
    let body = html! {
        (back(&reader, &paths::CaughtMails {}, &reader.t().postbox_title()))
        h1 dir="auto" { (letter.subject) }
        (facts(&[
            (reader.t().postbox_to(), html! { bdi { (letter.to) } }),
            (reader.t().postbox_date(), html! { @if let Some(date) = letter.date { (date) } }),
        ]))
        p { a href=(paths::CaughtMailHtml { name: letter.name.clone() }) { (reader.t().postbox_html()) } }
        pre dir="auto" { (letter.plain) }
        @if let Some(calendar) = &letter.calendar {
            (details(&reader.t().postbox_calendar(), &html! { pre dir="ltr" { (calendar) } }))
        }
    };
    Ok(draw(page(&reader, &Page::private(&letter.subject, body))))
}

/// The HTML part by itself. Its styles are inline, as mail programs need them, so it has a policy of its own.
async fn show_html(path: paths::CaughtMailHtml, State(app): State<App>) -> Reply {
    let letter = one(&app, &path.name).await?;
    let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    Ok(([(CONTENT_SECURITY_POLICY, policy)], Html(letter.html)).into_response())
}

async fn one(app: &App, name: &str) -> Result<Caught, AppError> {
    let letters = caught(&app.settings.mail.directory).await?;
    letters
        .into_iter()
        .find(|letter| letter.name == name)
        .ok_or(AppError::NotFound)
}
