//! The book of places in miniature: the rules of booking once more, as short as they can be said. What the
//! site does is held against it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{DateTime, Days, Duration, NaiveTime, TimeZone as _, Timelike as _, Utc};
use chrono_tz::Europe::Berlin;

/// What became of a party on one date; a course is one date. Beside a course that has guests its evenings are
/// the dates from one on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Waiting,
    Offered(DateTime<Utc>),
    Confirmed,
    Cancelled,
    Lapsed,
}

impl State {
    /// As the site says it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Offered(_) => "offered",
            Self::Confirmed => "confirmed",
            Self::Cancelled => "cancelled",
            Self::Lapsed => "lapsed",
        }
    }

    fn holds(self) -> bool {
        matches!(self, Self::Offered(_) | Self::Confirmed)
    }

    pub(super) fn is_active(self) -> bool {
        self == Self::Waiting || self.holds()
    }
}

/// A party on one date.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) date: usize,
    pub(super) state: State,
    pub(super) people: usize,
    priority: i32,
    ticket: usize,
}

/// A party.
#[derive(Clone, Debug)]
pub(super) struct Booking {
    family: usize,
    /// Under whose address it is.
    pub(super) contact: usize,
    /// Was all that tells who she is deleted?
    pub(super) is_erased: bool,
    /// Who of a course stays away: evening, member.
    away: BTreeSet<(usize, usize)>,
    /// Who of the family still comes.
    pub(super) members: BTreeSet<usize>,
    pub(super) entries: Vec<Entry>,
    one_is_enough: bool,
}

impl Booking {
    /// Has she a place in the course?
    fn is_of_course(&self) -> bool {
        let mut entries = self.entries.iter();
        entries.any(|entry| entry.date == 0 && entry.state == State::Confirmed)
    }

    /// Does she hold or wait for a place on a date?
    fn has(&self, date: usize) -> bool {
        let mut entries = self.entries.iter();
        entries.any(|entry| entry.date == date && entry.state.is_active())
    }

    /// Who of her party stays away from an evening.
    pub(super) fn members_away(&self, evening: usize) -> BTreeSet<usize> {
        let members = self.members.iter().copied();
        members
            .filter(|member| self.away.contains(&(evening, *member)))
            .collect()
    }
}

/// What a sign-up is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Booked,
    Again,
    Refused,
}

/// The book.
#[derive(Clone, Debug)]
pub(super) struct Book {
    /// Places of each date; zero is no limit.
    pub(super) limit: usize,
    /// Places on each list.
    pub(super) list: usize,
    /// Places for guests on each evening of a course that has some.
    guests: Option<usize>,
    pub(super) bookings: Vec<Booking>,
    /// Who waits is asked first, or has the place at once.
    pub(super) asks: bool,
    /// Has the office stopped the sign-up?
    is_stopped: bool,
    /// Dates that were called off.
    pub(super) called_off: BTreeSet<usize>,
    tickets: usize,
}

impl Book {
    pub(super) fn new(limit: usize, list: usize, guests: Option<usize>, asks: bool) -> Self {
        Self {
            limit,
            list,
            guests,
            bookings: Vec::new(),
            asks,
            is_stopped: false,
            called_off: BTreeSet::new(),
            tickets: 0,
        }
    }

    fn entries(&self, date: usize) -> impl Iterator<Item = &Entry> {
        let all = self.bookings.iter().flat_map(|booking| &booking.entries);
        all.filter(move |entry| entry.date == date)
    }

    /// Places that there are; none where there is no limit. Who stays away from an evening lends her place to
    /// a guest. A guest keeps it when that regular leaves: the course has one less.
    fn size(&self, date: usize) -> Option<usize> {
        let kept = |evening| {
            let there = self.guests.unwrap_or(0) + self.lent(evening);
            self.taken(evening).saturating_sub(there)
        };
        let last = self.bookings.iter().flat_map(|booking| &booking.entries);
        let last = last.map(|entry| entry.date).max().unwrap_or(0);
        match self.guests {
            Some(guests) if date > 0 => Some(guests + self.lent(date)),
            _ if self.limit == 0 => None,
            Some(_) => Some(self.limit - (1..=last).map(kept).max().unwrap_or(0).min(self.limit)),
            None => Some(self.limit),
        }
    }

    /// How many of the course stay away from an evening.
    fn lent(&self, evening: usize) -> usize {
        let regulars = self
            .bookings
            .iter()
            .filter(|booking| booking.is_of_course());
        regulars
            .map(|booking| booking.members_away(evening).len())
            .sum()
    }

    /// Places that nobody holds; none where there is no limit.
    pub(super) fn free(&self, date: usize) -> Option<usize> {
        Some(self.size(date)?.saturating_sub(self.taken(date)))
    }

    /// Has the office given more than there is?
    pub(super) fn is_beyond(&self, date: usize) -> bool {
        self.size(date).is_some_and(|size| self.taken(date) > size)
    }

    fn taken(&self, date: usize) -> usize {
        let held = self.entries(date).filter(|entry| entry.state.holds());
        held.map(|entry| entry.people).sum()
    }

    fn fits(&self, date: usize, people: usize) -> bool {
        self.free(date).is_none_or(|free| people <= free)
    }

    /// Where a waiting entry stands.
    pub(super) fn position(&self, of: &Entry) -> Option<usize> {
        let rank = |entry: &Entry| (Reverse(entry.priority), entry.ticket);
        let waiting = |entry: &&Entry| entry.state == State::Waiting;
        let before = |entry: &&Entry| rank(entry) <= rank(of);
        (of.state == State::Waiting)
            .then(|| self.entries(of.date).filter(waiting).filter(before).count())
    }

    /// A sign-up for some dates.
    pub(super) fn book(
        &mut self,
        (family, members): (usize, BTreeSet<usize>),
        dates: &BTreeSet<usize>,
        one_is_enough: bool,
    ) -> Answer {
        if self.is_stopped || !dates.is_disjoint(&self.called_off) {
            return Answer::Refused;
        }
        let mut granted = Vec::new();
        let mut left = Vec::new();
        for &date in dates {
            let there: BTreeSet<usize> = self.there((family, family), date, None);
            match there.intersection(&members).count() {
                0 => left.push(date),
                known if known == members.len() => {}
                _ => return Answer::Refused,
            }
        }
        if left.is_empty() {
            return Answer::Again;
        }
        for date in left {
            let Some(state) = self.admit(date, members.len()) else {
                return Answer::Refused;
            };
            granted.push(self.entry(date, state, members.len()));
        }
        self.bookings.push(Booking {
            family,
            contact: family,
            is_erased: false,
            away: BTreeSet::new(),
            members,
            entries: granted,
            one_is_enough,
        });
        Answer::Booked
    }

    fn entry(&mut self, date: usize, state: State, people: usize) -> Entry {
        self.tickets += 1;
        Entry {
            date,
            state,
            people,
            priority: 0,
            ticket: self.tickets,
        }
    }

    /// Who of a family is on a date under an address, by a booking other than `but`.
    fn there(
        &self,
        (family, contact): (usize, usize),
        date: usize,
        but: Option<usize>,
    ) -> BTreeSet<usize> {
        let others = self.bookings.iter().enumerate();
        let others = others.filter(|(number, _)| Some(*number) != but);
        let theirs = others.filter(|(_, known)| (known.family, known.contact) == (family, contact));
        let active = theirs.filter(|(_, known)| known.has(date));
        active
            .flat_map(|(_, known)| known.members.clone())
            .collect()
    }

    fn admit(&self, date: usize, people: usize) -> Option<State> {
        let is_evening = self.guests.is_some() && date > 0;
        if self.limit > 0 && people > self.limit && !is_evening {
            return None;
        }
        let waiting = || {
            self.entries(date)
                .filter(|entry| entry.state == State::Waiting)
        };
        // Without a limit nobody is in anybody's way.
        let is_limited = self.size(date).is_some();
        let somebody_fits = is_limited && waiting().any(|entry| self.fits(date, entry.people));
        if self.fits(date, people) && !somebody_fits {
            return Some(State::Confirmed);
        }
        let waits: usize = waiting().map(|entry| entry.people).sum();
        (waits + people <= self.list).then_some(State::Waiting)
    }

    /// All of it is given back, or one date.
    pub(super) fn cancel(&mut self, booking: usize, date: Option<usize>, now: DateTime<Utc>) {
        let booking = &mut self.bookings[booking];
        for entry in &mut booking.entries {
            if entry.state.is_active() && date.is_none_or(|date| entry.date == date) {
                entry.state = State::Cancelled;
            }
        }
        self.promote(now);
    }

    /// She wants one date instead of another. Where it is full she keeps what she has, and waits there if she
    /// `waits`. Is she told that it can not be?
    pub(super) fn transfer(
        &mut self,
        booking: usize,
        (from, to): (usize, usize),
        waits: bool,
        now: DateTime<Utc>,
    ) -> bool {
        let hers = &self.bookings[booking];
        if hers.has(to) {
            // She waits there already: the same form, sent again.
            let waiting = |entry: &Entry| entry.date == to && entry.state == State::Waiting;
            return waits && hers.entries.iter().any(waiting);
        }
        let known = self.there((hers.family, hers.contact), to, Some(booking));
        let is_taken = !known.is_disjoint(&hers.members);
        let is_shut = self.is_stopped || self.called_off.contains(&to);
        let state = self.admit(to, hers.members.len());
        let Some(state) = state.filter(|state| {
            let may = *state == State::Confirmed || waits;
            may && !is_taken && !is_shut
        }) else {
            return false;
        };
        let new = self.entry(to, state, self.bookings[booking].members.len());
        let hers = &mut self.bookings[booking];
        let mut old = hers.entries.iter_mut();
        let old = old.find(|entry| entry.date == from && entry.state.is_active());
        if let Some(old) = old.filter(|_| state == State::Confirmed) {
            old.state = State::Cancelled;
        }
        hers.entries.push(new);
        self.promote(now);
        true
    }

    /// She is reached under another address. Is she told that somebody of her name is there?
    pub(super) fn contact(&mut self, booking: usize, contact: usize) -> bool {
        let hers = &self.bookings[booking];
        let is_taken = hers.entries.iter().any(|entry| {
            let known = self.there((hers.family, contact), entry.date, Some(booking));
            entry.state.is_active() && !known.is_disjoint(&hers.members)
        });
        if !is_taken {
            self.bookings[booking].contact = contact;
        }
        !is_taken
    }

    /// All of it is given back, and nobody knows who she was.
    pub(super) fn erase(&mut self, booking: usize, now: DateTime<Utc>) {
        self.bookings[booking].is_erased = true;
        self.cancel(booking, None, now);
    }

    /// Some of a course stay away from an evening. Could they?
    pub(super) fn stay_away(
        &mut self,
        booking: usize,
        (evening, who): (usize, &BTreeSet<usize>),
        now: DateTime<Utc>,
    ) -> bool {
        let hers = &mut self.bookings[booking];
        if !hers.is_of_course() {
            return false;
        }
        hers.away
            .extend(who.iter().map(|member| (evening, *member)));
        self.promote(now);
        true
    }

    /// All of them come after all, unless guests have their places. Could they?
    pub(super) fn come_back(&mut self, booking: usize, evening: usize) -> bool {
        let hers = &self.bookings[booking];
        let back = hers.members_away(evening);
        if !hers.is_of_course() || !self.fits(evening, back.len()) {
            return false;
        }
        self.bookings[booking]
            .away
            .retain(|(away, _)| *away != evening);
        true
    }

    /// One of several leaves a party.
    pub(super) fn leave(&mut self, booking: usize, member: usize, now: DateTime<Utc>) {
        let booking = &mut self.bookings[booking];
        booking.members.remove(&member);
        for entry in &mut booking.entries {
            if entry.state.is_active() {
                entry.people -= 1;
            }
        }
        self.promote(now);
    }

    /// Whatever is offered is accepted.
    pub(super) fn accept(&mut self, booking: usize, now: DateTime<Utc>) {
        let booking = &mut self.bookings[booking];
        let (mut got, mut late) = (false, false);
        for entry in &mut booking.entries {
            match entry.state {
                State::Offered(until) if now < until => {
                    entry.state = State::Confirmed;
                    got = true;
                }
                State::Offered(_) => late = true,
                _ => {}
            }
        }
        for entry in &mut booking.entries {
            let is_open = matches!(entry.state, State::Waiting | State::Offered(_));
            if got && booking.one_is_enough && is_open {
                entry.state = State::Cancelled;
            } else if late && matches!(entry.state, State::Offered(until) if until <= now) {
                entry.state = State::Lapsed;
            }
        }
        if got || late {
            self.promote(now);
        }
    }

    /// Whatever is offered is declined.
    pub(super) fn decline(&mut self, booking: usize, now: DateTime<Utc>) {
        for entry in &mut self.bookings[booking].entries {
            if matches!(entry.state, State::Offered(_)) {
                entry.state = State::Cancelled;
            }
        }
        self.promote(now);
    }

    /// All offers whose time is over end, then whoever fits moves up.
    pub(super) fn lapse(&mut self, now: DateTime<Utc>) {
        let all = self.bookings.iter_mut();
        for entry in all.flat_map(|booking| &mut booking.entries) {
            if matches!(entry.state, State::Offered(until) if until <= now) {
                entry.state = State::Lapsed;
            }
        }
        self.promote(now);
    }

    /// The office makes all dates larger or smaller; zero is no limit.
    pub(super) fn resize(&mut self, limit: usize, now: DateTime<Utc>) {
        self.limit = limit;
        self.promote(now);
    }

    /// Nobody signs up or moves up from now on; or again.
    pub(super) fn stop(&mut self, is_stopped: bool, now: DateTime<Utc>) {
        self.is_stopped = is_stopped;
        self.promote(now);
    }

    /// A date does not take place.
    pub(super) fn call_off(&mut self, date: usize, now: DateTime<Utc>) {
        self.called_off.insert(date);
        let all = self.bookings.iter_mut();
        let entries = all.flat_map(|booking| &mut booking.entries);
        for entry in entries.filter(|entry| entry.date == date && entry.state.is_active()) {
            entry.state = State::Cancelled;
        }
        self.promote(now);
    }

    /// What gives these places begins at another time: who is asked has her time anew.
    pub(super) fn renew(&mut self, date: usize, now: DateTime<Utc>) {
        let all = self.bookings.iter_mut();
        for entry in all.flat_map(|booking| &mut booking.entries) {
            if entry.date == date && matches!(entry.state, State::Offered(_)) {
                entry.state = State::Offered(answer_until(now));
            }
        }
    }

    /// Her first entry that waits or is offered.
    pub(super) fn open(&mut self, booking: usize) -> Option<&mut Entry> {
        let mut entries = self.bookings[booking].entries.iter_mut();
        entries.find(|entry| matches!(entry.state, State::Waiting | State::Offered(_)))
    }

    /// The office gives her a place, there or not.
    pub(super) fn overbook(&mut self, booking: usize) {
        if let Some(entry) = self.open(booking) {
            entry.state = State::Confirmed;
        }
    }

    /// The office lets her go before or behind others.
    pub(super) fn put_first(&mut self, booking: usize, priority: i32, now: DateTime<Utc>) {
        if let Some(entry) = self.open(booking).filter(|e| e.state == State::Waiting) {
            entry.priority = priority;
        }
        self.promote(now);
    }

    /// The first that fits, again and again, on each date.
    fn promote(&mut self, now: DateTime<Utc>) {
        while !self.is_stopped {
            let all = self.bookings.iter().flat_map(|booking| &booking.entries);
            let fitting = all.filter(|entry| {
                entry.state == State::Waiting && self.fits(entry.date, entry.people)
            });
            let first = fitting.min_by_key(|entry| (Reverse(entry.priority), entry.ticket));
            let Some(ticket) = first.map(|entry| entry.ticket) else {
                return;
            };
            let to = if self.asks {
                State::Offered(answer_until(now))
            } else {
                State::Confirmed
            };
            let all = self.bookings.iter_mut();
            let mut all = all.flat_map(|booking| &mut booking.entries);
            if let Some(entry) = all.find(|entry| entry.ticket == ticket) {
                entry.state = to;
            }
        }
    }

    /// What must hold whatever happened since `before`: nobody goes beyond what there is, but for the office;
    /// and nobody waits before places in which she fits.
    pub(super) fn faults(&self, before: &Self, dates: usize) -> Vec<String> {
        let mut faults = Vec::new();
        for date in 0..dates {
            let (taken, size) = (self.taken(date), self.size(date));
            if size.is_some_and(|size| taken > size.max(before.taken(date))) {
                faults.push(format!("date {date}: {taken} of {size:?}"));
            }
            let mut waiting = self.entries(date).filter(|e| e.state == State::Waiting);
            if !self.is_stopped && waiting.any(|entry| self.fits(date, entry.people)) {
                faults.push(format!("date {date}: somebody waits before free places"));
            }
        }
        faults
    }
}

/// Two days, and never into the night. No history comes so near to the begin that it would be less.
pub(super) fn answer_until(now: DateTime<Utc>) -> DateTime<Utc> {
    let until = (now + Duration::hours(48)).with_timezone(&Berlin);
    let day = match until.hour() {
        0..9 => until.date_naive(),
        21.. => until.date_naive() + Days::new(1),
        _ => return until.to_utc(),
    };
    let nine = NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
    let morning = Berlin.from_local_datetime(&day.and_time(nine));
    morning.earliest().expect("nine o'clock is always").to_utc()
}
