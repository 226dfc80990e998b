//! The ladder of levels: from when on one is reached, and when a course opens first to those who did.

use chrono::{DateTime, Utc};

use crate::offerings::entity::offering::Mode;
use crate::offerings::{Listing, Window};

/// Can somebody have reached the level of a course? From the day of its last session on.
pub(crate) fn may_reach(listing: &Listing, now: DateTime<Utc>) -> bool {
    let last = listing.planned().next_back();
    last.is_some_and(|last| super::opens(listing, last) <= now)
}

/// From when on everybody can sign up for a course, while that is still to come: so long it is open to those alone
/// to whom it opens first. Only what is booked as a whole has such a time.
pub(crate) fn opens_to_all(listing: &Listing, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    match listing.window(now) {
        Window::NotYet(at) if listing.offering.mode == Mode::Whole => Some(at),
        _ => None,
    }
}

/// From when on everybody can sign up for a course, or since when: a link that was opened in time is still good when
/// its form is sent after that.
pub(crate) fn link_opens(listing: &Listing, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let opened = listing.offering.opens;
    let opened = opened.filter(|_| listing.offering.mode == Mode::Whole);
    let opened = opened.filter(|_| listing.window(now).is_open());
    opens_to_all(listing, now).or(opened)
}
