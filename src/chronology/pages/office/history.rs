//! What an entry said before.

use maud::{Markup, html};

use super::author;
use crate::audit;
use crate::chronology::entity::version;
use crate::chronology::forms::Typed;
use crate::chronology::store::office::Whole;
use crate::kinds::Lang;
use crate::lang::moment;
use crate::offerings::zone;
use crate::paths;
use crate::web::components::{Weight, back, button_form, details, foreign, section};
use crate::web::{Page, Reader, page};

/// The page.
pub(crate) fn history(
    reader: &Reader,
    whole: &Whole,
    versions: &[version::Model],
    deeds: &[audit::Entry],
) -> Markup {
    let t = reader.t();
    let entry = &whole.entry;
    let title = t.chronology_history_title();
    let to = paths::OfficeChronicle {
        slug: entry.slug.clone(),
    };
    let when = |at| moment(reader.lang, zone("Europe/Berlin"), at);
    let heading = |number: i32| t.chronology_history_version(&number.to_string());
    // What each version says, and what the next one made of it.
    let mut next = Typed::of(&whole.plan());
    let mut drawn = Vec::new();
    for version in versions {
        let typed = Typed::of(&version.content);
        let changes = super::form::said(reader, &next.differing(&typed));
        next = typed;
        let path = paths::ChronicleDeed {
            slug: entry.slug.clone(),
            deed: "fassung".to_owned(),
        };
        let (seen, number) = (entry.version.to_string(), version.version.to_string());
        let fields = [("seen", seen.as_str()), ("fassung", number.as_str())];
        let label = t.chronology_do_restore();
        drawn.push(section(
            &heading(version.version),
            &html! {
                p.quiet { bdi { (author(reader, &version.actor)) } ", " (when(version.at)) }
                p { strong { (foreign(reader, Lang::De, &version.content.title)) } }
                (details(&t.chronology_history_differs(), &changes))
                (button_form(reader, &path, Weight::Secondary, &label, &fields))
            },
        ));
    }
    let body = html! {
        (back(reader, &to, &entry.title))
        h1 { (title) }
        (section(&heading(entry.version), &html! {
            p.quiet { (t.chronology_history_now()) " · " bdi { (author(reader, &entry.actor)) } ", " (when(entry.updated_at)) }
        }))
        @if drawn.is_empty() { p { (t.chronology_history_none()) } }
        @for version in &drawn { (version) }
        (files(reader, deeds))
    };
    page(reader, &Page::staff(&title, body))
}

/// Which files were added and deleted: they belong to no version.
fn files(reader: &Reader, deeds: &[audit::Entry]) -> Markup {
    let t = reader.t();
    let lines = deeds.iter().filter_map(|deed| {
        let said = match deed.deed.as_str() {
            "chronicle_attached" => t.chronology_did_attach(&deed.actor),
            "chronicle_detached" => t.chronology_did_detach(&deed.actor),
            _ => return None,
        };
        let at = moment(reader.lang, zone("Europe/Berlin"), deed.at);
        Some(html! { li { (said) ", " (at) } })
    });
    let lines: Vec<Markup> = lines.collect();
    html! {
        @if !lines.is_empty() {
            (section(&t.chronology_attach_title(), &html! { ul { @for line in &lines { (line) } } }))
        }
    }
}
