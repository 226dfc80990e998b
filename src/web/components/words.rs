//! Words in another language, names, codes: what must not be read or turned around by mistake.

use maud::{Markup, html};

use crate::kinds::Lang;
use crate::web::Reader;

/// Does a text need its own `lang` on this reader's page? German in plain German does not.
fn is_foreign(reader: &Reader, lang: Lang) -> bool {
    lang != reader.lang && !(lang.is_german() && reader.lang.is_german())
}

/// Words within a line in the language they are written in: with `lang` and `dir` where it is not the reader's.
pub(crate) fn foreign(reader: &Reader, lang: Lang, text: &str) -> Markup {
    html! {
        @if is_foreign(reader, lang) {
            span lang=(lang.tag()) dir=(lang.dir()) { (text) }
        } @else {
            (text)
        }
    }
}

/// Whole paragraphs in the language they are written in, with one line that says so where they are not translated.
pub(crate) fn foreign_block(reader: &Reader, lang: Lang, body: &Markup) -> Markup {
    html! {
        @if is_foreign(reader, lang) {
            (untranslated(reader))
            div lang=(lang.tag()) dir=(lang.dir()) { (body) }
        } @else {
            (body)
        }
    }
}

/// A title in the reader's language and, small below it, as it stands on the door in German.
/// `title` and `german` may be the same.
pub(crate) fn foreign_title(reader: &Reader, lang: Lang, title: &str, german: &str) -> Markup {
    html! {
        (foreign(reader, lang, title))
        @if title != german && !reader.lang.is_german() {
            " " small { span lang="de" dir="ltr" { (german) } }
        }
    }
}

/// A person's name, kept apart from the direction of the words around it.
pub(crate) fn name(text: &str) -> Markup {
    html! { bdi { (text) } }
}

/// What the office wrote in German, and now and then in a language that is read from the right: the words around it
/// stay where they are.
pub(crate) fn written(reader: &Reader, text: &str) -> Markup {
    let first = text.chars().find(|sign| sign.is_alphabetic());
    let is_rtl = first.is_some_and(|sign| ('\u{590}'..='\u{8ff}').contains(&sign));
    html! {
        @if is_rtl { bdi dir="rtl" { (text) } } @else { bdi { (foreign(reader, Lang::De, text)) } }
    }
}

/// A code to read out or type, large, from left to right.
pub(crate) fn code(text: &str) -> Markup {
    html! { strong.code translate="no" dir="ltr" { (text) } }
}

/// "This text is not translated yet."
pub(crate) fn untranslated(reader: &Reader) -> Markup {
    html! { p.quiet { (reader.t().web_untranslated()) } }
}

#[cfg(test)]
mod tests {
    use super::{foreign, foreign_block, foreign_title, written};
    use crate::kinds::Lang;
    use crate::web::tests::reader;
    use maud::html;

    #[tokio::test]
    async fn a_foreign_text_says_its_language_and_direction() {
        let arabic = reader(Lang::Ar, "/").await;
        assert_eq!(
            foreign(&arabic, Lang::De, "Hallenbad <Süd>").into_string(),
            r#"<span lang="de" dir="ltr">Hallenbad &lt;Süd&gt;</span>"#
        );
        assert_eq!(foreign(&arabic, Lang::Ar, "سباحة").into_string(), "سباحة");
        let plain = reader(Lang::Simple, "/").await;
        assert_eq!(foreign(&plain, Lang::De, "Bad").into_string(), "Bad");
    }

    #[tokio::test]
    async fn what_is_written_in_arabic_tears_no_german_line() {
        let german = reader(Lang::De, "/").await;
        let drawn = |text| written(&german, text).into_string();
        assert_eq!(
            drawn("1. خياطة (Nähen)"),
            r#"<bdi dir="rtl">1. خياطة (Nähen)</bdi>"#
        );
        assert_eq!(drawn("Nähen (خياطة)"), "<bdi>Nähen (خياطة)</bdi>");
        let arabic = reader(Lang::Ar, "/").await;
        assert_eq!(
            written(&arabic, "Nähen").into_string(),
            r#"<bdi><span lang="de" dir="ltr">Nähen</span></bdi>"#
        );
    }

    #[tokio::test]
    async fn an_untranslated_text_says_so() {
        let turkish = reader(Lang::Tr, "/").await;
        let html = foreign_block(&turkish, Lang::De, &html! { p { "Kaffee" } }).into_string();
        assert!(
            html.contains(r#"<div lang="de" dir="ltr"><p>Kaffee</p></div>"#),
            "{html}"
        );
        assert!(html.starts_with(r#"<p class="quiet">"#), "{html}");
    }

    #[tokio::test]
    async fn a_translated_title_keeps_the_one_on_the_door() {
        let turkish = reader(Lang::Tr, "/").await;
        let html = foreign_title(&turkish, Lang::Tr, "Yüzme", "Schwimmkurs").into_string();
        assert_eq!(
            html,
            r#"Yüzme <small><span lang="de" dir="ltr">Schwimmkurs</span></small>"#
        );
        let german = reader(Lang::De, "/").await;
        let html = foreign_title(&german, Lang::De, "Schwimmkurs", "Schwimmkurs").into_string();
        assert_eq!(html, "Schwimmkurs");
    }
}
