//! What an import wants the offerings to be: plain values without ids. `merge` compares them with what is there.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::entity::calendar_day;
use super::entity::offering::{Audience, Details, Kind, Level, Mode, Promotion};
use super::entity::session::State;
use super::entity::venue;
use crate::kinds::{Cents, Lang};

/// All that one file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Venues, each slug once.
    pub(crate) venues: Vec<VenuePlan>,
    /// Offerings, each slug once.
    pub(crate) offerings: Vec<OfferingPlan>,
    /// Holidays and observances.
    pub(crate) days: Vec<DayPlan>,
    /// What the office began with, where it edits one offering by hand. None in a file.
    pub(crate) before: Option<OfferingPlan>,
}

/// A venue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VenuePlan {
    /// Its name in files.
    pub(crate) slug: String,
    /// Its name for people.
    pub(crate) name: String,
    /// Can one get in without a step?
    pub(crate) step_free: bool,
    /// What a visitor should know; may be empty.
    pub(crate) note: String,
    /// Where it is; none leaves what is known: files of before do not say it.
    pub(crate) address: Option<Address>,
}

/// Where a venue is. Each part may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Address {
    /// Street and number.
    pub(crate) street: String,
    /// Five digits.
    pub(crate) postcode: String,
    /// The town.
    pub(crate) town: String,
}

impl From<venue::Model> for VenuePlan {
    fn from(row: venue::Model) -> Self {
        Self {
            slug: row.slug,
            name: row.name,
            step_free: row.step_free,
            note: row.note,
            address: Some(Address {
                street: row.street,
                postcode: row.postcode,
                town: row.town,
            }),
        }
    }
}

/// A holiday or an observance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DayPlan {
    /// What it is.
    pub(crate) kind: calendar_day::Kind,
    /// Its name; German.
    pub(crate) name: String,
    /// The first day.
    pub(crate) first: NaiveDate,
    /// The last day, inclusive.
    pub(crate) last: NaiveDate,
}

/// An offering with all that belongs to it. The fields mean what those of the entity mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OfferingPlan {
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Groups the same offering over the years.
    pub(crate) series: String,
    /// What it is.
    pub(crate) kind: Kind,
    /// For whom by skill.
    pub(crate) level: Level,
    /// For whom.
    pub(crate) audience: Audience,
    /// The funding programme.
    pub(crate) programme: Option<String>,
    /// The name of the association it is held together with.
    pub(crate) partner: Option<String>,
    /// The role of who leads it.
    pub(crate) leader: String,
    /// The slug of its venue.
    pub(crate) venue: String,
    /// The zone of its times, an IANA name.
    pub(crate) timezone: String,
    /// People; zero is no limit.
    pub(crate) capacity: i32,
    /// People below which the office decides.
    pub(crate) min_participants: i32,
    /// People on the waiting list.
    pub(crate) waitlist: i32,
    /// People that one booking may hold.
    pub(crate) max_persons: i32,
    /// How the waiting list moves up.
    pub(crate) promotion: Promotion,
    /// May people come without having signed up?
    pub(crate) walk_in: bool,
    /// The full fee.
    pub(crate) fee_full: Cents,
    /// The reduced fee.
    pub(crate) fee_reduced: Cents,
    /// About the fee; German.
    pub(crate) fee_note: String,
    /// How one signs up.
    pub(crate) mode: Mode,
    /// From when one can sign up, inclusive.
    pub(crate) opens: Option<DateTime<Utc>>,
    /// Until when, exclusive.
    pub(crate) closes: Option<DateTime<Utc>>,
    /// Days before a session at which its own window opens.
    pub(crate) session_opens_days_before: Option<i32>,
    /// Hours before a session at which its own window closes.
    pub(crate) session_closes_hours_before: Option<i32>,
    /// Hours before the begin until which one can cancel online.
    pub(crate) cancel_until_hours_before: i32,
    /// People that one organisation may send.
    pub(crate) max_per_organisation: Option<i32>,
    /// Places for guests of single evenings, people a session.
    pub(crate) drop_in: Option<i32>,
    /// Do its topics stay out of subjects, calendars and previews?
    pub(crate) discreet: bool,
    /// What it becomes in the chronology.
    pub(crate) archive_kind: String,
    /// What is only shown.
    pub(crate) details: Details,
    /// Its texts, each language once.
    pub(crate) texts: Vec<TextPlan>,
    /// Childcare, offered or not.
    pub(crate) childcare: Option<ChildcarePlan>,
    /// Its workshops in order, each slug once.
    pub(crate) workshops: Vec<WorkshopPlan>,
    /// Its sessions, each date and begin once.
    pub(crate) sessions: Vec<SessionPlan>,
}

/// The texts in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TextPlan {
    /// The language.
    pub(crate) lang: Lang,
    /// The title.
    pub(crate) title: Option<String>,
    /// The description, Markdown.
    pub(crate) description: Option<String>,
}

/// Childcare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChildcarePlan {
    /// Is there any? If not, the note says so.
    pub(crate) offered: bool,
    /// Children at the same time.
    pub(crate) places: i32,
    /// Years, inclusive.
    pub(crate) age_from: i32,
    /// Years, inclusive.
    pub(crate) age_to: i32,
    /// What a mother should know; German.
    pub(crate) note: String,
}

/// A workshop of a conference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WorkshopPlan {
    /// Its name in forms and files.
    pub(crate) slug: String,
    /// Its title; German.
    pub(crate) title: String,
    /// People; zero is no limit.
    pub(crate) capacity: i32,
}

/// A session. The moments follow from the local date and times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SessionPlan {
    /// The day in the offering's zone.
    pub(crate) date: NaiveDate,
    /// Begin in the offering's zone.
    pub(crate) start: NaiveTime,
    /// End in the offering's zone, exclusive.
    pub(crate) end: NaiveTime,
    /// Begin, UTC.
    pub(crate) starts_at: DateTime<Utc>,
    /// End, UTC, exclusive.
    pub(crate) ends_at: DateTime<Utc>,
    /// What it is about; German.
    pub(crate) topic: Option<String>,
    /// Does it take place?
    pub(crate) state: State,
    /// Why it was called off or moved; German.
    pub(crate) reason: Option<String>,
    /// The date from which it was moved.
    pub(crate) moved_from: Option<NaiveDate>,
    /// The date that stands in for it.
    pub(crate) replaced_by: Option<NaiveDate>,
    /// The date for which it stands in.
    pub(crate) replaces: Option<NaiveDate>,
}

/// What an import did, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    /// Venues.
    pub(crate) venues: Counts,
    /// Offerings; one is changed where anything that belongs to it is.
    pub(crate) offerings: Counts,
    /// Sessions.
    pub(crate) sessions: Counts,
}

/// How many of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Not there before.
    pub(crate) new: usize,
    /// There, and not like this.
    pub(crate) changed: usize,
    /// There, just like this.
    pub(crate) unchanged: usize,
    /// No longer in the file, and gone.
    pub(crate) removed: usize,
    /// No longer in the file; booked or edited by hand, so it stays.
    pub(crate) stayed: usize,
}
