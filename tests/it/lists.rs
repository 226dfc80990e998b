//! Lists of participants: on a page, as CSV, for a spreadsheet.

use bausteine::{Lang, testing};
use chrono::TimeDelta;

use crate::support::page::Page;
use crate::support::people::Offering;
use crate::support::site::{Browser, in_language};
use crate::support::staff::PASSWORD;
use crate::support::words::word;

fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

fn path(offering: &Offering) -> String {
    format!("/buero/angebote/{}/liste", offering.slug)
}

async fn list(clara: &Browser, offering: &Offering) -> Page {
    let page = clara.get(&path(offering)).await;
    page.has_status(200);
    page
}

/// The rows of a CSV file, its head first.
fn rows(file: &Page) -> Vec<Vec<String>> {
    assert!(
        file.bytes.starts_with("\u{feff}".as_bytes()),
        "no mark of UTF-8"
    );
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(&file.bytes[3..]);
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(ToOwned::to_owned).collect())
        .collect()
}

/// What stands in a column of a row, by the head's word.
fn cell<'r>(rows: &'r [Vec<String>], row: usize, head: &str) -> &'r str {
    let column = rows[0].iter().position(|text| text == head);
    &rows[row][column.unwrap_or_else(|| panic!("{head} in {:?}", rows[0]))]
}

both! {
    async fn who_takes_a_list_home_says_first_who_she_is(site: &Site) {
        let course = site.offering("Schwimmen").places(3).on("2026-12-14").open().await;
        site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        site.clock().set(site.clock().now() + TimeDelta::minutes(15));
        let page = list(&clara, &course).await;
        page.sees("Ada");
        for ending in ["csv", "xlsx"] {
            let form = page.form(&format!(".{ending}"));
            let asked = clara.post_form(&form).await;
            let to = asked.has_status(303).location().expect("asked first");
            assert!(to.starts_with("/konto/bestaetigung"), "{to}");
        }
        clara.post("/konto/bestaetigung", &[("password", PASSWORD)]).await.has_status(303);
        let file = clara.post_form(&page.form(".csv")).await;
        assert_eq!(rows(file.has_status(200)).len(), 2);
    }

    async fn every_date_has_its_list_also_the_thirteenth(site: &Site) {
        let mut cafe = site.offering("Cafe").places(3).per_session();
        for day in 1..=14 {
            cafe = cafe.on(&format!("2026-12-{day:02}"));
        }
        let cafe = cafe.open().await;
        let clara = site.office("Clara").await;
        let page = list(&clara, &cafe).await;
        let links = page.attributes("main a[href*='?termin=']", "href");
        let days = links.iter().filter(|link| link.contains("/liste?")).count();
        assert_eq!(days, 14, "{links:?}");
        page.sees(german("lists-dates-later"));
    }

    async fn a_list_shows_first_who_comes_then_who_waits_in_their_order(site: &Site) {
        let course = site.offering("Schwimmen").places(3).waitlist(5).party_up_to(3);
        let course = course.asks(&["childcare"]).childcare(4).on("2026-12-14").open().await;
        let ada = site.visitor("Ada").with(&["Bea"]);
        let ada = ada.filling(german("bookings-form-children"), "1").filling(german("bookings-form-children-ages"), "3");
        let ada = ada.filling(german("bookings-form-note"), "Wir kommen mit dem Bus.").books(&course).await;
        site.visitor("Cem").by_phone("02361 123456").in_language(Lang::Tr).books(&course).await;
        site.visitor("Dora").books(&course).await;
        let eva = site.visitor("Eva").books(&course).await;
        let clara = site.office("Clara").await;
        let page = list(&clara, &course).await;
        let lines = page.texts("main ul.rows > li");
        let shown: Vec<&str> = lines.iter().map(|line| &line[..3]).collect();
        assert_eq!(shown, ["Ada", "Cem", "Dor", "Eva"], "{lines:?}");
        let code = ada.data().await["code"].as_str().expect("a code").to_owned();
        for said in ["Bea", "2 Personen", "ada@example.org", "1 Kind (3)", "Wir kommen mit dem Bus.", &code] {
            assert!(lines[0].contains(said), "{said} in {}", lines[0]);
        }
        for said in ["+492361123456", "Türkçe"] {
            assert!(lines[1].contains(said), "{said} in {}", lines[1]);
        }
        assert!(lines[3].contains("Position 2"), "{}", lines[3]);
        page.sees("3 Personen kommen. 2 Personen warten.");
        // Priority goes first, on the list too.
        let token = eva.booking().trim_start_matches("/anmeldung/");
        let moved = testing::put_first(&site.app, token, 1).await;
        assert_eq!(moved, Ok(true));
        let lines = list(&clara, &course).await.texts("main ul.rows > li");
        assert!(lines[2].starts_with("Eva") && lines[2].contains("Position 1"), "{lines:?}");
    }

    async fn a_file_holds_the_same_and_no_formula(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(5);
        let course = course.on("2026-12-14").open().await;
        let evil = "=HYPERLINK(\"https://eve.example\";\"Klick\")";
        let ada = site.visitor("Ada").filling(german("bookings-form-note"), evil);
        ada.books(&course).await;
        site.visitor("Ben").by_phone("02361 123456").books(&course).await;
        let clara = site.office("Clara").await;
        let page = list(&clara, &course).await;
        let file = clara.send(&page.form_with_button(german("lists-do-csv"))).await;
        file.has_status_quietly(200);
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"liste-schwimmen.csv\"");
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8; header=present");
        assert_eq!(file.header("cache-control"), "no-store");
        let rows = rows(&file);
        assert_eq!(rows.len(), 3);
        assert_eq!(cell(&rows, 1, german("office-fact-message")), format!("'{evil}"));
        assert_eq!(cell(&rows, 1, german("lists-column-people")), "1");
        assert_eq!(cell(&rows, 2, german("lists-column-names")), "Ben");
        assert_eq!(cell(&rows, 2, german("bookings-form-phone")), "'+492361123456");
        assert_eq!(cell(&rows, 2, german("lists-column-state")), "Warteliste");
        assert_eq!(cell(&rows, 2, german("lists-column-position")), "1");
        // In the language of who reads it, without marks of direction.
        let page = clara.get(&in_language(Lang::Ar, &path(&course))).await;
        let file = clara.send(&page.form_with_button(word(Lang::Ar, "lists-do-csv"))).await;
        assert!(file.body().contains(word(Lang::Ar, "lists-column-names")));
        assert!(!file.body().contains('\u{2068}'));
        let sheet = clara.send(&page.form_with_button(word(Lang::Ar, "lists-do-xlsx"))).await;
        sheet.has_status_quietly(200);
        assert!(sheet.bytes.starts_with(b"PK"), "no spreadsheet");
        assert_eq!(sheet.header("content-disposition"), "attachment; filename=\"liste-schwimmen.xlsx\"");
    }

    async fn who_takes_a_list_home_stands_in_the_log_and_not_who_stood_on_it(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on("2026-12-14").open().await;
        site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        // Looking is no deed, and a link that somebody laid out takes nothing home.
        let page = list(&clara, &course).await;
        clara.get(&format!("{}.csv", path(&course))).await.has_status(405);
        assert!(!testing::deeds(&site.app).await.unwrap().concat().contains("list_exported"));
        clara.send(&page.form_with_button(german("lists-do-xlsx"))).await.has_status_quietly(200);
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat eine Teilnahmeliste gespeichert: Schwimmen.").sees("Zeilen: 1").sees("Format: xlsx");
        log.does_not_see("Ada");
    }

    async fn a_date_has_a_list_of_its_own(site: &Site) {
        let evenings = site.offering("Malen").places(1).waitlist(4).per_session();
        let evenings = evenings.on("2026-12-02").on("2026-12-09").open().await;
        site.visitor("Ada").ticking("2. Dezember").ticking("9. Dezember").books(&evenings).await;
        site.visitor("Ben").ticking("9. Dezember").books(&evenings).await;
        let other = site.offering("Tanzen").places(3).on("2026-12-05").open().await;
        let clara = site.office("Clara").await;
        let all = list(&clara, &evenings).await;
        let lines = all.texts("main ul.rows > li");
        assert_eq!(lines.len(), 3, "a line for each date: {lines:?}");
        assert!(lines[0].contains("2. Dezember") && lines[2].starts_with("Ben"), "{lines:?}");
        let day = |day| chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").unwrap();
        let second = testing::session_id(&site.app, &evenings.slug, day("2026-12-02")).await.unwrap();
        let page = clara.get(&format!("{}?termin={second}", path(&evenings))).await;
        page.has_status(200).sees("Ada").does_not_see("Ben");
        let file = clara.send(&page.form_with_button(german("lists-do-csv"))).await;
        assert_eq!(rows(&file).len(), 2, "the file is of that date too");
        assert_eq!(cell(&rows(&file), 1, german("lists-column-date")), "2026-12-02 18:00");
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"liste-malen-2026-12-02.csv\"");
        clara.get(&format!("/buero/termine/{second}")).await.sees(german("lists-title"));
        // A date of another offering never means all of this one.
        for wrong in [second.as_str(), "nonsense"] {
            clara.get(&format!("{}?termin={wrong}", path(&other))).await.has_status(404);
        }
    }
}
