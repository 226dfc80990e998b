//! Signing in elsewhere: a provider vouches for somebody, and the service believes only what it asked for.

use std::future::Future;

use bausteine::{Lang, Oidc, Role, SecondFactor, Settings, testing};
use chrono::TimeDelta;
use serde_json::json;

use crate::support::database::{Backend, postgres_is_missing};
use crate::support::page::Page;
use crate::support::provider::{Asked, Provider};
use crate::support::site::{Browser, Site};
use crate::support::staff::{COOKIE, PASSWORD};
use crate::support::words::word;

const CLARA: (&str, &str) = ("4711", "clara@example.org");

/// Goes there: the address to which the service sends her.
async fn goes(browser: &Browser, way_in: &str) -> String {
    let page = browser.get(way_in).await;
    page.has_status(200).sees("Mit dem Stadtkonto anmelden");
    let sent = browser.post_form(&page.form("/konto/oidc")).await;
    sent.has_status(303).location().expect("to the provider")
}

/// Comes back with a code.
async fn comes_back(browser: &Browser, code: &str, state: &str) -> Page {
    let path = format!("/konto/oidc/rueckkehr?state={state}&code={code}&session_state=x");
    let page = browser.get(&path).await;
    browser.follow(page).await
}

/// The whole way in; what the provider says may be changed.
async fn signs_in(
    (site, provider): (&Site, &Provider),
    whom: (&str, &str),
    change: impl FnOnce(Asked) -> Asked,
) -> (Browser, Page) {
    let browser = site.browser().with_cookies();
    let sent_to = goes(&browser, "/konto").await;
    let asked = provider.signs_in(&sent_to, site.clock(), whom);
    let state = asked.state.clone();
    let code = provider.gives(change(asked));
    let page = comes_back(&browser, &code, &state).await;
    (browser, page)
}

fn is_refused(page: &Page) {
    page.has_status(422)
        .sees(word(Lang::De, "accounts-problem-elsewhere"));
    assert_eq!(page.header("set-cookie"), "");
}

/// Tells a story on both databases, with a provider.
async fn told<F: Future<Output = ()>>(
    change: impl Fn(&mut Settings, Oidc),
    story: impl Fn(Site, Provider) -> F,
) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        if matches!(backend, Backend::Postgres) && postgres_is_missing() {
            continue;
        }
        let provider = Provider::opens().await;
        let oidc = provider.settings();
        let site = Site::open_with(backend, |settings| change(settings, oidc)).await;
        story(site, provider).await;
    }
}

/// The provider as it is.
fn plain(settings: &mut Settings, oidc: Oidc) {
    settings.accounts.oidc = Some(oidc);
}

#[tokio::test]
async fn who_works_here_comes_in_by_the_address_first_and_then_by_the_number() {
    told(plain, async |site, provider| {
        site.hires(Role::Office, "Clara").await;
        let (browser, page) = signs_in((&site, &provider), CLARA, |asked| asked).await;
        assert_eq!(page.path, "/buero");
        page.has_status(200).sees("Clara");
        // Another address now, the same number: the same person.
        let moved = ("4711", "clara.neu@example.org");
        let (_, page) = signs_in((&site, &provider), moved, |asked| {
            asked.with("email_verified", json!(false))
        })
        .await;
        page.has_status(200).sees("Clara");
        // The same address, another number: somebody else.
        let other = ("4712", "clara@example.org");
        is_refused(&signs_in((&site, &provider), other, |asked| asked).await.1);
        let deeds = testing::deeds(&site.app)
            .await
            .expect("the database answers");
        let bound = deeds.iter().filter(|deed| *deed == "Clara identity_bound");
        assert_eq!(bound.count(), 1, "{deeds:?}");
        assert_eq!(provider.asked_about_itself(), 1, "what it says is kept");
        browser.get("/buero").await.has_status(200);
        testing::disable_staff(&site.app, "clara@example.org")
            .await
            .expect("she has an account");
        is_refused(&signs_in((&site, &provider), CLARA, |asked| asked).await.1);
        site.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_not_asked_for_is_not_believed() {
    told(plain, async |site, provider| {
        site.hires(Role::Office, "Clara").await;
        let now = site.clock().now();
        let gone = (now - TimeDelta::seconds(1)).timestamp();
        for (claim, value) in [
            ("nonce", json!("of another question")),
            ("nonce", json!(null)),
            ("aud", json!("another-service")),
            ("aud", json!(["bausteine", "another-service"])),
            ("iss", json!("https://evil.example")),
            ("exp", json!(gone)),
            ("email_verified", json!(false)),
            ("email_verified", json!(null)),
            ("email", json!("mallory@example.org")),
            ("email", json!("no address")),
        ] {
            let (browser, page) = signs_in((&site, &provider), CLARA, |asked| {
                asked.with(claim, value.clone())
            })
            .await;
            assert_eq!(page.status, 422, "{claim} {value}");
            is_refused(&page);
            assert_eq!(browser.cookie(COOKIE), None, "{claim} {value}");
        }
        // Premise: without the change she comes in.
        signs_in((&site, &provider), CLARA, |asked| asked)
            .await
            .1
            .has_status(200);
        site.close().await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_good_once_in_its_own_browser_and_for_its_own_question() {
    told(plain, async |site, provider| {
        site.hires(Role::Office, "Clara").await;
        let browser = site.browser().with_cookies();
        let sent_to = goes(&browser, "/konto").await;
        let asked = provider.signs_in(&sent_to, site.clock(), CLARA);
        let (state, code) = (asked.state.clone(), provider.gives(asked.clone()));
        let thief = site.browser().with_cookies();
        is_refused(&comes_back(&thief, &code, &state).await);
        goes(&thief, "/konto").await;
        is_refused(&comes_back(&thief, &code, &state).await);
        // The code is as good as before: nobody fetched its token.
        comes_back(&browser, &code, &state).await.has_status(200);
        let token = browser.cookie(COOKIE).expect("signed in");
        is_refused(&comes_back(&browser, &code, &state).await);
        // A code that was used, with a new question.
        let again = site.browser().with_cookies();
        let sent_to = goes(&again, "/konto").await;
        let fresh = provider.signs_in(&sent_to, site.clock(), CLARA);
        is_refused(&comes_back(&again, &code, &fresh.state).await);
        // The state of another question; none at all; nothing.
        for (state, code) in [("x", "code"), ("", "code"), ("x", ""), ("", "")] {
            let browser = site.browser().with_cookies();
            goes(&browser, "/konto").await;
            is_refused(&comes_back(&browser, code, state).await);
        }
        // The question waits five minutes.
        let slow = site.browser().with_cookies();
        let sent_to = goes(&slow, "/konto").await;
        let asked = provider.signs_in(&sent_to, site.clock(), CLARA);
        site.clock().set(site.clock().now() + TimeDelta::minutes(5));
        let (state, code) = (asked.state.clone(), provider.gives(asked));
        is_refused(&comes_back(&slow, &code, &state).await);
        browser.get("/buero").await.has_status(200);
        assert_eq!(browser.cookie(COOKIE), Some(token));
        site.close().await;
    })
    .await;
}

#[tokio::test]
async fn the_signature_is_compared_with_the_keys_of_the_provider() {
    told(plain, async |site, provider| {
        site.hires(Role::Office, "Clara").await;
        signs_in((&site, &provider), CLARA, |asked| asked)
            .await
            .1
            .has_status(200);
        // It says that it has another key: asked again, but not each time.
        site.clock().set(site.clock().now() + TimeDelta::minutes(2));
        provider.changes_its_key();
        signs_in((&site, &provider), CLARA, |asked| asked)
            .await
            .1
            .has_status(200);
        assert_eq!(provider.asked_about_itself(), 2);
        // Whoever signs under its name without its key is refused.
        provider.loses_its_key();
        let known = provider.asked_about_itself();
        is_refused(&signs_in((&site, &provider), CLARA, |asked| asked).await.1);
        is_refused(&signs_in((&site, &provider), CLARA, |asked| asked).await.1);
        assert_eq!(
            provider.asked_about_itself(),
            known,
            "within a minute nobody asks again"
        );
        site.close().await;
    })
    .await;
}

#[tokio::test]
async fn the_second_factor_is_asked_for_unless_the_provider_is_trusted_with_it() {
    for trusted in [false, true] {
        let provider = Provider::opens().await;
        let mut oidc = provider.settings();
        oidc.trust_mfa = trusted;
        let site = Site::open_with(Backend::Sqlite, |settings| {
            settings.accounts.second_factor = SecondFactor::Required;
            settings.accounts.oidc = Some(oidc);
        })
        .await;
        site.hires(Role::Office, "Clara").await;
        let (browser, page) = signs_in((&site, &provider), CLARA, |asked| asked).await;
        let expected = if trusted {
            "/buero"
        } else {
            "/konto/zweiter-faktor"
        };
        assert_eq!(browser.follow(page).await.path, expected);
        site.close().await;
    }
}

#[tokio::test]
async fn she_goes_on_where_she_wanted_in_her_language_and_with_another_token() {
    let provider = Provider::opens().await;
    let site = Site::open_with(Backend::Sqlite, |settings| {
        settings.accounts.oidc = Some(provider.settings());
    })
    .await;
    let clara = site.office("Clara").await;
    let token = clara.cookie(COOKIE).expect("signed in");
    let leyla = site.leader("Leyla").await;
    leyla.get("/leitung").await.has_status(200);
    for (way_in, there) in [
        ("/tr/konto?weiter=/konto/passwort", "/tr/konto/passwort"),
        ("/ar/konto?weiter=//evil.example", "/ar/buero"),
    ] {
        let browser = site.browser().with_cookies();
        browser.set_cookie(COOKIE, "planted-by-mallory");
        let sent_to = goes(&browser, way_in).await;
        let asked = provider.signs_in(&sent_to, site.clock(), CLARA);
        let (state, code) = (asked.state.clone(), provider.gives(asked));
        assert_eq!(comes_back(&browser, &code, &state).await.path, there);
        let fresh = browser.cookie(COOKIE).expect("signed in");
        assert!(fresh != "planted-by-mallory" && fresh != token && fresh.len() >= 40);
    }
    // The button leads to another site, which the policy of this page alone allows.
    let page = site.get("/konto").await;
    let policy = page.header("content-security-policy").to_owned();
    let issuer = provider.settings().issuer;
    let origin = issuer.strip_suffix("/realms/stadt").expect("its path");
    assert!(
        policy.contains(&format!("form-action 'self' {origin};")),
        "{policy}"
    );
    let policy = site
        .get("/angebote")
        .await
        .header("content-security-policy")
        .to_owned();
    assert!(policy.contains("form-action 'self';"), "{policy}");
    site.close().await;
}

#[tokio::test]
async fn without_a_provider_there_is_no_button() {
    let site = Site::open(Backend::Sqlite).await;
    let page = site.get("/konto").await;
    assert!(page.attributes("form#elsewhere", "action").is_empty());
    site.post("/konto/oidc", &[]).await.has_status(404);
    site.get("/konto/oidc/rueckkehr?state=x&code=y")
        .await
        .has_status(404);
    site.close().await;
}

#[tokio::test]
async fn a_provider_that_does_not_answer_or_leads_away_keeps_nobody_out() {
    let provider = Provider::opens().await;
    let away = provider
        .settings()
        .issuer
        .replace("/realms/stadt", "/elsewhere");
    for issuer in ["http://127.0.0.1:9/realms/stadt", away.as_str()] {
        let mut oidc = provider.settings();
        issuer.clone_into(&mut oidc.issuer);
        let site = Site::open_with(Backend::Sqlite, |settings| {
            settings.accounts.oidc = Some(oidc);
        })
        .await;
        site.hires(Role::Office, "Clara").await;
        let browser = site.browser().with_cookies();
        let page = browser.get("/konto").await;
        let page = browser.send(&page.form("/konto/oidc")).await;
        page.has_status(422)
            .sees(word(Lang::De, "accounts-problem-elsewhere"));
        assert_eq!(browser.signs_in("Clara", PASSWORD).await.path, "/buero");
        site.close().await;
    }
    assert_eq!(provider.asked_about_itself(), 0, "no redirect is followed");
}

#[tokio::test]
async fn a_provider_that_is_silent_is_not_asked_by_everybody_in_turn() {
    told(plain, async |site, provider| {
        site.hires(Role::Office, "Clara").await;
        provider.falls_silent();
        let refused = async || {
            let browser = site.browser().with_cookies();
            let page = browser.get("/konto").await;
            let page = browser.send(&page.form("/konto/oidc")).await;
            page.has_status(422)
                .sees(word(Lang::De, "accounts-problem-elsewhere"));
        };
        tokio::join!(refused(), refused(), refused());
        assert_eq!(
            provider.asked_about_itself(),
            1,
            "who waits is told at once"
        );
        // It is there again: after some seconds so is the way in.
        provider.speaks_again();
        refused().await;
        let now = site.clock().now();
        site.clock().set(now + TimeDelta::seconds(15));
        let (_, page) = signs_in((&site, &provider), CLARA, |asked| asked).await;
        assert_eq!(page.path, "/buero");
        assert_eq!(provider.asked_about_itself(), 2);
        site.close().await;
    })
    .await;
}
