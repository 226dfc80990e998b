//! Those who lead courses come in by a link in a letter.

use bausteine::{Lang, Role, testing};
use chrono::TimeDelta;

use crate::support::page::Page;
use crate::support::site::{Browser, Site, in_language};
use crate::support::staff::{COOKIE, local};
use crate::support::words::word;

/// Asks for a link, and sees that it is on its way to whomever it may concern.
async fn asks(site: &Site, email: &str) -> Page {
    let page = site.get("/konto/anmeldelink").await;
    let mut form = page.has_status(200).form("/konto/anmeldelink");
    form.fill(word(Lang::De, "accounts-signin-email"), email);
    let page = site.send(&form).await;
    page.has_status(200)
        .sees(word(Lang::De, "accounts-done-mailed"));
    site.deliver_mail().await;
    page
}

/// The link of the newest letter.
fn link(site: &Site, name: &str) -> String {
    let letter = site.last_letter_to(name);
    letter.link("/konto/link/")
}

/// Presses the button behind a link.
async fn comes_in(browser: &Browser, link: &str) -> Page {
    let page = browser.get(link).await;
    let form = page.has_status(200).form(link);
    browser.send(&form).await
}

fn later(site: &Site, minutes: i64) {
    site.clock()
        .set(site.clock().now() + TimeDelta::minutes(minutes));
}

both! {
    async fn a_leader_without_a_password_is_told_how_to_go_on(site: &Site) {
        let added = testing::add_staff(&site.app, Role::Leader, "leyla@example.org", "Leyla").await;
        added.expect("a new account");
        asks(site, "leyla@example.org").await;
        let browser = site.browser().with_cookies();
        comes_in(&browser, &link(site, "Leyla")).await.has_status(200);
        browser.get("/konto/passkeys").await.has_status(200);
        later(site, 15);
        let sent = browser.get("/konto/passkeys").await;
        let page = browser.follow(sent).await;
        page.has_status(200).sees(word(Lang::De, "accounts-confirm-none"));
        assert!(page.attributes("main input[type=password]", "name").is_empty());
        browser.post("/konto/bestaetigung", &[("password", "")]).await.has_status(422);
    }

    async fn a_leader_comes_in_by_a_letter(site: &Site) {
        site.hires(Role::Leader, "Leyla").await;
        asks(site, "LEYLA@example.org").await;
        let letter = site.last_letter_to("Leyla");
        assert_eq!(letter.subject(), word(Lang::De, "accounts-letter-subject"));
        let link = link(site, "Leyla");
        let browser = site.browser().with_cookies();
        for _ in 0..3 {
            // A mail scanner follows links: it changes nothing and gets no cookie.
            browser.get(&link).await.has_status(200).sees("Leyla");
        }
        assert_eq!(browser.cookie(COOKIE), None);
        let page = comes_in(&browser, &link).await;
        assert_eq!(page.path, "/leitung");
        page.has_status(200).sees("Leyla");
        let second = site.browser().with_cookies();
        second.get(&link).await.has_status(410);
        second.post(&link, &[]).await.has_status(410);
        assert_eq!(second.cookie(COOKIE), None);
    }

    async fn whom_we_know_is_nobodys_business(site: &Site) {
        site.hires(Role::Leader, "Leyla").await;
        site.hires(Role::Leader, "Dora").await;
        site.hires(Role::Office, "Clara").await;
        site.hires(Role::Reader, "Rosa").await;
        testing::disable_staff(&site.app, "dora@example.org").await.expect("she has an account");
        let known = asks(site, "leyla@example.org").await;
        for email in ["mallory@example.org", "clara@example.org", "rosa@example.org", "dora@example.org"] {
            let page = asks(site, email).await;
            assert_eq!(page.main_text(), known.main_text(), "{email}");
            assert!(site.letters_to(email).is_empty(), "{email} gets no letter");
        }
        assert_eq!(site.letters().len(), 1);
        let page = site.post("/konto/anmeldelink", &[("email", "keine adresse")]).await;
        page.has_status(422).sees(word(Lang::De, "accounts-problem-email"));
    }

    async fn a_link_in_a_letter_is_good_for_a_quarter_of_an_hour(site: &Site) {
        site.hires(Role::Leader, "Leyla").await;
        asks(site, "leyla@example.org").await;
        let first = link(site, "Leyla");
        later(site, 1);
        asks(site, "leyla@example.org").await;
        assert_eq!(site.letters().len(), 1, "who presses twice gets one letter");
        later(site, 2);
        asks(site, "leyla@example.org").await;
        assert_eq!(site.letters().len(), 2);
        let second = link(site, "Leyla");
        site.get(&first).await.has_status(410);
        later(site, 14);
        site.get(&second).await.has_status(200);
        later(site, 1);
        site.get(&second).await.has_status(410);
        site.post(&second, &[]).await.has_status(410);
    }

    async fn a_closed_account_lets_nobody_in_by_a_letter(site: &Site) {
        site.hires(Role::Leader, "Leyla").await;
        asks(site, "leyla@example.org").await;
        testing::disable_staff(&site.app, "leyla@example.org").await.expect("she has an account");
        site.post(&link(site, "Leyla"), &[]).await.has_status(410);
    }

    async fn a_link_for_a_password_lets_nobody_in_and_the_other_sets_none(site: &Site) {
        let made = testing::add_staff(&site.app, Role::Leader, "leyla@example.org", "Leyla").await;
        let made = made.expect("a new account");
        let browser = site.browser().with_cookies();
        browser.post(local(&made), &[]).await.has_status(422);
        assert_eq!(browser.cookie(COOKIE), None);
        asks(site, "leyla@example.org").await;
        let fields = [("new", "korrekt Pferd Batterie"), ("again", "korrekt Pferd Batterie")];
        browser.post(&link(site, "Leyla"), &fields).await.has_status(303);
        browser.get("/leitung").await.has_status(200);
        let page = browser.post("/konto", &[("email", "leyla@example.org"), ("password", "korrekt Pferd Batterie")]).await;
        page.has_status(422);
    }

    async fn the_way_to_a_letter_is_there_in_every_language(site: &Site) {
        for lang in Lang::ALL {
            let page = site.get(&in_language(lang, "/konto")).await;
            page.sees(word(lang, "accounts-mailed-title"));
            let page = site.get(&in_language(lang, "/konto/anmeldelink")).await;
            page.has_status(200).sees(word(lang, "accounts-mailed-about"));
        }
    }
}
