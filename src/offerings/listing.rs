//! An offering with all that belongs to it, and what follows from it by itself.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::Tz;

use super::entity::{childcare, offering, pool, session, text, venue, workshop};
use super::rules::{self, Bounds, Window};
use crate::kinds::{Lang, PoolId, SessionId};

/// A text, and the language it is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Said<'a> {
    /// Its language.
    pub(crate) lang: Lang,
    /// The text.
    pub(crate) text: &'a str,
}

/// An offering with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listing {
    /// The offering itself.
    pub(crate) offering: offering::Model,
    /// Its texts; German is always there.
    pub(crate) texts: Vec<text::Model>,
    /// Where.
    pub(crate) venue: venue::Model,
    /// Other places, where some of its sessions take place.
    pub(crate) elsewhere: Vec<venue::Model>,
    /// The association it is held together with.
    pub(crate) partner: Option<String>,
    /// Childcare, offered or not.
    pub(crate) childcare: Option<childcare::Model>,
    /// Its workshops, in order.
    pub(crate) workshops: Vec<workshop::Model>,
    /// Its sessions, first ones first, cancelled ones too.
    pub(crate) sessions: Vec<session::Model>,
    /// Its pools of places.
    pub(crate) pools: Vec<pool::Model>,
}

impl Listing {
    /// Its title in a language, or else in German.
    pub(crate) fn title(&self, lang: Lang) -> Said<'_> {
        self.said(lang, |text| text.title.as_deref())
    }

    /// Its description (Markdown) in a language, or else in German.
    pub(crate) fn description(&self, lang: Lang) -> Said<'_> {
        self.said(lang, |text| text.description.as_deref())
    }

    fn said(&self, lang: Lang, part: impl Fn(&text::Model) -> Option<&str>) -> Said<'_> {
        let of = |tag: &str| {
            self.texts
                .iter()
                .find(|text| text.lang == tag)
                .and_then(&part)
        };
        match of(lang.tag()) {
            Some(text) => Said { lang, text },
            None => Said {
                lang: Lang::De,
                text: of(Lang::De.tag()).unwrap_or_default(),
            },
        }
    }

    /// The zone of its times.
    pub(crate) fn zone(&self) -> Tz {
        rules::zone(&self.offering.timezone)
    }

    /// Its sessions that take place.
    pub(crate) fn planned(&self) -> impl DoubleEndedIterator<Item = &session::Model> {
        self.sessions
            .iter()
            .filter(|session| session.state == session::State::Planned)
    }

    /// The next session that has not ended yet.
    pub(crate) fn next(&self, now: DateTime<Utc>) -> Option<&session::Model> {
        self.planned().find(|session| session.ends_at > now)
    }

    /// Is the last session over?
    pub(crate) fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.next(now).is_none()
    }

    /// The first and the last day on which it takes place.
    pub(crate) fn period(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((
            self.planned().next()?.local_date,
            self.planned().next_back()?.local_date,
        ))
    }

    /// A session by its id.
    pub(crate) fn session(&self, id: SessionId) -> Option<&session::Model> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// The pool of a kind, of one session or of the whole offering.
    pub(crate) fn pool(
        &self,
        kind: pool::Kind,
        session: Option<SessionId>,
    ) -> Option<&pool::Model> {
        self.pools
            .iter()
            .find(|pool| pool.kind == kind && pool.session_id == session)
    }

    /// Where a session takes place.
    pub(crate) fn venue_of(&self, session: &session::Model) -> &venue::Model {
        let other = session.venue_id.filter(|id| *id != self.venue.id);
        other
            .and_then(|id| self.elsewhere.iter().find(|venue| venue.id == id))
            .unwrap_or(&self.venue)
    }

    /// Can a change of one of its sessions still be undone? So long nobody moves up.
    pub(crate) fn is_unsettled(&self) -> bool {
        self.sessions
            .iter()
            .any(|session| session.undo_until.is_some())
    }

    /// A pool by its id.
    pub(crate) fn pool_of(&self, id: PoolId) -> Option<&pool::Model> {
        self.pools.iter().find(|pool| pool.id == id)
    }

    /// The window of the offering as a whole.
    pub(crate) fn window(&self, now: DateTime<Utc>) -> Window {
        self.unless_stopped(self.series_window(now))
    }

    /// Does the office let nobody sign up or move up? Nobody does in what only the office sees.
    pub(crate) fn is_stopped(&self) -> bool {
        self.offering.stopped_at.is_some() || self.offering.draft
    }

    /// Where the office has stopped the sign-up, nothing opens.
    fn unless_stopped(&self, window: Window) -> Window {
        match window {
            Window::Open(_) | Window::NotYet(_) if self.is_stopped() => Window::Closed,
            window => window,
        }
    }

    fn series_window(&self, now: DateTime<Utc>) -> Window {
        if self.offering.mode == offering::Mode::None {
            return if self.is_over(now) {
                Window::Over
            } else {
                Window::JustCome
            };
        }
        let Some(first) = self.planned().next() else {
            return Window::Cancelled;
        };
        if self.offering.mode == offering::Mode::PerSession {
            // Open as soon as one of its dates is; else what the next date says.
            let windows = || {
                self.planned()
                    .filter(|s| s.starts_at > now)
                    .map(|s| self.session_window(s, now))
            };
            return windows()
                .find(|window| window.is_open())
                .or_else(|| windows().next())
                .unwrap_or(Window::Over);
        }
        rules::window(self.bounds(first.starts_at), now)
    }

    /// The window of one session that is booked by itself.
    pub(crate) fn session_window(&self, session: &session::Model, now: DateTime<Utc>) -> Window {
        if session.state == session::State::Cancelled {
            return Window::Cancelled;
        }
        let days = self.offering.session_opens_days_before;
        let hours = self.offering.session_closes_hours_before;
        let opens = days.map(|days| {
            // N days before, at the same time of day.
            let day = session.local_date - Duration::days(i64::from(days));
            rules::moment(self.zone(), day, session.local_start)
        });
        let closes = hours.map(|hours| session.starts_at - Duration::hours(i64::from(hours)));
        let mut bounds = self.bounds(session.starts_at);
        if self.offering.mode == offering::Mode::Whole {
            // The sign-up for a course ends before it begins; guests of single evenings come later.
            bounds.closes = None;
        }
        self.unless_stopped(rules::window(rules::narrowed(bounds, opens, closes), now))
    }

    fn bounds(&self, begins: DateTime<Utc>) -> Bounds {
        Bounds {
            opens: self.offering.opens,
            closes: self.offering.closes,
            begins,
        }
    }
}
