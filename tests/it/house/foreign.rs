//! What comes from elsewhere: no trace of a machine of ours, and nothing but public registries.

use std::fs;

use super::files;
use crate::support::words::root;

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
