//! What the office sets itself: how people reach it, and what the law asks for. A dangerous deed.

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Query, State};
use axum::{Extension, Router};
use axum_extra::routing::RouterExt as _;
use serde::Deserialize;

use crate::app::App;
use crate::audit::By;
use crate::desk::actions::{self, Set, What};
use crate::desk::pages::settings as pages;
use crate::desk::pages::settings::{Text, Typed};
use crate::error::AppError;
use crate::kinds::Lang;
use crate::own::{Name, Own};
use crate::paths;
use crate::web::{
    Form, Fresh, Legal, LegalPage, Office, Problems, Reader, Reply, conflict, draw, first,
    legal_preview, see_other, unfilled, unprocessable,
};

/// Characters of a page.
const TEXT: usize = 50_000;
/// Bytes of a form with a page in it: a letter takes up to nine on its way.
const LARGEST: usize = 512 * 1024;

pub(super) fn routes(legal: Arc<Legal>) -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(save)
        .typed_get(show_text)
        .typed_post(save_text)
        .layer(Extension(legal))
        .layer(DefaultBodyLimit::max(LARGEST))
}

/// What an address says has just happened.
pub(super) fn is_saved(pairs: &[(String, String)]) -> bool {
    pairs.iter().any(|(name, _)| name == "neu")
}

pub(super) type Pairs = Query<Vec<(String, String)>>;

/// What the files say, and a form.
type Posted = (Extension<Arc<Legal>>, Form<Sent>);

/// What holds now, as the form says it.
fn as_it_is(own: &Own) -> Typed {
    Name::LINES
        .map(|name| (name, name.of(&own.settings)))
        .into()
}

async fn show(
    _: paths::OwnSettings,
    State(app): State<App>,
    reader: Reader,
    _: Fresh<Office>,
    Query(pairs): Pairs,
) -> Reply {
    let own = app.own();
    let typed = as_it_is(&own);
    let all = (&*own, &app.settings);
    let none = Problems::default();
    let sent = (&typed, &typed);
    let page = pages::settings(&reader, all, (sent, &none), is_saved(&pairs));
    Ok(draw(page))
}

/// What a browser sends of the form of lines.
struct Lines {
    /// What was typed, or taken from somebody else.
    typed: Typed,
    /// What the form was drawn from.
    was: Typed,
    /// What is to be reset.
    back: Option<String>,
    /// Is the form wanted back as it is?
    is_form: bool,
}

impl Lines {
    fn read(sent: &[(String, String)]) -> Self {
        let of = |word: &str| {
            let found = sent.iter().find(|(name, _)| name == word);
            found.map(|(_, value)| value.clone())
        };
        let all = |prefix: &str| -> Typed {
            let names = Name::LINES.into_iter();
            names
                .filter_map(|name| Some((name, of(&format!("{prefix}{}", name.word()))?)))
                .collect()
        };
        let was = all(pages::WAS);
        let mut typed = all("");
        for (name, value) in &mut typed {
            let taken = of(&format!("{}{}", pages::TAKE, name.word()));
            let theirs = was.iter().find(|(known, _)| known == name);
            if let (Some("theirs"), Some((_, theirs))) = (taken.as_deref(), theirs) {
                value.clone_from(theirs);
            }
        }
        Self {
            typed,
            was,
            back: of("back"),
            is_form: of("form").or_else(|| of("redraw")).is_some(),
        }
    }
}

async fn save(
    _: paths::OwnSettings,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(person)): Fresh<Office>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Reply {
    let by = By::from(&person);
    let done = format!("{}?neu=1", paths::OwnSettings {});
    let sent = Lines::read(&sent);
    if let Some(word) = &sent.back {
        let name = Name::LINES.into_iter().find(|name| name.word() == word);
        let name = name.ok_or(AppError::BadRequest)?;
        actions::set(&app, &by, &[reset(What::Line(name))]).await?;
        return Ok(see_other(&reader, &done));
    }
    let own = app.own();
    let all = (&*own, &app.settings);
    let both = (&sent.typed, &sent.was);
    let mut problems = Problems::default();
    if sent.is_form {
        let page = pages::settings(&reader, all, (both, &problems), false);
        return Ok(draw(page));
    }
    let mut sets = Vec::new();
    for (name, value) in &sent.typed {
        let seen = sent.was.iter().find(|(known, _)| known == name);
        let seen = seen.map(|(_, value)| value.clone());
        match name.put(&own.settings, value) {
            None => problems.add(name.word(), pages::problem(&reader, *name)),
            Some(after) => {
                let after = name.of(&after);
                // What she did not touch stays what somebody else has made of it.
                if seen.as_ref() != Some(&after) {
                    sets.push(Set {
                        what: What::Line(*name),
                        value: Some(after),
                        seen,
                    });
                }
            }
        }
    }
    if !problems.is_empty() {
        let page = pages::settings(&reader, all, (both, &problems), false);
        return Ok(unprocessable(page));
    }
    let clashes = actions::set(&app, &by, &sets).await?;
    if clashes.is_empty() {
        return Ok(see_other(&reader, &done));
    }
    let theirs = as_it_is(&app.own());
    let names: Vec<Name> = Name::LINES
        .into_iter()
        .filter(|name| clashes.contains(&What::Line(*name)))
        .collect();
    Ok(conflict(pages::clash(
        &reader,
        (&sent.typed, &sent.was, &theirs),
        &names,
    )))
}

/// Back to the file's value, whatever holds now.
pub(super) fn reset(what: What) -> Set {
    Set {
        what,
        value: None,
        seen: None,
    }
}

/// A page of the form, or its sending.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    #[serde(deserialize_with = "first")]
    pub(super) deed: String,
    #[serde(deserialize_with = "first")]
    pub(super) text: String,
    /// What the form was drawn from: a mark, or the holidays.
    #[serde(deserialize_with = "first")]
    pub(super) was: String,
    pub(super) name: Vec<String>,
    pub(super) from: Vec<String>,
    pub(super) to: Vec<String>,
}

fn page_of(path: &paths::OwnPage) -> Result<(LegalPage, Lang), AppError> {
    let mut all = LegalPage::ALL.into_iter();
    let page = all.find(|page| page.file() == path.page);
    let lang = Lang::from_tag(&path.lang);
    page.zip(lang).ok_or(AppError::NotFound)
}

async fn show_text(
    path: paths::OwnPage,
    State(app): State<App>,
    reader: Reader,
    _: Fresh<Office>,
    (legal, Query(pairs)): (Extension<Arc<Legal>>, Pairs),
) -> Reply {
    let (page, lang) = page_of(&path)?;
    let all = app.own();
    let own = all.page(page.file(), lang);
    let typed = own
        .or_else(|| legal.of_file(page, lang))
        .unwrap_or_default();
    let text = Text {
        page,
        lang,
        typed,
        was: &What::Page(page, lang).is(&all),
        theirs: None,
        preview: None,
        is_own: own.is_some(),
        is_saved: is_saved(&pairs),
    };
    Ok(draw(pages::text(&reader, &text, &Problems::default())))
}

async fn save_text(
    path: paths::OwnPage,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(person)): Fresh<Office>,
    (legal, Form(sent)): Posted,
) -> Reply {
    let (page, lang) = page_of(&path)?;
    let by = By::from(&person);
    let done = format!("{path}?neu=1");
    if sent.deed == "back" {
        actions::set(&app, &by, &[reset(What::Page(page, lang))]).await?;
        return Ok(see_other(&reader, &done));
    }
    let typed = sent.text.replace("\r\n", "\n");
    let t = reader.t();
    let mut problems = Problems::default();
    if typed.chars().count() > TEXT {
        problems.add("text", t.web_problem_long(&TEXT.to_string()));
    } else if typed.contains('\0') {
        problems.add("text", t.web_problem_unreadable());
    } else if typed.trim().is_empty() {
        problems.add("text", t.desk_set_problem());
    } else if let Some(what) = unfilled(&typed).next() {
        problems.add("text", t.desk_set_unfilled(what.trim()));
    }
    let what = What::Page(page, lang);
    let mut clashes = Vec::new();
    if problems.is_empty() && sent.deed == "save" {
        let wanted = Set {
            what,
            value: Some(typed.clone()),
            seen: Some(sent.was.clone()),
        };
        clashes = actions::set(&app, &by, &[wanted]).await?;
        if clashes.is_empty() {
            return Ok(see_other(&reader, &done));
        }
    }
    let own = app.own();
    let there_now = own.page(page.file(), lang);
    let there_now = there_now.or_else(|| legal.of_file(page, lang));
    let theirs = there_now.filter(|_| !clashes.is_empty());
    let now_is = what.is(&own);
    // The facts in it in the words of that page.
    let there = Reader::of(&app, lang, &reader.path);
    let text = Text {
        page,
        lang,
        typed: &typed,
        was: if clashes.is_empty() {
            &sent.was
        } else {
            &now_is
        },
        theirs,
        preview: (sent.deed == "preview").then(|| legal_preview(&there, &typed)),
        is_own: own.page(page.file(), lang).is_some(),
        is_saved: false,
    };
    let drawn = pages::text(&reader, &text, &problems);
    Ok(if !clashes.is_empty() {
        conflict(drawn)
    } else if problems.is_empty() {
        draw(drawn)
    } else {
        unprocessable(drawn)
    })
}
