//! Forms: read without ever rejecting a person, and what could not be understood, field by field.

use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use crate::app::App;
use crate::error::AppError;

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
