//! Rules of places that no other story tells. `docs/rules.md` names them all.

use bausteine::{Lang, testing};
use chrono::DateTime;
use serde_json::Value;

use crate::support::database::{Backend, postgres_is_missing};
use crate::support::people::{Offering, Visitor};
use crate::support::site::Site;
use crate::support::words::word;

/// A course in three weeks with one place.
async fn one_place(site: &Site) -> Offering {
    let course = site.offering("Schwimmen").places(1).waitlist(9);
    course.on("2026-12-14").open().await
}

fn token<'v>(of: &'v Visitor<'_>) -> &'v str {
    of.booking().trim_start_matches("/anmeldung/")
}

/// What became of her: from what, to what, by whom, why.
async fn steps(of: &Visitor<'_>) -> Vec<[Option<String>; 4]> {
    let data = of.data().await;
    let changes = data["changes"].as_array().expect("changes").clone();
    let step = |change: Value| {
        let at = change["at"].as_str().expect("a time");
        DateTime::parse_from_rfc3339(at).expect("a time");
        ["before", "after", "cause", "reason"].map(|key| change[key].as_str().map(str::to_owned))
    };
    changes.into_iter().map(step).collect()
}

both! {
    async fn of_several_dates_one_that_is_refused_refuses_all(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(1)
            .on("2026-12-02").on("2026-12-16").open().await;
        // While she fills in the form somebody takes the second date.
        let both = site.visitor("Ben").ticking("2. Dezember").ticking("16. Dezember").fills_in(&cafe).await;
        site.visitor("Ada").ticking("16. Dezember").books(&cafe).await.has_status(200);
        let before = testing::stored(&site.app).await.unwrap();
        site.send(&both).await.has_status(409).sees("16. Dezember");
        assert_eq!(testing::stored(&site.app).await.unwrap(), before);
        let cem = site.visitor("Cem").ticking("2. Dezember").books(&cafe).await;
        assert_eq!(cem.states().await, ["confirmed"], "the first date was not taken");
        site.may_leave_letters();
    }

    async fn where_nobody_signs_up_the_page_says_when_and_where(site: &Site) {
        let open = site.offering("Lauftreff").just_come().on("2026-12-14").open().await;
        for lang in Lang::ALL {
            let page = site.get(&crate::support::site::in_language(lang, &format!("/angebote/{}", open.slug))).await;
            page.has_status(200).sees("18:00").sees("19:30").sees("Treffpunkt");
            assert!(!page.body().contains(&open.sign_up()), "{lang}: there is nothing to sign up for");
        }
        site.get(&format!("/angebote/{}", open.slug)).await.sees("14. Dezember");
    }

    async fn the_same_number_and_name_hold_one_place(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let ada = site.visitor("Ada Löwe").by_phone("02361 123456").books(&course).await;
        assert_eq!(ada.states().await, ["confirmed"]);
        let again = site.visitor("ada  LÖWE").by_phone("+49 (0)2361 / 12 34 56").books(&course).await;
        again.has_status(200).sees(word(Lang::De, "bookings-receipt-title"));
        // The same number beside an address that nobody knows: still she.
        let mut beside = site.visitor("Ada Löwe");
        "02361 123456".clone_into(&mut beside.phone);
        "other@example.org".clone_into(&mut beside.email);
        beside.books(&course).await.sees(word(Lang::De, "bookings-receipt-title"));
        let ben = site.visitor("Ben Löwe").by_phone("02361 123456").books(&course).await;
        assert_eq!(ben.states().await, ["confirmed"], "a family shares a telephone");
        let cem = site.visitor("Cem").books(&course).await;
        assert_eq!(cem.states().await, ["confirmed"], "two of three places were taken");
        site.may_leave_letters();
    }

    async fn every_change_is_kept_with_its_time_its_cause_and_its_reason(site: &Site) {
        let course = one_place(site).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        site.it_is("2026-11-22T12:00");
        let ada = ada.cancels().await;
        site.it_is("2026-11-24T12:00");
        site.does_chores().await;
        testing::overbook(&site.app, token(&cem), "Not").await.unwrap();
        let step = |words: [&str; 4]| words.map(|word| (!word.is_empty()).then(|| word.to_owned()));
        assert_eq!(steps(&ada).await, [
            step(["", "confirmed", "participant", ""]),
            step(["confirmed", "cancelled", "participant", ""]),
        ]);
        assert_eq!(steps(&ben).await, [
            step(["", "waiting", "participant", ""]),
            step(["waiting", "offered", "job", ""]),
            step(["offered", "lapsed", "job", ""]),
        ]);
        assert_eq!(steps(&cem).await, [
            step(["", "waiting", "participant", ""]),
            step(["waiting", "offered", "job", ""]),
            step(["offered", "confirmed", "office", "Not"]),
        ]);
        let times = |data: &Value| data["changes"].as_array().unwrap().iter().map(|c| c["at"].clone()).collect::<Vec<_>>();
        assert_eq!(times(&ben.data().await), ["2026-11-22T10:00:00Z", "2026-11-22T11:00:00Z", "2026-11-24T11:00:00Z"]);
        let kept = testing::stored(&site.app).await.unwrap();
        assert!(kept.iter().any(|row| row.starts_with("audit") && row.contains("Not")), "the office's log has it");
    }

    async fn while_the_sign_up_is_stopped_nobody_moves_up(site: &Site) {
        let course = one_place(site).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        testing::stop_sign_up(&site.app, &course.slug).await.unwrap();
        ada.cancels().await;
        site.does_chores().await;
        assert_eq!(ben.states().await, ["waiting"]);
        ben.looks_again().await.sees(word(Lang::De, "bookings-wait-stopped"));
    }

    async fn one_broken_entry_does_not_stop_the_others(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(1).waitlist(9)
            .on("2026-12-14").on("2026-12-16").open().await;
        let ada = site.visitor("Ada").ticking("14. Dezember").books(&cafe).await;
        let ben = site.visitor("Ben").ticking("14. Dezember").ticking("16. Dezember").books(&cafe).await;
        assert_eq!(ben.states().await, ["waiting", "confirmed"], "premise: he is the first who waits");
        let cem = site.visitor("Cem").ticking("14. Dezember").books(&cafe).await;
        // Nothing of Ben's can be read any more.
        testing::breaks(&site.app, "UPDATE entries SET state = 'broken' WHERE state = 'confirmed' AND booking_id IN \
            (SELECT booking_id FROM entries WHERE state = 'waiting')").await.unwrap();
        ada.cancels().await;
        assert_eq!(cem.states().await, ["offered"]);
        testing::breaks(&site.app, "UPDATE entries SET state = 'confirmed' WHERE state = 'broken'").await.unwrap();
        assert_eq!(ben.states().await, ["waiting", "confirmed"], "he keeps his position");
    }

    async fn a_token_is_long_and_only_its_hash_is_kept(site: &Site) {
        let course = site.offering("Schwimmen").places(3).open().await;
        let ada = site.visitor("Ada Brandt").books(&course).await;
        let ben = site.visitor("Ben Brandt").books(&course).await;
        // Six bits a sign.
        assert!(token(&ada).len() * 6 >= 128, "{}", token(&ada));
        assert_ne!(token(&ada), token(&ben));
        site.deliver_mail().await;
        let kept = testing::stored(&site.app).await.unwrap();
        assert!(kept.iter().any(|row| row.contains("Ada Brandt")), "premise: what is kept can be read");
        for visitor in [&ada, &ben] {
            let found: Vec<_> = kept.iter().filter(|row| row.contains(token(visitor))).collect();
            assert!(found.is_empty(), "{found:?}");
        }
    }

    async fn who_only_follows_links_changes_nothing(site: &Site) {
        let course = one_place(site).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        site.visitor("Cem").books(&course).await;
        let cem_free = ada.booking().to_owned();
        ada.cancels().await;
        assert_eq!(ben.states().await, ["offered"], "premise: there is something to answer");
        site.deliver_mail().await;
        let before = testing::stored(&site.app).await.unwrap();
        for page in [ben.booking(), &cem_free] {
            for below in ["", "/absage", "/annahme", "/verzicht", "/entschuldigung", "/aenderung", "/aenderung?was=kontakt",
                "/aenderung?was=namen", "/aenderung?was=termin", "/loeschung", "/termine.ics", "/daten.json", "/daten"] {
                let found = site.get(&format!("{page}{below}")).await;
                assert!(!found.status.is_server_error(), "{below}: {}", found.status);
            }
        }
        for letter in site.letters_to("Ben") {
            for link in letter.text().split_whitespace().filter_map(|part| part.split_once("http://127.0.0.1:8080")) {
                site.get(link.1.trim_end_matches(['.', ',', ')'])).await;
            }
        }
        site.get(&course.sign_up()).await.has_status(200);
        let after = testing::stored(&site.app).await.unwrap();
        assert_eq!(after, before);
    }
}

#[tokio::test]
async fn the_settings_say_how_long_an_offer_stands() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        if backend == Backend::Postgres && postgres_is_missing() {
            continue;
        }
        let site = Site::open_with(backend, |settings| settings.booking.answer_hours = 5).await;
        let course = one_place(&site).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        ada.cancels().await;
        let until = &ben.data().await["entries"][0]["answer_until"];
        assert_eq!(
            until, "2026-11-22T15:00:00Z",
            "five hours from eleven o'clock"
        );
        site.may_leave_letters();
        site.close().await;
    }
}
