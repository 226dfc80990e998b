//! Views: the same figures by offering, kind, programme or month.

use super::figures::Column;

/// By what a table has its lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum View {
    /// A line for each offering.
    #[default]
    Offerings,
    /// For each kind.
    Kinds,
    /// For each programme.
    Programmes,
    /// For each month.
    Months,
}

impl View {
    /// All of them, in the order of a page.
    pub(crate) const ALL: [Self; 4] =
        [Self::Offerings, Self::Kinds, Self::Programmes, Self::Months];

    /// Its word in addresses.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Offerings => "angebot",
            Self::Kinds => "art",
            Self::Programmes => "programm",
            Self::Months => "monat",
        }
    }

    /// Reads a word of an address.
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.word() == word)
    }

    /// The columns of its table.
    pub(crate) fn columns(self) -> Vec<Column> {
        let all = Column::ALL.into_iter();
        all.filter(|column| self != Self::Months || column.is_of_months())
            .collect()
    }
}
