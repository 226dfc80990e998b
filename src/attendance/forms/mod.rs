//! What is typed and pressed, and what a device sends.

mod paper;

pub(super) use paper::{PaperTyped, count_field, tick_field};

use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::actions::{Deed, Item, Report, Step};
use super::entity::count::Band;
use super::entity::report;
use super::entity::tick::Mark;
use crate::kinds::{Email, Lang, PersonId, PersonName, SessionId};
use crate::web::{Problems, Reader, read_line};

/// Signs of a line for the chronology, and of a reason.
const LINE: usize = 300;
/// Signs of the name of a pass.
const NAME: usize = 80;
/// People in a room, at most.
const MOST: i32 = 9999;
/// Items that a device may send at once.
pub(super) const AT_ONCE: usize = 200;

/// A tick, as it was pressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Ticked {
    /// Whom: a person's id.
    pub(super) wer: String,
    /// What.
    pub(super) marke: String,
}

impl Ticked {
    /// Whom, and what; nothing where it came from no page of ours.
    pub(super) fn read(&self) -> Option<(PersonId, Mark)> {
        Some((self.wer.parse().ok()?, Mark::of(&self.marke)?))
    }
}

/// Somebody at the door, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Guest {
    /// Made with the page: pressed twice she is one.
    pub(super) id: String,
    /// Her name; may be empty.
    pub(super) name: String,
    /// Why she is let in all the same.
    pub(super) reason: String,
    /// Was the page drawn with the question for a reason?
    pub(super) full: String,
    /// She did not come after all.
    pub(super) back: String,
}

impl Guest {
    /// The item.
    ///
    /// # Errors
    /// What could not be understood.
    pub(super) fn parse(
        &self,
        reader: &Reader,
        session: SessionId,
        now: DateTime<Utc>,
    ) -> Result<Item, Problems> {
        let mut problems = Problems::default();
        let name = read_line(reader, "name", &self.name, 120, &mut problems);
        let reason = read_line(reader, "reason", &self.reason, LINE, &mut problems);
        if !self.full.is_empty() && reason.is_none() && problems.is_empty() {
            problems.add("reason", reader.t().attendance_problem_reason());
        }
        let (true, Ok(id)) = (problems.is_empty(), self.id.parse()) else {
            return Err(problems);
        };
        let deed = if self.back.is_empty() {
            let name = name.and_then(|name| PersonName::parse(&name).ok());
            Deed::WalkIn(name, reason)
        } else {
            Deed::WalkOut
        };
        Ok(Item {
            id,
            session,
            at: now,
            deed,
        })
    }
}

/// One more or one less, as it was pressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Counted {
    /// Made with the page: pressed twice it is one.
    pub(super) id: String,
    /// Of what.
    pub(super) band: String,
    /// `1` or `-1`.
    pub(super) step: String,
}

impl Counted {
    /// The item; nothing where it came from no page of ours.
    pub(super) fn read(&self, session: SessionId, now: DateTime<Utc>) -> Option<Item> {
        let step = match self.step.as_str() {
            "1" => Step::More,
            "-1" => Step::Less,
            _ => return None,
        };
        Some(Item {
            id: self.id.parse().ok()?,
            session,
            at: now,
            deed: Deed::Count(Band::of(&self.band)?, step),
        })
    }
}

/// A report, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Reported {
    /// `ja` or `nein`.
    pub(super) held: String,
    /// Why not.
    pub(super) why: String,
    /// How many were there.
    pub(super) present: String,
    /// One line.
    pub(super) line: String,
    /// `ja` where everybody on the photos agreed.
    pub(super) photos: String,
}

impl Reported {
    /// The form of a report that is there.
    pub(super) fn of(report: &report::Model) -> Self {
        let yes = |is: bool, no: &str| if is { "ja" } else { no }.to_owned();
        Self {
            held: yes(report.held, "nein"),
            why: report.why.clone().unwrap_or_default(),
            present: report
                .present
                .map(|count| count.to_string())
                .unwrap_or_default(),
            line: report.line.clone().unwrap_or_default(),
            photos: yes(report.photos, ""),
        }
    }

    /// Was nothing typed?
    fn is_empty(&self) -> bool {
        let all = [
            &self.held,
            &self.why,
            &self.present,
            &self.line,
            &self.photos,
        ];
        all.iter().all(|text| text.trim().is_empty())
    }

    /// The report.
    ///
    /// # Errors
    /// What could not be understood.
    pub(super) fn parse(&self, reader: &Reader) -> Result<Report, Problems> {
        let t = reader.t();
        let mut problems = Problems::default();
        if !matches!(self.held.as_str(), "ja" | "nein") {
            problems.add("held", t.attendance_problem_held());
        }
        let held = self.held == "ja";
        let why = read_line(reader, "why", &self.why, LINE, &mut problems);
        if self.held == "nein" && why.is_none() && problems.of("why").is_none() {
            problems.add("why", t.attendance_problem_why());
        }
        let typed = self.present.trim();
        let present = typed
            .parse()
            .ok()
            .filter(|count| (0..=MOST).contains(count));
        if !typed.is_empty() && present.is_none() {
            problems.add("present", t.attendance_problem_number());
        }
        let line = read_line(reader, "line", &self.line, LINE, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Report {
            why: why.filter(|_| !held),
            present: present.filter(|_| held),
            line,
            photos: self.photos == "ja",
            held,
        })
    }
}

/// A pass to be made or revoked, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PassTyped {
    /// For whom.
    pub(super) name: String,
    /// Where the link goes, beside the page.
    pub(super) email: String,
    /// In which language, a tag of `Lang`; none: in German.
    pub(super) language: String,
    /// Of which partner: its id.
    pub(super) partner: String,
    /// The pass to be revoked: its id. Empty: one is to be made.
    pub(super) revoke: String,
}

impl PassTyped {
    /// For whom, where it goes, and in which language.
    ///
    /// # Errors
    /// What could not be understood.
    pub(super) fn parse(
        &self,
        reader: &Reader,
    ) -> Result<(String, Option<(Email, Lang)>), Problems> {
        let t = reader.t();
        let mut problems = Problems::default();
        let name = read_line(reader, "name", &self.name, NAME, &mut problems);
        if name.is_none() && problems.is_empty() {
            problems.add("name", t.attendance_problem_name());
        }
        let typed = self.email.trim();
        let email = Email::parse(typed).ok();
        if !typed.is_empty() && email.is_none() {
            problems.add("email", t.attendance_problem_email());
        }
        match name.filter(|_| problems.is_empty()) {
            Some(name) => {
                let lang = Lang::from_tag(self.language.trim()).unwrap_or_default();
                Ok((name, email.map(|email| (email, lang))))
            }
            None => Err(problems),
        }
    }
}

/// What a device sends.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Batch {
    /// Which device: a random number that it made itself.
    pub(super) device: Option<Uuid>,
    /// Whose they are, as `geraet.json` named her; may be missing. Somebody else does not send them.
    #[serde(default)]
    pub(super) owner: Option<String>,
    /// What was done there, in any order.
    pub(super) items: Vec<serde_json::Value>,
}

/// An item of a [`Batch`].
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Sent {
    Tick {
        id: Uuid,
        session: SessionId,
        person: PersonId,
        mark: Mark,
        at: DateTime<Utc>,
    },
    WalkIn {
        id: Uuid,
        session: SessionId,
        #[serde(default)]
        name: String,
        #[serde(default)]
        reason: String,
        at: DateTime<Utc>,
    },
    WalkOut {
        id: Uuid,
        session: SessionId,
        at: DateTime<Utc>,
    },
    Count {
        id: Uuid,
        session: SessionId,
        band: Band,
        step: i32,
        at: DateTime<Utc>,
    },
}

/// The item of a line of a batch; nothing where it can not be read.
pub(super) fn item(line: &serde_json::Value) -> Option<Item> {
    let (id, session, at, deed) = match serde_json::from_value(line.clone()).ok()? {
        Sent::Tick {
            id,
            session,
            person,
            mark,
            at,
        } => (id, session, at, Deed::Tick(person, mark)),
        Sent::WalkIn {
            id,
            session,
            name,
            reason,
            at,
        } => {
            let name = match name.trim() {
                "" => None,
                name => Some(PersonName::parse(name).ok()?),
            };
            let reason = match reason.trim() {
                "" => None,
                reason => {
                    Some(crate::kinds::tidy(reason).filter(|text| text.chars().count() <= LINE)?)
                }
            };
            (id, session, at, Deed::WalkIn(name, reason))
        }
        Sent::WalkOut { id, session, at } => (id, session, at, Deed::WalkOut),
        Sent::Count {
            id,
            session,
            band,
            step,
            at,
        } => {
            let step = match step {
                1 => Step::More,
                -1 => Step::Less,
                _ => return None,
            };
            (id, session, at, Deed::Count(band, step))
        }
    };
    // PostgreSQL and SQLite keep microseconds alike.
    let at = DateTime::from_timestamp_micros(at.timestamp_micros())?;
    Some(Item {
        id,
        session,
        at,
        deed,
    })
}
