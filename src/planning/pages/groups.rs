//! The fields of the form, in groups that belong together.

use maud::{Markup, html};

use super::form::{Above, look_button};
use super::said::{answers, label};
use crate::kinds::Lang;
use crate::paths;
use crate::planning::forms::{Name, Sent, workshop_id};
use crate::web::Reader;
use crate::web::components::{
    Choice, Choices, Field, checkboxes, fieldset, foreign, hidden, number_field, radios, text_area,
    text_field,
};

/// Empty lines for new workshops.
const NEW_WORKSHOPS: usize = 3;

/// The form that is being drawn.
struct Draw<'a> {
    reader: &'a Reader,
    above: Above<'a>,
    sent: &'a Sent,
}

/// All groups.
pub(super) fn all(reader: &Reader, above: Above<'_>, sent: &Sent) -> Markup {
    let t = reader.t();
    let draw = Draw {
        reader,
        above,
        sent,
    };
    html! {
        (fieldset(&t.planning_group_what(), "", &draw.what()))
        (fieldset(&t.planning_group_who(), "", &draw.who()))
        (fieldset(&t.planning_group_places(), "", &draw.places()))
        (fieldset(&t.planning_group_signup(), "", &draw.sign_up()))
        (fieldset(&t.planning_group_money(), "", &draw.money()))
        (fieldset(&t.planning_group_languages(), "", &draw.languages()))
        (fieldset(&t.catalogue_fact_childcare(), "", &draw.care()))
        (fieldset(&t.planning_group_day(), "", &draw.day()))
        (fieldset(&t.planning_group_more(), "", &draw.more()))
    }
}

impl Draw<'_> {
    fn field(&self, name: Name) -> Field<'_> {
        let text = self.sent.typed.get(name);
        Field::new(name.word(), label(self.reader, name), text).autocomplete("off")
    }

    fn line(&self, field: &Field<'_>) -> Markup {
        text_field(self.reader, field, self.above.problems)
    }

    fn number(&self, field: &Field<'_>) -> Markup {
        number_field(self.reader, field, self.above.problems)
    }

    fn area(&self, field: &Field<'_>) -> Markup {
        text_area(self.reader, field, self.above.problems)
    }

    fn choices(&self, name: Name) -> Choices<'_> {
        let chosen: Vec<&str> = self.sent.typed.lines(name).collect();
        let answers = answers(self.reader, name, &self.above.known.venues).unwrap_or_default();
        let choices = answers.into_iter().map(|(value, label)| Choice {
            chosen: chosen.contains(&value.as_str()),
            label: if name == Name::Venue {
                foreign(self.reader, Lang::De, &label)
            } else {
                html! { (label) }
            },
            value: value.into(),
            closed: false,
        });
        Choices {
            name: name.word(),
            legend: label(self.reader, name).into(),
            hint: "".into(),
            choices: choices.collect(),
        }
    }

    /// One of several.
    fn one(&self, name: Name) -> Markup {
        radios(&self.choices(name), self.above.problems)
    }

    /// Any of several.
    fn any(&self, name: Name) -> Markup {
        checkboxes(&self.choices(name), self.above.problems)
    }

    fn what(&self) -> Markup {
        let t = self.reader.t();
        html! {
            (self.line(&self.field(Name::Title)))
            @if self.above.slug.is_none() {
                (self.line(&self.field(Name::Slug).hint(t.planning_hint_slug()).optional()))
            }
            (self.area(&self.field(Name::Description).hint(t.planning_hint_description())))
            (look_button(self.reader))
            (self.one(Name::Kind))
            (self.one(Name::Level))
        }
    }

    fn who(&self) -> Markup {
        let t = self.reader.t();
        let partners = &self.above.known.partners;
        let mut partner = self.field(Name::Partner).optional();
        if !partners.is_empty() {
            partner = partner.hint(t.planning_hint_partner(&partners.join(", ")));
        }
        html! {
            (self.one(Name::Audience))
            @if self.above.known.venues.is_empty() {
                // The first thing to make: without a venue there is nothing to choose from.
                p { a id=(Name::Venue.word()) href=(self.reader.url(&paths::NewVenue {})) { (t.planning_venue_new()) } }
            } @else {
                (self.one(Name::Venue))
            }
            (self.line(&self.field(Name::Leader).hint(t.planning_hint_leader())))
            (self.line(&partner))
        }
    }

    fn places(&self) -> Markup {
        let t = self.reader.t();
        let reason = Field::new("reason", t.office_reason(), self.sent.reason.as_str())
            .hint(t.planning_hint_reason())
            .autocomplete("off");
        let asks = self.above.problems.of("reason").is_some() || !self.sent.reason.is_empty();
        html! {
            (self.number(&self.field(Name::Capacity).hint(t.planning_hint_capacity())))
            @if asks { (self.line(&reason)) }
            (self.number(&self.field(Name::Waitlist).hint(t.planning_hint_waitlist())))
            (self.number(&self.field(Name::MinParticipants).hint(t.planning_hint_min())))
            (self.number(&self.field(Name::MaxPersons)))
            (self.number(&self.field(Name::MaxPerOrganisation).hint(t.planning_hint_unlimited()).optional()))
            (self.number(&self.field(Name::DropIn).hint(t.planning_hint_drop_in()).optional()))
            (self.any(Name::WalkIn))
            (self.one(Name::Promotion))
        }
    }

    fn sign_up(&self) -> Markup {
        let t = self.reader.t();
        html! {
            (self.one(Name::Mode))
            (self.line(&self.field(Name::Opens).moment().optional()))
            (self.line(&self.field(Name::Closes).moment().optional()))
            (self.number(&self.field(Name::SessionOpens).hint(t.planning_hint_session()).optional()))
            (self.number(&self.field(Name::SessionCloses).hint(t.planning_hint_session()).optional()))
            (self.number(&self.field(Name::CancelUntil)))
            (self.any(Name::Ask))
        }
    }

    fn money(&self) -> Markup {
        html! {
            (self.number(&self.field(Name::FeeFull)))
            (self.number(&self.field(Name::FeeReduced)))
            (self.area(&self.field(Name::FeeNote).optional()))
        }
    }

    fn languages(&self) -> Markup {
        let hint = self.reader.t().planning_hint_languages();
        html! {
            (self.any(Name::Languages))
            (self.line(&self.field(Name::LanguagesMore).hint(hint.as_str()).optional()))
            (self.any(Name::Interpreting))
            (self.line(&self.field(Name::InterpretingMore).hint(hint.as_str()).optional()))
        }
    }

    fn care(&self) -> Markup {
        html! {
            (self.one(Name::Care))
            (self.number(&self.field(Name::CarePlaces)))
            (self.number(&self.field(Name::CareFrom)))
            (self.number(&self.field(Name::CareTo)))
            (self.area(&self.field(Name::CareNote).optional()))
        }
    }

    fn day(&self) -> Markup {
        let t = self.reader.t();
        html! {
            (self.area(&self.field(Name::Bring).hint(t.planning_hint_bring()).optional()))
            (self.area(&self.field(Name::Agenda).hint(t.planning_hint_agenda()).optional()))
            (fieldset(&t.catalogue_workshops(), &t.planning_hint_workshops(), &self.workshops()))
        }
    }

    /// A line for each workshop, and some empty ones.
    fn workshops(&self) -> Markup {
        let t = self.reader.t();
        let typed = &self.sent.typed;
        let titles: Vec<&str> = typed.lines(Name::WorkshopTitle).collect();
        let said = titles.iter().rposition(|title| !title.trim().is_empty());
        let count = said.map_or(0, |last| last + 1) + NEW_WORKSHOPS;
        let slugs: Vec<&str> = typed.lines(Name::WorkshopSlug).collect();
        let places: Vec<&str> = typed.lines(Name::WorkshopPlaces).collect();
        html! {
            @for place in 0..count {
                @let number = (place + 1).to_string();
                (hidden(Name::WorkshopSlug.word(), slugs.get(place).unwrap_or(&"")))
                (self.line(
                    &Field::new(Name::WorkshopTitle.word(), t.planning_field_workshop(&number), *titles.get(place).unwrap_or(&""))
                        .id(workshop_id(Name::WorkshopTitle, place))
                        .autocomplete("off"),
                ))
                (self.number(
                    &Field::new(
                        Name::WorkshopPlaces.word(),
                        t.planning_field_workshop_places(&number),
                        *places.get(place).unwrap_or(&""),
                    )
                    .id(workshop_id(Name::WorkshopPlaces, place))
                    .autocomplete("off"),
                ))
            }
        }
    }

    fn more(&self) -> Markup {
        let t = self.reader.t();
        html! {
            (self.line(&self.field(Name::RemindHours).hint(t.planning_hint_remind()).optional()))
            (self.any(Name::Discreet))
            (self.line(&self.field(Name::Series).hint(t.planning_hint_series()).optional()))
            (self.line(&self.field(Name::Programme).optional()))
            (self.line(&self.field(Name::ArchiveKind).hint(t.planning_hint_archive())))
        }
    }
}
