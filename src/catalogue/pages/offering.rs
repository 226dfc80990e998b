//! One offering: everything she needs before she signs up.

use maud::{Markup, html};

use super::said;
use crate::catalogue::cache::View;
use crate::catalogue::rules::{Standing, has_free_dates, of_offering, of_pool, of_session};
use crate::formats::markdown;
use crate::kinds::{Lang, fold};
use crate::lang::{date, day_and_time, list, time_range};
use crate::offerings::entity::offering::{Level, Mode};
use crate::offerings::entity::session;
use crate::offerings::{Listing, Window};
use crate::paths;
use crate::web::components::{
    Row, Weight, back, button_link, columns, details, facts, foreign_block, links, phone_link,
    rows, section, share,
};
use crate::web::{Page, Reader, page};

/// Characters of the sentence for search engines and previews.
const DESCRIPTION: usize = 160;

/// Dates that stand open where each is booked by itself; the rest is folded away.
const NEXT_DATES: usize = 4;

/// The page of an offering.
pub(crate) fn offering(reader: &Reader, view: &View, listing: &Listing) -> Markup {
    let file = |ending: &str| file(reader, listing, ending);
    let plain = markdown::plain(listing.description(reader.lang).text);
    page(
        reader,
        &Page {
            description: &shortened(&plain),
            head: html! {
                link rel="alternate" type="application/ld+json" href=(file("jsonld"));
                link rel="alternate" type="text/calendar" href=(file("ics"));
            },
            ..Page::new(listing.title(reader.lang).text, body(reader, view, listing))
        },
    )
}

/// The same page for the office, with something above it: as it will be, for nobody else and no search engine.
pub(crate) fn preview(reader: &Reader, view: &View, listing: &Listing, above: &Markup) -> Markup {
    let body = html! { (above) (body(reader, view, listing)) };
    let title = listing.title(reader.lang).text;
    page(reader, &Page::private(title, body))
}

/// The address of an offering in another form.
fn file(reader: &Reader, listing: &Listing, ending: &str) -> String {
    reader.url(&paths::Offering {
        slug: format!("{}.{ending}", listing.offering.slug),
    })
}

/// What stands on the page.
fn body(reader: &Reader, view: &View, listing: &Listing) -> Markup {
    let t = reader.t();
    let tally = |pool| view.tally(pool);
    let standing = of_offering(listing, &tally, view.now);
    let slug = &listing.offering.slug;
    let title = listing.title(reader.lang);
    let poster = reader.url(&paths::Poster { slug: slug.clone() });
    let side = html! {
        @if standing == Standing::Cancelled { p { (said::standing(reader, listing, standing)) } }
        (facts(&first_facts(reader, view, listing, standing)))
        (action(reader, view, listing, standing))
    };
    let text = html! {
        (about(reader, listing))
        (section(&t.catalogue_more(), &facts(&further_facts(reader, listing))))
        (agenda(reader, listing))
        (workshops(reader, view, listing, standing))
        (dates(reader, view, listing))
        (links(&[(t.catalogue_link_calendar(), file(reader, listing, "ics")), (t.catalogue_link_poster(), poster)]))
        (share(reader, title.text, &paths::Offering { slug: slug.clone() }))
    };
    html! {
        (back(reader, &paths::Offerings {}, &t.catalogue_back()))
        h1 { (said::title(reader, listing)) }
        (columns(&side, &text))
    }
}

/// The first words of a text.
fn shortened(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION {
        return text.to_owned();
    }
    let cut: String = text.chars().take(DESCRIPTION).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{whole} …")
}

/// A fact: label and value.
type Fact = (String, Markup);

/// What decides: when, where, for whom, how much, and whether there is a place. Above the one action, so
/// that on a phone both are seen at once.
fn first_facts(reader: &Reader, view: &View, listing: &Listing, standing: Standing) -> Vec<Fact> {
    let t = reader.t();
    let tally = |pool| view.tally(pool);
    let dates_free = has_free_dates(listing, &tally, view.now);
    let mut all: Vec<Fact> = Vec::new();
    all.extend(when(reader, view, listing));
    all.push(place(reader, listing));
    all.push(for_whom(reader, listing));
    all.push(cost(reader, listing));
    // That it is called off stands above all of this.
    if standing != Standing::Cancelled {
        let value = html! {
            p { (said::standing(reader, listing, standing)) }
            @if dates_free { p { (t.catalogue_state_dates_free()) } }
        };
        all.push((t.catalogue_fact_places(), value));
    }
    all
}

/// What is good to know before the first date.
fn further_facts(reader: &Reader, listing: &Listing) -> Vec<Fact> {
    let mut all = understood(reader, listing);
    all.extend(childcare(reader, listing));
    all.extend(rest(reader, listing));
    all
}

/// The first date, or the next one; with the time, and how many there are.
fn when(reader: &Reader, view: &View, listing: &Listing) -> Option<Fact> {
    let t = reader.t();
    let now = view.now;
    let first = listing.planned().next();
    let is_series = listing.planned().nth(1).is_some();
    let (label, session) = match (first, listing.next(now)) {
        (Some(first), _) if first.starts_at > now && is_series => (t.catalogue_fact_begin(), first),
        (_, Some(next)) => (t.catalogue_fact_next(), next),
        // All were called off: the first of them, under no name that says more.
        (None, _) => (t.bookings_fact_when(), listing.sessions.first()?),
        _ => (t.catalogue_fact_last(), listing.planned().next_back()?),
    };
    let value = html! {
        p { (date(reader.lang, session.local_date)) }
        p { (said::hours(reader, session)) }
        @if let Some(series) = said::series(reader, listing, now) { p { (series) } }
        (said::changes(reader, listing, session, now))
    };
    Some((label, value))
}

fn place(reader: &Reader, listing: &Listing) -> Fact {
    let t = reader.t();
    let venue = &listing.venue;
    let value = html! {
        p { (said::german(reader, &venue.name)) }
        @if let Some(address) = venue.address() { p { (said::german(reader, &address)) } }
        small {
            @if venue.step_free { (t.catalogue_step_free()) } @else { (t.catalogue_with_steps()) }
            @if !venue.note.is_empty() { br; (said::german(reader, &venue.note)) }
        }
    };
    (t.catalogue_fact_where(), value)
}

fn for_whom(reader: &Reader, listing: &Listing) -> Fact {
    let t = reader.t();
    let level = match listing.offering.level {
        Level::Beginners => Some(t.catalogue_level_beginners()),
        Level::Advanced => Some(t.catalogue_level_advanced()),
        Level::Open => None,
    };
    let value = html! {
        p { (said::audience(reader, listing)) }
        @if let Some(level) = level { small { (level) } }
        @if let Some(count) = listing.offering.max_per_organisation {
            small { (t.catalogue_organisation_limit(count)) }
        }
    };
    (t.catalogue_fact_audience(), value)
}

fn cost(reader: &Reader, listing: &Listing) -> Fact {
    let note = &listing.offering.fee_note;
    // "kostenlos" is said already.
    let is_said = listing.offering.fee_full_cents.is_free() && fold(note) == "kostenlos";
    let says_more = !note.is_empty() && !is_said;
    let value = html! {
        p { (said::fee(reader, listing)) }
        @if says_more { small { (said::german(reader, note)) } }
    };
    (reader.t().catalogue_fact_fee(), value)
}

/// Languages spoken, and interpreted.
fn understood(reader: &Reader, listing: &Listing) -> Vec<Fact> {
    let t = reader.t();
    let details = &listing.offering.details;
    [
        (t.catalogue_fact_languages(), &details.languages),
        (t.catalogue_fact_interpreting(), &details.interpreting),
    ]
    .into_iter()
    .filter(|(_, tags)| !tags.is_empty())
    .map(|(label, tags)| (label, html! { (said::languages(reader, tags)) }))
    .collect()
}

fn childcare(reader: &Reader, listing: &Listing) -> Option<Fact> {
    let t = reader.t();
    let care = listing.childcare.as_ref()?;
    let value = html! {
        p {
            @if care.offered {
                (t.catalogue_childcare_ages(&care.age_from.to_string(), &care.age_to.to_string()))
            } @else {
                (t.catalogue_childcare_none())
            }
        }
        @if !care.note.is_empty() { small { (said::german(reader, &care.note)) } }
    };
    Some((t.catalogue_fact_childcare(), value))
}

/// What to bring, with whom, and who leads it.
fn rest(reader: &Reader, listing: &Listing) -> Vec<Fact> {
    let t = reader.t();
    let offering = &listing.offering;
    let bring = list(Lang::De, &offering.details.bring);
    let partner = listing.partner.as_deref().unwrap_or_default();
    [
        (t.catalogue_fact_bring(), bring.as_str()),
        (t.catalogue_fact_partner(), partner),
        (t.catalogue_fact_leader(), offering.leader.as_str()),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(label, text)| (label, said::german(reader, text)))
    .collect()
}

/// The one thing to do here, or why there is nothing to do.
fn action(reader: &Reader, view: &View, listing: &Listing, standing: Standing) -> Markup {
    let t = reader.t();
    let form = reader.url(&paths::SignUp {
        slug: listing.offering.slug.clone(),
    });
    let press = |label: String| html! { p { (button_link(Weight::Primary, &form, &label)) } };
    let ask = |reason: String| html! { p { (reason) " " (phone_link(reader)) } };
    let said = match standing {
        Standing::Free(_) | Standing::Unlimited => press(t.catalogue_action_sign_up()),
        Standing::Waiting(position) => press(t.catalogue_action_wait(&position.to_string())),
        Standing::Full => ask(t.catalogue_reason_full()),
        Standing::NotYet(at) => {
            let (day, time) = day_and_time(reader.lang, listing.zone(), at);
            html! { p { (t.catalogue_reason_opens(&day, &time)) } }
        }
        Standing::Closed => ask(t.catalogue_reason_closed()),
        Standing::Begun => ask(t.catalogue_reason_begun()),
        Standing::Cancelled => ask(t.catalogue_reason_cancelled()),
        Standing::Over => html! {
            p {
                (t.catalogue_reason_over()) " "
                a href=(reader.url(&paths::Offerings {})) { (t.catalogue_back()) }
            }
        },
        Standing::JustCome => html! { p { (t.catalogue_reason_just_come()) } },
    };
    let tally = |pool| view.tally(pool);
    let is_for_guests = !standing.is_open() && has_free_dates(listing, &tally, view.now);
    let may_come_again = matches!(
        standing,
        Standing::Full | Standing::Closed | Standing::Begun | Standing::Cancelled | Standing::Over
    );
    let tell_me = reader.url(&paths::TellMe {
        slug: listing.offering.slug.clone(),
    });
    html! {
        (said)
        @if is_for_guests { (press(t.catalogue_action_sign_up())) }
        @if may_come_again { p { a href=(tell_me) { (t.subscribers_wish_title()) } } }
        @if standing.is_open() { (terms(reader, view, listing)) }
    }
}

/// Until when one can sign up and cancel, and whether one can just come.
fn terms(reader: &Reader, view: &View, listing: &Listing) -> Markup {
    let t = reader.t();
    let until = match (listing.offering.mode, listing.window(view.now)) {
        (Mode::Whole, Window::Open(until)) => {
            Some(day_and_time(reader.lang, listing.zone(), until))
        }
        _ => None,
    };
    let hours = listing.offering.cancel_until_hours_before;
    html! {
        @if let Some((day, time)) = until { p { (t.catalogue_sign_up_until(&day, &time)) } }
        @if hours > 0 { p { (t.catalogue_cancel_until(hours)) } }
        @if listing.offering.walk_in { p { (t.catalogue_walk_in()) } }
    }
}

fn about(reader: &Reader, listing: &Listing) -> Markup {
    let said = listing.description(reader.lang);
    let body = foreign_block(reader, said.lang, &said::description(said));
    html! {
        @if !said.text.is_empty() { (section(&reader.t().catalogue_about(), &body)) }
    }
}

fn agenda(reader: &Reader, listing: &Listing) -> Markup {
    let items = &listing.offering.details.agenda;
    let items: Vec<Row> = items
        .iter()
        .map(|item| Row {
            head: html! { (time_range(reader.lang, item.start, item.end)) },
            body: said::german(reader, &item.title),
        })
        .collect();
    html! {
        @if !items.is_empty() { (section(&reader.t().catalogue_agenda(), &rows(&items))) }
    }
}

/// The workshops; their places only while one can sign up.
fn workshops(reader: &Reader, view: &View, listing: &Listing, standing: Standing) -> Markup {
    let tally = |pool| view.tally(pool);
    let row = |workshop: &crate::offerings::entity::workshop::Model| {
        let id = Some(workshop.id);
        let pool = listing.pools.iter().find(|pool| pool.workshop_id == id);
        let pool = pool.filter(|_| standing.is_open());
        Row {
            head: said::german(reader, &workshop.title),
            body: pool.map_or_else(
                || html! {},
                |pool| said::standing(reader, listing, of_pool(pool, &tally)),
            ),
        }
    };
    let all: Vec<Row> = listing.workshops.iter().map(row).collect();
    html! {
        @if !all.is_empty() { (section(&reader.t().catalogue_workshops(), &rows(&all))) }
    }
}

/// All dates with their topics and changes. Where each is booked by itself, the next ones stand open with
/// their places.
fn dates(reader: &Reader, view: &View, listing: &Listing) -> Markup {
    let t = reader.t();
    let row = |session: &session::Model| date_row(reader, view, listing, session);
    let all: Vec<Row> = listing.sessions.iter().map(row).collect();
    let coming = listing
        .sessions
        .iter()
        .filter(|session| listing.offering.mode != Mode::Whole && session.ends_at > view.now);
    let next: Vec<Row> = coming.take(NEXT_DATES).map(row).collect();
    html! {
        @if !next.is_empty() { (section(&t.catalogue_dates_next(), &rows(&next))) }
        @if all.len() > 1 { (details(&t.catalogue_dates(), &rows(&all))) }
    }
}

fn date_row(reader: &Reader, view: &View, listing: &Listing, session: &session::Model) -> Row {
    let tally = |pool| view.tally(pool);
    let standing = of_session(listing, session, &tally, view.now);
    // Of a course only what is out of the ordinary needs a word.
    let says = matches!(standing, Standing::Cancelled | Standing::Over)
        || listing.offering.mode == Mode::PerSession;
    Row {
        head: html! { (said::day(reader, listing, session.local_date, view.now)) },
        body: html! {
            p { (said::hours(reader, session)) }
            (said::topic(reader, session))
            (said::changes(reader, listing, session, view.now))
            @if says { p { (said::standing(reader, listing, standing)) } }
        },
    }
}
