//! Three real servers on one PostgreSQL behind a round-robin, and one of them is killed in the middle of it.
//! And backups, made and put back by the real program; and what comes back, by the pipe of a mail server.

mod backups;
mod bounces;
mod killed;
pub(crate) mod servers;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bausteine::Clock;
use serde_json::Value;

use crate::support::database::{Backend, postgres_is_missing};
use crate::support::postbox::Letter;
use crate::support::site::{Site, address};
use crate::support::smtp;
use servers::{Program, RoundRobin};

/// Places of the course.
const PLACES: usize = 20;
/// Parties of one to four in turn: two hundred people.
const PARTIES: usize = 80;
/// As many send their forms at the same time.
const AT_ONCE: usize = 8;
/// So many are noted when a server is killed.
const NOTED_BEFORE: usize = 25;
const SLUG: &str = "schwimmen";

/// A party that was answered with a booking: the address of it.
#[derive(Clone, Debug)]
struct Noted {
    number: usize,
    people: usize,
    link: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_people_want_twenty_places_of_three_servers_and_one_is_killed() {
    if postgres_is_missing() {
        return;
    }
    let site = Site::open(Backend::Postgres).await;
    let old = three_days_ago(&site).await;
    let mails = smtp::Server::open().await;
    let program = Program::of(&site, &mails.url);
    let rush = {
        let program = program.clone();
        tokio::task::spawn_blocking(move || rush(&program))
    };
    let (noted, unanswered) = rush.await.expect("the rush ends");
    assert!(unanswered > 0, "nobody noticed that a server was killed");
    assert_eq!(noted.len(), PARTIES);

    // What the killed server had taken in hand is taken up when its time is over.
    tokio::task::block_in_place(|| {
        for minutes in [20, 90] {
            let at = (Clock::real().now() + Duration::from_mins(minutes)).to_rfc3339();
            let jobs = program.runs(&["jobs", "run", "--at", &at]);
            assert!(jobs.status.success(), "{jobs:?}");
        }
        let check = program.runs(&["check"]);
        let said = String::from_utf8_lossy(&check.stdout).into_owned();
        assert!(
            check.status.success() && said.contains("Everything holds."),
            "{said}"
        );
    });

    let mut books = Vec::new();
    for party in noted.iter().chain(&old) {
        let page = site.get(&format!("{}/daten.json", party.link)).await;
        // Every booking that was acknowledged is there.
        page.has_status(200);
        books.push(serde_json::from_slice::<Value>(&page.bytes).expect("JSON"));
    }
    nothing_is_oversold(&site, &books, noted.iter().chain(&old)).await;
    let mut letters = site.letters();
    letters.extend(
        mails
            .taken()
            .into_iter()
            .map(|taken| Letter::read(taken.data)),
    );
    everybody_has_her_letters(&books, &letters);
    // The book is of today.
    site.clock().set(Clock::real().now());
    site.close().await;
}

/// Ten couples had the places, six more waited, three couples left: six offers that are over by now.
async fn three_days_ago(site: &Site) -> Vec<Noted> {
    let now = Clock::real().now();
    site.clock().set(now - Duration::from_hours(72));
    let day = (now + Duration::from_hours(24 * 40))
        .date_naive()
        .to_string();
    let course = site.offering("Schwimmen").places(20).waitlist(500);
    let course = course.party_up_to(4).on(&day).open().await;
    let mut old = Vec::new();
    for number in 0..16 {
        let name = format!("Alt {number}");
        let couple = number < 10;
        let visitor = site.visitor(&name);
        let partner = format!("Neu {number}");
        let visitor = if couple {
            visitor.with(&[&partner])
        } else {
            visitor
        };
        let visitor = visitor.books(&course).await;
        if number >= 10 {
            assert_eq!(visitor.states().await, ["waiting"]);
        }
        let link = visitor.booking().to_owned();
        old.push(Noted {
            number: 1000 + number,
            people: if couple { 2 } else { 1 },
            link,
        });
    }
    site.deliver_mail().await;
    for party in old.iter().take(3) {
        site.clock()
            .set(site.clock().now() + Duration::from_mins(1));
        site.post(&format!("{}/absage", party.link), &[])
            .await
            .has_status(303);
    }
    site.deliver_mail().await;
    old
}

/// All come at once, and on their way some leave again, accept or decline. Who was noted, and how many
/// questions a server did not answer.
fn rush(program: &Program) -> (Vec<Noted>, usize) {
    let mut servers: Vec<_> = std::thread::scope(|scope| {
        let starts = [(); 3].map(|()| scope.spawn(|| program.serves()));
        starts
            .map(|start| start.join().expect("it comes up"))
            .into()
    });
    let robin = Arc::new(RoundRobin {
        ports: servers.iter().map(|server| server.port).collect(),
        turn: AtomicUsize::new(0),
        unanswered: AtomicUsize::new(0),
    });
    let count = Arc::new(AtomicUsize::new(0));
    let people: Vec<_> = (0..AT_ONCE)
        .map(|group| {
            let (robin, count) = (Arc::clone(&robin), Arc::clone(&count));
            std::thread::spawn(move || comes(group, &robin, &count))
        })
        .collect();
    let start = Instant::now();
    while count.load(Ordering::Relaxed) < NOTED_BEFORE {
        assert!(start.elapsed() < Duration::from_mins(2), "nobody is noted");
        std::thread::sleep(Duration::from_millis(2));
    }
    servers.remove(1).ends_by("-KILL");
    assert!(
        count.load(Ordering::Relaxed) < PARTIES,
        "the rush was over before"
    );
    // Somebody looks after the chores by hand meanwhile.
    assert!(program.runs(&["jobs", "run"]).status.success());
    let mut noted = Vec::new();
    for group in people {
        noted.extend(group.join().expect("all are answered"));
    }
    for server in servers {
        server.ends_by("-TERM");
    }
    (noted, robin.unanswered.load(Ordering::Relaxed))
}

/// A group of parties, one after another.
fn comes(group: usize, robin: &RoundRobin, count: &AtomicUsize) -> Vec<Noted> {
    let mut noted: Vec<Noted> = Vec::new();
    for number in (group..PARTIES).step_by(AT_ONCE) {
        let people = number % 4 + 1;
        let names: Vec<String> = (0..people)
            .map(|nth| format!("Person {number} {nth}"))
            .collect();
        let (email, key) = (
            address(&format!("Party {number}")),
            format!("party-{number}"),
        );
        let mut fields = vec![("email", email.as_str()), ("key", key.as_str())];
        fields.extend(names.iter().map(|name| ("name", name.as_str())));
        let answer = robin.asks("POST", &format!("/angebote/{SLUG}/anmeldung"), &fields);
        assert_eq!(answer.status, 303, "{}", answer.body);
        let link = answer.location.expect("it leads somewhere");
        noted.push(Noted {
            number,
            people,
            link,
        });
        count.fetch_add(1, Ordering::Relaxed);
        stroll(robin, &noted);
    }
    for _ in 0..2 {
        stroll(robin, &noted);
    }
    noted
}

/// Everybody of a group looks at her page, and does something or not.
fn stroll(robin: &RoundRobin, noted: &[Noted]) {
    for party in noted {
        let data = robin.asks("GET", &format!("{}/daten.json", party.link), &[]);
        let data: Value = serde_json::from_str(&data.body).expect("JSON");
        let deed = match (data["entries"][0]["state"].as_str(), party.number % 3) {
            (Some("confirmed"), 0) => "absage",
            (Some("offered"), 1) => "verzicht",
            (Some("offered"), 2) => "annahme",
            _ => continue,
        };
        let answer = robin.asks("POST", &format!("{}/{deed}", party.link), &[]);
        // 409: a moment too late.
        assert!(
            matches!(answer.status, 303 | 409),
            "{} {}",
            answer.status,
            answer.body
        );
    }
}

/// The places, and the list without a gap: there is nobody of whom nobody knows.
async fn nothing_is_oversold(site: &Site, books: &[Value], noted: impl Iterator<Item = &Noted>) {
    let (mut taken, mut positions, mut smallest) = (0, Vec::new(), usize::MAX);
    for (book, party) in books.iter().zip(noted) {
        let entry = &book["entries"][0];
        assert_eq!(book["entries"].as_array().map(Vec::len), Some(1), "{book}");
        match entry["state"].as_str() {
            Some("confirmed" | "offered") => taken += party.people,
            Some("waiting") => {
                positions.push(entry["position"].as_u64().expect("a position"));
                smallest = smallest.min(party.people);
            }
            Some("cancelled" | "lapsed") => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(taken <= PLACES, "{taken} people have places");
    assert!(
        smallest > PLACES - taken,
        "{smallest} wait, {taken} have places"
    );
    positions.sort_unstable();
    let all: Vec<u64> = (1..=positions.len() as u64).collect();
    assert_eq!(positions, all, "somebody waits whom nobody knows");
    site.clock().set(Clock::real().now());
    let page = site.get(&format!("/angebote/{SLUG}.jsonld")).await;
    let free = format!("\"remainingAttendeeCapacity\":{}", PLACES - taken);
    assert!(page.body().contains(&free), "{free}: {}", page.body());
}

/// One letter for each thing that happened to her, and each left the house: once, or, where the killed
/// server had it in hand, once more under the same Message-ID.
fn everybody_has_her_letters(books: &[Value], letters: &[Letter]) {
    let mut arrived: HashMap<&str, HashMap<String, usize>> = HashMap::new();
    for letter in letters {
        let hers = arrived.entry(letter.to.as_str()).or_default();
        *hers.entry(letter.header("Message-ID")).or_default() += 1;
    }
    let mut repeated = 0;
    for book in books {
        let email = book["contact"]["email"].as_str().expect("an address");
        let posted = book["letters"].as_array().expect("letters");
        let changes = book["changes"].as_array().expect("changes");
        assert_eq!(
            posted.len(),
            changes.len(),
            "a letter for each change: {book}"
        );
        let left = |letter: &&Value| letter["state"] == "accepted";
        let withdrawn = |letter: &&Value| letter["state"] == "excluded";
        let (left, withdrawn) = (
            posted.iter().filter(left).count(),
            posted.iter().filter(withdrawn).count(),
        );
        assert_eq!(left + withdrawn, posted.len(), "{book}");
        let hers = arrived.remove(email).unwrap_or_default();
        assert_eq!(hers.len(), left, "{email}: {hers:?}");
        assert!(hers.values().all(|times| *times <= 2), "{email}: {hers:?}");
        repeated += hers.values().filter(|times| **times == 2).count();
    }
    assert!(arrived.is_empty(), "letters to nobody: {arrived:?}");
    // As many as the killed server had connections to the mail server.
    assert!(repeated <= 2, "{repeated} letters came twice");
}
