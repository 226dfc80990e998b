//! Decisions: no database, no clock, no words.

pub(crate) mod import;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ActiveEnum as _, Iterable as _};

use super::entity::subscriber::{self, State};
use crate::kinds::Lang;
use crate::offerings::entity::offering::Kind;
use crate::offerings::{Listing, Window};

/// Letters with a link that an address gets in a day because somebody typed it into a form.
const LETTERS_A_DAY: usize = 3;
/// Minutes between two of them.
const MINUTES_BETWEEN: i64 = 10;

/// All topics: the kinds of offerings, in the order of a form.
pub(crate) fn topics() -> impl Iterator<Item = Kind> {
    Kind::iter()
}

/// The word of a topic in forms, files and the database.
pub(crate) fn word(topic: Kind) -> String {
    topic.to_value()
}

/// The topic of a word.
pub(crate) fn topic_of(word: &str) -> Option<Kind> {
    topics().find(|topic| topic.to_value() == word)
}

/// Topics as one text, in their order, each once. All of them are the same as none: everything.
pub(crate) fn joined(wanted: &[Kind]) -> String {
    let words: Vec<String> = tidied(wanted).into_iter().map(word).collect();
    words.join(" ")
}

/// Such a text as topics.
pub(crate) fn parted(text: &str) -> Vec<Kind> {
    text.split(' ').filter_map(topic_of).collect()
}

/// Topics in their order, each once; none where all are meant.
pub(crate) fn tidied(wanted: &[Kind]) -> Vec<Kind> {
    let kept: Vec<Kind> = topics().filter(|topic| wanted.contains(topic)).collect();
    if kept.len() == topics().count() {
        return Vec::new();
    }
    kept
}

/// May a letter be written to an address that somebody typed into a form? `earlier`: when such letters were
/// written to it. Nobody's mailbox is filled by another's hand.
pub(crate) fn may_write(earlier: &[DateTime<Utc>], now: DateTime<Utc>) -> bool {
    let today = earlier
        .iter()
        .filter(|at| now - **at < TimeDelta::hours(24));
    let is_new = |at: &DateTime<Utc>| now - *at < TimeDelta::minutes(MINUTES_BETWEEN);
    today.count() < LETTERS_A_DAY && !earlier.iter().any(is_new)
}

/// Why somebody gets no Rundbrief, although she once should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Excluded {
    /// There is nobody (any more).
    Unknown,
    /// She has unsubscribed, or had herself erased.
    Unsubscribed,
    /// She pauses.
    Paused,
    /// Nothing is sent to her address.
    Suppressed,
}

/// Does she pause at this moment?
pub(crate) fn is_paused(row: &subscriber::Model, now: DateTime<Utc>) -> bool {
    row.paused_at.is_some() && row.paused_until.is_none_or(|until| now < until)
}

/// Why she gets nothing; none where she does.
pub(crate) fn excluded(
    row: Option<&subscriber::Model>,
    is_suppressed: bool,
    now: DateTime<Utc>,
) -> Option<Excluded> {
    match row {
        None => Some(Excluded::Unknown),
        Some(row) if row.state != State::Confirmed => Some(Excluded::Unsubscribed),
        Some(_) if is_suppressed => Some(Excluded::Suppressed),
        Some(row) if is_paused(row, now) => Some(Excluded::Paused),
        Some(_) => None,
    }
}

/// Is an offering what somebody waits for who saw another one of its series: later than that one, and open?
pub(crate) fn starts_again(seen: &Listing, other: &Listing, now: DateTime<Utc>) -> bool {
    let begin = |listing: &Listing| listing.sessions.first().map(|session| session.starts_at);
    let is_later = match (begin(seen), begin(other)) {
        (Some(seen), Some(other)) => other > seen,
        (None, other) => other.is_some(),
        (Some(_), None) => false,
    };
    let window = other.window(now);
    seen.offering.id != other.offering.id
        && seen.offering.series == other.offering.series
        && !other.offering.draft
        && is_later
        && (window.is_open() || matches!(window, Window::JustCome))
}

/// The language of a tag of the database.
pub(crate) fn lang(tag: &str) -> Lang {
    Lang::from_tag(tag).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};
    use uuid::Uuid;

    use super::{Excluded, excluded, joined, may_write, parted, tidied, topics};
    use crate::kinds::SubscriberId;
    use crate::offerings::entity::offering::Kind;
    use crate::subscribers::entity::subscriber::{Model, State};

    fn now() -> DateTime<Utc> {
        "2026-11-23T10:00:00Z".parse().unwrap()
    }

    fn ada() -> Model {
        Model {
            id: SubscriberId(Uuid::nil()),
            email: Some("ada@example.org".to_owned()),
            folded: Some("ada@example.org".to_owned()),
            sealed: Vec::new(),
            lang: "de".to_owned(),
            state: State::Confirmed,
            token_hash: Vec::new(),
            created_at: now(),
            confirmed_at: now(),
            paused_at: None,
            paused_until: None,
            gone_at: None,
        }
    }

    #[test]
    fn all_topics_are_the_same_as_none() {
        let all: Vec<Kind> = topics().collect();
        assert_eq!(tidied(&all), []);
        assert_eq!(joined(&[]), "");
        assert_eq!(parted(""), []);
        let two = [Kind::Workshop, Kind::Course, Kind::Workshop];
        assert_eq!(parted(&joined(&two)), [Kind::Course, Kind::Workshop]);
    }

    #[test]
    fn nobodys_mailbox_is_filled_by_anothers_hand() {
        let ago = |minutes| now() - TimeDelta::minutes(minutes);
        assert!(may_write(&[], now()));
        assert!(!may_write(&[ago(9)], now()));
        assert!(may_write(&[ago(10), ago(60)], now()));
        assert!(!may_write(&[ago(10), ago(60), ago(120)], now()));
        assert!(may_write(&[ago(10), ago(60), ago(24 * 60)], now()));
    }

    #[test]
    fn who_withdrew_pauses_or_is_suppressed_gets_nothing() {
        let paused = |until| Model {
            paused_at: Some(now()),
            paused_until: until,
            ..ada()
        };
        let soon = now() + TimeDelta::seconds(1);
        for (row, is_suppressed, why) in [
            (Some(ada()), false, None),
            (None, false, Some(Excluded::Unknown)),
            (Some(ada()), true, Some(Excluded::Suppressed)),
            (Some(paused(None)), false, Some(Excluded::Paused)),
            (Some(paused(Some(soon))), false, Some(Excluded::Paused)),
            (Some(paused(Some(now()))), false, None),
            (
                Some(Model {
                    state: State::Gone,
                    ..paused(None)
                }),
                true,
                Some(Excluded::Unsubscribed),
            ),
            (
                Some(Model {
                    state: State::Erased,
                    ..ada()
                }),
                false,
                Some(Excluded::Unsubscribed),
            ),
        ] {
            assert_eq!(excluded(row.as_ref(), is_suppressed, now()), why, "{row:?}");
        }
    }
}
