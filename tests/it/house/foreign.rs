//! What comes from elsewhere: no trace of a machine of ours, nothing but public registries, and only
//! licences that go together with that of the program.

use std::fs;
use std::process::Command;

use serde_json::Value;

use super::files;
use crate::support::words::root;

/// Licences of others' code that may go into a program under the EUPL-1.2: permissive ones, and of those with
/// a copyleft only such as hold for the file they stand in.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[test]
fn every_licence_goes_together_with_ours() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut asked = Command::new(cargo);
    asked.current_dir(root());
    asked.args(["metadata", "--format-version", "1", "--locked", "--offline"]);
    // Crates for other systems are not on this one.
    let found = asked.args(["--filter-platform", &system()]).output();
    let found = found.expect("cargo answers");
    let said = String::from_utf8_lossy(&found.stderr);
    assert!(found.status.success(), "{said}");
    let all: Value = serde_json::from_slice(&found.stdout).expect("it is JSON");
    let packages = all["packages"].as_array().expect("a list");
    assert!(packages.len() > 100, "the packages were not found");
    let mut faults = Vec::new();
    for package in packages {
        let licence = package["license"].as_str().unwrap_or_default();
        if !is_allowed(licence) {
            faults.push(format!("{}: {licence}", package["name"]));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The system that cargo builds for here, `x86_64-unknown-linux-gnu`.
fn system() -> String {
    let said = Command::new("rustc").arg("-vV").output();
    let said = said.expect("rustc answers").stdout;
    let said = String::from_utf8(said).expect("it is text");
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("it names its host").to_owned()
}

#[test]
fn a_choice_of_licences_is_one_and_a_sum_is_both() {
    for licence in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0-only OR MIT",
        "(GPL-3.0-only OR MIT) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(is_allowed(licence), "{licence}");
    }
    for licence in [
        "",
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "MIT AND (GPL-3.0-only OR AGPL-3.0-only)",
        "(MIT",
        "MIT MIT",
    ] {
        assert!(!is_allowed(licence), "{licence}");
    }
}

/// Does an SPDX expression leave a way that [`LICENCES`] knows? A slash is the old way to write OR.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let signs: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = signs.as_slice();
    choice(&mut rest) == Some(true) && rest.is_empty()
}

/// `sum OR sum …`; none where it is no expression.
fn choice(rest: &mut &[&str]) -> Option<bool> {
    let mut allowed = sum(rest)?;
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        allowed |= sum(rest)?;
    }
    Some(allowed)
}

/// `one AND one …`
fn sum(rest: &mut &[&str]) -> Option<bool> {
    let mut allowed = one(rest)?;
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        allowed &= one(rest)?;
    }
    Some(allowed)
}

/// A licence, with an exception or without, or a choice in brackets. An exception only allows more.
fn one(rest: &mut &[&str]) -> Option<bool> {
    match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let allowed = choice(rest)?;
            let [")", after @ ..] = *rest else {
                return None;
            };
            *rest = after;
            Some(allowed)
        }
        [name, "WITH", _, after @ ..] | [name, after @ ..] => {
            *rest = after;
            Some(LICENCES.contains(name))
        }
        [] => None,
    }
}

#[test]
fn the_tree_names_no_machine_of_ours() {
    let root = root();
    let mut forbidden: Vec<String> = ["home", "root", "Users"]
        .iter()
        .map(|folder| format!("/{folder}/"))
        .collect();
    // Where this copy lies, unless that is a place that everybody has.
    let first = root
        .components()
        .nth(1)
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    if let Some(first) =
        first.filter(|first| !["usr", "tmp", "var", "etc", "opt", "srv"].contains(&first.as_str()))
    {
        forbidden.push(format!("/{first}/"));
    }
    let mut found = Vec::new();
    for path in files(&root) {
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            let names = |place: &String| {
                line.match_indices(place.as_str()).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    before.is_none_or(|sign| " \"'`(=:,".contains(sign))
                })
            };
            if forbidden.iter().any(names) {
                found.push(format!("{}:{}: {line}", path.display(), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn everything_foreign_comes_from_the_public_registries() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("there is a lock");
    for source in lock.lines().filter(|line| line.starts_with("source = ")) {
        assert_eq!(
            source,
            r#"source = "registry+https://github.com/rust-lang/crates.io-index""#
        );
    }
    let lock = root().join("tests/browser/package-lock.json");
    let lock = fs::read_to_string(lock).expect("there is a lock for the browser tests");
    assert!(
        lock.contains("\"integrity\": \"sha512-"),
        "axe-core is locked"
    );
    for line in lock.lines().filter(|line| line.contains("\"resolved\"")) {
        assert!(line.contains("\"https://registry.npmjs.org/"), "{line}");
    }
}
