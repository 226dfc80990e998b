//! The log.

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;
use serde::Deserialize;

use crate::app::App;
use crate::audit::Who;
use crate::desk::log::{Area, Period, Wanted, find};
use crate::desk::pages::log::{BY_COMMAND, log};
use crate::error::AppError;
use crate::paths;
use crate::web::{Form, Office, Reader, Reply, draw};

/// Characters of a search.
const TYPED: usize = 200;

/// What is asked for: by an address without `q`, by a form with it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    wer: String,
    was: String,
    zeit: String,
    zu: String,
    vor: String,
    q: String,
}

impl Asked {
    /// What was meant.
    ///
    /// # Errors
    /// `NotFound` where a filter can be none: that must never mean everything.
    fn parse(self) -> Result<Wanted, AppError> {
        Ok(Wanted {
            who: match self.wer.as_str() {
                "" => None,
                BY_COMMAND => Some(Who::Operator),
                id => Some(Who::Account(id.parse().map_err(|_| AppError::NotFound)?)),
            },
            area: chosen(&Area::ALL, Area::word, &self.was)?,
            period: chosen(&Period::ALL, Period::word, &self.zeit)?,
            thing: id(&self.zu)?,
            before: id(&self.vor)?,
            q: self.q.chars().take(TYPED).collect(),
        })
    }
}

fn chosen<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    typed: &str,
) -> Result<Option<T>, AppError> {
    if typed.is_empty() {
        return Ok(None);
    }
    let found = all.iter().copied().find(|one| word(*one) == typed);
    found.map(Some).ok_or(AppError::NotFound)
}

fn id(typed: &str) -> Result<Option<uuid::Uuid>, AppError> {
    match typed {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| AppError::NotFound),
    }
}

pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(show).typed_post(search)
}

async fn show(
    _: paths::Log,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    asked: Query<Vec<(String, String)>>,
) -> Reply {
    let mut wanted = Asked::default();
    // The last of several counts, and what no filter is called is nothing.
    for (name, value) in asked.0 {
        let part = match name.as_str() {
            "wer" => &mut wanted.wer,
            "was" => &mut wanted.was,
            "zeit" => &mut wanted.zeit,
            "zu" => &mut wanted.zu,
            "vor" => &mut wanted.vor,
            _ => continue,
        };
        *part = value;
    }
    shown(&app, &reader, wanted).await
}

async fn search(
    _: paths::Log,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Form(asked): Form<Asked>,
) -> Reply {
    shown(&app, &reader, asked).await
}

async fn shown(app: &App, reader: &Reader, asked: Asked) -> Reply {
    let wanted = asked.parse()?;
    let found = find(app, &wanted, app.clock.now()).await?;
    Ok(draw(log(reader, &wanted, &found)))
}
