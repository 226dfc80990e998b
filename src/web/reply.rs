//! The few kinds of answers that handlers give.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::Reader;
use crate::error::AppError;

/// What a handler gives back.
pub(crate) type Reply = Result<Response, AppError>;

/// A page.
pub(crate) fn draw(page: Markup) -> Response {
    Html(page.into_string()).into_response()
}

/// The form again, with what to do: 422.
pub(crate) fn unprocessable(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, draw(page)).into_response()
}

/// It can not be done now, and the page says why: 409.
pub(crate) fn conflict(page: Markup) -> Response {
    (StatusCode::CONFLICT, draw(page)).into_response()
}

/// Done; look here: 303, in the reader's language.
pub(crate) fn see_other(reader: &Reader, path: &impl std::fmt::Display) -> Response {
    Redirect::to(&reader.url(path)).into_response()
}
