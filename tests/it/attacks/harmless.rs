//! What must not be in what we send: each kind of answer has a language of its own in which a text can become
//! more than text.

use scraper::{Html, Selector};

use super::sheet;
use crate::support::page::Page;
use crate::support::postbox::Letter;

/// A line break with a line behind it, as a header, a calendar and a table would have one.
pub(super) const LINE: &str = "X-Evil";

/// What could do harm in an answer; nothing where all is well.
pub(super) fn faults(page: &Page) -> Vec<String> {
    let kind = page.header("content-type");
    let kind = kind.split(';').next().unwrap_or_default();
    let found = match kind {
        "text/html" => in_html(&page.body()),
        "application/atom+xml" | "application/xml" => in_xml(&page.body()),
        "application/json" | "application/ld+json" => in_json(&page.body()),
        "text/calendar" => in_lines(&page.body()),
        "text/csv" => in_csv(&page.bytes),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => {
            sheet::faults(&page.bytes)
        }
        "text/plain" | "text/css" | "text/javascript" | "image/svg+xml" | "" => Vec::new(),
        other => vec![format!("nobody knows what can hide in {other}")],
    };
    let headers = page.headers.iter();
    let planted = headers.filter(|(name, _)| name.as_str().eq_ignore_ascii_case(LINE));
    let planted = planted.map(|_| "a header was planted".to_owned());
    found.into_iter().chain(planted).collect()
}

/// The same in a letter.
pub(super) fn faults_in(letter: &Letter) -> Vec<String> {
    let mut found = in_html(&letter.html());
    found.extend(letter.calendar().iter().flat_map(|text| in_lines(text)));
    for name in [LINE, "Bcc"] {
        if !letter.header(name).is_empty() {
            found.push(format!("the header {name} was planted"));
        }
    }
    found
}

/// HTML: no script but what we link, no attribute that acts, no address that is a program.
pub(super) fn in_html(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for raw in ["<script>alert", "<img src=x"] {
        if text.contains(raw) {
            found.push(format!("{raw} stands there raw"));
        }
    }
    let tree = Html::parse_document(text);
    let all = Selector::parse("*").expect("a selector");
    for element in tree.select(&all) {
        let name = element.value().name();
        let is_data = matches!(
            element.attr("type"),
            Some("application/ld+json" | "application/json")
        );
        let is_ours = element
            .attr("src")
            .is_some_and(|src| src.starts_with("/assets/"));
        let of_us = |src: &str| src.starts_with('/') && !src.starts_with("//");
        let is_locked =
            element.attr("sandbox") == Some("") && element.attr("src").is_some_and(of_us);
        match name {
            "script" if is_data => {
                let text: String = element.text().collect();
                found.extend(in_json(&text));
                // Behind these a browser looks for another end of the script.
                if text.contains("<!--") || text.contains("<script") {
                    found.push("data that do not end where they seem to".to_owned());
                }
            }
            "script" | "img" if !is_ours => found.push(format!("<{name}> from nowhere")),
            // A letter as it will look, of our own, that may do nothing.
            "iframe" if is_locked => {}
            "iframe" | "object" | "embed" | "base" | "frame" | "applet" => {
                found.push(format!("<{name}>"));
            }
            _ => {}
        }
        for (attribute, value) in element.value().attrs() {
            if attribute.starts_with("on") || attribute == "srcdoc" {
                found.push(format!("<{name} {attribute}={value}>"));
            }
            let is_address = [
                "href",
                "src",
                "action",
                "formaction",
                "data",
                "xlink:href",
                "content",
            ];
            if is_address.contains(&attribute) && is_program(value) {
                found.push(format!("<{name} {attribute}={value}>"));
            }
        }
    }
    found
}

/// Would a browser run this address? It leaves out blanks and line breaks first.
fn is_program(address: &str) -> bool {
    let signs = address
        .chars()
        .filter(|sign| !sign.is_control() && !sign.is_whitespace());
    let address: String = signs.collect::<String>().to_lowercase();
    ["javascript:", "data:", "vbscript:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

/// XML that programs read: text only, nothing that they would read as HTML.
fn in_xml(text: &str) -> Vec<String> {
    let forbidden = [
        "<script",
        "<img",
        "<![CDATA[",
        "type=\"html\"",
        "type=\"xhtml\"",
        "<!ENTITY",
    ];
    let found = forbidden.iter().filter(|word| text.contains(*word));
    found
        .map(|word| format!("{word} stands there raw"))
        .collect()
}

/// JSON: it can be read. In a page that also says that the page does not end in the midst of it.
fn in_json(text: &str) -> Vec<String> {
    let read = serde_json::from_str::<serde_json::Value>(text);
    read.err()
        .map(|error| format!("no JSON: {error}"))
        .into_iter()
        .collect()
}

/// A calendar: no text begins a line of its own.
fn in_lines(text: &str) -> Vec<String> {
    let planted = text.lines().filter(|line| line.starts_with(LINE));
    planted
        .map(|line| format!("a line was planted: {line}"))
        .collect()
}

/// A table: no cell is a formula.
fn in_csv(bytes: &[u8]) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bytes);
    let mut found = Vec::new();
    for row in reader.records() {
        let Ok(row) = row else {
            found.push("rows of unlike length".to_owned());
            continue;
        };
        let formulas = row
            .iter()
            .filter(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
        found.extend(formulas.map(|cell| format!("a formula: {cell}")));
    }
    found
}

#[test]
fn what_does_harm_is_found() {
    for (text, fault) in [
        ("<p title=\"\"><script>alert(1)</script>", "raw"),
        ("<p OnClick=\"x\">", "onclick"),
        ("<a href=\" java\tscript:alert(1)\">", "href"),
        ("<form action='data:text/html,x'>", "action"),
        ("<iframe src=/x></iframe>", "iframe"),
        (
            "<script type=application/ld+json>{\"a\": </script>",
            "no JSON",
        ),
    ] {
        let found = in_html(text).concat();
        assert!(found.contains(fault), "{text}: {found}");
    }
    let text = "<p>&lt;script&gt;alert(1)</p><a href='/x'>x</a><script src=/assets/a.js></script>";
    assert!(in_html(text).is_empty());
    assert_eq!(in_csv(b"a;=1+1\r\n").len(), 1);
    assert_eq!(in_lines("A:1\r\nX-Evil:1\r\n").len(), 1);
    assert_eq!(in_xml("<a><script/></a>").len(), 1);
}
