//! Why a date was called off or moved: what stands ready in every language, and what the office typed.

use crate::kinds::Lang;
use crate::lang::words;

/// The reasons that stand ready in every language. They are kept in German, as what is typed is: by that text
/// they are known again.
pub(crate) fn ready_reasons(lang: Lang) -> [String; 3] {
    let t = words(lang);
    [
        t.bookings_reason_ill(),
        t.bookings_reason_room(),
        t.bookings_reason_few(),
    ]
}

/// Why a date was changed, as a reader finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason<'a> {
    /// The reason that stood ready, in her language.
    pub(crate) ready: Option<String>,
    /// What the office typed beside it, or instead: German.
    pub(crate) typed: Option<&'a str>,
}

/// A reason in a language: its first line, where it is one of those that stand ready; what was typed stays as it is.
pub(crate) fn reason(lang: Lang, reason: &str) -> Reason<'_> {
    let (first, rest) = match reason.split_once('\n') {
        Some((first, rest)) => (first, Some(rest)),
        None => (reason, None),
    };
    let mut known = ready_reasons(Lang::De).into_iter().zip(ready_reasons(lang));
    match known.find(|(german, _)| german == first) {
        Some((_, ready)) => Reason {
            ready: Some(ready),
            typed: rest,
        },
        None => Reason {
            ready: None,
            typed: Some(reason),
        },
    }
}
