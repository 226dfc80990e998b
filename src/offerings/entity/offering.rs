//! Offerings: courses, cafés, groups, conferences.

use chrono::{NaiveDate, NaiveTime};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kinds::{Cents, OfferingId, VenueId};

/// Defines an enum that is the same word in files and in the database.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
        )]
        #[sea_orm(rs_type = "String", db_type = "Text")]
        pub(crate) enum $name {
            $($(#[$variant_doc])* #[sea_orm(string_value = $word)] #[serde(rename = $word)] $variant),+
        }
    };
}

words! {
    /// What it is.
    Kind {
        /// A café: regular, one comes when one can.
        OpenMeeting = "open_meeting",
        /// A course of N sessions.
        Course = "course",
        /// A group that just meets.
        OpenGroup = "open_group",
        /// A conference.
        Conference = "conference",
        /// A performance.
        Performance = "performance",
        /// A seminar.
        Seminar = "seminar",
        /// A workshop.
        Workshop = "workshop",
    }
}

words! {
    /// For whom by skill.
    Level {
        /// No knowledge needed.
        Beginners = "beginners",
        /// Goes on from the first.
        Advanced = "advanced",
        /// For all.
        Open = "open",
    }
}

words! {
    /// For whom.
    Audience {
        /// Women. A sentence on the page, never a check.
        Women = "women",
        /// Institutions and associations.
        Institutions = "institutions",
    }
}

words! {
    /// How one signs up.
    Mode {
        /// One booking for all sessions.
        Whole = "whole",
        /// Each session by itself.
        PerSession = "per_session",
        /// Just come.
        None = "none",
    }
}

words! {
    /// How the waiting list moves up.
    Promotion {
        /// By a mail with a deadline to answer.
        Offer = "offer",
        /// At once.
        Direct = "direct",
    }
}

words! {
    /// What the form asks beside name and contact; everything is optional.
    Ask {
        /// Children to be looked after.
        Childcare = "childcare",
        /// In which language we can help.
        Language = "language",
        /// Which workshop.
        Workshop = "workshop",
        /// For which organisation.
        Organisation = "organisation",
        /// In which role.
        Role = "role",
    }
}

words! {
    /// Why the rule leaves a date out.
    ExceptionKind {
        /// School holidays.
        SchoolHoliday = "school_holiday",
        /// A public holiday.
        PublicHoliday = "public_holiday",
        /// A day on which many can not come.
        Observance = "observance",
        /// Carnival.
        Carnival = "carnival",
        /// The venue is taken.
        Venue = "venue",
        /// The office has left it out by hand.
        Pause = "pause",
    }
}

/// A date that the rule names and that does not take place as such.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exception {
    /// The date of the rule.
    pub(crate) date: NaiveDate,
    /// Why, as a word.
    pub(crate) kind: ExceptionKind,
    /// Why, as a sentence; German.
    pub(crate) reason: String,
    /// The date to which it was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) moved_to: Option<NaiveDate>,
}

/// A rule of dates with its own time of day (the Lauftreff has two).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Season {
    /// Its name; German.
    pub(crate) name: String,
    /// The first date.
    pub(crate) first: NaiveDate,
    /// RFC 5545, beginning at the first date.
    pub(crate) rrule: String,
    /// Begin, local.
    pub(crate) start: NaiveTime,
    /// End, local, exclusive.
    pub(crate) end: NaiveTime,
    /// The dates left out or moved.
    pub(crate) exceptions: Vec<Exception>,
}

/// A date that the rule does not name and that takes place all the same: somebody has booked it, or the
/// office has edited it by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptDate {
    /// The date.
    pub(crate) date: NaiveDate,
    /// Begin, local.
    pub(crate) start: NaiveTime,
    /// Why it stays; German.
    pub(crate) reason: String,
}

/// A point of a conference's agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AgendaItem {
    /// Begin, local.
    pub(crate) start: NaiveTime,
    /// End, local, exclusive.
    pub(crate) end: NaiveTime,
    /// What; German.
    pub(crate) title: String,
}

/// What is shown and never searched by the database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub(crate) struct Details {
    /// What the form asks.
    pub(crate) ask: Vec<Ask>,
    /// BCP 47 tags of the languages spoken by those who lead it.
    pub(crate) languages: Vec<String>,
    /// BCP 47 tags of the languages with an interpreter in the room.
    pub(crate) interpreting: Vec<String>,
    /// What to bring; German.
    pub(crate) bring: Vec<String>,
    /// The agenda of a conference.
    pub(crate) agenda: Vec<AgendaItem>,
    /// The rule of its dates, RFC 5545.
    pub(crate) rrule: Option<String>,
    /// Dates that the rule leaves out or moves.
    pub(crate) exceptions: Vec<Exception>,
    /// Several rules instead of one.
    pub(crate) seasons: Vec<Season>,
    /// Dates that stay although the rule does not name them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) kept: Vec<KeptDate>,
    /// Hours before a session at which those who come are reminded.
    /// None: as the settings say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) remind_hours: Option<Vec<i32>>,
}

/// An offering.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offerings")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: OfferingId,
    /// Its name in addresses.
    #[sea_orm(unique)]
    pub(crate) slug: String,
    /// Groups the same offering over the years.
    pub(crate) series: String,
    /// What it is.
    pub(crate) kind: Kind,
    /// For whom by skill.
    pub(crate) level: Level,
    /// For whom.
    pub(crate) audience: Audience,
    /// The funding programme to which its figures are reported.
    pub(crate) programme: Option<String>,
    /// The association it is held together with.
    pub(crate) partner_id: Option<Uuid>,
    /// The role of who leads it, not a name.
    pub(crate) leader: String,
    /// Where.
    pub(crate) venue_id: VenueId,
    /// The zone of its times, an IANA name.
    pub(crate) timezone: String,
    /// People, for each session where each is booked by itself; zero is no limit.
    pub(crate) capacity: i32,
    /// People below which the office decides whether it takes place.
    pub(crate) min_participants: i32,
    /// People on the waiting list; zero is none.
    pub(crate) waitlist: i32,
    /// People that one booking may hold.
    pub(crate) max_persons: i32,
    /// How the waiting list moves up.
    pub(crate) promotion: Promotion,
    /// May people come without having signed up, while there is room?
    pub(crate) walk_in: bool,
    /// The full fee.
    pub(crate) fee_full_cents: Cents,
    /// The reduced fee.
    pub(crate) fee_reduced_cents: Cents,
    /// About the fee; German.
    pub(crate) fee_note: String,
    /// How one signs up.
    pub(crate) mode: Mode,
    /// From when one can sign up, UTC, inclusive.
    pub(crate) opens: Option<DateTimeUtc>,
    /// Until when, UTC, exclusive.
    pub(crate) closes: Option<DateTimeUtc>,
    /// Days before a session at which its own window opens.
    pub(crate) session_opens_days_before: Option<i32>,
    /// Hours before a session at which its own window closes.
    pub(crate) session_closes_hours_before: Option<i32>,
    /// Hours before the begin until which one can cancel online.
    pub(crate) cancel_until_hours_before: i32,
    /// People that one organisation may send.
    pub(crate) max_per_organisation: Option<i32>,
    /// Places for guests of single evenings beside the course, people a session; none: there are no
    /// such guests. Zero: only where regulars stay away.
    pub(crate) drop_in: Option<i32>,
    /// Since when the office lets nobody sign up or move up.
    pub(crate) stopped_at: Option<DateTimeUtc>,
    /// Only the office sees it.
    pub(crate) draft: bool,
    /// Its topics stand neither in subjects nor in calendars nor in previews.
    pub(crate) discreet: bool,
    /// What it becomes in the chronology.
    pub(crate) archive_kind: String,
    /// What is only shown.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) details: Details,
    /// The last change.
    pub(crate) updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
