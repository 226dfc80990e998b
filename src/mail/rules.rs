//! What follows from what a mail server says. No database, no clock, no network.

use chrono::{DateTime, Duration, Utc};

use super::entity::{Model, Queue, State};

/// For how long a courier has what it claimed.
pub(super) const LEASE: Duration = Duration::minutes(5);
/// For how long a letter may be under way: longer than the courier waits for the answer.
pub(super) const FLIGHT: Duration = Duration::minutes(15);
/// When a letter is given up.
const PATIENCE: Duration = Duration::days(5);
/// After how long an open letter to one person is an alarm.
const ALARM: Duration = Duration::hours(1);
/// How many refusals by policy in a row stop the sender.
const POLICY_STREAK: u32 = 3;

/// What a mail server answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reply {
    /// The three digits.
    pub(super) code: u16,
    /// The text, on one line.
    pub(super) text: String,
}

impl Reply {
    /// Class, subject and detail of the enhanced status code at the head of the text (RFC 3463).
    fn enhanced(&self) -> Option<(u16, u16, u16)> {
        let mut numbers = self.text.split_whitespace().next()?.split('.');
        let mut next = || numbers.next()?.parse().ok();
        let code = (next()?, next()?, next()?);
        (matches!(code.0, 2 | 4 | 5) && numbers.next().is_none()).then_some(code)
    }
}

impl std::fmt::Display for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code, self.text)
    }
}

/// How far a dialogue has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Before anything about a letter is said: greeting, EHLO, STARTTLS, AUTH.
    Hello,
    /// MAIL FROM: it is about us.
    Sender,
    /// RCPT TO: it is about her address.
    Recipient,
    /// DATA, before the text.
    Data,
    /// After the final dot.
    Content,
}

/// How one try ended, with what the server said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// 250 after the final dot. Nothing else counts.
    Accepted(String),
    /// Not now; the same letter again later.
    Transient(String),
    /// Never, for this address or this letter.
    Rejected(String),
    /// Refused for who we are or what we send (5.7.x): says nothing about her address.
    Policy(String),
    /// Nothing about this letter: the server, the network, the login.
    SenderTrouble(String),
    /// The answer after the final dot was lost.
    Uncertain(String),
}

/// The outcome of a letter whose courier died on the way.
pub(super) fn lost() -> Outcome {
    Outcome::Uncertain("the courier was stopped before the answer came".to_owned())
}

/// What a refusal (4xx, 5xx) means at a stage.
pub(super) fn judge(stage: Stage, reply: &Reply) -> Outcome {
    let said = reply.to_string();
    let subject = reply.enhanced().map(|(_, subject, _)| subject);
    let our_login = matches!(reply.code, 530 | 534 | 535 | 538);
    let our_grammar = matches!(reply.code, 500 | 502..=504);
    if stage == Stage::Hello || reply.code == 421 || our_login || our_grammar {
        return Outcome::SenderTrouble(said);
    }
    match (reply.code, stage, subject) {
        (400..=499, ..) => Outcome::Transient(said),
        // Without a reason 550 and 554 to a text are how servers name spam.
        (_, _, Some(7)) | (550 | 554, Stage::Data | Stage::Content, None) => Outcome::Policy(said),
        (_, Stage::Sender, _) => Outcome::SenderTrouble(said),
        (500..=599, ..) => Outcome::Rejected(said),
        _ => Outcome::SenderTrouble(said),
    }
}

/// What counts for the next step of a letter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case {
    queue: Queue,
    attempts: i32,
    repeats: i32,
    created_at: DateTime<Utc>,
}

impl Model {
    /// What counts for its next step.
    pub(super) fn case(&self) -> Case {
        Case {
            queue: self.queue,
            attempts: self.attempts,
            repeats: self.repeats,
            created_at: self.created_at,
        }
    }
}

/// Where a letter stands after a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Next {
    /// Its state.
    pub(super) state: State,
    /// Tries answered with "not now".
    pub(super) attempts: i32,
    /// How often it was sent again because an answer was lost.
    pub(super) repeats: i32,
    /// Not before.
    pub(super) due_at: DateTime<Utc>,
    /// What the server said.
    pub(super) reply: Option<String>,
    /// When it was over.
    pub(super) settled_at: Option<DateTime<Utc>>,
}

/// What follows from an outcome. `chance` from zero to one spreads the next tries.
pub(super) fn after(case: &Case, outcome: &Outcome, now: DateTime<Utc>, chance: f64) -> Next {
    let over = |state, said: &String| Next {
        state,
        attempts: case.attempts,
        repeats: case.repeats,
        due_at: now,
        reply: Some(said.clone()),
        settled_at: Some(now),
    };
    let again = |due_at, said: &String| Next {
        state: State::Waiting,
        attempts: case.attempts,
        repeats: case.repeats,
        due_at,
        reply: Some(said.clone()),
        settled_at: None,
    };
    match outcome {
        Outcome::Accepted(said) => over(State::Accepted, said),
        Outcome::Rejected(said) => over(State::Rejected, said),
        Outcome::Transient(said) | Outcome::Policy(said) => {
            let attempts = case.attempts.saturating_add(1);
            let next = if now - case.created_at >= PATIENCE {
                over(State::Failed, said)
            } else {
                again(now + pause_before(attempts, chance), said)
            };
            Next { attempts, ..next }
        }
        // Behind its neighbours: should this very letter upset the server, the others get through.
        Outcome::SenderTrouble(said) => again(now, said),
        Outcome::Uncertain(said) if case.queue == Queue::Booking && case.repeats == 0 => Next {
            repeats: 1,
            ..again(now, said)
        },
        Outcome::Uncertain(said) => over(State::Uncertain, said),
    }
}

/// How long a letter waits before its next try: 1, 5, 15, 30 minutes, then an hour, and up to a quarter more.
fn pause_before(attempts: i32, chance: f64) -> Duration {
    let minutes = match attempts {
        ..=1 => 1,
        2 => 5,
        3 => 15,
        4 => 30,
        _ => 60,
    };
    stretched(Duration::minutes(minutes), chance)
}

/// How long the sender rests after so many troubles in a row.
pub(super) fn rest_after(troubles: u32, chance: f64) -> Duration {
    let seconds = match troubles {
        ..=1 => 10,
        2 => 30,
        3 => 60,
        4 => 120,
        _ => 300,
    };
    stretched(Duration::seconds(seconds), chance)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "an hour in milliseconds fits into both"
)]
fn stretched(pause: Duration, chance: f64) -> Duration {
    let more = pause.num_milliseconds() as f64 * 0.25 * chance.clamp(0.0, 1.0);
    pause + Duration::milliseconds(more as i64)
}

/// Is this letter an alarm: somebody waits for it, and it is still open after an hour?
pub(super) fn is_alarming(case: &Case, next: &Next, now: DateTime<Utc>) -> bool {
    let open = matches!(next.state, State::Waiting | State::Failed);
    case.queue == Queue::Booking && open && now - case.created_at >= ALARM
}

/// What is left of the sender's good conscience: counts refusals by policy in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing(u32);

impl Standing {
    /// Takes note of an outcome; says why the sender must stop, if it must.
    pub(super) fn note(&mut self, outcome: &Outcome) -> Option<String> {
        match outcome {
            Outcome::Policy(said) => {
                self.0 += 1;
                (self.0 >= POLICY_STREAK).then(|| {
                    format!(
                        "refused by policy {} times in a row: {}",
                        self.0,
                        scrubbed(said)
                    )
                })
            }
            Outcome::SenderTrouble(said) => Some(scrubbed(said)),
            Outcome::Accepted(_) => {
                self.0 = 0;
                None
            }
            Outcome::Transient(_) | Outcome::Rejected(_) | Outcome::Uncertain(_) => None,
        }
    }
}

/// What a server said, fit for a log: servers like to repeat her address.
pub(super) fn scrubbed(said: &str) -> String {
    said.split_whitespace()
        .map(|word| if word.contains('@') { "…" } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
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
}
