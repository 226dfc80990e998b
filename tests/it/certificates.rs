//! Certificates of attendance: printed by her or by who leads the course, and checked by whoever holds one.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Lang, testing};

use crate::attendance::{DAY, de, id, lena_leads, ticks};
use crate::support::page::Page;
use crate::support::people::{Offering, Visitor};
use crate::support::site::{Browser, HOST, Site, in_language};
use crate::support::staff::PASSWORD;
use crate::support::words::word;

const NEXT: &str = "2026-12-09";

/// Two evenings of an hour and a half: Ada was there twice, Ben once.
async fn course(site: &Site) -> (Offering, Browser) {
    let course = site
        .offering("Schwimmen")
        .places(9)
        .field("partner", "\"Laufclub\"")
        .on(DAY)
        .on(NEXT)
        .open()
        .await;
    (course, site.browser().with_cookies())
}

async fn is_held(site: &Site, course: &Offering) {
    site.it_is("2026-12-02T18:00");
    let mut lena = lena_leads(site, course, DAY).await;
    for (day, now, marks) in [
        (
            DAY,
            "2026-12-02T18:05",
            [("Ada", "present"), ("Ben", "present")],
        ),
        (
            NEXT,
            "2026-12-09T18:05",
            [("Ada", "late"), ("Ben", "absent")],
        ),
    ] {
        site.it_is(now);
        if day == NEXT {
            lena = site.browser().with_cookies();
            lena.signs_in("Lena", PASSWORD).await;
        }
        let list = format!("/leitung/termine/{}", id(site, course, day).await);
        for (name, mark) in marks {
            ticks(&lena, &list, name, mark).await.has_status(200);
        }
    }
}

/// Prints hers under a name, and answers the sheet.
async fn prints(site: &Site, visitor: &Visitor<'_>, name: &str) -> Page {
    let page = site
        .get(&format!("{}/bescheinigung", visitor.booking()))
        .await;
    let mut form = page.has_status(200).form("/bescheinigung");
    form.set("name", name);
    site.send(&form).await
}

/// The code on a sheet.
fn code(sheet: &Page) -> String {
    sheet.texts(".poster .code").pop().expect("a code")
}

async fn checks(site: &Site, code: &str) -> Page {
    let mut form = site
        .get("/bescheinigung")
        .await
        .has_status(200)
        .form("/bescheinigung");
    form.set("code", code);
    let page = site.send(&form).await;
    page.has_status(200);
    page
}

both! {
    async fn after_the_end_a_certificate_is_printed_with_the_name_as_she_wants_it(site: &Site) {
        let (course, _) = course(site).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        is_held(site, &course).await;
        let hers = format!("{}/bescheinigung", ada.booking());
        let page = site.get(&hers).await;
        page.has_status(200).sees(de("attendance-certificate-not-yet"));
        assert!(page.texts("main form").is_empty(), "not before the end");
        site.it_is("2026-12-09T19:30");
        site.get(ada.booking()).await.sees(de("attendance-certificate-title"));
        let page = site.get(&hers).await;
        page.has_status(200).sees("ab 80 Prozent").sees("2 von 2 Terminen besucht").does_not_see("Ben");
        let page = prints(site, &ada, " ").await;
        page.has_status(422).sees(de("attendance-problem-certificate"));
        assert!(page.texts("main h2").contains(&"Ada".to_owned()), "whose it is stands there: {}", page.text());
        let sheet = prints(site, &ada, "Dr. آدا <Lovelace>").await;
        sheet.has_status(200).sees("Dr. آدا <Lovelace>").sees("Schwimmen").sees("Laufclub");
        sheet.sees("2. Dezember 2026").sees("3 Stunden").sees(de("attendance-certificate-hour"));
        assert_eq!(sheet.header("cache-control"), "no-store");
        let first = code(&sheet);
        assert_eq!(first.len(), 11, "{first}");
        assert!(first.chars().all(|sign| sign == '-' || "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".contains(sign)), "{first}");
        // Printed once more, another day, it is the same.
        site.it_is("2026-12-10T10:00");
        let again = prints(site, &ada, "Ada Lovelace").await;
        assert_eq!(code(&again), first);
        again.sees("Ausgestellt am").sees("9. Dezember 2026");
        let stored = testing::stored(&site.app).await.unwrap().concat();
        for hidden in [first.as_str(), &first.replace('-', ""), "Lovelace"] {
            assert!(!stored.contains(hidden), "{hidden} is kept");
        }
        assert_eq!(stored.matches("certificates: ").count(), 1, "{stored}");
        // Who checks it learns nothing of her.
        let page = checks(site, &first.to_lowercase().replace('-', " ")).await;
        page.sees(de("attendance-check-valid")).sees("Schwimmen").sees("9. Dezember 2026").does_not_see("Ada");
        for wrong in ["", "K7QF2-9XWTB", "<b>", "0000000000"] {
            checks(site, wrong).await.sees(de("attendance-check-unknown")).does_not_see("Schwimmen");
        }
        // Half the time is not enough.
        let page = site.get(&format!("{}/bescheinigung", ben.booking())).await;
        page.sees("1 von 2 Terminen besucht").sees(de("attendance-certificate-missing"));
        assert!(page.texts("main form").is_empty());
        let data = ben.data().await;
        let person = data["certificates"].as_array().expect("a list");
        assert!(person.is_empty(), "{person:?}");
        assert_eq!(ada.data().await["certificates"][0]["minutes"], 180);
        site.get(&format!("{}/daten", ada.booking())).await.sees("Ausgestellt am Mittwoch, 9. Dezember 2026");
        for lang in Lang::ALL {
            site.get(&in_language(lang, &hers)).await.has_status(200).sees(word(lang, "attendance-certificate-make"));
        }
    }

    async fn a_leader_prints_the_certificates_of_her_own_course(site: &Site) {
        let (course, lena) = course(site).await;
        for name in ["Ada", "Ben"] {
            site.visitor(name).books(&course).await;
        }
        site.offering("Malen").places(9).on(DAY).open().await;
        is_held(site, &course).await;
        site.it_is("2026-12-10T10:00");
        lena.signs_in("Lena", PASSWORD).await;
        lena.get("/leitung/angebote/schwimmen").await.sees(de("attendance-certificate-list"));
        let path = "/leitung/angebote/schwimmen/bescheinigungen";
        let page = lena.get(path).await;
        page.has_status(200).sees("Ada").sees("Ben").sees(de("attendance-certificate-missing"));
        let form = page.form("/bescheinigungen");
        let sheet = lena.post_form(&form).await;
        sheet.has_status(200).sees("Ada").sees("3 Stunden");
        checks(site, &code(&sheet)).await.sees(de("attendance-check-valid"));
        lena.get("/leitung/angebote/malen/bescheinigungen").await.has_status(404);
        // Not for who has not earned it, nor for anybody else.
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", PASSWORD).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        let ben = crate::attendance::person(&clara, &list, "Ben").await["person"].as_str().unwrap().to_owned();
        lena.post(path, &[("person", &ben), ("name", "Ben")]).await.has_status_quietly(400);
        let ada = crate::attendance::person(&clara, &list, "Ada").await["person"].as_str().unwrap().to_owned();
        lena.post("/leitung/angebote/malen/bescheinigungen", &[("person", &ada), ("name", "Ada")]).await.has_status(404);
        let log = clara.get("/buero/protokoll").await;
        log.sees("Lena hat eine Teilnahmebescheinigung ausgestellt");
    }

    async fn of_a_certificate_only_the_hash_of_its_code_outlives_her(site: &Site) {
        let (course, _) = course(site).await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").books(&course).await;
        is_held(site, &course).await;
        site.it_is("2026-12-10T10:00");
        let code = code(&prints(site, &ada, "Ada").await);
        let form = site.get(&format!("{}/loeschung", ada.booking())).await.form("/loeschung");
        site.send(&form).await.has_status(200);
        site.does_chores().await;
        let stored = testing::stored(&site.app).await.unwrap();
        let kept: Vec<&String> = stored.iter().filter(|line| line.starts_with("certificates: ")).collect();
        assert_eq!(kept.len(), 1, "{kept:?}");
        for column in ["person_id", "offering_id", "minutes", "issued_at"] {
            assert!(kept[0].contains(&format!("\"{column}\":null")), "{column}: {kept:?}");
        }
        let page = checks(site, &code).await;
        page.sees(de("attendance-check-valid")).sees(de("attendance-check-forgotten")).does_not_see("Schwimmen");
        assert!(site.does_chores().await.is_empty(), "done is done");
    }

    async fn the_page_that_checks_a_code_is_small_and_in_every_language(site: &Site) {
        for lang in Lang::ALL {
            let path = in_language(lang, "/bescheinigung");
            let page = site.get(&path).await;
            page.has_status(200).sees(word(lang, "attendance-check-text"));
            let mut form = page.form("/bescheinigung");
            form.set("code", "K7QF2-9XWTB");
            site.send(&form).await.has_status(200).sees(word(lang, "attendance-check-unknown"));
            let request = Request::get(&path).header(header::HOST, HOST).header(header::ACCEPT_ENCODING, "br");
            let page = site.browser().ask(request.body(Body::empty()).unwrap()).await;
            assert!(page.bytes.len() <= 14_336, "{path}: {} bytes", page.bytes.len());
        }
    }
}
