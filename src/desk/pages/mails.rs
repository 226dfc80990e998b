//! Mail trouble in plain words, each with what to do.

use std::collections::HashMap;

use maud::{Markup, html};

use super::{MAILS, here, part_at};
use crate::bookings::entity::call::Kind;
use crate::bounces;
use crate::bounces::entity::bounce;
use crate::desk::forms::Rang;
use crate::kinds::{BookingId, LetterId};
use crate::lang::{day_and_time, moment};
use crate::mail::{Late, Lost, Trouble};
use crate::paths;
use crate::web::Reader;
use crate::web::components::{Row, Tone, Weight, button_form, button_link, name, notice, rows};

/// The part of the first page; none where letters go out as they should.
pub(super) fn part(
    reader: &Reader,
    trouble: &Trouble,
    back: &HashMap<LetterId, bounce::Kind>,
) -> Option<Markup> {
    if trouble.late.is_none() && trouble.lost.is_empty() {
        return None;
    }
    let t = reader.t();
    let lost: Vec<Row> = trouble
        .lost
        .iter()
        .map(|one| lost(reader, one, back))
        .collect();
    Some(part_at(
        MAILS,
        &t.desk_mail(),
        &html! {
            @if let Some(late) = &trouble.late { (waits(reader, late)) }
            @if !lost.is_empty() { p { (t.desk_mail_lost()) } (rows(&lost)) }
        },
    ))
}

/// No letter goes out at all: above everything else. None where they do.
pub(super) fn stopped(reader: &Reader, trouble: &Trouble) -> Option<Markup> {
    trouble.stopped.as_ref()?;
    let t = reader.t();
    Some(notice(
        Tone::Bad,
        &t.desk_mail_stopped(),
        &html! {
            p { (t.desk_mail_stopped_text()) }
            p { (button_link(Weight::Secondary, &reader.url(&paths::Sending {}), &t.desk_mail_decide())) }
        },
    ))
}

fn waits(reader: &Reader, late: &Late) -> Markup {
    let t = reader.t();
    let (day, time) = day_and_time(reader.lang, here(), late.since);
    notice(
        Tone::Warn,
        &t.desk_mail_late(late.letters, &day, &time),
        &html! {
            p { (t.desk_mail_late_text()) }
            @if let Some(reply) = &late.reply {
                p { (t.desk_mail_server()) " " bdi dir="ltr" { (reply) } }
            }
        },
    )
}

fn lost(reader: &Reader, lost: &Lost, back: &HashMap<LetterId, bounce::Kind>) -> Row {
    let t = reader.t();
    let at = moment(reader.lang, here(), lost.at);
    let fate = match (back.get(&lost.letter), lost.state.as_str()) {
        (Some(kind), _) => t.bounces_came_back(&bounces::reason(t, *kind)),
        (None, "rejected") => t.office_letter_rejected(),
        (None, "uncertain") => t.desk_mail_uncertain(),
        (None, _) => t.office_letter_failed(),
    };
    let recipient = html! { bdi dir="ltr" { (lost.recipient) } };
    Row {
        head: html! {
            @if let Some(id) = lost.booking {
                a href=(reader.url(&paths::OfficeBooking { id: id.to_string() })) { (recipient) }
            } @else {
                (recipient)
            }
        },
        body: html! {
            (name(&lost.subject)) br; (at) br; (fate)
            @if let Some(booking) = lost.booking { (handled(reader, lost, booking)) }
        },
    }
}

/// Somebody has seen to it: the letter leaves this list, and she the list of those to ring.
fn handled(reader: &Reader, lost: &Lost, booking: BookingId) -> Markup {
    let (letter, booking) = (lost.letter.to_string(), booking.to_string());
    let fields = [
        ("kind", Rang::word(Kind::Bounced)),
        ("subject", letter.as_str()),
        ("booking", booking.as_str()),
        ("reached", "erledigt"),
    ];
    let label = reader.t().desk_mail_handled();
    button_form(reader, &paths::Calls {}, Weight::Secondary, &label, &fields)
}
