//! What a visitor looks for, as it stands in the address.

use sea_orm::{ActiveEnum as _, Iterable as _};

use super::shown::{Stop, decade};
use crate::chronology::entity::entry::Kind;
use crate::chronology::entity::programme;
use crate::kinds::fold;

/// Characters of a search; what is longer finds nothing anyway.
const LONGEST_SEARCH: usize = 100;

/// How it is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum View {
    /// The entries.
    #[default]
    Entries,
    /// Every date, also those that are named inside an entry.
    Dates,
    /// All entries at once, to print.
    Booklet,
}

/// What is chosen. The default is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// How it is shown.
    pub(crate) view: View,
    /// Only this kind.
    pub(crate) kind: Option<Kind>,
    /// Only what this programme paid, by its name in addresses.
    pub(crate) programme: Option<String>,
    /// Only what began in these ten years: their first.
    pub(crate) decade: Option<i32>,
    /// The words that are searched, as typed.
    pub(crate) words: String,
    /// The page, from zero.
    pub(crate) page: usize,
}

impl Filter {
    /// Reads the pairs of a query. What is unknown is ignored: an old link still shows something.
    pub(crate) fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut filter = Self::default();
        for (name, value) in pairs {
            match name {
                "ansicht" => {
                    filter.view = match value {
                        "termine" => View::Dates,
                        "heft" => View::Booklet,
                        _ => View::Entries,
                    };
                }
                "art" => filter.kind = Kind::iter().find(|kind| kind.to_value() == value),
                "programm" => {
                    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                    let is_one = !value.is_empty() && value.len() <= 120 && value.chars().all(fits);
                    filter.programme = is_one.then(|| value.to_owned());
                }
                "jahrzehnt" => {
                    let year = value.parse().ok();
                    filter.decade =
                        year.filter(|year| *year == decade(*year) && (1000..3000).contains(year));
                }
                "q" => {
                    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
                    let line = line.chars().filter(|c| !c.is_control());
                    filter.words = line.take(LONGEST_SEARCH).collect();
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
        match self.view {
            View::Entries => {}
            View::Dates => pairs.push(("ansicht", "termine".to_owned())),
            View::Booklet => pairs.push(("ansicht", "heft".to_owned())),
        }
        if let Some(kind) = self.kind {
            pairs.push(("art", kind.to_value()));
        }
        if let Some(programme) = &self.programme {
            pairs.push(("programm", programme.clone()));
        }
        if let Some(decade) = self.decade {
            pairs.push(("jahrzehnt", decade.to_string()));
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

    /// The same choice with something else in it, from its first page on.
    pub(crate) fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut other = Self {
            page: 0,
            ..self.clone()
        };
        change(&mut other);
        other
    }

    /// Does a date remain?
    pub(crate) fn keeps(&self, stop: &Stop<'_>) -> bool {
        let programme = stop.block.programme.as_ref().map(|one| one.slug.as_str());
        self.kind.is_none_or(|kind| kind == stop.kind())
            && self
                .programme
                .as_deref()
                .is_none_or(|slug| programme == Some(slug))
            && self.decade.is_none_or(|first| first == decade(stop.year()))
    }

    /// The words to look for, folded.
    pub(super) fn sought(&self) -> Vec<String> {
        let folded = fold(&self.words);
        folded.split_whitespace().map(str::to_owned).collect()
    }
}

/// The filters that would leave something to see, given the others that are chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facets {
    /// Kinds.
    pub(crate) kinds: Vec<Kind>,
    /// Programmes, by their name: name in addresses and name.
    pub(crate) programmes: Vec<(String, String)>,
    /// The first years of decades.
    pub(crate) decades: Vec<i32>,
}

impl Facets {
    /// Looks what each filter would leave.
    pub(crate) fn of(stops: &[Stop<'_>], filter: &Filter) -> Self {
        let without = |change: &dyn Fn(&mut Filter)| filter.with(change);
        let by_kind = without(&|f| f.kind = None);
        let by_programme = without(&|f| f.programme = None);
        let by_decade = without(&|f| f.decade = None);
        let mut facets = Self::default();
        for stop in stops {
            if by_kind.keeps(stop) {
                facets.kinds.push(stop.kind());
            }
            if by_decade.keeps(stop) {
                facets.decades.push(decade(stop.year()));
            }
            if by_programme.keeps(stop)
                && let Some(programme) = &stop.block.programme
            {
                let programme::Model { slug, name, .. } = programme.as_ref();
                facets.programmes.push((slug.clone(), name.clone()));
            }
        }
        facets.kinds.sort_unstable();
        facets.kinds.dedup();
        facets.decades.sort_unstable();
        facets.decades.dedup();
        facets.programmes.sort_by(|(_, a), (_, b)| a.cmp(b));
        facets.programmes.dedup();
        facets
    }
}
