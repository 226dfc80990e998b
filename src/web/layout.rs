//! The frame of every page.

use maud::{DOCTYPE, Markup, html};

use super::Reader;

/// A page before its frame.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    /// The title, without the site's name.
    pub(crate) title: &'a str,
    /// One sentence for search engines and share previews; may be empty.
    pub(crate) description: &'a str,
    /// May search engines know it? Pages under a token are not for them.
    pub(crate) public: bool,
    /// Did a form come back with problems? Then the title says so first.
    pub(crate) has_problems: bool,
    /// More for the head (JSON-LD, feeds).
    pub(crate) head: Markup,
    /// What stands in `<main>`.
    pub(crate) body: Markup,
}

impl<'a> Page<'a> {
    /// A public page.
    pub(crate) fn new(title: &'a str, body: Markup) -> Self {
        Self {
            title,
            description: "",
            public: true,
            has_problems: false,
            head: html! {},
            body,
        }
    }

    /// A page under a token or behind a form: not for search engines, nothing in share previews.
    pub(crate) fn private(title: &'a str, body: Markup) -> Self {
        Self {
            public: false,
            ..Self::new(title, body)
        }
    }
}

/// Draws a page with head, language switcher and footer.
pub(crate) fn page(reader: &Reader, page: &Page<'_>) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(reader.lang.tag()) dir=(reader.lang.dir()) {
            head { title { (page.title) } (page.head) }
            body { main { (page.body) } }
        }
    }
}
