//! The pages that every site must have. Their texts are the instance's files, read once at the start.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use axum::{Extension, Router};
use axum_extra::routing::RouterExt as _;
use maud::{Markup, html};

use super::components::{
    facts, foreign, foreign_block, mail_link, office_hours, phone_link, phone_uri,
};
use super::{Page, Reader, Reply, draw, page};
use crate::app::App;
use crate::error::AppError;
use crate::formats::markdown::markdown;
use crate::kinds::Lang;
use crate::paths;

/// One of the required pages; a file of the same name for each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Name {
    /// Who answers for the site.
    Imprint,
    /// What happens with data.
    Privacy,
    /// The statement on accessibility.
    Accessibility,
    /// What is told in sign language.
    SignLanguage,
    /// How to reach the office.
    Contact,
}

impl Name {
    /// All of them.
    pub(crate) const ALL: [Self; 5] = [
        Self::Imprint,
        Self::Privacy,
        Self::Accessibility,
        Self::SignLanguage,
        Self::Contact,
    ];

    /// Its word in addresses and names of files.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Imprint => "impressum",
            Self::Privacy => "datenschutz",
            Self::Accessibility => "barrierefreiheit",
            Self::SignLanguage => "gebaerdensprache",
            Self::Contact => "kontakt",
        }
    }

    /// Its title.
    pub(crate) fn title(self, reader: &Reader) -> String {
        let t = reader.t();
        match self {
            Self::Imprint => t.web_imprint(),
            Self::Privacy => t.web_privacy(),
            Self::Accessibility => t.web_accessibility(),
            Self::SignLanguage => t.web_sign_language(),
            Self::Contact => t.web_contact(),
        }
    }
}

/// The texts of the required pages, as Markdown.
#[derive(Debug)]
pub(crate) struct Legal(BTreeMap<(Name, Lang), String>);

impl Legal {
    /// Reads `<page>.<tag>.md` of a folder. Every page must exist in German; a language that lacks one
    /// shows the German text.
    ///
    /// # Errors
    /// Names the file that is missing or can not be read.
    pub(crate) fn load(folder: &Path) -> Result<Self, String> {
        let mut texts = BTreeMap::new();
        for name in Name::ALL {
            for lang in Lang::ALL {
                let file = folder.join(format!("{}.{}.md", name.file(), lang.tag()));
                match std::fs::read_to_string(&file) {
                    Ok(text) => {
                        texts.insert((name, lang), text);
                    }
                    Err(error)
                        if lang != Lang::De && error.kind() == std::io::ErrorKind::NotFound => {}
                    Err(error) => return Err(format!("{}: {error}", file.display())),
                }
            }
        }
        Ok(Self(texts))
    }

    /// What is still to be filled in: file and placeholder, for each `[[…]]`. In production the start
    /// refuses while there is one.
    pub(crate) fn placeholders(&self) -> Vec<String> {
        let mut found = Vec::new();
        for ((name, lang), text) in &self.0 {
            for what in unfilled(text) {
                found.push(format!("{}.{lang}.md: {what}", name.file()));
            }
        }
        found
    }

    /// The statement on accessibility: what stands above its form and what below, parted by `{form}`.
    ///
    /// # Errors
    /// If there is none.
    pub(crate) fn accessibility(&self, reader: &Reader) -> Result<(Markup, Markup), AppError> {
        let (text, lang) = self
            .text(reader, Name::Accessibility)
            .ok_or(AppError::NotFound)?;
        let text = fill(text, reader);
        let (above, below) = text.split_once("{form}").unwrap_or((&text, ""));
        let said = |text: &str| foreign_block(reader, lang, &markdown(text));
        let below = if below.trim().is_empty() {
            html! {}
        } else {
            said(below)
        };
        Ok((said(above), below))
    }

    /// The text for a reader, and the language it is written in. The office's own goes before the file's.
    fn text<'a>(&'a self, reader: &'a Reader, name: Name) -> Option<(&'a str, Lang)> {
        [reader.lang, Lang::De].into_iter().find_map(|lang| {
            let own = reader.own_page(name.file(), lang);
            Some((own.or_else(|| self.of_file(name, lang))?, lang))
        })
    }

    /// What the file says.
    pub(crate) fn of_file(&self, name: Name, lang: Lang) -> Option<&str> {
        self.0.get(&(name, lang)).map(String::as_str)
    }
}

/// What is still to be filled in: each `[[…]]`.
pub(crate) fn unfilled(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split("[[").skip(1);
    parts.map(|part| part.split("]]").next().unwrap_or(part))
}

/// A text as its page shows it.
pub(crate) fn preview(reader: &Reader, text: &str) -> Markup {
    markdown(&fill(text, reader).replace("{form}", ""))
}

/// `/impressum`, `/datenschutz`, `/gebaerdensprache`, `/kontakt`. `/barrierefreiheit` has a form: see `barriers`.
pub(crate) fn routes(legal: Arc<Legal>) -> Router<App> {
    Router::new()
        .typed_get(imprint)
        .typed_get(privacy)
        .typed_get(sign_language)
        .typed_get(contact)
        .layer(Extension(legal))
}

type Texts = Extension<Arc<Legal>>;

async fn imprint(_: paths::Imprint, texts: Texts, reader: Reader) -> Reply {
    show(&texts, &reader, Name::Imprint)
}

async fn privacy(_: paths::Privacy, texts: Texts, reader: Reader) -> Reply {
    show(&texts, &reader, Name::Privacy)
}

async fn sign_language(_: paths::SignLanguage, texts: Texts, reader: Reader) -> Reply {
    show(&texts, &reader, Name::SignLanguage)
}

async fn contact(_: paths::Contact, texts: Texts, reader: Reader) -> Reply {
    show(&texts, &reader, Name::Contact)
}

fn show(legal: &Legal, reader: &Reader, name: Name) -> Reply {
    let (text, lang) = legal.text(reader, name).ok_or(AppError::NotFound)?;
    let title = name.title(reader);
    let body = html! {
        h1 { (title) }
        @if name == Name::Contact { (office(reader)) }
        (foreign_block(reader, lang, &markdown(&fill(text, reader))))
    };
    Ok(draw(page(reader, &Page::new(&title, body))))
}

/// How to reach the office, from the settings.
fn office(reader: &Reader) -> Markup {
    let t = reader.t();
    let office = &reader.settings().office;
    facts(&[
        (t.web_contact_phone(), phone_link(reader)),
        (t.web_contact_hours(), office_hours(reader)),
        (t.web_contact_email(), mail_link(reader)),
        (
            t.web_contact_address(),
            foreign(reader, Lang::De, &office.address),
        ),
    ])
}

/// Puts the facts of the settings into a text: `{office}`, `{city}`, `{address}`, `{phone}`, `{email}`,
/// `{url}`, `{keep_days}`, `{keep_details_days}`; in links `{call}` and `{write}`.
fn fill(text: &str, reader: &Reader) -> String {
    let settings = reader.settings();
    let office = &settings.office;
    // A number of two parts would change its order among Arabic words.
    let apart = |value: &str| {
        if reader.lang.is_rtl() {
            format!("\u{2066}{value}\u{2069}")
        } else {
            value.to_owned()
        }
    };
    let facts = [
        ("{office}", apart(&office.name)),
        ("{city}", apart(&office.city)),
        ("{address}", apart(&office.address)),
        ("{phone}", apart(&office.phone)),
        ("{email}", apart(&office.email)),
        ("{url}", apart(&settings.server.public_url)),
        ("{call}", phone_uri(&office.phone)),
        ("{write}", format!("mailto:{}", office.email)),
        ("{keep_days}", settings.booking.keep_days.to_string()),
        (
            "{keep_details_days}",
            settings.booking.keep_details_days.to_string(),
        ),
    ];
    facts.iter().fold(text.to_owned(), |text, (key, value)| {
        text.replace(key, value)
    })
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, StatusCode};
    use tower::ServiceExt as _;

    use super::*;
    use crate::lang::words;
    use crate::web::tests::{app, reader};

    fn texts() -> Legal {
        Legal::load(Path::new("config/pages")).unwrap()
    }

    async fn get(legal: Legal, path: &str, lang: Lang) -> String {
        let mut request = Request::get(path).body(Body::empty()).unwrap();
        request.extensions_mut().insert(lang);
        let response = routes(Arc::new(legal))
            .with_state(app().await)
            .oneshot(request)
            .await
            .unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        String::from_utf8(body.to_vec()).unwrap()
    }

    #[tokio::test]
    async fn every_page_is_written_in_every_language() {
        let texts = texts();
        for name in Name::ALL {
            for lang in Lang::ALL {
                let reader = reader(lang, "/").await;
                let (text, theirs) = texts.text(&reader, name).unwrap();
                assert_eq!(theirs, lang, "{}", name.file());
                assert!(text.len() > 80, "{} {lang}", name.file());
            }
        }
    }

    #[test]
    fn what_is_to_be_filled_in_is_the_same_in_every_language() {
        let found = texts().placeholders();
        assert!(
            found
                .iter()
                .any(|what| what.starts_with("impressum.de.md: ")),
            "{found:?}"
        );
        for name in Name::ALL {
            let count = |lang: Lang| {
                let file = format!("{}.{lang}.md: ", name.file());
                found.iter().filter(|what| what.starts_with(&file)).count()
            };
            for lang in Lang::ALL {
                assert_eq!(count(lang), count(Lang::De), "{} {lang}", name.file());
            }
        }
    }

    #[tokio::test]
    async fn every_page_opens_and_every_fact_is_filled_in() {
        for path in [
            "/impressum",
            "/datenschutz",
            "/gebaerdensprache",
            "/kontakt",
        ] {
            for lang in Lang::ALL {
                let html = get(texts(), path, lang).await;
                let main = html.split("<main").nth(1).unwrap();
                assert!(!main.contains('{'), "{path} {lang}: {main}");
                assert!(main.contains("02361 000000"), "{path} {lang}: {main}");
            }
        }
        let html = get(texts(), "/kontakt", Lang::Ar).await;
        assert!(html.contains("Musterstraße 1"), "{html}");
    }

    #[tokio::test]
    async fn the_statement_leaves_room_for_its_form() {
        for lang in Lang::ALL {
            let (above, below) = texts().accessibility(&reader(lang, "/").await).unwrap();
            assert!(above.0.contains("02361 000000"), "{lang}: {}", above.0);
            assert!(
                below.0.contains("§ 10d") || below.0.contains("10d"),
                "{lang}: {}",
                below.0
            );
            assert!(!above.0.contains('{') && !below.0.contains('{'), "{lang}");
        }
        let mut legal = texts();
        legal
            .0
            .insert((Name::Accessibility, Lang::De), "Ohne Platz.".to_owned());
        let german = reader(Lang::De, "/").await;
        let (above, below) = legal.accessibility(&german).unwrap();
        assert!(above.0.contains("Ohne Platz.") && below.0.is_empty());
    }

    #[tokio::test]
    async fn an_untranslated_page_is_shown_in_german_and_says_so() {
        let mut legal = texts();
        legal.0.remove(&(Name::Imprint, Lang::Uk));
        let html = get(legal, "/impressum", Lang::Uk).await;
        let said = words(Lang::Uk).web_untranslated();
        assert!(
            html.contains(&said) && html.contains(r#"<div lang="de" dir="ltr">"#),
            "{html}"
        );
    }

    #[tokio::test]
    async fn a_number_keeps_its_order_among_arabic_words() {
        let text = fill("[{phone}]({call})", &reader(Lang::Ar, "/").await);
        assert_eq!(text, "[\u{2066}02361 000000\u{2069}](tel:+492361000000)");
    }
}
