//! The office writes the chronology: entries, their order, their versions.

use bausteine::Lang;

use crate::attendance::de;
use crate::support::page::Page;
use crate::support::site::Browser;
use crate::support::words::word;

/// Writes an entry, and answers the page on which it is.
async fn writes(clara: &Browser, fields: &[(&str, &str)]) -> Page {
    let mut form = clara
        .get("/buero/chronik/neu")
        .await
        .has_status(200)
        .form("/neu");
    for (name, value) in fields {
        form.set(name, value);
    }
    clara.send(&form).await
}

/// Writes one that everybody sees.
async fn publishes(clara: &Browser, title: &str, day: &str) {
    let page = writes(
        clara,
        &[("title", title), ("day", day), ("body", "Viele kamen.")],
    )
    .await;
    page.sees(de("chronology-told-saved"));
    clara
        .send(&page.form("/veroeffentlichung"))
        .await
        .sees(de("chronology-told-published"));
}

fn titles(page: &Page) -> Vec<String> {
    page.texts(".year h3")
}

both! {
    async fn the_office_writes_an_entry_and_everybody_reads_it_when_it_is_published(site: &Site) {
        let clara = site.office("Clara").await;
        let page = writes(&clara, &[("title", ""), ("month", "13/2026")]).await;
        page.has_status(422).sees(de("chronology-problem-date")).sees(de("planning-problem-missing"));
        let fields = [
            ("title", "Tag der offenen Tür"), ("kind", "milestone"), ("month", "9/2026"), ("body", "Viele *kamen*."),
            ("programme", "Soziale Stadt NRW"), ("partners", "Stadtteilbüro\nSV Neptun e.V."), ("topics", "Begegnung"),
            ("participants", "40"), ("participants_label", "Gäste"), ("dates", "12.9.2026 | Eröffnung"),
        ];
        let page = writes(&clara, &fields).await;
        page.has_status(200).sees(de("chronology-state-draft"));
        // Sent twice it is one.
        writes(&clara, &fields).await.has_status(200);
        let list = clara.get("/buero/chronik").await;
        assert_eq!(list.main_text().matches("Tag der offenen Tür").count(), 1);
        let path = "/chronik/2026-tag-der-offenen-tur";
        site.get(path).await.has_status(404);
        site.get("/chronik").await.does_not_see("offenen");
        clara.send(&page.form("/veroeffentlichung")).await.sees(de("chronology-told-published"));
        let open = site.get(path).await;
        open.has_status(200).sees("September 2026").sees("Viele kamen.").sees("Stadtteilbüro").sees("40 Gäste");
        open.sees("Eröffnung").sees("12.09.2026").sees("Begegnung");
        let page = clara.get("/buero/chronik/2026-tag-der-offenen-tur").await;
        clara.send(&page.form("/ruecknahme")).await.sees(de("chronology-told-withdrawn"));
        site.get(path).await.has_status(404);
        clara.get("/buero/protokoll").await.sees("Clara hat einen Eintrag der Chronik zurückgezogen");
    }

    async fn of_two_clerks_the_second_sees_what_the_first_has_saved(site: &Site) {
        let clara = site.office("Clara").await;
        publishes(&clara, "Fest", "1.5.2026").await;
        let edit = "/buero/chronik/2026-fest/bearbeiten";
        let dora = site.office("Dora").await;
        let mut hers = dora.get(edit).await.form("/bearbeiten");
        let mut first = clara.get(edit).await.form("/bearbeiten");
        first.set("body", "Sehr viele kamen.");
        clara.send(&first).await.sees(de("chronology-told-saved"));
        hers.set("title", "Sommerfest");
        let page = dora.send(&hers).await;
        page.has_status(409).sees("Clara hat den Eintrag inzwischen geändert").sees("Sehr viele kamen.");
        site.get("/chronik/2026-fest").await.sees("Sehr viele kamen.").does_not_see("Sommerfest");
        // What she wrote is still in the form; sent again it counts.
        dora.send(&page.form("/bearbeiten")).await.sees(de("chronology-told-saved"));
        site.get("/chronik/2026-fest").await.sees("Sommerfest").sees("Viele kamen.").does_not_see("Sehr viele");
        // A button names the version that was seen, too.
        let old = dora.get("/buero/chronik/2026-fest").await;
        let mut again = clara.get(edit).await.form("/bearbeiten");
        again.set("kicker", "Im Hof");
        clara.send(&again).await;
        let page = dora.send(&old.form("/ruecknahme")).await;
        page.has_status(409).sees(de("chronology-changed"));
        site.get("/chronik/2026-fest").await.has_status(200).sees("Im Hof");
    }

    async fn a_former_version_is_shown_and_restored(site: &Site) {
        let clara = site.office("Clara").await;
        publishes(&clara, "Fest", "1.5.2026").await;
        let history = "/buero/chronik/2026-fest/verlauf";
        clara.get(history).await.sees(de("chronology-history-none"));
        let mut form = clara.get("/buero/chronik/2026-fest/bearbeiten").await.form("/bearbeiten");
        form.set("day", "2.5.2026").set("body", "Es hat geregnet.");
        clara.send(&form).await.sees("02.05.2026");
        site.get("/chronik/2026-fest").await.sees("02.05.2026").sees("geregnet");
        let page = clara.get(history).await;
        page.sees("Fassung 2").sees("Fassung 1").sees("Viele kamen.").sees("Clara");
        clara.send(&page.form("/fassung")).await.sees(de("chronology-told-saved"));
        site.get("/chronik/2026-fest").await.sees("01.05.2026").sees("Viele kamen.").does_not_see("geregnet");
        clara.get(history).await.sees("Fassung 3").sees("geregnet");
    }

    async fn entries_of_one_day_are_put_into_order(site: &Site) {
        let clara = site.office("Clara").await;
        for title in ["Eins", "Zwei", "Drei"] {
            publishes(&clara, title, "1.5.2026").await;
        }
        assert_eq!(titles(&site.get("/chronik").await), ["Eins", "Zwei", "Drei"]);
        let page = clara.get("/buero/chronik/2026-drei").await;
        clara.send(&page.form("/frueher")).await.has_status(200);
        assert_eq!(titles(&site.get("/chronik").await), ["Eins", "Drei", "Zwei"]);
        let page = clara.get("/buero/chronik/2026-eins").await;
        clara.send(&page.form("/spaeter")).await.has_status(200);
        assert_eq!(titles(&site.get("/chronik").await), ["Drei", "Eins", "Zwei"]);
    }

    async fn merged_entries_are_one_and_their_addresses_lead_to_it(site: &Site) {
        let clara = site.office("Clara").await;
        publishes(&clara, "Kurs im Frühling", "1.5.2026").await;
        publishes(&clara, "Kurs im Herbst", "1.10.2026").await;
        let mut form = clara.get("/buero/chronik/2026-kurs-im-fruhling/zusammenlegung").await.form("/zusammenlegung");
        let nothing = clara.send(&form).await;
        nothing.has_status(422).sees(de("planning-problem-choose"));
        form.tick("01.10.2026: Kurs im Herbst");
        clara.send(&form).await.sees(de("chronology-told-merged"));
        assert_eq!(titles(&site.get("/chronik").await), ["Kurs im Frühling"]);
        site.get("/chronik/2026-kurs-im-fruhling").await.sees("01.05.2026 – 01.10.2026");
        let old = site.get("/tr/chronik/2026-kurs-im-herbst.json").await;
        old.has_status_quietly(308);
        assert_eq!(old.location().as_deref(), Some("/tr/chronik/2026-kurs-im-fruhling.json"));
        clara.get("/buero/chronik/2026-kurs-im-herbst").await.has_status(404);
    }

    async fn an_import_goes_on_and_what_the_office_wrote_stays_among_the_versions(site: &Site) {
        let file = std::fs::read_to_string(crate::support::words::root().join("config/demo/chronology.toml")).expect("it");
        site.imports(&file).await.expect("it is imported");
        let clara = site.office("Clara").await;
        let edit = "/buero/chronik/2005-09-15-kick-off/bearbeiten";
        // Nothing is lost where nothing is changed.
        let form = clara.get(edit).await.form("/bearbeiten");
        clara.send(&form).await.sees(de("chronology-told-saved"));
        clara.get("/buero/chronik/2005-09-15-kick-off/verlauf").await.sees(de("chronology-history-none"));
        let mut form = clara.get(edit).await.form("/bearbeiten");
        form.set("kicker", "Auftakt");
        clara.send(&form).await;
        site.get("/chronik/2005-09-15-kick-off").await.sees("Auftakt").sees("Quelle").sees("3. Konferenz");
        site.imports(&file).await.expect("it is imported again");
        site.get("/chronik/2005-09-15-kick-off").await.does_not_see("Auftakt");
        clara.get("/buero/chronik/2005-09-15-kick-off/verlauf").await.sees("Auftakt");
    }

    async fn a_change_of_language_keeps_what_was_written(site: &Site) {
        let clara = site.office("Clara").await;
        let fields = [("title", "Fest"), ("body", "Noch nicht fertig"), ("redraw", "1")];
        let page = clara.post("/tr/buero/chronik/neu", &fields).await;
        page.has_status(200).sees(word(Lang::Tr, "chronology-form-body"));
        assert_eq!(page.form("/neu").value("title"), "Fest");
        clara.get("/buero/chronik").await.does_not_see("Noch nicht fertig");
    }

    async fn hostile_words_do_no_harm(site: &Site) {
        let clara = site.office("Clara").await;
        let evil = "<script>alert(1)</script>";
        let page = writes(&clara, &[("title", evil), ("year", "2026"), ("body", evil), ("partners", evil)]).await;
        let page = clara.send(&page.form("/veroeffentlichung")).await;
        page.has_status(200);
        assert!(!page.body().contains("<script"), "{}", page.body());
        let open = site.get("/chronik/2026-script-alert-1-script").await;
        open.has_status(200);
        assert!(!open.body().contains("<script"), "{}", open.body());
        for path in ["/buero/chronik/%00", "/buero/chronik/%00/verlauf", "/buero/chronik?seite=-1&q=%00"] {
            let status = clara.get(path).await.status.as_u16();
            assert!([200, 404].contains(&status), "{path}: {status}");
        }
    }

    async fn a_programme_has_a_page_with_all_that_it_paid(site: &Site) {
        let clara = site.office("Clara").await;
        let fields = [("title", "Fest"), ("day", "1.5.2026"), ("programme", "Soziale Stadt NRW")];
        let page = writes(&clara, &fields).await;
        clara.send(&page.form("/veroeffentlichung")).await;
        site.offering("Schwimmen").field("programme", "\"Soziale Stadt NRW\"").open().await;
        let path = "/programme/soziale-stadt-nrw";
        site.get(path).await.has_status(200).sees("Fest").sees("Schwimmen");
        let mut form = clara.get("/buero/programme/soziale-stadt-nrw").await.form("/soziale-stadt-nrw");
        form.set("funder", "Land NRW").set("from", "2027").set("to", "2026").set("note", "Für den *Stadtteil*.");
        let page = clara.send(&form).await;
        page.has_status(422).sees(de("chronology-problem-order"));
        let old = page.form("/soziale-stadt-nrw");
        let mut form = page.form("/soziale-stadt-nrw");
        form.set("from", "1.1.2026").set("to", "");
        clara.send(&form).await.sees(de("chronology-told-saved"));
        site.get(path).await.sees("Land NRW").sees("ab 01.01.2026").sees("Für den Stadtteil.");
        clara.send(&old).await.has_status(422);
        let mut late = old.clone();
        late.set("to", "31.12.2027");
        clara.send(&late).await.has_status(409).sees(de("chronology-changed")).sees("Land NRW");
        for lang in Lang::ALL {
            for page in [path, "/buero/programme", "/buero/programme/neu", "/buero/programme/soziale-stadt-nrw"] {
                clara.get(&crate::support::site::in_language(lang, page)).await.has_status(200);
            }
        }
        let mut form = clara.get("/buero/programme/neu").await.form("/neu");
        form.set("name", "Soziale Stadt NRW");
        clara.send(&form).await.has_status(422).sees(de("planning-problem-taken"));
        site.get("/programme/gibt-es-nicht").await.has_status(404);
    }

    async fn a_conference_tells_what_it_came_to(site: &Site) {
        let clara = site.office("Clara").await;
        let fields = [
            ("title", "Konferenz"), ("kind", "conference"), ("day", "19.3.2026"), ("groups", "Schule\nSprache"),
            ("fields", "Eigene Bildung"), ("priorities", "Zuerst Räume\nDann Zeit"), ("named", "Stadtbücherei"),
        ];
        let page = writes(&clara, &fields).await;
        clara.send(&page.form("/veroeffentlichung")).await.has_status(200);
        let page = site.get("/chronik/2026-konferenz").await;
        page.has_status(200).sees("Arbeitsgruppen Schule Sprache").sees("Eigene Bildung").sees("Stadtbücherei");
        assert_eq!(page.texts("main ol li"), ["Zuerst Räume", "Dann Zeit"]);
        assert_eq!(titles(&site.get("/chronik?q=stadtbucherei").await), ["Konferenz"]);
        let form = clara.get("/buero/chronik/2026-konferenz/bearbeiten").await.form("/bearbeiten");
        assert_eq!(form.value("named"), "Stadtbücherei");
        let data = site.get("/chronik/2026-konferenz.json").await.body();
        assert!(data.contains("\"priorities\":[\"Zuerst Räume\",\"Dann Zeit\"]"), "{data}");
    }
}
