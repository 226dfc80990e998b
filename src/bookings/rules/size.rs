//! Who fits: how large a pool is, what it holds, and whether one more party is admitted or waits.

use super::Grant;
use crate::bookings::entity::entry::State;
use crate::offerings::entity::pool;

/// What a pool holds at this moment: counted, never kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// People with a place or an open offer of one.
    pub(crate) taken: i64,
    /// People on the waiting list.
    pub(crate) waiting: i64,
    /// Parties on the waiting list.
    pub(crate) parties: i64,
    /// The smallest waiting party; zero where nobody waits.
    pub(crate) smallest: i64,
    /// The highest number given out in the queue.
    pub(crate) last_ticket: i64,
    /// Places lent between a course and its guests of single evenings: to the guests those of regulars who
    /// stay away; from the course (negative) those that a guest keeps although that regular has left it.
    pub(crate) lent: i64,
}

impl Tally {
    /// Adds what was granted just now: the same as counting again.
    pub(crate) fn add(&mut self, grant: &Grant) {
        let people = grant.demand.people;
        self.last_ticket = grant.ticket;
        if grant.state == State::Waiting {
            self.smallest = if self.parties == 0 {
                people
            } else {
                self.smallest.min(people)
            };
            self.waiting += people;
            self.parties += 1;
        } else {
            self.taken += people;
        }
    }
}

/// How many places there are, as a page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Places {
    /// There is no limit.
    Unlimited,
    /// So many are free for one who comes now.
    Free(i64),
    /// None is free; one would stand at this position of the waiting list.
    Waiting(i64),
    /// None is free, and the waiting list is full too.
    Full,
}

/// So many free places or fewer are few: pages say so in another colour.
pub(crate) const FEW: i64 = 3;

/// The size of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    /// Places; none is no limit.
    pub(crate) limit: Option<i64>,
    /// Places on the waiting list; zero is no list.
    pub(crate) waitlist: i64,
    /// Can there ever be more? Then a larger party may hope.
    pub(crate) grows: bool,
}

impl Size {
    /// The size of a pool.
    pub(crate) fn of(pool: &pool::Model) -> Self {
        let is_drop_in = pool.kind == pool::Kind::DropIn;
        Self {
            // For a group zero means no limit; for guests beside a course it means what it says.
            limit: (pool.capacity > 0 || is_drop_in).then_some(i64::from(pool.capacity)),
            waitlist: i64::from(pool.waitlist),
            grows: is_drop_in,
        }
    }

    /// Places that nobody holds; never negative, also where the office went beyond. None: no limit.
    pub(crate) fn free(self, tally: Tally) -> Option<i64> {
        Some((self.limit? + tally.lent - tally.taken).max(0))
    }
}

/// Why nobody more fits into a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoPlace {
    /// The waiting list has no room for this party, or there is none.
    Full,
    /// The party is larger than the whole group.
    TooLarge,
}

/// Admits a party or lets it wait. It is all or nothing, and nobody jumps the queue: a
/// newcomer is confirmed only where the places suffice and no waiting party would fit in them.
pub(crate) fn admit(size: Size, tally: Tally, people: i64) -> Result<State, NoPlace> {
    let Some(free) = size.free(tally) else {
        return Ok(State::Confirmed);
    };
    if !size.grows && size.limit.is_some_and(|limit| people > limit) {
        return Err(NoPlace::TooLarge);
    }
    let somebody_fits = tally.parties > 0 && tally.smallest <= free;
    if people <= free && !somebody_fits {
        return Ok(State::Confirmed);
    }
    queue(size, tally, people)
}

/// Lets a party wait, if the list has room for it.
pub(crate) fn queue(size: Size, tally: Tally, people: i64) -> Result<State, NoPlace> {
    if tally.waiting + people <= size.waitlist {
        Ok(State::Waiting)
    } else {
        Err(NoPlace::Full)
    }
}

/// What one who comes alone would find.
pub(crate) fn places(size: Size, tally: Tally) -> Places {
    match (admit(size, tally, 1), size.free(tally)) {
        (_, None) => Places::Unlimited,
        (Ok(State::Confirmed), Some(free)) => Places::Free(free),
        (Ok(_), _) => Places::Waiting(tally.parties + 1),
        (Err(_), _) => Places::Full,
    }
}
