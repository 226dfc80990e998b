//! The chronology: what took place, as it was written. The demo's file is held against every page word by word.

use std::fmt::Write as _;
use std::fs;

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::Lang;
use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::page::{Page, tidy};
use crate::support::site::{HOST, Site, in_language};
use crate::support::words::root;

/// The chronology of the demo, as text.
fn file() -> String {
    fs::read_to_string(root().join("config/demo/chronology.toml")).expect("the chronology")
}

/// The same, as data.
fn source() -> Value {
    let table: toml::Table = file().parse().expect("it is TOML");
    serde_json::to_value(table).expect("it is data")
}

/// Its entries.
fn entries() -> Vec<Value> {
    let all = source()["entry"].as_array().expect("entries").clone();
    assert_eq!(all.len(), 26, "premise");
    all
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

async fn imported(site: &Site) {
    site.imports(&file()).await.expect("it is imported");
}

async fn data(site: &Site, path: &str) -> Value {
    let page = site.get(path).await;
    page.has_status_quietly(200);
    assert!(page.header("content-type").starts_with("application/"));
    serde_json::from_slice(&page.bytes).expect("it is JSON")
}

/// What stands on the page, stop by stop: date, line above, title.
fn stops(page: &Page) -> Vec<String> {
    page.texts(".year > ol > li")
}

/// The titles on a page.
fn titles(page: &Page) -> Vec<String> {
    page.texts(".year h3")
}

/// Does a page say every word of a Markdown text? Marks of Markdown and the printed bullet may be left out.
#[track_caller]
fn says(page: &Page, text: &str) {
    let all = page.main_text();
    let plain = text.replace("- ❖ ", "").replace(['*', '❖'], "");
    for line in plain.lines() {
        let line = line.trim_start_matches("- ");
        assert!(
            all.contains(&tidy(line)),
            "{}: “{line}” is not in:\n{all}",
            page.path
        );
    }
}

/// So many entries from 2000 to 2025, each with a text of some length.
fn many(count: usize) -> String {
    let words = [
        "Gespräch",
        "Integration",
        "Stadtteil",
        "Konferenz",
        "Sprache",
        "Bildung",
        "Nachbarschaft",
    ];
    let mut out = String::new();
    for number in 0..count {
        let (year, month) = (2000 + number * 26 / count, 1 + number % 12);
        let kind = ["conference", "offering", "project", "report"][number % 4];
        let body: Vec<String> = (0..25)
            .map(|at| {
                format!(
                    "{}{}",
                    words[(number * 7 + at * 3) % 7],
                    (number * 31 + at * 17) % 97
                )
            })
            .collect();
        let edtf = if kind == "project" {
            format!("{year}-{month:02}/{}", year + 1)
        } else {
            format!("{year}-{month:02}")
        };
        _ = write!(
            out,
            "[[entry]]\nid = \"eintrag-{number}\"\norder = {}\nedtf = \"{edtf}\"\ndisplay_date = \"{month}/{year}\"\n\
             title = \"{} Nummer {number}\"\ntitle_basis = \"source\"\nbody = \"{}\"\nkind = \"{kind}\"\n\
             programme = \"Programm {}\"\nprogramme_basis = \"stated\"\n\n",
            number + 1,
            words[number % 7],
            body.join(" "),
            number % 9,
        );
    }
    out
}

/// What a browser that knows nothing loads for a page, in bytes, packed.
async fn first_view(site: &Site, path: &str) -> usize {
    let plain = site.get(path).await;
    let mut all = vec![path.to_owned()];
    all.extend(plain.attributes("link[rel=stylesheet], link[rel=icon]", "href"));
    assert!(all.len() > 2, "premise: {all:?}");
    let mut bytes = 0;
    for path in all {
        let request = Request::get(&path)
            .header(header::HOST, HOST)
            .header(header::ACCEPT_ENCODING, "br");
        let page = site
            .browser()
            .ask(request.body(Body::empty()).expect("a request"))
            .await;
        assert_eq!(page.header("content-encoding"), "br", "{path}");
        bytes += page.bytes.len();
    }
    bytes
}

both! {
    async fn the_page_is_the_source_entry_by_entry(site: &Site) {
        imported(site).await;
        let page = site.get("/chronik").await;
        page.has_status(200);
        let wanted: Vec<String> = entries().iter().map(|entry| text(entry, "title").to_owned()).collect();
        assert_eq!(titles(&page), wanted);
        let dates: Vec<String> = entries().iter().map(|entry| text(entry, "display_date").to_owned()).collect();
        assert_eq!(page.texts(".year .when bdi"), dates, "verbatim");
        let anchors = page.attributes(".year > ol > li", "id");
        let ids: Vec<String> = entries().iter().map(|entry| text(entry, "id").to_owned()).collect();
        assert_eq!(anchors, ids);
        assert_eq!(page.texts(".year h2"), ["2000", "2003", "2005", "2006", "2007", "2008", "2009", "2010", "2011"]);
        assert_snapshot!("years", stops(&page).join("\n"));
    }

    async fn no_word_of_the_source_is_lost(site: &Site) {
        imported(site).await;
        // As data: every field, letter by letter.
        let all = data(site, "/chronik.json").await;
        let mut document = source()["document"].clone();
        let told = all["document"].as_array().expect("documents");
        assert_eq!(told, &[document.take()]);
        for (told, wanted) in all["entry"].as_array().expect("entries").iter().zip(entries()) {
            assert_eq!(&data(site, &format!("/chronik/{}.json", text(&wanted, "id"))).await, told);
            let mut told = told.clone();
            let strip = |value: &mut Value, names: &[&str]| {
                let fields = value.as_object_mut().expect("an object");
                fields.retain(|name, _| !names.contains(&name.as_str()));
            };
            strip(&mut told, &["url", "first_day", "last_day"]);
            for date in told.get_mut("sub_event").and_then(Value::as_array_mut).into_iter().flatten() {
                strip(date, &["first_day", "last_day"]);
            }
            assert_eq!(told, wanted);
        }
        // For people: on the page of the years, and on the page of each entry all that belongs to it.
        let years = site.get("/chronik").await;
        years.sees(text(&source()["document"], "title"));
        for entry in entries() {
            let page = site.get(&format!("/chronik/{}", text(&entry, "id"))).await;
            page.has_status(200);
            for page in [&years, &page] {
                for key in ["display_date", "kicker", "title", "body"] {
                    says(page, text(&entry, key));
                }
            }
            assert_eq!(page.texts("h1"), [text(&entry, "title")]);
            if let Some(title) = entry["title_markdown"].as_str() {
                let emphasised = title.split('*').nth(1).expect("an emphasis");
                assert_eq!(page.texts("h1 em"), [emphasised]);
            }
            says(&page, text(&entry, "programme"));
            for key in ["partners", "topics"] {
                for one in entry[key].as_array().into_iter().flatten() {
                    says(&page, one.as_str().expect("a text"));
                }
            }
            for (count, label) in [("participants", "participants_label"), ("institutions", "institutions_label")] {
                if let Some(count) = entry["numbers"].get(count) {
                    says(&page, &format!("{count} {}", text(&entry["numbers"], label)));
                }
            }
            for date in entry["sub_event"].as_array().into_iter().flatten() {
                says(&page, text(date, "title"));
                says(&page, text(date, "display_date"));
                assert_eq!(text(date, "date_basis") == "inferred", page.main_text().contains("Das Jahr steht nicht im Text."));
            }
        }
    }

    async fn a_programme_that_was_concluded_is_not_said_to_have_paid(site: &Site) {
        imported(site).await;
        site.get("/chronik/2005-komm-in-1").await.sees("Gefördert durch KOMM-IN-NRW Projekt 1");
        let page = site.get("/chronik/2005-09-15-kick-off").await;
        page.sees("In der Zeit von KOMM-IN-NRW Projekt 1").does_not_see("Gefördert durch");
        let link = "/chronik?programm=komm-in-nrw-projekt-1".to_owned();
        let its_page = "/programme/komm-in-nrw-projekt-1".to_owned();
        assert!(page.attributes("main a", "href").contains(&its_page));
        assert!(site.get(&its_page).await.attributes("main a", "href").contains(&link));
        assert_eq!(titles(&site.get(&link).await), ["Die Integrationskurse in der Praxis – Es geht nur kooperativ", "Kick off"]);
    }

    async fn the_years_can_be_filtered_and_searched(site: &Site) {
        imported(site).await;
        let conferences = site.get("/chronik?art=conference").await;
        assert_eq!(titles(&conferences).len(), 5);
        let later = site.get("/chronik?jahrzehnt=2010").await;
        assert_eq!(titles(&later).len(), 2);
        assert_eq!(titles(&site.get("/chronik?jahrzehnt=2010&art=conference").await).len(), 1);
        for (words, count) in [
            ("INFOLYER", 1),
            ("sprachforderung+agentur", 0),
            ("sprachf%C3%B6rderung", 2),
            ("turkischer", 1),
            ("T%C3%9CRK%C4%B0SCHER", 1),
            ("november+2006", 1),
            ("sv+neptun", 1),
            ("bundesamt", 1),
            ("KOMM-IN-NRW", 9),
        ] {
            let page = site.get(&format!("/chronik?q={words}")).await;
            assert_eq!(titles(&page).len(), count, "{words}");
        }
        let nothing = site.get("/chronik?q=%3Cscript%3Ealert(1)").await;
        nothing.has_status(200).sees("Dazu steht nichts in der Chronik").sees("<script>alert(1)");
        assert!(!nothing.body().contains("<script"), "{}", nothing.body());
        let odd = site.get("/chronik?art=unsinn&jahrzehnt=2003&programm=%3Cb%3E&ansicht=x&seite=x").await;
        assert_eq!(titles(&odd).len(), 26, "what means nothing is ignored");
        let links = later.attributes("main nav a", "href");
        assert!(links.contains(&"/chronik?art=conference&jahrzehnt=2010".to_owned()), "{links:?}");
        assert!(links.contains(&"/chronik".to_owned()), "the way back: {links:?}");
        assert!(!links.iter().any(|link| link.contains("art=survey")), "what leaves nothing is not offered");
    }

    async fn all_dates_stand_in_their_own_year(site: &Site) {
        imported(site).await;
        let page = site.get("/chronik?ansicht=termine").await;
        let second = site.get("/chronik?ansicht=termine&seite=2").await;
        let all: Vec<String> = stops(&page).into_iter().chain(stops(&second)).collect();
        assert_eq!(all.len(), 34, "26 entries and 8 dates inside them");
        let at = |what: &str| all.iter().position(|stop| stop.contains(what)).expect(what);
        // The third conference stands after the end of its project, in its own year.
        assert!(at("3. Konferenz") > at("Einrichtung des Integrationsbüros"));
        assert!(at("2. Konferenz") < at("3. Konferenz"));
        assert!(all[at("Projektbericht Steht in")].contains("Februar 2009"));
        page.sees("10.11.2005 · Konferenz").sees("Steht in: Kick off");
        assert_snapshot!("dates", all.join("\n"));
    }

    async fn what_goes_on_is_said_and_projects_run_beside_the_years(site: &Site) {
        imported(site).await;
        let page = site.get("/chronik").await;
        assert_eq!(page.texts(".year .badge"), ["laufend"]);
        site.get("/chronik/2009-04-angebote").await.sees("ab April 2009 laufend");
        let beside: Vec<String> = page.texts(".year > div p");
        assert_eq!(beside[0], "Projekte in diesem Jahr: Projekt 1 KOMM-IN-NRW");
        let of_2009 = "Projekte in diesem Jahr: Projekt 5 KOMM-IN-NRW Soziale Stadt NRW – Recklinghausen Süd/Grullbad Projekt 6 KOMM-IN-NRW";
        assert!(beside.contains(&of_2009.to_owned()), "{beside:?}");
        // Two at the same time stand in two lanes.
        assert_eq!(page.attributes("[id='2010-komm-in-7'] .bars i", "class"), ["lane-1", "lane-0 begins ends"]);
        assert_eq!(page.attributes("[id='2000-ag-migranten'] .bars i", "class").len(), 0);
        assert_eq!(page.attributes(".bars", "aria-hidden").len(), page.attributes(".bars", "class").len());
    }

    async fn every_language_frames_german_entries(site: &Site) {
        imported(site).await;
        for lang in Lang::ALL {
            let page = site.get(&in_language(lang, "/chronik")).await;
            page.has_status(200);
            assert_eq!(titles(&page).len(), 26);
            let marked = page.attributes(".year h3 [lang=de][dir=ltr]", "lang").len();
            assert_eq!(marked, if lang.is_german() { 0 } else { 26 }, "{lang}");
            let entry = site.get(&in_language(lang, "/chronik/2008-03-01-frauen-sport-konferenz")).await;
            entry.has_status(200).sees("Sport mit Kindern");
            let marked = entry.attributes("main div[lang=de][dir=ltr]", "lang").len();
            assert_eq!(marked, usize::from(!lang.is_german()), "{lang}");
            let home = site.get(&in_language(lang, "/")).await;
            let link = in_language(lang, "/chronik");
            assert!(home.attributes("footer a", "href").contains(&link), "{link}");
        }
    }

    async fn programs_read_feeds_data_and_the_map(site: &Site) {
        imported(site).await;
        let feed = site.get("/chronik.atom").await;
        assert!(feed.header("content-type").starts_with("application/atom+xml"));
        assert_eq!(feed.body().matches("<entry>").count(), 26);
        assert!(feed.body().contains("<title xml:lang=\"de\">Kick off</title>"));
        let alone = site.get("/tr/chronik/2005-09-15-kick-off.atom").await;
        alone.has_status_quietly(200);
        assert!(alone.body().contains("<entry xmlns=\"http://www.w3.org/2005/Atom\""), "{}", alone.body());
        let things = |slug: &str| format!("/chronik/{slug}.jsonld");
        let conference = data(site, &things("2008-03-01-frauen-sport-konferenz")).await;
        assert_eq!(conference["@type"], "Event");
        assert_eq!(conference["startDate"], "2008-03-01");
        let project = data(site, &things("2005-komm-in-1")).await;
        assert_eq!((&project["@type"], &project["dissolutionDate"]), (&json!("Project"), &json!("2005-12-31")));
        let open = data(site, &things("2009-04-angebote")).await;
        assert_eq!((&open["startDate"], open.get("endDate")), (&json!("2009-04"), None));
        let page = site.get("/chronik/2009-04-angebote").await;
        for link in page.attributes("head link[rel=alternate]:not([hreflang])", "href") {
            site.get(&link).await.has_status_quietly(200);
        }
        site.get("/robots.txt").await.sees("/chronik/sitemap.xml");
        let main = site.get("/sitemap.xml").await.body();
        assert!(main.contains(&format!("<loc>http://{HOST}/ar/chronik</loc>")));
        let map = site.get("/chronik/sitemap.xml").await.body();
        for lang in Lang::ALL {
            let address = format!("http://{HOST}{}/chronik/2005-komm-in-1", lang.prefix());
            assert!(map.contains(&format!("<loc>{address}</loc>")), "{address}");
            let other = format!("hreflang=\"{}\" href=\"{address}\"", lang.tag());
            assert_eq!(map.matches(&other).count(), 6, "{other}");
        }
        assert_eq!(map.matches("<loc>").count(), 26 * 6);
        site.get("/chronik/gibt-es-nicht").await.has_status(404);
        site.get("/chronik/2005-komm-in-1.exe").await.has_status(404);
        site.get("/chronik/%00").await.has_status(404);
    }

    async fn an_empty_chronology_says_so(site: &Site) {
        site.get("/chronik").await.has_status(200).sees("Die Chronik ist noch leer.");
        site.get("/chronik.atom").await.has_status_quietly(200);
        let all = data(site, "/chronik.json").await;
        assert_eq!(all, json!({ "document": [], "entry": [] }));
    }

    async fn a_page_of_the_past_is_sent_again_only_when_it_has_changed(site: &Site) {
        imported(site).await;
        let tag = site.get("/chronik").await.header("etag").to_owned();
        assert!(!tag.is_empty());
        let asks = || Request::get("/chronik").header(header::HOST, HOST).header(header::IF_NONE_MATCH, &tag);
        let asked = async || site.browser().ask(asks().body(Body::empty()).expect("a request")).await;
        asked().await.has_status_quietly(304);
        imported(site).await;
        asked().await.has_status_quietly(304);
        let other = site.other_process().await;
        other.get("/chronik").await.sees("Infolyer");
        site.imports(&file().replace("diverse Infolyer zu", "diverse Infoflyer zu")).await.expect("a correction");
        asked().await.has_status(200).sees("Infoflyer");
        other.get("/chronik").await.sees("Infoflyer");
    }

    async fn five_thousand_entries_are_still_a_small_first_view(site: &Site) {
        site.imports(&many(5000)).await.expect("many entries");
        let all = data(site, "/chronik.json").await;
        assert_eq!(all["entry"].as_array().expect("entries").len(), 5000, "premise");
        for path in ["/chronik", "/ar/chronik", "/uk/chronik?ansicht=termine", "/chronik?jahrzehnt=2010&seite=3"] {
            let bytes = first_view(site, path).await;
            assert!(bytes <= 14 * 1024, "{path}: {bytes} bytes");
        }
        let page = site.get("/chronik").await;
        assert_eq!(titles(&page).len(), 30);
        page.sees("Seite 1 von 167");
        // Every year is one link away, on whatever page it begins.
        let years = page.attributes("nav.contents a", "href");
        assert_eq!(years.len(), 26);
        let last = years.last().expect("a year");
        assert!(last.ends_with("#2025"), "{last}");
        let there = site.get(last.split('#').next().expect("an address")).await;
        assert!(there.texts(".year h2").contains(&"2025".to_owned()), "{last}");
        let booklet = site.get("/chronik?ansicht=heft&jahrzehnt=2020").await;
        assert!(titles(&booklet).len() > 1000, "a booklet has no pages");
    }

    async fn the_booklet_has_a_cover_contents_and_every_entry(site: &Site) {
        imported(site).await;
        let page = site.get("/chronik?ansicht=heft").await;
        assert_eq!(page.texts(".cover"), ["Chronik Bausteine der Integrationsarbeit in Recklinghausen 2000–2011"]);
        assert_eq!(page.texts("nav.contents ol li").len(), 26);
        assert_eq!(titles(&page).len(), 26);
        let links = page.attributes("nav.contents a", "href");
        assert_eq!(links.first().map(String::as_str), Some("#2000"));
    }
}
