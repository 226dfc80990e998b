//! Is the house in order? Who imports whom, how long files are, what the sentences look like in every
//! language, what of others lies in it, and has every rule its tests?

mod deeds;
mod foreign;
mod rules;
mod sentences;

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::words::root;

/// The modules of the crate from the ground up. Each may import only what stands before it.
const ORDER: &[&str] = &[
    // Floor 0: words, addresses, formats; floor 1: the surroundings.
    "kinds",
    "error",
    "paths",
    "clock",
    "dice",
    "settings",
    "telemetry",
    "lang",
    "formats",
    "marks",
    "db",
    "own",
    "keys",
    "erasures",
    "storage",
    // Floors 2 and 3.
    "mail",
    "app",
    "audit",
    "web",
    // Floor 4: the rooms, in their order.
    "barriers",
    "accounts",
    "offerings",
    "bounces",
    "bookings",
    "sessions",
    "lists",
    "catalogue",
    "attendance",
    "subscribers",
    "newsletter",
    "chronology",
    "reports",
    "planning",
    "desk",
    "forgetting",
    // Floor 5: everything comes together here.
    "operators",
    "postbox",
    "invariants",
    "seed",
    "site",
    "work",
    "backups",
    "commands",
    "testing",
    "lib",
    "main",
];

/// The rooms: others see their front door and their `entity`, pure `rules` included.
const ROOMS: &[&str] = &[
    "barriers",
    "accounts",
    "offerings",
    "bounces",
    "bookings",
    "sessions",
    "lists",
    "catalogue",
    "attendance",
    "subscribers",
    "newsletter",
    "chronology",
    "reports",
    "planning",
    "desk",
    "forgetting",
];

/// Backward steps that are known and meant: from, to, why.
const KNOWN: &[(&str, &str, &str)] = &[(
    "mail",
    "app",
    "the courier works with all parts of the program, and the program holds a carrier",
)];

#[test]
fn rooms_import_only_what_lies_below_them() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        faults.extend(backward_steps(&path, &text));
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_module_has_its_place_in_the_order() {
    for (path, _) in sources() {
        let module = module_of(&path);
        assert!(
            ORDER.contains(&module.as_str()),
            "{path}: say in tests/it/house where `{module}` stands"
        );
    }
}

#[test]
fn a_planted_backward_step_is_found() {
    let plant = |path: &str, text: &str| backward_steps(path, text).len();
    assert_eq!(
        plant("src/offerings/pages.rs", "use crate::bookings::Tally;"),
        1
    );
    assert_eq!(
        plant("src/kinds/lang.rs", "use crate::{db::Db, kinds::Cents};"),
        1
    );
    assert_eq!(
        plant("src/web/form.rs", "fn f() {\n    crate::catalogue::g();\n}"),
        1
    );
    assert_eq!(
        plant(
            "src/bookings/actions.rs",
            "use crate::offerings::store::find;"
        ),
        1
    );
    let both = "use crate::{\n    offerings::{entity::pool, store},\n    site,\n};";
    assert_eq!(plant("src/bookings/actions.rs", both), 2);
}

#[test]
fn a_forward_step_is_no_fault() {
    let plant = |path: &str, text: &str| backward_steps(path, text);
    for text in [
        "use crate::offerings::{self, entity::session, Listing};",
        "use crate::offerings::entity;",
        "use crate::kinds::{Cents, Lang};",
        "use crate::bookings::store::inner;",
        "// Not crate::catalogue, as the house has it.",
        "//! [`crate::site`] joins them.",
        "const TEXT: &str = \"crate::site\";",
    ] {
        assert_eq!(plant("src/bookings/actions.rs", text), Vec::<String>::new());
    }
}

#[test]
fn every_route_stands_in_the_address_book() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        // The operators' listener is not the site.
        let code = code.replace(".route(\"/metrics\"", "");
        for past in [
            ".route(",
            ".nest(",
            "route_service(",
            "nest_service(",
            "#[typed_path(",
        ] {
            if path != "src/paths.rs" && code.contains(past) {
                faults.push(format!("{path}: {past}"));
            }
        }
    }
    assert!(faults.is_empty(), "who may open these? {faults:?}");
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let long: Vec<_> = sources()
        .into_iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 400)
        .collect();
    assert!(long.is_empty(), "make a folder of the same name: {long:?}");
}

/// The sources of the program: path from the root, text.
fn sources() -> Vec<(String, String)> {
    let root = root();
    let mut sources: Vec<_> = files(&root.join("src"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("it is text");
            let path = path.strip_prefix(&root).expect("below the root");
            (path.display().to_string(), text)
        })
        .collect();
    sources.sort();
    assert!(sources.len() > 10, "the sources were not found");
    sources
}

/// All files of ours below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let name = entry.file_name();
        let path = entry.path();
        if path.is_dir() {
            let skipped = ["target", ".git", "data", "node_modules", "shots"];
            if !skipped.iter().any(|skipped| name == *skipped) {
                found.extend(files(&path));
            }
        } else if name != ".git" {
            found.push(path);
        }
    }
    found
}

/// `src/bookings/store/her.rs` belongs to `bookings`, `src/db.rs` is `db`.
fn module_of(path: &str) -> String {
    let path = path.trim_start_matches("src/");
    let first = path.split('/').next().unwrap_or(path);
    first.trim_end_matches(".rs").to_owned()
}

/// Every import of a file that goes backwards or behind a front door, with its line.
fn backward_steps(path: &str, text: &str) -> Vec<String> {
    let here = module_of(path);
    let rank = |module: &str| ORDER.iter().position(|known| *known == module);
    let mut faults = Vec::new();
    for (line, import) in imports(text) {
        let mut steps = import.split("::");
        let there = steps.next().unwrap_or_default();
        if there == here || rank(there).is_none() || rank(&here).is_none() {
            continue;
        }
        let is_known = KNOWN
            .iter()
            .any(|(from, to, _)| *from == here && *to == there);
        if rank(there) > rank(&here) && !is_known {
            faults.push(format!("{path}:{line}: `{here}` must not import `{there}`"));
        } else if ROOMS.contains(&there) {
            let inner = steps.next().unwrap_or_default();
            let walls = [
                "rules", "store", "actions", "forms", "pages", "letters", "routes", "chores",
            ];
            if walls.contains(&inner) {
                faults.push(format!(
                    "{path}:{line}: `{there}::{inner}` lies behind a front door"
                ));
            }
        }
    }
    faults
}

/// Every path below `crate::` that a file names, groups taken apart: line and path.
fn imports(text: &str) -> Vec<(usize, String)> {
    let code = without_words(text);
    let mut found = Vec::new();
    for (at, marker) in code.match_indices("crate::") {
        if code[..at].ends_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '$')) {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        take_apart(&code[at + marker.len()..], "", &mut |path| {
            found.push((line, path));
        });
    }
    found
}

/// Reads one path or one group in braces; returns what is left behind it.
fn take_apart<'t>(text: &'t str, before: &str, found: &mut impl FnMut(String)) -> &'t str {
    let text = text.trim_start();
    let Some(mut rest) = text.strip_prefix('{') else {
        let end = text
            .find(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | ':')))
            .unwrap_or(text.len());
        let (path, rest) = text.split_at(end);
        if rest.starts_with('{') && path.ends_with("::") {
            return take_apart(rest, &format!("{before}{path}"), found);
        }
        found(format!("{before}{path}"));
        return rest;
    };
    loop {
        rest = take_apart(rest, before, found).trim_start();
        // `as name` between two parts of a group.
        let next = rest.find([',', '}']).unwrap_or(rest.len());
        rest = &rest[next..];
        match rest.chars().next() {
            Some(',') => rest = rest[1..].trim_start(),
            Some('}') => return &rest[1..],
            _ => return rest,
        }
        if let Some(rest) = rest.strip_prefix('}') {
            return rest;
        }
    }
}

/// The code without comments and texts; lines stay where they are.
fn without_words(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut in_text = false;
        let mut before = ' ';
        for (at, sign) in line.char_indices() {
            if sign == '"' && before != '\\' && before != '\'' {
                in_text = !in_text;
            } else if !in_text && line[at..].starts_with("//") {
                break;
            } else if !in_text {
                out.push(sign);
            }
            before = sign;
        }
        out.push('\n');
    }
    out
}
