//! Passkeys: a device signs what the service asked, once, for this site, for the one whose it is.

use bausteine::{Lang, Role, testing};
use chrono::TimeDelta;
use serde_json::Value;

use crate::support::authenticator::Device;
use crate::support::database::Backend;
use crate::support::page::Page;
use crate::support::site::{Browser, Site, in_language};
use crate::support::staff::{COOKIE, PASSWORD};
use crate::support::words::word;

/// Where browsers take passkeys on a machine that speaks to itself: not at 127.0.0.1.
const ORIGIN: &str = "http://localhost:8080";

fn later(site: &Site, seconds: i64) {
    site.clock()
        .set(site.clock().now() + TimeDelta::seconds(seconds));
}

/// What our script gets for the passkey form of a page.
async fn question(browser: &Browser, page: &Page) -> Value {
    let from = page
        .attributes("form[data-passkey]", "data-passkey")
        .remove(0);
    let question = browser.post(&from, &[]).await;
    question.has_status_quietly(200);
    assert_eq!(question.header("content-type"), "application/json");
    serde_json::from_slice(&question.bytes).expect("a question")
}

/// Sends the passkey form of a page with an answer, as our script does.
async fn answers(browser: &Browser, page: &Page, action: &str, answer: &str) -> Page {
    let forms = page.forms().into_iter();
    let mut forms = forms.filter(|form| form.action.ends_with(action));
    let mut form = forms
        .find(|form| form.fields.iter().any(|field| field.name == "antwort"))
        .expect("a form for passkeys");
    form.set("antwort", answer);
    browser.send(&form).await
}

/// Adds a passkey on the page of her account.
pub(crate) async fn adds(browser: &Browser, device: &mut Device, name: &str) -> Page {
    let page = browser.get("/konto/passkeys").await;
    page.has_status(200);
    let answer = device.makes(&question(browser, &page).await);
    let mut form = page.form("/konto/passkeys");
    form.fill(word(Lang::De, "accounts-passkey-name"), name);
    form.set("antwort", &answer);
    browser.send(&form).await
}

/// Signs in with a passkey; the answer as it was given.
async fn signs_in(browser: &Browser, device: &mut Device) -> (Page, String) {
    let page = browser.get("/konto").await;
    let answer = device.signs(&question(browser, &page).await);
    let there = answers(browser, &page, "/konto/passkey", &answer).await;
    (there, answer)
}

/// Somebody of the office with a passkey.
async fn clara(site: &Site) -> (Browser, Device) {
    let clara = site.office("Clara").await;
    let mut device = Device::at(ORIGIN);
    let page = adds(&clara, &mut device, "Diensthandy").await;
    page.has_status(200)
        .sees(word(Lang::De, "accounts-done-passkey"))
        .sees("Diensthandy");
    (clara, device)
}

fn is_refused(page: &Page) {
    page.has_status(422)
        .sees(word(Lang::De, "accounts-problem-passkey"));
}

/// A site where the office must have a second factor.
async fn strict(backend: Backend) -> Site {
    Site::open_with(backend, |settings| {
        settings.accounts.second_factor = bausteine::SecondFactor::Required;
    })
    .await
}

both! {
    async fn a_passkey_is_the_whole_way_in(site: &Site) {
        let (clara, mut device) = clara(site).await;
        clara.get("/konto").await.sees(word(Lang::De, "accounts-passkey-unused"));
        later(site, 3600);
        let browser = site.browser().with_cookies();
        browser.set_cookie(COOKIE, "planted-by-mallory");
        let (page, _) = signs_in(&browser, &mut device).await;
        assert_eq!(page.path, "/buero");
        page.has_status(200).sees("Clara");
        let token = browser.cookie(COOKIE).expect("signed in");
        assert_ne!(token, "planted-by-mallory");
        let (_, _) = signs_in_again(&browser, &mut device).await;
        assert_ne!(browser.cookie(COOKIE).expect("signed in"), token, "another token each time");
        browser.get("/konto").await.does_not_see(word(Lang::De, "accounts-passkey-unused"));
        let deeds = testing::deeds(&site.app).await.expect("the database answers");
        assert!(deeds.contains(&"Clara passkey_added".to_owned()), "{deeds:?}");
    }

    async fn it_leads_where_she_wanted_to_go(site: &Site) {
        let (_, mut device) = clara(site).await;
        let browser = site.browser().with_cookies();
        let sent = browser.get("/konto/passwort").await;
        let page = browser.follow(sent).await;
        let answer = device.signs(&question(&browser, &page).await);
        assert_eq!(answers(&browser, &page, "/konto/passkey", &answer).await.path, "/konto/passwort");
        let page = site.browser().with_cookies();
        let there = page.get("/konto?weiter=//evil.example").await;
        let answer = device.signs(&question(&page, &there).await);
        assert_eq!(answers(&page, &there, "/konto/passkey", &answer).await.path, "/buero");
    }

    async fn an_answer_is_taken_once(site: &Site) {
        let (_, mut device) = clara(site).await;
        let browser = site.browser().with_cookies();
        let page = browser.get("/konto").await;
        let (there, answer) = signs_in(&browser, &mut device).await;
        there.has_status(200);
        // Premise: nothing but the question was used up.
        is_refused(&answers(&browser, &page, "/konto/passkey", &answer).await);
        question(&browser, &page).await;
        is_refused(&answers(&browser, &page, "/konto/passkey", &answer).await);
        let (there, _) = signs_in_again(&browser, &mut device).await;
        there.has_status(200);
    }

    async fn an_answer_belongs_to_the_browser_that_was_asked(site: &Site) {
        let (_, mut device) = clara(site).await;
        let (hers, thief) = (site.browser().with_cookies(), site.browser().with_cookies());
        let page = hers.get("/konto").await;
        let answer = device.signs(&question(&hers, &page).await);
        is_refused(&answers(&site.browser(), &page, "/konto/passkey", &answer).await);
        question(&thief, &page).await;
        is_refused(&answers(&thief, &page, "/konto/passkey", &answer).await);
        answers(&hers, &page, "/konto/passkey", &answer).await.has_status(200);
    }

    async fn two_answers_at_once_are_one(site: &Site) {
        let (_, mut device) = clara(site).await;
        let browser = site.browser().with_cookies();
        let page = browser.get("/konto").await;
        let answer = device.signs(&question(&browser, &page).await);
        let fields = [("antwort", answer.as_str())];
        let (one, two) = tokio::join!(
            browser.post("/konto/passkey", &fields),
            browser.post("/konto/passkey", &fields),
        );
        let mut both = [one.status.as_u16(), two.status.as_u16()];
        both.sort_unstable();
        assert_eq!(both, [303, 422]);
    }

    async fn a_question_waits_five_minutes(site: &Site) {
        let (_, mut device) = clara(site).await;
        for (seconds, is_good) in [(299, true), (300, false)] {
            let browser = site.browser().with_cookies();
            let page = browser.get("/konto").await;
            let answer = device.signs(&question(&browser, &page).await);
            later(site, seconds);
            let there = answers(&browser, &page, "/konto/passkey", &answer).await;
            if is_good {
                there.has_status(200);
            } else {
                is_refused(&there);
            }
        }
        let browser = site.browser().with_cookies();
        question(&browser, &browser.get("/konto").await).await;
        later(site, 300);
        assert_eq!(site.does_chores().await.len(), 1, "what is over is forgotten");
        assert!(site.does_chores().await.is_empty());
    }

    async fn another_site_gets_nothing(site: &Site) {
        let (_, mut device) = clara(site).await;
        for origin in ["https://evil.example", "http://localhost:8081", "https://localhost:8080", "http://127.0.0.1:8080"] {
            origin.clone_into(&mut device.origin);
            is_refused(&signs_in(&site.browser().with_cookies(), &mut device).await.0);
        }
        ORIGIN.clone_into(&mut device.origin);
        signs_in(&site.browser().with_cookies(), &mut device).await.0.has_status(200);
        let dora = site.office("Dora").await;
        let page = adds(&dora, &mut Device::at("https://evil.example"), "Falle").await;
        page.has_status(422).sees(word(Lang::De, "accounts-problem-passkey-new"));
        dora.get("/konto").await.does_not_see("Falle");
    }

    async fn a_counter_that_goes_back_is_refused_and_noted(site: &Site) {
        let (_, mut device) = clara(site).await;
        device.counter = 7;
        signs_in(&site.browser().with_cookies(), &mut device).await.0.has_status(200);
        for before in [7, 2] {
            device.counter = before;
            // The premise of the first round: the same number is not more.
            is_refused(&{
                device.counter -= 1;
                signs_in(&site.browser().with_cookies(), &mut device).await.0
            });
        }
        let deeds = testing::deeds(&site.app).await.expect("the database answers");
        let noted = deeds.iter().filter(|deed| *deed == "Clara passkey_counter_went_back");
        assert_eq!(noted.count(), 2, "{deeds:?}");
        device.counter = 8;
        signs_in(&site.browser().with_cookies(), &mut device).await.0.has_status(200);
    }

    async fn whoever_shows_no_finger_face_or_pin_is_refused(site: &Site) {
        let (_, mut device) = clara(site).await;
        device.verifies = false;
        is_refused(&signs_in(&site.browser().with_cookies(), &mut device).await.0);
        let dora = site.office("Dora").await;
        let mut weak = Device::at(ORIGIN);
        weak.verifies = false;
        adds(&dora, &mut weak, "Schwach").await.has_status(422);
    }

    async fn a_device_is_good_for_its_own_account_only(site: &Site) {
        let (_, device) = clara(site).await;
        let dora = site.office("Dora").await;
        let mut other = Device::at(ORIGIN);
        adds(&dora, &mut other, "Zweites").await.has_status(200);
        other.claims_to_be(&device);
        is_refused(&signs_in(&site.browser().with_cookies(), &mut other).await.0);
        let mut unknown = Device::at(ORIGIN);
        unknown.claims_to_be(&device);
        is_refused(&signs_in(&site.browser().with_cookies(), &mut unknown).await.0);
        let mut nameless = Device::at(ORIGIN);
        adds(&dora, &mut nameless, "Drittes").await.has_status(200);
        nameless.claims_to_be(&Device::at(ORIGIN));
        is_refused(&signs_in(&site.browser().with_cookies(), &mut nameless).await.0);
    }

    async fn a_question_is_good_for_its_own_purpose_only(site: &Site) {
        let (clara, mut device) = clara(site).await;
        let dora = site.office("Dora").await;
        // Asked to come in, the answer does not say who she is in another's browser.
        let page = dora.get("/konto/bestaetigung").await;
        let asked = dora.post("/konto/passkey/frage", &[]).await;
        let asked = serde_json::from_slice(&asked.bytes).expect("a question");
        let fields = [("antwort", device.signs(&asked))];
        dora.post("/konto/bestaetigung", &fields.each_ref().map(|(name, value)| (*name, value.as_str()))).await.has_status(422);
        page.has_status(200);
        // A question to another person in the same browser neither.
        let asked = clara.post("/konto/bestaetigung/frage", &[]).await;
        let asked = serde_json::from_slice(&asked.bytes).expect("a question");
        let answer = device.signs(&asked);
        is_refused(&clara.post("/konto/passkey", &[("antwort", &answer)]).await);
        for nonsense in ["", "{}", "[]", "null", "{\"id\":1}", "\u{0}"] {
            is_refused(&clara.post("/konto/passkey", &[("antwort", nonsense)]).await);
        }
    }

    async fn whoever_removes_a_passkey_has_it_no_more(site: &Site) {
        let (clara, mut device) = clara(site).await;
        let dora = site.office("Dora").await;
        let remove = clara.get("/konto").await.form_with_button(word(Lang::De, "accounts-passkey-remove"));
        dora.post_form(&remove).await.has_status(404);
        later(site, 15 * 60);
        // It is a dangerous deed: who she is comes first.
        let asked = clara.post_form(&remove).await;
        assert!(asked.has_status(303).location().expect("asked first").starts_with("/konto/bestaetigung"));
        // Her password is not enough: with it alone nobody takes her passkey away.
        clara.post("/konto/bestaetigung", &[("password", PASSWORD)]).await.has_status(422);
        let page = clara.get("/konto/bestaetigung").await;
        let answer = device.signs(&question(&clara, &page).await);
        answers(&clara, &page, "/konto/bestaetigung", &answer).await.has_status(200);
        let page = clara.send(&remove).await;
        page.has_status(200).sees(word(Lang::De, "accounts-done-passkey-gone")).does_not_see("Diensthandy");
        clara.post_form(&remove).await.has_status(404);
        is_refused(&signs_in(&site.browser().with_cookies(), &mut device).await.0);
        let deeds = testing::deeds(&site.app).await.expect("the database answers");
        assert!(deeds.contains(&"Clara passkey_removed".to_owned()), "{deeds:?}");
    }

    async fn whoever_comes_in_without_her_passkey_has_not_said_who_she_is(site: &Site) {
        let (clara, mut device) = clara(site).await;
        let weak = clara.cookie(COOKIE).expect("signed in");
        // Here a passkey is another way in: the password alone still opens.
        let thief = site.browser().with_cookies();
        thief.signs_in("Clara", PASSWORD).await.has_status(200);
        let remove = thief.get("/konto").await.form_with_button(word(Lang::De, "accounts-passkey-remove"));
        for asked in [thief.post_form(&remove).await, thief.get("/konto/passkeys").await] {
            assert!(asked.has_status(303).location().expect("asked first").starts_with("/konto/bestaetigung"));
        }
        clara.get("/konto/passkeys").await.has_status(200);
        // With a passkey her browser has another token than before.
        adds(&clara, &mut Device::at(ORIGIN), "Tablet").await.has_status(200);
        assert_ne!(clara.cookie(COOKIE).expect("signed in"), weak);
        thief.set_cookie(COOKIE, &weak);
        thief.get("/buero").await.has_status(303);
        signs_in(&site.browser().with_cookies(), &mut device).await.0.has_status(200);
    }

    async fn one_device_has_one_passkey_here(site: &Site) {
        let (clara, mut device) = clara(site).await;
        adds(&clara, &mut device, "Noch einmal").await.has_status(422);
        let dora = site.office("Dora").await;
        adds(&dora, &mut device, "Geliehen").await.has_status(422);
        for number in 1..20 {
            adds(&clara, &mut Device::at(ORIGIN), &format!("Nummer {number}")).await.has_status(200);
        }
        adds(&clara, &mut Device::at(ORIGIN), "Zu viel").await.has_status(422).sees("20 Passkeys");
        let long = "x".repeat(61);
        adds(&clara, &mut Device::at(ORIGIN), &long).await.has_status(422);
        adds(&dora, &mut Device::at(ORIGIN), "").await.has_status(200);
        adds(&dora, &mut Device::at(ORIGIN), "<b>fett</b>").await.has_status(200).sees("<b>fett</b>");
    }

    async fn a_closed_account_has_no_way_in(site: &Site) {
        let (_, mut device) = clara(site).await;
        testing::disable_staff(&site.app, "clara@example.org").await.expect("she has an account");
        is_refused(&signs_in(&site.browser().with_cookies(), &mut device).await.0);
        testing::enable_staff(&site.app, "clara@example.org").await.expect("she has an account");
        signs_in(&site.browser().with_cookies(), &mut device).await.0.has_status(200);
        testing::forget_factor(&site.app, "clara@example.org").await.expect("she has an account");
        is_refused(&signs_in(&site.browser().with_cookies(), &mut device).await.0);
    }

    async fn a_passkey_says_once_more_who_she_is(site: &Site) {
        let (clara, mut device) = clara(site).await;
        later(site, 15 * 60);
        let sent = clara.get("/konto/passkeys").await;
        let page = clara.follow(sent).await;
        page.has_status(200).sees(word(Lang::De, "accounts-confirm-title"));
        let asked = question(&clara, &page).await;
        assert_eq!(asked["publicKey"]["allowCredentials"].as_array().map(Vec::len), Some(1));
        let token = clara.cookie(COOKIE);
        let answer = device.signs(&asked);
        let there = answers(&clara, &page, "/konto/bestaetigung", &answer).await;
        assert_eq!(there.path, "/konto/passkeys");
        there.has_status(200);
        assert_ne!(clara.cookie(COOKIE), token, "another token");
        // Another's passkey does not say who Clara is.
        let dora = site.office("Dora").await;
        let mut other = Device::at(ORIGIN);
        adds(&dora, &mut other, "Doras").await.has_status(200);
        later(site, 15 * 60);
        let page = clara.get("/konto/bestaetigung").await;
        let answer = other.signs(&question(&clara, &page).await);
        is_refused(&answers(&clara, &page, "/konto/bestaetigung", &answer).await);
    }

    async fn leaders_have_passkeys_too(site: &Site) {
        let leyla = site.leader("Leyla").await;
        let mut device = Device::at(ORIGIN);
        adds(&leyla, &mut device, "Telefon").await.has_status(200);
        let (page, _) = signs_in(&site.browser().with_cookies(), &mut device).await;
        assert_eq!(page.path, "/leitung");
    }

    async fn without_our_script_the_page_says_so(site: &Site) {
        for lang in Lang::ALL {
            let page = site.get(&in_language(lang, "/konto")).await;
            let said = page.texts("form[data-passkey] noscript");
            assert!(said[0].contains(word(lang, "accounts-passkey-noscript")), "{said:?}");
            assert_eq!(page.attributes("form[data-passkey] button[hidden]", "type"), ["submit"]);
            let policy = page.header("content-security-policy");
            assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
            let script = page.attributes("script", "src").remove(0);
            let script = site.get(&script).await;
            assert!(script.header("content-type").starts_with("text/javascript"));
        }
        let clara = site.office("Clara").await;
        // Once signed in, the account has only the script that clears a device when she signs out.
        let account = clara.get("/konto").await;
        let scripts = account.attributes("script", "src");
        assert!(scripts.iter().all(|src| src.contains("leitung")), "{scripts:?}");
        for path in ["/konto/passwort", "/buero", "/angebote"] {
            let policy = clara.get(path).await.header("content-security-policy").to_owned();
            assert!(!policy.contains("script-src"), "{path}: {policy}");
        }
    }

    async fn she_sees_where_she_is_signed_in(site: &Site) {
        let clara = site.office("Clara").await;
        later(site, 3600);
        let phone = site.browser().with_cookies();
        phone.signs_in("Clara", PASSWORD).await.has_status(200);
        let dora = site.office("Dora").await;
        let page = clara.get("/konto").await;
        page.sees(word(Lang::De, "accounts-devices-here")).sees(word(Lang::De, "accounts-devices-unknown"));
        let out = page.form_with_button(word(Lang::De, "accounts-devices-out"));
        dora.post_form(&out).await.has_status(404);
        phone.get("/buero").await.has_status(200);
        clara.send(&out).await.has_status(200).sees(word(Lang::De, "accounts-done-device"));
        phone.get("/buero").await.has_status(303);
        clara.get("/buero").await.has_status(200);
        assert!(!clara.get("/konto").await.text().contains(word(Lang::De, "accounts-devices-out")));
    }
}

/// Signs in in a browser that is signed in: the page of the way in is no more, the address is.
async fn signs_in_again(browser: &Browser, device: &mut Device) -> (Page, String) {
    let asked = browser.post("/konto/passkey/frage", &[]).await;
    let asked = serde_json::from_slice(&asked.bytes).expect("a question");
    let answer = device.signs(&asked);
    let page = browser
        .post("/konto/passkey", &[("antwort", &answer)])
        .await;
    (browser.follow(page).await, answer)
}

#[tokio::test]
async fn where_two_factors_are_required_nothing_opens_before() {
    let site = strict(Backend::Sqlite).await;
    site.hires(Role::Office, "Clara").await;
    let clara = site.browser().with_cookies();
    let page = clara.signs_in("Clara", PASSWORD).await;
    for path in ["/buero", "/buero/anmeldungen", "/leitung", "/zahlen"] {
        let sent = clara.get(path).await;
        assert_eq!(
            sent.has_status(303).location().as_deref(),
            Some("/konto/zweiter-faktor"),
            "{path}"
        );
    }
    // Where the sign-in leads, she is led on.
    let page = clara.follow(page).await;
    assert_eq!(page.path, "/konto/zweiter-faktor");
    page.has_status(200)
        .sees(word(Lang::De, "accounts-factor-must"));
    let mut device = Device::at(ORIGIN);
    let page = adds(&clara, &mut device, "Stick").await;
    page.has_status(200)
        .sees(word(Lang::De, "accounts-recovery-title"));
    let codes = page.texts("main ol strong.code");
    assert_eq!(codes.len(), 10);
    clara.get("/buero").await.has_status(200);
    let state = clara.get("/konto/zweiter-faktor").await;
    state
        .has_status(200)
        .sees(word(Lang::De, "accounts-factor-is-passkey"));

    // From now on the password alone is half the way.
    let browser = site.browser().with_cookies();
    let page = browser.signs_in("Clara", PASSWORD).await;
    assert_eq!(page.path, "/konto/code");
    browser.get("/buero").await.has_status(303);
    let mut form = page.form("/konto/code");
    form.fill(word(Lang::De, "accounts-code-recovery"), &codes[0]);
    assert_eq!(browser.send(&form).await.path, "/buero");
    let browser = site.browser().with_cookies();
    let page = browser.signs_in("Clara", PASSWORD).await;
    let answer = device.signs(&question(&browser, &page).await);
    let there = answers(&browser, &page, "/konto/passkey", &answer).await;
    assert_eq!(there.path, "/buero");

    // Without her last factor she is led to set one up again, everywhere.
    let remove = clara
        .get("/konto")
        .await
        .form_with_button(word(Lang::De, "accounts-passkey-remove"));
    clara.send(&remove).await.has_status(200);
    for browser in [&clara, &browser] {
        let sent = browser.get("/buero").await;
        assert_eq!(
            sent.has_status(303).location().as_deref(),
            Some("/konto/zweiter-faktor")
        );
    }
    // Others work as before.
    let leyla = site.leader("Leyla").await;
    leyla.get("/leitung").await.has_status(200);
    site.close().await;
}

#[tokio::test]
async fn whoever_has_a_second_factor_when_it_becomes_required_comes_in_with_it() {
    let site = Site::open(Backend::Sqlite).await;
    let (clara, mut device) = clara(&site).await;
    let weak = site.browser().with_cookies();
    // As long as it is only offered, the password alone opens.
    assert_eq!(weak.signs_in("Clara", PASSWORD).await.path, "/buero");
    let mut settings = site.app.settings.clone();
    settings.accounts.second_factor = bausteine::SecondFactor::Required;
    let strict = site.other_process_with(settings).await;
    for (browser, status) in [(&clara, 200), (&weak, 303)] {
        let there = strict.clone().with_cookies();
        there.set_cookie(COOKIE, &browser.cookie(COOKIE).expect("signed in"));
        there.get("/buero").await.has_status(status);
    }
    let there = strict.with_cookies();
    signs_in(&there, &mut device).await.0.has_status(200);
    there.get("/buero").await.has_status(200);
    site.close().await;
}

#[tokio::test]
async fn where_second_factors_are_off_nobody_is_offered_one() {
    let site = Site::open_with(Backend::Sqlite, |settings| {
        settings.accounts.second_factor = bausteine::SecondFactor::Off;
    })
    .await;
    let clara = site.office("Clara").await;
    clara.get("/konto/zweiter-faktor").await.has_status(404);
    clara
        .get("/konto")
        .await
        .does_not_see(word(Lang::De, "accounts-factor-title"));
    let mut device = Device::at(ORIGIN);
    adds(&clara, &mut device, "Telefon").await.has_status(200);
    site.close().await;
}

#[tokio::test]
async fn an_address_without_a_name_knows_no_passkeys() {
    let site = Site::open_with(Backend::Sqlite, |settings| {
        "https://192.0.2.1".clone_into(&mut settings.server.public_url);
    })
    .await;
    let page = site.get("/konto").await;
    page.has_status(200);
    assert!(
        page.attributes("form[data-passkey]", "action").is_empty(),
        "nothing to press"
    );
    site.post("/konto/passkey/frage", &[]).await.has_status(404);
    site.close().await;
}
