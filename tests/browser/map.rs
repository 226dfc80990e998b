//! Every page of those who work here: asked of the program itself, so that none can be forgotten.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use bausteine::testing;
use tokio::sync::OnceCell;

use crate::stage::Window;

/// Where those who work here are.
const ROOMS: [&str; 3] = ["/buero", "/konto", "/leitung"];
/// What answers to GET and is no page.
const NO_PAGES: [&str; 11] = [
    // They lead back to the page on which the form stands.
    "/buero/anmeldungen/{id}/{deed}",
    "/buero/angebote/{slug}/{deed}",
    "/buero/angebote/{slug}/nachricht/versand",
    "/buero/rundbrief/{id}/{deed}",
    "/buero/termine/{id}/{deed}",
    "/buero/chronik/{slug}/{deed}",
    // A picture or a document.
    "/buero/chronik/{slug}/anhaenge/{name}",
    // A letter, inside the page of its preview.
    "/buero/rundbrief/{id}/vorschau/mail",
    "/leitung/termine/{id}/{deed}",
    "/leitung/zugang/{token}/{deed}",
    // Another house sends her back here, and it leads on.
    "/konto/oidc/rueckkehr",
];
/// Pages of one address that are opened in search of links, for each kind of query.
const ALIKE: usize = 3;

/// A request past the browser; the head and the body of the answer.
fn asks(window: &Window<'_>, line: &str, cookie: &str) -> (String, String) {
    let host = window.site().trim_start_matches("http://");
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(host)?;
        // HTTP/1.0: the answer comes in one piece.
        write!(
            stream,
            "{line} HTTP/1.0\r\nhost: {host}\r\ncookie: {cookie}\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    };
    let answer = ask().expect(line);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    (head.to_lowercase(), body.to_owned())
}

/// The cookies of a window.
async fn cookies(window: &Window<'_>) -> String {
    let all = window.client.get_all_cookies().await.expect("cookies");
    let all = all
        .iter()
        .map(|cookie| format!("{}={}", cookie.name(), cookie.value()));
    all.collect::<Vec<_>>().join("; ")
}

/// The addresses of all pages of those who work here, as the router takes them.
pub(crate) fn wanted(window: &Window<'_>) -> BTreeSet<&'static str> {
    let is_theirs = |address: &&&str| {
        let mut rooms = ROOMS.iter();
        rooms.any(|room| {
            address
                .strip_prefix(room)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let all = testing::addresses().iter().filter(is_theirs).copied();
    let takes_get = |address: &&str| {
        let path = address.replace(['{', '}'], "");
        let (head, _) = asks(window, &format!("PATCH {path}"), "");
        assert!(head.contains(" 405 "), "{path}: {head}");
        let allow = head.lines().find_map(|line| line.strip_prefix("allow:"));
        allow.is_some_and(|methods| methods.contains("get"))
    };
    let pages: BTreeSet<_> = all.filter(takes_get).collect();
    for address in NO_PAGES {
        assert!(
            pages.contains(address),
            "{address} is gone: not in NO_PAGES any more"
        );
    }
    // What has an ending is a file.
    let is_file = |page: &str| {
        page.rsplit('/')
            .next()
            .is_some_and(|last| last.contains('.'))
    };
    pages
        .into_iter()
        .filter(|page| !NO_PAGES.contains(page) && !is_file(page))
        .collect()
}

/// The address of the router that a path belongs to: of several the one with most words of its own.
pub(crate) fn address_of(path: &str) -> Option<&'static str> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |address: &&&'static str| {
        let wanted: Vec<&str> = address.split('/').collect();
        let mut pairs = wanted.iter().zip(&parts);
        wanted.len() == parts.len() && pairs.all(|(want, is)| want.starts_with('{') || want == is)
    };
    let all = testing::addresses().iter().filter(fits);
    all.min_by_key(|address| address.matches('{').count())
        .copied()
}

/// A path for each address to which a link leads, for the office. Whoever asks first walks for all.
pub(crate) async fn linked(window: &Window<'_>) -> &'static BTreeMap<&'static str, String> {
    static LINKED: OnceCell<BTreeMap<&'static str, String>> = OnceCell::const_new();
    LINKED.get_or_init(|| walk(window)).await
}

async fn walk(window: &Window<'_>) -> BTreeMap<&'static str, String> {
    let cookie = cookies(window).await;
    let mut to_open: VecDeque<String> = ROOMS.map(ToOwned::to_owned).into();
    let mut seen: BTreeSet<String> = to_open.iter().cloned().collect();
    let mut alike: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = BTreeMap::new();
    while let Some(path) = to_open.pop_front() {
        let (head, body) = asks(window, &format!("GET {path}"), &cookie);
        if !head.contains(" 200 ") || !head.contains("text/html") {
            continue;
        }
        if let Some(address) = address_of(&path) {
            found.entry(address).or_insert_with(|| path.clone());
        }
        for rest in body.split("href=\"").skip(1) {
            let to = rest
                .split(['"', '#'])
                .next()
                .unwrap_or_default()
                .replace("&amp;", "&");
            let is_theirs = ROOMS.iter().any(|room| to.starts_with(room));
            let Some(address) = address_of(&to).filter(|_| is_theirs && !seen.contains(&to)) else {
                continue;
            };
            let names: Vec<_> = to
                .split(['?', '&'])
                .skip(1)
                .map(|pair| pair.split('=').next())
                .collect();
            let count = alike.entry(format!("{address} {names:?}")).or_default();
            *count += 1;
            if *count <= ALIKE {
                seen.insert(to.clone());
                to_open.push_back(to);
            }
        }
    }
    found
}
