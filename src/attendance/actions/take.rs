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
use crate::bookings::{self, WalkIn, WalkedIn};
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
    take_noted(app, now, (who, device), items, None).await
}

/// What is written together with ticks and counts.
#[derive(Clone, Debug)]
pub(super) struct Beside {
    /// For the log.
    pub(super) deed: audit::Deed,
    /// The report of the session.
    pub(super) report: Option<report::Model>,
    /// Is there something to note even where all ticks are known?
    pub(super) is_new: bool,
}

/// The same, with what is written in the transaction of the ticks.
///
/// # Errors
/// As [`take()`].
pub(super) async fn take_noted(
    app: &App,
    now: DateTime<Utc>,
    (who, device): (&Who, Uuid),
    items: &[Item],
    beside: Option<Beside>,
) -> Result<Vec<Answer>, AppError> {
    let mut known: HashMap<SessionId, Result<Listing, Refused>> = HashMap::new();
    for item in items {
        if let Entry::Vacant(unknown) = known.entry(item.session) {
            unknown.insert(opened(app, who, item.session, now).await?);
        }
    }
    let desk = Desk { who, device, now };
    let mut answers = written(app, &desk, items, &known, beside).await?;
    for (item, answer) in items.iter().zip(&mut answers) {
        if let Some(Ok(listing)) = known.get(&item.session) {
            let at = at(listing, item, now);
            match &item.deed {
                Deed::WalkIn(name, reason) => {
                    let walk_in = WalkIn {
                        id: item.id,
                        session: item.session,
                        name: name.as_ref().map(|name| name.as_str().to_owned()),
                        at,
                        reason: reason.clone(),
                    };
                    *answer = match bookings::walk_in(app, now, &walk_in, &who.by()).await? {
                        WalkedIn::In => Answer::Taken,
                        WalkedIn::Known => Answer::Known,
                        WalkedIn::Full => Answer::Refused(Refused::Full),
                    };
                }
                Deed::WalkOut => {
                    let what = (item.id, item.session);
                    let done = bookings::walk_out(app, now, what, at, &who.by()).await?;
                    *answer = if done { Answer::Taken } else { Answer::Known };
                }
                Deed::Tick(..) | Deed::Count(..) => {}
            }
        }
    }
    Ok(answers)
}

/// Writes ticks and counts, in one transaction. What else there is, is refused here where its session can not be
/// ticked in.
async fn written(
    app: &App,
    desk: &Desk<'_>,
    items: &[Item],
    known: &HashMap<SessionId, Result<Listing, Refused>>,
    beside: Option<Beside>,
) -> Result<Vec<Answer>, AppError> {
    let mut answers = vec![Answer::Known; items.len()];
    for (item, answer) in items.iter().zip(&mut answers) {
        if let Some(Err(refused)) = known.get(&item.session) {
            *answer = Answer::Refused(*refused);
        }
    }
    let is_mark = |item: &Item| matches!(item.deed, Deed::Tick(..) | Deed::Count(..));
    if !items.iter().any(is_mark) && beside.is_none() {
        return Ok(answers);
    }
    let tx = app.db.write().await?;
    for (item, answer) in items.iter().zip(&mut answers) {
        let Some(Ok(listing)) = known.get(&item.session) else {
            continue;
        };
        match item.deed {
            Deed::Tick(person, mark) => {
                *answer = desk.tick(&tx, listing, item, (person, mark)).await?;
            }
            Deed::Count(band, step) => {
                *answer = desk.count(&tx, listing, item, (band, step)).await?;
            }
            Deed::WalkIn(..) | Deed::WalkOut => {}
        }
    }
    if let Some(beside) = beside
        && (beside.is_new || answers.contains(&Answer::Taken))
    {
        if let Some(report) = beside.report {
            store::report(&tx, report).await?;
        }
        audit::note(app, &tx, &desk.who.by(), beside.deed, desk.now).await?;
    }
    tx.commit().await?;
    Ok(answers)
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
