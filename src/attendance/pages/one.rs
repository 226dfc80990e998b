//! The list of one session, to tick with one hand.

use chrono::{DateTime, Utc};
use maud::{Markup, html};
use uuid::Uuid;

use super::{Way, door, language, mark_word, refused, when};
use crate::attendance::entity::tick::Mark;
use crate::attendance::forms::{Guest, Reported};
use crate::attendance::list::{Line, List};
use crate::attendance::rules::{self, Refused};
use crate::kinds::{Lang, SessionId};
use crate::lang::{day_and_time, list};
use crate::offerings::{Listing, zone};
use crate::paths;
use crate::web::components::{
    Tick, TickRow, Tone, badge, facts, foreign, links, name, notice, problem_summary, section,
    ticks, written,
};
use crate::web::{Device, Page, Problems, Reader, device, device_head, page};

/// What there is to say about the last deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::attendance) enum News {
    /// The report is saved.
    Saved,
    /// A paper list is entered; of so many people something counts that was ticked later.
    Entered(i64),
    /// It was not taken, and this is why.
    Not(Refused),
}

/// What the page is drawn from.
#[derive(Clone, Debug)]
pub(in crate::attendance) struct Scene<'a> {
    /// The offering.
    pub(in crate::attendance) listing: &'a Listing,
    /// The list.
    pub(in crate::attendance) list: &'a List,
    /// By which way she came.
    pub(in crate::attendance) way: &'a Way,
    /// Ids for what is noted on this page: the guest's first, then one for each count.
    pub(in crate::attendance) ids: Vec<Uuid>,
    /// Somebody at the door, as typed.
    pub(in crate::attendance) guest: Guest,
    /// The report, as typed.
    pub(in crate::attendance) report: Reported,
    /// What could not be understood.
    pub(in crate::attendance) problems: Problems,
    /// What there is to say.
    pub(in crate::attendance) news: Option<News>,
    /// May she see the whole course?
    pub(in crate::attendance) sees_course: bool,
    /// This moment.
    pub(in crate::attendance) now: DateTime<Utc>,
}

/// The page.
pub(in crate::attendance) fn one(reader: &Reader, scene: &Scene<'_>) -> Markup {
    let t = reader.t();
    let (listing, session) = (scene.listing, &scene.list.session);
    let said = listing.title(reader.lang);
    let title = format!("{}{}{}", said.text, t.lang_comma(), when(reader, session));
    let may = rules::may_tick(listing, session, scene.now);
    // Who stands in by a link has no sign-in from which her device could have keys.
    let is_staff = matches!(scene.way, Way::Staff(_));
    let body = html! {
        (problem_summary(reader, &scene.problems))
        h1 { (foreign(reader, said.lang, said.text)) }
        p.when {
            (when(reader, session)) br;
            (written(reader, &listing.venue_of(session).name))
            @if let Some(topic) = &session.topic { br; (written(reader, topic)) }
        }
        @if let Some(news) = scene.news { (told(reader, news)) }
        @if let Err(why) = may && scene.news != Some(News::Not(why)) {
            (notice(Tone::Info, &refused(reader, why), &html! {}))
        }
        @if is_staff { (device(reader, Device::List)) }
        p.tally { (tally(reader, scene.list)) }
        (needs(reader, scene.list))
        @if scene.list.lines.is_empty() {
            p { (t.attendance_list_empty()) }
        } @else {
            @let rows: Vec<TickRow> = scene.list.lines.iter().map(|line| row(reader, scene, line, may.is_ok())).collect();
            (ticks(reader, &scene.way.deed("strich"), &rows))
        }
        (section(&t.attendance_guest_title(), &door::guests(reader, scene, may.is_ok())))
        (section(&t.attendance_count_title(), &door::counts(reader, scene, may.is_ok())))
        (section(&t.attendance_report_title(), &door::report(reader, scene, may.is_ok())))
        @if let Way::Staff(id) = scene.way { (ways(reader, scene, *id, may.is_ok())) }
        @if is_staff {
            (super::device::templates(reader, scene.way))
            (super::device::embedded(reader, listing, scene.list))
        }
    };
    let page_of = Page {
        has_problems: !scene.problems.is_empty(),
        head: if is_staff {
            device_head(reader)
        } else {
            html! {}
        },
        ..Page::door(&title, body)
    };
    page(reader, &page_of)
}

/// To what else there is for who is signed in: the list on paper, entering one, the whole course.
fn ways(reader: &Reader, scene: &Scene<'_>, id: SessionId, may: bool) -> Markup {
    let t = reader.t();
    let id = id.to_string();
    let mut ways = vec![(
        t.attendance_print_title(),
        reader.url(&paths::LeaderSessionPrint { id: id.clone() }),
    )];
    if may {
        ways.push((
            t.attendance_paper_title(),
            reader.url(&paths::PaperList { id }),
        ));
    }
    if scene.sees_course {
        let slug = scene.listing.offering.slug.clone();
        ways.push((
            t.attendance_matrix_title(),
            reader.url(&paths::LeaderOffering { slug }),
        ));
    }
    links(&ways)
}

fn told(reader: &Reader, news: News) -> Markup {
    match news {
        News::Saved => notice(Tone::Good, &reader.t().attendance_told_saved(), &html! {}),
        News::Entered(0) => notice(Tone::Good, &reader.t().attendance_told_entered(), &html! {}),
        News::Entered(kept) => notice(
            Tone::Info,
            &reader.t().attendance_told_entered(),
            &html! { p { (reader.t().attendance_told_kept(kept)) } },
        ),
        News::Not(why) => notice(Tone::Bad, &refused(reader, why), &html! {}),
    }
}

/// How many are there: of those who stand on the list, and who came beside them.
fn tally(reader: &Reader, list: &List) -> String {
    let t = reader.t();
    let (there, all) = (list.ticked().to_string(), list.expected().to_string());
    match list.walk_ins.len() {
        0 => t.attendance_tally(&there, &all),
        more => t.attendance_tally_more(&there, &all, &more.to_string()),
    }
}

/// What is needed that day, over all who come.
struct Needed<'a> {
    /// Children that are looked after.
    children: i64,
    /// Their ages, as typed.
    ages: String,
    /// In which languages somebody would like help, and how many.
    languages: Vec<(&'a str, i64)>,
}

impl<'a> Needed<'a> {
    fn of(reader: &Reader, list: &'a List) -> Self {
        let all = || list.lines.iter().map(|line| &line.needs);
        let ages: Vec<&str> = all().filter_map(|needs| needs.ages.as_deref()).collect();
        let mut languages: Vec<(&str, i64)> = Vec::new();
        for language in all().filter_map(|needs| needs.language.as_deref()) {
            match languages.iter_mut().find(|(known, _)| *known == language) {
                Some((_, count)) => *count += 1,
                None => languages.push((language, 1)),
            }
        }
        Self {
            children: all().map(|needs| needs.children).sum(),
            ages: ages.join(&reader.t().lang_comma()),
            languages,
        }
    }
}

/// What is needed that day, as a box.
fn needs(reader: &Reader, list: &List) -> Markup {
    let t = reader.t();
    let Needed {
        children,
        ages,
        languages,
    } = Needed::of(reader, list);
    let mut needed = Vec::new();
    if children > 0 {
        let said = html! {
            (t.bookings_children(children))
            @if !ages.is_empty() { " (" bdi { (ages) } ")" }
        };
        needed.push((t.attendance_needs_childcare(), said));
    }
    if !languages.is_empty() {
        let said = html! {
            @for (at, (text, count)) in languages.iter().enumerate() {
                @if at > 0 { (t.lang_comma()) }
                (language(text)) " " bdi { (count) }
            }
        };
        needed.push((t.attendance_needs_language(), said));
    }
    html! { @if !needed.is_empty() { (facts(&needed)) } }
}

/// The same in plain words: what, and how much of it.
pub(super) fn needed(reader: &Reader, list: &List) -> Vec<(String, String)> {
    let t = reader.t();
    let all = Needed::of(reader, list);
    let mut needed = Vec::new();
    if all.children > 0 {
        let children = t.bookings_children(all.children);
        let said = match all.ages.as_str() {
            "" => children,
            ages => format!("{children} ({ages})"),
        };
        needed.push((t.attendance_needs_childcare(), said));
    }
    if !all.languages.is_empty() {
        let languages = all.languages.iter().map(|(text, count)| {
            let language = Lang::from_tag(text).map(Lang::own_name);
            format!("{} {count}", language.unwrap_or(text))
        });
        let languages: Vec<String> = languages.collect();
        needed.push((
            t.attendance_needs_language(),
            languages.join(&t.lang_comma()),
        ));
    }
    needed
}

/// One person: her short name, what was ticked; behind it all that the leader may know.
fn row(reader: &Reader, scene: &Scene<'_>, line: &Line, may_tick: bool) -> TickRow {
    let t = reader.t();
    let short = line.short.clone();
    let head = html! {
        bdi { (short) }
        // Where there are buttons, they say it.
        @if let Some(tone) = tone(line.mark).filter(|_| !may_tick) { " " (badge(tone, &mark_word(reader, line.mark))) }
        @for (mark, word) in also(reader, line) {
            @if let Some(tone) = tone(mark) { " " (badge(tone, &word)) }
        }
    };
    let marks = Mark::ALL.map(|mark| Tick {
        value: mark.word(),
        label: mark_word(reader, mark),
        pressed: mark == line.mark,
    });
    TickRow {
        id: format!("p-{}", line.person),
        name: short,
        head,
        more: Some(more(reader, scene, line)),
        with: ("wer", line.person.to_string()),
        field: "marke",
        ticks: if may_tick { marks.into() } else { Vec::new() },
        undo: line
            .before
            .filter(|_| may_tick)
            .map(|before| (before.word(), t.attendance_undo())),
    }
}

fn tone(mark: Mark) -> Option<Tone> {
    match mark {
        Mark::Present => Some(Tone::Good),
        Mark::Late => Some(Tone::Warn),
        Mark::Excused => Some(Tone::Info),
        Mark::Absent => Some(Tone::Bad),
        Mark::Unset => None,
    }
}

/// What other devices said, each mark once: that stands beside what counts, in sight. Who said it when unfolds.
pub(super) fn also(reader: &Reader, line: &Line) -> Vec<(Mark, String)> {
    let said = |mark| line.also.iter().any(|also| also.mark == mark);
    let marks = Mark::ALL.into_iter().filter(|mark| said(*mark));
    let words = marks.map(|mark| {
        let word = mark_word(reader, mark);
        (mark, reader.t().leitung_also(&word))
    });
    words.collect()
}

/// What unfolds: the whole name, the party, what she needs, who else said what.
fn more(reader: &Reader, scene: &Scene<'_>, line: &Line) -> Markup {
    let t = reader.t();
    let needs = &line.needs;
    html! {
        p {
            (name(&line.name))
            @if !line.party.is_empty() { br; (t.attendance_party(&list(reader.lang, &line.party))) }
            @if needs.children > 0 {
                br; (t.attendance_needs_childcare()) " – " (t.bookings_children(needs.children))
                @if let Some(ages) = &needs.ages { " (" bdi { (ages) } ")" }
            }
            @if let Some(text) = &needs.language { br; (t.attendance_needs_language()) " – " (language(text)) }
            @if line.said_so { br; (t.attendance_said_so()) }
            @if !line.has_place { br; (t.attendance_no_place()) }
            @for also in &line.also {
                @let (_, time) = day_and_time(reader.lang, zone(&scene.listing.offering.timezone), also.at);
                br; (t.attendance_also(&mark_word(reader, also.mark), &also.actor, &time))
            }
        }
    }
}
