//! Walks the site as somebody who opens every link, and notes every form on the way.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use bausteine::testing;

use crate::support::page::{Form, Kind, Page};
use crate::support::site::Browser;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Every page that was opened, by its address.
    pub(super) pages: BTreeMap<String, Page>,
    /// Every form that is sent by POST, each once, as it stands on its page.
    pub(super) forms: Vec<Found>,
}

/// A form, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The address of its page.
    pub(super) on: String,
    /// Which of the forms of its page that are sent there.
    pub(super) place: usize,
    /// The form.
    pub(super) form: Form,
}

/// The address of the router that a path belongs to: of several the one with most words of its own.
pub(super) fn address_of(path: &str) -> Option<&'static str> {
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

/// Opens everything that can be reached from some pages, in German; of pages that are alike (one address with its
/// parts in braces, the same names in the query) so many.
pub(super) async fn walk(browser: &Browser, from: Vec<String>, most: usize) -> Walk {
    let mut found = Walk::default();
    let mut seen: BTreeSet<String> = from.iter().cloned().collect();
    let mut alike: BTreeMap<String, usize> = BTreeMap::new();
    let mut to_open: VecDeque<String> = from.into();
    let mut forms = BTreeSet::new();
    while let Some(path) = to_open.pop_front() {
        let page = browser.get(&path).await;
        if let Some(to) = page.location().filter(|to| seen.insert(to.clone())) {
            to_open.push_back(to);
        }
        if page.is_html() && page.status == 200 {
            for form in found_on(&page) {
                // One form in the frame of every page is one form.
                let fields: Vec<_> = form.form.sent();
                if forms.insert((form.form.action.clone(), form.place, told_apart(&fields))) {
                    found.forms.push(form);
                }
            }
            for to in page.attributes("a[href^='/']", "href") {
                let to = to.split('#').next().unwrap_or_default().to_owned();
                let is_ours = address_of(&to).is_some_and(|address| {
                    let kind = (address, asked(&to));
                    let count = alike.entry(format!("{kind:?}")).or_default();
                    let is_new = !seen.contains(&to) && *count < most;
                    *count += usize::from(is_new);
                    is_new
                });
                if is_ours && seen.insert(to.clone()) {
                    to_open.push_back(to);
                }
            }
        }
        found.pages.insert(path, page);
    }
    found
}

/// The forms of a page that are sent by POST.
pub(super) fn found_on(page: &Page) -> Vec<Found> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let forms = page
        .forms()
        .into_iter()
        .filter(|form| form.method == "post");
    forms
        .map(|form| {
            let place = places.entry(form.action.clone()).or_default();
            *place += 1;
            Found {
                on: page.path.clone(),
                place: *place - 1,
                form,
            }
        })
        .collect()
}

impl Walk {
    /// Of forms that are alike the first two: same address, same deed, same fields.
    pub(super) fn few(self) -> Vec<Found> {
        let mut seen: BTreeMap<(&str, String, Vec<String>), usize> = BTreeMap::new();
        let mut few = self.forms;
        few.retain(|found| {
            let last = found.form.action.rsplit('/').next().unwrap_or_default();
            let names = found.form.fields.iter().map(|field| field.name.clone());
            let deed = if found.address().ends_with("{deed}") {
                last
            } else {
                ""
            };
            let times = seen
                .entry((found.address(), deed.to_owned(), names.collect()))
                .or_default();
            *times += 1;
            *times <= 2
        });
        few
    }
}

impl Found {
    /// The address that it is sent to, as the router takes it.
    pub(super) fn address(&self) -> &'static str {
        address_of(&self.form.action).unwrap_or("none")
    }

    /// The same form as it stands on its page now; none where it is gone.
    pub(super) async fn again(&self, browser: &Browser) -> Option<Form> {
        let page = browser.get(&self.on).await;
        if page.status != 200 {
            return None;
        }
        let forms = found_on(&page).into_iter();
        let mut same = forms.filter(|other| other.form.action == self.form.action);
        same.find(|other| other.place == self.place)
            .map(|found| found.form)
    }
}

/// What of a form's fields tells it from another one: nothing that is new each time.
fn told_apart(fields: &[(String, String)]) -> Vec<(String, String)> {
    let fields = fields.iter().filter(|(name, _)| name != "key");
    fields.cloned().collect()
}

/// The names in the query of an address.
fn asked(path: &str) -> Vec<&str> {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split('=').next().unwrap_or_default())
        .collect()
}

/// Chooses one of several, puts the others out.
pub(super) fn choose(form: &mut Form, name: &str, value: &str) {
    for field in form.fields.iter_mut().filter(|field| field.name == name) {
        field.is_sent = field.value == value;
    }
}

/// Fills in what is empty, so that the form means something: the first of each choice, names, addresses.
pub(super) fn means_something(form: &mut Form) {
    let of_five = other_dates(form);
    let chosen: BTreeSet<String> = form
        .fields
        .iter()
        .filter(|field| field.kind == Kind::Radio && field.is_sent)
        .map(|field| field.name.clone())
        .collect();
    let mut open: BTreeSet<String> = BTreeSet::new();
    let mut filled: BTreeSet<String> = BTreeSet::new();
    for field in &mut form.fields {
        let is_first = open.insert(field.name.clone());
        match field.kind {
            Kind::Radio if is_first && !chosen.contains(&field.name) => field.is_sent = true,
            // A date of several: one is enough.
            Kind::Tick if is_first && field.name == "session" => field.is_sent = true,
            // Of names one is enough, but each line of days needs its days.
            Kind::Line
                if field.value.is_empty()
                    && !of_five.contains(&field.name.as_str())
                    && (filled.insert(field.name.clone())
                        || ["from", "to"].contains(&field.name.as_str())) =>
            {
                plain(&field.name, &field.takes).clone_into(&mut field.value);
            }
            _ => {}
        }
    }
}

/// A date of the chronology is said in one of five ways, here by its year: the fields of the other ways, which stay
/// empty.
pub(super) fn other_dates(form: &Form) -> &'static [&'static str] {
    if form.fields.iter().any(|field| field.name == "since") {
        &["month", "day", "from", "to", "since"]
    } else {
        &[]
    }
}

/// What an empty field is filled in with: something that is one of its kind.
fn plain(name: &str, takes: &str) -> &'static str {
    match (name, takes) {
        (_, "email") | ("email", _) => "ada.neu@example.org",
        (_, "tel") | ("phone" | "contact", _) => "02361 445566",
        ("name", _) => "Ada Neu",
        ("title", _) => "Neues Angebot",
        ("reason", _) => "Es geht nicht anders.",
        ("note" | "description" | "what" | "text-de" | "text", _) => "Ein Satz.",
        ("leader", _) => "Frau Klein",
        ("capacity", _) => "8",
        ("year", _) => "2005",
        ("from", _) => "06.05.2027",
        ("to", _) => "07.05.2027",
        ("signed_on", _) => "2026-11-01",
        ("table", _) => "email;unterschrieben_am\nada.tabelle@example.org;01.11.2026",
        _ => "",
    }
}

#[test]
fn a_path_belongs_to_the_address_with_most_words() {
    for (path, address) in [
        ("/buero/angebote/neu", "/buero/angebote/neu"),
        (
            "/buero/angebote/yoga/liste?termin=1",
            "/buero/angebote/{slug}/liste",
        ),
        (
            "/buero/angebote/yoga/ruecknahme",
            "/buero/angebote/{slug}/{deed}",
        ),
        ("/konto/link/abc", "/konto/link/{token}"),
    ] {
        assert_eq!(address_of(path), Some(address));
    }
    assert_eq!(address_of("/gibt-es-nicht"), None);
}
