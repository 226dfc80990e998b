//! A group below its smallest number: does it take place?

use maud::{Markup, html};

use super::{dated, titled};
use crate::desk::rules::Group;
use crate::paths;
use crate::web::components::{
    Field, Weight, back, button, button_form, facts, form, hidden, section, text_field,
};
use crate::web::{Page, Problems, Reader, page};

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
    let reason = Field::new("reason", t.office_reason(), "")
        .hint(t.desk_group_reason_hint())
        .autocomplete("off");
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
                (text_field(reader, &reason, &Problems::default()))
                (button(Weight::Dangerous, &t.sessions_form_preview()))
            }))
        }))
    };
    page(reader, &Page::staff(&title, body))
}
