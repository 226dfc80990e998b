//! Decisions: no database, no clock, no words.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};

use super::content::{Block, Content, Pick};
use super::entity::issue::State;
use crate::kinds::Lang;

/// How late a schedule may be before somebody is asked.
const OVERDUE: Duration = Duration::hours(3);
/// Blocks of an issue, at most.
pub(crate) const BLOCKS: usize = 20;
/// Bytes of a letter's HTML from which mail programs cut it off.
pub(crate) const LARGEST: usize = 100_000;

/// What a schedule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    /// Nothing yet.
    NotYet,
    /// To be sent.
    Now,
    /// To ask: nobody wants yesterday's news by surprise.
    Overdue,
}

/// Judges a schedule.
pub(crate) fn due(scheduled_at: DateTime<Utc>, now: DateTime<Utc>) -> Due {
    if now < scheduled_at {
        Due::NotYet
    } else if now - scheduled_at > OVERDUE {
        Due::Overdue
    } else {
        Due::Now
    }
}

/// Should an issue have gone out, and did not? It is overdue; or it could not go out as it was, and is a draft again
/// that still knows its hour.
pub(crate) fn is_missed(
    state: State,
    scheduled_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> bool {
    scheduled_at.is_some_and(|at| match state {
        State::Draft => true,
        State::Scheduled => due(at, now) == Due::Overdue,
        State::Sending | State::Paused | State::Cancelled | State::Sent => false,
    })
}

/// What a language lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// The subject.
    Subject,
    /// The text of the block with this number, from one.
    Text(usize),
}

/// What a language lacks that German has.
pub(crate) fn gaps(content: &Content, lang: Lang) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if content.subject(lang).is_empty() && !content.subject(Lang::De).is_empty() {
        gaps.push(Gap::Subject);
    }
    for (block, number) in content.blocks.iter().zip(1..) {
        if let Block::Text(texts) = block {
            let has = |lang| texts.get(&lang).is_some_and(|text| !text.trim().is_empty());
            if has(Lang::De) && !has(lang) {
                gaps.push(Gap::Text(number));
            }
        }
    }
    gaps
}

/// A change of which blocks there are, by a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// Another text at the end.
    AddText,
    /// Other offerings at the end.
    AddOfferings,
    /// The block at this place goes up.
    Up(usize),
    /// It goes.
    Drop(usize),
}

impl Change {
    /// The change of a button's word: `text`, `angebote`, `hoch-2`, `weg-2`; places from one.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let place = |word: &str| word.parse::<usize>().ok()?.checked_sub(1);
        match word.split_once('-') {
            None if word == "text" => Some(Self::AddText),
            None if word == "angebote" => Some(Self::AddOfferings),
            Some(("hoch", at)) => place(at).map(Self::Up),
            Some(("weg", at)) => place(at).map(Self::Drop),
            _ => None,
        }
    }

    /// Makes it.
    pub(crate) fn make(self, content: &mut Content) {
        let blocks = &mut content.blocks;
        match self {
            Self::AddText if blocks.len() < BLOCKS => blocks.push(Block::Text([].into())),
            Self::AddOfferings if blocks.len() < BLOCKS => {
                blocks.push(Block::Offerings(Pick::Chosen(Vec::new())));
            }
            Self::Up(at) if at > 0 && at < blocks.len() => blocks.swap(at - 1, at),
            Self::Drop(at) if at < blocks.len() => {
                blocks.remove(at);
            }
            _ => {}
        }
    }
}

/// What the office may do with an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    /// Change what it says, send it, or throw it away.
    Write,
    /// Take it back from the clock.
    Unschedule,
    /// Let nothing more leave for now.
    Pause,
    /// Let it leave again.
    Resume,
    /// Let nothing more leave ever.
    Cancel,
    /// Send it once more to some.
    Again,
}

/// May this be done?
pub(crate) fn may(deed: Deed, state: State) -> bool {
    match deed {
        Deed::Write => state == State::Draft,
        Deed::Unschedule => state == State::Scheduled,
        Deed::Pause => state == State::Sending,
        Deed::Resume => state == State::Paused,
        Deed::Cancel => matches!(state, State::Sending | State::Paused),
        Deed::Again => matches!(state, State::Sending | State::Paused | State::Sent),
    }
}

/// A moment as a browser sends it, `2026-12-01T08:00`.
pub(crate) fn local(typed: &str) -> Option<NaiveDateTime> {
    let typed = typed.trim();
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M"];
    formats
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(typed, format).ok())
}

/// The offering to which a link leads, if it is one of ours: its name in addresses.
pub(crate) fn offering_of<'l>(link: &'l str, site: &str) -> Option<&'l str> {
    let path = match link.strip_prefix(site) {
        Some(path) => path,
        None if link.starts_with('/') && !link.starts_with("//") => link,
        None => return None,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (_, path) = Lang::of_path(path);
    let slug = path.strip_prefix("/angebote/")?;
    let slug = slug.split('/').next().unwrap_or_default();
    let slug = slug
        .strip_suffix(".ics")
        .or(slug.strip_suffix(".jsonld"))
        .unwrap_or(slug);
    Some(slug).filter(|slug| !slug.is_empty())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Duration, Utc};

    use super::{Change, Deed, Due, Gap, due, gaps, is_missed, local, may, offering_of};
    use crate::kinds::Lang;
    use crate::newsletter::content::{Block, Content, Head, Pick};
    use crate::newsletter::entity::issue::State;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_schedule_that_is_long_over_asks_instead_of_sending() {
        let scheduled = at("2026-12-01T07:00:00Z");
        for (later, what) in [
            (Duration::seconds(-1), Due::NotYet),
            (Duration::zero(), Due::Now),
            (Duration::hours(3), Due::Now),
            (Duration::hours(3) + Duration::seconds(1), Due::Overdue),
        ] {
            assert_eq!(due(scheduled, scheduled + later), what, "{later}");
        }
    }

    #[test]
    fn what_did_not_go_out_in_its_hour_is_missed() {
        let (then, late) = (at("2026-12-01T07:00:00Z"), at("2026-12-01T10:00:01Z"));
        for (state, scheduled, now, missed) in [
            (State::Scheduled, Some(then), then, false),
            (State::Scheduled, Some(then), late, true),
            (State::Draft, Some(then), then, true),
            (State::Draft, None, late, false),
            (State::Sent, Some(then), late, false),
        ] {
            assert_eq!(is_missed(state, scheduled, now), missed, "{state:?} {now}");
        }
    }

    fn issue() -> Content {
        let head = Head {
            subject: "Im Dezember".to_owned(),
            preheader: String::new(),
        };
        Content {
            heads: [(Lang::De, head.clone()), (Lang::Tr, head)].into(),
            blocks: vec![
                Block::Text([(Lang::De, "Hallo".to_owned()), (Lang::Tr, " ".to_owned())].into()),
                Block::Offerings(Pick::Weeks(4)),
                Block::Text([(Lang::En, "Only English".to_owned())].into()),
            ],
        }
    }

    #[test]
    fn a_language_lacks_what_german_has() {
        let issue = issue();
        assert_eq!(gaps(&issue, Lang::De), []);
        assert_eq!(gaps(&issue, Lang::Tr), [Gap::Text(1)]);
        assert_eq!(gaps(&issue, Lang::Uk), [Gap::Subject, Gap::Text(1)]);
    }

    #[test]
    fn blocks_are_added_moved_and_dropped() {
        let mut content = issue();
        let kinds = |content: &Content| -> String {
            let kind = |block: &Block| {
                if matches!(block, Block::Text(_)) {
                    'T'
                } else {
                    'O'
                }
            };
            content.blocks.iter().map(kind).collect()
        };
        assert_eq!(kinds(&content), "TOT");
        for (word, after) in [
            ("hoch-2", "OTT"),
            ("hoch-1", "OTT"),
            ("hoch-9", "OTT"),
            ("weg-1", "TT"),
            ("angebote", "TTO"),
            ("text", "TTOT"),
            ("weg-9", "TTOT"),
        ] {
            Change::of(word).unwrap().make(&mut content);
            assert_eq!(kinds(&content), after, "{word}");
        }
        for word in ["", "hoch", "weg-", "weg-0", "weg--1", "runter-1"] {
            assert_eq!(Change::of(word), None, "{word}");
        }
        for _ in 0..100 {
            Change::AddText.make(&mut content);
        }
        assert_eq!(content.blocks.len(), super::BLOCKS);
    }

    #[test]
    fn an_issue_that_was_sent_is_not_written_any_more() {
        let all = [
            State::Draft,
            State::Scheduled,
            State::Sending,
            State::Paused,
            State::Cancelled,
            State::Sent,
        ];
        let allowed = |deed| {
            let states = all.into_iter().filter(|state| may(deed, *state));
            states.collect::<Vec<_>>()
        };
        assert_eq!(allowed(Deed::Write), [State::Draft]);
        assert_eq!(allowed(Deed::Pause), [State::Sending]);
        assert_eq!(allowed(Deed::Resume), [State::Paused]);
        assert_eq!(allowed(Deed::Cancel), [State::Sending, State::Paused]);
        assert_eq!(
            allowed(Deed::Again),
            [State::Sending, State::Paused, State::Sent]
        );
        assert_eq!(allowed(Deed::Unschedule), [State::Scheduled]);
    }

    #[test]
    fn a_link_to_an_offering_of_ours_is_known_in_every_spelling() {
        let site = "https://example.org";
        for (link, slug) in [
            ("/angebote/yoga", Some("yoga")),
            ("/tr/angebote/yoga?x=1#y", Some("yoga")),
            (
                "https://example.org/ar/angebote/yoga/anmeldung",
                Some("yoga"),
            ),
            ("/angebote/yoga.ics", Some("yoga")),
            ("/angebote", None),
            ("/angebote/", None),
            ("//evil.example/angebote/yoga", None),
            ("https://evil.example/angebote/yoga", None),
            ("/kontakt", None),
        ] {
            assert_eq!(offering_of(link, site), slug, "{link}");
        }
    }

    #[test]
    fn a_moment_is_read_as_browsers_and_people_write_it() {
        for typed in ["2026-12-01T08:00", " 01.12.2026 08:00 ", "2026-12-01 08:00"] {
            assert_eq!(local(typed).unwrap().to_string(), "2026-12-01 08:00:00");
        }
        assert_eq!(local("morgen"), None);
    }
}
