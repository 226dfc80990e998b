//! Who may open what: every route of the router times every role. A route without a line here fails.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use axum::http::{Request, header};
use bausteine::{Role, Stage, testing};

use crate::support::database::Backend;
use crate::support::page::Page;
use crate::support::site::{Browser, HOST, Site};
use crate::support::staff::PASSWORD;
use Who::{Everybody, Figures, Leader, Office, SignedIn};

/// Whom a route is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Everybody, or whoever knows the secret in the address.
    Everybody,
    /// All who work here.
    SignedIn,
    /// The office.
    Office,
    /// Those who lead courses, and the office.
    Leader,
    /// Those who read figures, and the office.
    Figures,
}

/// Every route: method, address, for whom.
pub(crate) const MATRIX: &[(&str, &str, Who)] = &[
    ("GET", "/", Everybody),
    ("GET", "/angebote", Everybody),
    ("GET", "/angebote/{slug}", Everybody),
    ("GET", "/angebote/{slug}/aushang", Everybody),
    ("GET", "/angebote/{slug}/anmeldung", Everybody),
    ("POST", "/angebote/{slug}/anmeldung", Everybody),
    ("GET", "/anmeldung", Everybody),
    ("POST", "/anmeldung", Everybody),
    ("GET", "/anmeldung/link", Everybody),
    ("POST", "/anmeldung/link", Everybody),
    ("GET", "/anmeldung/{token}", Everybody),
    ("GET", "/anmeldung/{token}/absage", Everybody),
    ("POST", "/anmeldung/{token}/absage", Everybody),
    ("GET", "/anmeldung/{token}/annahme", Everybody),
    ("POST", "/anmeldung/{token}/annahme", Everybody),
    ("GET", "/anmeldung/{token}/verzicht", Everybody),
    ("POST", "/anmeldung/{token}/verzicht", Everybody),
    ("GET", "/anmeldung/{token}/entschuldigung", Everybody),
    ("POST", "/anmeldung/{token}/entschuldigung", Everybody),
    ("GET", "/anmeldung/{token}/aenderung", Everybody),
    ("POST", "/anmeldung/{token}/aenderung", Everybody),
    ("GET", "/anmeldung/{token}/loeschung", Everybody),
    ("POST", "/anmeldung/{token}/loeschung", Everybody),
    ("GET", "/anmeldung/{token}/termine.ics", Everybody),
    ("GET", "/anmeldung/{token}/daten.json", Everybody),
    ("GET", "/anmeldung/{token}/daten", Everybody),
    ("GET", "/impressum", Everybody),
    ("GET", "/datenschutz", Everybody),
    ("GET", "/barrierefreiheit", Everybody),
    ("POST", "/barrierefreiheit", Everybody),
    ("GET", "/barrierefreiheit/danke", Everybody),
    ("GET", "/gebaerdensprache", Everybody),
    ("GET", "/kontakt", Everybody),
    ("GET", "/kalender.ics", Everybody),
    ("GET", "/angebote.atom", Everybody),
    ("GET", "/sitemap.xml", Everybody),
    ("GET", "/robots.txt", Everybody),
    ("GET", "/.well-known/security.txt", Everybody),
    ("GET", "/healthz", Everybody),
    ("GET", "/readyz", Everybody),
    ("GET", "/assets/{name}", Everybody),
    ("GET", "/konto", Everybody),
    ("POST", "/konto", Everybody),
    ("POST", "/konto/abmeldung", Everybody),
    ("POST", "/konto/abmeldung/ueberall", SignedIn),
    ("GET", "/konto/passwort", SignedIn),
    ("POST", "/konto/passwort", SignedIn),
    ("GET", "/konto/bestaetigung", SignedIn),
    ("POST", "/konto/bestaetigung", SignedIn),
    ("POST", "/konto/bestaetigung/frage", SignedIn),
    ("POST", "/konto/passkey", Everybody),
    ("POST", "/konto/passkey/frage", Everybody),
    ("GET", "/konto/passkeys", SignedIn),
    ("POST", "/konto/passkeys", SignedIn),
    ("POST", "/konto/passkeys/frage", SignedIn),
    ("POST", "/konto/passkeys/{id}/ende", SignedIn),
    ("POST", "/konto/oidc", Everybody),
    ("GET", "/konto/oidc/rueckkehr", Everybody),
    ("POST", "/konto/geraete/{id}/ende", SignedIn),
    ("GET", "/konto/link/{token}", Everybody),
    ("POST", "/konto/link/{token}", Everybody),
    ("GET", "/konto/code", Everybody),
    ("POST", "/konto/code", Everybody),
    ("GET", "/konto/zweiter-faktor", Office),
    ("POST", "/konto/zweiter-faktor", Office),
    ("POST", "/konto/zweiter-faktor/codes", Office),
    ("POST", "/konto/zweiter-faktor/ende", Office),
    ("GET", "/konto/anmeldelink", Everybody),
    ("POST", "/konto/anmeldelink", Everybody),
    ("GET", "/buero", Office),
    ("GET", "/buero/anmeldungen", Office),
    ("POST", "/buero/anmeldungen", Office),
    ("GET", "/buero/anmeldungen/{id}", Office),
    ("GET", "/buero/anmeldungen/{id}/zettel", Office),
    ("GET", "/buero/anmeldungen/{id}/{deed}", Office),
    ("POST", "/buero/anmeldungen/{id}/{deed}", Office),
    ("GET", "/buero/anmeldungen/{id}/umbuchung", Office),
    ("POST", "/buero/anmeldungen/{id}/umbuchung", Office),
    ("GET", "/buero/angebote", Office),
    ("GET", "/buero/angebote/neu", Office),
    ("POST", "/buero/angebote/neu", Office),
    ("GET", "/buero/angebote/{slug}", Office),
    ("GET", "/buero/angebote/{slug}/bearbeiten", Office),
    ("POST", "/buero/angebote/{slug}/bearbeiten", Office),
    ("GET", "/buero/angebote/{slug}/vorschau", Office),
    ("GET", "/buero/angebote/{slug}/termine", Office),
    ("POST", "/buero/angebote/{slug}/termine", Office),
    ("GET", "/buero/angebote/{slug}/kopie", Office),
    ("POST", "/buero/angebote/{slug}/kopie", Office),
    ("GET", "/buero/angebote/{slug}/texte", Office),
    ("POST", "/buero/angebote/{slug}/texte", Office),
    ("GET", "/buero/angebote/{slug}/{deed}", Office),
    ("POST", "/buero/angebote/{slug}/{deed}", Office),
    ("GET", "/buero/angebote/{slug}/liste", Office),
    ("POST", "/buero/angebote/{slug}/liste.csv", Office),
    ("POST", "/buero/angebote/{slug}/liste.xlsx", Office),
    ("GET", "/buero/angebote/{slug}/nachricht", Office),
    ("POST", "/buero/angebote/{slug}/nachricht", Office),
    ("GET", "/buero/angebote/{slug}/nachricht/versand", Office),
    ("POST", "/buero/angebote/{slug}/nachricht/versand", Office),
    ("GET", "/buero/orte", Office),
    ("GET", "/buero/orte/neu", Office),
    ("POST", "/buero/orte/neu", Office),
    ("GET", "/buero/orte/{slug}", Office),
    ("POST", "/buero/orte/{slug}", Office),
    ("GET", "/buero/partner", Office),
    ("POST", "/buero/partner", Office),
    ("GET", "/buero/partner/zugang", Office),
    ("POST", "/buero/partner/zugang", Office),
    ("GET", "/buero/angebote/{slug}/anmeldung", Office),
    ("POST", "/buero/angebote/{slug}/anmeldung", Office),
    ("GET", "/buero/termine", Office),
    ("GET", "/buero/termine/{id}", Office),
    ("POST", "/buero/termine/{id}", Office),
    ("GET", "/buero/termine/{id}/zugang", Office),
    ("POST", "/buero/termine/{id}/zugang", Office),
    ("GET", "/buero/termine/{id}/aushang", Office),
    ("GET", "/buero/termine/{id}/{deed}", Office),
    ("POST", "/buero/termine/{id}/{deed}", Office),
    ("POST", "/buero/anrufe", Office),
    ("GET", "/buero/mindestzahl/{id}", Office),
    ("POST", "/buero/mindestzahl/{id}", Office),
    ("GET", "/buero/versand", Office),
    ("POST", "/buero/versand", Office),
    ("GET", "/buero/einstellungen", Office),
    ("POST", "/buero/einstellungen", Office),
    ("GET", "/buero/einstellungen/ferien", Office),
    ("POST", "/buero/einstellungen/ferien", Office),
    ("GET", "/buero/einstellungen/seiten/{page}/{lang}", Office),
    ("POST", "/buero/einstellungen/seiten/{page}/{lang}", Office),
    ("GET", "/buero/protokoll", Office),
    ("POST", "/buero/protokoll", Office),
    ("GET", "/leitung", Leader),
    ("GET", "/leitung/termine/{id}", Leader),
    ("GET", "/leitung/termine/{id}/liste.json", Leader),
    ("GET", "/leitung/termine/{id}/{deed}", Leader),
    ("POST", "/leitung/termine/{id}/{deed}", Leader),
    ("POST", "/leitung/striche", Leader),
    ("GET", "/leitung/zugang/{token}", Everybody),
    ("GET", "/leitung/zugang/{token}/liste.json", Everybody),
    ("POST", "/leitung/zugang/{token}/striche", Everybody),
    ("GET", "/leitung/zugang/{token}/{deed}", Everybody),
    ("POST", "/leitung/zugang/{token}/{deed}", Everybody),
    ("GET", "/zahlen", Figures),
    // The demo only.
    ("GET", "/dev/mails", Everybody),
    ("GET", "/dev/mails/{name}", Everybody),
    ("GET", "/dev/mails/{name}/html", Everybody),
];

/// Does this role pass?
fn passes(who: Who, role: Option<Role>) -> bool {
    match (who, role) {
        (Everybody, _) | (SignedIn, Some(_)) | (_, Some(Role::Office)) => true,
        (Leader, Some(role)) => role == Role::Leader,
        (Figures, Some(role)) => role == Role::Reader,
        (Office, Some(_)) | (_, None) => false,
    }
}

/// A site of the demo: it has every route.
async fn site() -> Site {
    let folder = std::env::temp_dir().join(format!("bausteine-it-{}-mails", std::process::id()));
    Site::open_with(Backend::Sqlite, |settings| {
        settings.stage = Stage::Demo;
        settings.mail.directory = folder;
    })
    .await
}

/// An address without braces.
pub(crate) fn filled(address: &str) -> String {
    let parts = address.split('/').map(|part| {
        if part.starts_with('{') {
            "gibt-es-nicht"
        } else {
            part
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

async fn asks(browser: &Browser, method: &str, address: &str) -> Page {
    let request = Request::builder()
        .method(method)
        .uri(filled(address))
        .header(header::HOST, HOST)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    browser
        .ask(request.body(Body::empty()).expect(address))
        .await
}

#[tokio::test]
async fn every_route_says_for_whom_it_is() {
    let site = site().await;
    let mut routes = BTreeSet::new();
    for address in testing::addresses() {
        // The router itself says what it takes there.
        let page = asks(&site.browser(), "PATCH", address).await;
        page.has_status_quietly(405);
        let allowed = page.header("allow").to_owned();
        let methods = allowed.split(',').map(str::trim);
        routes.extend(
            methods
                .filter(|method| *method != "HEAD")
                .map(|method| (method.to_owned(), *address)),
        );
    }
    let known: BTreeSet<_> = MATRIX
        .iter()
        .map(|(method, address, _)| ((*method).to_owned(), *address))
        .collect();
    assert_eq!(known.len(), MATRIX.len(), "a line stands here twice");
    let new: Vec<_> = routes.difference(&known).collect();
    assert!(new.is_empty(), "for whom are these? {new:?}");
    let gone: Vec<_> = known.difference(&routes).collect();
    assert!(gone.is_empty(), "these are no routes: {gone:?}");
    site.close().await;
}

#[tokio::test]
async fn nobody_passes_for_whom_a_route_is_not() {
    let site = site().await;
    for role in Role::ALL {
        site.hires(role, role.tag()).await;
    }
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for (method, address, who) in MATRIX {
        let nobodys = asks(&site.browser(), method, address).await;
        for role in [
            None,
            Some(Role::Office),
            Some(Role::Leader),
            Some(Role::Reader),
        ] {
            // Each deed in a browser of its own: one of them signs out.
            let browser = site.browser().with_cookies();
            if let Some(role) = role {
                browser.signs_in(role.tag(), PASSWORD).await.has_status(200);
            }
            let page = asks(&browser, method, address).await;
            let status = page.status.as_u16();
            let asked = format!("{method} {address} as {role:?}: {status}");
            let to_sign_in = page
                .location()
                .is_some_and(|to| to == "/konto" || to.starts_with("/konto?weiter="));
            let last = address.rsplit('/').next().unwrap_or_default();
            let what = match (passes(*who, role), role) {
                (true, _) if *who == Everybody => {
                    assert_eq!(status, nobodys.status.as_u16(), "the same for all: {asked}");
                    "open"
                }
                (true, _) => {
                    assert!(!to_sign_in, "{asked}");
                    let may_lack =
                        address.contains('{') || *address == "/konto/zweiter-faktor/codes";
                    assert!(status != 404 || may_lack, "{asked}");
                    "passed"
                }
                // A program is told so instead.
                (false, None) if ["liste.json", "striche"].contains(&last) => {
                    assert_eq!(status, 401, "{asked}");
                    "sent to sign in"
                }
                (false, None) => {
                    assert!(status == 303 && to_sign_in, "{asked}");
                    "sent to sign in"
                }
                (false, Some(_)) => {
                    assert_eq!(status, 404, "what one may not see is not found: {asked}");
                    "not found"
                }
            };
            *counted.entry(what).or_default() += 1;
        }
    }
    for what in ["open", "passed", "sent to sign in", "not found"] {
        assert!(
            counted.contains_key(what),
            "the matrix has no case of “{what}”"
        );
    }
    site.close().await;
}
