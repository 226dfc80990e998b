//! A whole course at a glance: persons times sessions.

use std::collections::HashSet;

use chrono::Datelike as _;
use maud::{Markup, html};

use super::mark_word;
use crate::attendance::course::{Attendee, Course};
use crate::attendance::entity::tick::Mark;
use crate::formats::sheet::{Cell, Sheet};
use crate::kinds::{Lang, PersonId};
use crate::lang::{date, plain, words};
use crate::offerings::Listing;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Tone, Weight, back, badge, button, button_form, checkboxes, foreign, form,
    hidden, links, name, notice, section,
};
use crate::web::{Page, Problems, Reader, page};

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::attendance) struct Overview<'a> {
    /// The offering.
    pub(in crate::attendance) listing: &'a Listing,
    /// Its persons and sessions.
    pub(in crate::attendance) course: &'a Course,
    /// Is it the office that reads?
    pub(in crate::attendance) is_office: bool,
    /// Are there certificates yet?
    pub(in crate::attendance) is_over: bool,
    /// Who has reached its level; none: it is too early to say.
    pub(in crate::attendance) reached: Option<&'a HashSet<PersonId>>,
    /// Was that saved just now?
    pub(in crate::attendance) is_saved: bool,
}

/// The page.
pub(in crate::attendance) fn matrix(reader: &Reader, overview: Overview<'_>) -> Markup {
    let t = reader.t();
    let Overview {
        listing, course, ..
    } = overview;
    let slug = listing.offering.slug.clone();
    let said = listing.title(reader.lang);
    let title = t.attendance_matrix_title();
    let body = html! {
        (back(reader, &paths::LeaderDesk {}, &t.attendance_sessions_title()))
        @if overview.is_saved { (notice(Tone::Good, &t.attendance_level_saved(), &html! {})) }
        h1 { (title) }
        p { strong { (foreign(reader, said.lang, said.text)) } }
        @if overview.is_over {
            (links(&[(
                t.attendance_certificate_list(),
                reader.url(&paths::LeaderCertificates { slug: slug.clone() }),
            )]))
        }
        p { (t.attendance_matrix_held(&course.held().to_string(), &course.lists.len().to_string())) }
        @if course.persons.is_empty() {
            p { (t.attendance_list_empty()) }
        } @else {
            (table(reader, overview))
            p.hint {
                @for (at, mark) in Mark::ALL.into_iter().chain([Mark::Unset]).enumerate() {
                    @if at > 0 { " · " }
                    span aria-hidden="true" { (sign(mark)) } " " (mark_word(reader, mark))
                }
            }
            @if overview.is_office && course.persons.iter().any(|attendee| attendee.tally.is_missed()) {
                p.hint { (missed()) " " (t.attendance_matrix_missed()) }
            }
            p.hint { (t.attendance_matrix_rule()) }
            (button_form(reader, &paths::LeaderMatrixXlsx { slug: slug.clone() }, Weight::Secondary, &t.lists_do_xlsx(), &[]))
            @if let Some(reached) = overview.reached { (level(reader, course, reached, slug)) }
        }
    };
    page(reader, &Page::staff(&title, body))
}

/// Who has reached the level of the course.
fn level(reader: &Reader, course: &Course, reached: &HashSet<PersonId>, slug: String) -> Markup {
    let t = reader.t();
    let choices = course.persons.iter().map(|attendee| Choice {
        value: attendee.person.to_string().into(),
        label: name(&attendee.name),
        chosen: reached.contains(&attendee.person),
        closed: false,
    });
    let choices = Choices {
        name: "person",
        legend: t.attendance_level_who().into(),
        hint: t.attendance_level_hint().into(),
        choices: choices.collect(),
    };
    let fields = html! {
        // What the page showed: what others have noted since stays.
        @for attendee in course.persons.iter().filter(|attendee| reached.contains(&attendee.person)) {
            (hidden("was", &attendee.person.to_string()))
        }
        (checkboxes(&choices, &Problems::default()))
        (button(Weight::Secondary, &t.attendance_level_save()))
    };
    section(
        &t.attendance_level_title(),
        &form(reader, &paths::LeaderLevel { slug }, &fields),
    )
}

fn table(reader: &Reader, overview: Overview<'_>) -> Markup {
    let t = reader.t();
    let course = overview.course;
    let title = t.attendance_matrix_title();
    html! {
        div.scroll.matrix tabindex="0" role="region" aria-label=(title) {
            table {
                thead { tr {
                    th scope="col" { (t.attendance_print_name()) }
                    th scope="col" { (t.attendance_matrix_rate()) }
                    @for (list, _) in &course.lists {
                        @let path = paths::LeaderSession { id: list.session.id.to_string() };
                        @let day = list.session.local_date;
                        th scope="col" {
                            a href=(reader.url(&path)) title=(date(reader.lang, day)) {
                                bdi dir="ltr" { (day.day()) "." (day.month()) "." }
                            }
                        }
                    }
                } }
                tbody {
                    @for attendee in &course.persons {
                        tr {
                            th scope="row" { (name(&attendee.name)) }
                            td { (rate(reader, attendee, overview.is_office)) }
                            @for mark in &attendee.marks { td { (seen(reader, *mark)) } }
                        }
                    }
                }
                tfoot { tr {
                    th scope="row" { (t.attendance_matrix_there()) }
                    td { }
                    @for (list, held) in &course.lists {
                        td {
                            @if *held { bdi dir="ltr" { (list.ticked()) " / " (list.expected()) } }
                            @if !list.walk_ins.is_empty() { br; bdi dir="ltr" { "+" (list.walk_ins.len()) } }
                        }
                    }
                } }
            }
        }
    }
}

/// A mark as a sign, and in words for those who listen.
fn seen(reader: &Reader, mark: Option<Mark>) -> Markup {
    html! {
        @if let Some(mark) = mark {
            @let word = mark_word(reader, mark);
            span role="img" aria-label=(word) title=(word) { (sign(mark)) }
        }
    }
}

fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Present => "✓",
        Mark::Late => "(✓)",
        Mark::Excused => "○",
        Mark::Absent => "–",
        Mark::Unset => "·",
    }
}

/// How often she was there; to the office, whether it is time to ask.
fn rate(reader: &Reader, attendee: &Attendee, is_office: bool) -> Markup {
    let t = reader.t();
    let tally = attendee.tally;
    html! {
        (t.attendance_tally(&tally.there.to_string(), &tally.held.to_string()))
        @if tally.excused > 0 { br; (t.attendance_matrix_excused(&tally.excused.to_string())) }
        @if is_office && tally.is_missed() {
            @let word = t.attendance_matrix_missed();
            " " span role="img" aria-label=(word) title=(word) { (missed()) }
        }
    }
}

/// The mark that says it is time to ask. What it means stands below the table: a row stays low.
fn missed() -> Markup {
    html! { span aria-hidden="true" { (badge(Tone::Warn, "!")) } }
}

/// The same as a sheet, its head in the language of who reads it.
pub(in crate::attendance) fn sheet(reader: &Reader, course: &Course) -> Sheet {
    let (t, lang): (_, Lang) = (words(reader.lang), reader.lang);
    let mut head = vec![
        plain(&t.attendance_print_name()),
        plain(&t.attendance_matrix_there()),
        plain(&t.attendance_matrix_held_column()),
        plain(&t.attendance_mark_excused()),
    ];
    head.extend((course.lists.iter()).map(|(list, _)| {
        let start = list.session.local_start.format("%H:%M");
        format!("{} {start}", list.session.local_date)
    }));
    let number = |count: usize| Cell::Number(i32::try_from(count).unwrap_or(i32::MAX));
    let rows = course.persons.iter().map(|attendee| {
        let tally = attendee.tally;
        let mut cells = vec![
            Cell::text(attendee.name.as_str()),
            number(tally.there),
            number(tally.held),
            number(tally.excused),
        ];
        cells.extend(attendee.marks.iter().map(|mark| match mark {
            Some(mark) => Cell::text(plain(&mark_word(reader, *mark))),
            None => Cell::Empty,
        }));
        cells
    });
    let mut rows: Vec<Vec<Cell>> = rows.collect();
    let guests: usize = course
        .lists
        .iter()
        .map(|(list, _)| list.walk_ins.len())
        .sum();
    if guests > 0 {
        let mut cells = vec![
            Cell::text(plain(&t.attendance_guest_title())),
            number(guests),
            Cell::Empty,
            Cell::Empty,
        ];
        cells.extend(
            course
                .lists
                .iter()
                .map(|(list, _)| match list.walk_ins.len() {
                    0 => Cell::Empty,
                    guests => Cell::text(format!("+{guests}")),
                }),
        );
        rows.push(cells);
    }
    Sheet {
        head,
        rows,
        is_rtl: lang.is_rtl(),
    }
}
