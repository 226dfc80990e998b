//! The form for a list that was kept on paper.

use maud::{Markup, html};

use super::door::{band_word, report_fields};
use super::{mark_word, when};
use crate::attendance::entity::count::Band;
use crate::attendance::entity::tick::Mark;
use crate::attendance::forms::{PaperTyped, count_field, tick_field};
use crate::attendance::list::List;
use crate::offerings::Listing;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Weight, back, button, fieldset, foreign, form, hidden, number_field,
    problem_summary, radios, section, text_area, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What the form is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::attendance) struct Entry<'a> {
    /// The offering.
    pub(in crate::attendance) listing: &'a Listing,
    /// The list.
    pub(in crate::attendance) list: &'a List,
    /// Has it begun? Before that there is nothing to report.
    pub(in crate::attendance) has_begun: bool,
    /// What was typed.
    pub(in crate::attendance) typed: &'a PaperTyped,
    /// What could not be understood.
    pub(in crate::attendance) problems: &'a Problems,
}

/// The page.
pub(in crate::attendance) fn paper(reader: &Reader, entry: Entry<'_>) -> Markup {
    let t = reader.t();
    let Entry {
        listing,
        list,
        problems,
        ..
    } = entry;
    let id = list.session.id.to_string();
    let said = listing.title(reader.lang);
    let title = t.attendance_paper_title();
    let is_full = !entry.typed.get("full").is_empty();
    let body = html! {
        (back(reader, &paths::LeaderSession { id: id.clone() }, &t.attendance_list_title()))
        (problem_summary(reader, problems))
        h1 { (title) }
        p { (foreign(reader, said.lang, said.text)) br; (when(reader, &list.session)) }
        p { (t.attendance_paper_text()) br; (t.attendance_paper_later()) }
        (form(reader, &paths::PaperList { id }, &fields(reader, entry, is_full)))
    };
    let page_of = Page {
        has_problems: !problems.is_empty(),
        ..Page::staff(&title, body)
    };
    page(reader, &page_of)
}

fn fields(reader: &Reader, entry: Entry<'_>, is_full: bool) -> Markup {
    let t = reader.t();
    let Entry {
        list,
        typed,
        problems,
        ..
    } = entry;
    let names = Field::new("names", t.attendance_paper_names(), typed.get("names"))
        .hint(t.attendance_paper_names_hint())
        .autocomplete("off")
        .optional();
    let more = Field::new("more", t.attendance_paper_more(), typed.get("more")).optional();
    let reason =
        Field::new("reason", t.attendance_guest_reason(), typed.get("reason")).autocomplete("off");
    html! {
        (hidden("key", typed.get("key")))
        @if list.lines.is_empty() { p { (t.attendance_list_empty()) } }
        @for line in &list.lines { (marks(reader, &tick_field(line.person), &line.name, entry)) }
        (section(&t.attendance_guest_title(), &html! {
            (text_area(reader, &names, problems))
            (number_field(reader, &more, problems))
            @if is_full {
                (hidden("full", "ja"))
                p { (t.attendance_guest_full_text()) }
                (text_field(reader, &reason, problems))
            }
        }))
        (section(&t.attendance_count_title(), &fieldset(&t.attendance_paper_counts(), &t.attendance_paper_counts_hint(), &html! {
            @for band in Band::ALL {
                @let name = count_field(band);
                @let hint = t.attendance_paper_counted(&list.counted(band).to_string());
                (number_field(reader, &Field::new(name.as_str(), band_word(reader, band), typed.get(&name)).hint(hint).optional(), problems))
            }
        })))
        @if entry.has_begun {
            (section(&t.attendance_report_title(), &report_fields(reader, &typed.report(), list.there(), problems)))
        }
        (button(Weight::Primary, &t.attendance_paper_save()))
    }
}

/// One person with the four marks.
fn marks(reader: &Reader, field: &str, name: &str, entry: Entry<'_>) -> Markup {
    let chosen = entry.typed.get(field);
    let choices = Choices {
        name: field,
        legend: name.into(),
        hint: "".into(),
        choices: Mark::ALL
            .into_iter()
            .map(|mark| Choice::new(mark.word(), &mark_word(reader, mark), chosen == mark.word()))
            .collect(),
    };
    radios(&choices, entry.problems)
}
