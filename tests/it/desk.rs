//! The first page of the office: what somebody sees who comes back at eight in the morning.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::testing::{self, Told};
use bausteine::{Lang, Settings};
use chrono::NaiveDate;

use crate::shifts;
use crate::support::page::{Form, Page};
use crate::support::people::Offering;
use crate::support::site::{Browser, HOST, Site};
use crate::support::words::word;

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

/// The lines of a part, each as one text; none where the part is not there.
fn part(page: &Page, heading: &str) -> Vec<String> {
    let heading = german(heading);
    let headings = page.texts("main section > h2");
    let Some(at) = headings.iter().position(|text| text == heading) else {
        return Vec::new();
    };
    // The parts have no name but their heading.
    let sections = page.texts("main section");
    let section = sections.iter().find(|text| text.starts_with(heading));
    assert!(section.is_some(), "{heading} is heading {at}");
    section.into_iter().cloned().collect()
}

async fn desk(clara: &Browser) -> Page {
    let page = clara.get("/buero").await;
    page.has_status(200);
    page
}

async fn swimming(site: &Site, least: u32) -> Offering {
    let course = site.offering("Schwimmen").places(3).waitlist(5);
    let course = course.field("min_participants", &least.to_string());
    course.on("2026-11-30").on("2026-12-07").open().await
}

/// The form that calls the first small group off.
async fn off(clara: &Browser) -> Form {
    let links = desk(clara).await.attributes("main a.is-dangerous", "href");
    let page = clara.get(&links[0]).await;
    page.has_status(200).sees("Schwimmen").sees("Nötig: 4.");
    page.form_with_button(german("sessions-form-preview"))
}

both! {
    async fn who_has_nothing_to_do_is_told_so(site: &Site) {
        let clara = site.office("Clara").await;
        let page = desk(&clara).await;
        page.sees(german("desk-nothing")).does_not_see(german("desk-today"));
        for part in ["desk-calls", "desk-small", "desk-full", "desk-lines", "desk-mail", "desk-drafts"] {
            assert!(!page.texts("main h2").iter().any(|text| text == german(part)), "{part}");
        }
    }

    async fn today_and_the_days_after_say_who_comes_where(site: &Site) {
        let cafe = site.offering("Cafe").places(3).per_session();
        let cafe = cafe.on("2026-11-22").on("2026-11-25").on("2026-11-29").open().await;
        site.visitor("Ada").with_email("ada@example.org").ticking("22. November").books(&cafe).await;
        let off = testing::call_off(&site.app, "cafe", day("2026-11-25"), "Die Leiterin ist krank.", None).await;
        assert_eq!(off, Ok(Told { letters: 0, to_ring: 0 }));
        let clara = site.office("Clara").await;
        let page = desk(&clara).await;
        page.does_not_see(german("desk-nothing"));
        let today = part(&page, "desk-today").concat();
        for said in ["18:00 bis 19:30 Uhr", "Cafe", "Treffpunkt", "Vergeben: 1 von 3. Warteliste: 0."] {
            assert!(today.contains(said), "{said} in {today}");
        }
        let week = part(&page, "desk-week").concat();
        for said in ["Mittwoch, 25. November", german("bookings-places-cancelled"), "Die Leiterin ist krank."] {
            assert!(week.contains(said), "{said} in {week}");
        }
        assert!(!week.contains("29. November"), "a week has seven days: {week}");
        let links = page.attributes("main section .rows a", "href");
        assert!(links.iter().filter(|link| link.starts_with("/buero/termine/")).count() >= 2, "{links:?}");
    }

    async fn a_small_group_takes_place_when_the_office_says_so_and_is_not_asked_again(site: &Site) {
        let course = swimming(site, 2).await;
        let later = site.offering("Malen").places(9).field("min_participants", "4");
        later.on("2026-12-20").open().await;
        site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        let page = desk(&clara).await;
        let small = part(&page, "desk-small").concat();
        assert!(small.contains("Schwimmen") && small.contains("Angemeldet: 1. Nötig: 2."), "{small}");
        assert!(!small.contains("Malen"), "that is four weeks away: {small}");
        let page = clara.send(&page.form_with_button(german("desk-small-runs"))).await;
        assert_eq!((page.path.as_str(), page.status.as_u16()), ("/buero", 200));
        assert!(part(&page, "desk-small").is_empty());
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat entschieden, dass es trotz weniger Anmeldungen stattfindet: Schwimmen.");
        // Enough is enough without a word.
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 1, "nobody is written to");
    }

    async fn a_small_group_is_called_off_once_with_a_reason_and_one_letter_a_booking(site: &Site) {
        let course = swimming(site, 4).await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").by_phone("02361 123456").books(&course).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let mut form = off(&clara).await;
        clara.send(&form).await.has_status(200).sees(german("bookings-reason-few"));
        form.tick(german("sessions-ready-none"));
        clara.send(&form).await.has_status(422).sees(german("office-problem-reason"));
        assert_eq!(ada.states().await, ["confirmed"], "nothing has happened");
        form.fill(german("sessions-field-reason-own"), "Zu wenige <b>Frauen</b>.");
        let preview = clara.send(&form).await;
        preview.has_status(200).sees("1 Mail geht hinaus.").sees("Ben").sees("+492361123456").sees("7. Dezember");
        assert_eq!(ada.states().await, ["confirmed"], "to look changes nothing");
        let deed = preview.form("/aenderung");
        clara.send(&deed).await.has_status(200).sees(german("sessions-told-done")).sees("11:05");
        clara.send(&deed).await.has_status(409).sees(german("sessions-told-pending"));
        assert_eq!(ada.states().await, ["cancelled"]);
        site.it_is("2026-11-22T11:05");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "both dates in one letter");
        assert!(part(&desk(&clara).await, "desk-small").is_empty());
        // Whom the office rings stands there until he is reached, however often it looks.
        for _ in 0..2 {
            let calls = part(&desk(&clara).await, "desk-calls").concat();
            assert!(calls.contains("Ben") && calls.contains(german("desk-call-rest")), "{calls}");
        }
        let page = desk(&clara).await;
        clara.send(&page.form_with_button(german("sessions-ring-yes"))).await.has_status(200);
        assert!(part(&desk(&clara).await, "desk-calls").is_empty());
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat einen und alle späteren Termine abgesagt: Schwimmen.");
        log.sees("Termine: Montag, 30. November 2026 und Montag, 7. Dezember 2026.");
        log.sees("Grund: Zu wenige <b>Frauen</b>.");
    }

    async fn a_group_that_was_called_off_comes_back_within_five_minutes(site: &Site) {
        let course = swimming(site, 4).await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").by_phone("02361 123456").books(&course).await;
        site.deliver_mail().await;
        let (before, letters) = (shifts::everything(site).await, site.letters().len());
        let clara = site.office("Clara").await;
        let mut form = off(&clara).await;
        form.fill(german("sessions-field-reason-own"), "Zu wenige.");
        let preview = clara.send(&form).await;
        shifts::does_it(&clara, &preview).await.has_status(200);
        assert_eq!(ada.states().await, ["cancelled"]);
        // Each of its dates says so, and takes it back.
        let second = shifts::address(site, &course, "2026-12-07").await;
        let page = clara.get(&second).await;
        page.has_status(200).sees("Die Mails gehen um 11:05 Uhr hinaus").sees("Ben");
        site.it_is("2026-11-22T11:04");
        shifts::undoes(&clara, &page).await.has_status(200).sees(german("sessions-told-undone"));
        assert_eq!(shifts::everything(site).await, before);
        site.it_is("2026-11-22T12:00");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), letters, "nobody was ever told");
        assert!(!part(&desk(&clara).await, "desk-small").is_empty(), "it is asked again");
    }

    async fn a_group_that_has_begun_is_neither_called_off_nor_confirmed(site: &Site) {
        let course = swimming(site, 4).await;
        let ada = site.visitor("Ada").books(&course).await;
        site.it_is("2026-11-30T17:59");
        let clara = site.office("Clara").await;
        let mut form = off(&clara).await;
        let runs = desk(&clara).await.form_with_button(german("desk-small-runs"));
        form.fill(german("sessions-field-reason-own"), "Zu wenige.");
        let preview = clara.send(&form).await;
        site.it_is("2026-11-30T18:00");
        let late = shifts::does_it(&clara, &preview).await;
        late.has_status(409).sees(german("sessions-not-begun"));
        clara.send(&runs).await.has_status(404);
        assert_eq!(ada.states().await, ["confirmed"]);
        let deeds = testing::deeds(&site.app).await.unwrap();
        assert!(!deeds.iter().any(|deed| deed.ends_with("goes_ahead")), "{deeds:?}");
        site.deliver_mail().await;
    }

    async fn a_group_is_not_called_off_while_a_change_of_it_waits(site: &Site) {
        let course = swimming(site, 4).await;
        site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let mut form = off(&clara).await;
        let date = shifts::address(site, &course, "2026-12-07").await;
        shifts::changes(&clara, &date, &[("what", "verlegt"), ("date", "8.12."), ("reason", "Der Saal ist belegt.")]).await;
        form.fill(german("sessions-field-reason-own"), "Zu wenige.");
        clara.send(&form).await.has_status(409).sees(german("sessions-told-pending"));
        site.it_is("2026-11-22T11:10");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "one letter about what holds");
    }

    async fn full_groups_and_waiting_lists_say_where_there_is_room(site: &Site) {
        let evenings = site.offering("Malen").places(1).waitlist(4).per_session();
        let evenings = evenings.on("2026-12-02").on("2026-12-09").open().await;
        for name in ["Ada", "Ben", "Cem"] {
            site.visitor(name).ticking("2. Dezember").books(&evenings).await;
        }
        let clara = site.office("Clara").await;
        let page = desk(&clara).await;
        let full = part(&page, "desk-full").concat();
        assert!(full.contains("2. Dezember") && full.contains("Warteliste, Platz 3"), "{full}");
        assert!(!full.contains("9. Dezember"), "nobody has signed up for it yet: {full}");
        let lines = part(&page, "desk-lines").concat();
        assert!(lines.contains("2 Personen warten, die erste seit Sonntag, 22. November."), "{lines}");
        assert!(lines.contains("Nächster Termin mit Platz: Mittwoch, 9. Dezember 2026"), "{lines}");
        assert!(!lines.contains("Jetzt frei"), "{lines}");
    }

    async fn a_small_group_is_nearly_full_once_most_of_it_is_taken(site: &Site) {
        let choir = site.offering("Chor").places(3).on("2026-12-02").open().await;
        let clara = site.office("Clara").await;
        let is_told = async || part(&desk(&clara).await, "desk-full").concat().contains("Chor");
        assert!(!is_told().await, "nobody has signed up");
        site.visitor("Ada").books(&choir).await;
        assert!(!is_told().await, "two of three are free");
        site.visitor("Ben").books(&choir).await;
        assert!(is_told().await, "one of three is free");
        site.visitor("Cem").books(&choir).await;
        assert!(is_told().await, "none is");
    }

    async fn who_must_be_rung_stands_there_with_her_number(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(3).tomorrow().open().await;
        let ada = site.visitor("Ada").books(&course).await;
        site.visitor("Ben").by_phone("02361 123456").books(&course).await;
        site.it_is("2026-11-23T15:00");
        let clara = site.office("Clara").await;
        assert!(part(&desk(&clara).await, "desk-calls").is_empty());
        ada.cancels().await;
        let calls = part(&desk(&clara).await, "desk-calls").concat();
        assert!(calls.contains("Ben") && calls.contains("+492361123456"), "{calls}");
        assert!(calls.contains(german("desk-call-place")), "{calls}");
    }

    async fn everybody_to_be_rung_is_listed_and_whose_date_is_next_comes_first(site: &Site) {
        let later = site.offering("Malen").places(20).on("2026-12-20").open().await;
        let many: Vec<String> = (10..24).map(|one| format!("Person Nummer {one}")).collect();
        for (one, who) in many.iter().enumerate() {
            site.visitor(who).by_phone(&format!("02361 1234{}", 10 + one)).books(&later).await;
        }
        let sooner = site.offering("Sticken").places(3).on("2026-12-01").open().await;
        site.visitor("Ada").by_phone("02361 123456").books(&sooner).await;
        let clara = site.office("Clara").await;
        for (offering, date) in [(&later, "2026-12-20"), (&sooner, "2026-12-01")] {
            let date = shifts::address(site, offering, date).await;
            shifts::changes(&clara, &date, &[("ready", "1")]).await.has_status(200);
        }
        let page = desk(&clara).await;
        let calls = part(&page, "desk-calls").concat();
        assert!(calls.contains(german("desk-call-off")) && !calls.contains(german("desk-call-session")), "{calls}");
        assert!(calls.contains(german("bookings-reason-ill")), "{calls}");
        let tick = page.form_with_button(german("sessions-ring-no"));
        let back = clara.post_form(&tick).await.location().expect("back");
        assert_eq!(back, "/buero#anrufe");
        assert_eq!(page.attributes("section#anrufe", "id").len(), 1);
        let at = |who: &str| calls.find(who).unwrap_or_else(|| panic!("{who} is missing: {calls}"));
        assert!(many.iter().all(|who| at("Ada") < at(who)), "{calls}");
    }

    async fn mail_trouble_is_told_in_plain_words(site: &Site) {
        let course = swimming(site, 0).await;
        site.visitor("Ada").books(&course).await;
        site.visitor("Ben").books(&course).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        assert!(part(&desk(&clara).await, "desk-mail").is_empty());
        site.may_leave_letters();
        for (name, state) in [("ada", "rejected"), ("ben", "uncertain")] {
            let broken = format!("UPDATE letters SET state = '{state}' WHERE recipient = '{name}@example.org'");
            testing::breaks(&site.app, &broken).await.expect("it is broken");
        }
        let page = desk(&clara).await;
        let mails = part(&page, "desk-mail").concat();
        for said in ["ada@example.org", german("office-letter-rejected"), "ben@example.org", german("desk-mail-uncertain")] {
            assert!(mails.contains(said), "{said} in {mails}");
        }
        let calls = part(&page, "desk-calls").concat();
        assert!(calls.contains("Ada") && calls.contains(german("desk-call-letter")), "{calls}");
        // Somebody saw to it: the letter and the call are gone, and the log says who did it.
        let tick = page.form_with_button(german("desk-mail-handled"));
        let of_ada = page.forms().into_iter().filter(|form| form.buttons == tick.buttons);
        let of_ada: Vec<_> = of_ada.collect();
        assert_eq!(of_ada.len(), 2, "each letter has a tick");
        for form in &of_ada {
            clara.send(form).await.has_status(200);
        }
        let page = desk(&clara).await;
        assert!(part(&page, "desk-mail").is_empty() && part(&page, "desk-calls").is_empty(), "{}", page.text());
        clara.get("/buero/protokoll").await.sees("Clara hat eine zurückgekommene Mail erledigt");
        // What nobody takes waits, and that is told after an hour.
        site.visitor("Cem").books(&course).await;
        testing::settle(&site.app).await;
        site.it_is("2026-11-22T12:30");
        let mails = part(&desk(&clara).await, "desk-mail").concat();
        assert!(mails.contains("Eine Mail wartet zu lange, seit Sonntag, 22. November 2026, 11:00 Uhr"), "{mails}");
    }

    async fn sending_is_switched_on_again_in_the_browser(site: &Site) {
        let course = swimming(site, 0).await;
        site.visitor("Ada").books(&course).await;
        testing::settle(&site.app).await;
        site.clock().set(site.clock().now() + chrono::TimeDelta::minutes(1));
        testing::stop_sending(&site.app).await.expect("it is off");
        site.visitor("Ben").books(&course).await;
        testing::settle(&site.app).await;
        let clara = site.office("Clara").await;
        let page = desk(&clara).await;
        let (text, stopped) = (page.main_text(), german("desk-mail-stopped"));
        assert!(text.find(stopped) < text.find(german("desk-signed-in")), "{text}");
        assert!(text.contains(stopped) && part(&page, "desk-mail").is_empty(), "{text}");
        // Whoever signs somebody up hears it too.
        let mut form = clara.get("/buero/angebote/schwimmen/anmeldung").await.form("/anmeldung");
        form.fill(german("office-phone-contact"), "cem@example.org").fill(german("office-phone-name"), "Cem");
        let told = clara.send(&form).await;
        told.has_status(200).sees(german("office-told-booked")).sees(german("office-told-stopped"));
        told.does_not_see(german("office-told-mail"));
        let page = clara.get("/buero/versand").await;
        page.sees("Eine Mail ist älter.").sees("2 Mails sind neuer.");
        let mut form = page.form("/buero/versand");
        clara.send(&form).await.has_status(422).sees(german("desk-sending-choose"));
        form.tick(german("desk-sending-withdraw"));
        clara.send(&form).await.has_status(200).sees(german("desk-sending-on"));
        site.deliver_mail().await;
        assert!(site.letters_to("Ada").is_empty(), "it was taken back");
        assert_eq!(site.letters_to("Ben").len(), 1);
        assert!(part(&desk(&clara).await, "desk-mail").is_empty());
        clara.get("/buero/protokoll").await.sees("Clara hat den Versand wieder eingeschaltet. Noch einmal gesendete Mails: 0. Zurückgezogene Mails: 1.");
        // There is nothing to switch on any more; a second press is no second deed.
        clara.send(&form).await.has_status(200);
        let deeds = testing::deeds(&site.app).await.expect("a log");
        assert_eq!(deeds.iter().filter(|deed| deed.contains("sending_resumed")).count(), 1);
    }

    async fn what_is_not_public_or_not_translated_is_told(site: &Site) {
        let course = swimming(site, 0).await;
        let draft = testing::draft(&site.app, &course.slug).await.expect("it is there");
        let new = draft.clone().with("slug", "baden").expect("a field").with("title", "Baden <im> Freien").expect("a field");
        testing::create_offering(&site.app, &new).await.expect("it is made");
        let clara = site.office("Clara").await;
        let page = desk(&clara).await;
        let drafts = part(&page, "desk-drafts").concat();
        assert!(drafts.contains("Baden <im> Freien") && drafts.contains("baden"), "{drafts}");
        let missing = part(&page, "desk-untranslated").concat();
        assert!(missing.contains("Schwimmen") && missing.contains("Türkçe") && missing.contains("العربية"), "{missing}");
        assert!(!missing.contains("Leicht") && !missing.contains("Baden"), "{missing}");
    }

    async fn every_language_of_the_office_draws_the_page(site: &Site) {
        site.demo().await;
        let clara = site.office("Clara").await;
        for lang in Lang::ALL {
            for path in ["/buero", "/buero/protokoll", "/buero/versand"] {
                clara.get(&format!("{}{path}", lang.prefix())).await.has_status(200);
            }
        }
    }

    async fn the_first_page_is_light_with_the_demo(site: &Site) {
        site.demo().await;
        let clara = site.office("Clara").await;
        let request = Request::get("/buero").header(header::HOST, HOST).header(header::ACCEPT_ENCODING, "gzip");
        let page = clara.ask(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(page.header("content-encoding"), "gzip", "premise");
        assert!(page.bytes.len() <= 14 * 1024, "{} bytes", page.bytes.len());
        assert!(page.bytes.len() > 1000, "premise: it says something");
    }
}

#[test]
fn the_log_is_kept_for_twelve_months_unless_told_otherwise() {
    let settings = Settings::read(Some(
        &crate::support::words::root().join("config/default.toml"),
    ));
    assert_eq!(settings.expect("the defaults").audit.keep_months, 12);
}
