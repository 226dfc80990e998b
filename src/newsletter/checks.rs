//! What is looked at before an issue goes out.

use super::content::{Block, Part, Pick};
use super::entity::issue;
use super::render::{self, Drawn};
use super::rules::{self, Gap};
use crate::app::App;
use crate::error::AppError;
use crate::formats::markdown;
use crate::kinds::Lang;
use crate::offerings;
use crate::paths;
use crate::web::Reader;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// It has no German subject.
    NoSubject,
    /// It says nothing in German.
    NoText,
    /// A language lacks something, which is German there.
    Missing(Lang, Vec<Gap>),
    /// A link leads to an offering that nobody sees: the language, and the link.
    DeadLink(Lang, String),
    /// An offering that was chosen is over, or nobody sees it.
    NotOn(String),
    /// A block of offerings is empty: its number.
    Empty(usize),
    /// The letter in this language is larger than mail programs show; in kilobytes.
    TooLarge(Lang, usize),
    /// The letter in this language does not lead to who is responsible for it.
    NoImprint(Lang),
}

impl Finding {
    /// Can it not go out so?
    pub(super) fn forbids(&self) -> bool {
        match self {
            Self::NoSubject
            | Self::NoText
            | Self::DeadLink(..)
            | Self::TooLarge(..)
            | Self::NoImprint(_) => true,
            Self::Missing(..) | Self::NotOn(_) | Self::Empty(_) => false,
        }
    }
}

/// Looks at an issue as it would go out.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn of(
    app: &App,
    issue: &issue::Model,
    drawn: &[Drawn],
) -> Result<Vec<Finding>, AppError> {
    let content = &issue.content;
    let mut found = Vec::new();
    if content.subject(Lang::De).is_empty() {
        found.push(Finding::NoSubject);
    }
    if drawn
        .iter()
        .any(|one| one.lang == Lang::De && !says_something(one))
    {
        found.push(Finding::NoText);
    }
    for lang in Lang::ALL {
        let gaps = rules::gaps(content, lang);
        if !gaps.is_empty() {
            found.push(Finding::Missing(lang, gaps));
        }
    }
    let shelf = offerings::shelf(app).await?;
    let site = &app.settings.server.public_url;
    for (_, lang, text) in content.texts() {
        for link in markdown::links(text) {
            let dead =
                rules::offering_of(&link, site).is_some_and(|slug| shelf.by_slug(slug).is_none());
            let known = Finding::DeadLink(lang, link);
            if dead && !found.contains(&known) {
                found.push(known);
            }
        }
    }
    for (block, number) in content.blocks.iter().zip(1..) {
        let Block::Offerings(pick) = block else {
            continue;
        };
        let reader = Reader::of(app, Lang::De, "/");
        let cards = render::cards(app, &reader, pick).await?;
        if cards.is_empty() {
            found.push(Finding::Empty(number));
        }
        if let Pick::Chosen(slugs) = pick {
            let missing = slugs
                .iter()
                .filter(|slug| !cards.iter().any(|card| card.slug == **slug));
            found.extend(missing.cloned().map(Finding::NotOn));
        }
    }
    for one in drawn {
        if render::is_too_large(&one.letter) {
            found.push(Finding::TooLarge(one.lang, one.letter.html.len() / 1000));
        }
        let reader = Reader::of(app, one.lang, "/");
        let imprint = reader.full_url(&paths::Imprint {});
        if !one.letter.html.contains(&imprint) || !one.letter.plain.contains(&imprint) {
            found.push(Finding::NoImprint(one.lang));
        }
    }
    Ok(found)
}

/// Does an edition say anything beside its frame?
fn says_something(one: &Drawn) -> bool {
    one.kept.parts.0.iter().any(|part| match part {
        Part::Text { text, .. } => !text.trim().is_empty(),
        Part::Offerings(cards) => !cards.is_empty(),
    })
}
