//! The page of an offering before anybody else sees it: in every language, and in every situation in which visitors
//! may find it.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::catalogue::{Situation, situations};
use crate::kinds::Lang;
use crate::offerings::Listing;
use crate::paths;
use crate::web::Reader;
use crate::web::components::{Tone, chips, links, notice};

/// The address of the preview, as things stand or in a situation.
pub(in crate::planning) fn preview_path(
    path: &paths::OfferingPreview,
    situation: Option<Situation>,
) -> String {
    let situation = situation.map(|one| format!("?lage={}", one.word()));
    format!("{path}{}", situation.unwrap_or_default())
}

/// The ways to the preview, for the page of an offering.
pub(super) fn previews(reader: &Reader, listing: &Listing, now: DateTime<Utc>) -> Markup {
    let t = reader.t();
    let path = paths::OfferingPreview {
        slug: listing.offering.slug.clone(),
    };
    let in_language = |lang: Lang| reader.url(&format_args!("{path}?sprache={}", lang.tag()));
    let all = situations(reader, listing, now).into_iter();
    let all = all.map(|(one, label)| (label, reader.url(&preview_path(&path, Some(one)))));
    let all: Vec<_> = all.collect();
    html! {
        ul.links {
            @for lang in Lang::ALL {
                li {
                    a href=(in_language(lang)) {
                        span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) }
                    }
                }
            }
        }
        @if !all.is_empty() {
            p { (t.planning_preview_as()) }
            (links(&all))
        }
    }
}

/// What stands above a preview: that it is one, and the situations in which it can be seen.
pub(in crate::planning) fn preview_bar(
    reader: &Reader,
    (path, listing): (&paths::OfferingPreview, &Listing),
    situation: Option<Situation>,
    now: DateTime<Utc>,
) -> Markup {
    let t = reader.t();
    let slug = listing.offering.slug.clone();
    let way = |one: Option<Situation>, label: String| {
        (
            label,
            reader.url(&preview_path(path, one)),
            one == situation,
        )
    };
    let all = situations(reader, listing, now).into_iter();
    let all = all.map(|(one, label)| way(Some(one), label));
    let now = [way(None, t.planning_preview_now())].into_iter();
    let all: Vec<_> = now.chain(all).collect();
    notice(
        Tone::Info,
        &t.planning_preview(),
        &html! {
            p {
                (t.planning_preview_text()) " "
                a href=(reader.url(&paths::OfficeOffering { slug })) { (t.planning_title()) }
            }
            @if all.len() > 1 {
                p { (t.planning_preview_as()) }
                (chips(&t.planning_preview_as(), &all))
            }
        },
    )
}
