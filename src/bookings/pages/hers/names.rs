//! Changing the names of a party.

use maud::{Markup, html};

use super::{Scene, step};
use crate::bookings::forms::Change;
use crate::bookings::rules::begun;
use crate::web::components::{Names, Weight, button, form, hidden, names_field, phone_link};
use crate::web::{Problems, Reader};

/// Each name on a line, as it was typed.
pub(crate) fn names(
    reader: &Reader,
    scene: Scene<'_>,
    typed: &Change,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let heading = t.bookings_do_names();
    if begun(scene.listing, &scene.hers.entries, scene.now) {
        let body = html! { p { (t.bookings_names_late()) " " (phone_link(reader)) } };
        return step(reader, scene, &heading, (&body, &Problems::default()));
    }
    let names = Names {
        label: t.bookings_form_name().into(),
        hint: t.bookings_form_name_hint().into(),
        values: &typed.name,
        further: t.bookings_names_further().into(),
        max: scene.hers.party().count(),
    };
    let fields = html! {
        @for person in scene.hers.party() { (hidden("person", &person.id.to_string())) }
        (names_field(reader, &names, problems))
        (button(Weight::Primary, &t.bookings_change_submit()))
    };
    let body = html! {
        p { (t.bookings_names_text()) }
        (form(reader, &scene.change("namen"), &fields))
    };
    step(reader, scene, &heading, (&body, problems))
}
