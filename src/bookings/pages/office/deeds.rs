//! What the office can do to a booking: forms that are there at once, folded away until wanted.

use maud::{Markup, html};

use super::booking::Scene;
use crate::bookings::entity::entry::{self, State};
use crate::bookings::forms::OfficeDeed;
use crate::kinds::Lang;
use crate::offerings::entity::pool;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Weight, button, button_form, button_link, form, hidden, radios,
    section, text_area, text_field,
};
use crate::web::{Problems, Reader};

/// Where a deed is sent.
fn path(scene: Scene<'_>, deed: &str) -> paths::OfficeDeed {
    paths::OfficeDeed {
        id: scene.hers.booking.id.to_string(),
        deed: deed.to_owned(),
    }
}

/// A form that unfolds; open where something in it was wrong.
fn folded(summary: &str, is_open: bool, body: &Markup) -> Markup {
    html! { details open[is_open] { summary { (summary) } (body) } }
}

/// What can be done to one entry.
pub(super) fn to_entry(
    reader: &Reader,
    scene: Scene<'_>,
    (entry, of): (&entry::Model, &pool::Model),
    (typed, problems): (&OfficeDeed, &Problems),
) -> Markup {
    let t = reader.t();
    if !entry.state.is_active() {
        return html! {};
    }
    let id = entry.id.to_string();
    let is_meant = typed.entry == id;
    let reason_id = format!("reason-{id}");
    let reason = Field::new(
        "reason",
        t.office_reason(),
        if is_meant { &typed.reason } else { "" },
    )
    .id(&reason_id)
    .hint(t.office_overbook_hint())
    .autocomplete("off");
    let (priority, label) = if entry.priority > 0 {
        ("0", t.office_do_not_first())
    } else {
        ("1", t.office_do_first())
    };
    let fields = [("entry", id.as_str()), ("priority", priority)];
    let cancel = html! {
        p { (t.office_cancel_text()) }
        (button_form(
            reader,
            &path(scene, "absage"),
            Weight::Dangerous,
            &t.office_do_cancel_yes(),
            &[("entry", &id)],
        ))
    };
    let overbook = form(
        reader,
        &path(scene, "ueberbuchung"),
        &html! {
            (hidden("entry", &id))
            (text_field(reader, &reason, problems))
            (button(Weight::Secondary, &t.office_do_overbook()))
        },
    );
    // One thing alone is cancelled below, with everything.
    let is_one_of_several = scene
        .hers
        .entries
        .iter()
        .filter(|(e, _)| e.state.is_active())
        .count()
        > 1;
    html! {
        @if entry.state == State::Waiting {
            (button_form(reader, &path(scene, "vorrang"), Weight::Secondary, &label, &fields))
        }
        @if matches!(entry.state, State::Waiting | State::Offered) {
            (folded(&t.office_do_overbook(), problems.of(&reason_id).is_some(), &overbook))
        }
        @if is_one_of_several {
            @let what = if of.kind == pool::Kind::Childcare { t.office_do_cancel_children() } else { t.office_do_cancel_this() };
            (folded(&what, false, &cancel))
        }
    }
}

/// What can be done to the whole booking.
pub(super) fn deeds(reader: &Reader, scene: Scene<'_>, form: (&OfficeDeed, &Problems)) -> Markup {
    let t = reader.t();
    let hers = scene.hers;
    let slip = paths::OfficeSlip {
        id: hers.booking.id.to_string(),
    };
    let rebooking = paths::OfficeRebooking {
        id: hers.booking.id.to_string(),
    };
    let is_active = hers
        .entries
        .iter()
        .any(|(entry, _)| entry.state.is_active());
    let party: Vec<_> = hers.party().collect();
    let of = |fields: &[&str]| fields.iter().any(|field| form.1.of(field).is_some());
    let is_names =
        of(&["name"]) || (2..=party.len()).any(|n| form.1.of(&format!("name-{n}")).is_some());
    section(
        &t.bookings_do_title(),
        &html! {
            (folded(&t.office_do_note(), of(&["note"]), &note(reader, scene, form)))
            (folded(&t.bookings_do_contact(), of(&["email", "phone"]), &contact(reader, scene, form)))
            @if !party.is_empty() {
                (folded(&t.bookings_do_names(), is_names, &names(reader, scene, form)))
            }
            @if is_active && party.len() > 1 {
                (folded(&t.bookings_do_cancel_person(), false, &html! {
                    @for person in &party {
                        (button_form(
                            reader,
                            &path(scene, "absage"),
                            Weight::Dangerous,
                            &t.bookings_do_cancel_this(&person.name),
                            &[("person", &person.id.to_string())],
                        ))
                    }
                }))
            }
            @if is_active {
                (folded(&t.office_do_cancel(), false, &html! {
                    p { (t.office_cancel_text()) }
                    (button_form(reader, &path(scene, "absage"), Weight::Dangerous, &t.bookings_do_cancel_all(), &[]))
                }))
            }
            @if is_active {
                p { (button_link(Weight::Secondary, &reader.url(&rebooking), &t.office_rebook())) }
            }
            p { (button_link(Weight::Secondary, &reader.url(&slip), &t.office_do_slip())) }
        },
    )
}

fn note(reader: &Reader, scene: Scene<'_>, (typed, problems): (&OfficeDeed, &Problems)) -> Markup {
    let t = reader.t();
    let stored = scene
        .hers
        .booking
        .office_note
        .as_deref()
        .unwrap_or_default();
    let value = if problems.of("note").is_some() {
        &typed.note
    } else {
        stored
    };
    let field = Field::new("note", t.office_fact_note(), value).hint(t.office_note_hint());
    form(
        reader,
        &path(scene, "notiz"),
        &html! {
            (text_area(reader, &field, problems))
            (button(Weight::Secondary, &t.office_do_save()))
        },
    )
}

fn contact(
    reader: &Reader,
    scene: Scene<'_>,
    (typed, problems): (&OfficeDeed, &Problems),
) -> Markup {
    let t = reader.t();
    let booking = &scene.hers.booking;
    let is_back = problems.of("email").is_some() || problems.of("phone").is_some();
    let value = |typed: &str, stored: &Option<String>| {
        if is_back {
            typed.to_owned()
        } else {
            stored.clone().unwrap_or_default()
        }
    };
    let language = if is_back {
        &typed.language
    } else {
        &booking.lang
    };
    let choices = Lang::ALL
        .into_iter()
        .map(|lang| Choice {
            value: lang.tag().into(),
            label: html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } },
            chosen: language == lang.tag(),
            closed: false,
        })
        .collect();
    let languages = Choices {
        name: "language",
        legend: t.office_fact_language().into(),
        hint: "".into(),
        choices,
    };
    let email = Field::new(
        "email",
        t.bookings_form_email(),
        value(&typed.email, &booking.email),
    )
    .email()
    .autocomplete("off");
    let phone = Field::new(
        "phone",
        t.bookings_form_phone(),
        value(&typed.phone, &booking.phone),
    )
    .phone()
    .autocomplete("off");
    form(
        reader,
        &path(scene, "kontakt"),
        &html! {
            (text_field(reader, &email, problems))
            (text_field(reader, &phone, problems))
            (radios(&languages, problems))
            (button(Weight::Secondary, &t.office_do_save()))
        },
    )
}

fn names(reader: &Reader, scene: Scene<'_>, (typed, problems): (&OfficeDeed, &Problems)) -> Markup {
    let t = reader.t();
    let is_back = !typed.name.is_empty();
    form(
        reader,
        &path(scene, "namen"),
        &html! {
            @for (place, person) in scene.hers.party().enumerate() {
                @let id = if place == 0 { "name".to_owned() } else { format!("name-{}", place + 1) };
                @let back = typed.name.get(place).filter(|_| is_back);
                (hidden("person", &person.id.to_string()))
                (text_field(
                    reader,
                    &Field::new("name", t.office_phone_name(), back.unwrap_or(&person.name).as_str()).id(id).autocomplete("off"),
                    problems,
                ))
            }
            (button(Weight::Secondary, &t.office_do_save()))
        },
    )
}
