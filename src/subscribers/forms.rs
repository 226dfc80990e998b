//! The forms as they were typed, and what they mean.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;

use super::actions::{Order, Paper};
use super::rules;
use super::rules::import::day;
use crate::app::App;
use crate::kinds::{Email, EmailProblem, Lang};
use crate::offerings::entity::offering::Kind;
use crate::offerings::{moment, zone};
use crate::web::{Problems, Reader, first, form_key, read_line};

/// Characters of a reason.
const REASON: usize = 300;
/// The longest pause, in days: longer is to leave.
const LONGEST_PAUSE: i64 = 366 * 2;

/// Asking for the Rundbrief, or to be told of an offering; the office's form for a paper; her own settings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Input {
    /// Her address.
    #[serde(deserialize_with = "first")]
    pub(super) email: String,
    /// The tag of her language.
    #[serde(deserialize_with = "first")]
    pub(super) language: String,
    /// The words of her topics.
    pub(super) topic: Vec<String>,
    /// The day that stands on the paper.
    #[serde(deserialize_with = "first")]
    pub(super) signed_on: String,
    /// Tells when the form was drawn.
    #[serde(deserialize_with = "first")]
    pub(super) key: String,
    /// Stays empty, unless a machine fills it.
    #[serde(deserialize_with = "first")]
    pub(super) website: String,
}

impl Input {
    /// An empty form in a language, with a key of its own.
    pub(super) fn fresh(app: &App, lang: Lang, now: DateTime<Utc>) -> Self {
        Self {
            language: lang.tag().to_owned(),
            key: form_key::fresh(app, now),
            ..Self::default()
        }
    }

    /// What is set already.
    pub(super) fn of(lang: &str, topics: &[Kind]) -> Self {
        Self {
            language: lang.to_owned(),
            topic: topics.iter().copied().map(rules::word).collect(),
            ..Self::default()
        }
    }

    /// Was it a machine that filled in what nobody sees?
    pub(super) fn is_trapped(&self) -> bool {
        !self.website.trim().is_empty()
    }

    /// Her language and her topics. What can be none is left out: no page of ours sends it.
    pub(super) fn wanted(&self, reader: &Reader) -> (Lang, Vec<Kind>) {
        let lang = Lang::from_tag(self.language.trim()).unwrap_or(reader.lang);
        let topics: Vec<Kind> = self
            .topic
            .iter()
            .filter_map(|word| rules::topic_of(word))
            .collect();
        (lang, rules::tidied(&topics))
    }

    /// What she asks for; `said` stood above the button.
    ///
    /// # Errors
    /// What could not be understood.
    pub(super) fn order(&self, reader: &Reader, said: String) -> Result<Order, Problems> {
        let email = self.address(reader)?;
        let (lang, topics) = self.wanted(reader);
        Ok(Order {
            email,
            lang,
            topics,
            said,
            said_lang: reader.lang,
        })
    }

    /// The address.
    ///
    /// # Errors
    /// Why it can be none.
    pub(super) fn address(&self, reader: &Reader) -> Result<Email, Problems> {
        Email::parse(&self.email).map_err(|problem| {
            let t = reader.t();
            let mut problems = Problems::default();
            let text = match problem {
                EmailProblem::Malformed => t.bookings_problem_email(),
                EmailProblem::LocalPartNotAscii => t.subscribers_problem_email_local(),
            };
            problems.add("email", text);
            problems
        })
    }

    /// What stands on a paper.
    ///
    /// # Errors
    /// What could not be understood.
    pub(super) fn paper(&self, reader: &Reader, today: NaiveDate) -> Result<Paper, Problems> {
        let (email, mut problems) = match self.address(reader) {
            Ok(email) => (Some(email), Problems::default()),
            Err(problems) => (None, problems),
        };
        let signed_on = day(&self.signed_on).filter(|day| *day <= today);
        if signed_on.is_none() {
            problems.add("signed_on", reader.t().subscribers_office_problem_day());
        }
        let (lang, topics) = self.wanted(reader);
        match (email, signed_on) {
            (Some(email), Some(signed_on)) => Ok(Paper {
                email,
                lang,
                topics,
                signed_on,
            }),
            _ => Err(problems),
        }
    }
}

/// A pause.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Pause {
    /// Until which day, inclusive; empty: until she wants it again.
    #[serde(deserialize_with = "first")]
    pub(super) until: String,
    /// Is it the end of a pause?
    #[serde(deserialize_with = "first")]
    pub(super) end: String,
}

impl Pause {
    /// Until which moment; none: until she wants it again.
    ///
    /// # Errors
    /// Where it is no day, or none to come.
    pub(super) fn until(
        &self,
        reader: &Reader,
        today: NaiveDate,
    ) -> Result<Option<DateTime<Utc>>, Problems> {
        if self.until.trim().is_empty() {
            return Ok(None);
        }
        let last = day(&self.until).filter(|day| {
            let days = (*day - today).num_days();
            (1..=LONGEST_PAUSE).contains(&days)
        });
        let after = last.and_then(|last| last.succ_opt());
        let Some(after) = after else {
            let mut problems = Problems::default();
            problems.add("until", reader.t().subscribers_her_problem_day());
            return Err(problems);
        };
        Ok(Some(moment(zone("Europe/Berlin"), after, NaiveTime::MIN)))
    }
}

/// Whom the office looks for, and what it does: everything that its small forms send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Office {
    /// How she stands.
    pub(super) stand: String,
    /// Her language.
    pub(super) sprache: String,
    /// Her topic.
    pub(super) thema: String,
    /// The page, from one.
    pub(super) seite: String,
    /// A part of an address.
    pub(super) q: String,
    /// What is to be done.
    pub(super) deed: String,
    /// To what.
    pub(super) id: String,
    /// An address.
    pub(super) email: String,
    /// Why.
    pub(super) reason: String,
    /// A table of addresses.
    pub(super) table: String,
}

impl Office {
    /// An address, and why nothing shall be sent to it.
    ///
    /// # Errors
    /// What could not be understood.
    pub(super) fn suppression(&self, reader: &Reader) -> Result<(Email, String), Problems> {
        let typed = Input {
            email: self.email.clone(),
            ..Input::default()
        };
        let (email, mut problems) = match typed.address(reader) {
            Ok(email) => (Some(email), Problems::default()),
            Err(problems) => (None, problems),
        };
        let before = problems.iter().count();
        let reason = read_line(reader, "reason", &self.reason, REASON, &mut problems);
        if reason.is_none() && problems.iter().count() == before {
            problems.add("reason", reader.t().office_problem_reason());
        }
        match (email, reason) {
            (Some(email), Some(reason)) => Ok((email, reason)),
            _ => Err(problems),
        }
    }
}
