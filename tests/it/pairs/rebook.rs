//! Pairs of deeds about two offerings: somebody is moved while another takes the place, or moves the other way.

use bausteine::Lang;
use chrono::NaiveDate;

use super::lock::{in_order, in_order_on};
use super::{draft, second_process, sends, state};
use crate::support::page::Form;
use crate::support::people::Offering;
use crate::support::site::Browser;
use crate::support::words::word;

/// The form with which the office moves somebody.
async fn moves(clara: &Browser, name: &str, to: &Offering) -> Form {
    let page = clara.get("/buero/anmeldungen").await;
    let mut form = page.form("/buero/anmeldungen");
    form.fill(word(Lang::De, "office-search-field"), name);
    let hers = clara
        .send(&form)
        .await
        .attributes("main li a", "href")
        .remove(0);
    let page = clara
        .get(&format!("{hers}/umbuchung?nach={}", to.slug))
        .await;
    page.has_status(200).form("/umbuchung")
}

async fn status(clara: &Browser, form: &Form) -> u16 {
    clara.post_form(form).await.status.as_u16()
}

both! {
    async fn move_to_another_offering_and_book_there(site: &Site) {
        let clara = site.office("Clara").await;
        let day = NaiveDate::from_ymd_opt(2026, 12, 15).expect("a day");
        for (title, office_first) in [("Cafe", true), ("Tanz", false)] {
            let course = draft(site, &format!("Kurs {title}"), 1).open().await;
            let other = site.offering(title).places(1).waitlist(9).per_session();
            let other = other.on("2026-12-15").open().await;
            let name = format!("Ada {title}");
            let ada = site.visitor(&name).books(&course).await;
            let ben = site.visitor("Ben").ticking("15. Dezember");
            let (hers, his) = (moves(&clara, &name, &other).await, ben.fills_in(&other).await);
            let (goes, books) = (status(&clara, &hers), sends(site, ben, &his));
            if office_first {
                let (status, ben) = in_order_on(site, day, goes, books).await;
                assert_eq!((status, state(&ben).await), (303, "waiting".into()));
                assert_eq!(state(&ada).await, "cancelled", "never both");
            } else {
                let (ben, status) = in_order_on(site, day, books, goes).await;
                assert_eq!((status, state(&ben).await), (409, "confirmed".into()));
                assert_eq!(state(&ada).await, "confirmed", "never neither");
            }
        }
        site.deliver_mail().await;
    }

    // Each goes where the other comes from: the pools of both are locked in the same order by both.
    async fn two_who_are_moved_to_each_others_course(site: &Site) {
        let other = second_process(site).await;
        let [swimming, running] = [draft(site, "Schwimmen", 2), draft(site, "Laufen", 2)];
        let (swimming, running) = (swimming.open().await, running.open().await);
        let ada = site.visitor("Ada").books(&swimming).await;
        let ben = site.visitor("Ben").books(&running).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let (hers, his) = (moves(&clara, "Ada", &running).await, moves(&clara, "Ben", &swimming).await);
        let cookie = clara.cookie(crate::support::staff::COOKIE).expect("she is signed in");
        let other = other.with_cookies();
        other.set_cookie(crate::support::staff::COOKIE, &cookie);
        let both = in_order(site, status(&clara, &hers), status(&other, &his)).await;
        assert_eq!(both, (303, 303));
        assert_eq!((state(&ada).await, state(&ben).await), ("cancelled".into(), "cancelled".into()));
        for slug in [&swimming.slug, &running.slug] {
            let page = site.get(&format!("/angebote/{slug}.jsonld")).await;
            assert!(page.body().contains("\"remainingAttendeeCapacity\":1"), "{}", page.body());
        }
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 3, "booked, given up, moved");
    }
}
