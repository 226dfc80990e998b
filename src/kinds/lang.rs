//! The languages of the service.

use serde::{Deserialize, Serialize};

/// A language in which every page, mail and error exists.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Lang {
    /// German, the source. It has no prefix in addresses.
    #[default]
    #[serde(rename = "de")]
    De,
    /// Plain German (Einfache Sprache).
    #[serde(rename = "de-simple")]
    Simple,
    /// Turkish.
    #[serde(rename = "tr")]
    Tr,
    /// Arabic, written from right to left.
    #[serde(rename = "ar")]
    Ar,
    /// Ukrainian.
    #[serde(rename = "uk")]
    Uk,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// All languages in the order of the language switcher.
    pub const ALL: [Self; 6] = [
        Self::De,
        Self::Simple,
        Self::Tr,
        Self::Ar,
        Self::Uk,
        Self::En,
    ];

    /// The BCP 47 tag, as it stands in `lang="…"` and in the database.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::Simple => "de-simple",
            Self::Tr => "tr",
            Self::Ar => "ar",
            Self::Uk => "uk",
            Self::En => "en",
        }
    }

    /// What stands before every address in this language: nothing, or a slash and a word.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        match self {
            Self::De => "",
            Self::Simple => "/leicht",
            Self::Tr => "/tr",
            Self::Ar => "/ar",
            Self::Uk => "/uk",
            Self::En => "/en",
        }
    }

    /// The language's own name, for the switcher.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::Simple => "Einfache Sprache",
            Self::Tr => "Türkçe",
            Self::Ar => "العربية",
            Self::Uk => "Українська",
            Self::En => "English",
        }
    }

    /// `rtl` or `ltr`, for `dir="…"`.
    #[must_use]
    pub fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// Is it written from right to left?
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self == Self::Ar
    }

    /// Is it German, plain or not? Then a German text needs no `lang` of its own.
    #[must_use]
    pub fn is_german(self) -> bool {
        matches!(self, Self::De | Self::Simple)
    }

    /// The language of a tag, if it is one of ours.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// Parts a path into its language and the path without the prefix.
    #[must_use]
    pub fn of_path(path: &str) -> (Self, &str) {
        for lang in Self::ALL {
            if lang.prefix().is_empty() {
                continue;
            }
            if let Some(rest) = path.strip_prefix(lang.prefix()) {
                if rest.is_empty() {
                    return (lang, "/");
                }
                if rest.starts_with('/') {
                    return (lang, rest);
                }
            }
        }
        (Self::De, path)
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_path_names_its_language() {
        assert_eq!(Lang::of_path("/tr/angebote"), (Lang::Tr, "/angebote"));
        assert_eq!(Lang::of_path("/tr"), (Lang::Tr, "/"));
        assert_eq!(Lang::of_path("/leicht/"), (Lang::Simple, "/"));
        assert_eq!(Lang::of_path("/angebote"), (Lang::De, "/angebote"));
        assert_eq!(Lang::of_path("/trommeln"), (Lang::De, "/trommeln"));
    }
}
