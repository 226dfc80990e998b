//! Her dates for her own calendar: in letters and as a download.

use chrono::{DateTime, Utc};

use super::said;
use super::store::her::Hers;
use crate::app::App;
use crate::formats::ical::{Event, Invitation, Method, calendar};
use crate::kinds::Lang;
use crate::lang::{plain, words};
use crate::mail::CalendarPart;
use crate::offerings::entity::session;
use crate::offerings::{Listing, open_topic};
use crate::paths;
use crate::web::Reader;

/// From what events are made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dates<'a> {
    /// The program.
    pub(super) app: &'a App,
    /// This moment.
    pub(super) now: DateTime<Utc>,
    /// The language of the words in them.
    pub(super) lang: Lang,
    /// The offering.
    pub(super) listing: &'a Listing,
    /// Her booking.
    pub(super) hers: &'a Hers,
}

/// What has become of the dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// She has a place.
    Confirmed,
    /// She no longer has.
    Cancelled,
    /// The session was called off; its revision has grown with that.
    CalledOff,
}

impl Dates<'_> {
    /// One event. Its link leads to the offering: calendars are shared, her own link is nobody else's.
    fn event(&self, session: &session::Model, news: News) -> Event {
        let own = self.app.own();
        let settings = &own.settings;
        let reader = Reader::of(self.app, self.lang, "/");
        let slug = self.listing.offering.slug.clone();
        let call = words(self.lang).bookings_shut_call();
        let description = [
            open_topic(&self.listing.offering, session).map(str::to_owned),
            Some(format!("{call} {}", settings.office.phone)),
        ];
        let revision = u32::try_from(session.revision).unwrap_or(0);
        // Each time somebody stays away or comes after all her calendar is told something new; two steps for
        // each leave room for a cancellation in between.
        let turns = self.hers.turns(session.id).saturating_mul(2);
        // Who comes back to a date that she gave back must outbid her own cancellation (RFC 5546).
        let given_back = self.hers.mains().filter(|(entry, pool)| {
            pool.session_id == Some(session.id) && !entry.state.is_active()
        });
        let given_back = u32::try_from(given_back.count()).unwrap_or(0);
        // With each new contact the date is asked for anew, of another attendee.
        let contacts = u32::try_from(self.hers.booking.link_version).unwrap_or(0);
        let again = given_back.saturating_add(contacts).saturating_mul(2);
        let steps = turns.saturating_add(again);
        let sequence = revision.saturating_add(steps);
        Event {
            uid: format!(
                "{}-{}@{}",
                self.hers.booking.id,
                session.id,
                settings.mail_domain()
            ),
            sequence: match news {
                // A called-off date has a newer revision already.
                News::Confirmed | News::CalledOff => sequence,
                News::Cancelled => sequence.saturating_add(1),
            },
            stamp: self.now,
            starts: session.starts_at,
            ends: session.ends_at,
            summary: self.listing.title(self.lang).text.to_owned(),
            description: plain(
                &description
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join("\n"),
            ),
            location: self.listing.venue_of(session).full(),
            url: reader.full_url(&paths::Offering { slug }),
            cancelled: news != News::Confirmed,
            categories: Vec::new(),
            invitation: None,
        }
    }

    /// The calendar of a letter: one date asks her calendar to do something, several are a file to keep:
    /// a request speaks of one event only (RFC 5546). None where there is no date.
    pub(super) fn part(&self, sessions: &[&session::Model], news: News) -> Option<CalendarPart> {
        let dates: Vec<_> = sessions.iter().map(|session| (*session, news)).collect();
        self.mixed(&dates)
    }

    /// The same where each date has news of its own.
    pub(super) fn mixed(&self, dates: &[(&session::Model, News)]) -> Option<CalendarPart> {
        let mut events: Vec<Event> = dates
            .iter()
            .map(|(session, news)| self.event(session, *news))
            .collect();
        let method = match events.as_mut_slice() {
            [] => return None,
            [one] => {
                one.invitation = Some(self.invitation()?);
                if one.cancelled {
                    Method::Cancel
                } else {
                    Method::Request
                }
            }
            _ => Method::Publish,
        };
        Some(CalendarPart {
            method,
            ics: calendar(method, None, &events),
        })
    }

    /// Our From invites the recipient, nobody else.
    fn invitation(&self) -> Option<Invitation> {
        let own = self.app.own();
        let settings = &own.settings;
        Some(Invitation {
            organizer: settings.office.full_name(),
            organizer_email: settings.mail.from.clone(),
            attendee_email: self.hers.booking.email.clone()?,
        })
    }
}

/// The dates in which she has a place, as a file.
pub(super) fn download(
    app: &App,
    now: DateTime<Utc>,
    lang: Lang,
    listing: &Listing,
    hers: &Hers,
) -> String {
    let mains = said::mains(hers, listing);
    let dates = Dates {
        app,
        now,
        lang,
        listing,
        hers,
    };
    let events: Vec<Event> = said::confirmed(&mains, listing)
        .into_iter()
        .map(|session| dates.event(session, News::Confirmed))
        .collect();
    calendar(Method::Publish, Some(listing.title(lang).text), &events)
}
