//! What a device draws where there is no network: the page without a list, rows to be filled, a list as data.

use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};
use uuid::Uuid;

use super::one::{also, needed};
use super::{Way, door, mark_word, when};
use crate::attendance::entity::count::Band;
use crate::attendance::entity::tick::Mark;
use crate::attendance::forms::Guest;
use crate::attendance::list::{Line, List};
use crate::attendance::rules::{self, short_name};
use crate::kinds::{Lang, SessionId};
use crate::lang::{day_and_time, list};
use crate::offerings::entity::session;
use crate::offerings::{Listing, zone};
use crate::paths;
use crate::web::components::{
    Row, Tick, TickRow, Weight, back, button_link, rows, section, steppers, ticks,
};
use crate::web::{Device, Page, Problems, Reader, asset_url, device, device_head, page};

/// The page that a device keeps: the same for everybody, nobody's name on it.
pub(in crate::attendance) fn shell(reader: &Reader) -> Markup {
    let reader = &reader.at(&paths::DeviceShell {}).unnamed();
    let t = reader.t();
    let title = t.attendance_sessions_title();
    // Its forms are never sent: the script takes what is pressed.
    let way = Way::Staff(SessionId(Uuid::nil()));
    let guest = (Uuid::nil().to_string(), Guest::default());
    let counts = Band::ALL.map(|band| door::stepper(reader, band, 0, Uuid::nil()));
    let body = html! {
        div #weg.rooms hidden {
            form method="post" action=(reader.url(&paths::SignOut {})) {
                button type="submit" { (t.accounts_nav_out()) }
            }
        }
        div #zurueck hidden { (back(reader, &paths::LeaderDesk {}, &t.attendance_sessions_title())) }
        h1 { (title) }
        (device(reader, Device::Shell))
        div #tisch {
            @for (id, heading) in [
                ("heute", t.attendance_sessions_today()),
                ("kommt", t.attendance_sessions_coming()),
                ("vorbei", t.leitung_over()),
            ] {
                section id=(id) hidden { h2 { (heading) } (rows(&[])) }
            }
            p #leer hidden { (t.leitung_empty()) }
        }
        p #netz hidden { (t.leitung_report()) }
        div #fehlt hidden {
            p { (t.leitung_missing()) }
            (button_link(Weight::Secondary, &reader.url(&paths::LeaderDesk {}), &t.attendance_sessions_title()))
        }
        div #einer hidden {
            p #wann.when {}
            p.tally {}
            dl #bedarf.facts hidden {}
            div #liste { (ticks(reader, &way.deed("strich"), &[])) }
            (section(&t.attendance_guest_title(), &html! {
                div #gaeste {
                    (door::guest_form(reader, &way.deed("gast"), (&guest.0, &guest.1), &Problems::default()))
                }
            }))
            (section(&t.attendance_count_title(), &html! {
                p.hint { (t.attendance_count_hint()) }
                (steppers(reader, &way.deed("zaehlung"), &counts))
            }))
            (section(&t.attendance_report_title(), &html! { p { (t.leitung_report()) } }))
        }
        template #termin {
            (rows(&[Row { head: html! { a href=(reader.url(&paths::LeaderDesk {})) {} }, body: html! { p {} } }]))
        }
        (templates(reader, &way))
    };
    let page_of = Page {
        head: html! {
            script src=(asset_url("geraet.js")) defer {}
            (device_head(reader))
        },
        ..Page::door(&title, body)
    };
    page(reader, &page_of)
}

/// Rows that a script fills.
pub(super) fn templates(reader: &Reader, way: &Way) -> Markup {
    let t = reader.t();
    let row = |id: &str, with: &'static str, field: &'static str| TickRow {
        id: id.to_owned(),
        name: String::new(),
        head: html! { bdi {} },
        more: Some(html! { p {} }),
        with: (with, String::new()),
        field,
        ticks: Vec::new(),
        undo: None,
    };
    let marks = Mark::ALL.map(|mark| Tick {
        value: mark.word(),
        label: mark_word(reader, mark),
        pressed: false,
    });
    let person = TickRow {
        ticks: marks.into(),
        undo: Some((Mark::Unset.word(), t.attendance_undo())),
        ..row("neu", "wer", "marke")
    };
    let guest = TickRow {
        undo: Some(("ja", t.attendance_guest_back())),
        ..row("gast-neu", "id", "back")
    };
    html! {
        template #zeile { (ticks(reader, &way.deed("strich"), &[person])) }
        template #gast { (ticks(reader, &way.deed("gast"), &[guest])) }
    }
}

/// A list as data on its own page: what the device keeps of it is then as new as what is seen. Who stands on it and
/// what unfolds the script reads from the page.
pub(super) fn embedded(reader: &Reader, listing: &Listing, list: &List) -> Markup {
    let mut data = list_data(reader, listing, list);
    let marks = list.lines.iter().map(|line| {
        let (mark, before) = (line.mark.word(), line.before.map(Mark::word));
        json!([mark, before, line.said_so, others(reader, line)])
    });
    if let Some(persons) = data.get_mut("persons") {
        *persons = marks.collect();
    }
    // The page says it already.
    if let Some(data) = data.as_object_mut() {
        data.remove("needs");
    }
    // In a script nothing is escaped for us; a sign that could end it stands as its number.
    let text = data.to_string().replace('<', "\\u003c");
    html! { script #liste-daten type="application/json" { (PreEscaped(text)) } }
}

/// A list as a device keeps it, with its sentences in the reader's language.
pub(in crate::attendance) fn list_data(reader: &Reader, listing: &Listing, list: &List) -> Value {
    let session = &list.session;
    let title = listing.title(reader.lang);
    let persons = list.lines.iter().map(|line| {
        json!({
            "person": line.person,
            "short": line.short,
            "name": line.name,
            "notes": notes(reader, listing, line),
            "said_so": line.said_so,
            "mark": line.mark.word(),
            "before": line.before.map(Mark::word),
            "also": others(reader, line),
        })
    });
    let guests = list.walk_ins.iter().map(|guest| {
        let name = guest.name.as_deref().unwrap_or_default();
        json!({ "id": guest.id, "name": name, "short": short_name(name) })
    });
    let counts = Band::ALL.map(|band| (band.word().to_owned(), json!(list.counted(band))));
    json!({
        "id": session.id,
        "title": { "text": title.text, "lang": title.lang.tag(), "dir": title.lang.dir() },
        "when": when(reader, session),
        "venue": listing.venue_of(session).name,
        "date": session.local_date,
        "off": session.state == session::State::Cancelled,
        "starts_at": session.starts_at,
        "opens_at": rules::opens(listing, session),
        "closes_at": rules::closes(session),
        "persons": persons.collect::<Vec<_>>(),
        "guests": guests.collect::<Vec<_>>(),
        "seats": list.seats,
        "needs": needed(reader, list),
        "counts": counts.into_iter().collect::<serde_json::Map<_, _>>(),
    })
}

/// What other devices said: the marks, with the words beside the one that counts.
fn others(reader: &Reader, line: &Line) -> Vec<Value> {
    let others = also(reader, line).into_iter();
    others
        .map(|(mark, word)| json!([mark.word(), word]))
        .collect()
}

/// What unfolds below a name, line by line: what `one` shows there.
fn notes(reader: &Reader, listing: &Listing, line: &Line) -> Vec<String> {
    let t = reader.t();
    let needs = &line.needs;
    let mut notes = Vec::new();
    if !line.party.is_empty() {
        notes.push(t.attendance_party(&list(reader.lang, &line.party)));
    }
    if needs.children > 0 {
        let ages = needs.ages.as_ref().map(|ages| format!(" ({ages})"));
        notes.push(format!(
            "{} – {}{}",
            t.attendance_needs_childcare(),
            t.bookings_children(needs.children),
            ages.unwrap_or_default()
        ));
    }
    if let Some(text) = &needs.language {
        let language = Lang::from_tag(text).map(Lang::own_name);
        let language = language.unwrap_or(text);
        notes.push(format!("{} – {language}", t.attendance_needs_language()));
    }
    if line.said_so {
        notes.push(t.attendance_said_so());
    }
    if !line.has_place {
        notes.push(t.attendance_no_place());
    }
    for also in &line.also {
        let (_, time) = day_and_time(reader.lang, zone(&listing.offering.timezone), also.at);
        notes.push(t.attendance_also(&mark_word(reader, also.mark), &also.actor, &time));
    }
    notes
}
