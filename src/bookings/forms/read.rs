//! Reads single answers.

use super::{LINE, NOTE};
use crate::kinds::tidy;
use crate::web::{Problems, Reader};

/// A line of at most 200 characters. None where nothing was written, or a problem.
pub(super) fn short(
    reader: &Reader,
    field: &str,
    typed: &str,
    problems: &mut Problems,
) -> Option<String> {
    bounded(reader, field, tidy(typed), LINE, problems)
}

/// A few lines, at most 500 characters. None where nothing was written, or a problem.
pub(super) fn several_lines(
    reader: &Reader,
    field: &str,
    typed: &str,
    problems: &mut Problems,
) -> Option<String> {
    let lines: Option<Vec<String>> = typed.lines().map(tidy).collect();
    let text = lines.map(|lines| lines.join("\n").trim().to_owned());
    bounded(reader, field, text, NOTE, problems)
}

fn bounded(
    reader: &Reader,
    field: &str,
    text: Option<String>,
    max: usize,
    problems: &mut Problems,
) -> Option<String> {
    match text {
        None => problems.add(field, reader.t().bookings_problem_unreadable()),
        Some(text) if text.is_empty() => {}
        Some(text) if text.chars().count() > max => {
            problems.add(field, reader.t().bookings_problem_long(&max.to_string()));
        }
        Some(text) => return Some(text),
    }
    None
}

/// The number of children: nothing is none, ten the most.
pub(super) fn children(typed: &str) -> Option<i64> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(0);
    }
    if typed.chars().count() > 3 {
        return None;
    }
    let number = typed
        .chars()
        .try_fold(0, |number, c| Some(number * 10 + i64::from(digit(c)?)))?;
    (number <= 10).then_some(number)
}

/// The value of a Western, Arabic or Persian digit: phones type what their keyboard shows.
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '٠'..='٩' => Some(u32::from(c) - u32::from('٠')),
        '۰'..='۹' => Some(u32::from(c) - u32::from('۰')),
        _ => None,
    }
}
