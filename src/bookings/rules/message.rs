//! Whom a message is for, and in which words each of them reads it.

use crate::bookings::entity::entry::State;
use crate::kinds::Lang;

/// Whom a message is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whom {
    /// Who has a place.
    Confirmed,
    /// Who waits for one, or is offered one.
    Waiting,
    /// All of them.
    Both,
}

impl Whom {
    /// All, in the order of the form.
    pub(crate) const ALL: [Self; 3] = [Self::Confirmed, Self::Waiting, Self::Both];

    /// The word in the form.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Waiting => "waiting",
            Self::Both => "both",
        }
    }

    /// Is it for who stands so?
    pub(crate) fn includes(self, state: State) -> bool {
        match state {
            State::Confirmed => self != Self::Waiting,
            State::Waiting | State::Offered => self != Self::Confirmed,
            State::Cancelled | State::Lapsed => false,
        }
    }
}

/// What a message says: in German, and in other languages where somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Texts {
    /// In German.
    pub(crate) german: String,
    /// In others.
    pub(crate) others: Vec<(Lang, String)>,
}

impl Texts {
    /// The text for a language, and the language in which it is: German where there is no other.
    pub(crate) fn of(&self, lang: Lang) -> (Lang, &str) {
        let found = self.others.iter().find(|(other, _)| *other == lang);
        found.map_or((Lang::De, &*self.german), |(lang, text)| (*lang, &**text))
    }
}

/// The paragraphs of a text: an empty line parts them.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => last.push(line),
            Some(last) if !last.is_empty() => paragraphs.push(Vec::new()),
            _ => {}
        }
    }
    let full = paragraphs.iter().filter(|lines| !lines.is_empty());
    full.map(|lines| lines.join("\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::{Texts, Whom, paragraphs};
    use crate::bookings::entity::entry::State;
    use crate::kinds::Lang;

    #[test]
    fn a_message_is_for_those_who_stand_so() {
        let states = [
            State::Confirmed,
            State::Waiting,
            State::Offered,
            State::Cancelled,
            State::Lapsed,
        ];
        for (whom, are_meant) in [
            (Whom::Confirmed, [true, false, false, false, false]),
            (Whom::Waiting, [false, true, true, false, false]),
            (Whom::Both, [true, true, true, false, false]),
        ] {
            assert_eq!(
                states.map(|state| whom.includes(state)),
                are_meant,
                "{whom:?}"
            );
        }
    }

    #[test]
    fn who_finds_no_text_in_her_language_reads_the_german_one() {
        let texts = Texts {
            german: "Bitte Turnschuhe.".to_owned(),
            others: vec![(Lang::Tr, "Spor ayakkabısı lütfen.".to_owned())],
        };
        assert_eq!(texts.of(Lang::Tr), (Lang::Tr, "Spor ayakkabısı lütfen."));
        for lang in [Lang::De, Lang::Simple, Lang::Ar, Lang::Uk, Lang::En] {
            assert_eq!(texts.of(lang), (Lang::De, "Bitte Turnschuhe."));
        }
    }

    #[test]
    fn an_empty_line_parts_paragraphs_and_a_line_break_stays() {
        let text = "\n\nEins\nzwei\n \n\n\nDrei\n";
        assert_eq!(paragraphs(text), ["Eins\nzwei", "Drei"]);
        assert!(paragraphs(" \n ").is_empty());
    }
}
