//! The notice for the door: one page A4 that everybody understands.

use maud::{Markup, html};

use super::Scene;
use super::parts::{former_in, when, when_in};
use crate::kinds::Lang;
use crate::lang::words;
use crate::offerings::entity::session;
use crate::offerings::local_day;
use crate::paths;
use crate::web::components::{Poster, back, poster, qr};
use crate::web::{Page, Reader, page};

/// The notice: large in German, a line in each other language, the date that stands in, the number of the office.
/// `german` is the German reader: a door speaks German whoever prints it.
pub(in crate::sessions) fn notice(reader: &Reader, german: &Reader, scene: Scene<'_>) -> Markup {
    let Scene {
        listing, session, ..
    } = scene;
    let path = paths::OfficeSession {
        id: session.id.to_string(),
    };
    let offering = paths::Offering {
        slug: listing.offering.slug.clone(),
    };
    let address = german.full_url(&offering);
    let is_off = session.state == session::State::Cancelled;
    let is_elsewhere = !is_off && session.venue_id.is_some();
    let is_today = session.local_date == local_day(listing.zone(), scene.now);
    let said = |lang: Lang| {
        let t = words(lang);
        match (is_off, is_today) {
            (true, true) => t.sessions_notice_off_today(),
            (true, false) => t.sessions_notice_off(),
            (false, _) => t.sessions_notice_changed(),
        }
    };
    let title = listing.title(Lang::De).text;
    let mut lines = vec![html! { (title) }];
    let instead = session.replaced_by.filter(|_| is_off).and_then(|day| {
        let mut planned = listing.planned();
        planned.find(|other| other.local_date == day)
    });
    if is_off {
        lines.push(html! { s { (when(german, session)) } });
    } else {
        let (t, venue) = (words(Lang::De), &listing.venue_of(session).name);
        if let Some(before) = former_in(Lang::De, session) {
            lines.push(html! { (t.sessions_notice_new()) ": " (when(german, session)) });
            lines.push(html! { (t.sessions_notice_before()) ": " s { (before) } });
        } else {
            lines.push(html! { (when(german, session)) });
        }
        lines.push(html! {
            @if is_elsewhere { (t.sessions_notice_new_place()) ": " }
            (venue)
        });
    }
    if let Some(instead) = instead {
        lines.push(html! { (words(Lang::De).sessions_notice_new()) ": " (when(german, instead)) });
    }
    let others = Lang::ALL.into_iter().filter(|lang| *lang != Lang::De);
    let sheet = Poster {
        kicker: german.settings().office.full_name(),
        title: html! { (said(Lang::De)) },
        lines,
        body: html! {
            @for lang in others {
                p lang=(lang.tag()) dir=(lang.dir()) {
                    strong { (said(lang)) }
                    @if let Some(instead) = instead {
                        " " (words(lang).sessions_notice_new()) ": "
                        (when_in(lang, instead))
                    } @else if !is_off && former_in(lang, session).is_some() {
                        " " (words(lang).sessions_notice_new()) ": " (when_in(lang, session))
                    }
                    @if is_elsewhere {
                        " " (words(lang).sessions_notice_new_place()) ": "
                        bdi lang="de" { (listing.venue_of(session).name) }
                    }
                }
            }
        },
        code: qr(&address),
        more: Some(german.t().sessions_notice_more()),
        address: address
            .split_once("://")
            .map_or(address.as_str(), |(_, rest)| rest)
            .to_owned(),
    };
    let heading = reader.t().sessions_notice_title();
    let body = html! {
        (back(reader, &path, title))
        div lang="de" dir="ltr" { (poster(german, &sheet)) }
    };
    page(reader, &Page::poster(&heading, body))
}
