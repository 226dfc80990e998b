//! What follows from what a mail server says. No database, no clock, no network.

#[cfg(test)]
mod tests;

use chrono::{DateTime, Duration, Utc};

use super::entity::{Model, Queue, State};

/// For how long a courier has what it claimed.
pub(super) const LEASE: Duration = Duration::minutes(5);
/// For how long a letter may be under way: longer than the courier waits for the answer.
pub(super) const FLIGHT: Duration = Duration::minutes(15);
/// When a letter is given up.
const PATIENCE: Duration = Duration::days(5);
/// After how long an open letter to one person is an alarm.
pub(super) const ALARM: Duration = Duration::hours(1);
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
