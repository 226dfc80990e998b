//! Pictures and documents as everybody sees them.

use maud::{Markup, html};

use super::said;
use crate::chronology::chronicle::Block;
use crate::chronology::entity::attachment::{Model, Size};
use crate::kinds::Lang;
use crate::paths;
use crate::web::Reader;
use crate::web::components::{Picture, Row, foreign, pictures, rows, section};

/// A picture for a page; `address` leads to a file of it.
pub(super) fn picture(
    reader: &Reader,
    lang: Lang,
    one: &Model,
    address: impl Fn(Size) -> String,
) -> Picture {
    Picture {
        href: address(Size::Full),
        src: address(Size::Small),
        size: (one.small_width.unwrap_or(0), one.small_height.unwrap_or(0)),
        alt: one.alt.clone(),
        lang,
        caption: html! { @if !one.label.is_empty() { (foreign(reader, lang, &one.label)) } },
    }
}

/// What a document is, in a few signs: "PDF, 1,2 MB".
pub(super) fn size(reader: &Reader, one: &Model) -> String {
    let kb = (one.bytes + 999) / 1000;
    let ending = one.kind.ending().to_uppercase();
    if kb < 1000 {
        return format!("{ending}, {kb} kB");
    }
    let comma = if reader.lang == Lang::En { '.' } else { ',' };
    let tenths = (kb + 50) / 100;
    format!("{ending}, {}{comma}{} MB", tenths / 10, tenths % 10)
}

/// Where everybody finds a file.
pub(crate) fn path(one: &Model, size: Size) -> paths::Attachment {
    paths::Attachment {
        name: one.key(size),
    }
}

/// The pictures of an entry.
pub(super) fn shown(reader: &Reader, block: &Block) -> Markup {
    let all = block.attachments.iter().filter(|one| one.kind.is_picture());
    // A file is the same in every language.
    let all = all.map(|one| {
        let address = |size| path(one, size).to_string();
        picture(reader, block.lang(), one, address)
    });
    let all: Vec<Picture> = all.collect();
    html! { @if !all.is_empty() { (pictures(&all)) } }
}

/// The documents of an entry.
pub(super) fn documents(reader: &Reader, block: &Block) -> Markup {
    let all = block.attachments.iter();
    let all = all.filter(|one| !one.kind.is_picture()).map(|one| Row {
        head: html! {
            a href=(path(one, Size::Full)) { (said::words(reader, block, one.title())) }
        },
        body: html! { bdi dir="ltr" { (size(reader, one)) } },
    });
    let all: Vec<Row> = all.collect();
    html! {
        @if !all.is_empty() { (section(&reader.t().chronology_documents(), &rows(&all))) }
    }
}

/// How many there are, for where they are not shown: "2 Bilder · 1 Dokument".
pub(super) fn count(reader: &Reader, block: &Block) -> Option<String> {
    let t = reader.t();
    let pictures = block.attachments.iter();
    let pictures = pictures.filter(|one| one.kind.is_picture()).count();
    let documents = block.attachments.len() - pictures;
    let said = |count: usize, words: &dyn Fn(i64) -> String| {
        let count = i64::try_from(count).ok().filter(|count| *count > 0);
        count.map(words)
    };
    let pictures = said(pictures, &|count| t.chronology_pictures_count(count));
    let documents = said(documents, &|count| t.chronology_documents_count(count));
    let all: Vec<String> = pictures.into_iter().chain(documents).collect();
    (!all.is_empty()).then(|| all.join(" · "))
}
