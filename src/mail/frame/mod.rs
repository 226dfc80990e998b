//! The frame of every letter: one source for the plain text and the HTML, so that both say the same.

mod html;
mod plain;

use maud::Markup;

use crate::kinds::Lang;
use crate::lang;
use crate::settings::Office;

/// A letter as its room writes it: a subject and blocks, in one language. Another language than German
/// carries the German text below, to show it to others.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    lang: Lang,
    subject: String,
    blocks: Vec<Block>,
    german: Option<Box<Frame>>,
    preheader: String,
}

/// One part of a letter, from above to below.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// A greeting by this name.
    Greeting(String),
    /// The state of things, in one large line.
    State(Tone, String),
    /// A few sentences; a line break stays one.
    Paragraph(String),
    /// What, when, where: labels with their values.
    Facts(Vec<(String, String)>),
    /// What the office wrote, which is German in every letter, behind its label.
    German {
        /// "Reason:"
        label: String,
        /// As it was written.
        text: String,
    },
    /// Things of one kind.
    List(Vec<String>),
    /// What she can do. In plain text the address stands below the words.
    Link {
        /// What happens there: a verb.
        label: String,
        /// Where.
        url: String,
    },
    /// What need not be read.
    Small(String),
    /// A text of the office, in the language it is written in.
    Text {
        /// That language.
        lang: Lang,
        /// As HTML that can do no harm.
        html: Markup,
        /// The same in plain text.
        plain: String,
    },
    /// A thing with a page of its own.
    Card {
        /// The language of its title.
        lang: Lang,
        /// What it is.
        title: String,
        /// When, where, how much: a line each.
        lines: Vec<String>,
        /// What happens behind the link: a verb.
        label: String,
        /// Where.
        url: String,
    },
    /// Links that stand at the end of what goes to many: what each is, and where.
    Foot(Vec<(String, String)>),
}

/// The colour of a state. The words say the same: a colour never stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// She has what she wanted.
    Good,
    /// She waits, or should know something.
    Info,
}

/// A letter as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rendered {
    /// One line without marks or controls.
    pub(crate) subject: String,
    /// The text, complete with all links.
    pub(crate) plain: String,
    /// The same as HTML.
    pub(crate) html: String,
}

/// Opens the isolation of a text whose direction is its own (FSI).
const OPEN: char = '\u{2068}';
/// Closes it (PDI).
const CLOSE: char = '\u{2069}';

/// A name, or any foreign text, that keeps its own direction among the words around it: `<bdi>` in HTML.
pub(crate) fn isolated(text: &str) -> String {
    format!("{OPEN}{text}{CLOSE}")
}

impl Frame {
    /// A letter in a language.
    pub(crate) fn new(lang: Lang, subject: String, blocks: Vec<Block>) -> Self {
        Self {
            lang,
            subject,
            blocks,
            german: None,
            preheader: String::new(),
        }
    }

    /// The line that mail programs show beside the subject.
    pub(crate) fn with_preheader(mut self, preheader: String) -> Self {
        self.preheader = preheader;
        self
    }

    /// Lays the same letter in German below. A German one, plain or not, stays as it is.
    pub(crate) fn with_german(mut self, german: Self) -> Self {
        if !self.lang.is_german() {
            self.german = Some(Box::new(german));
        }
        self
    }

    /// Writes it, signed by the office.
    pub(crate) fn render(&self, office: &Office) -> Rendered {
        Rendered {
            subject: line(self.lang, &self.subject),
            plain: plain::write(self, office),
            html: html::draw(self, office).into_string(),
        }
    }
}

/// A text as a header takes it: without isolation marks and controls, on one line. Where it runs from the
/// right a mark says so behind each text that was isolated: a foreign one would draw a number after it over
/// to its own side.
fn line(lang: Lang, text: &str) -> String {
    let mark = if lang.is_rtl() { "\u{200f}" } else { "" };
    let parts = text.split(CLOSE).map(lang::plain);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts
        .join(mark)
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::{Block, Frame, Tone, isolated};
    use crate::kinds::Lang;
    use crate::settings::{Office, Settings};

    fn office() -> Office {
        Settings::read(None).unwrap().office
    }

    /// A letter with every block; `dates` lines in its list.
    fn letter(lang: Lang, dates: usize) -> Frame {
        Frame::new(
            lang,
            format!("Betreff {}\r\nBcc: eve@example.org", isolated("Ada")),
            vec![
                Block::Greeting("فاطمة <b>&".to_owned()),
                Block::State(Tone::Good, "Sie sind angemeldet.".to_owned()),
                Block::Paragraph("Erste Zeile.\nZweite Zeile.".to_owned()),
                Block::Facts(vec![("Wann".to_owned(), "Mittwoch".to_owned())]),
                Block::German {
                    label: "السبب:".to_owned(),
                    text: "Das Haus ist zu.".to_owned(),
                },
                Block::List(vec![
                    "Mittwoch, 2. Dezember 2026, 10:00 bis 12:00 Uhr"
                        .to_owned();
                    dates
                ]),
                Block::Link {
                    label: "Anmeldung ansehen".to_owned(),
                    url: "https://example.org/anmeldung/abc?x=1&y=2".to_owned(),
                },
                Block::Small("Klein gedruckt.".to_owned()),
            ],
        )
    }

    fn first<'a>(page: &'a Html, selector: &str) -> scraper::ElementRef<'a> {
        page.select(&Selector::parse(selector).unwrap())
            .next()
            .unwrap()
    }

    #[test]
    fn text_and_html_say_the_same_and_the_text_has_every_link() {
        let sent = letter(Lang::De, 2).render(&office());
        for said in [
            "فاطمة",
            "Sie sind angemeldet.",
            "Zweite Zeile.",
            "Mittwoch, 2. Dezember",
            "Anmeldung ansehen",
            "Klein gedruckt.",
            "Integrationsbüro",
            "Musterstraße 1",
            "02361 000000",
        ] {
            assert!(sent.plain.contains(said), "text: {said}\n{}", sent.plain);
            assert!(sent.html.contains(said), "html: {said}\n{}", sent.html);
        }
        assert!(
            sent.plain
                .contains("\nhttps://example.org/anmeldung/abc?x=1&y=2\n")
        );
        let page = Html::parse_document(&sent.html);
        assert_eq!(
            first(&page, "a[href^=https]").value().attr("href"),
            Some("https://example.org/anmeldung/abc?x=1&y=2")
        );
    }

    #[test]
    fn a_name_stands_alone_in_its_direction_and_is_never_markup() {
        let sent = letter(Lang::De, 1).render(&office());
        let page = Html::parse_document(&sent.html);
        assert_eq!(
            first(&page, "p bdi").text().collect::<String>(),
            "فاطمة <b>&"
        );
        assert!(!sent.html.contains(['\u{2068}', '\u{2069}']));
    }

    #[test]
    fn a_letter_in_arabic_runs_from_right_to_left_with_the_german_one_below() {
        let sent = letter(Lang::Ar, 1)
            .with_german(letter(Lang::De, 1))
            .render(&office());
        let page = Html::parse_document(&sent.html);
        for selector in [
            "html[lang=ar][dir=rtl]",
            "body > div[lang=ar][dir=rtl]",
            "div[lang=ar] p bdi[lang=de][dir=ltr]",
        ] {
            first(&page, selector);
        }
        let german = first(&page, "body > div[lang=de][dir=ltr]");
        assert!(german.text().any(|text| text.contains("Guten Tag")));
        let (above, below) = sent.plain.split_once("-----").unwrap();
        assert!(above.contains("مرحب") && !above.contains("Guten Tag"));
        assert!(below.contains("Guten Tag"));
    }

    #[test]
    fn a_german_letter_is_not_doubled() {
        let plain = letter(Lang::Simple, 1);
        let doubled = plain.clone().with_german(letter(Lang::De, 1));
        assert_eq!(plain.render(&office()), doubled.render(&office()));
    }

    #[test]
    fn a_subject_is_one_line_without_marks() {
        let sent = letter(Lang::De, 1).render(&office());
        assert_eq!(sent.subject, "Betreff Ada Bcc: eve@example.org");
    }

    #[test]
    fn in_a_subject_from_the_right_a_foreign_title_leaves_the_day_whole() {
        let subject = |lang| {
            let title = isolated(&format!("{}، 5 ديسمبر", isolated("Frauenchor")));
            let frame = Frame::new(lang, format!("المكان مؤكَّد: {title}"), Vec::new());
            frame.render(&office()).subject
        };
        assert_eq!(
            subject(Lang::Ar),
            "المكان مؤكَّد: Frauenchor\u{200f}، 5 ديسمبر"
        );
        assert!(!subject(Lang::De).contains('\u{200f}'));
    }

    #[test]
    fn a_long_letter_stays_below_100_kb_without_images_or_scripts() {
        let sent = letter(Lang::Ar, 120)
            .with_german(letter(Lang::De, 120))
            .render(&office());
        assert!(sent.html.len() < 100_000, "{}", sent.html.len());
        for foreign in ["<img", "<script", "src=", "url("] {
            assert!(!sent.html.contains(foreign), "{foreign}");
        }
    }

    #[test]
    fn every_language_greets_and_signs_in_its_own_words() {
        let mut seen = std::collections::BTreeSet::new();
        for lang in Lang::ALL {
            let sent = Frame::new(
                lang,
                "S".to_owned(),
                vec![Block::Greeting("Ada".to_owned())],
            )
            .render(&office());
            assert!(sent.plain.contains("Ada") && sent.plain.contains("02361 000000"));
            seen.insert(sent.plain);
        }
        // German and plain German greet alike.
        assert!(seen.len() >= 5);
    }
}
