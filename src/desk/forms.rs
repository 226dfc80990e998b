//! What the office says on its first page.

use sea_orm::Iterable as _;
use serde::Deserialize;
use uuid::Uuid;

use crate::bookings::entity::call::{Kind, Outcome};
use crate::kinds::BookingId;

/// Somebody was rung.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Rang {
    kind: String,
    subject: String,
    booking: String,
    /// `ja`, `nein` or `erledigt`.
    reached: String,
}

impl Rang {
    /// What a call is about, in the form.
    pub(super) fn word(kind: Kind) -> &'static str {
        match kind {
            Kind::Offer => "platz",
            Kind::Session => "termin",
            Kind::Bounced => "brief",
            Kind::Message => "nachricht",
            Kind::Rebooked => "umbuchung",
            Kind::Undone => "widerruf",
        }
    }

    /// Which call it was, and what came of it; none where it is no form of ours.
    pub(super) fn read(&self) -> Option<((Kind, Uuid, BookingId), Outcome)> {
        let mut kinds = Kind::iter();
        let kind = kinds.find(|kind| Self::word(*kind) == self.kind)?;
        let outcome = match self.reached.as_str() {
            "ja" => Outcome::Reached,
            "nein" => Outcome::NotReached,
            "erledigt" => Outcome::Handled,
            _ => return None,
        };
        let call = (kind, self.subject.parse().ok()?, self.booking.parse().ok()?);
        Some((call, outcome))
    }
}
