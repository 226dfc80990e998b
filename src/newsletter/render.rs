//! From what was written to what is sent: once for each language, text and HTML from the same source.

use super::content::{Block, Card, Content, Part, Parts, Pick};
use super::entity::{edition, issue};
use super::{readers, rules};
use crate::app::App;
use crate::catalogue::{self, Which};
use crate::error::AppError;
use crate::formats::markdown::{self, Here};
use crate::kinds::Lang;
use crate::lang::words;
use crate::mail;
use crate::mail::{Frame, Rendered};
use crate::paths;
use crate::web::Reader;

/// An issue in one language, with everything filled in as it stands now.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    /// As the archive keeps it.
    pub(super) kept: edition::Model,
    /// As it is sent.
    pub(super) letter: Rendered,
    /// For whom.
    pub(super) lang: Lang,
    /// Where a mail program unsubscribes her by one click.
    unsubscribe: String,
}

impl Drawn {
    /// The words of the mailing.
    pub(super) fn edition(&self) -> mail::mailing::Edition {
        mail::mailing::Edition {
            lang: self.lang,
            subject: self.letter.subject.clone(),
            plain: self.letter.plain.clone(),
            html: self.letter.html.clone(),
            unsubscribe: self.unsubscribe.clone(),
        }
    }
}

/// Draws an issue in all languages.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn all(app: &App, issue: &issue::Model) -> Result<Vec<Drawn>, AppError> {
    let mut all = Vec::with_capacity(Lang::ALL.len());
    for lang in Lang::ALL {
        all.push(one(app, issue, lang).await?);
    }
    Ok(all)
}

/// Draws an issue in one language.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn one(app: &App, issue: &issue::Model, lang: Lang) -> Result<Drawn, AppError> {
    let reader = Reader::of(app, lang, "/");
    let content = &issue.content;
    let (said_in, subject) = match content.subject(lang) {
        "" => (Lang::De, content.subject(Lang::De)),
        own => (lang, own),
    };
    let preheader = match content.preheader(lang) {
        "" if said_in == Lang::De => content.preheader(Lang::De),
        own => own,
    };
    let kept = edition::Model {
        issue_id: issue.id,
        lang: lang.tag().to_owned(),
        said_in: said_in.tag().to_owned(),
        subject: subject.to_owned(),
        preheader: preheader.to_owned(),
        parts: parts(app, &reader, content).await?,
    };
    let frame = frame(&reader, issue.number, &kept);
    Ok(Drawn {
        letter: frame.render(&app.own().settings.office),
        unsubscribe: readers::unsubscribe(&reader),
        lang,
        kept,
    })
}

/// The blocks, filled in.
async fn parts(app: &App, reader: &Reader, content: &Content) -> Result<Parts, AppError> {
    let mut parts = Vec::new();
    for block in &content.blocks {
        match block {
            Block::Text(texts) => {
                let has = |lang| texts.get(&lang).filter(|text| !text.trim().is_empty());
                let said = has(reader.lang).map(|text| (reader.lang, text));
                let said = said.or_else(|| has(Lang::De).map(|text| (Lang::De, text)));
                parts.extend(said.map(|(lang, text)| Part::Text {
                    lang,
                    text: text.clone(),
                }));
            }
            Block::Offerings(pick) => {
                let cards = cards(app, reader, pick).await?;
                if !cards.is_empty() {
                    parts.push(Part::Offerings(cards));
                }
            }
        }
    }
    Ok(Parts(parts))
}

/// The offerings of a block, as things stand now.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn cards(app: &App, reader: &Reader, pick: &Pick) -> Result<Vec<Card>, AppError> {
    let which = match pick {
        Pick::Weeks(weeks) => Which::Weeks(i64::from(*weeks)),
        Pick::Free(weeks) => Which::Free(i64::from(*weeks)),
        Pick::Chosen(slugs) => Which::Chosen(slugs),
    };
    let found = catalogue::announced(app, reader, which).await?;
    let cards = found.into_iter().map(|one| {
        let mut lines = one.dates;
        lines.push(one.place);
        lines.push(one.places);
        Card {
            slug: one.slug,
            title: one.title,
            lang: one.lang,
            lines,
        }
    });
    Ok(cards.collect())
}

/// Which of its texts a language does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lacks {
    /// None.
    Nothing,
    /// Some are German.
    Some,
    /// All are German.
    All,
}

/// What is German in an edition for others. A title of an offering is no text of ours.
pub(super) fn lacks(kept: &edition::Model) -> Lacks {
    if kept.lang == Lang::De.tag() {
        return Lacks::Nothing;
    }
    let texts = kept.parts.0.iter().filter_map(|part| match part {
        Part::Text { lang, .. } => Some(lang.tag() == kept.lang),
        Part::Offerings(_) => None,
    });
    let own: Vec<bool> = texts.chain([kept.said_in == kept.lang]).collect();
    match own.iter().filter(|own| **own).count() {
        0 => Lacks::All,
        some if some == own.len() => Lacks::Nothing,
        _ => Lacks::Some,
    }
}

/// The letter.
fn frame(reader: &Reader, number: i32, kept: &edition::Model) -> Frame {
    let (lang, t) = (reader.lang, words(reader.lang));
    let site = reader.settings().server.public_url.clone();
    let mut blocks = Vec::new();
    match lacks(kept) {
        Lacks::Nothing => {}
        Lacks::Some => blocks.push(mail::Block::Small(t.newsletter_letter_part_german())),
        Lacks::All => blocks.push(mail::Block::Small(t.web_untranslated())),
    }
    for part in &kept.parts.0 {
        match part {
            Part::Text { lang, text } => {
                let here = Here {
                    site: &site,
                    lang: *lang,
                };
                blocks.push(mail::Block::Text {
                    lang: *lang,
                    html: markdown::for_letter(text, here),
                    plain: markdown::in_words(text, here),
                });
            }
            Part::Offerings(cards) => blocks.extend(cards.iter().map(|card| mail::Block::Card {
                lang: card.lang,
                title: card.title.clone(),
                lines: card.lines.clone(),
                label: t.newsletter_letter_offering(),
                url: reader.full_url(&paths::Offering {
                    slug: card.slug.clone(),
                }),
            })),
        }
    }
    blocks.push(mail::Block::Foot(foot(reader, number)));
    Frame::new(lang, kept.subject.clone(), blocks).with_preheader(kept.preheader.clone())
}

/// What stands below everything: where it can be read, how to be rid of it, who sends it.
fn foot(reader: &Reader, number: i32) -> Vec<(String, String)> {
    let t = reader.t();
    let page = paths::NewsletterIssue {
        number: number.to_string(),
    };
    let mut foot = vec![(t.newsletter_letter_web(), reader.full_url(&page))];
    if !reader.lang.is_german() {
        let german = format!("{}{page}", reader.settings().server.public_url);
        foot.push((t.newsletter_letter_in_german(), german));
    }
    foot.push((
        t.newsletter_letter_preferences(),
        readers::preferences(reader),
    ));
    foot.push((
        t.newsletter_letter_unsubscribe(),
        readers::unsubscribe(reader),
    ));
    foot.push((t.web_imprint(), reader.full_url(&paths::Imprint {})));
    foot.push((t.web_privacy(), reader.full_url(&paths::Privacy {})));
    foot
}

/// Is a letter larger than mail programs show?
pub(super) fn is_too_large(letter: &Rendered) -> bool {
    letter.html.len() >= rules::LARGEST
}

/// The letter as a browser shows it, in colours that do not depend on it. Her links lead nowhere.
pub(super) fn shown(letter: &Rendered, is_dark: bool) -> String {
    let (wanted, scheme) = if is_dark {
        ("@media all{", "content=\"dark\"")
    } else {
        ("@media not all{", "content=\"light\"")
    };
    letter
        .html
        .replace("@media (prefers-color-scheme:dark){", wanted)
        // Otherwise the colours of links are still the browser's.
        .replace("content=\"light dark\"", scheme)
        .replace(mail::mailing::WAY, "vorschau")
}
