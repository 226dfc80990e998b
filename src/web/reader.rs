//! The one value a page is drawn for.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::app::App;
use crate::error::AppError;
use crate::kinds::{Lang, Person};
use crate::lang::{Words, words};
use crate::own::Own;
use crate::settings::Settings;

/// The path of a request without its language prefix, laid into the request by `site.rs`.
#[derive(Clone, Debug)]
pub(crate) struct PublicPath(pub(crate) String);

/// Who reads: the language, the page she is on, who she is if she works here, and the running program's public
/// facts.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    /// Her language.
    pub(crate) lang: Lang,
    /// The address of this page without its language prefix, with its query: for the language switcher.
    pub(crate) path: String,
    /// Who she is, if she is signed in. Pages for everybody must not differ by it: some are kept for all.
    pub(crate) person: Option<Person>,
    own: Arc<Own>,
}

impl Reader {
    /// A reader without a request, for letters and tests.
    pub(crate) fn of(app: &App, lang: Lang, path: &str) -> Self {
        Self {
            lang,
            path: path.to_owned(),
            person: None,
            own: app.own(),
        }
    }

    /// The same reader on another page: its address without the language prefix.
    pub(crate) fn at(&self, path: &impl std::fmt::Display) -> Self {
        Self {
            path: path.to_string(),
            ..self.clone()
        }
    }

    /// The same reader without a name: for a page that is the same for everybody.
    pub(crate) fn unnamed(self) -> Self {
        Self {
            person: None,
            ..self
        }
    }

    /// The sentences of her language.
    pub(crate) fn t(&self) -> &'static Words {
        words(self.lang)
    }

    /// The office's own text of a required page.
    pub(crate) fn own_page(&self, page: &str, lang: Lang) -> Option<&str> {
        self.own.page(page, lang)
    }

    /// The settings: the office's name and number, the public address.
    pub(crate) fn settings(&self) -> &Settings {
        &self.own.settings
    }

    /// An address in her language: `reader.url(&paths::Offering { slug })`.
    pub(crate) fn url(&self, path: &impl std::fmt::Display) -> String {
        localised(self.lang, &path.to_string())
    }

    /// The same with scheme and host, for mails, feeds and sharing.
    pub(crate) fn full_url(&self, path: &impl std::fmt::Display) -> String {
        format!("{}{}", self.settings().server.public_url, self.url(path))
    }
}

/// A path with the prefix of a language; the German home is `/`.
pub(crate) fn localised(lang: Lang, path: &str) -> String {
    if path == "/" && !lang.prefix().is_empty() {
        return lang.prefix().to_owned();
    }
    format!("{}{path}", lang.prefix())
}

impl FromRequestParts<App> for Reader {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let lang = parts.extensions.get::<Lang>().copied().unwrap_or_default();
        let path = parts
            .extensions
            .get::<PublicPath>()
            .map_or_else(|| "/".to_owned(), |path| path.0.clone());
        app.look_again().await;
        Ok(Self {
            lang,
            path,
            person: parts.extensions.get().cloned(),
            own: app.own(),
        })
    }
}
