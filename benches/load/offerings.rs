//! Offerings to be booked under load, in the format of `config/demo/offerings.toml`.

use std::fmt::Write as _;
use std::path::Path;

use bausteine::Clock;
use chrono::Duration;

use crate::{process, server};

/// A hundred dates, each booked by itself, more places than anybody takes.
pub(crate) const MANY: &str = "last-hundert";
/// One date, more places than anybody takes.
pub(crate) const ONE: &str = "last-eins";
/// One date with twenty places; everybody else waits.
pub(crate) const RUSH: &str = "last-sturm";
/// One date with twenty places and no waiting list.
pub(crate) const RUSH_FULL: &str = "last-sturm-voll";

/// One date with twenty places and a waiting list that nobody fills.
pub(crate) const LONG: &str = "last-lange-liste";

/// Brings the demo's offerings and those for the load into a database, by the program's own command.
pub(crate) fn import(folder: &Path, database: &str) -> anyhow::Result<()> {
    let file = folder.join("last.toml");
    std::fs::write(&file, text())?;
    let demo = Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/config/demo/offerings.toml"
    ));
    for file in [demo, &file] {
        process::output(server::command(folder, database).arg("import").arg(file))?;
    }
    Ok(())
}

fn text() -> String {
    let mut text = "[meta]\ntimezone = \"Europe/Berlin\"\n\n[[venue]]\nslug = \"last-saal\"\n\
                    name = \"Bürgersaal\"\nstep_free = true\nnote = \"Mit Raum für Kinderbetreuung.\"\n"
        .to_owned();
    for (slug, dates, capacity, waitlist) in [
        (MANY, 100, 30_000, 0),
        (ONE, 1, 90_000, 0),
        (RUSH, 1, 20, 400),
        (RUSH_FULL, 1, 20, 0),
        (LONG, 1, 20, 20_000),
    ] {
        offering(&mut text, slug, dates, [capacity, waitlist]);
    }
    text
}

/// An offering with so many dates from the day after tomorrow on, four on a day.
fn offering(text: &mut String, slug: &str, dates: usize, [capacity, waitlist]: [u32; 2]) {
    let now = Clock::real().now();
    let day = |days: i64| (now + Duration::days(days)).format("%Y-%m-%d");
    let sessions = (2..)
        .flat_map(|days| [8, 11, 14, 17].map(|hour| (days, hour)))
        .take(dates);
    let mut rows = String::new();
    for (days, hour) in sessions {
        _ = writeln!(
            rows,
            "  {{ date = \"{}\", start = \"{hour:02}:00\", end = \"{}:30\", topic = \"Briefe vom Amt\" }},",
            day(days),
            hour + 2,
        );
    }
    // Writing into a text does not fail.
    _ = writeln!(
        text,
        r#"
[[offering]]
slug = "{slug}"
series = "{slug}"
title = "Gesprächscafé zum Messen"
title_i18n = {{ tr = "Sohbet kafesi", ar = "مقهى الحوار" }}
description = "Wir treffen uns zu Kaffee, Tee und einem Thema."
kind = "open_meeting"
level = "open"
audience = "women"
leader = "Leiterin"
venue = "last-saal"
capacity = {capacity}
min_participants = 0
waitlist = {waitlist}
walk_in = false
fee = {{ full_cents = 0, reduced_cents = 0, note = "kostenlos" }}
registration_mode = "per_session"
registration_opens = "{opens}T08:00"
registration_closes = "{closes}T12:00"
session_opens_days_before = 60
session_closes_hours_before = 1
cancel_until_hours_before = 1
ask = []
languages = ["de", "tr"]
sessions = [
{rows}]
archive_kind = "offering""#,
        opens = day(-3),
        closes = day(50),
    );
}
