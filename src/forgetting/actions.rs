//! The night: what is due is deleted, few rows at a time, each handful in a short transaction of its own that also
//! writes its line of the report. Broken off in the middle, it goes on where it was.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::due;
use super::due::number;
use super::rules::{Before, Line, What};
use super::store;
use crate::app::App;
use crate::bookings::{self, Going};
use crate::error::AppError;
use crate::kinds::{BookingId, OfferingId};
use crate::{attendance, audit, mail, marks, newsletter, offerings, subscribers};

/// So many bookings are deleted in one transaction: nobody who signs up waits longer than for these.
const HANDFUL: u64 = 50;

/// The tables in which the night deletes.
const TABLES: &[&str] = &[
    "bookings",
    "persons",
    "entries",
    "holders",
    "changes",
    "excuses",
    "calls",
    "rebookings",
    "first_bookings",
    "first_links",
    "levels_reached",
    "certificates",
    "letters",
    "audit",
    "ticks",
    "walk_ins",
    "counts",
    "reports",
    "passes",
    "messages",
    "session_changes",
    "sessions",
    "requests",
    "subscribers",
    "subscriber_topics",
    "consents",
    "wishes",
    "suppressions",
];

/// A night at work.
#[derive(Clone, Copy, Debug)]
struct Night<'a> {
    app: &'a App,
    id: Uuid,
    before: Before,
    now: DateTime<Utc>,
}

/// Does what is due. Returns how much of what.
///
/// # Errors
/// If the database fails: the last failure. What could be deleted is deleted.
pub(super) async fn forget(
    app: &App,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<(What, i64)>, AppError> {
    let before = Before::at(&app.own().settings, now);
    let night = Night {
        app,
        id,
        before,
        now,
    };
    let mut lines = due::all(app.db.read(), &before).await?;
    let told = marks::find(app.db.read(), marks::REQUESTS_FORGOTTEN).await?;
    if told.is_some() && lines.iter().all(|line| line.what != What::Requests) {
        lines.push(Line {
            what: What::Requests,
            offering: None,
            count: 0,
        });
    }
    let mut done: BTreeMap<What, i64> = BTreeMap::new();
    let mut failure = None;
    for line in lines {
        match night.delete(line.what, line.offering).await {
            Ok(counts) => {
                for (what, count) in counts {
                    *done.entry(what).or_default() += count;
                }
            }
            // One broken thing does not keep the others.
            Err(error) => failure = Some(error),
        }
    }
    done.retain(|_, count| *count > 0);
    failure.map_or(Ok(done.into_iter().collect()), Err)
}

/// Leaves nothing of what was deleted: in the folder of letters, in the file of the database.
///
/// # Errors
/// If the folder or the database fails.
pub(super) async fn clean(app: &App) -> Result<(), AppError> {
    mail::sweep(app).await?;
    app.db.scrub(TABLES).await?;
    Ok(())
}

type Counts = Vec<(What, i64)>;

impl Night<'_> {
    /// Deletes what is due of one kind and one offering, or of none.
    async fn delete(&self, what: What, of: Option<OfferingId>) -> Result<Counts, AppError> {
        match (what, of) {
            // All bookings of all offerings at once, at the first of them.
            (What::Details, _) => self.details().await,
            (What::Bookings, Some(offering)) => self.bookings(offering).await,
            (What::Attendance, Some(offering)) => self.attendance(offering).await,
            (What::History, Some(offering)) => self.history(offering).await,
            (What::Log, None) => {
                let tx = self.app.db.write().await?;
                let gone = audit::forget(&tx, self.before.log, bookings::pools_in_use()).await?;
                self.close(tx, (what, None), gone).await
            }
            (What::Letters, None) => {
                let tx = self.app.db.write().await?;
                let gone = mail::forget_loose(&tx, self.before.loose()).await?;
                self.close(tx, (what, None), gone).await
            }
            (What::Requests, None) => self.requests().await,
            (What::Proofs, None) => {
                let tx = self.app.db.write().await?;
                let gone = subscribers::forget_proofs(&tx, self.before.proofs).await?;
                self.close(tx, (what, None), gone).await
            }
            (What::Recipients, None) => {
                let tx = self.app.db.write().await?;
                let before = self.before.recipients;
                let gone = newsletter::forget_recipients(&tx, before, self.now).await?;
                self.close(tx, (what, None), gone).await
            }
            (What::History, None) => {
                let tx = self.app.db.write().await?;
                let old = (self.before.log, self.before.messages);
                let gone = bookings::forget_old_history(&tx, old).await?;
                self.close(tx, (what, None), gone).await
            }
            (What::Passes, None) => {
                let tx = self.app.db.write().await?;
                let gone = attendance::forget_passes(&tx, self.before.over).await?;
                self.close(tx, (what, None), gone).await
            }
            // They go with the bookings.
            _ => Ok(Counts::new()),
        }
    }

    /// Reports and commits.
    async fn close(
        &self,
        tx: crate::db::Write,
        (what, offering): (What, Option<OfferingId>),
        count: u64,
    ) -> Result<Counts, AppError> {
        let count = number(count);
        let line = Line {
            what,
            offering,
            count,
        };
        store::report(&tx, self.app, self.id, &line).await?;
        tx.commit().await?;
        Ok(vec![(what, count)])
    }

    /// Requests that nobody confirmed. Most went when their hours were over: of these the night only tells.
    async fn requests(&self) -> Result<Counts, AppError> {
        let tx = self.app.db.write().await?;
        let mut gone = subscribers::forget_unconfirmed(&tx, self.before.unconfirmed).await?;
        if let Some(told) = marks::find_locked(&*tx, marks::REQUESTS_FORGOTTEN).await? {
            gone += told.value.parse().unwrap_or(0);
            marks::clear(&*tx, marks::REQUESTS_FORGOTTEN).await?;
        }
        self.close(tx, (What::Requests, None), gone).await
    }

    /// Who helped, children, and help in a language, of all whose sessions are over long enough.
    async fn details(&self) -> Result<Counts, AppError> {
        let mut all = 0;
        loop {
            let db = self.app.db.read();
            let some = bookings::some_with_details(db, self.before.details, HANDFUL).await?;
            let mut of_each: BTreeMap<OfferingId, Vec<BookingId>> = BTreeMap::new();
            for (booking, offering) in some {
                of_each.entry(offering).or_default().push(booking);
            }
            if of_each.is_empty() {
                return Ok(vec![(What::Details, all)]);
            }
            for (offering, ids) in of_each {
                let tx = self.app.db.write().await?;
                bookings::keep(&tx, &ids, Going::Needs).await?;
                let gone = bookings::forget_details(&tx, &ids).await?;
                let counts = self.close(tx, (What::Details, Some(offering)), gone);
                all += counts.await?.iter().map(|(_, count)| count).sum::<i64>();
            }
        }
    }

    /// The bookings of an offering, with their letters; the log names nobody of them any more.
    async fn bookings(&self, offering: OfferingId) -> Result<Counts, AppError> {
        let mut all: BTreeMap<What, i64> = BTreeMap::new();
        loop {
            let ids = bookings::some_of(self.app.db.read(), offering, HANDFUL).await?;
            if ids.is_empty() {
                return Ok(all.into_iter().collect());
            }
            let tx = self.app.db.write().await?;
            let pools = bookings::pools_of(&*tx, &ids).await?;
            let deeds = audit::count_about(&*tx, &ids).await?;
            audit::forget_reasons(&tx, &ids, &pools).await?;
            attendance::forget_certificates(&tx, &ids).await?;
            attendance::keep_counts(&tx, &ids).await?;
            let letters = mail::delete_of(&tx, &ids).await?;
            let gone = bookings::delete(&tx, &ids).await?;
            for (what, count) in [
                (What::Bookings, gone),
                (What::Letters, letters),
                (What::Deeds, deeds),
            ] {
                let line = Line {
                    what,
                    offering: Some(offering),
                    count: number(count),
                };
                store::report(&tx, self.app, self.id, &line).await?;
                *all.entry(what).or_default() += line.count;
            }
            tx.commit().await?;
        }
    }

    /// Guests, and the names of those who kept the lists.
    async fn attendance(&self, offering: OfferingId) -> Result<Counts, AppError> {
        let sessions = offerings::sessions_of(self.app.db.read(), offering).await?;
        let tx = self.app.db.write().await?;
        let guests = bookings::count_guests(&*tx, &sessions).await?;
        attendance::keep_guests(&tx, &sessions).await?;
        let names = attendance::forget_actors(&tx, &sessions).await?;
        let what = (What::Attendance, Some(offering));
        self.close(tx, what, guests + names).await
    }

    /// Messages, and why dates were changed, also as the log told it: a reason may name who takes part, and goes with
    /// the people of the offering.
    async fn history(&self, offering: OfferingId) -> Result<Counts, AppError> {
        let db = self.app.db.read();
        let sessions = offerings::sessions_of(db, offering).await?;
        let pools = offerings::pools_of_offerings(db, vec![offering.0]).await?;
        let things = std::iter::once(offering.0)
            .chain(sessions.iter().map(|id| id.0))
            .chain(pools);
        let tx = self.app.db.write().await?;
        let gone = bookings::forget_history(&tx, offering).await?;
        let reasons = offerings::forget_reasons(&tx, offering).await?;
        let told = audit::forget_reasons_on(&tx, things.collect()).await?;
        let what = (What::History, Some(offering));
        self.close(tx, what, gone + reasons + told).await
    }
}
