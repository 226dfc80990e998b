//! One library of components: a function each, the reader first where it depends on her, the data
//! after, no query inside. Rooms compose these and plain HTML (`h1`, `h2`, `p`, `ul`); they add no class.

mod buttons;
mod chart;
mod choices;
mod contact;
mod document;
mod fields;
mod frames;
mod lists;
mod names;
mod paper;
mod pictures;
mod qr;
mod share;
mod states;
mod ticks;
mod timeline;
mod versions;
mod words;

pub(crate) use buttons::{
    KEPT_FORM, Weight, button, button_form, button_link, button_saying, button_to, form, hidden,
    honeypot, kept_form, next_link, script_button, upload_form,
};
pub(crate) use chart::{Bar, Chart, UNTOLD, bars_chart, columns_chart};
pub(crate) use choices::{Choice, Choices, checkboxes, radios};
pub(crate) use contact::{mail_link, office_hours, phone_link, phone_uri};
pub(crate) use document::{document, wide_table};
pub(crate) use fields::{Field, fieldset, file_field, number_field, search, text_area, text_field};
pub(crate) use frames::{
    Poster, back, columns, day, days, details, framed, pair, poster, section, tiles,
};
pub(crate) use lists::{Card, Row, card, cards, chips, facts, links, pager, rows};
pub(crate) use names::{Names, names_field};
pub(crate) use paper::{Column, Sheet, paper};
pub(crate) use pictures::{Picture, pictures};
pub(crate) use qr::{qr, qr_frame};
pub(crate) use share::share;
pub(crate) use states::{Tone, badge, notice, problem_summary, state_line};
pub(crate) use ticks::{Stepper, Tick, TickRow, steppers, ticks};
pub(crate) use timeline::{
    ContentsYear, TimelineStop, contents, cover, timeline_stop, timeline_style, year,
};
pub(crate) use versions::{Versions, versions};
pub(crate) use words::{code, foreign, foreign_block, foreign_title, name, written};
