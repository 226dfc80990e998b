//! What takes letters away: a mail server, a folder, or memory. A courier works at a desk of its own, in
//! two steps: `announce` goes as far as the server will say yes without having the letter, `hand_over`
//! gives it away. Between the two the courier notes that the letter may be gone.

mod folder;
mod memory;
mod smtp;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::compose::Composed;
use super::rules::Outcome;
use crate::settings::{Settings, SettingsError, Transport};

pub(crate) use memory::Memory;
pub(crate) use smtp::Smtp;
pub(super) use smtp::{roots, trusting};

/// What takes letters away. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) enum Carrier {
    /// Keeps them, for tests.
    Memory(Memory),
    /// Lays each into a folder as `.eml`.
    File(Arc<PathBuf>),
    /// A mail server.
    Smtp(Arc<Smtp>),
}

impl Carrier {
    /// The carrier that the settings name.
    ///
    /// # Errors
    /// If the address of the mail server can not be understood; never shows the password.
    pub(crate) fn from_settings(settings: &Settings) -> Result<Self, SettingsError> {
        match settings.mail.transport {
            Transport::File => Ok(Self::File(Arc::new(settings.mail.directory.clone()))),
            Transport::Smtp => Ok(Self::Smtp(Arc::new(Smtp::from_settings(settings)?))),
        }
    }

    /// A mail server that is given so long for each answer, for tests.
    ///
    /// # Errors
    /// As those of [`Carrier::from_settings`].
    pub(crate) fn hurried(settings: &Settings, patience: Duration) -> Result<Self, SettingsError> {
        let smtp = Smtp::from_settings(settings)?;
        Ok(Self::Smtp(Arc::new(smtp.hurried(patience))))
    }

    /// A carrier that keeps what it takes.
    pub(crate) fn memory() -> Self {
        Self::Memory(Memory::default())
    }

    /// Could a letter be handed over? Sends nothing.
    ///
    /// # Errors
    /// Why not, for the operator.
    pub(crate) async fn reach(&self) -> Result<(), String> {
        match self {
            Self::Memory(_) => Ok(()),
            Self::File(folder) => {
                std::fs::create_dir_all(folder.as_path()).map_err(|error| error.to_string())
            }
            Self::Smtp(smtp) => smtp.reach().await,
        }
    }

    /// Is a letter that was handed over twice there only once? Then nothing needs to be noted in between.
    pub(super) fn is_idempotent(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// A place to work at, for one courier.
    pub(super) fn desk(&self) -> Desk {
        match self {
            Self::Memory(memory) => Desk::Memory(memory.clone()),
            Self::File(folder) => Desk::File(Arc::clone(folder)),
            Self::Smtp(smtp) => Desk::Smtp(Box::new(smtp::Desk::new(Arc::clone(smtp)))),
        }
    }
}

/// One courier's place: for a mail server, the connection that it owns.
#[derive(Debug)]
pub(super) enum Desk {
    /// See [`Carrier::Memory`].
    Memory(Memory),
    /// See [`Carrier::File`].
    File(Arc<PathBuf>),
    /// See [`Carrier::Smtp`].
    Smtp(Box<smtp::Desk>),
}

/// An announced letter. Dropped, it is not sent, and a mail server's connection with it.
#[derive(Debug)]
pub(super) enum Announced<'a> {
    /// See [`Carrier::Memory`].
    Memory(&'a Memory, Option<Outcome>),
    /// See [`Carrier::File`].
    File(&'a PathBuf),
    /// See [`Carrier::Smtp`].
    Smtp(Box<smtp::Announced<'a>>),
}

impl Desk {
    /// Goes as far as the server's "go ahead" (354). An error is the end of this try.
    pub(super) async fn announce(&mut self, mail: &Composed) -> Result<Announced<'_>, Outcome> {
        match self {
            Self::Memory(memory) => {
                let answer = memory.announce()?;
                Ok(Announced::Memory(memory, answer))
            }
            Self::File(folder) => Ok(Announced::File(folder)),
            Self::Smtp(desk) => Ok(Announced::Smtp(Box::new(desk.announce(mail).await?))),
        }
    }

    /// Makes last what was handed over. A mail server has seen to that before it said yes.
    ///
    /// # Errors
    /// What became of all of it instead.
    pub(super) async fn keep(&self) -> Result<(), Outcome> {
        match self {
            Self::File(folder) => folder::keep(folder).await,
            Self::Memory(_) | Self::Smtp(_) => Ok(()),
        }
    }

    /// Takes leave.
    pub(super) async fn close(&mut self) {
        if let Self::Smtp(desk) = self {
            desk.close().await;
        }
    }
}

impl Announced<'_> {
    /// Gives the letter away.
    pub(super) async fn hand_over(self, mail: &Composed) -> Outcome {
        match self {
            Self::Memory(memory, answer) => memory.take(mail, answer),
            Self::File(folder) => folder::lay(folder, mail).await,
            Self::Smtp(announced) => announced.hand_over(mail).await,
        }
    }
}
