//! The first page of those who lead courses: today, what comes, where the report is missing.

use maud::{Markup, html};

use super::when;
use crate::offerings::Listing;
use crate::offerings::entity::session;
use crate::paths;
use crate::web::components::{Row, Tone, badge, foreign, links, rows, section, written};
use crate::web::{Device, Page, Reader, device, device_head, page};

/// The sessions of the page, each with its offering.
#[derive(Clone, Debug, Default)]
pub(in crate::attendance) struct Desk<'a> {
    /// Those of today.
    pub(in crate::attendance) today: Vec<(&'a Listing, &'a session::Model)>,
    /// Those that come.
    pub(in crate::attendance) coming: Vec<(&'a Listing, &'a session::Model)>,
    /// Those that are over and have no report.
    pub(in crate::attendance) missing: Vec<(&'a Listing, &'a session::Model)>,
}

/// The page.
pub(in crate::attendance) fn sessions(reader: &Reader, desk: &Desk<'_>) -> Markup {
    let t = reader.t();
    let title = t.attendance_sessions_title();
    let part = |heading: String, sessions: &[(&Listing, &session::Model)]| {
        let lines: Vec<Row> = sessions.iter().map(|one| line(reader, *one)).collect();
        html! { @if !lines.is_empty() { (section(&heading, &rows(&lines))) } }
    };
    let body = html! {
        h1 { (title) }
        (device(reader, Device::Desk))
        @if desk.today.is_empty() {
            p { (t.attendance_sessions_none()) }
        }
        (part(t.attendance_sessions_today(), &desk.today))
        (part(t.attendance_sessions_coming(), &desk.coming))
        (part(t.attendance_sessions_missing(), &desk.missing))
        (links(&[
            (t.desk_offerings(), reader.url(&paths::Offerings {})),
            (t.desk_account(), reader.url(&paths::Account {})),
        ]))
    };
    let page_of = Page {
        head: device_head(reader),
        ..Page::staff(&title, body)
    };
    page(reader, &page_of)
}

fn line(reader: &Reader, (listing, session): (&Listing, &session::Model)) -> Row {
    let t = reader.t();
    let title = listing.title(reader.lang);
    let path = paths::LeaderSession {
        id: session.id.to_string(),
    };
    Row {
        head: html! { a href=(reader.url(&path)) { (foreign(reader, title.lang, title.text)) } },
        body: html! {
            (when(reader, session)) br;
            (written(reader, &listing.venue_of(session).name))
            @if session.state == session::State::Cancelled {
                " " (badge(Tone::Bad, &t.sessions_state_off()))
            }
        },
    }
}
