//! A session was called off or moved: everybody concerned is told, and what it ends is ended.

use std::collections::{BTreeMap, HashSet};
use std::ops::AddAssign;

use chrono::{DateTime, Utc};

use super::{changed, given_away, token};
use crate::app::App;
use crate::bookings::entity::entry::State;
use crate::bookings::entity::session_change::{Deadline, Ended};
use crate::bookings::entity::{booking, change, entry};
use crate::bookings::letters::{self, About};
use crate::bookings::rules::announce::{
    Step, View, What, begins, changes, covering, deadline, step,
};
use crate::bookings::rules::is_main;
use crate::bookings::rules::promotion::answer_until;
use crate::bookings::store::her::{self, Hers};
use crate::bookings::store::take;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, EntryId};
use crate::mail::{self, Letter};
use crate::offerings::Listing;

/// Who was told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// How many bookings were told by letter.
    pub(crate) letters: usize,
    /// Who gave no address: the office rings them.
    pub(crate) to_ring: Vec<BookingId>,
}

impl AddAssign for Told {
    fn add_assign(&mut self, mut more: Self) {
        self.letters += more.letters;
        self.to_ring.append(&mut more.to_ring);
    }
}

/// What a change of dates comes to, its letters not yet posted.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    /// Who is told.
    pub(super) told: Told,
    /// The letters.
    pub(super) letters: Vec<Letter>,
    /// What ended, as it was.
    pub(super) ended: Vec<Ended>,
    /// What has another deadline.
    pub(super) deadlines: Vec<Deadline>,
    /// Whose confirmation had not left the house, and was taken back.
    pub(super) booked: Vec<BookingId>,
    /// Likewise whose offer.
    pub(super) offered: Vec<BookingId>,
}

/// Whose links stand in the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Links {
    /// Hers.
    Hers,
    /// Nobody's: the office looks at the letters before they are written.
    Nobodys,
}

impl Links {
    fn token(self, app: &App, booking: &booking::Model) -> String {
        match self {
            Self::Hers => token(app, booking),
            Self::Nobodys => "...".to_owned(),
        }
    }
}

/// Compares the sessions of an offering as they were and as they are, and tells everybody whom that
/// concerns: one letter a booking. What was booked for a called-off session alone ends, as does what waits
/// for nothing any more; deadlines follow the new begin. Whoever lost a session when it was called off
/// hears when it takes place after all.
///
/// The caller holds the locks of all pools of the offering.
///
/// # Errors
/// If the database fails.
pub(crate) async fn announce(
    app: &App,
    tx: &Tx,
    before: &Listing,
    after: &Listing,
    now: DateTime<Utc>,
) -> Result<Told, AppError> {
    let prepared = prepare(app, tx, (before, after), Links::Hers, now).await?;
    mail::post(app, tx, prepared.letters, now).await?;
    Ok(prepared.told)
}

/// The same, but for the posting of the letters.
///
/// # Errors
/// If the database fails.
pub(super) async fn prepare(
    app: &App,
    tx: &Tx,
    (before, after): (&Listing, &Listing),
    links: Links,
    now: DateTime<Utc>,
) -> Result<Prepared, AppError> {
    let changes = changes(before, after, now);
    let pools = covering(after, &changes);
    if pools.is_empty() {
        return Ok(Prepared::default());
    }
    let view = View {
        before,
        after,
        changes: &changes,
        now,
    };
    let mut bookings = her::active_in(tx, pools.clone()).await?;
    let on_again = changes.iter().filter(|c| c.what == What::TakesPlace);
    let moments = on_again.filter_map(|change| change.was.called_off_at);
    for lost in her::ended_in(tx, pools, moments.collect()).await? {
        if bookings.iter().all(|known| known.id != lost.id) {
            bookings.push(lost);
        }
    }
    let concerned: Vec<(Hers, Step<'_>)> = her::several(tx, bookings)
        .await?
        .into_iter()
        .map(|hers| {
            let step = step(view, &hers);
            (hers, step)
        })
        .filter(|(_, step)| !step.is_nothing())
        .collect();
    if concerned.is_empty() {
        return Ok(Prepared::default());
    }
    let ended = end(app, tx, &concerned, now).await?;
    let offers = Offers::of(app, view, &concerned);
    for (until, entries) in offers.by_deadline() {
        take::answer_until(tx, entries, until).await?;
    }
    let prepared = tell((app, tx), view, &concerned, &offers, links).await?;
    Ok(Prepared {
        ended,
        deadlines: offers.kept(),
        ..prepared
    })
}

/// Ends what ends, and answers with it as it was.
async fn end(
    app: &App,
    tx: &Tx,
    concerned: &[(Hers, Step<'_>)],
    now: DateTime<Utc>,
) -> Result<Vec<Ended>, AppError> {
    let mut ended = Vec::new();
    let mut noted = Vec::new();
    let mut kept = Vec::new();
    for (hers, step) in concerned {
        for (entry, _) in &hers.entries {
            if !step.ended.contains(&entry.id) {
                continue;
            }
            let after = entry::Model {
                state: State::Cancelled,
                ..entry.clone()
            };
            let office = change::Cause::Office;
            let noting = change::Model {
                reason: step.reason().map(ToOwned::to_owned),
                ..changed(app, &after, Some(entry.state), office, now)
            };
            kept.push(Ended {
                id: entry.id,
                booking: entry.booking_id,
                pool: entry.pool_id,
                people: entry.people,
                state: entry.state,
                answer_until: entry.answer_until,
                changed_at: entry.changed_at,
                step: noting.id,
            });
            noted.push(noting);
            ended.push(entry.id);
        }
    }
    if !ended.is_empty() {
        take::end(tx, ended, State::Cancelled, now).await?;
        take::note(tx, noted).await?;
    }
    Ok(kept)
}

/// New deadlines of offers: the entry, its deadline before and after.
struct Offers(Vec<(EntryId, DateTime<Utc>, DateTime<Utc>)>);

impl Offers {
    fn of(app: &App, view: View<'_>, concerned: &[(Hers, Step<'_>)]) -> Self {
        let hours = app.own().settings.booking.answer_hours;
        let zone = view.after.zone();
        let mut all = Vec::new();
        for (hers, step) in concerned {
            for (entry, pool) in hers.mains().filter(|(e, _)| step.offers.contains(&e.id)) {
                let begins = begins(view.after, pool);
                if let (Some(begins), Some(was)) = (begins, entry.answer_until) {
                    let allowed = answer_until(view.now, begins, zone, hours);
                    let until = deadline(was, allowed, begins, view.now);
                    all.push((entry.id, was, until));
                    // What was offered together with it is answered together with it.
                    let sides = hers.entries.iter().filter(|(side, of)| {
                        !is_main(of.kind)
                            && side.state == State::Offered
                            && side.answer_until == Some(was)
                    });
                    all.extend(sides.map(|(side, _)| (side.id, was, until)));
                }
            }
        }
        Self(all)
    }

    /// As an undo needs them.
    fn kept(&self) -> Vec<Deadline> {
        let all = self.0.iter();
        all.map(|&(id, was, is)| Deadline { id, was, is }).collect()
    }

    /// The offers of each deadline: most have the same.
    fn by_deadline(&self) -> BTreeMap<DateTime<Utc>, Vec<EntryId>> {
        let mut all: BTreeMap<_, Vec<EntryId>> = BTreeMap::new();
        for (entry, _, until) in &self.0 {
            all.entry(*until).or_default().push(*entry);
        }
        all
    }

    /// A booking as it was, with the new deadlines.
    fn applied(&self, hers: &Hers) -> Hers {
        let mut hers = hers.clone();
        for (entry, _) in &mut hers.entries {
            if let Some((_, _, until)) = self.0.iter().find(|(id, ..)| *id == entry.id) {
                entry.answer_until = Some(*until);
            }
        }
        hers
    }
}

/// Writes the letters, and takes back those that are no longer true.
async fn tell(
    (app, tx): (&App, &Tx),
    view: View<'_>,
    concerned: &[(Hers, Step<'_>)],
    offers: &Offers,
    links: Links,
) -> Result<Prepared, AppError> {
    let told: Vec<&(Hers, Step<'_>)> = concerned
        .iter()
        .filter(|(_, step)| !step.news().is_empty())
        .collect();
    // What else was written to whom only a date is open again is as true as it was.
    let ids: Vec<BookingId> = told
        .iter()
        .filter(|(_, step)| !step.told.is_empty())
        .map(|(hers, _)| hers.booking.id)
        .collect();
    let unsent: HashSet<BookingId> =
        mail::withdraw_of(tx, &ids, &[letters::BOOKED], view.now).await?;
    let outdated = mail::withdraw_of(tx, &ids, letters::OUTDATED, view.now).await?;
    let version = view.now.timestamp_micros().to_string();
    let mut post = Vec::new();
    let mut all = Told::default();
    for (hers, step) in told {
        let hers = offers.applied(hers);
        let token = links.token(app, &hers.booking);
        let about = About {
            app,
            now: view.now,
            listing: view.after,
            hers: &hers,
            token: &token,
            version: &version,
        };
        let gone_to_guests = if step.away.is_empty() {
            Vec::new()
        } else {
            given_away(tx, view.after, &hers, view.now).await?
        };
        let Some(letter) = letters::announced(about, step, &gone_to_guests) else {
            if step.told.is_empty() && step.again.is_empty() {
                // She does not come, and nobody need ring her for that.
                continue;
            }
            all.to_ring.push(hers.booking.id);
            continue;
        };
        all.letters += 1;
        let left = without(&hers, step);
        if unsent.contains(&hers.booking.id) && left.mains().any(|(e, _)| e.state.is_active()) {
            // Nobody has told her yet what she keeps.
            let about = About {
                hers: &left,
                ..about
            };
            post.extend(letters::booked(about));
        }
        post.push(letter);
    }
    Ok(Prepared {
        told: all,
        letters: post,
        booked: unsent.into_iter().collect(),
        offered: outdated.into_iter().collect(),
        ..Prepared::default()
    })
}

/// A booking without what has ended.
fn without(hers: &Hers, step: &Step<'_>) -> Hers {
    let mut hers = hers.clone();
    for (entry, _) in &mut hers.entries {
        if step.ended.contains(&entry.id) {
            entry.state = State::Cancelled;
        }
    }
    hers
}
