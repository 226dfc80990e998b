//! Pairs of deeds about single dates: changing them, calling them off, staying away, and a stopped sign-up.

use bausteine::{Lang, testing};
use chrono::{Duration, NaiveDate};

use super::lock::{in_order, in_order_at, in_order_on};
use super::{draft, posts, second_process, sends, state};
use crate::shifts;
use crate::support::page::Form;
use crate::support::people::{Offering, Visitor};
use crate::support::site::Site;
use crate::support::words::word;

const FIRST: &str = "14. Dezember";
const SECOND: &str = "15. Dezember";

/// A café on two dates with so many places each.
async fn cafe(site: &Site, title: &str, places: u32) -> Offering {
    let cafe = draft(site, title, places).per_session();
    cafe.on("2026-12-15").open().await
}

/// The form in which she gives up the date that she has for another one.
async fn changes(site: &Site, who: &Visitor<'_>, to: &str) -> Form {
    let path = format!("{}/aenderung?was=termin", who.booking());
    let mut form = site
        .get(&path)
        .await
        .has_status(200)
        .form("/aenderung?was=termin");
    form.tick(to);
    form
}

async fn status(site: &Site, form: &Form) -> u16 {
    site.browser().post_form(form).await.status.as_u16()
}

/// The office does something a minute later.
fn later(site: &Site) {
    site.clock().set(site.clock().now() + Duration::minutes(1));
}

/// The first date, or the second.
fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 13 + number).expect("a day")
}

both! {
    async fn two_clerks_change_a_date_for_which_nobody_signs_up(site: &Site) {
        for (title, moved_first) in [("Treff", true), ("Tanz", false)] {
            let open = draft(site, title, 0).just_come().open().await;
            let (clara, dilan) = (format!("Clara {title}"), format!("Dilan {title}"));
            let (clara, dilan) = (site.office(&clara).await, site.office(&dilan).await);
            let date = shifts::address(site, &open, "2026-12-14").await;
            let moved = [("what", "verlegt"), ("date", "15.12.2026"), ("reason", "Der Saal ist belegt.")];
            let moved = shifts::previews(&clara, &date, &moved).await;
            let off = shifts::previews(&dilan, &date, &[("reason", "Krank.")]).await;
            let (puts_off, calls_off) = (shifts::does_it(&clara, &moved), shifts::does_it(&dilan, &off));
            let (first, second) = if moved_first {
                in_order_at(site, &open.slug, puts_off, calls_off).await
            } else {
                in_order_at(site, &open.slug, calls_off, puts_off).await
            };
            assert_eq!((first.status.as_u16(), second.status.as_u16()), (200, 409), "{title}");
            second.sees(word(Lang::De, "sessions-told-pending"));
        }
    }

    async fn change_date_and_book(site: &Site) {
        for (title, changes_first) in [("Cafe", true), ("Tanz", false)] {
            let cafe = cafe(site, title, 1).await;
            let ada = site.visitor("Ada").ticking(FIRST).books(&cafe).await;
            let ben = site.visitor("Ben").ticking(SECOND);
            let (hers, his) = (changes(site, &ada, SECOND).await, ben.fills_in(&cafe).await);
            let (moves, books) = (status(site, &hers), sends(site, ben, &his));
            if changes_first {
                let (status, ben) = in_order_on(site, day(2), moves, books).await;
                assert_eq!((status, state(&ben).await), (303, "waiting".into()));
                assert_eq!(ada.states().await, ["cancelled", "confirmed"]);
            } else {
                let (ben, status) = in_order_on(site, day(2), books, moves).await;
                assert_eq!((status, state(&ben).await), (422, "confirmed".into()));
                assert_eq!(ada.states().await, ["confirmed"], "never neither");
            }
        }
    }

    // Each wants what the other has: the pools of both are locked in the same order by both.
    async fn two_who_change_dates_with_each_other(site: &Site) {
        let other = second_process(site).await;
        let cafe = cafe(site, "Cafe", 2).await;
        let ada = site.visitor("Ada").ticking(FIRST).books(&cafe).await;
        let ben = site.visitor("Ben").ticking(SECOND).books(&cafe).await;
        let (hers, his) = (changes(site, &ada, SECOND).await, changes(site, &ben, FIRST).await);
        let theirs = async { other.post_form(&his).await.status.as_u16() };
        assert_eq!(in_order_on(site, day(1), status(site, &hers), theirs).await, (303, 303));
        assert_eq!(ada.states().await, ["cancelled", "confirmed"]);
        assert_eq!(ben.states().await, ["confirmed", "cancelled"]);
    }

    async fn stop_and_book(site: &Site) {
        for (title, stops_first) in [("Schwimmen", true), ("Laufen", false)] {
            let course = draft(site, title, 2).open().await;
            let his = site.visitor("Ben").fills_in(&course).await;
            let stops = async {
                later(site);
                testing::stop_sign_up(&site.app, &course.slug).await.expect("stopped")
            };
            if stops_first {
                assert_eq!(in_order(site, stops, status(site, &his)).await, (1, 409));
            } else {
                assert_eq!(in_order(site, status(site, &his), stops).await, (303, 1));
            }
        }
    }

    async fn call_off_and_book(site: &Site) {
        for (title, office_first) in [("Cafe", true), ("Tanz", false)] {
            let cafe = cafe(site, title, 1).await;
            let mut ben = site.visitor("Ben").ticking(FIRST);
            let his = ben.fills_in(&cafe).await;
            let calls_off = async {
                later(site);
                let done = testing::call_off(&site.app, &cafe.slug, day(1), "Krank.", None);
                done.await.expect("called off").letters
            };
            let books = async { site.browser().post_form(&his).await };
            if office_first {
                let (told, page) = in_order_on(site, day(1), calls_off, books).await;
                assert_eq!((told, page.status.as_u16()), (0, 409));
            } else {
                let (page, told) = in_order_on(site, day(1), books, calls_off).await;
                assert_eq!((told, page.status.as_u16()), (1, 303), "he is told");
                ben.booking = page.location();
                assert_eq!(state(&ben).await, "cancelled");
            }
        }
    }

    async fn call_off_and_accept(site: &Site) {
        for (title, office_first) in [("Cafe", true), ("Tanz", false)] {
            let cafe = cafe(site, title, 1).await;
            let ada = site.visitor("Ada").ticking(FIRST).books(&cafe).await;
            let ben = site.visitor("Ben").ticking(FIRST).books(&cafe).await;
            ada.cancels().await;
            assert_eq!(state(&ben).await, "offered");
            let accepts = posts(site, &ben, "annahme");
            let calls_off = async {
                later(site);
                let done = testing::call_off(&site.app, &cafe.slug, day(1), "Krank.", None);
                done.await.expect("called off").letters
            };
            if office_first {
                assert_eq!(in_order_on(site, day(1), calls_off, accepts).await.0, 1);
            } else {
                assert_eq!(in_order_on(site, day(1), accepts, calls_off).await.1, 1);
            }
            assert_eq!(state(&ben).await, "cancelled");
        }
    }

    async fn come_back_and_book_as_a_guest(site: &Site) {
        for (title, back_first) in [("Schwimmen", true), ("Laufen", false)] {
            let course = draft(site, title, 1).on("2026-12-15").field("drop_in", "0");
            let course = course.open().await;
            let ada = site.visitor("Ada").books(&course).await;
            let ada = ada.presses(word(Lang::De, "bookings-away-submit")).await;
            later(site);
            let back = word(Lang::De, "bookings-away-back");
            let back = site.get(ada.booking()).await.form_with_button(back);
            let ben = site.visitor("Ben").ticking(FIRST);
            let his = ben.fills_in(&course).await;
            let (returns, books) = (status(site, &back), sends(site, ben, &his));
            if back_first {
                let (status, ben) = in_order_on(site, day(1), returns, books).await;
                assert_eq!((status, state(&ben).await), (303, "waiting".into()));
            } else {
                let (ben, status) = in_order_on(site, day(1), books, returns).await;
                assert_eq!((status, state(&ben).await), (409, "confirmed".into()));
            }
            assert_eq!(state(&ada).await, "confirmed", "the place in the course is hers");
        }
    }
    async fn leave_the_course_and_book_as_a_guest(site: &Site) {
        for (title, leaves_first) in [("Schwimmen", true), ("Laufen", false)] {
            let course = draft(site, title, 1).on("2026-12-15").field("drop_in", "0");
            let course = course.open().await;
            let ada = site.visitor("Ada").books(&course).await;
            let cem = site.visitor("Cem").books(&course).await;
            let ada = ada.presses(word(Lang::De, "bookings-away-submit")).await;
            later(site);
            let ben = site.visitor("Ben").ticking(FIRST);
            let his = ben.fills_in(&course).await;
            let (leaves, books) = (posts(site, &ada, "absage"), sends(site, ben, &his));
            // Her place of that evening is lent once: to a guest, or to who moves up in the course.
            if leaves_first {
                let (_, ben) = in_order_on(site, day(1), leaves, books).await;
                assert_eq!((state(&cem).await, state(&ben).await), ("offered".into(), "waiting".into()));
            } else {
                let (ben, _) = in_order_on(site, day(1), books, leaves).await;
                assert_eq!((state(&cem).await, state(&ben).await), ("waiting".into(), "confirmed".into()));
            }
            assert_eq!(state(&ada).await, "cancelled");
        }
    }

    async fn walk_in_and_book(site: &Site) {
        for (title, door_first) in [("Cafe", true), ("Tanz", false)] {
            let cafe = cafe(site, title, 1).await;
            site.it_is("2026-12-14T17:00");
            let id = testing::session_id(&site.app, &cafe.slug, day(1)).await.unwrap();
            let clara = &site.office(&format!("Clara {title}")).await;
            let door = clara.get(&format!("/leitung/termine/{id}")).await.form("/gast");
            let ben = site.visitor("Ben").ticking(FIRST);
            let his = ben.fills_in(&cafe).await;
            let comes = async { clara.post_form(&door).await.status.as_u16() };
            let books = sends(site, ben, &his);
            if door_first {
                let (status, ben) = in_order_on(site, day(1), comes, books).await;
                assert_eq!((status, state(&ben).await), (303, "waiting".into()));
            } else {
                let (ben, status) = in_order_on(site, day(1), books, comes).await;
                assert_eq!((status, state(&ben).await), (409, "confirmed".into()));
            }
        }
    }
}
