//! What a letter to many says about what is on: a few lines for each offering, as things stand at this moment.

use std::collections::HashSet;

use chrono::{DateTime, Duration, Utc};

use super::cache::View;
use super::pages;
use super::rules::{Shown, Standing, entries, of_offering};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::Lang;
use crate::offerings::Listing;
use crate::offerings::entity::session;
use crate::web::Reader;

/// Dates of one offering that are said, at most.
const DATES: usize = 3;

/// An offering in a few lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Announced {
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Its title.
    pub(crate) title: String,
    /// The language of the title.
    pub(crate) lang: Lang,
    /// The next dates.
    pub(crate) dates: Vec<String>,
    /// Where.
    pub(crate) place: String,
    /// The places, in a word: "Noch 4 Plätze frei".
    pub(crate) places: String,
}

/// Which offerings.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Which<'a> {
    /// Those that begin within so many weeks.
    Weeks(i64),
    /// Those of them that have a place left, or need none.
    Free(i64),
    /// These, in this order; what is over or not public is left out.
    Chosen(&'a [String]),
}

/// The offerings in the words of a reader.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn announced(
    app: &App,
    reader: &Reader,
    which: Which<'_>,
) -> Result<Vec<Announced>, AppError> {
    let view = View::take(app).await?;
    let found = match which {
        Which::Weeks(weeks) => soon(&view, weeks),
        Which::Free(weeks) => {
            let mut found = soon(&view, weeks);
            found.retain(|(listing, _)| has_place(&view, listing));
            found
        }
        Which::Chosen(slugs) => chosen(&view, slugs),
    };
    let said = found
        .into_iter()
        .map(|(listing, dates)| announce(reader, &view, listing, &dates));
    Ok(said.collect())
}

type Found<'a> = (&'a Listing, Vec<&'a session::Model>);

fn soon(view: &View, weeks: i64) -> Vec<Found<'_>> {
    let until = view.now + Duration::weeks(weeks);
    let listings = view.shelf.listings.iter();
    let all = entries(
        listings.map(|listing| (listing.as_ref(), None)),
        &[],
        view.now,
    );
    let mut found: Vec<Found<'_>> = Vec::new();
    for entry in all {
        let is_on = matches!(entry.shown, Shown::Begin | Shown::Date);
        if !is_on || entry.session.starts_at >= until {
            continue;
        }
        let slug = &entry.listing.offering.slug;
        match found
            .iter_mut()
            .find(|(known, _)| known.offering.slug == *slug)
        {
            Some((_, dates)) => dates.push(entry.session),
            None => found.push((entry.listing, vec![entry.session])),
        }
    }
    found
}

/// Can one come who asks now?
fn has_place(view: &View, listing: &Listing) -> bool {
    let standing = of_offering(listing, &|pool| view.tally(pool), view.now);
    matches!(
        standing,
        Standing::Free(_) | Standing::Unlimited | Standing::JustCome
    )
}

fn chosen<'a>(view: &'a View, slugs: &[String]) -> Vec<Found<'a>> {
    let mut seen = HashSet::new();
    let listings = slugs
        .iter()
        .filter(|slug| seen.insert(slug.as_str()))
        .filter_map(|slug| view.shelf.by_slug(slug));
    listings
        .filter_map(|listing| {
            let dates = to_come(listing, view.now);
            (!dates.is_empty()).then_some((listing.as_ref(), dates))
        })
        .collect()
}

fn to_come(listing: &Listing, now: DateTime<Utc>) -> Vec<&session::Model> {
    let dates = listing.planned().filter(|session| session.ends_at > now);
    dates.take(DATES).collect()
}

fn announce(
    reader: &Reader,
    view: &View,
    listing: &Listing,
    dates: &[&session::Model],
) -> Announced {
    let title = listing.title(reader.lang);
    let standing = of_offering(listing, &|pool| view.tally(pool), view.now);
    let (_, places) = pages::standing_word(reader, listing, standing);
    let venue = dates
        .first()
        .map_or(&listing.venue, |session| listing.venue_of(session));
    Announced {
        slug: listing.offering.slug.clone(),
        title: title.text.to_owned(),
        lang: title.lang,
        dates: dates
            .iter()
            .take(DATES)
            .map(|session| pages::when(reader, listing, session, view.now))
            .collect(),
        place: venue.full(),
        places,
    }
}

#[cfg(test)]
mod tests {
    use super::{chosen, soon};
    use crate::catalogue::cache::View;
    use crate::catalogue::samples::{at, cafe, course, shelf};

    #[test]
    fn what_begins_soon_is_said_and_what_was_chosen_in_its_order() {
        let view = View::of(shelf(vec![course(), cafe()]), at("2026-11-22T10:00:00Z"));
        let named = |found: Vec<super::Found<'_>>| {
            let slugs = found
                .iter()
                .map(|(listing, _)| listing.offering.slug.clone());
            slugs.collect::<Vec<_>>()
        };
        let all: Vec<String> = view
            .shelf
            .listings
            .iter()
            .map(|one| one.offering.slug.clone())
            .collect();
        let back: Vec<String> = all.iter().rev().cloned().collect();
        assert_eq!(all.len(), 2, "premise");
        assert_eq!(named(chosen(&view, &back)), back);
        let odd = ["none".to_owned(), all[0].clone(), all[0].clone()];
        assert_eq!(named(chosen(&view, &odd)), [all[0].clone()]);
        assert!(soon(&view, 0).is_empty());
        assert_eq!(soon(&view, 52).len(), 2);
        let later = View::of(shelf(vec![course()]), at("2030-01-01T10:00:00Z"));
        assert!(chosen(&later, &all).is_empty(), "what is over is left out");
    }
}
