//! What comes back is taken in: it is noted, it counts for the address, and what follows from it is done, all in one
//! transaction. By a pipe of the mail server (`bausteine bounce`), or fetched from a mailbox; what a server refused to
//! our face counts likewise.

use chrono::{DateTime, TimeDelta, Utc};

use super::{How, seal, suppress, unsubscribe};
use crate::app::App;
use crate::bounces::entity::bounce::Kind;
use crate::bounces::{self, Back};
use crate::db::Tx;
use crate::error::AppError;
use crate::formats::report::{self, Report};
use crate::kinds::{Email, LetterId, SubscriberId};
use crate::mail::{self, Inbox};
use crate::marks;
use crate::subscribers::entity::subscriber::State;
use crate::subscribers::entity::suppression::Why;
use crate::subscribers::store;

/// Days for which it is looked for letters that were refused and not counted yet.
const LOOK_BACK: i64 = 2;
/// So many of them are counted in a round.
const ROUND: u64 = 500;

/// What became of a message that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It is noted.
    Noted,
    /// It had been noted before.
    Known,
    /// It says nothing that counts: a delay, an answer of a person.
    Nothing,
    /// It is about none of our letters, or about one that nobody knows any more.
    NotOurs,
}

impl std::fmt::Display for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Noted => "noted",
            Self::Known => "known already",
            Self::Nothing => "nothing that counts",
            Self::NotOurs => "about no letter of ours",
        })
    }
}

/// Takes a message in that came back. `to`: the address it came to, where the mail server says so; else it is looked
/// for in the message. Twice taken in, it counts once.
///
/// # Errors
/// If the journal or the database fails: then nothing has happened, and the message must come again.
pub(crate) async fn take_returned(
    app: &App,
    now: DateTime<Utc>,
    (raw, to): (&[u8], Option<&str>),
) -> Result<Taken, AppError> {
    let Some(report) = read(raw.to_vec()).await else {
        return Ok(told(Taken::Nothing, None));
    };
    let texts = to.into_iter();
    let texts = texts.chain(report.addressed.iter().map(String::as_str));
    let Some(letter) = mail::letter_in(app, texts) else {
        return Ok(told(Taken::NotOurs, None));
    };
    let Some(kind) = bounces::meant(&report.says) else {
        return Ok(told(Taken::Nothing, None));
    };
    let tx = app.db.write().await?;
    let Some(recipient) = mail::recipient(&*tx, letter).await? else {
        return Ok(told(Taken::NotOurs, Some(kind)));
    };
    let came = Came {
        letter,
        recipient: &recipient,
        kind,
        report: &report,
    };
    let is_new = note(app, &tx, (came, raw), now).await?;
    if is_new && kind != Kind::Complaint {
        let line = bounces::line_of(&report.says);
        let said = line.as_deref().unwrap_or("no reason given");
        mail::came_back(&tx, letter, &format!("came back: {said}"), now).await?;
    }
    // Also where it is known: a neighbour may have noted it who shares the commit, and the message is gone once we
    // said that we have it.
    tx.commit().await?;
    let taken = if is_new { Taken::Noted } else { Taken::Known };
    Ok(told(taken, Some(kind)))
}

/// Reads what came back, away from what else is done here: it may be long. What no parser survives says nothing, and
/// takes nobody along.
async fn read(raw: Vec<u8>) -> Option<Report> {
    let read = tokio::task::spawn_blocking(move || report::read(&raw)).await;
    read.unwrap_or_else(|_| {
        tracing::error!("a message that came back can not be read");
        None
    })
}

/// Counts what servers refused to our face: it says of an address what a bounce would say. Returns how many letters.
///
/// # Errors
/// If the database fails.
pub(in crate::subscribers) async fn count_refused(
    app: &App,
    now: DateTime<Utc>,
) -> Result<u64, AppError> {
    let since = now - TimeDelta::days(LOOK_BACK);
    let known = bounces::known_since(since);
    let mut counted = 0;
    for one in mail::refused(app.db.read(), since, known, ROUND).await? {
        let report = Report {
            // One for each time that it was refused: it may be sent once more by hand.
            message_id: Some(format!("refused {}", one.at.timestamp_micros())),
            addressed: Vec::new(),
            says: report::refused(&one.reply),
        };
        let came = Came {
            letter: one.letter,
            recipient: &one.recipient,
            // Without a reason it is no more than that letter.
            kind: bounces::meant(&report.says).unwrap_or(Kind::Letter),
            report: &report,
        };
        let tx = app.db.write().await?;
        if note(app, &tx, (came, &[]), now).await? {
            tx.commit().await?;
            counted += 1;
        }
    }
    Ok(counted)
}

/// A letter that did not arrive, or was not wanted.
#[derive(Clone, Copy, Debug)]
struct Came<'a> {
    letter: LetterId,
    recipient: &'a Email,
    kind: Kind,
    report: &'a Report,
}

/// Notes it, and does what follows. `false`: it is known already, and nothing has happened.
async fn note(
    app: &App,
    tx: &Tx,
    (came, raw): (Came<'_>, &[u8]),
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let Came {
        letter,
        recipient,
        kind,
        report,
    } = came;
    let sealed = seal(app, recipient);
    let reader = store::by_seal(tx, &sealed).await?;
    let reader = reader.filter(|row| row.state == State::Confirmed);
    let back = Back {
        letter,
        kind,
        report,
        sealed: reader.is_some().then_some(sealed.as_slice()),
    };
    // Locked before it is noted: what comes back from one address is counted one after the other.
    if let Some(row) = &reader {
        store::lock(tx, row.id).await?;
    }
    if !bounces::note(app, tx, (back, raw), now).await? {
        return Ok(false);
    }
    if let Some(row) = reader {
        let line = bounces::line_of(&report.says);
        follow(app, tx, (row.id, recipient, &sealed), (kind, line), now).await?;
    }
    Ok(true)
}

/// What follows for somebody who gets the Rundbrief.
async fn follow(
    app: &App,
    tx: &Tx,
    (who, email, sealed): (SubscriberId, &Email, &[u8]),
    (kind, line): (Kind, Option<String>),
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    if kind == Kind::Complaint {
        unsubscribe(app, tx, who, How::Complaint, now).await?;
        suppress(app, tx, email, (Why::Complaint, None), now).await?;
        return Ok(());
    }
    let score = bounces::count(app, tx, (sealed, kind), now).await?;
    let threshold = app.settings.bounces.threshold;
    if score.is_some_and(|score| bounces::is_enough(kind, score, threshold)) {
        suppress(app, tx, email, (Why::Bounce, line.as_deref()), now).await?;
    }
    Ok(())
}

/// Says what became of it; nothing of anybody.
fn told(taken: Taken, kind: Option<Kind>) -> Taken {
    tracing::info!(?taken, ?kind, "something came back");
    let outcome = match taken {
        Taken::Noted => "noted",
        Taken::Known => "known",
        Taken::Nothing => "nothing",
        Taken::NotOurs => "not_ours",
    };
    metrics::counter!("bounces_total", "outcome" => outcome).increment(1);
    taken
}

/// Fetches what came back from the mailbox of the settings, where it is time for it; of several processes one does.
/// Returns how many messages; none where nothing was fetched.
///
/// # Errors
/// If the mailbox can not be read, or what was fetched can not be kept; names no password.
pub(crate) async fn fetch_returned(
    app: &App,
    now: DateTime<Utc>,
) -> Result<Option<usize>, AppError> {
    if !app.settings.bounces.is_on() || !is_time(app, now).await? {
        return Ok(None);
    }
    let inbox = Inbox::from_settings(&app.settings);
    let inbox = inbox.map_err(|error| AppError::Internal(error.to_string()))?;
    let Some(inbox) = inbox else { return Ok(None) };
    let fetched = inbox
        .visit(|raw| async move { take_returned(app, now, (&raw, None)).await.map(drop) })
        .await;
    let fetched = fetched.map_err(|error| {
        AppError::Unavailable(format!("the mailbox for what comes back: {error}"))
    })?;
    Ok(Some(fetched))
}

/// Is it time, and nobody else's turn? Then the next time counts from now.
async fn is_time(app: &App, now: DateTime<Utc>) -> Result<bool, AppError> {
    let pause = TimeDelta::minutes(i64::from(app.settings.bounces.every_minutes));
    let is_due = |mark: Option<marks::Mark>| {
        // A clock that went back must not keep it waiting.
        mark.is_none_or(|mark| now - mark.at >= pause || mark.at > now)
    };
    if !is_due(marks::find(app.db.read(), marks::BOUNCES_FETCHED).await?) {
        return Ok(false);
    }
    let tx = app.db.write().await?;
    let is_due = is_due(marks::find_locked(&*tx, marks::BOUNCES_FETCHED).await?);
    if is_due {
        marks::set(&*tx, marks::BOUNCES_FETCHED, "", now).await?;
        tx.commit().await?;
    }
    Ok(is_due)
}
