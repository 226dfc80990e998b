//! A group below its smallest number: does it take place?

use maud::{Markup, html};

use super::{dated, titled};
use crate::desk::rules::Group;
use crate::lang::list;
use crate::paths;
use crate::web::components::{
    Field, Weight, back, button, button_form, facts, form, hidden, name, notice, problem_summary,
    section, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// The question, with both answers. `typed` is the reason as it was typed.
pub(crate) fn question(
    reader: &Reader,
    group: &Group<'_>,
    taken: i64,
    typed: &str,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let title = t.desk_group_title();
    let path = paths::SmallGroup {
        id: group.pool.id.to_string(),
    };
    let slug = group.listing.offering.slug.clone();
    let least = group.listing.offering.min_participants.to_string();
    let reason = Field::new("reason", t.office_reason(), typed)
        .hint(t.desk_group_reason_hint())
        .autocomplete("off");
    let body = html! {
        (back(reader, &paths::Desk {}, &t.desk_office_title()))
        (problem_summary(reader, problems))
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
            (form(reader, &path, &html! {
                (hidden("deed", "aus"))
                (text_field(reader, &reason, problems))
                (button(Weight::Dangerous, &t.desk_group_off()))
            }))
        }))
    };
    let has_problems = !problems.is_empty();
    page(
        reader,
        &Page {
            has_problems,
            ..Page::staff(&title, body)
        },
    )
}

/// It does not take place: how many letters go out, and whom to ring (id of the booking, names, number).
pub(crate) fn called_off(
    reader: &Reader,
    letters: usize,
    to_ring: &[crate::bookings::Named],
) -> Markup {
    let t = reader.t();
    let title = t.bookings_places_cancelled();
    let letters = i64::try_from(letters).unwrap_or(i64::MAX);
    let body = html! {
        (back(reader, &paths::Desk {}, &t.desk_office_title()))
        h1 { (title) }
        (notice(crate::web::components::Tone::Good, &t.office_told_done(), &html! {
            p { (t.desk_group_letters(letters)) }
        }))
        @if !to_ring.is_empty() {
            (section(&t.desk_calls(), &html! {
                ul {
                    @for one in to_ring {
                        li {
                            a href=(reader.url(&paths::OfficeBooking { id: one.id.to_string() })) {
                                (name(&list(reader.lang, &one.names)))
                            }
                            @if let Some(phone) = &one.phone {
                                " " a href={ "tel:" (phone) } { bdi dir="ltr" { (phone) } }
                            }
                        }
                    }
                }
            }))
        }
    };
    page(reader, &Page::staff(&title, body))
}
