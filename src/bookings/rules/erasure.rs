//! What ends when everything about her is deleted.

use chrono::{DateTime, Utc};

use crate::bookings::entity::entry;
use crate::kinds::EntryId;
use crate::offerings::Listing;
use crate::offerings::entity::pool;

/// The entries that end: all that are not over yet, however late it is. What is over stays as a number:
/// so many people were there.
pub(crate) fn ended(
    listing: &Listing,
    entries: &[(entry::Model, pool::Model)],
    now: DateTime<Utc>,
) -> Vec<EntryId> {
    let is_over = |pool: &pool::Model| match pool.session_id.and_then(|id| listing.session(id)) {
        Some(session) => session.ends_at <= now,
        None => listing.is_over(now),
    };
    entries
        .iter()
        .filter(|(entry, pool)| {
            // Nobody has ever been there by an entry that waits.
            let was_there = entry.state == entry::State::Confirmed && is_over(pool);
            entry.state.is_active() && !was_there
        })
        .map(|(entry, _)| entry.id)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::ended;
    use crate::bookings::entity::entry::State::{Cancelled, Confirmed, Waiting};
    use crate::bookings::tests::{at, cafe, hers, id};
    use crate::kinds::EntryId;

    #[test]
    fn what_is_over_stays_as_a_number_and_the_rest_ends() {
        let listing = cafe();
        let hers = hers(
            "de",
            &listing,
            &[(1, 1, Confirmed), (2, 2, Confirmed), (3, 3, Cancelled)],
        );
        let after = |moment: &str| ended(&listing, &hers.entries, at(moment));
        let (first, second) = (id::<EntryId>(1), id::<EntryId>(2));
        assert_eq!(after("2026-11-22T12:00:00Z"), [first, second]);
        assert_eq!(
            after("2026-12-02T10:59:59Z"),
            [first, second],
            "she may leave while it is on"
        );
        assert_eq!(after("2026-12-02T11:00:00Z"), [second]);
        assert!(after("2026-12-09T11:00:00Z").is_empty());
    }

    #[test]
    fn who_only_waited_was_never_there() {
        let listing = cafe();
        let hers = hers("de", &listing, &[(1, 1, Waiting)]);
        assert_eq!(
            ended(&listing, &hers.entries, at("2026-12-20T00:00:00Z")).len(),
            1
        );
    }
}
