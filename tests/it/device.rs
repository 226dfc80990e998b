//! A leader's own device: what the service hands it, and takes away again. What it does with that is shown in a
//! real browser, `tests/browser/offline`.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Lang, testing};
use serde_json::{Value, json};

use crate::support::page::Page;
use crate::support::people::Offering;
use crate::support::site::{Browser, HOST, Site, in_language};
use crate::support::staff::PASSWORD;
use crate::support::words::word;

const DAY: &str = "2026-12-02";

fn de(key: &str) -> &'static str {
    word(Lang::De, key)
}

async fn id(site: &Site, offering: &Offering) -> String {
    let day = DAY.parse().unwrap();
    testing::session_id(&site.app, &offering.slug, day)
        .await
        .unwrap()
}

/// Lena leads the offering, and it is the day of its session.
async fn lena_leads(site: &Site, offering: &Offering) -> Browser {
    leads(site, offering, "2026-12-02T17:50").await
}

/// Lena leads the offering, and it is so late.
async fn leads(site: &Site, offering: &Offering, now: &str) -> Browser {
    site.it_is(now);
    let lena = site.leader("Lena").await;
    let clara = site.office("Clara").await;
    let path = format!("/buero/termine/{}", id(site, offering).await);
    let mut form = clara.get(&path).await.has_status(200).form("/leitung");
    form.tick("Lena");
    clara.send(&form).await.sees(de("sessions-told-noted"));
    lena
}

/// What the device asks for.
async fn handed(browser: &Browser, lang: Lang) -> Value {
    let page = browser
        .get(&in_language(lang, "/leitung/geraet.json"))
        .await;
    page.has_status_quietly(200);
    assert_eq!(page.header("cache-control"), "no-store");
    serde_json::from_slice(&page.bytes).expect("it is JSON")
}

/// A page as browsers ask for it: packed as well as they can.
async fn packed(browser: &Browser, path: &str) -> Page {
    let request = Request::get(path)
        .header(header::HOST, HOST)
        .header(header::ACCEPT_ENCODING, "gzip, deflate, br");
    browser.ask(request.body(Body::empty()).expect(path)).await
}

both! {
    async fn a_device_gets_the_lists_of_the_next_sessions_and_keys_of_its_sign_in(site: &Site) {
        let course = site.offering("Schwimmen").places(5).party_up_to(2).on(DAY).on("2026-12-16").on("2026-12-17").open().await;
        let others = site.offering("Malen").places(5).on(DAY).open().await;
        site.visitor("Ada Lovelace").with(&["Bea Lovelace"]).books(&course).await;
        site.visitor("Cem Öz").books(&others).await;
        let lena = lena_leads(site, &course).await;
        let said = handed(&lena, Lang::De).await;
        let sessions = said["sessions"].as_array().unwrap();
        let dates: Vec<&str> = sessions.iter().filter_map(|list| list["date"].as_str()).collect();
        assert_eq!(dates, [DAY], "she leads this date alone");
        assert!(!said.to_string().contains("Cem"), "{said}");
        let ada = &sessions[0]["persons"][0];
        assert_eq!((&ada["short"], &ada["mark"]), (&Value::from("Ada L."), &Value::from("unset")));
        assert_eq!(ada["notes"][0], "Kommt mit Bea Lovelace.");
        let arabic = handed(&lena, Lang::Ar).await;
        assert!(arabic["sessions"][0]["when"].as_str().unwrap().contains("الأربعاء"), "{arabic}");
        // The office has all: on its device lies today.
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", PASSWORD).await;
        let hers = handed(&clara, Lang::De).await;
        let dates: Vec<&str> = hers["sessions"].as_array().unwrap().iter().filter_map(|list| list["date"].as_str()).collect();
        assert_eq!(dates, [DAY, DAY]);
        // The next sign-in opens what waits, and not what was kept.
        let again = site.browser().with_cookies();
        again.signs_in("Lena", PASSWORD).await;
        let next = handed(&again, Lang::De).await;
        assert_ne!(next["entry"], said["entry"]);
        assert_ne!(next["keys"]["lists"], said["keys"]["lists"]);
        assert_eq!(next["keys"]["queue"], said["keys"]["queue"]);
        for part in ["lists", "queue"] {
            assert_ne!(hers["keys"][part], said["keys"][part], "{part}: nobody else's key opens it");
        }
        assert_ne!(said["keys"]["lists"], said["keys"]["queue"]);
    }

    async fn a_list_lies_on_a_device_from_thirteen_days_before_until_the_day_after(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).open().await;
        leads(site, &course, "2026-11-18T11:00").await;
        for (today, lists) in [("2026-11-18", 0), ("2026-11-19", 1), ("2026-12-03", 1), ("2026-12-04", 0)] {
            site.it_is(&format!("{today}T12:00"));
            let lena = site.browser().with_cookies();
            lena.signs_in("Lena", PASSWORD).await;
            let said = handed(&lena, Lang::De).await;
            assert_eq!(said["sessions"].as_array().map(Vec::len), Some(lists), "{today}");
        }
    }

    async fn what_another_device_said_lies_on_the_device_too(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).open().await;
        site.visitor("Ada Lovelace").books(&course).await;
        let lena = lena_leads(site, &course).await;
        let ada = handed(&lena, Lang::De).await["sessions"][0]["persons"][0]["person"].clone();
        let list = format!("/leitung/termine/{}", id(site, &course).await);
        let her = ada.as_str().unwrap();
        lena.post(&format!("{list}/strich"), &[("wer", her), ("marke", "absent")]).await.has_status(303);
        assert_eq!(handed(&lena, Lang::De).await["sessions"][0]["persons"][0]["also"], json!([]));
        site.it_is("2026-12-02T17:51");
        let other = site.browser().with_cookies();
        other.signs_in("Lena", PASSWORD).await;
        other.post(&format!("{list}/strich"), &[("wer", her), ("marke", "present")]).await.has_status(303);
        let said = handed(&lena, Lang::Tr).await["sessions"][0]["persons"][0].clone();
        assert_eq!((&said["mark"], &said["also"]), (&json!("present"), &json!([["absent", "ayrıca: gelmedi"]])), "{said}");
    }

    async fn a_device_tells_people_apart_and_knows_how_much_room_there_is(site: &Site) {
        let course = site.offering("Schwimmen").places(2).on(DAY).open().await;
        for name in ["Hatice Şahin", "Hatice Şimşek"] {
            site.visitor(name).with_email(&format!("{}@example.org", name.len())).books(&course).await;
        }
        let lena = lena_leads(site, &course).await;
        let list = format!("/leitung/termine/{}", id(site, &course).await);
        let said = handed(&lena, Lang::De).await["sessions"][0].clone();
        let shorts = [&said["persons"][0]["short"], &said["persons"][1]["short"]];
        assert_eq!(shorts, ["Hatice Şa.", "Hatice Şi."]);
        assert_eq!(said["seats"], 0, "nobody more has room");
        lena.get(&list).await.sees("Hatice Şa.").sees("0 von 2 da");
        // Who is excused makes room; the device counts her and the guests by itself.
        let her = said["persons"][0]["person"].as_str().unwrap();
        lena.post(&format!("{list}/strich"), &[("wer", her), ("marke", "excused")]).await.has_status(303);
        let guest = uuid::Uuid::from_u128(7).to_string();
        lena.post(&format!("{list}/gast"), &[("id", &guest), ("name", "Dora Vier")]).await.has_status(303);
        assert_eq!(handed(&lena, Lang::De).await["sessions"][0]["seats"], 0);
        lena.get(&list).await.sees("0 von 2 da, 1 dazugekommen");
    }

    async fn what_waits_is_sent_by_nobody_else(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).open().await;
        let lena = lena_leads(site, &course).await;
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", PASSWORD).await;
        let hers = handed(&lena, Lang::De).await["owner"].clone();
        let session = id(site, &course).await;
        let step = json!({ "kind": "count", "id": uuid::Uuid::from_u128(1), "session": session, "band": "to_26",
            "step": 1, "at": "2026-12-02T17:00:00Z" });
        let batch = json!({ "owner": hers, "items": [step] }).to_string();
        let sent = async |browser: &Browser| {
            let request = Request::post("/leitung/striche").header(header::HOST, HOST)
                .header("sec-fetch-site", "same-origin").header(header::CONTENT_TYPE, "application/json");
            browser.ask(request.body(Body::from(batch.clone())).unwrap()).await
        };
        sent(&clara).await.has_status_quietly(401);
        assert_eq!(handed(&lena, Lang::De).await["sessions"][0]["counts"]["to_26"], 0);
        sent(&lena).await.has_status_quietly(200);
        assert_eq!(handed(&lena, Lang::De).await["sessions"][0]["counts"]["to_26"], 1);
    }

    async fn the_page_that_a_device_keeps_names_nobody(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).open().await;
        site.visitor("Ada Lovelace").books(&course).await;
        let lena = lena_leads(site, &course).await;
        for lang in Lang::ALL {
            let path = in_language(lang, "/leitung/geraet");
            let hers = lena.get(&path).await;
            hers.has_status(200);
            let nobodys = site.get(&path).await;
            assert_eq!(hers.body(), nobodys.body(), "the same for everybody");
            assert!(!hers.body().contains("Lena") && !hers.body().contains("Ada"), "{}", hers.body());
            let worker = site.get(&format!("{path}.js")).await;
            worker.has_status_quietly(200);
            assert_eq!(worker.header("content-type"), "text/javascript; charset=utf-8");
            assert_eq!(worker.header("cache-control"), "no-cache");
            assert_eq!(worker.header("service-worker-allowed"), in_language(lang, "/leitung"));
            let manifest = site.get(&format!("{path}.webmanifest")).await;
            manifest.has_status_quietly(200);
            assert_eq!(manifest.header("content-type"), "application/manifest+json");
            let manifest: Value = serde_json::from_slice(&manifest.bytes).expect("it is JSON");
            assert_eq!(manifest["start_url"], in_language(lang, "/leitung"));
            assert_eq!(manifest["scope"], in_language(lang, "/leitung"));
            assert_eq!(manifest["display"], "standalone");
            for icon in manifest["icons"].as_array().unwrap() {
                site.get(icon["src"].as_str().unwrap()).await.has_status_quietly(200);
            }
        }
    }

    async fn only_pages_of_leaders_run_the_script(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).open().await;
        let lena = lena_leads(site, &course).await;
        let list = format!("/leitung/termine/{}", id(site, &course).await);
        for path in ["/leitung", &list, "/konto"] {
            let page = lena.get(path).await;
            let policy = page.header("content-security-policy");
            for part in ["script-src 'self'", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'"] {
                assert!(policy.contains(part), "{path}: {policy}");
            }
            assert!(!policy.contains("unsafe"), "{path}: {policy}");
            assert_eq!(page.attributes("link[rel=manifest]", "href"), ["/leitung/geraet.webmanifest"], "{path}");
            assert_eq!(page.attributes("script[src]", "src").len(), 1, "{path}");
        }
        for path in ["/", "/angebote", "/anmeldung"] {
            let page = lena.get(path).await;
            assert!(!page.header("content-security-policy").contains("script-src"), "{path}");
            assert!(!page.body().contains("<script") && !page.body().contains("manifest"), "{path}");
        }
        // Who only reads figures has no lists.
        let fritz = site.colleague(bausteine::Role::Reader, "Fritz").await;
        assert!(!fritz.get("/konto").await.body().contains("<script"));
    }

    async fn signing_out_clears_what_the_browser_keeps(site: &Site) {
        let lena = site.leader("Lena").await;
        for path in ["/konto/abmeldung", "/konto/abmeldung/ueberall"] {
            // By the script, which has asked her about what waits.
            let page = lena.post(path, &[("leer", "ja")]).await;
            page.has_status(303);
            assert_eq!(page.header("clear-site-data"), r#""cache", "storage""#, "{path}");
            // Without: the page where one signs in has one that leaves what waits.
            lena.signs_in("Lena", PASSWORD).await;
            let page = lena.post(path, &[]).await;
            page.has_status(303);
            assert_eq!(page.header("clear-site-data"), r#""cache""#, "{path}");
            let next = lena.follow(page).await;
            assert!(next.attributes("script[src]", "src").iter().any(|src| src.contains("abgemeldet")));
            lena.signs_in("Lena", PASSWORD).await;
        }
        lena.post("/konto/abmeldung", &[]).await.has_status(303);
        lena.get("/leitung/geraet.json").await.has_status_quietly(401);
    }

    async fn a_list_of_thirty_is_small_with_its_script(site: &Site) {
        let course = site.offering("Schwimmen").places(30).party_up_to(3).on(DAY).open().await;
        for party in 0..10 {
            let names = ["Ada", "Fatma", "Олена"].map(|name| format!("{name} {}", ["Yılmaz", "Коваль", "Schneider", "Al-Masri", "Demir"][party % 5]));
            site.visitor(&format!("{} {party}", names[0])).with(&[&names[1], &names[2]])
                .with_email(&format!("familie{party}@example.org")).books(&course).await;
        }
        let lena = lena_leads(site, &course).await;
        let list = format!("/leitung/termine/{}", id(site, &course).await);
        let mut most = [0, 0];
        for lang in Lang::ALL {
            let path = in_language(lang, &list);
            let plain = lena.get(&path).await;
            assert_eq!(plain.texts("ul.ticks summary").len(), 30, "premise: thirty stand there");
            let mut bytes = packed(&lena, &path).await.bytes.len();
            for asset in plain.attributes("link[rel=stylesheet], link[rel=icon]", "href") {
                bytes += packed(&lena, &asset).await.bytes.len();
            }
            let mut all = bytes;
            for asset in plain.attributes("script[src]", "src") {
                all += packed(&lena, &asset).await.bytes.len();
            }
            println!("{lang:?}: {bytes}, with its script {all}");
            most = [most[0].max(bytes), most[1].max(all)];
        }
        assert!(most[0] <= 11 * 1024 && most[1] <= 14 * 1024, "{most:?}");
    }
}
