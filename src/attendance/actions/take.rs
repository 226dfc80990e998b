//! Taking what was ticked, counted and noted at the door: from a page one by one, from a device many at once, in
//! any order, as often as it likes.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::app::App;
use crate::attendance::entity::count::{self, Band};
use crate::attendance::entity::report;
use crate::attendance::entity::tick::{self, Mark};
use crate::attendance::rules::{self, Refused};
use crate::attendance::scope::Who;
use crate::attendance::{list, store};
use crate::audit;
use crate::bookings::{self, AtOnce, WalkIn, WalkedIn};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{Person, PersonId, PersonName, SessionId};
use crate::offerings::{self, Listing};

/// One thing that was ticked, counted or noted.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// Made where it was done: the same twice is one.
    pub(crate) id: Uuid,
    /// In which session.
    pub(crate) session: SessionId,
    /// When, by the clock of the device, UTC.
    pub(crate) at: DateTime<Utc>,
    /// What.
    pub(crate) deed: Deed,
}

/// What was done.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// Somebody was ticked.
    Tick(PersonId, Mark),
    /// Somebody came who had not signed up: her name, and why she is let in where all places are taken.
    WalkIn(Option<PersonName>, Option<String>),
    /// She did not after all: `Item::id` is that of the note.
    WalkOut,
    /// One more, or one less.
    Count(Band, Step),
}

/// Which way a count goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// One more.
    More,
    /// One less.
    Less,
}

impl Step {
    fn number(self) -> i32 {
        match self {
            Self::More => 1,
            Self::Less => -1,
        }
    }
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It is written.
    Taken,
    /// It was, before.
    Known,
    /// It is not, and this is why.
    Refused(Refused),
}

/// What is known of the sessions of some items: the offering, or why nothing is taken there.
type Known = HashMap<SessionId, Result<Listing, Refused>>;

/// Takes items, each by itself: what is wrong with one harms no other. Ticks and counts share a transaction; who
/// walked in takes a place, each in her own.
///
/// # Errors
/// If the database fails; what is written by then stays, and is known when it comes again.
pub(crate) async fn take(
    app: &App,
    now: DateTime<Utc>,
    (who, device): (&Who, Uuid),
    items: &[Item],
) -> Result<Vec<Answer>, AppError> {
    let mut known = Known::new();
    for item in items {
        if let Entry::Vacant(unknown) = known.entry(item.session) {
            unknown.insert(opened(app, who, item.session, now).await?);
        }
    }
    let desk = Desk { who, device, now };
    let mut answers = vec![Answer::Known; items.len()];
    for (item, answer) in items.iter().zip(&mut answers) {
        if let Some(Err(refused)) = known.get(&item.session) {
            *answer = Answer::Refused(*refused);
        }
    }
    let is_mark = |item: &Item| matches!(item.deed, Deed::Tick(..) | Deed::Count(..));
    if items.iter().any(is_mark) {
        let tx = app.db.write().await?;
        for (item, answer) in items.iter().zip(&mut answers) {
            if let Some(Ok(listing)) = known.get(&item.session)
                && let Some(said) = desk.mark(&tx, listing, item).await?
            {
                *answer = said;
            }
        }
        tx.commit().await?;
    }
    for (item, answer) in items.iter().zip(&mut answers) {
        if let Some(Ok(listing)) = known.get(&item.session) {
            match &item.deed {
                Deed::WalkIn(..) => *answer = desk.walk_in(app, listing, item).await?,
                Deed::WalkOut => {
                    let (what, at) = ((item.id, item.session), at(listing, item, now));
                    let done = bookings::walk_out(app, now, what, at, &who.by()).await?;
                    *answer = if done { Answer::Taken } else { Answer::Known };
                }
                Deed::Tick(..) | Deed::Count(..) => {}
            }
        }
    }
    Ok(answers)
}

/// What is written together with the lines of a paper list.
#[derive(Clone, Debug)]
pub(super) struct Beside {
    /// For the log.
    pub(super) deed: audit::Deed,
    /// The report of the session, where it says something new.
    pub(super) report: Option<report::Model>,
}

/// Takes all items of one session or none, with what stands beside them. Where they were all known before nothing is
/// noted.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(super) async fn take_whole(
    app: &App,
    now: DateTime<Utc>,
    (who, listing): (&Who, &Listing),
    (session, items): (SessionId, &[Item]),
    beside: Beside,
) -> Result<Result<(), Refused>, AppError> {
    let device = who.device();
    let desk = Desk { who, device, now };
    let tx = app.db.write().await?;
    bookings::lock_door(&tx, listing, session).await?;
    let mut answers = Vec::with_capacity(items.len());
    for item in items {
        answers.extend(desk.mark(&tx, listing, item).await?);
    }
    // After the ticks: who is excused by them has left a place.
    answers.extend(desk.let_in(app, &tx, listing, (session, items)).await?);
    if answers.contains(&Answer::Refused(Refused::Full)) {
        return Ok(Err(Refused::Full)); // tx dropped: nothing happened
    }
    if beside.report.is_some() || answers.contains(&Answer::Taken) {
        if let Some(report) = beside.report {
            store::report(&tx, report).await?;
        }
        audit::note(app, &tx, &who.by(), beside.deed, now).await?;
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// Ticks somebody on a page: it counts after all that the page showed. What stands already is not written again.
///
/// # Errors
/// `NotFound` where she may not see the session, or if the database fails.
pub(crate) async fn tick(
    app: &App,
    now: DateTime<Utc>,
    who: &Who,
    (session, person, mark): (SessionId, PersonId, Mark),
) -> Result<Answer, AppError> {
    let listing = match opened(app, who, session, now).await? {
        Ok(listing) => listing,
        Err(Refused::NoSession) => return Err(AppError::NotFound),
        Err(refused) => return Ok(Answer::Refused(refused)),
    };
    let tx = app.db.write().await?;
    let ticks = store::ticks_of(&*tx, session, person).await?;
    let ticks: Vec<&tick::Model> = ticks.iter().collect();
    if rules::mark(&ticks, false) == mark {
        // Whoever ticked it first may share her commit with us.
        tx.commit().await?;
        return Ok(Answer::Known);
    }
    let item = Item {
        id: app.dice.id(now),
        session,
        at: rules::after(&ticks, now),
        deed: Deed::Tick(person, mark),
    };
    let device = who.device();
    let desk = Desk { who, device, now };
    let answer = desk.tick(&tx, &listing, &item, (person, mark)).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Ticks those of a session by their names, as somebody signed in does on a page: for the demo. Whoever is not on
/// its list is left out.
///
/// # Errors
/// `NotFound` where she may not see the session, or if the database fails.
pub(crate) async fn tick_all(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
    (session, marks): (SessionId, &[(&str, Mark)]),
) -> Result<(), AppError> {
    let who = Who::Staff(person.clone());
    let Ok(listing) = opened(app, &who, session, now).await? else {
        return Err(AppError::NotFound);
    };
    let list = list::one(app.db.read(), &listing, session).await?;
    for line in list.iter().flat_map(|list| &list.lines) {
        if let Some((_, mark)) = marks.iter().find(|(name, _)| *name == line.name) {
            tick(app, now, &who, (session, line.person, *mark)).await?;
        }
    }
    Ok(())
}

/// The offering of a session that one may see, and in which one may tick at this moment.
pub(super) async fn opened(
    app: &App,
    who: &Who,
    session: SessionId,
    now: DateTime<Utc>,
) -> Result<Result<Listing, Refused>, AppError> {
    let db = app.db.read();
    if !who.sees(db, session, now).await? {
        return Ok(Err(Refused::NoSession));
    }
    let Some(listing) = offerings::of_session(db, session).await? else {
        return Ok(Err(Refused::NoSession));
    };
    let may = match listing.session(session) {
        Some(session) => rules::may_tick(&listing, session, now),
        None => Err(Refused::NoSession),
    };
    Ok(may.map(|()| listing))
}

/// When an item counts.
fn at(listing: &Listing, item: &Item, now: DateTime<Utc>) -> DateTime<Utc> {
    let session = listing.session(item.session);
    session.map_or(now, |session| {
        rules::clamped(item.at, rules::opens(listing, session), now)
    })
}

/// Who writes, and where.
struct Desk<'a> {
    who: &'a Who,
    device: Uuid,
    now: DateTime<Utc>,
}

impl Desk<'_> {
    /// Writes a tick or a count; nothing where it is something else.
    async fn mark(
        &self,
        tx: &Tx,
        listing: &Listing,
        item: &Item,
    ) -> Result<Option<Answer>, AppError> {
        Ok(match item.deed {
            Deed::Tick(person, mark) => Some(self.tick(tx, listing, item, (person, mark)).await?),
            Deed::Count(band, step) => Some(self.count(tx, listing, item, (band, step)).await?),
            Deed::WalkIn(..) | Deed::WalkOut => None,
        })
    }

    /// Lets one in, by a transaction of her own.
    async fn walk_in(&self, app: &App, listing: &Listing, item: &Item) -> Result<Answer, AppError> {
        let tx = app.db.write().await?;
        bookings::lock_door(&tx, listing, item.session).await?;
        let one = (item.session, std::slice::from_ref(item));
        let answers = self.let_in(app, &tx, listing, one).await?;
        let answer = answers.first().copied().unwrap_or(Answer::Known);
        if !matches!(answer, Answer::Refused(_)) {
            // Also where she was known: the first note may share its commit with us.
            tx.commit().await?;
        }
        Ok(answer)
    }

    /// Lets in all who came without having signed up. The door is locked.
    async fn let_in(
        &self,
        app: &App,
        tx: &Tx,
        listing: &Listing,
        (session, items): (SessionId, &[Item]),
    ) -> Result<Vec<Answer>, AppError> {
        let guests = items.iter().filter_map(|item| match &item.deed {
            Deed::WalkIn(name, reason) => Some(WalkIn {
                id: item.id,
                name: name.as_ref().map(|name| name.as_str().to_owned()),
                at: at(listing, item, self.now),
                reason: reason.clone(),
            }),
            Deed::Tick(..) | Deed::Count(..) | Deed::WalkOut => None,
        });
        let guests: Vec<WalkIn> = guests.collect();
        if guests.is_empty() {
            return Ok(Vec::new());
        }
        let at = AtOnce {
            session,
            excused: list::excused(tx, listing, session).await?,
            guests: &guests,
        };
        let answers = bookings::let_in(app, tx, self.now, at, &self.who.by()).await?;
        let answers = answers.into_iter().map(|answer| match answer {
            WalkedIn::In => Answer::Taken,
            WalkedIn::Known => Answer::Known,
            WalkedIn::Full => Answer::Refused(Refused::Full),
        });
        Ok(answers.collect())
    }

    async fn tick(
        &self,
        tx: &Tx,
        listing: &Listing,
        item: &Item,
        (person, mark): (PersonId, Mark),
    ) -> Result<Answer, AppError> {
        let pools = list::mains(listing, item.session);
        if !store::held::has_part(tx, person, pools).await? {
            return Ok(Answer::Refused(Refused::NoPerson));
        }
        let row = tick::Model {
            id: item.id,
            session_id: item.session,
            person_id: Some(person),
            mark,
            at: at(listing, item, self.now),
            received_at: self.now,
            actor: self.who.by().name().to_owned(),
            device: self.device,
        };
        Ok(answer(store::tick(tx, row).await?))
    }

    async fn count(
        &self,
        tx: &Tx,
        listing: &Listing,
        item: &Item,
        (band, step): (Band, Step),
    ) -> Result<Answer, AppError> {
        let row = count::Model {
            id: item.id,
            session_id: item.session,
            band,
            step: step.number(),
            at: at(listing, item, self.now),
            received_at: self.now,
            actor: self.who.by().name().to_owned(),
            device: self.device,
        };
        Ok(answer(store::count(tx, row).await?))
    }
}

fn answer(is_new: bool) -> Answer {
    if is_new { Answer::Taken } else { Answer::Known }
}
