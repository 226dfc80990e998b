//! Calendars (RFC 5545, 5546). Folding, escaping and line ends are the crate's business.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component as _, EventLike as _, EventStatus, Property};

/// What the receiver shall do with a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// Look at it: a download or a feed.
    Publish,
    /// Note the date: she is expected.
    Request,
    /// Strike the date out.
    Cancel,
}

impl Method {
    /// As it stands in the calendar and in the MIME type.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// One dated event. Moments are UTC, the end is exclusive.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// The same for ever, at our domain.
    pub(crate) uid: String,
    /// Grows with each change.
    pub(crate) sequence: u32,
    /// When this version was made.
    pub(crate) stamp: DateTime<Utc>,
    /// Begin.
    pub(crate) starts: DateTime<Utc>,
    /// End.
    pub(crate) ends: DateTime<Utc>,
    /// The title.
    pub(crate) summary: String,
    /// More about it; may be empty.
    pub(crate) description: String,
    /// Where; may be empty.
    pub(crate) location: String,
    /// Its page; may be empty.
    pub(crate) url: String,
    /// Has it been called off?
    pub(crate) cancelled: bool,
    /// Categories, e.g. for the Integreat app.
    pub(crate) categories: Vec<String>,
    /// The organizer's name and address, and the one person invited, where it goes out by mail.
    pub(crate) invitation: Option<Invitation>,
}

/// Who invites whom.
#[derive(Clone, Debug)]
pub(crate) struct Invitation {
    /// The office's name.
    pub(crate) organizer: String,
    /// Our From.
    pub(crate) organizer_email: String,
    /// The recipient, nobody else.
    pub(crate) attendee_email: String,
}

/// Writes a calendar. `name` is what a program shows for a subscribed one.
pub(crate) fn calendar(method: Method, name: Option<&str>, events: &[Event]) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Bausteine//Bausteine//DE"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", method.name()));
    if let Some(name) = name {
        calendar.append_property(("X-WR-CALNAME", crate::lang::plain(name).as_str()));
        calendar.append_property(("REFRESH-INTERVAL;VALUE=DURATION", "PT12H"));
    }
    for event in events {
        calendar.push(one(event));
    }
    calendar.to_string()
}

fn one(event: &Event) -> icalendar::Event {
    let mut out = icalendar::Event::new();
    out.uid(&event.uid)
        .sequence(event.sequence)
        .timestamp(event.stamp)
        .starts(event.starts)
        .ends(event.ends)
        .summary(&crate::lang::plain(&event.summary))
        .status(if event.cancelled {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    if !event.description.is_empty() {
        out.description(&crate::lang::plain(&event.description));
    }
    if !event.location.is_empty() {
        out.location(&crate::lang::plain(&event.location));
    }
    if !event.url.is_empty() {
        out.url(&event.url);
    }
    if !event.categories.is_empty() {
        out.append_property(Property::new("CATEGORIES", event.categories.join(",")));
    }
    if let Some(invitation) = &event.invitation {
        let mut organizer = Property::new(
            "ORGANIZER",
            format!("mailto:{}", invitation.organizer_email),
        );
        organizer.add_parameter(
            "CN",
            &format!("\"{}\"", invitation.organizer.replace('"', "'")),
        );
        out.append_property(organizer);
        let mut attendee =
            Property::new("ATTENDEE", format!("mailto:{}", invitation.attendee_email));
        attendee.add_parameter("PARTSTAT", "ACCEPTED");
        attendee.add_parameter("RSVP", "FALSE");
        out.append_property(attendee);
    }
    out.done()
}
