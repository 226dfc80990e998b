//! What is over goes into the chronology: by the clock, with what was noted about it and with nobody's name.

use bausteine::Lang;
use serde_json::Value;

use crate::attendance::{DAY, de, id, lena_leads, ticks};
use crate::support::page::Page;
use crate::support::people::Offering;
use crate::support::site::{Browser, Site, in_language};
use crate::support::staff::PASSWORD;

const NEXT: &str = "2026-12-09";
/// One day after the end of the second evening, which is at 19:30.
const OVER: &str = "2026-12-10T19:30";
const HERS: &str = "/buero/chronik/schwimmen";

/// Two evenings for women, with a partner and a programme; these have signed up.
async fn course(site: &Site, title: &str, names: &[&str]) -> Offering {
    let course = site
        .offering(title)
        .field("partner", "\"SV Neptun e.V.\"")
        .field("programme", "\"Soziale Stadt NRW\"")
        .field("audience", "\"women\"")
        .session(DAY, "18:00", "19:30", "")
        .session(NEXT, "18:00", "19:30", "")
        .open()
        .await;
    for name in names {
        site.visitor(name).books(&course).await;
    }
    course
}

/// Lena notes on an evening who was there.
async fn notes(site: &Site, lena: &Browser, course: &Offering, day: &str, names: &[&str]) {
    let list = format!("/leitung/termine/{}", id(site, course, day).await);
    for name in names {
        ticks(lena, &list, name, "present").await.has_status(200);
    }
}

/// She writes a line for the chronology.
async fn reports(site: &Site, lena: &Browser, course: &Offering, day: &str, line: &str) {
    let list = format!("/leitung/termine/{}", id(site, course, day).await);
    let mut form = lena.get(&list).await.has_status(200).form("/bericht");
    form.set("held", "ja").set("line", line);
    lena.send(&form).await.has_status(200);
}

/// Lena, signed in at that moment.
async fn lena(site: &Site, now: &str) -> Browser {
    site.it_is(now);
    let lena = site.browser().with_cookies();
    lena.signs_in("Lena", PASSWORD).await;
    lena
}

/// Clara of the office, signed in now.
async fn clara(site: &Site) -> Browser {
    let clara = site.browser().with_cookies();
    clara.signs_in("Clara", PASSWORD).await;
    clara
}

/// Four come to the first evening, three to the second; it was written about.
async fn held(site: &Site) -> Offering {
    let four = ["Ada", "Ben", "Cem", "Dana"];
    let course = course(site, "Schwimmen", &four).await;
    site.it_is("2026-12-02T18:05");
    let first = lena_leads(site, &course, DAY).await;
    notes(site, &first, &course, DAY, &four).await;
    reports(site, &first, &course, DAY, "Alle *trauen* sich ins Wasser.").await;
    let second = lena(site, "2026-12-09T18:05").await;
    notes(site, &second, &course, NEXT, &["Ada", "Ben", "Cem"]).await;
    course
}

/// What the clock did in the chronology.
async fn does(site: &Site) -> Vec<String> {
    let mut done = site.does_chores().await;
    done.retain(|line| line.contains("entr"));
    done
}

async fn presses(clara: &Browser, page: &Page, deed: &str) -> Page {
    clara.send(&page.form(&format!("/{deed}"))).await
}

async fn data(site: &Site, slug: &str) -> Value {
    let page = site.get(&format!("/chronik/{slug}.json")).await;
    page.has_status_quietly(200);
    serde_json::from_slice(&page.bytes).expect("it is JSON")
}

both! {
    async fn a_day_after_its_end_an_offering_becomes_a_draft(site: &Site) {
        held(site).await;
        site.may_leave_letters();
        site.it_is("2026-12-10T19:29");
        assert!(does(site).await.is_empty(), "not before");
        site.it_is(OVER);
        assert_eq!(does(site).await, ["1 entry of the chronology was made"]);
        assert!(does(site).await.is_empty(), "once");
        site.get("/angebote").await.does_not_see("Schwimmen");
        site.get("/chronik").await.does_not_see("Schwimmen");
        site.get("/chronik/schwimmen").await.has_status(404);
        let clara = clara(site).await;
        clara.get("/buero").await.sees(de("chronology-office-drafts")).sees("Schwimmen");
        clara.get("/buero/chronik").await.sees("Schwimmen").sees(de("chronology-state-draft"));
        let page = clara.get(HERS).await;
        page.has_status(200).sees("02.12.2026 – 09.12.2026").sees("Alle *trauen* sich ins Wasser.");
        presses(&clara, &page, "veroeffentlichung").await.sees(de("chronology-told-published"));
        let open = site.get("/chronik/schwimmen").await;
        open.has_status(200).sees("SV Neptun e.V.").sees("Gefördert durch Soziale Stadt NRW");
        open.sees("Termine 2").sees("Teilnehmerinnen 4").sees("Besuche 7");
        for name in ["Ada", "Ben", "Cem", "Dana", "Lena"] {
            open.does_not_see(name);
        }
        site.get("/chronik").await.sees("Termine: 2 · Teilnehmerinnen: 4 · Besuche: 7");
        let told = data(site, "schwimmen").await;
        assert_eq!(told["edtf"], "2026-12-02/2026-12-09");
        assert_eq!(told["facts"]["visits"], 7);
        assert!(does(site).await.is_empty(), "what is published stays");
    }

    async fn a_correction_follows_into_a_draft_and_is_marked_where_everybody_reads(site: &Site) {
        let course = held(site).await;
        site.may_leave_letters();
        site.it_is(OVER);
        does(site).await;
        let corrects = lena(site, "2026-12-11T09:00").await;
        notes(site, &corrects, &course, NEXT, &["Dana"]).await;
        site.it_is("2026-12-11T09:10");
        assert_eq!(does(site).await, ["the numbers of 1 entry were corrected"]);
        assert!(does(site).await.is_empty(), "once");
        let clara = clara(site).await;
        let page = clara.get(HERS).await;
        page.sees("Besuche 8").does_not_see(de("chronology-office-corrected"));
        presses(&clara, &page, "veroeffentlichung").await;
        let list = format!("/leitung/termine/{}", id(site, &course, NEXT).await);
        ticks(&clara, &list, "Ada", "absent").await.has_status(200);
        site.it_is("2026-12-11T09:20");
        assert_eq!(does(site).await, ["the numbers of 1 entry were corrected"]);
        site.get("/chronik/schwimmen").await.sees("Besuche 8");
        clara.get("/buero/chronik").await.sees("Schwimmen").sees(de("chronology-office-corrected"));
        let page = clara.get(HERS).await;
        page.sees(de("chronology-office-newer")).sees("Besuche 7");
        presses(&clara, &page, "zahlen").await.does_not_see(de("chronology-office-newer"));
        site.get("/chronik/schwimmen").await.sees("Besuche 7");
    }

    async fn words_of_the_office_stay_when_numbers_are_corrected(site: &Site) {
        let course = held(site).await;
        site.may_leave_letters();
        site.it_is(OVER);
        does(site).await;
        let office = clara(site).await;
        let mut form = office.get(&format!("{HERS}/bearbeiten")).await.form("/bearbeiten");
        form.set("title", "Schwimmen lernen");
        office.send(&form).await.sees(de("chronology-told-saved"));
        let corrects = lena(site, "2026-12-11T09:00").await;
        notes(site, &corrects, &course, NEXT, &["Dana"]).await;
        site.it_is("2026-12-11T09:10");
        assert_eq!(does(site).await, ["the numbers of 1 entry were corrected"]);
        let office = clara(site).await;
        office.get(HERS).await.sees("Schwimmen lernen").sees("Besuche 8");
    }

    async fn the_office_chooses_what_everybody_sees_at_once(site: &Site) {
        held(site).await;
        let silent = site.offering("Malen").session(DAY, "10:00", "11:00", "").open().await;
        site.may_leave_letters();
        let office = clara(site).await;
        let mut form = office.get("/buero/chronik/einstellungen").await.has_status(200).form("/einstellungen");
        form.tick("Kurse");
        office.send(&form).await.sees(de("chronology-told-saved"));
        site.it_is(OVER);
        assert_eq!(does(site).await, ["2 entries of the chronology were made"]);
        site.get("/chronik/schwimmen").await.has_status(200);
        // Nobody noted anything there: somebody looks first.
        site.get(&format!("/chronik/{}", silent.slug)).await.has_status(404);
        let office = clara(site).await;
        office.get("/buero/chronik/malen").await.sees(de("chronology-office-unnoted"));
    }

    async fn one_or_two_people_are_told_as_fewer_than_three(site: &Site) {
        let course = course(site, "Schwimmen", &["Ada", "Ben"]).await;
        site.may_leave_letters();
        site.it_is("2026-12-02T18:05");
        let lena = lena_leads(site, &course, DAY).await;
        notes(site, &lena, &course, DAY, &["Ada", "Ben"]).await;
        site.it_is(OVER);
        does(site).await;
        let office = clara(site).await;
        let page = office.get(HERS).await;
        page.sees("Teilnehmerinnen 2").sees("Besuche 2");
        presses(&office, &page, "veroeffentlichung").await;
        let page = site.get("/chronik/schwimmen").await;
        page.sees("Teilnehmerinnen weniger als 3").does_not_see("Besuche");
        let told = data(site, "schwimmen").await;
        assert_eq!(told["facts"]["participants_below"], 3);
        assert!(told["facts"].get("participants").is_none(), "{told}");
        assert!(told["facts"].get("visits").is_none(), "{told}");
        site.get("/chronik").await.sees("weniger als 3").does_not_see("Besuche");
    }

    async fn a_series_can_be_one_entry_a_year(site: &Site) {
        let four = ["Ada", "Ben", "Cem", "Dana"];
        let first = course(site, "Schwimmen", &four).await;
        let later = site
            .offering("Schwimmen zwei")
            .field("series", "\"schwimmen\"")
            .session("2026-12-16", "18:00", "19:30", "")
            .open()
            .await;
        for name in ["Ada", "Eva", "Fatma"] {
            site.visitor(name).books(&later).await;
        }
        site.may_leave_letters();
        site.it_is("2026-12-02T18:05");
        let leader = lena_leads(site, &first, DAY).await;
        notes(site, &leader, &first, DAY, &four).await;
        let office = clara(site).await;
        let mut form = office.get("/buero/chronik/einstellungen").await.form("/einstellungen");
        form.tick("schwimmen");
        office.send(&form).await;
        site.it_is(OVER);
        assert!(does(site).await.is_empty(), "another one goes on");
        site.it_is("2026-12-16T18:05");
        let office = clara(site).await;
        let list = format!("/leitung/termine/{}", id(site, &later, "2026-12-16").await);
        for name in ["Ada", "Eva", "Fatma"] {
            ticks(&office, &list, name, "present").await.has_status(200);
        }
        site.it_is("2026-12-17T19:30");
        assert_eq!(does(site).await, ["1 entry of the chronology was made"]);
        assert!(does(site).await.is_empty(), "once");
        let office = clara(site).await;
        let page = office.get("/buero/chronik/schwimmen-2026").await;
        page.has_status(200).sees("02.12.2026 – 16.12.2026");
        page.sees("Termine 2").sees("Teilnehmerinnen 6").sees("Besuche 7");
    }

    async fn the_topics_of_a_cafe_are_a_list(site: &Site) {
        let cafe = site
            .offering("Café")
            .field("slug", "\"cafe\"")
            .field("kind", "\"open_meeting\"")
            .per_session()
            .session(DAY, "10:00", "12:00", "topic = \"Gesund essen\"")
            .session(NEXT, "10:00", "12:00", "topic = \"Recht und Rat\"")
            .open()
            .await;
        site.may_leave_letters();
        site.it_is("2026-12-02T12:05");
        let leader = lena_leads(site, &cafe, DAY).await;
        reports(site, &leader, &cafe, DAY, "").await;
        site.it_is("2026-12-10T12:00");
        assert_eq!(does(site).await, ["1 entry of the chronology was made"]);
        let office = clara(site).await;
        let page = office.get("/buero/chronik/cafe").await;
        presses(&office, &page, "veroeffentlichung").await;
        let page = site.get("/chronik/cafe").await;
        page.sees("Gesund essen").sees("Termine 1");
        // Nobody says that this evening took place.
        page.does_not_see("Recht und Rat");
    }

    async fn the_pages_of_the_office_are_in_every_language(site: &Site) {
        held(site).await;
        site.may_leave_letters();
        site.it_is(OVER);
        does(site).await;
        let office = clara(site).await;
        for path in ["/buero/chronik", "/buero/chronik/neu", "/buero/chronik/einstellungen", HERS,
            "/buero/chronik/schwimmen/bearbeiten", "/buero/chronik/schwimmen/verlauf", "/buero/chronik/schwimmen/zusammenlegung"] {
            for lang in Lang::ALL {
                office.get(&in_language(lang, path)).await.has_status(200);
            }
        }
    }
}
