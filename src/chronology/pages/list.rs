//! The years.

use maud::{Markup, html};

use super::{attachments, said};
use crate::chronology::chronicle::Chronicle;
use crate::chronology::rules::{Bar, Facets, Filter, Shown, Stop, View, bars, running, stops};
use crate::kinds::Lang;
use crate::paths;
use crate::web::components::{
    ContentsYear, TimelineStop, chips, contents, cover, details, foreign, links, pager, phone_link,
    search, timeline_stop, timeline_style, year,
};
use crate::web::{Page, Reader, page};

/// A choice of the filters: label, address, chosen.
type Chip = (String, String, bool);

/// The list.
pub(crate) fn list(reader: &Reader, chronicle: &Chronicle, filter: &Filter) -> Markup {
    let t = reader.t();
    let all = stops(chronicle, filter);
    let facets = Facets::of(&all, filter);
    let shown = Shown::of(all, filter);
    let title = t.chronology_title();
    let body = html! {
        (cover(&title, &lead(reader, chronicle), &span(reader, &shown)))
        @if chronicle.blocks.is_empty() {
            p { (t.chronology_none()) }
        } @else {
            (search_form(reader, filter))
            (filters(reader, filter, &facets))
            @if shown.stops.is_empty() { (nothing(reader)) }
            @else { (table_of_contents(reader, filter, &shown)) }
            (years(reader, chronicle, filter, &shown))
            (foot(reader, filter, &shown))
        }
    };
    page(
        reader,
        &Page {
            description: &t.chronology_description(&reader.settings().office.city),
            head: html! {
                (timeline_style())
                link rel="alternate" type="application/atom+xml" href=(reader.url(&paths::ChronologyFeed {}));
                link rel="alternate" type="application/json" href=(reader.url(&paths::ChronologyData {}));
            },
            ..Page::new(&title, body)
        },
    )
}

/// The headings of the documents, and that they are German.
fn lead(reader: &Reader, chronicle: &Chronicle) -> Markup {
    html! {
        @for source in &chronicle.sources {
            @let lang = Lang::from_tag(&source.lang).unwrap_or_default();
            p { (foreign(reader, lang, &source.title)) }
        }
        @if !reader.lang.is_german() && !chronicle.blocks.is_empty() {
            p.quiet { (reader.t().chronology_entries_german()) }
        }
    }
}

/// From which year to which.
fn span(reader: &Reader, shown: &Shown<'_>) -> String {
    match (shown.years.first(), shown.years.last()) {
        (Some((from, _)), Some((to, _))) => said::years(reader, *from, *to),
        _ => String::new(),
    }
}

fn search_form(reader: &Reader, filter: &Filter) -> Markup {
    let kept = filter.with(|f| f.words.clear()).pairs();
    let kept: Vec<(&str, &str)> = kept
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    search(
        reader,
        &paths::Chronology {},
        &reader.t().chronology_search(),
        &filter.words,
        &kept,
    )
}

/// How it is shown, the filters that have hits, and what is chosen.
fn filters(reader: &Reader, filter: &Filter, facets: &Facets) -> Markup {
    let t = reader.t();
    let here = filter.with(|_| ());
    let choose = |label: String, change: &dyn Fn(&mut Filter)| -> Chip {
        let changed = filter.with(change);
        let is_here = changed == here;
        (label, said::list_url(reader, &changed), is_here)
    };
    let all = |change: &dyn Fn(&mut Filter)| choose(t.catalogue_filter_all(), change);
    let views = [
        (t.chronology_view_entries(), View::Entries),
        (t.chronology_view_dates(), View::Dates),
        (t.chronology_view_booklet(), View::Booklet),
    ];
    let views: Vec<Chip> = views
        .into_iter()
        .map(|(label, view)| choose(label, &|f| f.view = view))
        .collect();
    let mut kinds = vec![all(&|f| f.kind = None)];
    for kind in &facets.kinds {
        let label = said::kind_word(reader, *kind);
        kinds.push(choose(label, &|f| f.kind = Some(*kind)));
    }
    let mut decades = vec![all(&|f| f.decade = None)];
    for decade in &facets.decades {
        let label = said::years(reader, *decade, decade + 9);
        decades.push(choose(label, &|f| f.decade = Some(*decade)));
    }
    let mut programmes = vec![all(&|f| f.programme = None)];
    for (slug, name) in &facets.programmes {
        programmes.push(choose(name.clone(), &|f| f.programme = Some(slug.clone())));
    }
    let rows: Vec<(String, Vec<Chip>)> = [
        (t.chronology_filter_kind(), kinds),
        (t.chronology_filter_decade(), decades),
        (t.chronology_filter_programme(), programmes),
    ]
    .into_iter()
    .filter(|(_, choices)| choices.len() > 1)
    .collect();
    html! {
        (chips(&t.chronology_view(), &views))
        @if !rows.is_empty() {
            (details(&t.chronology_filter_more(), &html! {
                @for (name, choices) in &rows { p { (name) } (chips(name, choices)) }
            }))
        }
        (chosen(reader, filter, facets))
    }
}

/// What is chosen, each with the way back.
fn chosen(reader: &Reader, filter: &Filter, facets: &Facets) -> Markup {
    let t = reader.t();
    let mut rows: Vec<Chip> = Vec::new();
    let mut remove = |label: Option<String>, change: &dyn Fn(&mut Filter)| {
        if let Some(label) = label {
            let label = t.catalogue_filter_remove(&label);
            let others = filter.with(change);
            rows.push((label, said::list_url(reader, &others), false));
        }
    };
    let kind = filter.kind.map(|kind| said::kind_word(reader, kind));
    remove(kind, &|f| f.kind = None);
    let decade = filter.decade;
    let decade = decade.map(|decade| said::years(reader, decade, decade + 9));
    remove(decade, &|f| f.decade = None);
    let programme = filter.programme.as_ref().map(|slug| {
        let mut known = facets.programmes.iter();
        let known = known.find(|(known, _)| known == slug);
        known.map_or_else(|| slug.clone(), |(_, name)| name.clone())
    });
    remove(programme, &|f| f.programme = None);
    let words = (!filter.words.is_empty()).then(|| t.catalogue_filter_words(&filter.words));
    remove(words, &|f| f.words.clear());
    html! {
        @if !rows.is_empty() { (chips(&t.catalogue_filter_chosen(), &rows)) }
    }
}

/// An empty list says what to do next.
fn nothing(reader: &Reader) -> Markup {
    let t = reader.t();
    html! {
        h2 { (t.chronology_empty()) }
        p { (t.catalogue_list_empty_text()) " " (phone_link(reader)) }
        p { a href=(reader.url(&paths::Chronology {})) { (t.chronology_all()) } }
    }
}

/// The years as links, also to those of other pages.
fn table_of_contents(reader: &Reader, filter: &Filter, shown: &Shown<'_>) -> Markup {
    let entry = |year: i32, page: usize| {
        let titles = shown.stops.iter().filter(|stop| stop.year() == year);
        let titles = titles.map(|stop| said::words(reader, stop.block, stop.title()));
        let titles: Vec<Markup> = titles.collect();
        let is_here = page == shown.page || !titles.is_empty();
        let query = if is_here {
            String::new()
        } else {
            let there = Filter {
                page,
                ..filter.clone()
            };
            said::list_url(reader, &there)
        };
        ContentsYear {
            year,
            href: format!("{query}#{year}"),
            titles,
        }
    };
    let years = shown.years.iter().map(|(year, page)| entry(*year, *page));
    contents(
        &reader.t().chronology_contents(),
        &years.collect::<Vec<_>>(),
    )
}

/// The years with what stands in them.
fn years(reader: &Reader, chronicle: &Chronicle, filter: &Filter, shown: &Shown<'_>) -> Markup {
    // Beside dates of all kinds bars would say nothing.
    let pieces = match filter.view {
        View::Dates => vec![Vec::new(); shown.stops.len()],
        View::Entries | View::Booklet => bars(chronicle, &shown.stops),
    };
    let mut pieces = pieces.into_iter();
    html! {
        @for (number, stops) in shown.by_year() {
            @let drawn: Vec<Markup> = stops
                .iter()
                .map(|stop| draw(reader, filter.view, stop, &pieces.next().unwrap_or_default()))
                .collect();
            (year(number, &projects(reader, chronicle, filter, number), &drawn))
        }
    }
}

/// Which projects run in a year: what the bars say, in words.
fn projects(reader: &Reader, chronicle: &Chronicle, filter: &Filter, year: i32) -> Markup {
    let running = match filter.view {
        View::Dates => Vec::new(),
        View::Entries | View::Booklet => running(chronicle, year),
    };
    html! {
        @if !running.is_empty() {
            p {
                (reader.t().chronology_running())
                @for block in running {
                    br; a href=(said::entry_url(reader, block, "")) { (said::words(reader, block, block.label())) }
                }
            }
        }
    }
}

/// One stop. Among all dates an entry is only what it is called: its text names the dates that follow.
fn draw(reader: &Reader, view: View, stop: &Stop<'_>, bars: &[Bar]) -> Markup {
    let entry = &stop.block.entry;
    let when = html! {
        (said::when(reader, stop)) " · " (said::kind_word(reader, stop.kind()))
    };
    let href = said::entry_url(reader, stop.block, "");
    let bars = bars.iter().map(|bar| (bar.lane, bar.begins, bar.ends));
    let bars = bars.collect();
    if let Some(inner) = stop.inner {
        let of = html! { (reader.t().chronology_part_of()) " " (said::title(reader, stop.block)) };
        return timeline_stop(&TimelineStop {
            id: None,
            when,
            kicker: html! {},
            title: said::words(reader, stop.block, &inner.title),
            href,
            body: html! { p.quiet { (of) } },
            bars,
        });
    }
    timeline_stop(&TimelineStop {
        id: Some(entry.slug.clone()),
        when,
        kicker: html! {
            @if let Some(kicker) = &entry.kicker { p.kicker { (said::words(reader, stop.block, kicker)) } }
        },
        title: said::title(reader, stop.block),
        href,
        body: html! {
            @if view != View::Dates { (said::body(reader, stop.block)) }
            @if view == View::Booklet { (attachments::shown(reader, stop.block)) }
            @if let Some(count) = attachments::count(reader, stop.block).filter(|_| view == View::Entries) {
                p.when { (count) }
            }
            @if let Some(facts) = stop.block.entry.details.facts.as_ref().filter(|_| view != View::Dates) {
                p.when {
                    @for (place, (label, count)) in said::facts(reader, facts).into_iter().enumerate() {
                        @if place > 0 { " · " }
                        (label) ": " (count)
                    }
                }
            }
            @if let Some((label, link)) = said::programme(reader, stop.block) { p.when { (label) " " (link) } }
        },
        bars,
    })
}

/// To the pages before and after, and the same as data.
fn foot(reader: &Reader, filter: &Filter, shown: &Shown<'_>) -> Markup {
    let t = reader.t();
    let to = |page| {
        let there = Filter {
            page,
            ..filter.clone()
        };
        said::list_url(reader, &there)
    };
    let before = (shown.page > 0).then(|| to(shown.page - 1));
    let after = (shown.page + 1 < shown.pages).then(|| to(shown.page + 1));
    let data = filter.with(|f| f.view = View::default()).query();
    let data = format!("{}{data}", reader.url(&paths::ChronologyData {}));
    html! {
        @if shown.pages > 1 {
            p.print-hidden { (t.catalogue_list_page(&(shown.page + 1).to_string(), &shown.pages.to_string())) }
            (pager(reader, before.as_deref(), after.as_deref()))
        }
        (links(&[
            (t.chronology_feed(), reader.url(&paths::ChronologyFeed {})),
            (t.chronology_data(), data),
        ]))
    }
}
