//! The name of a person, as she writes it.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Marks above and below one sign that stay. No script needs as many; a hundred draw over half a page.
const MARKS: usize = 6;

/// A name in any script, 1–120 characters, with nothing in it that could disturb a list or a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PersonName(String);

/// Why a name was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameProblem {
    /// Nothing was written that one can see.
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

/// Tidies one line of typed text: NFC, one space between words, none at the ends, at most six marks on one
/// sign; nothing where there is nothing to see. `None` where it holds control characters or bidi overrides.
/// Joiners stay: Persian names and emoji need them.
pub(crate) fn tidy(typed: &str) -> Option<String> {
    let line = typed.nfc().collect::<String>();
    // Direction marks and zero-width spaces carry nothing in a name; they are dropped, not refused.
    let line = line.replace(['\u{200b}', '\u{200e}', '\u{200f}', '\u{061c}'], "");
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let hostile = |c: char| {
        c.is_control()
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
    };
    if line.contains(hostile) {
        return None;
    }
    let mut marks = 0;
    let mut line = line;
    line.retain(|c| {
        if is_combining_mark(c) {
            marks += 1;
        } else if is_seen(c) || c == ' ' {
            marks = 0;
        }
        marks <= MARKS
    });
    Some(if line.contains(is_seen) {
        line
    } else {
        String::new()
    })
}

/// Can a sign be seen by itself? Marks need one below them; joiners, selectors and fillers show nothing.
fn is_seen(c: char) -> bool {
    let is_blank = matches!(c,
        '\u{ad}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}');
    !(is_blank || c.is_whitespace() || is_combining_mark(c))
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
    fn a_name_that_nobody_sees_is_missing() {
        for typed in [
            "\u{200b}",
            "\u{200d}",
            "\u{200b}\u{200d} \u{2060}",
            "\u{ad}\u{3164}\u{2800}",
            "\u{fe0f}",
            "\u{301}\u{301}",
        ] {
            assert_eq!(
                PersonName::parse(typed),
                Err(NameProblem::Missing),
                "{typed:?}"
            );
        }
        assert_eq!(
            PersonName::parse("می\u{200c}نا").unwrap().as_str(),
            "می\u{200c}نا"
        );
    }

    #[test]
    fn as_many_marks_stay_as_any_script_needs() {
        for name in [
            "مُحَمَّدٌ",
            "Nguyễn Thị Ệ",
            "שָׁ\u{5bd}לוֹם",
            "ကျွန်ုပ်",
            "ที่รัก",
            "👩🏽\u{200d}⚕\u{fe0f}",
        ] {
            let composed: String = unicode_normalization::UnicodeNormalization::nfc(name).collect();
            assert_eq!(PersonName::parse(name).unwrap().as_str(), composed);
        }
        let marks = "\u{301}\u{323}".repeat(50);
        let drawn = PersonName::parse(&format!("Ada{marks} B")).unwrap();
        assert!(drawn.as_str().chars().count() <= 5 + 7, "{drawn:?}");
        let hidden = "\u{301}\u{200d}".repeat(40);
        let drawn = PersonName::parse(&format!("Ax{hidden}")).unwrap();
        let left = drawn.as_str().matches('\u{301}').count();
        assert_eq!(left, 6, "what nobody sees does not begin a sign anew");
    }

    #[test]
    fn white_space_is_tidied() {
        assert_eq!(
            PersonName::parse("  Ada\r\n  Lovelace ").unwrap().as_str(),
            "Ada Lovelace"
        );
    }
}
