//! Two deeds at once that want the same place, each pair in both orders. On PostgreSQL both stand before the
//! lock of the pools, in a known order, before either may go on; on SQLite the queue of writers does the same.

mod control;
mod dates;
mod lock;
mod rebook;

use bausteine::testing;

use crate::support::page::Form;
use crate::support::people::{Offering, OfferingDraft, Visitor};
use crate::support::site::{Browser, Site};
use lock::in_order;

/// Three weeks ahead.
fn draft<'s>(site: &'s Site, title: &str, places: u32) -> OfferingDraft<'s> {
    let course = site.offering(title).places(places).waitlist(20);
    course.party_up_to(4).on("2026-12-14")
}

/// She sends the form that she has filled in; where she is noted her booking is known afterwards.
async fn sends<'s>(site: &Site, who: Visitor<'s>, form: &Form) -> Visitor<'s> {
    sends_to(&site.browser(), who, form).await
}

async fn sends_to<'s>(process: &Browser, mut who: Visitor<'s>, form: &Form) -> Visitor<'s> {
    let page = process.post_form(form).await;
    page.has_status(303);
    who.booking = page.location();
    who
}

/// Who books in the same process stands in a queue there; a second process has a queue of its own.
async fn second_process(site: &Site) -> Browser {
    if site.app.db.is_sqlite() {
        site.browser()
    } else {
        site.other_process().await
    }
}

/// She presses a button of her page.
async fn posts(site: &Site, who: &Visitor<'_>, deed: &str) -> u16 {
    let path = format!("{}/{deed}", who.booking());
    site.post(&path, &[]).await.status.as_u16()
}

fn token<'a>(who: &'a Visitor<'_>) -> &'a str {
    who.booking().trim_start_matches("/anmeldung/")
}

async fn state(who: &Visitor<'_>) -> String {
    who.states().await.concat()
}

/// Ada had the only place and Ben and Cem wait; then Ada left, and the process died before anybody moved up.
async fn unserved<'s>(site: &'s Site, title: &str) -> [Visitor<'s>; 2] {
    let course = draft(site, title, 1).open().await;
    let ada = site.visitor("Ada").books(&course).await;
    let ben = site.visitor("Ben").books(&course).await;
    let cem = site.visitor("Cem").books(&course).await;
    let before = site.clock().now();
    // So shortly before the begin nobody moves up.
    site.it_is("2026-12-14T12:30");
    ada.cancels().await;
    site.clock().set(before);
    assert_eq!(
        (state(&ben).await, state(&cem).await),
        ("waiting".into(), "waiting".into())
    );
    [ben, cem]
}

/// Ada has left and Ben is asked; Cem waits.
async fn asked<'s>(site: &'s Site, title: &str) -> [Visitor<'s>; 2] {
    let course = draft(site, title, 1).open().await;
    let ada = site.visitor("Ada").books(&course).await;
    let ben = site.visitor("Ben").books(&course).await;
    let cem = site.visitor("Cem").books(&course).await;
    ada.cancels().await;
    assert_eq!(state(&ben).await, "offered");
    [ben, cem]
}

both! {
    async fn book_and_book(site: &Site) {
        let other = second_process(site).await;
        let course = draft(site, "Schwimmen", 2).open().await;
        let (ada, ben) = (site.visitor("Ada").with(&["Ada Zwei"]), site.visitor("Ben"));
        let (hers, his) = (ada.fills_in(&course).await, ben.fills_in(&course).await);
        let (ada, ben) = in_order(site, sends(site, ada, &hers), sends_to(&other, ben, &his)).await;
        assert_eq!((state(&ada).await, state(&ben).await), ("confirmed".into(), "waiting".into()));
        let course = draft(site, "Laufen", 2).open().await;
        let (ada, ben) = (site.visitor("Ada").with(&["Ada Zwei"]), site.visitor("Ben"));
        let (hers, his) = (ada.fills_in(&course).await, ben.fills_in(&course).await);
        let (ben, ada) = in_order(site, sends(site, ben, &his), sends_to(&other, ada, &hers)).await;
        assert_eq!((state(&ada).await, state(&ben).await), ("waiting".into(), "confirmed".into()));
    }

    async fn the_same_person_books_on_two_pages(site: &Site) {
        let other = second_process(site).await;
        let course = draft(site, "Schwimmen", 5).open().await;
        let [one, two] = [site.visitor("Ada"), site.visitor("Ada")];
        let (first, second) = (one.fills_in(&course).await, two.fills_in(&course).await);
        let (one, two) = in_order(site, sends(site, one, &first), sends_to(&other, two, &second)).await;
        assert_eq!(state(&one).await, "confirmed");
        // The second is told that she is noted already, and nothing of the booking.
        site.get(&format!("{}/daten.json", two.booking())).await.has_status(404);
        let page = site.get(&format!("/angebote/{}.jsonld", course.slug)).await;
        assert!(page.body().contains("\"remainingAttendeeCapacity\":4"), "{}", page.body());
    }

    async fn book_and_cancel(site: &Site) {
        for (title, cancels_first) in [("Schwimmen", true), ("Laufen", false)] {
            let course = draft(site, title, 1).open().await;
            let ada = site.visitor("Ada").books(&course).await;
            let ben = site.visitor("Ben");
            let his = ben.fills_in(&course).await;
            let (books, cancels) = (sends(site, ben, &his), posts(site, &ada, "absage"));
            let ben = if cancels_first {
                in_order(site, cancels, books).await.1
            } else {
                in_order(site, books, cancels).await.0
            };
            assert_eq!(state(&ada).await, "cancelled");
            // Free when he came, or freed after he had joined the list.
            assert_eq!(state(&ben).await, if cancels_first { "confirmed" } else { "offered" });
        }
    }

    async fn a_newcomer_does_not_jump_between_cancellation_and_promotion(site: &Site) {
        let course = draft(site, "Schwimmen", 1).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem");
        let his = cem.fills_in(&course).await;
        let (_, cem) = in_order(site, posts(site, &ada, "absage"), sends(site, cem, &his)).await;
        assert_eq!((state(&ben).await, state(&cem).await), ("offered".into(), "waiting".into()));
    }

    async fn book_and_shorten(site: &Site) {
        for (title, leaves_first) in [("Schwimmen", true), ("Laufen", false)] {
            let course = draft(site, title, 2).open().await;
            let ada = site.visitor("Ada").with(&["Ada Zwei"]).books(&course).await;
            let ben = site.visitor("Ben");
            let his = ben.fills_in(&course).await;
            let leaves = site.get(ada.booking()).await.form_with_button("Absagen: Ada Zwei");
            let leaves = async { site.browser().post_form(&leaves).await.has_status(303); };
            let books = sends(site, ben, &his);
            let ben = if leaves_first {
                in_order(site, leaves, books).await.1
            } else {
                in_order(site, books, leaves).await.0
            };
            assert_eq!(ada.data().await["entries"][0]["people"], 1);
            assert_eq!(state(&ben).await, if leaves_first { "confirmed" } else { "offered" });
        }
    }

    async fn book_and_promote(site: &Site) {
        for (title, books_first) in [("Schwimmen", true), ("Laufen", false)] {
            let [ben, cem] = unserved(site, title).await;
            let course = Offering { slug: title.to_lowercase() };
            let dora = site.visitor("Dora");
            let hers = dora.fills_in(&course).await;
            let (books, moves_up) = (sends(site, dora, &hers), testing::chores(&site.app));
            let (dora, done) = if books_first {
                in_order(site, books, moves_up).await
            } else {
                let (done, dora) = in_order(site, moves_up, books).await;
                (dora, done)
            };
            assert_eq!(done.unwrap(), ["1 party moved up"]);
            assert_eq!(state(&ben).await, "offered");
            assert_eq!((state(&cem).await, state(&dora).await), ("waiting".into(), "waiting".into()));
        }
        site.it_is("2026-12-14T13:00");
    }

    async fn promote_and_promote(site: &Site) {
        let [ben, cem] = unserved(site, "Schwimmen").await;
        let runs = in_order(site, testing::chores(&site.app), testing::chores(&site.app)).await;
        let done = [runs.0.unwrap(), runs.1.unwrap()].concat();
        assert_eq!(done, ["1 party moved up"], "one of them found nothing to do");
        assert_eq!((state(&ben).await, state(&cem).await), ("offered".into(), "waiting".into()));
        site.it_is("2026-12-14T13:00");
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ben").len(), 2, "waiting, offered");
    }

    async fn cancel_and_promote(site: &Site) {
        for (title, cancels_first) in [("Schwimmen", true), ("Laufen", false)] {
            let [ben, cem] = unserved(site, title).await;
            let (cancels, moves_up) = (posts(site, &ben, "absage"), testing::chores(&site.app));
            if cancels_first {
                in_order(site, cancels, moves_up).await.1.unwrap();
            } else {
                in_order(site, moves_up, cancels).await.0.unwrap();
            }
            assert_eq!((state(&ben).await, state(&cem).await), ("cancelled".into(), "offered".into()));
        }
        site.it_is("2026-12-14T13:00");
    }

    async fn put_first_and_promote(site: &Site) {
        for (title, office_first) in [("Schwimmen", true), ("Laufen", false)] {
            let [ben, cem] = unserved(site, title).await;
            let ranks = testing::put_first(&site.app, token(&cem), 1);
            let moves_up = testing::chores(&site.app);
            let ranked = if office_first {
                in_order(site, ranks, moves_up).await.0
            } else {
                in_order(site, moves_up, ranks).await.1
            };
            assert!(ranked.unwrap(), "he waited");
            let (first, second) = if office_first { (&cem, &ben) } else { (&ben, &cem) };
            assert_eq!((state(first).await, state(second).await), ("offered".into(), "waiting".into()));
        }
        site.it_is("2026-12-14T13:00");
    }

    async fn accept_and_lapse(site: &Site) {
        for (title, accepts_first) in [("Schwimmen", true), ("Laufen", false)] {
            site.it_is("2026-11-22T11:00");
            let [ben, cem] = asked(site, title).await;
            // She presses in the last minute, and the job begins a minute later.
            let accepts = async {
                site.it_is("2026-11-24T10:59");
                posts(site, &ben, "annahme").await
            };
            let lapses = async {
                site.it_is("2026-11-24T11:00");
                testing::chores(&site.app).await.unwrap()
            };
            if accepts_first {
                let (status, done) = in_order(site, accepts, lapses).await;
                assert_eq!((status, done), (303, vec![]));
                assert_eq!((state(&ben).await, state(&cem).await), ("confirmed".into(), "waiting".into()));
            } else {
                let (done, status) = in_order(site, lapses, accepts).await;
                assert_eq!((done, status), (vec!["1 offer lapsed".to_owned()], 409));
                assert_eq!((state(&ben).await, state(&cem).await), ("lapsed".into(), "offered".into()));
            }
        }
        site.it_is("2026-11-24T12:00");
    }

    async fn accept_and_decline(site: &Site) {
        for (title, accepts_first) in [("Schwimmen", true), ("Laufen", false)] {
            let [ben, cem] = asked(site, title).await;
            let (accepts, declines) = (posts(site, &ben, "annahme"), posts(site, &ben, "verzicht"));
            if accepts_first {
                assert_eq!(in_order(site, accepts, declines).await, (303, 303));
                assert_eq!((state(&ben).await, state(&cem).await), ("confirmed".into(), "waiting".into()));
            } else {
                assert_eq!(in_order(site, declines, accepts).await, (303, 303));
                assert_eq!((state(&ben).await, state(&cem).await), ("cancelled".into(), "offered".into()));
            }
        }
    }

    async fn accept_and_accept(site: &Site) {
        let [ben, cem] = asked(site, "Schwimmen").await;
        let presses = || posts(site, &ben, "annahme");
        assert_eq!(in_order(site, presses(), presses()).await, (303, 303));
        assert_eq!((state(&ben).await, state(&cem).await), ("confirmed".into(), "waiting".into()));
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ben").len(), 2, "waiting, confirmed: the offer had not left the house");
    }

    async fn overbook_and_book(site: &Site) {
        for (title, office_first) in [("Schwimmen", true), ("Laufen", false)] {
            let course = draft(site, title, 2).open().await;
            site.visitor("Ada").books(&course).await;
            let couple = site.visitor("Ben").with(&["Ben Zwei"]).books(&course).await;
            assert_eq!(state(&couple).await, "waiting", "one is free, and they are two");
            let cem = site.visitor("Cem");
            let his = cem.fills_in(&course).await;
            let overbooks = testing::overbook(&site.app, token(&couple), "Sie sind von weit her.");
            let books = sends(site, cem, &his);
            let (done, cem) = if office_first {
                in_order(site, overbooks, books).await
            } else {
                let (cem, done) = in_order(site, books, overbooks).await;
                (done, cem)
            };
            assert!(done.unwrap());
            assert_eq!(state(&couple).await, "confirmed");
            assert_eq!(state(&cem).await, if office_first { "waiting" } else { "confirmed" });
        }
    }

    async fn resize_and_book(site: &Site) {
        for (title, smaller_first) in [("Schwimmen", true), ("Laufen", false)] {
            let course = draft(site, title, 2).open().await;
            site.visitor("Ada").books(&course).await;
            let ben = site.visitor("Ben");
            let his = ben.fills_in(&course).await;
            let shrinks = async {
                site.clock().set(site.clock().now() + chrono::Duration::minutes(1));
                draft(site, title, 1).open().await
            };
            let books = sends(site, ben, &his);
            let ben = if smaller_first {
                in_order(site, shrinks, books).await.1
            } else {
                in_order(site, books, shrinks).await.0
            };
            assert_eq!(state(&ben).await, if smaller_first { "waiting" } else { "confirmed" });
        }
    }
}
