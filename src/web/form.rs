//! Forms: read without ever rejecting a person, and what could not be understood, field by field.

use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;
use serde::{Deserialize as _, Deserializer};

use super::Reader;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::tidy;

/// A form's fields. `Input` holds strings with `#[serde(default)]`, so nothing a person types is rejected here.
#[derive(Debug)]
pub(crate) struct Form<Input>(pub(crate) Input);

impl<Input: DeserializeOwned> FromRequest<App> for Form<Input> {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self, AppError> {
        use axum::response::IntoResponse as _;
        match axum_extra::extract::Form::<Input>::from_request(request, app).await {
            Ok(axum_extra::extract::Form(input)) => Ok(Self(input)),
            Err(rejection) => Err(match rejection.into_response().status() {
                axum::http::StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
                _ => AppError::BadRequest,
            }),
        }
    }
}

/// What could not be understood: the field, and what to do about it in the reader's words. In the
/// order of the form, so that the summary reads like it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Problems(Vec<(String, String)>);

impl Problems {
    /// Notes a problem. `field` is the id of the input on the page.
    pub(crate) fn add(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.0.push((field.into(), text.into()));
    }

    /// The first problem of a field.
    pub(crate) fn of(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, text)| text.as_str())
    }

    /// Is there none?
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All, in the order of the form: field and sentence.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(field, text)| (field.as_str(), text.as_str()))
    }
}

/// A field that was sent several times counts once: the first time.
///
/// # Errors
/// If it is no text.
pub(crate) fn first<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let sent = Vec::<String>::deserialize(deserializer)?;
    Ok(sent.into_iter().next().unwrap_or_default())
}

/// A line of at most so many characters. None where nothing was written, or a problem.
pub(crate) fn read_line(
    reader: &Reader,
    field: &str,
    typed: &str,
    max: usize,
    problems: &mut Problems,
) -> Option<String> {
    bounded(reader, field, tidy(typed), max, problems)
}

/// A few lines, at most so many characters. None where nothing was written, or a problem.
pub(crate) fn read_lines(
    reader: &Reader,
    field: &str,
    typed: &str,
    max: usize,
    problems: &mut Problems,
) -> Option<String> {
    let lines: Option<Vec<String>> = typed.lines().map(tidy).collect();
    let text = lines.map(|lines| lines.join("\n").trim().to_owned());
    bounded(reader, field, text, max, problems)
}

fn bounded(
    reader: &Reader,
    field: &str,
    text: Option<String>,
    max: usize,
    problems: &mut Problems,
) -> Option<String> {
    match text {
        None => problems.add(field, reader.t().web_problem_unreadable()),
        Some(text) if text.is_empty() => {}
        Some(text) if text.chars().count() > max => {
            problems.add(field, reader.t().web_problem_long(&max.to_string()));
        }
        Some(text) => return Some(text),
    }
    None
}
