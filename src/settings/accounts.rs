//! Those who work here: passwords, second factors, sign-ins.

use serde::Deserialize;

use super::SettingsError;

/// Those who work here: passwords, second factors, sign-ins.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accounts {
    /// Memory that one password takes, in KiB (Argon2id).
    pub hash_memory_kib: u32,
    /// Passes over that memory (Argon2id).
    pub hash_passes: u32,
    /// Minutes without a page after which a sign-in ends.
    pub idle_minutes: i64,
    /// Hours after which a sign-in ends in any case.
    pub sign_in_hours: i64,
    /// Hours that the link to a new password is good for.
    pub link_hours: i64,
    /// Does the office sign in with a second factor?
    pub second_factor: SecondFactor,
}

/// Does the office sign in with a second factor?
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum SecondFactor {
    /// Nobody is offered one. Who has one is asked for it.
    Off,
    /// Who wants one sets it up.
    Offered,
    /// Who has none sets one up before anything else opens.
    Required,
}

impl Accounts {
    pub(super) fn check(&self) -> Result<(), SettingsError> {
        let fault = |text: &str| Err(SettingsError::Value(text.to_owned()));
        if !(8..=1 << 21).contains(&self.hash_memory_kib) || !(1..=64).contains(&self.hash_passes) {
            return fault(
                "accounts.hash_memory_kib must be from 8 to 2097152, accounts.hash_passes from 1 to 64",
            );
        }
        let hours = 1..=24 * 30;
        if !(1..=24 * 60).contains(&self.idle_minutes)
            || !hours.contains(&self.sign_in_hours)
            || !hours.contains(&self.link_hours)
        {
            return fault(
                "accounts.idle_minutes must be from 1 to 1440, accounts.sign_in_hours and accounts.link_hours from 1 to 720",
            );
        }
        Ok(())
    }
}
