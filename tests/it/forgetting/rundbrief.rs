//! The Rundbrief is forgotten like everything else: who asked, who reads it, who left, who is blocked, who waits to be
//! told, and to whom an issue went.

use bausteine::{Lang, testing};
use serde_json::Value;

use super::{PAGE, all_that_lies, booking_of, comes, found};
use crate::attendance::de;
use crate::newsletter::{issues_to, reads, sends, written};
use crate::support::database::{Backend, postgres_is_missing};
use crate::support::page::Page;
use crate::support::site::{Browser, Site};

/// Who reads it, who left, who never confirmed, who is blocked, who waits to be told, who was erased.
const PLANTED: &[&str] = &[
    "liest-zwetschge@example.org",
    "geht-mirabelle@example.org",
    "fragt-holunder@example.org",
    "gesperrt-schlehe@example.org",
    "wartet-sanddorn@example.org",
    "weg-hagebutte@example.org",
    "Mailbox von Schlehenfeuer ist voll",
];

/// Asks for something with an address, and does not confirm it.
async fn asks(site: &Site, path: &str, email: &str) {
    let mut form = site.get(path).await.has_status(200).form(path);
    form.set("email", email);
    site.send(&form).await.has_status(200);
    testing::settle(&site.app).await;
    site.deliver_mail().await;
}

/// Presses the button behind a link.
async fn presses(site: &Site, link: &str, button: &str) {
    let page = site.get(link).await;
    let form = page.has_status(200).form_with_button(de(button));
    site.send(&form).await.has_status(200);
}

/// Plants all of it, by the forms of the site. Returns the pages of who reads it and of who was erased, and the issue.
async fn plants(site: &Site) -> [String; 3] {
    let course = site.offering("Stricken").on("2026-11-23").open().await;
    let reads_it = reads(site, "liest-zwetschge", Lang::De).await;
    let left = reads(site, "geht-mirabelle", Lang::Tr).await;
    let erased = reads(site, "weg-hagebutte", Lang::De).await;
    let blocked = reads(site, "gesperrt-schlehe", Lang::De).await;
    site.get(&blocked).await.has_status(200);
    // All four get an issue; one of them comes back.
    let clara = site.office("Clara").await;
    let issue = written(&clara).await;
    sends(&clara, &issue).await.has_status(200);
    site.deliver_mail().await;
    assert_eq!(issues_to(site, "gesperrt-schlehe").len(), 1, "premise");
    let said = "550 5.2.2 Mailbox von Schlehenfeuer ist voll";
    let address = "gesperrt-schlehe@example.org";
    testing::bounces(&site.app, address, said)
        .await
        .expect("it is new");
    site.post(&format!("{left}/abmeldung"), &[])
        .await
        .has_status(200);
    site.it_is("2026-11-24T09:00");
    let way = format!("/angebote/{}/bescheid", course.slug);
    asks(site, &way, "wartet-sanddorn@example.org").await;
    let link = site
        .last_letter_to("wartet-sanddorn")
        .link("/rundbrief/bescheid/");
    presses(site, &link, "subscribers-wish-confirm").await;
    asks(site, "/rundbrief", "fragt-holunder@example.org").await;
    [reads_it, erased, issue]
}

async fn nothing_is_left(backend: Backend) {
    let site = Site::open_with_folder(backend).await;
    let [reads_it, erased, issue] = plants(&site).await;
    let all = all_that_lies(&site).await;
    for text in PLANTED {
        assert!(!found(&all, text).is_empty(), "premise: {text} is there");
    }
    // Erased: nothing of her is left after the next night, also not in the letters of the issue.
    let page = site.get(&format!("{erased}/loeschung")).await;
    site.send(&page.has_status(200).form("/loeschung"))
        .await
        .has_status(200);
    site.it_is("2026-11-25T04:00");
    site.does_chores().await;
    let all = all_that_lies(&site).await;
    assert_eq!(found(&all, "weg-hagebutte"), [""; 0], "she was erased");
    // Not confirmed: after 72 hours, and the night tells of it.
    assert!(!found(&all, "fragt-holunder").is_empty(), "too early");
    site.it_is("2026-11-27T08:59");
    site.does_chores().await;
    assert!(!found(&all_that_lies(&site).await, "fragt-holunder").is_empty());
    site.it_is("2026-11-27T09:01");
    let done = site.does_chores().await;
    assert!(
        done.contains(&"1 unconfirmed request forgotten".to_owned()),
        "{done:?}"
    );
    site.it_is("2026-12-02T04:00");
    let done = site.does_chores().await;
    let told = "1 unconfirmed request or wish forgotten".to_owned();
    assert!(done.contains(&told), "{done:?}");
    let all = all_that_lies(&site).await;
    assert_eq!(found(&all, "fragt-holunder"), [""; 0]);
    // To whom an issue went: ninety days.
    site.it_is("2027-02-19T04:00");
    site.does_chores().await;
    let letters = |all: &[(String, Vec<u8>)]| {
        let mut places = found(all, "gesperrt-schlehe");
        places.retain(|place| place.contains("letter"));
        places.len()
    };
    assert!(letters(&all_that_lies(&site).await) > 0, "too early");
    site.it_is("2027-02-21T04:00");
    let done = site.does_chores().await;
    let told = "3 recipients of issues forgotten".to_owned();
    assert!(done.contains(&told), "{done:?}");
    assert_eq!(letters(&all_that_lies(&site).await), 0);
    let clara = comes(&site, "Clara").await;
    clara.get(&issue).await.sees("4 = 4 + 0 + 0 + 0 + 0");
    clara.get(PAGE).await.sees("3 Empfängerinnen und Empfänger");
    // She waits no longer than a year; who left and who is blocked are proofs for three.
    site.it_is("2027-11-25T04:00");
    site.does_chores().await;
    let all = all_that_lies(&site).await;
    assert_eq!(found(&all, "wartet-sanddorn"), [""; 0]);
    for text in ["geht-mirabelle", "gesperrt-schlehe", "Schlehenfeuer"] {
        assert!(!found(&all, text).is_empty(), "{text} is kept three years");
    }
    site.it_is("2029-11-22T04:00");
    site.does_chores().await;
    let all = all_that_lies(&site).await;
    assert!(!found(&all, "geht-mirabelle").is_empty(), "too early");
    site.it_is("2029-11-24T04:00");
    let told = testing::rehearsal(&site.app).await.expect("a rehearsal");
    let proofs = "2 old proofs and blocked addresses forgotten".to_owned();
    assert_eq!(told, std::slice::from_ref(&proofs));
    assert!(site.does_chores().await.contains(&proofs));
    let all = all_that_lies(&site).await;
    for text in ["geht-mirabelle", "Schlehenfeuer"] {
        assert_eq!(found(&all, text), [""; 0], "{text}");
    }
    // Who reads it goes on reading it, until she leaves.
    site.get(&reads_it).await.has_status(200);
    site.post(&format!("{reads_it}/abmeldung"), &[])
        .await
        .has_status(200);
    site.it_is("2033-01-01T04:00");
    site.does_chores().await;
    let all = all_that_lies(&site).await;
    for text in PLANTED {
        // Hers was suppressed, and she has not left.
        if *text != "gesperrt-schlehe@example.org" {
            assert_eq!(found(&all, text), [""; 0], "{text}");
        }
    }
    site.may_leave_letters();
    site.close().await;
}

#[tokio::test]
async fn at_the_end_nothing_is_left_of_the_rundbrief_sqlite() {
    nothing_is_left(Backend::Sqlite).await;
}

#[tokio::test]
async fn at_the_end_nothing_is_left_of_the_rundbrief_postgres() {
    if !postgres_is_missing() {
        nothing_is_left(Backend::Postgres).await;
    }
}

/// Looks an address up at the office.
async fn looks_up(clara: &Browser, address: &str) -> Page {
    let path = format!("{PAGE}/adresse");
    let mut form = clara.get(PAGE).await.has_status(200).form(&path);
    form.set("address", address);
    clara.send(&form).await
}

/// All about an address, as the office takes it for her.
async fn taken_home(clara: &Browser, address: &str) -> Value {
    looks_up(clara, address).await.has_status(200);
    let fields = [("address", address), ("rundbrief", address)];
    let file = clara.post(&format!("{PAGE}/adresse/daten"), &fields).await;
    file.has_status_quietly(200);
    serde_json::from_slice(&file.bytes).expect("it is JSON")
}

async fn is_erased(clara: &Browser, address: &str) {
    let path = format!("{PAGE}/adresse");
    let fields = [
        ("form", "1"),
        ("address", address),
        ("rundbrief", address),
        ("sure", "1"),
    ];
    let page = clara.post(&path, &fields).await;
    page.has_status(200).sees(de("forgetting-person-done"));
}

both! {
    async fn the_office_gives_and_deletes_what_the_rundbrief_knows_of_somebody(site: &Site) {
        plants(site).await;
        let clara = comes(site, "Clara").await;
        looks_up(&clara, "kein at").await.has_status(422).sees(de("bookings-problem-email"));
        looks_up(&clara, "nobody@example.org").await.has_status(422).sees(de("forgetting-address-unknown"));
        let of = async |address: &str| {
            let data = taken_home(&clara, address).await;
            assert_eq!(data["newsletter"][0]["email"], address);
            assert!(!data["other_letters"].as_array().expect("letters").is_empty(), "{data}");
            data
        };
        let data = of("geht-mirabelle@example.org").await;
        let hers = &data["newsletter"][0]["subscription"];
        assert_eq!((hers["state"].as_str(), hers["language"].as_str()), (Some("gone"), Some("tr")));
        assert_eq!(hers["consents"].as_array().map(Vec::len), Some(1));
        let kinds: Vec<&str> = data["other_letters"].as_array().unwrap().iter().filter_map(|one| one["kind"].as_str()).collect();
        assert!(kinds.contains(&"newsletter") && kinds.contains(&"rundbrief_confirm"), "{kinds:?}");
        let data = of("fragt-holunder@example.org").await;
        assert_eq!(data["newsletter"][0]["unconfirmed_requests"].as_array().map(Vec::len), Some(1));
        assert_eq!(data["newsletter"][0]["subscription"], Value::Null);
        let data = of("wartet-sanddorn@example.org").await;
        assert!(data["newsletter"][0]["tell_me"][0]["confirmed_at"].is_string(), "{data}");
        let data = of("gesperrt-schlehe@example.org").await;
        assert_eq!(data["newsletter"][0]["suppressed"]["why"], "bounce");
        clara.get("/buero/protokoll").await.sees("Clara hat die Daten einer Person heruntergeladen").does_not_see("mirabelle");
        // Nothing without her will.
        let unsure = [("form", "1"), ("address", "geht-mirabelle@example.org")];
        let page = clara.post(&format!("{PAGE}/adresse"), &unsure).await;
        page.has_status(422).sees(de("forgetting-person-problem-sure")).sees(de("forgetting-person-problem-none"));
        for address in PLANTED.iter().filter(|text| text.contains('@')) {
            is_erased(&clara, address).await;
            is_erased(&clara, address).await;
        }
        site.does_chores().await;
        let stored = testing::stored(&site.app).await.expect("it answers").join("\n");
        for text in PLANTED {
            assert!(!stored.contains(text), "{text}");
        }
        assert!(stored.contains("jederzeit abbestellen"), "the proofs stay");
        // That nothing is sent there is still known, by the seal of her address.
        let letters = site.letters_to("gesperrt-schlehe").len();
        asks(site, "/rundbrief", "gesperrt-schlehe@example.org").await;
        assert_eq!(site.letters_to("gesperrt-schlehe").len(), letters, "nothing is sent there");
        let stored = testing::stored(&site.app).await.expect("it answers").join("\n");
        assert!(!stored.contains("gesperrt-schlehe"), "and nothing new is kept of it");
        clara.get("/buero/protokoll?was=rundbrief").await.sees("Clara hat die Daten eines Abos gelöscht").does_not_see("example.org");
    }

    async fn who_also_takes_part_is_found_with_her_rundbrief(site: &Site) {
        let course = site.offering("Schwimmen").on("2026-12-02").open().await;
        reads(site, "Ada", Lang::De).await;
        let ada = site.visitor("Ada").books(&course).await;
        site.deliver_mail().await;
        let clara = site.office("Clara").await;
        let path = format!("{}/person", booking_of(&clara, "Ada").await);
        let page = clara.get(&path).await;
        page.has_status(200).sees(de("forgetting-person-newsletter"));
        assert_eq!(page.attributes("input[name=rundbrief]", "value"), ["ada@example.org"]);
        let by_address = looks_up(&clara, "ADA@example.org").await;
        by_address.has_status(200).sees("Schwimmen");
        assert_eq!(by_address.attributes("input[name=rundbrief]", "value"), ["ada@example.org"]);
        let file = clara.post(&format!("{path}/daten"), &[("rundbrief", "ada@example.org")]).await;
        let data: Value = serde_json::from_slice(&file.bytes).expect("it is JSON");
        assert_eq!(data["newsletter"][0]["subscription"]["state"], "confirmed");
        assert_eq!(data["bookings"].as_array().map(Vec::len), Some(0), "what was not chosen is not told");
        let chosen = [("rundbrief", "ada@example.org"), ("sure", "1")];
        clara.post(&path, &chosen).await.has_status(200).sees(de("forgetting-person-done"));
        site.get(ada.booking()).await.has_status(200);
        assert!(testing::newsletter_reaches(&site.app, &[], &[]).await.expect("it answers").is_empty());
    }
}
