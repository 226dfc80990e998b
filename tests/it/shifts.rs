//! Half past seven, the leader is ill: a date is called off or moved from the office's page, everybody is told in
//! five minutes, and until then it can be undone.

use bausteine::{Lang, Role, testing};
use chrono::TimeDelta;
use serde_json::Value;
use tokio::join;

use crate::sessions::{books_on, cafe, calls_off, course, day, german, on_both};
use crate::support::page::Page;
use crate::support::people::Offering;
use crate::support::site::{Browser, Site};
use crate::support::staff::PASSWORD;
use crate::support::words::word;

/// The office's address of a date.
pub(crate) async fn address(site: &Site, offering: &Offering, date: &str) -> String {
    let id = testing::session_id(&site.app, &offering.slug, day(date)).await;
    format!("/buero/termine/{}", id.expect("there is such a date"))
}

fn de(key: &str) -> &'static str {
    word(Lang::De, key)
}

/// Fills in the one form of a date and asks what would happen.
pub(crate) async fn previews(clara: &Browser, date: &str, fields: &[(&str, &str)]) -> Page {
    let page = clara.get(date).await;
    let form = page
        .has_status(200)
        .form_with_button(de("sessions-form-preview"));
    let mut sent = form.sent();
    // Where a story says nothing else, the date is called off.
    if !sent.iter().any(|(name, _)| name == "what") {
        sent.push(("what".to_owned(), "aus".to_owned()));
    }
    for (name, value) in fields {
        sent.retain(|(known, _)| known != name);
        sent.push(((*name).to_owned(), (*value).to_owned()));
    }
    let fields: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    clara.post(date, &fields).await
}

/// Presses the button of a preview.
pub(crate) async fn does_it(clara: &Browser, preview: &Page) -> Page {
    let form = preview.has_status(200).form("/aenderung");
    clara.send(&form).await
}

/// Calls a date off, or changes it, from the office's page.
pub(crate) async fn changes(clara: &Browser, date: &str, fields: &[(&str, &str)]) -> Page {
    let preview = previews(clara, date, fields).await;
    let done = does_it(clara, &preview).await;
    done.has_status(200).sees(de("sessions-told-done"));
    done
}

pub(crate) async fn undoes(clara: &Browser, page: &Page) -> Page {
    let form = page.form_with_button(de("sessions-undo"));
    clara.send(&form).await
}

/// She changes her address on her page.
async fn moves_house(site: &Site, booking: &str, email: &str) {
    let path = format!("{booking}/aenderung?was=kontakt");
    let page = site.get(&path).await;
    let mut form = page.has_status(200).form("/aenderung?was=kontakt");
    form.fill(de("bookings-form-email"), email);
    site.send(&form).await.has_status(200);
}

/// All that is stored about dates, places and people. A revision only ever grows.
pub(crate) async fn everything(site: &Site) -> Vec<String> {
    let lines = testing::stored(&site.app)
        .await
        .expect("the database answers");
    let tables = [
        "sessions", "bookings", "persons", "entries", "holders", "changes", "excuses", "pools",
    ];
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        let (table, row) = line.split_once(": ").expect("a table and a row");
        if !tables.contains(&table) {
            continue;
        }
        let mut row: Value = serde_json::from_str(row).expect("a row");
        if table == "sessions" {
            row.as_object_mut().expect("a row").remove("revision");
        }
        kept.push(format!("{table}: {row}"));
    }
    kept.sort();
    assert!(
        kept.iter().any(|line| line.starts_with("entries:")),
        "{kept:?}"
    );
    kept
}

both! {
    async fn at_half_past_seven_a_date_is_called_off_with_letters_and_calls(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        for lang in [Lang::De, Lang::Tr, Lang::Ar, Lang::Uk] {
            let ada = site.visitor("Ada Löwe").in_language(lang).with_email(&format!("ada-{lang}@example.org"));
            if lang == Lang::Uk {
                ada.ticking("2 грудня").books(&cafe).await;
            } else {
                books_on(ada, &cafe, &["2026-12-02"]).await;
            }
        }
        books_on(site.visitor("Ben").by_phone("02361 123456"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        site.it_is("2026-12-02T07:30");
        let clara = site.office("Clara").await;
        // Two clicks from the first page.
        let office = clara.get("/buero").await;
        let to = office.attributes("main a", "href");
        assert!(to.iter().any(|href| href == "/buero/termine"), "{to:?}");
        let list = clara.get("/buero/termine").await;
        let date = address(site, &cafe, "2026-12-02").await;
        assert!(list.attributes("main li a", "href").contains(&date), "{}", list.text());
        list.sees("5 von 9 Plätzen");
        let arabic = clara.get("/ar/buero/termine").await.body();
        assert!(arabic.contains("<bdi>من الساعة"), "the hours run as their words do: {arabic}");

        let (before, letters) = (everything(site).await, site.letters().len());
        let preview = previews(&clara, &date, &[("ready", "1")]).await;
        assert_eq!(everything(site).await, before, "to look changes nothing");
        preview.has_status(200).sees("4 Mails gehen hinaus.").sees("1 Person müssen Sie anrufen.");
        assert!(!preview.texts(".letter .info").is_empty(), "the letter has its heading");
        assert!(!preview.texts(".letter a.a").is_empty(), "and its button");
        for lang in [Lang::De, Lang::Tr, Lang::Ar, Lang::Uk] {
            preview.sees(word(lang, "bookings-reason-ill"));
        }
        preview.sees("Ben").sees("+492361123456");
        assert!(!preview.body().contains("style="), "our pages have no inline styles");
        let link = site.last_letter_to("ada-de@example.org").link("/anmeldung/");
        assert!(!preview.body().contains(&link), "her link is hers");

        let done = does_it(&clara, &preview).await;
        done.sees("Die Mails gehen um 07:35 Uhr hinaus").sees("Ben");
        site.it_is("2026-12-02T07:34");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), letters, "no courier has a letter before it is due");
        assert_eq!(testing::calls(&site.app).await.unwrap(), ["Session (cafe, a date): Ben +492361123456"]);
        site.it_is("2026-12-02T07:35");
        assert_eq!(site.does_chores().await, ["1 change of a date settled"]);
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), letters + 4);
        for lang in [Lang::De, Lang::Tr, Lang::Ar, Lang::Uk] {
            let told = site.last_letter_to(&format!("ada-{lang}@example.org"));
            assert!(told.text().contains(word(lang, "bookings-reason-ill")), "{told}");
        }
        // He is rung: first nobody answers.
        let page = clara.get(&date).await;
        let missed = clara.send(&page.form_with_button(de("sessions-ring-no"))).await;
        missed.sees(de("sessions-ring-not-reached"));
        assert_eq!(testing::calls(&site.app).await.unwrap().len(), 1);
        let reached = clara.send(&missed.form_with_button(de("sessions-ring-yes"))).await;
        reached.sees("Clara");
        assert!(testing::calls(&site.app).await.unwrap().is_empty());
        clara.get(&format!("{date}/aushang")).await.has_status(200).sees("Fällt heute aus").sees(word(Lang::Ar, "sessions-notice-off-today"));
    }

    async fn the_notice_says_what_is_new_and_what_was_before(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let usual = clara.get(&format!("{date}/aushang")).await;
        usual.has_status(200).does_not_see(de("sessions-notice-new")).does_not_see(de("sessions-notice-new-place"));
        changes(&clara, &date, &[("what", "verlegt"), ("date", "3.12."), ("reason", "Der Saal ist belegt.")]).await;
        let notice = clara.get(&format!("{date}/aushang")).await;
        notice.sees("Neuer Termin: Donnerstag, 3. Dezember 2026").sees("Statt: Mittwoch, 2. Dezember 2026");
        notice.sees(word(Lang::Uk, "sessions-notice-new")).does_not_see(de("sessions-notice-new-place"));
    }

    async fn where_all_are_rung_no_mail_is_spoken_of(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        books_on(site.visitor("Ben").by_phone("02361 123456"), &cafe, &["2026-12-02"]).await;
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let preview = previews(&clara, &date, &[("ready", "1")]).await;
        preview.has_status(200).sees("1 Person müssen Sie anrufen.").sees(de("sessions-preview-wait-none"));
        preview.does_not_see("0 Mails").does_not_see(de("sessions-preview-wait"));
        let done = does_it(&clara, &preview).await;
        done.has_status(200).sees("Bis 11:05 Uhr können Sie das zurücknehmen");
        done.does_not_see("0 Mails").does_not_see("Die Mails gehen").does_not_see(de("sessions-send-now"));
        undoes(&clara, &done).await.has_status(200).sees(de("sessions-told-undone"));
    }

    async fn the_form_of_a_date_has_nothing_chosen_and_its_button_last(site: &Site) {
        let cafe = cafe(site).places(9).open().await;
        books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let page = clara.get(&date).await;
        let whats = page.attributes("input[name='what']", "value");
        assert!(whats.len() > 2 && whats[0] == "aus", "premise: there is something to choose: {whats:?}");
        assert!(page.attributes("input[name='what'][checked]", "value").is_empty());
        let form = page.form_with_button(de("sessions-form-preview"));
        clara.send(&form).await.has_status(422).sees(de("sessions-problem-what"));
        let body = page.body();
        let button = body.find(de("sessions-form-preview")).expect("it has a button");
        for name in ["date", "instead", "venue", "substitute"] {
            let field = body.find(&format!("name=\"{name}\"")).expect("it has such a field");
            assert!(field < button, "{name} stands above the button");
        }
        let preview = previews(&clara, &date, &[("what", "aus"), ("ready", "1")]).await;
        preview.sees("1 Mail geht hinaus.").does_not_see("müssen Sie anrufen");
    }

    async fn what_is_undone_in_time_is_as_it_was(site: &Site) {
        let cafe = cafe(site).places(1).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        let ben = books_on(site.visitor("Ben"), &cafe, &["2026-12-02", "2026-12-16"]).await;
        books_on(site.visitor("Cem").by_phone("02361 123456"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        let (before, letters) = (everything(site).await, site.letters().len());
        site.it_is("2026-11-30T07:30");
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let done = changes(&clara, &date, &[("reason", "Krank."), ("instead", "9.12.2026")]).await;
        assert_eq!(ada.states().await, ["cancelled"]);
        assert_eq!(on_both(&ben).await, ["cancelled", "confirmed"]);
        address(site, &cafe, "2026-12-09").await;
        site.it_is("2026-11-30T07:34");
        site.does_chores().await;
        site.deliver_mail().await;
        let undone = undoes(&clara, &done).await;
        undone.has_status(200).sees(de("sessions-told-undone"));
        assert_eq!(everything(site).await, before);
        assert_eq!(ada.states().await, ["confirmed"]);
        assert_eq!(on_both(&ben).await, ["waiting", "confirmed"]);
        assert!(testing::session_id(&site.app, &cafe.slug, day("2026-12-09")).await.is_err());
        assert!(testing::calls(&site.app).await.unwrap().is_empty());
        site.it_is("2026-11-30T08:30");
        site.does_chores().await;
        site.deliver_mail().await;
        assert_eq!(site.letters().len(), letters, "nobody was ever told");
        // And it goes its way: her place frees his.
        ada.cancels().await;
        assert_eq!(on_both(&ben).await, ["offered", "confirmed"]);
        site.deliver_mail().await;
        // The same once more, and everybody is told.
        let again = changes(&clara, &date, &[("reason", "Doch krank.")]).await;
        again.sees("Mails gehen um 08:35 Uhr hinaus");
        site.it_is("2026-11-30T08:40");
        site.does_chores().await;
        site.deliver_mail().await;
        assert!(german(&site.last_letter_to("Ben")).contains("Doch krank."));
    }

    async fn who_changes_her_contact_meanwhile_hears_the_reason_at_her_new_address(site: &Site) {
        let cafe = cafe(site).places(4).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        let eva = books_on(site.visitor("Eva"), &cafe, &["2026-12-16"]).await;
        site.deliver_mail().await;
        site.it_is("2026-11-30T07:30");
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        changes(&clara, &date, &[("reason", "Wasserschaden.")]).await;
        site.it_is("2026-11-30T07:32");
        moves_house(site, ada.booking(), "ada.neu@example.org").await;
        site.deliver_mail().await;
        assert_eq!(site.letters_to("ada.neu@example.org").len(), 1, "her contact is another");
        site.it_is("2026-11-30T07:35");
        site.does_chores().await;
        site.deliver_mail().await;
        let [_, told] = &site.letters_to("ada.neu@example.org")[..] else {
            panic!("she hears of it once");
        };
        assert!(told.text().contains("Wasserschaden."), "{}", told.text());
        assert!(told.calendar().expect("her date").contains("METHOD:CANCEL"));
        site.get(&told.link("/anmeldung/")).await.has_status(200);
        assert!(site.letters_to("Ada").iter().all(|old| !old.text().contains("Wasserschaden.")));
        // An undo takes it back with the others.
        let date = address(site, &cafe, "2026-12-16").await;
        let done = changes(&clara, &date, &[("reason", "Krank.")]).await;
        site.it_is("2026-11-30T07:37");
        moves_house(site, eva.booking(), "eva.neu@example.org").await;
        undoes(&clara, &done).await.has_status(200).sees(de("sessions-told-undone"));
        site.it_is("2026-11-30T07:45");
        site.does_chores().await;
        site.deliver_mail().await;
        assert!(site.letters_to("eva.neu@example.org").iter().all(|letter| !letter.text().contains("Krank.")));
    }

    async fn whom_the_office_had_rung_before_it_undid_is_rung_again(site: &Site) {
        let cafe = cafe(site).places(4).open().await;
        books_on(site.visitor("Cem").by_phone("02361 123456"), &cafe, &["2026-12-02"]).await;
        books_on(site.visitor("Dora").by_phone("02361 654321"), &cafe, &["2026-12-02"]).await;
        site.it_is("2026-11-30T07:30");
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let done = changes(&clara, &date, &[("reason", "Krank.")]).await;
        let rung = done.form_with_button(de("sessions-ring-yes"));
        clara.send(&rung).await.has_status(200).sees(de("sessions-ring-reached"));
        site.it_is("2026-11-30T07:33");
        let page = clara.get(&date).await;
        let undone = undoes(&clara, &page).await;
        undone.has_status(200).sees(de("sessions-rung-title"));
        let again = undone.texts("main .notice li");
        assert_eq!(again.len(), 1, "only who was reached: {again:?}");
        let desk = clara.get("/buero").await;
        desk.sees(de("desk-call-undone"));
        let rung = desk.form_with_button(de("sessions-ring-yes"));
        clara.send(&rung).await.has_status(200).does_not_see(de("desk-call-undone"));
        clara.get(&date).await.does_not_see(de("sessions-rung-title"));
    }

    async fn who_has_left_since_is_not_brought_back_by_an_undo(site: &Site) {
        let cafe = cafe(site).places(5).party_up_to(2).open().await;
        let dates = ["2026-12-02", "2026-12-16"];
        let ada = books_on(site.visitor("Ada").with(&["Bea"]), &cafe, &dates).await;
        let ben = books_on(site.visitor("Ben"), &cafe, &dates).await;
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, dates[0]).await;
        let done = changes(&clara, &date, &[]).await;
        let form = ada.looks_again().await.page().form_with_button("Bea");
        let ada = site.visitor("Ada").sends(&form).await;
        let ben = ben.cancels().await;
        undoes(&clara, &done).await.has_status(200).sees(de("sessions-told-undone"));
        let ada = ada.looks_again().await;
        assert_eq!(on_both(&ada).await, ["confirmed", "confirmed"]);
        assert_eq!(ada.data().await["persons"], serde_json::json!(["Ada"]));
        assert_eq!(on_both(&ben).await, ["cancelled", "cancelled"]);
    }

    async fn nobody_is_noted_as_rung_who_was_on_no_list(site: &Site) {
        let cafe = cafe(site).places(5).open().await;
        let course = course(site).open().await;
        books_on(site.visitor("Cem").by_phone("02361 123456"), &cafe, &["2026-12-02"]).await;
        site.visitor("Eva").by_phone("02361 223456").books(&course).await;
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let mine = changes(&clara, &date, &[]).await.form_with_button(de("sessions-ring-yes"));
        let other = address(site, &course, "2026-12-02").await;
        let theirs = changes(&clara, &other, &[]).await.form_with_button(de("sessions-ring-yes"));
        let before = testing::stored(&site.app).await.unwrap();
        let mut wrong = mine.clone();
        wrong.set("booking", theirs.value("booking"));
        clara.send(&wrong).await.has_status(404);
        let mut from_desk = clara.get("/buero").await.form_with_button(de("sessions-ring-yes"));
        let own = from_desk.value("booking").to_owned();
        let foreign = [mine.value("booking"), theirs.value("booking")].into_iter().find(|id| *id != own);
        from_desk.set("booking", foreign.expect("two are to be rung"));
        clara.send(&from_desk).await.has_status(404);
        assert_eq!(testing::stored(&site.app).await.unwrap(), before);
        clara.send(&mine).await.has_status(200);
        assert_eq!(testing::calls(&site.app).await.unwrap().len(), 1);
    }

    async fn too_late_is_said_plainly(site: &Site) {
        let cafe = cafe(site).places(2).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        books_on(site.visitor("Ben"), &cafe, &["2026-12-16"]).await;
        site.it_is("2026-11-30T07:30");
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let done = changes(&clara, &date, &[]).await;
        site.it_is("2026-11-30T07:35");
        let late = undoes(&clara, &done).await;
        late.has_status(409).sees(de("sessions-told-too-late"));
        assert_eq!(ada.states().await, ["cancelled"]);
        // Who does not want to wait sends at once, and can not undo it either.
        let other = address(site, &cafe, "2026-12-16").await;
        site.does_chores().await;
        let done = changes(&clara, &other, &[]).await;
        let sent = clara.send(&done.form_with_button(de("sessions-send-now"))).await;
        sent.sees(de("sessions-told-sent"));
        undoes(&clara, &done).await.has_status(409).sees(de("sessions-told-too-late"));
        site.deliver_mail().await;
    }

    async fn a_courier_who_has_the_letters_keeps_them(site: &Site) {
        let cafe = cafe(site).places(2).open().await;
        books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        site.it_is("2026-11-30T07:30");
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let done = changes(&clara, &date, &[]).await;
        // Another machine's clock is ahead.
        site.it_is("2026-11-30T07:36");
        site.deliver_mail().await;
        site.it_is("2026-11-30T07:32");
        undoes(&clara, &done).await.has_status(409).sees(de("sessions-told-too-late"));
        assert_eq!(site.letters_to("Ada").len(), 2);
    }

    async fn a_moved_date_goes_back_with_its_offers(site: &Site) {
        let cafe = cafe(site).places(1).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        let ben = books_on(site.visitor("Ben"), &cafe, &["2026-12-02"]).await;
        site.it_is("2026-11-30T07:00");
        ada.cancels().await;
        assert_eq!(ben.states().await, ["offered"]);
        site.deliver_mail().await;
        let before = everything(site).await;
        site.it_is("2026-11-30T07:30");
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let moved = [("what", "verlegt"), ("date", "14.12."), ("start", "9"), ("end", "10:30"), ("reason", "Umbau")];
        let done = changes(&clara, &date, &moved).await;
        done.sees("14. Dezember 2026, 09:00 bis 10:30 Uhr");
        assert_ne!(everything(site).await, before);
        let undone = undoes(&clara, &done).await;
        undone.has_status(200).sees("2. Dezember 2026");
        assert_eq!(everything(site).await, before);
    }

    async fn nobody_gets_a_place_that_an_undo_needs(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(9).party_up_to(4);
        let course = course.field("drop_in", "0").field("promotion", "\"direct\"");
        let course = course.on("2026-12-14").on("2026-12-15").open().await;
        // Ada's place of that evening is Ben's; then she leaves, and Dora would have hers, were it not for him.
        let ada = site.visitor("Ada").books(&course).await;
        let ada = ada.presses(de("bookings-away-submit")).await;
        let ben = site.visitor("Ben").ticking("14. Dezember").books(&course).await;
        assert_eq!(ben.states().await, ["confirmed"]);
        ada.cancels().await;
        let dora = site.visitor("Dora").books(&course).await;
        assert_eq!(dora.states().await, ["waiting"]);
        site.deliver_mail().await;
        site.it_is("2026-11-30T07:30");
        let clara = site.office("Clara").await;
        let date = address(site, &course, "2026-12-14").await;
        let done = changes(&clara, &date, &[]).await;
        assert_eq!((ben.states().await, dora.states().await), (vec!["cancelled".to_owned()], vec!["waiting".to_owned()]));
        site.it_is("2026-11-30T07:33");
        site.does_chores().await;
        assert_eq!(dora.states().await, ["waiting"], "while it can be undone nobody moves up");
        assert!(testing::faults(&site.app).await.unwrap().is_empty());
        undoes(&clara, &done).await.has_status(200);
        site.does_chores().await;
        assert_eq!((ben.states().await, dora.states().await), (vec!["confirmed".to_owned()], vec!["waiting".to_owned()]));
        assert!(testing::faults(&site.app).await.unwrap().is_empty());
        // For good: what it frees is given.
        changes(&clara, &date, &[]).await;
        let eva = site.visitor("Eva").books(&course).await;
        assert_eq!(eva.states().await, ["waiting"], "nor does a newcomer take it");
        site.it_is("2026-11-30T07:40");
        site.does_chores().await;
        assert_eq!(dora.states().await, ["confirmed"]);
        site.deliver_mail().await;
    }

    async fn who_signed_up_since_is_not_turned_over(site: &Site) {
        let cafe = cafe(site).places(5).open().await;
        books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        site.it_is("2026-11-30T07:30");
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let moved = [("what", "verlegt"), ("date", "14.12.2026")];
        let done = changes(&clara, &date, &moved).await;
        site.it_is("2026-11-30T07:32");
        site.visitor("Ben").ticking("14. Dezember").books(&cafe).await.has_status(200);
        let no = undoes(&clara, &done).await;
        no.has_status(409).sees(de("sessions-told-somebody-came")).sees("14. Dezember");
        site.it_is("2026-11-30T07:36");
        site.deliver_mail().await;
        assert!(site.last_letter_to("Ada").text().contains("14. Dezember"), "it stands, and all are told");
        site.does_chores().await;
    }

    async fn of_two_clerks_one_changes_the_date(site: &Site) {
        let cafe = cafe(site).places(5).open().await;
        books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        let (clara, dilan) = (site.office("Clara").await, site.office("Dilan").await);
        let date = address(site, &cafe, "2026-12-02").await;
        let off = previews(&clara, &date, &[("reason", "Krank.")]).await;
        let moved = previews(&dilan, &date, &[("what", "verlegt"), ("date", "3.12.")]).await;
        let (one, other) = join!(does_it(&clara, &off), does_it(&dilan, &moved));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        // Another date of the same offering waits too; and who has looked before sees that it is another now.
        let second = address(site, &cafe, "2026-12-16").await;
        previews(&clara, &second, &[]).await.has_status(409).sees(de("sessions-told-pending"));
        let page = clara.get(&date).await;
        undoes(&clara, &page).await.has_status(200);
        does_it(&clara, &off).await.has_status(409).sees(de("sessions-told-changed"));
        assert_eq!(undoes(&dilan, &page).await.has_status(409).status.as_u16(), 409);
    }

    async fn a_file_waits_until_a_change_can_no_longer_be_undone(site: &Site) {
        let draft = cafe(site).places(5);
        let first = draft.toml();
        let cafe = draft.open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let done = changes(&clara, &date, &[("what", "verlegt"), ("date", "3.12."), ("reason", "Der Saal ist belegt.")]).await;
        let off = first.replacen("end = \"19:30\"", "end = \"19:30\", status = \"cancelled\", reason = \"Das Haus ist zu.\"", 1);
        assert_ne!(off, first, "premise: the file differs");
        let refused = site.imports(&off).await.expect_err("a change waits");
        assert!(refused.contains("cafe") && refused.contains("five minutes"), "{refused}");
        assert_eq!(ada.states().await, ["confirmed"]);
        undoes(&clara, &done).await.has_status(200).sees(de("sessions-told-undone"));
        site.it_is("2026-11-22T11:05");
        site.imports(&off).await.expect("it is a file");
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 2, "she hears of what holds, and of nothing else");
    }

    async fn what_is_over_or_unknown_is_not_changed(site: &Site) {
        let cafe = cafe(site).places(5).open().await;
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let unknown = "/buero/termine/019ac000-0000-7000-8000-000000000000";
        for address in [unknown, "/buero/termine/x", &format!("{unknown}/aushang")] {
            clara.get(address).await.has_status(404);
        }
        clara.post(unknown, &[("what", "aus")]).await.has_status(404);
        clara.post(&format!("{date}/widerruf"), &[("change", "x")]).await.has_status(404);
        clara.post(&format!("{date}/widerruf"), &[("change", "019ac000-0000-7000-8000-000000000000")]).await.has_status(404);
        clara.post(&format!("{date}/sonstwas"), &[]).await.has_status(404);
        for (fields, said) in [
            (vec![("what", "verlegt"), ("date", "gestern")], "sessions-problem-day"),
            (vec![("what", "verlegt"), ("start", "früh")], "sessions-problem-time"),
            (vec![("what", "")], "sessions-problem-what"),
        ] {
            previews(&clara, &date, &fields).await.has_status(422).sees(de(said));
        }
        for (fields, said) in [
            (vec![("what", "verlegt")], "sessions-not-same"),
            (vec![("what", "anders")], "sessions-not-same"),
            (vec![("what", "doch")], "sessions-not-on"),
            (vec![("what", "verlegt"), ("date", "1.11.2026")], "sessions-not-past"),
            (vec![("what", "verlegt"), ("start", "20"), ("end", "9")], "sessions-not-end-first"),
            (vec![("what", "verlegt"), ("date", "16.12.2026")], "sessions-not-taken"),
            (vec![("instead", "1.11.2026")], "sessions-not-past"),
        ] {
            let page = previews(&clara, &date, &fields).await;
            page.has_status(409).sees(de(said));
            let is_at_field = ["sessions-not-past", "sessions-not-end-first", "sessions-not-taken"].contains(&said);
            assert_eq!(page.texts("title")[0].starts_with("Fehler"), is_at_field, "{:?}", page.texts("title"));
        }
        let form = clara.get(&date).await.form_with_button(de("sessions-form-preview"));
        let mut typed = form.sent();
        typed.push(("what".to_owned(), "aus".to_owned()));
        let typed: Vec<(&str, &str)> = typed.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        site.it_is("2026-12-02T18:01");
        let clara = site.office("Dilan").await;
        clara.post(&date, &typed).await.has_status(409).sees(de("sessions-not-begun"));
        clara.get("/buero/termine?ab=2026-12-16").await.has_status(200).sees("Café");
        clara.get("/buero/termine?ab=quatsch").await.has_status(200);
    }

    async fn a_hostile_reason_is_only_text(site: &Site) {
        let cafe = cafe(site).places(5).open().await;
        books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        let hostile = "<script>alert(1)</script> \" style=\"x\" onload=\"y {{7*7}} &amp; https://evil.example";
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let preview = previews(&clara, &date, &[("reason", hostile), ("ready", "2")]).await;
        assert!(!preview.body().contains("<script>alert"), "{}", preview.body());
        preview.sees("<script>alert(1)</script>").sees("onload=");
        let done = does_it(&clara, &preview).await;
        assert!(!done.body().contains("<script>alert"));
        done.sees("<script>alert(1)</script>");
        site.it_is("2026-11-22T11:30");
        site.does_chores().await;
        site.deliver_mail().await;
        let told = site.last_letter_to("Ada");
        assert!(!told.html().contains("<script>"), "{}", told.html());
        assert!(!told.html().contains("onload=\""), "{}", told.html());
        assert!(told.text().contains("{{7*7}}") && told.text().contains(de("bookings-reason-room")));
        assert!(!told.subject().contains("script"));
    }

    async fn another_place_is_told_and_stands_everywhere(site: &Site) {
        let cafe = cafe(site).places(5).open().await;
        let course = course(site).with("\n[[venue]]\nslug = \"halle\"\nname = \"Halle Süd\"\nstreet = \"Am Bach 2\"\ntown = \"Herten\"\nstep_free = true\nnote = \"\"\n").open().await;
        books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        let ben = site.visitor("Ben").in_language(Lang::Tr).books(&course).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        site.hires(bausteine::Role::Leader, "Lena").await;
        let date = address(site, &course, "2026-12-02").await;
        let page = clara.get(&date).await;
        let mut form = page.form_with_button(de("sessions-form-preview"));
        form.tick(de("sessions-what-altered")).tick("Halle Süd").tick("Lena");
        form.fill(de("sessions-field-topic"), "Knöpfe");
        let preview = clara.send(&form).await;
        preview.has_status(200).sees("Halle Süd").sees("Lena").sees("Knöpfe").sees("1 Mail geht hinaus.");
        // What the form said comes back with it.
        let back = clara.send(&preview.form_with_button(de("sessions-preview-back"))).await;
        back.has_status(200).sees("Lena");
        assert_eq!(back.form_with_button(de("sessions-form-preview")).value("topic"), "Knöpfe");
        does_it(&clara, &preview).await.has_status(200).sees("Halle Süd");
        site.it_is("2026-11-22T11:30");
        site.does_chores().await;
        site.deliver_mail().await;
        let told = site.last_letter_to("Ben");
        assert!(told.subject().contains("Yeni yer"), "{}", told.subject());
        assert!(told.text().contains("Halle Süd"), "{told}");
        let calendar = told.calendar().expect("her calendar follows");
        assert!(calendar.contains("Halle Süd") && calendar.contains("METHOD:REQUEST"), "{calendar}");
        assert_eq!(ben.states().await, ["confirmed"]);
        site.get("/angebote/naehkurs").await.sees("Halle Süd, Am Bach 2, Herten");
        // Machines and whoever signs up now read the same.
        let machine = site.get("/angebote/naehkurs.jsonld").await.body();
        let machine: Value = serde_json::from_str(&machine).expect("it is JSON");
        let events = machine["hasCourseInstance"]["subEvent"].as_array().expect("dates").clone();
        let places: Vec<&str> = events.iter().filter_map(|one| one["location"]["name"].as_str()).collect();
        assert_eq!(places, ["Halle Süd", "Treffpunkt"], "{machine}");
        assert_eq!(events[0]["location"]["address"]["addressLocality"], "Herten");
        site.get(&course.sign_up()).await.sees("Treffpunkt").sees("Halle Süd, Am Bach 2, Herten");
        let machine = site.get("/angebote/cafe.jsonld").await.body();
        assert!(!machine.contains("Halle Süd"), "{machine}");
        // Lena stands in for one evening: she sees it from two weeks before.
        let sees = async |date: &str| testing::leads(&site.app, "naehkurs", day(date), "lena@example.org").await.unwrap();
        assert_eq!((sees("2026-12-02").await, sees("2026-12-09").await), ((true, 1), (false, 1)));
        clara.post("/konto/bestaetigung", &[("password", PASSWORD)]).await.has_status(303);
        let page = clara.get(&date).await;
        let mut form = page.form("/leitung");
        form.tick("Clara");
        clara.send(&form).await.has_status(200).sees(de("sessions-told-noted"));
        assert_eq!(sees("2026-12-09").await, (false, 1));
        let hers = testing::leads(&site.app, "naehkurs", day("2026-12-09"), "clara@example.org").await.unwrap();
        assert_eq!(hers, (false, 0), "it is more than two weeks off");
        site.it_is("2026-11-26T11:00");
        let hers = testing::leads(&site.app, "naehkurs", day("2026-12-09"), "clara@example.org").await.unwrap();
        assert_eq!(hers, (true, 1), "and the one of which she is relieved is not hers");
    }

    async fn two_clerks_who_say_who_leads_lose_nobody(site: &Site) {
        let course = course(site).open().await;
        for name in ["Lena", "Mina", "Nora"] {
            site.hires(Role::Leader, name).await;
        }
        let (clara, dora) = (site.office("Clara").await, site.office("Dora").await);
        let date = address(site, &course, "2026-12-02").await;
        let leads = async |name: &str| {
            testing::leads(&site.app, "naehkurs", day("2026-12-02"), &format!("{name}@example.org")).await.unwrap().0
        };
        let mut first = clara.get(&date).await.form("/leitung");
        first.tick("Lena");
        let mut second = dora.get(&date).await.form("/leitung");
        second.tick("Mina");
        clara.send(&first).await.has_status(200).sees(de("sessions-told-noted"));
        let page = dora.send(&second).await;
        page.has_status(409).sees("Jetzt: Lena.");
        assert_eq!((leads("lena").await, leads("mina").await), (true, false));
        // What she ticked is still ticked; sent once more it is what she wants now.
        dora.send(&page.form("/leitung")).await.has_status(200);
        assert_eq!((leads("lena").await, leads("mina").await), (false, true));
        // Whose account is closed is shown nowhere, and nobody takes her away without knowing.
        testing::disable_staff(&site.app, "mina@example.org").await.unwrap();
        let mut form = dora.get(&date).await.form("/leitung");
        form.tick("Nora");
        dora.send(&form).await.has_status(200);
        testing::enable_staff(&site.app, "mina@example.org").await.unwrap();
        assert_eq!((leads("mina").await, leads("nora").await), (true, true));
        // The same again is no deed.
        let before = testing::deeds(&site.app).await.unwrap().len();
        dora.send(&dora.get(&date).await.form("/leitung")).await.has_status(200);
        assert_eq!(testing::deeds(&site.app).await.unwrap().len(), before);
    }

    async fn who_leads_is_changed_only_by_somebody_who_has_just_said_who_she_is(site: &Site) {
        let course = course(site).open().await;
        let clara = site.office("Clara").await;
        let date = address(site, &course, "2026-12-02").await;
        let mut form = clara.get(&date).await.form("/leitung");
        form.tick("Clara");
        let now = site.clock().now();
        site.clock().set(now + TimeDelta::minutes(15));
        let asked = clara.post_form(&form).await;
        let to = asked.has_status(303).location().expect("asked first");
        assert!(to.starts_with("/konto/bestaetigung"), "{to}");
        clara.post("/konto/bestaetigung", &[("password", PASSWORD)]).await.has_status(303);
        clara.send(&form).await.has_status(200).sees(de("sessions-told-noted"));
        // Who stands in for one date sees who comes, too. All else of a date is asked for nothing.
        site.clock().set(now + TimeDelta::minutes(40));
        let with = async |fields: &[(&str, &str)]| previews(&clara, &date, fields).await;
        with(&[("what", "verlegt"), ("date", "10.12.2026")]).await.has_status(200);
        let stands_in = clara.get(&date).await.form_with_button(de("sessions-form-preview"));
        let stands_in = stands_in.fields.iter().find(|field| field.name == "substitute" && field.label == "Clara");
        let hers = stands_in.expect("she can stand in").value.clone();
        let fields = [("what", "anders"), ("substitute", hers.as_str())];
        let asked = with(&fields).await;
        assert!(asked.has_status(303).location().expect("asked first").starts_with("/konto/bestaetigung"));
        let asked = clara.post(&format!("{date}/aenderung"), &fields).await;
        asked.has_status_quietly(303);
        clara.post("/konto/bestaetigung", &[("password", PASSWORD)]).await.has_status(303);
        with(&fields).await.has_status(200);
    }

    async fn a_place_or_a_person_who_is_not_there_is_refused(site: &Site) {
        let course = course(site).open().await;
        site.hires(Role::Leader, "Lena").await;
        let clara = site.office("Clara").await;
        let date = address(site, &course, "2026-12-02").await;
        let form = clara.get(&date).await.form_with_button(de("sessions-form-preview"));
        let nobody = "01900000-0000-7000-8000-000000000000";
        for (field, id, status) in [
            ("venue", "irgendwo", 422),
            ("substitute", "irgendwer", 422),
            ("venue", nobody, 409),
            ("substitute", nobody, 409),
        ] {
            for path in [date.clone(), format!("{date}/aenderung")] {
                let mut wrong = form.sent();
                wrong.retain(|(name, _)| name != field && name != "what");
                wrong.push(("what".to_owned(), "anders".to_owned()));
                wrong.push((field.to_owned(), id.to_owned()));
                let wrong: Vec<(&str, &str)> = wrong.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let page = clara.post(&path, &wrong).await;
                page.has_status(status).sees(de("sessions-not-there"));
            }
        }
        assert!(everything_is_quiet(site).await);
    }

    async fn what_stands_in_the_way_is_said_before(site: &Site) {
        let cafe = cafe(site).places(5).open().await;
        let _course = course(site).open().await;
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-16").await;
        let preview = previews(&clara, &date, &[("what", "verlegt"), ("date", "9.12.2026")]).await;
        preview.has_status(200).sees("Am selben Ort ist dann: Nähkurs, 18:00 bis 19:30 Uhr.");
        let preview = previews(&clara, &date, &[("what", "verlegt"), ("date", "25.12.2026")]).await;
        preview.has_status(200).sees("1. Weihnachtstag");
        assert!(everything_is_quiet(site).await);
    }

    async fn reminders_wait_and_come_back_with_the_date(site: &Site) {
        let course = course(site).open().await;
        site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        // Two days before, the reminder is written; the mail server does not answer just then.
        site.it_is("2026-11-30T18:00");
        assert_eq!(site.does_chores().await, ["1 reminder written"]);
        let clara = site.office("Clara").await;
        let date = address(site, &course, "2026-12-02").await;
        let done = changes(&clara, &date, &[("what", "verlegt"), ("date", "3.12.2026")]).await;
        site.deliver_mail().await;
        assert_eq!(site.letters_to("Ada").len(), 1, "of the old date nobody is reminded any more");
        assert!(site.does_chores().await.is_empty());
        undoes(&clara, &done).await.has_status(200);
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        assert_eq!(letters.len(), 2);
        assert!(letters[1].subject().starts_with("Erinnerung"), "{}", letters[1].subject());
        site.it_is("2026-11-30T18:20");
        assert!(site.does_chores().await.is_empty(), "once is enough");
        // What became due meanwhile is made up for.
        site.it_is("2026-12-02T14:58");
        let clara = site.office("Dilan").await;
        let done = changes(&clara, &date, &[("what", "verlegt"), ("date", "3.12.2026")]).await;
        site.it_is("2026-12-02T15:01");
        let done_meanwhile = site.does_chores().await;
        assert!(!done_meanwhile.iter().any(|chore| chore.contains("reminder")), "{done_meanwhile:?}");
        undoes(&clara, &done).await.has_status(200);
        assert_eq!(site.does_chores().await, ["1 reminder written"]);
        site.deliver_mail().await;
    }

    async fn a_confirmation_that_was_taken_back_goes_out_after_all(site: &Site) {
        let course = course(site).open().await;
        site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        let date = address(site, &course, "2026-12-02").await;
        let done = changes(&clara, &date, &[]).await;
        site.deliver_mail().await;
        assert!(site.letters_to("Ada").is_empty());
        undoes(&clara, &done).await.has_status(200);
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        assert_eq!(letters.len(), 1);
        assert!(letters[0].text().contains("2. Dezember"), "{}", letters[0]);
    }

    async fn who_has_cancelled_meanwhile_is_not_told_of_a_place(site: &Site) {
        let course = course(site).open().await;
        let ada = site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        let date = address(site, &course, "2026-12-02").await;
        let moved = [("what", "verlegt"), ("date", "3.12."), ("reason", "Der Saal ist belegt.")];
        let done = changes(&clara, &date, &moved).await;
        ada.cancels().await;
        undoes(&clara, &done).await.has_status(200).sees(de("sessions-told-undone"));
        site.it_is("2026-11-22T11:30");
        site.does_chores().await;
        site.deliver_mail().await;
        let letters = site.letters_to("Ada");
        assert!(!letters.is_empty(), "premise: her cancellation is confirmed");
        let places = letters.iter().filter(|letter| letter.text().contains("Sie sind angemeldet."));
        assert_eq!(places.count(), 0, "she has no place any more: {letters:?}");
    }

    async fn who_has_herself_deleted_meanwhile_stays_deleted(site: &Site) {
        let cafe = cafe(site).places(5).open().await;
        let ada = books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let done = changes(&clara, &date, &[]).await;
        let page = site.get(&format!("{}/loeschung", ada.booking())).await;
        site.send(&page.form("/loeschung")).await;
        undoes(&clara, &done).await.has_status(200).sees(de("sessions-comers-none"));
        site.deliver_mail().await;
    }

    async fn a_date_takes_place_after_all(site: &Site) {
        let cafe = cafe(site).places(5).open().await;
        books_on(site.visitor("Ada"), &cafe, &["2026-12-02"]).await;
        site.deliver_mail().await;
        calls_off(site, &cafe, "2026-12-02", None).await.expect("it is to come");
        site.deliver_mail().await;
        site.it_is("2026-11-22T11:30");
        let clara = site.office("Clara").await;
        let date = address(site, &cafe, "2026-12-02").await;
        let before = everything(site).await;
        let done = changes(&clara, &date, &[("what", "doch")]).await;
        undoes(&clara, &done).await.has_status(200);
        assert_eq!(everything(site).await, before);
        changes(&clara, &date, &[("what", "doch")]).await;
        site.it_is("2026-11-22T11:40");
        site.does_chores().await;
        site.deliver_mail().await;
        assert!(site.last_letter_to("Ada").subject().contains("Findet statt"));
    }
}

/// No change waits for its end.
async fn everything_is_quiet(site: &Site) -> bool {
    let lines = testing::stored(&site.app)
        .await
        .expect("the database answers");
    !lines
        .iter()
        .any(|line| line.starts_with("session_changes:"))
}
