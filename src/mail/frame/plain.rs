//! The plain text of a letter. Lines are not broken: phones do that better.

use super::{Block, CLOSE, Frame, OPEN, isolated};
use crate::kinds::Lang;
use crate::lang::words;
use crate::settings::Office;

/// The whole letter.
pub(super) fn write(frame: &Frame, office: &Office) -> String {
    let mut parts = section(frame, office);
    if let Some(german) = &frame.german {
        parts.push("-".repeat(40));
        parts.push(words(frame.lang).mail_german_below());
        parts.extend(section(german, office));
    }
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

/// The blocks of one language and the signature, each a paragraph.
fn section(frame: &Frame, office: &Office) -> Vec<String> {
    let lang = frame.lang;
    let mut parts: Vec<_> = frame
        .blocks
        .iter()
        .map(|block| marked(lang, &paragraph(lang, block)))
        .collect();
    let signature = [
        words(lang).mail_farewell(),
        isolated(&office.name),
        isolated(&office.address),
        words(lang).mail_phone(&isolated(&office.phone)),
    ];
    parts.push(marked(lang, &signature.join("\n")));
    parts
}

fn paragraph(lang: Lang, block: &Block) -> String {
    match block {
        Block::Greeting(name) => words(lang).mail_greeting(&isolated(name)),
        Block::State(_, text) | Block::Paragraph(text) | Block::Small(text) => text.clone(),
        Block::Facts(facts) => facts
            .iter()
            .map(|(label, value)| format!("{label}: {}", lines(value)))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::German { label, text } => format!("{label} {}", lines(text)),
        Block::List(items) => items
            .iter()
            .map(|item| format!("- {}", lines(item)))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Link { label, url } => format!("{label}:\n{url}"),
        Block::Text { plain, .. } => plain.clone(),
        Block::Card {
            title,
            lines: said,
            label,
            url,
            ..
        } => {
            let mut all = vec![isolated(title)];
            all.extend(said.iter().map(|line| isolated(line)));
            all.push(format!("{label}: {url}"));
            all.join("\n")
        }
        Block::Foot(links) => links
            .iter()
            .map(|(label, url)| format!("{label}:\n{url}"))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

/// Isolates each line by itself: a mark ends with its line.
fn lines(text: &str) -> String {
    text.lines().map(isolated).collect::<Vec<_>>().join("\n")
}

/// Keeps isolation marks where directions meet. Elsewhere they go: some programs show them as boxes.
fn marked(lang: Lang, text: &str) -> String {
    if lang.is_rtl() || text.contains(runs_from_the_right) {
        text.to_owned()
    } else {
        text.replace([OPEN, CLOSE], "")
    }
}

/// Hebrew, Arabic, Syriac and their presentation forms.
fn runs_from_the_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}
