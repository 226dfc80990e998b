//! One entry as the office sees it, and what can be done with it.

use maud::{Markup, html};

use super::{author, said, state};
use crate::chronology::chronicle::Block;
use crate::chronology::entity::entry::{Facts, State};
use crate::chronology::store::office::Whole;
use crate::kinds::Lang;
use crate::lang::moment;
use crate::offerings::zone;
use crate::paths;
use crate::web::components::{
    Tone, Weight, back, button_form, button_link, facts, foreign, notice, pair, section,
};
use crate::web::{Page, Reader, page};

/// What was done a moment ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// It was written.
    Saved,
    /// Everybody sees it.
    Published,
    /// Only the office sees it.
    Withdrawn,
    /// It tells of others too.
    Merged,
}

impl Told {
    const ALL: [Self; 4] = [Self::Saved, Self::Published, Self::Withdrawn, Self::Merged];

    fn word(self) -> &'static str {
        match self {
            Self::Saved => "gespeichert",
            Self::Published => "veroeffentlicht",
            Self::Withdrawn => "zurueckgezogen",
            Self::Merged => "zusammengelegt",
        }
    }

    /// By its word in addresses.
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|told| told.word() == word)
    }

    /// The page on which it is said.
    pub(crate) fn at(self, slug: &str) -> String {
        let slug = slug.to_owned();
        format!("{}?neu={}", paths::OfficeChronicle { slug }, self.word())
    }
}

/// What stands on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Top {
    /// Nothing.
    Nothing,
    /// What was done.
    Told(Told),
    /// Nothing was done: somebody else was first.
    Changed,
}

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    /// The entry, for what can be done with it.
    pub(crate) whole: &'a Whole,
    /// The entry, as it is read.
    pub(crate) block: &'a Block,
    /// Is it the first, is it the last of its day? None where it is the only one.
    pub(crate) place: Option<(bool, bool)>,
    /// What stands on top.
    pub(crate) top: Top,
}

/// The page.
pub(crate) fn one(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let entry = &scene.whole.entry;
    let at = moment(reader.lang, zone("Europe/Berlin"), entry.updated_at);
    let slug = || entry.slug.clone();
    let edit = paths::ChronicleEdit { slug: slug() };
    let mut about = vec![
        (
            t.chronology_fact_when(),
            html! { bdi { (foreign(reader, Lang::De, &entry.printed)) } },
        ),
        (
            t.chronology_filter_kind(),
            html! { (said::kind_word(reader, entry.kind)) },
        ),
        (
            t.chronology_office_last(),
            html! { bdi { (author(reader, &entry.actor)) } ", " (at) },
        ),
    ];
    about.extend(said::programme(reader, scene.block));
    let body = html! {
        (back(reader, &paths::OfficeChronology {}, &t.chronology_office_title()))
        (top(reader, scene))
        p { (state(reader, entry.state)) }
        @if let Some(kicker) = &entry.kicker { p.quiet { (foreign(reader, Lang::De, kicker)) } }
        h1 { (said::title(reader, scene.block)) }
        div.pair {
            (turn(reader, scene))
            (button_link(Weight::Secondary, &reader.url(&edit), &t.chronology_do_edit()))
        }
        (facts(&about))
        (said::body(reader, scene.block))
        (numbers(reader, scene))
        (order(reader, scene))
        p {
            @if entry.state == State::Published {
                a href=(reader.url(&paths::ChronologyEntry { slug: slug() })) { (t.chronology_office_public()) } " · "
            }
            a href=(reader.url(&paths::ChronicleAttachments { slug: slug() })) { (t.chronology_attach_title()) } " · "
            a href=(reader.url(&paths::ChronicleHistory { slug: slug() })) { (t.chronology_history_title()) } " · "
            a href=(reader.url(&paths::ChronicleMerge { slug: slug() })) { (t.chronology_merge_title()) }
        }
    };
    page(reader, &Page::staff(&entry.title, body))
}

fn top(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    match scene.top {
        Top::Nothing => html! {},
        Top::Changed => notice(
            Tone::Warn,
            &t.planning_conflict(),
            &html! { p { (t.chronology_changed()) } },
        ),
        Top::Told(told) => {
            let text = match told {
                Told::Saved => t.chronology_told_saved(),
                Told::Published => t.chronology_told_published(),
                Told::Withdrawn => t.chronology_told_withdrawn(),
                Told::Merged => t.chronology_told_merged(),
            };
            notice(Tone::Good, &text, &html! {})
        }
    }
}

/// A button that names the version that she sees.
fn deed(reader: &Reader, scene: Scene<'_>, deed: &str, weight: Weight, label: &str) -> Markup {
    let path = paths::ChronicleDeed {
        slug: scene.whole.entry.slug.clone(),
        deed: deed.to_owned(),
    };
    let seen = scene.whole.entry.version.to_string();
    button_form(reader, &path, weight, label, &[("seen", &seen)])
}

/// Everybody sees it, or nobody but the office.
fn turn(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    match scene.whole.entry.state {
        State::Published => {
            let label = t.chronology_do_withdraw();
            deed(reader, scene, "ruecknahme", Weight::Dangerous, &label)
        }
        State::Draft | State::Withdrawn | State::Merged => {
            let label = t.chronology_do_publish();
            deed(reader, scene, "veroeffentlichung", Weight::Primary, &label)
        }
    }
}

/// The numbers as they were noted, exact, and what they are now.
fn numbers(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let details = &scene.whole.entry.details;
    let Some(noted) = &details.facts else {
        return html! {};
    };
    let drawn = |noted: &Facts| facts(&said::exact(reader, noted));
    html! {
        (section(&t.chronology_office_numbers(), &html! {
            @if *noted == (Facts { women: noted.women, ..Facts::default() }) {
                p { (t.chronology_office_unnoted()) }
            }
            (drawn(noted))
            p.quiet { (t.chronology_office_few()) }
        }))
        @if let Some(newer) = &details.newer {
            (notice(Tone::Warn, &t.chronology_office_corrected(), &html! {
                p { (t.chronology_office_newer()) }
                (drawn(newer))
                (deed(reader, scene, "zahlen", Weight::Primary, &t.chronology_do_take()))
            }))
        }
    }
}

/// Its place among those of the same day.
fn order(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Some((is_first, is_last)) = scene.place else {
        return html! {};
    };
    let button = |is_end: bool, word: &str, label: &str| {
        html! { @if !is_end { (deed(reader, scene, word, Weight::Secondary, label)) } }
    };
    section(
        &t.chronology_office_order(),
        &html! {
            p { (t.chronology_office_order_hint()) }
            (pair(
                &button(is_first, "frueher", &t.chronology_do_earlier()),
                &button(is_last, "spaeter", &t.chronology_do_later()),
            ))
        },
    )
}
