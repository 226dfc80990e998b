//! Below the list: who came without having signed up, the counts, the report.

use maud::{Markup, html};
use uuid::Uuid;

use super::full;
use super::one::Scene;
use crate::attendance::entity::count::Band;
use crate::attendance::forms::{Guest, Reported};
use crate::attendance::rules::short_name;
use crate::web::components::{
    Choice, Choices, Field, Stepper, TickRow, Tone, Weight, button, checkboxes, form, hidden, name,
    notice, number_field, radios, steppers, text_area, text_field, ticks,
};
use crate::web::{Problems, Reader};

/// Those who came without having signed up, and the form for one more.
pub(super) fn guests(reader: &Reader, scene: &Scene<'_>, may: bool) -> Markup {
    let t = reader.t();
    let action = scene.way.deed("gast");
    let rows = scene.list.walk_ins.iter().map(|guest| {
        let said = guest.name.as_deref().map(short_name);
        let said = said.unwrap_or_else(|| t.attendance_guest_nameless());
        TickRow {
            id: format!("g-{}", guest.id),
            head: html! { (name(&said)) },
            more: guest
                .name
                .as_deref()
                .map(|full| html! { p { (name(full)) } }),
            name: said,
            with: ("id", guest.id.to_string()),
            field: "back",
            ticks: Vec::new(),
            undo: may.then(|| ("ja", t.attendance_guest_back())),
        }
    });
    let rows: Vec<TickRow> = rows.collect();
    let is_full = !scene.guest.full.is_empty();
    let id = match scene.guest.id.as_str() {
        "" => scene
            .ids
            .first()
            .map(ToString::to_string)
            .unwrap_or_default(),
        known => known.to_owned(),
    };
    html! {
        div #gaeste {
            @if !rows.is_empty() { (ticks(reader, &action, &rows)) }
            @if may {
                @if is_full {
                    (notice(Tone::Warn, &full(reader, scene.list), &html! { p { (t.attendance_guest_full_text()) } }))
                }
                (guest_form(reader, &action, (&id, &scene.guest), &scene.problems))
            }
        }
    }
}

/// The form for one more, with the id under which she is noted.
pub(super) fn guest_form(
    reader: &Reader,
    action: &str,
    (id, guest): (&str, &Guest),
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let is_full = !guest.full.is_empty();
    let name = Field::new("name", t.attendance_guest_name(), guest.name.as_str())
        .hint(t.attendance_guest_name_hint())
        .autocomplete("off")
        .optional();
    let reason = Field::new("reason", t.attendance_guest_reason(), guest.reason.as_str())
        .autocomplete("off");
    let fields = html! {
        (hidden("id", id))
        @if is_full { (hidden("full", "ja")) }
        (text_field(reader, &name, problems))
        @if is_full {
            (text_field(reader, &reason, problems))
            (button(Weight::Secondary, &t.attendance_guest_anyway()))
        } @else {
            (button(Weight::Secondary, &t.attendance_guest_add()))
        }
    };
    form(reader, &action, &fields)
}

/// How a band is called.
pub(in crate::attendance) fn band_word(reader: &Reader, band: Band) -> String {
    let t = reader.t();
    match band {
        Band::Under18 => t.attendance_band_under_18(),
        Band::To26 => t.attendance_band_to_26(),
        Band::To59 => t.attendance_band_to_59(),
        Band::From60 => t.attendance_band_from_60(),
        Band::FirstVisit => t.attendance_band_first(),
    }
}

/// The counts of the session.
pub(super) fn counts(reader: &Reader, scene: &Scene<'_>, may: bool) -> Markup {
    let t = reader.t();
    if !may {
        return html! {
            ul {
                @for band in Band::ALL {
                    li { (band_word(reader, band)) " – " (scene.list.counted(band)) }
                }
            }
        };
    }
    // The first id is the guest's.
    let ids = scene.ids.iter().skip(1);
    let all = Band::ALL.into_iter().zip(ids);
    let all = all.map(|(band, id)| stepper(reader, band, scene.list.counted(band), *id));
    html! {
        p.hint { (t.attendance_count_hint()) }
        (steppers(reader, &scene.way.deed("zaehlung"), &all.collect::<Vec<_>>()))
    }
}

/// One count, with the id of the next step.
pub(super) fn stepper(reader: &Reader, band: Band, count: i64, id: Uuid) -> Stepper {
    let t = reader.t();
    let label = band_word(reader, band);
    Stepper {
        id: format!("z-{}", band.word()),
        count,
        with: vec![("id", id.to_string()), ("band", band.word().to_owned())],
        words: [
            t.attendance_count_less(&label),
            t.attendance_count_more(&label),
        ],
        label,
    }
}

/// The report of the session.
pub(super) fn report(reader: &Reader, scene: &Scene<'_>, may: bool) -> Markup {
    let t = reader.t();
    let by = scene.list.report.as_ref().map(|report| {
        html! { @if !report.actor.is_empty() { p { (t.attendance_report_by(&report.actor)) } } }
    });
    if !may {
        return html! {
            @match by {
                Some(by) => (by),
                None => p { (t.attendance_report_none()) },
            }
        };
    }
    if scene.now < scene.list.session.starts_at {
        return html! { p { (t.attendance_report_later()) } };
    }
    let fields = html! {
        (report_fields(reader, &scene.report, scene.list.there(), &scene.problems))
        (button(Weight::Primary, &t.attendance_report_save()))
    };
    html! {
        div #bericht {
            @if let Some(by) = by { (by) }
            (form(reader, &scene.way.deed("bericht"), &fields))
        }
    }
}

/// What a report asks; `there`: how many are ticked.
pub(super) fn report_fields(
    reader: &Reader,
    typed: &Reported,
    there: i64,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let held = Choices {
        name: "held",
        legend: t.attendance_report_held().into(),
        hint: "".into(),
        choices: vec![
            Choice::new("ja", &t.attendance_report_yes(), typed.held == "ja"),
            Choice::new("nein", &t.attendance_report_no(), typed.held == "nein"),
        ],
    };
    let photos = Choices {
        name: "photos",
        legend: t.attendance_report_photos().into(),
        hint: "".into(),
        choices: vec![Choice::new(
            "ja",
            &t.attendance_report_photos_yes(),
            typed.photos == "ja",
        )],
    };
    let why = Field::new("why", t.attendance_report_why(), typed.why.as_str()).autocomplete("off");
    let present = Field::new(
        "present",
        t.attendance_report_present(),
        typed.present.as_str(),
    )
    .hint(t.attendance_report_present_hint(&there.to_string()))
    .optional();
    let line = Field::new("line", t.attendance_report_line(), typed.line.as_str())
        .hint(t.attendance_report_line_hint())
        .optional();
    html! {
        (radios(&held, problems))
        (text_field(reader, &why.optional(), problems))
        (number_field(reader, &present, problems))
        (text_area(reader, &line, problems))
        (checkboxes(&photos, problems))
    }
}
