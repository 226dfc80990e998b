//! What the office sets itself: each value with what the file says, and the way back to it.

use maud::{Markup, html};

use crate::kinds::Lang;
use crate::own::{Name, Own};
use crate::paths;
use crate::web::components::{
    Field, Row, Tone, Versions, Weight, back, badge, button, button_form, button_saying, fieldset,
    form, hidden, kept_form, links, notice, problem_summary, rows, section, text_area, text_field,
    versions,
};
use crate::web::{LegalPage, Page, Problems, Reader, page};

/// Empty lines for further holidays.
pub(crate) const MORE: usize = 3;

/// Values as they stand in the form, by word.
pub(crate) type Typed = Vec<(Name, String)>;

/// Before the word of a value: what it was when the form was drawn.
pub(crate) const WAS: &str = "was-";
/// Before the word of a value: whose version she takes.
pub(crate) const TAKE: &str = "take-";

/// A value of the form.
fn of(typed: &Typed, name: Name) -> &str {
    let found = typed.iter().find(|(known, _)| *known == name);
    found.map_or("", |(_, value)| value.as_str())
}

fn framed(reader: &Reader, title: &str, problems: &Problems, body: &Markup) -> Markup {
    let has_problems = !problems.is_empty();
    let body = html! { (problem_summary(reader, problems)) (body) };
    page(
        reader,
        &Page {
            has_problems,
            ..Page::staff(title, body)
        },
    )
}

/// What a value is called.
pub(crate) fn label(reader: &Reader, name: Name) -> String {
    let t = reader.t();
    match name {
        Name::Phone => t.web_contact_phone(),
        Name::Email => t.web_contact_email(),
        Name::Address => t.web_contact_address(),
        Name::Hours(lang) => format!("{} ({})", t.web_contact_hours(), lang.own_name()),
        Name::AnswerHours => t.desk_set_answer(),
        Name::RemindHours => t.desk_set_remind(),
        Name::Holidays => t.desk_set_holidays(),
    }
}

/// What can stand there, where something else was typed.
pub(crate) fn problem(reader: &Reader, name: Name) -> String {
    let t = reader.t();
    match name {
        Name::Phone => t.desk_set_problem_phone(),
        Name::Email => t.desk_set_problem_email(),
        Name::Address | Name::Hours(_) => t.desk_set_problem_line(),
        Name::AnswerHours => t.planning_problem_number("2", "336"),
        Name::RemindHours => t.planning_problem_remind(),
        Name::Holidays => t.desk_set_problem(),
    }
}

/// "Saved", where an address says so.
fn saved(reader: &Reader, is_saved: bool) -> Markup {
    html! { @if is_saved { (notice(Tone::Good, &reader.t().office_told_done(), &html! {})) } }
}

/// The first page: contact and deadlines, and the way to the others.
pub(crate) fn settings(
    reader: &Reader,
    (own, file): (&Own, &crate::settings::Settings),
    ((typed, was), problems): ((&Typed, &Typed), &Problems),
    is_saved: bool,
) -> Markup {
    let t = reader.t();
    let title = t.desk_set_title();
    let changed: Vec<Name> = Name::LINES
        .into_iter()
        .filter(|name| own.values.contains_key(name.word()))
        .collect();
    let fields = |names: &[Name]| {
        html! {
            @for name in names {
                @let value = of(typed, *name);
                @let hint = t.desk_set_file(&name.of(file));
                (text_field(reader, &Field::new(name.word(), label(reader, *name), value).hint(hint).autocomplete("off"), problems))
            }
        }
    };
    let (rules, contact): (Vec<Name>, Vec<Name>) = Name::LINES
        .into_iter()
        .partition(|name| matches!(name, Name::AnswerHours | Name::RemindHours));
    let body = html! {
        (back(reader, &paths::Desk {}, &t.desk_office_title()))
        (saved(reader, is_saved))
        h1 { (title) }
        (links(&[(t.desk_set_holidays(), reader.url(&paths::OwnHolidays {}))]))
        (form(reader, &paths::OwnSettings {}, &html! {
            (began_with(was))
            (fieldset(&t.desk_set_contact(), &t.desk_set_hours_hint(), &fields(&contact)))
            (fieldset(&t.desk_set_rules(), "", &fields(&rules)))
            (button(Weight::Primary, &t.office_do_save()))
        }))
        @if !changed.is_empty() {
            (section(&t.desk_set_back(), &html! {
                div.pair {
                    @for name in changed {
                        (button_form(reader, &paths::OwnSettings {}, Weight::Secondary, &label(reader, name), &[("back", name.word())]))
                    }
                }
            }))
        }
        (section(&t.desk_set_pages(), &pages(reader, own)))
    };
    framed(reader, &title, problems, &body)
}

/// What the form was drawn from.
fn began_with(was: &Typed) -> Markup {
    html! { @for (name, value) in was { (hidden(&format!("{WAS}{}", name.word()), value)) } }
}

/// Two clerks at the same settings: what the second wrote, what the first has saved, and what was before. Nothing is
/// saved, and nothing that she wrote is lost.
pub(crate) fn clash(
    reader: &Reader,
    (typed, was, theirs): (&Typed, &Typed, &Typed),
    clashes: &[Name],
) -> Markup {
    let t = reader.t();
    let title = t.planning_conflict();
    // What clashes begins anew with what is saved; the rest is as she sent it.
    let seen: Typed = was
        .iter()
        .map(|(name, value)| {
            let is_theirs = clashes.contains(name);
            let value = if is_theirs { of(theirs, *name) } else { value };
            (*name, value.to_owned())
        })
        .collect();
    let line = |typed: &Typed, name| vec![of(typed, name).to_owned()];
    let fields = html! {
        (began_with(&seen))
        @for (name, value) in typed { (hidden(name.word(), value)) }
        @for name in clashes {
            (versions(reader, &format!("{TAKE}{}", name.word()), Versions {
                label: &label(reader, *name),
                before: &line(was, *name),
                mine: &line(typed, *name),
                theirs: &line(theirs, *name),
            }, true))
        }
        (button(Weight::Primary, &t.planning_conflict_save()))
        (button_saying(Weight::Secondary, &html! { (t.planning_conflict_form()) }, ("form", "1"), false))
    };
    let submit = t.planning_conflict_save();
    let body = html! {
        h1 { (title) }
        (notice(Tone::Warn, &t.desk_set_title(), &html! { p { (t.desk_set_conflict()) } }))
        (kept_form(reader, &paths::OwnSettings {}, &fields))
    };
    page(
        reader,
        &Page {
            kept_form: Some(&submit),
            ..Page::staff(&title, body)
        },
    )
}

/// What somebody else has saved meanwhile, above the form that holds hers.
fn theirs(reader: &Reader, saved: &Markup) -> Markup {
    let t = reader.t();
    notice(
        Tone::Warn,
        &t.planning_conflict(),
        &html! {
            p { (t.desk_set_conflict_kept()) }
            p { strong { (t.planning_conflict_theirs()) } }
            (saved)
        },
    )
}

/// Every required page, in every language.
fn pages(reader: &Reader, own: &Own) -> Markup {
    let lines: Vec<Row> = LegalPage::ALL
        .into_iter()
        .map(|legal| Row {
            head: html! { (legal.title(reader)) },
            body: html! {
                ul.links {
                    @for lang in Lang::ALL {
                        @let path = paths::OwnPage { page: legal.file().to_owned(), lang: lang.tag().to_owned() };
                        li {
                            a href=(reader.url(&path)) { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } }
                            @if own.page(legal.file(), lang).is_some() { " " (badge(Tone::Info, &reader.t().desk_set_own())) }
                        }
                    }
                }
            },
        })
        .collect();
    rows(&lines)
}

/// A required page in one language: its text, and how it looks.
pub(crate) struct Text<'a> {
    /// Which page.
    pub(crate) page: LegalPage,
    /// In which language.
    pub(crate) lang: Lang,
    /// The text as it stands in the form.
    pub(crate) typed: &'a str,
    /// The mark of the text from which the form was drawn.
    pub(crate) was: &'a str,
    /// What somebody else has saved meanwhile.
    pub(crate) theirs: Option<&'a str>,
    /// How it looks, where that was asked.
    pub(crate) preview: Option<Markup>,
    /// Is it the office's own?
    pub(crate) is_own: bool,
    /// Was it just saved?
    pub(crate) is_saved: bool,
}

/// Draws it.
pub(crate) fn text(reader: &Reader, text: &Text<'_>, problems: &Problems) -> Markup {
    let t = reader.t();
    let title = format!("{} ({})", text.page.title(reader), text.lang.own_name());
    let path = paths::OwnPage {
        page: text.page.file().to_owned(),
        lang: text.lang.tag().to_owned(),
    };
    let field = Field::new("text", t.desk_set_text(), text.typed).hint(t.desk_set_text_hint());
    let body = html! {
        (back(reader, &paths::OwnSettings {}, &t.desk_set_title()))
        (saved(reader, text.is_saved))
        @if let Some(there) = text.theirs {
            @let lang = text.lang;
            (theirs(reader, &html! { p lang=(lang.tag()) dir=(lang.dir()) { @for (place, line) in there.lines().enumerate() { @if place > 0 { br; } (line) } } }))
        }
        h1 { (title) }
        (form(reader, &path, &html! {
            (hidden("was", text.was))
            div.long { (text_area(reader, &field, problems)) }
            div.pair {
                button.button type="submit" name="deed" value="save" { (t.office_do_save()) }
                button.button.is-secondary type="submit" name="deed" value="preview" { (t.desk_set_preview()) }
            }
        }))
        @if text.is_own {
            (button_form(reader, &path, Weight::Secondary, &t.desk_set_back(), &[("deed", "back")]))
        }
        @if let Some(preview) = &text.preview {
            (section(&t.desk_set_preview(), &html! { div lang=(text.lang.tag()) dir=(text.lang.dir()) { (preview) } }))
        }
    };
    framed(reader, &title, problems, &body)
}

/// A line of holidays as it stands in the form: name, first day, last day.
pub(crate) type Line = [String; 3];

/// School holidays as the page shows them.
#[derive(Clone, Copy)]
pub(crate) struct Holidays<'a> {
    /// The lines of the form.
    pub(crate) lines: &'a [Line],
    /// What the form was drawn from.
    pub(crate) was: &'a str,
    /// What somebody else has saved meanwhile.
    pub(crate) theirs: Option<&'a [Line]>,
    /// Are they the office's own?
    pub(crate) is_own: bool,
    /// Were they just saved?
    pub(crate) is_saved: bool,
}

/// School holidays: a line each, and some empty ones.
pub(crate) fn holidays(reader: &Reader, days: Holidays<'_>, problems: &Problems) -> Markup {
    let Holidays {
        lines,
        is_own,
        is_saved,
        ..
    } = days;
    let t = reader.t();
    let title = t.desk_set_holidays();
    let none = <Line>::default();
    let empty = std::iter::repeat_n(&none, MORE);
    let path = paths::OwnHolidays {};
    let body = html! {
        (back(reader, &paths::OwnSettings {}, &t.desk_set_title()))
        (saved(reader, is_saved))
        @if let Some(saved) = days.theirs {
            (theirs(reader, &html! { ul { @for [name, from, to] in saved { li { bdi { (name) } ": " (from) " – " (to) } } } }))
        }
        h1 { (title) }
        p { (t.desk_set_holidays_text()) }
        (form(reader, &path, &html! {
            (hidden("was", days.was))
            @for (number, [name, from, to]) in lines.iter().chain(empty).enumerate() {
                (fieldset(&t.desk_set_line(&(number + 1).to_string()), "", &html! {
                    div.line {
                        @for (field, label, value) in [("name", t.desk_set_name(), name), ("from", t.desk_set_from(), from), ("to", t.desk_set_to(), to)] {
                            (text_field(reader, &Field::new(field, label, value).id(format!("{field}-{number}")).autocomplete("off"), problems))
                        }
                    }
                }))
            }
            (hidden("deed", "save"))
            (button(Weight::Primary, &t.office_do_save()))
        }))
        @if is_own {
            (button_form(reader, &path, Weight::Secondary, &t.desk_set_back(), &[("deed", "back")]))
        }
    };
    framed(reader, &title, problems, &body)
}
