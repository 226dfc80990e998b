//! The office signs in with a second factor: a code from the phone, or a recovery code.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Lang, Role, testing};
use chrono::TimeDelta;
use totp_rs::{Builder, Secret, Totp};

use crate::support::page::Page;
use crate::support::site::{Browser, HOST, Site, address, in_language};
use crate::support::staff::{COOKIE, PASSWORD};
use crate::support::words::word;

/// A phone that knows a secret.
struct Phone(Totp);

impl Phone {
    /// Learns the secret that a page shows as a key to type.
    fn learns(page: &Page) -> Self {
        let key = page
            .texts("main details strong.code")
            .remove(0)
            .replace(' ', "");
        let secret = Secret::try_from_base32(&key).expect("a key in base 32");
        Self(
            Builder::new()
                .with_secret(secret)
                .build()
                .expect("long enough"),
        )
    }

    /// The code that it shows.
    fn code(&self, site: &Site) -> String {
        let now = site.clock().now().timestamp();
        self.0
            .generate(now.try_into().expect("after 1970"))
            .to_string()
    }
}

fn later(site: &Site, seconds: i64) {
    site.clock()
        .set(site.clock().now() + TimeDelta::seconds(seconds));
}

/// Sets up the second factor: the phone and the recovery codes.
async fn sets_up(site: &Site, browser: &Browser) -> (Phone, Vec<String>) {
    let page = browser.get("/konto/zweiter-faktor").await;
    let phone = Phone::learns(page.has_status(200));
    let mut form = page.form("/konto/zweiter-faktor");
    form.fill(word(Lang::De, "accounts-code-field"), &phone.code(site));
    let page = browser.send(&form).await;
    page.has_status(200)
        .sees(word(Lang::De, "accounts-recovery-title"));
    let codes = page.texts("main ol strong.code");
    assert_eq!(codes.len(), 10);
    later(site, 30);
    (phone, codes)
}

/// Takes the first step, up to the page that asks for a code.
async fn first_step(site: &Site, name: &str) -> (Browser, Page) {
    let browser = site.browser().with_cookies();
    let page = browser.signs_in(name, PASSWORD).await;
    assert_eq!(page.path, "/konto/code");
    page.has_status(200)
        .sees(word(Lang::De, "accounts-code-title"));
    (browser, page)
}

/// Types a code.
async fn types(browser: &Browser, page: &Page, code: &str) -> Page {
    let mut form = page.form("/konto/code");
    form.fill(word(Lang::De, "accounts-code-field"), code);
    browser.send(&form).await
}

both! {
    async fn a_password_alone_is_half_the_way(site: &Site) {
        let clara = site.office("Clara").await;
        let old = site.browser().with_cookies();
        old.signs_in("Clara", PASSWORD).await.has_status(200);
        let (phone, _) = sets_up(site, &clara).await;
        clara.get("/buero").await.has_status(200);
        old.get("/buero").await.has_status(303);
        let (browser, page) = first_step(site, "Clara").await;
        let half = browser.cookie(COOKIE).expect("half a sign-in");
        for path in ["/buero", "/konto/passwort", "/konto/zweiter-faktor", "/leitung"] {
            let sent = browser.get(path).await;
            assert!(sent.has_status(303).location().expect("to sign in").starts_with("/konto?"), "{path}");
        }
        types(&browser, &page, "000000").await.has_status(422).sees(word(Lang::De, "accounts-problem-code"));
        types(&browser, &page, " ").await.has_status(422).sees(word(Lang::De, "accounts-problem-code-missing"));
        let code = phone.code(site);
        let spaced = format!(" {} {} ", &code[..3], &code[3..]);
        let there = types(&browser, &page, &spaced).await;
        assert_eq!(there.path, "/buero");
        there.has_status(200);
        assert_ne!(browser.cookie(COOKIE).expect("a whole one"), half, "another token");
        let thief = site.browser().with_cookies();
        thief.set_cookie(COOKIE, &half);
        thief.get("/buero").await.has_status(303);
        assert_eq!(thief.get("/konto/code").await.has_status(303).location().as_deref(), Some("/konto"));
    }

    async fn a_code_is_taken_once(site: &Site) {
        let clara = site.office("Clara").await;
        let (phone, _) = sets_up(site, &clara).await;
        let code = phone.code(site);
        let (here, page) = first_step(site, "Clara").await;
        types(&here, &page, &code).await.has_status(200);
        let (there, page) = first_step(site, "Clara").await;
        types(&there, &page, &code).await.has_status(422);
        later(site, 30);
        types(&there, &page, &code).await.has_status(422);
        types(&there, &page, &phone.code(site)).await.has_status(200);
    }

    async fn the_code_of_the_set_up_is_not_taken_again(site: &Site) {
        let clara = site.office("Clara").await;
        let page = clara.get("/konto/zweiter-faktor").await;
        let phone = Phone::learns(&page);
        let code = phone.code(site);
        let mut form = page.form("/konto/zweiter-faktor");
        form.set("code", "123456");
        let again = clara.send(&form).await;
        again.has_status(422).sees(word(Lang::De, "accounts-problem-code"));
        assert_eq!(Phone::learns(&again).code(site), code, "the picture stays the same");
        form.set("code", &code);
        clara.send(&form).await.has_status(200);
        let (browser, page) = first_step(site, "Clara").await;
        types(&browser, &page, &code).await.has_status(422);
    }

    async fn a_recovery_code_works_once_and_without_a_phone(site: &Site) {
        let clara = site.office("Clara").await;
        let (_, codes) = sets_up(site, &clara).await;
        let (browser, page) = first_step(site, "Clara").await;
        let typed = codes[3].to_lowercase().replace('-', " ");
        assert_eq!(types(&browser, &page, &typed).await.path, "/buero");
        let (second, page) = first_step(site, "Clara").await;
        types(&second, &page, &codes[3]).await.has_status(422);
        let state = browser.get("/konto/zweiter-faktor").await;
        state.has_status(200).sees("9 Notfall-Codes");
        let fresh = browser.send(&state.form("/konto/zweiter-faktor/codes")).await;
        let fresh = fresh.texts("main ol strong.code");
        assert_eq!(fresh.len(), 10);
        types(&second, &page, &codes[4]).await.has_status(422);
        assert_eq!(types(&second, &page, &fresh[4]).await.path, "/buero");
        site.office("Dora").await;
        let dora = site.browser().with_cookies();
        dora.signs_in("Dora", PASSWORD).await.has_status(200);
        let (_, _) = sets_up(site, &dora).await;
        let (browser, page) = first_step(site, "Dora").await;
        types(&browser, &page, &fresh[5]).await.has_status(422);
    }

    async fn wrong_codes_make_pauses_too(site: &Site) {
        let clara = site.office("Clara").await;
        let (phone, _) = sets_up(site, &clara).await;
        for _ in 0..5 {
            // A new first step is no way around it.
            let (browser, page) = first_step(site, "Clara").await;
            types(&browser, &page, "000000").await.has_status(422);
        }
        let (browser, page) = first_step(site, "Clara").await;
        types(&browser, &page, &phone.code(site)).await.has_status(429);
        later(site, 60);
        types(&browser, &page, &phone.code(site)).await.has_status(200);
    }

    async fn half_a_sign_in_ends_soon(site: &Site) {
        let clara = site.office("Clara").await;
        let (phone, _) = sets_up(site, &clara).await;
        let (browser, page) = first_step(site, "Clara").await;
        later(site, 600);
        let late = types(&browser, &page, &phone.code(site)).await;
        assert_eq!(late.path, "/konto");
        browser.get("/buero").await.has_status(303);
    }

    async fn a_new_password_does_not_go_around_the_second_factor(site: &Site) {
        let clara = site.office("Clara").await;
        sets_up(site, &clara).await;
        let link = testing::link_staff(&site.app, "clara@example.org").await.expect("a link");
        site.sets_password(&link, PASSWORD).await.has_status(200);
        let (browser, _) = first_step(site, "Clara").await;
        browser.get("/buero").await.has_status(303);
    }

    async fn whoever_has_lost_everything_is_helped_by_the_operator(site: &Site) {
        let clara = site.office("Clara").await;
        sets_up(site, &clara).await;
        testing::forget_factor(&site.app, "clara@example.org").await.expect("she has an account");
        clara.get("/buero").await.has_status(303);
        let page = site.browser().with_cookies().signs_in("Clara", PASSWORD).await;
        assert_eq!(page.path, "/buero");
        assert!(testing::forget_factor(&site.app, "mallory@example.org").await.is_err());
    }

    async fn dangerous_deeds_ask_once_more_who_she_is(site: &Site) {
        let clara = site.office("Clara").await;
        let (phone, _) = sets_up(site, &clara).await;
        later(site, 14 * 60);
        let page = clara.get("/konto/zweiter-faktor").await;
        let form = page.has_status(200).form("/konto/zweiter-faktor/ende");
        later(site, 60);
        let asked = clara.post_form(&form).await;
        assert_eq!(asked.has_status(303).location().as_deref(), Some("/konto/bestaetigung"));
        for (from, to) in [
            (format!("http://{HOST}/tr/konto/zweiter-faktor"), "/konto/bestaetigung?weiter=%2Fkonto%2Fzweiter-faktor"),
            ("https://evil.example/konto/zweiter-faktor".to_owned(), "/konto/bestaetigung"),
            (format!("http://{HOST}//evil.example/"), "/konto/bestaetigung"),
        ] {
            let request = Request::post("/konto/zweiter-faktor/ende")
                .header(header::HOST, HOST)
                .header(header::REFERER, &from)
                .body(Body::empty());
            let asked = clara.ask(request.expect("a request")).await;
            assert_eq!(asked.has_status(303).location().as_deref(), Some(to), "{from}");
        }
        let asked = clara.get("/konto/zweiter-faktor").await;
        let to = asked.has_status(303).location().expect("asked first");
        assert_eq!(to, "/konto/bestaetigung?weiter=%2Fkonto%2Fzweiter-faktor");
        let mut confirm = clara.get(&to).await.form("/konto/bestaetigung");
        confirm.set("code", "000000");
        clara.send(&confirm).await.has_status(422).sees(word(Lang::De, "accounts-problem-code"));
        confirm.set("code", &phone.code(site));
        let token = clara.cookie(COOKIE);
        let page = clara.send(&confirm).await;
        assert_eq!(page.path, "/konto/zweiter-faktor");
        assert_ne!(clara.cookie(COOKIE), token, "another token");
        clara.send(&page.form("/konto/zweiter-faktor/ende")).await.has_status(200);
        let page = site.browser().with_cookies().signs_in("Clara", PASSWORD).await;
        assert_eq!(page.path, "/buero");
    }

    async fn a_code_says_once_more_who_she_is(site: &Site) {
        let clara = site.office("Clara").await;
        let (phone, codes) = sets_up(site, &clara).await;
        later(site, 15 * 60);
        let sent = clara.get("/konto/zweiter-faktor").await;
        let page = clara.follow(sent).await;
        let by_code = word(Lang::De, "accounts-confirm-code");
        let mut form = page.has_status(200).form_with_button(by_code);
        form.fill(word(Lang::De, "accounts-code-field"), "000000");
        let wrong = clara.send(&form).await;
        wrong.has_status(422).sees(word(Lang::De, "accounts-problem-code"));
        let (code, token) = (phone.code(site), clara.cookie(COOKIE));
        form.fill(word(Lang::De, "accounts-code-field"), &code);
        let there = clara.send(&form).await;
        assert_eq!(there.path, "/konto/zweiter-faktor");
        there.has_status(200);
        assert_ne!(clara.cookie(COOKIE), token, "another token");
        clara.post_form(&form).await.has_status(422);
        form.fill(word(Lang::De, "accounts-code-field"), &codes[0]);
        clara.post_form(&form).await.has_status(303);
        // Whoever has no codes is not asked for one, and none is taken from her.
        let dora = site.office("Dora").await;
        let page = dora.get("/konto/bestaetigung").await;
        page.has_status(200).does_not_see(by_code);
        dora.post("/konto/bestaetigung", &[("code", &codes[1])]).await.has_status(422);
    }

    async fn a_password_alone_never_takes_a_second_factor_away(site: &Site) {
        let clara = site.office("Clara").await;
        let (phone, _) = sets_up(site, &clara).await;
        let deeds = ["/konto/zweiter-faktor", "/konto/zweiter-faktor/codes", "/konto/zweiter-faktor/ende", "/konto/passkeys"];
        let refused = async || {
            for deed in deeds {
                let asked = clara.post(deed, &[]).await;
                let to = asked.has_status(303).location().expect("asked first");
                assert!(to.starts_with("/konto/bestaetigung"), "{deed} leads to {to}");
            }
        };
        later(site, 15 * 60);
        refused().await;
        // Whoever has her browser and her password has no second factor yet.
        let page = clara.get("/konto/bestaetigung").await;
        assert!(page.has_status(200).attributes("input[type=password]", "name").is_empty());
        clara.post("/konto/bestaetigung", &[("password", PASSWORD)]).await.has_status(422);
        refused().await;
        let fresh = "dunkelgruene Teekanne am Fenster";
        let fields = [("password", PASSWORD), ("new", fresh), ("again", fresh)];
        clara.post("/konto/passwort", &fields).await.has_status(303);
        refused().await;
        // Premise: with a code she passes.
        clara.post("/konto/bestaetigung", &[("code", &phone.code(site))]).await.has_status(303);
        clara.post("/konto/zweiter-faktor/ende", &[]).await.has_status(303);
        clara.get("/konto/zweiter-faktor").await.has_status(200).sees(word(Lang::De, "accounts-factor-scan"));
    }

    async fn a_sign_in_that_becomes_stronger_has_another_token(site: &Site) {
        let clara = site.office("Clara").await;
        let weak = clara.cookie(COOKIE).expect("signed in");
        sets_up(site, &clara).await;
        assert_ne!(clara.cookie(COOKIE).expect("signed in"), weak);
        clara.get("/buero").await.has_status(200);
        let thief = site.browser().with_cookies();
        thief.set_cookie(COOKIE, &weak);
        thief.get("/buero").await.has_status(303);
    }

    async fn the_second_step_is_there_in_every_language(site: &Site) {
        let clara = site.office("Clara").await;
        for lang in Lang::ALL {
            let page = clara.get(&in_language(lang, "/konto/zweiter-faktor")).await;
            page.has_status(200).sees(word(lang, "accounts-factor-scan"));
            assert_eq!(page.texts("main .qr svg").len(), 1);
        }
        let (phone, _) = sets_up(site, &clara).await;
        for lang in Lang::ALL {
            let page = clara.get(&in_language(lang, "/konto/zweiter-faktor")).await;
            page.has_status(200).sees(word(lang, "accounts-factor-on"));
            let browser = site.browser().with_cookies();
            let fields = [("email", address("Clara")), ("password", PASSWORD.to_owned()), ("weiter", "/leitung".to_owned())];
            let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
            let page = browser.post(&in_language(lang, "/konto"), &fields).await;
            let page = browser.follow(page).await;
            let mut form = page.sees(word(lang, "accounts-code-about")).form("/konto/code");
            form.fill(word(lang, "accounts-code-field"), &phone.code(site));
            assert_eq!(browser.send(&form).await.path, in_language(lang, "/leitung"));
            later(site, 30);
        }
    }

    async fn leaders_have_no_second_factor_to_set_up(site: &Site) {
        let leyla = site.colleague(Role::Leader, "Leyla").await;
        leyla.get("/konto/zweiter-faktor").await.has_status(404);
        leyla.get("/konto").await.has_status(200).does_not_see(word(Lang::De, "accounts-factor-title"));
    }
}
