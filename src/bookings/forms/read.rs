//! Reads single answers.

use super::LINE;
use crate::web::{Problems, Reader, read_line};

/// A line of at most 200 characters. None where nothing was written, or a problem.
pub(super) fn short(
    reader: &Reader,
    field: &str,
    typed: &str,
    problems: &mut Problems,
) -> Option<String> {
    read_line(reader, field, typed, LINE, problems)
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
