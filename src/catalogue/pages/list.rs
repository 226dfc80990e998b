//! The list: what comes next, by date.

use chrono::{NaiveDate, Weekday};
use maud::{Markup, html};

use super::said;
use crate::catalogue::cache::View;
use crate::catalogue::rules::{
    Entry, Facets, Filter, Haystack, Shown, Standing, entries, has_free_dates, of_offering,
    of_session, soon,
};
use crate::lang::weekday;
use crate::offerings::entity::{offering, session};
use crate::paths;
use crate::web::components::{
    Card, Tone, badge, card, cards, chips, day, days as calendar, details, pager, phone_link,
    search, section,
};
use crate::web::{Page, Reader, page};

/// Cards on one page: so the first view stays small.
const CARDS: usize = 20;

/// A choice of the filters: label, address, chosen.
type Chip = (String, String, bool);

/// What is on. `haystacks` are only needed where words are looked for.
pub(crate) fn list(
    reader: &Reader,
    view: &View,
    filter: &Filter,
    haystacks: &[Haystack],
) -> Markup {
    let t = reader.t();
    let listings = view.shelf.listings.iter().enumerate();
    let all = entries(
        listings.map(|(at, listing)| (listing.as_ref(), haystacks.get(at))),
        &filter.sought(),
        view.now,
    );
    let facets = Facets::of(&all, filter);
    let left: Vec<Entry<'_>> = all
        .into_iter()
        .filter(|entry| filter.keeps(entry))
        .collect();
    let pages = left.len().div_ceil(CARDS).max(1);
    let at = filter.page.min(pages - 1);
    let shown: Vec<Entry<'_>> = left.into_iter().skip(at * CARDS).take(CARDS).collect();
    let title = t.catalogue_list_title();
    let body = html! {
        h1 { (title) }
        (search_form(reader, filter))
        (filters(reader, filter, &facets))
        @if shown.is_empty() { (nothing(reader, filter)) }
        (days(reader, view, &shown))
        @if pages > 1 {
            p { (t.catalogue_list_page(&(at + 1).to_string(), &pages.to_string())) }
            (turn(reader, filter, at, pages))
        }
    };
    page(
        reader,
        &Page {
            description: &t.catalogue_list_description(&reader.settings().office.city),
            head: html! {
                link rel="alternate" type="application/atom+xml" href=(reader.url(&paths::Feed {}));
                link rel="alternate" type="text/calendar" href=(reader.url(&paths::Calendar {}));
            },
            ..Page::new(&title, body)
        },
    )
}

/// The address of the list with a choice.
fn url(reader: &Reader, filter: &Filter) -> String {
    format!("{}{}", reader.url(&paths::Offerings {}), filter.query())
}

fn search_form(reader: &Reader, filter: &Filter) -> Markup {
    let kept = Filter {
        words: String::new(),
        page: 0,
        ..filter.clone()
    }
    .pairs();
    let kept: Vec<(&str, &str)> = kept
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    search(
        reader,
        &paths::Offerings {},
        &reader.t().catalogue_list_search(),
        &filter.words,
        &kept,
    )
}

/// The filters that have hits, and what is chosen.
fn filters(reader: &Reader, filter: &Filter, facets: &Facets) -> Markup {
    let t = reader.t();
    let choose = |label: String, change: &dyn Fn(&mut Filter)| -> Chip {
        let mut before = filter.clone();
        before.page = 0;
        let mut changed = before.clone();
        change(&mut changed);
        (label, url(reader, &changed), changed == before)
    };
    let all = |change: &dyn Fn(&mut Filter)| choose(t.catalogue_filter_all(), change);
    let mut kinds = vec![all(&|f| f.kind = None)];
    for kind in &facets.kinds {
        let label = said::kind_words(reader, *kind);
        kinds.push(choose(label, &|f| f.kind = Some(*kind)));
    }
    let mut days = vec![all(&|f| f.day = None)];
    for day in &facets.days {
        days.push(choose(day_name(reader, *day), &|f| f.day = Some(*day)));
    }
    let mut languages = vec![all(&|f| f.language = None)];
    for tag in &facets.languages {
        let label = said::language(reader, tag);
        languages.push(choose(label, &|f| f.language = Some(tag.clone())));
    }
    let mut childcare = vec![all(&|f| f.childcare = false)];
    if facets.childcare {
        childcare.push(choose(t.catalogue_with_childcare(), &|f| {
            f.childcare = true;
        }));
    }
    let rows: Vec<(String, Vec<Chip>)> = [
        (t.catalogue_filter_day(), days),
        (t.catalogue_filter_language(), languages),
        (t.catalogue_filter_childcare(), childcare),
    ]
    .into_iter()
    .filter(|(_, choices)| choices.len() > 1)
    .collect();
    html! {
        @if kinds.len() > 1 { (chips(&t.catalogue_filter_kind(), &kinds)) }
        @if !rows.is_empty() {
            (details(&t.catalogue_filter_more(), &html! {
                @for (name, choices) in &rows { p { (name) } (chips(name, choices)) }
            }))
        }
        (chosen(reader, filter))
    }
}

/// What is chosen, each with the way back.
fn chosen(reader: &Reader, filter: &Filter) -> Markup {
    let t = reader.t();
    let mut rows: Vec<Chip> = Vec::new();
    let mut remove = |label: Option<String>, change: &dyn Fn(&mut Filter)| {
        if let Some(label) = label {
            let mut others = filter.clone();
            others.page = 0;
            change(&mut others);
            let label = t.catalogue_filter_remove(&label);
            rows.push((label, url(reader, &others), false));
        }
    };
    let kind = filter.kind.map(|kind| said::kind_words(reader, kind));
    remove(kind, &|f| f.kind = None);
    let day = filter.day.map(|day| day_name(reader, day));
    remove(day, &|f| f.day = None);
    let language = filter.language.as_deref();
    let language = language.map(|tag| said::language(reader, tag));
    remove(language, &|f| f.language = None);
    let childcare = filter.childcare.then(|| t.catalogue_filter_childcare());
    remove(childcare, &|f| f.childcare = false);
    let words = (!filter.words.is_empty()).then(|| t.catalogue_filter_words(&filter.words));
    remove(words, &|f| f.words.clear());
    html! {
        @if !rows.is_empty() { (chips(&t.catalogue_filter_chosen(), &rows)) }
    }
}

/// The name of a weekday.
fn day_name(reader: &Reader, day: Weekday) -> String {
    // Any week has one of each.
    NaiveDate::from_isoywd_opt(2026, 48, day)
        .map_or_else(String::new, |at| weekday(reader.lang, at))
}

/// An empty list says what to do next.
fn nothing(reader: &Reader, filter: &Filter) -> Markup {
    let t = reader.t();
    html! {
        @if filter.is_active() {
            h2 { (t.catalogue_list_empty()) }
            p { (t.catalogue_list_empty_text()) " " (phone_link(reader)) }
            p { a href=(reader.url(&paths::Offerings {})) { (t.catalogue_list_all()) } }
        } @else {
            h2 { (t.catalogue_list_none()) }
            p { (t.catalogue_list_none_text()) " " (phone_link(reader)) }
        }
    }
}

/// The cards under their days; below them what has begun.
fn days(reader: &Reader, view: &View, shown: &[Entry<'_>]) -> Markup {
    let coming = shown.partition_point(|entry| entry.shown != Shown::Running);
    let (coming, running) = shown.split_at(coming);
    let draw = |entries: &[Entry<'_>]| -> Vec<Markup> {
        entries
            .iter()
            .map(|entry| draw_entry(reader, view, entry))
            .collect()
    };
    let coming: Vec<Markup> = coming
        .chunk_by(|a, b| a.day() == b.day())
        .filter_map(|on_a_day| {
            let first = on_a_day.first()?;
            let heading = said::day(reader, first.listing, first.day(), view.now);
            Some(day(&heading, &draw(on_a_day)))
        })
        .collect();
    html! {
        (calendar(&coming))
        @if !running.is_empty() {
            (section(&reader.t().catalogue_list_running(), &html! {
                p { (reader.t().catalogue_list_running_text()) }
                (cards(&draw(running)))
            }))
        }
    }
}

/// One card.
fn draw_entry(reader: &Reader, view: &View, entry: &Entry<'_>) -> Markup {
    let (listing, session) = (entry.listing, entry.session);
    let tally = |pool| view.tally(pool);
    let standing = match entry.shown {
        Shown::CalledOff => Standing::Cancelled,
        Shown::Begin | Shown::Running => of_offering(listing, &tally, view.now),
        Shown::Date => of_session(listing, session, &tally, view.now),
    };
    let is_course = matches!(entry.shown, Shown::Begin | Shown::Running);
    let called_off = entry.shown == Shown::CalledOff;
    let body = html! {
        @if !is_course { (said::topic(reader, session)) }
        p {
            @if entry.shown == Shown::Running { (said::day(reader, listing, entry.day(), view.now)) br; }
            (said::hours(reader, session))
            @if is_course && let Some(series) = said::series(reader, listing, view.now) {
                br; (series)
            }
        }
        p { (said::german(reader, &listing.venue.name)) }
        @if called_off || soon(session, view.now) { (said::changes(reader, listing, session, view.now)) }
        @if is_course { (cancelled_dates(reader, view, entry)) }
        @if !called_off { (terms(reader, entry)) }
        p {
            (said::standing(reader, listing, standing))
            @if is_course && has_free_dates(listing, &tally, view.now) { br; (reader.t().catalogue_state_dates_free()) }
        }
    };
    card(&Card {
        href: reader.url(&paths::Offering {
            slug: listing.offering.slug.clone(),
        }),
        title: said::title(reader, listing),
        body,
    })
}

/// What it costs, what is spoken, whether children are looked after.
fn terms(reader: &Reader, entry: &Entry<'_>) -> Markup {
    let listing = entry.listing;
    let languages = &listing.offering.details.languages;
    html! {
        p {
            (said::fee(reader, listing)) " · " (said::languages(reader, languages))
            @if listing.childcare.as_ref().is_some_and(|care| care.offered) {
                " · " (reader.t().catalogue_with_childcare())
            }
            @if listing.offering.audience == offering::Audience::Institutions {
                br; (said::audience(reader, listing))
            }
        }
    }
}

/// The dates of a course that were called off and would have been soon.
fn cancelled_dates(reader: &Reader, view: &View, entry: &Entry<'_>) -> Markup {
    let is_cancelled = |session: &&session::Model| session.state == session::State::Cancelled;
    let sessions = entry.listing.sessions.iter();
    html! {
        @for session in sessions.filter(is_cancelled).filter(|session| soon(session, view.now)) {
            @let date = said::day(reader, entry.listing, session.local_date, view.now);
            p { (badge(Tone::Bad, &reader.t().catalogue_change_cancelled(&date))) }
            (said::changes(reader, entry.listing, session, view.now))
        }
    }
}

/// To the page before and the page after.
fn turn(reader: &Reader, filter: &Filter, at: usize, pages: usize) -> Markup {
    let to = |page| {
        let other = Filter {
            page,
            ..filter.clone()
        };
        url(reader, &other)
    };
    let before = (at > 0).then(|| to(at - 1));
    let after = (at + 1 < pages).then(|| to(at + 1));
    pager(reader, before.as_deref(), after.as_deref())
}
