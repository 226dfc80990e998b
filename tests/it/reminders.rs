//! Reminders: two days and three hours before, to those who come, once, and never at night.

use std::time::{Duration, Instant};

use bausteine::{App, Clock, Db, Dice, Lang, testing};
use insta::assert_snapshot;
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::support::people::{Offering, OfferingDraft};
use crate::support::postbox::Letter;
use crate::support::site::Site;
use crate::support::words::word;

/// How many bookings one transaction writes reminders to, and a few more.
const MANY: usize = 105;

both! {
    async fn two_days_and_three_hours_before_she_is_reminded(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").books(&course).await.has_status(200);
        for (time, many) in [
            ("2026-11-30T17:59", 0),
            ("2026-11-30T18:00", 1),
            ("2026-12-01T12:00", 1),
            ("2026-12-02T14:59", 1),
            ("2026-12-02T15:00", 2),
            ("2026-12-02T17:59", 2),
        ] {
            at(site, time).await;
            assert_eq!(reminders(site, "Ada").len(), many, "{time}");
        }
        let letter = site.last_letter_to("Ada");
        assert_eq!(letter.subject(), "Erinnerung: Schwimmen, 2. Dezember");
        assert!(letter.calendar().is_none(), "it is in her calendar already");
        for said in ["Mittwoch, 2. Dezember 2026, 18:00 bis 19:30 Uhr", "Treffpunkt", "Ada"] {
            assert!(letter.text().contains(said), "{said}: {}", letter.text());
        }
    }

    async fn a_reminder_leads_to_her_page(site: &Site) {
        let course = evening(site).open().await;
        let ada = site.visitor("Ada").in_language(Lang::Tr).books(&course).await;
        at(site, "2026-12-02T15:00").await;
        let letter = site.last_letter_to("Ada");
        assert_eq!(letter.link("/tr/anmeldung/"), ada.booking());
        ada.cancels().await.has_status(200);
    }

    async fn once_though_the_jobs_run_twice(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").books(&course).await;
        site.it_is("2026-11-30T18:00");
        assert_eq!(site.does_chores().await, ["1 reminder written"]);
        assert!(site.does_chores().await.is_empty());
        site.it_is("2026-11-30T18:20");
        assert!(site.does_chores().await.is_empty());
        site.deliver_mail().await;
        assert_eq!(reminders(site, "Ada").len(), 1);
    }

    async fn once_though_two_machines_do_the_jobs(site: &Site) {
        let course = evening(site).open().await;
        let people: Vec<String> = (0..12).map(|number| format!("Person {number}")).collect();
        for name in &people {
            site.visitor(name).books(&course).await.has_status(200);
        }
        site.it_is("2026-11-30T18:00");
        let others = [another_process(site, 2).await, another_process(site, 3).await];
        let [one, two] = &others;
        let (a, b, c) = tokio::join!(testing::chores(&site.app), testing::chores(one), testing::chores(two));
        let done: Vec<String> = [a, b, c].into_iter().flat_map(|done| done.expect("it is done")).collect();
        assert_eq!(done, ["12 reminders written"], "one of them did it");
        site.deliver_mail().await;
        for name in &people {
            assert_eq!(reminders(site, name).len(), 1, "{name}");
        }
        for app in others {
            app.db.clone().close().await.expect("it closes");
        }
    }

    async fn two_machines_at_work_remind_once_and_stop_when_told(site: &Site) {
        let course = evening(site).open().await;
        let people: Vec<String> = (0..6).map(|number| format!("Person {number}")).collect();
        for name in &people {
            site.visitor(name).books(&course).await.has_status(200);
        }
        site.it_is("2026-11-30T18:00");
        let other = another_process(site, 2).await;
        let stop = CancellationToken::new();
        let mut machines = JoinSet::new();
        for app in [site.app.clone(), other.clone()] {
            machines.spawn(testing::work(app, stop.clone()));
        }
        let sent = || {
            let letters = [&site.app, &other].into_iter().flat_map(testing::letters);
            letters.map(Letter::read).filter(is_reminder).count()
        };
        let patience = Instant::now();
        while sent() < people.len() && patience.elapsed() < Duration::from_secs(20) {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        stop.cancel();
        let told = Instant::now();
        machines.join_all().await;
        assert!(told.elapsed() < Duration::from_secs(10), "{:?}", told.elapsed());
        assert_eq!(sent(), people.len());
        site.deliver_mail().await;
        assert_eq!(sent(), people.len(), "nothing was left to be done");
        other.db.clone().close().await.expect("it closes");
    }

    async fn none_at_night(site: &Site) {
        let morning = site.offering("Yoga").session("2026-12-02", "07:30", "08:15", "").open().await;
        let late = site.offering("Tanz").session("2026-12-02", "23:00", "23:45", "").open().await;
        let day = site.offering("Tee").session("2026-12-02", "10:00", "12:00", "").open().await;
        site.visitor("Mira").books(&morning).await;
        site.visitor("Lena").books(&late).await;
        site.visitor("Dana").books(&day).await;
        let counts = || ["Mira", "Lena", "Dana"].map(|name| reminders(site, name).len());
        // Two days before 7:30 is night, and becomes 8:00.
        for (time, many) in [
            ("2026-11-30T07:59", [0, 0, 0]),
            ("2026-11-30T08:00", [1, 0, 0]),
            ("2026-11-30T10:00", [1, 0, 1]),
            // 23:00 two days before becomes the next morning.
            ("2026-11-30T23:00", [1, 0, 1]),
            ("2026-12-01T08:00", [1, 1, 1]),
            // Three hours before 7:30 would be 4:30, and 8:00 too late: the evening before.
            ("2026-12-01T19:59", [1, 1, 1]),
            ("2026-12-01T20:00", [2, 1, 1]),
            // 7:00 becomes 8:00, two hours before.
            ("2026-12-02T07:59", [2, 1, 1]),
            ("2026-12-02T08:00", [2, 1, 2]),
            ("2026-12-02T20:00", [2, 2, 2]),
        ] {
            at(site, time).await;
            assert_eq!(counts(), many, "{time}");
        }
    }

    async fn a_job_that_comes_late_in_the_evening_waits_for_the_morning(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").books(&course).await;
        at(site, "2026-11-30T21:00").await;
        at(site, "2026-12-01T07:59").await;
        assert!(reminders(site, "Ada").is_empty());
        at(site, "2026-12-01T08:00").await;
        assert_eq!(reminders(site, "Ada").len(), 1, "it still makes sense");
    }

    async fn a_late_reminder_gives_way_to_the_next(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").books(&course).await;
        at(site, "2026-12-02T16:00").await;
        assert_eq!(reminders(site, "Ada").len(), 1, "one, though both are due");
        at(site, "2026-12-02T17:00").await;
        assert_eq!(reminders(site, "Ada").len(), 1);
    }

    async fn after_the_begin_nobody_is_reminded(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").books(&course).await;
        at(site, "2026-12-02T18:00").await;
        assert!(reminders(site, "Ada").is_empty());
    }

    async fn who_waits_or_has_cancelled_is_not_reminded(site: &Site) {
        let course = evening(site).places(2).waitlist(5).open().await;
        site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let cem = site.visitor("Cem").books(&course).await;
        assert_eq!(cem.states().await, ["waiting"]);
        let cem = cem.cancels().await;
        assert_eq!(cem.states().await, ["cancelled"]);
        let dunja = site.visitor("Dunja").books(&course).await;
        assert_eq!((ben.states().await, dunja.states().await), (vec!["confirmed".to_owned()], vec!["waiting".to_owned()]));
        at(site, "2026-11-30T18:00").await;
        let counts = ["Ada", "Ben", "Cem", "Dunja"].map(|name| reminders(site, name).len());
        assert_eq!(counts, [1, 1, 0, 0]);
    }

    async fn who_was_only_offered_a_place_is_not_reminded(site: &Site) {
        let course = evening(site).places(1).waitlist(5).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        site.it_is("2026-11-30T12:00");
        ada.cancels().await;
        assert_eq!(ben.states().await, ["offered"]);
        at(site, "2026-11-30T18:00").await;
        assert!(reminders(site, "Ben").is_empty());
        let ben = ben.presses("Platz annehmen").await;
        assert_eq!(ben.states().await, ["confirmed"]);
        at(site, "2026-11-30T18:20").await;
        assert!(reminders(site, "Ben").is_empty(), "she has just had her letter");
        at(site, "2026-12-02T15:00").await;
        assert_eq!(reminders(site, "Ben").len(), 1);
    }

    async fn who_has_no_address_gets_none(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").by_phone("0151 23456789").books(&course).await.has_status(200);
        site.it_is("2026-11-30T18:00");
        assert!(site.does_chores().await.is_empty());
    }

    async fn a_course_is_reminded_of_before_each_of_its_sessions(site: &Site) {
        let course = site.offering("Nähkurs").field("slug", "\"naehkurs\"")
            .on("2026-12-02").session("2026-12-09", "18:00", "19:30", "status = \"cancelled\", reason = \"Feier im Haus.\"")
            .on("2026-12-16").open().await;
        site.visitor("Ada").books(&course).await;
        for (time, many) in [
            ("2026-11-30T18:00", 1),
            ("2026-12-02T15:00", 2),
            ("2026-12-07T18:00", 2),
            ("2026-12-09T15:00", 2),
            ("2026-12-14T18:00", 3),
            ("2026-12-16T15:00", 4),
        ] {
            at(site, time).await;
            assert_eq!(reminders(site, "Ada").len(), many, "{time}");
        }
        let letter = site.last_letter_to("Ada");
        assert!(letter.text().contains("16. Dezember") && !letter.text().contains("2. Dezember"), "{}", letter.text());
        assert!(letter.text().contains(word(Lang::De, "bookings-reminder-excuse-today")), "{}", letter.text());
        let others = word(Lang::De, "bookings-reminder-others");
        assert!(reminders(site, "Ada")[0].text().contains(others), "premise: more dates follow");
        assert!(!letter.text().contains(others), "it is the last: {}", letter.text());
    }

    async fn of_several_dates_each_is_reminded_of_to_those_who_have_it(site: &Site) {
        let cafe = site.offering("Café").field("slug", "\"cafe\"").per_session().places(1).waitlist(3)
            .on("2026-12-02").on("2026-12-16").open().await;
        site.visitor("Ada").ticking("2. Dezember").books(&cafe).await;
        let ben = site.visitor("Ben").ticking("2. Dezember").ticking("16. Dezember").books(&cafe).await;
        let mut states = ben.states().await;
        states.sort();
        assert_eq!(states, ["confirmed", "waiting"]);
        at(site, "2026-11-30T18:00").await;
        assert_eq!((reminders(site, "Ada").len(), reminders(site, "Ben").len()), (1, 0), "Ben waits");
        at(site, "2026-12-14T18:00").await;
        assert_eq!((reminders(site, "Ada").len(), reminders(site, "Ben").len()), (1, 1));
    }

    async fn who_signs_up_after_it_was_due_has_just_had_her_letter(site: &Site) {
        let course = evening(site).closes("2026-12-02T17:00").open().await;
        site.visitor("Ada").books(&course).await;
        site.it_is("2026-11-30T18:30");
        site.visitor("Ben").books(&course).await.has_status(200);
        at(site, "2026-11-30T18:40").await;
        assert_eq!((reminders(site, "Ada").len(), reminders(site, "Ben").len()), (1, 0));
        at(site, "2026-12-02T15:00").await;
        assert_eq!((reminders(site, "Ada").len(), reminders(site, "Ben").len()), (2, 1));
    }

    async fn an_offering_has_hours_of_its_own(site: &Site) {
        let course = evening(site).field("remind_hours", "[24]").open().await;
        site.visitor("Ada").books(&course).await;
        at(site, "2026-11-30T18:00").await;
        assert!(reminders(site, "Ada").is_empty());
        at(site, "2026-12-01T18:00").await;
        assert_eq!(reminders(site, "Ada").len(), 1);
        at(site, "2026-12-02T15:00").await;
        assert_eq!(reminders(site, "Ada").len(), 1);
    }

    async fn an_empty_list_of_hours_is_none(site: &Site) {
        let course = evening(site).field("remind_hours", "[]").open().await;
        site.visitor("Ada").books(&course).await;
        at(site, "2026-11-30T18:00").await;
        at(site, "2026-12-02T15:00").await;
        assert!(reminders(site, "Ada").is_empty());
    }

    async fn a_moved_session_is_reminded_of_anew(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").books(&course).await;
        at(site, "2026-11-30T18:00").await;
        assert_eq!(reminders(site, "Ada").len(), 1);
        site.it_is("2026-12-01T10:00");
        moved(site, "2026-12-09").await;
        at(site, "2026-12-02T15:00").await;
        assert_eq!(reminders(site, "Ada").len(), 1, "the old date is nothing any more");
        at(site, "2026-12-07T18:00").await;
        assert_eq!(reminders(site, "Ada").len(), 2);
        let letter = site.last_letter_to("Ada");
        assert_eq!(letter.subject(), "Erinnerung: Schwimmen, 9. Dezember");
        at(site, "2026-12-09T15:00").await;
        assert_eq!(reminders(site, "Ada").len(), 3);
    }

    async fn a_changed_topic_does_not_remind_twice(site: &Site) {
        let draft = |topic: &str| {
            let more = format!("topic = {topic:?}");
            site.offering("Schwimmen").session("2026-12-02", "18:00", "19:30", &more)
        };
        let course = draft("Brustschwimen").open().await;
        site.visitor("Ada").books(&course).await;
        at(site, "2026-11-30T18:00").await;
        site.it_is("2026-12-01T10:00");
        draft("Brustschwimmen").open().await;
        at(site, "2026-12-01T10:10").await;
        assert_eq!(reminders(site, "Ada").len(), 1);
        at(site, "2026-12-02T15:00").await;
        assert_eq!(reminders(site, "Ada").len(), 2);
        assert!(site.last_letter_to("Ada").text().contains("Brustschwimmen"));
    }

    async fn who_cancels_before_it_left_is_not_reminded(site: &Site) {
        let course = evening(site).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").books(&course).await;
        site.it_is("2026-11-30T18:00");
        assert_eq!(site.does_chores().await, ["2 reminders written"]);
        ada.cancels().await;
        site.deliver_mail().await;
        assert_eq!((reminders(site, "Ada").len(), reminders(site, "Ben").len()), (0, 1));
        assert!(site.last_letter_to("Ada").subject().starts_with("Ihre Absage: "));
    }

    async fn when_one_of_a_party_leaves_the_reminder_names_the_others(site: &Site) {
        let course = evening(site).party_up_to(2).open().await;
        let ada = site.visitor("Ada").with(&["Fatma"]).books(&course).await;
        site.deliver_mail().await;
        site.it_is("2026-11-30T18:00");
        assert_eq!(site.does_chores().await, ["1 reminder written"]);
        ada.presses("Absagen: Fatma").await.has_status(200);
        site.deliver_mail().await;
        let told = reminders(site, "Ada");
        assert_eq!(told.len(), 1);
        assert!(!told[0].text().contains("Fatma"), "{}", told[0].text());
        assert!(site.does_chores().await.is_empty());
    }

    async fn a_reminder_that_a_move_overtook_is_taken_back(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").books(&course).await;
        site.it_is("2026-11-30T18:00");
        assert_eq!(site.does_chores().await, ["1 reminder written"]);
        moved(site, "2026-12-09").await;
        assert_eq!(site.does_chores().await, ["1 reminder taken back"]);
        site.deliver_mail().await;
        assert!(reminders(site, "Ada").is_empty());
    }

    async fn a_reminder_that_the_begin_overtook_is_taken_back(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").books(&course).await;
        site.it_is("2026-12-02T15:00");
        assert_eq!(site.does_chores().await, ["1 reminder written"]);
        at(site, "2026-12-02T18:00").await;
        assert!(reminders(site, "Ada").is_empty());
    }

    async fn a_run_that_broke_off_is_finished_by_the_next(site: &Site) {
        let course = evening(site).open().await;
        for number in 0..MANY {
            let address = format!("p{number}@example.org");
            let name = format!("Person {number}");
            let fields = [("name", name.as_str()), ("email", &address)];
            site.post(&course.sign_up(), &fields).await.has_status(303);
        }
        site.it_is("2026-11-30T18:00");
        sabotage(site, true).await;
        let broken = testing::chores(&site.app).await;
        assert!(broken.is_err(), "the last batch could not be noted: {broken:?}");
        site.deliver_mail().await;
        let first = site.letters().iter().filter(|letter| is_reminder(letter)).count();
        assert!(first > 0 && first < MANY, "it broke off in the middle: {first}");
        sabotage(site, false).await;
        assert_eq!(site.does_chores().await, [format!("{} reminders written", MANY - first)]);
        assert!(site.does_chores().await.is_empty());
        site.deliver_mail().await;
        for number in 0..MANY {
            let address = format!("p{number}@example.org");
            assert_eq!(reminders(site, &address).len(), 1, "{address}");
        }
    }

    async fn a_discreet_reminder_shows_no_topic(site: &Site) {
        let more = "topic = \"Wenn zu Hause Angst ist\"";
        let course = site.offering("Stark sein").field("discreet", "true")
            .session("2026-12-02", "18:00", "19:30", more).open().await;
        site.visitor("Ada").books(&course).await;
        at(site, "2026-11-30T18:00").await;
        let letter = site.last_letter_to("Ada");
        assert_eq!(letter.subject(), "Erinnerung: 2. Dezember");
        for part in letter.parts() {
            assert!(!part.text.contains("Angst"), "{}", part.text);
        }
    }

    async fn jobs_run_says_line_by_line_what_it_did(site: &Site) {
        let course = evening(site).open().await;
        site.visitor("Ada").books(&course).await;
        site.it_is("2026-11-30T18:00");
        let said = testing::jobs(&site.app).await.expect("it is done");
        let letters = "letters: 2 accepted, 0 to be tried again, 0 rejected, 0 uncertain, 0 given up";
        assert_eq!(said, ["1 reminder written", letters]);
        let said = testing::jobs(&site.app).await.expect("it is done");
        assert_eq!(said, ["letters: 0 accepted, 0 to be tried again, 0 rejected, 0 uncertain, 0 given up"]);
        assert_eq!(reminders(site, "Ada").len(), 1);
    }

    async fn a_reminder_is_written_in_her_language(site: &Site) {
        let course = site.offering("Nähkurs").field("slug", "\"naehkurs\"").party_up_to(2)
            .session("2026-12-02", "10:00", "12:00", "topic = \"Die Maschine\"").on("2026-12-09")
            .field("bring", r#"["Stoff", "Faden"]"#).open().await;
        for lang in [Lang::De, Lang::Tr, Lang::Ar] {
            let email = format!("ada-{lang}@example.org");
            let ada = site.visitor("Ada Löwe").with(&["فاطمة"]).in_language(lang).with_email(&email);
            ada.books(&course).await.has_status(200);
        }
        at(site, "2026-11-30T10:00").await;
        for lang in [Lang::De, Lang::Tr, Lang::Ar] {
            let letter = site.last_letter_to(&format!("ada-{lang}@example.org"));
            assert_snapshot!(format!("reminder_{lang}"), letter);
        }
    }
}

/// An evening on 2 December at 18:00.
fn evening(site: &Site) -> OfferingDraft<'_> {
    site.offering("Schwimmen").on("2026-12-02")
}

/// The same evening, on another date.
async fn moved(site: &Site, to: &str) -> Offering {
    let exception = format!(
        "[{{ date = \"2026-12-02\", kind = \"venue\", reason = \"Das Bad ist zu.\", moved_to = {to:?} }}]"
    );
    let draft = site.offering("Schwimmen").field("exceptions", &exception);
    draft.on(to).open().await
}

/// It becomes this time, the chores are done, and the courier makes a round.
async fn at(site: &Site, local: &str) {
    site.it_is(local);
    site.does_chores().await;
    site.deliver_mail().await;
}

fn is_reminder(letter: &Letter) -> bool {
    let begins = ["Erinnerung", "Hatırlatma"];
    begins
        .iter()
        .any(|begin| letter.subject().starts_with(begin))
}

/// The reminders that a person got.
fn reminders(site: &Site, whom: &str) -> Vec<Letter> {
    let mut letters = site.letters_to(whom);
    letters.retain(is_reminder);
    letters
}

/// Another process on the same database.
async fn another_process(site: &Site, seed: u64) -> App {
    let settings = site.app.settings.clone();
    let db = Db::connect(&settings.database.url, settings.database.connections)
        .await
        .expect("the database answers");
    let clock = Clock::fixed(site.clock().now());
    testing::app(db, clock, Dice::seeded(seed), settings)
        .await
        .expect("the parts fit")
}

/// Lets nobody note that a session's reminders are written, or lets everybody again.
async fn sabotage(site: &Site, broken: bool) {
    let mut options = ConnectOptions::new(site.app.settings.database.url.clone());
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options)
        .await
        .expect("the database answers");
    let is_sqlite = site.app.db.is_sqlite();
    let sql = match (is_sqlite, broken) {
        (true, true) => {
            "CREATE TRIGGER breaks BEFORE INSERT ON reminders BEGIN SELECT RAISE(ABORT, 'broken'); END"
        }
        (true, false) => "DROP TRIGGER breaks",
        (false, true) => {
            "CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql \
                 AS 'BEGIN RAISE EXCEPTION ''broken''; END'; \
             CREATE TRIGGER breaks BEFORE INSERT ON reminders FOR EACH ROW EXECUTE FUNCTION breaks()"
        }
        (false, false) => "DROP TRIGGER breaks ON reminders",
    };
    db.execute_unprepared(sql).await.expect(sql);
    db.close().await.expect("it closes");
}
