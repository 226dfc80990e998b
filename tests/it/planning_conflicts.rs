//! Two clerks at the same offering: the second sees both versions, chooses, and nothing is lost.

use bausteine::{Lang, testing};

use crate::support::page::Form;
use crate::support::site::{Browser, Site};
use crate::support::words::word;

const EDIT: &str = "/buero/angebote/schwimmen/bearbeiten";

async fn swimming(site: &Site) {
    let course = site.offering("Schwimmen").places(2).waitlist(2);
    course.on("2026-12-14").open().await;
}

/// The form before a clerk.
async fn form(clerk: &Browser) -> Form {
    clerk.get(EDIT).await.has_status(200).form("/bearbeiten")
}

both! {
    async fn the_second_of_two_clerks_chooses_field_by_field(site: &Site) {
        swimming(site).await;
        let (clara, dora) = (site.office("Clara").await, site.office("Dora").await);
        let (mut hers, mut other) = (form(&clara).await, form(&dora).await);
        hers.set("leader", "Frau Yılmaz").set("capacity", "5");
        clara.send(&hers).await.has_status(200);
        other.set("capacity", "7").set("title", "Schwimmen im Winter").set("bring", "Handtuch");
        let page = dora.send(&other).await;
        page.has_status(409).sees(word(Lang::De, "planning-conflict"));
        page.sees("Vorher: 2 Ihre Eingabe: 7 Jetzt gespeichert: 5");
        page.sees("Vorher: Kursleiterin Ihre Eingabe: Kursleiterin Jetzt gespeichert: Frau Yılmaz");
        page.sees("Vorher: Schwimmen Ihre Eingabe: Schwimmen im Winter Jetzt gespeichert: Schwimmen");
        page.sees("Vorher: (leer) Ihre Eingabe: Handtuch Jetzt gespeichert: (leer)");
        assert_eq!(page.texts("main fieldset").len(), 4, "only what differs");
        site.get("/angebote/schwimmen").await.does_not_see("im Winter");
        // What she did not touch is theirs, what she wrote is hers, unless she says otherwise.
        let choose = page.form("/bearbeiten");
        let saved = dora.send(&choose).await;
        saved.has_status(200).sees("Schwimmen im Winter").sees("von 7.");
        site.get("/angebote/schwimmen").await.sees("Frau Yılmaz").sees("Handtuch");
        let deeds = testing::deeds(&site.app).await.unwrap();
        assert_eq!(deeds.iter().filter(|deed| deed.ends_with("offering_changed")).count(), 2);
    }

    async fn she_takes_theirs_and_goes_back_to_the_form_with_all_she_wrote(site: &Site) {
        swimming(site).await;
        let (clara, dora) = (site.office("Clara").await, site.office("Dora").await);
        let (mut hers, mut other) = (form(&clara).await, form(&dora).await);
        hers.set("capacity", "5").set("workshop_title", "Kraulen");
        clara.send(&hers).await.has_status(200);
        other.set("capacity", "7").set("description", "Erste Zeile\r\n\r\n- **zwei**").set("reason", "Weil.");
        let mut choose = dora.send(&other).await.has_status(409).form("/bearbeiten");
        for field in choose.fields.iter_mut().filter(|field| field.name == "take-capacity") {
            field.is_sent = field.value == "theirs";
        }
        choose.set("form", "1");
        let back = dora.send(&choose).await;
        let mut back = back.has_status(200).form("/bearbeiten");
        assert_eq!(back.value("capacity"), "5", "theirs");
        assert_eq!(back.value("description").trim(), "Erste Zeile\n\n- **zwei**", "hers");
        assert_eq!(back.value("workshop_title"), "Kraulen", "not touched by her: theirs");
        assert_eq!(back.value("reason"), "Weil.");
        back.set("bring", "Handtuch");
        dora.send(&back).await.has_status(200).sees("von 5.");
        site.get("/angebote/schwimmen").await.sees("zwei").sees("Kraulen").sees("Handtuch");
    }

    async fn a_third_change_while_she_chooses_is_a_conflict_again(site: &Site) {
        swimming(site).await;
        let (clara, dora) = (site.office("Clara").await, site.office("Dora").await);
        let mut other = form(&dora).await;
        let mut hers = form(&clara).await;
        hers.set("capacity", "5");
        clara.send(&hers).await.has_status(200);
        other.set("capacity", "7");
        let choose = dora.send(&other).await.has_status(409).form("/bearbeiten");
        let mut hers = form(&clara).await;
        hers.set("capacity", "6");
        clara.send(&hers).await.has_status(200);
        let page = dora.send(&choose).await;
        page.has_status(409).sees("Vorher: 5 Ihre Eingabe: 7 Jetzt gespeichert: 6");
        dora.send(&page.form("/bearbeiten")).await.has_status(200).sees("von 7.");
    }

    async fn what_others_do_elsewhere_is_no_conflict_and_stays(site: &Site) {
        swimming(site).await;
        let (clara, dora) = (site.office("Clara").await, site.office("Dora").await);
        let mut other = form(&dora).await;
        let page = clara.get("/buero/angebote/schwimmen").await;
        let unpublish = page.form_with_button(word(Lang::De, "planning-do-unpublish"));
        clara.send(&unpublish).await.has_status(200);
        let draft = testing::draft(&site.app, "schwimmen").await.unwrap();
        let turkish = draft.with("title_tr", "Yüzme").unwrap();
        testing::edit_offering(&site.app, &turkish, "").await.unwrap();
        other.set("capacity", "7");
        let page = dora.send(&other).await;
        page.has_status(200).sees("von 7.").sees(word(Lang::De, "planning-state-draft"));
        let now = testing::draft(&site.app, "schwimmen").await.unwrap();
        assert!(now.says("texts").contains("Yüzme"), "{}", now.says("texts"));
    }

    async fn a_form_of_before_does_not_take_back_a_partners_new_name(site: &Site) {
        swimming(site).await;
        let (clara, dora) = (site.office("Clara").await, site.office("Dora").await);
        let mut first = form(&clara).await;
        first.set("partner", "Frauen e.V.");
        clara.send(&first).await.has_status(200);
        let mut other = form(&dora).await;
        let mut rename = clara.get("/buero/partner").await.form("/partner");
        rename.set("name", "Frauen Recklinghausen e.V.");
        clara.send(&rename).await.has_status(200);
        other.set("bring", "Handtuch");
        let page = dora.send(&other).await;
        page.has_status(409).sees("Jetzt gespeichert: Frauen Recklinghausen e.V.");
        dora.send(&page.form("/bearbeiten")).await.has_status(200);
        site.get("/angebote/schwimmen").await.sees("Handtuch").sees("Frauen Recklinghausen e.V.");
        // There is one partner still, not the old one anew.
        assert_eq!(clara.get("/buero/partner").await.texts("main form").len(), 1);
    }

    async fn who_presses_a_button_on_an_old_page_looks_first(site: &Site) {
        swimming(site).await;
        let (clara, dora) = (site.office("Clara").await, site.office("Dora").await);
        let old = dora.get("/buero/angebote/schwimmen").await;
        let mut hers = form(&clara).await;
        hers.set("capacity", "5");
        clara.send(&hers).await.has_status(200);
        let press = old.form_with_button(word(Lang::De, "planning-do-unpublish"));
        let page = dora.send(&press).await;
        page.has_status(409).sees(word(Lang::De, "planning-changed")).sees("von 5.");
        site.get("/angebote/schwimmen").await.has_status(200);
        let again = page.form_with_button(word(Lang::De, "planning-do-unpublish"));
        dora.send(&again).await.has_status(200);
        site.get("/angebote/schwimmen").await.has_status(404);
    }
}
