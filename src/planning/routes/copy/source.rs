//! What is copied, and the copy as a draft.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc};

use super::FARTHEST;
use crate::accounts;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::{Lang, StaffId};
use crate::offerings::entity::offering::{Details, Mode};
use crate::offerings::{self, Listing, OfferingPlan, Version, dates, moment};
use crate::planning::forms::{Sheet, seen_said};
use crate::planning::pages::Copied;
use crate::planning::rhythm::Rhythm;

/// Weeks of a term.
pub(super) const TERM: u32 = 26;

/// What terms are called in addresses.
const SEASONS: [&str; 4] = ["winter", "fruehjahr", "sommer", "herbst"];

/// What is copied.
pub(super) struct Source {
    /// The offering.
    pub(super) listing: Listing,
    /// All its dates.
    pub(super) rhythm: Rhythm,
    /// Who leads it and still works here, by name.
    pub(super) leaders: Vec<(StaffId, String)>,
}

impl Source {
    /// Reads it.
    ///
    /// # Errors
    /// `NotFound`, or if the database can not be asked.
    pub(super) async fn read(app: &App, slug: &str) -> Result<Self, AppError> {
        let listing = offerings::for_office(app, slug).await?;
        // All its dates, not only those to come.
        let mut rhythm = Rhythm::of(&listing, DateTime::<Utc>::MIN_UTC);
        // What stands in for a date that was called off is not wanted again.
        let stands_in = |extra: &offerings::When| {
            let mut sessions = listing.sessions.iter();
            sessions.any(|there| there.replaces.is_some() && there.local_date == extra.date)
        };
        rhythm.extras.retain(|extra| !stands_in(extra));
        let db = app.db.read();
        let ids = offerings::leaders_of(db, listing.offering.id).await?;
        let mut leaders = accounts::can_lead(db, None).await?;
        leaders.retain(|(id, _)| ids.contains(id));
        Ok(Self {
            listing,
            rhythm,
            leaders,
        })
    }

    /// Who leads the copy: those of the original who are ticked.
    pub(super) fn led_by(&self, sheet: &Sheet) -> Vec<StaffId> {
        let ids = self.leaders.iter().map(|(id, _)| *id);
        ids.filter(|id| sheet.leaders.contains(&id.to_string()))
            .collect()
    }

    /// What the form proposes.
    pub(super) fn sheet(&self, today: NaiveDate) -> Sheet {
        let sessions = &self.listing.sessions;
        let first = sessions.first().map(|session| session.local_date);
        let last = sessions.last().map(|session| session.local_date);
        let clear = last.unwrap_or(today).max(today);
        let is_clear = |weeks: &u32| {
            first.is_none_or(|first| later(first, *weeks).is_some_and(|day| day > clear))
        };
        let mut terms = (1..=FARTHEST / TERM).map(|terms| terms * TERM);
        self.sheet_of(terms.find(is_clear).unwrap_or(TERM), today)
    }

    /// What the form proposes for so many weeks later.
    pub(super) fn sheet_of(&self, weeks: u32, today: NaiveDate) -> Sheet {
        let first = self.listing.sessions.first();
        let old = first.map_or(today, |session| session.local_date);
        let new = later(old, weeks).unwrap_or(old);
        let title = self.listing.title(Lang::De).text;
        Sheet {
            title: in_year(title, (old.year(), new.year())),
            slug: self.slug(weeks, new),
            weeks: weeks.to_string(),
            seen: seen_said(self.listing.offering.updated_at),
            leaders: self.leaders.iter().map(|(id, _)| id.to_string()).collect(),
            ..Sheet::default()
        }
    }

    /// The address follows the weeks, as long as it is one that was proposed.
    pub(super) fn rename(&self, sheet: &mut Sheet) {
        let series = &self.listing.offering.series;
        let first = self.listing.sessions.first();
        let weeks = sheet.weeks.trim().parse::<u32>().ok();
        let weeks = weeks.filter(|weeks| *weeks <= FARTHEST);
        let new = first
            .zip(weeks)
            .and_then(|(first, weeks)| later(first.local_date, weeks));
        if let Some(new) = new.filter(|_| is_proposed(series, sheet.slug.trim())) {
            sheet.slug = self.slug(weeks.unwrap_or(TERM), new);
        }
    }

    /// The address of the copy: after whole years the season keeps the name that it has.
    fn slug(&self, weeks: u32, new: NaiveDate) -> String {
        let offering = &self.listing.offering;
        let old = self
            .listing
            .sessions
            .first()
            .map(|session| session.local_date);
        let named = old
            .filter(|_| weeks.is_multiple_of(2 * TERM))
            .map(|old| in_year(&offering.slug, (old.year(), new.year())));
        named
            .filter(|named| *named != offering.slug && is_proposed(&offering.series, named))
            .unwrap_or_else(|| slug(&offering.series, new))
    }

    /// The copy as a draft, with these dates.
    pub(super) fn plan(
        &self,
        sheet: &Sheet,
        rhythm: &Rhythm,
        weeks: u32,
        now: DateTime<Utc>,
    ) -> OfferingPlan {
        let zone = self.listing.zone();
        let there = Version::of(&self.listing).plan;
        let seasons = rhythm.seasons(zone);
        let mut sessions =
            dates(zone, &seasons).map_or_else(|_| Vec::new(), |dates| dates.sessions);
        sessions.retain(|plan| plan.starts_at > now);
        if there.mode == Mode::Whole {
            // A course goes through the same topics again, one after another.
            let topics = self.listing.planned().map(|session| session.topic.clone());
            for (plan, topic) in sessions.iter_mut().zip(topics) {
                plan.topic = topic;
            }
        }
        let first = |sessions: &[offerings::SessionPlan]| sessions.first().map(|plan| plan.date);
        let years = first(&there.sessions)
            .zip(first(&sessions))
            .map(|(old, new)| (old.year(), new.year()));
        let mut texts = there.texts.clone();
        for text in &mut texts {
            if text.lang == Lang::De {
                text.title = Some(sheet.title.clone());
            } else if let (Some(title), Some(years)) = (&mut text.title, years) {
                *title = in_year(title, years);
            }
        }
        let copied = self.windows(weeks);
        OfferingPlan {
            slug: sheet.slug.clone(),
            texts,
            sessions,
            opens: copied.opens,
            closes: copied.closes,
            details: Details {
                rrule: None,
                exceptions: Vec::new(),
                kept: Vec::new(),
                seasons,
                ..there.details.clone()
            },
            ..there
        }
    }

    /// The same days and hours, so many weeks later.
    pub(super) fn windows(&self, weeks: u32) -> Copied<'_> {
        let zone = self.listing.zone();
        let shift = |at: Option<DateTime<Utc>>| {
            let local = at?.with_timezone(&zone).naive_local();
            Some(moment(zone, later(local.date(), weeks)?, local.time()))
        };
        Copied {
            opens: shift(self.listing.offering.opens),
            closes: shift(self.listing.offering.closes),
            leaders: &self.leaders,
        }
    }
}

fn later(day: NaiveDate, weeks: u32) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(u64::from(weeks) * 7))
}

/// A title that names the year of its term names the other one.
fn in_year(title: &str, (old, new): (i32, i32)) -> String {
    title.replace(&old.to_string(), &new.to_string())
}

/// A name in addresses: what it is, and when.
fn slug(series: &str, first: NaiveDate) -> String {
    let half = if first.month() < 7 {
        "fruehjahr"
    } else {
        "herbst"
    };
    format!("{series}-{}-{half}", first.year())
}

/// Is it an address as [`slug`] makes them?
fn is_proposed(series: &str, typed: &str) -> bool {
    let rest = typed.strip_prefix(series);
    let rest = rest.and_then(|rest| rest.strip_prefix('-'));
    let Some((year, half)) = rest.and_then(|rest| rest.split_once('-')) else {
        return false;
    };
    let is_year = year.len() == 4 && year.chars().all(|sign| sign.is_ascii_digit());
    is_year && SEASONS.contains(&half)
}

#[cfg(test)]
mod tests {
    use super::{in_year, is_proposed, slug};

    #[test]
    fn a_copy_is_named_after_its_term() {
        let first = |text: &str| text.parse().unwrap();
        assert_eq!(
            slug("schwimmen", first("2027-03-13")),
            "schwimmen-2027-fruehjahr"
        );
        assert_eq!(
            slug("schwimmen", first("2027-09-11")),
            "schwimmen-2027-herbst"
        );
        assert!(is_proposed("schwimmen", "schwimmen-2027-herbst"));
        assert!(is_proposed("schwimmen", "schwimmen-2027-winter"));
        assert!(!is_proposed("schwimmen", "schwimmen-2027"));
        assert!(!is_proposed("schwimmen", "schwimmen-2027-abends"));
        assert_eq!(in_year("Konferenz 2026", (2026, 2027)), "Konferenz 2027");
        assert_eq!(in_year("Konferenz", (2026, 2027)), "Konferenz");
    }
}
