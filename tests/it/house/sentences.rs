//! The sentences: all there in every language, each its own, and short.

use std::collections::BTreeMap;

use bausteine::Lang;

use crate::support::words::messages;

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
    "Büro",
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
