//! One session: what became of it, whom to ring, the one form, and who comes.

use maud::{Markup, html};

use super::Scene;
use super::form::change;
use super::parts::{calls, clock, own_name, staff_name, state, when};
use crate::bookings::entity::entry::State;
use crate::bookings::entity::session_change::{self, What};
use crate::bookings::{Call, Comer, No, Undone};
use crate::kinds::Lang;
use crate::lang::{list, moment};
use crate::offerings::Unchanged;
use crate::paths;
use crate::sessions::forms::Input;
use crate::web::components::{
    Choice, Choices, Row, Tone, Weight, back, badge, button, button_form, button_link, checkboxes,
    details, facts, foreign, form, hidden, links, name, notice, phone_uri, problem_summary, rows,
    section,
};
use crate::web::{Page, Problems, Reader, page};

/// What there is to say about the last deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sessions) enum News {
    /// It is done.
    Done,
    /// It is not, and this is why.
    Not(No),
    /// An undo.
    Undone(Undone),
    /// The letters go out now.
    Sent,
    /// It is noted.
    Noted,
    /// Others lead it by now than she has seen.
    LedByOthers,
}

/// The page.
pub(in crate::sessions) fn one(
    reader: &Reader,
    scene: Scene<'_>,
    (typed, problems): (&Input, &Problems),
    news: Option<News>,
) -> Markup {
    let t = reader.t();
    let Scene {
        listing, session, ..
    } = scene;
    let said = listing.title(reader.lang);
    let title = format!("{}{}{}", said.text, t.lang_comma(), when(reader, session));
    let door = paths::DoorNotice {
        id: session.id.to_string(),
    };
    let id = || session.id.to_string();
    let attendance = paths::LeaderSession { id: id() };
    let passes = paths::SessionPasses { id: id() };
    let slug = || listing.offering.slug.clone();
    let (list, message) = (
        paths::OfficeList { slug: slug() },
        paths::OfficeMessage { slug: slug() },
    );
    let of_it =
        |path: &dyn std::fmt::Display| reader.url(&format_args!("{path}?termin={}", session.id));
    let is_open = scene
        .changes
        .first()
        .is_some_and(session_change::Model::is_open);
    let can_change = !is_open && session.starts_at > scene.now;
    let body = html! {
        (back(reader, &paths::OfficeSessions {}, &t.sessions_list_title()))
        (problem_summary(reader, problems))
        h1 { (foreign(reader, said.lang, said.text)) }
        @if let Some(news) = news { (told(reader, scene, news)) }
        @if is_undone(scene) { (rung(reader, scene)) }
        (facts(&known(reader, scene)))
        (pending(reader, scene))
        @if can_change { (section(&t.sessions_form_title(), &change(reader, scene, typed, problems))) }
        @if !scene.calls.is_empty() && !is_undone(scene) {
            (section(&t.sessions_ring_title(), &calls(reader, (listing, session), scene.calls, true)))
        }
        (section(&t.sessions_comers_title(), &html! {
            (who(reader, scene.comers))
            (links(&[
                (t.attendance_list_title(), reader.url(&attendance)),
                (t.lists_title(), of_it(&list)),
                (t.office_message_title(), of_it(&message)),
                (t.attendance_pass_title(), reader.url(&passes)),
            ]))
        }))
        p { (button_link(Weight::Secondary, &reader.url(&door), &t.sessions_notice_title())) }
        @if news == Some(News::LedByOthers) {
            (section(&t.sessions_leaders_title(), &leaders(reader, scene)))
        } @else {
            (details(&t.sessions_leaders_title(), &leaders(reader, scene)))
        }
        @if !scene.changes.is_empty() {
            (section(&t.sessions_history_title(), &history(reader, scene)))
        }
    };
    let page_of = Page {
        has_problems: !problems.is_empty(),
        ..Page::staff(&title, body)
    };
    page(reader, &page_of)
}

/// Whom the office had rung before it undid the change: they are to be rung again.
fn rung(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let again: Vec<&Call> = scene.calls.iter().filter(|call| !call.is_done()).collect();
    if again.is_empty() {
        return html! {};
    }
    let lines = again.iter().map(|call| {
        let path = paths::OfficeBooking {
            id: call.booking.to_string(),
        };
        html! {
            li {
                a href=(reader.url(&path)) { (name(&list(reader.lang, &call.names))) }
                @if let Some(phone) = &call.phone {
                    " · " a href=(phone_uri(phone)) { bdi dir="ltr" { (phone) } }
                }
            }
        }
    });
    let body = html! {
        ul { @for line in lines { (line) } }
        p { (t.sessions_rung_text()) }
        p { (button_link(Weight::Secondary, &reader.url(&paths::Desk {}), &t.desk_calls())) }
    };
    notice(Tone::Warn, &t.sessions_rung_title(), &body)
}

fn is_undone(scene: Scene<'_>) -> bool {
    scene
        .changes
        .first()
        .is_some_and(|change| change.undone_at.is_some())
}

/// What, when, where, by whom.
fn known(reader: &Reader, scene: Scene<'_>) -> Vec<(String, Markup)> {
    let t = reader.t();
    let Scene {
        listing, session, ..
    } = scene;
    let german = |text: &str| foreign(reader, Lang::De, text);
    let leading: Vec<String> = match session.substitute_id {
        Some(who) => vec![staff_name(scene.staff, who)],
        None => (scene.leaders.iter())
            .map(|who| staff_name(scene.staff, *who))
            .collect(),
    };
    let mut known = vec![
        (
            t.bookings_fact_when(),
            html! { (when(reader, session)) " " (state(reader, session, scene.now)) },
        ),
        (
            t.bookings_fact_where(),
            german(&listing.venue_of(session).name),
        ),
    ];
    if let Some(topic) = &session.topic {
        known.push((t.sessions_field_topic(), german(topic)));
    }
    if !leading.is_empty() {
        known.push((
            t.sessions_fact_leading(),
            name(&list(reader.lang, &leading)),
        ));
    }
    if let Some(reason) = &session.reason {
        known.push((t.sessions_field_reason(), german(reason)));
    }
    let instead = session.replaced_by.and_then(|day| {
        let mut planned = listing.planned();
        planned.find(|other| other.local_date == day)
    });
    if let Some(instead) = instead {
        let path = paths::OfficeSession {
            id: instead.id.to_string(),
        };
        known.push((
            t.sessions_fact_instead(),
            html! { a href=(reader.url(&path)) { (when(reader, instead)) } },
        ));
    }
    known
}

/// "Die Mails gehen um 07:36 Uhr hinaus", and what can be done until then.
fn pending(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Some(change) = scene.changes.first().filter(|change| change.is_open()) else {
        return html! {};
    };
    let path = |deed: &str| paths::SessionDeed {
        id: scene.session.id.to_string(),
        deed: deed.to_owned(),
    };
    let id = change.id.to_string();
    let at = clock(scene.listing, change.due_at);
    let letters = i64::try_from(change.kept.letters.len()).unwrap_or(i64::MAX);
    // Where all are rung there is nothing to send, only something to take back.
    let title = match letters {
        0 => t.sessions_pending_title_none(&at),
        _ => t.sessions_pending_title(&at),
    };
    notice(
        Tone::Warn,
        &title,
        &html! {
            p { @if letters > 0 { (t.sessions_preview_letters(letters)) " " } (t.sessions_pending_text(&change.actor)) }
            (button_form(reader, &path("widerruf"), Weight::Primary, &t.sessions_undo(), &[("change", &id)]))
            @if letters > 0 {
                (button_form(reader, &path("versand"), Weight::Secondary, &t.sessions_send_now(), &[("change", &id)]))
            }
        },
    )
}

fn told(reader: &Reader, scene: Scene<'_>, news: News) -> Markup {
    let t = reader.t();
    let led_by = || {
        let leaders = scene.staff.iter();
        let leaders = leaders.filter(|(id, _)| scene.leaders.contains(id));
        let names: Vec<String> = leaders.map(|(_, name)| name.clone()).collect();
        if names.is_empty() {
            "–".to_owned()
        } else {
            list(reader.lang, &names)
        }
    };
    let (tone, text) = match news {
        News::Done => (Tone::Good, t.sessions_told_done()),
        News::Sent => (Tone::Good, t.sessions_told_sent()),
        News::Noted => (Tone::Good, t.sessions_told_noted()),
        News::LedByOthers => (Tone::Bad, t.sessions_told_led_by_others(&led_by())),
        News::Undone(Undone::Done) => (Tone::Good, t.sessions_told_undone()),
        News::Undone(Undone::Already) => (Tone::Info, t.sessions_told_undone_already()),
        News::Undone(Undone::TooLate) => (Tone::Bad, t.sessions_told_too_late()),
        News::Undone(Undone::Changed) => (Tone::Bad, t.sessions_told_changed_since()),
        News::Undone(Undone::SomebodyCame) => (Tone::Bad, t.sessions_told_somebody_came()),
        News::Not(No::Pending) => (Tone::Bad, t.sessions_told_pending()),
        News::Not(No::Changed) => (Tone::Bad, t.sessions_told_changed()),
        News::Not(No::Unchanged(why)) => (
            Tone::Bad,
            match why {
                Unchanged::Unknown | Unchanged::IsOff => t.sessions_not_off(),
                Unchanged::IsOn => t.sessions_not_on(),
                Unchanged::HasBegun => t.sessions_not_begun(),
                Unchanged::WouldBePast => t.sessions_not_past(),
                Unchanged::WouldEndFirst => t.sessions_not_end_first(),
                Unchanged::Taken => t.sessions_not_taken(),
                Unchanged::Same => t.sessions_not_same(),
                Unchanged::NoReplacement => t.sessions_not_replacement(),
                Unchanged::NotThere => t.sessions_not_there(),
            },
        ),
    };
    notice(tone, &text, &html! {})
}

/// Who comes, each a link to her booking.
fn who(reader: &Reader, comers: &[Comer]) -> Markup {
    let t = reader.t();
    if comers.is_empty() {
        return html! { p { (t.sessions_comers_none()) } };
    }
    let lines: Vec<Row> = comers
        .iter()
        .map(|comer| {
            let path = paths::OfficeBooking {
                id: comer.booking.to_string(),
            };
            let (tone, word) = match comer.state {
                State::Confirmed => (Tone::Good, t.sessions_comer_comes()),
                State::Offered => (Tone::Info, t.office_state_offered()),
                _ => (Tone::Info, t.sessions_comer_waits()),
            };
            Row {
                head: html! { a href=(reader.url(&path)) { (name(&list(reader.lang, &comer.names))) } },
                body: html! {
                    (badge(tone, &word)) " " (own_name(comer.lang))
                    @if !comer.has_address { " · " (t.sessions_comer_no_mail()) }
                },
            }
        })
        .collect();
    rows(&lines)
}

/// Who leads the offering.
fn leaders(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let path = paths::SessionDeed {
        id: scene.session.id.to_string(),
        deed: "leitung".to_owned(),
    };
    let choices = scene.staff.iter().map(|(id, who)| Choice {
        value: id.to_string().into(),
        label: name(who),
        chosen: scene.ticked.contains(id),
        closed: false,
    });
    let choices = Choices {
        name: "leader",
        legend: t.sessions_leaders_legend().into(),
        hint: t.sessions_leaders_hint().into(),
        choices: choices.collect(),
    };
    form(
        reader,
        &path,
        &html! {
            @for (id, _) in scene.staff.iter().filter(|(id, _)| scene.leaders.contains(id)) {
                (hidden("seen", &id.to_string()))
            }
            (checkboxes(&choices, &Problems::default()))
            (button(Weight::Secondary, &t.office_do_save()))
        },
    )
}

/// What was done with it before.
fn history(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let word = |change: &session_change::Model| match change.what {
        What::CalledOff => t.sessions_state_off(),
        What::CalledOffRest => t.sessions_what_rest(),
        What::Moved => t.sessions_state_moved(),
        What::House => t.sessions_what_house(),
        What::Altered => t.sessions_what_altered(),
        What::Reopened => t.sessions_state_on(),
    };
    let zone = scene.listing.zone();
    let lines: Vec<Row> = scene
        .changes
        .iter()
        .map(|change| {
            let at = moment(reader.lang, zone, change.at);
            Row {
                head: html! { (word(change)) },
                body: html! {
                    (at) " · " (name(&change.actor))
                    @if !change.reason.is_empty() { " · " (foreign(reader, Lang::De, &change.reason)) }
                    @if change.undone_at.is_some() { " " (badge(Tone::Ink, &t.sessions_history_undone())) }
                },
            }
        })
        .collect();
    rows(&lines)
}
