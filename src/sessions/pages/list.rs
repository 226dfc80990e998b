//! Two weeks, day by day.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use maud::{Markup, html};

use super::parts::state;
use crate::lang::{date, time_range};
use crate::offerings::Listing;
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::session;
use crate::paths;
use crate::web::components::{Row, Tone, badge, foreign, links, rows, section};
use crate::web::{Page, Reader, page};

/// A session and what it holds.
#[derive(Clone, Copy, Debug)]
pub(in crate::sessions) struct Line<'a> {
    /// The offering.
    pub(in crate::sessions) listing: &'a Listing,
    /// The session.
    pub(in crate::sessions) session: &'a session::Model,
    /// People who have a place.
    pub(in crate::sessions) taken: i64,
    /// Guests of this evening beside those of the course.
    pub(in crate::sessions) guests: i64,
    /// People of the course who stay away.
    pub(in crate::sessions) away: i64,
    /// Places; none: there is no limit, or no sign-up.
    pub(in crate::sessions) limit: Option<i64>,
    /// People who wait.
    pub(in crate::sessions) waiting: i64,
}

/// The sessions of one day.
#[derive(Clone, Debug)]
pub(in crate::sessions) struct Day<'a> {
    /// The day.
    pub(in crate::sessions) date: NaiveDate,
    /// Its sessions.
    pub(in crate::sessions) lines: Vec<Line<'a>>,
}

/// The page. `first` is its first day, `today` the day on which it is read.
pub(in crate::sessions) fn list(
    reader: &Reader,
    days: &[Day<'_>],
    (first, today): (NaiveDate, NaiveDate),
    now: DateTime<Utc>,
) -> Markup {
    let t = reader.t();
    let title = t.sessions_list_title();
    let from = |days: i64| {
        let day = first + Duration::days(days);
        reader.url(&format_args!("{}?ab={day}", paths::OfficeSessions {}))
    };
    let ways = [
        (t.sessions_list_before(), from(-14)),
        (
            t.sessions_list_today(),
            reader.url(&paths::OfficeSessions {}),
        ),
        (t.sessions_list_after(), from(14)),
    ];
    let body = html! {
        h1 { (title) }
        (links(&ways))
        @if days.is_empty() { p { (t.sessions_list_none()) } }
        @for day in days {
            @let heading = date(reader.lang, day.date);
            @let heading = if day.date == today {
                format!("{} – {heading}", t.sessions_today())
            } else {
                heading
            };
            (section(&heading, &rows(&day.lines.iter().map(|l| line(reader, l, now)).collect::<Vec<_>>())))
        }
    };
    page(reader, &Page::staff(&title, body))
}

fn line(reader: &Reader, line: &Line<'_>, now: DateTime<Utc>) -> Row {
    let t = reader.t();
    let Line {
        listing, session, ..
    } = *line;
    let path = paths::OfficeSession {
        id: session.id.to_string(),
    };
    let title = listing.title(reader.lang);
    let venue = &listing.venue_of(session).name;
    let taken = match line.limit {
        Some(limit) => t.sessions_places(&line.taken.to_string(), &limit.to_string()),
        None if listing.offering.mode == Mode::None => t.desk_just_come(),
        None => t.sessions_places_open(&line.taken.to_string()),
    };
    let counts = [
        (line.away + line.guests > 0).then(|| {
            let coming = line.taken - line.away + line.guests;
            t.sessions_coming(&coming.to_string())
        }),
        Some(taken),
        (line.guests > 0).then(|| t.sessions_guests(&line.guests.to_string())),
        (line.away > 0).then(|| t.sessions_excused(&line.away.to_string())),
        (line.waiting > 0).then(|| t.sessions_waiting(&line.waiting.to_string())),
    ];
    Row {
        head: html! {
            bdi { (time_range(reader.lang, session.local_start, session.local_end)) } " "
            a href=(reader.url(&path)) { (foreign(reader, title.lang, title.text)) }
        },
        body: html! {
            (foreign(reader, crate::kinds::Lang::De, venue)) @for count in counts.iter().flatten() { " · " (count) }
            " " (state(reader, session, now))
            @if session.undo_until.is_some() { " " (badge(Tone::Warn, &t.sessions_state_open())) }
        },
    }
}
