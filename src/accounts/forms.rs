//! The forms as they were typed. No `Debug`: they hold passwords.

use serde::Deserialize;

use super::rules::{LONGEST, SHORTEST, Weak};
use crate::kinds::Email;
use crate::web::{Problems, Reader, first, read_line};

/// Signing in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SignIn {
    /// Her address.
    #[serde(deserialize_with = "first")]
    pub(super) email: String,
    /// Her password.
    #[serde(deserialize_with = "first")]
    pub(super) password: String,
    /// Where she goes on.
    #[serde(deserialize_with = "first")]
    pub(super) weiter: String,
}

/// A password: the one she has, or none where a link lets her in, and the one she wants, twice.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Renewal {
    /// The one she has.
    #[serde(rename = "password", deserialize_with = "first")]
    pub(super) old: String,
    /// The one she wants.
    #[serde(deserialize_with = "first")]
    pub(super) new: String,
    /// The same once more.
    #[serde(deserialize_with = "first")]
    pub(super) again: String,
    /// Where she goes on.
    #[serde(deserialize_with = "first")]
    pub(super) weiter: String,
}

/// A code, and for which second factor where it is being set up.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SecondStep {
    /// The code.
    #[serde(deserialize_with = "first")]
    pub(super) code: String,
    /// Another one each time the page is opened.
    #[serde(deserialize_with = "first")]
    pub(super) enrolment: String,
    /// Where she goes on.
    #[serde(deserialize_with = "first")]
    pub(super) weiter: String,
}

/// Signing out.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Left {
    /// `ja` where the script says that nothing waits on the device any more, or that she knows.
    #[serde(deserialize_with = "first")]
    pub(super) leer: String,
}

/// The answer of a passkey.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct PasskeyAnswer {
    /// As our script writes it (JSON).
    #[serde(deserialize_with = "first")]
    pub(super) antwort: String,
    /// Where she goes on.
    #[serde(deserialize_with = "first")]
    pub(super) weiter: String,
}

/// Signing in elsewhere.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Way {
    /// Where she goes on.
    #[serde(deserialize_with = "first")]
    pub(super) weiter: String,
}

/// What the provider adds to the address with which it sends her back. No `Debug`: it holds a code.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Back {
    /// For which question.
    #[serde(deserialize_with = "first")]
    pub(super) state: String,
    /// What a token is given for; empty where she was not signed in there.
    #[serde(deserialize_with = "first")]
    pub(super) code: String,
}

/// Another passkey.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Another {
    /// As she calls it.
    #[serde(deserialize_with = "first")]
    pub(super) name: String,
    /// As our script writes it (JSON).
    #[serde(deserialize_with = "first")]
    pub(super) antwort: String,
}

/// So long the name of a passkey is at most.
const LONGEST_NAME: usize = 60;

impl Another {
    /// The name of the passkey; where she gave it none, that of her browser.
    ///
    /// # Errors
    /// Where it can not be one.
    pub(super) fn parse(&self, reader: &Reader, browser: &str) -> Result<String, Problems> {
        let mut problems = Problems::default();
        let name = read_line(reader, "name", &self.name, LONGEST_NAME, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let browser = Some(browser).filter(|browser| !browser.is_empty());
        Ok(name.unwrap_or_else(|| browser.unwrap_or("Passkey").to_owned()))
    }
}

/// Saying once more who she is: one of these.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Proof {
    /// Her password.
    #[serde(deserialize_with = "first")]
    pub(super) password: String,
    /// A code from her phone, or a recovery code.
    #[serde(deserialize_with = "first")]
    pub(super) code: String,
    /// The answer of a passkey.
    #[serde(deserialize_with = "first")]
    pub(super) antwort: String,
    /// Where she goes on.
    #[serde(deserialize_with = "first")]
    pub(super) weiter: String,
}

/// Asking for a link.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Ask {
    /// Her address.
    #[serde(deserialize_with = "first")]
    pub(super) email: String,
}

impl Ask {
    /// Understands it.
    ///
    /// # Errors
    /// Where it is no address.
    pub(super) fn parse(&self, reader: &Reader) -> Result<Email, Problems> {
        Email::parse(&self.email).map_err(|_| {
            let mut problems = Problems::default();
            problems.add("email", reader.t().accounts_problem_email());
            problems
        })
    }
}

/// What stands in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    /// Where she goes on.
    pub(super) weiter: String,
    /// What was just done.
    pub(super) fertig: String,
}

impl SignIn {
    /// What is missing.
    pub(super) fn problems(&self, reader: &Reader) -> Problems {
        let mut problems = Problems::default();
        if self.email.trim().is_empty() {
            problems.add("email", reader.t().accounts_problem_email());
        }
        missing(reader, &self.password, &mut problems);
        problems
    }
}

impl Renewal {
    /// What is wrong with it before anybody compares it. `needs_old`: she is signed in and has one.
    pub(super) fn problems(&self, reader: &Reader, needs_old: NeedsOld) -> Problems {
        let mut problems = Problems::default();
        if needs_old == NeedsOld::Yes {
            missing(reader, &self.old, &mut problems);
        }
        if self.new.is_empty() {
            problems.add("new", reader.t().accounts_problem_new());
        } else if self.new != self.again {
            problems.add("again", reader.t().accounts_problem_again());
        }
        problems
    }
}

/// Does she have to say the password that she has?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NeedsOld {
    /// She is signed in.
    Yes,
    /// A link lets her in.
    No,
}

/// Is the password missing?
pub(super) fn missing(reader: &Reader, password: &str, problems: &mut Problems) {
    if password.is_empty() {
        problems.add("password", reader.t().accounts_problem_password());
    }
}

/// What to do about a weak password.
pub(super) fn weak(reader: &Reader, why: Weak) -> Problems {
    let t = reader.t();
    let text = match why {
        Weak::Short => t.accounts_problem_short(&SHORTEST.to_string()),
        Weak::Long => t.accounts_problem_long(&LONGEST.to_string()),
        Weak::Named => t.accounts_problem_named(),
        Weak::Common => t.accounts_problem_common(),
    };
    let mut problems = Problems::default();
    problems.add("new", text);
    problems
}
