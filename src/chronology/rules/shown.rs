//! What stands on a page, and on which page each year begins.

use chrono::{Datelike as _, NaiveDate};

use super::filter::{Filter, View};
use crate::chronology::chronicle::{Block, Chronicle};
use crate::chronology::entity::date;
use crate::chronology::entity::entry::Kind;

/// Entries on one page: so the first view stays small.
const STOPS: usize = 30;

/// The first year of the decade of a year.
pub(crate) fn decade(year: i32) -> i32 {
    year - year.rem_euclid(10)
}

/// Where one stops on the way through the years: an entry, or a date that is named inside one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stop<'a> {
    /// The entry.
    pub(crate) block: &'a Block,
    /// The date inside it; none: the entry itself.
    pub(crate) inner: Option<&'a date::Model>,
}

impl<'a> Stop<'a> {
    /// The entry itself.
    pub(crate) fn of(block: &'a Block) -> Self {
        Self { block, inner: None }
    }

    /// The first day that its date may mean.
    pub(crate) fn first_day(&self) -> NaiveDate {
        self.inner
            .map_or(self.block.entry.first_day, |date| date.first_day)
    }

    /// The last one; none where it goes on.
    pub(crate) fn last_day(&self) -> Option<NaiveDate> {
        self.inner
            .map_or(self.block.entry.last_day, |date| date.last_day)
    }

    /// The year below which it stands.
    pub(crate) fn year(&self) -> i32 {
        self.first_day().year()
    }

    /// Its date as it was written.
    pub(crate) fn printed(&self) -> &'a str {
        self.inner
            .map_or(&self.block.entry.printed, |date| &date.printed)
    }

    /// What took place.
    pub(crate) fn title(&self) -> &'a str {
        self.inner
            .map_or(&self.block.entry.title, |date| &date.title)
    }

    /// Of which kind it was.
    pub(crate) fn kind(&self) -> Kind {
        self.inner.map_or(self.block.entry.kind, |date| date.kind)
    }
}

/// All stops that have the words that are looked for, in their order. Other filters are not asked.
pub(crate) fn stops<'a>(chronicle: &'a Chronicle, filter: &Filter) -> Vec<Stop<'a>> {
    let words = filter.sought();
    let found = chronicle.blocks.iter().filter(|block| {
        let mut words = words.iter();
        words.all(|word| block.haystack.contains(word.as_str()))
    });
    let mut stops: Vec<Stop<'a>> = Vec::new();
    for block in found {
        stops.push(Stop::of(block));
        if filter.view == View::Dates {
            let inside = block.dates.iter().map(Some);
            stops.extend(inside.map(|inner| Stop { block, inner }));
        }
    }
    // Stable: of equal days the entry comes before what is named inside it, and entries keep their order.
    stops.sort_by_key(Stop::first_day);
    stops
}

/// What stands on a page.
#[derive(Clone, Debug)]
pub(crate) struct Shown<'a> {
    /// Its stops.
    pub(crate) stops: Vec<Stop<'a>>,
    /// Which page it is, from zero.
    pub(crate) page: usize,
    /// How many there are, at least one.
    pub(crate) pages: usize,
    /// The years of all pages, each with the page on which it begins.
    pub(crate) years: Vec<(i32, usize)>,
}

impl<'a> Shown<'a> {
    /// What is left of all stops, cut into pages; a booklet has one.
    pub(crate) fn of(all: Vec<Stop<'a>>, filter: &Filter) -> Self {
        let left: Vec<Stop<'a>> = all.into_iter().filter(|stop| filter.keeps(stop)).collect();
        let most = match filter.view {
            View::Booklet => left.len().max(1),
            View::Entries | View::Dates => STOPS,
        };
        let pages = left.len().div_ceil(most).max(1);
        let page = filter.page.min(pages - 1);
        let mut years: Vec<(i32, usize)> = Vec::new();
        for (at, stop) in left.iter().enumerate() {
            if years.last().is_none_or(|(year, _)| *year != stop.year()) {
                years.push((stop.year(), at / most));
            }
        }
        Self {
            stops: left.into_iter().skip(page * most).take(most).collect(),
            page,
            pages,
            years,
        }
    }

    /// The stops of this page, year by year.
    pub(crate) fn by_year(&self) -> impl Iterator<Item = (i32, &[Stop<'a>])> {
        let years = self.stops.chunk_by(|a, b| a.year() == b.year());
        years.filter_map(|stops| Some((stops.first()?.year(), stops)))
    }
}
