//! What the office may have typed to find a booking: a name, a number, an address, a code.

use crate::kinds::{Phone, fold, sounds};

/// Characters that are read; nobody types more.
const LONGEST: usize = 100;
/// Digits from which on it may be a part of a telephone number.
const DIGITS: usize = 4;

/// Something typed, understood in every way in which it can be meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    /// Words of a name, folded; all of them stand in it.
    pub(crate) words: Vec<String>,
    /// How they sound, whole words; of those that tell little, nothing.
    pub(crate) sounds: Vec<String>,
    /// A part of an address, folded.
    pub(crate) email: Option<String>,
    /// A whole number, E.164.
    pub(crate) phone: Option<String>,
    /// Digits that stand in a number beside each other.
    pub(crate) digits: Option<String>,
    /// A code.
    pub(crate) code: Option<String>,
}

impl Query {
    /// Understands what was typed. `code` is how the look-up reads a code.
    pub(crate) fn read(typed: &str, code: impl Fn(&str) -> Option<String>) -> Self {
        let typed: String = typed.chars().filter(|c| *c != '\0').take(LONGEST).collect();
        let typed = typed.trim();
        if typed.contains('@') {
            return Self {
                email: Some(typed.to_lowercase()),
                ..Self::default()
            };
        }
        let folded = fold(typed);
        let has_letters = folded.chars().any(char::is_alphabetic);
        if has_letters {
            return Self {
                sounds: sounds(&folded),
                words: folded.split(' ').map(ToOwned::to_owned).collect(),
                code: code(typed),
                ..Self::default()
            };
        }
        // Folded, Arabic digits stay what they are: only a number reads them.
        let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
        let part = digits.trim_start_matches('0');
        Self {
            phone: Phone::parse(typed).map(|phone| phone.as_str().to_owned()),
            digits: (part.len() >= DIGITS).then(|| part.to_owned()),
            code: code(typed),
            ..Self::default()
        }
    }

    /// Can nothing be meant by it?
    pub(crate) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

    fn read(typed: &str) -> Query {
        Query::read(typed, |typed| {
            (typed.len() == 6).then(|| typed.to_uppercase())
        })
    }

    #[test]
    fn a_name_is_read_as_its_folded_words() {
        assert_eq!(read("  Şükran ÖZTÜRK ").words, ["sukran", "ozturk"]);
        assert_eq!(read("Ada").code, None);
    }

    #[test]
    fn a_number_is_found_in_any_notation_and_by_a_part_of_it() {
        for typed in ["02361 123456", "+49 (0)2361/123456", "0049 2361 123456"] {
            assert_eq!(
                read(typed).phone.as_deref(),
                Some("+492361123456"),
                "{typed}"
            );
        }
        assert_eq!(read("0123456").digits.as_deref(), Some("123456"));
        assert_eq!(read("12").digits, None);
        assert_eq!(read("٠٢٣٦١ ١٢٣٤٥٦").phone.as_deref(), Some("+492361123456"));
    }

    #[test]
    fn an_address_is_no_name() {
        let query = read("Ada@Example.org");
        assert_eq!(query.email.as_deref(), Some("ada@example.org"));
        assert!(query.words.is_empty());
    }

    #[test]
    fn six_signs_may_be_a_code_and_a_name() {
        let query = read("abcdef");
        assert_eq!(query.code.as_deref(), Some("ABCDEF"));
        assert_eq!(query.words, ["abcdef"]);
    }

    #[test]
    fn nothing_is_meant_by_nothing() {
        for typed in ["", "   ", "\0", "-", "!!"] {
            assert!(read(typed).is_nothing(), "{typed:?}");
        }
    }
}
