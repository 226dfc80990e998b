//! The form of an entry: as typed, and what it means.

mod attachment;
mod parse;
mod programme;
#[cfg(test)]
mod tests;

use sea_orm::ActiveEnum as _;

use super::entity::entry::{Kind, ProgrammeBasis};
use super::plan::{DatePlan, EntryPlan};
use super::rules::printed;

pub(crate) use attachment::TypedAttachment;
pub(crate) use parse::parse;
pub(crate) use programme::TypedProgramme;

/// Characters of a line.
const LINE: usize = 300;

/// Defines the fields of the form by their names in it.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        /// What was typed, field by field.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub(crate) struct Typed {
            $($(#[$doc])* pub(crate) $name: String,)*
        }

        impl Typed {
            /// Reads what a form sends; a field that is sent twice counts once.
            pub(crate) fn read(pairs: &[(String, String)]) -> Self {
                let of = |name: &str| {
                    let sent = pairs.iter().find(|(known, _)| known == name);
                    sent.map(|(_, value)| value.clone()).unwrap_or_default()
                };
                Self { $($name: of(stringify!($name)),)* }
            }

            /// The fields that differ from others, and what those say.
            pub(crate) fn differing<'o>(&self, other: &'o Self) -> Vec<(&'static str, &'o str)> {
                let mut fields = Vec::new();
                $(if self.$name.trim() != other.$name.trim() {
                    fields.push((stringify!($name), other.$name.as_str()));
                })*
                fields
            }
        }
    };
}

fields! {
    /// The title.
    title;
    /// The line above it.
    kicker;
    /// What it was: a word.
    kind;
    /// A year.
    year;
    /// A month.
    month;
    /// A day.
    day;
    /// The begin of a period.
    from;
    /// Its end.
    to;
    /// The begin of what goes on.
    since;
    /// The date as it is to be printed.
    printed;
    /// The text.
    body;
    /// Who paid.
    programme;
    /// How that is known: a word.
    basis;
    /// With whom, a line each.
    partners;
    /// Topics, a line each.
    topics;
    /// The groups of a conference, a line each.
    groups;
    /// Its fields of action, likewise.
    fields;
    /// Its priorities, likewise.
    priorities;
    /// The institutions that agreed to be named, likewise.
    named;
    /// How many people.
    participants;
    /// What they are called.
    participants_label;
    /// How many institutions.
    institutions;
    /// What they are called.
    institutions_label;
    /// The dates inside it, a line each.
    dates;
}

impl Typed {
    /// A new entry.
    pub(crate) fn blank() -> Self {
        Self {
            kind: Kind::Milestone.to_value(),
            basis: ProgrammeBasis::Stated.to_value(),
            ..Self::default()
        }
    }

    /// An entry as it is.
    pub(crate) fn of(plan: &EntryPlan) -> Self {
        let some = |text: &Option<String>| text.clone().unwrap_or_default();
        let count = |count: Option<i32>| count.map(|count| count.to_string()).unwrap_or_default();
        let numbers = plan.details.numbers.clone().unwrap_or_default();
        let results = plan.details.results.clone().unwrap_or_default();
        let (begin, end) = printed(&plan.when.edtf);
        let mut typed = Self {
            title: plan.title.clone(),
            kicker: some(&plan.kicker),
            kind: plan.kind.to_value(),
            body: plan.body.clone(),
            programme: plan
                .programme
                .as_ref()
                .map(|(name, _)| name.clone())
                .unwrap_or_default(),
            basis: plan
                .programme
                .as_ref()
                .map_or(ProgrammeBasis::Stated, |(_, basis)| *basis)
                .to_value(),
            partners: plan.details.partners.join("\n"),
            topics: plan.details.topics.join("\n"),
            groups: results.groups.join("\n"),
            fields: results.fields.join("\n"),
            priorities: results.priorities.join("\n"),
            named: results.institutions.join("\n"),
            participants: count(numbers.participants),
            participants_label: some(&numbers.participants_label),
            institutions: count(numbers.institutions),
            institutions_label: some(&numbers.institutions_label),
            dates: plan
                .dates
                .iter()
                .map(line_of)
                .collect::<Vec<_>>()
                .join("\n"),
            printed: plan.when.printed.clone(),
            ..Self::default()
        };
        match end {
            None => typed.since = begin,
            Some(end) if plan.when.edtf.contains('/') => (typed.from, typed.to) = (begin, end),
            Some(_) => match plan.when.edtf.len() {
                4 => typed.year = begin,
                7 => typed.month = begin,
                _ => typed.day = begin,
            },
        }
        typed
    }
}

/// A date inside an entry as a line.
fn line_of(date: &DatePlan) -> String {
    format!("{} | {}", date.when.printed, date.title)
}
