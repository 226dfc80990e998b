//! Keeps letters in memory, and fails as a test wants it to.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

#[cfg(test)]
use crate::mail::caught::Caught;
use crate::mail::compose::Composed;
use crate::mail::rules::Outcome;

/// A carrier for tests. Clones share what they keep.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory(Arc<Mutex<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    letters: Vec<(String, Vec<u8>)>,
    answers: VecDeque<Outcome>,
}

impl Memory {
    /// The letters that were taken, in their order; the name is the Message-ID.
    #[cfg(test)]
    pub(crate) fn letters(&self) -> Vec<Caught> {
        self.lock(|kept| {
            kept.letters
                .iter()
                .filter_map(|(name, bytes)| Caught::parse(name, bytes))
                .collect()
        })
    }

    /// The same as they went over the line.
    pub(crate) fn messages(&self) -> Vec<Vec<u8>> {
        self.lock(|kept| {
            kept.letters
                .iter()
                .map(|(_, bytes)| bytes.clone())
                .collect()
        })
    }

    /// Answers the next letter so; several answers are given one after another. `Uncertain` comes after
    /// the letter was given away, every other failure before.
    #[cfg(test)]
    pub(crate) fn answer_next(&self, outcome: Outcome) {
        self.lock(|kept| kept.answers.push_back(outcome));
    }

    pub(super) fn announce(&self) -> Result<Option<Outcome>, Outcome> {
        match self.lock(|kept| kept.answers.pop_front()) {
            None | Some(Outcome::Accepted(_)) => Ok(None),
            Some(lost @ Outcome::Uncertain(_)) => Ok(Some(lost)),
            Some(refusal) => Err(refusal),
        }
    }

    pub(super) fn take(&self, mail: &Composed, answer: Option<Outcome>) -> Outcome {
        if let Some(lost) = answer {
            return lost;
        }
        let letter = (mail.message_id.clone(), mail.bytes.clone());
        self.lock(|kept| kept.letters.push(letter));
        Outcome::Accepted("250 kept".to_owned())
    }

    fn lock<T>(&self, look: impl FnOnce(&mut Kept) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
