//! A sheet for Excel and its like. Texts are stored as texts: nothing in it is a formula or a link.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::sheet::{Cell, Sheet};

/// Characters of the narrowest and of the widest column.
const WIDTHS: (usize, usize) = (6, 48);

/// Writes a sheet: a head and a first column that stay while one scrolls, columns as wide as what stands in them. The rows go to a
/// temporary file, not to memory.
///
/// # Errors
/// If a text is longer than a cell takes (32,767 characters), or the disk is full.
pub(crate) fn write(sheet: &Sheet, name: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Neither who nor when: the log knows, and the file travels.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let (bold, wrapped) = (
        Format::new().set_bold(),
        Format::new().set_text_wrap().set_align(FormatAlign::Top),
    );
    let page = book.add_worksheet_with_constant_memory()?;
    page.set_name(sheet_name(name))?;
    page.set_right_to_left(sheet.is_rtl);
    page.set_freeze_panes(1, 1)?;
    for (column, width) in (0..).zip(widths(sheet)) {
        page.set_column_width(column, width)?;
    }
    for (column, text) in (0..).zip(&sheet.head) {
        page.write_string_with_format(0, column, text, &bold)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => page.write_string_with_format(row, column, text, &wrapped)?,
                Cell::Number(number) => {
                    page.write_number_with_format(row, column, *number, &wrapped)?
                }
                Cell::Tenths(tenths) => {
                    let number = f64::from(*tenths) / 10.0;
                    page.write_number_with_format(row, column, number, &wrapped)?
                }
                Cell::Empty => page,
            };
        }
    }
    book.save_to_buffer()
}

/// How wide each column is, in characters: as its widest line, within bounds.
fn widths(sheet: &Sheet) -> impl Iterator<Item = u16> {
    sheet.head.iter().enumerate().map(|(column, head)| {
        let cells = sheet.rows.iter().filter_map(move |row| row.get(column));
        let widest = cells.map(|cell| match cell {
            Cell::Text(text) => text.lines().map(|line| line.chars().count()).max(),
            Cell::Number(number) => Some(number.to_string().len()),
            Cell::Tenths(tenths) => Some(tenths.to_string().len() + 1),
            Cell::Empty => None,
        });
        let widest = widest.flatten().max().unwrap_or(0);
        // Bold is wider.
        let widest = Ord::max(widest, head.chars().count() + 1) + 1;
        u16::try_from(widest.clamp(WIDTHS.0, WIDTHS.1)).unwrap_or(u16::MAX)
    })
}

/// The name as a tab takes it: 31 characters, some signs not.
fn sheet_name(name: &str) -> String {
    let plain = name.chars().filter(|c| !"[]:*?/\\'".contains(*c));
    plain.take(31).collect()
}

#[cfg(test)]
mod tests {
    use super::{sheet_name, widths, write};
    use crate::formats::sheet::{Cell, Sheet};

    fn sheet() -> Sheet {
        Sheet {
            head: vec!["Name".to_owned(), "Personen".to_owned(), "Notiz".to_owned()],
            rows: vec![vec![
                Cell::text("=1+1"),
                Cell::Number(3),
                Cell::text("ö".repeat(90)),
            ]],
            is_rtl: true,
        }
    }

    #[test]
    fn a_column_is_as_wide_as_what_stands_in_it_and_no_wider_than_a_screen_takes() {
        assert_eq!(widths(&sheet()).collect::<Vec<_>>(), [6, 10, 48]);
    }

    #[test]
    fn a_file_is_a_zip_and_the_same_each_time() {
        let written = write(&sheet(), "Liste").unwrap();
        assert!(written.starts_with(b"PK"), "no zip");
        assert_eq!(written, write(&sheet(), "Liste").unwrap());
    }

    #[test]
    fn a_text_that_is_too_long_is_said_and_not_cut() {
        let mut long = sheet();
        long.rows = vec![vec![
            Cell::text("a".repeat(32_768)),
            Cell::Empty,
            Cell::Empty,
        ]];
        assert!(write(&long, "Liste").is_err());
    }

    #[test]
    fn a_tab_takes_every_name() {
        assert_eq!(sheet_name("A/B: [C]*'?"), "AB C");
        assert_eq!(sheet_name(&"x".repeat(40)).len(), 31);
    }
}
