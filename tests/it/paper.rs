//! Attendance on paper: the list to print, and one that is entered later.

use bausteine::{Lang, testing};

use crate::attendance::{DAY, data, de, id, lena_leads, mark, person, ticks};
use crate::support::page::Form;
use crate::support::site::{Browser, in_language};
use crate::support::words::word;

/// The form of a paper list with marks in it.
async fn marked(browser: &Browser, list: &str, marks: &[(&str, &str)]) -> Form {
    let page = browser.get(&format!("{list}/papier")).await;
    let mut form = page.has_status(200).form("/papier");
    for (name, mark) in marks {
        let id = person(browser, list, name).await["person"]
            .as_str()
            .expect("an id")
            .to_owned();
        form.set(&format!("p-{id}"), mark);
    }
    form
}

/// How often the log says that a paper list was entered.
async fn noted(clara: &Browser) -> usize {
    let log = clara.get("/buero/protokoll").await;
    log.has_status(200)
        .text()
        .matches("hat eine Papierliste eingetragen")
        .count()
}

both! {
    async fn a_printed_list_has_names_and_lines_to_write_and_nobodys_number(site: &Site) {
        let course = site.offering("Frauenkreis").places(9).field("discreet", "true")
            .session(DAY, "18:00", "19:30", "topic = \"Trennung\"").open().await;
        site.visitor("فاطمة الزهراء").with_email("fatima@example.org").by_phone("02361 123456").books(&course).await;
        site.visitor("İpek Öz").with_email("ipek@example.org").books(&course).await;
        site.it_is("2026-12-02T12:00");
        let lena = lena_leads(site, &course, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        let path = format!("{list}/druck");
        lena.get(&list).await.sees(de("attendance-print-title"));
        let page = lena.get(&path).await;
        page.has_status(200).sees("Notruf: 112").sees(de("attendance-print-photos"));
        page.does_not_see("Trennung");
        let sheet = page.texts(".paper").concat();
        assert!(!sheet.contains("02361"), "no number but that for emergencies: {sheet}");
        assert!(!page.body().contains("123456") && !page.body().contains("ipek@"), "{}", page.body());
        let mut names = page.texts(".paper td bdi");
        names.retain(|text| text.chars().any(char::is_alphabetic));
        assert_eq!(names, ["İpek Öz", "فاطمة الزهراء"], "whole names, each by itself");
        assert_eq!(page.texts(".paper tbody tr").len(), 2 + 5, "five lines are empty");
        let heads = |page: &crate::support::page::Page| page.texts(".paper th");
        let (signature, age) = (de("attendance-print-signature"), de("attendance-print-age"));
        assert!(heads(&page).contains(&signature.to_owned()) && !heads(&page).contains(&age.to_owned()));
        let other = lena.get(&format!("{path}?unterschrift=nein&alter=ja")).await;
        assert!(heads(&other).contains(&age.to_owned()) && !heads(&other).contains(&signature.to_owned()));
        // Switching one column keeps the other.
        let links = other.attributes(".chips a", "href");
        assert_eq!(links, [format!("{path}?unterschrift=ja&alter=ja"), format!("{path}?unterschrift=nein&alter=nein")]);
        for lang in Lang::ALL {
            lena.get(&in_language(lang, &path)).await.has_status(200).sees(word(lang, "attendance-print-photos"));
        }
        // The others' lists are not found.
        let others = site.offering("Malen").places(5).on(DAY).open().await;
        let foreign = id(site, &others, DAY).await;
        for sheet in ["druck", "papier"] {
            lena.get(&format!("/leitung/termine/{foreign}/{sheet}")).await.has_status(404);
        }
        lena.post(&format!("/leitung/termine/{foreign}/papier"), &[("key", "x")]).await.has_status(404);
    }

    async fn a_paper_list_is_entered_in_one_form_and_pressed_twice_it_is_one(site: &Site) {
        let course = site.offering("Schwimmen").places(9).on(DAY).open().await;
        for name in ["Ada", "Ben", "Cem", "Eva"] {
            site.visitor(name).books(&course).await;
        }
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        site.it_is("2026-12-05T10:00");
        let lena = lena_leads(site, &course, DAY).await;
        let all = [("Ada", "present"), ("Ben", "late"), ("Cem", "excused")];
        let mut form = marked(&lena, &list, &all).await;
        form.fill(de("attendance-paper-names"), "فاطمة\n  Dora  Diaz \n\n");
        form.fill(de("attendance-paper-more"), "2");
        form.set("c-under_18", "3");
        form.tick(de("attendance-report-yes"));
        form.fill(de("attendance-report-line"), "Alle sind geschwommen.");
        site.it_is("2026-12-05T10:01");
        for _ in 0..2 {
            lena.send(&form).await.has_status(200).sees(de("attendance-told-entered"));
            for (name, expected) in [("Ada", "present"), ("Ben", "late"), ("Cem", "excused"), ("Eva", "unset")] {
                assert_eq!(mark(&lena, &list, name).await, expected, "{name}");
            }
            let data = data(&lena, &list).await;
            assert_eq!(data["walk_ins"].as_array().unwrap().len(), 4, "{data}");
            assert_eq!((&data["there"], &data["counts"]["under_18"]), (&6.into(), &3.into()), "{data}");
            assert_eq!(data["report"]["line"], "Alle sind geschwommen.");
        }
        let clara = site.browser().with_cookies();
        clara.signs_in("Clara", crate::support::staff::PASSWORD).await;
        assert_eq!(noted(&clara).await, 1, "one deed");
        clara.get("/buero/protokoll").await.does_not_see("hat den Bericht eines Termins");
        // Somebody misread it: the later form counts.
        site.it_is("2026-12-06T10:00");
        for (browser, name) in [(&clara, "Clara"), (&lena, "Lena")] {
            browser.signs_in(name, crate::support::staff::PASSWORD).await;
        }
        let form = marked(&clara, &list, &[("Ben", "absent")]).await;
        clara.send(&form).await.has_status(200).sees(de("attendance-told-entered"));
        assert_eq!(mark(&lena, &list, "Ben").await, "absent");
        assert_eq!(mark(&lena, &list, "Ada").await, "present");
        assert_eq!(data(&lena, &list).await["counts"]["under_18"], 3, "what was counted is not counted again");
        assert_eq!(noted(&clara).await, 2);
    }

    async fn paper_goes_before_what_was_ticked_during_the_session_and_after_what_was_ticked_later(site: &Site) {
        let course = site.offering("Schwimmen").places(9).on(DAY).open().await;
        for name in ["Ada", "Ben"] {
            site.visitor(name).books(&course).await;
        }
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        site.it_is("2026-12-02T18:05");
        let lena = lena_leads(site, &course, DAY).await;
        ticks(&lena, &list, "Ada", "absent").await;
        site.it_is("2026-12-02T19:31");
        ticks(&lena, &list, "Ben", "present").await;
        let form = marked(&lena, &list, &[("Ada", "late"), ("Ben", "absent")]).await;
        let page = lena.send(&form).await;
        page.has_status(200).sees(de("attendance-told-entered")).sees("Bei 1 Person gilt, was später angekreuzt wurde.");
        assert_eq!(mark(&lena, &list, "Ada").await, "late", "during the session: the paper goes first");
        assert_eq!(mark(&lena, &list, "Ben").await, "present", "ticked later: it stays");
    }

    async fn a_paper_list_is_entered_until_two_weeks_after_and_what_is_wrong_is_said(site: &Site) {
        let course = site.offering("Schwimmen").places(1).on(DAY).open().await;
        site.visitor("Ada").books(&course).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        let path = format!("{list}/papier");
        site.it_is("2026-12-01T12:00");
        let clara = site.office("Clara").await;
        // Not before the day: the list says so.
        clara.get(&path).await.has_status(303);
        site.it_is("2026-12-16T19:29");
        let clara = site.office("Carla").await;
        let mut form = marked(&clara, &list, &[("Ada", "present")]).await;
        form.fill(de("attendance-paper-more"), "viele");
        form.fill(de("attendance-report-line"), "Schön.");
        let page = clara.send(&form).await;
        page.has_status(422).sees(de("attendance-problem-number")).sees(de("attendance-problem-held")).sees("Schön.");
        assert_eq!(mark(&clara, &list, "Ada").await, "unset", "nothing is written");
        // All places are taken: the guests need a reason. Nothing is written, and every answer is kept.
        let mut form = page.form("/papier");
        form.fill(de("attendance-paper-more"), "1");
        form.tick(de("attendance-report-yes"));
        form.fill(de("attendance-paper-names"), "Dora");
        form.set("c-to_26", "2");
        let page = clara.send(&form).await;
        page.has_status(409).sees(de("attendance-guest-full"));
        assert_eq!(page.texts("#names-problem"), [de("attendance-guest-full")], "at the guests' field");
        let nothing = data(&clara, &list).await;
        assert_eq!((&nothing["there"], &nothing["counts"]["to_26"], &nothing["report"]), (&0.into(), &0.into(), &serde_json::Value::Null));
        assert_eq!(mark(&clara, &list, "Ada").await, "unset");
        assert_eq!(noted(&clara).await, 0);
        let mut form = page.form("/papier");
        let kept = [("names", "Dora"), ("more", "1"), ("c-to_26", "2"), ("held", "ja"), ("line", "Schön.")];
        for (field, value) in kept {
            assert_eq!(form.sent().iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str()), Some(value), "{field}");
        }
        form.fill(de("attendance-guest-reason"), "Sie half beim Aufbau.");
        clara.send(&form).await.has_status(200).sees(de("attendance-told-entered"));
        let there = data(&clara, &list).await;
        assert_eq!((&there["there"], &there["report"]["line"]), (&3.into(), &"Schön.".into()), "{there}");
        assert_eq!(noted(&clara).await, 1, "one deed");
        let log = clara.get("/buero/protokoll").await.text();
        assert_eq!(log.matches("mehr Plätze vergeben, als es gibt").count(), 1, "{log}");
        // A form of tomorrow is none of ours.
        let key = "ffffffff-ffff-7000-8000-000000000000";
        clara.post(&path, &[("key", key)]).await.has_status_quietly(400);
        let form = marked(&clara, &list, &[("Ada", "absent")]).await;
        site.it_is("2026-12-16T19:31");
        clara.send(&form).await.has_status(409).sees(de("attendance-refused-late"));
        clara.get(&path).await.has_status(303);
        assert_eq!(mark(&clara, &list, "Ada").await, "present");
        let stored = testing::stored(&site.app).await.unwrap().concat();
        assert!(stored.contains("Dora"), "her name stands with the session");
    }
}
