//! What a rule would do, date by date, before anything is saved.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::days::Mark;
use super::rule::Fault;
use crate::kinds::SessionId;
use crate::offerings::entity::offering::{Exception, Season};

/// The rule that the office wants for the dates of an offering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    /// The offering, by its name in addresses.
    pub(crate) slug: String,
    /// One rule, or several one after another; none: no dates any more.
    pub(crate) seasons: Vec<Season>,
    /// Why dates that the rule no longer names take place all the same; German, and visitors read it.
    /// May be empty while there are none.
    pub(crate) reason: String,
    /// The preview that the office has seen: see [`Preview::seen`]. None: it has seen none.
    pub(crate) seen: Option<DateTime<Utc>>,
}

/// Why a rule was not taken. Nothing has happened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refusal {
    /// Of a season, counted from zero.
    #[error("season {0}: the rule {1}")]
    Rule(usize, Fault),
    /// Somebody has changed the offering since the preview.
    #[error("the offering has been changed meanwhile")]
    Changed,
    /// Dates stay that the rule does not name, and nobody said why.
    #[error("say why dates stay that the rule does not name")]
    NoReason,
}

/// Every date that the rule names, and every session that there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Preview {
    /// The state of the offering that it is about.
    pub(crate) seen: DateTime<Utc>,
    /// The dates, first ones first.
    pub(crate) rows: Vec<Row>,
    /// Exceptions that no rule names. They are not saved.
    pub(crate) idle: Vec<NaiveDate>,
}

/// One date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// When it takes place afterwards; of what goes or is left out: when it would.
    pub(crate) when: When,
    /// The session that is there.
    pub(crate) session: Option<There>,
    /// What happens.
    pub(crate) fate: Fate,
    /// What lies on the date.
    pub(crate) marks: Vec<Mark>,
    /// What else takes place at the same time in the same rooms, or with the same leader.
    pub(crate) clashes: Vec<Clash>,
}

/// A day and its times, local.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct When {
    /// The day.
    pub(crate) date: NaiveDate,
    /// Begin.
    pub(crate) start: NaiveTime,
    /// End, exclusive.
    pub(crate) end: NaiveTime,
}

/// A session that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct There {
    /// Its id.
    pub(crate) id: SessionId,
    /// What it is about; German.
    pub(crate) topic: Option<String>,
    /// Has anybody, or had anybody, a place or a turn in the queue?
    pub(crate) is_booked: bool,
    /// Did the office change it by hand?
    pub(crate) is_edited: bool,
    /// Does it not take place?
    pub(crate) is_called_off: bool,
}

/// What happens to a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is made.
    New,
    /// It stays as it is.
    Stays,
    /// It has begun, and stays as it is.
    Begun,
    /// The rule names it, and it is past: it is not made.
    Past,
    /// Nobody has booked it: it moves here.
    Moves {
        /// From here.
        from: When,
    },
    /// Nobody has booked it: it goes.
    Removed,
    /// The rule does not name it so, and it takes place all the same.
    Exception {
        /// When the rule would have it, if at all.
        wanted: Option<When>,
    },
    /// An exception leaves it out, or moves it.
    LeftOut(Exception),
}

/// Another session at the same time, in the same rooms or with the same leader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clash {
    /// Its offering, by its name in addresses.
    pub(crate) slug: String,
    /// The offering's title; German.
    pub(crate) title: String,
    /// Begin, UTC.
    pub(crate) starts_at: DateTime<Utc>,
    /// End, UTC, exclusive.
    pub(crate) ends_at: DateTime<Utc>,
    /// Is it in the same rooms?
    pub(crate) is_there: bool,
    /// Does it need somebody who leads this one, too?
    pub(crate) is_hers: bool,
}
