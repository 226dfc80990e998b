//! How something of hers ended: she reads on her page what she did herself, and what she did not.

use crate::bookings::entity::change::{self, Cause};
use crate::bookings::entity::entry::State;
use crate::kinds::EntryId;

/// How a cancelled entry ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// She gave it back.
    GivenBack,
    /// It was offered to her, and she did not want it.
    Declined,
    /// She got one of several dates, and one was enough.
    Enough,
    /// She has another date in its place.
    Exchanged,
    /// The office ended it, or called its date off.
    ByOffice,
}

/// How each entry that was cancelled ended, by the changes of some bookings. What happens together carries
/// one moment.
pub(crate) fn endings(changes: &[change::Model]) -> Vec<(EntryId, Ending)> {
    let ended = changes.iter().filter(|c| c.after == State::Cancelled);
    ended
        .map(|change| (change.entry_id, ending(changes, change)))
        .collect()
}

fn ending(changes: &[change::Model], ended: &change::Model) -> Ending {
    if matches!(ended.cause, Cause::Office | Cause::Leader) {
        return Ending::ByOffice;
    }
    let mut together = changes
        .iter()
        .filter(|c| c.booking_id == ended.booking_id && c.at == ended.at);
    if together.clone().any(|other| other.before.is_none()) {
        return Ending::Exchanged;
    }
    match ended.before {
        Some(State::Waiting | State::Offered)
            if together.any(|other| other.after == State::Confirmed) =>
        {
            Ending::Enough
        }
        Some(State::Offered) => Ending::Declined,
        _ => Ending::GivenBack,
    }
}

#[cfg(test)]
mod tests {
    use super::{Cause, Ending, EntryId, State, change, endings};
    use crate::bookings::tests::{at, id};
    use crate::kinds::BookingId;

    /// A step of an entry: its number, from where to where, by whom, at which minute.
    type Step = (u128, Option<State>, State, Cause, u32);

    fn ended(steps: &[Step]) -> Vec<(EntryId, Ending)> {
        let changes: Vec<change::Model> = steps
            .iter()
            .map(|(entry, before, after, cause, minute)| change::Model {
                id: uuid::Uuid::from_u128(*entry),
                booking_id: id::<BookingId>(9),
                entry_id: id(*entry),
                before: *before,
                after: *after,
                people: 1,
                reason: None,
                cause: *cause,
                at: at(&format!("2026-11-22T12:{minute:02}:00Z")),
            })
            .collect();
        endings(&changes)
    }

    const BOOKED: [Step; 2] = [
        (1, None, State::Confirmed, Cause::Participant, 0),
        (2, None, State::Waiting, Cause::Participant, 0),
    ];

    #[test]
    fn what_she_gave_back_is_not_what_the_office_ended() {
        use State::{Cancelled, Confirmed};
        for (cause, ending) in [
            (Cause::Participant, Ending::GivenBack),
            (Cause::Office, Ending::ByOffice),
            (Cause::Leader, Ending::ByOffice),
        ] {
            let gone = [(1, Some(Confirmed), Cancelled, cause, 1)];
            let steps = [BOOKED.as_slice(), &gone].concat();
            assert_eq!(ended(&steps), [(id(1), ending)]);
        }
        assert_eq!(ended(&BOOKED), []);
    }

    #[test]
    fn of_several_dates_the_others_end_with_the_one_that_was_enough() {
        use State::{Cancelled, Confirmed, Offered, Waiting};
        let by = Cause::Participant;
        let declined = [
            (2, Some(Waiting), Offered, Cause::Job, 1),
            (2, Some(Offered), Cancelled, by, 2),
        ];
        assert_eq!(ended(&declined), [(id(2), Ending::Declined)]);
        for (cause, before) in [(by, Offered), (by, Waiting), (Cause::Job, Waiting)] {
            let enough = [
                (3, Some(Offered), Confirmed, cause, 2),
                (2, Some(before), Cancelled, cause, 2),
            ];
            assert_eq!(ended(&enough), [(id(2), Ending::Enough)]);
        }
        // A place that she held is hers to give back, whatever else she gets meanwhile.
        let another_day = [
            (3, Some(Offered), Confirmed, by, 2),
            (1, Some(Confirmed), Cancelled, by, 3),
        ];
        assert_eq!(ended(&another_day), [(id(1), Ending::GivenBack)]);
    }

    #[test]
    fn a_date_that_she_changed_for_another_was_not_cancelled() {
        use State::{Cancelled, Confirmed, Waiting};
        let by = Cause::Participant;
        for before in [Confirmed, Waiting] {
            let exchanged = [
                (1, Some(before), Cancelled, by, 5),
                (3, None, Confirmed, by, 5),
            ];
            assert_eq!(ended(&exchanged), [(id(1), Ending::Exchanged)]);
        }
    }
}
