//! The office and its bookings: found, read, changed; and taken on the telephone.

use bausteine::{Lang, testing};
use chrono::TimeDelta;

use crate::support::page::Page;
use crate::support::people::Offering;
use crate::support::site::{Browser, Site};
use crate::support::staff::PASSWORD;
use crate::support::words::word;

const SEARCH: &str = "/buero/anmeldungen";

/// What the office finds by something typed.
async fn finds(clara: &Browser, typed: &str) -> Page {
    let page = clara.get(SEARCH).await;
    let mut form = page.has_status(200).form(SEARCH);
    form.fill(word(Lang::De, "office-search-field"), typed);
    let page = clara.send(&form).await;
    page.has_status(200);
    assert_eq!(page.path, SEARCH, "no name stands in an address");
    page
}

/// The office's page of the only booking that is found by something typed.
async fn opens(clara: &Browser, typed: &str) -> Page {
    let found = finds(clara, typed).await;
    let links = found.attributes("main li a", "href");
    assert_eq!(links.len(), 1, "{typed}:\n{}", found.text());
    let page = clara.get(&links[0]).await;
    page.has_status(200);
    page
}

/// Presses a button of a page, with something written before.
async fn presses(clara: &Browser, page: &Page, button: &str, fills: &[(&str, &str)]) -> Page {
    let mut form = page.form_with_button(word(Lang::De, button));
    for (label, value) in fills {
        form.fill(word(Lang::De, label), value);
    }
    clara.send(&form).await
}

/// Somebody is signed up on the telephone: her contact, her name.
async fn rings(clara: &Browser, offering: &Offering, contact: &str, name: &str) -> Page {
    let page = clara.get(&phone(offering)).await;
    let mut form = page.has_status(200).form("/anmeldung");
    form.fill(word(Lang::De, "office-phone-contact"), contact);
    form.fill(word(Lang::De, "office-phone-name"), name);
    clara.send(&form).await
}

fn phone(offering: &Offering) -> String {
    format!("/buero/angebote/{}/anmeldung", offering.slug)
}

async fn swimming(site: &Site, places: u32, waitlist: u32) -> Offering {
    let course = site.offering("Schwimmen").places(places).waitlist(waitlist);
    course.party_up_to(3).on("2026-12-14").open().await
}

both! {
    async fn a_booking_is_found_by_name_number_address_and_code(site: &Site) {
        let course = swimming(site, 0, 0).await;
        site.visitor("Şükran Öztürk").by_phone("02361 123456").books(&course).await;
        let ada = site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        let code = ada.data().await["code"].as_str().expect("a code").to_owned();
        for (typed, seen, unseen) in [
            ("ozturk", "Şükran", "Ada"),
            ("OZTURK şük", "Şükran", "Ada"),
            ("+49 (0) 2361/123456", "Şükran", "Ada"),
            ("123456", "Şükran", "Ada"),
            ("٠٢٣٦١ ١٢٣٤٥٦", "Şükran", "Ada"),
            ("ada@exam", "Ada", "Şükran"),
            (code.to_lowercase().as_str(), "Ada", "Şükran"),
        ] {
            finds(&clara, typed).await.sees(seen).does_not_see(unseen);
        }
        // Signs that mean something to a database mean nothing here.
        for typed in ["%a%", "_da", "a\\", "Nobody", "--", "'; drop", "\u{0}"] {
            let page = finds(&clara, typed).await;
            if typed == "\u{0}" {
                continue;
            }
            page.sees(word(Lang::De, "office-search-none"));
        }
        finds(&clara, "").await.sees("Ada").sees("Şükran");
        opens(&clara, "Ada").await.sees("Ada").sees("ada@example.org").sees(&code);
    }

    async fn names_that_sound_alike_stand_behind_those_that_are_written_so(site: &Site) {
        let course = swimming(site, 0, 0).await;
        let people = [("Gerd Miller", "a1"), ("Ida Müller", "a2"), ("Şükran Öztürk", "a3"), ("Оксана", "a4")];
        for (name, address) in people {
            site.visitor(name).with_email(&format!("{address}@example.org")).books(&course).await;
        }
        let clara = site.office("Clara").await;
        let alike = word(Lang::De, "office-search-alike");
        let page = finds(&clara, "Müller").await;
        assert_eq!(page.texts("main h2"), [word(Lang::De, "office-search-found"), alike]);
        let lines = page.texts("main ul.rows > li");
        assert!(lines.len() == 2 && lines[0].starts_with("Ida") && lines[1].starts_with("Gerd"), "{lines:?}");
        for (typed, seen) in [("Schükran", "Şükran"), ("shukran oezturk", "Şükran"), ("Oxana", "Оксана")] {
            let page = finds(&clara, typed).await;
            assert_eq!(page.texts("main h2"), [alike], "{typed}");
            page.sees(seen);
        }
        finds(&clara, "Malik").await.sees(word(Lang::De, "office-search-none"));
        // A changed name sounds as it is written now.
        let mut form = opens(&clara, "Gerd").await.form("/namen");
        form.fill(word(Lang::De, "office-phone-name"), "Gerd Kaya");
        clara.send(&form).await.has_status(200);
        finds(&clara, "Mueller").await.sees("Ida").does_not_see("Gerd");
    }

    async fn many_are_shown_a_page_at_a_time(site: &Site) {
        let course = swimming(site, 0, 0).await;
        for number in 0..26 {
            site.clock().set(site.clock().now() + TimeDelta::seconds(1));
            site.visitor(&format!("Frau {}", char::from(b'A' + number))).books(&course).await;
        }
        let clara = site.office("Clara").await;
        let first = finds(&clara, "frau").await;
        first.sees("Frau Z").sees("Frau B").does_not_see("Frau A");
        let second = presses(&clara, &first, "web-pager-after", &[]).await;
        second.has_status(200).sees("Frau A").does_not_see("Frau B");
        let again = presses(&clara, &second, "web-pager-before", &[]).await;
        again.sees("Frau Z").does_not_see("Frau A");
    }

    async fn who_waits_is_found_by_that(site: &Site) {
        let course = swimming(site, 1, 5).await;
        site.visitor("Ada").books(&course).await;
        site.visitor("Ben").books(&course).await;
        let clara = site.office("Clara").await;
        let page = clara.get(SEARCH).await;
        let mut form = page.form(SEARCH);
        form.tick("Warteliste");
        clara.send(&form).await.sees("Ben").does_not_see("Ada");
    }

    async fn the_office_cancels_also_after_the_deadline_and_the_next_one_moves_up(site: &Site) {
        let course = swimming(site, 1, 5).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        // The deadline is one hour before the begin.
        site.it_is("2026-12-14T17:30");
        let clara = site.office("Clara").await;
        site.post(&format!("{}/absage", ada.booking()), &[]).await.has_status(409);
        let page = opens(&clara, "Ada").await;
        page.sees(word(Lang::De, "office-why-at-once"));
        let page = presses(&clara, &page, "bookings-do-cancel-all", &[]).await;
        page.has_status(200).sees(word(Lang::De, "office-told-done"));
        page.sees(word(Lang::De, "office-step-cancelled")).sees(word(Lang::De, "office-by-office"));
        assert_eq!(ada.states().await, ["cancelled"]);
        assert_eq!(ada.data().await["changes"][1]["cause"], "office");
        site.deliver_mail().await;
        site.last_letter_to("Ada");
        // Less than six hours: nobody is written to any more, the office rings.
        assert_eq!(ben.states().await, ["waiting"]);
        opens(&clara, "Ben").await.sees(word(Lang::De, "office-why-ring"));
        assert!(testing::deeds(&site.app).await.unwrap().iter().any(|deed| deed.contains("cancel")));
    }

    async fn the_office_takes_one_person_or_one_date_out(site: &Site) {
        let evenings = site.offering("Malen").places(9).party_up_to(3).per_session();
        let evenings = evenings.on("2026-12-02").on("2026-12-09").open().await;
        let ada = site.visitor("Ada").with(&["Ben"]).ticking("2. Dezember").ticking("9. Dezember");
        let ada = ada.books(&evenings).await;
        let clara = site.office("Clara").await;
        let page = opens(&clara, "Ada").await;
        let form = page.form_with_button("Absagen: Ben");
        clara.send(&form).await.sees(word(Lang::De, "office-told-done"));
        assert_eq!(ada.data().await["persons"], serde_json::json!(["Ada"]));
        let page = opens(&clara, "Ada").await;
        let page = presses(&clara, &page, "office-do-cancel-yes", &[]).await;
        page.has_status(200);
        let mut states = ada.states().await;
        states.sort();
        assert_eq!(states, ["cancelled", "confirmed"]);
    }

    async fn priority_goes_first_and_a_place_beyond_needs_a_reason(site: &Site) {
        let course = swimming(site, 1, 5).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        let clara = site.office("Clara").await;
        let page = opens(&clara, "Cem").await;
        page.sees("Warteliste, Platz 2").sees("Nötige Plätze: 1. Freie Plätze: 0.");
        let page = presses(&clara, &page, "office-do-first", &[]).await;
        page.has_status(200).sees("Warteliste, Platz 1").sees(word(Lang::De, "office-first"));
        ben.looks_again().await.sees("Warteliste, Platz 2");
        let refused = presses(&clara, &page, "office-do-overbook", &[("office-reason", "  ")]).await;
        refused.has_status(422).sees(word(Lang::De, "office-problem-reason"));
        let given = [("office-reason", "Ihre Schwester hat einen Platz.")];
        let page = presses(&clara, &page, "office-do-overbook", &given).await;
        page.has_status(200).sees("Ihre Schwester hat einen Platz.").sees(word(Lang::De, "office-why-given"));
        assert_eq!(cem.states().await, ["confirmed"]);
        assert_eq!(ada.states().await, ["confirmed"]);
        site.deliver_mail().await;
        assert!(site.last_letter_to("Cem").calendar().is_some(), "she is told");
    }

    async fn who_has_her_place_already_is_not_put_first_and_the_log_does_not_say_so(site: &Site) {
        let course = swimming(site, 1, 5).await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").books(&course).await;
        let clara = site.office("Clara").await;
        let form = opens(&clara, "Ben").await.form_with_button(word(Lang::De, "office-do-first"));
        ada.cancels().await;
        // He is offered the place by now; the page was older.
        clara.send(&form).await.has_status(200).sees(word(Lang::De, "office-told-nothing"));
        let deeds = testing::deeds(&site.app).await.unwrap();
        assert!(!deeds.iter().any(|deed| deed.ends_with("put_first")), "{deeds:?}");
    }

    async fn why_somebody_went_beyond_the_places_goes_with_her_data(site: &Site) {
        let course = swimming(site, 1, 5).await;
        site.visitor("Ada").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        let dora = site.visitor("Dora").books(&course).await;
        let clara = site.office("Clara").await;
        for (name, reason) in [("Cem", "Schwester von Ada Löwe."), ("Dora", "Sie ist von weit her.")] {
            let page = opens(&clara, name).await;
            presses(&clara, &page, "office-do-overbook", &[("office-reason", reason)]).await.has_status(200);
        }
        let log = clara.get("/buero/protokoll").await;
        log.sees("Schwester von Ada Löwe.").sees("Sie ist von weit her.");
        let page = site.get(&format!("{}/loeschung", cem.booking())).await;
        site.send(&page.form("/loeschung")).await.has_status(200);
        let kept = testing::stored(&site.app).await.expect("it answers");
        assert!(!kept.iter().any(|row| row.to_lowercase().contains("schwester")), "it is kept somewhere");
        // The other's stays, and that it was done at all.
        clara.get("/buero/protokoll").await.sees("Sie ist von weit her.");
        assert_eq!(dora.states().await, ["confirmed"]);
        let deeds = testing::deeds(&site.app).await.expect("a log");
        assert_eq!(deeds.iter().filter(|deed| deed.contains("beyond_capacity")).count(), 2);
        assert!(testing::faults(&site.app).await.expect("it answers").is_empty());
        site.deliver_mail().await;
    }

    async fn contact_names_and_note_are_changed_by_the_office(site: &Site) {
        let course = swimming(site, 5, 5).await;
        let ada = site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        let page = opens(&clara, "Ada").await;
        let mut form = page.form("/kontakt");
        form.fill(word(Lang::De, "bookings-form-email"), "keine Adresse");
        clara.send(&form).await.has_status(422).sees(word(Lang::De, "bookings-problem-email"));
        form.fill(word(Lang::De, "bookings-form-email"), "ada.neu@example.org");
        form.tick("Türkçe");
        clara.send(&form).await.has_status(200).sees("ada.neu@example.org");
        site.get(ada.booking()).await.has_status(404);
        site.deliver_mail().await;
        let letter = site.last_letter_to("ada.neu@example.org");
        let link = letter.link("/anmeldung/");
        opens(&clara, "Ada").await.sees("Türkçe");
        site.last_letter_to("Ada");
        let mut form = opens(&clara, "Ada").await.form("/namen");
        form.fill(word(Lang::De, "office-phone-name"), "Ada Lovelace");
        clara.send(&form).await.has_status(200).sees("Ada Lovelace");
        let mut form = opens(&clara, "Lovelace").await.form("/notiz");
        form.fill(word(Lang::De, "office-fact-note"), "Kommt mit dem <b>Rollstuhl</b>.");
        clara.send(&form).await.has_status(200).sees("Kommt mit dem <b>Rollstuhl</b>.");
        let data = site.get(&format!("{link}/daten.json")).await;
        data.has_status(200);
        assert!(data.body().contains("Rollstuhl"), "it is stored about her, so she sees it");
        let form = site.get(&format!("{link}/loeschung")).await.form("/loeschung");
        site.send(&form).await;
        finds(&clara, "Lovelace").await.sees(word(Lang::De, "office-search-none"));
        let stored = testing::stored(&site.app).await.unwrap();
        assert!(!stored.iter().any(|text| text.contains("Rollstuhl")), "the note goes with her");
    }

    async fn what_is_done_to_another_booking_or_to_none_is_not_found(site: &Site) {
        let course = swimming(site, 1, 5).await;
        site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let clara = site.office("Clara").await;
        let page = opens(&clara, "Ben").await;
        let entry = page.form("/vorrang").value("entry").to_owned();
        let ada = opens(&clara, "Ada").await.path;
        for deed in ["vorrang", "ueberbuchung"] {
            let fields = [("entry", entry.as_str()), ("reason", "Not"), ("priority", "1")];
            clara.post(&format!("{ada}/{deed}"), &fields).await.has_status(404);
        }
        for (deed, field, value) in [("absage", "entry", "nichts"), ("absage", "person", "nichts"), ("gibt-es-nicht", "entry", "")] {
            clara.post(&format!("{ada}/{deed}"), &[(field, value)]).await.has_status(404);
        }
        let found = clara.post(&format!("{ada}/absage"), &[("entry", &entry)]).await;
        assert_eq!(found.location().as_deref(), Some(format!("{ada}?neu=nichts").as_str()));
        assert_eq!(ben.states().await, ["waiting"], "nothing of it has happened");
    }

    async fn a_woman_without_e_mail_is_signed_up_on_the_telephone(site: &Site) {
        let course = swimming(site, 5, 5).await;
        let clara = site.office("Clara").await;
        let page = clara.get(&phone(&course)).await;
        page.has_status(200).sees("Vergeben: 0 von 5. Warteliste: 0.");
        assert_eq!(page.attributes("[autofocus]", "name"), ["contact"]);
        let mut form = page.form("/anmeldung");
        form.fill(word(Lang::De, "office-phone-contact"), "0151 / 234 567 89");
        form.fill(word(Lang::De, "office-phone-name"), "Amal Haddad");
        form.tick("العربية");
        let page = clara.send(&form).await;
        page.has_status(200).sees(word(Lang::De, "office-told-booked")).sees("Amal Haddad");
        page.sees(word(Lang::De, "office-by-office")).sees("+4915123456789");
        let code = page.texts(".code").remove(0);
        let slip = page.attributes("a[href$='/zettel']", "href").remove(0);
        let slip = clara.get(&slip).await;
        slip.has_status(200).sees(&code).sees(word(Lang::Ar, "office-slip-scan"));
        assert_eq!(slip.attributes("html", "lang"), ["ar"]);
        assert_eq!(slip.texts(".qr svg").len(), 1, "a picture to photograph");
        let mut form = site.get("/anmeldung").await.form("/anmeldung");
        form.fill(word(Lang::De, "bookings-lookup-code"), &code);
        form.fill(word(Lang::De, "bookings-form-phone"), "015123456789");
        site.send(&form).await.has_status(200).sees("Amal Haddad");
        clara.get(&phone(&course)).await.sees("Vergeben: 1 von 5.");
        let deeds = testing::deeds(&site.app).await.unwrap();
        assert!(deeds.iter().any(|deed| deed.contains("sign_up") && deed.contains("Clara")), "{deeds:?}");
        assert!(site.letters().is_empty());
    }

    async fn who_has_an_address_gets_her_letter_and_no_trap_holds_the_office_up(site: &Site) {
        let course = swimming(site, 5, 5).await;
        let clara = site.office("Clara").await;
        // The clock stands still: faster than any person fills in a form.
        rings(&clara, &course, "dora@example.org", "Dora").await.sees("dora@example.org");
        site.deliver_mail().await;
        assert!(site.last_letter_to("Dora").calendar().is_some());
        let again = rings(&clara, &course, "dora@example.org", "DORA").await;
        again.has_status(200).sees(word(Lang::De, "office-told-there"));
        clara.get(&phone(&course)).await.sees("Vergeben: 1 von 5.");
    }

    async fn who_rings_for_somebody_else_is_noted_with_her(site: &Site) {
        let course = swimming(site, 5, 5).await;
        let clara = site.office("Clara").await;
        let mut form = clara.get(&phone(&course)).await.form("/anmeldung");
        form.fill(word(Lang::De, "office-phone-contact"), "02361 123456");
        form.fill(word(Lang::De, "office-phone-name"), "Amal Haddad");
        form.fill(word(Lang::De, "bookings-form-helper-name"), "Frau Öztürk");
        form.fill(word(Lang::De, "bookings-form-helper-contact"), "02361 654321");
        let page = clara.send(&form).await;
        page.has_status(200).sees("Amal Haddad").sees("Frau Öztürk").sees("02361 654321");
    }

    async fn how_she_hears_of_it_is_the_offices_choice(site: &Site) {
        let course = swimming(site, 9, 5).await;
        let clara = site.office("Clara").await;
        let signs_up = async |contact: &str, name: &str, how: &str| {
            let mut form = clara.get(&phone(&course)).await.form("/anmeldung");
            form.fill(word(Lang::De, "office-phone-contact"), contact);
            form.fill(word(Lang::De, "office-phone-name"), name);
            form.tick(word(Lang::De, how));
            clara.send(&form).await
        };
        // The slip comes at once, in her language, and no letter.
        let slip = signs_up("dora@example.org", "Dora", "office-phone-hears-slip").await;
        slip.has_status(200).sees("Dora").sees(word(Lang::De, "office-slip-scan"));
        let told = signs_up("eve@example.org", "Eve", "office-phone-hears-not").await;
        told.has_status(200).sees(word(Lang::De, "office-told-booked")).does_not_see(word(Lang::De, "office-told-mail"));
        told.sees(word(Lang::De, "office-letter-excluded"));
        // She was there already: that is no reason for a letter, either.
        signs_up("eve@example.org", "Eve", "office-phone-hears-not").await.has_status(200);
        site.deliver_mail().await;
        assert!(site.letters().is_empty());
        signs_up("fatma@example.org", "Fatma", "office-phone-hears-mail").await.has_status(200).sees("fatma@example.org");
        site.deliver_mail().await;
        assert!(site.last_letter_to("Fatma").calendar().is_some());
        clara.get(&phone(&course)).await.sees("Vergeben: 3 von 9.");
    }

    async fn pressing_twice_on_the_telephone_is_one_booking(site: &Site) {
        let course = swimming(site, 5, 5).await;
        let clara = site.office("Clara").await;
        let mut form = clara.get(&phone(&course)).await.form("/anmeldung");
        form.fill(word(Lang::De, "office-phone-contact"), "02361 123456");
        form.fill(word(Lang::De, "office-phone-name"), "Eve");
        let (one, two) = tokio::join!(clara.send(&form), clara.send(&form));
        assert_eq!(one.path, two.path);
        clara.get(&phone(&course)).await.sees("Vergeben: 1 von 5.");
    }

    async fn earlier_bookings_of_a_contact_are_found_by_enter_and_taken_over(site: &Site) {
        let course = swimming(site, 5, 5).await;
        let other = site.offering("Malen").on("2026-12-16").open().await;
        let family = site.visitor("Amal").in_language(Lang::Ar).by_phone("02361 123456");
        family.with(&["Nur"]).books(&course).await;
        let clara = site.office("Clara").await;
        let page = clara.get(&phone(&other)).await;
        let mut form = page.form("/anmeldung");
        // A number and Enter, nothing else.
        form.fill(word(Lang::De, "office-phone-contact"), "(02361) 12 34 56");
        let page = clara.send(&form).await;
        page.has_status(200).sees(word(Lang::De, "office-phone-known")).sees("Amal");
        assert_eq!(page.attributes("[autofocus]", "name"), ["take"], "Enter takes her");
        let taken = page.attributes("button[name=take]", "value").remove(0);
        form.set("take", &taken);
        let page = clara.send(&form).await;
        let form = page.has_status(200).form("/anmeldung");
        assert_eq!(form.value("name"), "Amal", "one person may come here");
        let page = clara.send(&form).await;
        page.has_status(200).sees(word(Lang::De, "office-told-booked")).sees("العربية");
        // Nobody is known by another number: then her name is next.
        let mut form = clara.get(&phone(&other)).await.form("/anmeldung");
        form.fill(word(Lang::De, "office-phone-contact"), "02361 999999");
        let page = clara.send(&form).await;
        page.has_status(200).sees(word(Lang::De, "office-phone-new"));
        assert_eq!(page.attributes("[autofocus]", "name"), ["name"]);
        // The button below the form is no search.
        form.set("done", "1");
        clara.send(&form).await.has_status(422).sees(word(Lang::De, "office-problem-name"));
    }

    async fn the_telephone_jumps_no_queue_and_fills_nothing_beyond(site: &Site) {
        let course = swimming(site, 1, 1).await;
        let clara = site.office("Clara").await;
        rings(&clara, &course, "02361 111111", "Ada").await.sees(word(Lang::De, "bookings-entry-confirmed"));
        rings(&clara, &course, "02361 222222", "Ben").await.sees("Warteliste, Platz 1");
        let full = rings(&clara, &course, "02361 333333", "Cem").await;
        full.has_status(409).sees(word(Lang::De, "bookings-shut-full"));
        assert_eq!(full.form("/anmeldung").value("name"), "Cem", "nothing typed is lost");
    }

    async fn on_the_telephone_the_office_goes_beyond_the_places_with_a_reason(site: &Site) {
        let course = swimming(site, 1, 0).await;
        let clara = site.office("Clara").await;
        let reason = word(Lang::De, "office-phone-beyond");
        clara.get(&phone(&course)).await.does_not_see(reason);
        rings(&clara, &course, "02361 111111", "Ada").await.sees(word(Lang::De, "bookings-entry-confirmed"));
        let page = clara.get(&phone(&course)).await;
        let full = rings(&clara, &course, "02361 333333", "Cem").await;
        full.has_status(409).sees(word(Lang::De, "bookings-shut-full"));
        let mut form = page.sees(reason).form("/anmeldung");
        form.fill(word(Lang::De, "office-phone-contact"), "cem@example.org");
        form.fill(word(Lang::De, "office-phone-name"), "Cem");
        form.fill(reason, "Seine Schwester hat einen Platz.");
        let told = clara.send(&form).await;
        told.has_status(200).sees(word(Lang::De, "office-told-booked")).sees("Seine Schwester hat einen Platz.");
        told.sees(word(Lang::De, "office-why-given")).does_not_see(word(Lang::De, "office-why-at-once"));
        clara.get(&phone(&course)).await.sees("Vergeben: 2 von 1.");
        site.deliver_mail().await;
        assert!(site.last_letter_to("Cem").calendar().is_some());
        let deeds = testing::deeds(&site.app).await.unwrap();
        assert!(deeds.contains(&"Clara beyond_capacity".to_owned()), "{deeds:?}");
        let log = clara.get("/buero/protokoll").await;
        log.sees("Grund: Seine Schwester hat einen Platz.");
        // The public form knows no such field.
        let fields = [("name", "Dora"), ("email", "dora@example.org"), ("key", "k"), ("reason", "Ich will.")];
        site.post(&course.sign_up(), &fields).await.has_status(409);
    }

    async fn a_reason_where_a_place_is_free_is_none(site: &Site) {
        let course = swimming(site, 2, 5).await;
        let clara = site.office("Clara").await;
        rings(&clara, &course, "02361 111111", "Ada").await.has_status(200);
        let fields = [("contact", "02361 222222"), ("name", "Ben"), ("key", "k"), ("reason", "Vorsorglich.")];
        let page = clara.post(&phone(&course), &fields).await;
        clara.follow(page).await.sees(word(Lang::De, "bookings-entry-confirmed")).does_not_see("Vorsorglich.");
        // Where it is full and somebody could wait, a reason gives the place, and none the list.
        let fields = [("contact", "02361 333333"), ("name", "Cem"), ("key", "l"), ("reason", "Arzttermin.")];
        let page = clara.post(&phone(&course), &fields).await;
        clara.follow(page).await.sees(word(Lang::De, "bookings-entry-confirmed")).sees("Arzttermin.");
        rings(&clara, &course, "02361 444444", "Dora").await.sees("Warteliste, Platz 1");
        let deeds = testing::deeds(&site.app).await.unwrap();
        assert_eq!(deeds.iter().filter(|deed| deed.ends_with("beyond_capacity")).count(), 1, "{deeds:?}");
    }

    async fn the_office_signs_up_after_the_online_form_has_closed_and_never_before_it_opens(site: &Site) {
        let dates = |title| site.offering(title).places(5).on("2026-12-14");
        let closed = dates("Naehen").closes("2026-11-22T11:30").open().await;
        let early = dates("Kochen").opens("2026-12-01T08:00").open().await;
        let stopped = dates("Yoga").open().await;
        testing::stop_sign_up(&site.app, &stopped.slug).await.unwrap();
        site.it_is("2026-11-22T11:30");
        let clara = site.office("Clara").await;
        site.get(&closed.sign_up()).await.sees(word(Lang::De, "bookings-shut-closed"));
        clara.get(&phone(&closed)).await.sees(word(Lang::De, "office-phone-closed"));
        rings(&clara, &closed, "02361 111111", "Ada").await.has_status(200).sees(word(Lang::De, "office-told-booked"));
        for (offering, why) in [
            (&early, "Die Anmeldung beginnt am Dienstag, 1. Dezember 2026"),
            (&stopped, word(Lang::De, "office-phone-stopped")),
        ] {
            clara.get(&phone(offering)).await.has_status(200).sees(why);
            let fields = [("contact", "02361 111111"), ("name", "Ada")];
            clara.post(&phone(offering), &fields).await.has_status(409).sees(why);
        }
        site.it_is("2026-12-14T18:00");
        clara.signs_in("Clara", PASSWORD).await.has_status(200);
        let fields = [("contact", "02361 222222"), ("name", "Ben")];
        clara.post(&phone(&closed), &fields).await.has_status(409).sees(word(Lang::De, "bookings-shut-over"));
    }

    async fn what_is_wrong_on_the_telephone_stands_at_its_field(site: &Site) {
        let evenings = site.offering("Malen").places(9).per_session();
        let evenings = evenings.on("2026-12-02").on("2026-12-09").open().await;
        let clara = site.office("Clara").await;
        let page = rings(&clara, &evenings, "123", "Ada").await;
        page.has_status(422);
        page.sees(word(Lang::De, "bookings-problem-phone")).sees(word(Lang::De, "bookings-problem-session"));
        let page = rings(&clara, &evenings, "", "Ada").await;
        page.has_status(422).sees(word(Lang::De, "office-problem-contact"));
        let mut form = page.form("/anmeldung");
        form.fill(word(Lang::De, "office-phone-contact"), "02361 123456").tick("9. Dezember");
        let page = clara.send(&form).await;
        page.has_status(200).sees(word(Lang::De, "office-told-booked")).sees("9. Dezember");
    }

    async fn the_office_works_in_every_language(site: &Site) {
        let course = swimming(site, 1, 5).await;
        site.visitor("Ada").books(&course).await;
        site.visitor("Ben").books(&course).await;
        let clara = site.office("Clara").await;
        let booking = opens(&clara, "Ben").await.path;
        for lang in Lang::ALL {
            for path in [SEARCH.to_owned(), booking.clone(), phone(&course), format!("{booking}/vorrang")] {
                let page = clara.get(&format!("{}{path}", lang.prefix())).await;
                clara.follow(page).await.has_status(200);
            }
        }
    }
}
