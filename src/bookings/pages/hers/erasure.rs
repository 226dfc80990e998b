//! Having everything about her deleted.

use maud::{Markup, html};

use super::{Scene, step};
use crate::paths;
use crate::web::components::{Weight, button_form};
use crate::web::{Problems, Reader};

/// What happens then, and the button that does it.
pub(crate) fn erasure(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let path = paths::Erasure {
        token: scene.token.to_owned(),
    };
    let body = html! {
        ul {
            li { (t.bookings_erase_places()) }
            li { (t.bookings_erase_data()) }
            li { (t.bookings_erase_counts()) }
            li { (t.bookings_erase_link()) }
        }
        p { strong { (t.bookings_erase_final()) } }
        (button_form(reader, &path, Weight::Dangerous, &t.bookings_erase_submit(), &[]))
    };
    step(
        reader,
        scene,
        &t.bookings_do_erase(),
        (&body, &Problems::default()),
    )
}
