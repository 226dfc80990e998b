//! A sheet: a head and rows of cells, before it becomes a file.

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// What each column holds, in the words of who reads it.
    pub(crate) head: Vec<String>,
    /// The rows, a cell for each column.
    pub(crate) rows: Vec<Vec<Cell>>,
    /// Is it read from right to left?
    pub(crate) is_rtl: bool,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// What somebody wrote, or words of ours. Never a formula.
    Text(String),
    /// A number that one may add up.
    Number(i32),
    /// A number with one digit behind the comma, in tenths: 125 is 12.5.
    Tenths(i32),
    /// Nothing.
    Empty,
}

impl Cell {
    /// A text; nothing where it is empty.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        match text.into() {
            text if text.is_empty() => Self::Empty,
            text => Self::Text(text),
        }
    }

    /// A text that may be missing.
    pub(crate) fn some(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }
}
