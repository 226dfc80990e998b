//! "Your date is soon."

use super::parts::Scene;
use super::{About, letter};
use crate::bookings::entity::entry::State;
use crate::bookings::entity::person;
use crate::bookings::rules::may_cancel;
use crate::bookings::rules::reminders::Mark;
use crate::bookings::said;
use crate::lang::{date, day_short, list, words};
use crate::mail::{Block, Letter, Tone, isolated};
use crate::offerings::entity::{pool, session};
use crate::offerings::{local_day, open_topic};

/// The kind of a reminder.
pub(crate) const REMINDER: &str = "reminder";

/// Reminds those of a party who come to a session. One that stands in for another, taken back, has a
/// version. None where she has no address.
pub(crate) fn reminder(
    about: About<'_>,
    mark: Mark,
    session: &session::Model,
    comers: &[&person::Model],
) -> Option<Letter> {
    let event = match about.version {
        "" => mark.to_string(),
        version => format!("{mark}:{version}"),
    };
    letter(about, event, REMINDER, None, |scene| {
        let t = words(scene.lang);
        let state = if is_today(scene, session) {
            t.bookings_reminder_today()
        } else {
            t.bookings_reminder_day(&date(scene.lang, session.local_date))
        };
        let mut blocks = vec![
            scene.greeting(),
            Block::State(Tone::Good, state),
            facts(scene, session, comers),
        ];
        blocks.extend(if_not(scene, session));
        (subject(scene, session), blocks)
    })
}

fn is_today(scene: Scene<'_>, session: &session::Model) -> bool {
    session.local_date == local_day(scene.listing.zone(), scene.now)
}

/// The title and the day. Where it is discreet a locked telephone shows the day alone.
fn subject(scene: Scene<'_>, session: &session::Model) -> String {
    let t = words(scene.lang);
    let day = day_short(scene.lang, session.local_date);
    if scene.listing.offering.discreet {
        return t.bookings_reminder_subject(&day);
    }
    t.bookings_reminder_subject(&scene.title_on(session.local_date))
}

fn facts(scene: Scene<'_>, session: &session::Model, comers: &[&person::Model]) -> Block {
    let (t, lang, listing) = (words(scene.lang), scene.lang, scene.listing);
    let mut facts = vec![
        (t.bookings_fact_what(), scene.title()),
        (t.bookings_fact_when(), said::when(lang, session)),
    ];
    // Telephones show the first lines too.
    if let Some(topic) = open_topic(&listing.offering, session) {
        facts.push((t.bookings_reminder_topic(), topic.to_owned()));
    }
    facts.push((t.bookings_fact_where(), listing.venue_of(session).full()));
    let names: Vec<String> = comers.iter().map(|person| isolated(&person.name)).collect();
    facts.push((t.bookings_fact_who(), list(lang, &names)));
    let confirmed = scene.hers.entries.iter().filter(|(entry, pool)| {
        entry.state == State::Confirmed && pool.session_id.is_none_or(|id| id == session.id)
    });
    for (entry, pool) in confirmed {
        if pool.kind == pool::Kind::Childcare {
            let children = t.bookings_children(i64::from(entry.people));
            facts.push((t.bookings_fact_childcare(), children));
        }
        let workshop = listing
            .workshops
            .iter()
            .find(|workshop| Some(workshop.id) == pool.workshop_id);
        if let Some(workshop) = workshop {
            facts.push((t.bookings_fact_workshop(), workshop.title.clone()));
        }
    }
    let bring = &listing.offering.details.bring;
    if !bring.is_empty() {
        facts.push((t.bookings_fact_bring(), list(lang, bring)));
    }
    Block::Facts(facts)
}

/// What she does if she can not come: one date is cancelled while that goes online, and from a course of
/// several one stays away.
fn if_not(scene: Scene<'_>, session: &session::Model) -> [Block; 2] {
    let t = words(scene.lang);
    let has_own = scene.hers.mains().any(|(entry, pool)| {
        entry.state == State::Confirmed && pool.session_id == Some(session.id)
    });
    let hours = scene.listing.offering.cancel_until_hours_before;
    if !has_own && scene.listing.planned().count() > 1 {
        let text = if is_today(scene, session) {
            t.bookings_reminder_excuse_today()
        } else {
            t.bookings_reminder_excuse()
        };
        let mut planned = scene.listing.planned();
        let text = if planned.any(|other| other.starts_at > session.starts_at) {
            format!("{text} {}", t.bookings_reminder_others())
        } else {
            text
        };
        let link = scene.her_date(session.id, t.bookings_away_do());
        return [Block::Paragraph(text), link];
    }
    if may_cancel(session.starts_at, hours, scene.now) {
        return [
            Block::Paragraph(t.bookings_do_cancel_text()),
            scene.her_page(&said::mains(scene.hers, scene.listing)),
        ];
    }
    // The button promises no cancelling that the page refuses.
    [scene.call_instead(), scene.her_page_ended()]
}

#[cfg(test)]
mod tests {
    use super::{Mark, REMINDER, reminder};
    use crate::bookings::entity::entry::State::Confirmed;
    use crate::bookings::letters::About;
    use crate::bookings::tests::{Holds, app, at, cafe, course, hers};
    use crate::kinds::Lang;
    use crate::lang::words;
    use crate::mail::Letter;
    use crate::offerings::Listing;

    /// A reminder of 2 December, 10:00, written at this moment.
    async fn written(lang: Lang, listing: &Listing, holds: &[Holds], now: &str) -> Option<Letter> {
        let (app, hers) = (app().await, hers(lang.tag(), listing, holds));
        let about = About {
            app: &app,
            now: at(now),
            listing,
            hers: &hers,
            token: "TOKEN",
            version: "",
        };
        let session = &listing.sessions[0];
        let mark = Mark {
            booking: hers.booking.id,
            session: session.id,
            revision: session.revision,
            hours: 48,
        };
        let comers: Vec<_> = hers.party().skip(1).collect();
        let letter = reminder(about, mark, session, &comers)?;
        assert_eq!(
            (letter.event.as_str(), letter.kind),
            (mark.to_string().as_str(), REMINDER)
        );
        assert!(letter.calendar.is_none());
        Some(letter)
    }

    const ONE: &[Holds] = &[(1, 1, Confirmed)];
    const EARLY: &str = "2026-11-30T09:00:00Z";
    const LATE: &str = "2026-12-02T07:00:00Z";

    #[tokio::test]
    async fn she_reads_how_to_stay_away_in_every_language() {
        for lang in Lang::ALL {
            let t = words(lang);
            let whole = written(lang, &course(), &[(1, 6, Confirmed)], EARLY).await;
            assert!(whole.unwrap().plain.contains(&t.bookings_reminder_excuse()));
            let today = written(lang, &course(), &[(1, 6, Confirmed)], LATE).await;
            assert!(
                today
                    .unwrap()
                    .plain
                    .contains(&t.bookings_reminder_excuse_today())
            );
            let own = written(lang, &cafe(), ONE, EARLY).await.unwrap();
            assert!(own.plain.contains(&t.bookings_do_cancel_text()));
            let late = written(lang, &cafe(), ONE, LATE).await.unwrap();
            assert!(
                late.plain.contains(&t.bookings_reminder_call()),
                "{}",
                late.plain
            );
            assert!(
                own.plain.contains(&t.bookings_letter_page()),
                "{}",
                own.plain
            );
            assert!(
                late.plain.contains(&t.bookings_letter_page_ended()),
                "{}",
                late.plain
            );
            assert!(
                !late.plain.contains(&t.bookings_letter_page()),
                "{}",
                late.plain
            );
            for letter in [own, late] {
                assert!(
                    letter.plain.contains("/anmeldung/TOKEN"),
                    "{}",
                    letter.plain
                );
            }
        }
    }

    #[tokio::test]
    async fn a_course_of_one_date_is_cancelled_not_excused() {
        let mut single = course();
        single.sessions.truncate(1);
        let letter = written(Lang::De, &single, &[(1, 6, Confirmed)], EARLY).await;
        let t = words(Lang::De);
        assert!(letter.unwrap().plain.contains(&t.bookings_do_cancel_text()));
    }

    #[tokio::test]
    async fn only_those_who_come_are_named_and_nobody_in_the_subject() {
        let letter = written(Lang::De, &cafe(), ONE, EARLY).await.unwrap();
        let who = letter.plain.lines().find(|line| line.starts_with("Wer"));
        let who = who.unwrap();
        assert!(
            who.contains("فاطمة الزهراء") && !who.contains("Şükran"),
            "{who}"
        );
        assert_eq!(
            letter.subject,
            "Erinnerung: Gesprächscafé für Frauen, 2. Dezember"
        );
    }

    #[tokio::test]
    async fn children_and_what_to_bring_are_not_forgotten() {
        let holds = &[(1, 1, Confirmed), (2, 3, Confirmed), (3, 4, Confirmed)];
        let letter = written(Lang::De, &cafe(), holds, EARLY).await.unwrap();
        let care = letter.plain.matches("Kinderbetreuung").count();
        assert_eq!(care, 1, "that of this date: {}", letter.plain);
        assert!(letter.plain.contains("Gute Laune"), "{}", letter.plain);
    }
}
