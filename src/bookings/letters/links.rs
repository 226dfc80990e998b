//! "Send me my link again."

use std::sync::Arc;

use crate::app::App;
use crate::bookings::said::{self, Main};
use crate::bookings::store::her::Hers;
use crate::keys::mark;
use crate::kinds::{Email, Lang};
use crate::lang::{date_long, list, words};
use crate::mail::{Block, Frame, Letter, Queue, Tone, isolated};
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
            blocks.push(Block::Paragraph(which(lang, listing, hers)));
            blocks.push(Block::Link {
                label: t.bookings_letter_page_ended(),
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

/// Which booking it is: title, date, state and names, a line for each thing that she has or waits for; where
/// all has ended, a line for that.
fn which(lang: Lang, listing: &Listing, hers: &Hers) -> String {
    let title = isolated(listing.title(lang).text);
    let names = hers.party().map(|person| isolated(&person.name));
    let names = list(lang, &names.collect::<Vec<_>>());
    let mut mains = said::mains(hers, listing);
    if mains.iter().any(|main| main.entry.state.is_active()) {
        mains.retain(|main| main.entry.state.is_active());
    }
    let line = |main: &Main<'_>| {
        let session = main.session.or_else(|| listing.planned().next());
        let day = session.map(|session| date_long(lang, session.local_date));
        let comma = words(lang).lang_comma();
        let day = day.map(|day| format!("{comma}{day}")).unwrap_or_default();
        let state = said::main_said(lang, main);
        match names.as_str() {
            "" => format!("{title}{day} – {state}"),
            names => format!("{title}{day} – {state} – {names}"),
        }
    };
    mains.iter().map(line).collect::<Vec<_>>().join("\n")
}
