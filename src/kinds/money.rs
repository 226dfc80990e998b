//! Money in euro cents.

use serde::{Deserialize, Serialize};

/// An amount in euro cents; never a float. `lang::money` writes it for people.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    sea_orm::DeriveValueType,
)]
#[serde(transparent)]
pub(crate) struct Cents(pub(crate) i64);

impl Cents {
    /// Does it cost nothing?
    pub(crate) fn is_free(self) -> bool {
        self.0 == 0
    }
}
