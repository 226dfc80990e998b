//! Histories: an offering and what happens to it, as chance has it.

use proptest::prelude::*;

/// The highest count of `who`: it may do what can not be done.
pub(super) const MOST: usize = 11;

/// An offering, and what happens to it.
#[derive(Clone, Debug)]
pub(super) struct History {
    /// Places of each date; zero is no limit.
    pub(super) places: usize,
    /// Places on each waiting list.
    pub(super) list: usize,
    /// Dates that are booked one by one; none for a course, unless it has guests.
    pub(super) dates: usize,
    /// Places for guests on each date of a course; none: there are no guests.
    pub(super) guests: Option<usize>,
    /// Is who waits asked first?
    pub(super) asks: bool,
    /// What happens.
    pub(super) deeds: Vec<Deed>,
}

impl History {
    /// What has places of its own: the dates, or the course and then the evenings of its guests.
    pub(super) fn pools(&self) -> usize {
        match self.guests {
            Some(_) => self.dates + 1,
            None => self.dates.max(1),
        }
    }
}

/// What somebody does. `who` counts those who can, from the first, over and over; the last of the counts any booking.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// Some of a family sign up; `members` and `dates` are a bit each.
    Book {
        family: usize,
        members: u8,
        dates: u8,
        one_is_enough: bool,
    },
    CancelAll {
        who: usize,
    },
    CancelDate {
        who: usize,
        nth: usize,
    },
    Leave {
        who: usize,
        nth: usize,
    },
    /// The nth of her dates for another one.
    Transfer {
        who: usize,
        nth: usize,
        to: usize,
        waits: bool,
    },
    /// The nth of her party, or all of it, stays away from an evening.
    StayAway {
        who: usize,
        nth: usize,
        evening: usize,
    },
    ComeBack {
        who: usize,
        evening: usize,
    },
    /// Another address: one of a family, or one that nobody has.
    Contact {
        who: usize,
        contact: usize,
    },
    Erase {
        who: usize,
    },
    Accept {
        who: usize,
    },
    Decline {
        who: usize,
    },
    /// Time goes by, and no chore is done.
    Pass {
        hours: i64,
    },
    Chores,
    Resize {
        places: usize,
    },
    /// The office stops the sign-up, or opens it again.
    Stop {
        is_stopped: bool,
    },
    CallOff {
        date: usize,
    },
    /// The office moves a date to another hour of its day.
    Move {
        date: usize,
        hour: u32,
    },
    Overbook {
        who: usize,
    },
    PutFirst {
        who: usize,
        priority: i32,
    },
}

/// A course, with guests or without, or up to three dates of which each is booked by itself.
pub(super) fn a_history() -> impl Strategy<Value = History> {
    let dates = prop_oneof![
        3 => Just((0_usize, None)),
        2 => (2..4_usize, Just(None)),
        3 => (2..4_usize, (0..3_usize).prop_map(Some)),
    ];
    // Enough come that some have to wait.
    let first = proptest::collection::vec(a_sign_up(), 5..9);
    let then = proptest::collection::vec(a_deed(), 12..40);
    let deeds = (first, then).prop_map(|(first, then)| [first, then].concat());
    (1..5_usize, 2..16_usize, dates, 0..5_u8, deeds).prop_map(
        |(places, list, (dates, guests), asks, deeds)| History {
            places,
            list,
            dates,
            guests,
            // Which date is enough is no matter of chance only where she is asked.
            asks: dates > 0 || asks > 0,
            deeds,
        },
    )
}

fn a_sign_up() -> impl Strategy<Value = Deed> {
    let books = (0..4_usize, 1..16_u8, 1..8_u8, any::<bool>());
    books.prop_map(|(family, members, dates, one_is_enough)| Deed::Book {
        family,
        members,
        dates,
        one_is_enough,
    })
}

fn a_deed() -> impl Strategy<Value = Deed> {
    let who = || 0..=MOST;
    prop_oneof![
        12 => a_sign_up(),
        4 => who().prop_map(|who| Deed::CancelAll { who }),
        2 => (who(), 0..3_usize).prop_map(|(who, nth)| Deed::CancelDate { who, nth }),
        3 => (who(), 0..4_usize).prop_map(|(who, nth)| Deed::Leave { who, nth }),
        3 => (who(), 0..3_usize, 0..4_usize, any::<bool>())
            .prop_map(|(who, nth, to, waits)| Deed::Transfer { who, nth, to, waits }),
        4 => (who(), 0..5_usize, 1..4_usize)
            .prop_map(|(who, nth, evening)| Deed::StayAway { who, nth, evening }),
        2 => (who(), 1..4_usize).prop_map(|(who, evening)| Deed::ComeBack { who, evening }),
        // Mostly to one address: then her name is met there now and then.
        8 => (who(), prop_oneof![1 => Just(3_usize), 7 => Just(4_usize)])
            .prop_map(|(who, contact)| Deed::Contact { who, contact }),
        1 => who().prop_map(|who| Deed::Erase { who }),
        2 => who().prop_map(|who| Deed::Accept { who }),
        1 => who().prop_map(|who| Deed::Decline { who }),
        7 => (20..70_i64).prop_map(|hours| Deed::Pass { hours }),
        6 => Just(Deed::Chores),
        2 => (0..7_usize).prop_map(|places| Deed::Resize { places }),
        1 => Just(Deed::Stop { is_stopped: true }),
        3 => Just(Deed::Stop { is_stopped: false }),
        1 => (0..8_usize).prop_map(|date| Deed::CallOff { date }),
        1 => (0..4_usize, 9..20_u32).prop_map(|(date, hour)| Deed::Move { date, hour }),
        1 => who().prop_map(|who| Deed::Overbook { who }),
        2 => (who(), -1..3_i32).prop_map(|(who, priority)| Deed::PutFirst { who, priority }),
    ]
}
