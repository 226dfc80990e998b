//! The Rundbrief's subscribers: asking, confirming, choosing, pausing, leaving; what the office does for them; and
//! "tell me when it starts again".

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Lang, testing};
use insta::assert_snapshot;

use crate::support::page::Page;
use crate::support::site::{Browser, HOST, Site, address};
use crate::support::staff::PASSWORD;
use crate::support::words::word;

fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

/// Asks for the Rundbrief on the page of a language. The page that comes then.
async fn asks(site: &Site, lang: Lang, email: &str) -> Page {
    let page = site.get(&format!("{}/rundbrief", lang.prefix())).await;
    let mut form = page.has_status(200).form("/rundbrief");
    form.set("email", email);
    let page = site.send(&form).await;
    testing::settle(&site.app).await;
    site.deliver_mail().await;
    page
}

/// Presses the button behind the link in her letter. The page that comes then: hers.
async fn confirms(site: &Site, lang: Lang, whom: &str) -> Page {
    let letter = site.last_letter_to(whom);
    let link = letter.link(&format!("{}/rundbrief/bestaetigung/", lang.prefix()));
    let page = site.get(&link).await;
    let form = page.has_status(200).form(&link);
    let page = site.send(&form).await;
    page.has_status(200);
    page
}

/// The address of a page without its query.
fn bare(page: &Page) -> String {
    page.path.split('?').next().unwrap_or_default().to_owned()
}

/// Somebody gets the Rundbrief from now on. Her page, in German.
pub(crate) async fn subscribes(site: &Site, name: &str) -> String {
    asks(site, Lang::De, &address(name)).await.has_status(200);
    bare(&confirms(site, Lang::De, name).await)
}

/// What a mail program posts for its reader, from anywhere, without a cookie.
async fn one_click(site: &Site, hers: &str) -> Page {
    let request = Request::post(format!("{hers}/abmeldung"))
        .header(header::HOST, HOST)
        .header(header::ORIGIN, "https://mail.example")
        .header("sec-fetch-site", "cross-site")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("List-Unsubscribe=One-Click"));
    site.browser().ask(request.expect("a request")).await
}

async fn data(site: &Site, hers: &str) -> serde_json::Value {
    let page = site.get(&format!("{hers}/daten.json")).await;
    page.has_status(200);
    serde_json::from_str(&page.body()).expect("it is JSON")
}

/// Whom an issue to all reaches: addresses.
async fn reached(site: &Site) -> Vec<String> {
    let frozen = testing::newsletter_freezes(&site.app, &[], &[]).await;
    let mut all: Vec<String> = frozen
        .expect("it answers")
        .into_iter()
        .map(|one| one.1)
        .collect();
    all.sort();
    all
}

/// Opens a form of the office, puts something in, presses.
async fn fills(clara: &Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let page = clara.get(path).await;
    let forms = page.has_status(200).forms();
    let (name, _) = fields[0];
    let mut form = forms
        .into_iter()
        .find(|form| form.method == "post" && form.fields.iter().any(|field| field.name == name))
        .expect("a form with that field");
    for (name, value) in fields {
        form.set(name, value);
    }
    clara.send(&form).await
}

async fn imports(clara: &Browser, table: &str) -> Page {
    fills(clara, "/buero/abos/import", &[("table", table)]).await
}

both! {
    async fn she_asks_confirms_chooses_pauses_leaves_and_is_erased(site: &Site) {
        let page = asks(site, Lang::De, "ada@example.org").await;
        page.has_status(200).sees(german("subscribers-asked-title"));
        assert_eq!(reached(site).await, [""; 0], "nobody has confirmed");
        let letter = site.last_letter_to("Ada");
        let link = letter.link("/rundbrief/bestaetigung/");
        let before = testing::stored(&site.app).await;
        site.get(&link).await.has_status(200).sees("Ich kann ihn jederzeit abbestellen.");
        assert_eq!(testing::stored(&site.app).await, before, "a mail scanner opens links");
        let page = confirms(site, Lang::De, "Ada").await;
        page.sees(german("subscribers-told-welcome")).sees(german("subscribers-her-active")).sees("ada@example.org");
        let hers = bare(&page);
        assert_eq!(reached(site).await, ["ada@example.org"]);
        // The same link once more leads to the same page.
        let again = site.get(&link).await;
        assert_eq!(again.has_status(303).location(), Some(hers.clone()));

        let mut form = page.form(&hers);
        form.tick("Türkçe").tick(german("catalogue-kinds-course"));
        site.send(&form).await.has_status(200).sees(german("bookings-told-saved"));
        let now = data(site, &hers).await;
        assert_eq!((now["language"].as_str(), now["topics"][0].as_str()), (Some("tr"), Some("course")));
        assert_eq!(now["topics"].as_array().map(Vec::len), Some(1));

        let mut pause = site.get(&hers).await.form("/pause");
        pause.set("until", "2026-12-24");
        site.send(&pause).await.has_status(200).sees("24. Dezember 2026");
        assert_eq!(reached(site).await, [""; 0], "she pauses");
        site.it_is("2026-12-24T23:59");
        site.does_chores().await;
        assert_eq!(reached(site).await, [""; 0], "the last day is one of the pause");
        site.it_is("2026-12-25T00:00");
        site.does_chores().await;
        assert_eq!(reached(site).await, ["ada@example.org"]);

        for _ in 0..2 {
            let page = one_click(site, &hers).await;
            page.has_status(200).sees(german("subscribers-left-title"));
            assert_eq!((page.location(), page.header("set-cookie")), (None, ""));
        }
        assert_eq!(reached(site).await, [""; 0]);
        let proof = &data(site, &hers).await["consents"][0];
        let text = "Ich möchte den Rundbrief per E-Mail bekommen. Er kommt von: Integrationsbüro Recklinghausen. \
            Ich kann ihn jederzeit abbestellen.";
        assert_eq!((proof["text"].as_str(), proof["language"].as_str()), (Some(text), Some("de")));
        assert_eq!(proof["asked_at"], "2026-11-22T10:00:00Z");
        assert_eq!(proof["confirmed_at"], "2026-11-22T10:00:00Z");
        assert_eq!(proof["withdrawn_at"], "2026-12-24T23:00:00Z");
        let id = letter.header("Message-ID");
        assert_eq!(proof["message_id"].as_str(), Some(id.trim_matches(['<', '>'])));

        let page = site.get(&format!("{hers}/loeschung")).await;
        site.send(&page.has_status(200).form("/loeschung")).await.has_status(200).sees(german("bookings-told-erased"));
        for path in ["", "/loeschung", "/daten.json"] {
            site.get(&format!("{hers}{path}")).await.has_status_quietly(404);
        }
        one_click(site, &hers).await.has_status(200);
        let stored = testing::stored(&site.app).await.expect("it answers").join("\n");
        assert!(!stored.to_lowercase().contains("ada@example.org"), "{stored}");
        assert!(stored.contains("jederzeit abbestellen"), "the proof stays");
    }

    async fn the_letters_speak_her_language_and_are_no_rundbrief(site: &Site) {
        for (lang, name) in [(Lang::De, "Ada"), (Lang::Tr, "Berna"), (Lang::Ar, "Cemile")] {
            asks(site, lang, &address(name)).await;
        }
        let letters: Vec<String> = ["Ada", "Berna", "Cemile"]
            .iter()
            .map(|name| site.last_letter_to(name).to_string())
            .collect();
        assert_snapshot!("she_is_asked_to_confirm", letters.join("\n\n"));
        for letter in site.letters() {
            for header in ["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post"] {
                assert_eq!(letter.header(header), "", "{header}");
            }
        }
        confirms(site, Lang::Ar, "Cemile").await.sees(word(Lang::Ar, "subscribers-told-welcome"));
    }

    async fn whether_an_address_is_known_nobody_learns(site: &Site) {
        subscribes(site, "Ada").await;
        site.it_is("2026-11-23T09:00");
        let known = asks(site, Lang::De, "ADA@example.org").await;
        let new = asks(site, Lang::De, "ben@example.org").await;
        assert_eq!((known.status, known.path.as_str()), (new.status, new.path.as_str()));
        assert_eq!(known.body(), new.body(), "the same page");
        let letter = site.last_letter_to("Ada");
        assert_eq!(letter.subject(), german("subscribers-letter-known-subject"));
        let hers = letter.link("/rundbrief/abo/");
        site.get(&hers).await.has_status(200).sees(german("subscribers-her-active"));
        // A machine that fills in everything sees the same, and nothing happens.
        let mut form = site.get("/rundbrief").await.form("/rundbrief");
        form.set("email", "eve@example.org").set("website", "https://eve.example");
        let trapped = site.send(&form).await;
        assert_eq!(trapped.body(), new.body());
        testing::settle(&site.app).await;
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Eve").len(), 0);
    }

    async fn nobodys_mailbox_is_filled_by_others(site: &Site) {
        for minute in 0..60 {
            site.it_is(&format!("2026-11-23T09:{minute:02}"));
            asks(site, Lang::De, "ada@example.org").await.has_status(200);
        }
        assert_eq!(site.letters_to("Ada").len(), 3, "three a day, ten minutes between them");
        confirms(site, Lang::De, "Ada").await;
        for minute in 0..60 {
            site.it_is(&format!("2026-11-23T10:{minute:02}"));
            asks(site, Lang::De, "ada@example.org").await.has_status(200);
        }
        assert_eq!(site.letters_to("Ada").len(), 4, "her own link once an hour");
    }

    async fn what_nobody_confirms_is_forgotten_after_three_days(site: &Site) {
        asks(site, Lang::De, "ada@example.org").await;
        let link = site.last_letter_to("Ada").link("/rundbrief/bestaetigung/");
        site.it_is("2026-11-25T10:59");
        site.does_chores().await;
        site.get(&link).await.has_status(200);
        site.it_is("2026-11-25T11:00");
        site.get(&link).await.has_status_quietly(404);
        site.post(&link, &[]).await.has_status_quietly(404);
        site.does_chores().await;
        site.it_is("2026-12-01T11:00");
        site.does_chores().await;
        let stored = testing::stored(&site.app).await.expect("it answers").join("\n");
        assert!(!stored.contains("ada@example.org"), "{stored}");
    }

    async fn bad_input_is_said_at_its_field_and_links_that_are_none_lead_nowhere(site: &Site) {
        for (email, says) in [
            ("", "bookings-problem-email"),
            ("ada", "bookings-problem-email"),
            ("jürgen@example.org", "subscribers-problem-email-local"),
            ("ada@example.org\r\nBcc: eve@example.org", "bookings-problem-email"),
        ] {
            let mut form = site.get("/rundbrief").await.form("/rundbrief");
            form.set("email", email).tick("Türkçe");
            let page = site.send(&form).await;
            page.has_status(422).sees(german(says));
            assert!(page.form("/rundbrief").sent().contains(&("language".to_owned(), "tr".to_owned())));
        }
        let hers = subscribes(site, "Ada").await;
        let forged = "/rundbrief/abo/AAAAAAAAAAAAAAAAAAAAAAAA";
        for way in ["", "/abmeldung", "/loeschung", "/daten.json"] {
            site.get(&format!("{forged}{way}")).await.has_status_quietly(404);
        }
        for way in ["", "/pause", "/abmeldung", "/loeschung"] {
            site.post(&format!("{forged}{way}"), &[]).await.has_status_quietly(404);
        }
        for kind in ["bestaetigung", "bescheid"] {
            let path = format!("/rundbrief/{kind}/AAAAAAAAAAAAAAAAAAAAAAAA");
            site.get(&path).await.has_status_quietly(404);
            site.post(&path, &[("deed", "ja")]).await.has_status_quietly(404);
        }
        for until in ["gestern", "2026-11-22", "2030-01-01"] {
            let page = site.post(&format!("{hers}/pause"), &[("until", until)]).await;
            page.has_status(422).sees(german("subscribers-her-problem-day"));
        }
        assert_eq!(reached(site).await, ["ada@example.org"]);
        site.get(&hers).await.has_status(200);
        assert_eq!(site.get(&hers).await.header("cache-control"), "no-store");
    }

    async fn who_left_comes_back_only_by_herself_and_her_proof_is_forgotten_after_three_years(site: &Site) {
        let hers = subscribes(site, "Ada").await;
        one_click(site, &hers).await;
        site.it_is("2026-11-23T09:00");
        let clara = site.office("Clara").await;
        let page = imports(&clara, "email;unterschrieben_am\nada@example.org;23.11.2026").await;
        page.sees("Zeile 2:").sees(german("subscribers-bad-gone"));
        let early = [("email", "ada@example.org"), ("signed_on", "2026-11-22")];
        fills(&clara, "/buero/abos/neu", &early).await.has_status(422).sees(german("subscribers-bad-gone"));
        assert_eq!(reached(site).await, [""; 0]);
        assert_eq!(subscribes(site, "Ada").await, hers, "the same link");
        assert_eq!(reached(site).await, ["ada@example.org"]);
        one_click(site, &hers).await;
        site.it_is("2029-11-23T08:59");
        site.does_chores().await;
        site.get(&hers).await.has_status(200).sees(german("subscribers-left-title"));
        // Three years are over at nine; what is due goes in the next night.
        site.it_is("2029-11-24T03:00");
        site.does_chores().await;
        site.get(&hers).await.has_status_quietly(404);
        let stored = testing::stored(&site.app).await.expect("it answers").join("\n");
        assert!(!stored.contains("jederzeit abbestellen"), "{stored}");
    }

    async fn who_left_or_was_erased_does_not_come_back_with_a_backup(site: &Site) {
        for name in ["Ada", "Ben"] {
            subscribes(site, name).await;
        }
        site.it_is("2026-11-23T09:00");
        let frozen = testing::newsletter_freezes(&site.app, &[], &[]).await.expect("it answers");
        assert_eq!(frozen.len(), 2, "the premise: both are there");
        for (id, ..) in &frozen {
            testing::was_erased(&site.app, id).await.expect("it is noted");
        }
        // He has confirmed once more since.
        let (.., hers) = frozen.iter().find(|one| one.1 == "ben@example.org").expect("he is there");
        one_click(site, hers).await.has_status(200);
        site.it_is("2026-11-24T09:00");
        subscribes(site, "Ben").await;
        assert_eq!(testing::erases_again(&site.app).await, Ok(1));
        assert_eq!(reached(site).await, ["ben@example.org"]);
        let stored = testing::stored(&site.app).await.expect("it answers").join("\n");
        assert!(!stored.contains("ada@example.org"), "{stored}");
        assert_eq!(testing::erases_again(&site.app).await, Ok(0), "once is enough");
    }

    async fn the_office_adds_who_has_signed_on_paper(site: &Site) {
        let clara = site.office("Clara").await;
        let paper = [("email", "Ada@Example.org"), ("signed_on", "2026-11-01")];
        let page = fills(&clara, "/buero/abos/neu", &paper).await;
        page.has_status(200).sees(german("subscribers-office-told-new")).sees("1. November 2026").sees("Clara");
        page.sees(german("subscribers-way-paper"));
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada@example.org");
        let hers = letter.link("/rundbrief/abo/");
        site.get(&hers).await.has_status(200).sees(german("subscribers-her-active"));
        fills(&clara, "/buero/abos/neu", &paper).await.sees(german("subscribers-office-told-known"));
        let future = [("email", "ben@example.org"), ("signed_on", "2026-11-23")];
        let page = fills(&clara, "/buero/abos/neu", &future).await;
        page.has_status(422).sees(german("subscribers-office-problem-day"));
        let list = clara.get("/buero/abos").await;
        list.sees("Ada@example.org").sees("1 Person bekommt den Rundbrief.");
        let found = fills(&clara, "/buero/abos", &[("q", "aDa@")]).await;
        found.has_status(200).sees("Ada@example.org");
        fills(&clara, "/buero/abos", &[("q", "%")]).await.sees(german("subscribers-office-none"));
        clara.get("/buero/abos?stand=pause").await.sees(german("subscribers-office-none"));
        clara.get("/buero/abos?sprache=de&thema=course&stand=aktiv").await.sees("Ada@example.org");
        clara.get("/buero/abos?sprache=tr").await.does_not_see("Ada@example.org");
        for wrong in ["stand=x", "sprache=x", "thema=x", "seite=0", "seite=x"] {
            clara.get(&format!("/buero/abos?{wrong}")).await.has_status_quietly(404);
        }
        let one = clara.send(&page_of(&clara, "Ada@example.org").await.form_with_button(german("subscribers-office-leave"))).await;
        one.has_status(200).sees(german("subscribers-office-told-left"));
        assert_eq!(reached(site).await, [""; 0]);
        let erased = page_of(&clara, "Ada@example.org").await;
        let erased = clara.send(&erased.form_with_button(german("subscribers-office-erase"))).await;
        erased.has_status(200).sees(german("bookings-told-erased")).does_not_see("Ada@example.org");
        let log = clara.get("/buero/protokoll?was=rundbrief").await;
        for deed in ["Clara hat ein Abo von Papier eingetragen", "Clara hat ein Abo beendet", "Clara hat die Daten eines Abos gelöscht"] {
            log.sees(deed);
        }
        log.does_not_see("example.org");
    }

    async fn a_table_is_taken_in_line_by_line_and_comes_out_the_same(site: &Site) {
        let clara = site.office("Clara").await;
        subscribes(site, "Dora").await;
        testing::bounces(&site.app, "eva@example.org", "550 5.1.1").await.expect("it is new");
        let page = imports(&clara, "E-Mail;Sprache;Themen;Unterschrieben_am\n\
            ada@example.org;tr;course,workshop;01.11.2026\n\
            kein at;de;;01.11.2026\n\
            ben@example.org;xx;;01.11.2026\n\
            cem@example.org;de;tanz;01.11.2026\n\
            fay@example.org;de;;\n\
            gül@example.org;de;;01.11.2026\n\
            hala@example.org;ar;;23.11.2026\n\
            eva@example.org;de;;01.11.2026\n\
            DORA@example.org;de;;01.11.2026\n\
            ida@example.org;;;2026-11-02\n\
            Ida@example.org;;;2026-11-02\n").await;
        page.has_status(200).sees("2 Abos sind neu.").sees("2 Adressen waren schon da.").sees("7 Zeilen wurden nicht eingelesen:");
        for (line, why) in [
            (3, "subscribers-bad-email"),
            (4, "subscribers-bad-language"),
            (5, "subscribers-bad-topic"),
            (6, "subscribers-bad-no-day"),
            (7, "subscribers-bad-email"),
            (8, "subscribers-bad-future"),
            (9, "subscribers-bad-suppressed"),
        ] {
            page.sees(&format!("Zeile {line}: {}", german(why)));
        }
        assert_eq!(reached(site).await, ["ada@example.org", "dora@example.org", "ida@example.org"]);
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 0, "many at once are not written to");
        for (table, why) in [
            ("", "subscribers-import-empty"),
            ("ada@example.org", "subscribers-import-no-head"),
        ] {
            imports(&clara, table).await.has_status(422).sees(german(why));
        }
        let file = clara.get("/buero/abos").await.form("/liste.csv");
        clara.post("/konto/bestaetigung", &[("password", PASSWORD)]).await.has_status(303);
        let file = clara.post_form(&file).await;
        file.has_status_quietly(200);
        let text = String::from_utf8(file.bytes.clone()).expect("UTF-8");
        assert!(text.starts_with("\u{feff}email;sprache;themen;"), "{text}");
        assert!(text.contains("ada@example.org;tr;course workshop;aktiv;2026-11-22;paper;2026-11-01\r\n"), "{text}");
        imports(&clara, &text).await.has_status(200).sees("0 Abos sind neu.").sees("3 Adressen waren schon da.");
    }

    async fn an_issue_reaches_languages_and_topics_and_nobody_who_should_not(site: &Site) {
        let clara = site.office("Clara").await;
        imports(&clara, "email;sprache;themen;unterschrieben_am\n\
            ada@example.org;de;course;2026-11-01\n\
            ben@example.org;tr;;2026-11-01\n\
            cem@example.org;tr;workshop;2026-11-01\n").await.has_status(200);
        let reaches = async |languages: &[Lang], topics: &[&str]| {
            testing::newsletter_reaches(&site.app, languages, topics).await.expect("it answers")
        };
        assert_eq!(reaches(&[], &[]).await, [(Lang::De, 1), (Lang::Tr, 2)]);
        assert_eq!(reaches(&[], &["course"]).await, [(Lang::De, 1), (Lang::Tr, 1)]);
        assert_eq!(reaches(&[Lang::Tr], &["workshop"]).await, [(Lang::Tr, 2)]);
        assert!(reaches(&[Lang::Ar], &[]).await.is_empty());
        let frozen = testing::newsletter_freezes(&site.app, &[], &[]).await.expect("it answers");
        let id = |address: &str| frozen.iter().find(|one| one.1 == address).expect(address);
        let (ada, ben, cem) = (id("ada@example.org"), id("ben@example.org"), id("cem@example.org"));
        let excluded = async || {
            let ids = [ada.0.as_str(), ben.0.as_str(), cem.0.as_str()];
            testing::newsletter_excludes(&site.app, &ids).await.expect("it answers")
        };
        assert!(excluded().await.is_empty(), "all three still get it");
        one_click(site, &ada.3).await.has_status(200);
        site.post(&format!("{}/pause", ben.3), &[]).await.has_status(303);
        assert_eq!(testing::bounces(&site.app, "CEM@example.org", "550 5.1.1 unknown").await, Ok(true));
        assert_eq!(testing::bounces(&site.app, "cem@example.org", "again").await, Ok(false));
        let why = excluded().await;
        assert_eq!((why[&ada.0].as_str(), why[&ben.0].as_str(), why[&cem.0].as_str()), ("Unsubscribed", "Paused", "Suppressed"));
        assert!(reaches(&[], &[]).await.is_empty());
        site.get(&cem.3).await.sees(german("subscribers-her-suppressed"));
        asks(site, Lang::De, "cem@example.org").await.has_status(200);
        assert_eq!(site.letters_to("Cem").len(), 0, "nothing is sent there");
        let page = clara.get("/buero/abos/gesperrt").await;
        page.sees("550 5.1.1 unknown").sees(german("subscribers-why-bounce"));
        let lifted = clara.send(&page.form_with_button(german("subscribers-suppress-lift"))).await;
        lifted.sees(german("subscribers-suppress-lifted")).sees(german("subscribers-suppress-none"));
        assert_eq!(reaches(&[], &[]).await, [(Lang::Tr, 1)]);
        let blocks = [("email", "cem@example.org"), ("reason", "Er hat angerufen.")];
        let page = fills(&clara, "/buero/abos/gesperrt", &blocks).await;
        page.has_status(200).sees(german("subscribers-suppress-told")).sees("Er hat angerufen.").sees("Clara");
        let reasonless = [("email", "x@example.org"), ("reason", " ")];
        fills(&clara, "/buero/abos/gesperrt", &reasonless).await.has_status(422).sees(german("office-problem-reason"));
        assert_eq!(testing::complains(&site.app, &ben.0, "ben@example.org").await, Ok(true));
        assert_eq!(excluded().await[&ben.0], "Unsubscribed");
    }

    async fn who_wants_to_know_is_told_once_when_it_starts_again(site: &Site) {
        let first = site.offering("Schwimmen").on("2026-11-23").open().await;
        site.it_is("2026-11-24T09:00");
        let page = site.get(&format!("/tr/angebote/{}", first.slug)).await;
        let way = "/tr/angebote/schwimmen/bescheid";
        assert!(page.attributes("main a", "href").contains(&way.to_owned()), "the page leads there");
        let mut form = site.get(way).await.has_status(200).form(way);
        form.set("email", "ada@example.org");
        let page = site.send(&form).await;
        page.has_status(200).sees(word(Lang::Tr, "subscribers-asked-title"));
        testing::settle(&site.app).await;
        site.deliver_mail().await;
        let link = site.last_letter_to("Ada").link("/tr/rundbrief/bescheid/");
        assert_snapshot!("who_wants_to_know_is_asked", site.last_letter_to("Ada"));
        let again = |number: u8| site.offering(&format!("Schwimmen {number}")).field("series", "\"schwimmen\"");
        again(2).on("2027-01-11").open().await;
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 1, "she has not confirmed");
        let page = site.get(&link).await;
        let yes = page.has_status(200).form_with_button(word(Lang::Tr, "subscribers-wish-confirm"));
        site.send(&yes).await.has_status(200).sees(word(Lang::Tr, "subscribers-wish-noted"));
        site.does_chores().await;
        site.deliver_mail().await;
        assert_snapshot!("who_wants_to_know_is_told", site.last_letter_to("Ada"));
        again(3).on("2027-02-01").open().await;
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "once");
        site.get(&link).await.has_status_quietly(404);
        site.it_is("2026-12-02T09:00");
        site.does_chores().await;
        let stored = testing::stored(&site.app).await.expect("it answers").join("\n");
        assert!(!stored.contains("ada@example.org"), "{stored}");
    }

    async fn who_does_not_want_to_know_any_more_is_forgotten_at_once(site: &Site) {
        let first = site.offering("Schwimmen").on("2026-11-23").open().await;
        site.it_is("2026-11-24T09:00");
        for address in ["ada@example.org", "ben@example.org"] {
            let fields = [("email", address)];
            site.post(&format!("/angebote/{}/bescheid", first.slug), &fields).await.has_status(303);
        }
        testing::settle(&site.app).await;
        site.deliver_mail().await;
        for name in ["Ada", "Ben"] {
            let link = site.last_letter_to(name).link("/rundbrief/bescheid/");
            let page = site.get(&link).await;
            site.send(&page.form_with_button(german("subscribers-wish-confirm"))).await.has_status(200);
        }
        let link = site.last_letter_to("Ada").link("/rundbrief/bescheid/");
        let page = site.get(&link).await;
        site.send(&page.form_with_button(german("subscribers-wish-end"))).await.has_status(200).sees(german("subscribers-wish-ended"));
        let stored = async || testing::stored(&site.app).await.expect("it answers").join("\n");
        assert!(!stored().await.contains("ada@example.org"));
        assert!(stored().await.contains("ben@example.org"), "the premise: he still waits");
        site.it_is("2027-11-24T09:00");
        site.does_chores().await;
        assert!(!stored().await.contains("ben@example.org"), "nobody waits longer than a year");
    }
}

/// Her page at the office.
pub(crate) async fn page_of(clara: &Browser, address: &str) -> Page {
    let list = clara.get("/buero/abos").await;
    let links = list.attributes("main ul.rows a", "href");
    assert_eq!(links.len(), 1, "only {address} stands there");
    let page = clara.get(&links[0]).await;
    page.has_status(200).sees(address);
    page
}
