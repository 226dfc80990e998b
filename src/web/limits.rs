//! How often one visitor may send a form. A family, a library and a whole course may share one address,
//! so the limits are wide: they stop machines, not people.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::security_headers::is_one_click;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::{Lang, Person};
use crate::settings;

/// The counters of one process.
#[derive(Clone, Debug)]
pub(crate) struct Limits(Option<Arc<Counters>>);

#[derive(Debug)]
struct Counters {
    posts: DefaultKeyedRateLimiter<IpAddr>,
    lookups: DefaultKeyedRateLimiter<IpAddr>,
    forms: AtomicU64,
}

/// After so many forms the counters of those who have not come for a while are dropped.
const TIDIED_EVERY: u64 = 1_000;

impl Limits {
    /// Counters by the settings; none where limits are switched off.
    pub(crate) fn new(settings: &settings::Limits) -> Self {
        let at_least_one = |number: u32| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        Self(settings.enabled.then(|| {
            Arc::new(Counters {
                posts: RateLimiter::keyed(Quota::per_minute(at_least_one(
                    settings.posts_per_minute,
                ))),
                lookups: RateLimiter::keyed(Quota::per_hour(at_least_one(
                    settings.lookups_per_hour,
                ))),
                forms: AtomicU64::new(0),
            })
        }))
    }

    /// Counts a form. The error names the whole seconds to wait.
    fn count(&self, visitor: IpAddr, is_lookup: bool) -> Result<(), AppError> {
        let Some(counters) = &self.0 else {
            return Ok(());
        };
        let counter = if is_lookup {
            &counters.lookups
        } else {
            &counters.posts
        };
        let forms = counters.forms.fetch_add(1, Ordering::Relaxed);
        if forms % TIDIED_EVERY == TIDIED_EVERY - 1 {
            counters.posts.retain_recent();
            counters.lookups.retain_recent();
        }
        counter.check_key(&visitor).map_err(|not_until| {
            let wait = not_until.wait_time_from(DefaultClock::default().now());
            AppError::TooMany(wait.as_secs() + 1)
        })
    }
}

/// Lets a form pass or answers 429 with Retry-After. Who is signed in works here and sends as much as there is
/// to do.
pub(crate) async fn limit(
    State((app, limits)): State<(App, Limits)>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    // A list is ticked fast, also by who has a link to it alone: that link is a secret of its own. So is that by
    // which a provider of mail unsubscribes its readers, many from one machine.
    let works_here = request.extensions().get::<Person>().is_some()
        || Lang::of_path(path).1.starts_with("/leitung/zugang/")
        || is_one_click(path);
    if request.method() == Method::POST && !works_here {
        let lookups = [
            "/anmeldung",
            "/anmeldung/link",
            "/konto/anmeldelink",
            "/bescheinigung",
        ];
        let is_lookup = lookups.contains(&path);
        if let Some(visitor) = visitor(&app, request.headers(), request.extensions())
            && let Err(error) = limits.count(visitor, is_lookup)
        {
            return error.into_response();
        }
    }
    next.run(request).await
}

/// From which household a request comes; none where nobody knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visitor(pub(crate) Option<IpAddr>);

impl FromRequestParts<App> for Visitor {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        Ok(Self(visitor(app, &parts.headers, &parts.extensions)))
    }
}

/// The visitor: the last address that the proxy in front has added, or the other end of the line.
fn visitor(app: &App, headers: &HeaderMap, extensions: &Extensions) -> Option<IpAddr> {
    let peer = extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map(|peer| peer.0.ip());
    let forwarded = if app.settings.server.behind_proxy {
        forwarded(headers)
    } else {
        None
    };
    forwarded.or(peer).map(household)
}

/// With or without a port.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()?
        .to_str()
        .ok()?;
    let last = last.rsplit(',').next()?.trim();
    last.parse()
        .ok()
        .or_else(|| last.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

/// One household has one network of 2^64 addresses: it counts as one.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::{Limits, household};
    use crate::error::AppError;
    use crate::settings::Settings;
    use std::net::IpAddr;

    #[test]
    fn who_sends_too_often_is_told_when_to_come_back() {
        let mut settings = Settings::read(None).unwrap().limits;
        settings.posts_per_minute = 2;
        let limits = Limits::new(&settings);
        let [one, other]: [IpAddr; 2] = [[192, 0, 2, 1].into(), [192, 0, 2, 2].into()];
        assert!(limits.count(one, false).is_ok() && limits.count(one, false).is_ok());
        let Err(AppError::TooMany(seconds)) = limits.count(one, false) else {
            panic!("the third was let through")
        };
        assert!((1..=31).contains(&seconds), "{seconds}");
        assert!(
            limits.count(other, false).is_ok(),
            "another visitor has her own count"
        );
        assert!(
            limits.count(one, true).is_ok(),
            "look-ups are counted apart"
        );
        assert_eq!(
            household([0x2001, 0xdb8, 0, 1, 2, 3, 4, 5].into()),
            household([0x2001, 0xdb8, 0, 1, 9, 9, 9, 9].into())
        );
        settings.enabled = false;
        let none = Limits::new(&settings);
        assert!((0..100).all(|_| none.count(one, false).is_ok()));
    }
}
