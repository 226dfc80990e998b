//! Guests of single evenings beside a course, and regulars who stay away from one.

use bausteine::Lang;

use crate::support::people::Offering;
use crate::support::site::Site;
use crate::support::words::word;

const FIRST: &str = "14. Dezember";
const SECOND: &str = "15. Dezember";

/// A course of two evenings with so many places, and so many for guests.
async fn course(site: &Site, places: u32, guests: u32) -> Offering {
    let course = site
        .offering("Schwimmen")
        .places(places)
        .waitlist(20)
        .party_up_to(4);
    let course = course
        .field("drop_in", &guests.to_string())
        .field("promotion", "\"direct\"");
    course.on("2026-12-14").on("2026-12-15").open().await
}

fn excuse() -> &'static str {
    word(Lang::De, "bookings-away-submit")
}

fn back() -> &'static str {
    word(Lang::De, "bookings-away-back")
}

both! {
    async fn a_course_may_have_places_for_guests_of_single_evenings(site: &Site) {
        let course = course(site, 1, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        assert_eq!(ada.data().await["entries"][0]["session"], serde_json::Value::Null, "the whole course");
        let ben = site.visitor("Ben").ticking(FIRST).books(&course).await;
        assert_eq!(ben.states().await, ["confirmed"]);
        assert_ne!(ben.data().await["entries"][0]["session"], serde_json::Value::Null);
        let cem = site.visitor("Cem").ticking(FIRST).ticking(SECOND).books(&course).await;
        assert_eq!(cem.states().await, ["waiting", "confirmed"]);
        let dora = site.visitor("Dora").books(&course).await;
        assert_eq!(dora.states().await, ["waiting"], "the course is full");
    }

    async fn an_excuse_frees_that_evening_and_keeps_the_course_place(site: &Site) {
        let course = course(site, 1, 0).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").ticking(FIRST).books(&course).await;
        assert_eq!(ben.states().await, ["waiting"], "there are no guests while all regulars come");
        site.deliver_mail().await;
        let ada = ada.presses(excuse()).await.sees(word(Lang::De, "bookings-away-badge"));
        assert_eq!(ada.states().await, ["confirmed"]);
        assert_eq!(ben.states().await, ["confirmed"]);
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada");
        let calendar = letter.calendar().expect("her calendar is told");
        assert!(calendar.contains("METHOD:CANCEL"), "{calendar}");
        // Only that evening, and only once.
        let cem = site.visitor("Cem").ticking(FIRST).ticking(SECOND).books(&course).await;
        assert_eq!(cem.states().await, ["waiting", "waiting"]);
    }

    async fn she_may_come_after_all_while_nobody_has_her_place(site: &Site) {
        let course = course(site, 1, 0).await;
        let ada = site.visitor("Ada").books(&course).await.presses(excuse()).await;
        let form = ada.page().form_with_button(back());
        let ada = ada.presses(back()).await.has_status(200);
        let ben = site.visitor("Ben").ticking(FIRST).books(&course).await;
        assert_eq!(ben.states().await, ["waiting"]);
        let ada = ada.presses(excuse()).await;
        assert_eq!(ben.states().await, ["confirmed"]);
        let taken = word(Lang::De, "bookings-away-taken");
        ada.page().sees(taken).does_not_see(back());
        let ada = ada.sends(&form).await.has_status(409).sees(taken);
        ada.page().does_not_see(back());
        ben.cancels().await;
        let ada = ada.looks_again().await.presses(back()).await.has_status(200);
        ada.page().does_not_see(word(Lang::De, "bookings-away-badge"));
    }

    async fn the_office_sees_who_comes_of_course_and_guests(site: &Site) {
        let course = course(site, 2, 1).await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").books(&course).await;
        ada.presses(excuse()).await.has_status(200);
        for guest in ["Cem", "Dora"] {
            let guest = site.visitor(guest).ticking(FIRST).books(&course).await;
            assert_eq!(guest.states().await, ["confirmed"], "premise: two guests, one in Ada's place");
        }
        let clara = site.office("Clara").await;
        let mut lines = clara.get("/buero/termine?ab=2026-12-14").await.texts("main section li");
        lines.retain(|line| line.contains("Schwimmen"));
        let [first, second] = lines.as_slice() else { panic!("{lines:?}") };
        assert!(first.contains("Es kommen: 3 · 2 von 2 Plätzen · Gäste: 2 · Entschuldigt: 1"), "{first}");
        assert!(second.contains("2 von 2 Plätzen") && !second.contains("Es kommen"), "{second}");
    }

    async fn of_a_party_some_may_stay_away(site: &Site) {
        let course = course(site, 2, 0).await;
        let ada = site.visitor("Ada").with(&["Ayla"]).books(&course).await;
        let ada = ada.presses("Entschuldigen: Ayla").await.has_status(200);
        assert_eq!(ada.data().await["excuses"][0]["name"], "Ayla");
        let couple = site.visitor("Ben").with(&["Bela"]).ticking(FIRST).books(&course).await;
        assert_eq!(couple.states().await, ["waiting"], "one place is free");
        let cem = site.visitor("Cem").ticking(FIRST).books(&course).await;
        assert_eq!(cem.states().await, ["confirmed"]);
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        let letter = letters.iter().find(|letter| letter.subject() == "Eine Person kommt nicht: Schwimmen, 14. Dezember");
        let letter = letter.expect("nobody is named where all can read it");
        assert!(letter.text().contains("Es fehlt: Ayla"), "{letter}");
        assert!(site.letters_to("Ada").iter().all(|letter| {
            letter.calendar().is_none_or(|calendar| !calendar.contains("METHOD:CANCEL"))
        }), "Ada still comes");
    }

    async fn a_guest_keeps_her_evening_when_that_regular_leaves_the_course(site: &Site) {
        let course = course(site, 1, 0).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").ticking(FIRST).books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        let ada = ada.presses(excuse()).await;
        assert_eq!(ben.states().await, ["confirmed"]);
        ada.cancels().await;
        assert_eq!(ben.states().await, ["confirmed"]);
        assert_eq!(cem.states().await, ["waiting"], "on that evening there would be two for one place");
        site.it_is("2026-12-14T20:00");
        bausteine::testing::chores(&site.app).await.unwrap();
        assert_eq!(cem.states().await, ["waiting"], "the course has begun: the office decides");
        ben.looks_again().await.has_status(200);
    }

    async fn when_that_guest_gives_it_back_the_course_has_its_place_again(site: &Site) {
        let course = course(site, 1, 0).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").ticking(FIRST).books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        ada.presses(excuse()).await.cancels().await;
        assert_eq!((ben.states().await, cem.states().await), (vec!["confirmed".to_owned()], vec!["waiting".to_owned()]), "premise");
        ben.cancels().await;
        assert_eq!(cem.states().await, ["confirmed"], "at once, and not when the next chore is done");
    }

    async fn what_has_begun_can_not_be_excused_any_more(site: &Site) {
        let course = course(site, 1, 0).await;
        let ada = site.visitor("Ada").books(&course).await;
        let form = site.get(ada.booking()).await.form_with_button(excuse());
        site.it_is("2026-12-14T18:00");
        site.send(&form).await.has_status(409);
        assert_eq!(ada.data().await["excuses"], serde_json::json!([]));
    }

    async fn an_excuse_pressed_twice_is_one(site: &Site) {
        let course = course(site, 1, 0).await;
        let ada = site.visitor("Ada").books(&course).await;
        let form = site.get(ada.booking()).await.form_with_button(excuse());
        site.send(&form).await.has_status(200);
        site.send(&form).await.has_status(200);
        assert_eq!(ada.data().await["excuses"].as_array().map(Vec::len), Some(1));
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "confirmed, excused");
    }
}
