//! Time, from top to bottom: years as large quiet numerals, stops on a hairline, thin bars beside them. Printed it is
//! a booklet: a cover, the contents, the years. It needs `chronik.css`; see [`timeline_style`].

use maud::{Markup, html};

use crate::web::asset_url;

/// The style of all of this, for the head of the page.
pub(crate) fn timeline_style() -> Markup {
    html! { link rel="stylesheet" href=(asset_url("chronik.css")); }
}

/// What the page begins with; in print the cover.
pub(crate) fn cover(title: &str, lead: &Markup, years: &str) -> Markup {
    html! {
        div.cover {
            h1 { (title) }
            div.lead { (lead) }
            @if !years.is_empty() { p.span { (years) } }
        }
    }
}

/// A year of the contents.
#[derive(Clone, Debug)]
pub(crate) struct ContentsYear {
    /// The year.
    pub(crate) year: i32,
    /// Where it begins.
    pub(crate) href: String,
    /// What stands in it; only in print.
    pub(crate) titles: Vec<Markup>,
}

/// The years as links, in print with all that stands in them.
pub(crate) fn contents(label: &str, years: &[ContentsYear]) -> Markup {
    html! {
        nav.contents aria-label=(label) {
            p.only-print { (label) }
            ul {
                @for one in years {
                    li {
                        a href=(one.href) { (one.year) }
                        @if !one.titles.is_empty() {
                            ol { @for title in &one.titles { li { (title) } } }
                        }
                    }
                }
            }
        }
    }
}

/// A year: its number, what is to be said about all of it, and its stops.
pub(crate) fn year(number: i32, beside: &Markup, stops: &[Markup]) -> Markup {
    html! {
        section.year {
            div { h2 id=(number) { (number) } (beside) }
            ol { @for stop in stops { (stop) } }
        }
    }
}

/// A stop.
#[derive(Clone, Debug)]
pub(crate) struct TimelineStop {
    /// Where a link to it leads; none where another stop has it.
    pub(crate) id: Option<String>,
    /// Its date, what it was, badges: one line.
    pub(crate) when: Markup,
    /// A line above the title; may be empty.
    pub(crate) kicker: Markup,
    /// The title.
    pub(crate) title: Markup,
    /// Its page.
    pub(crate) href: String,
    /// What else there is to say.
    pub(crate) body: Markup,
    /// The pieces of the bars beside it: lane, does it begin here, does it end here. They say nothing that does not
    /// stand in words beside the year.
    pub(crate) bars: Vec<(usize, bool, bool)>,
}

/// How a piece of a bar is drawn.
fn bar(lane: usize, begins: bool, ends: bool) -> String {
    let begins = if begins { " begins" } else { "" };
    let ends = if ends { " ends" } else { "" };
    format!("lane-{lane}{begins}{ends}")
}

/// Draws a stop.
pub(crate) fn timeline_stop(stop: &TimelineStop) -> Markup {
    html! {
        li id=[stop.id.as_deref()] {
            @if !stop.bars.is_empty() {
                span.bars aria-hidden="true" {
                    @for (lane, begins, ends) in &stop.bars { i class=(bar(*lane, *begins, *ends)) {} }
                }
            }
            p.when { (stop.when) }
            (stop.kicker)
            h3 { a href=(stop.href) { (stop.title) } }
            (stop.body)
        }
    }
}
