//! Dates to subscribe to and to download: one offering, or all of them.

use chrono::Duration;

use super::cache::View;
use super::pages::kind_word;
use crate::bookings;
use crate::formats::ical::{self, Event, Method};
use crate::formats::markdown;
use crate::lang::{date, time_range};
use crate::offerings::entity::{session, venue};
use crate::offerings::{Listing, open_topic};
use crate::paths;
use crate::web::Reader;

/// The media type of calendars.
pub(crate) const MEDIA: &str = "text/calendar; charset=utf-8";

/// How far ahead the calendar of all dates looks, in days.
const AHEAD_DAYS: i64 = 366;

/// The category by which the Integreat app finds what is for newcomers.
const INTEGREAT: &str = "Integreat";

/// All dates of an offering, those called off too: a calendar that knows them must strike them out.
pub(crate) fn of_offering(reader: &Reader, listing: &Listing) -> String {
    let events: Vec<Event> = listing
        .sessions
        .iter()
        .map(|session| event(reader, listing, session))
        .collect();
    let title = listing.title(reader.lang).text;
    ical::calendar(Method::Publish, Some(title), &events)
}

/// All dates of the next twelve months.
pub(crate) fn of_all(reader: &Reader, view: &View) -> String {
    let horizon = view.now + Duration::days(AHEAD_DAYS);
    let mut events: Vec<Event> = view
        .shelf
        .listings
        .iter()
        .flat_map(|listing| {
            let ahead = listing
                .sessions
                .iter()
                .filter(|session| session.ends_at > view.now && session.starts_at < horizon);
            ahead.map(|session| event(reader, listing, session))
        })
        .collect();
    events.sort_by(|a, b| (a.starts, &a.uid).cmp(&(b.starts, &b.uid)));
    let office = &reader.settings().office;
    let name = reader.t().catalogue_feed_title(&office.name, &office.city);
    ical::calendar(Method::Publish, Some(&name), &events)
}

fn event(reader: &Reader, listing: &Listing, session: &session::Model) -> Event {
    let cancelled = session.state == session::State::Cancelled;
    let changed = cancelled || session.moved_from.is_some();
    let revision = u32::try_from(session.revision).unwrap_or_default();
    Event {
        uid: format!("{}@{}", session.id, reader.settings().mail_domain()),
        // A change raises it even where it was made before anybody counted.
        sequence: if changed { revision.max(1) } else { revision },
        stamp: session.updated_at,
        starts: session.starts_at,
        ends: session.ends_at,
        summary: listing.title(reader.lang).text.to_owned(),
        description: description(reader, listing, session),
        location: location(reader, listing.venue_of(session)),
        url: reader.full_url(&paths::Offering {
            slug: listing.offering.slug.clone(),
        }),
        cancelled,
        categories: vec![
            kind_word(reader, listing.offering.kind),
            INTEGREAT.to_owned(),
        ],
        invitation: None,
    }
}

/// Where it is: the town at least.
fn location(reader: &Reader, venue: &venue::Model) -> String {
    if venue.town.is_empty() {
        format!("{}, {}", venue.full(), reader.settings().office.city)
    } else {
        venue.full()
    }
}

/// What changed first, then the topic, then what the offering is.
fn description(reader: &Reader, listing: &Listing, session: &session::Model) -> String {
    let t = reader.t();
    let day = |day| date(reader.lang, day);
    let mut lines = Vec::new();
    if session.state == session::State::Cancelled {
        lines.push(t.catalogue_state_cancelled());
    }
    if let Some(from) = session.moved_from {
        lines.push(t.catalogue_change_moved(&day(from)));
    } else if let Some((start, end)) = session.former_hours() {
        lines.push(t.catalogue_change_hours(&time_range(reader.lang, start, end)));
    }
    if let Some(to) = session.replaced_by {
        lines.push(t.catalogue_change_replaced(&day(to)));
    }
    if let Some(stands_for) = session.replaces {
        lines.push(t.catalogue_change_replaces(&day(stands_for)));
    }
    if let Some(reason) = &session.reason {
        let reason = bookings::reason(reader.lang, reason);
        lines.extend(reason.ready);
        lines.extend(reason.typed.map(str::to_owned));
    }
    if let Some(topic) = open_topic(&listing.offering, session) {
        lines.push(format!("{} {topic}", t.catalogue_topic()));
    }
    lines.push(markdown::plain(listing.description(reader.lang).text));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use icalendar::{Calendar, CalendarComponent, Component as _};

    use super::{of_all, of_offering};
    use crate::catalogue::cache::View;
    use crate::catalogue::samples::{at, cafe, course, moved_and_cancelled, shelf};
    use crate::kinds::Lang;
    use crate::web::Reader;
    use crate::web::tests::app;

    fn events(text: &str) -> Vec<icalendar::Event> {
        let calendar: Calendar = text.parse().unwrap();
        assert_eq!(calendar.property_value("METHOD"), Some("PUBLISH"));
        calendar
            .components
            .iter()
            .filter_map(|component| match component {
                CalendarComponent::Event(event) => Some(event.clone()),
                _ => None,
            })
            .collect()
    }

    #[tokio::test]
    async fn what_was_called_off_or_moved_says_so_to_the_calendar() {
        let reader = Reader::of(&app().await, Lang::De, "/");
        let listing = moved_and_cancelled(cafe());
        let text = of_offering(&reader, &listing);
        let events = events(&text);
        assert_eq!(events.len(), listing.sessions.len());
        let value = |at: usize, name: &str| events[at].property_value(name).unwrap_or_default();
        assert_eq!(value(0, "STATUS"), "CANCELLED");
        assert_ne!(value(0, "SEQUENCE"), "0");
        assert_eq!(value(1, "STATUS"), "CONFIRMED");
        assert_eq!(value(1, "SEQUENCE"), "1");
        let said = events[1].get_description().unwrap();
        assert!(
            said.starts_with("Verlegt, vorher: Dienstag, 15. Dezember 2026"),
            "{said}"
        );
        assert_eq!(value(2, "SEQUENCE"), "0");
        let uid = format!("{}@recklinghausen.example", listing.sessions[2].id);
        assert_eq!(events[2].get_uid(), Some(uid.as_str()));
        // Several categories in one line: the parser keeps such lines apart.
        assert!(
            text.contains("\nCATEGORIES:Offener Treff,Integreat\r\n"),
            "{text}"
        );
    }

    #[tokio::test]
    async fn the_calendar_of_all_dates_ends_after_a_year_and_forgets_the_past() {
        let reader = Reader::of(&app().await, Lang::Tr, "/");
        let both = shelf(vec![course(), cafe()]);
        let count = |now| events(&of_all(&reader, &View::of(both.clone(), at(now)))).len();
        let all = course().sessions.len() + cafe().sessions.len();
        assert_eq!(count("2026-11-22T10:00:00Z"), all);
        assert_eq!(count("2025-01-01T00:00:00Z"), 0);
        assert_eq!(count("2028-01-01T00:00:00Z"), 0);
    }
}
