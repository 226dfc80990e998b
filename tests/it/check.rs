//! `check` finds what somebody broke by hand.

use bausteine::testing;

use crate::support::site::Site;

/// Breaks something and wants to hear of it. Premise: nothing was broken before.
async fn finds(site: &Site, statement: &str, fault: &str) {
    site.expects_broken_rules();
    let before = testing::faults(&site.app)
        .await
        .expect("the database answers");
    assert!(before.is_empty(), "premise: {before:?}");
    testing::breaks(&site.app, statement)
        .await
        .expect(statement);
    let found = testing::faults(&site.app)
        .await
        .expect("the database answers");
    assert!(
        found.iter().any(|said| said.starts_with(fault)),
        "{statement}\n{found:?}"
    );
}

/// A course with one place: Ada has it, Ben waits.
async fn one_has_it_and_one_waits(site: &Site) {
    let course = site
        .offering("Schwimmen")
        .places(1)
        .waitlist(5)
        .on("2026-12-14")
        .open()
        .await;
    site.visitor("Ada")
        .books(&course)
        .await
        .sees("Sie sind angemeldet.");
    site.visitor("Ben")
        .books(&course)
        .await
        .sees("Warteliste, Platz 1");
    site.deliver_mail().await;
}

both! {
    async fn it_finds_more_people_than_places(site: &Site) {
        one_has_it_and_one_waits(site).await;
        let broken = "UPDATE entries SET state = 'confirmed' WHERE state = 'waiting'";
        finds(site, broken, "more places are taken than there are in a pool").await;
    }

    async fn it_finds_more_guests_than_an_evening_has_places(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(5).field("drop_in", "0").on("2026-12-14").open().await;
        site.visitor("Ada").books(&course).await;
        site.visitor("Ben").ticking("14. Dezember").books(&course).await;
        let broken = "UPDATE entries SET state = 'confirmed' WHERE state = 'waiting'";
        finds(site, broken, "more people come to an evening").await;
    }

    async fn it_finds_a_party_of_another_size_than_its_persons(site: &Site) {
        one_has_it_and_one_waits(site).await;
        let broken = "UPDATE entries SET people = 2 WHERE state = 'waiting'";
        finds(site, broken, "the people of an entry are not the persons of its party").await;
    }

    async fn it_finds_who_could_hold_two_places(site: &Site) {
        one_has_it_and_one_waits(site).await;
        finds(site, "DELETE FROM holders", "a person could take a second place in a pool").await;
    }

    async fn it_finds_who_is_kept_from_a_place_by_one_that_she_gave_back(site: &Site) {
        one_has_it_and_one_waits(site).await;
        let broken = "UPDATE entries SET state = 'cancelled' WHERE state = 'waiting'";
        finds(site, broken, "a person holds a place without an active entry").await;
    }

    async fn it_finds_who_waits_although_there_is_a_place(site: &Site) {
        one_has_it_and_one_waits(site).await;
        finds(site, "UPDATE pools SET capacity = 2", "somebody waits for whom there are places").await;
    }

    async fn it_finds_places_in_what_was_called_off(site: &Site) {
        let cafe = site.offering("Cafe").per_session().places(5).on("2026-12-14").open().await;
        site.visitor("Ada").ticking("14. Dezember").books(&cafe).await;
        let broken = "UPDATE sessions SET state = 'cancelled'";
        finds(site, broken, "somebody holds or waits for a place in a session that was called off").await;
    }

    async fn it_finds_a_change_without_a_letter(site: &Site) {
        one_has_it_and_one_waits(site).await;
        finds(site, "DELETE FROM letters", "a change of a booking with an address was not told").await;
    }

    async fn it_finds_an_offer_without_an_end(site: &Site) {
        one_has_it_and_one_waits(site).await;
        let broken = "UPDATE entries SET state = 'offered' WHERE state = 'waiting'";
        finds(site, broken, "an offer has no end").await;
    }

    async fn it_finds_childcare_that_is_offered_without_a_place(site: &Site) {
        let course = site.offering("Schwimmen").places(1).childcare(2).asks(&["childcare"]).on("2026-12-14").open().await;
        let children = crate::support::words::word(bausteine::Lang::De, "bookings-form-children");
        site.visitor("Ada").filling(children, "1").books(&course).await;
        let broken = "UPDATE entries SET state = 'offered', answer_until = joined_at \
            WHERE pool_id IN (SELECT id FROM pools WHERE kind = 'childcare')";
        finds(site, broken, "what comes with a place is offered without one").await;
    }

    async fn it_finds_a_state_that_nobody_brought_about(site: &Site) {
        one_has_it_and_one_waits(site).await;
        finds(site, "DELETE FROM changes", "the changes of an entry do not lead to its state").await;
    }

    async fn it_finds_a_way_that_there_is_not(site: &Site) {
        one_has_it_and_one_waits(site).await;
        let broken = "UPDATE changes SET \"before\" = 'lapsed'";
        finds(site, broken, "an entry went a way that there is not").await;
    }

    async fn it_finds_an_organisation_that_sends_too_many(site: &Site) {
        let conference = site.offering("Tagung").places(10).field("max_per_organisation", "2").on("2026-12-14").open().await;
        for name in ["Ada", "Ben"] {
            site.visitor(name).filling("Organisation", "Verein Eins").books(&conference).await.has_status(200);
        }
        finds(site, "UPDATE offerings SET max_per_organisation = 1", "an organisation sends more people than it may").await;
    }

    async fn it_finds_a_date_for_who_only_waits(site: &Site) {
        one_has_it_and_one_waits(site).await;
        let broken = "UPDATE letters SET kind = 'offered' WHERE calendar_method IS NOT NULL";
        finds(site, broken, "who only waits has a date for her calendar").await;
    }

    async fn it_finds_an_acceptance_that_no_server_gave(site: &Site) {
        one_has_it_and_one_waits(site).await;
        finds(site, "UPDATE letters SET reply = NULL", "a letter counts as accepted, and no server said so").await;
    }

    async fn it_finds_letters_that_are_kept_in_words(site: &Site) {
        one_has_it_and_one_waits(site).await;
        finds(site, "UPDATE letters SET plain = 'x'", "a letter that is not sent again is still kept in words").await;
    }

    async fn it_finds_a_courier_without_a_term(site: &Site) {
        one_has_it_and_one_waits(site).await;
        let broken = "UPDATE letters SET state = 'claimed'";
        finds(site, broken, "a courier has a letter without a term").await;
    }
}
