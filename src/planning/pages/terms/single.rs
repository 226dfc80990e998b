//! Single dates by hand: one more, another topic, one less.

use maud::{Markup, html};

use super::table::remarks;
use super::{Scene, terms};
use crate::kinds::Lang;
use crate::lang::{date, time_range};
use crate::offerings::entity::venue;
use crate::offerings::{Fate, Row as Dated};
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Row, Weight, button, button_form, button_link, details, foreign, form,
    hidden, radios, rows, section, text_field,
};
use crate::web::{Problems, Reader};

/// One more date, as it was typed.
#[derive(Clone, Debug, Default)]
pub(in crate::planning) struct Added {
    /// The day.
    pub(in crate::planning) day: String,
    /// Begin.
    pub(in crate::planning) start: String,
    /// End.
    pub(in crate::planning) end: String,
    /// The slug of its venue.
    pub(in crate::planning) venue: String,
    /// What it is about.
    pub(in crate::planning) topic: String,
    /// All venues.
    pub(in crate::planning) venues: Vec<venue::Model>,
}

/// All dates to come, and a form for one more.
pub(super) fn single(
    reader: &Reader,
    scene: Scene<'_>,
    there: &[Dated],
    (added, problems): (&Added, &Problems),
) -> Markup {
    let t = reader.t();
    let coming = there
        .iter()
        .filter(|row| row.session.is_some() && row.fate != Fate::Begun);
    let lines: Vec<Row> = coming.map(|row| line(reader, scene, row)).collect();
    html! {
        @if !lines.is_empty() {
            (section(&t.planning_single(), &rows(&lines)))
        }
        (section(&t.planning_single_new(), &new(reader, scene, added, problems)))
    }
}

fn line(reader: &Reader, scene: Scene<'_>, row: &Dated) -> Row {
    let t = reader.t();
    let slug = &scene.listing.offering.slug;
    let there = row.session.as_ref();
    let id = there
        .map(|there| there.id.0.to_string())
        .unwrap_or_default();
    let topic = there
        .and_then(|there| there.topic.clone())
        .unwrap_or_default();
    let (is_booked, is_off) = there.map_or((false, false), |there| {
        (there.is_booked, there.is_called_off)
    });
    let path = paths::OfficeSession { id: id.clone() };
    let field = Field::new("topic", t.planning_single_topic(), topic.as_str());
    let field = field.id(format!("topic-{id}")).autocomplete("off");
    let change = html! {
        (form(reader, &terms(slug), &html! {
            (hidden("what", "topic"))
            (hidden("id", &id))
            (hidden("was", &topic))
            (text_field(reader, &field, &Problems::default()))
            (button(Weight::Secondary, &t.planning_single_save()))
        }))
        @if !is_booked {
            (button_form(
                reader,
                &terms(slug),
                Weight::Dangerous,
                &t.planning_single_remove(),
                &[("what", "remove"), ("id", &id)],
            ))
        }
        p { (button_link(Weight::Secondary, &reader.url(&path), &t.planning_single_open())) }
    };
    let summary = if is_off {
        t.planning_single_called_off()
    } else {
        t.planning_single_change()
    };
    Row {
        head: html! {
            (date(reader.lang, row.when.date)) br;
            (time_range(reader.lang, row.when.start, row.when.end))
        },
        body: html! {
            (remarks(reader, scene.listing.zone(), row))
            (details(&summary, &change))
        },
    }
}

fn new(reader: &Reader, scene: Scene<'_>, added: &Added, problems: &Problems) -> Markup {
    let t = reader.t();
    let line = |name: &'static str, label: String, text: &str| {
        let field = Field::new(name, label, text.to_owned());
        field.id(format!("new-{name}")).autocomplete("off")
    };
    let chosen = match added.venue.as_str() {
        "" => scene.listing.venue.slug.as_str(),
        chosen => chosen,
    };
    let places = added.venues.iter().map(|venue| Choice {
        value: venue.slug.as_str().into(),
        label: foreign(reader, Lang::De, &venue.name),
        chosen: venue.slug == chosen,
        closed: false,
    });
    let places = Choices {
        name: "venue",
        legend: t.catalogue_fact_where().into(),
        hint: "".into(),
        choices: places.collect(),
    };
    let fields = html! {
        (hidden("what", "add"))
        (text_field(reader, &line("day", t.planning_single_day(), &added.day).day(), problems))
        (text_field(reader, &line("start", t.planning_terms_start(), &added.start).time(), problems))
        (text_field(reader, &line("end", t.planning_terms_end(), &added.end).time(), problems))
        (radios(&places, problems))
        (text_field(reader, &line("topic", t.planning_single_topic(), &added.topic).optional(), problems))
        (button(Weight::Secondary, &t.planning_single_new()))
    };
    form(reader, &terms(&scene.listing.offering.slug), &fields)
}
