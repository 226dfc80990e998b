//! Is the house in order? Who imports whom, how long files are, what the sentences look like in every language.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bausteine::Lang;

use crate::support::words::{messages, root};

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
    "db",
    "keys",
    // Floors 2 and 3.
    "mail",
    "app",
    "audit",
    "web",
    // Floor 4: the rooms, in their order.
    "barriers",
    "accounts",
    "offerings",
    "bookings",
    "catalogue",
    "attendance",
    "newsletter",
    "chronology",
    "reports",
    // Floor 5: everything comes together here.
    "operators",
    "postbox",
    "invariants",
    "seed",
    "site",
    "work",
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
    "bookings",
    "catalogue",
    "attendance",
    "newsletter",
    "chronology",
    "reports",
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
            "{path}: say in tests/it/house.rs where `{module}` stands"
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
fn no_file_is_longer_than_four_hundred_lines() {
    let long: Vec<_> = sources()
        .into_iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 400)
        .collect();
    assert!(long.is_empty(), "make a folder of the same name: {long:?}");
}

#[test]
fn every_language_says_everything() {
    let german = messages(Lang::De);
    assert!(german.len() > 20, "the words were not found");
    for lang in Lang::ALL {
        let theirs = messages(lang);
        let keys =
            |messages: &'static BTreeMap<String, String>| messages.keys().collect::<Vec<_>>();
        assert_eq!(keys(theirs), keys(german), "{lang}");
        for (key, text) in theirs {
            let known = variables(&german[key]);
            for variable in variables(text) {
                assert!(known.contains(&variable), "{lang}: {key} uses ${variable}");
            }
            assert!(!text.is_empty(), "{lang}: {key} says nothing");
        }
    }
}

/// Words that are the same in German and elsewhere, whatever the reader's language.
const SAME: &[&str] = &[
    "E-Mail",
    "Bausteine",
    "WhatsApp",
    "SMS",
    "PDF",
    "iCal",
    "QR",
    "Telefon",
    "Telefon:",
    "Kurs",
    "Workshop",
    "Workshops",
    "Seminar",
    "Kurs",
    "Tigrinya",
    "Organisation",
    "Code",
];

#[test]
fn nothing_is_only_copied_from_german() {
    let mut copies = Vec::new();
    for lang in [Lang::Tr, Lang::Ar, Lang::Uk, Lang::En] {
        for (key, text) in messages(lang) {
            let german = &messages(Lang::De)[key];
            let words = without_placeables(text);
            let has_words = words.chars().filter(|sign| sign.is_alphabetic()).count() > 3;
            if text == german && has_words && !SAME.contains(&words.trim()) {
                copies.push(format!("{lang}: {key} = {text}"));
            }
        }
    }
    assert!(copies.is_empty(), "\n{}\n", copies.join("\n"));
}

#[test]
fn arabic_and_ukrainian_are_written_in_their_own_letters() {
    let mut faults = Vec::new();
    let arabic = |sign: char| ('\u{600}'..='\u{6ff}').contains(&sign);
    let cyrillic = |sign: char| ('\u{400}'..='\u{4ff}').contains(&sign);
    let scripts: [(Lang, &dyn Fn(char) -> bool); 2] = [(Lang::Ar, &arabic), (Lang::Uk, &cyrillic)];
    for (lang, is_own) in scripts {
        for (key, text) in messages(lang) {
            let words = without_placeables(text);
            let letters = words.chars().filter(|sign| sign.is_alphabetic()).count();
            let own = words.chars().filter(|sign| is_own(*sign)).count();
            if letters > 3 && own * 2 < letters && !SAME.contains(&words.trim()) {
                faults.push(format!("{lang}: {key} = {text}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Sentences that the law or an address makes longer than others.
const LONG: &[&str] = &[];

#[test]
fn german_sentences_are_short() {
    let mut long = Vec::new();
    for lang in [Lang::De, Lang::Simple] {
        for (key, text) in messages(lang) {
            for sentence in sentences(text) {
                let words = sentence.split_whitespace().count();
                if words > 14 && !LONG.contains(&key.as_str()) {
                    long.push(format!("{lang}: {key} ({words} words): {sentence}"));
                }
            }
        }
    }
    assert!(long.is_empty(), "\n{}\n", long.join("\n"));
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

/// The names of the variables of a message.
fn variables(text: &str) -> Vec<String> {
    let mut names: Vec<_> = text
        .split('$')
        .skip(1)
        .map(|rest| {
            let end = rest.find(|sign: char| !(sign.is_alphanumeric() || "-_".contains(sign)));
            rest[..end.unwrap_or(rest.len())].to_owned()
        })
        .collect();
    names.sort();
    names.dedup();
    names
}

/// The words of a message; what stands in braces is one word.
fn without_placeables(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for sign in text.chars() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => out.push(sign),
            _ => {}
        }
    }
    out
}

/// The sentences of a message, each plural form by itself; what stands in braces counts as one word.
fn sentences(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    for line in text.lines() {
        let variant = line.trim_start_matches('*');
        match variant
            .strip_prefix('[')
            .and_then(|rest| rest.split_once(']'))
        {
            Some((_, form)) => parts.push(form.to_owned()),
            None if line.contains("->") || line == "}" => {}
            None => {
                plain.push(' ');
                plain.push_str(line);
            }
        }
    }
    parts.push(plain);
    let mut sentences = Vec::new();
    for part in parts {
        let mut words = String::new();
        let mut depth = 0;
        for sign in part.chars() {
            match sign {
                '{' => {
                    depth += 1;
                    words.push('N');
                }
                '}' => depth -= 1,
                _ if depth == 0 => words.push(sign),
                _ => {}
            }
        }
        for sentence in words.split_inclusive(['.', '!', '?', ':']) {
            sentences.push(sentence.trim().to_owned());
        }
    }
    sentences
}
