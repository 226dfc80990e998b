//! The office edits offerings: drafts, two clerks at once, sizes, venues.

use bausteine::testing::{self, Draft};
use std::time::Duration;

use crate::support::people::Offering;
use crate::support::site::Site;

/// Swimming with two places, and two who wait at most.
async fn swimming(site: &Site) -> Offering {
    site.offering("Schwimmen")
        .places(2)
        .waitlist(2)
        .on("2026-12-14")
        .on("2026-12-21")
        .open()
        .await
}

/// What a clerk has before her.
async fn seen(site: &Site, slug: &str) -> Draft {
    testing::draft(&site.app, slug).await.expect("it is there")
}

fn with(draft: &Draft, field: &str, value: &str) -> Draft {
    draft.clone().with(field, value).expect(field)
}

async fn saves(site: &Site, draft: &Draft) -> Result<String, String> {
    testing::edit_offering(&site.app, draft, "").await
}

/// What the office did, by name.
async fn deeds(site: &Site) -> Vec<String> {
    let mut deeds = testing::deeds(&site.app).await.expect("a log");
    deeds.sort();
    deeds
        .into_iter()
        .map(|deed| deed.trim_start_matches("office ").to_owned())
        .collect()
}

both! {
    async fn a_new_offering_is_a_draft_until_it_is_published(site: &Site) {
        let old = seen(site, &swimming(site).await.slug).await;
        let new = with(&with(&old, "slug", "baden"), "title", "Baden im Freien");
        testing::create_offering(&site.app, &new).await.expect("it is made");
        let draft = seen(site, "baden").await;
        assert!(draft.is_draft());
        for path in ["/angebote/baden", "/angebote/baden.ics", "/angebote/baden/anmeldung"] {
            site.get(path).await.has_status(404);
        }
        site.post("/angebote/baden/anmeldung", &[("name", "Ada"), ("phone", "02361 555123"), ("key", "k")]).await.has_status(404);
        for path in ["/", "/kalender.ics", "/angebote.atom", "/sitemap.xml"] {
            let page = site.get(path).await.body();
            assert!(page.contains("chwimmen"), "premise: {path} names what is public");
            assert!(!page.contains("Baden im Freien") && !page.contains("/baden"), "{path}");
        }
        testing::publish_offering(&site.app, &draft).await.expect("it is shown");
        site.get("/").await.sees("Baden im Freien");
        let baden = Offering { slug: "baden".to_owned() };
        site.visitor("Ada").books(&baden).await.sees("Sie sind angemeldet.");
        assert_eq!(deeds(site).await, ["offering_created", "offering_published"]);
    }

    async fn what_is_taken_off_the_page_keeps_its_people_and_takes_no_others(site: &Site) {
        let course = swimming(site).await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").with(&["Bea"]).books(&course).await;
        assert_eq!(ben.states().await, ["waiting"]);
        site.deliver_mail().await;
        testing::unpublish_offering(&site.app, &seen(site, &course.slug).await).await.expect("it is taken off");
        site.get(&course.sign_up()).await.has_status(404);
        site.get(ada.booking()).await.has_status(200).sees("Schwimmen");
        // Nobody moves up meanwhile.
        ada.cancels().await;
        assert_eq!(ben.states().await, ["waiting"]);
        testing::publish_offering(&site.app, &seen(site, &course.slug).await).await.expect("it is shown again");
        assert_eq!(ben.states().await, ["offered"]);
    }

    async fn the_second_of_two_clerks_sees_both_versions_and_nothing_is_lost(site: &Site) {
        let slug = swimming(site).await.slug;
        let (one, other) = (seen(site, &slug).await, seen(site, &slug).await);
        let theirs = with(&one, "leader", "Frau Yılmaz");
        assert_eq!(saves(site, &theirs).await.as_deref(), Ok("leader"));
        let mine = with(&other, "title_tr", "Yüzme");
        let conflict = saves(site, &mine).await.expect_err("somebody else was first");
        assert!(conflict.starts_with("conflict: "), "{conflict}");
        assert!(conflict.contains("leader: mine \"Kursleiterin\", theirs \"Frau Yılmaz\""), "{conflict}");
        assert!(conflict.contains("Yüzme"), "{conflict}");
        let now = seen(site, &slug).await;
        assert_eq!(now.says("leader"), "\"Frau Yılmaz\"");
        assert!(!now.says("texts").contains("Yüzme"));
        // From what is there now it can be saved.
        assert_eq!(saves(site, &with(&now, "title_tr", "Yüzme")).await.as_deref(), Ok("texts"));
        let last = seen(site, &slug).await;
        assert_eq!(last.says("leader"), "\"Frau Yılmaz\"");
        site.get("/tr/angebote/schwimmen").await.sees("Yüzme");
        assert_eq!(deeds(site).await, ["offering_changed", "offering_changed"]);
    }

    async fn an_edit_touches_no_date_and_nobody_is_written_to(site: &Site) {
        let course = swimming(site).await;
        let ada = site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        let calendar = site.get("/angebote/schwimmen.ics").await.body();
        site.clock().set(site.clock().now() + Duration::from_hours(1));
        let edit = with(&seen(site, &course.slug).await.without_dates(), "leader", "Frau Yılmaz");
        assert_eq!(saves(site, &edit).await.as_deref(), Ok("leader"), "dates are not its business");
        let sequence = |text: &str| text.lines().filter(|line| line.starts_with("UID") || line.starts_with("SEQUENCE")).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(sequence(&site.get("/angebote/schwimmen.ics").await.body()), sequence(&calendar));
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 1);
        assert_eq!(ada.states().await, ["confirmed"]);
        assert_eq!(saves(site, &seen(site, &course.slug).await).await.as_deref(), Ok(""), "nothing to save is no deed");
        assert_eq!(deeds(site).await.len(), 1);
    }

    async fn more_places_let_the_next_move_up_and_fewer_need_a_reason(site: &Site) {
        let course = swimming(site).await;
        site.visitor("Ada").with(&["Ava"]).books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        assert_eq!(ben.states().await, ["waiting"]);
        let more = with(&seen(site, &course.slug).await, "capacity", "3");
        assert_eq!(saves(site, &more).await.as_deref(), Ok("capacity"));
        assert_eq!(ben.states().await, ["offered"]);
        let fewer = with(&seen(site, &course.slug).await, "capacity", "1");
        assert_eq!(saves(site, &fewer).await, Err("capacity: NoReason".to_owned()));
        assert_eq!(testing::edit_offering(&site.app, &fewer, "Das Becken ist kleiner.").await.as_deref(), Ok("capacity"));
        assert_eq!(ben.states().await, ["offered"], "nobody loses a place by it");
        site.deliver_mail().await;
    }

    async fn a_size_of_its_own_stays_while_another_field_is_edited(site: &Site) {
        let cafe = site.offering("Cafe").per_session().places(5).on("2026-12-14").on("2026-12-21").open().await;
        let large = Some(("session", Some("2026-12-21".parse().expect("a day"))));
        testing::resize(&site.app, &cafe.slug, large, (30, 0), "").await.expect("it is larger");
        let free = async || site.get("/angebote/cafe.jsonld").await.body().contains("\"remainingAttendeeCapacity\":30");
        assert!(free().await, "premise");
        let edit = with(&seen(site, &cafe.slug).await, "leader", "Frau Yılmaz");
        assert_eq!(saves(site, &edit).await.as_deref(), Ok("leader"));
        assert!(free().await);
        let all = with(&seen(site, &cafe.slug).await, "capacity", "7");
        assert_eq!(saves(site, &all).await.as_deref(), Ok("capacity"));
        assert!(!free().await, "who changes the size of all means all");
    }

    async fn what_can_not_be_is_said_and_nothing_is_saved(site: &Site) {
        let course = swimming(site).await;
        let old = seen(site, &course.slug).await;
        assert_eq!(testing::create_offering(&site.app, &old).await, Err("slug: Taken".to_owned()));
        let nowhere = with(&with(&old, "venue", "nirgends"), "capacity", "-1");
        assert_eq!(saves(site, &nowhere).await, Err("capacity: OutOfRange(0, 100000); venue: Unknown".to_owned()));
        assert_eq!(seen(site, &course.slug).await.says("capacity"), "2");
        let nobody = with(&old, "slug", "gibt-es-nicht");
        assert_eq!(saves(site, &nobody).await, Err("not found".to_owned()));
        site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        let other = with(&seen(site, &course.slug).await, "per_session", "");
        assert_eq!(saves(site, &other).await, Err("registration_mode: Booked".to_owned()));
        let dateless = with(&old, "slug", "ohne-termin").without_dates();
        testing::create_offering(&site.app, &dateless).await.expect("a draft may have no dates yet");
        let draft = seen(site, "ohne-termin").await;
        assert_eq!(testing::publish_offering(&site.app, &draft).await, Err("sessions: Missing".to_owned()));
        assert!(deeds(site).await.iter().all(|deed| deed == "offering_created"));
    }

    async fn venues_and_partners_are_kept_by_hand(site: &Site) {
        let course = swimming(site).await;
        testing::put_venue(&site.app, "bad", None, ("Stadtbad", "")).await.expect("it is new");
        assert_eq!(testing::put_venue(&site.app, "bad", None, ("Bad", "")).await, Err("Taken".to_owned()));
        let seen_venue = Some(("Stadtbad", ""));
        testing::put_venue(&site.app, "bad", seen_venue, ("Stadtbad", "Eingang links.")).await.expect("it is changed");
        let late = testing::put_venue(&site.app, "bad", seen_venue, ("Stadtbad", "Eingang rechts.")).await;
        assert_eq!(late, Err("conflict: Eingang links.".to_owned()));
        let edit = with(&with(&seen(site, &course.slug).await, "venue", "bad"), "partner", "Frauen e.V.");
        assert_eq!(saves(site, &edit).await.as_deref(), Ok("partner, venue"));
        site.get("/angebote/schwimmen").await.sees("Stadtbad").sees("Eingang links.");
        testing::rename_partner(&site.app, "Frauen e.V.", "Frauen Recklinghausen e.V.").await.expect("renamed");
        assert_eq!(seen(site, &course.slug).await.says("partner"), "\"Frauen Recklinghausen e.V.\"");
        assert!(testing::rename_partner(&site.app, "Frauen e.V.", "Anders").await.is_err());
        let deeds = deeds(site).await;
        assert_eq!(deeds, ["offering_changed", "partner_renamed", "venue_changed", "venue_created"]);
    }
}
