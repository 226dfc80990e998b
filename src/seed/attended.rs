//! A course of the demo that was attended: who signed up, and who was there, by the rooms' own verbs, each at the
//! moment at which it would have been done; and a report on it that is begun.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::{ImportError, Read, Shift, put, read};
use crate::app::App;
use crate::attendance::{self, Mark};
use crate::audit::By;
use crate::bookings::{self, Input};
use crate::kinds::{Lang, Person, Role};
use crate::reports::{self, Draft};
use crate::{accounts, offerings};

/// The courses, as they stand in the file.
const COURSES: &str = include_str!("../../config/demo/attended.toml");
/// The one that is over.
const SLUG: &str = "fahrradkurs-anfaengerinnen-2026-herbst";

/// Who signed up: her name, her language, and how it was for her at each session. Whoever has no address has a
/// telephone.
const PEOPLE: [(&str, Lang, &str, [Mark; 5]); 8] = {
    use Mark::{Absent as A, Excused as E, Late as L, Present as P};
    [
        ("Ayşe Yılmaz", Lang::Tr, "ayse@example.org", [P, P, L, P, P]),
        (
            "فاطمة الأحمد",
            Lang::Ar,
            "fatima@example.org",
            [P, P, P, P, E],
        ),
        (
            "Оксана Шевченко",
            Lang::Uk,
            "oksana@example.org",
            [P, E, P, P, P],
        ),
        ("Maria Müller", Lang::De, "", [P, P, P, L, P]),
        ("İpek Öztürk", Lang::Tr, "ipek@example.org", [A, P, A, E, P]),
        (
            "Grace Mensah",
            Lang::En,
            "grace@example.org",
            [P, A, P, P, P],
        ),
        ("نور الدين", Lang::Ar, "nour@example.org", [E, P, P, P, P]),
        (
            "Rosa Klein",
            Lang::Simple,
            "rosa@example.org",
            [P, P, A, A, A],
        ),
    ]
};

/// Fills them in, led by whoever has this address. Where they are there already, or nobody has it, it does nothing.
///
/// # Errors
/// If the database fails.
pub(crate) async fn attended(
    app: &App,
    now: DateTime<Utc>,
    leader: &str,
) -> Result<(), ImportError> {
    let leaders = accounts::can_lead(app.db.read(), Some(leader)).await?;
    let Some((id, name)) = leaders.into_iter().next() else {
        return Ok(());
    };
    if offerings::is_any_there(app.db.read(), &[SLUG]).await? {
        return Ok(());
    }
    let leader = Person {
        id,
        name,
        role: Role::Leader,
        lang: Lang::De,
        sign_in: app.dice.id(now),
        confirmed_at: now,
        lacks_factor: false,
    };
    let venues = offerings::venue_slugs(app.db.read()).await?;
    let file = read("demo/attended.toml", COURSES, &venues, Shift::ToWeekOf(now))?;
    let Read::Offerings(plan) = file else {
        return Ok(());
    };
    put(app, &plan, now).await?;
    let listing = Arc::new(offerings::for_office(app, SLUG).await?);
    let leads = (&[][..], &[leader.id][..]);
    offerings::set_leaders(app, now, listing.offering.id, leads, &By::Operator).await?;
    let Some(opens) = listing.offering.opens else {
        return Ok(());
    };
    for (minutes, (name, lang, email, _)) in (10_i64..).step_by(7).zip(PEOPLE) {
        let phone = if email.is_empty() { "02361 000123" } else { "" };
        let input = Input {
            name: vec![name.to_owned()],
            email: email.to_owned(),
            phone: phone.to_owned(),
            ..Input::default()
        };
        let at = opens + Duration::minutes(minutes);
        bookings::sign_up_at(app, at, &listing, (lang, &input)).await?;
    }
    for (number, session) in listing.planned().enumerate() {
        let marks = PEOPLE.iter().filter_map(|(name, _, _, marks)| {
            let mark = marks.get(number)?;
            Some((*name, *mark))
        });
        let marks: Vec<(&str, Mark)> = marks.collect();
        let at = session.starts_at + Duration::minutes(10);
        attendance::tick_all(app, at, &leader, (session.id, &marks)).await?;
    }
    report(app, now).await
}

/// A report on this year, begun and not closed.
async fn report(app: &App, now: DateTime<Utc>) -> Result<(), ImportError> {
    let today = offerings::local_day(offerings::zone("Europe/Berlin"), now);
    let draft = Draft {
        planned: "Frauen lernen Rad fahren und lernen sich dabei kennen.".to_owned(),
        done: "Acht Menschen haben sich angemeldet. Fast alle sind bis zum Schluss gekommen."
            .to_owned(),
        outlook: "Im Frühjahr beginnt der nächste Kurs.".to_owned(),
        ..Draft::of_year("Was wir in diesem Jahr gemacht haben", today)
    };
    reports::begin(app, now, &By::Operator, draft).await?;
    Ok(())
}
