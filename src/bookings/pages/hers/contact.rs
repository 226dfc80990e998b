//! Changing how she is reached.

use maud::{Markup, html};

use super::{Scene, step};
use crate::bookings::forms::Change;
use crate::bookings::pages::form::contact_fields;
use crate::kinds::Lang;
use crate::web::components::{Choice, Choices, Weight, button, form, radios};
use crate::web::{Problems, Reader};

/// Address, number and the language of her letters, as they were typed.
pub(crate) fn contact(
    reader: &Reader,
    scene: Scene<'_>,
    typed: &Change,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let choices = Lang::ALL
        .into_iter()
        .map(|lang| Choice {
            value: lang.tag().into(),
            label: html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } },
            chosen: typed.language.trim() == lang.tag(),
            closed: false,
        })
        .collect();
    let language = Choices {
        name: "language",
        legend: t.bookings_contact_language().into(),
        hint: "".into(),
        choices,
    };
    let fields = html! {
        (contact_fields(reader, (&typed.email, &typed.phone), problems))
        (radios(&language, problems))
        (button(Weight::Primary, &t.bookings_change_submit()))
    };
    let body = html! {
        p { (t.bookings_contact_text()) }
        (form(reader, &scene.change("kontakt"), &fields))
    };
    step(reader, scene, &t.bookings_do_contact(), (&body, problems))
}
