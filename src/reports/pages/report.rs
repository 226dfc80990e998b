//! Reports: the list, the form, closing, and the document to print.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::overview::{charts, in_short, lines};
use super::said::{Shown, days_said, group_head, number, period_said};
use crate::kinds::Lang;
use crate::lang::date_long;
use crate::offerings::{local_day, zone};
use crate::paths;
use crate::reports::entity as report;
use crate::reports::forms::{Input, moment_typed};
use crate::reports::rules::{Column, Figures, Group, Measure, Told, View};
use crate::web::components::{
    Choice, Choices, Field, Row, Tone, Weight, back, badge, button, button_form, button_link,
    document, facts, foreign, kept_form, links, notice, problem_summary, radios, rows, section,
    text_area, text_field, wide_table,
};
use crate::web::{Page, Problems, Reader, page};

/// Whether a report is closed, in a word.
fn state(reader: &Reader, report: &report::Model) -> Markup {
    let t = reader.t();
    match report.frozen_at {
        Some(_) => badge(Tone::Good, &t.reports_state_closed()),
        None => badge(Tone::Warn, &t.reports_state_open()),
    }
}

fn path_of(report: &report::Model) -> paths::FigureReport {
    paths::FigureReport {
        id: report.id.to_string(),
    }
}

/// The list of reports.
pub(in crate::reports) fn reports(
    reader: &Reader,
    reports: &[report::Model],
    shown: Shown,
) -> Markup {
    let t = reader.t();
    let title = t.reports_reports();
    let row = |report: &report::Model| Row {
        head: html! { a href=(reader.url(&path_of(report))) { (foreign(reader, Lang::De, &report.title)) } },
        body: html! {
            (state(reader, report)) " " (period_said(reader, report.period()))
            @if let Some(programme) = &report.programme { br; (foreign(reader, Lang::De, programme)) }
        },
    };
    let body = html! {
        (back(reader, &paths::FiguresDesk {}, &t.reports_title()))
        h1 { (title) }
        p { (t.reports_lead()) }
        @if shown == Shown::All {
            p { (button_link(Weight::Primary, &reader.url(&paths::NewFigureReport {}), &t.reports_new())) }
        }
        @if reports.is_empty() {
            p { (t.reports_reports_none()) }
        } @else {
            (rows(&reports.iter().map(row).collect::<Vec<_>>()))
        }
    };
    page(reader, &Page::staff(&title, body))
}

/// The form of a report, a new one or one that is there. `theirs`: somebody else has changed it meanwhile.
pub(in crate::reports) fn form(
    reader: &Reader,
    report: Option<&report::Model>,
    typed: &Input,
    (programmes, problems, theirs): (&[String], &Problems, bool),
) -> Markup {
    let t = reader.t();
    let (title, submit) = match report {
        Some(_) => (t.reports_edit(), t.reports_save()),
        None => (t.reports_new(), t.reports_save()),
    };
    let fields = html! {
        (crate::web::components::hidden("changed", &typed.changed))
        (text_field(reader, &Field::new("title", t.reports_field_title(), &typed.title)
            .hint(t.reports_field_title_hint()).autocomplete("off"), problems))
        (radios(&choices(reader, typed, programmes), problems))
        div.pair {
            (month_field(reader, ("von", t.reports_from()), &typed.von, problems))
            (month_field(reader, ("bis", t.reports_to()), &typed.bis, problems))
        }
        div.long {
            (text_area(reader, &Field::new("planned", t.reports_field_planned(), &typed.planned).optional(), problems))
            (text_area(reader, &Field::new("done", t.reports_field_done(), &typed.done).optional(), problems))
            (text_area(reader, &Field::new("outlook", t.reports_field_outlook(), &typed.outlook).optional(), problems))
        }
        (button(Weight::Primary, &submit))
    };
    let body = html! {
        @match report {
            Some(report) => (back(reader, &path_of(report), &t.reports_report())),
            None => (back(reader, &paths::FigureReports {}, &t.reports_reports())),
        }
        (problem_summary(reader, problems))
        @if theirs {
            (notice(Tone::Warn, &t.reports_changed(), &html! { p { (t.reports_changed_hint()) } }))
        }
        h1 { (title) }
        @match report {
            Some(report) => (kept_form(reader, &paths::FigureReportEdit { id: report.id.to_string() }, &fields)),
            None => (kept_form(reader, &paths::NewFigureReport {}, &fields)),
        }
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            kept_form: Some(&submit),
            ..Page::staff(&title, body)
        },
    )
}

fn month_field(
    reader: &Reader,
    (name, label): (&'static str, String),
    typed: &str,
    problems: &Problems,
) -> Markup {
    let field = Field::new(name, label, typed.to_owned())
        .hint(reader.t().reports_month_hint())
        .autocomplete("off");
    text_field(reader, &field, problems)
}

fn choices<'a>(reader: &Reader, typed: &Input, programmes: &'a [String]) -> Choices<'a> {
    let t = reader.t();
    let mut choices = vec![Choice::new(
        "",
        &t.reports_all_offerings(),
        typed.programme.is_empty(),
    )];
    choices.extend(programmes.iter().map(|name| Choice {
        label: foreign(reader, Lang::De, name),
        ..Choice::new(name.as_str(), name, typed.programme == *name)
    }));
    Choices {
        name: "programme",
        legend: t.reports_field_programme().into(),
        hint: "".into(),
        choices,
    }
}

/// The question before a report is closed.
pub(in crate::reports) fn closing(
    reader: &Reader,
    report: &report::Model,
    (others, today): (&[report::Model], NaiveDate),
) -> Markup {
    let t = reader.t();
    let title = t.reports_close();
    let path = paths::FigureReportClosing {
        id: report.id.to_string(),
    };
    let changed = moment_typed(report.updated_at);
    let body = html! {
        (back(reader, &path_of(report), &t.reports_report()))
        h1 { (title) }
        p { strong { (foreign(reader, Lang::De, &report.title)) } br; (period_said(reader, report.period())) }
        @if report.period().last.last() >= today {
            (notice(Tone::Warn, &t.reports_close_early(), &html! {}))
        }
        @if !others.is_empty() {
            (notice(Tone::Warn, &t.reports_close_overlaps(), &html! {
                p { (t.reports_close_overlaps_why()) }
                ul { @for other in others {
                    li { (foreign(reader, Lang::De, &other.title)) " – " (period_said(reader, other.period())) }
                } }
            }))
        }
        p { (t.reports_close_lead()) }
        p { (t.reports_close_figures()) }
        (button_form(reader, &path, Weight::Primary, &title, &[("changed", &changed)]))
    };
    page(reader, &Page::staff(&title, body))
}

/// What of an offering stands in a report.
const OF_OFFERINGS: [Column; 4] = [
    Column::Of(Measure::Held),
    Column::Hours,
    Column::Of(Measure::Participants),
    Column::Of(Measure::Visits),
];

/// What of a kind stands in a report.
const OF_KINDS: [Column; 5] = [
    Column::Of(Measure::Held),
    Column::Units,
    Column::Of(Measure::People),
    Column::Of(Measure::Participants),
    Column::Of(Measure::Visits),
];

/// A report, as it is printed. Small numbers are hidden: it is made for others.
pub(in crate::reports) fn report(
    reader: &Reader,
    (report, figures): (&report::Model, &Figures),
    shown: Shown,
    is_new: bool,
) -> Markup {
    let t = reader.t();
    let title = t.reports_report();
    let id = || report.id.to_string();
    let is_open = report.frozen_at.is_none();
    let body = html! {
        (back(reader, &paths::FigureReports {}, &t.reports_reports()))
        @if is_new { (notice(Tone::Good, &t.reports_closed_now(), &html! {})) }
        @if is_open && shown == Shown::All {
            (notice(Tone::Info, &t.reports_open_note(), &html! {
                div.pair {
                    (button_link(Weight::Secondary, &reader.url(&paths::FigureReportEdit { id: id() }), &t.reports_edit()))
                    (button_link(Weight::Secondary, &reader.url(&paths::FigureReportClosing { id: id() }), &t.reports_close()))
                }
            }))
        }
        p.hint { (t.reports_print_hint()) }
        (links(&[
            (t.lists_do_csv(), reader.url(&paths::FigureReportCsv { id: id() })),
            (t.lists_do_xlsx(), reader.url(&paths::FigureReportXlsx { id: id() })),
        ]))
        (document(&paper(reader, report, figures)))
    };
    page(reader, &Page::staff(&title, body))
}

fn paper(reader: &Reader, report: &report::Model, figures: &Figures) -> Markup {
    let t = reader.t();
    let german = |text: &str| foreign(reader, Lang::De, text);
    let text = |heading: String, text: &str| {
        html! {
            @if !text.is_empty() { (section(&heading, &html! { p.text { (german(text)) } })) }
        }
    };
    let mut about = Vec::new();
    if let Some(programme) = &report.programme {
        about.push((t.reports_field_programme(), german(programme)));
    }
    about.push((
        t.reports_fact_period(),
        html! { (period_said(reader, report.period())) },
    ));
    let office = &reader.settings().office;
    about.push((t.reports_fact_office(), german(&office.full_name())));
    html! {
        h1 { (german(&report.title)) }
        (facts(&about))
        (text(t.reports_part_planned(), &report.planned))
        (text(t.reports_part_done(), &report.done))
        (section(&t.reports_part_figures(), &numbers(reader, figures)))
        @if figures.of(View::Offerings).next().is_some() {
            (section(&t.reports_part_offerings(), &offerings(reader, figures)))
        }
        @if !figures.chronology.is_empty() {
            (section(&t.reports_part_chronology(), &chronology(reader, &figures.chronology)))
        }
        (text(t.reports_part_outlook(), &report.outlook))
        div.notes {
            p { (t.reports_rule_people()) }
            @if figures.hides() { p { (t.reports_hidden()) } }
            p { (made(reader, report)) }
        }
    }
}

/// By whom, when and by which rules its figures were made.
fn made(reader: &Reader, report: &report::Model) -> String {
    let t = reader.t();
    match (report.frozen_at, &report.frozen_by, &report.rules) {
        (Some(at), Some(by), Some(rules)) => {
            let day = local_day(zone("Europe/Berlin"), at);
            t.reports_closed_by(&date_long(reader.lang, day), by, rules)
        }
        _ => t.reports_open_figures(),
    }
}

fn numbers(reader: &Reader, figures: &Figures) -> Markup {
    let Some(total) = figures.total() else {
        return html! {};
    };
    html! {
        (in_short(reader, total, Shown::Outside))
        (lines(reader, figures, (View::Kinds, &OF_KINDS), Shown::Outside))
        (charts(reader, figures, Shown::Outside))
    }
}

fn offerings(reader: &Reader, figures: &Figures) -> Markup {
    let t = reader.t();
    let mut head = vec![html! { (t.reports_view_offerings()) }];
    head.extend(OF_OFFERINGS.map(|column| html! { (super::said::column_word(reader, column)) }));
    let rows: Vec<Vec<Markup>> = figures
        .of(View::Offerings)
        .map(|line| {
            let mut cells = vec![html! {
                (group_head(reader, &line.group, Shown::Outside))
                @if let Group::Offering { .. } = &line.group { br; small { (days_said(reader, &line.group)) } }
            }];
            cells.extend(
                OF_OFFERINGS
                    .map(|column| html! { (number(reader, line, column, Shown::Outside)) }),
            );
            cells
        })
        .collect();
    wide_table(&t.reports_part_offerings(), &head, &rows, None)
}

fn chronology(reader: &Reader, told: &[Told]) -> Markup {
    html! {
        ul {
            @for one in told {
                li {
                    (foreign(reader, Lang::De, &one.printed)) ": "
                    a href=(reader.url(&paths::ChronologyEntry { slug: one.slug.clone() })) {
                        (foreign(reader, Lang::De, &one.title))
                    }
                }
            }
        }
    }
}
