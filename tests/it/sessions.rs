//! A session is called off or moved, and everybody concerned is told, each in her language.

use bausteine::Lang;
use bausteine::testing::{self, Told};
use chrono::{Datelike as _, NaiveDate, NaiveTime};
use insta::assert_snapshot;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::mail::{KEPT, event, is_well_made, property};
use crate::support::people::{Offering, OfferingDraft, Visitor};
use crate::support::postbox::Letter;
use crate::support::site::Site;
use crate::support::words::word;

both! {
    async fn a_called_off_session_is_told_to_everybody_each_in_her_language(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        for lang in KEPT {
            let ada = site.visitor("Ada Löwe").in_language(lang).with_email(&format!("ada-{lang}@example.org"));
            books_on(ada, &cafe, &["2026-12-02"]).await;
        }
        site.deliver_mail().await;
        let off = calls_off(site, &cafe, "2026-12-02", Some("2026-12-16")).await;
        assert_eq!(off, Ok(Told { letters: 3, to_ring: 0 }));
        site.deliver_mail().await;
        for lang in KEPT {
            let email = format!("ada-{lang}@example.org");
            let letters = site.letters_to(&email);
            assert_eq!(letters.len(), 2, "the confirmation, and one letter about the date");
            is_well_made(&letters[1], lang);
            let (booked, off) = (event(&letters[0]), event(&letters[1]));
            is_newer_version(&booked, &off);
            assert!(off.contains("METHOD:CANCEL") && off.contains("STATUS:CANCELLED"), "{off}");
            assert_snapshot!(format!("called_off_{lang}"), letters[1]);
        }
    }

    async fn a_moved_session_is_told_to_everybody_each_in_her_language(site: &Site) {
        let cafe = cafe(site).places(9).party_up_to(2).open().await;
        for lang in KEPT {
            let ada = site.visitor("Ada Löwe").with(&["فاطمة"]).in_language(lang).with_email(&format!("ada-{lang}@example.org"));
            books_on(ada, &cafe, &["2026-12-02"]).await;
        }
        site.deliver_mail().await;
        let moved = moves(site, &cafe, "2026-12-02", "2026-12-03").await;
        assert_eq!(moved, Ok(Told { letters: 3, to_ring: 0 }), "one letter a booking, not one a person");
        site.deliver_mail().await;
        for lang in KEPT {
            let letters = site.letters_to(&format!("ada-{lang}@example.org"));
            assert_eq!(letters.len(), 2);
            is_well_made(&letters[1], lang);
            let (booked, moved) = (event(&letters[0]), event(&letters[1]));
            is_newer_version(&booked, &moved);
            assert!(moved.contains("METHOD:REQUEST") && !moved.contains("CANCEL"), "{moved}");
            assert_eq!(property(&moved, "DTSTART"), "DTSTART:20261203T180000Z");
            assert_snapshot!(format!("moved_{lang}"), letters[1]);
        }
    }

    async fn each_change_has_a_higher_sequence_under_the_same_uid(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        moves(site, &cafe, "2026-12-02", "2026-12-03").await.expect("it can be moved");
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:05");
        moves(site, &cafe, "2026-12-03", "2026-12-04").await.expect("and once more");
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:10");
        calls_off(site, &cafe, "2026-12-04", None).await.expect("it can be called off");
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        let events: Vec<String> = letters.iter().map(event).collect();
        assert_eq!(events.len(), 4);
        for pair in events.windows(2) {
            is_newer_version(&pair[0], &pair[1]);
        }
        let methods = ["REQUEST", "REQUEST", "REQUEST", "CANCEL"];
        for (event, method) in events.iter().zip(methods) {
            assert_eq!(property(event, "METHOD"), format!("METHOD:{method}"));
        }
        let dates = &ada.data().await["dates"];
        assert_eq!(dates[0]["state"], "cancelled");
        assert_eq!(dates[0]["moved_from"], "2026-12-02", "where it stood first");
    }

    async fn a_called_off_session_closes_its_waiting_list_with_a_letter(site: &Site) {
        let cafe = cafe(site).places(1).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        let ben = books_on(site.visitor("Ben"), &cafe, &["2026-12-02", "2026-12-16"]).await;
        assert_eq!(on_both(&ben).await, ["waiting", "confirmed"]);
        let cem = books_on(site.visitor("Cem"), &cafe, &["2026-12-16"]).await;
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:05");
        let off = calls_off(site, &cafe, "2026-12-02", None).await;
        assert_eq!(off, Ok(Told { letters: 2, to_ring: 0 }));
        site.deliver_mail().await;

        assert_eq!(ada.states().await, ["cancelled"]);
        assert_eq!(on_both(&ben).await, ["cancelled", "confirmed"], "his other date stays");
        assert_eq!(cem.states().await, ["waiting"], "another date is another list");
        assert_eq!(site.letters_to("Cem").len(), 1);
        let told = site.last_letter_to("Ben");
        assert!(told.calendar().is_none(), "he was never invited");
        let text = german(&told);
        assert!(text.contains("Die Warteliste für den 2. Dezember ist geschlossen."), "{text}");
        assert!(text.contains("Das bleibt, wie es war:") && text.contains("16. Dezember"), "{text}");
        let changes = ben.data().await["changes"].clone();
        let last = changes.as_array().and_then(|all| all.last()).cloned().unwrap_or_default();
        assert_eq!((&last["cause"], &last["after"]), (&json!("office"), &json!("cancelled")));
        assert_eq!(last["reason"], "Die Leiterin ist krank.");
        // Her name is free again, were the date ever called on.
        testing::reopen(&site.app, &cafe.slug, day("2026-12-02")).await.expect("it is to come");
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        assert_eq!(ada.states().await, ["confirmed"]);
    }

    async fn one_called_off_date_leaves_a_course_its_people(site: &Site) {
        let course = course(site).places(1).waitlist(3).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:05");
        let off = calls_off(site, &course, "2026-12-02", None).await;
        assert_eq!(off, Ok(Told { letters: 2, to_ring: 0 }));
        site.deliver_mail().await;
        assert_eq!((ada.states().await, ben.states().await), (vec!["confirmed".to_owned()], vec!["waiting".to_owned()]));
        let (hers, his) = (site.last_letter_to("Ada"), site.last_letter_to("Ben"));
        assert!(german(&hers).contains(word(Lang::De, "bookings-away-keeps")), "{hers}");
        assert!(german(&his).contains("Sie bleiben auf der Warteliste."), "{his}");
        let cancel = event(&hers);
        assert_eq!(property(&cancel, "METHOD"), "METHOD:CANCEL");
        assert_eq!(cancel.matches("BEGIN:VEVENT").count(), 1, "a request speaks of one event");
        let file = event_of_course(&site.letters_to("Ada")[0], property(&cancel, "UID"));
        is_newer_version(&file, &cancel);
        assert!(his.calendar().is_none());
        let ada = ada.looks_again().await;
        ada.sees("Geänderte Termine").sees("Fällt aus").sees("Die Leiterin ist krank.");
    }

    async fn with_its_last_date_a_course_ends(site: &Site) {
        let course = course(site).places(1).waitlist(3).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        calls_off(site, &course, "2026-12-02", None).await.expect("the first");
        assert_eq!(ada.states().await, ["confirmed"], "one is left");
        site.it_is("2026-11-22T11:05");
        calls_off(site, &course, "2026-12-09", None).await.expect("the last");
        assert_eq!((ada.states().await, ben.states().await), (vec!["cancelled".to_owned()], vec!["cancelled".to_owned()]));
        site.deliver_mail().await;
        assert!(german(&site.last_letter_to("Ada")).contains("Ihre Anmeldung ist beendet."));
        let page = site.get(&format!("/angebote/{}", course.slug)).await;
        let text = page.has_status(200).main_text();
        assert!(text.find("Fällt aus") < text.find("Wann"), "first of all: {text}");
        page.does_not_see("Letzter Termin");
        let form = site.get(&course.sign_up()).await;
        form.has_status(200).sees(word(Lang::De, "bookings-shut-cancelled"));
        assert!(!form.texts("dt").contains(&"Wann".to_owned()), "there is no date left: {:?}", form.texts("dt"));
    }

    async fn who_took_part_in_a_course_keeps_her_place_when_its_last_date_is_called_off(site: &Site) {
        let course = course(site).places(1).waitlist(3).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        site.it_is("2026-12-04T10:00");
        calls_off(site, &course, "2026-12-09", None).await.expect("the last");
        assert_eq!(ada.states().await, ["confirmed"], "she was there on 2 December");
        assert_eq!(ben.states().await, ["cancelled"], "nothing is left to wait for");
    }

    async fn who_cancelled_before_is_not_told(site: &Site) {
        let cafe = cafe(site).places(9).party_up_to(2).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02", "2026-12-16"]).await;
        let ben = site.visitor("Ben").with(&["Cem"]);
        let ben = books_on(ben, &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:05");
        ada.clone().presses("2. Dezember").await.has_status(200);
        ben.presses("Absagen: Cem").await.has_status(200);
        site.deliver_mail().await;
        let before = site.letters_to("Ada").len();
        site.it_is("2026-11-22T11:10");
        let moved = moves(site, &cafe, "2026-12-02", "2026-12-03").await;
        assert_eq!(moved, Ok(Told { letters: 1, to_ring: 0 }), "who is left of Ben's party is told");
        let off = calls_off(site, &cafe, "2026-12-03", None).await;
        assert_eq!(off, Ok(Told { letters: 1, to_ring: 0 }));
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), before, "she gave that date back");
        assert_eq!(on_both(&ada).await, ["cancelled", "confirmed"]);
    }

    async fn who_excused_herself_is_not_told_and_the_guest_of_that_evening_is(site: &Site) {
        let draft = course(site).places(1).waitlist(3).field("drop_in", "0");
        let course = draft.field("promotion", "\"direct\"").open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ada = ada.presses(word(Lang::De, "bookings-away-submit")).await.has_status(200);
        let ben = books_on(site.visitor("Ben"), &course, &["2026-12-02"]).await;
        assert_eq!(ben.states().await, ["confirmed"], "premise: he has her place that evening");
        site.deliver_mail().await;
        let before = site.letters_to("Ada").len();
        site.it_is("2026-11-22T11:05");
        let off = calls_off(site, &course, "2026-12-02", None).await;
        assert_eq!(off, Ok(Told { letters: 1, to_ring: 0 }));
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), before);
        assert_eq!(ada.states().await, ["confirmed"], "she keeps the course");
        assert_eq!(ben.states().await, ["cancelled"]);
        assert_eq!(property(&event(&site.last_letter_to("Ben")), "METHOD"), "METHOD:CANCEL");
    }

    async fn who_stays_away_from_a_moved_session_is_told_its_new_hour(site: &Site) {
        let course = course(site).places(9).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ada = ada.presses(word(Lang::De, "bookings-away-submit")).await.has_status(200);
        let ben = site.visitor("Ben").by_phone("02361 111111").books(&course).await;
        ben.presses(word(Lang::De, "bookings-away-submit")).await.has_status(200);
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:05");
        let moved = moves(site, &course, "2026-12-02", "2026-12-03").await;
        assert_eq!(moved, Ok(Told { letters: 1, to_ring: 0 }), "nobody is rung who does not come");
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada");
        let text = german(&letter);
        assert!(text.contains("3. Dezember 2026, 19:00 bis 21:00") && text.contains(word(Lang::De, "bookings-told-away")), "{text}");
        assert!(letter.calendar().is_none(), "she does not come yet: {letter}");
        let back = ada.looks_again().await.presses(word(Lang::De, "bookings-away-back")).await;
        back.has_status(200).page().does_not_see(word(Lang::De, "bookings-away-badge"));
        site.deliver_mail().await;
    }

    async fn whose_evening_a_guest_has_is_not_asked_to_come_after_all(site: &Site) {
        let draft = course(site).places(1).waitlist(3).field("drop_in", "0");
        let course = draft.field("promotion", "\"direct\"").open().await;
        let ada = site.visitor("Ada").in_language(Lang::Uk).books(&course).await;
        let ada = ada.presses(word(Lang::Uk, "bookings-away-submit")).await.has_status(200);
        let ben = books_on(site.visitor("Ben"), &course, &["2026-12-02"]).await;
        assert_eq!(ben.states().await, ["confirmed"], "premise: he has her place that evening");
        site.it_is("2026-11-22T11:05");
        let moved = moves(site, &course, "2026-12-02", "2026-12-03").await;
        assert_eq!(moved, Ok(Told { letters: 2, to_ring: 0 }));
        site.deliver_mail().await;
        let text = german(&site.last_letter_to("Ada"));
        for lang in [Lang::Uk, Lang::De] {
            let stays = format!("{} {}", word(lang, "bookings-away-taken"), word(lang, "bookings-away-keeps"));
            assert!(text.contains(&stays), "{text}");
            for promise in ["bookings-told-away", "bookings-away-back", "bookings-told-place-stays"] {
                assert!(!text.contains(word(lang, promise)), "{promise}: {text}");
            }
        }
        let ada = ada.looks_again().await.sees(word(Lang::Uk, "bookings-away-taken"));
        ada.page().does_not_see(word(Lang::Uk, "bookings-away-back"));
    }

    async fn a_typed_reason_is_said_to_be_german_and_nothing_else(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        let ada = site.visitor("Ada").in_language(Lang::Uk).ticking("2 грудня").books(&cafe).await;
        books_on(site.visitor("Ben"), &cafe, &["2026-12-02"]).await;
        site.it_is("2026-11-22T11:05");
        calls_off(site, &cafe, "2026-12-02", None).await.expect("it is to come");
        site.deliver_mail().await;
        let (only, whole) = (word(Lang::Uk, "bookings-told-reason-german"), word(Lang::Uk, "web-untranslated"));
        let text = german(&site.last_letter_to("Ada"));
        assert!(text.contains(only) && !text.contains(whole), "{text}");
        let ada = ada.looks_again().await.sees("Die Leiterin ist krank.").sees(only);
        ada.page().does_not_see(whole);
        site.get(&format!("/uk/angebote/{}", cafe.slug)).await.sees("Die Leiterin ist krank.").sees(only);
        // Who reads German needs no such line.
        site.get(&format!("/angebote/{}", cafe.slug)).await.sees("Die Leiterin ist krank.")
            .does_not_see(word(Lang::De, "bookings-told-reason-german"));
        assert!(!site.last_letter_to("Ben").text().contains(word(Lang::De, "bookings-told-reason-german")));
    }

    async fn a_letter_promises_no_cancelling_that_her_page_refuses(site: &Site) {
        let cafe = cafe(site).places(9).field("cancel_until_hours_before", "24").open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        let (promise, late) = (word(Lang::De, "bookings-letter-page"), word(Lang::De, "bookings-letter-page-ended"));
        assert!(german(&site.last_letter_to("Ada")).contains(promise), "premise: now she may");
        site.it_is("2026-12-02T09:00");
        moves(site, &cafe, "2026-12-02", "2026-12-02").await.expect("it is to come");
        site.deliver_mail().await;
        let text = german(&site.last_letter_to("Ada"));
        assert!(text.contains("19:00 bis 21:00 Uhr") && text.contains(late) && !text.contains(promise), "{text}");
        ada.looks_again().await.sees(word(Lang::De, "bookings-do-call"));
    }

    async fn what_she_left_is_no_longer_told_as_moved(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        moves(site, &cafe, "2026-12-02", "2026-12-03").await.expect("it is to come");
        let ada = ada.looks_again().await.sees("Verlegt, vorher").sees("Der Raum ist belegt.");
        let ada = ada.cancels().await.sees("3. Dezember");
        ada.page().does_not_see("Verlegt, vorher").does_not_see("Der Raum ist belegt.");
        site.deliver_mail().await;
    }

    async fn who_has_no_address_is_rung(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        let ada = books_on(site.visitor("Ada").by_phone("02361 111111"), &cafe, &["2026-12-02"]).await;
        let off = calls_off(site, &cafe, "2026-12-02", Some("2026-12-16")).await;
        assert_eq!(off, Ok(Told { letters: 0, to_ring: 1 }));
        let ada = ada.looks_again().await;
        ada.sees("Fällt aus").sees("Die Leiterin ist krank.").sees("Ersatztermin").sees("16. Dezember");
    }

    async fn an_unsent_confirmation_is_replaced_by_a_true_one(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        books_on(site.visitor("Ben"), &cafe, &["2026-12-02", "2026-12-16"]).await;
        site.it_is("2026-11-22T11:05");
        moves(site, &cafe, "2026-12-02", "2026-12-03").await.expect("it can be moved");
        site.deliver_mail().await;
        for whom in ["Ada", "Ben"] {
            let letters = site.letters_to(whom);
            assert_eq!(letters.len(), 2, "{whom}: what changed, and what she has");
            for letter in letters {
                let calendar = letter.calendar().unwrap_or_else(|| panic!("{letter}"));
                assert!(!calendar.contains("DTSTART:20261202"), "{calendar}");
            }
        }
        site.it_is("2026-11-22T11:10");
        books_on(site.visitor("Cem"), &cafe, &["2026-12-03"]).await;
        calls_off(site, &cafe, "2026-12-03", None).await.expect("it can be called off");
        site.deliver_mail().await;
        let invited = |letter: &Letter| letter.calendar().is_some_and(|ics| ics.contains("METHOD:REQUEST"));
        assert!(!site.letters_to("Cem").iter().any(invited), "nobody is invited to what falls out");
        assert_eq!(site.letters_to("Cem").len(), 1);
    }

    async fn several_changes_of_one_file_are_one_letter(site: &Site) {
        let draft = course(site).places(9);
        let first = draft.toml();
        let course = draft.open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:05");
        let changed = first
            .replace("2026-12-02\", start = \"18:00\", end = \"19:30\"", "2026-12-02\", start = \"17:00\", end = \"18:30\"")
            .replace("2026-12-09\", start = \"18:00\", end = \"19:30\"",
                "2026-12-09\", start = \"18:00\", end = \"19:30\", status = \"cancelled\", reason = \"Das Haus ist zu.\"");
        assert_ne!(changed, first, "premise: the file differs");
        for _ in 0..2 {
            site.imports(&changed).await.expect("it is a file");
            site.deliver_mail().await;
            site.it_is("2026-11-22T11:10");
        }
        let letters = site.letters_to("Ada");
        assert_eq!(letters.len(), 2, "the same import twice tells once");
        ada.looks_again().await.sees("Uhrzeit geändert, vorher: 18:00 bis 19:30 Uhr");
        let (told, text) = (&letters[1], german(&letters[1]));
        assert_eq!(told.subject(), "Termine geändert: Nähkurs");
        assert!(text.contains("Bisher: ") && text.contains("Grund: Das Haus ist zu."), "{text}");
        let file = told.calendar().expect("both dates are in it");
        assert!(file.contains("METHOD:PUBLISH"), "several events are a file to keep: {file}");
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 2);
        assert_eq!(file.matches("STATUS:CANCELLED").count(), 1);
        site.imports(&first).await.expect("it is a file");
        site.deliver_mail().await;
        let back = german(&site.last_letter_to("Ada"));
        assert!(back.contains("Findet doch statt:"), "{back}");
    }

    async fn a_new_topic_is_no_reason_to_write(site: &Site) {
        let draft = course(site).places(9);
        let first = draft.toml();
        let course = draft.open().await;
        site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        let changed = first.replace("2026-12-02\", start", "2026-12-02\", topic = \"Nähte\", start");
        assert_ne!(changed, first, "premise: the file differs");
        site.imports(&changed).await.expect("it is a file");
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 1);
    }

    async fn a_file_does_not_change_back_what_the_office_changed(site: &Site) {
        let draft = course(site).places(9);
        let first = draft.toml();
        let course = draft.open().await;
        let ada = site.visitor("Ada").books(&course).await;
        moves(site, &course, "2026-12-02", "2026-12-03").await.expect("it can be moved");
        site.imports(&first).await.expect("it is a file");
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "the move was told once, and not taken back");
        let dates = ada.data().await["dates"].clone();
        assert_eq!(dates[0]["starts_at"], "2026-12-03T18:00:00Z");
        let ada = ada.looks_again().await;
        ada.sees("Verlegt, vorher: Mittwoch, 2. Dezember 2026");
        site.get(&format!("/angebote/{}", course.slug)).await.sees("Verlegt, vorher");
    }

    async fn a_called_off_session_ends_open_offers(site: &Site) {
        let cafe = cafe(site).places(1).open().await;
        let ben = is_offered_a_place(site, &cafe).await;
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:10");
        let off = calls_off(site, &cafe, "2026-12-02", None).await;
        assert_eq!(off, Ok(Told { letters: 1, to_ring: 0 }));
        site.deliver_mail().await;
        assert_eq!(ben.states().await, ["cancelled"]);
        assert_eq!(ben.data().await["entries"][0]["answer_until"], Value::Null);
        let letter = site.last_letter_to("Ben");
        assert!(german(&letter).contains("Fällt aus:") && letter.calendar().is_none(), "{letter}");
    }

    async fn moving_a_session_recomputes_the_deadline_of_an_offer(site: &Site) {
        let cafe = cafe(site).places(1).open().await;
        let ben = is_offered_a_place(site, &cafe).await;
        site.deliver_mail().await;
        let until = async || ben.data().await["entries"][0]["answer_until"].clone();
        assert_eq!(until().await, "2026-11-24T10:05:00Z", "premise: 48 hours from the offer");
        site.it_is("2026-11-23T12:00");
        let moved = moves(site, &cafe, "2026-12-02", "2026-11-24").await;
        assert_eq!(moved, Ok(Told { letters: 1, to_ring: 0 }));
        assert_eq!(until().await, "2026-11-24T08:00:00Z", "half of the time left, and not in the night");
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ben");
        let text = german(&letter);
        assert!(text.contains("Bitte antworten Sie bis Dienstag, 24. November 2026, 09:00 Uhr."), "{text}");
        assert!(text.contains("Ein Platz ist für Sie frei.") && letter.calendar().is_none(), "{text}");
        site.it_is("2026-11-23T15:00");
        moves(site, &cafe, "2026-11-24", "2026-11-23").await.expect("it can be moved");
        assert_eq!(until().await, "2026-11-23T16:00:00Z", "too short for a new offer: half of it is left");
        site.it_is("2026-11-23T15:05");
        moves(site, &cafe, "2026-11-23", "2026-12-02").await.expect("and back");
        assert_eq!(until().await, "2026-11-25T14:05:00Z", "48 hours again");
        assert_eq!(ben.states().await, ["offered"]);
    }

    async fn an_unsent_offer_of_another_date_is_not_sent(site: &Site) {
        let cafe = cafe(site).places(1).open().await;
        is_offered_a_place(site, &cafe).await;
        site.it_is("2026-11-22T11:10");
        moves(site, &cafe, "2026-12-02", "2026-12-03").await.expect("it can be moved");
        let before = site.letters_to("Ben").len();
        site.deliver_mail().await;
        let letters = site.letters_to("Ben");
        assert_eq!(letters.len(), before + 1);
        let text = german(&letters[before]);
        assert!(text.contains("Bisher: ") && text.contains("Ein Platz ist für Sie frei."), "{text}");
    }

    async fn who_books_while_it_is_called_off_is_refused_or_told(site: &Site) {
        const PEOPLE: usize = 12;
        let cafe = cafe(site).places(4).waitlist(4).open().await;
        let mut forms = Vec::new();
        for number in 0..PEOPLE {
            let woman = site.visitor(&format!("Ada {number}")).ticking("2. Dezember");
            forms.push(woman.fills_in(&cafe).await);
        }
        books_on(site.visitor("Ben"), &cafe, &["2026-12-02"]).await;
        site.it_is("2026-11-22T11:05");
        let mut rush = JoinSet::new();
        for form in forms {
            let browser = site.browser();
            rush.spawn(async move { browser.post_form(&form).await.status.as_u16() });
        }
        let off = calls_off(site, &cafe, "2026-12-02", None).await.expect("it can be called off");
        let answers = rush.join_all().await;
        let noted = answers.iter().filter(|status| **status == 303).count();
        assert!(answers.iter().all(|status| [303, 409].contains(status)), "{answers:?}");
        assert_eq!(off.letters, noted + 1, "who was noted before was told, and so was Ben");
        site.deliver_mail().await;
        for letter in site.letters() {
            let invites = letter.calendar().is_some_and(|ics| ics.contains("METHOD:REQUEST"));
            assert!(!invites, "nobody is invited to what falls out: {letter}");
        }
        assert_eq!(site.letters().len(), noted + 1);
    }

    async fn a_session_stays_where_it_can_not_be_changed(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        let refused = |why: &str| Err::<Told, _>(why.to_owned());
        moves(site, &cafe, "2026-12-16", "2026-12-17").await.expect("premise: at seven nobody is there yet");
        assert_eq!(moves(site, &cafe, "2026-12-02", "2026-12-17").await, refused("Taken"));
        assert_eq!(moves(site, &cafe, "2026-12-17", "2026-12-17").await, refused("Same"));
        assert_eq!(moves(site, &cafe, "2026-12-17", "2026-11-01").await, refused("WouldBePast"));
        assert_eq!(calls_off(site, &cafe, "2026-12-02", Some("2026-12-24")).await, refused("NoReplacement"));
        assert_eq!(testing::reopen(&site.app, &cafe.slug, day("2026-12-02")).await, refused("IsOn"));
        site.it_is("2026-12-02T18:00");
        assert_eq!(calls_off(site, &cafe, "2026-12-02", None).await, refused("HasBegun"));
        assert_eq!(moves(site, &cafe, "2026-12-02", "2026-12-20").await, refused("HasBegun"));
        assert_eq!(calls_off(site, &cafe, "2026-12-17", None).await, Ok(Told { letters: 0, to_ring: 0 }));
        assert_eq!(calls_off(site, &cafe, "2026-12-17", None).await, refused("IsOff"));
    }
}

/// Ada gives her place on 2 December back, and Ben, who waits, is asked.
async fn is_offered_a_place<'s>(site: &'s Site, cafe: &Offering) -> Visitor<'s> {
    let ada = books_on(site.visitor("Ada"), cafe, &["2026-12-02"]).await;
    let ben = books_on(site.visitor("Ben"), cafe, &["2026-12-02"]).await;
    site.deliver_mail().await;
    site.it_is("2026-11-22T11:05");
    ada.cancels().await.has_status(200);
    assert_eq!(ben.states().await, ["offered"], "premise");
    ben
}

/// A café on 2 and 16 December, each date booked by itself.
pub(crate) fn cafe(site: &Site) -> OfferingDraft<'_> {
    let draft = site.offering("Café").field("slug", "\"cafe\"");
    draft
        .per_session()
        .waitlist(5)
        .on("2026-12-02")
        .on("2026-12-16")
}

/// A course on 2 and 9 December.
pub(crate) fn course(site: &Site) -> OfferingDraft<'_> {
    let draft = site.offering("Nähkurs").field("slug", "\"naehkurs\"");
    draft.on("2026-12-02").on("2026-12-09")
}

pub(crate) async fn books_on<'s>(
    mut visitor: Visitor<'s>,
    cafe: &Offering,
    dates: &[&str],
) -> Visitor<'s> {
    for date in dates {
        let label = labelled(visitor.lang, day(date));
        visitor = visitor.ticking(&label);
    }
    visitor.books(cafe).await.has_status(200)
}

/// Her states on the café's two dates.
pub(crate) async fn on_both(visitor: &Visitor<'_>) -> Vec<String> {
    let data = visitor.data().await;
    let mut entries = data["entries"].as_array().expect("entries").clone();
    entries.sort_by_key(|entry| entry["starts_at"].to_string());
    let state = |entry: &Value| entry["state"].as_str().expect("a state").to_owned();
    entries.iter().map(state).collect()
}

/// A date as forms write it: day, month, and nothing that another date has too.
fn labelled(lang: Lang, date: NaiveDate) -> String {
    let (day, december) = (date.day(), ["Dezember", "Aralık", "ديسمبر"]);
    match lang {
        Lang::Tr => format!("{day} {}", december[1]),
        Lang::Ar => format!("{day} {}", december[2]),
        _ => format!("{day}. {}", december[0]),
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub(crate) async fn calls_off(
    site: &Site,
    offering: &Offering,
    date: &str,
    instead: Option<&str>,
) -> Result<Told, String> {
    let reason = "Die Leiterin ist krank.";
    testing::call_off(
        &site.app,
        &offering.slug,
        day(date),
        reason,
        instead.map(day),
    )
    .await
}

/// Moves a date to another one, an hour later than all are.
async fn moves(site: &Site, offering: &Offering, from: &str, to: &str) -> Result<Told, String> {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
    let to = (day(to), (hour(19), hour(21)));
    let reason = "Der Raum ist belegt.";
    testing::move_session(&site.app, &offering.slug, day(from), to, reason).await
}

/// The text of a letter without the marks around what stands in it.
pub(crate) fn german(letter: &Letter) -> String {
    let mark = |sign: char| matches!(sign, '\u{2066}'..='\u{2069}');
    letter.text().replace(mark, "")
}

/// The event of a course's file that has this UID.
#[track_caller]
fn event_of_course(letter: &Letter, uid: &str) -> String {
    let file = event(letter);
    file.split("BEGIN:VEVENT")
        .find(|event| event.contains(uid))
        .unwrap_or_else(|| panic!("no {uid} in\n{file}"))
        .to_owned()
}

/// RFC 5546: a newer version of an event has its UID and a higher sequence.
#[track_caller]
fn is_newer_version(old: &str, new: &str) {
    assert_eq!(property(new, "UID"), property(old, "UID"));
    let sequence = |event: &str| -> Option<u32> {
        let (_, number) = property(event, "SEQUENCE").split_once(':')?;
        number.parse().ok()
    };
    assert!(sequence(new) > sequence(old), "{old}\n{new}");
    for event in [old, new] {
        if event.contains("ORGANIZER") {
            assert!(event.matches("ATTENDEE").count() == 1, "{event}");
        }
    }
}
