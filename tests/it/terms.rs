//! The office plans a term: the rhythm of an offering, every date before it is saved, single dates by hand,
//! a copy into the next term, and texts in all languages.

use bausteine::{Lang, Role, testing};

use crate::support::page::{Form, Page};
use crate::support::people::Offering;
use crate::support::site::{Browser, Site};
use crate::support::words::word;

fn dates(slug: &str) -> String {
    format!("/buero/angebote/{slug}/termine")
}

fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

/// The form of a rhythm.
async fn rhythm(clara: &Browser, slug: &str) -> Form {
    let page = clara.get(&dates(slug)).await;
    page.has_status(200)
        .form_with_button(german("planning-terms-look"))
}

/// Fridays from 11 December to 15 January: Christmas and New Year lie between.
fn fridays(form: &mut Form) {
    form.tick(german("planning-beat-one")).tick("Freitag");
    form.set("from", "2026-12-07").set("to", "15.01.2027");
    form.set("start", "10:00").set("end", "12:00");
}

/// Takes the tick away from a box with this value.
fn untick(form: &mut Form, value: &str) {
    let mut fields = form.fields.iter_mut();
    let field = fields.find(|field| field.name == "on" && field.value == value);
    field
        .unwrap_or_else(|| panic!("there is no tick for {value}"))
        .is_sent = false;
}

/// Is the box with this value ticked?
fn is_ticked(form: &Form, value: &str) -> bool {
    let mut fields = form.fields.iter();
    let field = fields.find(|field| field.name == "on" && field.value == value);
    field
        .unwrap_or_else(|| panic!("there is no tick for {value}"))
        .is_sent
}

/// Presses "save" under the table.
async fn saves(clara: &Browser, page: &Page) -> Page {
    let mut form = page.form_with_button(german("planning-terms-save"));
    form.set("save", "1");
    clara.send(&form).await
}

/// A draft without dates, and the venue that it needs.
async fn draft(site: &Site, clara: &Browser) -> &'static str {
    site.offering("Schwimmen").on("2026-12-14").open().await;
    let mut form = clara.get("/buero/angebote/neu").await.form("/neu");
    form.fill(german("planning-field-title"), "Nähen");
    form.fill(german("planning-field-description"), "Wir nähen.");
    form.fill(german("catalogue-fact-leader"), "Näherin");
    form.set("capacity", "8");
    form.tick("Treffpunkt");
    clara.send(&form).await.has_status(200);
    "naehen"
}

/// What the office did about dates and texts, by name.
async fn deeds(site: &Site) -> Vec<String> {
    let mut deeds = testing::deeds(&site.app).await.expect("a log");
    deeds
        .retain(|deed| deed.contains("date") || deed.contains("texts") || deed.contains("created"));
    deeds.sort();
    deeds
}

/// Three Wednesdays in December, each booked by itself.
async fn café(site: &Site) -> Offering {
    let café = site
        .offering("Café")
        .field("slug", "\"cafe\"")
        .per_session()
        .places(5);
    let rule = "rrule = \"FREQ=WEEKLY;UNTIL=20261216\"";
    café
        .with(rule)
        .on("2026-12-02")
        .on("2026-12-09")
        .on("2026-12-16")
        .open()
        .await
}

both! {
    async fn a_term_is_planned_looked_at_saved_and_published(site: &Site) {
        let clara = site.office("Clara").await;
        let slug = draft(site, &clara).await;
        let mut form = rhythm(&clara, slug).await;
        fridays(&mut form);
        form.fields.retain(|field| field.value != "school");
        let page = clara.send(&form).await;
        page.has_status(200).sees(german("planning-terms-preview-text"));
        page.sees("1. Weihnachtstag").sees("Neujahr").sees("4 Termine");
        clara.get(&format!("/buero/angebote/{slug}")).await.sees(german("planning-no-date"));
        let table = page.form_with_button(german("planning-terms-save"));
        assert!(is_ticked(&table, "2026-12-11T10:00"));
        assert!(!is_ticked(&table, "2026-12-25T10:00"), "Christmas");
        assert!(!is_ticked(&table, "2027-01-01T10:00"), "New Year");
        let mut table = table;
        untick(&mut table, "2027-01-08T10:00");
        table.set("save", "1");
        let saved = clara.send(&table).await;
        saved.has_status(200).sees(german("planning-told-saved"));
        saved.sees("Jede Woche freitags, 10:00 bis 12:00 Uhr");
        for key in ["planning-do-publish"] {
            let page = clara.get(&format!("/buero/angebote/{slug}")).await;
            clara.send(&page.form_with_button(german(key))).await.has_status(200);
        }
        let page = site.get(&format!("/angebote/{slug}.ics")).await.body();
        for (day, takes_place) in [("20261211", true), ("20261218", true), ("20261225", false), ("20270101", false), ("20270108", false), ("20270115", true)] {
            assert_eq!(page.contains(&format!("DTSTART:{day}T090000Z")), takes_place, "{day}:\n{page}");
        }
        assert_eq!(deeds(site).await, ["Clara dates_planned", "Clara offering_created"]);
        // The form says again what was saved, and saving that changes nothing.
        let form = rhythm(&clara, slug).await;
        assert!(form.value("pauses").contains("08.01.2027"), "{}", form.value("pauses"));
        let page = clara.send(&form).await;
        saves(&clara, &page).await.sees(german("planning-told-saved"));
        assert_eq!(deeds(site).await.len(), 2);
    }

    async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(site: &Site) {
        let clara = site.office("Clara").await;
        let slug = draft(site, &clara).await;
        let mut form = rhythm(&clara, slug).await;
        form.tick(german("planning-beat-two"));
        form.set("from", "irgendwann").set("to", "2026-12-01").set("start", "12:00").set("end", "11:00");
        form.set("pauses", "\"><script>alert(1)</script>").set("extras", "24.12.2026 nie");
        let page = clara.send(&form).await;
        page.has_status(422).sees("Fehler: ");
        for field in ["day", "from", "end", "pauses", "extras"] {
            assert_eq!(page.attributes(&format!("a[href='#{field}']"), "href").len(), 1, "{field}");
        }
        assert_eq!(page.texts("script"), [""; 0]);
        let again = page.form_with_button(german("planning-terms-look"));
        assert_eq!(again.value("from"), "irgendwann");
        assert_eq!(again.value("pauses").trim(), "\"><script>alert(1)</script>");
        let mut empty = rhythm(&clara, slug).await;
        empty.tick(german("planning-beat-one")).tick("Montag");
        empty.set("from", "2026-12-01").set("to", "2199-12-31").set("start", "10:00").set("end", "11:00");
        clara.send(&empty).await.has_status(422).sees(german("planning-refused-many"));
        // A reason can be anything that is a text.
        let mut form = rhythm(&clara, slug).await;
        fridays(&mut form);
        form.set("pauses", "18.12.2026 <img src=x onerror=alert(1)>");
        let page = clara.send(&form).await;
        page.has_status(200).sees("<img src=x onerror=alert(1)>");
        assert_eq!(page.attributes("[onerror]", "onerror"), [""; 0]);
        clara.post(&dates(slug), &[("what", "alles")]).await.has_status(400);
        for id in ["", "x", "00000000-0000-0000-0000-000000000000"] {
            for what in ["topic", "remove"] {
                let page = clara.post(&dates(slug), &[("what", what), ("id", id)]).await;
                assert!([404, 409].contains(&page.status.as_u16()), "{what} {id}: {}", page.status);
            }
        }
        assert_eq!(deeds(site).await, ["Clara offering_created"]);
    }

    async fn dates_that_she_has_not_seen_are_never_saved(site: &Site) {
        let clara = site.office("Clara").await;
        let slug = draft(site, &clara).await;
        let mut form = rhythm(&clara, slug).await;
        fridays(&mut form);
        form.set("save", "1");
        let page = clara.send(&form).await;
        page.has_status(200).sees(german("planning-terms-check"));
        let mut form = page.form_with_button(german("planning-terms-save"));
        form.set("end", "13:00").set("save", "1");
        let page = clara.send(&form).await;
        page.has_status(200).sees(german("planning-terms-check"));
        saves(&clara, &page).await.sees("10:00 bis 13:00 Uhr");
    }

    async fn a_second_clerk_sees_what_the_first_has_saved(site: &Site) {
        let (clara, dora) = (site.office("Clara").await, site.colleague(Role::Office, "Dora").await);
        let slug = draft(site, &clara).await;
        let (mut hers, mut theirs) = (rhythm(&clara, slug).await, rhythm(&dora, slug).await);
        fridays(&mut hers);
        fridays(&mut theirs);
        theirs.set("start", "08:00").set("end", "09:00");
        let hers = clara.send(&hers).await;
        let theirs = dora.send(&theirs).await;
        saves(&dora, &theirs).await.sees(german("planning-told-saved"));
        let late = saves(&clara, &hers).await;
        late.has_status(409).sees(german("planning-conflict"));
        late.sees("Jede Woche freitags, 08:00 bis 09:00 Uhr");
        assert_eq!(late.form_with_button(german("planning-terms-save")).value("start"), "10:00");
        clara.get(&dates(slug)).await.sees("08:00 bis 09:00 Uhr");
        saves(&clara, &late).await.has_status(200).sees("10:00 bis 12:00 Uhr");
    }

    async fn booked_and_edited_dates_are_spared_and_need_a_reason(site: &Site) {
        let café = café(site).await;
        let ada = site.visitor("Ada").ticking("9. Dezember").books(&café).await;
        let clara = site.office("Clara").await;
        let mut form = rhythm(&clara, &café.slug).await;
        assert_eq!(form.value("beat"), "1");
        form.fields.iter_mut().filter(|field| field.name == "day").for_each(|field| field.is_sent = false);
        form.tick("Donnerstag");
        let page = clara.send(&form).await;
        page.has_status(200).sees(german("planning-there-booked")).sees(german("planning-fate-exception"));
        page.sees(german("planning-fate-removed")).sees(german("planning-fate-new"));
        let refused = saves(&clara, &page).await;
        refused.has_status(422).sees(german("office-problem-reason"));
        let mut form = refused.form_with_button(german("planning-terms-save"));
        form.set("reason", "Dafür haben sich schon Frauen angemeldet.").set("save", "1");
        clara.send(&form).await.has_status(200).sees(german("planning-told-saved"));
        site.get(ada.booking()).await.sees("9. Dezember 2026");
        let page = site.get("/angebote/cafe").await;
        page.sees("3. Dezember").sees("10. Dezember").sees("9. Dezember").does_not_see("2. Dezember 2026");
    }

    async fn single_dates_are_added_titled_and_removed_by_hand(site: &Site) {
        let café = café(site).await;
        let ada = site.visitor("Ada").ticking("9. Dezember").books(&café).await;
        let clara = site.office("Clara").await;
        let add = || async { clara.get(&dates("cafe")).await.form_with_button(german("planning-single-new")) };
        let mut form = add().await;
        form.set("day", "24.12.2026").set("start", "15:00").set("end", "17:00").set("topic", "Plätzchen");
        clara.send(&form).await.has_status(200).sees("Plätzchen");
        site.get("/angebote/cafe").await.sees("24. Dezember").sees("Plätzchen");
        clara.send(&form).await.has_status(422).sees(german("planning-single-taken"));
        for (field, text) in [("day", "1.11.2026"), ("end", "14:00"), ("start", "früh"), ("venue", "nirgends")] {
            let mut form = add().await;
            form.set("day", "23.12.2026").set("start", "15:00").set("end", "17:00").set(field, text);
            let page = clara.send(&form).await;
            page.has_status(422);
            assert_eq!(page.form_with_button(german("planning-single-new")).value(field).trim(), if field == "venue" { "treff" } else { text });
        }
        let page = clara.get(&dates("cafe")).await;
        let topics: Vec<Form> = page.forms().into_iter().filter(|form| form.buttons == [german("planning-single-save")]).collect();
        assert_eq!(topics.len(), 4, "three Wednesdays and Christmas Eve");
        let mut first = topics[0].clone();
        first.set("topic", "Arabischer Kaffee");
        clara.send(&first).await.has_status(200);
        first.set("topic", "Türkischer Kaffee");
        clara.send(&first).await.has_status(409).sees(german("planning-single-changed"));
        site.get("/angebote/cafe").await.sees("Arabischer Kaffee");
        // Nobody can take away what somebody has booked; the page offers it only for the others.
        let page = clara.get(&dates("cafe")).await;
        let removals: Vec<Form> = page.forms().into_iter().filter(|form| form.buttons == [german("planning-single-remove")]).collect();
        assert_eq!(removals.len(), 3);
        let mut booked = removals[0].clone();
        booked.set("id", topics[1].value("id"));
        clara.send(&booked).await.has_status(409).sees(german("planning-single-booked"));
        clara.send(&removals[0]).await.has_status(200);
        site.get("/angebote/cafe").await.does_not_see("Arabischer Kaffee").sees("16. Dezember");
        assert!(rhythm(&clara, "cafe").await.value("pauses").contains("02.12.2026"), "the rule makes it no more");
        let link = clara.get(&dates("cafe")).await.attributes("main a[href^='/buero/termine/']", "href").remove(0);
        clara.get(&link).await.has_status(200);
        site.get(ada.booking()).await.has_status(200);
        let known = deeds(site).await;
        assert_eq!(known, ["Clara date_added", "Clara date_removed", "Clara date_retitled"]);
    }

    async fn an_offering_is_copied_into_the_next_term(site: &Site) {
        let course = site.offering("Nähkurs 2026").field("slug", "\"naehkurs-2026\"").field("series", "\"naehkurs\"").places(6)
            .field("title_i18n", r#"{ tr = "Dikiş kursu 2026" }"#)
            .opens("2026-11-01T08:00").closes("2026-11-30T12:00")
            .with("rrule = \"FREQ=WEEKLY;UNTIL=20261204\"")
            .session("2026-11-27", "10:00", "12:00", "topic = \"Knöpfe\"")
            .session("2026-12-04", "10:00", "12:00", "topic = \"Säume\"")
            .open().await;
        site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        let page = clara.get("/buero/angebote/naehkurs-2026/kopie").await;
        page.has_status(200).sees("28. Mai 2027").sees("4. Juni 2027");
        let mut form = page.form_with_button(german("planning-copy-save"));
        assert_eq!(form.value("title"), "Nähkurs 2027");
        form.set("slug", "naehkurs-2027").set("save", "1");
        let (one, two) = tokio::join!(clara.send(&form), clara.send(&form));
        for made in [&one, &two] {
            made.has_status(200).sees(german("planning-told-created")).sees("Vergeben: 0 von 6.");
        }
        assert_eq!(one.path, "/buero/angebote/naehkurs-2027?neu=angelegt");
        site.get("/angebote/naehkurs-2027").await.has_status(404);
        let edit = clara.get("/buero/angebote/naehkurs-2027/bearbeiten").await.form("/bearbeiten");
        assert_eq!(edit.value("opens"), "2027-05-02T08:00", "the same hour, 26 weeks later");
        let preview = clara.get("/tr/buero/angebote/naehkurs-2027/vorschau").await;
        preview.sees("Dikiş kursu 2027").sees("Knöpfe");
        // Another one needs another address; the weeks can be others.
        let mut other = clara.get("/buero/angebote/naehkurs-2026/kopie").await.form_with_button(german("planning-copy-save"));
        other.set("weeks", "8");
        let page = clara.send(&other).await;
        page.has_status(200).sees("22. Januar 2027");
        let mut other = page.form_with_button(german("planning-copy-save"));
        assert_eq!(other.value("slug"), "naehkurs-2027-fruehjahr");
        let mut late = other.clone();
        late.set("weeks", "40");
        let late = clara.send(&late).await.form_with_button(german("planning-copy-save"));
        assert_eq!(late.value("slug"), "naehkurs-2027-herbst", "the address follows the weeks");
        other.set("slug", "naehkurs-2027").set("save", "1");
        clara.send(&other).await.has_status(422).sees(german("planning-problem-taken"));
        for (name, text) in [("weeks", "0"), ("weeks", "viele"), ("title", ""), ("slug", "Nä hen"), ("slug", "neu")] {
            let mut wrong = other.clone();
            wrong.set(name, text);
            clara.send(&wrong).await.has_status(422);
        }
        assert_eq!(deeds(site).await, ["Clara offering_created"]);
    }

    async fn a_copy_is_led_by_those_who_lead_the_original_and_stay_ticked(site: &Site) {
        let day = "2026-12-02".parse().expect("a day");
        site.offering("Malen").on("2026-12-02").open().await;
        site.hires(Role::Leader, "Leyla").await;
        site.hires(Role::Leader, "Sara").await;
        let clara = site.office("Clara").await;
        let id = testing::session_id(&site.app, "malen", day).await.expect("a session");
        let page = clara.get(&format!("/buero/termine/{id}")).await;
        let mut form = page.has_status(200).form("/leitung");
        form.tick("Leyla").tick("Sara");
        clara.send(&form).await.has_status(200);
        let page = clara.get("/buero/angebote/malen/kopie").await;
        let form = page.has_status(200).form_with_button(german("planning-copy-save"));
        let ticked = |form: &Form| form.sent().iter().filter(|(name, _)| name == "leader").count();
        assert_eq!(ticked(&form), 2, "both lead it, unless somebody is unticked");
        let mut form = form;
        let first = form.fields.iter_mut().find(|field| field.label == "Sara").expect("Sara");
        first.is_sent = false;
        form.set("slug", "malen-neu").set("save", "1");
        clara.send(&form).await.has_status(200).sees(german("planning-told-created"));
        let page = clara.get("/buero/angebote/malen-neu/kopie").await;
        let form = page.has_status(200).form_with_button(german("planning-copy-save"));
        assert_eq!(ticked(&form), 1);
        page.sees("Leyla").does_not_see("Sara");
    }

    async fn texts_are_written_beside_the_german_and_say_when_they_are_old(site: &Site) {
        let course = site.offering("Schwimmen").on("2026-12-14").open().await;
        let (clara, dora) = (site.office("Clara").await, site.colleague(Role::Office, "Dora").await);
        let turkish = "/buero/angebote/schwimmen/texte?sprache=tr";
        let page = clara.get(turkish).await;
        page.has_status(200).sees("Wir treffen uns.").sees(german("planning-text-missing"));
        let (mut hers, mut theirs) = (page.form("sprache=tr"), dora.get(turkish).await.form("sprache=tr"));
        hers.set("title", "Yüzme").set("description", "Birlikte **yüzüyoruz**. <script>alert(1)</script>");
        let mut look = hers.clone();
        look.set("preview", "1");
        let looked = clara.send(&look).await;
        assert_eq!(looked.texts("section strong")[..2], ["Yüzme", "yüzüyoruz"]);
        site.get("/tr/angebote/schwimmen").await.does_not_see("Yüzme");
        clara.send(&hers).await.has_status(200).sees(german("planning-told-saved"));
        site.get("/tr/angebote/schwimmen").await.sees("Yüzme").sees("Birlikte yüzüyoruz.");
        theirs.set("title", "Yüzelim");
        let late = dora.send(&theirs).await;
        late.has_status(409).sees("Yüzme");
        assert_eq!(late.form("sprache=tr").value("title"), "Yüzelim");
        // Who writes in another language is in nobody's way.
        let mut arabic = dora.get("/buero/angebote/schwimmen/texte?sprache=ar").await.form("sprache=ar");
        arabic.set("title", "سباحة");
        dora.send(&arabic).await.has_status(200);
        // Later the German is changed, and the Turkish is old.
        site.it_is("2026-11-22T12:00");
        let mut edit = clara.get("/buero/angebote/schwimmen/bearbeiten").await.form("/bearbeiten");
        edit.set("description", "Wir treffen uns im Bad.");
        clara.send(&edit).await.has_status(200);
        let page = clara.get(turkish).await;
        page.sees(german("planning-text-old"));
        let mut form = page.form("sprache=tr");
        form.tick(german("planning-text-fits"));
        site.it_is("2026-11-22T12:05");
        let page = clara.send(&form).await;
        page.has_status(200);
        assert!(page.form("sprache=tr").fields.iter().all(|field| field.name != "fits"), "it is not old any more");
        let mut empty = page.form("sprache=tr");
        empty.set("title", &"ü".repeat(201)).set("description", "\u{202e}x");
        let page = clara.send(&empty).await;
        page.has_status(422);
        for field in ["title", "description"] {
            assert_eq!(page.attributes(&format!("a[href='#{field}']"), "href").len(), 1, "{field}");
        }
        clara.post(turkish, &[("title", "X")]).await.has_status(400);
        assert!(deeds(site).await.contains(&"Clara texts_confirmed".to_owned()));
        assert_eq!(course.slug, "schwimmen");
    }

    async fn nobody_plans_what_is_not_there(site: &Site) {
        let clara = site.office("Clara").await;
        for slug in ["gibt-es-nicht", "%00", "a%00b"] {
            for page in ["termine", "kopie", "texte"] {
                let path = format!("/buero/angebote/{slug}/{page}");
                clara.get(&path).await.has_status(404);
                clara.post(&path, &[("save", "1")]).await.has_status(404);
            }
        }
    }
}
