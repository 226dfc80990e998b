//! What people type, and what machines do.

use serde::de::DeserializeOwned;

use super::{Input, LookUp};
use crate::bookings::rules::{IfChildcareIsFull, Wish};
use crate::bookings::tests::{app, app_with, at, cafe, course, id};
use crate::kinds::{Lang, SessionId};
use crate::offerings::Listing;
use crate::offerings::entity::offering::Ask;
use crate::settings::Stage;
use crate::web::{Form, Problems, Reader};

/// Reads a body as the handlers do.
async fn sent<T: DeserializeOwned>(body: &str) -> T {
    use axum::extract::FromRequest as _;
    let request = axum::http::Request::post("/")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(axum::body::Body::from(body.to_owned()))
        .unwrap();
    let Form(input) = Form::<T>::from_request(request, &app().await)
        .await
        .unwrap();
    input
}

async fn parse(listing: &Listing, input: &Input) -> Result<Wish, Problems> {
    let reader = Reader::of(&app().await, Lang::De, "/");
    input.parse(&reader, listing)
}

/// A form of the course that holds all it must.
fn good() -> Input {
    Input {
        name: vec!["Ada Lovelace".to_owned()],
        email: "ada@example.org".to_owned(),
        ..Input::default()
    }
}

/// The fields with problems, in their order.
fn fields(problems: &Problems) -> Vec<&str> {
    problems.iter().map(|(field, _)| field).collect()
}

/// Premise: the form is good without the change. Then only this field has a problem.
async fn refuses(listing: &Listing, field: &str, change: impl Fn(&mut Input)) -> String {
    let mut input = good();
    input.session = vec![listing.sessions[0].id.to_string()];
    assert!(parse(listing, &input).await.is_ok());
    change(&mut input);
    let problems = parse(listing, &input).await.unwrap_err();
    assert_eq!(fields(&problems), [field], "{input:?}");
    problems.of(field).unwrap().to_owned()
}

#[tokio::test]
async fn an_empty_form_says_all_that_is_missing_at_once() {
    let problems = parse(&cafe(), &Input::default()).await.unwrap_err();
    assert_eq!(fields(&problems), ["session", "name", "email"]);
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_in_the_order_of_the_form() {
    let input = Input {
        session: vec!["1".to_owned()],
        name: vec!["A".repeat(121), String::new(), "B\u{202e}".to_owned()],
        helper_name: "x".repeat(201),
        email: "ada".to_owned(),
        phone: "12".to_owned(),
        children: "-1".to_owned(),
        workshop: "none of these".to_owned(),
        note: "x".repeat(501),
        ..Input::default()
    };
    let problems = parse(&cafe(), &input).await.unwrap_err();
    assert_eq!(
        fields(&problems),
        [
            "session",
            "name",
            "name-3",
            "helper_name",
            "email",
            "phone",
            "children",
            "workshop",
            "note"
        ]
    );
}

#[tokio::test]
async fn names_of_any_script_and_any_length_up_to_120_are_taken() {
    for name in ["A", "فاطمة الزهراء", "🙂", "李", &"ş".repeat(120)] {
        let input = Input {
            name: vec![name.to_owned()],
            ..good()
        };
        let wish = parse(&course(), &input).await.unwrap();
        assert_eq!(wish.party[0].as_str(), name);
    }
}

#[tokio::test]
async fn names_that_could_disturb_a_list_are_refused() {
    for name in [&"ş".repeat(121), "Ada\u{0}", "Ada\u{202e}adA", "\u{200b}"] {
        refuses(&course(), "name", |input| {
            input.name = vec![name.to_owned()];
        })
        .await;
    }
}

#[tokio::test]
async fn a_party_is_the_lines_that_are_filled_in() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let input = Input {
        name: names(&["Ada", "", " ", "Ben"]),
        ..good()
    };
    let wish = parse(&course(), &input).await.unwrap();
    assert_eq!((wish.party.len(), wish.asked.people), (2, 2));
    refuses(&course(), "name", |input| {
        input.name = names(&["A", "B", "C", "D"]);
    })
    .await;
    let twice = |input: &mut Input| input.name = names(&["Ada", "Ben", " ADA "]);
    refuses(&course(), "name-3", twice).await;
}

#[tokio::test]
async fn ten_thousand_names_are_one_problem() {
    let input: Input = sent(&"name=a&".repeat(8_000)).await;
    assert_eq!(input.name.len(), 8_000);
    let problems = parse(&course(), &input).await.unwrap_err();
    assert_eq!(fields(&problems), ["name", "email"]);
}

#[tokio::test]
async fn an_address_or_a_number_is_enough() {
    let wish = parse(&course(), &good()).await.unwrap();
    assert_eq!(wish.contacts(), ["ada@example.org"]);
    for phone in [
        "0151 / 234 567 89",
        "+49 (0) 151 23456789",
        "0049 151-23456789",
        "٠١٥١٢٣٤٥٦٧٨٩",
    ] {
        let input = Input {
            email: " ".to_owned(),
            phone: phone.to_owned(),
            ..good()
        };
        let wish = parse(&course(), &input).await.unwrap();
        assert_eq!(wish.contacts(), ["+4915123456789"], "{phone}");
    }
}

#[tokio::test]
async fn addresses_that_no_letter_reaches_are_refused_each_for_its_reason() {
    let input = Input {
        email: "ada@bücher.example".to_owned(),
        ..good()
    };
    let wish = parse(&course(), &input).await.unwrap();
    assert_eq!(wish.email.unwrap().as_str(), "ada@xn--bcher-kva.example");
    let wrong = refuses(&course(), "email", |input| input.email = "ada@".to_owned()).await;
    let crlf =
        |input: &mut Input| input.email = "ada@example.org\r\nBcc: eve@example.org".to_owned();
    assert_eq!(refuses(&course(), "email", crlf).await, wrong);
    let local = |input: &mut Input| input.email = "jürgen@example.org".to_owned();
    assert_ne!(refuses(&course(), "email", local).await, wrong);
}

#[tokio::test]
async fn one_wrong_contact_is_said_even_beside_a_right_one() {
    refuses(&course(), "phone", |input| {
        input.phone = "ruf mich an".to_owned();
    })
    .await;
}

#[tokio::test]
async fn dates_are_those_of_this_offering_each_once() {
    let listing = cafe();
    let [first, second] = [1, 2].map(|number| id::<SessionId>(number).to_string());
    let input = Input {
        session: vec![second.clone(), first.clone(), second],
        ..good()
    };
    let wish = parse(&listing, &input).await.unwrap();
    assert_eq!(
        wish.asked.sessions,
        [id::<SessionId>(1), id::<SessionId>(2)]
    );
    for unknown in ["1", "'; drop table", &id::<SessionId>(77).to_string()] {
        let ticked = vec![first.clone(), unknown.to_owned()];
        refuses(&listing, "session", |input| {
            input.session.clone_from(&ticked);
        })
        .await;
    }
    refuses(&listing, "session", |input| input.session.clear()).await;
    // A course is booked as a whole, whatever was ticked.
    let input = Input {
        session: vec!["1".to_owned()],
        ..good()
    };
    assert!(
        parse(&course(), &input)
            .await
            .unwrap()
            .asked
            .sessions
            .is_empty()
    );
}

#[tokio::test]
async fn children_are_a_number_from_nought_to_ten() {
    for (typed, count) in [("", 0), ("0", 0), (" 2 ", 2), ("10", 10), ("٣", 3)] {
        let input = Input {
            children: typed.to_owned(),
            ..good()
        };
        assert_eq!(
            parse(&course(), &input).await.unwrap().asked.children,
            count,
            "{typed}"
        );
    }
    for typed in [
        "-1",
        "11",
        "999999999999999999999",
        "zwei",
        "1.5",
        "1 2",
        "+1",
    ] {
        refuses(&course(), "children", |input| {
            input.children = typed.to_owned();
        })
        .await;
    }
}

#[tokio::test]
async fn what_this_offering_does_not_ask_is_not_read() {
    let mut listing = course();
    listing.offering.details.ask = vec![Ask::Childcare];
    listing.childcare.as_mut().unwrap().offered = false;
    let input = Input {
        children: "zwei".to_owned(),
        workshop: "none of these".to_owned(),
        organisation: "x".repeat(500),
        role: "x".repeat(500),
        language_help: "x".repeat(500),
        ..good()
    };
    let wish = parse(&listing, &input).await.unwrap();
    assert_eq!(wish.asked.children, 0);
    assert_eq!(
        (wish.asked.workshop, wish.organisation, wish.language_help),
        (None, None, None)
    );
}

#[tokio::test]
async fn a_note_keeps_its_lines_and_nothing_invisible() {
    let input = Input {
        note: " eins \r\n\r\n  zwei ".to_owned(),
        ..good()
    };
    let wish = parse(&course(), &input).await.unwrap();
    assert_eq!(wish.note.as_deref(), Some("eins\n\nzwei"));
    refuses(&course(), "note", |input| input.note = "a\u{0}".to_owned()).await;
    refuses(&course(), "note", |input| input.note = "ä".repeat(501)).await;
    refuses(&course(), "helper_contact", |input| {
        input.helper_contact = "ä".repeat(201);
    })
    .await;
}

#[tokio::test]
async fn the_choice_about_full_childcare_is_one_of_two_words() {
    for (typed, choice) in [
        ("without", IfChildcareIsFull::Without),
        ("wait", IfChildcareIsFull::Wait),
        ("<script>", IfChildcareIsFull::Ask),
    ] {
        let input = Input {
            childcare_full: typed.to_owned(),
            ..good()
        };
        assert_eq!(parse(&course(), &input).await.unwrap().childcare, choice);
    }
}

#[tokio::test]
async fn a_key_that_can_not_be_kept_is_none() {
    for key in ["", &"x".repeat(65), "a\u{0}b", "ä", "a b"] {
        let input = Input {
            key: key.to_owned(),
            ..good()
        };
        assert_eq!(parse(&course(), &input).await.unwrap().key, None, "{key:?}");
    }
    let input = Input {
        key: "x".repeat(64),
        ..good()
    };
    assert_eq!(
        parse(&course(), &input).await.unwrap().key,
        Some("x".repeat(64))
    );
}

#[tokio::test]
async fn a_form_filled_in_within_a_moment_is_looked_at_again() {
    let drawn = at("2026-11-22T12:00:00Z");
    let after = |seconds| drawn + chrono::Duration::seconds(seconds);
    let program = app().await;
    let input = Input::fresh(&program, drawn);
    assert!(
        input.key.len() <= 64 && input.is_hasty(&program, after(1)),
        "{}",
        input.key
    );
    assert!(!input.is_hasty(&program, after(2)));
    let foreign = Input {
        key: "a-key-of-somebody-else".to_owned(),
        ..Input::default()
    };
    assert!(!foreign.is_hasty(&program, drawn));
    let demo = app_with(|settings| settings.stage = Stage::Demo).await;
    let unlimited = app_with(|settings| settings.limits.enabled = false).await;
    assert!(!input.is_hasty(&demo, drawn) && !input.is_hasty(&unlimited, drawn));
}

#[tokio::test]
async fn fields_may_come_twice_or_broken_or_be_unknown() {
    let input: Input = sent("email=a%40example.org&email=b&name=%FF%00&surprise=1&website=x").await;
    assert_eq!(input.email, "a@example.org");
    assert_eq!(input.name, ["\u{fffd}\u{0}"]);
    assert!(input.is_trapped());
    let single: Input = sent("session=1&name=Ada").await;
    assert_eq!((single.session.len(), single.is_trapped()), (1, false));
}

#[test]
fn a_code_may_be_typed_as_it_was_heard() {
    let look_up = |code: &str| LookUp {
        code: code.to_owned(),
        phone: "0151 23456789".to_owned(),
    };
    for typed in ["ABC234", " abc 234 ", "abc-234", "ABC٢٣٤"] {
        assert_eq!(look_up(typed).parse().unwrap().0, "ABC234", "{typed}");
    }
    assert_eq!(look_up("0bc2l1").parse().unwrap().0, "QBC2LL");
    for typed in ["", "ABC23", "ABC2345", "АБВ234", "ß23456"] {
        assert!(look_up(typed).parse().is_none(), "{typed}");
    }
}
