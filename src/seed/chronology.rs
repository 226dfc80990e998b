//! A file of the chronology: from the text to a plan, or to all that is wrong with it.

use std::collections::HashSet;

use toml::Spanned;
use toml::de::DeTable;

use super::rows::Row;
use super::sheet::Sheet;
use crate::chronology::entity::date::Basis;
use crate::chronology::entity::entry::{Details, Kind, Numbers, ProgrammeBasis, TitleBasis};
use crate::chronology::{DatePlan, EntryPlan, Plan, SourcePlan, When};
use crate::formats::edtf::{self, Days};
use crate::kinds::Lang;

/// Reads a file of the chronology.
///
/// # Errors
/// Everything that is wrong with it, a line for each fault.
pub(super) fn read(sheet: Sheet<'_>, table: &Spanned<DeTable<'_>>) -> Result<Plan, Vec<String>> {
    let plan = plan(&sheet, table);
    let faults = sheet.faults();
    if faults.is_empty() {
        Ok(plan)
    } else {
        Err(faults)
    }
}

fn plan(sheet: &Sheet<'_>, table: &Spanned<DeTable<'_>>) -> Plan {
    let mut top = Row::top(sheet, table);
    let document = top.maybe_row("document");
    let (mut slugs, mut orders) = (HashSet::new(), HashSet::new());
    let entries = top.rows("entry").into_iter();
    let entries: Vec<EntryPlan> = entries
        .map(|row| entry(row, &mut slugs, &mut orders))
        .collect();
    let source = document.map(|row| document_of(row, entries.len(), &orders));
    top.done();
    Plan { source, entries }
}

fn document_of(mut row: Row<'_, '_>, entries: usize, orders: &HashSet<i32>) -> SourcePlan {
    row.begin_entry();
    let source = SourcePlan {
        title: row.words("title"),
        lang: row.word::<Lang>("language").unwrap_or_default(),
        headed: row
            .maybe_numbers("heading_before_entries", 1)
            .unwrap_or_default(),
    };
    for order in &source.headed {
        if !orders.contains(order) {
            let problem = format!("there is no entry {order}");
            row.fault("heading_before_entries", &problem);
        }
    }
    let said = row.maybe_number("entries", 0);
    if said.is_some_and(|said| usize::try_from(said) != Ok(entries)) {
        row.fault("entries", &format!("the file has {entries}"));
    }
    row.done();
    source
}

fn entry(
    mut row: Row<'_, '_>,
    slugs: &mut HashSet<String>,
    orders: &mut HashSet<i32>,
) -> EntryPlan {
    let slug = row.begin_named("entry", "id", slugs);
    let position = row.number("order", 1);
    if position > 0 && !orders.insert(position) {
        row.fault("order", "stands twice in the file");
    }
    let programme = programme(&mut row);
    let body = row.maybe_text("body");
    let entry = EntryPlan {
        slug,
        position,
        when: when(&mut row),
        kicker: row.maybe_words("kicker"),
        title: row.words("title"),
        title_markdown: row.maybe_words("title_markdown"),
        title_basis: row.word("title_basis").unwrap_or(TitleBasis::Source),
        body: row.need("body", body),
        kind: row.word("kind").unwrap_or(Kind::Milestone),
        programme,
        details: Details {
            partners: texts(&mut row, "partners"),
            topics: texts(&mut row, "topics"),
            numbers: row.maybe_row("numbers").map(numbers),
            ..Details::default()
        },
        dates: row.rows("sub_event").into_iter().map(date).collect(),
    };
    row.done();
    entry
}

fn programme(row: &mut Row<'_, '_>) -> Option<(String, ProgrammeBasis)> {
    let programme = row.maybe_words("programme");
    let basis = row.maybe_word("programme_basis");
    if programme.is_some() != row.has("programme_basis") {
        row.fault("programme_basis", "stands there exactly with a programme");
    }
    programme.zip(basis)
}

/// A date as it was written, and as EDTF.
fn when(row: &mut Row<'_, '_>) -> When {
    let edtf = row.words("edtf");
    let days = edtf::days(&edtf);
    if days.is_none() && row.has("edtf") {
        let problem = "is no date: a year, a month, a day, begin/end or begin/..";
        row.fault("edtf", &format!("{edtf:?} {problem}"));
    }
    When {
        edtf,
        printed: row.words("display_date"),
        days: days.unwrap_or(Days {
            first: chrono::NaiveDate::default(),
            last: None,
        }),
    }
}

fn texts(row: &mut Row<'_, '_>, key: &'static str) -> Vec<String> {
    row.text_list(key, |text| {
        text.trim().is_empty().then(|| "is empty".to_owned())
    })
}

fn numbers(mut row: Row<'_, '_>) -> Numbers {
    let numbers = Numbers {
        participants: row.maybe_number("participants", 1),
        participants_label: row.maybe_words("participants_label"),
        institutions: row.maybe_number("institutions", 1),
        institutions_label: row.maybe_words("institutions_label"),
    };
    for (label, number) in [
        ("participants_label", "participants"),
        ("institutions_label", "institutions"),
    ] {
        if row.has(label) && !row.has(number) {
            row.fault(label, "stands there without its number");
        }
    }
    row.done();
    numbers
}

fn date(mut row: Row<'_, '_>) -> DatePlan {
    let date = DatePlan {
        when: when(&mut row),
        basis: row.word("date_basis").unwrap_or(Basis::Stated),
        title: row.words("title"),
        kind: row.word("kind").unwrap_or(Kind::Milestone),
    };
    row.done();
    date
}
