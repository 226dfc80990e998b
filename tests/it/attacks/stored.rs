//! Hostile words in every field of every form that is found, and then everything that we send is read: no page,
//! no letter, no feed, no calendar, no file makes more of them than words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::ground::Ground;
use super::harmless::{LINE, faults, faults_in};
use super::sheet;
use super::walk::{Found, Walk, choose, found_on, means_something, other_dates};
use crate::support::database::Backend;
use crate::support::page::{Form, Kind, Page};
use crate::support::staff::PASSWORD;

/// Ends an attribute, ends a line, begins a formula, is a link and a picture in Markdown.
fn long(number: usize) -> String {
    format!(
        "=1+1\"><script>alert({number})</script><img src=x onerror=alert(1)>\
         [x](javascript:alert(1))![y](data:text/html,z)"
    )
}

/// The same where there is little room.
fn short(number: usize) -> String {
    format!("\"><script>alert({number})</script>")
}

/// Fields that take no words: what is no day, no number, no address is refused. By their names.
const NO_WORDS: [&str; 25] = [
    "email",
    "phone",
    "contact",
    "code",
    "slug",
    "postcode",
    "weeks",
    "day",
    "start",
    "end",
    "from",
    "to",
    "answer_hours",
    "remind_hours",
    // Days, a line each. What stands behind a day is attacked in `terms`.
    "pauses",
    "extras",
    "until",
    "signed_on",
    "year",
    "participants",
    "institutions",
    "von",
    "bis",
    // Lines of a day and a title.
    "dates",
    // Addresses, a line each; attacked in `subscribers`.
    "table",
];
/// Sent by our script together with what the device has signed; attacked in `passkeys`.
const BY_SCRIPT: (&str, &str) = ("/konto/passkeys", "name");

/// A field of a form: the route that it is sent to, its name.
type Place = (&'static str, String);

/// What became of the attack.
#[derive(Debug, Default)]
struct Attack {
    /// Each place has a number, by which its words are found again.
    numbers: BTreeMap<Place, usize>,
    /// Where hostile words were taken.
    taken: BTreeSet<Place>,
    /// What was wrong with the answers.
    faults: Vec<String>,
    /// Pages on which no link leads.
    answers: Vec<Page>,
}

/// Can one write into it? Into the trap for machines nobody does.
fn is_written(form: &Form, at: usize) -> bool {
    let field = &form.fields[at];
    let takes_words = !matches!(field.takes.as_str(), "select" | "password");
    let stays_empty = other_dates(form).contains(&field.name.as_str());
    field.kind == Kind::Line && takes_words && field.name != "website" && !stays_empty
}

impl Attack {
    fn number(&mut self, place: &Place) -> usize {
        let next = self.numbers.len() + 101;
        *self.numbers.entry(place.clone()).or_insert(next)
    }

    /// Sends a form with hostile words in every field, and those that are refused with what is right instead,
    /// until it is taken. The page that comes; none where it is never taken.
    async fn sends(&mut self, ground: &Ground, found: &Found, form: Form) -> Option<Page> {
        let mut levels: BTreeMap<usize, usize> = BTreeMap::new();
        let mut plain = form.clone();
        means_something(&mut plain);
        for _ in 0..5 {
            let mut hostile = plain.clone();
            for at in 0..hostile.fields.len() {
                if !is_written(&hostile, at) {
                    continue;
                }
                let place = (found.address(), hostile.fields[at].name.clone());
                let number = self.number(&place);
                let mut words = match levels.get(&at).copied().unwrap_or_default() {
                    0 => long(number),
                    1 => short(number),
                    _ => continue,
                };
                // Of several lines no two are alike.
                _ = write!(words, " {at}");
                if hostile.fields[at].takes == "textarea" {
                    _ = write!(words, "\r\n{LINE}: 1\r\n\r\n<b onclick=alert(1)>x</b>");
                }
                hostile.fields[at].value = words;
            }
            let page = ground.clara.send(&hostile).await;
            self.judges(&page);
            if page.status == 200 {
                let hostile = (0..hostile.fields.len()).filter(|at| is_written(&hostile, *at));
                let hostile = hostile.filter(|at| levels.get(at).copied().unwrap_or_default() < 2);
                let places = hostile.map(|at| (found.address(), plain.fields[at].name.clone()));
                self.taken.extend(places);
                return Some(page);
            }
            let wrong: BTreeSet<String> = page
                .attributes("[aria-invalid=true]", "name")
                .into_iter()
                .collect();
            for at in 0..plain.fields.len() {
                if wrong.is_empty() || wrong.contains(&plain.fields[at].name) {
                    *levels.entry(at).or_default() += 1;
                }
            }
        }
        None
    }

    fn judges(&mut self, page: &Page) {
        let found = faults(page).into_iter();
        self.faults
            .extend(found.map(|fault| format!("{}: {fault}", page.path)));
    }
}

/// The form in all the ways in which it can be sent: each answer of its first question, each of its buttons.
fn ways(form: &Form) -> Vec<Form> {
    let mut ways = vec![form.clone()];
    if let Some(question) = form.fields.iter().find(|field| field.kind == Kind::Radio) {
        let name = question.name.clone();
        let answers = form
            .fields
            .iter()
            .filter(|field| field.name == name && !field.is_sent);
        for answer in answers.take(4) {
            let mut way = form.clone();
            choose(&mut way, &name, &answer.value);
            ways.push(way);
        }
    }
    for (name, value) in &form.presses {
        let mut way = form.clone();
        way.set(name, value);
        ways.push(way);
    }
    ways
}

/// Forms after which there is nothing left to attack.
fn is_an_end(found: &Found) -> bool {
    [
        "/konto/abmeldung",
        "/loeschung",
        "/konto/zweiter-faktor",
        "/ende",
    ]
    .iter()
    .any(|end| found.form.action.contains(end))
}

/// Searches and filters: what is asked stands in the address.
async fn asks_by_address(ground: &Ground, found: &Walk, attack: &mut Attack) {
    let forms = found
        .pages
        .values()
        .filter(|page| page.is_html())
        .flat_map(Page::forms);
    let mut asked = BTreeSet::new();
    // One of boxes and choices alone takes no words.
    let takes_words = |form: &Form| (0..form.fields.len()).any(|at| is_written(form, at));
    for mut form in forms.filter(|form| form.method == "get" && takes_words(form)) {
        for field in &mut form.fields {
            field.value = long(100);
        }
        if asked.insert(form.action.clone()) {
            let page = ground.clara.post_form(&form).await;
            assert!(
                page.body().contains("alert(100)"),
                "{} says what it was asked",
                page.path
            );
            attack.judges(&page);
        }
    }
    assert!(asked.len() >= 2, "the premise: there are some, {asked:?}");
}

/// Attacks every form that is found, and the forms of the pages that come then.
async fn attacks(ground: &Ground) -> Attack {
    let mut attack = Attack::default();
    let found = ground.walk(4).await;
    asks_by_address(ground, &found, &mut attack).await;
    let forms = found.forms;
    let kinds = |found: &Found| -> (String, usize, Vec<String>) {
        let names = found.form.fields.iter().map(|field| field.name.clone());
        (found.address().to_owned(), found.place, names.collect())
    };
    let mut seen: BTreeMap<_, usize> = BTreeMap::new();
    for found in forms.iter().filter(|found| !is_an_end(found)) {
        let is_written = (0..found.form.fields.len()).any(|at| is_written(&found.form, at));
        let times = seen.entry(kinds(found)).or_default();
        *times += 1;
        if !is_written || *times > 2 {
            continue;
        }
        let count = ways(&found.form).len();
        for way in 0..count {
            let Some(form) = found.again(&ground.clara).await else {
                break;
            };
            let Some(form) = ways(&form).into_iter().nth(way) else {
                break;
            };
            let Some(page) = attack.sends(ground, found, form).await else {
                continue;
            };
            // A preview carries the words on, hidden in a form of its own.
            let next = found_on(&page).into_iter();
            let next = next.filter(|next| {
                next.form
                    .fields
                    .iter()
                    .any(|field| field.kind == Kind::Hidden && field.value.contains("alert("))
            });
            for next in next {
                let done = ground.clara.send(&next.form).await;
                attack.judges(&done);
                attack.answers.push(done);
            }
            attack.answers.push(page);
        }
    }
    attack
}

/// The numbers of the hostile words that can be read in a text.
fn numbers_in(text: &str, into: &mut BTreeSet<usize>) {
    for rest in text.split("alert(").skip(1) {
        let number: Option<usize> = rest
            .split(')')
            .next()
            .and_then(|number| number.parse().ok());
        into.extend(number);
    }
}

/// Reads everything that we send; the numbers of the words that were read.
async fn reads_everything(ground: &Ground, attack: &mut Attack) -> BTreeSet<usize> {
    let site = &ground.site;
    site.it_is("2026-11-22T12:00");
    site.does_chores().await;
    site.deliver_mail().await;
    // Lists go home only with somebody who has just said who she is.
    let password = [("password", PASSWORD)];
    let confirmed = ground.clara.post("/konto/bestaetigung", &password).await;
    confirmed.has_status(303);
    let mut read = BTreeSet::new();
    let mut from = vec![
        "/".to_owned(),
        "/buero".to_owned(),
        "/konto".to_owned(),
        "/buero/protokoll".to_owned(),
    ];
    // What came in meanwhile stands before them.
    for slug in ["schwimmen", "tanzen", "malen", "singen"] {
        from.push(format!("/buero/angebote/{slug}"));
        from.push(format!("/buero/angebote/{slug}/liste"));
        from.push(format!("/angebote/{slug}"));
    }
    let letters = site.letters();
    assert!(letters.len() > 10, "the premise: letters have left");
    for letter in &letters {
        let found = faults_in(letter).into_iter();
        attack
            .faults
            .extend(found.map(|fault| format!("“{}”: {fault}", letter.subject())));
        numbers_in(&letter.text(), &mut read);
        let text = letter.text();
        let links = text
            .split_whitespace()
            .filter_map(|word| word.split_once("/anmeldung/"));
        from.extend(links.map(|(_, token)| format!("/anmeldung/{token}")));
    }
    ground.clara.get("/buero").await.has_status(200);
    let all = super::walk::walk(&ground.clara, from, 3).await;
    let mut pages: Vec<Page> = Vec::new();
    for (path, page) in all.pages {
        // In a language that runs the other way too.
        if page.is_html() {
            pages.push(ground.clara.get(&format!("/ar{path}")).await);
        }
        pages.push(page);
    }
    for path in ["/kalender.ics", "/angebote.atom", "/sitemap.xml"] {
        pages.push(ground.clara.get(path).await);
    }
    let slugs = pages.iter().filter_map(|page| {
        let slug = page.path.strip_prefix("/angebote/")?;
        (!slug.contains(['/', '?', '.'])).then(|| slug.to_owned())
    });
    for slug in slugs.collect::<BTreeSet<_>>() {
        for end in ["ics", "jsonld"] {
            pages.push(ground.clara.get(&format!("/angebote/{slug}.{end}")).await);
        }
    }
    for found in all
        .forms
        .iter()
        .filter(|found| found.form.action.contains("/liste."))
    {
        pages.push(ground.clara.post_form(&found.form).await);
    }
    pages.append(&mut attack.answers);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for page in &pages {
        attack.judges(page);
        let kind = page
            .header("content-type")
            .split(';')
            .next()
            .unwrap_or_default();
        *kinds.entry(kind.to_owned()).or_default() += 1;
        match kind {
            "text/html" => numbers_in(&page.text(), &mut read),
            kind if kind.ends_with("sheet") => numbers_in(&sheet::text(&page.bytes), &mut read),
            _ => numbers_in(&page.body(), &mut read),
        }
    }
    println!("read: {kinds:?}");
    for kind in [
        "text/html",
        "text/calendar",
        "application/atom+xml",
        "text/csv",
        "application/ld+json",
    ] {
        assert!(kinds.contains_key(kind), "{kind} was read: {kinds:?}");
    }
    assert!(
        kinds.keys().any(|kind| kind.ends_with("sheet")),
        "a spreadsheet was read: {kinds:?}"
    );
    read
}

on_both!(hostile_words_stay_words_wherever_they_are_written);

async fn hostile_words_stay_words_wherever_they_are_written(backend: Backend) {
    let ground = Ground::open(backend, [&short(1), &short(2)]).await;
    let mut attack = attacks(&ground).await;
    let read = reads_everything(&ground, &mut attack).await;
    assert!(attack.faults.is_empty(), "{}", attack.faults.join("\n"));
    // Each field took hostile words once, or is one that takes none.
    let never: BTreeSet<_> = attack
        .numbers
        .keys()
        .filter(|place| !attack.taken.contains(*place))
        .collect();
    let unknown: Vec<_> = never
        .iter()
        .filter(|(address, name)| {
            !NO_WORDS.contains(&name.as_str()) && (*address, name.as_str()) != BY_SCRIPT
        })
        .collect();
    assert!(unknown.is_empty(), "these never took a word: {unknown:#?}");
    let shown = attack
        .numbers
        .values()
        .filter(|number| read.contains(number))
        .count();
    let gone: Vec<_> = attack
        .numbers
        .iter()
        .filter(|(_, number)| !read.contains(number))
        .collect();
    println!(
        "{} fields, {} took words, {shown} were read again; not: {gone:?}",
        attack.numbers.len(),
        attack.taken.len()
    );
    assert!(shown >= 40, "only {shown} were read again; not: {gone:#?}");
    assert!(
        read.contains(&1) && read.contains(&2),
        "the names of those who work here too"
    );
    ground.site.close().await;
}
