//! What a partner sees of its own courses: first names and numbers, nothing to write, nobody's contact.

use maud::{Markup, html};

use super::{mark_word, when};
use crate::attendance::list::List;
use crate::kinds::Lang;
use crate::offerings::Listing;
use crate::web::components::{details, foreign, name};
use crate::web::{Page, Reader, page};

/// The page: its offerings with the lists of their sessions.
pub(in crate::attendance) fn partner(
    reader: &Reader,
    partner: &str,
    courses: &[(&Listing, Vec<List>)],
) -> Markup {
    let t = reader.t();
    let title = t.attendance_partner_title();
    let body = html! {
        h1 { (title) }
        p { (foreign(reader, Lang::De, partner)) }
        p { (t.attendance_partner_text()) }
        @if courses.is_empty() { p { (t.attendance_partner_none()) } }
        @for (listing, lists) in courses {
            @let said = listing.title(reader.lang);
            section {
                h2 { (foreign(reader, said.lang, said.text)) }
                @for list in lists { (one(reader, list)) }
            }
        }
    };
    page(reader, &Page::staff(&title, body))
}

fn one(reader: &Reader, list: &List) -> Markup {
    let t = reader.t();
    let head = format!(
        "{} – {}",
        when(reader, &list.session),
        t.attendance_tally(&list.ticked().to_string(), &list.expected().to_string())
    );
    details(
        &head,
        &html! {
            ul {
                @for line in &list.lines {
                    li { (name(&line.short)) " – " (mark_word(reader, line.mark)) }
                }
            }
            @if !list.walk_ins.is_empty() {
                p { (t.attendance_walked_in(i64::try_from(list.walk_ins.len()).unwrap_or(i64::MAX))) }
            }
        },
    )
}
