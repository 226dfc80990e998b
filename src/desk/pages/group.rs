//! A group below its smallest number: does it take place?

use maud::{Markup, html};

use super::{dated, titled};
use crate::bookings::ready_reasons;
use crate::desk::rules::Group;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Weight, back, button, button_form, facts, form, hidden, radios,
    section, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// Which of the ready reasons says that too few have signed up: the one that is meant here.
const FEW: &str = "3";

/// The question, with both answers. That it does not take place is a change of its dates as any other: the office
/// sees the letters and whom to ring, and may think better of it.
pub(crate) fn question(reader: &Reader, group: &Group<'_>, taken: i64) -> Markup {
    let t = reader.t();
    let title = t.desk_group_title();
    let path = paths::SmallGroup {
        id: group.pool.id.to_string(),
    };
    let date = paths::OfficeSession {
        id: group.session.id.to_string(),
    };
    let off = match group.pool.session_id {
        Some(_) => "aus",
        None => "alle",
    };
    let slug = group.listing.offering.slug.clone();
    let least = group.listing.offering.min_participants.to_string();
    let reason = Field::new("reason", t.sessions_field_reason_own(), "")
        .hint(t.desk_group_reason_hint())
        .autocomplete("off")
        .optional();
    let ready = ready_reasons(reader.lang).into_iter().zip(["1", "2", FEW]);
    let ready = ready.map(|(text, value)| Choice::new(value, &text, value == FEW));
    let none = Choice::new("", &t.sessions_ready_none(), false);
    let ready = Choices {
        name: "ready",
        legend: t.sessions_field_reason().into(),
        hint: t.sessions_ready_hint().into(),
        choices: ready.chain([none]).collect(),
    };
    let body = html! {
        (back(reader, &paths::Desk {}, &t.desk_office_title()))
        h1 { (title) }
        (facts(&[
            (t.bookings_fact_what(), titled(reader, group.listing, &paths::Offering { slug })),
            (t.bookings_fact_when(), html! { (dated(reader, group.pool, group.session)) }),
            (t.desk_group_people(), html! { (t.desk_small_people(&taken.to_string(), &least)) }),
        ]))
        (section(&t.desk_small_runs(), &html! {
            p { (t.desk_group_runs_text()) }
            (button_form(reader, &path, Weight::Secondary, &t.desk_small_runs(), &[("deed", "statt")]))
        }))
        (section(&t.bookings_places_cancelled(), &html! {
            p { (t.desk_group_off_text()) }
            (form(reader, &date, &html! {
                (hidden("what", off))
                (hidden("seen", &group.session.revision.to_string()))
                (radios(&ready, &Problems::default()))
                (text_field(reader, &reason, &Problems::default()))
                (button(Weight::Dangerous, &t.sessions_form_preview()))
            }))
        }))
    };
    page(reader, &Page::staff(&title, body))
}
