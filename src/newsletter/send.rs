//! Sending: now or by the clock, pausing, ending, and once more to some. The letters themselves are a mailing.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Value, json};

use super::entity::issue::{self, Audience, State};
use super::rules::{self, Deed as May};
use super::{checks, readers, render, store};
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::IssueId;
use crate::mail;
use crate::mail::mailing::{self, Group};
use crate::offerings;

/// Which issue, and as which version somebody saw it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// The issue.
    pub(super) id: IssueId,
    /// The version; none: whatever it is now.
    pub(super) version: Option<i32>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sent {
    /// It goes out, or is scheduled.
    Done,
    /// It was already on its way.
    Before,
    /// Somebody has changed it since.
    Changed,
    /// Nobody would get it.
    Nobody,
    /// It can not go out as it is.
    Faulty,
    /// The moment is over.
    Past,
}

/// Sends an issue now: freezes who gets it and what it says, and hands both to the courier. However often it is
/// asked for, it is sent once.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing is sent.
pub(super) async fn send(
    app: &App,
    by: &By,
    (seen, audience): (Seen, &Audience),
    now: DateTime<Utc>,
) -> Result<Sent, AppError> {
    let db = app.db.read();
    let issue = store::find(db, seen.id).await?.ok_or(AppError::NotFound)?;
    if let Some(no) = stands_in_the_way(&issue, seen) {
        return Ok(no);
    }
    let drawn = render::all(app, &issue).await?;
    if checks::of(app, &issue, &drawn)
        .await?
        .iter()
        .any(checks::Finding::forbids)
    {
        return Ok(Sent::Faulty);
    }
    let (editions, kept) = drawn
        .into_iter()
        .map(|one| (one.edition(), one.kept))
        .unzip();
    let tx = app.db.write().await?;
    let row = store::lock(&tx, seen.id).await?.ok_or(AppError::NotFound)?;
    // What was drawn is what is sent.
    if let Some(no) = stands_in_the_way(
        &row,
        Seen {
            version: Some(issue.version),
            ..seen
        },
    ) {
        // What stands there a neighbour may have written who shares the commit: so the answer waits for it.
        tx.commit().await?;
        return Ok(no);
    }
    let to = readers::freeze(app, &tx, audience).await?;
    if to.is_empty() {
        return Ok(Sent::Nobody);
    }
    let recipients = mailing::address(app, &tx, row.id, (editions, to), now).await?;
    store::keep(&tx, kept).await?;
    let recipients = i32::try_from(recipients).unwrap_or(i32::MAX);
    let sent = issue::Model {
        state: State::Sending,
        audience: audience.clone(),
        recipients,
        sent_at: Some(now),
        updated_at: now,
        ..row
    };
    let number = sent.number;
    store::put(&tx, sent).await?;
    let said = json!({ "number": number, "recipients": recipients });
    let deed = Deed::new("issue_sent", "issue", seen.id.0);
    audit::note(app, &tx, by, deed.change(Value::Null, said), now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Sent::Done)
}

fn stands_in_the_way(issue: &issue::Model, seen: Seen) -> Option<Sent> {
    if !matches!(issue.state, State::Draft | State::Scheduled) {
        return Some(Sent::Before);
    }
    if seen.version.is_some_and(|version| version != issue.version) {
        return Some(Sent::Changed);
    }
    None
}

/// Lets an issue go out by itself at a local moment.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(super) async fn schedule(
    app: &App,
    by: &By,
    (seen, audience): (Seen, &Audience),
    local: NaiveDateTime,
    now: DateTime<Utc>,
) -> Result<Sent, AppError> {
    let at = offerings::moment(here(), local.date(), local.time());
    if at <= now {
        return Ok(Sent::Past);
    }
    let db = app.db.read();
    let issue = store::find(db, seen.id).await?.ok_or(AppError::NotFound)?;
    let drawn = render::all(app, &issue).await?;
    if checks::of(app, &issue, &drawn)
        .await?
        .iter()
        .any(checks::Finding::forbids)
    {
        return Ok(Sent::Faulty);
    }
    let tx = app.db.write().await?;
    let row = store::lock(&tx, seen.id).await?.ok_or(AppError::NotFound)?;
    if let Some(no) = stands_in_the_way(&row, seen) {
        tx.commit().await?;
        return Ok(no);
    }
    let said = json!({ "number": row.number, "goes_out": at });
    let scheduled = issue::Model {
        state: State::Scheduled,
        audience: audience.clone(),
        scheduled_local: Some(local.format("%Y-%m-%dT%H:%M").to_string()),
        scheduled_at: Some(at),
        updated_at: now,
        ..row
    };
    store::put(&tx, scheduled).await?;
    let deed = Deed::new("issue_scheduled", "issue", seen.id.0);
    audit::note(app, &tx, by, deed.change(Value::Null, said), now).await?;
    tx.commit().await?;
    Ok(Sent::Done)
}

/// The zone in which schedules are meant.
pub(super) fn here() -> chrono_tz::Tz {
    offerings::zone("Europe/Berlin")
}

/// What the office can do with an issue beside writing and sending it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Handle {
    /// Back from the clock to the desk.
    Unschedule,
    /// Nothing more for now.
    Pause,
    /// Go on.
    Resume,
    /// Nothing more ever.
    Cancel,
    /// Once more to those of a group.
    Again(Group),
}

impl Handle {
    fn may(self) -> May {
        match self {
            Self::Unschedule => May::Unschedule,
            Self::Pause => May::Pause,
            Self::Resume => May::Resume,
            Self::Cancel => May::Cancel,
            Self::Again(_) => May::Again,
        }
    }

    fn deed(self) -> &'static str {
        match self {
            Self::Unschedule => "issue_unscheduled",
            Self::Pause => "issue_paused",
            Self::Resume => "issue_resumed",
            Self::Cancel => "issue_cancelled",
            Self::Again(_) => "issue_sent_again",
        }
    }
}

/// Does it. `false`: it is not so any more, and nothing has happened.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(super) async fn handle(
    app: &App,
    by: &By,
    (id, handle): (IssueId, Handle),
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    let row = store::lock(&tx, id).await?.ok_or(AppError::NotFound)?;
    if !rules::may(handle.may(), row.state) {
        tx.commit().await?;
        return Ok(false);
    }
    let mut said = json!({ "number": row.number });
    let mut changed = row.clone();
    changed.updated_at = now;
    changed.state = match handle {
        Handle::Unschedule => {
            (changed.scheduled_at, changed.scheduled_local) = (None, None);
            State::Draft
        }
        Handle::Pause => {
            mailing::hold(&tx, id).await?;
            State::Paused
        }
        Handle::Resume => {
            mailing::go_on(&tx, id).await?;
            State::Sending
        }
        Handle::Cancel => {
            let letters = mailing::end(&tx, id, CANCELLED, now).await?;
            said = json!({ "number": row.number, "letters": letters });
            State::Cancelled
        }
        Handle::Again(group) => {
            let letters =
                mailing::again(&tx, id, (group, &|who| readers::way(app, who)), now).await?;
            if letters == 0 {
                return Ok(false);
            }
            // Who paused it wants nothing to leave.
            if row.state == State::Paused {
                mailing::hold(&tx, id).await?;
            }
            said = json!({ "number": row.number, "letters": letters });
            if row.state == State::Paused {
                State::Paused
            } else {
                State::Sending
            }
        }
    };
    store::put(&tx, changed).await?;
    note(
        app,
        &tx,
        (by, Deed::new(handle.deed(), "issue", id.0)),
        said,
        now,
    )
    .await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(true)
}

/// Takes an issue back from the clock that did not go out in its hour. It still knows when that was.
///
/// # Errors
/// If the database fails.
pub(super) async fn fall_back(tx: &Tx, id: IssueId, now: DateTime<Utc>) -> Result<(), AppError> {
    let row = store::lock(tx, id).await?;
    if let Some(row) = row.filter(|row| row.state == State::Scheduled) {
        let missed = issue::Model {
            state: State::Draft,
            updated_at: now,
            ..row
        };
        store::put(tx, missed).await?;
    }
    Ok(())
}

async fn note(
    app: &App,
    tx: &Tx,
    (by, deed): (&By, Deed),
    said: Value,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    Ok(audit::note(app, tx, by, deed.change(Value::Null, said), now).await?)
}

/// Why letters of an issue that was ended never left, as it is kept with them.
pub(super) const CANCELLED: &str = "cancelled";

/// Notes that nothing of an issue waits any more. `false`: something does.
///
/// # Errors
/// If the database fails.
pub(super) async fn finish(app: &App, id: IssueId, now: DateTime<Utc>) -> Result<bool, AppError> {
    if mailing::tally(app.db.read(), id).await?.of(Group::Waiting) > 0 {
        return Ok(false);
    }
    let tx = app.db.write().await?;
    let Some(row) = store::lock(&tx, id).await? else {
        return Ok(false);
    };
    let waiting = mailing::tally(&*tx, id).await?.of(Group::Waiting);
    if row.state != State::Sending || waiting > 0 {
        return Ok(false);
    }
    let over = issue::Model {
        state: State::Sent,
        updated_at: now,
        ..row
    };
    store::put(&tx, over).await?;
    tx.commit().await?;
    Ok(true)
}
