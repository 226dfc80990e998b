//! A list to print: A4 landscape, its head on every page, empty lines to write on.

use maud::{Markup, html};

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// A number or a word, as narrow as it is.
    Short,
    /// A name: as wide as there is room.
    Wide,
    /// A box for a cross.
    Box,
    /// Room to write by hand.
    Write,
}

impl Column {
    fn class(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Wide => "wide",
            Self::Box => "box",
            Self::Write => "write",
        }
    }
}

/// A list before it is drawn.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    /// What it is about: a heading and a few lines, on the first page.
    pub(crate) head: Markup,
    /// The columns with their words.
    pub(crate) columns: Vec<(Column, String)>,
    /// The lines: a cell for each column.
    pub(crate) rows: Vec<Vec<Markup>>,
    /// Empty lines behind them.
    pub(crate) empty: usize,
    /// What stands below the list.
    pub(crate) notes: Markup,
    /// What the list is, for those who listen.
    pub(crate) name: String,
}

/// Draws it; on paper nothing else of the page is there.
pub(crate) fn paper(sheet: &Sheet) -> Markup {
    html! {
        article.paper {
            (sheet.head)
            div.scroll tabindex="0" role="region" aria-label=(sheet.name) {
                table {
                    thead { tr {
                        @for (column, words) in &sheet.columns { th scope="col" class=(column.class()) { (words) } }
                    } }
                    tbody {
                        @for row in &sheet.rows { tr { @for cell in row { td { (cell) } } } }
                        @for _ in 0..sheet.empty { tr { @for _ in &sheet.columns { td { } } } }
                    }
                }
            }
            div.notes { (sheet.notes) }
        }
    }
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::{Column, Sheet, paper};

    #[test]
    fn every_line_has_a_cell_for_each_column_and_the_head_can_be_repeated() {
        let sheet = Sheet {
            head: html! { h1 { "Liste" } },
            columns: vec![
                (Column::Short, "Nr.".to_owned()),
                (Column::Wide, "Name".to_owned()),
            ],
            rows: vec![vec![html! { "1" }, html! { bdi { "<Ada>" } }]],
            empty: 5,
            notes: html! {},
            name: "Liste".to_owned(),
        };
        let drawn = paper(&sheet).into_string();
        assert_eq!(drawn.matches("<td>").count(), 12, "{drawn}");
        assert_eq!(drawn.matches("<thead>").count(), 1, "{drawn}");
        assert!(drawn.contains("<bdi>&lt;Ada&gt;</bdi>"), "{drawn}");
    }
}
