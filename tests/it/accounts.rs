//! Those who work here: a first password, the way in and out, and what keeps others out.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Lang, Role, testing};
use chrono::TimeDelta;

use crate::support::database::Backend;
use crate::support::page::Page;
use crate::support::site::{Browser, HOST, Site, encode, in_language};
use crate::support::staff::{PASSWORD, local};
use crate::support::words::word;

const OTHER: &str = "dunkelgruene Teekanne am Fenster";

/// What the way in answers to an address and a password, not followed.
async fn tries(browser: &Browser, email: &str, password: &str) -> Page {
    browser
        .post("/konto", &[("email", email), ("password", password)])
        .await
}

/// Later than now by so many minutes.
fn later(site: &Site, minutes: i64) {
    let clock = site.clock();
    clock.set(clock.now() + TimeDelta::minutes(minutes));
}

async fn link(site: &Site, role: Role, name: &str) -> String {
    let email = format!("{}@example.org", name.to_lowercase());
    let added = testing::add_staff(&site.app, role, &email, name).await;
    added.expect("a new account")
}

both! {
    async fn a_link_sets_the_first_password_once(site: &Site) {
        let link = link(site, Role::Office, "Clara").await;
        tries(&site.browser(), "clara@example.org", PASSWORD).await.has_status(422);
        for _ in 0..2 {
            let page = site.get(local(&link)).await;
            page.has_status(200).sees("Clara").sees("clara@example.org");
            assert_eq!(page.header("referrer-policy"), "no-referrer");
            assert_eq!(page.header("cache-control"), "no-store");
        }
        for (new, again, why) in [
            ("", "", "accounts-problem-new"),
            (PASSWORD, "anders", "accounts-problem-again"),
            ("Clara und die Maschine", "Clara und die Maschine", "accounts-problem-named"),
            ("123456789012", "123456789012", "accounts-problem-common"),
        ] {
            let page = site.post(local(&link), &[("new", new), ("again", again)]).await;
            page.has_status(422).sees(word(Lang::De, why));
            assert!(new.is_empty() || !page.body().contains(new), "a password never comes back");
        }
        site.post(local(&link), &[("new", "zu kurz"), ("again", "zu kurz")]).await
            .has_status(422)
            .sees("mindestens 12 Zeichen");
        let page = site.sets_password(&link, PASSWORD).await;
        page.has_status(200).sees(word(Lang::De, "accounts-done-chosen"));
        site.get(local(&link)).await.has_status(410).sees(word(Lang::De, "accounts-gone-title"));
        let fields = [("new", OTHER), ("again", OTHER)];
        site.post(local(&link), &fields).await.has_status(410);
        let page = site.browser().with_cookies().signs_in("Clara", PASSWORD).await;
        assert_eq!(page.path, "/buero");
        page.has_status(200).sees("Clara");
    }

    async fn two_who_press_at_once_use_a_link_once(site: &Site) {
        let link = link(site, Role::Office, "Clara").await;
        let other = site.other_process().await;
        let (one, two) = ([("new", PASSWORD), ("again", PASSWORD)], [("new", OTHER), ("again", OTHER)]);
        let browser = site.browser();
        let (first, second) = tokio::join!(
            browser.post(local(&link), &one),
            other.post(local(&link), &two),
        );
        let mut answers = [first.status.as_u16(), second.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers, [303, 410]);
    }

    async fn a_link_ends_by_the_clock_and_by_the_next_one(site: &Site) {
        let first = link(site, Role::Leader, "Leyla").await;
        let told = testing::add_staff(&site.app, Role::Leader, "LEYLA@example.org", "Leyla").await;
        let told = told.expect_err("there is one already");
        assert!(told.contains("staff link --email leyla@example.org"), "{told}");
        let second = testing::link_staff(&site.app, "leyla@example.org").await.expect("a link");
        site.get(local(&first)).await.has_status(410);
        later(site, 72 * 60 - 1);
        site.get(local(&second)).await.has_status(200);
        later(site, 1);
        site.get(local(&second)).await.has_status(410);
        site.post(local(&second), &[("new", PASSWORD), ("again", PASSWORD)]).await.has_status(410);
        let nobody = testing::link_staff(&site.app, "mallory@example.org").await;
        assert!(nobody.expect_err("nobody").contains("staff add"));
        assert!(testing::add_staff(&site.app, Role::Office, "keine", "X").await.is_err());
        assert!(testing::add_staff(&site.app, Role::Office, "x@example.org", " ").await.is_err());
    }

    async fn who_is_not_here_is_answered_like_who_mistypes(site: &Site) {
        site.hires(Role::Office, "Clara").await;
        site.hires(Role::Office, "Dora").await;
        testing::disable_staff(&site.app, "dora@example.org").await.expect("she has an account");
        link(site, Role::Office, "Neu").await;
        let browser = site.browser();
        let wrong = tries(&browser, "clara@example.org", OTHER).await;
        wrong.has_status(422).sees(word(Lang::De, "accounts-problem-refused"));
        for (email, password) in [
            ("mallory@example.org", OTHER),
            ("keine adresse", OTHER),
            ("dora@example.org", PASSWORD),
            ("neu@example.org", PASSWORD),
        ] {
            let page = tries(&browser, email, password).await;
            page.has_status(422);
            assert_eq!(page.main_text(), wrong.main_text(), "{email}");
            assert_eq!(page.header("set-cookie"), "");
            assert!(!page.body().contains(password), "a password never comes back");
        }
        // What takes long is done once, whoever asks.
        for email in ["clara@example.org", "mallory@example.org", "keine adresse", "dora@example.org", "neu@example.org"] {
            let before = testing::passwords_compared(&site.app);
            tries(&browser, email, "noch ein anderes").await.has_status(422);
            assert_eq!(testing::passwords_compared(&site.app), before + 1, "{email}");
        }
        let empty = tries(&browser, " ", "").await;
        empty.has_status(422)
            .sees(word(Lang::De, "accounts-problem-email"))
            .sees(word(Lang::De, "accounts-problem-password"));
        let case = site.browser().with_cookies();
        tries(&case, " CLARA@Example.org ", PASSWORD).await.has_status(303);
    }

    async fn wrong_guesses_make_pauses_that_grow(site: &Site) {
        site.hires(Role::Office, "Clara").await;
        site.hires(Role::Office, "Dora").await;
        let (here, there) = (site.browser(), site.other_process().await);
        for round in 0..5 {
            let browser = if round % 2 == 0 { &here } else { &there };
            tries(browser, "clara@example.org", OTHER).await.has_status(422);
        }
        for browser in [&here, &there] {
            let page = tries(browser, "clara@example.org", PASSWORD).await;
            page.has_status(429);
            let seconds: u32 = page.header("retry-after").parse().expect("seconds");
            assert!((1..=31).contains(&seconds), "{seconds}");
        }
        tries(&here, "dora@example.org", PASSWORD).await.has_status(303);
        later(site, 1);
        tries(&there, "clara@example.org", OTHER).await.has_status(422);
        let page = tries(&here, "clara@example.org", PASSWORD).await;
        let seconds: u32 = page.has_status(429).header("retry-after").parse().expect("seconds");
        assert!((45..=61).contains(&seconds), "it has grown: {seconds}");
        later(site, 2);
        tries(&here, "clara@example.org", PASSWORD).await.has_status(303);
        for _ in 0..4 {
            tries(&here, "clara@example.org", OTHER).await.has_status(422);
        }
        tries(&here, "clara@example.org", PASSWORD).await.has_status(303);
        for _ in 0..5 {
            tries(&here, "mallory@example.org", OTHER).await.has_status(422);
        }
        tries(&here, "mallory@example.org", OTHER).await.has_status(429);
    }

    async fn many_guesses_at_once_are_no_more_than_a_few(site: &Site) {
        site.hires(Role::Office, "Clara").await;
        let (here, there) = (site.browser(), site.other_process().await);
        let mut guesses = tokio::task::JoinSet::new();
        for number in 0..24 {
            let browser = if number % 2 == 0 { here.clone() } else { there.clone() };
            guesses.spawn(async move {
                tries(&browser, "clara@example.org", &format!("falsch {number}")).await.status.as_u16()
            });
        }
        let answers = guesses.join_all().await;
        let looked = answers.iter().filter(|status| **status == 422).count();
        let refused = answers.iter().filter(|status| **status == 429).count();
        assert_eq!((looked, refused), (5, 19), "{answers:?}");
    }

    async fn a_household_that_guesses_at_many_accounts_waits_too(site: &Site) {
        site.hires(Role::Office, "Clara").await;
        for number in 0..25 {
            tries(&site.browser(), &format!("nobody{number}@example.org"), OTHER).await.has_status(422);
        }
        tries(&site.browser(), "clara@example.org", PASSWORD).await.has_status(429);
        let elsewhere = std::net::SocketAddr::from(([198, 51, 100, 7], 40_000));
        let mut request = Request::post("/konto")
            .header(header::HOST, HOST)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encode(&[("email", "clara@example.org"), ("password", PASSWORD)])))
            .expect("a request");
        request.extensions_mut().insert(axum::extract::ConnectInfo(elsewhere));
        site.browser().ask(request).await.has_status(303);
    }

    async fn whoever_sits_at_her_browser_has_no_more_guesses(site: &Site) {
        let clara = site.office("Clara").await;
        let wrong = [("password", "falsch"), ("new", OTHER), ("again", OTHER)];
        for _ in 0..5 {
            clara.post("/konto/passwort", &wrong).await.has_status(422);
        }
        clara.post("/konto/passwort", &wrong).await.has_status(429);
        clara.post("/konto/bestaetigung", &[("password", PASSWORD)]).await.has_status(429);
        later(site, 1);
        let page = clara.post("/konto/bestaetigung", &[("password", PASSWORD), ("weiter", "/konto")]).await;
        assert_eq!(page.has_status(303).location().as_deref(), Some("/konto"));
    }

    async fn a_closed_account_is_closed_at_once(site: &Site) {
        let clara = site.office("Clara").await;
        let link = testing::link_staff(&site.app, "clara@example.org").await.expect("a link");
        testing::disable_staff(&site.app, "CLARA@example.org").await.expect("she has an account");
        clara.get("/buero").await.has_status(303);
        site.get(local(&link)).await.has_status(410);
        let told = testing::link_staff(&site.app, "clara@example.org").await;
        assert!(told.expect_err("it is closed").contains("staff enable"));
        tries(&site.browser(), "clara@example.org", PASSWORD).await.has_status(422);
        testing::enable_staff(&site.app, "clara@example.org").await.expect("she has an account");
        clara.get("/buero").await.has_status(303);
        tries(&site.browser(), "clara@example.org", PASSWORD).await.has_status(303);
    }

    async fn a_sign_in_ends_by_the_clock(site: &Site) {
        let clara = site.office("Clara").await;
        later(site, 119);
        clara.get("/buero").await.has_status(200);
        later(site, 119);
        clara.get("/buero").await.has_status(200);
        later(site, 121);
        clara.get("/buero").await.has_status(303);
        clara.signs_in("Clara", PASSWORD).await.has_status(200);
        for _ in 0..11 {
            later(site, 60);
            clara.get("/buero").await.has_status(200);
        }
        later(site, 60);
        clara.get("/buero").await.has_status(303);
        assert_eq!(site.does_chores().await.len(), 1, "what is over is forgotten");
        assert!(site.does_chores().await.is_empty());
    }

    async fn who_must_sign_in_first_comes_back(site: &Site) {
        site.hires(Role::Office, "Clara").await;
        let browser = site.browser().with_cookies();
        let sent = browser.get("/tr/konto/passwort?x=1%262").await;
        assert_eq!(
            sent.has_status(303).location().as_deref(),
            Some("/tr/konto?weiter=%2Fkonto%2Fpasswort%3Fx%3D1%25262")
        );
        let mut form = browser.follow(sent).await.form("/tr/konto");
        form.set("email", "clara@example.org").set("password", OTHER);
        let again = browser.send(&form).await;
        let mut form = again.has_status(422).form("/tr/konto");
        form.set("password", PASSWORD);
        let there = browser.send(&form).await;
        assert_eq!(there.path, "/tr/konto/passwort?x=1%262");
        there.has_status(200);
    }

    async fn each_begins_where_her_work_begins(site: &Site) {
        let leyla = site.leader("Leyla Eins").await;
        leyla.get("/leitung").await.has_status(200);
        for (role, name, path) in [
            (Role::Office, "Clara", "/buero"),
            (Role::Leader, "Leyla", "/leitung"),
            (Role::Reader, "Rosa", "/buero/zahlen"),
        ] {
            site.hires(role, name).await;
            for lang in Lang::ALL {
                let browser = site.browser().with_cookies();
                let page = browser.get(&in_language(lang, "/konto")).await;
                let mut form = page.has_status(200).form("/konto");
                form.fill(word(lang, "accounts-signin-email"), &format!("{name}@example.org"));
                form.fill(word(lang, "accounts-signin-password"), PASSWORD);
                let there = browser.send(&form).await;
                assert_eq!(there.path, in_language(lang, path));
                there.has_status(200).sees(name);
                assert_eq!(there.header("cache-control"), "no-store");
                let account = browser.get(&in_language(lang, "/konto")).await;
                account.has_status(200).sees(word(lang, "accounts-home-title"));
                browser.get(&in_language(lang, "/konto/passwort")).await.has_status(200);
                let confirm = browser.get(&in_language(lang, "/konto/bestaetigung")).await;
                confirm.has_status(200).sees(word(lang, "accounts-confirm-title"));
            }
        }
    }

    async fn what_everybody_sees_is_the_same_for_those_who_work_here(site: &Site) {
        site.demo().await;
        let clara = site.office("Clara").await;
        for path in ["/", "/angebote", "/impressum", "/kalender.ics"] {
            let (hers, ours) = (clara.get(path).await, site.get(path).await);
            assert!(hers.bytes == ours.bytes, "{path}");
            assert_eq!(hers.header("set-cookie"), "", "{path}");
        }
    }

    async fn what_staff_do_is_noted(site: &Site) {
        let clara = site.office("Clara").await;
        let form = [("password", PASSWORD), ("new", OTHER), ("again", OTHER)];
        clara.post("/konto/passwort", &form).await.has_status(303);
        clara.post("/konto/abmeldung/ueberall", &[]).await.has_status(303);
        testing::disable_staff(&site.app, "clara@example.org").await.expect("she has an account");
        let mut deeds = testing::deeds(&site.app).await.expect("the database answers");
        // All at the same moment: the clock stands.
        deeds.sort();
        assert_eq!(deeds, [
            "Clara password_changed",
            "Clara password_chosen",
            "Clara signed_in",
            "Clara signed_out_everywhere",
            "operator link_made",
            "operator staff_added",
            "operator staff_disabled",
        ]);
    }
}

/// A site reached under another address.
async fn site_at(backend: Backend, public_url: &str) -> Site {
    Site::open_with(backend, |settings| {
        public_url.clone_into(&mut settings.server.public_url);
    })
    .await
}

#[tokio::test]
async fn the_cookie_is_for_this_host_encrypted_and_for_no_script() {
    let site = site_at(Backend::Sqlite, "https://bausteine.example").await;
    let link = link(&site, Role::Office, "Clara").await;
    let path = link
        .strip_prefix("https://bausteine.example")
        .expect("the public address");
    let fields = [("new", PASSWORD), ("again", PASSWORD)];
    site.post(path, &fields).await.has_status(303);
    let page = tries(&site.browser(), "clara@example.org", PASSWORD).await;
    let cookie = page.has_status(303).header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-konto="), "{cookie}");
    let attributes: Vec<_> = cookie.split("; ").skip(1).collect();
    assert_eq!(attributes, ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]);
    site.close().await;
}

#[tokio::test]
async fn those_who_work_here_are_not_counted_as_visitors() {
    let site = Site::open_with(Backend::Sqlite, |settings| {
        settings.limits.enabled = true;
        settings.limits.posts_per_minute = 8;
    })
    .await;
    let clara = site.office("Clara").await;
    for _ in 0..20 {
        let page = clara.post("/konto/bestaetigung", &[]).await;
        page.has_status(422);
    }
    let mut answers = Vec::new();
    for _ in 0..20 {
        answers.push(site.post("/konto", &[]).await.status.as_u16());
    }
    assert!(answers.contains(&429), "a visitor is: {answers:?}");
    site.close().await;
}
