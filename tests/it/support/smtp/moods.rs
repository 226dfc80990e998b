//! The moods of our mail server: what it does once, at a stage of the dialogue, in place of saying yes.

use std::collections::VecDeque;
use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

/// How far the dialogue has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Before a word is said.
    Greeting,
    /// EHLO.
    Hello,
    /// AUTH.
    Login,
    /// MAIL.
    Sender,
    /// RCPT.
    Recipient,
    /// DATA: its answer is the 354.
    Data,
    /// In the body: no server has the letter yet.
    Text,
    /// After the final dot: the server has it, unless it says no.
    Dot,
}

/// What it does there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Says this.
    Says(&'static str),
    /// Hangs up without a word.
    Cuts,
    /// Says nothing more, and keeps the line.
    IsSilent,
    /// Says yes, so much later.
    IsLate(Duration),
    /// Waits until the test lets it go on, then says yes.
    Waits,
}

/// What it will do, one after another: each when its stage comes for the next time.
#[derive(Debug, Default)]
pub(super) struct Moods {
    queue: Mutex<VecDeque<(Stage, Act)>>,
    /// Somebody has come to where it waits.
    pub(super) come: Notify,
    /// It may go on.
    pub(super) on: Notify,
}

impl Moods {
    pub(super) fn push(&self, stage: Stage, act: Act) {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.push_back((stage, act));
    }

    pub(super) fn are_over(&self) -> bool {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.is_empty()
    }

    /// What it does at this stage, if this is where its next mood belongs.
    pub(super) fn at(&self, stage: Stage) -> Option<Act> {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let is_here = queue.front().is_some_and(|(there, _)| *there == stage);
        if is_here {
            return queue.pop_front().map(|(_, act)| act);
        }
        None
    }

    /// Does it. The words to say instead of yes; an error is the end of the line.
    pub(super) async fn play(&self, act: Option<Act>) -> io::Result<Option<&'static str>> {
        match act {
            None => Ok(None),
            Some(Act::Says(words)) => Ok(Some(words)),
            Some(Act::Cuts) => Err(io::ErrorKind::ConnectionAborted.into()),
            Some(Act::IsSilent) => std::future::pending().await,
            Some(Act::IsLate(later)) => {
                tokio::time::sleep(later).await;
                Ok(None)
            }
            Some(Act::Waits) => {
                self.come.notify_one();
                self.on.notified().await;
                Ok(None)
            }
        }
    }
}
