//! CSV as a German Excel opens it by a double click: semicolons, UTF-8 with its mark, CRLF. No cell is a formula.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

use super::sheet::{Cell, Sheet};

/// The mark by which programs know UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes a sheet.
///
/// # Errors
/// If a row has another number of cells than the head.
pub(crate) fn write(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(MARK.to_vec());
    writer.write_record(sheet.head.iter().map(|text| safe(text).into_owned()))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(|cell| match cell {
            Cell::Text(text) => safe(text).into_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Empty => String::new(),
        }))?;
    }
    writer
        .into_inner()
        .map_err(|fault| csv::Error::from(fault.into_error()))
}

/// A text that no program takes for a formula: behind an apostrophe where it begins like one (OWASP, "CSV
/// injection"; the full-width signs too, which Excel narrows). A number stays one.
fn safe(text: &str) -> Cow<'_, str> {
    let begins = text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹢', '﹣', '−',
    ]);
    if begins && !is_number(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Is it a number below zero, with a comma or a point? What begins with a plus is a telephone number.
fn is_number(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('-') else {
        return false;
    };
    let (whole, part) = rest
        .split_once([',', '.'])
        .map_or((rest, None), |(whole, part)| (whole, Some(part)));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    are_digits(whole) && part.is_none_or(are_digits)
}

#[cfg(test)]
mod tests {
    use super::{safe, write};
    use crate::formats::sheet::{Cell, Sheet};

    fn sheet(cells: Vec<Cell>) -> Sheet {
        Sheet {
            head: vec!["Name".to_owned(); cells.len()],
            rows: vec![cells],
            is_rtl: false,
        }
    }

    #[test]
    fn a_file_has_its_mark_semicolons_and_ends_of_lines() {
        let cells = vec![
            Cell::text("Şükran; \"Ada\"\nÖztürk"),
            Cell::Number(3),
            Cell::Empty,
        ];
        let written = String::from_utf8(write(&sheet(cells)).unwrap()).unwrap();
        let expected = "\u{feff}Name;Name;Name\r\n\"Şükran; \"\"Ada\"\"\nÖztürk\";3;\r\n";
        assert_eq!(written, expected);
    }

    #[test]
    fn what_begins_like_a_formula_stands_behind_an_apostrophe() {
        for text in [
            "=HYPERLINK(\"https://eve.example\")",
            "+492361123456",
            "-1+cmd|' /C calc'!A0",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "＝1",
            "＋1",
            "－1",
            "＠A",
            "-",
            "-12.",
            "-1e5",
        ] {
            assert_eq!(safe(text), format!("'{text}"), "{text:?}");
        }
    }

    #[test]
    fn names_and_real_numbers_stay() {
        for text in [
            "Ada",
            "Ada-Lovelace",
            "O'Neill",
            "12",
            "-12.5",
            "-12,5",
            "-3",
            "",
            "a=b",
        ] {
            assert_eq!(safe(text), text);
        }
    }

    #[test]
    fn an_independent_reading_gives_back_the_cells() {
        let texts = ["a;b", "c\r\nd", "\"", "'", " "];
        let cells = texts.iter().map(|text| Cell::text(*text)).collect();
        let written = write(&sheet(cells)).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(&written[3..]);
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(row.iter().collect::<Vec<_>>(), texts);
    }
}
