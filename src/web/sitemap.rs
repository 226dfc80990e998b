//! Every page in every language, each naming the others: for search engines.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::Reader;
use super::reader::localised;
use crate::formats::xml;
use crate::kinds::Lang;

/// A site map (sitemaps.org) of paths without their language, each with its last change where it is known.
pub(crate) fn sitemap(reader: &Reader, pages: &[(String, Option<DateTime<Utc>>)]) -> String {
    xml::document(&html! {
        urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" {
            @for (path, changed) in pages { @for lang in Lang::ALL { (address(reader, path, lang, *changed)) } }
        }
    })
}

fn address(reader: &Reader, path: &str, lang: Lang, changed: Option<DateTime<Utc>>) -> Markup {
    let server = &reader.settings().server.public_url;
    let url = |lang: Lang| format!("{server}{}", localised(lang, path));
    html! {
        url {
            loc { (url(lang)) }
            @if let Some(at) = changed { lastmod { (xml::stamp(at)) } }
            @for other in Lang::ALL {
                xhtml:link rel="alternate" hreflang=(other.tag()) href=(url(other)) {}
            }
            xhtml:link rel="alternate" hreflang="x-default" href=(url(Lang::De)) {}
        }
    }
}
