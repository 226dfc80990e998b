use super::{Sheet, Step};
use crate::kinds::Lang;
use crate::planning::rhythm::{Beat, Free, Rhythm};
use crate::web::tests::reader;

fn nothing() -> Rhythm {
    Rhythm {
        beat: Beat::ByHand,
        pauses: Vec::new(),
        extras: Vec::new(),
    }
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    pairs.iter().map(owned).collect()
}

const TERM: &[(&str, &str)] = &[
    ("beat", "2"),
    ("day", "WE"),
    ("day", "MO"),
    ("from", "2027-01-11"),
    ("to", "26.3.2027"),
    ("start", "9.30"),
    ("end", "11:00"),
    ("free", "school"),
    ("pauses", "10.02.2027 Karneval\r\n\r\n24.2.2027"),
    (
        "extras",
        "3.4.2027\n4.4.2027 10:00–12:00\n5.4.2027 10 bis 12 Uhr",
    ),
];

#[tokio::test]
async fn a_form_is_understood_and_drawn_again_the_same() {
    let reader = reader(Lang::De, "/").await;
    let sheet = Sheet::read(&pairs(TERM));
    let rhythm = sheet.parse(&reader, &nothing()).expect("a term");
    let Beat::Weekly(weekly) = &rhythm.beat else {
        panic!("{rhythm:?}");
    };
    assert_eq!((weekly.every, weekly.days.len()), (2, 2));
    assert_eq!(weekly.to.to_string(), "2027-03-26");
    assert_eq!(rhythm.pauses.len(), 2);
    assert_eq!(rhythm.pauses[0].reason, "Karneval");
    assert_eq!(rhythm.extras[0].start, weekly.start);
    assert_eq!(rhythm.extras[2].end.to_string(), "12:00:00");
    let free = Free {
        school: true,
        public: false,
    };
    let again = Sheet::of(&rhythm, free);
    assert_eq!(again.free, ["school"]);
    assert_eq!(again.parse(&reader, &nothing()).expect("the same"), rhythm);
    assert_eq!(sheet.step, Step::Look);
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once() {
    let reader = reader(Lang::De, "/").await;
    let wrong = pairs(&[
        ("beat", "1"),
        ("day", "XX"),
        ("from", "2027-02-30"),
        ("to", "0001-01-01"),
        ("start", "25:00"),
        ("end", ""),
        ("pauses", "nie\n1.2.2027 \u{202e}x"),
        ("extras", "1.2.2027 12:00–10:00\n2.2.2027 zehn"),
    ]);
    let problems = Sheet::read(&wrong).parse(&reader, &nothing()).unwrap_err();
    for field in ["day", "from", "to", "start", "end", "pauses", "extras"] {
        assert!(problems.of(field).is_some(), "{field}: {problems:?}");
    }
    for beat in ["", "0", "5", "-1", "kept", "FREQ=DAILY"] {
        let mut sheet = Sheet::read(&pairs(TERM));
        beat.clone_into(&mut sheet.beat);
        let problems = sheet.parse(&reader, &nothing()).unwrap_err();
        assert!(problems.of("beat").is_some(), "{beat}");
    }
    let mut never = Sheet::read(&pairs(TERM));
    "2027-01-12".clone_into(&mut never.from);
    "2027-01-12".clone_into(&mut never.to);
    let problems = never.parse(&reader, &nothing()).unwrap_err();
    assert!(problems.of("day").is_some());
}

#[tokio::test]
async fn dates_by_hand_need_their_times() {
    let reader = reader(Lang::De, "/").await;
    let mut sheet = Sheet::read(&pairs(&[("beat", "hand"), ("extras", "3.4.2027")]));
    let problems = sheet.parse(&reader, &nothing()).unwrap_err();
    assert!(problems.of("extras").is_some());
    "3.4.2027 10:00-11:30".clone_into(&mut sheet.extras);
    assert_eq!(
        sheet
            .parse(&reader, &nothing())
            .expect("a date")
            .extras
            .len(),
        1
    );
}
