//! Decisions of this room: what is shown and where, which projects run beside it, in which words is searched.

mod bars;
mod facts;
mod filter;
mod loose;
mod names;
mod shown;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use super::entity::{date, entry};
use crate::formats::markdown;
use crate::kinds::fold;

pub(crate) use bars::{Bar, bars, running};
pub(crate) use facts::{FEW, beside, facts_for_all, numbers_for_all};
pub(crate) use filter::{Facets, Filter, View};
pub(crate) use loose::{loose, printed, range};
pub(crate) use names::file_name;
pub(crate) use shown::{Shown, Stop, stops};

/// A name for addresses out of a name for people: small letters, digits, hyphens; another one than those that are
/// taken. `otherwise` where nothing remains of it.
pub(crate) fn slug_of(name: &str, otherwise: &str, taken: &HashSet<String>) -> String {
    let folded = fold(name);
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let base: String = parts.join("-").chars().take(100).collect();
    let base = if base.is_empty() { otherwise } else { &base };
    let mut slug = base.to_owned();
    let mut number = 2;
    while taken.contains(&slug) {
        slug = format!("{base}-{number}");
        number += 1;
    }
    slug
}

/// The text as Markdown reads it without losing anything: a number that begins a line is no number of a list, and
/// the bullet that the document prints itself is one bullet.
pub(crate) fn text_of(body: &str) -> String {
    let lines = body.lines().map(|line| {
        let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        match line.get(digits..) {
            Some(rest) if digits > 0 && rest.starts_with(['.', ')']) => {
                format!("{}\\{rest}", line.get(..digits).unwrap_or_default())
            }
            _ => match line.strip_prefix("- ❖ ") {
                Some(item) => format!("- {item}"),
                None => line.to_owned(),
            },
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The words of an entry, folded.
pub(super) fn haystack(
    entry: &entry::Model,
    dates: &[date::Model],
    programme: Option<&str>,
) -> String {
    let details = &entry.details;
    let numbers = details.numbers.as_ref();
    let labels = numbers.map(|n| [&n.participants_label, &n.institutions_label]);
    let body = markdown::plain(&text_of(&entry.body));
    let mut words = vec![
        entry.printed.as_str(),
        entry.kicker.as_deref().unwrap_or_default(),
        &entry.title,
        &body,
        programme.unwrap_or_default(),
    ];
    words.extend(details.partners.iter().map(String::as_str));
    words.extend(details.topics.iter().map(String::as_str));
    let results = details.results.iter().flat_map(|all| {
        [&all.groups, &all.fields, &all.priorities, &all.institutions]
            .into_iter()
            .flatten()
    });
    words.extend(results.map(String::as_str));
    words.extend(labels.into_iter().flatten().flatten().map(String::as_str));
    words.extend(
        dates
            .iter()
            .flat_map(|date| [date.printed.as_str(), &date.title]),
    );
    fold(&words.join(" "))
}
