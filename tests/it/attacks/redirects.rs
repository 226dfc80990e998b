//! Nobody is led from our pages to another site.

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Role, testing};

use super::ground::{Ground, NAMES};
use super::walk::means_something;
use crate::support::database::Backend;
use crate::support::page::Page;
use crate::support::site::{HOST, encode};
use crate::support::staff::PASSWORD;

/// Ways to write another site, as browsers and servers have been fooled with.
const ELSEWHERE: [&str; 16] = [
    "//evil.example",
    "///evil.example",
    "https://evil.example/",
    "https:evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/%2F/evil.example",
    "/%2fevil.example",
    "/%5Cevil.example",
    "http://127.0.0.1:8080@evil.example/",
    "//evil.example/%2e%2e",
    "javascript:alert(1)",
    "/konto\r\nLocation: //evil.example",
    "/%0d%0aLocation: //evil.example",
];
/// Names under which sites are told where to go on.
const NAMES_OF_WAYS: [&str; 8] = [
    "weiter", "zurueck", "next", "return", "url", "redirect", "to", "seite",
];

/// Where an answer leads, if that is not on our site.
fn leads_away(page: &Page) -> Option<String> {
    let here = url::Url::parse(&format!("http://{HOST}/konto")).expect("an address");
    let is_ours = |to: &str| here.join(to).is_ok_and(|to| to.origin() == here.origin());
    if page.headers.get_all(header::LOCATION).iter().count() > 1 {
        return Some("two answers in one".to_owned());
    }
    let to = page.location().filter(|to| !is_ours(to));
    let refresh = Some(page.header("refresh").to_owned()).filter(|to| !to.is_empty());
    let on_page = || {
        let mut all = page.attributes("form", "action");
        all.extend(page.attributes("button[formaction]", "formaction"));
        all.extend(page.attributes("main a[href*='evil']", "href"));
        all.into_iter().find(|to| !is_ours(to))
    };
    to.or(refresh)
        .or_else(|| if page.is_html() { on_page() } else { None })
}

async fn opens(ground: &Ground, path: &str, from: &str) -> Option<Page> {
    let request = Request::get(path).header(header::HOST, HOST);
    let from = from.replace(['\r', '\n', '\t'], "");
    let request = request.header(header::REFERER, from).body(Body::empty());
    // What is no address can not be sent either.
    Some(ground.clara.ask(request.ok()?).await)
}

on_both!(no_address_of_the_site_leads_to_another);

async fn no_address_of_the_site_leads_to_another(backend: Backend) {
    let ground = Ground::open(backend, NAMES).await;
    let nobody = ground.site.browser();
    let (mut away, mut redirects) = (Vec::new(), 0);
    for (place, address) in testing::addresses().iter().enumerate() {
        let path = crate::authorisation::filled(address);
        // Each address hears some of them, all of them together each many times.
        for back in ELSEWHERE.iter().cycle().skip(place * 3).take(3) {
            let query: Vec<_> = NAMES_OF_WAYS.iter().map(|name| (*name, *back)).collect();
            let asked = format!("{path}?{}", encode(&query));
            let strangers = nobody.get(&asked).await;
            for page in [Some(strangers), opens(&ground, &asked, back).await]
                .into_iter()
                .flatten()
            {
                redirects += usize::from(page.location().is_some());
                away.extend(leads_away(&page).map(|to| format!("{asked}: {to}")));
            }
        }
    }
    // The address itself, before and behind a language.
    for back in ELSEWHERE {
        for asked in [
            format!("/{back}/"),
            format!("/tr{back}/"),
            format!("{back}/x/"),
            format!("/x/..{back}/"),
        ] {
            let asked = asked.replace(['\r', '\n', '\t'], "").replace('\\', "%5C");
            let asked = if asked.starts_with('/') {
                asked
            } else {
                format!("/{asked}")
            };
            let Some(page) = opens(&ground, &asked, back).await else {
                continue;
            };
            redirects += usize::from(page.location().is_some());
            away.extend(leads_away(&page).map(|to| format!("{asked}: {to}")));
        }
    }
    assert!(away.is_empty(), "{}", away.join("\n"));
    assert!(
        redirects > 80,
        "the premise: many answers lead on, {redirects}"
    );
    ground.site.forgives_failed_pages();
    ground.site.close().await;
}

on_both!(no_form_of_the_site_leads_to_another);

async fn no_form_of_the_site_leads_to_another(backend: Backend) {
    let ground = Ground::open(backend, NAMES).await;
    let found = ground.walk(4).await.few();
    let (mut away, mut redirects) = (Vec::new(), 0);
    for found in found
        .iter()
        .filter(|found| !found.address().contains("abmeldung"))
    {
        // Deeds are done once; the first of them may lead on.
        for back in ELSEWHERE.iter().take(2) {
            let mut form = found.form.clone();
            means_something(&mut form);
            for name in NAMES_OF_WAYS {
                form.set(name, back);
            }
            let page = ground.clara.post_form(&form).await;
            redirects += usize::from(page.location().is_some());
            away.extend(leads_away(&page).map(|to| format!("{}: {to}", form.action)));
        }
    }
    assert!(away.is_empty(), "{}", away.join("\n"));
    assert!(
        redirects > 50,
        "the premise: many answers lead on, {redirects}"
    );
    ground.site.close().await;
}

both! {
    async fn nobody_is_led_to_another_site_by_signing_in(site: &Site) {
        site.hires(Role::Office, "Clara").await;
        for back in ELSEWHERE {
            let fields = [("email", "clara@example.org"), ("password", PASSWORD), ("weiter", back)];
            let page = site.post("/konto", &fields).await;
            let to = page.has_status(303).location().expect("it leads somewhere");
            assert!(to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'), "{back:?}: {to}");
            assert_eq!(leads_away(&page), None, "{back:?}");
        }
        let fields = [("email", "clara@example.org"), ("password", PASSWORD), ("weiter", "/leitung?a=1")];
        let page = site.post("/ar/konto", &fields).await;
        assert_eq!(page.location().as_deref(), Some("/ar/leitung?a=1"));
    }
}
