//! The decisions, rung by rung.

use super::*;

fn reply(code: u16, text: &str) -> Reply {
    Reply {
        code,
        text: text.to_owned(),
    }
}

fn moment(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap() + Duration::minutes(minutes)
}

fn case(queue: Queue, attempts: i32, repeats: i32) -> Case {
    Case {
        queue,
        attempts,
        repeats,
        created_at: moment(0),
    }
}

#[test]
fn every_refusal_means_what_its_stage_makes_of_it() {
    let ladder = [
        (Stage::Hello, 554, "no", "trouble"),
        (Stage::Hello, 450, "busy", "trouble"),
        (Stage::Hello, 535, "5.7.8 wrong password", "trouble"),
        (Stage::Sender, 421, "4.3.2 closing", "trouble"),
        (Stage::Recipient, 421, "4.7.0 slow down", "trouble"),
        (Stage::Content, 421, "closing", "trouble"),
        (Stage::Sender, 530, "5.7.0 must log in", "trouble"),
        (Stage::Sender, 550, "5.1.8 unknown sender", "trouble"),
        (Stage::Sender, 550, "5.7.1 listed", "policy"),
        (Stage::Sender, 451, "4.3.0 later", "transient"),
        (Stage::Recipient, 450, "4.2.0 greylisted", "transient"),
        (Stage::Recipient, 550, "5.1.1 no such user", "rejected"),
        (Stage::Recipient, 550, "no such user", "rejected"),
        (Stage::Recipient, 552, "5.2.2 mailbox full", "rejected"),
        (Stage::Recipient, 501, "5.1.3 bad address", "rejected"),
        (Stage::Recipient, 503, "5.5.1 need MAIL", "trouble"),
        (Stage::Recipient, 554, "5.7.1 relay denied", "policy"),
        (Stage::Data, 451, "4.3.0 later", "transient"),
        (Stage::Data, 554, "no valid recipients", "policy"),
        (Stage::Content, 452, "4.3.1 disk full", "transient"),
        (Stage::Content, 550, "5.1.1 no such user", "rejected"),
        (Stage::Content, 552, "too large", "rejected"),
        (Stage::Content, 554, "looks like spam", "policy"),
        (Stage::Content, 550, "5.7.26 unauthenticated", "policy"),
    ];
    for (stage, code, text, expected) in ladder {
        let judged = match judge(stage, &reply(code, text)) {
            Outcome::Transient(_) => "transient",
            Outcome::Rejected(_) => "rejected",
            Outcome::Policy(_) => "policy",
            Outcome::SenderTrouble(_) => "trouble",
            Outcome::Accepted(_) | Outcome::Uncertain(_) => "no refusal",
        };
        assert_eq!(judged, expected, "{stage:?} {code} {text}");
    }
}

#[test]
fn pauses_grow_to_an_hour_and_spread_by_a_quarter() {
    let minutes: Vec<_> = (1..=6)
        .map(|n| pause_before(n, 0.0).num_minutes())
        .collect();
    assert_eq!(minutes, [1, 5, 15, 30, 60, 60]);
    assert_eq!(pause_before(5, 1.0).num_minutes(), 75);
    assert_eq!(rest_after(1, 0.0).num_seconds(), 10);
    assert_eq!(rest_after(9, 0.0).num_seconds(), 300);
}

#[test]
fn a_letter_is_tried_for_five_days_and_then_given_up() {
    let later = Outcome::Transient("450 later".to_owned());
    let day = 24 * 60;
    let next = after(
        &case(Queue::Booking, 9, 0),
        &later,
        moment(5 * day - 1),
        0.0,
    );
    assert_eq!((next.state, next.attempts), (State::Waiting, 10));
    assert_eq!(next.due_at, moment(5 * day + 59));
    let next = after(&case(Queue::Booking, 9, 0), &later, moment(5 * day), 0.0);
    assert_eq!((next.state, next.attempts), (State::Failed, 10));
    assert_eq!(next.settled_at, Some(moment(5 * day)));
}

#[test]
fn trouble_of_the_sender_fails_no_letter_however_old() {
    let trouble = Outcome::SenderTrouble("421 closing".to_owned());
    let next = after(
        &case(Queue::Booking, 3, 0),
        &trouble,
        moment(30 * 24 * 60),
        0.0,
    );
    assert_eq!((next.state, next.attempts), (State::Waiting, 3));
}

#[test]
fn an_uncertain_letter_to_one_person_is_repeated_once_one_to_many_never() {
    let lost = lost();
    let once = after(&case(Queue::Booking, 0, 0), &lost, moment(1), 0.0);
    assert_eq!((once.state, once.repeats), (State::Waiting, 1));
    let twice = after(&case(Queue::Booking, 0, 1), &lost, moment(1), 0.0);
    assert_eq!((twice.state, twice.repeats), (State::Uncertain, 1));
    let mailing = after(&case(Queue::Mailing, 0, 0), &lost, moment(1), 0.0);
    assert_eq!((mailing.state, mailing.repeats), (State::Uncertain, 0));
}

#[test]
fn only_a_letter_that_somebody_waits_for_is_an_alarm() {
    let later = Outcome::Transient("450 later".to_owned());
    for (queue, minute, alarming) in [
        (Queue::Booking, 59, false),
        (Queue::Booking, 60, true),
        (Queue::Mailing, 600, false),
    ] {
        let case = case(queue, 3, 0);
        let next = after(&case, &later, moment(minute), 0.0);
        assert_eq!(is_alarming(&case, &next, moment(minute)), alarming);
    }
    let case = case(Queue::Booking, 3, 0);
    let accepted = after(
        &case,
        &Outcome::Accepted("250 ok".to_owned()),
        moment(90),
        0.0,
    );
    assert!(!is_alarming(&case, &accepted, moment(90)));
}

#[test]
fn policy_stops_the_sender_only_in_a_row_and_logs_no_address() {
    let policy = Outcome::Policy("550 5.7.1 <ada@example.org> refused".to_owned());
    let mut standing = Standing::default();
    assert_eq!(standing.note(&policy), None);
    assert_eq!(standing.note(&policy), None);
    assert_eq!(standing.note(&Outcome::Accepted("250".to_owned())), None);
    assert_eq!(standing.note(&policy), None);
    assert_eq!(standing.note(&policy), None);
    let cause = standing.note(&policy).unwrap();
    assert_eq!(
        cause,
        "refused by policy 3 times in a row: 550 5.7.1 … refused"
    );
}
