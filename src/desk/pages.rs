//! The first pages: who is here, and where it goes on.

use maud::{Markup, html};

use crate::kinds::Person;
use crate::paths;
use crate::web::components::{links, name};
use crate::web::{Page, Reader, page};

/// The office's.
pub(super) fn office(reader: &Reader, person: &Person) -> Markup {
    first(reader, person, &reader.t().desk_office_title())
}

/// The one of those who lead courses.
pub(super) fn leader(reader: &Reader, person: &Person) -> Markup {
    first(reader, person, &reader.t().desk_leader_title())
}

/// The one of those who read figures.
pub(super) fn figures(reader: &Reader, person: &Person) -> Markup {
    first(reader, person, &reader.t().desk_figures_title())
}

fn first(reader: &Reader, person: &Person, title: &str) -> Markup {
    let t = reader.t();
    let body = html! {
        h1 { (title) }
        p { (t.desk_signed_in()) " " strong { (name(&person.name)) } }
        (links(&[
            (t.desk_offerings(), reader.url(&paths::Offerings {})),
            (t.desk_account(), reader.url(&paths::Account {})),
        ]))
    };
    page(reader, &Page::staff(title, body))
}
