//! What the office writes to all who take part: its own words in the usual frame.

use uuid::Uuid;

use super::{About, letter};
use crate::bookings::rules::message::{Texts, paragraphs};
use crate::bookings::said;
use crate::kinds::Lang;
use crate::lang::words;
use crate::mail::{Block, Letter};
use crate::offerings::entity::session;

/// The kind of the letter.
const MESSAGE: &str = "message";

/// A message of the office. The subject is ours: what the office types stands in no subject. None where she has no
/// address.
pub(crate) fn message(
    about: About<'_>,
    id: Uuid,
    texts: &Texts,
    session: Option<&session::Model>,
) -> Option<Letter> {
    let event = format!("message:{id}:{}", about.hers.booking.id);
    let mains = said::mains(about.hers, about.listing);
    letter(about, event, MESSAGE, None, |scene| {
        let t = words(scene.lang);
        let title = match session {
            None => scene.title(),
            Some(session) => scene.title_on(session.local_date),
        };
        let (lang, text) = texts.of(scene.lang);
        let mut blocks = vec![
            scene.greeting(),
            Block::Paragraph(t.office_message_letter(&title)),
        ];
        let mut rest = paragraphs(text).into_iter();
        if lang == scene.lang || scene.lang.is_german() {
            blocks.extend(rest.map(Block::Paragraph));
        } else if let Some(first) = rest.next() {
            // She is told that what follows is German, and why it looks foreign.
            let more = rest.fold(first, |text, next| format!("{text}\n{next}"));
            blocks.push(Block::German {
                label: t.office_message_in_german(),
                text: more,
            });
        }
        blocks.push(scene.place());
        blocks.push(scene.her_page(&mains));
        (t.office_message_subject(&title), blocks)
    })
}

/// Is the text of a letter in this language the German one?
pub(crate) fn falls_back(texts: &Texts, lang: Lang) -> bool {
    texts.of(lang).0 != lang && !lang.is_german()
}
