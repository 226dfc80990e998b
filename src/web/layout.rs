//! The frame of every page.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Reader;
use super::assets::asset_url;
use super::components::{KEPT_FORM, mail_link, office_hours, phone_link};
use super::reader::localised;
use crate::kinds::{Lang, Person, Role};
use crate::paths;

/// For whom a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Everybody; search engines may know it.
    Public,
    /// Whoever has come there. Pages under a token or behind a form are not for search engines.
    Private,
    /// A wall: only the poster is printed, on one page A4.
    Poster,
    /// Those who work here: denser, and it begins with where else they can go.
    Staff,
    /// Who stands at a door with one free hand: as `Staff`, and whose page it is and its languages stand below what
    /// she is there for.
    Door,
}

impl Kind {
    /// Is it a page of those who work here?
    fn is_staff(self) -> bool {
        matches!(self, Self::Staff | Self::Door)
    }
}

/// A page before its frame.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    /// The title, without the site's name.
    pub(crate) title: &'a str,
    /// One sentence for search engines and share previews; may be empty.
    pub(crate) description: &'a str,
    /// For whom it is.
    pub(crate) kind: Kind,
    /// Did a form come back with problems? Then the title says so first.
    pub(crate) has_problems: bool,
    /// Has it a `components::kept_form`? The words of that form's button. Whoever changes the language then
    /// sends what she wrote so far, with the field `redraw`, to the same address in the other language.
    pub(crate) kept_form: Option<&'a str>,
    /// More for the head (JSON-LD, feeds).
    pub(crate) head: Markup,
    /// What stands in `<main>`.
    pub(crate) body: Markup,
}

impl<'a> Page<'a> {
    /// A public page.
    pub(crate) fn new(title: &'a str, body: Markup) -> Self {
        Self {
            title,
            description: "",
            kind: Kind::Public,
            has_problems: false,
            kept_form: None,
            head: html! {},
            body,
        }
    }

    /// A page under a token or behind a form: not for search engines, nothing in share previews.
    pub(crate) fn private(title: &'a str, body: Markup) -> Self {
        Self {
            kind: Kind::Private,
            ..Self::new(title, body)
        }
    }

    /// A page of those who work here.
    pub(crate) fn staff(title: &'a str, body: Markup) -> Self {
        Self {
            kind: Kind::Staff,
            ..Self::new(title, body)
        }
    }

    /// A page at the door.
    pub(crate) fn door(title: &'a str, body: Markup) -> Self {
        Self {
            kind: Kind::Door,
            ..Self::new(title, body)
        }
    }

    /// A poster to print: the same address in every language, of no use to search engines.
    pub(crate) fn poster(title: &'a str, body: Markup) -> Self {
        Self {
            kind: Kind::Poster,
            ..Self::new(title, body)
        }
    }
}

/// Draws a page with head, language switcher and footer.
pub(crate) fn page(reader: &Reader, page: &Page<'_>) -> Markup {
    let is_door = page.kind == Kind::Door;
    html! {
        (DOCTYPE)
        html lang=(reader.lang.tag()) dir=(reader.lang.dir()) {
            head { (head(reader, page)) }
            body.is-poster[page.kind == Kind::Poster].is-staff[page.kind.is_staff()].is-door[is_door] {
                a.skip href="#inhalt" { (reader.t().web_skip()) }
                @if !is_door { (top(reader, page)) }
                @if let Some(person) = reader.person.as_ref().filter(|_| page.kind.is_staff()) {
                    (rooms(reader, person))
                }
                main #inhalt.wrap tabindex="-1" { (page.body) }
                @if is_door { (top(reader, page)) }
                (foot(reader))
            }
        }
    }
}

/// What a browser and a search engine read.
fn head(reader: &Reader, page: &Page<'_>) -> Markup {
    let office = &reader.settings().office;
    let title = if page.has_problems {
        reader.t().web_title_problem(page.title)
    } else {
        page.title.to_owned()
    };
    // What only some pages need, no other one loads.
    let more = match page.kind {
        Kind::Public | Kind::Private => None,
        Kind::Poster => Some("plakat.css"),
        Kind::Staff => Some("buero.css"),
        Kind::Door => Some("tuer.css"),
    };
    // Filters and searches are the same page to a search engine.
    let path = reader.path.split('?').next().unwrap_or("/");
    let address = |lang| {
        format!(
            "{}{}",
            reader.settings().server.public_url,
            localised(lang, path)
        )
    };
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        title { (crate::lang::plain(&title)) " · " (office.full_name()) }
        meta name="color-scheme" content="light dark";
        link rel="stylesheet" href=(asset_url("bausteine.css"));
        @if let Some(more) = more { link rel="stylesheet" href=(asset_url(more)); }
        link rel="icon" type="image/svg+xml" href=(asset_url("zeichen.svg"));
        @if page.kind == Kind::Public {
            @if !page.description.is_empty() {
                meta name="description" content=(page.description);
                meta property="og:description" content=(page.description);
            }
            meta property="og:title" content=(page.title);
            link rel="canonical" href=(address(reader.lang));
            @for lang in Lang::ALL {
                link rel="alternate" hreflang=(lang.tag()) href=(address(lang));
            }
            link rel="alternate" hreflang="x-default" href=(address(Lang::De));
        } @else {
            meta name="robots" content="noindex";
        }
        (page.head)
    }
}

/// Whose page this is, in which languages it can be read, and the wave.
fn top(reader: &Reader, page: &Page<'_>) -> Markup {
    let office = &reader.settings().office;
    let kept_form = page.kept_form;
    html! {
        header.top {
            @if let Some(label) = kept_form {
                // Enter in a field presses the form's first button: it must not be a language.
                button.trap type="submit" form=(KEPT_FORM) tabindex="-1" aria-hidden="true" { (label) }
            }
            div.wrap {
                p.office {
                    a href=(reader.url(&paths::Home {})) lang="de" {
                        span { (office.city) } " " strong { (office.name) }
                    }
                }
                nav aria-label=(reader.t().web_languages()) {
                    ul.langs {
                        @for lang in Lang::ALL {
                            li { (switch(reader, lang, kept_form.is_some())) }
                        }
                    }
                }
            }
            @if page.kind != Kind::Door { (PreEscaped(WAVE)) }
        }
    }
}

/// Where those who work here can go, by role: the word and the address. Rooms of theirs add a line.
fn destinations(reader: &Reader, role: Role) -> Vec<(String, String)> {
    let t = reader.t();
    let desk = (t.accounts_nav_desk(), paths::Desk {}.to_string());
    let bookings = (
        t.office_search_title(),
        paths::OfficeBookings {}.to_string(),
    );
    let offerings = (t.planning_title(), paths::OfficeOfferings {}.to_string());
    let issues = (t.newsletter_title(), paths::OfficeIssues {}.to_string());
    let chronology = (t.chronology_title(), paths::OfficeChronology {}.to_string());
    let log = (t.desk_log_title(), paths::Log {}.to_string());
    let leader = (t.accounts_nav_leader(), paths::LeaderDesk {}.to_string());
    let figures = (t.accounts_nav_figures(), paths::FiguresDesk {}.to_string());
    let account = (t.accounts_nav_account(), paths::Account {}.to_string());
    match role {
        Role::Office => vec![
            desk, bookings, offerings, issues, chronology, log, leader, figures, account,
        ],
        Role::Leader => vec![leader, account],
        Role::Reader => vec![figures, account],
    }
}

/// The bar of those who work here: where they can go, who they are, the way out.
fn rooms(reader: &Reader, person: &Person) -> Markup {
    let t = reader.t();
    let here = reader.path.split('?').next().unwrap_or("/");
    html! {
        section.rooms aria-label=(t.accounts_nav_label()) {
            div.wrap {
                nav aria-label=(t.accounts_nav_label()) {
                    ul {
                        @for (word, path) in destinations(reader, person.role) {
                            li {
                                a href=(reader.url(&path)) aria-current=[(path == here).then_some("page")] { (word) }
                            }
                        }
                    }
                }
                form method="post" action=(reader.url(&paths::SignOut {})) {
                    bdi { (person.name) }
                    button type="submit" { (t.accounts_nav_out()) }
                }
            }
        }
    }
}

/// One language of the switcher: a link, or where a form is kept a button that sends it along. By POST:
/// what somebody wrote never stands in an address.
fn switch(reader: &Reader, lang: Lang, keeps: bool) -> Markup {
    let (path, here) = (&reader.path, lang == reader.lang);
    let bare = path.split('?').next().unwrap_or("/");
    html! {
        @if keeps && !here {
            button type="submit" form=(KEPT_FORM) formaction=(localised(lang, bare)) name="redraw" value="1" {
                span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) }
            }
        } @else {
            a href=(localised(lang, path)) lang=(lang.tag()) hreflang=(lang.tag())
                dir=(lang.dir()) aria-current=[here.then_some("true")] { (lang.own_name()) }
        }
    }
}

/// EBRU: a thin marbled wave, the same on every page. It says nothing and is hidden from those who listen.
const WAVE: &str = concat!(
    r#"<svg class="wave" aria-hidden="true" focusable="false" height="18"><defs><pattern id="ebru" width="288" height="18" patternUnits="userSpaceOnUse">"#,
    r#"<path class="a" d="M0 0h288v18H0z"/>"#,
    r#"<path class="b" d="M0 6c24-7 40-6 66 1s44 9 74 2 50-9 78-4 46 7 70 1v5c-26 6-46 1-72-3s-46-1-76 6-50 3-74-3-42-5-66 0z"/>"#,
    r#"<path class="b" d="M0 14c18 4 36 4 58-1s40-4 62 1 44 4 66-1 34-6 56-2 30-1 46 3v3c-18-4-30-4-48-3s-32-1-52 4-46 5-68 0-40-4-60 1-40 2-60-2z"/>"#,
    r#"<path class="b" d="M30 2c10-2 22-1 20 1s-14 3-22 2-8-2 2-3zM176 12c9-2 19 0 18 2s-13 2-20 1-7-2 2-3zM250 2c8-1 15 0 14 2s-10 2-16 1-5-2 2-3z"/>"#,
    r#"</pattern></defs><rect width="100%" height="18" fill="url(#ebru)"/></svg>"#,
);

/// The office's number, always at the same place, and the pages that every site must have.
fn foot(reader: &Reader) -> Markup {
    let t = reader.t();
    html! {
        footer.foot {
            div.wrap {
                p.call { (t.web_footer_questions()) " " strong { (phone_link(reader)) } }
                p { (office_hours(reader)) br; (mail_link(reader)) }
                nav aria-label=(t.web_footer_links()) {
                    ul.links {
                        li { a href=(reader.url(&paths::LookUp {})) { (t.web_find_booking()) } }
                        li { a href=(reader.url(&paths::Chronology {})) { (t.chronology_title()) } }
                        li { a href=(reader.url(&paths::Newsletter {})) { (t.subscribers_footer()) } }
                        li { a href=(reader.url(&paths::Contact {})) { (t.web_contact()) } }
                        li { a href=(reader.url(&paths::Imprint {})) { (t.web_imprint()) } }
                        li { a href=(reader.url(&paths::Privacy {})) { (t.web_privacy()) } }
                        li { a href=(reader.url(&paths::Accessibility {})) { (t.web_accessibility()) } }
                        li { a href=(localised(Lang::Simple, "/")) hreflang=(Lang::Simple.tag()) { (t.web_plain_language()) } }
                        li { a href=(reader.url(&paths::SignLanguage {})) { (t.web_sign_language()) } }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, page};
    use crate::kinds::Lang;
    use crate::web::tests::reader;
    use maud::html;

    #[tokio::test]
    async fn every_language_is_one_step_away_on_the_same_page() {
        let reader = reader(Lang::Ar, "/angebote?q=a&tag=1").await;
        let html = page(&reader, &Page::new("العروض", html! {})).into_string();
        assert!(
            html.starts_with(r#"<!DOCTYPE html><html lang="ar" dir="rtl">"#),
            "{html}"
        );
        for part in [
            r#"<a href="/angebote?q=a&amp;tag=1" lang="de" hreflang="de" dir="ltr">Deutsch</a>"#,
            r#"<a href="/ar/angebote?q=a&amp;tag=1" lang="ar" hreflang="ar" dir="rtl" aria-current="true">"#,
            r#"<link rel="canonical" href="http://127.0.0.1:8080/ar/angebote">"#,
            r#"hreflang="uk" href="http://127.0.0.1:8080/uk/angebote""#,
            r##"<a class="skip" href="#inhalt">"##,
            r#"href="tel:+492361000000""#,
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(
            !html.contains("style=") && !html.contains("<script"),
            "{html}"
        );
    }

    #[tokio::test]
    async fn a_private_page_is_not_for_search_engines() {
        let reader = reader(Lang::De, "/anmeldung/geheim").await;
        let private = Page {
            has_problems: true,
            description: "Ada kommt am Freitag.",
            ..Page::private("Anmelden", html! {})
        };
        let html = page(&reader, &private).into_string();
        assert!(
            html.contains(r#"<meta name="robots" content="noindex">"#),
            "{html}"
        );
        assert!(html.contains("<title>Fehler: Anmelden · "), "{html}");
        assert!(
            !html.contains("canonical") && !html.contains("Ada kommt"),
            "{html}"
        );
    }
}
