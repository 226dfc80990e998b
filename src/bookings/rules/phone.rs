//! For what the office may sign somebody up on the telephone.

use chrono::{DateTime, Utc};

use crate::offerings::entity::offering::Mode;
use crate::offerings::{Listing, Window};

/// May the office still sign up where this window is closed for others?
pub(crate) fn office_may(listing: &Listing, window: Window) -> bool {
    window.is_open() || window == Window::Closed && listing.offering.stopped_at.is_none()
}

/// Is there anything in this offering for which the office may sign somebody up?
pub(crate) fn takes_by_phone(listing: &Listing, now: DateTime<Utc>) -> bool {
    let has_date = || {
        listing.planned().any(|session| {
            let has_places = listing
                .pools
                .iter()
                .any(|pool| pool.session_id == Some(session.id) && super::is_main(pool.kind));
            has_places
                && session.starts_at > now
                && office_may(listing, listing.session_window(session, now))
        })
    };
    match listing.offering.mode {
        Mode::None => false,
        Mode::Whole => office_may(listing, listing.window(now)) || has_date(),
        Mode::PerSession => has_date(),
    }
}
