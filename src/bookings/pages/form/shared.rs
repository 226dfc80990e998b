//! Questions that her own pages ask too.

use maud::Markup;

use crate::bookings::rules::{FEW, Places};
use crate::web::components::{Choice, Choices, Tone, radios};
use crate::web::{Problems, Reader};

/// Places in words with their colour, and whether there is nothing to choose.
pub(crate) fn places_said(reader: &Reader, places: Places) -> (Tone, String, bool) {
    let t = reader.t();
    match places {
        Places::Unlimited => (Tone::Good, String::new(), false),
        Places::Free(count @ 1..=FEW) => (Tone::Warn, t.bookings_places_free(count), false),
        Places::Free(count) => (Tone::Good, t.bookings_places_free(count), false),
        Places::Waiting(position) => (
            Tone::Info,
            t.bookings_places_waiting(&position.to_string()),
            false,
        ),
        Places::Full => (Tone::Ink, t.bookings_places_full(), true),
    }
}

/// What she wants where the childcare is full, as it was typed.
pub(crate) fn childcare_choice(reader: &Reader, typed: &str, problems: &Problems) -> Markup {
    let t = reader.t();
    let chosen = |value: &str| typed == value;
    let choices = vec![
        Choice::new(
            "without",
            &t.bookings_form_childcare_without(),
            chosen("without"),
        ),
        Choice::new("wait", &t.bookings_form_childcare_wait(), chosen("wait")),
    ];
    let legend = t.bookings_form_childcare_full().into();
    radios(
        &Choices {
            name: "childcare_full",
            legend,
            hint: "".into(),
            choices,
        },
        problems,
    )
}
