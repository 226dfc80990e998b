//! An offering, as the office sees it: how it stands, its dates and places, and what can be done.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::preview::previews;
use super::said;
use crate::bookings::{Tallies, takes_by_phone};
use crate::kinds::Lang;
use crate::lang::{date, time_range};
use crate::offerings::Listing;
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::{pool, session};
use crate::paths;
use crate::planning::forms::seen_said;
use crate::web::components::{
    Row, Tone, Weight, back, badge, button_form, button_link, columns, details, facts, foreign,
    links, notice, rows, section,
};
use crate::web::{Page, Reader, page};

/// Dates that stand open; the rest is folded away.
const OPEN_DATES: usize = 8;

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::planning) struct Scene<'a> {
    /// The offering.
    pub(in crate::planning) listing: &'a Listing,
    /// What is taken of its places.
    pub(in crate::planning) tallies: &'a Tallies,
    /// The moment.
    pub(in crate::planning) now: DateTime<Utc>,
    /// Can it be deleted: a draft that nobody ever booked?
    pub(in crate::planning) may_go: bool,
}

/// What has just happened. The address says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::planning) enum Told {
    /// The draft is made.
    Created,
    /// It is saved.
    Saved,
    /// Everybody sees it.
    Published,
    /// Only the office sees it.
    Unpublished,
    /// Nobody signs up.
    Stopped,
    /// People sign up again.
    Started,
}

impl Told {
    const ALL: [Self; 6] = [
        Self::Created,
        Self::Saved,
        Self::Published,
        Self::Unpublished,
        Self::Stopped,
        Self::Started,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Created => "angelegt",
            Self::Saved => "gespeichert",
            Self::Published => "veroeffentlicht",
            Self::Unpublished => "zurueckgezogen",
            Self::Stopped => "gestoppt",
            Self::Started => "geoeffnet",
        }
    }

    /// What the query of an address says.
    pub(in crate::planning) fn of(pairs: &[(String, String)]) -> Option<Self> {
        let (_, word) = pairs.iter().find(|(name, _)| name == "neu")?;
        Self::ALL.into_iter().find(|told| told.word() == word)
    }

    /// The address of an offering that says so.
    pub(in crate::planning) fn at(self, slug: &str) -> String {
        let path = paths::OfficeOffering {
            slug: slug.to_owned(),
        };
        format!("{path}?neu={}", self.word())
    }

    fn said(self, reader: &Reader) -> String {
        let t = reader.t();
        match self {
            Self::Created => t.planning_told_created(),
            Self::Saved => t.planning_told_saved(),
            Self::Published => t.planning_told_published(),
            Self::Unpublished => t.planning_told_unpublished(),
            Self::Stopped => t.planning_told_stopped(),
            Self::Started => t.planning_told_started(),
        }
    }
}

/// What stands above the page.
#[derive(Clone, Debug)]
pub(in crate::planning) enum Top {
    /// Nothing.
    Nothing,
    /// This has just happened.
    Told(Told),
    /// It can not be shown to everybody: why.
    Unready(Vec<String>),
    /// Somebody else was first: look and press again.
    Changed,
}

/// The page.
pub(in crate::planning) fn overview(reader: &Reader, scene: Scene<'_>, top: &Top) -> Markup {
    let t = reader.t();
    let title = scene.listing.title(reader.lang);
    let side = html! {
        (facts(&about(reader, scene)))
        (ways(reader, scene))
    };
    let main = html! {
        (dates(reader, scene))
        (deeds(reader, scene))
    };
    let body = html! {
        (back(reader, &paths::OfficeOfferings {}, &t.planning_title()))
        (above(reader, top))
        h1 { (foreign(reader, title.lang, title.text)) }
        p { (said::states(reader, scene.listing)) }
        (columns(&side, &main))
    };
    page(reader, &Page::staff(title.text, body))
}

fn above(reader: &Reader, top: &Top) -> Markup {
    let t = reader.t();
    match top {
        Top::Nothing => html! {},
        Top::Told(told) => notice(Tone::Good, &told.said(reader), &html! {}),
        Top::Unready(reasons) => notice(
            Tone::Bad,
            &t.planning_unready(),
            &html! { ul { @for reason in reasons { li { (reason) } } } },
        ),
        Top::Changed => notice(
            Tone::Warn,
            &t.planning_changed(),
            &html! { p { (t.planning_changed_text()) } },
        ),
    }
}

/// Where, how, and all pools that are not a date's.
fn about(reader: &Reader, scene: Scene<'_>) -> Vec<(String, Markup)> {
    let t = reader.t();
    let Scene {
        listing, tallies, ..
    } = scene;
    let mode = match listing.offering.mode {
        Mode::Whole => t.planning_mode_whole(),
        Mode::PerSession => t.planning_mode_single(),
        Mode::None => t.planning_mode_none(),
    };
    let mut lines = vec![
        (
            t.catalogue_fact_where(),
            foreign(reader, Lang::De, &listing.venue.name),
        ),
        (t.planning_group_signup(), html! { (mode) }),
    ];
    let of_whole = |pool: &&pool::Model| {
        pool.session_id.is_none()
            && (pool.kind != pool::Kind::Whole || listing.offering.mode == Mode::Whole)
    };
    let mut pools: Vec<&pool::Model> = listing.pools.iter().filter(of_whole).collect();
    pools.sort_by_key(|pool| (pool.kind, pool.id));
    for pool in pools {
        let label = match pool.kind {
            pool::Kind::Childcare => t.catalogue_fact_childcare(),
            pool::Kind::Workshop => {
                let found = listing
                    .workshops
                    .iter()
                    .find(|w| Some(w.id) == pool.workshop_id);
                found.map_or_else(String::new, |workshop| workshop.title.clone())
            }
            pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn => t.planning_pool_whole(),
        };
        let places = said::places(reader, pool, tallies.of(pool.id));
        lines.push((label, html! { (places) }));
    }
    lines
}

/// Where it goes on.
fn ways(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let listing = scene.listing;
    let slug = || listing.offering.slug.clone();
    let edit = reader.url(&paths::OfferingEdit { slug: slug() });
    let phone = paths::OfficeSignUp { slug: slug() };
    let is_public = !listing.offering.draft;
    html! {
        p { (button_link(Weight::Primary, &edit, &t.planning_do_edit())) }
        (links(&[
            (t.planning_terms(), reader.url(&paths::OfferingDates { slug: slug() })),
            (t.planning_texts(), reader.url(&paths::OfferingTexts { slug: slug() })),
            (t.planning_copy(), reader.url(&paths::OfferingCopy { slug: slug() })),
        ]))
        @if is_public {
            @if takes_by_phone(listing, scene.now) {
                p { (button_link(Weight::Secondary, &reader.url(&phone), &t.office_phone_title())) }
            }
            (links(&[(t.planning_do_public(), reader.url(&paths::Offering { slug: slug() }))]))
        }
        (button_form(
            reader,
            &paths::OfficeBookings {},
            Weight::Secondary,
            &t.planning_do_bookings(),
            &[("offering", &listing.offering.slug)],
        ))
        @if listing.offering.mode != Mode::None {
            (links(&[
                (t.lists_title(), reader.url(&paths::OfficeList { slug: slug() })),
                (t.attendance_matrix_title(), reader.url(&paths::LeaderOffering { slug: slug() })),
                (t.office_message_title(), reader.url(&paths::OfficeMessage { slug: slug() })),
                (t.attendance_first_title(), reader.url(&paths::OfferingFirst { slug: slug() })),
            ]))
        }
        p { a href=(reader.url(&format!("{}?zu={}", paths::Log {}, listing.offering.id))) { (t.desk_log_here()) } }
        (section(&t.planning_previews(), &previews(reader, listing, scene.now)))
    }
}

/// All dates with their places; those to come stand open.
fn dates(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Scene { listing, now, .. } = scene;
    let row = |session: &session::Model| date_row(reader, scene, session);
    let coming = listing
        .sessions
        .iter()
        .filter(|session| session.ends_at > now);
    let open: Vec<Row> = coming.take(OPEN_DATES).map(row).collect();
    let is_all = open.len() == listing.sessions.len();
    section(
        &t.planning_dates(),
        &html! {
            @if open.is_empty() { p { (t.planning_no_date()) } } @else { (rows(&open)) }
            @if !is_all {
                (details(&t.catalogue_dates(), &rows(&listing.sessions.iter().map(row).collect::<Vec<_>>())))
            }
        },
    )
}

fn date_row(reader: &Reader, scene: Scene<'_>, session: &session::Model) -> Row {
    let t = reader.t();
    let Scene {
        listing, tallies, ..
    } = scene;
    let mut pools: Vec<&pool::Model> = listing
        .pools
        .iter()
        .filter(|pool| pool.session_id == Some(session.id))
        .collect();
    pools.sort_by_key(|pool| (pool.kind, pool.id));
    Row {
        head: html! {
            a href=(reader.url(&paths::OfficeSession { id: session.id.to_string() })) { (date(reader.lang, session.local_date)) }
        },
        body: html! {
            (time_range(reader.lang, session.local_start, session.local_end))
            @if session.state == session::State::Cancelled {
                " " (badge(Tone::Bad, &t.catalogue_state_cancelled()))
            }
            @if let Some(topic) = &session.topic { br; (foreign(reader, Lang::De, topic)) }
            @for pool in pools {
                br;
                @match pool.kind {
                    pool::Kind::Childcare => { (t.catalogue_fact_childcare()) ": " }
                    pool::Kind::DropIn => { (t.planning_pool_guests()) ": " }
                    _ => {}
                }
                (said::places(reader, pool, tallies.of(pool.id)))
            }
        },
    }
}

/// What the office can do to it at once, and what that does to whom.
fn deeds(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Scene {
        listing, tallies, ..
    } = scene;
    let offering = &listing.offering;
    // Children and workshops belong to people that are counted already.
    let mains = listing.pools.iter().filter(|pool| {
        matches!(
            pool.kind,
            pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn
        )
    });
    let mains: Vec<_> = mains.map(|pool| tallies.of(pool.id)).collect();
    let taken: i64 = mains.iter().map(|tally| tally.taken).sum();
    let waiting: i64 = mains.iter().map(|tally| tally.waiting).sum();
    let seen = seen_said(offering.updated_at);
    let deed = |deed: &str, weight, label: String, text: String, whom: Option<String>| {
        let path = paths::OfferingDeed {
            slug: offering.slug.clone(),
            deed: deed.to_owned(),
        };
        section(
            &label,
            &html! {
                p { (text) @if let Some(whom) = &whom { " " (whom) } }
                (button_form(reader, &path, weight, &label, &[("seen", &seen)]))
            },
        )
    };
    let keeps = (taken > 0).then(|| t.planning_keeps(taken));
    let moves_up = (waiting > 0).then(|| t.planning_moves_up(waiting));
    html! {
        @if offering.draft {
            (deed("veroeffentlichung", Weight::Primary, t.planning_do_publish(), t.planning_publish_text(), moves_up.clone()))
        } @else {
            (deed("ruecknahme", Weight::Dangerous, t.planning_do_unpublish(), t.planning_unpublish_text(), keeps.clone()))
        }
        // Nobody signs up for a draft.
        @if offering.mode != Mode::None && !offering.draft {
            @if offering.stopped_at.is_some() {
                (deed("anmeldestart", Weight::Secondary, t.planning_do_start(), t.planning_start_text(), moves_up))
            } @else {
                (deed("anmeldestopp", Weight::Dangerous, t.planning_do_stop(), t.planning_stop_text(), keeps))
            }
        }
        // Folded away: there is no way back.
        @if scene.may_go { (details(&t.planning_do_delete(), &delete(reader, &offering.slug, &seen))) }
    }
}

/// The button that deletes a draft, and what goes with it.
fn delete(reader: &Reader, slug: &str, seen: &str) -> Markup {
    let t = reader.t();
    let path = paths::OfferingDeed {
        slug: slug.to_owned(),
        deed: "loeschung".to_owned(),
    };
    html! {
        p { (t.planning_delete_text()) }
        (button_form(reader, &path, Weight::Dangerous, &t.planning_do_delete_yes(), &[("seen", seen)]))
    }
}
