//! What a visitor looks for: filters and words, as they stand in the address.

use chrono::{Datelike as _, Weekday};
use sea_orm::{ActiveEnum as _, Iterable as _};

use super::agenda::Entry;
use crate::kinds::fold;
use crate::offerings::Listing;
use crate::offerings::entity::offering::Kind;
use crate::offerings::entity::session;

/// The words of the weekdays in addresses, Monday first.
const DAYS: [(&str, Weekday); 7] = [
    ("mo", Weekday::Mon),
    ("di", Weekday::Tue),
    ("mi", Weekday::Wed),
    ("do", Weekday::Thu),
    ("fr", Weekday::Fri),
    ("sa", Weekday::Sat),
    ("so", Weekday::Sun),
];

/// Characters of a search; what is longer finds nothing anyway.
const LONGEST_SEARCH: usize = 100;

/// What is chosen. The default is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Only this kind.
    pub(crate) kind: Option<Kind>,
    /// Only on this day of the week.
    pub(crate) day: Option<Weekday>,
    /// Only with childcare.
    pub(crate) childcare: bool,
    /// Only where this language is spoken or interpreted: a BCP 47 tag.
    pub(crate) language: Option<String>,
    /// The words that are searched, as typed.
    pub(crate) words: String,
    /// The page of the list, from zero.
    pub(crate) page: usize,
}

impl Filter {
    /// Reads the pairs of a query. What is unknown is ignored: an old link still shows something.
    pub(crate) fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut filter = Self::default();
        for (name, value) in pairs {
            match name {
                "art" => {
                    filter.kind = Kind::iter().find(|kind| kind.to_value() == value);
                }
                "tag" => {
                    let known = DAYS.iter().find(|(word, _)| *word == value);
                    filter.day = known.map(|(_, day)| *day);
                }
                "kinderbetreuung" => filter.childcare = value == "ja",
                "sprache" => filter.language = is_tag(value).then(|| value.to_owned()),
                "q" => {
                    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
                    filter.words = line
                        .chars()
                        .filter(|c| !c.is_control())
                        .take(LONGEST_SEARCH)
                        .collect();
                }
                "seite" => {
                    let page = value.parse::<usize>().unwrap_or(1).clamp(1, 1000);
                    filter.page = page - 1;
                }
                _ => {}
            }
        }
        filter
    }

    /// The same as pairs of a query, in a fixed order: the one spelling of this choice.
    pub(crate) fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if let Some(kind) = self.kind {
            pairs.push(("art", kind.to_value()));
        }
        if let Some(day) = self.day {
            pairs.push(("tag", day_word(day).to_owned()));
        }
        if self.childcare {
            pairs.push(("kinderbetreuung", "ja".to_owned()));
        }
        if let Some(language) = &self.language {
            pairs.push(("sprache", language.clone()));
        }
        if !self.words.is_empty() {
            pairs.push(("q", self.words.clone()));
        }
        if self.page > 0 {
            pairs.push(("seite", (self.page + 1).to_string()));
        }
        pairs
    }

    /// The query of an address, with its question mark; empty where nothing is chosen.
    pub(crate) fn query(&self) -> String {
        let pairs = self.pairs();
        if pairs.is_empty() {
            return String::new();
        }
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish();
        format!("?{query}")
    }

    /// Is anything chosen, apart from the page?
    pub(crate) fn is_active(&self) -> bool {
        *self
            != Self {
                page: self.page,
                ..Self::default()
            }
    }

    /// The words to look for, folded.
    pub(crate) fn sought(&self) -> Vec<String> {
        let folded = fold(&self.words);
        folded.split_whitespace().map(str::to_owned).collect()
    }

    /// Does a card remain? The words were looked for before.
    pub(crate) fn keeps(&self, entry: &Entry<'_>) -> bool {
        self.kind
            .is_none_or(|kind| kind == entry.listing.offering.kind)
            && self.day.is_none_or(|day| day == entry.day().weekday())
            && (!self.childcare || has_childcare(entry.listing))
            && self
                .language
                .as_ref()
                .is_none_or(|tag| languages(entry.listing).any(|spoken| spoken == tag))
    }
}

/// The word of a weekday in addresses.
pub(crate) fn day_word(day: Weekday) -> &'static str {
    DAYS.iter()
        .find(|(_, known)| *known == day)
        .map_or("", |(word, _)| word)
}

/// Could it be a language tag?
fn is_tag(text: &str) -> bool {
    (2..=12).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn has_childcare(listing: &Listing) -> bool {
    listing.childcare.as_ref().is_some_and(|care| care.offered)
}

/// The languages in which one is understood: spoken and interpreted.
fn languages(listing: &Listing) -> impl Iterator<Item = &String> {
    let details = &listing.offering.details;
    details.languages.iter().chain(&details.interpreting)
}

/// The filters that would leave something to see, given the others that are chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facets {
    /// Kinds.
    pub(crate) kinds: Vec<Kind>,
    /// Days of the week, Monday first.
    pub(crate) days: Vec<Weekday>,
    /// Language tags, the most frequent first.
    pub(crate) languages: Vec<String>,
    /// Childcare.
    pub(crate) childcare: bool,
}

impl Facets {
    /// Looks what each filter would leave.
    pub(crate) fn of(entries: &[Entry<'_>], filter: &Filter) -> Self {
        let left = |without: &dyn Fn(&mut Filter)| {
            let mut others = filter.clone();
            without(&mut others);
            entries
                .iter()
                .filter(move |entry| others.keeps(entry))
                .collect::<Vec<_>>()
        };
        let by_kind = left(&|f| f.kind = None);
        let by_day = left(&|f| f.day = None);
        let mut tags: Vec<(String, usize)> = Vec::new();
        for entry in left(&|f| f.language = None) {
            for tag in languages(entry.listing) {
                match tags.iter_mut().find(|(known, _)| known == tag) {
                    Some((_, count)) => *count += 1,
                    None => tags.push((tag.clone(), 1)),
                }
            }
        }
        tags.sort_by(|(a, many), (b, more)| more.cmp(many).then_with(|| a.cmp(b)));
        Self {
            kinds: Kind::iter()
                .filter(|kind| by_kind.iter().any(|e| e.listing.offering.kind == *kind))
                .collect(),
            days: DAYS
                .into_iter()
                .map(|(_, day)| day)
                .filter(|day| by_day.iter().any(|e| e.day().weekday() == *day))
                .collect(),
            languages: tags.into_iter().map(|(tag, _)| tag).collect(),
            childcare: left(&|f| f.childcare = false)
                .iter()
                .any(|entry| has_childcare(entry.listing)),
        }
    }
}

/// The folded text in which words are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Haystack {
    /// Title and description in all languages, venue, partner.
    base: String,
    /// The topic of each session, in their order.
    topics: Vec<String>,
}

impl Haystack {
    /// The text of an offering.
    pub(crate) fn of(listing: &Listing) -> Self {
        let texts = listing
            .texts
            .iter()
            .flat_map(|text| [text.title.as_deref(), text.description.as_deref()])
            .flatten();
        let rest = [
            Some(listing.venue.name.as_str()),
            listing.partner.as_deref(),
        ];
        let base: Vec<&str> = texts.chain(rest.into_iter().flatten()).collect();
        Self {
            base: fold(&base.join(" ")),
            topics: listing
                .sessions
                .iter()
                .map(|session| fold(session.topic.as_deref().unwrap_or_default()))
                .collect(),
        }
    }

    /// Are all words in what holds for the whole offering? And if not, the sessions whose topics have the rest.
    pub(crate) fn hits<'a>(
        &self,
        words: &[String],
        sessions: &'a [session::Model],
    ) -> (bool, Vec<&'a session::Model>) {
        let missing: Vec<&String> = words
            .iter()
            .filter(|word| !self.base.contains(word.as_str()))
            .collect();
        if missing.is_empty() {
            return (true, Vec::new());
        }
        let dates = sessions
            .iter()
            .zip(&self.topics)
            .filter(|(_, topic)| missing.iter().all(|word| topic.contains(word.as_str())))
            .map(|(session, _)| session)
            .collect();
        (false, dates)
    }
}
