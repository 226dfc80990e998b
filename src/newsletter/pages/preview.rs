//! The letter before it is sent: each language, text and HTML, light and dark, on a phone and on a desk.

use maud::{Markup, html};

use super::{home, name, own_name};
use crate::kinds::Lang;
use crate::newsletter::entity::issue;
use crate::newsletter::render::Drawn;
use crate::paths;
use crate::web::components::{Tone, Weight, back, button_form, chips, facts, framed, notice};
use crate::web::{Page, Reader, page};

/// As what the letter is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::newsletter) enum Look {
    /// On a phone, by day.
    #[default]
    Light,
    /// On a phone, by night.
    Dark,
    /// On a desk.
    Wide,
    /// In plain text.
    Text,
}

impl Look {
    const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Wide, Self::Text];

    fn word(self) -> &'static str {
        match self {
            Self::Light => "hell",
            Self::Dark => "dunkel",
            Self::Wide => "breit",
            Self::Text => "text",
        }
    }

    /// The look of an address.
    pub(in crate::newsletter) fn of(word: &str) -> Self {
        let found = Self::ALL.into_iter().find(|look| look.word() == word);
        found.unwrap_or_default()
    }
}

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub(in crate::newsletter) struct Scene<'a> {
    /// The issue.
    pub(in crate::newsletter) issue: &'a issue::Model,
    /// The letter.
    pub(in crate::newsletter) drawn: &'a Drawn,
    /// As what it is shown.
    pub(in crate::newsletter) look: Look,
    /// A letter to try it out is on its way.
    pub(in crate::newsletter) is_tried: bool,
}

/// The page.
pub(in crate::newsletter) fn preview(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Scene {
        issue, drawn, look, ..
    } = scene;
    let title = t.newsletter_preview();
    let id = issue.id.to_string();
    let address = |lang: Lang, look: Look| {
        let path = paths::IssuePreview { id: id.clone() };
        reader.url(&format_args!(
            "{path}?sprache={}&ansicht={}",
            lang.tag(),
            look.word()
        ))
    };
    let languages = Lang::ALL.map(|lang| {
        (
            lang.own_name().to_owned(),
            address(lang, look),
            lang == drawn.lang,
        )
    });
    let look_word = |look| match look {
        Look::Light => t.newsletter_preview_light(),
        Look::Dark => t.newsletter_preview_dark(),
        Look::Wide => t.newsletter_preview_wide(),
        Look::Text => t.newsletter_preview_text(),
    };
    let looks = Look::ALL.map(|one| (look_word(one), address(drawn.lang, one), one == look));
    let mail = paths::IssuePreviewMail { id: id.clone() };
    let mail = reader.url(&format_args!(
        "{mail}?sprache={}&ansicht={}",
        drawn.lang.tag(),
        look.word()
    ));
    let kilobytes = drawn.letter.html.len().div_ceil(1000).to_string();
    let (tag, dir) = (drawn.lang.tag(), drawn.lang.dir());
    let probe = paths::IssueDeed {
        id,
        deed: "probe".to_owned(),
    };
    let body = html! {
        (back(reader, &home(issue), &name(reader, issue.number)))
        @if scene.is_tried { (notice(Tone::Good, &t.newsletter_tried(), &html! {})) }
        h1 { (title) }
        (chips(&t.newsletter_preview_language(), &languages))
        (chips(&t.newsletter_preview_look(), &looks))
        (facts(&[
            (t.newsletter_subject(), html! { span lang=(tag) dir=(dir) { (drawn.letter.subject) } }),
            (t.newsletter_preheader(), html! { span lang=(tag) dir=(dir) { (drawn.kept.preheader) } }),
            (t.newsletter_size(), html! { bdi { (kilobytes) " KB" } }),
        ]))
        @if look == Look::Text {
            pre lang=(tag) dir=(dir) { (drawn.letter.plain.replace(crate::mail::mailing::WAY, "…")) }
        } @else {
            (framed(&t.newsletter_preview_frame(), &mail, look == Look::Wide))
        }
        (button_form(reader, &probe, Weight::Secondary, &t.newsletter_try(), &[("sprache", tag)]))
        p { (own_name(drawn.lang)) ": " (t.newsletter_try_hint()) }
    };
    page(reader, &Page::staff(&title, body))
}
