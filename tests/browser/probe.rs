//! Offerings that are open at the moment at which the tests run, whatever the day: the demo's own open and
//! close with its calendar.

use chrono::{Days, NaiveDate, Utc};

/// A course with everything a form can ask.
pub(crate) const COURSE: &str = "probe-kurs";
/// Evenings that are booked one by one.
pub(crate) const EVENINGS: &str = "probe-abende";
/// A course with one place.
pub(crate) const SMALL: &str = "probe-klein";
/// A course that needs more people than it has.
pub(crate) const FEW: &str = "probe-wenige";

/// The file that brings them in.
pub(crate) fn toml() -> String {
    let today = today();
    let day = |days: u64| (today + Days::new(days)).to_string();
    let offering = |slug: &str, title: &str, mode: &str, rest: &str| {
        format!(
            r#"
[[offering]]
slug = "{slug}"
series = "{slug}"
title = "{title}"
title_i18n = {{ tr = "Deneme kursu", ar = "دورة تجريبية", uk = "Пробний курс", en = "Trial course" }}
description = "Sie lernen in einer kleinen Gruppe. **Jede** ist willkommen."
description_simple = "Sie lernen etwas."
kind = "course"
level = "open"
audience = "women"
leader = "Kursleiterin"
venue = "probe"
min_participants = 0
walk_in = false
fee = {{ full_cents = 1250, reduced_cents = 500, note = "bar am ersten Abend" }}
registration_mode = "{mode}"
registration_opens = "{opens}T00:00"
registration_closes = "{closes}T00:00"
session_opens_days_before = 60
session_closes_hours_before = 1
cancel_until_hours_before = 1
languages = ["de", "ar"]
bring = ["Etwas zum Schreiben"]
archive_kind = "offering"
{rest}
sessions = [
  {{ date = "{first}", start = "18:00", end = "19:30", topic = "Anfangen" }},
  {{ date = "{second}", start = "18:00", end = "19:30", topic = "Weitermachen" }},
]
"#,
            opens = day(0),
            closes = day(9),
            first = day(10),
            second = day(17),
        )
    };
    let asks = "capacity = 50\nwaitlist = 5\nmax_persons = 3\nask = [\"childcare\", \"language\", \"organisation\", \"role\"]\n\
        childcare = { offered = true, places = 8, age_from = 1, age_to = 6, note = \"Nebenan.\" }";
    let plain = "ask = []\n\
        childcare = { offered = false, places = 0, age_from = 0, age_to = 0, note = \"\" }";
    let mut text = format!(
        r#"
[meta]
as_of = "{today}"
timezone = "Europe/Berlin"
city = "Recklinghausen"

[[venue]]
slug = "probe"
name = "Proberaum"
step_free = true
note = "Eingang im Hof."
"#
    );
    text.push_str(&offering(COURSE, "Probekurs", "whole", asks));
    let many = format!("capacity = 40\nwaitlist = 5\n{plain}");
    text.push_str(&offering(EVENINGS, "Probeabende", "per_session", &many));
    let few = format!("capacity = 1\nwaitlist = 50\n{plain}");
    text.push_str(&offering(SMALL, "Kleiner Probekurs", "whole", &few));
    let needs = offering(
        FEW,
        "Probegruppe",
        "whole",
        &format!("capacity = 9\nwaitlist = 0\n{plain}"),
    );
    text.push_str(&needs.replace("min_participants = 0", "min_participants = 6"));
    text
}

#[expect(
    clippy::disallowed_methods,
    reason = "the program under test goes by the machine's clock"
)]
fn today() -> NaiveDate {
    Utc::now()
        .with_timezone(&chrono_tz::Europe::Berlin)
        .date_naive()
}
