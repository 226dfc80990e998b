//! What people told us is deleted when its time is over, and what was counted stays: the night, its rehearsal, its
//! report, and one person's data from beginning to end.

mod rundbrief;

use std::fs;

use bausteine::testing;
use serde_json::Value;

use crate::attendance::{de, id, lena_leads, ticks};
use crate::shifts::{address, changes};
use crate::support::database::{Backend, postgres_is_missing};
use crate::support::people::{Offering, Visitor};
use crate::support::postbox::Letter;
use crate::support::site::{Browser, Site};
use crate::support::staff::PASSWORD;

const DAY: &str = "2026-12-02";
const NEXT: &str = "2026-12-09";
const PAGE: &str = "/buero/loeschung";

/// The page of somebody's booking, found by her name.
async fn booking_of(clara: &Browser, name: &str) -> String {
    let page = clara.get("/buero/anmeldungen").await;
    let mut form = page.form("/buero/anmeldungen");
    form.fill(de("office-search-field"), name);
    let page = clara.send(&form).await;
    page.attributes("main li a", "href").swap_remove(0)
}

async fn comes(site: &Site, name: &str) -> Browser {
    let browser = site.browser().with_cookies();
    browser.signs_in(name, PASSWORD).await.has_status(200);
    browser
}

/// Everything that lies anywhere: the rows of all tables; the bytes of the file and of its log; the letters in the
/// folder, as they lie and as they are read; the journal of erasures.
async fn all_that_lies(site: &Site) -> Vec<(String, Vec<u8>)> {
    let settings = &site.app.settings;
    let rows = testing::stored(&site.app).await.expect("the rows");
    let of_tables = rows.iter().filter_map(|row| {
        let (table, _) = row.split_once(": ")?;
        Some((format!("the table {table}"), row.clone().into_bytes()))
    });
    let mut all: Vec<(String, Vec<u8>)> = of_tables.collect();
    assert!(!all.is_empty(), "premise: there are rows");
    if let Some(file) = settings.database.url.strip_prefix("sqlite:") {
        for ending in ["", "-wal", "-shm"] {
            let bytes = fs::read(format!("{file}{ending}")).unwrap_or_default();
            assert!(
                !bytes.is_empty() || !ending.is_empty(),
                "premise: that is the file"
            );
            all.push((format!("the file{ending}"), bytes));
        }
    }
    let journal = fs::read(&settings.database.erasures).unwrap_or_default();
    all.push(("the journal".to_owned(), journal));
    for entry in fs::read_dir(&settings.mail.directory).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        let bytes = fs::read(&path).expect("a letter");
        let letter = Letter::read(bytes.clone());
        let read = format!(
            "{} {} {} {:?}",
            letter.to,
            letter.text(),
            letter.html(),
            letter.calendar()
        );
        all.push((format!("the letter {}", path.display()), bytes));
        all.push((
            format!("the letter {}, as it is read", path.display()),
            read.into_bytes(),
        ));
    }
    all
}

/// Where a text lies.
fn found(all: &[(String, Vec<u8>)], text: &str) -> Vec<String> {
    let text = text.as_bytes();
    let holds = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text);
    let places = all.iter().filter(|(_, bytes)| holds(bytes));
    places.map(|(place, _)| place.clone()).collect()
}

/// What is typed somewhere, and must not be anywhere in the end.
const PLANTED: &[&str] = &[
    "Zwenka Ölçümgül",
    "zwenka@quittenhain.example",
    "zwenka-neu@hagebutte.example",
    "+4923619876543",
    "Tusnelda Quakenbrück",
    "Kunigunde Splettstößer",
    "Enkelin Rapunzel",
    "rapunzel@birkenhang.example",
    "siebenundachtzig Monate",
    "Klingonisch",
    "Ich komme mit dem Zeppelin",
    "Verein Zimtstern",
    "Oberquittenmeisterin",
    "Ruft wegen Quittengelee an",
    "Dörthe Wummelkamp",
    "Sie ist die Nichte von Wummelkamp",
    "Vertretung Huckepack",
    "huckepack@kiefernweg.example",
    "Liebe Zwenka, nimm die Knäckebrotpause",
    "Masern bei Frau Trampolinski",
    "Ihre Tante Philomena kommt mit",
    "Heizung Kabumm bei Familie Flunder",
    "Eulalia Pfannenstiel",
    "Das Krähennest ist zu hoch",
    "kraehe@wacholder.example",
];

/// Opens a form of the office on somebody's page, fills it in and sends it.
async fn deed(clara: &Browser, booking: &str, what: &str, fields: &[(&str, &str)]) {
    let page = clara.post(&format!("{booking}/{what}"), fields).await;
    page.has_status(303);
}

/// Plants all of it, by the forms of the site.
#[expect(
    clippy::too_many_lines,
    reason = "one story, told from its beginning to its end"
)]
async fn plants(site: &Site) -> Offering {
    let course = site
        .offering("Schwimmen")
        .places(3)
        .waitlist(5)
        .party_up_to(3)
        .asks(&["childcare", "language", "organisation", "role"])
        .childcare(4)
        .field("audience", "\"institutions\"")
        .field("max_per_organisation", "9")
        .on(DAY)
        .on(NEXT)
        .open()
        .await;
    let zwenka = site
        .visitor("Zwenka Ölçümgül")
        .with_email("zwenka@quittenhain.example")
        .with(&["Tusnelda Quakenbrück"])
        .filling(de("bookings-form-phone"), "(0) 2361 / 98 76 543")
        .filling(de("bookings-form-helper-name"), "Enkelin Rapunzel")
        .filling(
            de("bookings-form-helper-contact"),
            "rapunzel@birkenhang.example",
        )
        .filling(de("bookings-form-children"), "1")
        .filling(de("bookings-form-children-ages"), "siebenundachtzig Monate")
        .filling(de("bookings-form-organisation"), "Verein Zimtstern")
        .filling(de("bookings-form-role"), "Oberquittenmeisterin")
        .filling(de("bookings-form-note"), "Ich komme mit dem Zeppelin");
    let mut form = zwenka.fills_in(&course).await;
    form.set("language_help", "Klingonisch");
    let zwenka = zwenka.sends(&form).await;
    zwenka.booking();
    // Somebody waits, and is given a place beyond what there is, for a reason.
    let organisation = de("bookings-form-organisation");
    site.visitor("Ben")
        .filling(organisation, "Verein")
        .books(&course)
        .await
        .has_status(200);
    let waits = site
        .visitor("Eulalia Pfannenstiel")
        .with_email("eulalia@example.org");
    let waits = waits.filling(organisation, "Verein").books(&course).await;
    assert_eq!(waits.states().await, ["waiting"], "premise: it is full");
    site.deliver_mail().await;
    let lena = lena_leads(site, &course, DAY).await;
    let clara = comes(site, "Clara").await;
    let hers = booking_of(&clara, "Zwenka").await;
    deed(
        &clara,
        &hers,
        "notiz",
        &[("note", "Ruft wegen Quittengelee an")],
    )
    .await;
    let token = waits
        .booking()
        .rsplit('/')
        .next()
        .expect("a token")
        .to_owned();
    let given = testing::overbook(&site.app, &token, "Ihre Tante Philomena kommt mit").await;
    assert!(given.expect("a place"), "premise");
    // Another address, another name; to the old address goes a last letter.
    let contact = [
        ("email", "zwenka-neu@hagebutte.example"),
        ("phone", "02361 9876543"),
        ("lang", "de"),
    ];
    deed(&clara, &hers, "kontakt", &contact).await;
    deed(
        &clara,
        &hers,
        "namen",
        &[
            ("name", "Zwenka Ölçümgül"),
            ("name", "Kunigunde Splettstößer"),
        ],
    )
    .await;
    site.deliver_mail().await;
    // She asks for her link again, and somebody reports a barrier.
    let mut form = site.get("/anmeldung/link").await.form("/anmeldung/link");
    form.fill(de("bookings-form-email"), "zwenka-neu@hagebutte.example");
    site.send(&form).await.has_status(200);
    let mut form = site
        .get("/barrierefreiheit")
        .await
        .form("/barrierefreiheit");
    form.fill(de("barriers-form-what"), "Das Krähennest ist zu hoch");
    form.fill(de("barriers-form-contact"), "kraehe@wacholder.example");
    site.send(&form).await.has_status(200);
    // Who stands in gets a link, all get a message, and a date is moved for a reason.
    let pass = format!("/buero/termine/{}/zugang", id(site, &course, DAY).await);
    let mut form = clara.get(&pass).await.form(&pass);
    form.set("name", "Vertretung Huckepack")
        .set("email", "huckepack@kiefernweg.example");
    clara.send(&form).await.has_status(200);
    let message = format!("/buero/angebote/{}/nachricht", course.slug);
    let page = clara.get(&message).await;
    let mut form = page.form_with_button(de("office-message-preview"));
    form.set("text-de", "Liebe Zwenka, nimm die Knäckebrotpause");
    let preview = clara.send(&form).await;
    clara
        .send(&preview.form_with_button(de("office-message-send")))
        .await
        .has_status(200);
    let date = address(site, &course, NEXT).await;
    changes(&clara, &date, &[("reason", "Masern bei Frau Trampolinski")]).await;
    // At the door.
    site.it_is("2026-12-02T18:05");
    let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
    let lena = {
        drop(lena);
        comes(site, "Lena").await
    };
    ticks(&lena, &list, "Zwenka Ölçümgül", "present")
        .await
        .has_status(200);
    let mut form = lena.get(&list).await.form("/gast");
    form.fill(de("attendance-guest-name"), "Dörthe Wummelkamp");
    let page = lena.send(&form).await;
    let mut form = page.form_with_button(de("attendance-guest-anyway"));
    form.fill(
        de("attendance-guest-reason"),
        "Sie ist die Nichte von Wummelkamp",
    );
    lena.send(&form).await.has_status(200);
    let mut form = lena.get(&list).await.form("/bericht");
    form.tick(de("attendance-report-no"));
    form.fill(
        de("attendance-report-why"),
        "Heizung Kabumm bei Familie Flunder",
    );
    lena.send(&form).await.has_status(200);
    site.does_chores().await;
    course
}

/// Zwenka alone is in the lists of what is kept of a name: as it is compared, and as it sounds.
fn planted() -> Vec<String> {
    let mut all: Vec<String> = PLANTED.iter().map(|text| (*text).to_owned()).collect();
    for name in [
        "Zwenka Ölçümgül",
        "Kunigunde Splettstößer",
        "Eulalia Pfannenstiel",
    ] {
        let (folded, sound) = testing::kept_name(name);
        all.extend([folded, sound.trim().to_owned()]);
    }
    all
}

async fn nothing_is_left(backend: Backend) {
    let site = Site::open_with_folder(backend).await;
    let course = plants(&site).await;
    site.deliver_mail().await;
    let all = all_that_lies(&site).await;
    let mut nowhere: Vec<String> = planted();
    // The name was changed: nobody keeps the old one but the letters.
    nowhere.retain(|text| found(&all, text).is_empty());
    assert!(
        nowhere.is_empty(),
        "premise: before it is forgotten all of it is found: {nowhere:?}"
    );
    let letters = all
        .iter()
        .filter(|(place, _)| place.starts_with("the letter"))
        .count();
    assert!(letters > 8, "premise: letters lie in the folder");
    // A week after the last date the details go, and nothing else.
    site.it_is("2026-12-17T04:00");
    site.does_chores().await;
    let all = all_that_lies(&site).await;
    for text in [
        "rapunzel@birkenhang.example",
        "siebenundachtzig Monate",
        "Klingonisch",
    ] {
        assert_eq!(found(&all, text), [""; 0], "{text}");
    }
    assert!(!found(&all, "Verein Zimtstern").is_empty());
    assert!(!found(&all, "Dörthe Wummelkamp").is_empty());
    let clara = comes(&site, "Clara").await;
    let before = clara.get(&format!("/buero/angebote/{}", course.slug)).await;
    before.has_status(200);
    // Six weeks after it she does.
    site.it_is("2027-01-21T04:00");
    let told = testing::rehearsal(&site.app).await.expect("a rehearsal");
    assert_eq!(
        told,
        testing::rehearsal(&site.app).await.unwrap(),
        "a rehearsal deletes nothing"
    );
    assert!(
        told.contains(&"Schwimmen: 3 bookings forgotten".to_owned()),
        "{told:?}"
    );
    let done = site.does_chores().await;
    assert!(
        done.contains(&"3 bookings forgotten".to_owned()),
        "{done:?}"
    );
    assert_eq!(testing::rehearsal(&site.app).await.unwrap(), [""; 0]);
    let all = all_that_lies(&site).await;
    for text in planted() {
        let mut places = found(&all, &text);
        // Who stood in is told by the log for twelve months, as who works here. Her link has six weeks of its own,
        // from the day on which it ends.
        if text == "Vertretung Huckepack" {
            let hers = ["the table audit", "the table passes", "the file"];
            places.retain(|place| !hers.contains(&place.as_str()));
        }
        assert_eq!(places, [""; 0], "{text}");
    }
    // After a year the log has forgotten it, too.
    site.it_is("2027-12-20T04:00");
    site.does_chores().await;
    let all = all_that_lies(&site).await;
    for text in planted() {
        assert_eq!(found(&all, &text), [""; 0], "{text}");
    }
    assert!(site.does_chores().await.is_empty(), "done is done");
    site.may_leave_letters();
    site.close().await;
}

#[tokio::test]
async fn at_the_end_nothing_is_left_of_anybody_sqlite() {
    nothing_is_left(Backend::Sqlite).await;
}

#[tokio::test]
async fn at_the_end_nothing_is_left_of_anybody_postgres() {
    if !postgres_is_missing() {
        nothing_is_left(Backend::Postgres).await;
    }
}

/// A course of two evenings with Ada, Ben and somebody who waits.
async fn course(site: &Site) -> (Offering, Vec<Visitor<'_>>) {
    let course = site
        .offering("Schwimmen")
        .places(2)
        .waitlist(5)
        .on(DAY)
        .on(NEXT)
        .open()
        .await;
    let mut all = Vec::new();
    for name in ["Ada", "Ben", "Cem"] {
        all.push(site.visitor(name).books(&course).await);
    }
    site.deliver_mail().await;
    (course, all)
}

both! {
    async fn the_office_sees_what_is_due_and_afterwards_what_was_deleted(site: &Site) {
        let (_, people) = course(site).await;
        let clara = site.office("Clara").await;
        let page = clara.get(PAGE).await;
        page.has_status(200).sees(de("forgetting-tonight-none")).sees(de("forgetting-ahead-none"));
        page.sees(de("forgetting-past-none")).sees("42 Tage").sees("7 Tage").sees("12 Monate");
        // Six weeks after the 9th of December, at the end of the evening.
        site.it_is("2026-12-29T10:00");
        site.does_chores().await;
        let clara = { drop(clara); comes(site, "Clara").await };
        let page = clara.get(PAGE).await;
        page.sees("Mittwoch, 20. Januar 2027").sees("3 Anmeldungen").sees("Schwimmen");
        page.sees(de("forgetting-tonight-none")).does_not_see("Ada");
        site.it_is("2027-01-20T18:00");
        site.does_chores().await;
        site.get(people[0].booking()).await.has_status(200).sees("Schwimmen");
        let clara = comes(site, "Clara").await;
        clara.get(PAGE).await.sees(de("forgetting-tonight-hint")).sees("3 Anmeldungen");
        site.it_is("2027-01-21T02:59");
        assert!(site.does_chores().await.iter().all(|done| !done.contains("booking")), "the night begins at three");
        site.it_is("2027-01-21T03:00");
        let done = site.does_chores().await;
        assert!(done.contains(&"3 bookings forgotten".to_owned()), "{done:?}");
        assert!(site.does_chores().await.is_empty(), "once a night");
        site.get(people[0].booking()).await.has_status(404);
        let clara = comes(site, "Clara").await;
        let page = clara.get(PAGE).await;
        page.sees("Am Donnerstag, 21. Januar 2027").sees("Schwimmen").sees("3 Anmeldungen").sees(de("forgetting-tonight-none"));
        page.does_not_see("Ada");
        let english = clara.get(&format!("/en{PAGE}")).await;
        english.has_status(200).sees("3 sign-ups").sees("On Thursday, 21 January 2027");
    }

    async fn numbers_are_the_same_before_and_after(site: &Site) {
        let (course, _) = course(site).await;
        site.it_is("2026-12-02T18:05");
        let lena = lena_leads(site, &course, DAY).await;
        let list = format!("/leitung/termine/{}", id(site, &course, DAY).await);
        ticks(&lena, &list, "Ada", "present").await.has_status(200);
        ticks(&lena, &list, "Ben", "late").await.has_status(200);
        let mut form = lena.get(&list).await.form("/gast");
        form.fill(de("attendance-guest-name"), "Eva");
        let page = lena.send(&form).await;
        if page.status == 409 {
            let mut form = page.form_with_button(de("attendance-guest-anyway"));
            form.fill(de("attendance-guest-reason"), "Sie wartet schon lange.");
            lena.send(&form).await.has_status(200);
        }
        let there = |data: &Value| data["there"].as_i64();
        let before = crate::attendance::data(&lena, &list).await;
        assert_eq!(there(&before), Some(3), "premise");
        site.it_is("2027-01-22T10:00");
        site.does_chores().await;
        let clara = comes(site, "Clara").await;
        let after = crate::attendance::data(&clara, &list).await;
        assert_eq!(there(&after), Some(3));
        let text = after.to_string();
        assert!(!text.contains("Ada") && !text.contains("Eva"), "{text}");
    }

    async fn a_rehearsal_far_ahead_does_not_keep_the_nights_from_working(site: &Site) {
        let (_, people) = course(site).await;
        // `jobs run --at` of a day on which nothing is due, and then the days before it.
        site.it_is("2027-01-10T10:00");
        site.does_chores().await;
        site.it_is("2026-12-01T10:00");
        site.does_chores().await;
        site.it_is("2026-12-17T10:00");
        site.does_chores().await;
        site.get(people[0].booking()).await.has_status(200);
        site.it_is("2027-01-21T10:00");
        assert!(!site.does_chores().await.is_empty());
        site.get(people[0].booking()).await.has_status(404);
    }

    async fn details_go_a_week_after_the_last_date_for_which_she_is_signed_up(site: &Site) {
        let cafe = site.offering("Treff").places(9).per_session().asks(&["childcare"]).childcare(4).on(DAY).on(NEXT).open().await;
        let children = de("bookings-form-children");
        let ada = site.visitor("Ada").filling(children, "2").ticking("2. Dezember").books(&cafe).await;
        let ben = site.visitor("Ben").filling(children, "1").ticking("9. Dezember").books(&cafe).await;
        site.deliver_mail().await;
        let kept = async |who: &Visitor<'_>| who.data().await["children"].as_i64().unwrap();
        site.it_is("2026-12-09T12:00");
        site.does_chores().await;
        assert_eq!((kept(&ada).await, kept(&ben).await), (2, 1), "not before seven days are over");
        site.it_is("2026-12-10T12:00");
        let done = site.does_chores().await;
        assert!(done.contains(&"1 booking lost its details".to_owned()), "{done:?}");
        assert_eq!((kept(&ada).await, kept(&ben).await), (0, 1));
        assert_eq!(ada.data().await["extras"], serde_json::json!([]), "her place in childcare goes with it");
        assert_eq!(ada.states().await, ["confirmed"], "her place does not");
        site.deliver_mail().await;
    }

    async fn the_office_gives_and_deletes_all_about_one_person(site: &Site) {
        let (_, people) = course(site).await;
        let clara = site.office("Clara").await;
        let hers = booking_of(&clara, "Ada").await;
        let other = site.offering("Kochen").places(9).on("2026-12-14").open().await;
        let again = site.visitor("Ada").books(&other).await;
        let daughter = site.visitor("Dora").with_email("ada@example.org").books(&other).await;
        site.deliver_mail().await;
        deed(&clara, &hers, "notiz", &[("note", "Ruft zurück.")]).await;
        let path = format!("{hers}/person");
        clara.get(&hers).await.sees(de("forgetting-person-title"));
        let page = clara.get(&path).await;
        page.has_status(200).sees("Dora").sees("Kochen").sees("Schwimmen").does_not_see("Ben");
        let ids = page.attributes("input[name=booking]", "value");
        assert_eq!(ids.len(), 3, "two of hers, and her daughter's");
        // To take home.
        let fields: Vec<(&str, &str)> = ids.iter().map(|id| ("booking", id.as_str())).collect();
        let file = clara.post(&format!("{path}/daten"), &fields).await;
        file.has_status_quietly(200);
        assert!(file.header("content-disposition").contains("daten.json"));
        let data: Value = serde_json::from_slice(&file.bytes).expect("it is JSON");
        let of = |what: &str| {
            let all = data["bookings"].as_array().expect("bookings");
            all.iter().filter(|one| one["offering"] == what).cloned().collect::<Vec<_>>()
        };
        assert_eq!((of("schwimmen").len(), of("kochen").len()), (1, 2));
        let mine = &of("schwimmen")[0];
        let note = mine["log"].as_array().expect("a log").iter().any(|line| line["deed"] == "note" && line["by"] == "Clara");
        assert!(note && mine["office_note"] == "Ruft zurück.", "{mine}");
        assert!(!mine["letters"].as_array().expect("letters").is_empty());
        clara.get("/buero/protokoll").await.sees("Clara hat die Daten einer Person heruntergeladen");
        // To have deleted: what is chosen, when she is sure.
        let chosen = [("booking", hers.rsplit('/').next().expect("an id"))];
        clara.post(&path, &chosen).await.has_status(422).sees(de("forgetting-person-problem-sure"));
        clara.post(&path, &[("sure", "1")]).await.has_status(422).sees(de("forgetting-person-problem-none"));
        let kept = ids.iter().find(|id| !hers.ends_with(id.as_str())).expect("another");
        let page = clara.get(&format!("/buero/anmeldungen/{kept}")).await;
        page.has_status(200);
        let sure = [chosen[0], ("sure", "1")];
        clara.post(&path, &sure).await.has_status(200).sees(de("forgetting-person-done"));
        clara.post(&path, &sure).await.has_status(200).sees(de("forgetting-person-done"));
        site.get(people[0].booking()).await.has_status(404);
        for who in [&again, &daughter] {
            site.get(who.booking()).await.has_status(200);
        }
        // Her place is free for who waited, and her name stands nowhere but on her other bookings.
        assert_eq!(people[2].states().await, ["offered"]);
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat alles über eine Person gelöscht").does_not_see("Ada");
        site.deliver_mail().await;
        assert!(site.last_letter_to("Ada").text().contains("gelöscht"), "she is told");
    }

    async fn why_something_was_done_goes_with_the_people_and_that_it_was_done_stays(site: &Site) {
        let (course, _) = course(site).await;
        let later = site.offering("Malen").on("2027-06-01").open().await;
        let clara = site.office("Clara").await;
        for (offering, date, reason) in [(&course, NEXT, "Frau Kabeljau hat Masern"), (&later, "2027-06-01", "Herr Dorsch ist verreist")] {
            let date = address(site, offering, date).await;
            changes(&clara, &date, &[("reason", reason)]).await;
        }
        site.it_is("2026-11-22T11:10");
        site.does_chores().await;
        site.deliver_mail().await;
        let said = async || testing::stored(&site.app).await.expect("it answers").join("\n");
        assert!(said().await.contains("Kabeljau"), "premise");
        site.it_is("2027-01-22T10:00");
        site.does_chores().await;
        let said = said().await;
        assert!(!said.contains("Kabeljau"), "{said}");
        assert!(said.contains("Dorsch"), "that offering is not over");
        let clara = comes(site, "Clara").await;
        let log = clara.get("/buero/protokoll").await.main_text();
        assert_eq!(log.matches("Clara hat einen Termin geändert").count(), 2, "{log}");
        assert_eq!(testing::rehearsal(&site.app).await.unwrap(), [""; 0], "done is done");
    }

    async fn who_signed_up_for_what_lost_all_its_dates_is_forgotten_six_weeks_later(site: &Site) {
        let course = site.offering("Schwimmen").asks(&["childcare"]).childcare(4).on(DAY).open().await;
        let children = de("bookings-form-children");
        let ada = site.visitor("Ada").filling(children, "2").books(&course).await;
        let other = site.offering("Malen").on("2027-06-01").open().await;
        let ben = site.visitor("Ben").filling(de("bookings-form-note"), "Bis bald").books(&other).await;
        site.deliver_mail().await;
        // No page takes the last date from a course for which somebody signed up; what did so long ago, nobody knows.
        let of_it = "offering_id = (SELECT id FROM offerings WHERE slug = 'schwimmen')";
        let pools = format!("session_id IS NOT NULL AND {of_it}");
        for broken in [
            format!("DELETE FROM entries WHERE pool_id IN (SELECT id FROM pools WHERE {pools})"),
            format!("DELETE FROM pools WHERE {pools}"),
            format!("DELETE FROM sessions WHERE {of_it}"),
        ] {
            testing::breaks(&site.app, &broken).await.expect("it is broken");
        }
        let page = site.get(ada.booking()).await;
        page.has_status(200);
        let kept = async || ada.data().await["children"].as_i64();
        site.it_is("2026-11-29T10:00");
        site.does_chores().await;
        assert_eq!(kept().await, Some(2), "seven days are not over");
        site.it_is("2026-11-30T10:00");
        site.does_chores().await;
        assert_eq!(kept().await, Some(0));
        site.it_is("2027-01-02T10:00");
        site.does_chores().await;
        site.get(ada.booking()).await.has_status(200);
        let clara = site.office("Clara").await;
        clara.get(PAGE).await.sees("Sonntag, 3. Januar 2027").sees("Schwimmen");
        site.it_is("2027-01-04T10:00");
        let done = site.does_chores().await;
        assert!(done.contains(&"1 booking forgotten".to_owned()), "{done:?}");
        site.get(ada.booking()).await.has_status(404);
        site.get(ben.booking()).await.has_status(200).sees("Bis bald");
    }

    async fn a_guest_of_the_same_name_is_named_no_more_where_the_office_says_so(site: &Site) {
        let (course, _) = course(site).await;
        site.it_is("2026-12-02T18:05");
        let lena = lena_leads(site, &course, NEXT).await;
        drop(lena);
        let cafe = site.offering("Treff").places(9).per_session().on(DAY).open().await;
        let clara = comes(site, "Clara").await;
        let list = format!("/leitung/termine/{}", id(site, &cafe, DAY).await);
        let mut form = clara.get(&list).await.form("/gast");
        form.fill(de("attendance-guest-name"), "ada");
        clara.send(&form).await.has_status(200);
        let path = format!("{}/person", booking_of(&clara, "Ada").await);
        let page = clara.get(&path).await;
        page.sees(de("forgetting-person-guests"));
        let guest = page.attributes("input[name=guest]", "value");
        assert_eq!(guest.len(), 1);
        clara.post(&path, &[("guest", guest[0].as_str()), ("sure", "1")]).await.has_status(200);
        let after = crate::attendance::data(&clara, &list).await;
        assert_eq!(after["there"], 1, "she was there");
        assert!(!after.to_string().contains("ada"), "{after}");
    }
}
