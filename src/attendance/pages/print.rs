//! The list on paper: what one sees when it lies on a table. No needs, no numbers, nobody's contact.

use maud::{Markup, html};

use super::{mark_word, when};
use crate::attendance::entity::tick::Mark;
use crate::attendance::list::List;
use crate::offerings::{Listing, open_topic};
use crate::paths;
use crate::web::components::{Column, Sheet, back, chips, foreign, name, paper, written};
use crate::web::{Page, Reader, page};

/// Lines for who comes without having signed up.
const EMPTY: usize = 5;

/// Which columns there are beside the names and the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::attendance) struct Columns {
    /// Room for a signature.
    pub(in crate::attendance) signature: bool,
    /// Room for an age.
    pub(in crate::attendance) age: bool,
}

/// The page.
pub(in crate::attendance) fn print(
    reader: &Reader,
    (listing, list): (&Listing, &List),
    columns: Columns,
) -> Markup {
    let t = reader.t();
    let path = paths::LeaderSession {
        id: list.session.id.to_string(),
    };
    let title = t.attendance_print_title();
    let body = html! {
        (back(reader, &path, &t.attendance_list_title()))
        (switches(reader, list, columns))
        p.hint { (t.attendance_print_hint()) }
        (paper(&sheet(reader, (listing, list), columns)))
    };
    page(reader, &Page::staff(&title, body))
}

/// Links that switch a column on and off.
fn switches(reader: &Reader, list: &List, now: Columns) -> Markup {
    let t = reader.t();
    let path = paths::LeaderSessionPrint {
        id: list.session.id.to_string(),
    };
    let to = |columns: Columns| {
        let word = |is: bool| if is { "ja" } else { "nein" };
        let (signature, age) = (word(columns.signature), word(columns.age));
        reader.url(&format_args!("{path}?unterschrift={signature}&alter={age}"))
    };
    let signature = Columns {
        signature: !now.signature,
        ..now
    };
    let age = Columns {
        age: !now.age,
        ..now
    };
    chips(
        &t.attendance_print_columns(),
        &[
            (t.attendance_print_signature(), to(signature), now.signature),
            (t.attendance_print_age(), to(age), now.age),
        ],
    )
}

fn sheet(reader: &Reader, (listing, list): (&Listing, &List), columns: Columns) -> Sheet {
    let t = reader.t();
    let session = &list.session;
    let said = listing.title(reader.lang);
    let mut heads = vec![
        (Column::Short, t.attendance_print_number()),
        (Column::Wide, t.attendance_print_name()),
    ];
    heads.extend(Mark::ALL.map(|mark| (Column::Box, mark_word(reader, mark))));
    if columns.age {
        heads.push((Column::Box, t.attendance_print_age()));
    }
    if columns.signature {
        heads.push((Column::Write, t.attendance_print_signature()));
    }
    let blank = heads.len() - 2 - Mark::ALL.len();
    let line = |number: usize, who: Markup, mark: Mark| {
        let mut cells = vec![html! { (number) }, who];
        cells.extend(Mark::ALL.map(|of| html! { @if of == mark { "×" } }));
        cells.extend((0..blank).map(|_| html! {}));
        cells
    };
    let lines = list.lines.iter().map(|line| (name(&line.name), line.mark));
    let guests = list.walk_ins.iter().filter_map(|guest| {
        let named = guest.name.as_deref()?;
        Some((name(named), Mark::Present))
    });
    let rows = lines.chain(guests).zip(1..);
    Sheet {
        head: html! {
            h1 { (foreign(reader, said.lang, said.text)) }
            p {
                strong { (when(reader, session)) } " · "
                (written(reader, &listing.venue_of(session).name))
                @if let Some(topic) = open_topic(&listing.offering, session) { " · " (written(reader, topic)) }
            }
        },
        rows: rows
            .map(|((who, mark), number)| line(number, who, mark))
            .collect(),
        columns: heads,
        empty: EMPTY,
        notes: html! {
            p { strong { (t.attendance_print_emergency()) " " bdi dir="ltr" { "112" } } }
            p { (t.attendance_print_photos()) }
        },
        name: t.attendance_list_title(),
    }
}
