//! Markdown of the office to HTML that can do no harm.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{Options, Parser, html};

/// HTML of a Markdown text; its first heading becomes `<h2>`. Scripts, styles, images and foreign
/// attributes are dropped.
pub(crate) fn markdown(text: &str) -> Markup {
    clean(text, &pulldown_cmark::Event::SoftBreak)
}

/// The same, each line on a line of its own: plain German is written so.
pub(crate) fn in_lines(text: &str) -> Markup {
    clean(text, &pulldown_cmark::Event::HardBreak)
}

fn clean<'t>(text: &'t str, line_end: &pulldown_cmark::Event<'t>) -> Markup {
    let mut raw = String::with_capacity(text.len() * 2);
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).map(|event| match event {
        pulldown_cmark::Event::SoftBreak => line_end.clone(),
        pulldown_cmark::Event::Start(pulldown_cmark::Tag::Heading {
            level,
            id,
            classes,
            attrs,
        }) => pulldown_cmark::Event::Start(pulldown_cmark::Tag::Heading {
            level: lower(level),
            id,
            classes,
            attrs,
        }),
        pulldown_cmark::Event::End(pulldown_cmark::TagEnd::Heading(level)) => {
            pulldown_cmark::Event::End(pulldown_cmark::TagEnd::Heading(lower(level)))
        }
        other => other,
    });
    html::push_html(&mut raw, events);
    let clean = ammonia::Builder::default()
        .rm_tags(["img", "h1"])
        .link_rel(Some("noopener noreferrer"))
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .clean(&raw)
        .to_string();
    PreEscaped(clean)
}

/// A few words with emphasis, for headings: nothing but `<em>` and `<strong>` stays.
pub(crate) fn inline(text: &str) -> Markup {
    let mut raw = String::with_capacity(text.len() + 16);
    html::push_html(&mut raw, Parser::new(text));
    let clean = ammonia::Builder::default()
        .tags(["em", "strong"].into())
        .clean(&raw)
        .to_string();
    PreEscaped(clean.trim().to_owned())
}

/// The page has one `<h1>`; a text begins below it.
fn lower(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel::{H1, H2, H3, H4};
    match level {
        H1 | H2 => H2,
        H3 => H3,
        _ => H4,
    }
}

/// The text without its marks, on one line, for descriptions and plain mails.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for event in Parser::new(text) {
        match event {
            pulldown_cmark::Event::Text(words) | pulldown_cmark::Event::Code(words) => {
                out.push_str(&words);
            }
            pulldown_cmark::Event::SoftBreak
            | pulldown_cmark::Event::HardBreak
            | pulldown_cmark::Event::End(_) => out.push(' '),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{in_lines, inline, markdown, plain};

    #[test]
    fn what_could_do_harm_is_dropped() {
        let html = markdown(
            "# Hallo\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![b](http://x/y.png) **gut**",
        );
        assert!(!html.0.contains("script"), "{}", html.0);
        assert!(!html.0.contains("<img"), "{}", html.0);
        assert!(
            html.0.contains("<h2>Hallo</h2>") && html.0.contains("<strong>gut</strong>"),
            "{}",
            html.0
        );
    }

    #[test]
    fn plain_german_keeps_its_lines() {
        assert_eq!(
            in_lines("Wir laufen.\nOder wir gehen.")
                .0
                .matches("<br")
                .count(),
            1
        );
        assert_eq!(
            markdown("Wir laufen.\nOder wir gehen.")
                .0
                .matches("<br")
                .count(),
            0
        );
    }

    #[test]
    fn a_heading_keeps_its_emphasis_and_nothing_else() {
        assert_eq!(
            inline("Befragung *ethnische Unternehmer* <b>&</b> [x](http://y)").0,
            "Befragung <em>ethnische Unternehmer</em> &amp; x"
        );
    }

    #[test]
    fn plain_text_is_one_line() {
        assert_eq!(
            plain("Alle **14 Tage**\n\n- Kaffee\n- Tee"),
            "Alle 14 Tage Kaffee Tee"
        );
    }
}
