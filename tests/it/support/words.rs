//! The sentences of the service as they stand in the `.ftl` files: a visitor finds a field by its label in
//! her own language.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use bausteine::Lang;

/// The messages of one language: key and raw text.
pub(crate) type Messages = BTreeMap<String, String>;

/// All messages of a language.
pub(crate) fn messages(lang: Lang) -> &'static Messages {
    static ALL: OnceLock<BTreeMap<&'static str, Messages>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let read = |lang: Lang| (lang.tag(), read(lang));
        Lang::ALL.into_iter().map(read).collect()
    });
    &all[lang.tag()]
}

/// A sentence without variables.
pub(crate) fn word(lang: Lang, key: &str) -> &'static str {
    let text = messages(lang)
        .get(key)
        .unwrap_or_else(|| panic!("there is no {key} in {lang}"));
    assert!(!text.contains('{'), "{key} has variables: {text}");
    text
}

/// The folder of the package.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(lang: Lang) -> Messages {
    let folder = root().join("src/lang").join(lang.tag());
    let mut messages = Messages::new();
    for entry in fs::read_dir(&folder).expect("every language has a folder") {
        let path = entry.expect("it can be read").path();
        let text = fs::read_to_string(&path).expect("it is text");
        let mut key = None;
        for line in text.lines() {
            let starts_message = line.starts_with(|first: char| first.is_ascii_alphabetic());
            if starts_message && let Some((name, value)) = line.split_once('=') {
                let name = name.trim().to_owned();
                messages.insert(name.clone(), value.trim().to_owned());
                key = Some(name);
            } else if line.starts_with([' ', '}'])
                && let Some(key) = &key
            {
                let message = messages.get_mut(key).expect("it was inserted");
                message.push('\n');
                message.push_str(line.trim());
            } else if line.starts_with('#') {
                key = None;
            }
        }
    }
    for text in messages.values_mut() {
        *text = text.trim().to_owned();
    }
    messages
}
