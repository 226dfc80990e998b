//! The Rundbrief: written, looked at, sent once, and read by everybody.

mod archive;
pub(crate) mod faults;
mod readers;
mod sending;
mod writing;

use bausteine::{Lang, testing};

use crate::support::page::{Form, Page};
use crate::support::site::{Browser, Site, address};
use crate::support::words::word;

pub(crate) fn german(key: &str) -> &'static str {
    word(Lang::De, key)
}

/// Somebody gets the Rundbrief in a language from now on. Her page.
pub(crate) async fn reads(site: &Site, name: &str, lang: Lang) -> String {
    let page = site.get(&format!("{}/rundbrief", lang.prefix())).await;
    let mut form = page.has_status(200).form("/rundbrief");
    form.set("email", &address(name));
    site.send(&form).await.has_status(200);
    testing::settle(&site.app).await;
    site.deliver_mail().await;
    let letter = site.last_letter_to(name);
    let link = letter.link(&format!("{}/rundbrief/bestaetigung/", lang.prefix()));
    let page = site.get(&link).await;
    let page = site.send(&page.has_status(200).form(&link)).await;
    page.has_status(200);
    page.path.split('?').next().unwrap_or_default().to_owned()
}

/// Clara begins an issue. Its address.
pub(crate) async fn begins(clara: &Browser) -> String {
    let list = clara.get("/buero/rundbrief").await;
    let sheet = clara
        .send(
            &list
                .has_status(200)
                .form_with_button(german("newsletter-new")),
        )
        .await;
    let path = sheet.has_status(200).path.clone();
    path.strip_suffix("/bearbeiten")
        .expect("the sheet")
        .to_owned()
}

/// The sheet of an issue.
pub(crate) async fn sheet(clara: &Browser, issue: &str) -> Form {
    let page = clara.get(&format!("{issue}/bearbeiten")).await;
    page.has_status(200).form("/bearbeiten")
}

/// Fills in fields of the sheet and saves it.
pub(crate) async fn writes(clara: &Browser, issue: &str, fields: &[(&str, &str)]) -> Page {
    let mut form = sheet(clara, issue).await;
    for (name, value) in fields {
        form.set(name, value);
    }
    clara.send(&form).await
}

/// An issue with German and Turkish words.
pub(crate) async fn written(clara: &Browser) -> String {
    let issue = begins(clara).await;
    let fields = [
        ("subject-de", "Im Dezember"),
        ("preheader-de", "Kaffee und Kurse"),
        ("text-1-de", "Liebe Frauen,\n\nkommen **alle**!"),
        ("subject-tr", "Aralık ayında"),
        ("text-1-tr", "Sevgili kadınlar,\n\n**hepiniz** gelin!"),
    ];
    writes(clara, &issue, &fields)
        .await
        .has_status(200)
        .sees(german("newsletter-saved"));
    issue
}

/// Sends it now.
pub(crate) async fn sends(clara: &Browser, issue: &str) -> Page {
    let page = clara.get(&format!("{issue}/versand")).await;
    let mut form = page
        .has_status(200)
        .form_with_button(german("newsletter-send-now"));
    form.set("schritt", "jetzt");
    clara.send(&form).await
}

/// Plans it for a local moment.
pub(crate) async fn schedules(clara: &Browser, issue: &str, at: &str) -> Page {
    let page = clara.get(&format!("{issue}/versand")).await;
    let mut form = page
        .has_status(200)
        .form_with_button(german("newsletter-schedule"));
    form.set("schritt", "spaeter").set("wann", at);
    clara.send(&form).await
}

/// The letters of issues to somebody: those that can be unsubscribed from by one click.
pub(crate) fn issues_to(site: &Site, name: &str) -> Vec<crate::support::postbox::Letter> {
    let mut letters = site.letters_to(name);
    letters.retain(|letter| !letter.header("List-Unsubscribe").is_empty());
    letters
}

/// Presses a button of an issue's page.
pub(crate) async fn presses(clara: &Browser, issue: &str, button: &str) -> Page {
    let page = clara.get(issue).await;
    clara
        .send(&page.has_status(200).form_with_button(german(button)))
        .await
}

/// Everybody is counted once: "4 = 3 + 0 + 1 + 0 + 0".
pub(crate) async fn adds_up(clara: &Browser, issue: &str, equation: &str) {
    clara.get(issue).await.has_status(200).sees(equation);
}
