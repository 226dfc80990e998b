//! What goes wrong around the mail server.

use std::time::Duration;

use bausteine::testing;

use super::{READERS, Story};
use crate::newsletter::german;
use crate::newsletter::sending::one_click;
use crate::support::site::Site;
use crate::support::smtp::{Act, Stage};
use crate::support::staff::PASSWORD;

/// The database takes no change of a letter any more.
pub(super) async fn goes(site: &Site) {
    let statements: &[&str] = if site.app.db.is_sqlite() {
        &[
            "CREATE TRIGGER gone BEFORE UPDATE ON letters BEGIN SELECT RAISE(ABORT, 'the database is gone'); END",
        ]
    } else {
        &[
            "CREATE FUNCTION gone() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'the database is gone'; END $$",
            "CREATE TRIGGER gone BEFORE UPDATE ON letters FOR EACH ROW EXECUTE FUNCTION gone()",
        ]
    };
    for statement in statements {
        testing::breaks(&site.app, statement)
            .await
            .expect("it is taken");
    }
}

/// It takes them again.
pub(super) async fn comes_back(site: &Site) {
    let statements: &[&str] = if site.app.db.is_sqlite() {
        &["DROP TRIGGER gone"]
    } else {
        &["DROP TRIGGER gone ON letters", "DROP FUNCTION gone"]
    };
    for statement in statements {
        testing::breaks(&site.app, statement)
            .await
            .expect("it is taken");
    }
}

both! {
    async fn a_database_gone_before_the_250_loses_and_doubles_nobody(site: &Site) {
        let story = Story::on_its_way(site).await;
        goes(site).await;
        testing::deliver(&story.courier).await.expect_err("it can claim nothing");
        assert_eq!(story.server.envelopes(), 0);
        comes_back(site).await;
        story.ends([0, READERS, 0, 0, 0], 0).await;
        // It goes while a letter is on its way, and is back before the courier gives up writing down its 250.
        story.server.will(Stage::Recipient, Act::Waits);
        let meanwhile = async {
            story.server.is_reached().await;
            goes(site).await;
            story.server.goes_on();
            tokio::time::sleep(Duration::from_millis(700)).await;
            assert_eq!(story.taken().len(), 1, "premise: the 250 was said");
            comes_back(site).await;
        };
        let (passed, ()) = tokio::join!(testing::deliver(&story.courier), meanwhile);
        assert_eq!(passed, Ok(None));
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn a_database_gone_after_the_250_leaves_one_uncertain(site: &Site) {
        let story = Story::on_its_way(site).await;
        story.server.will(Stage::Dot, Act::Waits);
        let meanwhile = async {
            story.server.is_reached().await;
            goes(site).await;
            story.server.goes_on();
        };
        let (passed, ()) = tokio::join!(testing::deliver(&story.courier), meanwhile);
        passed.expect_err("it could not write down what it had sent");
        comes_back(site).await;
        story.counts([0, READERS, 0, 0, 0]).await;
        // Until their leases are over nobody touches them.
        story.later(4);
        assert_eq!(story.passes().await, None);
        story.counts([0, READERS, 0, 0, 0]).await;
        story.later(2);
        assert_eq!(story.passes().await, None);
        story.counts([READERS - 1, 1, 0, 0, 0]).await;
        story.later(10);
        assert_eq!(story.passes().await, None);
        story.ends([READERS - 1, 0, 0, 0, 1], 0).await;
        story.goes_again().await;
        story.ends([READERS, 0, 0, 0, 0], 1).await;
    }

    async fn two_couriers_send_to_nobody_twice(site: &Site) {
        let story = Story::with(site, 60, |settings| settings.mail.mailing_connections = 2).await;
        story.is_sent().await;
        let other = story.another().await;
        // The second begins while the first is in the middle of it.
        story.server.will(Stage::Dot, Act::Waits);
        let second = async {
            story.server.is_reached().await;
            let passing = testing::deliver(&other);
            story.server.goes_on();
            passing.await
        };
        let (one, other) = tokio::join!(testing::deliver(&story.courier), second);
        assert_eq!((one, other), (Ok(None), Ok(None)));
        story.ends([60, 0, 0, 0, 0], 0).await;
    }

    async fn a_courier_whose_lease_is_over_sends_nothing_more(site: &Site) {
        let story = Story::on_its_way(site).await;
        let other = story.another().await;
        story.server.will(Stage::Recipient, Act::Waits);
        let meanwhile = async {
            story.server.is_reached().await;
            story.later(20);
            assert_eq!(testing::deliver(&other).await, Ok(None));
            story.counts([READERS - 1, 0, 0, 0, 1]).await;
            story.server.goes_on();
        };
        // The first has the letter on the line, and it is taken; nobody believes that any more.
        let (passed, ()) = tokio::join!(testing::deliver(&story.courier), meanwhile);
        assert_eq!(passed, Ok(None));
        assert_eq!(story.taken().len(), READERS);
        story.ends([READERS - 1, 0, 0, 0, 1], 0).await;
        story.goes_again().await;
        story.ends([READERS, 0, 0, 0, 0], 1).await;
    }

    async fn a_clock_that_jumps_sends_to_nobody_twice_and_no_faster(site: &Site) {
        // Four in a minute.
        let story = Story::with(site, READERS, |settings| settings.mail.mailing_per_hour = 240).await;
        story.is_sent().await;
        assert_eq!(story.passes().await, None);
        story.ends([4, 8, 0, 0, 0], 0).await;
        story.later(-50);
        for _ in 0..2 {
            assert_eq!(story.passes().await, None);
            story.ends([4, 8, 0, 0, 0], 0).await;
        }
        story.later(100);
        for _ in 0..2 {
            assert_eq!(story.passes().await, None);
            story.ends([8, 4, 0, 0, 0], 0).await;
        }
        // In the middle of a letter it jumps back.
        story.later(2);
        story.server.will(Stage::Recipient, Act::Waits);
        let meanwhile = async {
            story.server.is_reached().await;
            story.later(-60);
            story.server.goes_on();
        };
        let (passed, ()) = tokio::join!(testing::deliver(&story.courier), meanwhile);
        assert_eq!(passed, Ok(None));
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn after_a_restore_in_mid_sending_only_a_hand_goes_on(site: &Site) {
        let story = Story::with(site, READERS, |settings| settings.mail.mailing_per_hour = 240).await;
        story.is_sent().await;
        assert_eq!(story.passes().await, None);
        // The backup knows of four. Four more leave, then it is put back.
        testing::breaks(&site.app, "CREATE TABLE letters_then AS SELECT * FROM letters").await.expect("a copy");
        story.later(2);
        assert_eq!(story.passes().await, None);
        story.ends([8, 4, 0, 0, 0], 0).await;
        for statement in [
            "DELETE FROM letters",
            "INSERT INTO letters SELECT * FROM letters_then",
            "DROP TABLE letters_then",
        ] {
            testing::breaks(&site.app, statement).await.expect("it is put back");
        }
        testing::restored(&story.courier).await.expect("it answers");
        let said = story.passes().await.expect("nothing leaves");
        assert!(said.contains("until `bausteine mail resume`"), "{said}");
        story.clara.signs_in("Clara", PASSWORD).await.has_status(200);
        story.ends([4, 0, 0, 0, 8], 0).await;
        assert_eq!(testing::resumes_mail(&site.app).await, Ok(0));
        story.later(10);
        assert_eq!(story.passes().await, None);
        assert_eq!(story.taken().len(), 8, "what nobody knows of is not repeated");
        story.presses("newsletter-again-uncertain").await;
        for _ in 0..2 {
            assert_eq!(story.passes().await, None);
            story.later(2);
        }
        story.ends([READERS, 0, 0, 0, 0], 4).await;
    }

    async fn who_leaves_in_mid_sending_gets_nothing_and_nobody_after_the_end(site: &Site) {
        let story = Story::on_its_way(site).await;
        let frozen = testing::newsletter_freezes(&site.app, &[], &[]).await.expect("it answers");
        story.server.will(Stage::Dot, Act::Waits);
        story.server.will(Stage::Dot, Act::Waits);
        let mut left = String::new();
        let meanwhile = async {
            story.server.is_reached().await;
            let has = story.taken();
            let (_, address, _, link) = frozen.iter().rfind(|one| !has.contains_key(&one.1)).expect("somebody");
            one_click(site, &format!("{link}/abmeldung")).await.has_status(200);
            left.clone_from(address);
            // Slow enough that the next goes alone.
            tokio::time::sleep(Duration::from_millis(150)).await;
            story.server.goes_on();
            story.server.is_reached().await;
            story.presses("newsletter-cancel").await;
            story.server.goes_on();
        };
        let (passed, ()) = tokio::join!(testing::deliver(&story.courier), meanwhile);
        assert_eq!(passed, Ok(None));
        story.ends([2, 0, 0, READERS - 2, 0], 0).await;
        assert!(!story.taken().contains_key(&left), "{left} has left");
        story.later(60);
        assert_eq!(story.passes().await, None);
        story.ends([2, 0, 0, READERS - 2, 0], 0).await;
    }

    async fn two_clicks_on_send_at_once_send_once(site: &Site) {
        let story = Story::of(site).await;
        let page = story.clara.get(&format!("{}/versand", story.issue)).await;
        let mut form = page.has_status(200).form_with_button(german("newsletter-send-now"));
        form.set("schritt", "jetzt");
        let (one, other) = tokio::join!(story.clara.send(&form), story.clara.send(&form));
        one.has_status(200).sees(german("newsletter-state-sending"));
        other.has_status(200).sees(german("newsletter-state-sending"));
        let before = german("newsletter-told-before");
        assert!(one.text().contains(before) || other.text().contains(before), "one of them is told");
        story.counts([0, READERS, 0, 0, 0]).await;
        assert_eq!(story.passes().await, None);
        assert_eq!(story.passes().await, None);
        story.ends([READERS, 0, 0, 0, 0], 0).await;
        // Nor does the page of the sheet send it a second time.
        let late = story.clara.send(&form).await;
        late.has_status(200).sees(before);
        assert_eq!(story.passes().await, None);
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn a_poisoned_letter_stops_nobody_else(site: &Site) {
        let story = Story::on_its_way(site).await;
        let [first, second, third] = [2, 5, 8].map(|place| story.readers[place].clone());
        for poison in [
            format!("UPDATE letters SET way = 'a b' WHERE recipient = '{first}'"),
            format!("UPDATE letters SET recipient = 'nobody' WHERE recipient = '{second}'"),
        ] {
            testing::breaks(&site.app, &poison).await.expect("it is taken");
        }
        // And at the third the server hangs up each time.
        story.server.dislikes(Some(&third));
        assert!(story.passes().await.is_some(), "the first time nobody knows that it is only she");
        assert!(story.passes().await.is_some(), "she comes behind the others");
        story.counts([READERS - 3, 1, 2, 0, 0]).await;
        assert_eq!(story.those("wartend").await.into_iter().collect::<Vec<_>>(), [third]);
        let taken = story.taken();
        assert_eq!(taken.len(), READERS - 3);
        assert!(taken.values().all(|ids| ids.len() == 1), "{taken:?}");
        story.server.dislikes(None);
        assert_eq!(story.passes().await, None);
        story.counts([READERS - 2, 0, 2, 0, 0]).await;
        // By hand they fail once more, and nobody else hears of it.
        story.presses("newsletter-again-rejected").await;
        assert_eq!(story.passes().await, None);
        story.counts([READERS - 2, 0, 2, 0, 0]).await;
        assert_eq!(story.taken().len(), READERS - 2);
        site.may_leave_letters();
    }
}
