//! What an issue says: a head in each language, and blocks one below the other. The blocks are the same in every
//! language; what a language lacks is German there.

use std::collections::BTreeMap;

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

use crate::kinds::Lang;

/// What an issue says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub(crate) struct Content {
    /// The heads, by language.
    pub(crate) heads: BTreeMap<Lang, Head>,
    /// The blocks.
    pub(crate) blocks: Vec<Block>,
}

/// What stands above a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Head {
    /// The subject.
    pub(crate) subject: String,
    /// The line that mail programs show beside it.
    pub(crate) preheader: String,
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Block {
    /// Markdown, by language.
    Text(BTreeMap<Lang, String>),
    /// Offerings, as things stand when it is sent.
    Offerings(Pick),
}

/// Which offerings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Pick {
    /// What begins within so many weeks.
    Weeks(u8),
    /// What of that has a place left when it is sent.
    Free(u8),
    /// Chosen by hand, by their names in addresses.
    Chosen(Vec<String>),
}

impl Content {
    /// An issue that nobody has written yet: a text, and what is on in the next four weeks.
    pub(crate) fn empty() -> Self {
        Self {
            heads: BTreeMap::new(),
            blocks: vec![
                Block::Text(BTreeMap::new()),
                Block::Offerings(Pick::Weeks(4)),
            ],
        }
    }

    /// The subject in a language; empty where there is none.
    pub(crate) fn subject(&self, lang: Lang) -> &str {
        self.heads.get(&lang).map_or("", |head| head.subject.trim())
    }

    /// The line beside it.
    pub(crate) fn preheader(&self, lang: Lang) -> &str {
        self.heads
            .get(&lang)
            .map_or("", |head| head.preheader.trim())
    }

    /// The texts of all blocks, with the number of the block (from one) and the language.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (usize, Lang, &str)> {
        let blocks = self.blocks.iter().zip(1..);
        blocks.flat_map(|(block, number)| {
            let texts = match block {
                Block::Text(texts) => Some(texts),
                Block::Offerings(_) => None,
            };
            let texts = texts.into_iter().flatten();
            texts.map(move |(lang, text)| (number, *lang, text.as_str()))
        })
    }

    /// Without what is empty.
    pub(crate) fn tidy(mut self) -> Self {
        self.heads
            .retain(|_, head| !head.subject.is_empty() || !head.preheader.is_empty());
        for block in &mut self.blocks {
            if let Block::Text(texts) = block {
                texts.retain(|_, text| !text.trim().is_empty());
            }
        }
        self
    }
}

/// What was sent in a language: its blocks with everything filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub(crate) struct Parts(pub(crate) Vec<Part>);

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Part {
    /// Markdown.
    Text {
        /// The language it is written in.
        lang: Lang,
        /// It.
        text: String,
    },
    /// Offerings, as they stood then.
    Offerings(Vec<Card>),
}

/// An offering in a few lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Card {
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Its title.
    pub(crate) title: String,
    /// The language of the title.
    pub(crate) lang: Lang,
    /// When, where, how many places: a line each.
    pub(crate) lines: Vec<String>,
}
