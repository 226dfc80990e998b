//! The office moves somebody to another offering: never both, never neither.

use bausteine::{Lang, testing};

use crate::support::page::{Form, Page};
use crate::support::people::{Offering, OfferingDraft, Visitor};
use crate::support::postbox::Letter;
use crate::support::site::{Browser, Site};
use crate::support::words::word;

fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

/// Three weeks ahead.
fn draft<'s>(site: &'s Site, title: &str, places: u32) -> OfferingDraft<'s> {
    let course = site.offering(title).places(places).waitlist(5);
    course.party_up_to(3).on("2026-12-14")
}

/// The office's page of somebody's booking.
async fn path(clara: &Browser, name: &str) -> String {
    let page = clara.get("/buero/anmeldungen").await;
    let mut form = page.has_status(200).form("/buero/anmeldungen");
    form.fill(german("office-search-field"), name);
    let links = clara.send(&form).await.attributes("main li a", "href");
    assert_eq!(links.len(), 1, "{name}");
    links.into_iter().next().unwrap_or_default()
}

/// The form that brings her to another offering: by the button on her page, and the list of offerings.
async fn opens(clara: &Browser, name: &str, to: &Offering) -> Form {
    let page = clara.get(&path(clara, name).await).await;
    let link = page.attributes("a[href$='/umbuchung']", "href").remove(0);
    let list = clara.get(&link).await;
    let there = format!("nach={}", to.slug);
    let links = list.has_status(200).attributes("main li a", "href");
    let link = links.iter().find(|link| link.contains(&there));
    let page = clara.get(link.expect("it is open")).await;
    page.has_status(200).form("/umbuchung")
}

/// She has been moved: the path of her new booking, as the office sees it.
fn arrived(page: &Page) -> &str {
    page.has_status(200).sees(german("office-told-rebooked"));
    page.path.split('?').next().unwrap_or_default()
}

/// The letter to somebody whose subject says this.
fn about(site: &Site, whom: &str, subject: &str) -> Letter {
    let letters = site.letters_to(whom).into_iter();
    let mut found = letters.filter(|letter| letter.subject().contains(subject));
    found.next().expect(subject)
}

/// The states of a booking by its link.
async fn states(site: &Site, link: &str) -> Vec<String> {
    let page = site.get(&format!("{link}/daten.json")).await;
    let data: serde_json::Value = serde_json::from_slice(&page.bytes).expect("it is JSON");
    let entries = data["entries"].as_array().expect("entries");
    let state = |entry: &serde_json::Value| entry["state"].as_str().expect("a state").to_owned();
    entries.iter().map(state).collect()
}

async fn state(who: &Visitor<'_>) -> String {
    who.states().await.concat()
}

both! {
    async fn she_is_moved_to_another_course_and_the_next_one_moves_up(site: &Site) {
        let swimming = draft(site, "Schwimmen", 1).open().await;
        let running = draft(site, "Laufen", 1).open().await;
        let ada = site.visitor("Ada").in_language(Lang::Tr).books(&swimming).await;
        let ben = site.visitor("Ben").books(&swimming).await;
        site.deliver_mail().await;
        let first = site.last_letter_to("Ada").calendar().expect("a date");
        let clara = site.office("Clara").await;
        let form = opens(&clara, "Ada", &running).await;
        let page = clara.send(&form).await;
        let new = arrived(&page).to_owned();
        page.sees("ada@example.org").sees(german("office-rebook-fact-from")).sees("Schwimmen");
        assert_eq!(state(&ada).await, "cancelled");
        assert_eq!(state(&ben).await, "offered");
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 3, "booked, given up, moved");
        let (old, newest) = (about(site, "Ada", "Eski yeriniz"), about(site, "Ada", "Kaydınız aktarıldı"));
        // What she left: her calendar forgets the event that it knows.
        let gone = old.calendar().expect("a date");
        assert!(gone.contains("METHOD:CANCEL"), "{gone}");
        let uid = |ics: &str| ics.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
        assert_eq!(uid(&gone), uid(&first));
        assert!(old.text().contains(word(Lang::Tr, "bookings-letter-rebooked")), "{}", old.text());
        assert!(old.text().contains("Laufen"), "{}", old.text());
        // Where she is now: an event of its own, under a link of its own.
        let comes = newest.calendar().expect("a date");
        assert!(comes.contains("METHOD:REQUEST"), "{comes}");
        assert_ne!(uid(&comes), uid(&first));
        assert!(newest.text().contains("Schwimmen") && newest.text().contains("Laufen"), "{}", newest.text());
        let link = newest.link("/anmeldung/");
        assert_ne!(link, ada.booking());
        assert_eq!(states(site, &link).await, ["confirmed"]);
        // The old page stays and says how it stands.
        ada.looks_again().await;
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat umgebucht").sees("von Schwimmen auf Laufen");
        // Twice pressed is once moved.
        assert_eq!(arrived(&clara.send(&form).await), new);
        assert!(site.get(&format!("/angebote/{}.jsonld", running.slug)).await.body().contains("\"remainingAttendeeCapacity\":0"));
    }

    async fn one_of_her_dates_goes_and_the_others_stay(site: &Site) {
        let evenings = site.offering("Malen").places(9).party_up_to(3).per_session();
        let evenings = evenings.on("2026-12-02").on("2026-12-09").open().await;
        let cafe = site.offering("Cafe").places(2).per_session();
        let cafe = cafe.on("2026-12-03").on("2026-12-10").open().await;
        let ada = site.visitor("Ada").with(&["Eva"]).ticking("2. Dezember").ticking("9. Dezember");
        let ada = ada.books(&evenings).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let mut form = opens(&clara, "Ada", &cafe).await;
        clara.send(&form).await.has_status(422).sees(german("office-rebook-problem-what"));
        form.tick("9. Dezember").tick("10. Dezember");
        arrived(&clara.send(&form).await);
        let mut all = ada.states().await;
        all.sort();
        assert_eq!(all, ["cancelled", "confirmed"]);
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 3, "booked, given up, moved");
        let letter = about(site, "Ada", "Umgebucht");
        assert_eq!(states(site, &letter.link("/anmeldung/")).await, ["confirmed"]);
        assert!(letter.text().contains("Eva"), "her party comes with her");
    }

    async fn where_it_is_full_the_office_is_asked_and_nothing_is_lost(site: &Site) {
        let swimming = draft(site, "Schwimmen", 3).open().await;
        let running = draft(site, "Laufen", 1).open().await;
        let ada = site.visitor("Ada").books(&swimming).await;
        let eva = site.visitor("Eva").books(&swimming).await;
        site.visitor("Ben").books(&running).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let form = opens(&clara, "Ada", &running).await;
        let page = clara.send(&form).await;
        page.has_status(409).sees(german("office-rebook-full")).sees(german("office-rebook-not"));
        assert_eq!(state(&ada).await, "confirmed");
        let mut form = page.form("/umbuchung");
        form.tick(german("office-rebook-wait"));
        clara.send(&form).await.has_status(200).sees(german("office-told-waits-there"));
        assert_eq!(state(&ada).await, "confirmed", "she keeps what she has");
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada");
        assert_eq!(states(site, &letter.link("/anmeldung/")).await, ["waiting"]);
        assert!(letter.calendar().is_none() && letter.text().contains("Schwimmen"), "{}", letter.text());
        // Beyond the places only with a reason.
        let page = clara.send(&opens(&clara, "Eva", &running).await).await;
        let mut form = page.has_status(409).form("/umbuchung");
        form.tick(german("office-rebook-beyond"));
        let page = clara.send(&form).await;
        page.has_status(422).sees(german("office-problem-reason"));
        let mut form = page.form("/umbuchung");
        form.fill(german("office-reason"), "Ihre Schwester ist dort.");
        let page = clara.send(&form).await;
        arrived(&page);
        page.sees("Ihre Schwester ist dort.");
        assert_eq!(state(&eva).await, "cancelled");
        site.deliver_mail().await;
        let link = about(site, "Eva", "Umgebucht").link("/anmeldung/");
        assert_eq!(states(site, &link).await, ["confirmed"]);
        let deeds = testing::deeds(&site.app).await.unwrap();
        assert!(deeds.iter().any(|deed| deed.contains("beyond_capacity")), "{deeds:?}");
    }

    async fn with_children_she_is_asked_what_shall_become_of_them(site: &Site) {
        let swimming = draft(site, "Schwimmen", 3).childcare(3).open().await;
        let running = draft(site, "Laufen", 3).open().await;
        let ada = site.visitor("Ada").filling(german("bookings-form-children"), "2").books(&swimming).await;
        let clara = site.office("Clara").await;
        let page = clara.send(&opens(&clara, "Ada", &running).await).await;
        page.has_status(422);
        assert_eq!(ada.states().await, ["confirmed"]);
        let mut form = page.form("/umbuchung");
        form.tick(german("bookings-form-childcare-without"));
        arrived(&clara.send(&form).await);
        assert_eq!(ada.states().await, ["cancelled"]);
        site.deliver_mail().await;
        site.last_letter_to("Ada");
    }

    async fn who_is_moved_and_has_no_address_is_rung(site: &Site) {
        let swimming = draft(site, "Schwimmen", 1).open().await;
        let running = draft(site, "Laufen", 1).open().await;
        let amal = site.visitor("Amal").by_phone("02361 123456").books(&swimming).await;
        let clara = site.office("Clara").await;
        let form = opens(&clara, "Amal", &running).await;
        let page = clara.send(&form).await;
        arrived(&page);
        assert_eq!(page.texts(".code").len(), 2, "her code is said, and stands among the facts");
        assert_eq!(page.attributes("main .notice a[href$='/zettel']", "href").len(), 1);
        assert_eq!(state(&amal).await, "cancelled");
        let desk = clara.get("/buero").await;
        desk.sees(german("desk-call-rebooked"));
        let reached = desk.form_with_button(german("sessions-ring-yes"));
        clara.send(&reached).await.does_not_see(german("desk-call-rebooked"));
        assert!(site.letters().is_empty());
    }

    async fn what_can_not_be_moved_stays_and_says_why(site: &Site) {
        let swimming = draft(site, "Schwimmen", 3).open().await;
        let running = draft(site, "Laufen", 3).open().await;
        let ada = site.visitor("Ada").books(&swimming).await;
        site.visitor("Ada").books(&running).await;
        let ben = site.visitor("Ben").books(&swimming).await;
        let clara = site.office("Clara").await;
        let bens = path(&clara, "Ben").await;
        let mut form = opens(&clara, "Ben", &running).await;
        let own = form.clone();
        // Somebody else's place, no place, no offering, the same offering.
        form.set("entry", "00000000-0000-0000-0000-000000000001");
        clara.send(&form).await.has_status(422).sees(german("office-rebook-gone"));
        form.set("entry", "nichts");
        clara.send(&form).await.has_status(404);
        let mut form = own.clone();
        form.set("offering", &swimming.slug);
        clara.send(&form).await.has_status(404);
        clara.get(&format!("{bens}/umbuchung?nach=gibt-es-nicht")).await.has_status(404);
        clara.get(&format!("{bens}/umbuchung?nach={}", swimming.slug)).await.has_status(404);
        // Nobody was signed up by another sign-up's place; she is there already under her contact.
        let page = clara.get("/buero/anmeldungen").await;
        let mut search = page.form("/buero/anmeldungen");
        search.fill(german("office-search-field"), "Ada");
        let links = clara.send(&search).await.attributes("main li a", "href");
        let mut said = Vec::new();
        for link in &links {
            let page = clara.get(&format!("{link}/umbuchung?nach={}", running.slug)).await;
            if page.status == 200 {
                said.push(clara.send(&page.form("/umbuchung")).await);
            }
        }
        let [page] = said.as_slice() else {
            panic!("{} pages", said.len());
        };
        page.has_status(422).sees(german("office-rebook-there"));
        // The office has stopped the sign-up there.
        testing::stop_sign_up(&site.app, &running.slug).await.expect("stopped");
        clara.send(&own).await.has_status(422);
        assert_eq!((state(&ada).await, state(&ben).await), ("confirmed".into(), "confirmed".into()));
        // What is over is not given up any more.
        let dancing = site.offering("Tanz").places(3).on("2027-01-20").open().await;
        let form = opens(&clara, "Ben", &dancing).await;
        site.it_is("2026-12-15T10:00");
        let dora = site.office("Dora").await;
        dora.send(&form).await.has_status(422).sees(german("office-rebook-gone"));
        let page = dora.get(&format!("{bens}/umbuchung?nach=tanz")).await;
        page.has_status(200).sees(german("office-told-nothing"));
        assert_eq!(state(&ben).await, "confirmed", "he was there");
    }
}
