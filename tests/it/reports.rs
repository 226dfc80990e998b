//! Figures: what is counted, what leaves the office, and reports that keep their numbers.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Lang, Role, testing};
use scraper::Selector;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::attendance::{data, de, id, ticks};
use crate::support::page::{Form, Page, tidy};
use crate::support::people::Offering;
use crate::support::site::{Browser, HOST, Site, in_language};
use crate::support::staff::PASSWORD;
use crate::support::words::word;

const FIGURES: &str = "/buero/zahlen";
const REPORTS: &str = "/buero/zahlen/berichte";

/// What a device sends: who was there (name and mark), ticks of counts, and people who walked in.
struct Evening<'a> {
    marks: &'a [(&'a str, &'a str)],
    counts: &'a [(&'a str, usize)],
    guests: usize,
}

/// Every item has an id of its own.
static NUMBER: AtomicU64 = AtomicU64::new(1);

/// Somebody of the office keeps the list of a session.
async fn keeps(clara: &Browser, session: &str, at: &str, evening: &Evening<'_>) {
    let list = data(clara, &format!("/leitung/termine/{session}")).await;
    let persons = list["persons"].as_array().expect("persons").clone();
    let item = |more: Value| {
        let mut item = json!({ "id": Uuid::from_u128(NUMBER.fetch_add(1, Ordering::Relaxed).into()), "session": session, "at": at });
        let all = item.as_object_mut().expect("an object");
        all.extend(more.as_object().expect("an object").clone());
        item
    };
    let mut items = Vec::new();
    for (name, mark) in evening.marks {
        let found = persons.iter().find(|person| person["name"] == *name);
        let person = &found.unwrap_or_else(|| panic!("{name} in {list}"))["person"];
        items.push(item(
            json!({ "kind": "tick", "person": person, "mark": mark }),
        ));
    }
    for (band, times) in evening.counts {
        items
            .extend((0..*times).map(|_| item(json!({ "kind": "count", "band": band, "step": 1 }))));
    }
    items.extend(
        (0..evening.guests).map(|_| item(json!({ "kind": "walk_in", "name": "Gast Gundel" }))),
    );
    let body = json!({ "device": Uuid::from_u128(7), "items": items }).to_string();
    let request = Request::post("/leitung/striche")
        .header(header::HOST, HOST)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/json");
    let page = clara
        .ask(request.body(Body::from(body)).expect("a request"))
        .await;
    page.has_status_quietly(200);
    let answers: Value = serde_json::from_slice(&page.bytes).expect("it is JSON");
    for answer in answers["items"].as_array().expect("items") {
        assert_eq!(answer["answer"], "taken", "premise: {answers}");
    }
}

/// The rows of a CSV file, its head first.
fn rows(file: &Page) -> Vec<Vec<String>> {
    file.has_status(200);
    let mark = "\u{feff}".as_bytes();
    assert!(file.bytes.starts_with(mark), "no mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(&file.bytes[3..]);
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(ToOwned::to_owned).collect())
        .collect()
}

/// What stands in a column of the line that begins so.
#[track_caller]
fn cell(rows: &[Vec<String>], line: &str, column: &str) -> String {
    let at = rows[0].iter().position(|head| head == de(column));
    let at = at.unwrap_or_else(|| panic!("{column} in {:?}", rows[0]));
    let row = rows.iter().find(|row| row[0] == line);
    row.unwrap_or_else(|| panic!("{line} in {rows:?}"))[at].clone()
}

async fn csv(browser: &Browser, query: &str) -> Vec<Vec<String>> {
    rows(&browser.get(&format!("{FIGURES}/tabelle.csv?{query}")).await)
}

/// The cells of a line of a page's table, the first one its head.
#[track_caller]
fn line(page: &Page, head: &str) -> Vec<String> {
    let tree = page.tree();
    let select = |css: &str| Selector::parse(css).expect("a selector");
    let (row, cell) = (select("table.numbers tr"), select("th, td"));
    let texts = tree.select(&row).map(|row| {
        let cells = row.select(&cell);
        cells
            .map(|cell| tidy(&cell.text().collect::<String>()))
            .collect()
    });
    let all: Vec<Vec<String>> = texts.collect();
    let found = all
        .iter()
        .find(|row| row.first().is_some_and(|first| first.starts_with(head)));
    found.unwrap_or_else(|| panic!("{head} in {all:?}")).clone()
}

/// Eight people and one who waits, on two evenings in two months: five of them came on both, one only on the second.
async fn course(site: &Site) -> (Offering, Browser) {
    site.hires(Role::Office, "Clara").await;
    let course = site
        .offering("Schwimmen")
        .places(8)
        .waitlist(3)
        .party_up_to(3);
    let course = course.asks(&["childcare", "language"]).childcare(4);
    let course = course.field("programme", "\"KOMM-IN-NRW\"");
    let course = course
        .on("2026-12-02")
        .on("2026-12-30")
        .on("2027-01-06")
        .open()
        .await;
    let ada = site.visitor("Ada").with(&["Bea"]);
    let ada = ada.filling(de("bookings-form-children"), "3");
    ada.filling(de("bookings-form-children-ages"), "3, 4 und 5")
        .books(&course)
        .await;
    for name in ["Cem", "Dora", "Eva", "Fatma", "Gaye", "Hana"] {
        let visitor = site.visitor(name);
        let visitor = if name == "Hana" {
            visitor
        } else {
            visitor.ticking("Türkçe")
        };
        visitor.books(&course).await.sees("Sie sind angemeldet");
    }
    site.visitor("Ida").books(&course).await;
    site.it_is("2026-12-02T20:00");
    let clara = &signs_in(site, "Clara").await;
    let first = id(site, &course, "2026-12-02").await;
    keeps(
        clara,
        &first,
        "2026-12-02T17:10:00Z",
        &Evening {
            marks: &[
                ("Ada", "present"),
                ("Bea", "present"),
                ("Cem", "late"),
                ("Dora", "present"),
                ("Eva", "present"),
                ("Fatma", "absent"),
                ("Gaye", "absent"),
                ("Hana", "absent"),
            ],
            counts: &[("under_18", 4), ("to_59", 3), ("first_visit", 5)],
            guests: 0,
        },
    )
    .await;
    site.it_is("2027-01-06T20:00");
    let clara = &signs_in(site, "Clara").await;
    let second = id(site, &course, "2027-01-06").await;
    keeps(
        clara,
        &second,
        "2027-01-06T17:10:00Z",
        &Evening {
            marks: &[
                ("Ada", "present"),
                ("Bea", "present"),
                ("Cem", "present"),
                ("Dora", "present"),
                ("Eva", "present"),
                ("Fatma", "present"),
            ],
            counts: &[("under_18", 3), ("to_59", 3)],
            guests: 0,
        },
    )
    .await;
    // The evening between did not take place.
    let between = id(site, &course, "2026-12-30").await;
    let list = format!("/leitung/termine/{between}");
    let mut form = clara.get(&list).await.form("/bericht");
    form.tick(de("attendance-report-no"))
        .fill(de("attendance-report-why"), "Glatteis");
    clara.send(&form).await.has_status(200);
    (course, signs_in(site, "Clara").await)
}

/// Weeks later one signs in anew.
async fn signs_in(site: &Site, name: &str) -> Browser {
    let browser = site.browser().with_cookies();
    browser.signs_in(name, PASSWORD).await.has_status(200);
    browser
}

const BOTH: &str = "von=12.2026&bis=01.2027";

both! {
    async fn figures_count_what_took_place(site: &Site) {
        let (_, clara) = course(site).await;
        let all = csv(&clara, BOTH).await;
        let total = de("reports-total");
        for (column, number) in [
            ("reports-column-planned", "3"),
            ("reports-column-held", "2"),
            ("reports-column-cancelled", "1"),
            ("reports-column-hours", "3,0"),
            ("reports-column-units", "4,0"),
            ("reports-column-places", "8"),
            ("reports-column-bookings", "7"),
            ("reports-column-people", "8"),
            ("reports-column-participants", "6"),
            ("reports-column-visits", "11"),
            ("reports-column-no-shows", "3"),
            ("reports-column-first-visits", "5"),
            ("reports-column-under-18", "7"),
            ("reports-column-to-26", "0"),
            ("reports-column-to-59", "6"),
            ("reports-column-childcare", "3"),
            ("reports-column-language-help", "5"),
            ("reports-column-institutions", "0"),
        ] {
            assert_eq!(cell(&all, total, column), number, "{column}");
            assert_eq!(cell(&all, "Schwimmen", column), number, "{column}");
        }
        // Who waits is one person: she is not told outside, and the office knows.
        assert_eq!(cell(&all, total, "reports-column-waiting"), "–");
        let page = clara.get(&format!("{FIGURES}?{BOTH}")).await;
        page.has_status(200).sees(de("reports-hidden-here"));
        assert!(line(&page, "Schwimmen").contains(&"1".to_owned()));
        assert_eq!(page.texts("figure.chart svg title").len(), 2, "months and ages");
        for lang in Lang::ALL {
            clara.get(&in_language(lang, FIGURES)).await.has_status(200).sees(word(lang, "reports-title"));
        }
    }

    async fn a_period_is_asked_for_by_whole_months(site: &Site) {
        let (_, clara) = course(site).await;
        let (december, january) = (csv(&clara, "von=12.2026&bis=12.2026").await, csv(&clara, "von=1.2027&bis=2027-01").await);
        let total = de("reports-total");
        let participants = |rows: &[Vec<String>]| cell(rows, total, "reports-column-participants");
        assert_eq!((participants(&december), participants(&january)), ("5".to_owned(), "6".to_owned()));
        assert_eq!(cell(&december, total, "reports-column-held"), "1");
        let months = csv(&clara, &format!("{BOTH}&nach=monat")).await;
        assert_eq!(cell(&months, "Dezember 2026", "reports-column-visits"), "5");
        assert_eq!(cell(&months, "Januar 2027", "reports-column-visits"), "6");
        let page = clara.get(FIGURES).await;
        page.has_status(200).sees("Januar 2027 bis Dezember 2027");
        for (from, to, problem) in [
            ("13.2026", "1.2027", "reports-problem-month"),
            ("1.2027", "12.2026", "reports-problem-order"),
            ("", "12.2026", "reports-problem-month"),
        ] {
            let page = clara.get(&format!("{FIGURES}?von={from}&bis={to}")).await;
            page.has_status(422).sees(de(problem));
            clara.get(&format!("{FIGURES}/tabelle.csv?von={from}&bis={to}")).await.has_status_quietly(404);
        }
        clara.get(&format!("{FIGURES}?von=01.2030&bis=12.2030")).await.sees(de("reports-none"));
    }

    async fn figures_are_told_by_offering_kind_programme_and_month(site: &Site) {
        let (_, clara) = course(site).await;
        let heads = [
            ("angebot", "Schwimmen"),
            ("art", "Kurs"),
            ("programm", "KOMM-IN-NRW"),
            ("monat", "Januar 2027"),
        ];
        for (view, head) in heads {
            let page = clara.get(&format!("{FIGURES}?{BOTH}&nach={view}")).await;
            line(page.has_status(200), head);
            csv(&clara, &format!("{BOTH}&nach={view}")).await;
            let file = clara.get(&format!("{FIGURES}/tabelle.xlsx?{BOTH}&nach={view}")).await;
            assert!(file.has_status(200).bytes.starts_with(b"PK"), "no zip");
        }
    }

    async fn figures_are_the_same_after_everybody_is_forgotten(site: &Site) {
        let (course, _) = course(site).await;
        let cafe = site.offering("Treff").per_session().places(9).on("2027-01-20").on("2027-01-27").open().await;
        for name in ["Jale", "Kim", "Lea"] {
            let visitor = site.visitor(name);
            let mut form = visitor.fills_in(&cafe).await;
            let sessions: Vec<String> = form.fields.iter().filter(|f| f.name == "session").map(|f| f.value.clone()).collect();
            assert_eq!(sessions.len(), 2, "premise");
            for field in form.fields.iter_mut().filter(|field| field.name == "session") {
                field.is_sent = true;
            }
            visitor.sends(&form).await;
        }
        site.it_is("2027-01-20T20:00");
        let clara = signs_in(site, "Clara").await;
        let evening = id(site, &cafe, "2027-01-20").await;
        keeps(&clara, &evening, "2027-01-20T17:10:00Z", &Evening {
            marks: &[("Jale", "present"), ("Kim", "present"), ("Lea", "absent")], counts: &[], guests: 4,
        }).await;
        let queries: Vec<String> = ["von=12.2026&bis=12.2026", "von=01.2027&bis=01.2027", BOTH]
            .iter()
            .flat_map(|period| ["angebot", "art", "monat"].map(|view| format!("{period}&nach={view}")))
            .collect();
        let mut before = Vec::new();
        for query in &queries {
            before.push(clara.get(&format!("{FIGURES}?{query}")).await.main_text());
        }
        let told = csv(&clara, BOTH).await;
        let there = data(&clara, &format!("/leitung/termine/{evening}")).await["there"].clone();
        assert_eq!(there, 6, "premise");
        for offering in [&course, &cafe] {
            assert!(testing::forget(&site.app, &offering.slug).await.expect("the database answers") > 0);
        }
        let stored = testing::stored(&site.app).await.expect("the database answers").concat();
        for name in ["Hana", "Jale", "Gundel"] {
            assert!(!stored.contains(name), "premise: {name} is forgotten");
        }
        for (query, before) in queries.iter().zip(before) {
            let after = clara.get(&format!("{FIGURES}?{query}")).await.main_text();
            assert_eq!(after, before, "{query}");
        }
        assert_eq!(data(&clara, &format!("/leitung/termine/{evening}")).await["there"], 6);
        // Forgotten twice is forgotten once.
        testing::forget(&site.app, &course.slug).await.expect("the database answers");
        site.does_chores().await;
        assert_eq!(csv(&clara, BOTH).await, told);
    }

    async fn who_has_herself_erased_stays_a_number(site: &Site) {
        site.hires(Role::Office, "Clara").await;
        let course = site.offering("Schwimmen").places(8).asks(&["language"]).on("2026-12-02").on("2027-01-06").open().await;
        let mut ada = None;
        for name in ["Ada", "Bea", "Cem", "Dora", "Eva"] {
            let visitor = site.visitor(name).ticking("Türkçe").books(&course).await;
            ada = ada.or(Some(visitor));
        }
        for (day, now) in [("2026-12-02", "2026-12-02T20:00"), ("2027-01-06", "2027-01-06T20:00")] {
            site.it_is(now);
            let clara = signs_in(site, "Clara").await;
            let session = id(site, &course, day).await;
            let marks = ["Ada", "Bea", "Cem", "Dora", "Eva"].map(|name| (name, "present"));
            keeps(&clara, &session, &format!("{day}T17:10:00Z"), &Evening { marks: &marks, counts: &[], guests: 0 }).await;
        }
        site.it_is("2027-01-08T10:00");
        let clara = signs_in(site, "Clara").await;
        let before = csv(&clara, BOTH).await;
        for (column, number) in [
            ("reports-column-people", "5"),
            ("reports-column-participants", "5"),
            ("reports-column-visits", "10"),
            ("reports-column-language-help", "5"),
        ] {
            assert_eq!(cell(&before, "Schwimmen", column), number, "{column}");
        }
        let ada = ada.expect("she booked");
        let form = site.get(&format!("{}/loeschung", ada.booking())).await.form("/loeschung");
        site.send(&form).await.has_status(200);
        let counted_at_once = csv(&clara, BOTH).await;
        assert_eq!(counted_at_once, before);
        assert!(site.does_chores().await.contains(&"2 attendances became numbers".to_owned()));
        assert_eq!(csv(&clara, BOTH).await, before);
        assert!(site.does_chores().await.is_empty(), "done is done");
        // Her booking is deleted in the end, with those of the others.
        testing::forget(&site.app, &course.slug).await.expect("the database answers");
        assert_eq!(csv(&clara, BOTH).await, before);
    }

    async fn small_numbers_do_not_leave_the_office(site: &Site) {
        let clara = site.office("Clara").await;
        let rosa = site.colleague(Role::Reader, "Rosa").await;
        for (title, people) in [("Schwimmen", 2), ("Malen", 4), ("Backen", 9)] {
            let course = site.offering(title).on("2026-12-02").open().await;
            for number in 0..people {
                site.visitor(&format!("{title} {number}")).with_email(&format!("{title}{number}@example.org")).books(&course).await;
            }
        }
        let query = "von=01.2026&bis=12.2026";
        let column = "reports-column-people";
        for browser in [&clara, &rosa] {
            let file = csv(browser, query).await;
            assert_eq!(cell(&file, "Schwimmen", column), "–");
            assert_eq!(cell(&file, "Malen", column), "–", "else the sum would tell");
            assert_eq!(cell(&file, "Backen", column), "9");
            assert_eq!(cell(&file, de("reports-total"), column), "15");
        }
        let seen = |page: &Page| {
            let heads = page.texts("table.numbers thead th");
            let at = heads.iter().position(|head| head == de(column)).expect("the column");
            line(page, "Schwimmen")[at].clone()
        };
        let page = clara.get(&format!("{FIGURES}?{query}")).await;
        assert_eq!(seen(&page), "2", "the office knows her people");
        let page = rosa.get(&format!("{FIGURES}?{query}")).await;
        page.sees(de("reports-hidden"));
        assert_eq!(seen(&page), "–");
        assert!(page.attributes("table.numbers a", "href").is_empty(), "to her an offering is no link");
    }

    async fn nobody_outside_the_office_takes_one_period_away_from_another(site: &Site) {
        let (_, clara) = course(site).await;
        let rosa = site.colleague(Role::Reader, "Rosa").await;
        // Five in December and one more in January: with January alone, or with a row of months, she would be told.
        for query in ["von=12.2026&bis=12.2026", BOTH, "von=01.2025&bis=12.2026", "von=08.2026&bis=01.2027"] {
            let page = rosa.get(&format!("{FIGURES}?{query}")).await;
            page.has_status(422).sees(de("reports-problem-year"));
            assert!(page.texts("table.numbers").is_empty(), "{query}");
            for file in ["csv", "xlsx"] {
                rosa.get(&format!("{FIGURES}/tabelle.{file}?{query}")).await.has_status_quietly(404);
            }
            clara.get(&format!("{FIGURES}?{query}")).await.has_status(200).sees(de("reports-overlaps"));
        }
        let page = rosa.get(FIGURES).await;
        page.has_status(200).does_not_see(de("reports-preset-term")).does_not_see(de("reports-overlaps"));
        for year in ["von=01.2026&bis=12.2026", "von=01.2027&bis=12.2027"] {
            rosa.get(&format!("{FIGURES}?{year}")).await.has_status(200);
            assert_eq!(cell(&csv(&rosa, year).await, de("reports-total"), "reports-column-held"), "1");
        }
        // Of two reports that overlap the office is warned.
        let report = begins(&clara).await;
        let closing = |report: &str| format!("{report}/abschluss");
        let page = clara.get(&closing(&report)).await;
        page.does_not_see(de("reports-close-overlaps"));
        clara.send(&page.form("/abschluss")).await.has_status(200);
        let again = begins(&clara).await;
        clara.get(&closing(&again)).await.does_not_see(de("reports-close-overlaps"));
        let mut form = clara.get(&format!("{again}/bearbeiten")).await.form("/bearbeiten");
        form.set("bis", "12.2026");
        clara.send(&form).await.has_status(200);
        clara.get(&closing(&again)).await.sees(de("reports-close-overlaps")).sees("Sachbericht 2026");
    }

    async fn figures_are_not_for_leaders_nor_for_everybody(site: &Site) {
        let lena = site.leader("Lena").await;
        let rosa = site.colleague(Role::Reader, "Rosa").await;
        for path in [FIGURES, REPORTS, "/buero/zahlen/tabelle.csv", "/zahlen"] {
            lena.get(path).await.has_status_quietly(404);
            site.get(path).await.has_status(303);
            assert!([200, 303].contains(&rosa.get(path).await.status.as_u16()), "{path}");
        }
        rosa.get(&format!("{REPORTS}/neu")).await.has_status(404);
        let page = rosa.get("/zahlen").await;
        assert_eq!(page.location().as_deref(), Some(FIGURES));
    }

    async fn a_closed_report_keeps_its_figures(site: &Site) {
        let (course, clara) = course(site).await;
        let rosa = site.colleague(Role::Reader, "Rosa").await;
        let report = begins(&clara).await;
        clara.get(REPORTS).await.sees("Sachbericht 2026").sees(de("reports-state-open"));
        // Who only reads sees it when it is closed.
        rosa.get(REPORTS).await.has_status(200).does_not_see("Sachbericht 2026");
        rosa.get(&report).await.has_status(404);
        let page = clara.get(&report).await;
        page.has_status(200).sees(de("reports-open-note")).sees("Kinder lernen schwimmen.").sees("KOMM-IN-NRW");
        let form = clara.get(&format!("{report}/abschluss")).await.form("/abschluss");
        let page = clara.send(&form).await;
        page.has_status(200).sees(de("reports-closed-now")).sees("Abgeschlossen am 6. Januar 2027 von Clara.");
        // Pressed twice it is closed once.
        clara.send(&form).await.has_status(200);
        let log = clara.get("/buero/protokoll").await.main_text();
        assert_eq!(log.matches("Clara hat einen Sachbericht abgeschlossen").count(), 1, "{log}");
        let (kept, file) = (clara.get(&report).await.main_text(), rows(&clara.get(&format!("{report}/tabelle.csv")).await));
        assert_eq!(cell(&file, "Schwimmen", "reports-column-visits"), "11");
        // Attendance is corrected, and everybody forgotten.
        let list = format!("/leitung/termine/{}", id(site, &course, "2027-01-06").await);
        ticks(&clara, &list, "Fatma", "absent").await;
        assert_eq!(cell(&csv(&clara, BOTH).await, "Schwimmen", "reports-column-visits"), "10", "premise");
        testing::forget(&site.app, &course.slug).await.expect("the database answers");
        assert_eq!(clara.get(&report).await.main_text(), kept);
        assert_eq!(rows(&rosa.get(&format!("{report}/tabelle.csv")).await), file);
        assert!(rosa.get(&format!("{report}/tabelle.xlsx")).await.has_status(200).bytes.starts_with(b"PK"));
        rosa.get(&report).await.has_status(200).sees("Kinder lernen schwimmen.");
        // Nobody changes it any more.
        for path in ["bearbeiten", "abschluss"] {
            clara.get(&format!("{report}/{path}")).await.has_status(404);
        }
        clara.post(&format!("{report}/bearbeiten"), &[("title", "Anders")]).await.has_status(404);
        for lang in Lang::ALL {
            clara.get(&in_language(lang, &report)).await.has_status(200).sees(word(lang, "reports-report"));
        }
    }

    async fn a_report_is_changed_until_it_is_closed_and_nobody_overwrites_another(site: &Site) {
        let (_, clara) = course(site).await;
        let dora = site.office("Dora").await;
        let report = begins(&clara).await;
        let edit = format!("{report}/bearbeiten");
        let (mut hers, mut others) = (clara.get(&edit).await.form("/bearbeiten"), dora.get(&edit).await.form("/bearbeiten"));
        site.it_is("2027-01-06T20:05");
        others.fill(de("reports-field-outlook"), "Im Herbst geht es weiter.");
        dora.send(&others).await.has_status(200).sees("Im Herbst geht es weiter.");
        hers.fill(de("reports-field-title"), "Jahresbericht");
        let page = clara.send(&hers).await;
        page.has_status(409).sees(de("reports-changed"));
        dora.get(&report).await.sees("Sachbericht 2026").does_not_see("Jahresbericht");
        // What she closes is what she has seen.
        let close = clara.get(&format!("{report}/abschluss")).await.form("/abschluss");
        site.it_is("2027-01-06T20:06");
        clara.send(&page.form("/bearbeiten")).await.has_status(200).sees("Jahresbericht");
        clara.send(&close).await.has_status(409);
        clara.get(&report).await.sees(de("reports-open-note"));
        let wrong = [("title", ""), ("von", "12.2027"), ("bis", "1.2027"), ("programme", "Erfunden")];
        let page = clara.post(&format!("{REPORTS}/neu"), &wrong).await;
        page.has_status(422).sees(de("reports-problem-title")).sees(de("reports-problem-order")).sees(de("reports-problem-programme"));
    }

    async fn a_report_of_a_programme_tells_only_of_it_and_of_its_chronology(site: &Site) {
        let (_, clara) = course(site).await;
        let other = site.offering("Malen").on("2027-01-08").open().await;
        site.visitor("Jale").books(&other).await;
        let text = std::fs::read_to_string(crate::support::words::root().join("config/demo/chronology.toml"));
        site.imports(&text.expect("the chronology")).await.expect("it is imported");
        let report = begins(&clara).await;
        let page = clara.get(&report).await;
        page.has_status(200).sees("Schwimmen").does_not_see("Malen").does_not_see(de("reports-part-chronology"));
        assert_eq!(page.texts("article.document h1"), ["Sachbericht 2026"]);
        // A programme of the chronology, in its years.
        let mut form = clara.get(&format!("{REPORTS}/neu")).await.form("/neu");
        form.fill(de("reports-field-title"), "Rückblick");
        form.tick("KOMM-IN-NRW Projekt 1");
        form.fill(de("reports-from"), "01.2002").fill(de("reports-to"), "12.2010");
        let page = clara.send(&form).await;
        page.has_status(200).sees(de("reports-part-chronology")).sees("KOMM-IN-NRW Projekt 1");
        let told = page.texts("article.document ul li");
        assert_eq!(told.len(), 1, "what only lies in its time is not of it: {told:?}");
    }

    async fn what_somebody_calls_an_offering_is_no_formula(site: &Site) {
        let clara = site.office("Clara").await;
        site.offering("Kurs").field("title", "\"=HYPERLINK(0)\"").on("2026-12-02").open().await;
        let file = csv(&clara, "von=12.2026&bis=12.2026").await;
        assert!(file.iter().any(|row| row[0] == "'=HYPERLINK(0)"), "{file:?}");
    }
}

/// Begins a report about two months of the programme. Returns its address.
async fn begins(clara: &Browser) -> String {
    let mut form: Form = clara.get(&format!("{REPORTS}/neu")).await.form("/neu");
    form.fill(de("reports-field-title"), "Sachbericht 2026");
    form.tick("KOMM-IN-NRW");
    form.fill(de("reports-from"), "12.2026")
        .fill(de("reports-to"), "01.2027");
    form.fill(
        de("reports-field-done"),
        "Kinder lernen schwimmen.\nAuch ihre Mütter.",
    );
    let answer = clara.post_form(&form).await;
    answer.has_status(303).location().expect("to the report")
}
