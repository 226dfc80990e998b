//! The log of what the office did: as sentences, found again, and forgotten after its time.

use bausteine::{Lang, testing};
use chrono::{DateTime, Months, TimeDelta, Utc};

use crate::support::page::Page;
use crate::support::people::{Offering, Visitor};
use crate::support::site::{Browser, Site};
use crate::support::staff::PASSWORD;
use crate::support::words::word;

const LOG: &str = "/buero/protokoll";

fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

async fn swimming(site: &Site) -> Offering {
    site.offering("Schwimmen")
        .places(2)
        .waitlist(5)
        .on("2026-12-14")
        .open()
        .await
}

/// The page of somebody's booking, found by her name.
async fn booking_of(clara: &Browser, name: &str) -> String {
    let page = clara.get("/buero/anmeldungen").await;
    let mut form = page.form("/buero/anmeldungen");
    form.fill(german("office-search-field"), name);
    let page = clara.send(&form).await;
    page.attributes("main li a", "href").swap_remove(0)
}

/// Writes a note about somebody.
async fn jots(clara: &Browser, booking: &str, note: &str) {
    let path = format!("{booking}/notiz");
    clara.post(&path, &[("note", note)]).await.has_status(303);
}

async fn searches(clara: &Browser, typed: &str) -> Page {
    let page = clara.get(LOG).await;
    let mut form = page.form(LOG);
    form.fill(german("desk-log-search"), typed);
    let page = clara.send(&form).await;
    page.has_status(200);
    assert_eq!(page.path, LOG, "no name stands in an address");
    page
}

/// The lines of a page of the log.
fn lines(page: &Page) -> Vec<String> {
    page.texts("main ul.rows > li")
}

async fn books<'s>(site: &'s Site, name: &str, course: &Offering) -> Visitor<'s> {
    site.visitor(name).books(course).await
}

both! {
    async fn a_deed_reads_as_a_sentence_with_before_and_after(site: &Site) {
        let course = swimming(site).await;
        let draft = testing::draft(&site.app, &course.slug).await.expect("it is there");
        let wider = draft.with("capacity", "5").expect("a field");
        testing::edit_offering(&site.app, &wider, "Mehr Wasser im Becken.").await.expect("it is saved");
        let clara = site.office("Clara").await;
        let page = clara.get(LOG).await;
        page.sees("Sonntag, 22. November 2026, 11:00");
        page.sees("Das Büro hat ein Angebot geändert: Schwimmen. Plätze: von 2 auf 5. Grund: Mehr Wasser im Becken.");
        page.sees("Clara hat sich am System angemeldet.");
        let page = clara.get("/buero/angebote/schwimmen").await;
        let labels = page.texts("main a");
        let at = labels.iter().position(|text| text == german("desk-log-here")).expect("a link");
        let only = lines(&clara.get(&page.attributes("main a", "href")[at]).await);
        assert!(only.len() == 1 && only[0].contains("Plätze: von 2 auf 5."), "{only:?}");
        clara.get("/en/buero/protokoll").await.sees("The office changed an offering: Schwimmen. Places: from 2 to 5.");
    }

    async fn deeds_are_found_by_person_kind_and_time(site: &Site) {
        let course = swimming(site).await;
        books(site, "Ada", &course).await;
        let clara = site.office("Clara").await;
        let dora = site.office("Dora").await;
        let booking = booking_of(&clara, "Ada").await;
        jots(&clara, &booking, "Ruft zurück.").await;
        site.it_is("2026-11-25T11:00");
        dora.signs_in("Dora", PASSWORD).await;
        site.it_is("2026-11-25T11:01");
        jots(&dora, &booking, "Hat zurückgerufen.").await;
        let page = dora.get(LOG).await;
        let all = lines(&page);
        assert!(all[0].contains("Dora hat eine Notiz geschrieben: Ada (Schwimmen)."), "{all:?}");
        assert!(all.iter().any(|line| line.contains("Clara hat eine Notiz geschrieben")), "{all:?}");
        assert!(page.text().find("zurückgerufen").is_none(), "what a note says is no matter of the log");
        let follow = async |label: &str| {
            let labels = page.texts("main nav a");
            let at = labels.iter().position(|text| text == label).expect(label);
            let page = dora.get(&page.attributes("main nav a", "href")[at]).await;
            page.has_status(200);
            lines(&page)
        };
        let claras = follow("Clara").await;
        assert!(!claras.is_empty() && claras.iter().all(|line| line.contains("Clara hat")), "{claras:?}");
        let bookings = follow(german("office-search-title")).await;
        assert_eq!(bookings.len(), 2, "{bookings:?}");
        let fresh = follow(german("desk-period-day")).await;
        assert!(fresh.iter().all(|line| line.contains("25. November")), "{fresh:?}");
        let technicians = follow(german("desk-log-operator")).await;
        assert!(technicians.iter().any(|line| line.contains("Die Technik hat ein Konto angelegt: Dora.")), "{technicians:?}");
        for none in ["?wer=x", "?was=x", "?zeit=x", "?zu=x", "?vor=x"] {
            dora.get(&format!("{LOG}{none}")).await.has_status(404);
        }
    }

    async fn a_search_finds_names_things_and_reasons_however_they_are_written(site: &Site) {
        let course = swimming(site).await;
        site.visitor("Şükran Öztürk").by_phone("02361 123456").books(&course).await;
        books(site, "Ada", &course).await;
        let clara = site.office("Clara").await;
        let sukran = booking_of(&clara, "ozturk").await;
        jots(&clara, &sukran, "Ruft zurück.").await;
        jots(&clara, &booking_of(&clara, "Ada").await, "Ruft zurück.").await;
        let draft = testing::draft(&site.app, &course.slug).await.expect("it is there");
        let smaller = draft.with("capacity", "1").expect("a field");
        testing::edit_offering(&site.app, &smaller, "Ein Becken ist GESPERRT.").await.expect("it is saved");
        for (typed, seen, unseen) in [
            ("ozturk", "Şükran Öztürk", "Ada"),
            ("schwimmen", "hat ein Angebot geändert", "hat eine Notiz"),
            ("gesperrt becken", "hat mehr Plätze vergeben, als es gibt", "hat eine Notiz"),
            ("clara", "Clara hat eine Notiz", "hat ein Angebot geändert"),
        ] {
            let found = lines(&searches(&clara, typed).await).concat();
            assert!(found.contains(seen) && !found.contains(unseen), "{typed}: {found}");
        }
        for none in ["%", "_", "\\", "'; drop table audit", "nobody"] {
            searches(&clara, none).await.sees(german("desk-log-none"));
        }
        searches(&clara, "\u{0}").await.has_status(200);
    }

    async fn a_page_holds_fifty_and_the_older_are_one_step_away(site: &Site) {
        let course = swimming(site).await;
        books(site, "Ada", &course).await;
        let clara = site.office("Clara").await;
        let booking = booking_of(&clara, "Ada").await;
        for number in 0..55 {
            site.clock().set(site.clock().now() + TimeDelta::seconds(1));
            jots(&clara, &booking, &number.to_string()).await;
        }
        let first = clara.get(LOG).await;
        assert_eq!(lines(&first).len(), 50);
        let older = first.texts("main p a");
        let at = older.iter().position(|text| text == german("desk-log-older")).expect("older ones");
        let second = clara.get(&first.attributes("main p a", "href")[at]).await;
        let rest = lines(&second);
        assert_eq!(rest.iter().filter(|line| line.contains("Notiz")).count(), 5, "{rest:?}");
        second.sees(german("desk-log-newest")).does_not_see(german("desk-log-older"));
        // What was typed goes along, and stands in no address.
        let found = searches(&clara, "Ada").await;
        assert_eq!(lines(&found).len(), 50);
        let rest = clara.send(&found.form_with_button(german("desk-log-older"))).await;
        assert_eq!((lines(&rest).len(), rest.path.as_str()), (5, LOG));
    }

    async fn a_booking_leads_to_what_was_done_to_it(site: &Site) {
        let course = swimming(site).await;
        let ada = books(site, "Ada", &course).await;
        books(site, "Ben", &course).await;
        let clara = site.office("Clara").await;
        for name in ["Ada", "Ben"] {
            jots(&clara, &booking_of(&clara, name).await, "Ruft zurück.").await;
        }
        let page = clara.get(&booking_of(&clara, "Ada").await).await;
        let labels = page.texts("main a");
        let at = labels.iter().position(|text| text == german("desk-log-here")).expect("a link");
        let link = page.attributes("main a", "href").swap_remove(at);
        let only = lines(&clara.get(&link).await);
        assert_eq!(only.len(), 1, "{only:?}");
        assert!(only[0].contains("Ada"), "{only:?}");
        // Who has herself erased has no name here either.
        let page = site.get(&format!("{}/loeschung", ada.booking())).await;
        site.send(&page.form("/loeschung")).await;
        clara.get(&link).await.sees(german("desk-log-gone")).does_not_see("Ada");
    }

    async fn a_deed_is_forgotten_after_twelve_months_and_not_after_eleven(site: &Site) {
        // A course that is not over by then: else its people are forgotten first.
        let course = site.offering("Schwimmen").places(2).waitlist(5).on("2027-12-14").open().await;
        let ada = books(site, "Ada", &course).await;
        let _ben = books(site, "Ben", &course).await;
        let cem = books(site, "Cem", &course).await;
        let token = |who: &Visitor<'_>| who.booking().rsplit('/').next().expect("a token").to_owned();
        assert!(testing::overbook(&site.app, &token(&cem), "Ihre Schwester kommt mit.").await.expect("it is given"));
        let begin: DateTime<Utc> = site.clock().now();
        let clara = site.office("Clara").await;
        jots(&clara, &booking_of(&clara, "Ada").await, "Ruft zurück.").await;
        let deeds = async || {
            let deeds = testing::deeds(&site.app).await.expect("a log");
            deeds.into_iter().filter(|deed| deed.ends_with(" note") || deed.ends_with("beyond_capacity")).collect::<Vec<_>>()
        };
        assert_eq!(deeds().await.len(), 2, "premise");
        for (months, left) in [(11, 2), (12, 2)] {
            site.clock().set(begin + Months::new(months));
            site.does_chores().await;
            assert_eq!(deeds().await.len(), left, "{months} months later");
        }
        // The night does it.
        site.clock().set(begin + Months::new(12) + TimeDelta::days(1));
        let done = site.does_chores().await;
        assert!(done.iter().any(|line| line.ends_with("old deeds forgotten")), "{done:?}");
        // Why there are more people than places is said as long as there are.
        assert_eq!(deeds().await, ["office beyond_capacity"]);
        assert!(site.does_chores().await.is_empty(), "done is done");
        drop(ada);
    }
}
