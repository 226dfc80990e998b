//! What is typed: the sheet of an issue, for whom it is, and when it goes out.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::content::{Block, Content, Head, Pick};
use super::entity::issue::Audience;
use super::rules::{self, BLOCKS, Change};
use crate::kinds::Lang;
use crate::offerings::entity::offering::Kind;
use crate::web::{Problems, Reader};

/// Signs of a subject, and of the line beside it.
const SHORT: usize = 150;
/// Signs of a text.
const LONG: usize = 15_000;
/// Weeks that a block of offerings looks ahead.
const WEEKS: std::ops::RangeInclusive<u8> = 1..=12;

/// The pairs of a form or a query.
pub(super) type Pairs = Vec<(String, String)>;

/// What a name says; empty where it says nothing.
pub(super) fn said<'p>(pairs: &'p [(String, String)], name: &str) -> &'p str {
    let pair = pairs.iter().find(|(known, _)| known == name);
    pair.map_or("", |(_, value)| value.as_str())
}

/// The names of fields, each also the id of its input.
pub(super) mod field {
    use crate::kinds::Lang;

    /// The subject in a language.
    pub(in crate::newsletter) fn subject(lang: Lang) -> String {
        format!("subject-{}", lang.tag())
    }

    /// The line beside it.
    pub(in crate::newsletter) fn preheader(lang: Lang) -> String {
        format!("preheader-{}", lang.tag())
    }

    /// The text of a block in a language; blocks are counted from one.
    pub(in crate::newsletter) fn text(number: usize, lang: Lang) -> String {
        format!("text-{number}-{}", lang.tag())
    }

    /// What a block is.
    pub(in crate::newsletter) fn kind(number: usize) -> String {
        format!("kind-{number}")
    }

    /// How its offerings are found.
    pub(in crate::newsletter) fn pick(number: usize) -> String {
        format!("pick-{number}")
    }

    /// How many weeks it looks ahead.
    pub(in crate::newsletter) fn weeks(number: usize) -> String {
        format!("weeks-{number}")
    }

    /// The offerings that were chosen.
    pub(in crate::newsletter) fn slug(number: usize) -> String {
        format!("slug-{number}")
    }
}

/// The sheet of an issue as it was typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// What it says.
    pub(super) content: Content,
    /// The version from which it was drawn.
    pub(super) version: i32,
    /// A change of its blocks, by a button.
    pub(super) change: Option<Change>,
    /// Does only the language of the page change?
    pub(super) redraw: bool,
}

impl Sheet {
    /// Reads what a browser sends. Whatever it is, it becomes a sheet.
    pub(super) fn read(pairs: &[(String, String)]) -> Self {
        let mut content = Content::default();
        for lang in Lang::ALL {
            let head = Head {
                subject: line(said(pairs, &field::subject(lang))),
                preheader: line(said(pairs, &field::preheader(lang))),
            };
            content.heads.insert(lang, head);
        }
        for number in 1..=BLOCKS {
            let block = match said(pairs, &field::kind(number)) {
                "text" => {
                    let texts = Lang::ALL.map(|lang| {
                        let typed = said(pairs, &field::text(number, lang));
                        (lang, lines(typed))
                    });
                    Block::Text(BTreeMap::from(texts))
                }
                "angebote" => Block::Offerings(pick(pairs, number)),
                _ => break,
            };
            content.blocks.push(block);
        }
        Self {
            content: content.tidy(),
            version: said(pairs, "version").parse().unwrap_or(0),
            change: Change::of(said(pairs, "change")),
            redraw: !said(pairs, "redraw").is_empty(),
        }
    }

    /// What can not be said so.
    pub(super) fn problems(&self, reader: &Reader) -> Problems {
        let t = reader.t();
        let mut problems = Problems::default();
        let mut look = |field: String, text: &str, most: usize| {
            if is_unreadable(text) {
                problems.add(field, t.web_problem_unreadable());
            } else if text.chars().count() > most {
                problems.add(field, t.web_problem_long(&most.to_string()));
            }
        };
        for (lang, head) in &self.content.heads {
            look(field::subject(*lang), &head.subject, SHORT);
            look(field::preheader(*lang), &head.preheader, SHORT);
        }
        for (number, lang, text) in self.content.texts() {
            look(field::text(number, lang), text, LONG);
        }
        problems
    }
}

fn pick(pairs: &[(String, String)], number: usize) -> Pick {
    let weeks = said(pairs, &field::weeks(number)).trim().parse::<u8>();
    let weeks = weeks.unwrap_or(4).clamp(*WEEKS.start(), *WEEKS.end());
    match said(pairs, &field::pick(number)) {
        "wochen" => return Pick::Weeks(weeks),
        "frei" => return Pick::Free(weeks),
        _ => {}
    }
    let name = field::slug(number);
    let chosen = pairs.iter().filter(|(known, _)| *known == name);
    let is_slug =
        |slug: &&String| slug.len() <= 100 && !slug.is_empty() && !slug.contains(char::is_control);
    Pick::Chosen(
        chosen
            .map(|(_, slug)| slug)
            .filter(is_slug)
            .take(50)
            .cloned()
            .collect(),
    )
}

/// One line, whatever was pasted.
fn line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several lines, as they were written: Markdown means something by blanks. Ends are trimmed.
fn lines(typed: &str) -> String {
    let lines: Vec<&str> = typed.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Are there signs that no text has, or that turn its direction around unseen?
fn is_unreadable(text: &str) -> bool {
    text.contains(|sign: char| {
        sign.is_control() && !matches!(sign, '\n' | '\t')
            || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

/// For whom an issue is, as a form or a query says it. All of them is the same as none.
pub(super) fn audience(pairs: &[(String, String)]) -> Audience {
    let values = |name: &'static str| {
        let these = pairs.iter().filter(move |(known, _)| known == name);
        these.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    let (tags, words) = (values("sprache"), values("thema"));
    let mut languages: Vec<Lang> = Lang::ALL.into_iter().collect();
    languages.retain(|lang| tags.contains(&lang.tag()));
    if languages.len() == Lang::ALL.len() {
        languages.clear();
    }
    let mut topics = topics();
    let all = topics.len();
    topics.retain(|topic| words.contains(&topic_word(*topic).as_str()));
    if topics.len() == all {
        topics.clear();
    }
    Audience { languages, topics }
}

/// All topics: the kinds of offerings.
pub(super) fn topics() -> Vec<Kind> {
    use sea_orm::Iterable as _;
    Kind::iter().collect()
}

/// The word of a topic in forms.
pub(super) fn topic_word(topic: Kind) -> String {
    use sea_orm::ActiveEnum as _;
    topic.to_value()
}

/// What the button of the last step says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Send it now.
    Now,
    /// Send it then; none: that is no moment.
    Then(Option<NaiveDateTime>),
    /// Once more to those who were rejected.
    AgainRejected,
    /// Once more to those of whom nobody knows.
    AgainUncertain,
}

impl Step {
    /// The step of a form; none where it says nothing.
    pub(super) fn of(pairs: &[(String, String)]) -> Option<Self> {
        Some(match said(pairs, "schritt") {
            "jetzt" => Self::Now,
            "spaeter" => Self::Then(rules::local(said(pairs, "wann"))),
            "abgelehnte" => Self::AgainRejected,
            "ungewisse" => Self::AgainUncertain,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, Step, audience};
    use crate::kinds::Lang;
    use crate::newsletter::content::{Block, Pick};
    use crate::newsletter::rules::Change;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        owned.collect()
    }

    #[test]
    fn whatever_a_browser_sends_becomes_a_sheet() {
        let sheet = Sheet::read(&pairs(&[
            ("version", "7"),
            ("subject-de", " Im\r\nDezember "),
            ("subject-tr", ""),
            ("kind-1", "text"),
            ("text-1-de", "Hallo  \r\n\r\nWelt\r\n"),
            ("text-1-uk", " "),
            ("kind-2", "angebote"),
            ("pick-2", "wochen"),
            ("weeks-2", "99"),
            ("kind-3", "angebote"),
            ("slug-3", "yoga"),
            ("slug-3", "cafe\u{0}"),
            ("kind-5", "text"),
            ("change", "hoch-2"),
        ]));
        assert_eq!((sheet.version, sheet.change), (7, Some(Change::Up(1))));
        assert_eq!(sheet.content.subject(Lang::De), "Im Dezember");
        assert_eq!(sheet.content.heads.len(), 1, "what is empty is not kept");
        let blocks = sheet.content.blocks;
        assert_eq!(
            blocks[0],
            Block::Text([(Lang::De, "Hallo\n\nWelt".to_owned())].into())
        );
        assert_eq!(blocks[1], Block::Offerings(Pick::Weeks(12)));
        assert_eq!(
            blocks[2],
            Block::Offerings(Pick::Chosen(vec!["yoga".to_owned()]))
        );
        assert_eq!(blocks.len(), 3, "blocks have no gaps");
        assert!(Sheet::read(&[]).content.blocks.is_empty());
    }

    #[test]
    fn all_languages_are_the_same_as_none() {
        let some = audience(&pairs(&[
            ("sprache", "tr"),
            ("sprache", "xx"),
            ("thema", "course"),
        ]));
        assert_eq!((some.languages.len(), some.topics.len()), (1, 1));
        let all: Vec<_> = Lang::ALL.map(|lang| ("sprache", lang.tag())).to_vec();
        assert!(audience(&pairs(&all)).languages.is_empty());
    }

    #[test]
    fn a_step_is_said_or_is_none() {
        assert_eq!(Step::of(&pairs(&[("schritt", "jetzt")])), Some(Step::Now));
        assert_eq!(
            Step::of(&pairs(&[("schritt", "spaeter"), ("wann", "bald")])),
            Some(Step::Then(None))
        );
        assert_eq!(Step::of(&[]), None);
    }
}
