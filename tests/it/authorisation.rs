//! Who may open what: every route of the router times every role, first with ids that do not exist, then with ids
//! of things that do. A route without a line here fails.

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    ("GET", "/rundbrief", Everybody),
    ("POST", "/rundbrief", Everybody),
    ("GET", "/rundbrief/danke", Everybody),
    ("GET", "/rundbrief/bestaetigung/{token}", Everybody),
    ("POST", "/rundbrief/bestaetigung/{token}", Everybody),
    ("GET", "/rundbrief/abo/{token}", Everybody),
    ("POST", "/rundbrief/abo/{token}", Everybody),
    ("POST", "/rundbrief/abo/{token}/pause", Everybody),
    ("GET", "/rundbrief/abo/{token}/abmeldung", Everybody),
    ("POST", "/rundbrief/abo/{token}/abmeldung", Everybody),
    ("GET", "/rundbrief/abo/{token}/loeschung", Everybody),
    ("POST", "/rundbrief/abo/{token}/loeschung", Everybody),
    ("GET", "/rundbrief/abo/{token}/daten.json", Everybody),
    ("GET", "/angebote/{slug}/bescheid", Everybody),
    ("POST", "/angebote/{slug}/bescheid", Everybody),
    ("GET", "/rundbrief/bescheid/{token}", Everybody),
    ("POST", "/rundbrief/bescheid/{token}", Everybody),
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
    ("GET", "/anmeldung/{token}/bescheinigung", Everybody),
    ("POST", "/anmeldung/{token}/bescheinigung", Everybody),
    ("GET", "/anmeldung/vorab/{token}", Everybody),
    ("POST", "/anmeldung/vorab/{token}", Everybody),
    ("GET", "/bescheinigung", Everybody),
    ("POST", "/bescheinigung", Everybody),
    ("GET", "/anmeldung/{token}/daten.json", Everybody),
    ("GET", "/anmeldung/{token}/daten", Everybody),
    ("GET", "/chronik", Everybody),
    ("GET", "/chronik.json", Everybody),
    ("GET", "/chronik.atom", Everybody),
    ("GET", "/chronik/sitemap.xml", Everybody),
    ("GET", "/chronik/anhang/{name}", Everybody),
    ("GET", "/chronik/{slug}", Everybody),
    ("GET", "/rundbrief/archiv", Everybody),
    ("GET", "/rundbrief.atom", Everybody),
    ("GET", "/rundbrief/{number}", Everybody),
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
    ("GET", "/buero/anmeldungen/{id}/person", Office),
    ("POST", "/buero/anmeldungen/{id}/person", Office),
    ("POST", "/buero/anmeldungen/{id}/person/daten", Office),
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
    ("GET", "/buero/angebote/{slug}/zuerst", Office),
    ("POST", "/buero/angebote/{slug}/zuerst", Office),
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
    ("GET", "/buero/abos", Office),
    ("POST", "/buero/abos", Office),
    ("GET", "/buero/abos/neu", Office),
    ("POST", "/buero/abos/neu", Office),
    ("GET", "/buero/abos/import", Office),
    ("POST", "/buero/abos/import", Office),
    ("POST", "/buero/abos/liste.csv", Office),
    ("GET", "/buero/abos/gesperrt", Office),
    ("POST", "/buero/abos/gesperrt", Office),
    ("GET", "/buero/abos/{id}", Office),
    ("POST", "/buero/abos/{id}", Office),
    ("GET", "/buero/rundbrief", Office),
    ("POST", "/buero/rundbrief", Office),
    ("GET", "/buero/rundbrief/{id}", Office),
    ("GET", "/buero/rundbrief/{id}/bearbeiten", Office),
    ("POST", "/buero/rundbrief/{id}/bearbeiten", Office),
    ("GET", "/buero/rundbrief/{id}/vorschau", Office),
    ("GET", "/buero/rundbrief/{id}/vorschau/mail", Office),
    ("GET", "/buero/rundbrief/{id}/versand", Office),
    ("POST", "/buero/rundbrief/{id}/versand", Office),
    ("GET", "/buero/rundbrief/{id}/empfaenger", Office),
    ("GET", "/buero/rundbrief/{id}/{deed}", Office),
    ("POST", "/buero/rundbrief/{id}/{deed}", Office),
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
    ("GET", "/buero/loeschung", Office),
    ("POST", "/buero/loeschung/adresse", Office),
    ("POST", "/buero/loeschung/adresse/daten", Office),
    ("GET", "/buero/protokoll", Office),
    ("POST", "/buero/protokoll", Office),
    ("GET", "/programme/{slug}", Everybody),
    ("GET", "/buero/programme", Office),
    ("GET", "/buero/programme/neu", Office),
    ("POST", "/buero/programme/neu", Office),
    ("GET", "/buero/programme/{slug}", Office),
    ("POST", "/buero/programme/{slug}", Office),
    ("GET", "/buero/chronik", Office),
    ("GET", "/buero/chronik/neu", Office),
    ("POST", "/buero/chronik/neu", Office),
    ("GET", "/buero/chronik/einstellungen", Office),
    ("POST", "/buero/chronik/einstellungen", Office),
    ("GET", "/buero/chronik/{slug}", Office),
    ("GET", "/buero/chronik/{slug}/bearbeiten", Office),
    ("POST", "/buero/chronik/{slug}/bearbeiten", Office),
    ("GET", "/buero/chronik/{slug}/verlauf", Office),
    ("GET", "/buero/chronik/{slug}/anhaenge", Office),
    ("POST", "/buero/chronik/{slug}/anhaenge", Office),
    ("GET", "/buero/chronik/{slug}/anhaenge/{name}", Office),
    (
        "GET",
        "/buero/chronik/{slug}/anhaenge/{name}/loeschung",
        Office,
    ),
    (
        "POST",
        "/buero/chronik/{slug}/anhaenge/{name}/loeschung",
        Office,
    ),
    ("GET", "/buero/chronik/{slug}/zusammenlegung", Office),
    ("POST", "/buero/chronik/{slug}/zusammenlegung", Office),
    ("GET", "/buero/chronik/{slug}/{deed}", Office),
    ("POST", "/buero/chronik/{slug}/{deed}", Office),
    ("GET", "/leitung", Leader),
    ("GET", "/leitung/geraet", Everybody),
    ("GET", "/leitung/geraet.json", Leader),
    ("GET", "/leitung/geraet.js", Everybody),
    ("GET", "/leitung/geraet.webmanifest", Everybody),
    ("GET", "/leitung/termine/{id}", Leader),
    ("GET", "/leitung/termine/{id}/liste.json", Leader),
    ("GET", "/leitung/termine/{id}/druck", Leader),
    ("GET", "/leitung/termine/{id}/papier", Leader),
    ("POST", "/leitung/termine/{id}/papier", Leader),
    ("GET", "/leitung/termine/{id}/{deed}", Leader),
    ("POST", "/leitung/termine/{id}/{deed}", Leader),
    ("GET", "/leitung/angebote/{slug}", Leader),
    ("POST", "/leitung/angebote/{slug}/anwesenheit.xlsx", Leader),
    ("POST", "/leitung/angebote/{slug}/kursziel", Leader),
    ("GET", "/leitung/angebote/{slug}/bescheinigungen", Leader),
    ("POST", "/leitung/angebote/{slug}/bescheinigungen", Leader),
    ("POST", "/leitung/striche", Leader),
    ("GET", "/leitung/zugang/{token}", Everybody),
    ("GET", "/leitung/zugang/{token}/liste.json", Everybody),
    ("POST", "/leitung/zugang/{token}/striche", Everybody),
    ("GET", "/leitung/zugang/{token}/{deed}", Everybody),
    ("POST", "/leitung/zugang/{token}/{deed}", Everybody),
    ("GET", "/zahlen", Figures),
    ("GET", "/buero/zahlen", Figures),
    ("GET", "/buero/zahlen/tabelle.csv", Figures),
    ("GET", "/buero/zahlen/tabelle.xlsx", Figures),
    ("GET", "/buero/zahlen/berichte", Figures),
    ("GET", "/buero/zahlen/berichte/neu", Office),
    ("POST", "/buero/zahlen/berichte/neu", Office),
    ("GET", "/buero/zahlen/berichte/{id}", Figures),
    ("GET", "/buero/zahlen/berichte/{id}/bearbeiten", Office),
    ("POST", "/buero/zahlen/berichte/{id}/bearbeiten", Office),
    ("GET", "/buero/zahlen/berichte/{id}/abschluss", Office),
    ("POST", "/buero/zahlen/berichte/{id}/abschluss", Office),
    ("GET", "/buero/zahlen/berichte/{id}/tabelle.csv", Figures),
    ("GET", "/buero/zahlen/berichte/{id}/tabelle.xlsx", Figures),
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
    asks_at(browser, method, &filled(address)).await
}

async fn asks_at(browser: &Browser, method: &str, address: &str) -> Page {
    let request = Request::builder()
        .method(method)
        .uri(address)
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
                (false, None) if ["geraet.json", "liste.json", "striche"].contains(&last) => {
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

/// Whose something is: of the course that Lena leads, or of one that she does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    Hers,
    AnotherOnes,
}

/// Does this role find what is there? Who leads courses finds what belongs to her own ones.
fn finds(who: Who, role: Option<Role>, whose: Whose) -> bool {
    let is_foreign = (who, role, whose) == (Leader, Some(Role::Leader), Whose::AnotherOnes);
    passes(who, role) && !is_foreign
}

/// An offering with all that belongs to it.
struct Things {
    slug: String,
    session: String,
    booking: String,
    group: String,
}

impl Things {
    /// Those of an offering whose one booking is `name`'s, as the office's pages name them.
    async fn of(site: &Site, clara: &Browser, (slug, name): (&str, &str)) -> Self {
        let day = "2026-12-02".parse().expect("a day");
        let session = testing::session_id(&site.app, slug, day).await;
        let mut search = clara
            .get("/buero/anmeldungen")
            .await
            .form("/buero/anmeldungen");
        search.set("q", name);
        let found = clara.send(&search).await.attributes("main li a", "href");
        let booking = found[0].rsplit('/').next().expect("an id").to_owned();
        // Of a small group the desk asks whether it takes place.
        let mut group = String::new();
        for way in clara.get("/buero").await.attributes("main a", "href") {
            if way.contains("/mindestzahl/") && clara.get(&way).await.body().contains(slug) {
                way.rsplit('/')
                    .next()
                    .expect("an id")
                    .clone_into(&mut group);
            }
        }
        assert!(!group.is_empty(), "{slug} is a small group");
        Self {
            slug: slug.to_owned(),
            session: session.expect("a session"),
            booking,
            group,
        }
    }

    /// An address of one of these; none where it names no such thing.
    fn at(&self, address: &str) -> Option<String> {
        let (kind, deed) = match address.split('/').nth(2)? {
            "anmeldungen" => (&self.booking, "notiz"),
            "termine" if address.starts_with("/leitung/") => (&self.session, "strich"),
            "termine" => (&self.session, "aenderung"),
            "mindestzahl" => (&self.group, ""),
            "angebote" => (&self.slug, "anmeldestopp"),
            _ => return None,
        };
        let is_staffs = address.starts_with("/buero/") || address.starts_with("/leitung/");
        let filled = address
            .replace("{id}", kind)
            .replace("{slug}", kind)
            .replace("{deed}", deed);
        (is_staffs && filled != address).then_some(filled)
    }
}

#[tokio::test]
async fn what_is_there_is_found_only_by_those_whose_it_is() {
    let site = site().await;
    site.hires(Role::Leader, "Lena").await;
    let clara = site.office("Clara").await;
    let mut all = Vec::new();
    for (title, slug, name, whose) in [
        ("Schwimmen", "schwimmen", "Ada", Whose::Hers),
        ("Tanzen", "tanzen", "Ben", Whose::AnotherOnes),
    ] {
        let course = site.offering(title).places(3).waitlist(2).on("2026-12-02");
        let course = course.field("min_participants", "3").open().await;
        site.visitor(name).books(&course).await;
        all.push((whose, Things::of(&site, &clara, (slug, name)).await));
    }
    let page = clara
        .get(&format!("/buero/termine/{}", all[0].1.session))
        .await;
    let mut leads = page.form("/leitung");
    leads.tick("Lena");
    clara.send(&leads).await.has_status(200);
    let day = "2026-12-02".parse().expect("a day");
    let is_led = async |slug| testing::leads(&site.app, slug, day, "lena@example.org").await;
    assert!(is_led("schwimmen").await.expect("a session").0, "premise");
    assert!(!is_led("tanzen").await.expect("a session").0, "premise");

    let reader = site.colleague(Role::Reader, "Rosa").await;
    let lena = site.browser().with_cookies();
    lena.signs_in("Lena", PASSWORD).await.has_status(200);
    let nobody = site.browser();
    let everything = async || testing::stored(&site.app).await.expect("it answers");
    let before = everything().await;
    let mut asked = BTreeSet::new();
    for (method, address, who) in MATRIX {
        for (whose, things) in &all {
            let Some(there) = things.at(address) else {
                continue;
            };
            for (browser, role) in [
                (&nobody, None),
                (&lena, Some(Role::Leader)),
                (&reader, Some(Role::Reader)),
            ] {
                let page = asks_at(browser, method, &there).await;
                let status = page.status.as_u16();
                let what = format!("{method} {there} ({whose:?}) as {role:?}: {status}");
                match role {
                    _ if finds(*who, role, *whose) => assert_ne!(status, 404, "{what}"),
                    // A program is told so instead of being led to the sign-in.
                    None if there.ends_with("/liste.json") => assert_eq!(status, 401, "{what}"),
                    None => assert_eq!(status, 303, "{what}"),
                    Some(_) => assert_eq!(status, 404, "{what}"),
                }
                asked.insert((*method, *address, *who));
            }
        }
    }
    // Nobody has changed anything. That Lena has taken home the list of her own course stands in the log, and
    // nothing else is new.
    let mut after = everything().await;
    let noted = after.iter().position(|line| !before.contains(line));
    let noted = after.remove(noted.expect("who takes a list home stands in the log"));
    assert!(noted.contains("list_exported"), "{noted}");
    assert_eq!(after, before, "nobody has changed anything");
    // The premise of all that: the office finds each of these things.
    for (method, address, who) in asked
        .iter()
        .filter(|(_, _, who)| passes(*who, Some(Role::Office)))
    {
        let there = all[1].1.at(address).expect("it was asked");
        let status = asks_at(&clara, method, &there).await.status.as_u16();
        assert!(
            status != 404 && status < 500,
            "{method} {there}, for {who:?}: {status}"
        );
    }
    let is_covered = |part: &str| asked.iter().any(|(_, address, _)| address.contains(part));
    for part in [
        "/anmeldungen/{id}",
        "/termine/{id}",
        "/mindestzahl/{id}",
        "/angebote/{slug}",
    ] {
        assert!(is_covered(part), "{part}");
    }
    site.deliver_mail().await;
    site.close().await;
}

#[tokio::test]
async fn an_id_is_no_token() {
    let site = site().await;
    let course = site.offering("Schwimmen").places(3).on("2026-12-02");
    let course = course.field("min_participants", "3").open().await;
    let ada = site.visitor("Ada").books(&course).await;
    let clara = site.office("Clara").await;
    let things = Things::of(&site, &clara, ("schwimmen", "Ada")).await;
    let before = ada.data().await;
    let hers = MATRIX.iter();
    let hers = hers.filter(|(_, address, _)| address.starts_with("/anmeldung/{token}"));
    assert!(hers.clone().count() > 10, "premise");
    for (method, address, _) in hers {
        for id in [&things.booking, &things.session] {
            let there = address.replace("{token}", id);
            for browser in [&clara, &site.browser()] {
                let page = asks_at(browser, method, &there).await;
                // Where a language is changed after a form came back, it leads to the page that is not there.
                browser.follow(page).await.has_status_quietly(404);
            }
        }
    }
    assert_eq!(ada.data().await, before);
    site.deliver_mail().await;
    site.close().await;
}

#[tokio::test]
async fn what_belongs_to_an_account_is_found_only_by_its_owner() {
    let site = site().await;
    for role in Role::ALL {
        let (own, another) = (
            format!("Eins {}", role.tag()),
            format!("Zwei {}", role.tag()),
        );
        let (hers, other) = (
            site.colleague(role, &own).await,
            site.colleague(role, &another).await,
        );
        let phone = site.browser().with_cookies();
        phone.signs_in(&own, PASSWORD).await.has_status(200);
        let ends = hers.get("/konto").await.attributes("form", "action");
        let end = ends
            .iter()
            .find(|action| action.contains("/konto/geraete/"));
        let end = end.expect("her other device");
        asks_at(&other, "POST", end).await.has_status(404);
        phone.get("/konto/passwort").await.has_status(200);
        asks_at(&hers, "POST", end).await.has_status(303);
        phone.get("/konto/passwort").await.has_status(303);
    }
    site.close().await;
}
