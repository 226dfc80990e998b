//! At the door: who was there, ticked by leaders, on one device or several; who stands in, what partners see.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Lang, testing};
use serde_json::{Value, json};

use crate::support::page::Page;
use crate::support::people::Offering;
use crate::support::site::{Browser, HOST, Site, in_language};
use crate::support::staff::local;
use crate::support::words::word;

pub(crate) const DAY: &str = "2026-12-02";

pub(crate) fn de(key: &str) -> &'static str {
    word(Lang::De, key)
}

pub(crate) async fn id(site: &Site, offering: &Offering, day: &str) -> String {
    let day = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").unwrap();
    testing::session_id(&site.app, &offering.slug, day)
        .await
        .unwrap()
}

/// Lena leads the offering.
pub(crate) async fn lena_leads(site: &Site, offering: &Offering, day: &str) -> Browser {
    let lena = site.leader("Lena").await;
    let clara = site.office("Clara").await;
    leads(site, &clara, offering, day).await;
    lena
}

async fn leads(site: &Site, clara: &Browser, offering: &Offering, day: &str) {
    let path = format!("/buero/termine/{}", id(site, offering, day).await);
    let mut form = clara.get(&path).await.has_status(200).form("/leitung");
    form.tick("Lena");
    clara.send(&form).await.sees(de("sessions-told-noted"));
}

/// The list as data.
pub(crate) async fn data(browser: &Browser, list: &str) -> Value {
    let page = browser.get(&format!("{list}/liste.json")).await;
    page.has_status_quietly(200);
    serde_json::from_slice(&page.bytes).expect("it is JSON")
}

/// Somebody on it.
pub(crate) async fn person(browser: &Browser, list: &str, name: &str) -> Value {
    let all = data(browser, list).await;
    let persons = all["persons"].as_array().expect("persons");
    let found = persons.iter().find(|person| person["name"] == name);
    found.unwrap_or_else(|| panic!("{name} in {all}")).clone()
}

/// The mark of somebody.
pub(crate) async fn mark(browser: &Browser, list: &str, name: &str) -> String {
    let person = person(browser, list, name).await;
    person["mark"].as_str().expect("a mark").to_owned()
}

/// Presses one of the toggles of somebody's line, and lands on the list again.
pub(crate) async fn ticks(browser: &Browser, list: &str, name: &str, mark: &str) -> Page {
    let id = person(browser, list, name).await["person"]
        .as_str()
        .expect("an id")
        .to_owned();
    let page = browser.get(list).await;
    let forms = page.has_status(200).forms();
    let form = forms
        .into_iter()
        .find(|form| form.fields.iter().any(|field| field.value == id));
    let mut form = form.unwrap_or_else(|| panic!("no toggles for {name}:\n{}", page.text()));
    form.set("marke", mark);
    let answer = browser.post_form(&form).await;
    if answer.status == 303 {
        let to = answer.location().expect("back to the line");
        assert!(to.ends_with(&format!("#p-{id}")), "{to}");
    }
    browser.follow(answer).await
}

/// Sends a batch as a device does.
async fn sends(browser: &Browser, path: &str, device: u128, items: &[Value]) -> Page {
    let device = uuid::Uuid::from_u128(device);
    let body = json!({ "device": device, "items": items }).to_string();
    let request = Request::post(path)
        .header(header::HOST, HOST)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/json");
    browser
        .ask(request.body(Body::from(body)).expect(path))
        .await
}

/// The answers of a batch, each in a word or two.
fn answers(page: &Page) -> Vec<String> {
    page.has_status_quietly(200);
    let all: Value = serde_json::from_slice(&page.bytes).expect("it is JSON");
    let items = all["items"].as_array().expect("items");
    items
        .iter()
        .map(|item| match item["reason"].as_str() {
            Some(reason) => format!("{} {reason}", item["answer"].as_str().unwrap()),
            None => item["answer"].as_str().unwrap().to_owned(),
        })
        .collect()
}

fn item_id(number: u128) -> String {
    uuid::Uuid::from_u128(number).to_string()
}

fn count_of(list: &Value, band: &str) -> i64 {
    list["counts"][band].as_i64().expect("a number")
}

/// The link that the page of passes shows.
fn link(page: &Page) -> String {
    let shown = page.texts("main code").pop().expect("a link");
    local(&shown).to_owned()
}

async fn makes_pass(clara: &Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let mut form = clara.get(path).await.has_status(200).form(path);
    for (name, value) in fields {
        form.set(name, value);
    }
    clara.send(&form).await
}

both! {
    async fn a_leader_ticks_who_is_there_and_takes_it_back(site: &Site) {
        let course = site.offering("Schwimmen").places(5).party_up_to(3).on(DAY).open().await;
        site.visitor("Ada Lovelace").with(&["Bea Lovelace"]).books(&course).await;
        site.visitor("Cem Öz").with_email("cem@example.org").books(&course).await;
        site.it_is("2026-12-02T17:50");
        let lena = lena_leads(site, &course, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        let desk = lena.get("/leitung").await;
        desk.has_status(200).sees(de("attendance-sessions-today")).sees("Schwimmen");
        let page = lena.get(&list).await;
        page.has_status(200).sees("0 von 3 da");
        let heads = page.texts("ul.ticks summary");
        assert_eq!(heads, ["Ada L.", "Bea L.", "Cem Ö."], "the whole name unfolds");
        page.sees("Ada Lovelace").sees("Kommt mit Bea Lovelace.");
        let page = ticks(&lena, &list, "Ada Lovelace", "present").await;
        page.sees("1 von 3 da");
        ticks(&lena, &list, "Bea Lovelace", "absent").await.sees("1 von 3 da");
        ticks(&lena, &list, "Cem Öz", "late").await.sees("2 von 3 da");
        assert_eq!(page.attributes("button[aria-pressed='true']", "value"), ["present"]);
        // Pressed twice it is the same.
        ticks(&lena, &list, "Cem Öz", "late").await.sees("2 von 3 da");
        // What is taken back is as it was.
        ticks(&lena, &list, "Cem Öz", "absent").await.sees("1 von 3 da");
        let before = person(&lena, &list, "Cem Öz").await["before"].clone();
        assert_eq!(before, "late", "the button that takes it back says so");
        let page = lena.get(&list).await;
        assert!(page.attributes("button.undo", "value").contains(&"late".to_owned()));
        ticks(&lena, &list, "Cem Öz", "late").await.sees("2 von 3 da");
        // What is open has nothing to be taken back.
        let page = ticks(&lena, &list, "Cem Öz", "unset").await;
        assert_eq!(page.attributes("button.undo", "value").len(), 2, "Ada's and Bea's");
        ticks(&lena, &list, "Cem Öz", "late").await.sees("2 von 3 da");
        for name in ["Ada Lovelace", "Cem Öz"] {
            assert!(data(&lena, &list).await["persons"].to_string().contains(name));
        }
        for lang in Lang::ALL {
            lena.get(&in_language(lang, &list)).await.has_status(200).sees(word(lang, "attendance-mark-late"));
        }
    }

    async fn a_leader_finds_no_session_of_others(site: &Site) {
        let hers = site.offering("Schwimmen").places(5).on(DAY).open().await;
        let others = site.offering("Malen").places(5).on(DAY).open().await;
        site.visitor("Ada").books(&others).await;
        site.it_is("2026-12-02T17:50");
        let lena = lena_leads(site, &hers, DAY).await;
        let (own, foreign) = (id(site, &hers, DAY).await, id(site, &others, DAY).await);
        lena.get("/leitung").await.sees("Schwimmen").does_not_see("Malen");
        lena.get(&format!("/leitung/termine/{own}")).await.has_status(200);
        for path in ["", "/liste.json"] {
            lena.get(&format!("/leitung/termine/{foreign}{path}")).await.has_status_quietly(404);
        }
        for deed in ["strich", "gast", "zaehlung", "bericht"] {
            let path = format!("/leitung/termine/{foreign}/{deed}");
            lena.post(&path, &[("name", "Eva"), ("held", "ja")]).await.has_status(404);
        }
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", crate::support::staff::PASSWORD).await;
        let list = format!("/leitung/termine/{foreign}");
        let ada = person(&clara, &list, "Ada").await["person"].clone();
        // Neither by the other door, nor with a person of others in a session of her own.
        let items = [
            json!({"kind": "tick", "id": item_id(1), "session": foreign, "person": ada, "mark": "present", "at": "2026-12-02T16:55:00Z"}),
            json!({"kind": "tick", "id": item_id(2), "session": own, "person": ada, "mark": "present", "at": "2026-12-02T16:55:00Z"}),
            json!({"kind": "walk_in", "id": item_id(3), "session": foreign, "at": "2026-12-02T16:55:00Z"}),
        ];
        let page = sends(&lena, "/leitung/striche", 1, &items).await;
        assert_eq!(answers(&page), ["refused no_session", "refused no_person", "refused no_session"]);
        assert_eq!(mark(&clara, &list, "Ada").await, "unset");
        // Two weeks later it is nobody's but the office's.
        site.it_is("2026-12-16T19:31");
        let lena = site.browser().with_cookies();
        lena.signs_in("Lena", crate::support::staff::PASSWORD).await;
        lena.get(&format!("/leitung/termine/{own}")).await.has_status(404);
    }

    async fn ticks_are_set_from_the_day_on_for_two_weeks(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).open().await;
        site.visitor("Ada").books(&course).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        for (now, may) in [
            ("2026-12-01T23:59", false),
            ("2026-12-02T00:00", true),
            ("2026-12-16T19:30", true),
            ("2026-12-16T19:31", false),
        ] {
            site.it_is(now);
            let clara = site.office(&format!("Clara {}", now.replace([':', '-'], ""))).await;
            let ada = person(&clara, &list, "Ada").await["person"].as_str().unwrap().to_owned();
            let fields = [("wer", ada.as_str()), ("marke", if now.contains("-16") { "late" } else { "present" })];
            let page = clara.post(&format!("{list}/strich"), &fields).await;
            page.has_status_quietly(if may { 303 } else { 409 });
            let page = clara.get(&list).await;
            assert_eq!(page.attributes("ul.ticks button", "value").is_empty(), !may, "{now}");
        }
    }

    async fn who_said_that_she_stays_away_stands_there_as_excused(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).on("2026-12-09").open().await;
        let ada = site.visitor("Ada").books(&course).await;
        ada.presses(de("bookings-away-submit")).await.has_status(200);
        site.it_is("2026-12-02T17:50");
        let lena = lena_leads(site, &course, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        assert_eq!(mark(&lena, &list, "Ada").await, "excused");
        lena.get(&list).await.sees(de("attendance-said-so"));
        // She came all the same; taken back she is excused again.
        ticks(&lena, &list, "Ada", "present").await.sees("1 von 1 da");
        ticks(&lena, &list, "Ada", "unset").await.sees("0 von 1 da");
        assert_eq!(mark(&lena, &list, "Ada").await, "excused");
    }

    async fn what_is_needed_that_day_stands_above_and_no_number(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).asks(&["childcare", "language"]).childcare(4).open().await;
        let ada = site.visitor("Ada").filling(de("bookings-form-children"), "2");
        let ada = ada.filling(de("bookings-form-children-ages"), "3 und 5");
        ada.by_phone("02361 123456").books(&course).await;
        site.it_is("2026-12-02T17:50");
        let lena = lena_leads(site, &course, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        let page = lena.get(&list).await;
        page.sees(de("attendance-needs-childcare")).sees("2 Kinder").sees("3 und 5");
        page.does_not_see("123456");
        let raw = data(&lena, &list).await.to_string();
        assert!(raw.contains("3 und 5") && !raw.contains("123456"), "{raw}");
    }

    async fn ticks_of_two_devices_count_by_their_own_time_in_any_order(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).open().await;
        for name in ["Ada", "Ben"] {
            site.visitor(name).books(&course).await;
        }
        site.it_is("2026-12-02T20:00");
        let lena = lena_leads(site, &course, DAY).await;
        let session = id(site, &course, DAY).await;
        let list = format!("/leitung/termine/{session}");
        let ada = person(&lena, &list, "Ada").await["person"].clone();
        let ben = person(&lena, &list, "Ben").await["person"].clone();
        let tick = |number: u128, who: &Value, mark: &str, at: &str| {
            json!({"kind": "tick", "id": item_id(number), "session": session, "person": who, "mark": mark,
                "at": format!("2026-12-02T{at}:00Z")})
        };
        // The later word of the first device arrives before its earlier one.
        let first = [tick(2, &ada, "late", "17:20"), tick(1, &ada, "absent", "17:05"), tick(1, &ada, "absent", "17:05")];
        let page = sends(&lena, "/leitung/striche", 7, &first).await;
        assert_eq!(answers(&page), ["taken", "taken", "known"]);
        assert_eq!(mark(&lena, &list, "Ada").await, "late");
        // Another device was earlier: it changes nothing, and is said.
        let second = [tick(3, &ada, "present", "17:10"), tick(4, &ben, "present", "17:10"), json!({"id": "x"})];
        let page = sends(&lena, "/leitung/striche", 8, &second).await;
        assert_eq!(answers(&page), ["taken", "taken", "refused unreadable"]);
        let page = sends(&lena, "/leitung/striche", 8, &second).await;
        assert_eq!(answers(&page), ["known", "known", "refused unreadable"], "sent again it is the same");
        assert_eq!(mark(&lena, &list, "Ada").await, "late");
        lena.get(&list).await.sees("auch: da").sees("Auch angekreuzt: da (Lena, 18:10 Uhr)").sees("2 von 2 da");
        // A clock that is hours ahead does not win for ever.
        let ahead = [tick(5, &ben, "absent", "23:30")];
        assert_eq!(answers(&sends(&lena, "/leitung/striche", 9, &ahead).await), ["taken"]);
        assert_eq!(mark(&lena, &list, "Ben").await, "absent");
        ticks(&lena, &list, "Ben", "present").await;
        assert_eq!(mark(&lena, &list, "Ben").await, "present");
        // Nobody else's page may send.
        let request = Request::post("/leitung/striche")
            .header(header::HOST, HOST)
            .header("sec-fetch-site", "cross-site")
            .header(header::CONTENT_TYPE, "application/json");
        let page = lena.ask(request.body(Body::from("{\"items\":[]}")).unwrap()).await;
        page.has_status_quietly(403);
        let page = lena.post("/leitung/striche", &[("items", "x")]).await;
        page.has_status_quietly(400);
    }

    async fn who_walks_in_takes_a_place_and_beyond_the_places_only_with_a_reason(site: &Site) {
        let cafe = site.offering("Treff").places(2).waitlist(3).per_session().on(DAY).open().await;
        site.visitor("Ada").ticking("2. Dezember").books(&cafe).await;
        site.it_is("2026-12-02T17:30");
        let lena = lena_leads(site, &cafe, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &cafe, DAY).await);
        let mut form = lena.get(&list).await.form("/gast");
        form.fill(de("attendance-guest-name"), "فاطمة الزهراء");
        let page = lena.send(&form).await;
        page.has_status(200).sees("فاطمة ز.");
        // Pressed twice she is one.
        lena.send(&form).await.has_status(200);
        assert_eq!(data(&lena, &list).await["walk_ins"].as_array().unwrap().len(), 1);
        // Her place is nobody else's.
        let ben = site.visitor("Ben").ticking("2. Dezember").books(&cafe).await;
        assert_eq!(ben.states().await, ["waiting"]);
        let form = lena.get(&list).await.form_with_button(de("attendance-guest-add"));
        let page = lena.send(&form).await;
        page.has_status(409).sees(de("attendance-guest-full"));
        let mut form = page.form_with_button(de("attendance-guest-anyway"));
        lena.send(&form).await.has_status(422).sees(de("attendance-problem-reason"));
        form.fill(de("attendance-guest-reason"), "Sie ist die Schwester.");
        let page = lena.send(&form).await;
        page.has_status(200).sees(de("attendance-guest-nameless"));
        assert_eq!(data(&lena, &list).await["there"], 2);
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", crate::support::staff::PASSWORD).await;
        let log = clara.get("/buero/protokoll").await;
        log.sees("Lena").sees("Sie ist die Schwester.");
        // Both did not come after all: Ben moves up.
        for _ in 0..2 {
            let form = lena.get(&list).await.form_with_button(de("attendance-guest-back"));
            let mut form = form;
            form.set("back", "ja");
            lena.send(&form).await.has_status(200);
        }
        assert_eq!(data(&lena, &list).await["there"], 0);
        let after = sends(&lena, "/leitung/striche", 1, &[
            json!({"kind": "walk_out", "id": item_id(9), "session": id(site, &cafe, DAY).await, "at": "2026-12-02T16:40:00Z"}),
            json!({"kind": "walk_in", "id": item_id(9), "session": id(site, &cafe, DAY).await, "name": "Eva", "at": "2026-12-02T16:35:00Z"}),
        ]).await;
        assert_eq!(answers(&after), ["taken", "known"], "taken back before it arrived");
        assert_eq!(data(&lena, &list).await["there"], 0);
    }

    async fn who_is_excused_today_leaves_her_place_to_one_at_the_door_and_keeps_it_in_the_book(site: &Site) {
        let cafe = site.offering("Treff").places(2).waitlist(3).per_session().on(DAY).open().await;
        for name in ["Ada", "Bea"] {
            site.visitor(name).ticking("2. Dezember").books(&cafe).await;
        }
        site.it_is("2026-12-02T17:30");
        let lena = lena_leads(site, &cafe, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &cafe, DAY).await);
        let add = async || lena.send(&lena.get(&list).await.form_with_button(de("attendance-guest-add"))).await;
        // Who is merely absent may be late: her place is hers, and the page says how many have not come.
        ticks(&lena, &list, "Ada", "absent").await;
        let page = add().await;
        page.has_status(409).sees(de("attendance-guest-full")).sees("Davon fehlen heute: 1");
        ticks(&lena, &list, "Ada", "excused").await;
        add().await.has_status(200).sees(de("attendance-guest-nameless"));
        add().await.has_status(409).does_not_see("Davon fehlen heute");
        assert_eq!(data(&lena, &list).await["walk_ins"].as_array().unwrap().len(), 1);
        // The book gives nothing away twice: who signs up waits, and nothing is beyond what there is.
        let ben = site.visitor("Ben").ticking("2. Dezember").books(&cafe).await;
        assert_eq!(ben.states().await, ["waiting"]);
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", crate::support::staff::PASSWORD).await;
        clara.get("/buero/protokoll").await.does_not_see("mehr Plätze vergeben, als es gibt");
        assert!(testing::faults(&site.app).await.unwrap().is_empty(), "premise of the book");
        // She came after all: there is no room for another one.
        ticks(&lena, &list, "Ada", "late").await;
        let page = lena.get(&list).await;
        let mut back = page.form_with_button(de("attendance-guest-back"));
        add().await.has_status(409);
        back.set("back", "ja");
        lena.send(&back).await.has_status(200);
        add().await.has_status(409);
    }

    async fn of_a_course_too_the_place_of_who_is_excused_is_given_to_one_at_the_door(site: &Site) {
        let course = site.offering("Schwimmen").places(1).on(DAY).open().await;
        site.visitor("Ada").books(&course).await;
        site.it_is("2026-12-02T17:30");
        let lena = lena_leads(site, &course, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        let add = async || lena.send(&lena.get(&list).await.form_with_button(de("attendance-guest-add"))).await;
        add().await.has_status(409);
        ticks(&lena, &list, "Ada", "excused").await;
        add().await.has_status(200);
        add().await.has_status(409);
    }

    async fn counts_go_up_and_down_and_never_below_zero(site: &Site) {
        let cafe = site.offering("Treff").just_come().on(DAY).open().await;
        site.it_is("2026-12-02T17:50");
        let lena = lena_leads(site, &cafe, DAY).await;
        let session = id(site, &cafe, DAY).await;
        let list = format!("/leitung/termine/{session}");
        let form = |page: &Page, band: &str, step: &str| {
            let mut forms = page.forms().into_iter();
            let is_it = |form: &crate::support::page::Form| form.fields.iter().any(|field| field.value == band);
            let mut form = forms.find(is_it).expect(band);
            form.set("step", step);
            form
        };
        let page = lena.get(&list).await;
        let more = form(&page, "first_visit", "1");
        lena.send(&more).await.has_status(200);
        // The same page pressed twice counts once.
        lena.send(&more).await;
        assert_eq!(count_of(&data(&lena, &list).await, "first_visit"), 1);
        let page = lena.get(&list).await;
        lena.send(&form(&page, "first_visit", "1")).await;
        let page = lena.get(&list).await;
        lena.send(&form(&page, "first_visit", "-1")).await;
        assert_eq!(count_of(&data(&lena, &list).await, "first_visit"), 1);
        let step = |number: u128, step: i64| {
            json!({"kind": "count", "id": item_id(number), "session": session, "band": "under_18", "step": step, "at": "2026-12-02T16:40:00Z"})
        };
        let page = sends(&lena, "/leitung/striche", 1, &[step(1, -1)]).await;
        assert_eq!(answers(&page), ["taken"]);
        assert_eq!(count_of(&data(&lena, &list).await, "under_18"), 0, "never below zero");
        sends(&lena, "/leitung/striche", 1, &[step(2, 1), step(3, 1), step(4, 2)]).await;
        assert_eq!(count_of(&data(&lena, &list).await, "under_18"), 1, "in whatever order they come");
    }

    async fn a_session_has_one_report(site: &Site) {
        let cafe = site.offering("Treff").just_come().on(DAY).open().await;
        site.it_is("2026-12-02T17:59");
        let lena = lena_leads(site, &cafe, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &cafe, DAY).await);
        // Nobody knows yet whether it is held.
        let page = lena.get(&list).await;
        page.sees(de("attendance-report-later")).does_not_see(de("attendance-report-save"));
        lena.get(&format!("{list}/papier")).await.has_status(200).does_not_see(de("attendance-report-held"));
        lena.post(&format!("{list}/bericht"), &[("held", "ja")]).await.has_status(409);
        site.it_is("2026-12-03T10:00");
        let lena = site.browser().with_cookies();
        lena.signs_in("Lena", crate::support::staff::PASSWORD).await;
        lena.get("/leitung").await.sees(de("attendance-sessions-missing")).sees("Treff");
        let mut form = lena.get(&list).await.form("/bericht");
        lena.send(&form).await.has_status(422).sees(de("attendance-problem-held"));
        form.tick(de("attendance-report-no"));
        form.fill(de("attendance-report-present"), "viele");
        let page = lena.send(&form).await;
        page.has_status(422).sees(de("attendance-problem-why")).sees(de("attendance-problem-number"));
        form.tick(de("attendance-report-yes"));
        form.fill(de("attendance-report-present"), "14");
        form.fill(de("attendance-report-line"), "Wir haben <Brot> gebacken.");
        form.tick(de("attendance-report-photos-yes"));
        let page = lena.send(&form).await;
        page.has_status(200).sees(de("attendance-told-saved")).sees("Geschrieben von Lena.").sees("Wir haben <Brot> gebacken.");
        let report = &data(&lena, &list).await["report"];
        assert_eq!((&report["present"], &report["photos"]), (&json!(14), &json!(true)));
        lena.get("/leitung").await.does_not_see(de("attendance-sessions-missing"));
    }

    async fn a_substitute_opens_one_session_by_a_link_that_ends(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).on("2026-12-03").open().await;
        site.visitor("Ada Lovelace").books(&course).await;
        let clara = site.office("Clara").await;
        let path = format!("/buero/termine/{}/zugang", id(site, &course, DAY).await);
        let page = makes_pass(&clara, &path, &[("name", ""), ("email", "nobody")]).await;
        page.has_status(422).sees(de("attendance-problem-name")).sees(de("attendance-problem-email"));
        let page = makes_pass(&clara, &path, &[("name", "Vera"), ("email", "vera@example.org")]).await;
        let link = link(page.has_status(200).sees("Vera"));
        assert!(link.starts_with("/leitung/zugang/") && link.len() >= "/leitung/zugang/".len() + 22, "{link}");
        clara.get(&path).await.sees("Vera").does_not_see(&link);
        site.deliver_mail().await;
        let letter = site.last_letter_to("Vera");
        assert!(letter.text().contains(&link) && !letter.subject().contains("Schwimm"), "{letter}");
        for said in ["Schwimmen", "Mittwoch, 2. Dezember 2026, 18:00 bis 19:30 Uhr", "Treffpunkt"] {
            assert!(letter.text().contains(said), "{said} in {letter}");
        }
        // In the language that the office has chosen for her, and in German.
        let fields = [("name", "Yasemin"), ("email", "yasemin@example.org"), ("language", "tr")];
        makes_pass(&clara, &path, &fields).await.has_status(200);
        site.deliver_mail().await;
        let letter = site.last_letter_to("yasemin@example.org");
        assert_eq!(letter.subject(), word(Lang::Tr, "attendance-letter-session"));
        assert!(letter.text().contains(de("attendance-letter-session")), "{letter}");
        site.get(&letter.link("/tr/leitung/zugang/")).await.has_status(200);
        let stored = testing::stored(&site.app).await.unwrap().concat();
        let token = link.rsplit('/').next().unwrap();
        assert!(!stored.contains(token), "only its hash is kept");
        let vera = site.browser();
        site.it_is("2026-12-02T17:55");
        let page = vera.get(&link).await;
        page.has_status(200).sees("0 von 1 da");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("cache-control"), "no-store");
        ticks(&vera, &link, "Ada Lovelace", "present").await.sees("1 von 1 da");
        // It opens this session alone.
        let other = id(site, &course, "2026-12-03").await;
        let ada = person(&vera, &link, "Ada Lovelace").await["person"].clone();
        let items = [json!({"kind": "tick", "id": item_id(1), "session": other, "person": ada, "mark": "absent", "at": "2026-12-02T17:00:00Z"})];
        let page = sends(&vera, &format!("{link}/striche"), 1, &items).await;
        assert_eq!(answers(&page), ["refused no_session"]);
        for path in ["/leitung".to_owned(), format!("/leitung/termine/{other}")] {
            vera.get(&path).await.has_status(303);
        }
        vera.get("/leitung/zugang/AAAAAAAAAAAAAAAAAAAAAAAA").await.has_status(404);
        // Two weeks later it opens nothing.
        site.it_is("2026-12-16T19:29");
        vera.get(&link).await.has_status(200);
        site.it_is("2026-12-16T19:30");
        for path in [link.clone(), format!("{link}/liste.json")] {
            vera.get(&path).await.has_status_quietly(404);
        }
        vera.post(&format!("{link}/strich"), &[]).await.has_status(404);
    }

    async fn the_letter_to_a_substitute_names_no_topic_where_it_is_discreet(site: &Site) {
        let clara = site.office("Clara").await;
        for (title, discreet, is_there) in [("Kreis", "true", false), ("Runde", "false", true)] {
            let circle = site.offering(title).places(5).field("discreet", discreet)
                .session(DAY, "18:00", "19:30", "topic = \"Trennung\"").open().await;
            let path = format!("/buero/termine/{}/zugang", id(site, &circle, DAY).await);
            let to = format!("{}@example.org", title.to_lowercase());
            makes_pass(&clara, &path, &[("name", "Vera"), ("email", &to)]).await.has_status(200);
            site.deliver_mail().await;
            let letter = site.last_letter_to(&to);
            assert!(letter.text().contains(title), "{letter}");
            assert_eq!(letter.text().contains("Trennung"), is_there, "{letter}");
            assert!(!letter.subject().contains(title) && !letter.subject().contains("Trennung"), "{letter}");
        }
    }

    async fn a_pass_is_revoked_by_the_office(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).open().await;
        let clara = site.office("Clara").await;
        let path = format!("/buero/termine/{}/zugang", id(site, &course, DAY).await);
        let page = makes_pass(&clara, &path, &[("name", "Vera")]).await;
        let link = link(&page);
        site.get(&link).await.has_status(200);
        let form = clara.get(&path).await.form_with_button(de("attendance-pass-revoke"));
        clara.send(&form).await.has_status(200).sees(de("attendance-pass-revoked"));
        site.get(&link).await.has_status(404);
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat einen Link für Vertretung oder Partner gesperrt");
    }

    async fn a_partner_sees_first_names_and_numbers_of_its_own_courses_only(site: &Site) {
        let theirs = site.offering("Lauftreff").places(5).field("partner", "\"Laufclub\"").on(DAY).open().await;
        let others = site.offering("Malen").places(5).on(DAY).open().await;
        site.visitor("Ada Lovelace").books(&theirs).await;
        site.visitor("Ben Brecht").books(&others).await;
        site.it_is("2026-12-02T17:50");
        let clara = site.office("Clara").await;
        let page = clara.get("/buero/partner/zugang").await;
        let mut form = page.form("/zugang");
        form.fill(de("attendance-pass-name"), "Vorstand");
        clara.send(&form).await.has_status(422).sees(de("attendance-problem-partner"));
        form.tick("Laufclub");
        let link = link(&clara.send(&form).await);
        let list = format!("/leitung/termine/{}", id(site, &theirs, DAY).await);
        ticks(&clara, &list, "Ada Lovelace", "present").await;
        let page = site.get(&link).await;
        page.has_status(200).sees("Laufclub").sees("Lauftreff").sees("Ada L.").sees("1 von 1 da");
        for hidden in ["Lovelace", "ada", "Ben", "Malen"] {
            assert!(!page.body().contains(hidden), "{hidden} in {}", page.body());
        }
        assert!(page.forms().iter().all(|form| form.method == "get"), "nothing to write");
        for path in ["/liste.json", "/striche", "/strich"] {
            let page = site.post(&format!("{link}{path}"), &[("wer", "x")]).await;
            assert!(matches!(page.status.as_u16(), 400 | 404 | 405), "{path}: {}", page.status);
        }
        site.get(&format!("{link}/liste.json")).await.has_status_quietly(404);
    }

    async fn her_data_name_her_attendance_and_erased_it_is_a_number(site: &Site) {
        let course = site.offering("Schwimmen").places(5).on(DAY).on("2026-12-09").open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.it_is("2026-12-02T17:50");
        let lena = lena_leads(site, &course, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        ticks(&lena, &list, "Ada", "absent").await;
        ticks(&lena, &list, "Ada", "present").await;
        let person = person(&lena, &list, "Ada").await["person"].as_str().unwrap().to_owned();
        let data = ada.data().await;
        let hers = &data["attendance"][0];
        assert_eq!((&hers["name"], &hers["mark"]), (&json!("Ada"), &json!("present")));
        assert_eq!(hers["ticks"].as_array().unwrap().len(), 2);
        let words = site.get(&format!("{}/daten", ada.booking())).await;
        words.sees(de("attendance-hers-title")).sees("angekreuzt von Lena");
        let form = site.get(&format!("{}/loeschung", ada.booking())).await.form("/loeschung");
        site.send(&form).await.has_status(200);
        site.does_chores().await;
        let stored = testing::stored(&site.app).await.unwrap();
        let of = |table: &str| -> Vec<&String> { stored.iter().filter(|line| line.starts_with(table)).collect() };
        assert!(of("ticks:").is_empty(), "nothing says when she came");
        let counts = of("session_counts:");
        assert_eq!(counts.len(), 1, "what counts stays: {counts:?}");
        assert!(!counts[0].contains(&person), "{counts:?}");
        let after = self::data(&lena, &list).await;
        assert_eq!((&after["there"], &after["persons"]), (&json!(1), &json!([])));
        assert!(site.does_chores().await.is_empty(), "done is done");
    }

    async fn a_list_of_thirty_is_small(site: &Site) {
        let course = site.offering("Schwimmen").places(40).on(DAY).open().await;
        for number in 0..30_u32 {
            let first = ["Ayşe", "فاطمة", "Оксана", "Maria", "Leyla"][number as usize % 5];
            let name = format!("{first} {}{number}", ["Yılmaz", "الأحمد", "Шевченко", "Müller"][number as usize % 4]);
            let visitor = site.visitor(&name).with_email(&format!("p{number}@example.org"));
            visitor.books(&course).await;
        }
        site.it_is("2026-12-02T17:50");
        let lena = lena_leads(site, &course, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        let request = Request::get(&list).header(header::HOST, HOST).header(header::ACCEPT_ENCODING, "br");
        let page = lena.ask(request.body(Body::empty()).unwrap()).await;
        page.has_status_quietly(200);
        assert_eq!(page.header("content-encoding"), "br");
        assert!(page.bytes.len() <= 14_336, "{} bytes", page.bytes.len());
    }
}
