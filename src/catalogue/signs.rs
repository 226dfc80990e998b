//! Signs for machines: what search engines leave alone, and whom to tell about a hole.

use chrono::{DateTime, Datelike as _, Duration, Utc};

use crate::kinds::Lang;
use crate::paths;
use crate::settings::Settings;

/// The media type of both.
pub(crate) const TEXT: &str = "text/plain; charset=utf-8";

/// What no search engine needs: forms, bookings, staff.
const NOT_FOR_ROBOTS: [&str; 5] = ["/anmeldung", "/buero", "/leitung", "/konto", "/dev"];

/// `robots.txt` (RFC 9309).
pub(crate) fn robots(settings: &Settings) -> String {
    let mut lines = vec!["User-agent: *".to_owned()];
    for lang in Lang::ALL {
        let line = |path| format!("Disallow: {}{path}", lang.prefix());
        lines.extend(NOT_FOR_ROBOTS.map(line));
    }
    let maps = [
        paths::Sitemap {}.to_string(),
        paths::ChronologySitemap {}.to_string(),
    ];
    let maps = maps.map(|map| format!("Sitemap: {}{map}\n", settings.server.public_url));
    lines.push(format!("\n{}", maps.concat()));
    lines.join("\n")
}

/// `security.txt` (RFC 9116). It expires eleven months after the first of this month: always within the
/// year that the RFC recommends, and the same text for a month.
pub(crate) fn security(settings: &Settings, now: DateTime<Utc>) -> String {
    let first = now.date_naive().with_day(1).unwrap_or(now.date_naive());
    let expires = first + Duration::days(330);
    format!(
        "Contact: mailto:{}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: de, en\nCanonical: {}{}\n",
        settings.office.email,
        settings.server.public_url,
        paths::Security {},
    )
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::{robots, security};
    use crate::catalogue::samples::at;
    use crate::settings::Settings;

    #[test]
    fn a_hole_can_be_told_for_at_least_nine_months_and_less_than_a_year() {
        let settings = Settings::read(None).unwrap();
        for now in ["2026-11-01T00:00:00Z", "2028-02-29T23:59:59Z"] {
            let text = security(&settings, at(now));
            let line = text.lines().find_map(|line| line.strip_prefix("Expires: "));
            let expires: DateTime<Utc> = line.unwrap().parse().unwrap();
            let days = (expires - at(now)).num_days();
            assert!((270..365).contains(&days), "{days}");
        }
    }

    #[test]
    fn bookings_are_not_for_robots_in_any_language() {
        let text = robots(&Settings::read(None).unwrap());
        assert!(text.contains("\nDisallow: /anmeldung\n"), "{text}");
        assert!(text.contains("\nDisallow: /tr/anmeldung\n"), "{text}");
        assert!(!text.contains("Disallow: /angebote"), "{text}");
    }
}
