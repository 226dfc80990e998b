//! What the office sets itself in the browser.

use bausteine::{Lang, testing};
use chrono::TimeDelta;

use crate::support::page::Page;
use crate::support::site::Browser;
use crate::support::staff::{COOKIE, PASSWORD};
use crate::support::words::word;

const SETTINGS: &str = "/buero/einstellungen";

fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

/// Writes into fields of a page of settings, by their names, and saves.
async fn saves(clara: &Browser, path: &str, fills: &[(&str, &str)]) -> Page {
    let page = clara.get(path).await;
    let mut form = page
        .has_status(200)
        .form_with_button(german("office-do-save"));
    for (name, value) in fills {
        form.set(name, value);
    }
    clara.send(&form).await
}

/// Goes back to what the file says.
async fn goes_back(clara: &Browser, path: &str, button: &str) -> Page {
    let page = clara.get(path).await;
    clara.send(&page.form_with_button(button)).await
}

const HOSTILE: &str = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

both! {
    async fn a_new_number_stands_on_every_page_and_in_every_letter(site: &Site) {
        let course = site.offering("Schwimmen").places(3).on("2026-12-14").open().await;
        let other = site.other_process().await;
        other.get("/").await.sees("02361 000000");
        let clara = site.office("Clara").await;
        let saved = saves(&clara, SETTINGS, &[("phone", "02361 778899"), ("hours", "Immer vormittags")]).await;
        saved.has_status(200).sees(german("office-told-done"));
        for path in ["/", "/kontakt", "/ar/kontakt", "/angebote/schwimmen", "/konto"] {
            site.get(path).await.sees("02361 778899").does_not_see("02361 000000");
        }
        other.get("/").await.sees("02361 778899").sees("Immer vormittags");
        site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        assert!(site.last_letter_to("Ada").text().contains("778899"));
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat eine Einstellung geändert. Telefon: von 02361 000000 auf 02361 778899.");
        // And back to the file.
        goes_back(&clara, SETTINGS, german("web-contact-phone")).await.has_status(200);
        other.get("/").await.sees("02361 000000").sees("Immer vormittags");
        clara.get("/buero/protokoll").await.sees("Clara hat eine Einstellung auf die Datei zurückgesetzt.");
    }

    async fn opening_hours_are_set_in_each_language_and_missing_ones_are_german(site: &Site) {
        let clara = site.office("Clara").await;
        // Premise: the file has them in Turkish and Arabic.
        let before = clara.get(SETTINGS).await.form_with_button(german("office-do-save"));
        let (turkish, arabic) = (before.value("hours.tr").to_owned(), before.value("hours.ar").to_owned());
        assert!(!turkish.is_empty() && !arabic.is_empty());
        let fills = [("hours", "Nur am Montag"), ("hours.tr", "Yalnızca pazartesi"), ("hours.ar", "")];
        saves(&clara, SETTINGS, &fills).await.has_status(200);
        site.get("/kontakt").await.sees("Nur am Montag");
        site.get("/tr/kontakt").await.sees("Yalnızca pazartesi").does_not_see(&turkish).does_not_see("Nur am Montag");
        let page = site.get("/ar/kontakt").await;
        page.sees("Nur am Montag").does_not_see(&arabic);
        let marked = page.texts("[lang=de][dir=ltr]");
        assert!(marked.iter().any(|text| text.contains("Nur am Montag")), "{marked:?}");
        clara.get("/buero/protokoll").await.sees("Sprechzeiten (Türkçe)");
        let now = clara.get(SETTINGS).await.form_with_button(german("office-do-save"));
        assert_eq!((now.value("hours.tr"), now.value("hours.ar")), ("Yalnızca pazartesi", ""));
    }

    async fn what_can_not_be_is_refused_with_what_was_typed(site: &Site) {
        let clara = site.office("Clara").await;
        for (field, value, problem) in [
            ("phone", "keine Nummer", german("desk-set-problem-phone")),
            ("email", "keine Adresse", german("desk-set-problem-email")),
            ("address", " ", german("desk-set-problem-line")),
            ("hours", "", german("desk-set-problem-line")),
            ("answer_hours", "1", "Zahl von 2 bis 336"),
            ("remind_hours", "48, bald", german("planning-problem-remind")),
        ] {
            let page = saves(&clara, SETTINGS, &[(field, value)]).await;
            page.has_status(422).sees(problem);
            assert!(page.attributes("main a", "href").contains(&format!("#{field}")), "a way to {field}");
        }
        let deeds = testing::deeds(&site.app).await.expect("a log");
        assert!(!deeds.iter().any(|deed| deed.contains("setting")), "{deeds:?}");
        // Nothing to save is no deed either.
        saves(&clara, SETTINGS, &[]).await.has_status(200);
        let deeds = testing::deeds(&site.app).await.expect("a log");
        assert!(!deeds.iter().any(|deed| deed.contains("setting")), "{deeds:?}");
    }

    async fn a_deadline_of_the_office_holds_for_the_next_offer(site: &Site) {
        let course = site.offering("Schwimmen").places(1).waitlist(3).on("2026-12-14").open().await;
        let clara = site.office("Clara").await;
        saves(&clara, SETTINGS, &[("answer_hours", "24"), ("remind_hours", "72")]).await.has_status(200);
        let ada = site.visitor("Ada").books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        ada.cancels().await;
        let until = ben.data().await["entries"][0]["answer_until"].as_str().expect("an offer").to_owned();
        assert!(until.starts_with("2026-11-23T"), "a day, not two: {until}");
    }

    async fn a_broken_value_stops_nothing(site: &Site) {
        for (name, value) in [("phone", ""), ("answer_hours", "x"), ("holidays", "["), ("page.impressum.de", "Von Hand.")] {
            let broken = format!("INSERT INTO own_settings (name, value, at) VALUES ('{name}', '{value}', CURRENT_TIMESTAMP)");
            testing::breaks(&site.app, &broken).await.expect("it is broken");
        }
        let other = site.other_process().await;
        other.get("/").await.has_status(200).sees("02361 000000");
        other.get("/impressum").await.has_status(200).sees("Von Hand.");
        let clara = site.office("Clara").await;
        clara.get(SETTINGS).await.has_status(200);
        saves(&clara, SETTINGS, &[("phone", "02361 778899")]).await.has_status(200);
        other.get("/").await.sees("02361 778899");
    }

    async fn a_required_page_is_written_looked_at_and_taken_back(site: &Site) {
        let clara = site.office("Clara").await;
        let path = format!("{SETTINGS}/seiten/impressum/tr");
        let page = clara.get(&path).await;
        let mut form = page.has_status(200).form("/tr");
        form.set("text", "# Künye\n\nBize uğrayın: {phone}").set("deed", "preview");
        let preview = clara.send(&form).await;
        preview.has_status(200).sees("Bize uğrayın: 02361 000000");
        site.get("/tr/impressum").await.does_not_see("Bize uğrayın");
        form.set("deed", "save");
        clara.send(&form).await.has_status(200).sees(german("office-told-done"));
        site.get("/tr/impressum").await.sees("Bize uğrayın: 02361 000000");
        clara.get(SETTINGS).await.sees(german("desk-set-own"));
        clara.get("/buero/protokoll").await.sees("Clara hat eine Einstellung geändert. Seite: impressum (Türkçe).");
        form.set("text", "Burada [[adınız]] eksik.");
        clara.send(&form).await.has_status(422).sees("Hier fehlt noch etwas: adınız").sees("Burada");
        goes_back(&clara, &path, german("desk-set-back")).await.has_status(200);
        site.get("/tr/impressum").await.does_not_see("Bize uğrayın");
        for none in ["seiten/gibt-es-nicht/de", "seiten/impressum/xx"] {
            clara.get(&format!("{SETTINGS}/{none}")).await.has_status(404);
        }
    }

    async fn who_has_not_just_said_who_she_is_sets_nothing(site: &Site) {
        let clara = site.office("Clara").await;
        let paths = [SETTINGS.to_owned(), format!("{SETTINGS}/ferien"), format!("{SETTINGS}/seiten/impressum/de")];
        for path in &paths {
            clara.get(path).await.has_status(200);
        }
        site.clock().set(site.clock().now() + TimeDelta::minutes(15));
        for path in &paths {
            for asked in [clara.get(path).await, clara.post(path, &[("phone", "02361 666666"), ("deed", "save"), ("text", "x")]).await] {
                let to = asked.has_status(303).location().expect("asked first");
                assert!(to.starts_with("/konto/bestaetigung"), "{path} leads to {to}");
            }
        }
        site.get("/kontakt").await.sees("02361 000000");
        // Once is enough for a while, for all of it.
        clara.post("/konto/bestaetigung", &[("password", PASSWORD)]).await.has_status(303);
        saves(&clara, SETTINGS, &[("phone", "02361 778899")]).await.has_status(200);
        clara.get(&paths[1]).await.has_status(200);
    }

    async fn what_is_saved_is_compared_with_the_table(site: &Site) {
        let clara = site.office("Clara").await;
        let other = site.other_process().await.with_cookies();
        other.set_cookie(COOKIE, &clara.cookie(COOKIE).expect("signed in"));
        // Premise: the other process knows the number of before.
        other.get("/kontakt").await.sees("02361 000000");
        saves(&clara, SETTINGS, &[("phone", "02361 778899")]).await.has_status(200);
        // Whoever wants the number of before there gets it: it is not what holds already.
        other.post(SETTINGS, &[("phone", "02361 000000")]).await.has_status(303);
        site.get("/kontakt").await.sees("02361 000000");
    }

    async fn hostile_text_stays_text(site: &Site) {
        let clara = site.office("Clara").await;
        let fields = [("address", HOSTILE), ("hours", HOSTILE), ("phone", "123 <script>alert(1)</script>")];
        saves(&clara, SETTINGS, &fields).await.has_status(200);
        saves(&clara, &format!("{SETTINGS}/ferien"), &[("name", HOSTILE)]).await.has_status(200);
        let path = format!("{SETTINGS}/seiten/kontakt/de");
        let mut form = clara.get(&path).await.form("/de");
        let markdown = "<script>alert(1)</script>\n\n[hier](javascript:alert(1)) ![x](x) <a href=x onclick=alert(1)>y</a> <style>*{}</style>";
        form.set("text", markdown).set("deed", "preview");
        let preview = clara.send(&form).await;
        form.set("deed", "save");
        clara.send(&form).await.has_status(200);
        let mut pages = vec![preview];
        for path in ["/kontakt", "/", "/ar/kontakt", "/buero/protokoll", SETTINGS, "/buero/einstellungen/ferien", path.as_str()] {
            pages.push(clara.get(path).await);
        }
        for page in pages {
            page.has_status(200);
            for css in ["script", "main style", "[onerror]", "[onclick]", "main img", "a[href^='javascript:']"] {
                assert!(page.texts(css).is_empty(), "{} has {css}", page.path);
            }
        }
    }

    async fn school_holidays_are_written_by_the_line(site: &Site) {
        let clara = site.office("Clara").await;
        let path = format!("{SETTINGS}/ferien");
        let page = clara.get(&path).await;
        page.has_status(200).sees(german("desk-set-holidays"));
        let saved = saves(&clara, &path, &[("name", "Brückentage"), ("from", "06.05.2027"), ("to", "2027-05-07")]).await;
        saved.has_status(200);
        assert_eq!(clara.get(&path).await.form_with_button(german("office-do-save")).sent().iter().filter(|(_, value)| value == "Brückentage" || value == "07.05.2027").count(), 2);
        for (from, to, problem) in [
            ("bald", "07.05.2027", "desk-set-problem-date"),
            ("08.05.2027", "07.05.2027", "desk-set-problem-order"),
            ("30.02.2027", "07.05.2027", "desk-set-problem-date"),
        ] {
            let page = saves(&clara, &path, &[("from", from), ("to", to)]).await;
            page.has_status(422).sees(german(problem));
        }
        clara.get("/buero/protokoll").await.sees("Clara hat eine Einstellung geändert. Schulferien: geändert.");
        goes_back(&clara, &path, german("desk-set-back")).await.has_status(200).does_not_see("Brückentage");
    }

    async fn holidays_that_the_office_sets_are_those_by_which_dates_are_planned(site: &Site) {
        let course = site.offering("Malen").places(6)
            .with("rrule = \"FREQ=WEEKLY;UNTIL=20261218\"")
            .session("2026-12-11", "10:00", "12:00", "")
            .session("2026-12-18", "10:00", "12:00", "");
        course.open().await;
        let days = "name = \"Frühjahrsferien\"\nfrom = \"2027-06-07\"\nto = \"2027-06-12\"";
        let venue = "slug = \"treff\"\nname = \"Treffpunkt\"\nstep_free = true\nnote = \"Eingang im Hof.\"";
        let file = format!("[meta]\nas_of = \"2026-11-22\"\ntimezone = \"Europe/Berlin\"\n[[meta.school_holiday]]\n{days}\n[[venue]]\n{venue}\n");
        site.imports(&file).await.expect("it is taken");
        let clara = site.office("Clara").await;
        let path = format!("{SETTINGS}/ferien");
        // Premise: what was imported counts for planning, and the page shows the same.
        clara.get("/buero/angebote/malen/kopie").await.has_status(200).sees("11. Juni 2027").sees("Frühjahrsferien");
        let mut form = clara.get(&path).await.form_with_button(german("office-do-save"));
        assert!(form.sent().iter().any(|(_, value)| value == "Frühjahrsferien"), "{:?}", form.sent());
        // Sent as it was drawn, it is no wish.
        clara.send(&form).await.has_status(200);
        clara.get(&path).await.does_not_see(german("desk-set-back"));
        let line = form.fields.iter().position(|field| field.value == "07.06.2027").expect("its first day");
        form.fields[line].value = "01.07.2027".to_owned();
        form.fields[line + 1].value = "02.07.2027".to_owned();
        clara.send(&form).await.has_status(200);
        clara.get("/buero/angebote/malen/kopie").await.has_status(200).sees("11. Juni 2027").does_not_see("Frühjahrsferien");
        goes_back(&clara, &path, german("desk-set-back")).await.has_status(200);
        clara.get("/buero/angebote/malen/kopie").await.sees("Frühjahrsferien");
    }

    async fn two_clerks_at_the_same_settings_lose_nothing(site: &Site) {
        let clara = site.office("Clara").await;
        let dora = site.office("Dora").await;
        let save = german("office-do-save");
        let form = async |who: &Browser, path: &str| who.get(path).await.form_with_button(save);
        let (mut hers, mut second) = (form(&clara, SETTINGS).await, form(&dora, SETTINGS).await);
        hers.set("phone", "02361 111111").set("address", "Rathausplatz 9");
        clara.send(&hers).await.has_status(200);
        second.set("phone", "02361 222222").set("hours", "Nur am Montag");
        let page = dora.send(&second).await;
        page.has_status(409).sees("02361 111111").sees("02361 222222").sees("02361 000000");
        page.does_not_see("Rathausplatz 9");
        site.get("/kontakt").await.sees("02361 111111").does_not_see("Nur am Montag");
        // She takes theirs; what she wrote beside it is saved, and what she did not touch stays Clara's.
        let mut choice = page.form(SETTINGS);
        choice.tick("02361 111111");
        dora.send(&choice).await.has_status(200);
        site.get("/kontakt").await.sees("02361 111111").sees("Nur am Montag").sees("Rathausplatz 9");
        // Or she keeps hers.
        let page = dora.send(&second).await;
        dora.send(&page.has_status(409).form(SETTINGS)).await.has_status(200);
        site.get("/kontakt").await.sees("02361 222222");
        // Texts and holidays: hers stays in the form, theirs stands above it.
        let text = format!("{SETTINGS}/seiten/impressum/de");
        let (mut hers, mut second) = (clara.get(&text).await.form("/de"), dora.get(&text).await.form("/de"));
        hers.set("text", "# Von Clara").set("deed", "save");
        clara.send(&hers).await.has_status(200);
        second.set("text", "# Von Dora").set("deed", "save");
        let page = dora.send(&second).await;
        page.has_status(409).sees("# Von Clara");
        let mut again = page.form("/de");
        assert_eq!(again.value("text"), "# Von Dora");
        site.get("/impressum").await.sees("Von Clara");
        again.set("deed", "save");
        dora.send(&again).await.has_status(200);
        site.get("/impressum").await.sees("Von Dora");
        let days = format!("{SETTINGS}/ferien");
        let (mut hers, mut second) = (form(&clara, &days).await, form(&dora, &days).await);
        hers.set("name", "Claras Tage").set("from", "06.05.2027").set("to", "07.05.2027");
        second.set("name", "Doras Tage").set("from", "03.05.2027").set("to", "04.05.2027");
        clara.send(&hers).await.has_status(200);
        let page = dora.send(&second).await;
        page.has_status(409).sees("Claras Tage");
        dora.send(&page.form_with_button(save)).await.has_status(200);
        let kept = form(&clara, &days).await.sent();
        assert!(kept.iter().any(|(_, value)| value == "Doras Tage"), "{kept:?}");
    }
}
