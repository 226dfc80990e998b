//! Feeds for programs: what is new (Atom), and every page in every language (sitemap).

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::cache::View;
use crate::formats::markdown;
use crate::formats::xml::{clean, document, stamp};
use crate::lang::{date, time_range};
use crate::offerings::Listing;
use crate::paths;
use crate::web::{self, Reader};

/// What is on, changed last first (RFC 4287).
pub(crate) fn atom(reader: &Reader, view: &View) -> String {
    let office = &reader.settings().office;
    let author = office.full_name();
    let mut all: Vec<(DateTime<Utc>, &Listing)> = view
        .shelf
        .listings
        .iter()
        .filter(|listing| !listing.is_over(view.now))
        .map(|listing| (changed(listing), listing.as_ref()))
        .collect();
    all.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| x.offering.slug.cmp(&y.offering.slug)));
    let newest = all.first().map_or(view.now, |(at, _)| *at);
    document(&html! {
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(reader.lang.tag()) {
            id { (reader.full_url(&paths::Feed {})) }
            title { (clean(&reader.t().catalogue_feed_title(&office.name, &office.city))) }
            updated { (stamp(newest)) }
            author { name { (clean(&author)) } }
            link rel="self" type="application/atom+xml" href=(reader.full_url(&paths::Feed {})) {}
            link rel="alternate" type="text/html" href=(reader.full_url(&paths::Offerings {})) {}
            @for (at, listing) in &all { (entry(reader, view, listing, *at)) }
        }
    })
}

fn entry(reader: &Reader, view: &View, listing: &Listing, at: DateTime<Utc>) -> Markup {
    let page = reader.full_url(&paths::Offering {
        slug: listing.offering.slug.clone(),
    });
    let next = listing.next(view.now).map(|session| {
        let hours = time_range(reader.lang, session.local_start, session.local_end);
        format!("{}, {hours}", date(reader.lang, session.local_date))
    });
    let about = markdown::plain(listing.description(reader.lang).text);
    let summary: Vec<String> = next
        .into_iter()
        .chain([listing.venue.name.clone(), about])
        .filter(|line| !line.is_empty())
        .collect();
    html! {
        entry {
            // The same for ever, also where the address or the language changes (RFC 4151).
            id { "tag:" (reader.settings().mail_domain()) ",2026:angebot/" (listing.offering.id) }
            title { (clean(listing.title(reader.lang).text)) }
            link rel="alternate" type="text/html" href=(page) {}
            updated { (stamp(at)) }
            summary { (clean(&summary.join(". "))) }
        }
    }
}

/// The last change of an offering or of one of its dates.
fn changed(listing: &Listing) -> DateTime<Utc> {
    let sessions = listing.sessions.iter().map(|session| session.updated_at);
    sessions.fold(listing.offering.updated_at, Ord::max)
}

/// Every page in every language, each naming the others.
pub(crate) fn sitemap(reader: &Reader, view: &View) -> String {
    let fixed = [
        paths::Offerings {}.to_string(),
        paths::Chronology {}.to_string(),
        paths::NewsletterArchive {}.to_string(),
        paths::Contact {}.to_string(),
        paths::Imprint {}.to_string(),
        paths::Privacy {}.to_string(),
        paths::Accessibility {}.to_string(),
        paths::SignLanguage {}.to_string(),
    ];
    let offerings = view
        .shelf
        .listings
        .iter()
        .filter(|listing| !listing.is_over(view.now))
        .map(|listing| {
            let slug = listing.offering.slug.clone();
            let path = paths::Offering { slug }.to_string();
            (path, Some(changed(listing)))
        });
    let all: Vec<(String, Option<DateTime<Utc>>)> = fixed
        .into_iter()
        .map(|path| (path, None))
        .chain(offerings)
        .collect();
    web::sitemap(reader, &all)
}

#[cfg(test)]
mod tests {
    use super::{atom, sitemap};
    use crate::catalogue::cache::View;
    use crate::catalogue::samples::{at, cafe, course, shelf};
    use crate::kinds::Lang;
    use crate::web::Reader;
    use crate::web::tests::app;

    #[tokio::test]
    async fn the_feed_begins_with_what_changed_last() {
        let mut newer = cafe();
        newer.offering.updated_at = at("2026-11-20T08:00:00Z");
        newer.texts[0].title = Some("Café & <Gespräch>\u{1}".to_owned());
        let view = View::of(shelf(vec![course(), newer]), at("2026-11-22T10:00:00Z"));
        let reader = Reader::of(&app().await, Lang::De, "/");
        let feed = atom(&reader, &view);
        assert!(feed.starts_with("<?xml version=\"1.0\""), "{feed}");
        assert!(
            feed.contains("<updated>2026-11-20T08:00:00Z</updated>"),
            "{feed}"
        );
        let titles: Vec<&str> = feed.split("<entry>").skip(1).collect();
        assert!(
            titles[0].contains("<title>Café &amp; &lt;Gespräch&gt;</title>"),
            "{feed}"
        );
        assert!(titles[1].contains("Computerkurs"), "{feed}");
        assert!(
            titles[1].contains("<id>tag:recklinghausen.example,2026:angebot/"),
            "{feed}"
        );
    }

    #[tokio::test]
    async fn every_page_names_itself_in_all_languages() {
        let view = View::of(shelf(vec![course()]), at("2026-11-22T10:00:00Z"));
        let reader = Reader::of(&app().await, Lang::De, "/");
        let map = sitemap(&reader, &view);
        for lang in Lang::ALL {
            let address = format!("http://127.0.0.1:8080{}/angebote/kurs", lang.prefix());
            assert!(map.contains(&format!("<loc>{address}</loc>")), "{map}");
            let link = format!("hreflang=\"{}\" href=\"{address}\"", lang.tag());
            assert_eq!(map.matches(&link).count(), 6, "{link}");
        }
    }

    #[tokio::test]
    async fn what_is_over_is_in_neither() {
        let view = View::of(shelf(vec![course()]), at("2027-02-22T10:00:00Z"));
        let reader = Reader::of(&app().await, Lang::De, "/");
        assert!(!atom(&reader, &view).contains("<entry>"));
        assert!(!sitemap(&reader, &view).contains("/angebote/kurs"));
    }
}
