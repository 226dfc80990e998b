//! XML as feeds and site maps are written in.

use chrono::{DateTime, SecondsFormat, Utc};
use maud::{Markup, PreEscaped, html};

/// The media type of a feed.
pub(crate) const ATOM: &str = "application/atom+xml; charset=utf-8";
/// The media type of other documents.
pub(crate) const XML: &str = "application/xml; charset=utf-8";

/// A document: maud escapes what XML must have escaped.
pub(crate) fn document(root: &Markup) -> String {
    let declaration = PreEscaped("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    html! { (declaration) (root) }.into_string()
}

/// Text without what XML 1.0 can not hold, and without the marks that isolate directions.
pub(crate) fn clean(text: &str) -> String {
    crate::lang::plain(text).replace(|c: char| c.is_control() && !matches!(c, '\n' | '\t'), "")
}

/// A moment, whole seconds, UTC.
pub(crate) fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
