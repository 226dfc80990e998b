use super::{Beat, Rhythm, Tick, Weekly};
use crate::offerings::entity::offering::Season;
use crate::offerings::{When, dates};
use chrono::{NaiveDate, NaiveTime, Weekday};
use chrono_tz::Europe::Berlin;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

fn season(first: &str, rrule: &str) -> Season {
    Season {
        name: String::new(),
        first: day(first),
        rrule: rrule.to_owned(),
        start: hour(10),
        end: hour(12),
        exceptions: Vec::new(),
    }
}

fn rhythm(beat: Beat) -> Rhythm {
    Rhythm {
        beat,
        pauses: Vec::new(),
        extras: Vec::new(),
    }
}

#[test]
fn what_is_read_from_a_rule_names_the_same_dates_again() {
    for (first, rule) in [
        ("2026-12-07", "FREQ=WEEKLY;COUNT=3"),
        (
            "2026-12-07",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20270301",
        ),
        ("2026-12-09", "freq=weekly;interval=2;byday=we,mo;count=5"),
        (
            "2026-12-13",
            "FREQ=WEEKLY;INTERVAL=4;BYDAY=SU;UNTIL=20270401;WKST=MO",
        ),
    ] {
        let season = season(first, rule);
        let weekly = Weekly::of(Berlin, &season).expect(rule);
        let again = rhythm(Beat::Weekly(weekly)).seasons(Berlin);
        assert_eq!(
            dates(Berlin, &[season]).unwrap(),
            dates(Berlin, &again).unwrap(),
            "{rule}"
        );
    }
}

#[test]
fn what_the_form_has_no_words_for_stays() {
    for rule in [
        "FREQ=MONTHLY;BYDAY=1MO;COUNT=3",
        "FREQ=WEEKLY;INTERVAL=5;COUNT=3",
        "FREQ=WEEKLY;BYDAY=1MO;COUNT=3",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;WKST=SU;COUNT=2",
        "irgendwann",
    ] {
        assert_eq!(
            Weekly::of(Berlin, &season("2026-12-07", rule)),
            None,
            "{rule}"
        );
    }
}

#[test]
fn a_rhythm_begins_on_the_first_of_its_days() {
    let weekly = Weekly {
        name: String::new(),
        every: 2,
        days: vec![Weekday::Mon, Weekday::Wed],
        from: day("2026-12-01"),
        to: day("2026-12-16"),
        start: hour(10),
        end: hour(12),
    };
    let named = dates(
        Berlin,
        &rhythm(Beat::Weekly(weekly.clone())).seasons(Berlin),
    );
    let named: Vec<_> = named
        .unwrap()
        .sessions
        .iter()
        .map(|plan| plan.date)
        .collect();
    assert_eq!(
        named,
        [day("2026-12-02"), day("2026-12-14"), day("2026-12-16")]
    );
    let none = Weekly {
        to: day("2026-12-01"),
        ..weekly
    };
    assert_eq!(rhythm(Beat::Weekly(none)).seasons(Berlin), []);
}

#[test]
fn a_later_term_keeps_its_days_and_what_stands_by_itself() {
    let kept = season("2026-12-07", "FREQ=MONTHLY;BYDAY=1MO;UNTIL=20270301");
    let mut term = rhythm(Beat::Kept(vec![kept]));
    let extra = |date| When {
        date: day(date),
        start: hour(8),
        end: hour(9),
    };
    term.extras.push(extra("2026-12-24"));
    let later = term.later(26).unwrap();
    assert_eq!(later.extras, [extra("2027-06-24")]);
    let Beat::Kept(seasons) = later.beat else {
        panic!("it is no other beat");
    };
    assert_eq!(seasons[0].first, day("2027-06-07"));
    assert_eq!(seasons[0].rrule, "FREQ=MONTHLY;BYDAY=1MO;UNTIL=20270830");
    assert_eq!(term.later(u32::MAX), None);
}

#[test]
fn a_tick_is_read_as_it_was_said() {
    let when = When {
        date: day("2026-12-07"),
        start: hour(10),
        end: hour(12),
    };
    assert_eq!(Tick::of(when).said(), "2026-12-07T10:00");
    assert_eq!(Tick::read("2026-12-07T10:00"), Some(Tick::of(when)));
    for text in [
        "",
        "T",
        "2026-12-07",
        "2026-13-07T10:00",
        "2026-12-07T25:00",
    ] {
        assert_eq!(Tick::read(text), None, "{text}");
    }
}
