//! Waiting lists: who moves up, how she hears of it, and until when she may answer.

use bausteine::testing;

use crate::support::site::Site;
use crate::support::words::word;
use bausteine::Lang;

const ACCEPT: &str = "Platz annehmen";
const DECLINE: &str = "Nein, Platz ablehnen";

/// A swimming course in three weeks, with so many places.
async fn swimming(site: &Site, places: u32) -> crate::support::people::Offering {
    let course = site.offering("Schwimmen").places(places).waitlist(20);
    course.party_up_to(4).on("2026-12-14").open().await
}

both! {
    async fn a_freed_place_is_offered_to_the_first_who_waits(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await.sees("Warteliste, Platz 1");
        let cem = site.visitor("Cem").books(&course).await.sees("Warteliste, Platz 2");
        site.deliver_mail().await;
        ada.cancels().await;
        assert_eq!(ben.states().await, ["offered"]);
        assert_eq!(cem.states().await, ["waiting"]);
        // Sunday 11:00 and 48 hours.
        assert_eq!(ben.data().await["entries"][0]["answer_until"], "2026-11-24T10:00:00Z");
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ben");
        assert!(letter.calendar().is_none(), "an offer is not a date yet");
        assert_eq!(letter.link("/anmeldung/"), ben.booking());
        let ben = ben.looks_again().await.sees("Bitte antworten Sie bis Dienstag, 24. November 2026, 11:00 Uhr.");
        let ben = ben.presses(ACCEPT).await.sees("Sie sind angemeldet.");
        assert_eq!(ben.states().await, ["confirmed"]);
        site.deliver_mail().await;
        assert!(site.last_letter_to("Ben").calendar().is_some(), "now it is");
        // The place that was cancelled is not given twice.
        cem.looks_again().await.sees("Warteliste, Platz 1").sees("Sie haben noch keinen Platz.");
    }

    async fn an_offer_can_be_declined_and_the_next_party_is_asked_at_once(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        ada.cancels().await;
        let ben = ben.presses(DECLINE).await;
        assert_eq!(ben.states().await, ["cancelled"]);
        assert_eq!(cem.states().await, ["offered"]);
    }

    async fn an_offer_that_nobody_answers_lapses_with_one_mail_and_she_may_join_again_at_the_end(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        let dora = site.visitor("Dora").books(&course).await;
        ada.cancels().await;
        site.deliver_mail().await;
        site.it_is("2026-11-24T10:59");
        testing::chores(&site.app).await.unwrap();
        assert_eq!(ben.states().await, ["offered"], "it stands until its last minute");
        site.it_is("2026-11-24T11:00");
        assert_eq!(testing::chores(&site.app).await.unwrap(), ["1 offer lapsed"]);
        assert_eq!(testing::chores(&site.app).await.unwrap(), [""; 0], "a chore can be repeated");
        assert_eq!(ben.states().await, ["lapsed"]);
        assert_eq!(cem.states().await, ["offered"]);
        site.deliver_mail().await;
        let letters = site.letters_to("Ben");
        assert_eq!(letters.len(), 3, "waiting, offered, lapsed");
        ben.looks_again().await.sees(word(Lang::De, "bookings-state-lapsed"));
        let again = site.visitor("Ben").books(&course).await;
        assert_eq!(again.data().await["entries"][0]["position"], 2, "after Dora");
        assert_eq!(dora.data().await["entries"][0]["position"], 1);
    }

    async fn who_answers_too_late_is_told_so_and_the_next_one_is_asked(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        ada.cancels().await;
        let page = site.get(ben.booking()).await;
        let form = page.form_with_button(ACCEPT);
        // No job has run yet.
        site.it_is("2026-11-24T11:00");
        let answer = site.send(&form).await;
        answer.has_status(409).sees(word(Lang::De, "bookings-offer-too-late"));
        assert_eq!(ben.states().await, ["lapsed"]);
        assert_eq!(cem.states().await, ["offered"]);
    }

    async fn pressing_accept_twice_is_one_place(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        ada.cancels().await;
        let form = site.get(ben.booking()).await.form_with_button(ACCEPT);
        site.send(&form).await.has_status(200);
        site.send(&form).await.has_status(200).sees("Sie sind angemeldet.");
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ben").len(), 2, "waiting, confirmed: the offer had not left the house");
    }

    async fn the_first_waiting_party_that_fits_is_served(site: &Site) {
        let course = swimming(site, 2).await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").books(&course).await;
        let couple = site.visitor("Cem").with(&["Dora"]).books(&course).await;
        let eve = site.visitor("Eve").books(&course).await;
        ada.cancels().await;
        assert_eq!(couple.states().await, ["waiting"], "needs two, one is free");
        couple.looks_again().await.sees("Sie brauchen 2 Plätze.").sees("Warteliste, Platz 1");
        assert_eq!(eve.states().await, ["offered"]);
    }

    async fn an_open_offer_counts_as_a_taken_place_and_newcomers_never_jump(site: &Site) {
        let course = swimming(site, 2).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let couple = site.visitor("Cem").with(&["Dora"]).books(&course).await;
        ada.cancels().await;
        // One is free now and the couple does not fit: who comes alone may have it.
        let eve = site.visitor("Eve").books(&course).await;
        assert_eq!(eve.states().await, ["confirmed"]);
        ben.cancels().await;
        eve.cancels().await;
        assert_eq!(couple.states().await, ["offered"]);
        let fay = site.visitor("Fay").books(&course).await;
        assert_eq!(fay.states().await, ["waiting"], "both places are offered");
    }

    async fn promotion_can_be_direct(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(5).on("2026-12-14");
        let course = course.field("promotion", "\"direct\"").open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").in_language(Lang::Tr).books(&course).await;
        site.deliver_mail().await;
        ada.cancels().await;
        assert_eq!(ben.states().await, ["confirmed"]);
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ben");
        assert!(letter.calendar().is_some());
        assert_eq!(letter.link("/tr/anmeldung/"), ben.booking());
    }

    async fn raising_the_capacity_serves_those_who_wait_and_no_limit_serves_everybody(site: &Site) {
        let draft = |places| site.offering("Schwimmen").places(places).waitlist(20).on("2026-12-14");
        let course = draft(1).open().await;
        site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        let dora = site.visitor("Dora").books(&course).await;
        draft(2).open().await;
        assert_eq!((ben.states().await, cem.states().await), (vec!["offered".to_owned()], vec!["waiting".to_owned()]));
        draft(0).open().await;
        assert_eq!((cem.states().await, dora.states().await), (vec!["offered".to_owned()], vec!["offered".to_owned()]));
    }

    async fn while_over_capacity_nobody_is_promoted(site: &Site) {
        let draft = |places| site.offering("Schwimmen").places(places).waitlist(20).on("2026-12-14");
        let course = draft(3).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        site.visitor("Cem").books(&course).await;
        let dora = site.visitor("Dora").books(&course).await;
        draft(1).open().await;
        ada.cancels().await;
        assert_eq!(dora.states().await, ["waiting"], "two are there and one place");
        ben.cancels().await;
        assert_eq!(dora.states().await, ["waiting"], "the one place is taken");
    }

    async fn a_smaller_party_frees_a_place(site: &Site) {
        let course = swimming(site, 2).await;
        let couple = site.visitor("Ada").with(&["Ada Zwei"]).books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        couple.presses("Absagen: Ada Zwei").await;
        assert_eq!(ben.states().await, ["offered"]);
    }

    async fn the_office_lets_somebody_go_first(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        let token = cem.booking().trim_start_matches("/anmeldung/").to_owned();
        assert!(testing::put_first(&site.app, &token, 1).await.unwrap());
        assert_eq!(cem.data().await["entries"][0]["position"], 1);
        ada.cancels().await;
        assert_eq!((ben.states().await, cem.states().await), (vec!["waiting".to_owned()], vec!["offered".to_owned()]));
    }

    async fn only_the_office_goes_beyond_with_a_reason(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        let token = ben.booking().trim_start_matches("/anmeldung/").to_owned();
        assert!(testing::overbook(&site.app, &token, " ").await.is_err(), "a reason is needed");
        assert!(testing::overbook(&site.app, &token, "Ihre Schwester hat einen Platz.").await.unwrap());
        assert_eq!(ben.states().await, ["confirmed"]);
        ada.cancels().await;
        assert_eq!(cem.states().await, ["waiting"], "two had places where there is one");
        site.deliver_mail().await;
        // Both letters are of the same moment: which goes first is not said.
        assert!(site.letters_to("Ben").iter().any(|letter| letter.calendar().is_some()));
    }

    async fn near_the_begin_nothing_is_offered_and_the_office_rings(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        site.it_is("2026-12-14T12:30");
        ada.cancels().await;
        assert_eq!(ben.states().await, ["waiting"]);
        assert_eq!(testing::to_ring(&site.app).await.unwrap(), 1);
        ben.looks_again().await.sees(word(Lang::De, "bookings-wait-call"));
    }

    async fn who_has_no_address_is_rung_about_her_offer(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").by_phone("02361 123456").books(&course).await;
        assert_eq!(testing::to_ring(&site.app).await.unwrap(), 0);
        ada.cancels().await;
        assert_eq!(ben.states().await, ["offered"]);
        assert_eq!(testing::to_ring(&site.app).await.unwrap(), 1);
        ben.presses(ACCEPT).await;
        assert_eq!(testing::to_ring(&site.app).await.unwrap(), 0);
    }

    async fn childcare_is_offered_and_taken_with_the_place(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(5).childcare(1).asks(&["childcare"]);
        let course = course.on("2026-12-14").open().await;
        let children = word(Lang::De, "bookings-form-children");
        let ada = site.visitor("Ada").filling(children, "1").books(&course).await;
        let ben = site.visitor("Ben").filling(children, "1").books(&course).await;
        let extra = async |who: &crate::support::people::Visitor<'_>| {
            who.data().await["extras"][0]["state"].as_str().unwrap().to_owned()
        };
        assert_eq!(extra(&ben).await, "waiting");
        ada.cancels().await;
        assert_eq!((ben.states().await, extra(&ben).await), (vec!["offered".to_owned()], "offered".to_owned()));
        let ben = ben.presses(ACCEPT).await;
        assert_eq!((ben.states().await, extra(&ben).await), (vec!["confirmed".to_owned()], "confirmed".to_owned()));
    }

    async fn what_the_office_gives_to_who_is_offered_it_is_as_if_she_had_accepted(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(5).childcare(1).asks(&["childcare"]);
        let course = course.on("2026-12-14").open().await;
        let children = word(Lang::De, "bookings-form-children");
        let ada = site.visitor("Ada").filling(children, "1").books(&course).await;
        let ben = site.visitor("Ben").by_phone("02361 123456").filling(children, "1").books(&course).await;
        ada.cancels().await;
        assert_eq!(ben.states().await, ["offered"]);
        assert_eq!(testing::to_ring(&site.app).await.unwrap(), 2, "premise: he is to be rung, about his child too");
        assert_eq!(testing::calls(&site.app).await.unwrap().len(), 1, "which is one telephone call");
        let token = ben.booking().trim_start_matches("/anmeldung/").to_owned();
        assert!(testing::overbook(&site.app, &token, "Er hat angerufen.").await.unwrap());
        assert_eq!(ben.states().await, ["confirmed"]);
        assert_eq!(ben.data().await["extras"][0]["state"], "confirmed", "his child's place is no longer only held");
        assert_eq!(testing::to_ring(&site.app).await.unwrap(), 0);
        site.it_is("2026-12-14T19:00");
        site.does_chores().await;
        assert_eq!(ben.states().await, ["confirmed"]);
    }

    async fn who_needs_one_date_only_waits_for_no_other_once_the_office_has_given_it(site: &Site) {
        let dates = site.offering("Malen").places(1).waitlist(5).per_session();
        let dates = dates.on("2026-12-14").on("2026-12-15").open().await;
        let both = |who| site.visitor(who).ticking("14. Dezember").ticking("15. Dezember");
        both("Ada").books(&dates).await;
        let ben = both("Ben").ticking(word(Lang::De, "bookings-form-one-is-enough")).books(&dates).await;
        assert_eq!(ben.states().await, ["waiting", "waiting"]);
        let token = ben.booking().trim_start_matches("/anmeldung/").to_owned();
        assert!(testing::overbook(&site.app, &token, "Er kommt von weit her.").await.unwrap());
        let mut states = ben.states().await;
        states.sort();
        assert_eq!(states, ["cancelled", "confirmed"]);
    }

    async fn who_waits_for_childcare_gets_it_as_soon_as_it_is_free(site: &Site) {
        let course = site.offering("Schwimmen").places(5).waitlist(5).childcare(1).asks(&["childcare"]);
        let course = course.on("2026-12-14").open().await;
        let children = word(Lang::De, "bookings-form-children");
        let ada = site.visitor("Ada").filling(children, "1").books(&course).await;
        let form = site.visitor("Ben").filling(children, "1").fills_in(&course).await;
        let page = site.send(&form).await;
        let mut form = page.has_status(422).form("/anmeldung");
        form.tick(word(Lang::De, "bookings-form-childcare-wait"));
        let ben = site.visitor("Ben").sends(&form).await;
        assert_eq!(ben.data().await["extras"][0]["state"], "waiting");
        let none_yet = "Für Ihr Kind ist noch kein Platz frei. Wir schreiben Ihnen, sobald einer frei wird.";
        let ben = ben.sees("Sie sind angemeldet.").sees(none_yet);
        site.deliver_mail().await;
        assert!(site.last_letter_to("Ben").text().contains(none_yet), "{}", site.last_letter_to("Ben"));
        ada.cancels().await;
        assert_eq!(ben.data().await["extras"][0]["state"], "confirmed");
        ben.looks_again().await.page().does_not_see("noch kein Platz frei");
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ben").len(), 2);
        let letter = site.last_letter_to("Ben");
        let text = letter.text();
        assert_eq!(letter.subject(), "Platz in der Kinderbetreuung: Schwimmen, 14. Dezember");
        assert!(text.contains("Ihr Kind hat jetzt einen Platz.") && !text.contains("Er gehört jetzt Ihnen."), "{text}");
    }

    async fn of_several_full_dates_one_may_be_enough(site: &Site) {
        let cafe = site.offering("Cafe").places(1).waitlist(5).per_session();
        let cafe = cafe.on("2026-12-14").on("2026-12-15").on("2026-12-16").open().await;
        let (monday, tuesday, wednesday) = ("14. Dezember", "15. Dezember", "16. Dezember");
        let ada = site.visitor("Ada").ticking(monday).ticking(tuesday).books(&cafe).await;
        let enough = word(Lang::De, "bookings-form-one-is-enough");
        let ben = site.visitor("Ben").ticking(monday).ticking(tuesday).ticking(wednesday).ticking(enough);
        let ben = ben.books(&cafe).await;
        assert_eq!(ben.states().await, ["waiting", "waiting", "confirmed"]);
        let cem = site.visitor("Cem").ticking(monday).ticking(tuesday).books(&cafe).await;
        ada.cancels().await;
        assert_eq!(ben.states().await, ["offered", "offered", "confirmed"]);
        let ben = ben.presses(&format!("{ACCEPT}: Dienstag")).await;
        assert_eq!(ben.states().await, ["cancelled", "confirmed", "confirmed"]);
        assert_eq!(cem.states().await, ["offered", "waiting"], "what Ben no longer wants goes on");
        site.deliver_mail().await;
        assert!(site.last_letter_to("Ben").text().contains(word(Lang::De, "bookings-letter-enough")));
    }

    async fn beside_an_offer_the_other_date_is_named_and_nothing_contradicts_it(site: &Site) {
        let cafe = site.offering("Cafe").places(1).waitlist(5).per_session();
        let cafe = cafe.on("2026-12-14").on("2026-12-15").open().await;
        let ada = site.visitor("Ada").ticking("14. Dezember").books(&cafe).await;
        site.visitor("Cem").ticking("15. Dezember").books(&cafe).await;
        let ben = site.visitor("Ben").ticking("14. Dezember").ticking("15. Dezember").books(&cafe).await;
        let full = "Zurzeit ist kein Platz frei.";
        ada.cancels().await;
        assert_eq!(ben.states().await, ["offered", "waiting"], "premise");
        let ben = ben.looks_again().await.sees("Auf diesen Termin warten Sie noch: Dienstag, 15. Dezember 2026");
        ben.page().does_not_see(full).does_not_see(word(Lang::De, "bookings-wait-none-there"));
        let ben = ben.presses(&format!("{ACCEPT}: Montag")).await;
        assert_eq!(ben.states().await, ["confirmed", "waiting"]);
        ben.sees(full).sees(word(Lang::De, "bookings-wait-none-there"));
    }

    async fn what_is_declined_before_its_letter_left_is_not_sent(site: &Site) {
        let course = swimming(site, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        site.deliver_mail().await;
        ada.cancels().await;
        ben.presses(DECLINE).await;
        site.deliver_mail().await;
        let subjects: Vec<String> = site.letters_to("Ben").iter().map(crate::support::postbox::Letter::subject).collect();
        assert!(!subjects.iter().any(|s| s.starts_with("Platz frei: ")), "{subjects:?}");
    }

    async fn a_workshop_beside_several_dates_waits_for_the_first_of_them(site: &Site) {
        let days = site.offering("Tagung").places(1).waitlist(5).per_session().asks(&["workshop"]);
        let days = days.on("2026-12-14").on("2026-12-15");
        let days = days.with("\n[[offering.workshops]]\nslug = \"holz\"\ntitle = \"Holz\"\ncapacity = 1\n").open().await;
        let ticks = ["14. Dezember", "15. Dezember", "Holz"];
        let both = |name| ticks.iter().fold(site.visitor(name), |who, label| who.ticking(label));
        let workshop = async |who: &crate::support::people::Visitor<'_>| {
            who.data().await["extras"][0]["state"].as_str().unwrap().to_owned()
        };
        let ada = both("Ada").books(&days).await;
        let ben = both("Ben").books(&days).await;
        assert_eq!((ben.states().await.concat(), workshop(&ben).await), ("waitingwaiting".into(), "waiting".into()));
        ada.cancels().await;
        assert_eq!(ben.states().await, ["offered", "offered"]);
        assert_eq!(workshop(&ben).await, "waiting", "she answers for each date by itself");
        let ben = ben.presses(&format!("{ACCEPT}: Montag")).await;
        assert_eq!((ben.states().await.concat(), workshop(&ben).await), ("confirmedoffered".into(), "confirmed".into()));
        site.it_is("2026-11-24T11:00");
        testing::chores(&site.app).await.unwrap();
        assert_eq!((ben.states().await.concat(), workshop(&ben).await), ("confirmedlapsed".into(), "confirmed".into()));
    }

    async fn a_workshop_is_not_confirmed_while_she_waits_for_every_date(site: &Site) {
        let days = site.offering("Tagung").places(1).waitlist(5).per_session().asks(&["workshop"]).on("2026-12-14");
        let days = days.with("\n[[offering.workshops]]\nslug = \"holz\"\ntitle = \"Holz\"\ncapacity = 5\n").open().await;
        site.visitor("Ada").ticking("14. Dezember").books(&days).await;
        let ben = site.visitor("Ben").ticking("14. Dezember").ticking("Holz").books(&days).await;
        assert_eq!(ben.states().await, ["waiting"]);
        assert_eq!(ben.data().await["extras"][0]["state"], "waiting");
    }
}
