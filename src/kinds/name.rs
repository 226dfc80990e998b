//! The name of a person, as she writes it.

use unicode_normalization::UnicodeNormalization as _;

/// A name in any script, 1–120 characters, with nothing in it that could disturb a list or a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PersonName(String);

/// Why a name was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameProblem {
    /// Nothing was written.
    Missing,
    /// More than 120 characters.
    TooLong,
    /// Control characters or marks that turn the direction of the text around.
    Unreadable,
}

impl PersonName {
    /// Takes a name as typed. White space at the ends goes, inside it becomes one space.
    ///
    /// # Errors
    /// Says why it can not be a name. There is no pattern: one letter is a name, so is an emoji.
    pub(crate) fn parse(typed: &str) -> Result<Self, NameProblem> {
        let name = tidy(typed).ok_or(NameProblem::Unreadable)?;
        match name.chars().count() {
            0 => Err(NameProblem::Missing),
            1..=120 => Ok(Self(name)),
            _ => Err(NameProblem::TooLong),
        }
    }

    /// The name as it is written.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as it is compared.
    pub(crate) fn folded(&self) -> String {
        super::fold(&self.0)
    }
}

/// Tidies one line of typed text: NFC, one space between words, none at the ends. `None` where it
/// holds control characters or bidi overrides. Joiners stay: Persian names and emoji need them.
pub(crate) fn tidy(typed: &str) -> Option<String> {
    let line = typed.nfc().collect::<String>();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let hostile = |c: char| {
        c.is_control()
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
    };
    // Direction marks and zero-width spaces carry nothing in a name; they are dropped, not refused.
    let line = line.replace(['\u{200b}', '\u{200e}', '\u{200f}', '\u{061c}'], "");
    (!line.contains(hostile)).then(|| line.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{NameProblem, PersonName};

    #[test]
    fn any_script_and_any_length_up_to_120_is_a_name() {
        for name in [
            "A",
            "فاطمة الزهراء",
            "Олена",
            "李",
            "🙂",
            "Jean-Luc O’Neill",
        ] {
            assert_eq!(PersonName::parse(name).unwrap().as_str(), name);
        }
        assert!(PersonName::parse(&"ş".repeat(120)).is_ok());
        assert_eq!(
            PersonName::parse(&"ş".repeat(121)),
            Err(NameProblem::TooLong)
        );
    }

    #[test]
    fn what_could_disturb_a_list_is_refused() {
        assert_eq!(PersonName::parse(" \u{a0} "), Err(NameProblem::Missing));
        assert_eq!(
            PersonName::parse("Ada\u{202e}adA"),
            Err(NameProblem::Unreadable)
        );
        assert_eq!(PersonName::parse("Ada\u{0}"), Err(NameProblem::Unreadable));
    }

    #[test]
    fn white_space_is_tidied() {
        assert_eq!(
            PersonName::parse("  Ada\r\n  Lovelace ").unwrap().as_str(),
            "Ada Lovelace"
        );
    }
}
