//! CSV as a German Excel opens it by a double click: semicolons, UTF-8 with its mark, CRLF. No cell is a formula.

use std::borrow::Cow;

use csv::{Position, ReaderBuilder, StringRecord, Terminator, Trim, WriterBuilder};

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
            // A German Excel takes a comma.
            Cell::Tenths(tenths) => {
                let sign = if *tenths < 0 { "-" } else { "" };
                format!("{sign}{},{}", (tenths / 10).abs(), (tenths % 10).abs())
            }
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

/// A record of a file: the number of its line, from 1, and its cells. None where it is no text.
pub(crate) type Record = (u64, Option<Vec<String>>);

/// Reads a table as offices have them: with a mark or without, cells parted by semicolons, tabs (copied out of
/// a spreadsheet) or commas, whichever the first line holds most of. What `write` put before a formula goes.
pub(crate) fn read(text: &str) -> Vec<Record> {
    // The reader counts lines by their last sign, which it takes only with the line after.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let head = text.lines().next().unwrap_or_default();
    let count = |sign: &u8| head.bytes().filter(|byte| byte == sign).count();
    // Of equal ones the last: a line with one cell has none of them.
    let delimiter = [b',', b'\t', b';'].into_iter().max_by_key(count);
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b';'))
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut records = Vec::new();
    let mut record = StringRecord::new();
    loop {
        let before = reader.position().line();
        match reader.read_record(&mut record) {
            Ok(false) => return records,
            Ok(true) => {
                let line = record.position().map_or(before, Position::line);
                let cells = record.iter().map(|cell| unsafed(cell).to_owned());
                records.push((line, Some(cells.collect())));
            }
            Err(_) => records.push((before, None)),
        }
    }
}

/// The text behind the apostrophe of [`safe`].
fn unsafed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if safe(rest) != rest => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{read, safe, write};
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
    fn tenths_have_a_comma() {
        let cells = vec![Cell::Tenths(125), Cell::Tenths(-5), Cell::Tenths(40)];
        let written = String::from_utf8(write(&sheet(cells)).unwrap()).unwrap();
        assert!(written.ends_with("\r\n12,5;-0,5;4,0\r\n"), "{written}");
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

    #[test]
    fn what_we_wrote_is_read_again() {
        let texts = ["-eins", "a;b", "'x", "ada@example.org"];
        let cells = texts.iter().map(|text| Cell::text(*text)).collect();
        let written = String::from_utf8(write(&sheet(cells)).unwrap()).unwrap();
        let records = read(&written);
        assert_eq!(records.len(), 2);
        assert_eq!(records[1], (2, Some(texts.map(ToOwned::to_owned).to_vec())));
    }

    #[test]
    fn tables_of_other_programs_are_read() {
        for text in ["a;b\n1;2", "a,b\r\n1,2\r\n", "a\tb\n 1\t2 \n"] {
            let cells: Vec<_> = read(text)
                .into_iter()
                .filter_map(|(_, cells)| cells)
                .collect();
            assert_eq!(cells, [["a", "b"], ["1", "2"]], "{text:?}");
        }
        assert_eq!(read(""), []);
        let lines: Vec<u64> = read("a;b\n\"x\ny\";2\n3;4")
            .iter()
            .map(|(line, _)| *line)
            .collect();
        assert_eq!(lines, [1, 2, 4]);
    }
}
