//! The ladder of levels: who reached one, and the course that opens first to those who did.

use bausteine::{Lang, testing};
use insta::assert_snapshot;

use crate::attendance::{DAY, de, id, lena_leads, person};
use crate::support::page::Page;
use crate::support::people::Offering;
use crate::support::site::{Browser, Site, in_language};
use crate::support::staff::PASSWORD;
use crate::support::words::word;

const LAST: &str = "2026-12-09";
const PATH: &str = "/leitung/angebote/schwimmen";
const FIRST: &str = "/buero/angebote/kraulen/zuerst";

/// A course of two evenings, led by Lena.
async fn swimming(site: &Site) -> (Offering, Browser) {
    let course = site
        .offering("Schwimmen")
        .places(9)
        .on(DAY)
        .on(LAST)
        .open()
        .await;
    let lena = lena_leads(site, &course, DAY).await;
    (course, lena)
}

/// The course that goes on from it, open to all from the 20th of December.
async fn crawling(site: &Site, places: u32) -> Offering {
    let course = site
        .offering("Kraulen")
        .places(places)
        .waitlist(5)
        .party_up_to(3);
    let course = course.opens("2026-12-20T08:00").closes("2027-01-09T08:00");
    course.on("2027-01-12").on("2027-01-19").open().await
}

/// It is the evening of the last session; Lena or Clara comes in.
async fn comes(site: &Site, name: &str) -> Browser {
    let browser = site.browser().with_cookies();
    browser.signs_in(name, PASSWORD).await.has_status(200);
    browser
}

/// Lena says who has reached the level: these and nobody else.
async fn reached(browser: &Browser, names: &[&str]) -> Page {
    let page = browser.get(PATH).await;
    let mut form = page.has_status(200).form("/kursziel");
    for name in names {
        form.tick(name);
    }
    let page = browser.send(&form).await;
    page.has_status(200).sees(de("attendance-level-saved"));
    page
}

/// The office lets the second course open first to those of the first, and invites them.
async fn invites(clara: &Browser) -> Page {
    let page = clara.get(FIRST).await;
    let mut form = page.has_status(200).form("/zuerst");
    form.set("series", "schwimmen");
    let page = clara.send(&form).await;
    page.has_status(200).sees(de("attendance-level-saved"));
    clara.send(&page.form_with_button("einladen")).await
}

both! {
    async fn who_reached_the_level_signs_up_before_others(site: &Site) {
        let (course, _) = swimming(site).await;
        site.visitor("Ada").books(&course).await;
        let ayse = site.visitor("Ayşe").with_email("ayse@example.org").in_language(Lang::Tr);
        ayse.books(&course).await;
        site.visitor("Dora").by_phone("02361 123456").books(&course).await;
        site.visitor("Ben").books(&course).await;
        let next = crawling(site, 2).await;
        site.deliver_mail().await;
        site.it_is("2026-12-09T18:00");
        let lena = comes(site, "Lena").await;
        reached(&lena, &["Ada", "Ayşe", "Dora"]).await;
        let clara = comes(site, "Clara").await;
        clara.get("/buero/angebote/kraulen").await.sees(de("attendance-first-title"));
        let before = site.letters().len();
        let page = invites(&clara).await;
        page.has_status(200).sees("3 Personen sind eingeladen.").sees(de("attendance-first-no-address"));
        let hers = page.attributes("main .rows a", "href");
        let [dora] = &hers[..] else { panic!("one link, for who has no address: {hers:?}") };
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), before + 2, "once each");
        assert_snapshot!("first_tr", site.last_letter_to("ayse@example.org"));
        let ada = site.last_letter_to("Ada");
        // Pressed again, nobody is written to twice.
        let again = clara.post(FIRST, &[("invite", "1")]).await;
        clara.follow(again).await.sees("Niemand war neu einzuladen.");
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), before + 2);
        // For everybody else it is shut.
        let fields = [("name", "Ben"), ("email", "ben@example.org"), ("key", "")];
        site.post(&next.sign_up(), &fields).await.has_status(409);
        // Her link opens the form, with her name in it.
        let link = ada.link("/anmeldung/vorab/");
        let page = site.get(&link).await;
        page.has_status(200).sees(word(Lang::De, "bookings-first-title")).sees("20. Dezember 2026");
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        let mut form = page.form(&link);
        assert_eq!((form.value("name"), form.value("email")), ("Ada", "ada@example.org"), "the link came there");
        assert!(form.fields.iter().filter(|field| field.name == "name").count() == 1, "she alone");
        form.set("name", "Ben").set("email", "ada@example.org");
        site.send(&form).await.has_status(422).sees("Dieser Link ist nur für Ada.");
        form.set("name", "ADA");
        let booked = site.send(&form).await;
        booked.has_status(200).sees("Sie sind angemeldet.");
        // Pressed again it is the same; another contact gets no second place.
        site.send(&form).await.has_status(200).sees("Sie sind angemeldet.");
        let mut other = site.get(&link).await.form(&link);
        other.set("email", "andere@example.org");
        site.send(&other).await.has_status(409).sees(word(Lang::De, "bookings-refused-link-used"));
        // Who cancels can come back by it.
        let cancel = booked.form_with_button(word(Lang::De, "bookings-do-cancel-all"));
        site.send(&cancel).await.has_status(200);
        site.send(&other).await.has_status(200).sees("Sie sind angemeldet.");
        // The office signs up who has no address, by her link.
        let mut form = clara.get(dora).await.has_status(200).form(dora);
        form.set("phone", "02361 123456");
        clara.send(&form).await.has_status(200).sees("Sie sind angemeldet.");
        // Both places are taken now: the third waits.
        let turkish = in_language(Lang::Tr, &site.last_letter_to("ayse@example.org").link("/tr/anmeldung/vorab/").replacen("/tr", "", 1));
        let mut form = site.get(&turkish).await.form(&turkish);
        form.set("email", "ayse@example.org");
        let page = site.send(&form).await;
        page.has_status(200);
        assert!(page.path.starts_with("/tr/anmeldung/") && !page.path.contains("vorab"), "{}", page.path);
        site.deliver_mail().await;
        let waits = site.last_letter_to("ayse@example.org");
        assert!(waits.text().contains("ekleme listesindesiniz"), "{waits}");
        // From the opening on the link leads to the form for all.
        site.it_is("2026-12-20T08:00");
        let page = site.get(&link).await;
        assert_eq!(page.location().as_deref(), Some("/angebote/kraulen/anmeldung"), "{}", page.status);
        // The form that she sent is her booking, also when it is shut.
        site.it_is("2027-01-09T09:00");
        let to = site.browser().post_form(&other).await.location().expect("her booking");
        assert!(to.starts_with("/anmeldung/") && !to.contains("vorab"), "{to}");
        other.set("email", "dritte@example.org");
        assert_eq!(site.browser().post_form(&other).await.location().as_deref(), Some("/angebote/kraulen/anmeldung"));
        let log = comes(site, "Clara").await.get("/buero/protokoll").await;
        log.sees("hat eingetragen, dass ein Kursziel erreicht ist").sees("hat zum frühen Anmelden eingeladen");
        log.sees("hat festgelegt, wer sich zuerst anmelden darf");
        site.deliver_mail().await;
    }

    async fn a_link_is_good_only_for_who_has_the_level_and_only_where_it_opens_first_to_her(site: &Site) {
        let (course, _) = swimming(site).await;
        site.visitor("Ada").books(&course).await;
        let next = crawling(site, 9).await;
        site.it_is("2026-12-09T18:00");
        let lena = comes(site, "Lena").await;
        let clara = comes(site, "Clara").await;
        reached(&lena, &["Ada"]).await;
        invites(&clara).await.has_status(200).sees("1 Person ist eingeladen.");
        site.deliver_mail().await;
        let link = site.last_letter_to("Ada").link("/anmeldung/vorab/");
        let form = site.get(&link).await.has_status(200).form(&link);
        site.get("/anmeldung/vorab/AAAAAAAAAAAAAAAAAAAAAAAA").await.has_status(404);
        let public = Some("/angebote/kraulen/anmeldung");
        let is_shut = async || {
            assert_eq!(site.get(&link).await.location().as_deref(), public);
            let mut form = form.clone();
            form.set("email", "ada@example.org");
            let page = site.send(&form).await;
            page.has_status(200).sees("20. Dezember 2026");
            assert!(page.texts("main form").is_empty(), "no form yet");
        };
        // Taken back: she waits as all do.
        let mut taken_back = lena.get(PATH).await.form("/kursziel");
        taken_back.fields.retain(|field| field.name != "person");
        lena.send(&taken_back).await.has_status(200);
        is_shut().await;
        reached(&lena, &["Ada"]).await;
        site.get(&link).await.has_status(200);
        // It opens first to nobody.
        let mut form = clara.get(FIRST).await.form("/zuerst");
        form.tick(de("attendance-first-nobody"));
        clara.send(&form).await.has_status(200).sees(de("attendance-level-saved"));
        is_shut().await;
        // What is no course of ours can not be chosen, and what is booked date by date has no such time.
        clara.post(FIRST, &[("series", "gibt-es-nicht")]).await.has_status_quietly(400);
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().on("2027-01-12").open().await;
        let cafe = format!("/buero/angebote/{}/zuerst", cafe.slug);
        clara.get(&cafe).await.has_status(200).sees(de("attendance-first-whole-only"));
        clara.post(&cafe, &[("series", "schwimmen")]).await.has_status_quietly(400);
        // What is open to all already opens first to nobody.
        let open = format!("/buero/angebote/{}/zuerst", course.slug);
        clara.get(&open).await.has_status(200).sees(de("attendance-first-open-already"));
        site.post(&next.sign_up(), &[("name", "Ada"), ("email", "ada@example.org")]).await.has_status(409);
        for lang in Lang::ALL {
            clara.get(&in_language(lang, FIRST)).await.has_status(200).sees(word(lang, "attendance-first-text"));
        }
    }

    async fn a_level_is_noted_from_the_last_session_on_by_who_leads_the_course(site: &Site) {
        let (course, lena) = swimming(site).await;
        for name in ["Ada", "Ben"] {
            site.visitor(name).books(&course).await;
        }
        site.it_is("2026-12-08T23:59");
        lena.signs_in("Lena", PASSWORD).await;
        let page = lena.get(PATH).await;
        page.has_status(200).does_not_see(de("attendance-level-title"));
        let list = format!("/leitung/termine/{}", id(site, &course, LAST).await);
        let ada = person(&lena, &list, "Ada").await["person"].as_str().unwrap().to_owned();
        lena.post(&format!("{PATH}/kursziel"), &[("person", &ada)]).await.has_status_quietly(400);
        site.it_is("2026-12-09T00:00");
        // Two who note at the same time do not take back what the other has noted.
        let stale = lena.get(PATH).await.form("/kursziel");
        reached(&lena, &["Ada"]).await;
        let mut second = stale.clone();
        second.tick("Ben");
        lena.send(&second).await.has_status(200);
        let ticked = lena.get(PATH).await.attributes("main input[name='person'][checked]", "value");
        assert_eq!(ticked.len(), 2, "{ticked:?}");
        let vera = site.leader("Vera").await;
        vera.post(&format!("{PATH}/kursziel"), &[("person", &ada)]).await.has_status(404);
        // Who is not in the course is not noted.
        lena.post(&format!("{PATH}/kursziel"), &[("person", "0197a000-0000-7000-8000-000000000000"), ("was", "x")]).await.has_status(303);
        let stored = testing::stored(&site.app).await.unwrap();
        assert_eq!(stored.iter().filter(|line| line.starts_with("levels_reached: ")).count(), 2);
    }

    async fn a_level_and_a_link_go_with_her_booking(site: &Site) {
        let (course, _) = swimming(site).await;
        let ada = site.visitor("Ada").books(&course).await;
        crawling(site, 9).await;
        site.it_is("2026-12-09T18:00");
        reached(&comes(site, "Lena").await, &["Ada"]).await;
        invites(&comes(site, "Clara").await).await.has_status(200);
        site.deliver_mail().await;
        let link = site.last_letter_to("Ada").link("/anmeldung/vorab/");
        let mut form = site.get(&link).await.form(&link);
        form.set("email", "ada@example.org");
        let next = site.send(&form).await.path;
        let data = ada.data().await;
        assert_eq!(data["levels_reached"][0]["actor"], "Lena", "{data}");
        assert_eq!(data["first_links"].as_array().unwrap().len(), 1, "{data}");
        site.get(&format!("{}/daten", ada.booking())).await.sees(de("attendance-level-title"));
        let is_by_link = async |booking: &str| {
            let page = site.get(&format!("{}/daten.json", booking.split('?').next().unwrap())).await;
            let data: serde_json::Value = serde_json::from_slice(&page.bytes).unwrap();
            data["by_early_link"] == true
        };
        assert!(is_by_link(&next).await && !is_by_link(ada.booking()).await);
        let tables = ["levels_reached: ", "first_links: ", "first_bookings: "];
        let kept = async || {
            let stored = testing::stored(&site.app).await.unwrap();
            tables.map(|table| stored.iter().filter(|line| line.starts_with(table)).count())
        };
        assert_eq!(kept().await, [1, 1, 1]);
        for booking in [ada.booking(), next.split('?').next().unwrap()] {
            let form = site.get(&format!("{booking}/loeschung")).await.form("/loeschung");
            site.send(&form).await.has_status(200);
        }
        site.does_chores().await;
        assert_eq!(kept().await, [0, 0, 0]);
        site.get(&link).await.has_status(404);
        site.deliver_mail().await;
        assert!(site.does_chores().await.is_empty(), "done is done");
    }
}
