//! Signing up: who gets a place, who waits, who is told why not.

use bausteine::Lang;

use crate::support::words::word;

both! {
    async fn a_woman_books_in_every_language(site: &Site) {
        let course = site.offering("Schwimmen").places(10).open().await;
        for lang in Lang::ALL {
            let name = format!("Ada {}", lang.own_name());
            let email = format!("ada-{}@example.org", lang.tag());
            let ada = site.visitor(&name).in_language(lang).with_email(&email).books(&course).await;
            let ada = ada.has_status(200).sees(&name);
            assert!(ada.booking().starts_with(&format!("{}/anmeldung/", lang.prefix())));
            assert_eq!(ada.states().await, ["confirmed"]);
            let data = ada.data().await;
            assert_eq!(data["offering"], "schwimmen");
            assert_eq!(data["persons"], serde_json::json!([name]));
            assert_eq!(data["contact"], serde_json::json!({ "email": email, "phone": null }));
            assert_eq!(data["language"], lang.tag());
            assert_eq!(data["entries"][0]["session"], serde_json::Value::Null);
            site.deliver_mail().await;
            let letter = site.last_letter_to(&email);
            assert_eq!(letter.link(&format!("{}/anmeldung/", lang.prefix())), ada.booking());
            assert!(letter.subject().contains("Schwimmen"), "{}", letter.subject());
            assert!(letter.calendar().is_some(), "a single date is in the letter's calendar");
        }
        assert_eq!(site.letters().len(), 6, "one letter a booking");
    }

    async fn her_page_is_hers_alone(site: &Site) {
        let course = site.offering("Schwimmen").places(10).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        for path in ["", "/daten.json", "/termine.ics"] {
            let page = site.get(&format!("{}{path}", ada.booking())).await;
            page.has_status_quietly(200);
            assert!(page.header("cache-control").contains("no-store"), "{path}");
            assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
            let robots = format!("{}{}", page.header("x-robots-tag"), page.body());
            assert!(robots.contains("noindex"), "{path}");
        }
    }

    async fn without_a_waiting_list_full_is_full(site: &Site) {
        let course = site.offering("Schwimmen").places(1).open().await;
        site.visitor("Ada").books(&course).await.has_status(200);
        let page = site.get(&course.sign_up()).await;
        page.sees(word(Lang::De, "bookings-shut-full"));
        assert!(page.forms().is_empty(), "there is nothing to fill in");
        let form = [("name", "Ben"), ("email", "ben@example.org")];
        let page = site.post(&course.sign_up(), &form).await;
        page.has_status(409).sees(word(Lang::De, "bookings-shut-full"));
        let kept = page.form("/anmeldung");
        assert_eq!((kept.value("name"), kept.value("email")), ("Ben", "ben@example.org"), "nothing she wrote is lost");
        site.deliver_mail().await;
        assert!(site.letters_to("Ben").is_empty());
    }

    async fn the_waiting_stand_in_the_order_in_which_they_came(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(2).open().await;
        site.visitor("Ada").books(&course).await;
        let form = site.get(&course.sign_up()).await;
        form.form_with_button("Auf die Warteliste (Platz 1)");
        let ben = site.visitor("Ben").books(&course).await.sees("Warteliste, Platz 1");
        let cem = site.visitor("Cem").books(&course).await.sees("Warteliste, Platz 2");
        assert_eq!(ben.states().await, ["waiting"]);
        assert_eq!(cem.data().await["entries"][0]["position"], 2);
        site.post(&course.sign_up(), &[("name", "Dunja"), ("email", "dunja@example.org")]).await.has_status(409);
        ben.cancels().await;
        assert_eq!(cem.data().await["entries"][0]["position"], 1, "she moves up");
        site.deliver_mail().await;
        let letter = site.letters_to("Cem").remove(0);
        assert!(letter.calendar().is_none(), "nobody puts a place on a waiting list into her calendar");
        assert!(letter.subject().starts_with("Warteliste"), "{}", letter.subject());
    }

    async fn nobody_jumps_the_queue(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(5).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        ada.cancels().await;
        let cem = site.visitor("Cem").books(&course).await;
        assert_eq!(cem.states().await, ["waiting"], "Ben stands before her, and the place is offered to him");
        assert_eq!(ben.states().await, ["offered"]);
    }

    async fn a_party_comes_or_waits_as_a_whole(site: &Site) {
        let course = site.offering("Schwimmen").places(3).waitlist(5).party_up_to(3).open().await;
        let ada = site.visitor("Ada").with(&["Ayla"]).books(&course).await;
        assert_eq!(ada.data().await["persons"], serde_json::json!(["Ada", "Ayla"]));
        let ben = site.visitor("Ben").with(&["Bela"]).books(&course).await;
        assert_eq!(ben.states().await, ["waiting"], "one place is left, they are two");
        let cem = site.visitor("Cem").books(&course).await;
        assert_eq!(cem.states().await, ["confirmed"], "she fits where they do not");
        let dunja = site.visitor("Dunja").books(&course).await;
        assert_eq!(dunja.states().await, ["waiting"]);
    }

    async fn a_party_larger_than_allowed_is_told_so(site: &Site) {
        let course = site.offering("Schwimmen").places(30).party_up_to(2).open().await;
        let page = site.get(&course.sign_up()).await;
        let names = page.form("/anmeldung").fields.iter().filter(|field| field.name == "name").count();
        assert_eq!(names, 2, "the form has a line for each");
        let fields = [("name", "Ada"), ("name", "Ben"), ("name", "Cem"), ("email", "ada@example.org")];
        let page = site.post(&course.sign_up(), &fields).await;
        page.has_status(422);
        let many: Vec<_> = (0..500).map(|number| ("name", if number % 2 == 0 { "Ada" } else { "Ben" })).collect();
        site.post(&course.sign_up(), &many).await.has_status(422);
    }

    async fn each_date_has_its_own_places(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(1).waitlist(3)
            .on("2026-12-02").on("2026-12-16").on("2027-01-13").open().await;
        site.visitor("Ada").ticking("2. Dezember").books(&cafe).await.has_status(200);
        let ben = site.visitor("Ben").ticking("2. Dezember").ticking("16. Dezember").books(&cafe).await;
        assert_eq!(ben.states().await, ["waiting", "confirmed"], "each date has its answer");
        let data = ben.data().await;
        assert_eq!(data["entries"][0]["starts_at"], "2026-12-02T17:00:00Z");
        assert_eq!(data["entries"][0]["position"], 1);
        assert_eq!(data["entries"][1]["position"], serde_json::Value::Null);
        site.deliver_mail().await;
        let letters = site.letters_to("Ben");
        assert_eq!(letters.len(), 1, "one letter lists them all");
        for date in ["2. Dezember", "16. Dezember"] {
            assert!(letters[0].text().contains(date), "{}", letters[0].text());
        }
        let again = ben.presses("Absagen: Mittwoch, 16. Dezember").await;
        assert_eq!(again.states().await, ["waiting", "cancelled"], "the other date stays");
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ben").len(), 2, "what was sent is not told again");
    }

    async fn without_a_date_there_is_nothing_to_book(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().on("2026-12-02").on("2026-12-16").open().await;
        let other = site.offering("Nähen").field("slug", "\"naehen\"").per_session().on("2026-12-03").open().await;
        let form = site.get(&other.sign_up()).await.form("/anmeldung");
        let foreign = form.fields.iter().find(|field| field.name == "session").map(|field| field.value.clone());
        let foreign = foreign.expect("the other offering has a date");
        let ada = [("name", "Ada"), ("email", "ada@example.org")];
        site.post(&cafe.sign_up(), &ada).await.has_status(422).sees(word(Lang::De, "bookings-problem-session"));
        for session in [foreign.as_str(), "0199aaaa-0000-7000-8000-000000000000", "1", "", "' OR 1=1 --"] {
            let fields = [ada[0], ada[1], ("session", session)];
            site.post(&cafe.sign_up(), &fields).await.has_status(422);
        }
        site.deliver_mail().await;
        assert!(site.letters().is_empty(), "nothing was booked");
    }

    async fn a_form_sent_twice_is_one_booking(site: &Site) {
        let course = site.offering("Schwimmen").places(10).open().await;
        let ada = site.visitor("Ada");
        let form = ada.fills_in(&course).await;
        let first = ada.clone().sends(&form).await;
        let second = ada.clone().sends(&form).await;
        assert_eq!(first.booking(), second.booking());
        // Also when both are under way at once, and after the window has closed.
        let ben = site.visitor("Ben");
        let form = ben.fills_in(&course).await;
        let (one, other) = tokio::join!(ben.clone().sends(&form), ben.clone().sends(&form));
        assert_eq!(one.booking(), other.booking());
        site.it_is("2027-08-01T10:00");
        assert_eq!(ben.clone().sends(&form).await.booking(), one.booking());
        site.it_is("2026-11-22T11:00");
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 1);
        assert_eq!(site.letters_to("Ben").len(), 1);
    }

    async fn with_back_the_same_page_signs_up_somebody_else(site: &Site) {
        let course = site.offering("Schwimmen").places(10).open().await;
        let mut form = site.visitor("Ada").with_email("familie@example.org").fills_in(&course).await;
        let ada = site.visitor("Ada").sends(&form).await;
        form.set("name", "Ayla");
        let ayla = site.visitor("Ayla").sends(&form).await;
        assert_ne!(ayla.booking(), ada.booking());
        assert_eq!(ayla.data().await["persons"], serde_json::json!(["Ayla"]));
        assert_eq!(ada.data().await["persons"], serde_json::json!(["Ada"]), "nothing of hers has changed");
        let again = site.visitor("Ayla").sends(&form).await;
        assert_eq!(again.booking(), ayla.booking(), "this form too is one booking");
        form.set("name", "Ada").set("email", "eine-andere@example.org");
        let other = site.visitor("Ada").sends(&form).await;
        assert_ne!(other.booking(), ada.booking(), "another address is another person");
        form.set("email", "familie@example.org");
        assert_eq!(site.visitor("Ada").sends(&form).await.booking(), ada.booking());
        form.set("name", "Cem");
        site.it_is("2027-08-01T10:00");
        site.send(&form).await.has_status(409);
        site.it_is("2026-11-22T11:00");
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), 3);
    }

    async fn with_back_who_cancelled_signs_up_anew(site: &Site) {
        let course = site.offering("Schwimmen").places(10).party_up_to(2).open().await;
        let ada = site.visitor("Ada").with(&["Ben"]);
        let form = ada.fills_in(&course).await;
        let first = ada.clone().sends(&form).await.cancels().await;
        assert_eq!(first.states().await, ["cancelled"]);
        let second = ada.clone().sends(&form).await;
        assert_ne!(second.booking(), first.booking());
        assert_eq!(second.states().await, ["confirmed"]);
        assert_eq!(ada.clone().sends(&form).await.booking(), second.booking(), "pressed twice");
        let third = second.cancels().await;
        assert_eq!(third.states().await, ["cancelled"]);
        assert_eq!(ada.sends(&form).await.states().await, ["confirmed"]);
    }

    async fn with_back_the_same_page_books_a_further_date(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(9)
            .on("2026-12-02").on("2026-12-16").open().await;
        let ada = site.visitor("Ada").ticking("2. Dezember");
        let mut form = ada.fills_in(&cafe).await;
        let first = ada.clone().sends(&form).await;
        form.tick("16. Dezember");
        let second = ada.sends(&form).await;
        assert_ne!(second.booking(), first.booking());
        assert_eq!(second.data().await["entries"][0]["starts_at"], "2026-12-16T17:00:00Z");
        assert_eq!(first.states().await, ["confirmed"]);
    }

    async fn who_is_there_already_holds_no_second_place(site: &Site) {
        let course = site.offering("Schwimmen").places(2).open().await;
        let ada = site.visitor("Ada Löwe").with_email("ada@example.org").books(&course).await;
        site.deliver_mail().await;
        // Written otherwise, from another phone: still she. The page that comes tells nothing about her.
        let again = site.visitor("ADA  LÖWE").with_email("Ada@example.org").books(&course).await;
        let again = again.has_status(200).sees(word(Lang::De, "bookings-receipt-title"));
        assert_ne!(again.booking(), ada.booking());
        again.page().does_not_see("ada@example.org").does_not_see("Löwe");
        site.get(&format!("{}/daten.json", again.booking())).await.has_status(404);
        site.post(&format!("{}/absage", again.booking()), &[]).await.has_status(404);
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "her mail goes out again");
        let ben = site.visitor("Ben").with_email("ada@example.org").books(&course).await;
        assert_eq!(ben.states().await, ["confirmed"], "a family shares a mailbox");
    }

    async fn who_cancelled_may_come_back_at_the_end_of_the_queue(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(5).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").books(&course).await;
        site.visitor("Cem").books(&course).await;
        let ada = ada.cancels().await.has_status(200).sees(word(Lang::De, "bookings-state-cancelled"));
        assert_eq!(ada.states().await, ["cancelled"]);
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada");
        assert!(letter.subject().starts_with("Ihre Absage: "), "{}", letter.subject());
        assert!(letter.calendar().is_some_and(|event| event.contains("METHOD:CANCEL")));
        let again = site.visitor("Ada").books(&course).await;
        assert_eq!(again.data().await["entries"][0]["position"], 2);
        assert_ne!(again.booking(), ada.booking());
    }

    async fn one_of_three_stays_at_home(site: &Site) {
        let course = site.offering("Schwimmen").places(3).waitlist(1).party_up_to(3).open().await;
        let ada = site.visitor("Ada").with(&["Ben", "Cem"]).books(&course).await;
        site.it_is("2026-11-22T11:05");
        let ada = ada.presses("Absagen: Ben").await.has_status(200);
        let data = ada.data().await;
        assert_eq!(data["persons"], serde_json::json!(["Ada", "Cem"]));
        let steps: Vec<_> = data["changes"].as_array().expect("changes").iter()
            .map(|step| (step["before"].as_str(), step["after"].as_str(), step["people"].as_i64(), step["cause"].as_str())).collect();
        assert_eq!(steps, [
            (None, Some("confirmed"), Some(3), Some("participant")),
            (Some("confirmed"), Some("confirmed"), Some(2), Some("participant")),
        ]);
        let letters: Vec<_> = data["letters"].as_array().expect("letters").iter().map(|letter| letter["state"].as_str()).collect();
        assert_eq!(letters, [Some("excluded"), Some("waiting"), Some("waiting")]);
        assert_eq!(data["entries"][0]["state"], "confirmed");
        let dunja = site.visitor("Dunja").books(&course).await;
        assert_eq!(dunja.states().await, ["confirmed"], "his place is free");
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        assert_eq!(letters.len(), 2, "the letter with all three is taken back: {letters:?}");
        let of = |start: &str| letters.iter().find(|letter| letter.subject().starts_with(start)).map(crate::support::postbox::Letter::text);
        let told = of("Absage für eine Person: ").expect("her own word for it");
        let told = told.replace(['\u{2068}', '\u{2069}'], "");
        assert!(told.contains("Ben kommt nicht mehr. Für die anderen bleibt alles gleich."), "{told}");
        assert!( told.contains("Wer: Ada und Cem"), "{told}");
        assert!(told.contains("Sie sind angemeldet.") && !told.contains(word(Lang::De, "bookings-letter-come-again")), "{told}");
        assert!(of("Platz sicher").is_some_and(|text| !text.contains("Ben") && text.contains("Cem")));
        let ada = ada.cancels().await;
        assert_eq!(ada.states().await, ["cancelled"]);
        assert_eq!(ada.data().await["persons"], serde_json::json!([]));
    }

    async fn after_the_first_date_one_may_still_leave_the_party(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(2).party_up_to(2)
            .on("2026-12-02").on("2026-12-16").open().await;
        let ada = site.visitor("Ada").with(&["Ben"]).ticking("2. Dezember").ticking("16. Dezember").books(&cafe).await;
        let ada = ada.has_status(200);
        site.it_is("2026-12-02T19:00");
        let page = site.get(ada.booking()).await;
        assert!(!page.text().contains("Absagen: Ben"), "while the first date is on, it is too late");
        site.it_is("2026-12-03T10:00");
        let ada = ada.presses("Absagen: Ben").await.has_status(200);
        let data = ada.data().await;
        assert_eq!(data["persons"], serde_json::json!(["Ada"]));
        assert_eq!(data["entries"][0]["people"], 2, "on the first date they were two");
        assert_eq!(data["entries"][1]["people"], 1);
        let cem = site.visitor("Cem").ticking("16. Dezember").books(&cafe).await;
        assert_eq!(cem.states().await, ["confirmed"], "his place is free");
        let ada = ada.cancels().await.has_status(200);
        assert_eq!(ada.states().await, ["confirmed", "cancelled"], "what was, stays as it was");
        assert_eq!(ada.data().await["persons"], serde_json::json!([]));
        let again = site.post(&format!("{}/absage", ada.booking()), &[]).await;
        assert_eq!(again.status, 303, "pressed twice it does no harm");
        assert_eq!(ada.states().await, ["confirmed", "cancelled"]);
        site.deliver_mail().await;
    }

    async fn cancelling_twice_does_no_harm(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let path = format!("{}/absage", ada.booking());
        let looked = site.get(&path).await;
        assert_eq!(looked.status, 303, "a look changes nothing");
        assert_eq!(ada.states().await, ["confirmed"]);
        site.deliver_mail().await;
        for _ in 0..2 {
            let page = site.post(&path, &[]).await;
            assert_eq!(page.status, 303);
        }
        for (name, id) in [("entry", "nonsense"), ("person", "0199aaaa-0000-7000-8000-000000000000"), ("entry", "%00")] {
            let page = site.post(&path, &[(name, id)]).await;
            assert!(page.status.is_client_error() || page.status == 303, "{name}={id}: {}", page.status);
        }
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "one to confirm, one to cancel");
    }

    async fn shortly_before_it_begins_one_cancels_by_telephone(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(1)
            .field("cancel_until_hours_before", "24").on("2026-11-25").open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        site.it_is("2026-11-24T18:01");
        let ada = ada.looks_again().await.sees(word(Lang::De, "bookings-do-call"));
        let page = site.post(&format!("{}/absage", ada.booking()), &[]).await;
        page.has_status(409).sees(word(Lang::De, "bookings-late"));
        assert_eq!(ada.states().await, ["confirmed"]);
        let ben = ben.cancels().await;
        assert_eq!(ben.states().await, ["cancelled"], "one may always leave a waiting list");
    }

    async fn a_machine_sees_success_and_books_nothing(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(1).open().await;
        let mut form = site.visitor("Bot").fills_in(&course).await;
        form.set("website", "https://spam.example");
        let page = site.send(&form).await;
        page.has_status(200).does_not_see(word(Lang::De, "bookings-shut-full"));
        assert!(page.path.starts_with("/anmeldung/"), "it is led on as everybody is: {}", page.path);
        page.sees(word(Lang::De, "bookings-receipt-title")).sees("Schwimmen").sees("02361 000000").does_not_see("Bot");
        site.deliver_mail().await;
        assert!(site.letters().is_empty());
        let ada = site.visitor("Ada").books(&course).await;
        assert_eq!(ada.states().await, ["confirmed"], "the place was not taken");
        let again = site.visitor("Ada").books(&course).await;
        assert_ne!(again.booking(), ada.booking(), "premise");
        assert_eq!(again.page().main_text(), page.main_text(), "a machine can not tell them apart");
        site.deliver_mail().await;
    }

    async fn a_name_that_nobody_sees_is_asked_for(site: &Site) {
        let course = site.offering("Schwimmen").places(1).open().await;
        for name in ["\u{200b}", "\u{200b}\u{200d}\u{2060}", "\u{3164}"] {
            let page = site.post(&course.sign_up(), &[("name", name), ("email", "ada@example.org")]).await;
            page.has_status(422).sees(word(Lang::De, "bookings-problem-name-missing"));
        }
        let ada = site.visitor("Ada").books(&course).await;
        assert_eq!(ada.states().await, ["confirmed"], "the place was not taken");
    }

    async fn offered_childcare_is_always_asked_for(site: &Site) {
        let course = site.offering("Schwimmen").places(3).childcare(2).on("2026-12-14").open().await;
        let none = site.offering("Kochen").places(3).asks(&["childcare"]).on("2026-12-14").open().await;
        let children = word(Lang::De, "bookings-form-children");
        let ada = site.visitor("Ada").filling(children, "1").books(&course).await;
        assert_eq!(ada.data().await["extras"][0]["kind"], "childcare");
        site.get(&none.sign_up()).await.has_status(200).does_not_see(children);
    }

    async fn the_window_opens_and_closes_to_the_second(site: &Site) {
        let course = site.offering("Schwimmen").places(9).on("2026-12-10")
            .opens("2026-12-01T08:00").closes("2026-12-05T12:00").open().await;
        let attempt = async |local: &str, name: &str| {
            site.it_is(local);
            let email = format!("{name}@example.org");
            let fields = [("name", name), ("email", email.as_str())];
            site.post(&course.sign_up(), &fields).await.status.as_u16()
        };
        assert_eq!(attempt("2026-12-01T07:59", "ada").await, 409);
        assert_eq!(attempt("2026-12-01T08:00", "ada").await, 303);
        assert_eq!(attempt("2026-12-05T11:59", "ben").await, 303);
        assert_eq!(attempt("2026-12-05T12:00", "cem").await, 409);
        site.get(&course.sign_up()).await.has_status(200).sees(word(Lang::De, "bookings-shut-closed"));
        site.it_is("2026-12-01T07:00");
        let page = site.get(&course.sign_up()).await;
        page.has_status(200).sees("1. Dezember");
        assert!(page.forms().is_empty(), "nothing to fill in before it opens");
        site.it_is("2026-12-10T20:00");
        let page = site.post(&course.sign_up(), &[("name", "Dora"), ("email", "dora@example.org")]).await;
        page.has_status(409).sees(word(Lang::De, "bookings-shut-over"));
        assert_eq!(page.form("/anmeldung").value("name"), "Dora", "what she wrote is still there");
        site.it_is("2026-12-06T10:00");
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), 2);
    }

    async fn a_date_that_has_begun_can_not_be_booked(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().on("2026-12-02").on("2026-12-16").open().await;
        let form = site.visitor("Ada").ticking("2. Dezember").fills_in(&cafe).await;
        site.it_is("2026-12-02T18:00");
        let page = site.send(&form).await;
        page.has_status(409);
        assert_eq!(page.form("/anmeldung").value("name"), "Ada");
        let page = site.get(&cafe.sign_up()).await;
        page.has_status(200).sees("16. Dezember");
    }

    async fn where_nobody_needs_to_sign_up_nobody_can(site: &Site) {
        let open = site.offering("Lauftreff").just_come().open().await;
        let page = site.get(&open.sign_up()).await;
        page.has_status(200).sees(word(Lang::De, "bookings-shut-just-come"));
        let page = site.post(&open.sign_up(), &[("name", "Ada"), ("email", "ada@example.org")]).await;
        page.has_status(409).sees(word(Lang::De, "bookings-shut-just-come"));
    }

    async fn full_childcare_is_said_before_anything_is_taken(site: &Site) {
        let course = site.offering("Schwimmen").places(9).waitlist(3).asks(&["childcare"]).childcare(2).open().await;
        let children = word(Lang::De, "bookings-form-children");
        site.visitor("Ada").filling(children, "2").books(&course).await.has_status(200);
        let ben = site.visitor("Ben").filling(children, "1").books(&course).await;
        let ben = ben.has_status(422).sees("Die Kinderbetreuung ist voll.");
        site.deliver_mail().await;
        assert!(site.letters_to("Ben").is_empty(), "nothing was taken");
        let mut form = ben.page().form("/anmeldung");
        form.tick(word(Lang::De, "bookings-form-childcare-wait"));
        let ben = site.visitor("Ben").sends(&form).await;
        let data = ben.data().await;
        assert_eq!(data["entries"][0]["state"], "confirmed");
        assert_eq!(data["extras"][0]["kind"], "childcare");
        assert_eq!(data["extras"][0]["state"], "waiting");
        let cem = site.visitor("Cem").filling(children, "1").books(&course).await;
        let mut form = cem.page().form("/anmeldung");
        form.tick(word(Lang::De, "bookings-form-childcare-without"));
        let cem = site.visitor("Cem").sends(&form).await;
        assert_eq!(cem.data().await["children"], 0);
    }

    async fn a_conference_asks_for_workshop_and_organisation(site: &Site) {
        let conference = site.offering("Tagung").places(50)
            .field("kind", "\"conference\"").field("audience", "\"institutions\"")
            .field("max_per_organisation", "2").asks(&["workshop", "organisation", "role"])
            .with("\n[[offering.workshops]]\nslug = \"sprache\"\ntitle = \"Sprache und Arbeit\"\ncapacity = 1\n\
                   [[offering.workshops]]\nslug = \"wohnen\"\ntitle = \"Gut wohnen\"\ncapacity = 5\n")
            .open().await;
        let organisation = word(Lang::De, "bookings-form-organisation");
        let ada = site.visitor("Ada").ticking("Sprache und Arbeit").filling(organisation, "Caritas").books(&conference).await;
        assert_eq!(ada.data().await["extras"][0]["workshop"], "sprache");
        let ben = site.visitor("Ben").ticking("Gut wohnen").filling(organisation, "  CARITAS ").books(&conference).await;
        assert_eq!(ben.states().await, ["confirmed"]);
        let cem = site.visitor("Cem").filling(organisation, "caritas").books(&conference).await;
        cem.has_status(422).sees("Ihre Organisation kann niemanden mehr anmelden.");
        let dora = [("name", "Dora"), ("email", "dora@example.org")];
        for blank in ["", "  "] {
            let page = site.post(&conference.sign_up(), &[dora[0], dora[1], ("organisation", blank)]).await;
            page.has_status(422).sees(word(Lang::De, "bookings-problem-organisation"));
        }
        let fields = [dora[0], dora[1], ("organisation", "Diakonie"), ("workshop", "sprache")];
        let page = site.post(&conference.sign_up(), &fields).await;
        page.has_status(409).sees(word(Lang::De, "bookings-refused-workshop-full"));
        assert_eq!(page.form("/anmeldung").value("organisation"), "Diakonie");
        let fields = [dora[0], dora[1], ("organisation", "Diakonie"), ("workshop", "gibt-es-nicht")];
        site.post(&conference.sign_up(), &fields).await.has_status(422);
    }

    async fn a_form_with_mistakes_comes_back_with_every_answer(site: &Site) {
        let course = site.offering("Schwimmen").places(9).asks(&["language"]).open().await;
        for lang in Lang::ALL {
            let visitor = site.visitor("Ada").in_language(lang).with_email("ada@").ticking("Українська");
            let page = visitor.filling(word(lang, "bookings-form-note"), "Ich <b>komme</b> gern.").books(&course).await;
            let page = page.page().clone();
            page.has_status(422);
            let title = page.texts("head > title").remove(0);
            let plain = page.texts("h1").remove(0);
            assert!(!title.starts_with(&plain), "{lang}: the title says first that something is wrong: {title}");
            let form = page.form("/anmeldung");
            assert_eq!(form.value("name"), "Ada");
            assert_eq!(form.value("email"), "ada@");
            assert_eq!(form.value("note"), "Ich <b>komme</b> gern.");
            let kept = form.sent();
            assert!(kept.contains(&("language_help".to_owned(), "uk".to_owned())), "{lang}: {kept:?}");
            let links = page.attributes("main a[href^='#']", "href");
            assert!(links.contains(&"#email".to_owned()), "{lang}: {links:?}");
            assert_eq!(page.attributes("#email[aria-invalid]", "aria-describedby").len(), 1);
            page.sees(word(lang, "bookings-problem-email"));
        }
        let page = site.post(&course.sign_up(), &[]).await;
        page.has_status(422).sees(word(Lang::De, "bookings-problem-name-missing"));
        page.sees(word(Lang::De, "bookings-problem-contact")).sees("Fehler:");
    }

    async fn names_may_be_almost_anything(site: &Site) {
        let course = site.offering("Schwimmen").places(0).open().await;
        for (number, name) in ["Ö", "فاطمة الزهراء", "Анна-Марія", "Ada 🌸", "O’Neill", "李", &"x".repeat(120)].into_iter().enumerate() {
            let email = format!("n{number}@example.org");
            let ada = site.visitor(name).with_email(&email).books(&course).await.has_status(200).sees(name);
            assert_eq!(ada.data().await["persons"][0], *name);
        }
        for name in ["", "   ", &"x".repeat(121), "Ada\u{0}", "Ada\u{1b}[31m", "Ada\u{202e}adA", "Ada\nBcc: x@y.z", "\u{200b}"] {
            let page = site.post(&course.sign_up(), &[("name", name), ("email", "ada@example.org")]).await;
            let booked = match page.location().filter(|_| page.status == 303) {
                Some(path) => Some(site.get(&format!("{path}/daten.json")).await.body()),
                None => None,
            };
            // Refused, or taken without what can not be seen.
            match booked {
                None => _ = page.has_status(422),
                Some(data) => for sign in ["\\u0000", "\\u001b", "\u{202e}", "\\n", "\u{200b}"] {
                    assert!(!data.contains(sign), "{name:?}: {data}");
                },
            }
        }
    }

    async fn addresses_must_be_such_that_mail_can_reach_them(site: &Site) {
        let course = site.offering("Schwimmen").places(0).open().await;
        for (typed, stored) in [
            ("ada@bücher.example", "ada@xn--bcher-kva.example"),
            (" ben@EXAMPLE.org ", "ben@example.org"),
            ("cem+kurs@example.org", "cem+kurs@example.org"),
        ] {
            let page = site.post(&course.sign_up(), &[("name", typed), ("email", typed)]).await;
            let path = page.location().unwrap_or_else(|| panic!("{typed}: {}", page.text()));
            let data = site.get(&format!("{path}/daten.json")).await.body();
            assert!(data.contains(stored), "{typed}: {data}");
        }
        for typed in ["müller@example.org", "ada", "ada@", "@example.org", "ada@localhost", "ada@example.org\r\nBcc: eve@example.org",
            "ada@example.org,eve@example.org", "<ada@example.org>", "ada@[127.0.0.1]", "ada example@example.org"] {
            let page = site.post(&course.sign_up(), &[("name", "Ada"), ("email", typed)]).await;
            assert_eq!(page.status, 422, "{typed}");
        }
        let page = site.post(&course.sign_up(), &[("name", "Ada"), ("email", "müller@example.org")]).await;
        page.sees("Vor dem @");
    }

    async fn numbers_may_be_written_as_people_write_them(site: &Site) {
        let course = site.offering("Schwimmen").places(0).open().await;
        for (number, (typed, stored)) in [
            ("02361 123456", "+492361123456"),
            ("02361/12 34 56", "+492361123456"),
            ("(0 23 61) 12-34-56", "+492361123456"),
            ("+49 (0)157 12345678", "+4915712345678"),
            ("0049 157 12345678", "+4915712345678"),
            ("+90 532 123 45 67", "+905321234567"),
            ("0090 532 1234567", "+905321234567"),
        ].into_iter().enumerate() {
            let name = format!("Ada {number}");
            let page = site.post(&course.sign_up(), &[("name", name.as_str()), ("phone", typed)]).await;
            let path = page.location().unwrap_or_else(|| panic!("{typed}: {}", page.text()));
            let data = site.get(&format!("{path}/daten.json")).await.body();
            assert!(data.contains(stored), "{typed}: {data}");
        }
        for typed in ["123", "Telefon", "+", "0157 12345678 oder abends 02361 1", "+49 157 12345678901234567"] {
            let page = site.post(&course.sign_up(), &[("name", "Ada"), ("phone", typed)]).await;
            assert_eq!(page.status, 422, "{typed}");
        }
    }

    async fn what_a_helper_writes_is_kept_apart(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let helper = word(Lang::De, "bookings-form-helper-name");
        let contact = word(Lang::De, "bookings-form-helper-contact");
        let ada = site.visitor("Großmutter").with_email("enkelin@example.org")
            .filling(helper, "Enkelin").filling(contact, "0157 12345678").books(&course).await;
        let data = ada.data().await;
        assert_eq!(data["helper"], serde_json::json!({ "name": "Enkelin", "contact": "0157 12345678" }));
        assert_eq!(data["contact"]["phone"], serde_json::Value::Null);
    }

    async fn her_dates_are_a_calendar(site: &Site) {
        let course = site.offering("Schwimmen").places(3).on("2026-12-02").on("2026-12-09").on("2026-12-16").open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let calendar = site.get(&format!("{}/termine.ics", ada.booking())).await;
        calendar.has_status_quietly(200);
        assert!(calendar.header("content-type").starts_with("text/calendar"));
        let text = calendar.body();
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 3, "{text}");
        assert!(text.contains("METHOD:PUBLISH"), "{text}");
        let ids: std::collections::BTreeSet<_> = text.lines().filter(|line| line.starts_with("UID:")).collect();
        assert_eq!(ids.len(), 3, "each has an id of its own");
    }

    async fn a_zero_byte_is_no_way_in(site: &Site) {
        // PostgreSQL keeps no text with a zero byte: what is not stopped before is an error there.
        let course = site.offering("Schwimmen").places(0).party_up_to(2)
            .asks(&["childcare", "language", "workshop", "organisation", "role"]).childcare(9)
            .field("audience", "\"institutions\"").open().await;
        let ada = [("name", "Ada"), ("email", "ada@example.org")];
        for field in ["name", "email", "phone", "session", "workshop", "organisation", "role", "children", "children_ages",
            "childcare_full", "language_help", "helper_name", "helper_contact", "note", "key", "website", "x\u{0}"] {
            let fields = [ada[0], ada[1], (field, "a\u{0}b")];
            let page = site.post(&course.sign_up(), &fields).await;
            assert!(!page.status.is_server_error(), "{field}: {}", page.status);
        }
        for fields in [[("code", "A\u{0}CDEF"), ("phone", "0157 12345678")], [("code", "ABCDEF"), ("phone", "0157\u{0}12345678")]] {
            site.post("/anmeldung", &fields).await.has_status(422);
        }
        let page = site.post("/anmeldung/link", &[("email", "ada\u{0}@example.org")]).await;
        page.has_status(422);
        for path in ["/angebote?q=%00", "/angebote?art=%00&tag=%00&sprache=%00", "/angebote/%00", "/angebote/%00.ics",
            "/angebote/a%00b/anmeldung", "/anmeldung/%00", "/anmeldung/%00/daten.json", "/assets/%00", "/dev/mails/%00"] {
            let page = site.get(path).await;
            assert!(!page.status.is_server_error(), "{path}: {}", page.status);
        }
    }
}
