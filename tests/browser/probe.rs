//! Offerings that are open at the moment at which the tests run, whatever the day: the demo's own open and
//! close with its calendar.

use chrono::{DateTime, Days, Timelike as _, Utc};
use chrono_tz::Tz;

/// A course with everything a form can ask.
pub(crate) const COURSE: &str = "probe-kurs";
/// Evenings that are booked one by one.
pub(crate) const EVENINGS: &str = "probe-abende";
/// A course with one place.
pub(crate) const SMALL: &str = "probe-klein";
/// A course that needs more people than it has.
pub(crate) const FEW: &str = "probe-wenige";
/// Courses that meet today and have not begun: one for each journey at the door. The last two have three places.
/// None begins with the whole name of another: they are found by it.
pub(crate) const DOORS: [&str; 6] = [
    "probe-tuer-eins",
    "probe-tuer-zwei",
    "probe-tuer-drei",
    "probe-tuer-vier",
    "probe-tuer-voll",
    "probe-tuer-belegt",
];
/// A course of forty, for the list on paper.
pub(crate) const LIST: &str = "probe-liste";

/// An offering before it is written.
struct Offering<'a> {
    slug: &'a str,
    title: &'a str,
    mode: &'a str,
    /// In how many days it meets first, and from when to when.
    first: (u64, &'a str, &'a str),
    rest: &'a str,
}

/// The files that bring them in.
pub(crate) fn files() -> [String; 2] {
    [plain(), doors()]
}

/// What an import begins with.
fn head(now: DateTime<Tz>) -> String {
    format!(
        r#"
[meta]
as_of = "{today}"
timezone = "{zone}"
city = "Recklinghausen"

[[venue]]
slug = "probe"
name = "Proberaum"
step_free = true
note = "Eingang im Hof."
"#,
        today = now.date_naive(),
        zone = now.timezone(),
    )
}

/// What asks nothing.
const PLAIN: &str = "ask = []\n\
    childcare = { offered = false, places = 0, age_from = 0, age_to = 0, note = \"\" }";

/// Courses of this evening. From noon on they meet where it is morning, so that it is not evening yet at any hour
/// at which the tests run; the day is the same there.
fn doors() -> String {
    let mut here = now(chrono_tz::Europe::Berlin);
    if here.hour() >= 12 {
        here = now(chrono_tz::America::New_York);
    }
    let mut text = head(here);
    for slug in DOORS {
        let places = if DOORS[4..].contains(&slug) { 3 } else { 50 };
        let rest = format!("capacity = {places}\nwaitlist = 5\nmax_persons = 3\n{PLAIN}");
        let offering = Offering {
            slug,
            title: &format!("Kurs {slug}"),
            mode: "whole",
            first: (0, "22:00", "23:00"),
            rest: &rest,
        };
        text.push_str(&written(&offering, here));
    }
    text
}

fn plain() -> String {
    let here = now(chrono_tz::Europe::Berlin);
    let asks = "capacity = 50\nwaitlist = 5\nmax_persons = 3\nask = [\"childcare\", \"language\", \"organisation\", \"role\"]\n\
        childcare = { offered = true, places = 8, age_from = 1, age_to = 6, note = \"Nebenan.\" }";
    let many = format!("capacity = 40\nwaitlist = 5\n{PLAIN}");
    let few = format!("capacity = 1\nwaitlist = 50\n{PLAIN}");
    let needs = format!("capacity = 9\nwaitlist = 0\n{PLAIN}");
    let forty = format!("capacity = 60\nwaitlist = 5\n{PLAIN}");
    let mut text = head(here);
    for (slug, title, mode, rest) in [
        (COURSE, "Probekurs", "whole", asks),
        (EVENINGS, "Probeabende", "per_session", many.as_str()),
        (SMALL, "Kleiner Probekurs", "whole", few.as_str()),
        (FEW, "Probegruppe", "whole", needs.as_str()),
        (LIST, "Probeliste", "whole", forty.as_str()),
    ] {
        let offering = Offering {
            slug,
            title,
            mode,
            first: (10, "18:00", "19:30"),
            rest,
        };
        let offering = written(&offering, here);
        if slug == FEW {
            text.push_str(&offering.replace("min_participants = 0", "min_participants = 6"));
        } else {
            text.push_str(&offering);
        }
    }
    text
}

/// An offering as the import reads it.
fn written(offering: &Offering<'_>, now: DateTime<Tz>) -> String {
    let Offering {
        slug,
        title,
        mode,
        rest,
        first: (days, start, end),
    } = offering;
    let day = |days: u64| (now.date_naive() + Days::new(days)).to_string();
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
  {{ date = "{first}", start = "{start}", end = "{end}", topic = "Anfangen" }},
  {{ date = "{second}", start = "18:00", end = "19:30", topic = "Weitermachen" }},
]
"#,
        opens = day(0),
        closes = day(9),
        first = day(*days),
        second = day(17),
    )
}

#[expect(
    clippy::disallowed_methods,
    reason = "the program under test goes by the machine's clock"
)]
fn now(zone: Tz) -> DateTime<Tz> {
    Utc::now().with_timezone(&zone)
}
