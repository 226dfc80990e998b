//! Decisions: how long to wait after wrong guesses, which passwords are good, how long a sign-in lasts, who must
//! have a second factor.

use chrono::{DateTime, TimeDelta, Utc};
use unicode_normalization::UnicodeNormalization as _;

use super::entity::sign_in;
use crate::kinds::{Role, fold};
use crate::settings::{Accounts, SecondFactor};

/// Characters of a password, at least (NIST SP 800-63B asks for eight, with a second factor; we for twelve).
pub(super) const SHORTEST: usize = 12;
/// Characters of a password, at most: a sentence, not a file.
pub(super) const LONGEST: usize = 200;

/// Wrong guesses are forgotten after a day.
pub(super) const FORGOTTEN: TimeDelta = TimeDelta::hours(24);

/// What wrong guesses are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    /// The account, from wherever somebody guesses.
    Account,
    /// A household, whatever account it guesses. A whole office may share one.
    Household,
}

/// How long nobody is let try again after so many wrong guesses in a row. It doubles and ends at a quarter of an
/// hour: who wants to lock a colleague out gets no further than that (OWASP ASVS 5.0, 6.3.1).
pub(super) fn pause(counted: Counted, failures: i32) -> TimeDelta {
    let free = match counted {
        Counted::Account => 5,
        Counted::Household => 25,
    };
    if failures < free {
        return TimeDelta::zero();
    }
    let doublings = u32::try_from(failures - free).unwrap_or(0).min(5);
    TimeDelta::seconds((30 << doublings).min(15 * 60))
}

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weak {
    /// Less than [`SHORTEST`] characters.
    Short,
    /// More than [`LONGEST`] characters.
    Long,
    /// It holds her name, her address or that of the office.
    Named,
    /// Others have it too, or it is soon guessed.
    Common,
}

/// A password as it is hashed: one spelling, however the keyboard wrote it (NIST SP 800-63B, 5.1.1.2).
pub(super) fn spelled(password: &str) -> String {
    password.nfkc().collect()
}

/// Is a password good enough? No rule about its signs: length, and that nobody guesses it. `own` are words that
/// somebody who knows her would try first. Takes some milliseconds.
pub(super) fn judge(password: &str, own: &[&str]) -> Result<(), Weak> {
    let signs = password.chars().count();
    if signs < SHORTEST {
        return Err(Weak::Short);
    }
    if signs > LONGEST {
        return Err(Weak::Long);
    }
    let folded = fold(password);
    let own: Vec<String> = own
        .iter()
        .flat_map(|text| text.split(|sign: char| !sign.is_alphanumeric()))
        .map(fold)
        .filter(|word| word.chars().count() >= 4)
        .collect();
    if own.iter().any(|word| folded.contains(word.as_str())) {
        return Err(Weak::Named);
    }
    // What can be guessed from the first hundred characters is no better for what follows.
    let first: String = password.chars().take(100).collect();
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    if zxcvbn::zxcvbn(&first, &own).score() < zxcvbn::Score::Three {
        return Err(Weak::Common);
    }
    Ok(())
}

/// Does a sign-in still hold? Not after its last hour, nor after a long time without a page.
pub(super) fn holds(sign_in: &sign_in::Model, settings: &Accounts, now: DateTime<Utc>) -> bool {
    let idle = TimeDelta::minutes(settings.idle_minutes);
    now < sign_in.expires_at && now < sign_in.last_used_at + idle
}

/// The second factors that somebody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Factors {
    /// A program that shows codes.
    pub(super) codes: bool,
    /// A passkey. It is both factors at once: a thing she has, and her finger, face or PIN.
    pub(super) passkey: bool,
}

impl Factors {
    /// Has she none?
    pub(super) fn is_none(self) -> bool {
        !self.codes && !self.passkey
    }
}

/// Must somebody in this role have a second factor?
pub(super) fn must_have_second(role: Role, settings: &Accounts) -> bool {
    role == Role::Office && settings.second_factor == SecondFactor::Required
}

/// After her password, is she asked for a second factor? For codes always: she switched them on for that. A
/// passkey is another way in, so the password alone still opens, unless two factors are required.
pub(super) fn asks_second(role: Role, settings: &Accounts, has: Factors) -> bool {
    has.codes || (has.passkey && must_have_second(role, settings))
}

#[cfg(test)]
mod tests {
    use super::{Counted, Factors, Weak, asks_second, judge, pause};
    use crate::kinds::Role;
    use crate::settings::{SecondFactor, Settings};

    #[test]
    fn a_second_factor_is_asked_for_where_it_was_set_up_for_that() {
        let mut settings = Settings::read(None).unwrap().accounts;
        let mut asked = |mode, role, codes, passkey| {
            settings.second_factor = mode;
            asks_second(role, &settings, Factors { codes, passkey })
        };
        for mode in [
            SecondFactor::Off,
            SecondFactor::Offered,
            SecondFactor::Required,
        ] {
            for role in Role::ALL {
                assert!(!asked(mode, role, false, false), "she has none");
                assert!(asked(mode, role, true, false), "{mode:?} {role:?}");
                let required = mode == SecondFactor::Required && role == Role::Office;
                assert_eq!(
                    asked(mode, role, false, true),
                    required,
                    "{mode:?} {role:?}"
                );
            }
        }
    }

    #[test]
    fn pauses_grow_and_end_at_a_quarter_of_an_hour() {
        let seconds = |failures| pause(Counted::Account, failures).num_seconds();
        let all: Vec<_> = (1..=12).map(seconds).collect();
        assert_eq!(all, [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(seconds(i32::MAX), 900);
        assert_eq!(pause(Counted::Household, 24).num_seconds(), 0);
        assert_eq!(pause(Counted::Household, 25).num_seconds(), 30);
    }

    #[test]
    fn a_password_is_judged_by_length_and_by_how_soon_it_is_guessed() {
        let own = ["Ada Lovelace", "ada.lovelace@example.org", "Recklinghausen"];
        let judged = |password: &str| judge(password, &own);
        for good in [
            "korrekt Pferd Batterie Heftklammer",
            "dunkelgruene Teekanne am Fenster",
            "طريق البحر بعد المطر",
            "qv7Zk2mWx9Lt",
        ] {
            assert_eq!(judged(good), Ok(()), "{good}");
        }
        assert_eq!(judged("elfZeichen1"), Err(Weak::Short));
        assert_eq!(judged(&"langer Satz ".repeat(17)), Err(Weak::Long));
        for named in [
            "Lovelace und die Maschine",
            "die schöne LÖVELACE tanzt",
            "Recklinghausen leuchtet nachts",
        ] {
            assert_eq!(judged(named), Err(Weak::Named), "{named}");
        }
        for common in [
            "password1234",
            "aaaaaaaaaaaaaa",
            "123456789012",
            "qwertzuiopasdfgh",
            "abcabcabcabcabc",
        ] {
            assert_eq!(judged(common), Err(Weak::Common), "{common}");
        }
    }
}
