//! Reading rows of a TOML file so that everything wrong with it is found at once, each with its place.
//!
//! Not serde: that stops at the first fault. What is wrong is noted and something harmless stands in
//! for it, because a file with a single fault is not imported.

use std::collections::HashSet;
use std::ops::Range;

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};
use serde::Deserialize;
use serde::de::IntoDeserializer as _;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::sheet::Sheet;

/// No number of a file is larger, whatever it counts: cents, days, hours, people.
pub(super) const MOST: i32 = 100_000;
/// The years in which a date can lie; one outside is a slip of the pen.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A table of the file. Each field is asked for once; `done` finds those that nobody asked for.
#[derive(Debug)]
pub(super) struct Row<'s, 't> {
    sheet: &'s Sheet<'t>,
    table: &'s DeTable<'t>,
    /// Where the table begins.
    at: usize,
    /// Whose row it is: `offering "ebru"`.
    entry: String,
    /// What stands before its fields: `sessions[3].`.
    path: String,
    asked: HashSet<&'static str>,
}

impl<'s, 't> Row<'s, 't> {
    /// The whole file.
    pub(super) fn top(sheet: &'s Sheet<'t>, table: &'s Spanned<DeTable<'t>>) -> Self {
        Self {
            sheet,
            table: table.get_ref(),
            at: table.span().start,
            entry: String::new(),
            path: String::new(),
            asked: HashSet::new(),
        }
    }

    /// The file it stands in.
    pub(super) fn sheet(&self) -> &'s Sheet<'t> {
        self.sheet
    }

    /// Makes this row an entry of its own: faults in it and below it name it, `offering[2]` or `meta`.
    pub(super) fn begin_entry(&mut self) {
        let path = std::mem::take(&mut self.path);
        path.trim_end_matches('.').clone_into(&mut self.entry);
    }

    /// The same for a row with a slug, which is read here: `offering "ebru"`.
    pub(super) fn begin_slugged(&mut self, kind: &str, seen: &mut HashSet<String>) -> String {
        self.begin_named(kind, "slug", seen)
    }

    /// The same where the name stands in another field.
    pub(super) fn begin_named(
        &mut self,
        kind: &str,
        key: &'static str,
        seen: &mut HashSet<String>,
    ) -> String {
        self.begin_entry();
        let slug = self.slug(key);
        if !slug.is_empty() {
            self.entry = format!("{kind} \"{slug}\"");
            if !seen.insert(slug.clone()) {
                self.fault(key, "stands twice in the file");
            }
        }
        slug
    }

    /// Notes a fault of a field.
    pub(super) fn fault(&self, field: &str, problem: &str) {
        let at = match self.table.get(field) {
            Some(value) => value.span().start,
            None => self.at,
        };
        self.note(at, field, problem);
    }

    fn note(&self, at: usize, field: &str, problem: &str) {
        let field = format!("{}{field}", self.path);
        self.sheet.note(at, &self.entry, &field, problem);
    }

    pub(super) fn value(&mut self, key: &'static str) -> Option<&'s Spanned<DeValue<'t>>> {
        self.asked.insert(key);
        self.table.get(key)
    }

    /// Is the field there?
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    pub(super) fn need<T: Default>(&self, key: &str, value: Option<T>) -> T {
        if value.is_none() && !self.has(key) {
            self.fault(key, "is missing");
        }
        value.unwrap_or_default()
    }

    /// A text, if it is there; it may be empty and have several lines.
    pub(super) fn maybe_text(&mut self, key: &'static str) -> Option<String> {
        let value = self.value(key)?;
        self.string(key, value).map(str::to_owned)
    }

    /// A text in which something must stand.
    pub(super) fn words(&mut self, key: &'static str) -> String {
        let words = self.maybe_words(key);
        self.need(key, words)
    }

    /// A text in which something must stand, if it is there.
    pub(super) fn maybe_words(&mut self, key: &'static str) -> Option<String> {
        let text = self.maybe_text(key)?;
        if text.trim().is_empty() {
            self.fault(key, "is empty");
        }
        Some(text)
    }

    /// A name in addresses: small letters, digits and hyphens.
    pub(super) fn slug(&mut self, key: &'static str) -> String {
        let slug = self.words(key);
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !slug.chars().all(fits) || slug.len() > 120 {
            let problem = "only small letters a–z, digits and hyphens, at most 120";
            self.fault(
                key,
                &format!("{slug:?} can not stand in an address: {problem}"),
            );
        }
        slug
    }

    /// One of a list of words.
    pub(super) fn word<T: Deserialize<'s>>(&mut self, key: &'static str) -> Option<T> {
        let word = self.maybe_word(key);
        if word.is_none() && !self.has(key) {
            self.fault(key, "is missing");
        }
        word
    }

    /// One of a list of words, if it is there.
    pub(super) fn maybe_word<T: Deserialize<'s>>(&mut self, key: &'static str) -> Option<T> {
        let value = self.value(key)?;
        let word = self.string(key, value)?;
        self.one_of(key, value.span(), word)
    }

    /// A list of words out of a list of words; it may be missing.
    pub(super) fn word_list<T: Deserialize<'s>>(&mut self, key: &'static str) -> Vec<T> {
        let words = self.strings(key);
        let word = |(field, span, word): (String, _, &'s str)| self.one_of(&field, span, word);
        words.into_iter().filter_map(word).collect()
    }

    fn one_of<T: Deserialize<'s>>(
        &self,
        field: &str,
        span: Range<usize>,
        word: &'s str,
    ) -> Option<T> {
        let read: Result<T, serde::de::value::Error> = T::deserialize(word.into_deserializer());
        read.inspect_err(|error| self.note(span.start, field, &error.to_string()))
            .ok()
    }

    /// A list of texts; it may be missing. Each is judged by `judge`, which says what is wrong.
    pub(super) fn text_list(
        &mut self,
        key: &'static str,
        judge: impl Fn(&str) -> Option<String>,
    ) -> Vec<String> {
        let mut texts = Vec::new();
        for (field, span, text) in self.strings(key) {
            if let Some(problem) = judge(text) {
                self.note(span.start, &field, &problem);
            }
            texts.push(text.to_owned());
        }
        texts
    }

    /// The texts of a table whose keys are free; it may be missing.
    pub(super) fn text_map(&mut self, key: &'static str) -> Vec<(&'s str, String)> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let DeValue::Table(table) = value.get_ref() else {
            self.fault(key, "is not a table { … }");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for (name, value) in table {
            let name: &'s str = name.get_ref();
            let text = self.string(&format!("{key}.{name}"), value);
            texts.push((name, text.unwrap_or_default().to_owned()));
        }
        texts
    }

    /// A date, `2026-09-09`, shifted.
    pub(super) fn date(&mut self, key: &'static str) -> NaiveDate {
        let date = self.maybe_date(key);
        self.need(key, date)
    }

    /// A date, if it is there.
    pub(super) fn maybe_date(&mut self, key: &'static str) -> Option<NaiveDate> {
        let date = self.maybe_moment_like(key, "a date", 10, |text| {
            NaiveDate::parse_from_str(text, "%Y-%m-%d").map(|date| date.and_time(NaiveTime::MIN))
        })?;
        Some(date.date())
    }

    /// A local date and time, `2026-08-24T08:00`, if it is there; shifted.
    pub(super) fn maybe_moment(&mut self, key: &'static str) -> Option<NaiveDateTime> {
        self.maybe_moment_like(key, "a moment", 16, |text| {
            NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        })
    }

    fn maybe_moment_like(
        &mut self,
        key: &'static str,
        what: &str,
        length: usize,
        parse: impl Fn(&str) -> chrono::ParseResult<NaiveDateTime>,
    ) -> Option<NaiveDateTime> {
        let value = self.value(key)?;
        let text = self.string(key, value)?;
        let read = parse(text)
            .ok()
            .filter(|read| text.len() == length && YEARS.contains(&read.year()))
            .and_then(|read| read.checked_add_signed(self.sheet.shift()));
        if read.is_none() {
            self.fault(key, &format!("{text:?} is not {what}"));
        }
        read
    }

    /// A time of day, `09:30`. `None` where it is wrong or missing; that is noted.
    fn time(&mut self, key: &'static str) -> Option<NaiveTime> {
        let Some(text) = self.maybe_text(key) else {
            return self.need(key, None);
        };
        let read = NaiveTime::parse_from_str(&text, "%H:%M").ok();
        let read = read.filter(|_| text.len() == 5);
        if read.is_none() {
            self.fault(key, &format!("{text:?} is not a time"));
        }
        read
    }

    /// Begin and end, the end after the begin.
    pub(super) fn times(&mut self) -> (NaiveTime, NaiveTime) {
        let times = (self.time("start"), self.time("end"));
        if let (Some(start), Some(end)) = times
            && end <= start
        {
            self.fault("end", "is not after the start");
        }
        (times.0.unwrap_or_default(), times.1.unwrap_or_default())
    }

    /// The first and the last day, `from` and `to`.
    pub(super) fn days(&mut self) -> (NaiveDate, NaiveDate) {
        let days = (self.maybe_date("from"), self.maybe_date("to"));
        if let (Some(from), Some(to)) = days
            && to < from
        {
            self.fault("to", "is before the first day");
        }
        (self.need("from", days.0), self.need("to", days.1))
    }

    /// A table in this one, if it is there.
    pub(super) fn maybe_row(&mut self, key: &'static str) -> Option<Row<'s, 't>> {
        let value = self.value(key)?;
        self.below(key, value)
    }

    /// The tables of a list; it may be missing.
    pub(super) fn rows(&mut self, key: &'static str) -> Vec<Row<'s, 't>> {
        let items = self.items(key);
        let row = |(field, value): (String, _)| self.below(&field, value);
        items.into_iter().filter_map(row).collect()
    }

    fn below(&self, field: &str, value: &'s Spanned<DeValue<'t>>) -> Option<Row<'s, 't>> {
        let DeValue::Table(table) = value.get_ref() else {
            self.note(value.span().start, field, "is not a table");
            return None;
        };
        Some(Row {
            sheet: self.sheet,
            table,
            at: value.span().start,
            entry: self.entry.clone(),
            path: format!("{}{field}.", self.path),
            asked: HashSet::new(),
        })
    }

    fn items(&mut self, key: &'static str) -> Vec<(String, &'s Spanned<DeValue<'t>>)> {
        match self.value(key).map(Spanned::get_ref) {
            None => Vec::new(),
            Some(DeValue::Array(items)) => items
                .iter()
                .enumerate()
                .map(|(i, item)| (format!("{key}[{i}]"), item))
                .collect(),
            Some(_) => {
                self.fault(key, "is not a list");
                Vec::new()
            }
        }
    }

    fn strings(&mut self, key: &'static str) -> Vec<(String, Range<usize>, &'s str)> {
        let items = self.items(key);
        let string = |(field, value): (String, &'s Spanned<_>)| {
            let text = self.string(&field, value)?;
            Some((field, value.span(), text))
        };
        items.into_iter().filter_map(string).collect()
    }

    fn string(&self, field: &str, value: &'s Spanned<DeValue<'t>>) -> Option<&'s str> {
        let DeValue::String(text) = value.get_ref() else {
            self.note(
                value.span().start,
                field,
                "is not a text in quotation marks",
            );
            return None;
        };
        if text.contains(|c: char| c.is_control() && c != '\n' && c != '\t') {
            self.note(value.span().start, field, "holds control characters");
        }
        Some(text)
    }

    /// Every field has been asked for: the others are unknown.
    pub(super) fn done(self) {
        for (key, value) in self.table {
            let name: &str = key.get_ref();
            if !self.asked.contains(name) {
                self.note(
                    value.span().start,
                    name,
                    "is not a field that is known here",
                );
            }
        }
    }
}
