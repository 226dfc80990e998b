//! Figures: numbers of an offering, a kind, a programme, a month or all of it, with what of them is hidden.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

use super::hide;
use super::view::View;
use crate::offerings::entity::offering::Kind;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Measure {
    /// Sessions on the calendar, called off ones too.
    Planned,
    /// Sessions that are over and took place.
    Held,
    /// Sessions that were called off, or did not take place.
    Cancelled,
    /// Minutes of the sessions that took place.
    Minutes,
    /// Places that there were; no limit counts as none.
    Places,
    /// Bookings with a place.
    Bookings,
    /// People on them.
    People,
    /// People who waited and got no place.
    Waiting,
    /// People who had signed up and came at least once.
    Participants,
    /// Visits: people times sessions, with those who had not signed up.
    Visits,
    /// People times sessions: had a place, were ticked as absent.
    NoShows,
    /// Visits of people who were there for the first time, as counted by hand.
    FirstVisits,
    /// Visits of people younger than 18, as counted by hand.
    #[serde(rename = "under_18")]
    Under18,
    /// Likewise 18 to 26.
    #[serde(rename = "to_26")]
    To26,
    /// Likewise 27 to 59.
    #[serde(rename = "to_59")]
    To59,
    /// Likewise 60 and older.
    #[serde(rename = "from_60")]
    From60,
    /// Children in childcare.
    Childcare,
    /// Bookings that asked for help in their language.
    LanguageHelp,
    /// Organisations.
    Institutions,
}

impl Measure {
    /// The age bands. Of one line they are shown or hidden together.
    pub(crate) const AGES: [Self; 4] = [Self::Under18, Self::To26, Self::To59, Self::From60];

    /// What counts people, in groups that are hidden together. What is not here says nothing about anybody.
    pub(crate) const OF_PEOPLE: &'static [&'static [Self]] = &[
        &[Self::Bookings],
        &[Self::People],
        &[Self::Waiting],
        &[Self::Participants],
        &[Self::Visits],
        &[Self::NoShows],
        &[Self::FirstVisits],
        &Self::AGES,
        &[Self::Childcare],
        &[Self::LanguageHelp],
    ];
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// A number as it is.
    Of(Measure),
    /// The minutes as hours of 60.
    Hours,
    /// The minutes as teaching units of 45.
    Units,
}

impl Column {
    /// All of them, in the order of a table.
    pub(crate) const ALL: [Self; 20] = [
        Self::Of(Measure::Planned),
        Self::Of(Measure::Held),
        Self::Of(Measure::Cancelled),
        Self::Hours,
        Self::Units,
        Self::Of(Measure::Places),
        Self::Of(Measure::Bookings),
        Self::Of(Measure::People),
        Self::Of(Measure::Waiting),
        Self::Of(Measure::Participants),
        Self::Of(Measure::Visits),
        Self::Of(Measure::NoShows),
        Self::Of(Measure::FirstVisits),
        Self::Of(Measure::Under18),
        Self::Of(Measure::To26),
        Self::Of(Measure::To59),
        Self::Of(Measure::From60),
        Self::Of(Measure::Childcare),
        Self::Of(Measure::LanguageHelp),
        Self::Of(Measure::Institutions),
    ];

    /// Does a month have it? A place in a course is one of all its months.
    pub(crate) fn is_of_months(self) -> bool {
        match self {
            Self::Hours | Self::Units => true,
            Self::Of(measure) => !matches!(
                measure,
                Measure::Places
                    | Measure::Bookings
                    | Measure::People
                    | Measure::Waiting
                    | Measure::Childcare
                    | Measure::LanguageHelp
                    | Measure::Institutions
            ),
        }
    }
}

/// Numbers by what they count. What is not in it is zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Numbers(BTreeMap<Measure, i64>);

impl Numbers {
    /// A number.
    pub(crate) fn of(&self, measure: Measure) -> i64 {
        self.0.get(&measure).copied().unwrap_or_default()
    }

    /// Adds to a number.
    pub(crate) fn add(&mut self, measure: Measure, number: i64) {
        if number != 0 {
            *self.0.entry(measure).or_default() += number;
        }
    }

    /// Adds all numbers of others.
    pub(crate) fn add_all(&mut self, others: &Self) {
        for (measure, number) in &others.0 {
            self.add(*measure, *number);
        }
    }

    /// A column in tenths: 125 is 12.5. Halves are rounded up.
    pub(crate) fn tenths(&self, column: Column) -> i64 {
        let per = |unit: i64| (self.of(Measure::Minutes) * 10 + unit / 2) / unit;
        match column {
            Column::Of(measure) => self.of(measure) * 10,
            Column::Hours => per(60),
            Column::Units => per(45),
        }
    }
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Group {
    /// Everything.
    Total,
    /// One kind of offerings.
    Kind(Kind),
    /// One programme; none: without one.
    Programme(Option<String>),
    /// One month, by its first day.
    Month(NaiveDate),
    /// One offering, as it was called.
    Offering {
        /// Its name in addresses.
        slug: String,
        /// Its title; German.
        title: String,
        /// What it is.
        kind: Kind,
        /// Its programme.
        programme: Option<String>,
        /// The day of its first session in the period.
        first: NaiveDate,
        /// The day of its last one.
        last: NaiveDate,
    },
}

/// The numbers of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    /// Of what.
    pub(crate) group: Group,
    /// The numbers.
    pub(crate) numbers: Numbers,
    /// What of them is not shown outside.
    pub(crate) hidden: BTreeSet<Measure>,
}

impl Line {
    /// Is a column of it not shown outside?
    pub(crate) fn hides(&self, column: Column) -> bool {
        matches!(column, Column::Of(measure) if self.hidden.contains(&measure))
    }
}

/// An entry of the chronology, as a report names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Its date as it was written.
    pub(crate) printed: String,
    /// Its title.
    pub(crate) title: String,
}

/// All figures of a period, with the chronology that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub(crate) struct Figures {
    /// A line for everything, each kind, each programme, each month and each offering.
    pub(crate) lines: Vec<Line>,
    /// What the chronology tells of the period.
    pub(crate) chronology: Vec<Told>,
}

impl Figures {
    /// Joins lines of offerings and of months to figures, and notes what of them is hidden.
    pub(crate) fn new(offerings: Vec<Line>, months: Vec<Line>) -> Self {
        let mut total = Numbers::default();
        let mut kinds: BTreeMap<Kind, Numbers> = BTreeMap::new();
        let mut programmes: BTreeMap<Option<String>, Numbers> = BTreeMap::new();
        for line in &offerings {
            total.add_all(&line.numbers);
            if let Group::Offering {
                kind, programme, ..
            } = &line.group
            {
                kinds.entry(*kind).or_default().add_all(&line.numbers);
                programmes
                    .entry(programme.clone())
                    .or_default()
                    .add_all(&line.numbers);
            }
        }
        let line = |group, numbers| Line {
            group,
            numbers,
            hidden: BTreeSet::new(),
        };
        let mut lines = vec![line(Group::Total, total)];
        lines.extend(
            kinds
                .into_iter()
                .map(|(kind, numbers)| line(Group::Kind(kind), numbers)),
        );
        lines.extend(
            programmes
                .into_iter()
                .map(|(name, numbers)| line(Group::Programme(name), numbers)),
        );
        lines.extend(months);
        lines.extend(offerings);
        let mut figures = Self {
            lines,
            chronology: Vec::new(),
        };
        figures.hide();
        figures
    }

    /// Everything.
    pub(crate) fn total(&self) -> Option<&Line> {
        self.lines.iter().find(|line| line.group == Group::Total)
    }

    /// The lines of a view.
    pub(crate) fn of(&self, view: View) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| {
            matches!(
                (view, &line.group),
                (View::Offerings, Group::Offering { .. })
                    | (View::Kinds, Group::Kind(_))
                    | (View::Programmes, Group::Programme(_))
                    | (View::Months, Group::Month(_))
            )
        })
    }

    /// Is anything of it hidden?
    pub(crate) fn hides(&self) -> bool {
        self.lines.iter().any(|line| !line.hidden.is_empty())
    }

    /// Notes what is hidden: what is one or two, and what would tell it by a sum.
    fn hide(&mut self) {
        for measures in Measure::OF_PEOPLE {
            let sums = self.sums(measures);
            let values: Vec<Vec<i64>> = (self.lines.iter())
                .map(|line| measures.iter().map(|of| line.numbers.of(*of)).collect())
                .collect();
            let hidden = hide::hidden(&values, &sums);
            for (line, _) in self
                .lines
                .iter_mut()
                .zip(hidden)
                .filter(|(_, is_hidden)| *is_hidden)
            {
                line.hidden.extend(measures.iter().copied());
            }
        }
    }

    /// Which lines are the sum of which, for some measures.
    fn sums(&self, measures: &[Measure]) -> Vec<hide::Sum> {
        let find = |is: &dyn Fn(&Group) -> bool| -> Vec<usize> {
            (self.lines.iter().enumerate())
                .filter(|(_, line)| is(&line.group))
                .map(|(at, _)| at)
                .collect()
        };
        let mut sums = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            let parts = match &line.group {
                Group::Total => {
                    sums.push(hide::Sum {
                        of: at,
                        parts: find(&|group| matches!(group, Group::Programme(_))),
                    });
                    let are_months = measures.iter().all(|of| Column::Of(*of).is_of_months());
                    if are_months {
                        sums.push(hide::Sum {
                            of: at,
                            parts: find(&|group| matches!(group, Group::Month(_))),
                        });
                    }
                    find(&|group| matches!(group, Group::Kind(_)))
                }
                Group::Kind(of) => {
                    find(&|group| matches!(group, Group::Offering { kind, .. } if kind == of))
                }
                Group::Programme(of) => find(
                    &|group| matches!(group, Group::Offering { programme, .. } if programme == of),
                ),
                Group::Month(_) | Group::Offering { .. } => continue,
            };
            sums.push(hide::Sum { of: at, parts });
        }
        sums.retain(|sum| !sum.parts.is_empty());
        sums
    }
}
