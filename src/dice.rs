//! Chance: real, or seeded in tests.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use rand::rngs::{OsRng, StdRng};
use rand::{Rng as _, RngCore, SeedableRng as _, TryRngCore as _};
use uuid::{Builder, Uuid};

/// Where ids, codes and keys come from.
#[derive(Clone, Debug)]
pub struct Dice(Option<Arc<Mutex<StdRng>>>);

/// The signs of a code: no 0 and O, no 1 and I.
pub(crate) const CODE_SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

impl Dice {
    /// The system's randomness.
    #[must_use]
    pub fn real() -> Self {
        Self(None)
    }

    /// The same rolls in every run.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Some(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    fn with<T>(&self, roll: impl FnOnce(&mut dyn RngCore) -> T) -> T {
        match &self.0 {
            None => roll(&mut OsRng.unwrap_err()),
            Some(rng) => roll(&mut *rng.lock().unwrap_or_else(PoisonError::into_inner)),
        }
    }

    /// A fresh id (UUID v7): later ids sort after earlier ones.
    pub(crate) fn id<Id: From<Uuid>>(&self, now: DateTime<Utc>) -> Id {
        let mut chance = [0; 10];
        self.with(|rng| rng.fill_bytes(&mut chance));
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        Id::from(Builder::from_unix_timestamp_millis(millis, &chance).into_uuid())
    }

    /// Random bytes for a key or a token.
    pub(crate) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.with(|rng| rng.fill_bytes(&mut bytes));
        bytes
    }

    /// A code of six signs that can be read aloud on the telephone.
    pub(crate) fn code(&self) -> String {
        self.with(|rng| {
            (0..6)
                .map(|_| {
                    char::from(
                        CODE_SIGNS
                            .get(rng.random_range(0..CODE_SIGNS.len()))
                            .copied()
                            .unwrap_or(b'X'),
                    )
                })
                .collect()
        })
    }

    /// A number from zero (inclusive) to one (exclusive), for jitter.
    pub(crate) fn fraction(&self) -> f64 {
        self.with(|rng| rng.random::<f64>())
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn codes_have_no_signs_that_look_alike() {
        let dice = Dice::seeded(1);
        for _ in 0..500 {
            let code = dice.code();
            assert_eq!(code.len(), 6);
            assert!(!code.contains(['0', 'O', '1', 'I']), "{code}");
        }
    }
}
