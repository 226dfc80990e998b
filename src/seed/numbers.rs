//! Numbers, and true or false, in a row of a file.

use toml::Spanned;
use toml::de::DeValue;

use super::rows::{MOST, Row};

impl<'s> Row<'_, 's> {
    /// A whole number from `least` up.
    pub(super) fn number(&mut self, key: &'static str, least: i32) -> i32 {
        let number = self.maybe_number(key, least);
        self.need(key, number)
    }

    /// A whole number from `least` up, if it is there.
    pub(super) fn maybe_number(&mut self, key: &'static str, least: i32) -> Option<i32> {
        let value = self.value(key)?;
        self.whole(key, value.get_ref(), least)
    }

    /// A list of whole numbers from `least` up, if it is there.
    pub(super) fn maybe_numbers(&mut self, key: &'static str, least: i32) -> Option<Vec<i32>> {
        let value = self.value(key)?;
        let DeValue::Array(values) = value.get_ref() else {
            self.fault(key, "is not a list [ … ]");
            return None;
        };
        let number = |value: &Spanned<DeValue<'s>>| self.whole(key, value.get_ref(), least);
        Some(values.iter().filter_map(number).collect())
    }

    fn whole(&self, key: &str, value: &DeValue<'s>, least: i32) -> Option<i32> {
        let DeValue::Integer(number) = value else {
            self.fault(key, "is not a whole number");
            return None;
        };
        let problem = match i32::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) if number < least => format!("{number} is less than {least}"),
            Ok(number) if number <= MOST => return Some(number),
            Ok(_) | Err(_) => format!("{number} is out of range"),
        };
        self.fault(key, &problem);
        None
    }

    /// True or false.
    pub(super) fn truth(&mut self, key: &'static str) -> bool {
        let truth = self.maybe_truth(key);
        self.need(key, truth)
    }

    /// True or false, if it is there.
    pub(super) fn maybe_truth(&mut self, key: &'static str) -> Option<bool> {
        let value = self.value(key)?;
        if let DeValue::Boolean(truth) = value.get_ref() {
            return Some(*truth);
        }
        self.fault(key, "is neither true nor false");
        None
    }
}
