//! Every date before anything is saved: what happens to it, what lies on it, and a tick where the office can
//! say whether it takes place.

use chrono::{NaiveDate, NaiveTime, TimeZone as _};
use chrono_tz::Tz;
use maud::{Markup, html};

use crate::kinds::Lang;
use crate::lang::{date, day_and_time, time_range};
use crate::offerings::entity::calendar_day::Kind;
use crate::offerings::{Clash, Fate, Preview, Row, When};
use crate::planning::rhythm::{Tick, Ticks, can_tick, is_on};
use crate::web::Reader;
use crate::web::components::{Tone, badge, foreign, hidden};

/// The table, with a field for each tick.
pub(super) fn table(reader: &Reader, zone: Tz, preview: &Preview, ticks: &Ticks) -> Markup {
    let t = reader.t();
    let takes_place = |row: &&Row| match &row.fate {
        Fate::Past | Fate::Removed => false,
        Fate::LeftOut(_) | Fate::New => is_on(row, ticks),
        Fate::Stays | Fate::Begun | Fate::Moves { .. } | Fate::Exception { .. } => {
            let is_off = row
                .session
                .as_ref()
                .is_some_and(|there| there.is_called_off);
            !is_off && is_on(row, ticks)
        }
    };
    let count = preview.rows.iter().filter(takes_place).count();
    html! {
        div.scroll {
            table {
                caption { (t.planning_terms_count(i64::try_from(count).unwrap_or(i64::MAX))) }
                thead { tr { th scope="col" { (t.planning_col_date()) } th scope="col" { (t.planning_col_fate()) } } }
                tbody {
                    @for row in &preview.rows {
                        tr {
                            th scope="row" { (head(reader, row, ticks)) }
                            td { (fate(reader, row)) (remarks(reader, zone, row)) }
                        }
                    }
                }
            }
        }
    }
}

fn head(reader: &Reader, row: &Row, ticks: &Ticks) -> Markup {
    let said = html! {
        (date(reader.lang, row.when.date)) br;
        (time_range(reader.lang, row.when.start, row.when.end))
    };
    if !can_tick(row) {
        return said;
    }
    let tick = Tick::of(row.when).said();
    html! {
        (hidden("shown", &tick))
        label.choice {
            input type="checkbox" name="on" value=(tick) checked[is_on(row, ticks)];
            span { (said) }
        }
    }
}

/// What happens.
fn fate(reader: &Reader, row: &Row) -> Markup {
    let t = reader.t();
    let german = |text: &str| foreign(reader, Lang::De, text);
    match &row.fate {
        Fate::New => badge(Tone::Good, &t.planning_fate_new()),
        Fate::Stays => badge(Tone::Ink, &t.planning_fate_stays()),
        Fate::Begun => badge(Tone::Ink, &t.planning_fate_begun()),
        Fate::Past => badge(Tone::Warn, &t.planning_fate_past()),
        Fate::Removed => badge(Tone::Bad, &t.planning_fate_removed()),
        Fate::Moves { from } => html! {
            (badge(Tone::Info, &t.planning_fate_moves())) " "
            (t.planning_fate_from(&when(reader, from)))
        },
        Fate::Exception { wanted } => html! {
            (badge(Tone::Warn, &t.planning_fate_exception()))
            @if let Some(wanted) = wanted { " " (t.planning_fate_wanted(&when(reader, wanted))) }
        },
        Fate::LeftOut(pause) => html! {
            (badge(Tone::Ink, &t.planning_fate_out())) " "
            @if let Some(to) = pause.moved_to { (t.planning_fate_to(&date(reader.lang, to))) " " }
            (german(&pause.reason))
        },
    }
}

fn when(reader: &Reader, when: &When) -> String {
    let (day, times) = (
        date(reader.lang, when.date),
        time_range(reader.lang, when.start, when.end),
    );
    format!("{day}{}{times}", reader.t().lang_comma())
}

/// What there is to say about it: who relies on it, what lies on the day, what is in the way.
pub(super) fn remarks(reader: &Reader, zone: Tz, row: &Row) -> Markup {
    let t = reader.t();
    let takes_place = !matches!(row.fate, Fate::LeftOut(_) | Fate::Removed | Fate::Past);
    html! {
        @if let Some(there) = &row.session {
            @if there.is_called_off { " " (badge(Tone::Bad, &t.catalogue_state_cancelled())) }
            @if there.is_booked && takes_place { " " (badge(Tone::Info, &t.planning_there_booked())) }
            @if there.is_edited && !there.is_called_off && takes_place {
                " " (badge(Tone::Info, &t.planning_there_edited()))
            }
            @if let Some(topic) = &there.topic { br; (foreign(reader, Lang::De, topic)) }
        }
        @for mark in &row.marks {
            @let (label, tone) = match mark.kind {
                Kind::PublicHoliday => (t.planning_mark_public(), Tone::Bad),
                Kind::SchoolHoliday => (t.planning_mark_school(), Tone::Warn),
                Kind::Observance => (t.planning_mark_observance(), Tone::Warn),
            };
            br; (badge(tone, &label)) " " (foreign(reader, Lang::De, &mark.name))
        }
        @for time in [row.when.start, row.when.end] {
            @match clock(zone, row.when.date, time) {
                Clock::Missing => { br; (badge(Tone::Warn, &t.planning_clock_missing(&said(time)))) }
                Clock::Twice => { br; (badge(Tone::Warn, &t.planning_clock_twice(&said(time)))) }
                Clock::Fine => {}
            }
        }
        @for clash in &row.clashes { br; (self::clash(reader, zone, clash)) }
    }
}

fn clash(reader: &Reader, zone: Tz, clash: &Clash) -> Markup {
    let t = reader.t();
    let label = match (clash.is_there, clash.is_hers) {
        (true, true) => t.planning_clash_both(),
        (true, false) => t.planning_clash_venue(),
        (false, _) => t.planning_clash_leader(),
    };
    let tone = if clash.is_there {
        Tone::Bad
    } else {
        Tone::Warn
    };
    let local = |at| day_and_time(reader.lang, zone, at).1;
    html! {
        (badge(tone, &label)) " " bdi { (foreign(reader, Lang::De, &clash.title)) } " "
        span.time dir="ltr" { (local(clash.starts_at)) "–" (local(clash.ends_at)) }
    }
}

fn said(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// What the clock does at a local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clock {
    /// It shows it once.
    Fine,
    /// It leaves it out.
    Missing,
    /// It shows it twice.
    Twice,
}

fn clock(zone: Tz, date: NaiveDate, time: NaiveTime) -> Clock {
    match zone.from_local_datetime(&date.and_time(time)) {
        chrono::LocalResult::Single(_) => Clock::Fine,
        chrono::LocalResult::None => Clock::Missing,
        chrono::LocalResult::Ambiguous(..) => Clock::Twice,
    }
}

#[cfg(test)]
mod tests {
    use super::{Clock, clock};
    use chrono::NaiveTime;
    use chrono_tz::Europe::Berlin;

    #[test]
    fn an_hour_that_is_left_out_or_comes_twice_is_seen() {
        let at = |date: &str, hour| {
            let time = NaiveTime::from_hms_opt(hour, 30, 0).unwrap();
            clock(Berlin, date.parse().unwrap(), time)
        };
        assert_eq!(at("2027-03-28", 2), Clock::Missing);
        assert_eq!(at("2027-10-31", 2), Clock::Twice);
        assert_eq!(at("2027-10-31", 3), Clock::Fine);
    }
}
