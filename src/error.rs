//! What can go wrong on the way to an answer. An expected "no" is not here: it is an outcome in `rules.rs`.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use sea_orm::DbErr;

/// Why a request got no answer of its own. Handlers use `?`; `web::error_page` draws the page.
#[derive(Clone, Debug, thiserror::Error)]
pub(crate) enum AppError {
    /// There is nothing, or nothing that this reader may see.
    #[error("not found")]
    NotFound,
    /// Only for those who work here: sign in first. The way back, a path without its language.
    #[error("sign in first")]
    SignInFirst(Option<String>),
    /// A dangerous deed: say once more who you are. The way back, a path without its language.
    #[error("confirm first")]
    ConfirmFirst(Option<String>),
    /// The office signs in with a second factor, and she has none: set one up first.
    #[error("second factor first")]
    FactorFirst,
    /// The request came from a foreign site.
    #[error("forbidden")]
    Forbidden,
    /// More than the service takes.
    #[error("too large")]
    TooLarge,
    /// Too often, from one place. Whole seconds to wait.
    #[error("too many requests, again in {0} s")]
    TooMany(u64),
    /// The request can not be understood at all (a broken form body).
    #[error("bad request")]
    BadRequest,
    /// The service can not answer right now.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// The database failed.
    #[error("database: {0}")]
    Database(std::sync::Arc<DbErr>),
    /// Something that should be impossible.
    #[error("internal: {0}")]
    Internal(String),
}

impl AppError {
    /// The status of the answer.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst(_) | Self::ConfirmFirst(_) | Self::FactorFirst => {
                StatusCode::SEE_OTHER
            }
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Database(_) | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<DbErr> for AppError {
    fn from(error: DbErr) -> Self {
        match error {
            DbErr::ConnectionAcquire(cause) => Self::Unavailable(cause.to_string()),
            other => Self::Database(std::sync::Arc::new(other)),
        }
    }
}

impl IntoResponse for AppError {
    /// Only the status; the error travels in the extensions to `web::error_page`, which logs and draws it.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
