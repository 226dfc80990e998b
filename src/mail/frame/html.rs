//! The HTML of a letter: one column, styles inline since mail programs know nothing else, no image.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Block, CLOSE, Frame, OPEN, Tone, isolated, line};
use crate::lang::words;
use crate::settings::Office;

/// The dark colours, for the programs that read a style sheet. The light ones stand inline.
const DARK: &str = "@media (prefers-color-scheme:dark){\
.p{background:#14181B!important;color:#F1F3F4!important}\
.s{color:#B8C0C6!important}\
.a{background:#7CC7DD!important;color:#0D1B20!important}\
.h{border-color:#7C878F!important}\
.t a{color:#7CC7DD!important}\
.good{background:#16281D!important;color:#7FD19B!important;border-color:#7FD19B!important}\
.info{background:#17243A!important;color:#9CC3F5!important;border-color:#9CC3F5!important}\
.bad{background:#331A18!important;color:#F2A19B!important;border-color:#F2A19B!important}}";

/// The whole letter.
pub(super) fn draw(frame: &Frame, office: &Office) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.lang.tag()) dir=(frame.lang.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                title { (line(frame.lang, &frame.subject)) }
                style { (PreEscaped(DARK)) }
            }
            body.p style="margin:0;padding:0;background:#FFFFFF;color:#1B1F23" {
                @if !frame.preheader.is_empty() {
                    // Mail programs show it beside the subject; on the page it would stand there twice.
                    div style="display:none;max-height:0;overflow:hidden" { (line(frame.lang, &frame.preheader)) }
                }
                (section(frame, office))
                @if let Some(german) = &frame.german {
                    div lang=(frame.lang.tag()) dir=(frame.lang.dir()) style=(column(frame)) {
                        hr.h style="border:0;border-top:1px solid #7A828A;margin:0 0 16px";
                        p.s style="margin:0;font-size:16px;color:#4A525A" {
                            (words(frame.lang).mail_german_below())
                        }
                    }
                    (section(german, office))
                }
            }
        }
    }
}

/// The blocks of one language and the signature. `lang` and `dir` stand here once more: many programs
/// throw `<html>` away.
fn section(frame: &Frame, office: &Office) -> Markup {
    let words = words(frame.lang);
    html! {
        div lang=(frame.lang.tag()) dir=(frame.lang.dir()) style=(column(frame)) {
            @for block in &frame.blocks { (draw_block(frame, block)) }
            p style="margin:24px 0 0" {
                (words.mail_farewell()) br;
                bdi lang="de" { (office.name) }
            }
            p.s style="margin:8px 0 0;font-size:16px;color:#4A525A" {
                bdi lang="de" { (office.address) } br;
                (marked(&words.mail_phone(&isolated(&office.phone))))
            }
        }
    }
}

fn column(frame: &Frame) -> &'static str {
    // Arabic letters need more air between the lines.
    if frame.lang.is_rtl() {
        "max-width:600px;margin:0 auto;padding:24px 16px;text-align:right;\
         font-family:'Segoe UI','Noto Naskh Arabic','Geeza Pro',Tahoma,sans-serif;font-size:18px;line-height:1.75"
    } else {
        "max-width:600px;margin:0 auto;padding:24px 16px;text-align:left;\
         font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;font-size:18px;line-height:1.55"
    }
}

/// Links in a text in our colour: programs have others of their own. What is typed holds no tags any more.
fn with_colour(text: &Markup) -> Markup {
    PreEscaped(text.0.replace("<a ", "<a style=\"color:#0A5A73\" "))
}

fn draw_block(frame: &Frame, block: &Block) -> Markup {
    match block {
        Block::Greeting(name) => html! {
            p style="margin:0 0 16px" { (marked(&words(frame.lang).mail_greeting(&isolated(name)))) }
        },
        Block::State(tone, text) => state(frame, *tone, text),
        Block::Paragraph(text) => html! { p style="margin:0 0 16px" { (marked(text)) } },
        Block::Facts(facts) => html! {
            dl style="margin:0 0 16px" {
                @for (label, value) in facts {
                    dt.s style="margin:0;font-size:16px;color:#4A525A" { (marked(label)) }
                    dd style="margin:0 0 8px;font-weight:bold" { bdi { (marked(value)) } }
                }
            }
        },
        Block::German { label, text } => html! {
            p style="margin:0 0 16px" { (marked(label)) " " bdi lang="de" dir="ltr" { (marked(text)) } }
        },
        Block::List(items) => html! {
            ul style="margin:0 0 16px;padding:0 24px" {
                @for item in items { li style="margin:0 0 4px" { bdi { (marked(item)) } } }
            }
        },
        Block::Link { label, url } => html! {
            p style="margin:0 0 16px" {
                a.a href=(url) style="display:inline-block;padding:10px 20px;border-radius:6px;\
                    background:#0A5A73;color:#FFFFFF;font-weight:bold;text-decoration:none" { (marked(label)) }
            }
        },
        Block::Small(text) => html! {
            p.s style="margin:0 0 16px;font-size:16px;color:#4A525A" { (marked(text)) }
        },
        Block::Text { lang, html, .. } => {
            let is_foreign = *lang != frame.lang && !(lang.is_german() && frame.lang.is_german());
            html! {
                div.t lang=[is_foreign.then(|| lang.tag())] dir=[is_foreign.then(|| lang.dir())] { (with_colour(html)) }
            }
        }
        Block::Card {
            lang,
            title,
            lines,
            label,
            url,
        } => html! {
            div.t.h style="margin:0 0 16px;padding:12px 16px;border:1px solid #7A828A;border-radius:6px" {
                p style="margin:0 0 4px;font-weight:bold" { bdi lang=(lang.tag()) { (marked(title)) } }
                @for line in lines { p style="margin:0 0 4px" { (marked(line)) } }
                p style="margin:0" { a href=(url) style="color:#0A5A73" { (marked(label)) } }
            }
        },
        Block::Foot(links) => html! {
            hr.h style="border:0;border-top:1px solid #7A828A;margin:24px 0 16px";
            ul.s.t style="margin:0 0 16px;padding:0;list-style:none;font-size:16px;color:#4A525A" {
                @for (label, url) in links {
                    li style="margin:0 0 8px" { a href=(url) style="color:#0A5A73" { (marked(label)) } }
                }
            }
        },
    }
}

fn state(frame: &Frame, tone: Tone, text: &str) -> Markup {
    let (class, ink, ground) = match tone {
        Tone::Good => ("good", "#1E6B3A", "#E8F3EC"),
        Tone::Info => ("info", "#1F4E8C", "#EAF1FB"),
    };
    // Logical properties are unknown to half of the mail programs.
    let edge = if frame.lang.is_rtl() { "right" } else { "left" };
    html! {
        p class=(class) style={
            "margin:0 0 16px;padding:12px 16px;font-size:22px;line-height:1.2;font-weight:bold;\
             border:0 solid " (ink) ";border-" (edge) "-width:6px;color:" (ink) ";background:" (ground)
        } { (marked(text)) }
    }
}

/// Text as HTML: isolation marks become `<bdi>`, line breaks `<br>`, the rest is only text.
fn marked(text: &str) -> Markup {
    let mut out = String::with_capacity(text.len() + 16);
    let mut open = 0_u32;
    for c in text.chars() {
        match c {
            OPEN => {
                open += 1;
                out.push_str("<bdi>");
            }
            CLOSE if open > 0 => {
                open -= 1;
                out.push_str("</bdi>");
            }
            CLOSE => {}
            '\n' => out.push_str("<br>"),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    for _ in 0..open {
        out.push_str("</bdi>");
    }
    PreEscaped(out)
}
