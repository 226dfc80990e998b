//! The fields of a rhythm.

use chrono::{Datelike as _, Days, NaiveDate};
use maud::{Markup, html};

use crate::lang::weekday;
use crate::planning::forms::Sheet;
use crate::planning::rhythm::{Beat, Rhythm, day_word, week};
use crate::web::components::{
    Choice, Choices, Field, checkboxes, fieldset, radios, text_area, text_field,
};
use crate::web::{Problems, Reader};

/// All of them.
pub(super) fn fields(reader: &Reader, sheet: &Sheet, now: &Rhythm, problems: &Problems) -> Markup {
    let t = reader.t();
    let line = |name: &'static str, label: String, text: &str| {
        Field::new(name, label, text.to_owned()).autocomplete("off")
    };
    let (school, public) = (t.planning_free_school(), t.planning_free_public());
    let has = |word: &str| sheet.free.iter().any(|free| free == word);
    let free = Choices {
        name: "free",
        legend: t.planning_terms_free().into(),
        hint: t.planning_terms_free_hint().into(),
        choices: vec![
            Choice::new("school", &school, has("school")),
            Choice::new("public", &public, has("public")),
        ],
    };
    let rhythm = html! {
        (radios(&beats(reader, sheet, now), problems))
        (checkboxes(&days(reader, sheet), problems))
        (text_field(reader, &line("from", t.planning_terms_from(), &sheet.from).day(), problems))
        (text_field(reader, &line("to", t.planning_terms_to(), &sheet.to).day(), problems))
        (text_field(reader, &line("start", t.planning_terms_start(), &sheet.start).time(), problems))
        (text_field(reader, &line("end", t.planning_terms_end(), &sheet.end).time(), problems))
    };
    let pauses = line("pauses", t.planning_terms_pauses(), &sheet.pauses);
    let extras = line("extras", t.planning_terms_extras(), &sheet.extras);
    let others = html! {
        (checkboxes(&free, problems))
        (text_area(reader, &pauses.hint(t.planning_terms_pauses_hint()).optional(), problems))
        (text_area(reader, &extras.hint(t.planning_terms_extras_hint()).optional(), problems))
    };
    html! {
        (fieldset(&t.planning_terms_rhythm(), "", &rhythm))
        (fieldset(&t.planning_terms_others(), "", &others))
    }
}

fn beats(reader: &Reader, sheet: &Sheet, now: &Rhythm) -> Choices<'static> {
    let t = reader.t();
    let mut beats: Vec<(&'static str, String)> = vec![
        ("1", t.planning_beat_one()),
        ("2", t.planning_beat_two()),
        ("3", t.planning_beat_three()),
        ("4", t.planning_beat_four()),
        ("hand", t.planning_beat_hand()),
    ];
    if matches!(now.beat, Beat::Kept(_)) {
        beats.push(("kept", t.planning_beat_kept()));
    }
    let beats = beats.into_iter();
    Choices {
        name: "beat",
        legend: t.planning_terms_beat().into(),
        hint: "".into(),
        choices: beats
            .map(|(word, label)| Choice::new(word, &label, sheet.beat == word))
            .collect(),
    }
}

fn days(reader: &Reader, sheet: &Sheet) -> Choices<'static> {
    let choices = week().map(|day| {
        let word = day_word(day);
        let is_on = sheet.days.iter().any(|known| known == word);
        Choice::new(word, &weekday(reader.lang, any(day)), is_on)
    });
    Choices {
        name: "day",
        legend: reader.t().planning_terms_days().into(),
        hint: "".into(),
        choices: choices.collect(),
    }
}

/// Any date on this day of the week: its name is what is said.
fn any(day: chrono::Weekday) -> NaiveDate {
    let mut week = (0..7).filter_map(|days| NaiveDate::default().checked_add_days(Days::new(days)));
    week.find(|date| date.weekday() == day).unwrap_or_default()
}
