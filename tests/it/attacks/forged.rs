//! Another site sends our forms in the name of somebody who is signed in here.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::testing;

use super::ground::{Ground, NAMES};
use super::walk::{Found, means_something};
use crate::authorisation::{MATRIX, filled};
use crate::support::database::Backend;
use crate::support::page::{Form, Page};
use crate::support::site::{Browser, HOST, encode};

/// What a browser says of a form that another site sends.
const FOREIGN: [&[(&str, &str)]; 5] = [
    &[
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ],
    &[
        ("sec-fetch-site", "same-site"),
        ("origin", "http://127.0.0.1:8081"),
    ],
    &[("sec-fetch-site", "cross-site")],
    &[("origin", "https://evil.example")],
    &[("origin", "http://127.0.0.1:8080.evil.example")],
];

async fn forges(browser: &Browser, form: &Form, says: &[(&str, &str)]) -> Page {
    let sent = form.sent();
    let fields: Vec<_> = sent
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let mut request = Request::post(&form.action)
        .header(header::HOST, HOST)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in says {
        request = request.header(*name, *value);
    }
    browser
        .ask(
            request
                .body(Body::from(encode(&fields)))
                .expect("a request"),
        )
        .await
}

/// A form for every route that takes one: as it stands on a page, or else an empty one.
fn a_form_for_each(found: &[Found]) -> Vec<Form> {
    let mut forms: Vec<Form> = found.iter().map(|found| found.form.clone()).collect();
    forms.iter_mut().for_each(means_something);
    let known: BTreeSet<&str> = found.iter().map(Found::address).collect();
    let routes = MATRIX.iter().filter(|(method, _, _)| *method == "POST");
    for (_, address, _) in routes.filter(|(_, address, _)| !known.contains(address)) {
        forms.push(Form {
            action: filled(address),
            method: "post".to_owned(),
            fields: Vec::new(),
            buttons: Vec::new(),
            presses: Vec::new(),
        });
    }
    forms
}

on_both!(no_form_from_another_site_does_anything);

async fn no_form_from_another_site_does_anything(backend: Backend) {
    let ground = Ground::open(backend, NAMES).await;
    let found = ground.walk(4).await.few();
    let routes = MATRIX
        .iter()
        .filter(|(method, _, _)| *method == "POST")
        .count();
    let forms = a_form_for_each(&found);
    assert!(forms.len() >= routes, "a form for every route");
    let before = ground.stored().await;
    // What a mail program does for its reader comes from anywhere (RFC 8058); its address is the secret.
    let is_one_click = |form: &Form| {
        form.action.starts_with("/rundbrief/abo/") && form.action.ends_with("/abmeldung")
    };
    for form in forms.iter().filter(|form| !is_one_click(form)) {
        for says in FOREIGN {
            let page = forges(&ground.clara, form, says).await;
            assert_eq!(page.status.as_u16(), 403, "{} {says:?}", form.action);
            assert_eq!(page.header("set-cookie"), "", "{}", form.action);
        }
        // Pages whose address is a secret send no origin; who would forge them would need the secret.
        let secrets = [
            "/anmeldung/",
            "/konto/link/",
            "/leitung/zugang/",
            "/rundbrief/abo/",
            "/rundbrief/bescheid/",
            "/rundbrief/bestaetigung/",
        ];
        let has_secret = secrets.iter().any(|way| form.action.starts_with(way));
        if !has_secret || form.action == "/anmeldung/link" {
            let page = forges(&ground.clara, form, &[("origin", "null")]).await;
            assert_eq!(page.status.as_u16(), 403, "{}", form.action);
        }
    }
    assert!(ground.stored().await == before, "something has changed");
    // The premise: from our own pages the same forms do something.
    let mut changed = 0;
    let mut before = before;
    for form in forms
        .iter()
        .filter(|form| !form.action.starts_with("/konto"))
    {
        let page = ground.clara.post_form(form).await;
        let broken = testing::faults(&ground.site.app).await;
        assert_eq!(
            broken,
            Ok(Vec::new()),
            "{} {:?}: {}",
            form.action,
            form.sent(),
            page.status
        );
        let after = ground.stored().await;
        changed += usize::from(after != before);
        before = after;
    }
    assert!(changed >= 25, "only {changed} forms do anything");
    ground.site.close().await;
}
