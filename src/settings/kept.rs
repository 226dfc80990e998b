//! How long something is kept, and when it is forgotten.

use serde::Deserialize;

/// The log of what those who work here did.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    /// Months that a deed stands in it.
    pub keep_months: u32,
}

/// When the night deletes what is due. The periods of bookings and of the log stand with them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forgetting {
    /// From this hour of the day on, by the clocks of Recklinghausen.
    pub hour: u32,
    /// Days that a message of the office to all is kept.
    pub keep_messages_days: i64,
    /// Days that is kept to whom a letter went which belongs to no booking.
    pub keep_letters_days: i64,
}
