//! How figures are said: lines, columns, numbers; and the same as a sheet.

use maud::{Markup, html};

use crate::catalogue::kind_word;
use crate::formats::sheet::{Cell, Sheet};
use crate::kinds::Lang;
use crate::lang::{date_long, month, plain};
use crate::paths;
use crate::reports::rules::{Column, Figures, Group, Line, Measure, Period, View};
use crate::web::Reader;
use crate::web::components::{UNTOLD, foreign};

/// What of figures somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reports) enum Shown {
    /// All of it: the office, which knows its people.
    All,
    /// What leaves the office: small numbers are not told.
    Outside,
}

/// What a page of figures is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::reports) struct Seen<'a> {
    /// The figures.
    pub(in crate::reports) figures: &'a Figures,
    /// Of which period.
    pub(in crate::reports) period: Period,
    /// By what the table has its lines.
    pub(in crate::reports) view: View,
    /// What of them is seen.
    pub(in crate::reports) shown: Shown,
}

/// "Januar 2027 bis Dezember 2027"
pub(super) fn period_said(reader: &Reader, period: Period) -> String {
    let (first, last) = period.days();
    let first = month(reader.lang, first);
    if period.first == period.last {
        return first;
    }
    reader.t().reports_period(&first, &month(reader.lang, last))
}

/// What stands above a column.
pub(super) fn column_word(reader: &Reader, column: Column) -> String {
    let t = reader.t();
    let measure = match column {
        Column::Hours => return t.reports_column_hours(),
        Column::Units => return t.reports_column_units(),
        Column::Of(measure) => measure,
    };
    match measure {
        Measure::Planned => t.reports_column_planned(),
        Measure::Held => t.reports_column_held(),
        Measure::Cancelled => t.reports_column_cancelled(),
        Measure::Minutes => t.reports_column_hours(),
        Measure::Places => t.reports_column_places(),
        Measure::Bookings => t.reports_column_bookings(),
        Measure::People => t.reports_column_people(),
        Measure::Waiting => t.reports_column_waiting(),
        Measure::Participants => t.reports_column_participants(),
        Measure::Visits => t.reports_column_visits(),
        Measure::NoShows => t.reports_column_no_shows(),
        Measure::FirstVisits => t.reports_column_first_visits(),
        Measure::Under18 => t.reports_column_under_18(),
        Measure::To26 => t.reports_column_to_26(),
        Measure::To59 => t.reports_column_to_59(),
        Measure::From60 => t.reports_column_from_60(),
        Measure::Childcare => t.reports_column_childcare(),
        Measure::LanguageHelp => t.reports_column_language_help(),
        Measure::Institutions => t.reports_column_institutions(),
    }
}

/// What stands before a line of a view.
pub(super) fn view_word(reader: &Reader, view: View) -> String {
    let t = reader.t();
    match view {
        View::Offerings => t.reports_view_offerings(),
        View::Kinds => t.reports_view_kinds(),
        View::Programmes => t.reports_view_programmes(),
        View::Months => t.reports_view_months(),
    }
}

/// What a line is about, in plain words.
pub(super) fn group_word(reader: &Reader, group: &Group) -> String {
    let t = reader.t();
    match group {
        Group::Total => t.reports_total(),
        Group::Kind(kind) => kind_word(reader, *kind),
        Group::Programme(None) => t.reports_no_programme(),
        Group::Programme(Some(name)) => name.clone(),
        Group::Month(day) => month(reader.lang, *day),
        Group::Offering { title, .. } => title.clone(),
    }
}

/// The same on a page: an offering as a link for the office, names in their language.
pub(super) fn group_head(reader: &Reader, group: &Group, shown: Shown) -> Markup {
    let word = group_word(reader, group);
    match group {
        Group::Offering { slug, .. } if shown == Shown::All => {
            let path = paths::OfficeOffering { slug: slug.clone() };
            html! { a href=(reader.url(&path)) { (foreign(reader, Lang::De, &word)) } }
        }
        Group::Offering { .. } | Group::Programme(Some(_)) => foreign(reader, Lang::De, &word),
        _ => html! { (word) },
    }
}

/// From its first to its last day in the period.
pub(super) fn days_said(reader: &Reader, group: &Group) -> String {
    match group {
        Group::Offering { first, last, .. } if first == last => date_long(reader.lang, *first),
        Group::Offering { first, last, .. } => reader.t().reports_period(
            &date_long(reader.lang, *first),
            &date_long(reader.lang, *last),
        ),
        _ => String::new(),
    }
}

/// A number as people read it: "12", "12,5".
pub(super) fn number(reader: &Reader, line: &Line, column: Column, shown: Shown) -> String {
    if shown == Shown::Outside && line.hides(column) {
        return UNTOLD.to_owned();
    }
    let tenths = line.numbers.tenths(column);
    let point = if reader.lang == Lang::En { '.' } else { ',' };
    match (column, tenths % 10) {
        (Column::Of(_), _) | (_, 0) => (tenths / 10).to_string(),
        (_, rest) => format!("{}{point}{rest}", tenths / 10),
    }
}

/// A view as a sheet to take along: what is hidden outside is hidden there, whoever asks.
pub(in crate::reports) fn sheet(reader: &Reader, figures: &Figures, view: View) -> Sheet {
    let t = reader.t();
    let columns = view.columns();
    let is_of_offerings = view == View::Offerings;
    let mut head = vec![view_word(reader, view)];
    if is_of_offerings {
        head.extend([
            t.reports_column_kind(),
            t.reports_column_programme(),
            t.reports_column_first(),
            t.reports_column_last(),
        ]);
    }
    head.extend(columns.iter().map(|column| column_word(reader, *column)));
    let lines = figures.of(view).chain(figures.total());
    let rows = lines.map(|line| {
        let mut cells = vec![Cell::text(plain(&group_word(reader, &line.group)))];
        if is_of_offerings {
            cells.extend(facts(reader, &line.group));
        }
        cells.extend(columns.iter().map(|column| cell(line, *column)));
        cells
    });
    Sheet {
        rows: rows.collect(),
        head: head.iter().map(|text| plain(text)).collect(),
        is_rtl: reader.lang.is_rtl(),
    }
}

/// Kind, programme, first and last day of an offering.
fn facts(reader: &Reader, group: &Group) -> [Cell; 4] {
    match group {
        Group::Offering {
            kind,
            programme,
            first,
            last,
            ..
        } => [
            Cell::text(plain(&kind_word(reader, *kind))),
            Cell::some(programme.as_deref()),
            Cell::text(first.to_string()),
            Cell::text(last.to_string()),
        ],
        _ => [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty],
    }
}

fn cell(line: &Line, column: Column) -> Cell {
    if line.hides(column) {
        return Cell::text(UNTOLD);
    }
    let tenths = line.numbers.tenths(column);
    let small = |number: i64| i32::try_from(number).unwrap_or(i32::MAX);
    match column {
        Column::Of(_) => Cell::Number(small(tenths / 10)),
        Column::Hours | Column::Units => Cell::Tenths(small(tenths)),
    }
}
