//! Dates by a rule: what the office sees before it saves, what visitors see afterwards, and who stays.

use bausteine::testing::{self, Rule};
use chrono::{NaiveDate, NaiveTime};

use crate::support::people::Offering;
use crate::support::site::Site;

/// A rule that begins on a day, from 18:00 to 19:30.
fn rule(first: &str, rrule: &str) -> Rule {
    let time = |text| NaiveTime::parse_from_str(text, "%H:%M").expect("a time");
    Rule {
        name: String::new(),
        first: day(first),
        rrule: rrule.to_owned(),
        start: time("18:00"),
        end: time("19:30"),
        exceptions: Vec::new(),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Three Wednesdays in December, each booked by itself.
async fn café(site: &Site) -> Offering {
    let café = site
        .offering("Café")
        .field("slug", "\"cafe\"")
        .per_session()
        .places(5);
    café
        .on("2026-12-02")
        .on("2026-12-09")
        .on("2026-12-16")
        .open()
        .await
}

/// The ids that a calendar program knows the dates by, sorted.
async fn uids(site: &Site) -> Vec<String> {
    let calendar = site.get("/angebote/cafe.ics").await.body();
    let mut uids: Vec<_> = calendar
        .lines()
        .filter(|line| line.starts_with("UID:"))
        .map(str::to_owned)
        .collect();
    uids.sort();
    uids
}

const WHY: &str = "Für diesen Tag haben sich schon Frauen angemeldet.";

both! {
    async fn the_preview_lists_every_date_with_what_lies_on_it_before_anything_is_saved(site: &Site) {
        let café = site.offering("Café").field("slug", "\"cafe\"").per_session().on("2026-12-04").on("2026-12-05").open().await;
        site.offering("Nähkurs").field("slug", "\"naehkurs\"")
            .session("2026-12-11", "19:00", "20:00", "")
            .session("2026-12-18", "19:30", "20:00", "")
            .open().await;
        let feast = "[meta]\n[[meta.observance]]\nname = \"Chanukka\"\nfrom = \"2026-12-04\"\nto = \"2026-12-12\"\n\
                     [[venue]]\nslug = \"anderswo\"\nname = \"Anderswo\"\nstep_free = true\nnote = \"\"";
        site.imports(feast).await.expect("an observance");
        let before = site.get("/angebote/cafe").await.text();
        let mut fridays = rule("2026-12-04", "FREQ=WEEKLY;BYDAY=FR;COUNT=6");
        fridays.exceptions.push((day("2027-01-01"), "Wir machen Pause.".to_owned(), None));
        fridays.exceptions.push((day("2027-01-02"), "Ein Samstag.".to_owned(), None));
        let plan = testing::plan_series(&site.app, &café.slug, &[fridays]).await.expect("it is a rule");
        assert_eq!(plan.lines, [
            "2026-12-04 18:00-19:30 stays | Observance: Chanukka",
            "2026-12-05 18:00-19:30 removed | Observance: Chanukka",
            "2026-12-11 18:00-19:30 new | Observance: Chanukka | with Nähkurs (naehkurs) 18:00-19:00 UTC",
            // At half past seven the next may begin.
            "2026-12-18 18:00-19:30 new",
            "2026-12-25 18:00-19:30 new | PublicHoliday: 1. Weihnachtstag | SchoolHoliday: Weihnachtsferien 2026/27",
            "2027-01-01 18:00-19:30 left out: Wir machen Pause. | PublicHoliday: Neujahr | SchoolHoliday: Weihnachtsferien 2026/27",
            "2027-01-08 18:00-19:30 new",
            "2027-01-02 idle",
        ]);
        assert_eq!(site.get("/angebote/cafe").await.text(), before, "nothing is saved");
    }

    async fn after_a_new_rule_is_saved_the_page_shows_its_dates(site: &Site) {
        let café = café(site).await;
        let known = uids(site).await;
        let rules = testing::series(&site.app, &café.slug).await.expect("an offering");
        assert_eq!(rules, [], "its dates were listed, not ruled");
        let weekly = [rule("2026-12-09", "FREQ=WEEKLY;BYDAY=WE;COUNT=4")];
        let plan = testing::plan_series(&site.app, &café.slug, &weekly).await.expect("it is a rule");
        let done = testing::save_series(&site.app, &café.slug, &weekly, "", Some(plan.seen)).await.expect("saved");
        assert_eq!(done.lines, plan.lines, "what was seen is what was done");
        assert_eq!(testing::series(&site.app, &café.slug).await.as_deref(), Ok(weekly.as_slice()));
        let page = site.get("/angebote/cafe").await;
        page.sees("9. Dezember").sees("16. Dezember").sees("23. Dezember").sees("30. Dezember");
        assert!(!page.text().contains("2. Dezember 2026") && !page.text().contains("Mittwoch, 2. Dezember"), "{}", page.text());
        let now = uids(site).await;
        assert_eq!(now.len(), 4);
        assert_eq!(now.iter().filter(|uid| known.contains(uid)).count(), 2, "dates that stay are the same ones");
        site.visitor("Ada").ticking("23. Dezember").books(&café).await.booking();
    }

    async fn a_booked_date_that_the_rule_drops_stays_and_says_why(site: &Site) {
        let café = café(site).await;
        let ada = site.visitor("Ada").ticking("9. Dezember").books(&café).await;
        let thursdays = [rule("2026-12-03", "FREQ=WEEKLY;BYDAY=TH;COUNT=3")];
        let plan = testing::plan_series(&site.app, &café.slug, &thursdays).await.expect("it is a rule");
        assert_eq!(plan.lines, [
            "2026-12-02 18:00-19:30 removed",
            "2026-12-03 18:00-19:30 new",
            "2026-12-09 18:00-19:30 exception | booked",
            "2026-12-10 18:00-19:30 new",
            "2026-12-16 18:00-19:30 removed",
            "2026-12-17 18:00-19:30 new",
        ]);
        let silent = testing::save_series(&site.app, &café.slug, &thursdays, " ", None).await;
        assert_eq!(silent.map(|done| done.lines), Err("say why dates stay that the rule does not name".to_owned()));
        testing::save_series(&site.app, &café.slug, &thursdays, WHY, None).await.expect("saved");
        let page = site.get("/angebote/cafe").await;
        page.sees("Donnerstag, 3. Dezember").sees("Mittwoch, 9. Dezember").sees(WHY);
        assert!(!page.text().contains("16. Dezember"), "{}", page.text());
        let data = ada.data().await;
        assert_eq!(data["entries"][0]["state"], "confirmed");
        assert_eq!(data["entries"][0]["starts_at"], "2026-12-09T17:00:00Z", "she has not moved");
        ada.looks_again().await.sees("9. Dezember");
        // Back to Wednesdays: it is no exception any more, and its reason is gone.
        let wednesdays = [rule("2026-12-02", "FREQ=WEEKLY;BYDAY=WE;COUNT=3")];
        let done = testing::save_series(&site.app, &café.slug, &wednesdays, "", None).await.expect("saved");
        assert_eq!(done.lines[2], "2026-12-09 18:00-19:30 stays | booked");
        assert!(!site.get("/angebote/cafe").await.text().contains(WHY));
    }

    async fn who_books_between_the_preview_and_the_saving_keeps_her_date(site: &Site) {
        let café = café(site).await;
        let thursdays = [rule("2026-12-03", "FREQ=WEEKLY;BYDAY=TH;COUNT=3")];
        let plan = testing::plan_series(&site.app, &café.slug, &thursdays).await.expect("it is a rule");
        assert_eq!(plan.lines[2], "2026-12-09 18:00-19:30 removed");
        let ada = site.visitor("Ada").ticking("9. Dezember").books(&café).await;
        let done = testing::save_series(&site.app, &café.slug, &thursdays, WHY, Some(plan.seen)).await.expect("saved");
        assert_eq!(done.lines[2], "2026-12-09 18:00-19:30 exception | booked");
        assert_eq!(ada.states().await, ["confirmed"]);
    }

    async fn who_sends_the_form_for_a_date_that_is_gone_is_told(site: &Site) {
        let café = café(site).await;
        let form = site.visitor("Ada").ticking("2. Dezember").fills_in(&café).await;
        let thursdays = [rule("2026-12-03", "FREQ=WEEKLY;BYDAY=TH;COUNT=3")];
        testing::save_series(&site.app, &café.slug, &thursdays, "", None).await.expect("saved");
        let page = site.send(&form).await;
        assert!(page.status.is_client_error(), "{}", page.status);
        page.sees("3. Dezember");
        site.deliver_mail().await;
        assert!(site.letters_to("Ada").is_empty());
    }

    async fn what_somebody_else_has_changed_is_looked_at_again(site: &Site) {
        let café = café(site).await;
        let weekly = [rule("2026-12-02", "FREQ=WEEKLY;COUNT=4")];
        let plan = testing::plan_series(&site.app, &café.slug, &weekly).await.expect("it is a rule");
        site.it_is("2026-11-22T11:05");
        testing::save_series(&site.app, &café.slug, &weekly, "", Some(plan.seen)).await.expect("saved");
        let again = testing::save_series(&site.app, &café.slug, &[], "", Some(plan.seen)).await;
        assert_eq!(again.map(|done| done.lines), Err("the offering has been changed meanwhile".to_owned()));
        assert_eq!(uids(site).await.len(), 4);
    }

    async fn a_rule_that_is_none_changes_nothing(site: &Site) {
        let café = café(site).await;
        let known = uids(site).await;
        for (wrong, why) in [
            ("FREQ=SECONDLY;COUNT=9", "season 0: the rule is not a rule of dates but of hours"),
            ("FREQ=WEEKLY", "season 0: the rule has no end: COUNT or UNTIL is missing"),
        ] {
            let rules = [rule("2026-12-02", wrong)];
            let told = testing::save_series(&site.app, &café.slug, &rules, WHY, None).await;
            assert_eq!(told.map(|done| done.lines), Err(why.to_owned()));
        }
        assert_eq!(uids(site).await, known);
        let nowhere = testing::plan_series(&site.app, "nowhere", &[]).await;
        assert_eq!(nowhere.map(|plan| plan.lines), Err("not found".to_owned()));
    }

    async fn guests_and_children_find_places_on_a_new_date(site: &Site) {
        let café = site.offering("Café").field("slug", "\"cafe\"").per_session().asks(&["childcare"]).childcare(3)
            .on("2026-12-02").open().await;
        let two = [rule("2026-12-02", "FREQ=WEEKLY;COUNT=2")];
        testing::save_series(&site.app, &café.slug, &two, "", None).await.expect("saved");
        let resized = testing::resize(&site.app, &café.slug, Some(("childcare", Some(day("2026-12-09")))), (1, 0), "").await;
        assert_eq!(resized, Ok(1), "the new date has childcare of its own");
        let course = site.offering("Kurs").field("drop_in", "2").on("2026-12-03").open().await;
        let two = [rule("2026-12-03", "FREQ=WEEKLY;COUNT=2")];
        testing::save_series(&site.app, &course.slug, &two, "", None).await.expect("saved");
        let resized = testing::resize(&site.app, &course.slug, Some(("drop_in", Some(day("2026-12-10")))), (3, 0), "").await;
        assert_eq!(resized, Ok(1), "the new date has places for guests");
    }

    async fn where_the_sign_up_is_stopped_nobody_signs_up_until_it_is_open_again(site: &Site) {
        let course = site.offering("Kurs").places(5).open().await;
        let form = site.visitor("Ada").fills_in(&course).await;
        site.it_is("2026-11-22T11:05");
        assert_eq!(testing::stop_sign_up(&site.app, &course.slug).await, Ok(1));
        assert_eq!(testing::stop_sign_up(&site.app, &course.slug).await, Ok(0), "once is enough");
        site.send(&form).await.has_status(409);
        site.get("/angebote/kurs").await.sees("Die Anmeldung ist beendet.");
        assert_eq!(testing::reopen_sign_up(&site.app, &course.slug).await, Ok(1));
        assert_eq!(testing::reopen_sign_up(&site.app, &course.slug).await, Ok(0));
        assert_eq!(site.visitor("Ada").books(&course).await.states().await, ["confirmed"]);
    }

    async fn a_larger_room_has_places_for_more(site: &Site) {
        let café = site.offering("Café").field("slug", "\"cafe\"").per_session().places(1).on("2026-12-02").on("2026-12-09").open().await;
        for date in ["2. Dezember", "9. Dezember"] {
            site.visitor("Ada").ticking(date).books(&café).await.booking();
        }
        let full = site.get("/angebote/cafe").await;
        full.sees("Ausgebucht");
        // One date by itself.
        let one = Some(("session", Some(day("2026-12-02"))));
        assert_eq!(testing::resize(&site.app, &café.slug, one, (2, 0), "").await, Ok(1));
        assert_eq!(testing::resize(&site.app, &café.slug, one, (2, 0), "").await, Ok(0), "it has this size");
        assert_eq!(site.visitor("Ben").ticking("2. Dezember").books(&café).await.states().await, ["confirmed"]);
        site.get("/angebote/cafe").await.sees("Ausgebucht");
        // A new rule leaves it as it is, and all dates follow the offering.
        let three = [rule("2026-12-02", "FREQ=WEEKLY;COUNT=3")];
        testing::save_series(&site.app, &café.slug, &three, "", None).await.expect("saved");
        assert_eq!(testing::resize(&site.app, &café.slug, one, (2, 0), "").await, Ok(0));
        assert_eq!(testing::resize(&site.app, &café.slug, None, (3, 4), "").await, Ok(3));
        for (name, date) in [("Cem", "2. Dezember"), ("Dunja", "9. Dezember"), ("Ela", "16. Dezember")] {
            assert_eq!(site.visitor(name).ticking(date).books(&café).await.states().await, ["confirmed"]);
        }
    }

    async fn who_waits_moves_up_when_the_room_grows_or_the_sign_up_opens_again(site: &Site) {
        let course = site.offering("Kurs").places(1).waitlist(5).field("promotion", "\"direct\"").open().await;
        site.visitor("Ada").books(&course).await.booking();
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        assert_eq!((ben.states().await, cem.states().await), (vec!["waiting".to_owned()], vec!["waiting".to_owned()]));
        assert_eq!(testing::resize(&site.app, &course.slug, None, (2, 5), "").await, Ok(1));
        assert_eq!((ben.states().await, cem.states().await), (vec!["confirmed".to_owned()], vec!["waiting".to_owned()]));
        site.it_is("2026-11-22T11:05");
        testing::stop_sign_up(&site.app, &course.slug).await.expect("stopped");
        assert_eq!(testing::resize(&site.app, &course.slug, None, (3, 5), "").await, Ok(1));
        assert_eq!(cem.states().await, ["waiting"], "nobody moves up while it is stopped");
        testing::reopen_sign_up(&site.app, &course.slug).await.expect("open again");
        assert_eq!(cem.states().await, ["confirmed"]);
    }

    async fn a_smaller_room_takes_no_place_away_and_needs_a_reason(site: &Site) {
        let course = site.offering("Kurs").places(3).waitlist(5).open().await;
        let ada = site.visitor("Ada").with(&["Ayla"]).books(&course).await;
        let silent = testing::resize(&site.app, &course.slug, None, (1, 5), " ").await;
        assert_eq!(silent, Err("say why there are more people than places".to_owned()));
        site.get("/angebote/kurs").await.sees("Noch ein Platz frei");
        let done = testing::resize(&site.app, &course.slug, None, (1, 5), "Der große Raum ist gesperrt.").await;
        assert_eq!(done, Ok(1));
        assert_eq!(ada.states().await, ["confirmed"]);
        assert_eq!(site.visitor("Ben").books(&course).await.states().await, ["waiting"], "none is free");
    }

    async fn a_size_that_can_not_be_is_refused(site: &Site) {
        let course = site.offering("Kurs").places(5).childcare(3)
            .with("[[offering.workshops]]\nslug = \"holz\"\ntitle = \"Holz\"\ncapacity = 4\n").open().await;
        let refused = Err("no pool can have this size".to_owned());
        for (of, capacity, waitlist) in [(None, -1, 0), (None, 5, -1), (None, 100_001, 0), (Some(("childcare", None)), 0, 0)] {
            assert_eq!(testing::resize(&site.app, &course.slug, of, (capacity, waitlist), "").await, refused);
        }
        assert_eq!(testing::resize(&site.app, &course.slug, Some(("childcare", None)), (4, 0), "").await, Ok(1));
        assert_eq!(testing::resize(&site.app, &course.slug, Some(("workshop", None)), (9, 2), "").await, Ok(1));
        assert_eq!(testing::resize(&site.app, "nowhere", None, (9, 2), "").await, Err("not found".to_owned()));
    }
}
