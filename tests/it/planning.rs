//! The office plans: drafts, publishing, the preview, venues and partners.

use bausteine::{Lang, testing};

use crate::support::page::{Form, Page};
use crate::support::people::Offering;
use crate::support::site::{Browser, Site, in_language};
use crate::support::words::word;

const LIST: &str = "/buero/angebote";

/// Swimming with two places, and two who wait at most; it makes the venue, too.
async fn swimming(site: &Site) -> Offering {
    let course = site.offering("Schwimmen").places(2).waitlist(2);
    course
        .party_up_to(2)
        .on("2026-12-14")
        .on("2026-12-21")
        .open()
        .await
}

fn at(offering: &Offering) -> String {
    format!("{LIST}/{}", offering.slug)
}

/// The form of an offering.
async fn edits(clara: &Browser, slug: &str) -> Form {
    let page = clara.get(&format!("{LIST}/{slug}/bearbeiten")).await;
    page.has_status(200).form("/bearbeiten")
}

/// Writes under a word of ours.
fn write(form: &mut Form, key: &str, text: &str) {
    form.fill(word(Lang::De, key), text);
}

/// Presses a button of an offering's page.
async fn presses(clara: &Browser, slug: &str, key: &str) -> Page {
    let page = clara.get(&format!("{LIST}/{slug}")).await;
    let form = page.has_status(200).form_with_button(word(Lang::De, key));
    clara.send(&form).await
}

/// A new offering, filled in as far as it must be.
async fn new(clara: &Browser, title: &str) -> Form {
    let page = clara.get(&format!("{LIST}/neu")).await;
    let mut form = page.has_status(200).form("/neu");
    write(&mut form, "planning-field-title", title);
    write(
        &mut form,
        "planning-field-description",
        "Wir **lernen** zusammen.",
    );
    write(&mut form, "catalogue-fact-leader", "Kursleiterin");
    form.set("capacity", "8");
    form.tick("Treffpunkt");
    form
}

/// What the office did, by name.
async fn deeds(site: &Site) -> Vec<String> {
    let mut deeds = testing::deeds(&site.app).await.expect("a log");
    let is_planning = |deed: &str| {
        ["offering_", "venue_", "partner_", "sign_up_"]
            .iter()
            .any(|kind| deed.starts_with(kind))
    };
    deeds.retain(|deed| deed.strip_prefix("Clara ").is_some_and(is_planning));
    deeds.sort();
    deeds
}

both! {
    async fn a_draft_is_made_dated_published_and_then_seen_by_all(site: &Site) {
        swimming(site).await;
        let clara = site.office("Clara").await;
        let page = clara.send(&new(&clara, "Nähen für Anfängerinnen").await).await;
        page.has_status(200).sees(word(Lang::De, "planning-told-created"));
        page.sees(word(Lang::De, "planning-state-draft")).sees(word(Lang::De, "planning-no-date"));
        let slug = "naehen-fuer-anfaengerinnen";
        assert_eq!(page.path, format!("{LIST}/{slug}?neu=angelegt"));
        site.get(&format!("/angebote/{slug}")).await.has_status(404);
        site.get("/").await.does_not_see("Nähen");
        clara.get(LIST).await.sees("Schwimmen").does_not_see("Nähen");
        clara.get(&format!("{LIST}?zeige=entwurf")).await.sees("Nähen").does_not_see("Schwimmen");
        let refused = presses(&clara, slug, "planning-do-publish").await;
        refused.has_status(422).sees(word(Lang::De, "planning-dateless"));
        testing::save_series(&site.app, slug, &[weekly()], "", None).await.expect("dates");
        let page = presses(&clara, slug, "planning-do-publish").await;
        page.has_status(200).sees(word(Lang::De, "planning-told-published"));
        site.get(&format!("/angebote/{slug}")).await.has_status(200).sees("Wir lernen zusammen.");
        site.visitor("Ada").books(&Offering { slug: slug.to_owned() }).await.sees("Sie sind angemeldet.");
        clara.get(LIST).await.sees("Nähen").sees("Vergeben: 1 von 8.");
        assert_eq!(deeds(site).await, ["Clara offering_created", "Clara offering_published"]);
    }

    async fn a_draft_goes_only_where_nobody_ever_booked(site: &Site) {
        let course = swimming(site).await;
        site.visitor("Ada").books(&course).await.cancels().await;
        let clara = site.office("Clara").await;
        clara.send(&new(&clara, "Nähen").await).await.has_status(200);
        let page = clara.get(&format!("{LIST}/naehen")).await;
        // Nobody signs up for a draft: there is nothing to stop.
        page.sees(word(Lang::De, "planning-delete-text")).does_not_see(word(Lang::De, "planning-stop-text"));
        let form = page.form_with_button(word(Lang::De, "planning-do-delete-yes"));
        // Premise: the same button is refused for what is public, and for what somebody has booked.
        for is_draft in [false, true] {
            if is_draft {
                presses(&clara, &course.slug, "planning-do-unpublish").await.has_status(200);
            }
            let booked = clara.get(&format!("{LIST}/{}", course.slug)).await;
            booked.has_status(200).does_not_see(word(Lang::De, "planning-do-delete-yes"));
            let seen = booked.forms().into_iter().find(|form| form.action.ends_with("/ruecknahme") || form.action.ends_with("/veroeffentlichung"));
            let seen = seen.expect("a deed").value("seen").to_owned();
            clara.post(&format!("{LIST}/{}/loeschung", course.slug), &[("seen", &seen)]).await.has_status(409);
        }
        let mut old = form.clone();
        old.set("seen", "2026-11-22T09:00:00Z");
        clara.send(&old).await.has_status(409).sees(word(Lang::De, "planning-changed"));
        let gone = clara.send(&form).await;
        gone.has_status(200).sees(word(Lang::De, "planning-told-deleted")).does_not_see("Nähen");
        clara.send(&form).await.has_status(404);
        clara.get(&format!("{LIST}/naehen")).await.has_status(404);
        let log = clara.get("/buero/protokoll").await;
        log.sees("Clara hat einen Entwurf gelöscht").sees("Angebot: Nähen");
        let known = deeds(site).await;
        assert_eq!(known.iter().filter(|deed| deed.ends_with("offering_deleted")).count(), 1, "{known:?}");
    }

    async fn pressing_twice_makes_one_draft_and_another_one_needs_another_address(site: &Site) {
        swimming(site).await;
        let clara = site.office("Clara").await;
        let form = new(&clara, "Nähen").await;
        let (one, two) = tokio::join!(clara.send(&form), clara.send(&form));
        assert_eq!((one.status, &one.path), (two.status, &two.path));
        one.sees(word(Lang::De, "planning-told-created"));
        let mut other = form.clone();
        other.set("capacity", "9");
        let refused = clara.send(&other).await;
        refused.has_status(422).sees(word(Lang::De, "planning-problem-taken"));
        assert_eq!(refused.form("/neu").value("capacity"), "9", "nothing typed is lost");
        let mut other = refused.form("/neu");
        other.set("slug", "naehen-2027");
        clara.send(&other).await.has_status(200).sees(word(Lang::De, "planning-told-created"));
        let mut reserved = form.clone();
        reserved.set("slug", "neu");
        clara.send(&reserved).await.has_status(422);
        assert_eq!(deeds(site).await.len(), 2);
    }

    async fn everything_that_is_wrong_is_said_at_its_field_and_nothing_is_lost(site: &Site) {
        let course = swimming(site).await;
        let clara = site.office("Clara").await;
        let mut form = edits(&clara, &course.slug).await;
        form.set("title", "").set("capacity", "viele").set("fee_full", "umsonst");
        form.set("agenda", "irgendwann Pause").set("languages_more", "kurdisch");
        form.set("opens", "morgen").set("bring", "Badeanzug\nHandtuch");
        let page = clara.send(&form).await;
        page.has_status(422).sees("Fehler: ");
        page.sees("Titel: Bitte füllen Sie dieses Feld aus.");
        for field in ["title", "capacity", "fee_full", "agenda", "languages_more", "opens"] {
            let links = page.attributes(&format!("a[href='#{field}']"), "href");
            assert_eq!(links.len(), 1, "{field}:\n{}", page.text());
        }
        let back = page.form("/bearbeiten");
        for (name, value) in [("capacity", "viele"), ("agenda", "irgendwann Pause"), ("leader", "Kursleiterin")] {
            assert_eq!(back.value(name).trim(), value);
        }
        assert_eq!(back.value("bring").trim(), "Badeanzug\nHandtuch");
        clara.get(&at(&course)).await.sees("Schwimmen");
        assert_eq!(deeds(site).await, [""; 0]);
    }

    async fn an_edit_is_seen_by_all_and_a_form_that_nobody_touched_is_no_deed(site: &Site) {
        let course = swimming(site).await;
        let clara = site.office("Clara").await;
        let form = edits(&clara, &course.slug).await;
        clara.send(&form).await.has_status(200).sees(word(Lang::De, "planning-told-saved"));
        assert_eq!(deeds(site).await, [""; 0], "nothing has changed");
        let mut form = edits(&clara, &course.slug).await;
        form.set("fee_full", "12,50").set("fee_reduced", "5");
        form.set("bring", "Badeanzug\r\nHandtuch").set("agenda", "18:00–18:30 Begrüßung");
        form.set("workshop_title", "Kraulen").set("workshop_places", "4");
        form.tick(word(Lang::De, "catalogue-language-tr")).tick("Ja, solange Platz ist");
        clara.send(&form).await.has_status(200).sees("Kraulen");
        let page = site.get("/angebote/schwimmen").await;
        for text in ["12,50 Euro, ermäßigt 5 Euro", "Badeanzug und Handtuch", "Begrüßung", "Kraulen", "Deutsch und Türkisch"] {
            page.sees(text);
        }
        assert_eq!(deeds(site).await, ["Clara offering_changed"]);
    }

    async fn fewer_places_than_people_need_a_reason_and_more_let_the_next_move_up(site: &Site) {
        let course = swimming(site).await;
        site.visitor("Ada").with(&["Ava"]).books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        assert_eq!(ben.states().await, ["waiting"], "premise");
        let clara = site.office("Clara").await;
        let mut form = edits(&clara, &course.slug).await;
        assert!(form.fields.iter().all(|field| field.name != "reason"), "nobody asks before");
        form.set("capacity", "1");
        let page = clara.send(&form).await;
        page.has_status(422).sees(word(Lang::De, "planning-hint-reason"));
        let mut form = page.form("/bearbeiten");
        assert_eq!(form.value("capacity"), "1");
        write(&mut form, "office-reason", "Das Becken ist kleiner.");
        clara.send(&form).await.has_status(200).sees("Vergeben: 2 von 1. Warteliste: 1.");
        let all = testing::deeds(&site.app).await.unwrap();
        assert!(all.contains(&"Clara beyond_capacity".to_owned()), "it says who: {all:?}");
        let mut form = edits(&clara, &course.slug).await;
        form.set("capacity", "3");
        clara.send(&form).await.has_status(200);
        assert_eq!(ben.states().await, ["offered"]);
    }

    async fn what_is_booked_keeps_its_way_of_signing_up(site: &Site) {
        let course = swimming(site).await;
        site.visitor("Ada").books(&course).await;
        let clara = site.office("Clara").await;
        let mut form = edits(&clara, &course.slug).await;
        form.tick(word(Lang::De, "planning-mode-single"));
        let page = clara.send(&form).await;
        page.has_status(422).sees(word(Lang::De, "planning-problem-booked"));
    }

    async fn who_has_booked_keeps_her_place_when_it_is_taken_off_the_site(site: &Site) {
        let course = swimming(site).await;
        let ada = site.visitor("Ada").with(&["Ava"]).books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let clara = site.office("Clara").await;
        clara.get(&at(&course)).await.sees("2 Personen behalten ihren Platz und ihre Seite.");
        let page = presses(&clara, &course.slug, "planning-do-unpublish").await;
        page.has_status(200).sees(word(Lang::De, "planning-told-unpublished"));
        page.sees("Eine Person wartet. Sie rückt nach, wenn ein Platz frei ist.");
        site.get("/angebote/schwimmen").await.has_status(404);
        site.get(ada.booking()).await.has_status(200).sees("Schwimmen");
        let found = presses(&clara, &course.slug, "planning-do-bookings").await;
        found.has_status(200).sees("Ada").sees("Ben");
        ada.cancels().await;
        assert_eq!(ben.states().await, ["waiting"]);
        presses(&clara, &course.slug, "planning-do-publish").await.has_status(200);
        assert_eq!(ben.states().await, ["offered"]);
        assert_eq!(deeds(site).await, ["Clara offering_published", "Clara offering_unpublished"]);
    }

    async fn a_sign_up_is_stopped_and_opened_again(site: &Site) {
        let course = swimming(site).await;
        let ada = site.visitor("Ada").with(&["Ava"]).books(&course).await;
        let ben = site.visitor("Ben").books(&course).await;
        let clara = site.office("Clara").await;
        let page = presses(&clara, &course.slug, "planning-do-stop").await;
        page.has_status(200).sees(word(Lang::De, "planning-state-stopped"));
        site.get("/angebote/schwimmen").await.sees(word(Lang::De, "catalogue-state-closed"));
        ada.cancels().await;
        assert_eq!(ben.states().await, ["waiting"]);
        // Nothing is done twice, and nothing stands twice in the log.
        clara.post(&format!("{}/anmeldestopp", at(&course)), &[]).await.has_status(303);
        presses(&clara, &course.slug, "planning-do-start").await.sees(word(Lang::De, "planning-told-started"));
        assert_eq!(ben.states().await, ["offered"]);
        assert_eq!(deeds(site).await, ["Clara sign_up_reopened", "Clara sign_up_stopped"]);
    }

    async fn a_deed_that_there_is_not_or_on_nothing_is_not_found(site: &Site) {
        let course = swimming(site).await;
        let clara = site.office("Clara").await;
        clara.post(&format!("{}/verschwinden", at(&course)), &[]).await.has_status(404);
        for slug in ["gibt-es-nicht", "%00", "a%00b"] {
            for page in ["", "/bearbeiten", "/vorschau"] {
                clara.get(&format!("{LIST}/{slug}{page}")).await.has_status(404);
            }
            for deed in ["veroeffentlichung", "anmeldestopp", "bearbeiten"] {
                clara.post(&format!("{LIST}/{slug}/{deed}"), &[("seen", "")]).await.has_status(404);
            }
            clara.get(&format!("/buero/orte/{slug}")).await.has_status(404);
        }
        clara.post(&format!("{}/bearbeiten", at(&course)), &[("title", "X")]).await.has_status(400);
        clara.get(&format!("{}/loeschung", at(&course))).await.has_status(303);
    }

    async fn a_page_of_drafts_is_found_by_title_a_page_at_a_time(site: &Site) {
        for number in 0..27 {
            site.offering(&format!("Kurs {number:02}")).on("2026-12-14").open().await;
        }
        site.offering("Gesprächscafé").field("slug", "\"cafe\"").on("2026-12-15").open().await;
        site.offering("Alt").on("2026-11-02").opens("2026-10-01T00:00").open().await;
        let clara = site.office("Clara").await;
        let first = clara.get(LIST).await;
        first.sees("Kurs 00").sees("Kurs 24").does_not_see("Kurs 25").does_not_see("Alt");
        let after = first.attributes("a[rel=next]", "href").remove(0);
        let second = clara.get(&after).await;
        second.sees("Kurs 25").sees("Gesprächscafé").does_not_see("Kurs 24");
        clara.get(&second.attributes("a[rel=prev]", "href")[0]).await.sees("Kurs 00");
        clara.get(&format!("{LIST}?q=GESPRACHSCAFE")).await.sees("Gesprächscafé").does_not_see("Kurs 01");
        clara.get(&format!("{LIST}?zeige=vorbei")).await.sees("Alt").does_not_see("Kurs 01");
        for nothing in ["%25", "_", "%00", "'", "zzz"] {
            let page = clara.get(&format!("{LIST}?q={nothing}&seite=99999999999")).await;
            page.has_status(200).sees(word(Lang::De, "planning-none"));
        }
    }

    async fn the_office_sees_a_draft_as_visitors_of_each_language_will_and_nobody_else_does(site: &Site) {
        let course = site.offering("Schwimmen").field("title_i18n", r#"{ tr = "Yüzme" }"#).on("2026-12-14").open().await;
        let clara = site.office("Clara").await;
        presses(&clara, &course.slug, "planning-do-unpublish").await.has_status(200);
        site.get("/tr/angebote/schwimmen").await.has_status(404);
        let preview = format!("{}/vorschau", at(&course));
        let page = clara.get(&format!("{preview}?sprache=tr")).await;
        page.has_status(200).sees("Yüzme").sees(word(Lang::Tr, "planning-preview-text"));
        page.sees(word(Lang::Tr, "catalogue-action-sign-up")).sees("Wir treffen uns.");
        assert_eq!(page.attributes("html", "lang"), ["tr"]);
        let arabic = clara.get(&format!("/ar{preview}")).await;
        assert_eq!(arabic.attributes("html", "dir"), ["rtl"]);
        assert!(page.attributes("a[hreflang=ar]", "href").contains(&format!("/ar{preview}")));
        let lena = site.leader("Lena").await;
        lena.get(&preview).await.has_status(404);
        site.get(&preview).await.has_status(303);
    }

    async fn a_draft_is_seen_in_every_language_and_in_every_situation(site: &Site) {
        let course = site.offering("Schwimmen").places(9).waitlist(2).on("2026-12-14")
            .opens("2026-11-01T08:00").open().await;
        let clara = site.office("Clara").await;
        presses(&clara, &course.slug, "planning-do-unpublish").await.has_status(200);
        let before = testing::stored(&site.app).await.unwrap();
        let preview = format!("{}/vorschau", at(&course));
        let from = clara.get(&at(&course)).await;
        let ways = from.attributes("main ul.links a", "href");
        for (situation, badge) in [
            ("frueh", "Anmeldung ab"),
            ("offen", "9 Plätze frei"),
            ("knapp", "3 Plätze frei"),
            ("warteliste", "Warteliste, Platz 1"),
            ("voll", "Ausgebucht"),
            ("zu", "Anmeldung beendet"),
            ("abgesagt", "Fällt aus"),
            ("vorbei", "Vorbei"),
        ] {
            let path = format!("{preview}?lage={situation}");
            assert!(ways.contains(&path), "{path} is one of {ways:?}");
            let page = clara.get(&path).await;
            let drawn = page.has_status(200).texts("main .badge");
            assert!(drawn.iter().any(|text| text.contains(badge)), "{situation}: {drawn:?}");
            for lang in Lang::ALL {
                let there = in_language(lang, &path);
                let page = clara.get(&there).await;
                page.has_status(200).sees(word(lang, "planning-preview-text"));
                assert_eq!(page.attributes("main .chips a[aria-current]", "href"), [there], "it says which one it is");
            }
        }
        // Unknown ones mean: as it is now. And to look changes nothing.
        clara.get(&format!("{preview}?lage=%00")).await.has_status(200);
        let kept = |rows: Vec<String>| rows.into_iter().filter(|row| !row.starts_with("sign_ins")).collect::<Vec<_>>();
        assert_eq!(kept(testing::stored(&site.app).await.unwrap()), kept(before));
        site.get("/angebote/schwimmen").await.has_status(404);
    }

    async fn a_text_is_looked_at_before_it_is_saved_and_does_no_harm(site: &Site) {
        let course = swimming(site).await;
        let clara = site.office("Clara").await;
        let mut form = edits(&clara, &course.slug).await;
        form.set("description", "Wir **schwimmen**. <script>alert(1)</script>\n\n- eins");
        form.set("capacity", "viele").set("look", "1");
        let page = clara.send(&form).await;
        page.has_status(200).sees(word(Lang::De, "planning-look"));
        assert_eq!(page.texts("section strong"), ["schwimmen"]);
        assert_eq!(page.form("/bearbeiten").value("capacity"), "viele", "also what is wrong");
        site.get("/angebote/schwimmen").await.does_not_see("schwimmen.");
        let other = edits(&clara, &course.slug).await;
        assert_eq!(other.value("capacity"), "2", "nothing is saved");
    }

    async fn hostile_words_stay_words_on_all_pages(site: &Site) {
        let course = swimming(site).await;
        let clara = site.office("Clara").await;
        let evil = |name: &str| format!("\"><script>{name}</script><img src=x onerror=alert(1)>");
        let mut form = edits(&clara, &course.slug).await;
        let lines = ["title", "description", "leader", "partner", "fee_note", "care_note", "bring", "workshop_title", "programme", "archive_kind"];
        for name in lines {
            form.set(name, &evil(name));
        }
        form.set("agenda", &format!("10:00–11:00 {}", evil("agenda")));
        form.tick(word(Lang::De, "planning-yes"));
        form.set("care_places", "3").set("care_to", "6");
        clara.send(&form).await.has_status(200);
        let mut venue = clara.get("/buero/orte/treff").await.form("/treff");
        venue.set("name", &evil("venue")).set("note", &evil("note"));
        clara.send(&venue).await.has_status(200);
        let pages = [
            "/", "/angebote/schwimmen", "/tr/angebote/schwimmen", "/angebote/schwimmen/aushang",
            "/angebote/schwimmen/anmeldung", "/angebote.atom", "/angebote/schwimmen.jsonld",
            "/buero", LIST, "/buero/angebote/schwimmen", "/buero/angebote/schwimmen/bearbeiten",
            "/buero/angebote/schwimmen/vorschau", "/buero/orte", "/buero/orte/treff", "/buero/partner",
            "/buero/angebote/neu", "/buero/angebote/schwimmen/anmeldung",
        ];
        for path in pages {
            let page = clara.get(path).await;
            page.has_status_quietly(200);
            if !page.is_html() {
                continue;
            }
            assert_eq!(page.attributes("script, [onerror], img", "src"), [""; 0], "{path}");
            assert_eq!(page.texts("script"), [""; 0], "{path}");
        }
        clara.get("/buero/angebote/schwimmen").await.sees("<script>title</script>");
    }

    async fn fields_that_the_form_does_not_have_change_nothing(site: &Site) {
        let course = swimming(site).await;
        let clara = site.office("Clara").await;
        presses(&clara, &course.slug, "planning-do-unpublish").await.has_status(200);
        let mut form = edits(&clara, &course.slug).await;
        for (name, value) in [
            ("draft", "false"), ("id", "00000000-0000-0000-0000-000000000000"), ("slug", "anders"),
            ("stopped_at", "2026-01-01T00:00:00Z"), ("timezone", "Asia/Tokyo"), ("sessions", "[]"),
            ("updated_at", "2020-01-01T00:00:00Z"), ("venue_id", "1"), ("take-draft", "theirs"),
        ] {
            form.set(name, value);
        }
        clara.send(&form).await.has_status(200).sees(word(Lang::De, "planning-told-saved"));
        clara.get(&at(&course)).await.has_status(200).sees(word(Lang::De, "planning-state-draft")).sees("14. Dezember 2026");
        clara.get(&format!("{LIST}/anders")).await.has_status(404);
        assert_eq!(deeds(site).await, ["Clara offering_unpublished"], "nothing was changed");
    }

    async fn venues_are_added_and_edited_by_two_at_once(site: &Site) {
        swimming(site).await;
        let clara = site.office("Clara").await;
        let mut form = clara.get("/buero/orte/neu").await.form("/neu");
        clara.send(&form).await.has_status(422).sees(word(Lang::De, "planning-problem-missing"));
        write(&mut form, "planning-venue-name", "Stadtbad Süd");
        form.tick(word(Lang::De, "catalogue-step-free"));
        clara.send(&form).await.has_status(200).sees("Stadtbad Süd").sees(word(Lang::De, "planning-told-saved"));
        clara.send(&form).await.has_status(422).sees(word(Lang::De, "planning-problem-taken"));
        let path = "/buero/orte/stadtbad-sued";
        let (mut one, mut two) = (clara.get(path).await.form(path), clara.get(path).await.form(path));
        one.set("note", "Eingang links.");
        clara.send(&one).await.has_status(200).sees("Eingang links.");
        two.set("note", "Eingang rechts.");
        let page = clara.send(&two).await;
        page.has_status(409).sees("Eingang links.").sees(word(Lang::De, "planning-venue-kept"));
        let again = page.form(path);
        assert_eq!(again.value("note").trim(), "Eingang rechts.");
        clara.send(&again).await.has_status(200).sees("Eingang rechts.").does_not_see("Eingang links.");
        new(&clara, "Baden").await.tick("Stadtbad Süd");
        let deeds = deeds(site).await;
        assert_eq!(deeds, ["Clara venue_changed", "Clara venue_changed", "Clara venue_created"]);
    }

    async fn a_venue_with_an_address_says_it_everywhere(site: &Site) {
        let course = swimming(site).await;
        let clara = site.office("Clara").await;
        let path = "/buero/orte/treff";
        let mut form = clara.get(path).await.form(path);
        form.set("street", "Westring 1").set("postcode", "4565").set("town", "Marl");
        clara.send(&form).await.has_status(422).sees(word(Lang::De, "planning-problem-postcode"));
        form.set("postcode", "45768");
        clara.send(&form).await.has_status(200).sees("Westring 1").sees("45768 Marl");
        let said = "Westring 1, 45768 Marl";
        let public = format!("/angebote/{}", course.slug);
        site.get(&public).await.sees(said);
        site.get(&course.sign_up()).await.sees(said);
        let data = site.get(&format!("{public}.jsonld")).await.body();
        for part in ["\"streetAddress\":\"Westring 1\"", "\"postalCode\":\"45768\"", "\"addressLocality\":\"Marl\""] {
            assert!(data.contains(part), "{data}");
        }
        for calendar in ["/kalender.ics", &format!("{public}.ics")] {
            let ics = site.get(calendar).await.body().replace("\r\n ", "");
            assert!(ics.contains("Westring 1\\, 45768 Marl"), "{ics}");
        }
        let ada = site.visitor("Ada").books(&course).await.sees(said);
        site.deliver_mail().await;
        let letter = site.last_letter_to("Ada");
        assert!(letter.text().contains(said), "{}", letter.text());
        let ics = letter.calendar().expect("a date").replace("\r\n ", "");
        assert!(ics.contains("Westring 1\\, 45768 Marl"), "{ics}");
        ada.looks_again().await.sees(said);
        // A file of before says nothing of it, and takes nothing away.
        site.imports("[[venue]]\nslug = \"treff\"\nname = \"Neuer Treff\"\nstep_free = true\nnote = \"\"\n").await.expect("imported");
        let kept = clara.get(path).await.form(path);
        assert_eq!((kept.value("name"), kept.value("street")), ("Neuer Treff", "Westring 1"));
    }

    async fn a_partner_has_one_name_in_all_its_offerings(site: &Site) {
        let course = swimming(site).await;
        let clara = site.office("Clara").await;
        clara.get("/buero/partner").await.sees(word(Lang::De, "planning-partner-none"));
        let mut form = edits(&clara, &course.slug).await;
        form.set("partner", "Frauen e.V.");
        clara.send(&form).await.has_status(200);
        let page = clara.get("/buero/partner").await;
        page.sees("Frauen e.V.").sees("Ein Angebot");
        let mut form = page.form("/partner");
        form.set("name", " ");
        clara.send(&form).await.has_status(422).sees(word(Lang::De, "planning-problem-missing"));
        form.set("name", "Frauen Recklinghausen e.V.");
        clara.send(&form).await.has_status(200).sees("Frauen Recklinghausen e.V.");
        clara.send(&form).await.has_status(409).sees(word(Lang::De, "planning-partner-gone"));
        site.get("/angebote/schwimmen").await.sees("Frauen Recklinghausen e.V.");
        assert_eq!(deeds(site).await, ["Clara offering_changed", "Clara partner_renamed"]);
    }
}

/// Two Mondays in December.
fn weekly() -> testing::Rule {
    testing::Rule {
        name: String::new(),
        first: "2026-12-07".parse().expect("a day"),
        rrule: "FREQ=WEEKLY;COUNT=2".to_owned(),
        start: "10:00:00".parse().expect("a time"),
        end: "11:00:00".parse().expect("a time"),
        exceptions: Vec::new(),
    }
}
