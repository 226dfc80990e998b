//! Where her dates take place, in one line or a line for each that is elsewhere.

use super::parts::Scene;
use crate::bookings::said;
use crate::lang::{day_short, list};
use crate::mail::isolated;
use crate::offerings::entity::session;

/// So many dates elsewhere are named each by its day; of more the places alone.
const FEW: usize = 3;

impl Scene<'_> {
    /// Where those of her dates take place that are to come: the usual place, and which dates are elsewhere.
    pub(super) fn places(&self) -> String {
        let place = |session: &session::Model| self.listing.venue_of(session).full();
        let to_come: Vec<(&session::Model, String)> = self
            .listing
            .planned()
            .filter(|session| session.ends_at > self.now && said::is_hers(self.hers, session.id))
            .map(|session| (session, place(session)))
            .collect();
        let usual = self.listing.venue.full();
        let mut names: Vec<String> = Vec::new();
        for (_, place) in &to_come {
            if !names.contains(place) {
                names.push(place.clone());
            }
        }
        let elsewhere = || to_come.iter().filter(|(_, place)| *place != usual);
        match names.as_slice() {
            [] => usual,
            [one] => one.clone(),
            _ if elsewhere().count() > FEW => list(self.lang, &names),
            _ => {
                let own = names.contains(&usual).then(|| usual.clone());
                let days = elsewhere().map(|(session, place)| {
                    let day = day_short(self.lang, session.local_date);
                    isolated(&format!("{day}: {}", isolated(place)))
                });
                own.into_iter().chain(days).collect::<Vec<_>>().join("\n")
            }
        }
    }
}
