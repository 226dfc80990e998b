//! Venues, and the names of partners.

use maud::{Markup, html};

use crate::kinds::Lang;
use crate::offerings::VenuePlan;
use crate::paths;
use crate::planning::forms::VenueInput;
use crate::web::components::{
    Choice, Choices, Field, Row, Tone, Weight, back, button, button_link, checkboxes, foreign,
    form, hidden, kept_form, links, notice, problem_summary, rows, text_area, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// The list of venues.
pub(in crate::planning) fn venues(reader: &Reader, all: &[VenuePlan], is_saved: bool) -> Markup {
    let t = reader.t();
    let title = t.planning_venues();
    let row = |venue: &VenuePlan| {
        let path = paths::OfficeVenue {
            slug: venue.slug.clone(),
        };
        Row {
            head: html! { a href=(reader.url(&path)) { (foreign(reader, Lang::De, &venue.name)) } },
            body: told(reader, venue),
        }
    };
    let body = html! {
        (back(reader, &paths::OfficeOfferings {}, &t.planning_title()))
        @if is_saved { (notice(Tone::Good, &t.planning_told_saved(), &html! {})) }
        h1 { (title) }
        p { (button_link(Weight::Primary, &reader.url(&paths::NewVenue {}), &t.planning_venue_new())) }
        (rows(&all.iter().map(row).collect::<Vec<_>>()))
        (links(&[(t.planning_partners(), reader.url(&paths::OfficePartners {}))]))
    };
    page(reader, &Page::staff(&title, body))
}

/// What a visitor reads of a venue beside its name.
fn told(reader: &Reader, venue: &VenuePlan) -> Markup {
    let t = reader.t();
    let address = venue.address.clone().unwrap_or_default();
    let town = [address.postcode.as_str(), &address.town].join(" ");
    html! {
        @for line in [address.street.as_str(), town.trim()] {
            @if !line.is_empty() { bdi { (line) } br; }
        }
        @if venue.step_free { (t.catalogue_step_free()) } @else { (t.catalogue_with_steps()) }
        @if !venue.note.is_empty() { br; (foreign(reader, Lang::De, &venue.note)) }
    }
}

/// The form of a venue. `slug` is that of the one that is edited; `theirs` what somebody else made of it.
pub(in crate::planning) fn venue(
    reader: &Reader,
    slug: Option<&str>,
    typed: &VenueInput,
    (problems, theirs): (&Problems, Option<&VenuePlan>),
) -> Markup {
    let t = reader.t();
    let (title, submit) = match slug {
        Some(_) => (t.planning_venue_edit(), t.office_do_save()),
        None => (t.planning_venue_new(), t.office_do_save()),
    };
    let name = Field::new("name", t.planning_venue_name(), &typed.name).autocomplete("off");
    let slug_field = Field::new("slug", t.planning_venue_slug(), &typed.slug)
        .hint(t.planning_venue_slug_hint())
        .autocomplete("off")
        .optional();
    let note = Field::new("note", t.planning_venue_note(), &typed.note)
        .hint(t.planning_venue_note_hint())
        .optional();
    let line = |name: &'static str, label: String, value: &str| {
        Field::new(name, label, value.to_owned())
            .autocomplete("off")
            .optional()
    };
    let street = line("street", t.planning_venue_street(), &typed.street);
    let postcode = line("postcode", t.planning_venue_postcode(), &typed.postcode);
    let town = line("town", t.planning_venue_town(), &typed.town);
    let access = Choices {
        name: "step_free",
        legend: t.planning_venue_access().into(),
        hint: "".into(),
        choices: vec![Choice::new(
            "yes",
            &t.catalogue_step_free(),
            typed.step_free == "yes",
        )],
    };
    let fields = html! {
        (hidden("was", &typed.was))
        (text_field(reader, &name, problems))
        @if slug.is_none() { (text_field(reader, &slug_field, problems)) }
        (text_field(reader, &street, problems))
        div.pair {
            (text_field(reader, &postcode, problems))
            (text_field(reader, &town, problems))
        }
        (checkboxes(&access, problems))
        (text_area(reader, &note, problems))
        (button(Weight::Primary, &submit))
    };
    let form = match slug {
        None => kept_form(reader, &paths::NewVenue {}, &fields),
        Some(slug) => {
            let path = paths::OfficeVenue {
                slug: slug.to_owned(),
            };
            kept_form(reader, &path, &fields)
        }
    };
    let body = html! {
        (back(reader, &paths::OfficeVenues {}, &t.planning_venues()))
        (problem_summary(reader, problems))
        @if let Some(theirs) = theirs {
            (notice(Tone::Warn, &t.planning_venue_changed(), &html! {
                p { strong { (foreign(reader, Lang::De, &theirs.name)) } br; (told(reader, theirs)) }
                p { (t.planning_venue_kept()) }
            }))
        }
        h1 { (title) }
        (form)
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            kept_form: Some(&submit),
            ..Page::staff(&title, body)
        },
    )
}

/// A partner: its name, in how many offerings it takes part, and what was typed as its new name.
#[derive(Clone, Debug)]
pub(in crate::planning) struct Partner {
    /// Its name.
    pub(in crate::planning) name: String,
    /// Offerings.
    pub(in crate::planning) offerings: i64,
    /// What was typed, where that was wrong.
    pub(in crate::planning) typed: Option<String>,
}

/// The list of partners, each with a form for another name. `problem` is about the one with something typed.
pub(in crate::planning) fn partners(
    reader: &Reader,
    all: &[Partner],
    (is_saved, problem): (bool, Option<&str>),
) -> Markup {
    let t = reader.t();
    let title = t.planning_partners();
    let mut problems = Problems::default();
    let at = all.iter().position(|partner| partner.typed.is_some());
    if let (Some(at), Some(problem)) = (at, problem) {
        problems.add(format!("name-{at}"), problem);
    }
    let row = |(at, partner): (usize, &Partner)| {
        let id = format!("name-{at}");
        let value = partner.typed.as_deref().unwrap_or(&partner.name).to_owned();
        let field = Field::new("name", t.planning_partner_name(), value)
            .id(id.clone())
            .autocomplete("off");
        let fields = html! {
            (hidden("was", &partner.name))
            (text_field(reader, &field, &problems))
            (button(Weight::Secondary, &t.planning_partner_rename()))
        };
        Row {
            head: foreign(reader, Lang::De, &partner.name),
            body: html! {
                (t.planning_partner_count(partner.offerings))
                details open[problems.of(&id).is_some()] {
                    summary { (t.planning_partner_rename()) }
                    p { (t.planning_partner_text()) }
                    (form(reader, &paths::OfficePartners {}, &fields))
                }
            },
        }
    };
    let gone = problem.filter(|_| at.is_none());
    let body = html! {
        (back(reader, &paths::OfficeOfferings {}, &t.planning_title()))
        (problem_summary(reader, &problems))
        @if is_saved { (notice(Tone::Good, &t.planning_told_saved(), &html! {})) }
        @if let Some(gone) = gone { (notice(Tone::Warn, gone, &html! {})) }
        h1 { (title) }
        @if all.is_empty() {
            p { (t.planning_partner_none()) }
        } @else {
            (rows(&all.iter().enumerate().map(row).collect::<Vec<_>>()))
            p { a href=(reader.url(&paths::PartnerPasses {})) { (t.attendance_pass_partner_title()) } }
        }
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}
