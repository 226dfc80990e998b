//! "Send me my link again."

use std::sync::Arc;

use crate::app::App;
use crate::bookings::said;
use crate::bookings::store::her::Hers;
use crate::keys::mark;
use crate::kinds::{Email, Lang};
use crate::lang::words;
use crate::mail::{Block, Frame, Letter, Queue, Tone};
use crate::offerings::Listing;
use crate::paths;
use crate::web::Reader;

/// The kind of the letter with the links of all bookings under an address.
pub(crate) const LINKS: &str = "links";

/// The links of all bookings found under an address. Once in a `slot` of time, however often it is asked for.
pub(crate) fn links(
    app: &App,
    lang: Lang,
    to: &Email,
    found: &[(Hers, Arc<Listing>, String)],
    slot: i64,
) -> Letter {
    let frame = |lang| {
        let t = words(lang);
        let reader = Reader::of(app, lang, "/");
        let mut blocks = vec![
            Block::State(Tone::Info, t.bookings_letter_links()),
            Block::Paragraph(t.bookings_letter_links_text()),
        ];
        for (hers, listing, token) in found {
            let state =
                said::standing_said(lang, listing, said::standing(&said::mains(hers, listing)));
            blocks.push(Block::Paragraph(state));
            blocks.push(Block::Link {
                label: listing.title(lang).text.to_owned(),
                url: reader.full_url(&paths::Booking {
                    token: token.clone(),
                }),
            });
        }
        blocks.push(Block::Small(t.bookings_letter_links_not_you()));
        Frame::new(lang, t.bookings_letter_links(), blocks)
    };
    let rendered = frame(lang)
        .with_german(frame(Lang::De))
        .render(&app.own().settings.office);
    Letter {
        event: format!("links:{}:{slot}", mark(to.folded().as_bytes(), 16)),
        queue: Queue::Booking,
        kind: LINKS,
        booking: None,
        to: to.clone(),
        lang,
        subject: rendered.subject,
        plain: rendered.plain,
        html: rendered.html,
        calendar: None,
    }
}
