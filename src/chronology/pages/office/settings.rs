//! How offerings that are over are kept.

use maud::{Markup, html};

use crate::chronology::chores::word;
use crate::chronology::store::archive::Choices as Chosen;
use crate::offerings::entity::offering::Kind;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Tone, Weight, back, button, checkboxes, form, notice,
};
use crate::web::{Page, Problems, Reader, page};

/// What the page is drawn from.
#[derive(Clone, Debug)]
pub(crate) struct Set {
    /// What is chosen.
    pub(crate) chosen: Chosen,
    /// All series.
    pub(crate) series: Vec<String>,
    /// Was it saved a moment ago?
    pub(crate) is_saved: bool,
}

/// All kinds of offerings.
const KINDS: [Kind; 7] = [
    Kind::OpenMeeting,
    Kind::Course,
    Kind::OpenGroup,
    Kind::Conference,
    Kind::Performance,
    Kind::Seminar,
    Kind::Workshop,
];

/// The page.
pub(crate) fn settings(reader: &Reader, set: &Set) -> Markup {
    let t = reader.t();
    let title = t.chronology_set_title();
    let kinds = KINDS.iter().map(|kind| {
        let label = match kind {
            Kind::OpenMeeting => t.catalogue_kinds_open_meeting(),
            Kind::Course => t.catalogue_kinds_course(),
            Kind::OpenGroup => t.catalogue_kinds_open_group(),
            Kind::Conference => t.catalogue_kinds_conference(),
            Kind::Performance => t.catalogue_kinds_performance(),
            Kind::Seminar => t.catalogue_kinds_seminar(),
            Kind::Workshop => t.catalogue_kinds_workshop(),
        };
        let value = word(*kind);
        let is_chosen = set.chosen.published.contains(&value);
        Choice::new(value, &label, is_chosen)
    });
    let kinds = Choices {
        name: "kind",
        legend: t.chronology_set_kinds().into(),
        hint: t.chronology_set_kinds_hint().into(),
        choices: kinds.collect(),
    };
    let series = set
        .series
        .iter()
        .map(|series| Choice::new(series.as_str(), series, set.chosen.yearly.contains(series)));
    let series = Choices {
        name: "series",
        legend: t.chronology_set_series().into(),
        hint: t.chronology_set_series_hint().into(),
        choices: series.collect(),
    };
    let nothing = Problems::default();
    let body = html! {
        (back(reader, &paths::OfficeChronology {}, &t.chronology_office_title()))
        @if set.is_saved { (notice(Tone::Good, &t.chronology_told_saved(), &html! {})) }
        h1 { (title) }
        p { (t.chronology_set_text()) }
        (form(reader, &paths::ArchiveSettings {}, &html! {
            (checkboxes(&kinds, &nothing))
            @if !set.series.is_empty() { (checkboxes(&series, &nothing)) }
            (button(Weight::Primary, &t.chronology_do_save()))
        }))
    };
    page(reader, &Page::staff(&title, body))
}
