//! Fields that a form does not have are sent with it: the name of every column of every table, with a value that
//! stands in it. Two sites are alike to the last row; one gets the plain form, one the form with more. They stay
//! alike.

use std::collections::BTreeMap;

use serde_json::Value;

use super::ground::{Ground, NAMES};
use super::walk::{Found, means_something};
use crate::support::database::Backend;
use crate::support::page::Form;

/// Names that are no columns and would be worth a try.
const MORE: [(&str, &str); 8] = [
    ("is_office", "1"),
    ("admin", "true"),
    ("draft", "false"),
    ("actor", "Eve"),
    ("by", "office"),
    ("confirmed", "1"),
    ("places", "99"),
    ("token", "AAAAAAAAAAAAAAAAAAAAAA"),
];

/// A value of every column, of the last row that has one.
fn columns(stored: &[String]) -> BTreeMap<String, String> {
    let mut columns: BTreeMap<String, String> = BTreeMap::new();
    for line in stored {
        let row = line.split_once(": ").map_or("", |(_, row)| row);
        let Ok(Value::Object(row)) = serde_json::from_str(row) else {
            continue;
        };
        for (name, value) in row {
            let value = match value {
                Value::String(text) => text,
                Value::Number(number) => number.to_string(),
                Value::Bool(is) => is.to_string(),
                _ => continue,
            };
            columns.insert(name, value);
        }
    }
    columns.extend(MORE.map(|(name, value)| (name.to_owned(), value.to_owned())));
    columns
}

/// The form with every column that is none of its fields.
fn with_more(form: &Form, columns: &BTreeMap<String, String>) -> Form {
    let mut more = form.clone();
    for (name, value) in columns {
        if !form.fields.iter().any(|field| field.name == *name) {
            more.set(name, value);
        }
    }
    more
}

/// Late are the deeds after which there is less to do.
fn lateness(found: &Found) -> usize {
    let last = [
        "loeschung",
        "absage",
        "verzicht",
        "ruecknahme",
        "ende",
        "/konto",
        "abmeldung",
    ];
    let late = last
        .iter()
        .enumerate()
        .filter(|(_, word)| found.form.action.contains(*word));
    late.map(|(place, _)| place + 1).max().unwrap_or(0)
}

on_both!(a_form_changes_nothing_that_is_not_its_own);

async fn a_form_changes_nothing_that_is_not_its_own(backend: Backend) {
    let plain = Ground::open(backend, NAMES).await;
    let more = Ground::open(backend, NAMES).await;
    let (mut forms, others) = (plain.walk(4).await.few(), more.walk(4).await.few());
    assert_eq!(
        forms.len(),
        others.len(),
        "the premise: two sites that are alike"
    );
    let mut before = plain.stored().await;
    assert_eq!(
        before,
        more.stored().await,
        "the premise: two sites that are alike"
    );
    let columns = columns(&before);
    for name in [
        "role", "state", "id", "priority", "capacity", "email", "code", "actor",
    ] {
        assert!(columns.contains_key(name), "{name} is tried");
    }
    forms.sort_by_key(lateness);
    let mut changed = 0;
    for found in &forms {
        let (Some(mut form), Some(mut other)) = (
            found.again(&plain.clara).await,
            found.again(&more.clara).await,
        ) else {
            continue;
        };
        means_something(&mut form);
        means_something(&mut other);
        assert_eq!(form.sent(), other.sent(), "{}", form.action);
        let honest = plain.clara.post_form(&form).await;
        let greedy = more.clara.post_form(&with_more(&other, &columns)).await;
        let (is, should_be) = (more.stored().await, plain.stored().await);
        let extra: Vec<_> = is.iter().filter(|line| !should_be.contains(line)).collect();
        let missing: Vec<_> = should_be.iter().filter(|line| !is.contains(line)).collect();
        assert!(
            extra.is_empty() && missing.is_empty(),
            "{} ({} and {}) with more fields stores\n{extra:#?}\ninstead of\n{missing:#?}",
            form.action,
            honest.status,
            greedy.status,
        );
        changed += usize::from(should_be != before);
        before = should_be;
    }
    assert!(changed >= 25, "only {changed} forms do anything");
    plain.site.close().await;
    more.site.close().await;
}

#[test]
fn every_column_is_tried() {
    let rows = [
        "a: {\"x\":1,\"y\":\"z\"}".to_owned(),
        "b: {\"x\":null,\"w\":true}".to_owned(),
    ];
    let columns = columns(&rows);
    assert_eq!(columns["x"], "1");
    assert_eq!(columns["w"], "true");
}
