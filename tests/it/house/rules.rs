//! Has every rule of `docs/rules.md` its tests, and does nobody write places but the store of the bookings?

use std::collections::BTreeSet;
use std::fs;

use super::{files, sources};
use crate::support::words::root;

#[test]
fn every_rule_has_tests_that_are_there() {
    let page = fs::read_to_string(root().join("docs/rules.md")).expect("the rules");
    let tests = all_tests();
    assert!(tests.len() > 500, "only {} tests were found", tests.len());
    let faults = faults(&page, &tests);
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn a_rule_without_a_test_and_a_test_that_is_not_there_are_found() {
    let tests = BTreeSet::from(["it_holds".to_owned()]);
    let page = |below: &str| {
        let rule = |number: usize| format!("### A{number}. So it is.\nTests: `it_holds`");
        let full: Vec<String> = (1..=MANY).map(rule).collect();
        let full = full.join("\n\n");
        format!("# Rules\n\n{full}\n\n### B1. And so.\n{below}\n")
    };
    assert_eq!(faults(&page("Tests: `it_holds`"), &tests), [""; 0]);
    assert_eq!(faults(&page(""), &tests), ["B1 has no test"]);
    assert_eq!(faults(&page("Tests: "), &tests), ["B1 has no test"]);
    let gone = faults(&page("Tests: `it_holds` `it_is_gone`"), &tests);
    assert_eq!(gone, ["B1: there is no test `it_is_gone`"]);
    assert_eq!(
        faults(&page("Tests: `it_holds`").replace("B1", "A1"), &tests),
        ["A1 stands there twice"]
    );
    assert_eq!(faults("", &tests), ["only 0 rules were found"]);
}

/// Fewer rules than that: the page was not understood.
const MANY: usize = 60;

/// Rules without tests, and tests that are not there.
fn faults(page: &str, tests: &BTreeSet<String>) -> Vec<String> {
    let (mut faults, mut seen) = (Vec::new(), BTreeSet::new());
    for rule in page
        .split("\n### ")
        .skip(1)
        .chain(page.strip_prefix("### "))
    {
        let number = rule.split('.').next().unwrap_or_default();
        if !seen.insert(number) {
            faults.push(format!("{number} stands there twice"));
        }
        let lines = rule.lines().filter_map(|line| line.strip_prefix("Tests: "));
        let names: Vec<&str> = lines
            .flat_map(|line| line.split('`').skip(1).step_by(2))
            .collect();
        if names.is_empty() {
            faults.push(format!("{number} has no test"));
        }
        let gone = names.iter().filter(|name| !tests.contains(**name));
        faults.extend(gone.map(|name| format!("{number}: there is no test `{name}`")));
    }
    if seen.len() < MANY {
        faults.push(format!("only {} rules were found", seen.len()));
    }
    faults
}

/// The names of all tests, those of `both!` too. Functions that help them are none.
fn all_tests() -> BTreeSet<String> {
    let root = root();
    let mut tests = BTreeSet::new();
    for folder in ["src", "tests/it", "tests/browser"] {
        for path in files(&root.join(folder)) {
            if path.extension().is_some_and(|ending| ending == "rs") {
                tests.extend(tests_of(&fs::read_to_string(path).expect("it is text")));
            }
        }
    }
    tests
}

fn tests_of(text: &str) -> Vec<String> {
    let (mut tests, mut is_marked, mut in_both) = (Vec::new(), false, false);
    for line in text.lines() {
        let bare = line.trim_start();
        match bare {
            "#[test]" => is_marked = true,
            _ if bare.starts_with("#[tokio::test") => is_marked = true,
            "both! {" | "both_with_server! {" if bare == line => in_both = true,
            _ if line == "}" => in_both = false,
            _ => {}
        }
        let bare = bare.strip_prefix("async ").unwrap_or(bare);
        let Some(rest) = bare.strip_prefix("fn ") else {
            continue;
        };
        let name = rest.split('(').next().unwrap_or_default();
        let is_story = in_both && line.starts_with("    async fn") && rest.contains(": &Site");
        if is_marked || is_story {
            tests.push(name.to_owned());
        }
        is_marked = false;
    }
    tests
}

#[test]
fn helpers_are_no_tests() {
    let text = "#[test]\nfn it_holds() {\n}\nfn helps() {}\nboth! {\n    async fn told(site: &Site) {\n        fn inner() {}\n    }\n}\n";
    assert_eq!(tests_of(text), ["it_holds", "told"]);
}

#[test]
fn only_the_store_of_the_bookings_writes_places() {
    let sources = sources();
    let writes = |(path, text): &(String, String)| !writes_of_places(path, text).is_empty();
    let faults: Vec<String> = (sources.iter())
        .filter(|(path, _)| !path.starts_with("src/bookings/store/"))
        .flat_map(|(path, text)| writes_of_places(path, text))
        .collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    let here = sources.iter().filter(|source| writes(source)).count();
    assert!(here > 1, "premise: the store writes them");
}

#[test]
fn a_planted_write_is_found() {
    for text in [
        "entry::Entity::insert_many(rows)",
        "entry::Entity::update_many()\n    .set(all)",
        "holder::Entity::delete_by_id(id)",
        "let row = entry::ActiveModel { people: Set(1) };",
        "tx.execute_unprepared(\"UPDATE entries SET people = 9\")",
        "\"insert into holders values (1)\"",
    ] {
        assert_eq!(
            writes_of_places("src/bookings/chores.rs", text).len(),
            1,
            "{text}"
        );
    }
    for text in ["entry::Entity::find()", "\"SELECT people FROM entries\""] {
        assert_eq!(
            writes_of_places("src/bookings/chores.rs", text).len(),
            0,
            "{text}"
        );
    }
}

/// Where a file writes the tables behind the places.
fn writes_of_places(path: &str, text: &str) -> Vec<String> {
    let verbs = ["insert", "update", "delete"];
    let raw = ["insert into ", "update ", "delete from "];
    let is_write = |line: &str| {
        let small = line.to_lowercase();
        ["entry", "holder"].iter().any(|table| {
            line.contains(&format!("{table}::ActiveModel"))
                || verbs
                    .iter()
                    .any(|verb| line.contains(&format!("{table}::Entity::{verb}")))
        }) || ["entries", "holders"].iter().any(|table| {
            raw.iter()
                .any(|start| small.contains(&format!("{start}{table}")))
        })
    };
    let lines = text.lines().enumerate();
    lines
        .filter(|(_, line)| is_write(line))
        .map(|(number, line)| format!("{path}:{}: {}", number + 1, line.trim()))
        .collect()
}
