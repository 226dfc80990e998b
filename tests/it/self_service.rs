//! What she changes herself under her link, and that nothing is lost on the way.

use bausteine::{Lang, testing};
use insta::assert_snapshot;

use crate::support::page::{Form, Page};
use crate::support::people::Visitor;
use crate::support::site::Site;
use crate::support::words::word;

/// The page below hers to which a link leads.
async fn follows(site: &Site, her: &Visitor<'_>, link: &str) -> Page {
    let page = site.get(her.booking()).await;
    let hrefs = page.has_status(200).attributes("main a", "href");
    let Some(href) = hrefs.iter().find(|href| href.ends_with(link)) else {
        panic!("no link to {link} in {hrefs:?}")
    };
    site.get(href).await
}

/// The form below hers to which a link leads.
async fn opens(site: &Site, her: &Visitor<'_>, link: &str) -> Form {
    let page = follows(site, her, link).await;
    page.has_status(200).form(link)
}

const CONTACT: &str = "/aenderung?was=kontakt";

both! {
    async fn she_changes_her_contact_and_the_old_link_dies(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let ada = site.visitor("Ada Löwe").with_email("alt@example.org").books(&course).await;
        site.deliver_mail().await;
        let old = ada.booking().to_owned();
        let mut form = opens(site, &ada, CONTACT).await;
        assert_eq!(form.value("email"), "alt@example.org", "what we know stands there");
        form.fill(word(Lang::De, "bookings-form-email"), "neu@example.org");
        form.fill(word(Lang::De, "bookings-form-phone"), "0157 12345678");
        let ada = ada.sends(&form).await.has_status(200).sees(word(Lang::De, "bookings-told-contact"));
        assert_ne!(ada.booking(), old);
        assert_eq!(ada.data().await["contact"], serde_json::json!({ "email": "neu@example.org", "phone": "+4915712345678" }));
        for path in ["", "/daten.json", "/termine.ics", "/aenderung?was=kontakt"] {
            site.get(&format!("{old}{path}")).await.has_status_quietly(404);
        }
        site.get(&old).await.sees(word(Lang::De, "bookings-gone-title")).does_not_see("Löwe");
        site.post(&format!("{old}/absage"), &[]).await.has_status(404);
        let again = site.send(&form).await;
        again.has_status(404).sees(word(Lang::De, "bookings-gone-contact")).does_not_see("neu@");
        site.deliver_mail().await;
        let letter = site.last_letter_to("neu@example.org");
        assert_eq!(letter.link("/anmeldung/"), ada.booking());
        let notice = site.last_letter_to("alt@example.org");
        let text = format!("{}{}", notice.subject(), notice.text());
        for secret in ["Löwe", "/anmeldung/", "neu@"] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
        assert!(notice.subject().ends_with("nicht mehr an diese Adresse: Schwimmen"), "for others it is used: {text}");
        assert_eq!(site.letters_to("alt@example.org").len(), 2, "one to confirm, one to say goodbye");
    }

    async fn what_was_not_sent_yet_goes_to_the_new_address_only(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let ada = site.visitor("Ada").with_email("alt@example.org").books(&course).await;
        let mut form = opens(site, &ada, CONTACT).await;
        form.fill(word(Lang::De, "bookings-form-email"), "neu@example.org");
        let ada = ada.sends(&form).await.has_status(200);
        site.deliver_mail().await;
        let old = site.letters_to("alt@example.org");
        assert_eq!(old.len(), 1, "only the goodbye: {old:?}");
        assert!(!old[0].text().contains("/anmeldung/"));
        let unnamed = word(Lang::De, "bookings-letter-old-address-unnamed");
        assert!(old[0].text().contains(unnamed) && !format!("{}", old[0]).contains("Schwimmen"), "it never heard of it: {}", old[0]);
        let new = site.letters_to("neu@example.org");
        assert_eq!(new.len(), 1);
        assert_eq!(new[0].link("/anmeldung/"), ada.booking());
        assert!(new[0].calendar().is_some_and(|event| event.contains("mailto:neu@example.org")), "the date comes along");
    }

    async fn with_each_new_contact_her_calendar_hears_a_newer_version(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let mut ada = site.visitor("Ada").with_email("erste@example.org").books(&course).await;
        site.deliver_mail().await;
        for address in ["zweite@example.org", "dritte@example.org"] {
            let mut form = opens(site, &ada, CONTACT).await;
            form.fill(word(Lang::De, "bookings-form-email"), address);
            ada = ada.sends(&form).await.has_status(200);
            site.deliver_mail().await;
        }
        ada.cancels().await;
        site.deliver_mail().await;
        let property = |event: &str, name: &str| {
            let mut lines = event.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            lines.next().expect("it has one").trim().to_owned()
        };
        let letters = site.letters();
        let events: Vec<String> = letters.iter().filter_map(crate::support::postbox::Letter::calendar).collect();
        let methods: Vec<String> = events.iter().map(|event| property(event, "METHOD")).collect();
        assert_eq!(methods, ["REQUEST", "REQUEST", "REQUEST", "CANCEL"]);
        let sequences: Vec<u32> = events.iter().map(|event| property(event, "SEQUENCE").parse().expect("a number")).collect();
        assert!(sequences.is_sorted_by(|old, new| old < new), "{sequences:?}");
    }

    async fn her_place_follows_her_to_the_new_contact(site: &Site) {
        let course = site.offering("Schwimmen").places(9).open().await;
        let ada = site.visitor("Ada").with_email("alt@example.org").books(&course).await;
        let mut form = opens(site, &ada, CONTACT).await;
        form.fill(word(Lang::De, "bookings-form-email"), "neu@example.org");
        ada.sends(&form).await.has_status(200);
        let again = site.visitor("Ada").with_email("neu@example.org").books(&course).await;
        again.sees(word(Lang::De, "bookings-receipt-title"));
        let other = site.visitor("Ada").with_email("alt@example.org").books(&course).await;
        assert_eq!(other.states().await, ["confirmed"], "the old address is free for another Ada");
    }

    async fn a_contact_under_which_she_is_there_already_is_refused(site: &Site) {
        let course = site.offering("Schwimmen").places(9).party_up_to(2).open().await;
        let other = site.visitor("Bela").with(&["ADA"]).with_email("familie@example.org").books(&course).await.has_status(200);
        let ada = site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        let mut form = opens(site, &ada, CONTACT).await;
        form.fill(word(Lang::De, "bookings-form-email"), "Familie@example.org");
        let page = site.send(&form).await;
        page.has_status(422).sees(word(Lang::De, "bookings-contact-taken"));
        assert_eq!(page.form(CONTACT).value("email"), "Familie@example.org", "what she wrote is kept");
        assert_eq!(ada.data().await["contact"]["email"], "ada@example.org", "her link is the old one");
        assert_eq!(other.data().await["contact"]["email"], "familie@example.org");
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), 2, "nobody was told anything");
    }

    async fn who_only_wants_another_language_keeps_her_link(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        let old = ada.booking().to_owned();
        let mut form = opens(site, &ada, CONTACT).await;
        form.tick("Türkçe");
        let ada = ada.sends(&form).await.has_status(200).sees(word(Lang::De, "bookings-told-saved"));
        assert_eq!(ada.booking(), old);
        assert_eq!(ada.data().await["language"], "tr");
        ada.cancels().await;
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada");
        assert!(letter.subject().starts_with("Kaydınız iptal edildi: "), "{}", letter.subject());
    }

    async fn who_gives_up_her_address_keeps_code_and_number(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        let mut form = opens(site, &ada, CONTACT).await;
        form.fill(word(Lang::De, "bookings-form-email"), "");
        let page = site.send(&form).await;
        page.has_status(422).sees(word(Lang::De, "bookings-problem-contact"));
        form.fill(word(Lang::De, "bookings-form-phone"), "nein");
        site.send(&form).await.has_status(422).sees(word(Lang::De, "bookings-problem-phone"));
        form.fill(word(Lang::De, "bookings-form-phone"), "0157 12345678");
        let ada = ada.sends(&form).await.has_status(200);
        let data = ada.data().await;
        assert_eq!(data["contact"], serde_json::json!({ "email": null, "phone": "+4915712345678" }));
        let code = data["code"].as_str().expect("a code").to_owned();
        let found = site.post("/anmeldung", &[("code", code.as_str()), ("phone", "0157 12345678")]).await;
        assert_eq!(found.location().as_deref(), Some(ada.booking()));
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "her old address is told goodbye");
    }

    async fn after_a_cancellation_her_page_says_so(site: &Site) {
        let course = site.offering("Schwimmen").places(3).party_up_to(2).open().await;
        let ada = site.visitor("Ada").with(&["Ben"]).books(&course).await;
        let ada = ada.presses("Absagen: Ben").await.sees(word(Lang::De, "bookings-told-cancelled"));
        ada.clone().looks_again().await.page().does_not_see(word(Lang::De, "bookings-told-cancelled"));
        let ada = ada.cancels().await.sees(word(Lang::De, "bookings-away-noted"));
        let ada = ada.sees(word(Lang::De, "bookings-state-cancelled"));
        ada.page().does_not_see("Abgesagt.");
        let path = ada.page().path.clone();
        assert!(path.ends_with("?neu=abgesagt"), "{path}");
        for nonsense in ["?neu=x", "?neu", "?neu=%00&neu=a"] {
            let page = site.get(&path.replace("?neu=abgesagt", nonsense)).await;
            page.has_status(200).does_not_see(word(Lang::De, "bookings-away-noted"));
        }
    }
}

const DATE: &str = "/aenderung?was=termin";

both! {
    async fn she_changes_one_date_for_another(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(2).waitlist(2)
            .on("2026-12-02").on("2026-12-16").on("2027-01-13").open().await;
        let ada = site.visitor("Ada").ticking("2. Dezember").books(&cafe).await;
        site.deliver_mail().await;
        site.it_is("2026-11-22T12:00");
        let page = follows(site, &ada, DATE).await;
        page.sees("Noch 2 Plätze frei").sees("2. Dezember");
        let mut form = page.form(DATE);
        form.tick("16. Dezember");
        let ada = ada.sends(&form).await.has_status(200).sees(word(Lang::De, "bookings-told-date"));
        assert_eq!(ada.states().await, ["cancelled", "confirmed"]);
        let data = ada.data().await;
        assert_eq!(data["entries"][1]["starts_at"], "2026-12-16T17:00:00Z");
        // Pressed twice it is one change.
        site.send(&form).await.has_status(200).sees(word(Lang::De, "bookings-told-date"));
        assert_eq!(ada.states().await, ["cancelled", "confirmed"]);
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        assert_eq!(letters.len(), 3, "the first one, the old date, the new one: {letters:?}");
        let with = |words: [&str; 2]| letters[1..].iter().filter_map(crate::support::postbox::Letter::calendar)
            .filter(|event| words.iter().all(|word| event.contains(word))).count();
        assert_eq!(with(["METHOD:CANCEL", "DTSTART:20261202T170000Z"]), 1);
        assert_eq!(with(["METHOD:REQUEST", "DTSTART:20261216T170000Z"]), 1);
        let ben = site.visitor("Ben").with(&[]).ticking("2. Dezember").books(&cafe).await;
        let cem = site.visitor("Cem").ticking("2. Dezember").books(&cafe).await;
        assert_eq!((ben.states().await, cem.states().await), (vec!["confirmed".to_owned()], vec!["confirmed".to_owned()]), "her old place is free");
    }

    async fn who_comes_back_to_a_date_outbids_her_own_cancellation(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().on("2026-12-02").on("2026-12-16").open().await;
        let ada = site.visitor("Ada").ticking("2. Dezember").books(&cafe).await;
        site.deliver_mail().await;
        for (minute, date) in [(1, "16. Dezember"), (2, "2. Dezember")] {
            site.it_is(&format!("2026-11-22T12:0{minute}"));
            let mut form = opens(site, &ada, DATE).await;
            form.tick(date);
            ada.clone().sends(&form).await.has_status(200);
            site.deliver_mail().await;
        }
        let of_the_first: Vec<i32> = site.letters_to("Ada").iter().filter_map(crate::support::postbox::Letter::calendar)
            .filter(|event| event.contains("DTSTART:20261202T170000Z"))
            .filter_map(|event| event.lines().find_map(|line| line.strip_prefix("SEQUENCE:")?.trim().parse().ok())).collect();
        assert_eq!(of_the_first.len(), 3, "invited, taken back, invited again");
        assert!(of_the_first.is_sorted_by(|a, b| a < b), "{of_the_first:?}");
    }

    async fn a_full_date_is_said_before_anything_is_taken(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(1).waitlist(2)
            .on("2026-12-02").on("2026-12-16").open().await;
        site.visitor("Ben").ticking("16. Dezember").books(&cafe).await;
        let ada = site.visitor("Ada").ticking("2. Dezember").books(&cafe).await;
        site.deliver_mail().await;
        site.it_is("2026-11-22T12:00");
        let page = follows(site, &ada, DATE).await;
        page.sees("Warteliste, Platz 1");
        let mut form = page.form(DATE);
        form.tick("16. Dezember");
        let page = site.send(&form).await;
        page.has_status(422).sees(word(Lang::De, "bookings-date-full"));
        assert_eq!(ada.states().await, ["confirmed"], "nothing was taken, nothing was given");
        let mut form = page.form(DATE);
        form.tick(word(Lang::De, "bookings-date-wait"));
        let ada = ada.sends(&form).await.has_status(200).sees(word(Lang::De, "bookings-told-waits"));
        assert_eq!(ada.states().await, ["confirmed", "waiting"], "she keeps what she has");
        site.send(&form).await.has_status(200);
        assert_eq!(ada.states().await, ["confirmed", "waiting"], "pressed twice it is one");
        let cem = site.visitor("Cem").ticking("2. Dezember").books(&cafe).await;
        assert_eq!(cem.states().await, ["waiting"], "her place is still hers");
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada");
        assert!(letter.text().contains("Warteliste, Platz\u{a0}1"), "{}", letter.text());
        assert!(letter.calendar().is_none());
    }

    async fn the_children_change_the_date_with_her(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(9).waitlist(2)
            .asks(&["childcare"]).childcare(2).on("2026-12-02").on("2026-12-16").open().await;
        let children = word(Lang::De, "bookings-form-children");
        site.visitor("Ben").filling(children, "1").ticking("16. Dezember").books(&cafe).await;
        let ada = site.visitor("Ada").filling(children, "2").ticking("2. Dezember").books(&cafe).await;
        let mut form = opens(site, &ada, DATE).await;
        form.tick("16. Dezember");
        let page = site.send(&form).await;
        page.has_status(422).sees("Die Kinderbetreuung hat nur noch einen Platz.");
        assert_eq!(ada.states().await, ["confirmed"], "nothing was changed");
        let mut form = page.form(DATE);
        form.tick(word(Lang::De, "bookings-form-childcare-wait"));
        let ada = ada.sends(&form).await.has_status(200);
        let data = ada.data().await;
        let extras: Vec<_> = data["extras"].as_array().expect("extras").iter().map(|extra| extra["state"].as_str()).collect();
        assert_eq!(extras, [Some("cancelled"), Some("waiting")]);
        let cem = site.visitor("Cem").filling(children, "2").ticking("2. Dezember").books(&cafe).await;
        assert_eq!(cem.data().await["extras"][0]["state"], "confirmed", "their places are free");
        site.deliver_mail().await;
    }

    async fn a_change_of_dates_keeps_to_window_and_deadline(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().party_up_to(2).places(2)
            .field("session_opens_days_before", "20").field("cancel_until_hours_before", "24")
            .on("2026-12-02").on("2026-12-09").on("2027-01-13").open().await;
        let other = site.offering("Nähen").field("slug", "\"naehen\"").per_session().on("2026-12-03").open().await;
        let ids: Vec<String> = {
            let form = site.get(&other.sign_up()).await.form("/anmeldung");
            form.fields.iter().filter(|field| field.name == "session").map(|field| field.value.clone()).collect()
        };
        site.it_is("2026-11-25T10:00");
        let ada = site.visitor("Ada").with(&["Ayla"]).ticking("2. Dezember").books(&cafe).await;
        let page = follows(site, &ada, DATE).await;
        page.sees("9. Dezember").does_not_see("13. Januar");
        let form = page.form(DATE);
        for wrong in [ids[0].as_str(), "", "x", "0199aaaa-0000-7000-8000-000000000000"] {
            let mut form = form.clone();
            form.set("session", wrong);
            form.fields.iter_mut().filter(|field| field.name == "session").for_each(|field| field.is_sent = field.value == wrong);
            site.send(&form).await.has_status(422);
        }
        for wrong in ["", "x", "0199aaaa-0000-7000-8000-000000000000"] {
            let mut form = form.clone();
            form.tick("9. Dezember").set("entry", wrong);
            site.send(&form).await.has_status(422);
        }
        let mut form = form;
        form.tick("9. Dezember");
        site.it_is("2026-12-01T18:01");
        let page = site.send(&form).await;
        page.has_status(422).sees(word(Lang::De, "bookings-date-late"));
        assert_eq!(ada.states().await, ["confirmed"]);
        let page = site.get(ada.booking()).await;
        assert!(!page.attributes("main a", "href").iter().any(|href| href.ends_with(DATE)), "it is not offered any more");
        site.it_is("2026-11-25T10:00");
        site.visitor("Ben").ticking("9. Dezember").books(&cafe).await;
        let page = site.send(&form).await;
        page.has_status(422);
        assert_eq!(ada.states().await, ["confirmed"], "one place is left, they are two, and there is no list");
        site.deliver_mail().await;
    }

    async fn a_date_that_she_has_by_another_booking_is_no_second_place(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().on("2026-12-02").on("2026-12-16").open().await;
        let ada = site.visitor("Ada").ticking("2. Dezember").books(&cafe).await;
        let second = site.visitor("Ada").ticking("16. Dezember").books(&cafe).await;
        assert_ne!(ada.booking(), second.booking());
        let mut form = opens(site, &ada, DATE).await;
        form.tick("16. Dezember");
        site.send(&form).await.has_status(422).sees(word(Lang::De, "bookings-contact-taken"));
        assert_eq!(ada.states().await, ["confirmed"]);
        site.deliver_mail().await;
    }

    async fn two_who_change_for_the_last_place_are_never_both_there(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(1)
            .on("2026-12-02").on("2026-12-16").on("2026-12-23").open().await;
        let ada = site.visitor("Ada").ticking("2. Dezember").books(&cafe).await;
        let ben = site.visitor("Ben").ticking("16. Dezember").books(&cafe).await;
        let (mut one, mut other) = (opens(site, &ada, DATE).await, opens(site, &ben, DATE).await);
        one.tick("23. Dezember");
        other.tick("23. Dezember");
        let (first, second) = tokio::join!(site.send(&one), site.send(&other));
        let mut statuses = [first.status.as_u16(), second.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 422], "one has it");
        let mut states = [ada.states().await, ben.states().await];
        states.sort();
        assert_eq!(states, [vec!["cancelled".to_owned(), "confirmed".to_owned()], vec!["confirmed".to_owned()]]);
        site.deliver_mail().await;
    }
}

both! {
    async fn who_has_her_data_deleted_leaves_nothing_but_numbers(site: &Site) {
        let course = site.offering("Schwimmen").places(2).waitlist(2).party_up_to(2)
            .field("cancel_until_hours_before", "24").asks(&["childcare"]).childcare(3).on("2026-12-02").open().await;
        let ada = site.visitor("Ada Löwe").with(&["Ayla Löwe"]).with_email("ada@example.org")
            .filling(word(Lang::De, "bookings-form-children"), "1")
            .filling(word(Lang::De, "bookings-form-note"), "Wir freuen uns.").books(&course).await.has_status(200);
        let ben = site.visitor("Ben").books(&course).await;
        assert_eq!(ben.states().await, ["waiting"]);
        site.deliver_mail().await;
        // Also when it is too late to cancel.
        site.it_is("2026-12-02T10:00");
        let page = follows(site, &ada, "/loeschung").await;
        page.has_status(200).sees(word(Lang::De, "bookings-erase-final"));
        assert_eq!(ada.states().await, ["confirmed"], "a look changes nothing");
        let form = page.form("/loeschung");
        let done = site.send(&form).await;
        done.has_status(200).sees(word(Lang::De, "bookings-told-erased"));
        for forged in ["?neu=geloescht", "?neu=geloescht&beleg=0123456789abcdef"] {
            let page = site.get(&format!("/anmeldung{forged}")).await;
            page.has_status(200).does_not_see(word(Lang::De, "bookings-told-erased"));
        }
        for path in ["", "/daten.json", "/termine.ics", "/loeschung", "/aenderung?was=kontakt"] {
            site.get(&format!("{}{path}", ada.booking())).await.has_status_quietly(404);
        }
        site.get(ada.booking()).await.sees(word(Lang::De, "bookings-gone-erased")).does_not_see("Löwe");
        site.send(&form).await.has_status(404).sees(word(Lang::De, "bookings-gone-erased"));
        site.deliver_mail().await;
        let letters = site.letters_to("ada@example.org");
        assert_eq!(letters.len(), 2, "one to confirm, one to say goodbye");
        let text = letters[1].text();
        assert!(text.contains(word(Lang::De, "bookings-letter-erased-text")), "{text}");
        assert!(text.contains("Die Datei im Anhang sagt den Termin in Ihrem Kalender ab."), "{text}");
        assert!(text.contains(&format!("/angebote/{}", course.slug)), "where she may sign up again: {text}");
        assert!(!text.contains("/anmeldung/") && !text.contains("Löwe"), "{text}");
        assert!(letters[1].calendar().is_some_and(|event| event.contains("METHOD:CANCEL")), "her calendar forgets the date");
        // Her places are free: Ben stands first, and nobody is counted there.
        let again = site.visitor("Cem").books(&course).await;
        assert_ne!(again.page().status, 500);
        site.post("/anmeldung/link", &[("email", "ada@example.org")]).await.has_status(200);
        site.deliver_mail().await;
        assert_eq!(site.letters_to("ada@example.org").len(), 2, "nobody is known under her address");
    }

    async fn what_was_not_sent_yet_is_deleted_with_her_data(site: &Site) {
        let course = site.offering("Schwimmen").places(2).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.post("/anmeldung/link", &[("email", "ada@example.org")]).await.has_status(200);
        testing::settle(&site.app).await;
        let form = opens(site, &ada, "/loeschung").await;
        site.send(&form).await.has_status(200);
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        assert_eq!(letters.len(), 1, "only the last one: {letters:?}");
        assert_eq!(letters[0].subject(), "Ihre Daten sind gelöscht: Schwimmen");
        let again = site.visitor("Ada").books(&course).await;
        assert_eq!(again.states().await, ["confirmed"], "she may come again");
    }

    async fn by_code_nobody_finds_what_is_deleted(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().on("2026-12-02").on("2026-12-16").open().await;
        let ada = site.visitor("Ada").by_phone("0157 12345678").ticking("2. Dezember").ticking("16. Dezember").books(&cafe).await;
        let code = ada.data().await["code"].as_str().expect("a code").to_owned();
        let found = [("code", code.as_str()), ("phone", "0157 12345678")];
        assert_eq!(site.post("/anmeldung", &found).await.status, 303, "premise: it is there");
        site.it_is("2026-12-03T10:00");
        let form = opens(site, &ada, "/loeschung").await;
        site.send(&form).await.has_status(200);
        site.post("/anmeldung", &found).await.has_status(422);
        site.deliver_mail().await;
        assert!(site.letters().is_empty(), "there is nowhere to write to");
    }
}

const NAMES: &str = "/aenderung?was=namen";

both! {
    async fn she_changes_the_names_of_her_party(site: &Site) {
        let course = site.offering("Schwimmen").places(3).party_up_to(3)
            .field("cancel_until_hours_before", "24").on("2026-12-02").open().await;
        let ada = site.visitor("Ada").with(&["Ben", "Cem"]).books(&course).await;
        site.deliver_mail().await;
        // Names may change until it begins, also when it is too late to cancel.
        site.it_is("2026-12-02T17:00");
        let mut form = opens(site, &ada, NAMES).await;
        let lines: Vec<_> = form.fields.iter().filter(|field| field.name == "name").map(|field| field.value.clone()).collect();
        assert_eq!(lines, ["Ada", "Ben", "Cem"]);
        form.set("name", "Ada Löwe");
        form.fields.iter_mut().filter(|field| field.value == "Cem").for_each(|field| "Dunja".clone_into(&mut field.value));
        let ada = ada.sends(&form).await.has_status(200).sees(word(Lang::De, "bookings-told-names"));
        assert_eq!(ada.data().await["persons"], serde_json::json!(["Ada Löwe", "Ben", "Dunja"]));
        assert_eq!(ada.states().await, ["confirmed"]);
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        assert_eq!(letters.len(), 2);
        assert!(letters[1].text().contains("Dunja") && !letters[1].text().contains("Cem"), "{}", letters[1].text());
        assert!(letters[1].calendar().is_none(), "the date is the same");
        site.send(&form).await.has_status(200);
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "pressed twice it is one change");
        site.it_is("2026-12-02T18:00");
        site.get(&format!("{}{NAMES}", ada.booking())).await.sees(word(Lang::De, "bookings-names-late"));
        form.set("name", "Eva");
        site.send(&form).await.has_status(422);
        assert_eq!(ada.data().await["persons"][0], "Ada Löwe");
    }

    async fn a_new_name_is_as_unique_as_the_old_one(site: &Site) {
        let course = site.offering("Schwimmen").places(9).party_up_to(2).open().await;
        site.visitor("Dunja").with_email("familie@example.org").books(&course).await.has_status(200);
        let ada = site.visitor("Ada").with(&["Ben"]).with_email("familie@example.org").books(&course).await;
        let form = opens(site, &ada, NAMES).await;
        for (wrong, reason) in [
            ("DUNJA", "bookings-contact-taken"), ("ben", "bookings-problem-name-twice"),
            ("", "bookings-names-missing"), ("Ada\u{202e}", "web-problem-unreadable"),
        ] {
            let mut form = form.clone();
            form.set("name", wrong);
            let page = site.send(&form).await;
            page.has_status(422).sees(word(Lang::De, reason));
            assert!(page.form(NAMES).fields.iter().any(|field| field.value == "Ben"), "what she wrote is kept");
        }
        assert_eq!(ada.data().await["persons"], serde_json::json!(["Ada", "Ben"]));
        // Two may change their names with each other.
        let mut form = form;
        let (mut names, new) = (form.fields.iter_mut().filter(|field| field.name == "name"), ["Ben", "Ada"]);
        for name in new {
            name.clone_into(&mut names.next().expect("a line for each").value);
        }
        ada.clone().sends(&form).await.has_status(200);
        assert_eq!(ada.data().await["persons"], serde_json::json!(["Ben", "Ada"]));
        let mut late = opens(site, &ada, NAMES).await;
        ada.clone().presses("Absagen: Ada").await.has_status(200);
        late.set("name", "Eva");
        site.send(&late).await.has_status(422).sees(word(Lang::De, "bookings-names-others"));
        assert_eq!(ada.data().await["persons"], serde_json::json!(["Ben"]));
        // The name that was given up is free for others.
        let other = site.visitor("Ada").with_email("familie@example.org").books(&course).await;
        assert_eq!(other.states().await, ["confirmed"]);
        site.deliver_mail().await;
    }
}

both! {
    async fn she_reads_all_that_is_stored_about_her(site: &Site) {
        let course = site.offering("Schwimmen").places(3).waitlist(2).party_up_to(3)
            .asks(&["childcare", "language", "role", "organisation"]).childcare(3).on("2026-12-02").open().await;
        for lang in Lang::ALL {
            let ada = site.visitor(&format!("Ada {}", lang.tag())).with(&["Ben"]).in_language(lang)
                .with_email(&format!("ada-{lang}@example.org"))
                .filling(word(lang, "bookings-form-phone"), "0157 12345678")
                .filling(word(lang, "bookings-form-children"), "2")
                .filling(word(lang, "bookings-form-children-ages"), "3 und 5")
                .filling(word(lang, "bookings-form-helper-name"), "Enkelin Eva")
                .filling(word(lang, "bookings-form-helper-contact"), "02361 777")
                .filling(word(lang, "bookings-form-organisation"), "Caritas Süd")
                .filling(word(lang, "bookings-form-role"), "Leiterin")
                .filling(word(lang, "bookings-form-note"), "Bis <b>bald</b>.")
                .ticking("Українська");
            let mut form = ada.fills_in(&course).await;
            form.set("childcare_full", "wait");
            let ada = ada.sends(&form).await.has_status(200);
            let page = follows(site, &ada, "/daten").await;
            page.has_status(200);
            assert_eq!(page.header("cache-control"), "no-store");
            let data = ada.data().await;
            let code = data["code"].as_str().expect("a code");
            for stored in ["Ada", "Ben", "ada-", "+4915712345678", "3 und 5", "Enkelin Eva", "02361 777", "Caritas Süd", "Leiterin",
                "Bis <b>bald</b>.", "Українська", lang.own_name(), code] {
                page.sees(stored);
            }
            page.sees(word(lang, "bookings-data-by-participant")).sees(word(lang, "bookings-data-letter-waiting"));
            let links = page.attributes("main a", "href");
            assert!(links.contains(&format!("{}/daten.json", ada.booking())), "{links:?}");
            site.deliver_mail().await;
            follows(site, &ada, "/daten").await.sees(word(lang, "bookings-data-letter-sent"));
            ada.cancels().await.has_status(200);
        }
    }
}

both! {
    async fn every_change_is_told_in_her_language(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().party_up_to(2)
            .on("2026-12-02").on("2026-12-16").open().await;
        let choose = |form: &mut Form| {
            let date = form.fields.iter_mut().find(|field| field.name == "session");
            date.expect("a date").is_sent = true;
        };
        for lang in [Lang::De, Lang::Tr, Lang::Ar] {
            let (old, new) = (format!("alt-{lang}@example.org"), format!("neu-{lang}@example.org"));
            let ada = site.visitor("Ada Löwe").with(&["فاطمة"]).in_language(lang).with_email(&old);
            let mut form = ada.fills_in(&cafe).await;
            choose(&mut form);
            let ada = ada.sends(&form).await.has_status(200);
            site.deliver_mail().await;
            let mut form = opens(site, &ada, NAMES).await;
            form.set("name", "Ada Lovelace");
            let ada = ada.sends(&form).await.has_status(200);
            site.deliver_mail().await;
            let mut form = opens(site, &ada, DATE).await;
            choose(&mut form);
            let ada = ada.sends(&form).await.has_status(200);
            site.deliver_mail().await;
            let mut form = opens(site, &ada, CONTACT).await;
            form.set("email", &new);
            let ada = ada.sends(&form).await.has_status(200);
            site.deliver_mail().await;
            let form = opens(site, &ada, "/loeschung").await;
            site.send(&form).await.has_status(200);
            site.deliver_mail().await;
            let said = |letter: &crate::support::postbox::Letter| format!("{}\n\n{}", letter.subject(), letter.text().trim());
            let mut to_old = site.letters_to(&old).split_off(1);
            // The two letters of a change of dates leave together, in no order.
            to_old[1..3].sort_by_key(|letter| !letter.calendar().is_some_and(|event| event.contains("METHOD:CANCEL")));
            let letters: Vec<String> = to_old.iter().chain(&site.letters_to(&new)).map(said).collect();
            assert_eq!(letters.len(), 6, "names, two for the date, goodbye, the new link, deleted");
            assert_snapshot!(format!("changes_{lang}"), letters.join("\n\n==========\n\n"));
        }
    }

    async fn who_waits_is_told_plainly_that_she_has_no_place_yet(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(2).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        ada.page().does_not_see(word(Lang::De, "bookings-wait-none"));
        let ben = site.visitor("Ben").books(&course).await.sees(word(Lang::De, "bookings-wait-none"));
        ben.cancels().await;
        site.deliver_mail().await;
        let text = site.last_letter_to("Ben").text();
        assert!(text.contains(word(Lang::De, "bookings-letter-page-ended")), "{text}");
        assert!(!text.contains(word(Lang::De, "bookings-letter-page")), "nothing is left to cancel: {text}");
    }

    async fn the_childcare_alone_can_be_given_back(site: &Site) {
        let course = site.offering("Schwimmen").places(3).waitlist(3).childcare(1).on("2026-12-14").open().await;
        let children = word(Lang::De, "bookings-form-children");
        let ada = site.visitor("Ada").filling(children, "1").books(&course).await;
        let mut form = site.visitor("Ben").filling(children, "1").fills_in(&course).await;
        form.set("childcare_full", "wait");
        let ben = site.visitor("Ben").sends(&form).await;
        assert_eq!(ben.data().await["extras"][0]["state"], "waiting", "premise");
        site.deliver_mail().await;
        let ada = ada.sees(word(Lang::De, "bookings-do-cancel-children"));
        let ada = ada.presses("Absagen: Kinderbetreuung").await.has_status(200);
        assert_eq!(ada.states().await, ["confirmed"], "her own place stays");
        assert_eq!(ada.data().await["extras"][0]["state"], "cancelled");
        assert_eq!(ben.data().await["extras"][0]["state"], "confirmed", "the next child has it at once");
        ada.page().does_not_see(word(Lang::De, "bookings-do-cancel-children"));
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada");
        assert_eq!(letter.subject(), "Kinderbetreuung abgesagt: Schwimmen");
        assert!(letter.text().contains("Kinderbetreuung – Anmeldung abgesagt"), "{letter}");
        assert!(letter.text().contains("Sie sind angemeldet.") && letter.calendar().is_none(), "{letter}");
    }

    async fn of_several_dates_each_has_its_own_deadline_and_its_own_childcare(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().asks(&["childcare"]).childcare(3)
            .on("2026-12-02").on("2026-12-16").open().await;
        let children = word(Lang::De, "bookings-form-children");
        let ada = site.visitor("Ada").filling(children, "1").ticking("2. Dezember").ticking("16. Dezember").books(&cafe).await;
        let facts = ada.page().texts("dl.facts dd").join("\n");
        for date in ["2. Dezember", "16. Dezember"] {
            assert!(facts.contains(date), "{facts}");
        }
        let one = site.visitor("Ben").filling(children, "1").ticking("2. Dezember").books(&cafe).await;
        one.sees("Das geht hier bis").page().does_not_see("Jeder Termin hat seine Frist.");
        ada.sees("Jeder Termin hat seine Frist.");
        site.deliver_mail().await;
        let text = site.last_letter_to("Ada").text();
        assert!(text.contains("Jeder Termin hat seine Frist."), "{text}");
        assert!(text.contains("Platz sicher – Mittwoch, 16. Dezember"), "{text}");
    }

    async fn her_page_tells_of_calls_and_of_what_the_office_did(site: &Site) {
        let course = site.offering("Schwimmen").on("2026-12-02").open().await;
        let ada = site.visitor("Ada").by_phone("02361 123456").books(&course).await;
        let (calls, log) = (word(Lang::De, "bookings-data-calls"), word(Lang::De, "bookings-data-log"));
        follows(site, &ada, "/daten").await.has_status(200).does_not_see(calls).does_not_see(log);
        let clara = site.office("Clara").await;
        let session = crate::shifts::address(site, &course, "2026-12-02").await;
        crate::shifts::changes(&clara, &session, &[("ready", "1")]).await;
        for button in ["sessions-ring-no", "sessions-ring-yes"] {
            let desk = clara.get("/buero").await;
            clara.send(&desk.form_with_button(word(Lang::De, button))).await.has_status(200);
        }
        let data = ada.data().await;
        assert_eq!(data["calls"].as_array().map(Vec::len), Some(1), "premise: {data}");
        let mut deeds: Vec<&str> = data["log"].as_array().expect("a log").iter().filter_map(|deed| deed["deed"].as_str()).collect();
        // Both in the same moment: their order says nothing.
        deeds.sort_unstable();
        assert_eq!(deeds, ["rang_not_reached", "rang_reached"], "premise");
        let page = follows(site, &ada, "/daten").await;
        page.sees(calls).sees(log).sees(word(Lang::De, "bookings-data-call-session"));
        page.sees("Clara hat angerufen und niemanden erreicht").sees("Clara hat angerufen und jemanden erreicht");
        for lang in Lang::ALL {
            let page = site.get(&format!("{}{}/daten", lang.prefix(), ada.booking())).await;
            page.has_status(200).sees(word(lang, "bookings-data-calls")).sees(word(lang, "bookings-data-call-reached"));
        }
    }
}
