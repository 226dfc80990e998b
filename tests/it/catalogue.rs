//! What a visitor sees before she signs up: the list, an offering, its calendar and data, the feeds.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::Lang;
use serde_json::Value;

use crate::support::site::{HOST, Site};

/// The headings of the cards, in their order.
async fn cards(site: &Site, path: &str) -> Vec<String> {
    let page = site.get(path).await;
    page.has_status(200);
    page.texts("article h3")
}

/// The data of an offering for machines.
async fn data(site: &Site, slug: &str) -> Value {
    let page = site.get(&format!("/angebote/{slug}.jsonld")).await;
    page.has_status_quietly(200);
    serde_json::from_str(&page.body()).expect("it is JSON")
}

/// A café with three Wednesdays, a course that begins in January.
async fn café_and_course(site: &Site) {
    site.offering("Gesprächscafé")
        .field("slug", "\"cafe\"")
        .field("kind", "\"open_meeting\"")
        .field("languages", r#"["de", "tr"]"#)
        .per_session()
        .places(3)
        .childcare(4)
        .session(
            "2026-12-02",
            "10:00",
            "12:00",
            "topic = \"Sicher mit dem Handy\"",
        )
        .session(
            "2026-12-16",
            "10:00",
            "12:00",
            "topic = \"Feste im Winter\"",
        )
        .session("2027-06-02", "10:00", "12:00", "topic = \"Garten\"")
        .open()
        .await;
    site.offering("Nähkurs")
        .field("slug", "\"naehkurs\"")
        .field("title_i18n", r#"{ tr = "Dikiş kursu" }"#)
        .field(
            "fee",
            r#"{ full_cents = 1250, reduced_cents = 500, note = "bar" }"#,
        )
        .places(2)
        .waitlist(1)
        .closes("2027-01-10T12:00")
        .on("2027-01-12")
        .on("2027-01-19")
        .open()
        .await;
}

both! {
    async fn what_comes_next_stands_first_and_a_course_stands_once(site: &Site) {
        café_and_course(site).await;
        assert_eq!(cards(site, "/").await, ["Gesprächscafé", "Gesprächscafé", "Nähkurs"]);
        let page = site.get("/angebote").await;
        let days = page.texts("main h2");
        assert_eq!(days, ["Mittwoch, 2. Dezember", "Mittwoch, 16. Dezember", "Dienstag, 12. Januar 2027"]);
        page.sees("Thema: Sicher mit dem Handy").sees("10:00 bis 12:00 Uhr").sees("Noch 3 Plätze frei");
        page.sees("12,50 Euro, ermäßigt 5 Euro").sees("2 Termine, bis Dienstag, 19. Januar 2027");
        page.sees("Mit Kinderbetreuung").sees("Deutsch und Türkisch").sees("Treffpunkt");
    }

    async fn filters_are_links_and_each_can_be_taken_back(site: &Site) {
        café_and_course(site).await;
        assert_eq!(cards(site, "/angebote?art=course").await, ["Nähkurs"]);
        assert_eq!(cards(site, "/angebote?tag=mi").await.len(), 2);
        assert_eq!(cards(site, "/angebote?kinderbetreuung=ja&sprache=tr").await.len(), 2);
        assert_eq!(cards(site, "/angebote?art=unsinn&tag=&sprache=%3Cb%3E&seite=x").await.len(), 3);
        let page = site.get("/angebote?art=course&q=n%C3%A4h").await;
        let links = page.attributes("main nav a", "href");
        assert!(links.contains(&"/angebote?q=n%C3%A4h".to_owned()), "{links:?}");
        assert!(links.contains(&"/angebote?art=course".to_owned()), "{links:?}");
        // What leaves nothing is not offered.
        assert!(!links.iter().any(|link| link.contains("kinderbetreuung")), "{links:?}");
        assert!(!links.iter().any(|link| link.contains("art=conference")), "{links:?}");
    }

    async fn a_search_folds_accents_and_an_empty_one_says_what_to_do(site: &Site) {
        café_and_course(site).await;
        assert_eq!(cards(site, "/angebote?q=NAHKURS").await, ["Nähkurs"]);
        assert_eq!(cards(site, "/tr/angebote?q=D%C4%B0K%C4%B0S").await.len(), 1);
        assert_eq!(cards(site, "/angebote?q=gesprachscafe+garten").await, ["Gesprächscafé"]);
        let page = site.get("/angebote?q=%3Cscript%3Ealert(1)").await;
        page.has_status(200).sees("Dazu gibt es gerade nichts").sees("<script>alert(1)");
        assert!(!page.body().contains("<script"), "{}", page.body());
        assert!(page.attributes("main a", "href").contains(&"/angebote".to_owned()));
    }

    async fn the_list_has_pages(site: &Site) {
        for number in 1..=25 {
            site.offering(&format!("Kurs {number:02}")).on("2027-01-12").open().await;
        }
        assert_eq!(cards(site, "/angebote").await.len(), 20);
        assert_eq!(cards(site, "/angebote?seite=2").await, ["Kurs 21", "Kurs 22", "Kurs 23", "Kurs 24", "Kurs 25"]);
        assert_eq!(cards(site, "/angebote?seite=99").await.len(), 5, "the last one");
        let page = site.get("/angebote").await;
        assert_eq!(page.attributes("a[rel=next]", "href"), ["/angebote?seite=2"]);
    }

    async fn free_places_are_counted_and_the_one_action_follows(site: &Site) {
        café_and_course(site).await;
        let course = crate::support::people::Offering { slug: "naehkurs".to_owned() };
        let path = "/angebote/naehkurs";
        site.get(path).await.sees("Noch 2 Plätze frei");
        site.visitor("Ada").books(&course).await.booking();
        let page = site.get(path).await;
        page.sees("Noch ein Platz frei");
        assert_eq!(page.attributes("main a.button", "href"), ["/angebote/naehkurs/anmeldung"]);
        assert_eq!(data(site, "naehkurs").await["hasCourseInstance"]["remainingAttendeeCapacity"], 1);
        site.visitor("Ben").books(&course).await;
        let page = site.get(path).await;
        page.sees("Warteliste, Platz 1");
        assert_eq!(page.texts("main a.button"), ["Auf die Warteliste (Platz 1)"]);
        site.visitor("Cem").books(&course).await;
        let page = site.get(path).await;
        page.sees("Alle Plätze und die Warteliste sind voll");
        assert!(page.texts("main a.button").is_empty());
        let availability = &data(site, "naehkurs").await["hasCourseInstance"]["offers"]["availability"];
        assert_eq!(availability, "https://schema.org/SoldOut");
        site.get("/angebote?art=course").await.sees("Ausgebucht");
    }

    async fn the_page_says_why_one_can_not_sign_up(site: &Site) {
        let evening = site.offering("Yoga").opens("2026-11-30T08:00").on("2026-12-10").on("2026-12-17").open().await;
        let path = format!("/angebote/{}", evening.slug);
        site.get(&path).await.sees("Sie können sich ab Montag, 30. November 2026, 08:00 Uhr anmelden.");
        site.it_is("2026-11-30T08:00");
        assert_eq!(site.get(&path).await.texts("main a.button"), ["Anmelden"]);
        site.it_is("2026-12-10T18:00");
        let page = site.get(&path).await;
        page.sees("Es hat schon begonnen.");
        assert!(page.texts("main a.button").is_empty());
        site.get("/").await.sees("Läuft schon").sees("Läuft schon, kein Einstieg mehr");
    }

    async fn what_is_over_leaves_the_list_and_keeps_its_address(site: &Site) {
        let evening = site.offering("Lesung").on("2026-11-23").open().await;
        let path = format!("/angebote/{}", evening.slug);
        for local in ["2026-11-23T19:30", "2027-11-23T19:30"] {
            site.it_is(local);
            assert!(cards(site, "/").await.is_empty());
            let page = site.get(&path).await;
            page.has_status(200).sees("Dieses Angebot ist vorbei.");
            assert!(page.texts("main a.button").is_empty());
        }
        site.get("/").await.sees("Gerade gibt es keine Termine");
    }

    async fn changes_of_dates_are_seen_everywhere(site: &Site) {
        site.offering("Treff")
            .field("kind", "\"open_meeting\"")
            .per_session()
            .session("2026-11-25", "10:00", "12:00", "status = \"cancelled\", reason = \"Die Leiterin ist krank.\", replaced_by = \"2026-12-02\"")
            .session("2026-12-02", "10:00", "12:00", "replaces = \"2026-11-25\"")
            .open()
            .await;
        let page = site.get("/").await;
        page.sees("Fällt aus").sees("Die Leiterin ist krank.").sees("Neuer Termin: Mittwoch, 2. Dezember");
        page.sees("Ersatz für: Mittwoch, 25. November");
        site.get("/angebote/treff").await.sees("Fällt aus").sees("Die Leiterin ist krank.");
        let calendar = site.get("/angebote/treff.ics").await;
        calendar.has_status_quietly(200);
        assert_eq!(calendar.header("content-type"), "text/calendar; charset=utf-8");
        let text = calendar.body();
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
        assert_eq!(text.matches("STATUS:CANCELLED").count(), 1, "{text}");
        assert!(text.contains("METHOD:PUBLISH"), "{text}");
        let events = data(site, "treff").await;
        assert_eq!(events["subEvent"][0]["eventStatus"], "https://schema.org/EventCancelled");
    }

    async fn a_title_in_her_language_keeps_the_german_one(site: &Site) {
        café_and_course(site).await;
        let page = site.get("/tr/angebote/naehkurs").await;
        page.sees("Dikiş kursu");
        assert_eq!(page.texts("h1 small [lang=de]"), ["Nähkurs"]);
        page.sees("12,50 avro");
        // The description exists in German only, and says so.
        assert!(!page.texts("main div[lang=de] p").is_empty());
    }

    async fn the_poster_carries_code_and_telephone(site: &Site) {
        café_and_course(site).await;
        let page = site.get("/ar/angebote/naehkurs/aushang").await;
        page.has_status(200).sees("02361 000000").sees(&format!("{HOST}/ar/angebote/naehkurs"));
        assert_eq!(page.tree().select(&scraper::Selector::parse(".qr svg").expect("a selector")).count(), 1);
        assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    }

    async fn feeds_know_what_is_on(site: &Site) {
        café_and_course(site).await;
        let calendar = site.get("/kalender.ics").await.body();
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 5, "{calendar}");
        assert!(calendar.contains("CATEGORIES:Offener Treff,Integreat"), "{calendar}");
        let feed = site.get("/tr/angebote.atom").await;
        assert!(feed.header("content-type").starts_with("application/atom+xml"));
        assert_eq!(feed.body().matches("<entry>").count(), 2);
        assert!(feed.body().contains("<title>Dikiş kursu</title>"), "{}", feed.body());
        let map = site.get("/sitemap.xml").await.body();
        for lang in Lang::ALL {
            let address = format!("<loc>http://{HOST}{}/angebote/cafe</loc>", lang.prefix());
            assert!(map.contains(&address), "{address}");
        }
        let robots = site.get("/robots.txt").await.body();
        assert!(robots.contains("Disallow: /buero\n") && robots.contains("/sitemap.xml"), "{robots}");
        let security = site.get("/.well-known/security.txt").await.body();
        assert!(security.contains("Contact: mailto:"), "{security}");
    }

    async fn a_page_that_she_has_is_not_sent_again(site: &Site) {
        café_and_course(site).await;
        let first = site.get("/angebote").await;
        let tag = first.header("etag").to_owned();
        assert!(!tag.is_empty() && !tag.starts_with("W/"), "{tag}");
        assert_eq!(first.header("cache-control"), "public, max-age=0, must-revalidate");
        let asks = || Request::get("/angebote").header(header::HOST, HOST).header(header::IF_NONE_MATCH, &tag);
        let again = site.browser().ask(asks().body(Body::empty()).expect("a request")).await;
        again.has_status_quietly(304);
        let course = crate::support::people::Offering { slug: "naehkurs".to_owned() };
        site.visitor("Ada").books(&course).await.booking();
        let changed = site.browser().ask(asks().body(Body::empty()).expect("a request")).await;
        changed.has_status(200).sees("Noch ein Platz frei");
    }
}
