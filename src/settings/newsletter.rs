//! The Rundbrief: how long what is kept.

use serde::Deserialize;

use super::SettingsError;

/// The Rundbrief: how long what is kept.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Newsletter {
    /// Hours that a request waits to be confirmed.
    pub confirm_hours: i64,
    /// Years that the proof of a consent is kept after it was withdrawn.
    pub keep_proof_years: u32,
    /// Months that somebody waits at most to be told that an offering starts again.
    pub keep_wishes_months: u32,
    /// Days that it is kept to whom an issue went; what became of it stays as numbers.
    pub keep_recipients_days: i64,
    /// Days that a letter about a subscription is kept once it will not be sent again.
    pub keep_letters_days: i64,
}

impl Newsletter {
    /// Are the times sensible?
    ///
    /// # Errors
    /// `Value`, with what must be.
    pub(super) fn check(&self) -> Result<(), SettingsError> {
        if (1..=24 * 14).contains(&self.confirm_hours)
            && (1..=10).contains(&self.keep_proof_years)
            && (1..=36).contains(&self.keep_wishes_months)
            && (1..=366).contains(&self.keep_recipients_days)
            && (1..=366).contains(&self.keep_letters_days)
        {
            return Ok(());
        }
        let text = "newsletter: confirm_hours must be from 1 to 336, keep_proof_years from 1 to 10, \
            keep_wishes_months from 1 to 36, keep_recipients_days and keep_letters_days from 1 to 366";
        Err(SettingsError::Value(text.to_owned()))
    }
}
