//! Those who work here: a browser that is signed in.

use bausteine::{Lang, Role, testing};

use super::page::Page;
use super::site::{Browser, HOST, Site, address};
use super::words::word;

/// The password of everybody in the stories.
pub(crate) const PASSWORD: &str = "korrekt Pferd Batterie Heftklammer";

/// The name of the cookie where the site speaks plainly to its own machine.
pub(crate) const COOKIE: &str = "konto";

impl Site {
    /// Somebody of the office, signed in: `Clara` has `clara@example.org`.
    pub(crate) async fn office(&self, name: &str) -> Browser {
        self.colleague(Role::Office, name).await
    }

    /// Somebody who leads courses, signed in.
    pub(crate) async fn leader(&self, name: &str) -> Browser {
        self.colleague(Role::Leader, name).await
    }

    /// Somebody who works here, signed in.
    pub(crate) async fn colleague(&self, role: Role, name: &str) -> Browser {
        self.hires(role, name).await;
        let browser = self.browser().with_cookies();
        browser.signs_in(name, PASSWORD).await.has_status(200);
        assert!(browser.cookie(COOKIE).is_some(), "{name} is signed in");
        browser
    }

    /// Gives somebody an account with [`PASSWORD`].
    pub(crate) async fn hires(&self, role: Role, name: &str) {
        let link = testing::add_staff(&self.app, role, &address(name), name).await;
        let page = self
            .sets_password(&link.expect("a new account"), PASSWORD)
            .await;
        page.has_status(200);
    }

    /// Sets a password by a link, as far as it goes.
    pub(crate) async fn sets_password(&self, link: &str, password: &str) -> Page {
        let page = self.get(local(link)).await;
        let mut form = page.has_status(200).form(local(link));
        form.set("new", password).set("again", password);
        self.send(&form).await
    }
}

impl Browser {
    /// Fills in the form of the way in, and goes where it leads.
    pub(crate) async fn signs_in(&self, name: &str, password: &str) -> Page {
        let page = self.get("/konto").await;
        let mut form = page.form("/konto");
        form.fill(word(Lang::De, "accounts-signin-email"), &address(name));
        form.fill(word(Lang::De, "accounts-signin-password"), password);
        self.send(&form).await
    }
}

/// An address of the site without scheme and host.
pub(crate) fn local(link: &str) -> &str {
    let rest = link.strip_prefix(&format!("http://{HOST}"));
    rest.expect("a link to the site")
}
