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
        calendar.append_property(("X-WR-CALNAME", text(name).as_str()));
        let mut refresh = Property::new("REFRESH-INTERVAL", "PT12H");
        refresh.add_parameter("VALUE", "DURATION");
        calendar.append_property(refresh);
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
        .summary(&text(&event.summary))
        .status(if event.cancelled {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    if !event.description.is_empty() {
        out.description(&text(&event.description));
    }
    if !event.location.is_empty() {
        out.location(&text(&event.location));
    }
    if !event.url.is_empty() {
        out.url(&event.url);
    }
    if !event.categories.is_empty() {
        out.categories(event.categories.iter().map(|category| text(category)));
    }
    if let Some(invitation) = &event.invitation {
        let mut organizer = Property::new(
            "ORGANIZER",
            format!("mailto:{}", invitation.organizer_email),
        );
        organizer.add_parameter(
            "CN",
            &format!(
                "\"{}\"",
                text(&invitation.organizer).replace(['"', '\n'], "'")
            ),
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

/// Text as calendars take it: no marks of direction, no controls but the end of a line.
fn text(value: &str) -> String {
    value.replace(
        |c: char| matches!(c, '\u{2066}'..='\u{2069}') || (c.is_control() && c != '\n'),
        "",
    )
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use icalendar::{Calendar, CalendarComponent, Component as _, EventLike as _, Property};

    use super::{Event, Invitation, Method, calendar};

    fn event() -> Event {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        Event {
            uid: "1-2@example.org".to_owned(),
            sequence: 3,
            stamp: at,
            starts: at,
            ends: at + chrono::Duration::hours(2),
            summary: "Gesprächscafé\r\u{2068}; Thema: Schule, Beruf".to_owned(),
            description: "Erste Zeile\nZweite".to_owned(),
            location: "Süd, Raum 1".to_owned(),
            url: "https://example.org/a,b;c".to_owned(),
            cancelled: false,
            categories: vec!["Integreat".to_owned(), "Tee, Kaffee".to_owned()],
            invitation: Some(Invitation {
                organizer: "Büro \"Süd\": Integration".to_owned(),
                organizer_email: "office@example.org".to_owned(),
                attendee_email: "ada@example.org".to_owned(),
            }),
        }
    }

    fn read_back(written: &str) -> (Calendar, Vec<icalendar::Event>) {
        let calendar: Calendar = written.parse().unwrap();
        let events = calendar
            .iter()
            .filter_map(|component| match component {
                CalendarComponent::Event(event) => Some(event.clone()),
                _ => None,
            })
            .collect();
        (calendar, events)
    }

    #[test]
    fn what_is_written_reads_back_as_it_was() {
        let written = calendar(Method::Request, None, &[event()]);
        let (whole, events) = read_back(&written);
        assert_eq!(whole.property_value("METHOD"), Some("REQUEST"));
        let [event] = events.as_slice() else {
            panic!("{written}")
        };
        assert_eq!(event.get_uid(), Some("1-2@example.org"));
        assert_eq!(event.get_sequence(), Some(3));
        assert_eq!(
            event.get_summary(),
            Some("Gesprächscafé; Thema: Schule, Beruf")
        );
        assert_eq!(event.get_description(), Some("Erste Zeile\nZweite"));
        assert_eq!(event.get_location(), Some("Süd, Raum 1"));
        assert_eq!(event.get_url(), Some("https://example.org/a,b;c"));
        assert_eq!(
            event.get_categories(),
            Some(vec!["Integreat".to_owned(), "Tee, Kaffee".to_owned()])
        );
    }

    #[test]
    fn moments_are_utc_and_lines_short() {
        let written = calendar(Method::Publish, Some("Angebote"), &[event(), event()]);
        assert_eq!(written.matches("DTSTART:20270115T080000Z\r\n").count(), 2);
        assert_eq!(written.matches("DTEND:20270115T100000Z\r\n").count(), 2);
        assert_eq!(written.matches("DTSTAMP:20270115T080000Z\r\n").count(), 2);
        assert!(written.contains("REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"));
        assert!(
            written
                .split("\r\n")
                .all(|line| line.len() <= 75 && !line.contains(['\r', '\n']))
        );
    }

    #[test]
    fn an_invitation_has_one_guest_who_has_already_said_yes() {
        let written = calendar(Method::Request, None, &[event()]);
        let unfolded = written.replace("\r\n ", "");
        assert_eq!(unfolded.matches("ATTENDEE").count(), 1);
        assert!(
            unfolded.contains("ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:ada@example.org\r\n")
        );
        assert!(
            unfolded
                .contains("ORGANIZER;CN=\"Büro 'Süd': Integration\":mailto:office@example.org\r\n")
        );
    }

    #[test]
    fn a_cancelled_date_keeps_its_name_and_says_so() {
        let cancelled = Event {
            cancelled: true,
            ..event()
        };
        let written = calendar(Method::Cancel, None, &[cancelled]);
        assert!(written.contains("METHOD:CANCEL\r\n") && written.contains("STATUS:CANCELLED\r\n"));
        let (_, events) = read_back(&written);
        let organizer = events[0].properties().get("ORGANIZER").map(Property::value);
        assert_eq!(organizer, Some("mailto:office@example.org"));
        assert_eq!(events[0].get_uid(), Some("1-2@example.org"));
    }
}
