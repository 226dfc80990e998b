//! The page of figures: a period, what it comes to, charts, and the table behind them.

use chrono::{Datelike as _, NaiveDate};
use maud::{Markup, html};

use super::said::{
    Seen, Shown, column_word, group_head, group_word, number, period_said, view_word,
};
use crate::paths;
use crate::reports::forms::{Asked, month_typed};
use crate::reports::rules::{Column, Figures, Group, Line, Measure, Period, Preset, View};
use crate::web::components::{
    Bar, Chart, Field, Weight, bars_chart, button, button_link, chips, columns_chart, hidden,
    links, problem_summary, section, text_field, wide_table,
};
use crate::web::{Page, Problems, Reader, page};

/// What is said at a glance.
const IN_SHORT: [Column; 6] = [
    Column::Of(Measure::Held),
    Column::Hours,
    Column::Of(Measure::People),
    Column::Of(Measure::Participants),
    Column::Of(Measure::Visits),
    Column::Of(Measure::FirstVisits),
];

/// Months that stand beside each other in a chart.
const MONTHS: usize = 12;

/// The page.
pub(in crate::reports) fn overview(
    reader: &Reader,
    seen: &Seen<'_>,
    asked: &Asked,
    (problems, today): (&Problems, NaiveDate),
) -> Markup {
    let t = reader.t();
    let title = t.reports_title();
    let body = html! {
        (problem_summary(reader, problems))
        h1 { (title) }
        (links(&[(t.reports_reports(), reader.url(&paths::FigureReports {}))]))
        (presets(reader, seen, today))
        (period_form(reader, seen, asked, problems))
        @if problems.is_empty() { (answer(reader, seen)) }
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}

/// The address of a period and a view.
fn address(path: &impl std::fmt::Display, period: Period, view: View) -> String {
    let (from, to) = (month_typed(period.first), month_typed(period.last));
    format!("{path}?von={from}&bis={to}&nach={}", view.word())
}

fn presets(reader: &Reader, seen: &Seen<'_>, today: NaiveDate) -> Markup {
    let t = reader.t();
    let choices = Preset::ALL.into_iter();
    let choices = choices.filter(|preset| seen.shown == Shown::All || preset.is_outside());
    let choices = choices.map(|preset| {
        let word = match preset {
            Preset::ThisYear => t.reports_preset_this_year(),
            Preset::LastYear => t.reports_preset_last_year(),
            Preset::Term => t.reports_preset_term(),
            Preset::LastTerm => t.reports_preset_last_term(),
        };
        let period = preset.period(today);
        let to = address(&paths::FiguresDesk {}, period, seen.view);
        (word, reader.url(&to), period == seen.period)
    });
    let choices: Vec<_> = choices.collect();
    chips(&t.reports_presets(), &choices)
}

fn period_form(reader: &Reader, seen: &Seen<'_>, asked: &Asked, problems: &Problems) -> Markup {
    let t = reader.t();
    let typed = |typed: &str, is: String| {
        if typed.is_empty() {
            is
        } else {
            typed.to_owned()
        }
    };
    let field = |name: &'static str, label: String, value: String| {
        Field::new(name, label, value)
            .hint(t.reports_month_hint())
            .autocomplete("off")
    };
    let from = typed(&asked.von, month_typed(seen.period.first));
    let to = typed(&asked.bis, month_typed(seen.period.last));
    html! {
        form method="get" action=(reader.url(&paths::FiguresDesk {})) {
            div.line {
                (text_field(reader, &field("von", t.reports_from(), from), problems))
                (text_field(reader, &field("bis", t.reports_to(), to), problems))
            }
            (hidden("nach", seen.view.word()))
            (button(Weight::Secondary, &t.reports_show()))
        }
    }
}

/// What there is to tell of the period.
fn answer(reader: &Reader, seen: &Seen<'_>) -> Markup {
    let t = reader.t();
    let Some(total) = seen.figures.total() else {
        return html! {};
    };
    let has_any = seen.figures.of(View::Offerings).next().is_some();
    html! {
        h2 { (period_said(reader, seen.period)) }
        @if has_any {
            (in_short(reader, total, seen.shown))
            (charts(reader, seen.figures, seen.shown))
            (section(&t.reports_table(), &table(reader, seen)))
            (notes(reader, seen))
            @if !seen.period.is_a_year() { p.hint { (t.reports_overlaps()) } }
            div.pair {
                (button_link(Weight::Secondary, &file(reader, &paths::FiguresCsv {}, seen), &t.lists_do_csv()))
                (button_link(Weight::Secondary, &file(reader, &paths::FiguresXlsx {}, seen), &t.lists_do_xlsx()))
            }
        } @else {
            p { (t.reports_none()) }
        }
    }
}

fn file(reader: &Reader, path: &impl std::fmt::Display, seen: &Seen<'_>) -> String {
    reader.url(&address(path, seen.period, seen.view))
}

/// The most important numbers, as facts.
pub(super) fn in_short(reader: &Reader, total: &Line, shown: Shown) -> Markup {
    let facts = IN_SHORT.map(|column| {
        let number = number(reader, total, column, shown);
        (column_word(reader, column), html! { strong { (number) } })
    });
    html! { div.short { (crate::web::components::facts(&facts)) } }
}

/// Visits by month, by age and by kind.
pub(super) fn charts(reader: &Reader, figures: &Figures, shown: Shown) -> Markup {
    let t = reader.t();
    let value = |line: &Line, measure: Measure| {
        let is_hidden = shown == Shown::Outside && line.hides(Column::Of(measure));
        (!is_hidden).then(|| line.numbers.of(measure))
    };
    let months: Vec<Bar> = figures
        .of(View::Months)
        .map(|line| Bar {
            label: short_month(&line.group),
            name: group_word(reader, &line.group),
            value: value(line, Measure::Visits),
        })
        .collect();
    let ages: Vec<Bar> = figures.total().map_or_else(Vec::new, |total| {
        let bars = Measure::AGES.map(|measure| {
            let word = column_word(reader, Column::Of(measure));
            Bar {
                label: word.clone(),
                name: word,
                value: value(total, measure),
            }
        });
        bars.into()
    });
    let kinds: Vec<Bar> = figures
        .of(View::Kinds)
        .map(|line| {
            let word = group_word(reader, &line.group);
            Bar {
                label: word.clone(),
                name: word,
                value: value(line, Measure::Visits),
            }
        })
        .collect();
    let says = |bars: &[Bar]| bars.iter().any(|bar| bar.value != Some(0));
    let chart = |id: &'static str, title: String, bars: Vec<Bar>| Chart { id, title, bars };
    html! {
        div.charts {
            @if (2..=MONTHS).contains(&months.len()) && says(&months) {
                (columns_chart(reader, &chart("chart-months", t.reports_chart_months(), months)))
            }
            @if says(&ages) {
                (columns_chart(reader, &chart("chart-ages", t.reports_chart_ages(), ages)))
            }
            @if kinds.len() > 1 && says(&kinds) {
                (bars_chart(reader, &chart("chart-kinds", t.reports_chart_kinds(), kinds)))
            }
        }
    }
}

/// A month as narrow as a bar: "3".
fn short_month(group: &Group) -> String {
    match group {
        Group::Month(day) => day.month().to_string(),
        _ => String::new(),
    }
}

/// The table with all columns, by what it was asked for.
fn table(reader: &Reader, seen: &Seen<'_>) -> Markup {
    let t = reader.t();
    let views = View::ALL.map(|view| {
        let to = address(&paths::FiguresDesk {}, seen.period, view);
        (view_word(reader, view), reader.url(&to), view == seen.view)
    });
    html! {
        (chips(&t.reports_views(), &views))
        (lines(reader, seen.figures, (seen.view, &seen.view.columns()), seen.shown))
    }
}

/// Lines of figures with some columns, and their total.
pub(super) fn lines(
    reader: &Reader,
    figures: &Figures,
    (view, columns): (View, &[Column]),
    shown: Shown,
) -> Markup {
    let mut head = vec![html! { (view_word(reader, view)) }];
    head.extend(
        columns
            .iter()
            .map(|column| html! { (column_word(reader, *column)) }),
    );
    let row = |line: &Line| -> Vec<Markup> {
        let mut cells = vec![group_head(reader, &line.group, shown)];
        cells.extend(
            columns
                .iter()
                .map(|column| html! { (number(reader, line, *column, shown)) }),
        );
        cells
    };
    let rows: Vec<Vec<Markup>> = figures.of(view).map(row).collect();
    let total = figures.total().map(row);
    wide_table(&view_word(reader, view), &head, &rows, total.as_deref())
}

/// How the numbers are to be read.
fn notes(reader: &Reader, seen: &Seen<'_>) -> Markup {
    let t = reader.t();
    html! {
        p.hint { (t.reports_rule_people()) }
        @if seen.figures.hides() {
            p.hint {
                @match seen.shown {
                    Shown::All => (t.reports_hidden_here()),
                    Shown::Outside => (t.reports_hidden()),
                }
            }
        }
    }
}
