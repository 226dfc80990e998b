//! What the office says in several languages.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::kinds::Lang;

/// A text of the office in several languages by their tags, German among them; or in German alone.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Translated {
    /// German.
    German(String),
    /// By the tags of the languages.
    Each(BTreeMap<String, String>),
}

impl Translated {
    /// The text in a language, or else in German; and in which it is.
    pub(crate) fn said(&self, lang: Lang) -> (Lang, &str) {
        match self {
            Self::German(text) => (Lang::De, text),
            Self::Each(texts) => match texts.get(lang.tag()) {
                Some(text) => (lang, text),
                None => (
                    Lang::De,
                    texts.get(Lang::De.tag()).map_or("", String::as_str),
                ),
            },
        }
    }

    /// With another text in a language; none: as in German.
    pub(crate) fn with(&self, lang: Lang, text: Option<String>) -> Self {
        let mut texts = match self {
            Self::German(text) => BTreeMap::from([(Lang::De.tag().to_owned(), text.clone())]),
            Self::Each(texts) => texts.clone(),
        };
        match text {
            Some(text) => texts.insert(lang.tag().to_owned(), text),
            None => texts.remove(lang.tag()),
        };
        Self::Each(texts)
    }

    /// Is German among them, and every tag one of a language?
    pub(super) fn is_sound(&self) -> bool {
        match self {
            Self::German(_) => true,
            Self::Each(texts) => {
                texts.contains_key(Lang::De.tag())
                    && texts.keys().all(|tag| Lang::from_tag(tag).is_some())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, Lang, Translated};
    use crate::settings::Settings;

    #[test]
    fn hours_are_said_in_each_language_or_in_german() {
        let shipped = Settings::read(None).unwrap().office.hours;
        for lang in Lang::ALL {
            assert_eq!(shipped.said(lang).0, lang);
        }
        let one = Translated::German("Montag".to_owned());
        assert_eq!(one.said(Lang::Tr), (Lang::De, "Montag"));
        let each = |tag: &str| Translated::Each(BTreeMap::from([(tag.to_owned(), "x".to_owned())]));
        assert_eq!(each("de").said(Lang::Ar), (Lang::De, "x"));
        assert!(each("de").is_sound() && !each("tr").is_sound() && !each("xx").is_sound());
    }
}
