//! Markdown of the office to HTML that can do no harm.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::kinds::Lang;

/// HTML of a Markdown text; its first heading becomes `<h2>`. Scripts, styles, images and foreign
/// attributes are dropped.
pub(crate) fn markdown(text: &str) -> Markup {
    clean(text, &Event::SoftBreak, None)
}

/// The same for a letter: links to our own pages say where they are.
pub(crate) fn for_letter(text: &str, here: Here<'_>) -> Markup {
    let line_end = if here.lang == Lang::Simple {
        Event::HardBreak
    } else {
        Event::SoftBreak
    };
    clean(text, &line_end, Some(here))
}

/// Where a text is read that links to our pages without saying where they are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Here<'a> {
    /// The public address, without a slash at the end.
    pub(crate) site: &'a str,
    /// The language of the text.
    pub(crate) lang: Lang,
}

impl Here<'_> {
    /// A link as it stands in a letter. What names its language keeps it.
    fn link(self, to: &str) -> String {
        if !to.starts_with('/') || to.starts_with("//") {
            return to.to_owned();
        }
        match Lang::of_path(to) {
            (Lang::De, _) => format!("{}{}{to}", self.site, self.lang.prefix()),
            _ => format!("{}{to}", self.site),
        }
    }
}

/// Where a text leads: all its links, as they were written.
pub(crate) fn links(text: &str) -> Vec<String> {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES);
    let links = events.filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    links.collect()
}

/// The same, each line on a line of its own: plain German is written so.
pub(crate) fn in_lines(text: &str) -> Markup {
    clean(text, &Event::HardBreak, None)
}

fn clean<'t>(text: &'t str, line_end: &Event<'t>, here: Option<Here<'_>>) -> Markup {
    let mut raw = String::with_capacity(text.len() * 2);
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).map(|event| match event {
        Event::SoftBreak => line_end.clone(),
        Event::Start(Tag::Heading {
            level,
            id,
            classes,
            attrs,
        }) => Event::Start(Tag::Heading {
            level: lower(level),
            id,
            classes,
            attrs,
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: match here {
                Some(here) => CowStr::from(here.link(&dest_url)),
                None => dest_url,
            },
            title,
            id,
        }),
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
            Event::Text(words) | Event::Code(words) => {
                out.push_str(&words);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => out.push(' '),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as a letter in plain text says it: paragraphs and lists on lines of their own, each link with its
/// address behind it.
pub(crate) fn in_words(text: &str, here: Here<'_>) -> String {
    let mut words = InWords::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        words.take(event, here);
    }
    let lines: Vec<&str> = words.out.trim().lines().map(str::trim_end).collect();
    let mut out = lines.join("\n");
    while out.contains("\n\n\n") {
        out = out.replace("\n\n\n", "\n\n");
    }
    out
}

/// What was said so far.
#[derive(Default)]
struct InWords {
    out: String,
    /// The lists that are open: the next number, or none where they have none.
    lists: Vec<Option<u64>>,
    /// Where the words of the open link begin, and where it leads.
    link: Option<(usize, String)>,
}

impl InWords {
    fn take(&mut self, event: Event<'_>, here: Here<'_>) {
        match event {
            Event::Text(words) | Event::Code(words) => self.out.push_str(&words),
            Event::SoftBreak if here.lang != Lang::Simple => self.out.push(' '),
            Event::SoftBreak | Event::HardBreak => self.out.push('\n'),
            Event::Rule => self.out.push_str("\n\n---\n\n"),
            Event::Start(tag) => self.begin(tag, here),
            Event::End(tag) => self.end(tag),
            _ => {}
        }
    }

    fn begin(&mut self, tag: Tag<'_>, here: Here<'_>) {
        match tag {
            Tag::List(first) => {
                self.lists.push(first);
                self.out.push('\n');
            }
            Tag::Item => {
                let depth = self.lists.len().saturating_sub(1);
                self.out.push_str(&"  ".repeat(depth));
                match self.lists.last_mut() {
                    Some(Some(number)) => {
                        _ = write!(self.out, "{number}. ");
                        *number += 1;
                    }
                    _ => self.out.push_str("- "),
                }
            }
            Tag::Link { dest_url, .. } => {
                self.link = Some((self.out.len(), here.link(&dest_url)));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if !self.lists.is_empty() => self.out.push('\n'),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Table => self.out.push_str("\n\n"),
            TagEnd::List(_) => {
                self.lists.pop();
                self.out.push('\n');
            }
            TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead if !self.out.ends_with('\n') => {
                self.out.push('\n');
            }
            TagEnd::TableCell => self.out.push_str("  "),
            TagEnd::Link => {
                let Some((from, to)) = self.link.take() else {
                    return;
                };
                let said = self.out.get(from..).unwrap_or_default();
                let is_ours = ["http:", "https:", "mailto:", "tel:"]
                    .iter()
                    .any(|scheme| to.starts_with(scheme));
                if is_ours && said != to && Some(said) != to.split_once(':').map(|(_, rest)| rest) {
                    _ = write!(self.out, " <{to}>");
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Here, for_letter, in_lines, in_words, inline, links, markdown, plain};
    use crate::kinds::Lang;

    fn here(lang: Lang) -> Here<'static> {
        Here {
            site: "https://example.org",
            lang,
        }
    }

    #[test]
    fn a_letter_says_where_its_links_lead_in_text_and_html_alike() {
        let text = "# Hallo\n\nKommen Sie zum [Café](/angebote/cafe)!\nBis bald.\n\n- eins\n- [zwei](https://x.example)\n\n1. a\n2. b\n\n[böse](javascript:alert(1)) <b>x</b>";
        let said = in_words(text, here(Lang::Tr));
        assert_eq!(
            said,
            "Hallo\n\nKommen Sie zum Café <https://example.org/tr/angebote/cafe>! Bis bald.\n\n- eins\n- zwei <https://x.example>\n\n1. a\n2. b\n\nböse x"
        );
        let html = for_letter(text, here(Lang::Tr)).0;
        assert!(
            html.contains(r#"href="https://example.org/tr/angebote/cafe""#),
            "{html}"
        );
        assert!(!html.contains("javascript"), "{html}");
        let known = in_words("[x](/ar/kontakt) [y](/)", here(Lang::Tr));
        assert_eq!(
            known,
            "x <https://example.org/ar/kontakt> y <https://example.org/tr/>"
        );
    }

    #[test]
    fn plain_german_keeps_its_lines_in_a_letter_too() {
        assert_eq!(
            in_words("Wir laufen.\nOder wir gehen.", here(Lang::Simple)),
            "Wir laufen.\nOder wir gehen."
        );
        assert!(for_letter("a\nb", here(Lang::Simple)).0.contains("<br"));
    }

    #[test]
    fn all_links_of_a_text_are_found() {
        assert_eq!(
            links("[a](/x) <https://y.example> [b][1]\n\n[1]: /z"),
            ["/x", "https://y.example", "/z"]
        );
    }

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
