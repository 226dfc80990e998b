//! Somebody else's sign-in: none that was there before, none that is over.

use bausteine::{Lang, Role, testing};

use crate::support::staff::{COOKIE, PASSWORD, local};
use crate::support::words::word;

const OTHER: &str = "dunkelgruene Teekanne am Fenster";

both! {
    async fn every_sign_in_has_a_token_of_its_own(site: &Site) {
        site.hires(Role::Office, "Clara").await;
        let browser = site.browser().with_cookies();
        browser.set_cookie(COOKIE, "planted-by-mallory");
        browser.get("/buero").await.has_status(303);
        browser.signs_in("Clara", PASSWORD).await.has_status(200);
        let first = browser.cookie(COOKIE).expect("signed in");
        assert_ne!(first, "planted-by-mallory");
        assert!(first.len() >= 40, "256 bits");
        let mallory = site.browser().with_cookies();
        mallory.set_cookie(COOKIE, "planted-by-mallory");
        mallory.get("/buero").await.has_status(303);
        let fields = [("email", "clara@example.org"), ("password", PASSWORD)];
        browser.post("/konto", &fields).await.has_status(303);
        assert_ne!(browser.cookie(COOKIE).expect("signed in"), first);
        mallory.set_cookie(COOKIE, &first);
        mallory.get("/buero").await.has_status(303);
        browser.get("/buero").await.has_status(200);
    }

    async fn whoever_signs_out_is_out(site: &Site) {
        let clara = site.office("Clara").await;
        let token = clara.cookie(COOKIE).expect("signed in");
        let desk = clara.get("/buero").await;
        let out = clara.send(&desk.form("/konto/abmeldung")).await;
        out.has_status(200).sees(word(Lang::De, "accounts-done-out"));
        assert_eq!(clara.cookie(COOKIE), None);
        clara.set_cookie(COOKIE, &token);
        clara.get("/buero").await.has_status(303);
    }

    async fn whoever_signs_out_everywhere_is_out_everywhere(site: &Site) {
        let clara = site.office("Clara").await;
        let phone = site.browser().with_cookies();
        phone.signs_in("Clara", PASSWORD).await.has_status(200);
        let dora = site.office("Dora").await;
        let account = clara.get("/konto").await;
        account.has_status(200).sees("auf 2 Geräten");
        let out = clara.send(&account.form("/konto/abmeldung/ueberall")).await;
        out.has_status(200).sees(word(Lang::De, "accounts-done-everywhere"));
        clara.get("/buero").await.has_status(303);
        phone.get("/buero").await.has_status(303);
        dora.get("/buero").await.has_status(200);
    }

    async fn another_password_ends_the_other_sign_ins(site: &Site) {
        let clara = site.office("Clara").await;
        let phone = site.browser().with_cookies();
        phone.signs_in("Clara", PASSWORD).await.has_status(200);
        let link = testing::link_staff(&site.app, "clara@example.org").await.expect("a link");
        let token = clara.cookie(COOKIE).expect("signed in");
        let page = clara.get("/konto/passwort").await;
        let mut form = page.has_status(200).form("/konto/passwort");
        form.set("password", OTHER).set("new", OTHER).set("again", OTHER);
        clara.send(&form).await.has_status(422).sees(word(Lang::De, "accounts-problem-wrong"));
        form.set("password", PASSWORD).set("new", "clara clara clara");
        form.set("again", "clara clara clara");
        clara.send(&form).await.has_status(422).sees(word(Lang::De, "accounts-problem-named"));
        form.set("new", OTHER).set("again", OTHER);
        clara.send(&form).await.has_status(200).sees(word(Lang::De, "accounts-done-changed"));
        assert_ne!(clara.cookie(COOKIE).expect("still signed in"), token);
        clara.get("/buero").await.has_status(200);
        phone.get("/buero").await.has_status(303);
        site.get(local(&link)).await.has_status(410);
        clara.set_cookie(COOKIE, &token);
        clara.get("/buero").await.has_status(303);
        let again = site.browser().with_cookies();
        again.signs_in("Clara", PASSWORD).await.has_status(422);
        again.signs_in("Clara", OTHER).await.has_status(200);
    }

    async fn a_link_to_a_new_password_ends_all_sign_ins(site: &Site) {
        let clara = site.office("Clara").await;
        let link = testing::link_staff(&site.app, "clara@example.org").await.expect("a link");
        clara.get("/buero").await.has_status(200);
        site.sets_password(&link, OTHER).await.has_status(200);
        clara.get("/buero").await.has_status(303);
    }
}
