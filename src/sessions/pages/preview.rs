//! What a change would come to, before it is done: every letter, every call, and what stands in the way.

use std::collections::BTreeMap;

use maud::{Markup, PreEscaped, html};

use super::Scene;
use super::parts::{calls, clock, own_name, staff_name, when};
use crate::bookings::{Call, Consequences, Doing, Shift};
use crate::kinds::Lang;
use crate::mail::Letter;
use crate::offerings::InTheWay;
use crate::offerings::entity::session;
use crate::paths;
use crate::sessions::forms::Input;
use crate::web::components::{
    Row, Tone, Weight, back, button, button_saying, details, facts, foreign, form, hidden, notice,
    rows, section,
};
use crate::web::{Page, Reader, page};

/// The page.
pub(in crate::sessions) fn preview(
    reader: &Reader,
    scene: Scene<'_>,
    (typed, shift): (&Input, &Shift),
    (what, to_ring): (&Consequences, &[Call]),
) -> Markup {
    let t = reader.t();
    let title = t.sessions_preview_title();
    let id = scene.session.id.to_string();
    let path = paths::OfficeSession { id: id.clone() };
    let deed = paths::SessionDeed {
        id,
        deed: "aenderung".to_owned(),
    };
    let letters = i64::try_from(what.letters.len()).unwrap_or(i64::MAX);
    let ring = i64::try_from(to_ring.len()).unwrap_or(i64::MAX);
    let label = match shift.doing {
        Doing::CallOff(_) => t.sessions_do_off(),
        Doing::CallOffRest => t.sessions_do_rest(),
        Doing::Move(_) => t.sessions_do_move(),
        Doing::Alter => t.sessions_do_alter(),
        Doing::House => t.sessions_do_house(),
        Doing::Reopen => t.sessions_do_reopen(),
    };
    let named = scene.listing.title(reader.lang);
    let fields = html! { @for (name, value) in typed.fields() { (hidden(name, value)) } };
    let body = html! {
        (back(reader, &path, named.text))
        h1 { (title) }
        (facts(&told(reader, scene, shift, what)))
        (ways(reader, scene, what))
        p { strong { (concerned(reader, letters, ring)) } }
        (form(reader, &deed, &html! {
            (fields)
            p { @if letters > 0 { (t.sessions_preview_wait()) } @else { (t.sessions_preview_wait_none()) } }
            (button_saying(Weight::Primary, &html! { (label) }, ("go", "1"), true))
        }))
        (form(reader, &path, &html! {
            (fields) (hidden("step", "zurueck"))
            (button(Weight::Secondary, &t.sessions_preview_back()))
        }))
        @if !to_ring.is_empty() {
            (section(&t.sessions_ring_title(), &calls(reader, (scene.listing, scene.session), to_ring, false)))
        }
        @if !what.letters.is_empty() {
            (section(&t.sessions_letters_title(), &each_language(reader, &what.letters)))
        }
    };
    page(reader, &Page::staff(&title, body))
}

/// How many letters go out and how many people are rung; nothing of letters where all are rung.
fn concerned(reader: &Reader, letters: i64, ring: i64) -> Markup {
    let t = reader.t();
    html! {
        @if letters > 0 || ring == 0 { (t.sessions_preview_letters(letters)) " " }
        @if ring > 0 { (t.sessions_preview_ring(ring)) }
    }
}

/// What it is, and what it becomes.
fn told(
    reader: &Reader,
    scene: Scene<'_>,
    shift: &Shift,
    what: &Consequences,
) -> Vec<(String, Markup)> {
    let t = reader.t();
    let (was, is) = (scene.session, &what.session);
    let german = |text: &str| foreign(reader, Lang::De, text);
    let substitute = |session: &session::Model| {
        session
            .substitute_id
            .map(|who| staff_name(scene.staff, who))
    };
    let mut facts = vec![(t.sessions_fact_now(), html! { (when(reader, was)) })];
    match shift.doing {
        Doing::CallOff(_) | Doing::CallOffRest => {
            facts.push((t.sessions_fact_then(), html! { (t.sessions_state_off()) }));
            if let Some(instead) = &what.instead {
                facts.push((t.sessions_fact_instead(), html! { (when(reader, instead)) }));
            }
        }
        Doing::Move(_) | Doing::Alter | Doing::House | Doing::Reopen => {
            facts.push((t.sessions_fact_then(), html! { (when(reader, is)) }));
            let [before, after] = &what.places;
            if before != after {
                facts.push((t.sessions_field_venue(), german(after)));
            }
            if was.topic != is.topic {
                let topic = is.topic.as_deref().unwrap_or("–");
                facts.push((t.sessions_field_topic(), german(topic)));
            }
            if was.substitute_id != is.substitute_id {
                let who = substitute(is).unwrap_or_else(|| "–".to_owned());
                facts.push((t.sessions_field_substitute(), html! { bdi { (who) } }));
            }
        }
    }
    if !what.others.is_empty() {
        let dates = html! {
            @for (place, other) in what.others.iter().enumerate() {
                @if place > 0 { br; }
                (when(reader, other))
            }
        };
        facts.push((t.sessions_fact_others(), dates));
    }
    if !shift.reason.is_empty() {
        facts.push((t.sessions_field_reason(), german(&shift.reason)));
    }
    facts
}

/// What stands in the way. It can be done all the same.
fn ways(reader: &Reader, scene: Scene<'_>, what: &Consequences) -> Markup {
    let t = reader.t();
    let line = |way: &InTheWay| match way {
        InTheWay::Venue(title, from, until) => {
            let from = clock(scene.listing, *from);
            let until = clock(scene.listing, *until);
            t.sessions_way_venue(title, &from, &until)
        }
        InTheWay::Leader(who, title) => {
            t.sessions_way_leader(&staff_name(scene.staff, *who), title)
        }
        InTheWay::Day(name) => t.sessions_way_day(name),
    };
    html! {
        @if !what.in_the_way.is_empty() {
            (notice(Tone::Warn, &t.sessions_ways_title(), &html! {
                ul { @for way in &what.in_the_way { li { (line(way)) } } }
            }))
        }
    }
}

/// One letter of each language, and how many there are of it.
fn each_language(reader: &Reader, letters: &[Letter]) -> Markup {
    let t = reader.t();
    let mut all: BTreeMap<usize, (&Letter, i64)> = BTreeMap::new();
    for letter in letters {
        let place = Lang::ALL
            .iter()
            .position(|lang| *lang == letter.lang)
            .unwrap_or(0);
        all.entry(place).or_insert((letter, 0)).1 += 1;
    }
    let lines: Vec<Row> = all
        .values()
        .map(|(letter, count)| Row {
            head: html! { (own_name(letter.lang)) ": " (t.sessions_letters_count(*count)) },
            body: html! {
                p lang=(letter.lang.tag()) dir=(letter.lang.dir()) { strong { (letter.subject) } }
                (details(&t.sessions_letter_text(), &html! {
                    pre lang=(letter.lang.tag()) dir="auto" { (letter.plain) }
                }))
                (details(&t.sessions_letter_html(), &html! { div.letter { (bare(&letter.html)) } }))
            },
        })
        .collect();
    html! { p { (t.sessions_letters_example()) } (rows(&lines)) }
}

/// The body of a letter's HTML without its inline styles, which our pages do not allow: `buero.css` draws its
/// button and its heading by their classes. A letter escapes every quotation mark of its texts, so that what
/// looks like an attribute is one.
fn bare(html: &str) -> Markup {
    let body = html
        .split_once("<body")
        .and_then(|(_, rest)| rest.split_once('>'));
    let body = body.map_or("", |(_, rest)| rest);
    let mut rest = body.split_once("</body>").map_or(body, |(body, _)| body);
    let mut out = String::with_capacity(rest.len());
    while let Some((before, from)) = rest.split_once(" style=\"") {
        out.push_str(before);
        rest = from.split_once('"').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    PreEscaped(out)
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn a_letter_is_shown_without_its_styles_and_with_its_text() {
        let letter = "<html><head><style>x</style></head><body style=\"margin:0\"><p class=\"s\" style=\"a:b\" lang=\"de\">\
                      Er sagte: style=&quot;x&quot; &lt;b&gt;</p></body></html>";
        let shown = bare(letter).into_string();
        assert_eq!(
            shown,
            "<p class=\"s\" lang=\"de\">Er sagte: style=&quot;x&quot; &lt;b&gt;</p>"
        );
    }
}
