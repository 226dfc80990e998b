//! The form of an offering, and what can stand above it.

use maud::{Markup, html};

use super::{Known, groups, said};
use crate::catalogue;
use crate::kinds::Lang;
use crate::offerings::Said;
use crate::paths;
use crate::planning::forms::{Name, Sent, Wish, seen_said};
use crate::web::components::{
    Weight, back, button, button_saying, hidden, kept_form, problem_summary, section,
};
use crate::web::{Page, Problems, Reader, page};

/// What stands around the fields.
#[derive(Clone, Copy, Debug)]
pub(in crate::planning) struct Above<'a> {
    /// The offering that is edited; none: a new one.
    pub(in crate::planning) slug: Option<&'a str>,
    /// What the form can choose from.
    pub(in crate::planning) known: &'a Known,
    /// What could not be understood.
    pub(in crate::planning) problems: &'a Problems,
}

/// The page with the form.
pub(in crate::planning) fn form(reader: &Reader, above: Above<'_>, sent: &Sent) -> Markup {
    let t = reader.t();
    let (title, submit) = match above.slug {
        Some(_) => (t.planning_edit(), t.office_do_save()),
        None => (t.planning_new(), t.planning_do_create()),
    };
    let fields = html! {
        (hidden("was", &sent.was.packed()))
        (hidden("seen", &seen_said(sent.seen)))
        (groups::all(reader, above, sent))
        (button(Weight::Primary, &submit))
    };
    let form = match above.slug {
        None => kept_form(reader, &paths::NewOffering {}, &fields),
        Some(slug) => kept_form(reader, &edit(slug), &fields),
    };
    let body = html! {
        @match above.slug {
            None => (back(reader, &paths::OfficeOfferings {}, &t.planning_title())),
            Some(slug) => {
                @let path = paths::OfficeOffering { slug: slug.to_owned() };
                (back(reader, &path, sent.was.get(Name::Title)))
            }
        }
        (problem_summary(reader, &said::named(reader, above.problems)))
        h1 { (title) }
        @if sent.wish == Wish::Look { (look(reader, sent)) }
        (form)
    };
    page(
        reader,
        &Page {
            has_problems: !above.problems.is_empty(),
            kept_form: Some(&submit),
            ..Page::staff(&title, body)
        },
    )
}

/// The address of the form of an offering.
pub(super) fn edit(slug: &str) -> paths::OfferingEdit {
    paths::OfferingEdit {
        slug: slug.to_owned(),
    }
}

/// The description as visitors will read it.
fn look(reader: &Reader, sent: &Sent) -> Markup {
    let text = catalogue::description(Said {
        lang: Lang::De,
        text: sent.typed.get(Name::Description),
    });
    let text = html! { div lang="de" dir="ltr" { (text) } };
    section(&reader.t().planning_look(), &text)
}

/// The button that shows what the text will look like.
pub(super) fn look_button(reader: &Reader) -> Markup {
    let label = html! { (reader.t().planning_do_look()) };
    html! { p { (button_saying(Weight::Secondary, &label, ("look", "1"), false)) } }
}
