//! What holds other things: columns, sections, what unfolds, the poster.

use maud::{Markup, html};

use crate::kinds::Lang;
use crate::web::Reader;

/// The way back, above the heading.
pub(crate) fn back(reader: &Reader, path: &impl std::fmt::Display, label: &str) -> Markup {
    html! { p.back { a href=(reader.url(path)) { (label) } } }
}

/// The facts of a page, and its text. On a phone the facts come first; from 900 px they stay beside the text.
pub(crate) fn columns(facts: &Markup, text: &Markup) -> Markup {
    html! { div.cols { div.side { (facts) } div { (text) } } }
}

/// Two things that belong beside each other; on a phone the first stands above.
pub(crate) fn pair(first: &Markup, second: &Markup) -> Markup {
    html! { div.sides { div { (first) } div { (second) } } }
}

/// The same in several languages, or alike otherwise: beside each other where there is room.
pub(crate) fn tiles(tiles: &[Markup]) -> Markup {
    html! { div.tiles { @for tile in tiles { div { (tile) } } } }
}

/// A page inside a page: a letter as it will look, as wide as a phone or as a desk. The page around it needs
/// `web::framing`.
pub(crate) fn framed(title: &str, href: &str, is_wide: bool) -> Markup {
    let width = if is_wide { "800" } else { "360" };
    html! { div.scroll { iframe.letter sandbox="" title=(title) src=(href) width=(width) height="640" {} } }
}

/// A part of a page under a heading.
pub(crate) fn section(heading: &str, body: &Markup) -> Markup {
    html! { section { h2 { (heading) } (body) } }
}

/// One day of a list: its date as the heading over its cards.
pub(crate) fn day(heading: &str, cards: &[Markup]) -> Markup {
    html! { section.day { h2 { (heading) } (super::cards(cards)) } }
}

/// Days below each other, from 900 px two beside each other.
pub(crate) fn days(days: &[Markup]) -> Markup {
    html! { div.days { @for day in days { (day) } } }
}

/// What unfolds when asked.
pub(crate) fn details(summary: &str, body: &Markup) -> Markup {
    html! { details { summary { (summary) } (body) } }
}

/// A poster of one page A4, to hang up: large type, a code to photograph, a number to ring.
#[derive(Clone, Debug)]
pub(crate) struct Poster {
    /// A line above the title: the kind of offering, or the office.
    pub(crate) kicker: String,
    /// The title.
    pub(crate) title: Markup,
    /// When, where, for whom, how much: a line each, the first one largest.
    pub(crate) lines: Vec<Markup>,
    /// A few sentences.
    pub(crate) body: Markup,
    /// The code as SVG, dark on light.
    pub(crate) code: Markup,
    /// What one finds behind the code, where that is not the sign-up.
    pub(crate) more: Option<String>,
    /// What the code says, to type: the address without its scheme.
    pub(crate) address: String,
}

/// Draws a poster; put it alone on a `Page::poster`.
pub(crate) fn poster(reader: &Reader, poster: &Poster) -> Markup {
    let office = &reader.settings().office;
    html! {
        article.poster {
            p.kicker { (poster.kicker) }
            h1 { (poster.title) }
            ul.lines { @for line in &poster.lines { li { (line) } } }
            div.text { (poster.body) }
            div.foot {
                div.qr { (poster.code) }
                div {
                    @let register = || reader.t().web_poster_register();
                    p { strong { (poster.more.clone().unwrap_or_else(register)) } }
                    p { span dir="ltr" { (poster.address) } }
                    p { (reader.t().web_poster_call()) " " strong dir="ltr" { (office.phone) } }
                    p { (super::foreign(reader, Lang::De, &office.full_name())) }
                }
            }
        }
    }
}
