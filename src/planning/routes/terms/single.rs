//! Deeds about single dates.

use super::{Ground, plain, saved_at};
use crate::app::App;
use crate::audit::By;
use crate::bookings;
use crate::error::AppError;
use crate::kinds::{Lang, Person, SessionId};
use crate::lang::words;
use crate::offerings::{self, Single, When};
use crate::planning::forms::{read_day, read_time};
use crate::planning::pages::{Added, News};
use crate::planning::routes::said;
use crate::web::{Problems, Reader, Reply, conflict, read_line, unprocessable};

/// Signs of a topic.
const SHORT: usize = 200;

/// Makes one more date.
pub(super) async fn add(
    app: &App,
    reader: &Reader,
    person: &Person,
    (ground, pairs): (&Ground, &[(String, String)]),
) -> Reply {
    let t = reader.t();
    let added = Added {
        day: said(pairs, "day").to_owned(),
        start: said(pairs, "start").to_owned(),
        end: said(pairs, "end").to_owned(),
        venue: said(pairs, "venue").to_owned(),
        topic: said(pairs, "topic").to_owned(),
        venues: offerings::venues(app.db.read()).await?,
    };
    let mut problems = Problems::default();
    let date = read_day(&added.day);
    if date.is_none() {
        problems.add("new-day", t.planning_problem_day());
    }
    let (start, end) = (read_time(&added.start), read_time(&added.end));
    for (field, time) in [("new-start", start), ("new-end", end)] {
        if time.is_none() {
            problems.add(field, t.planning_problem_time());
        }
    }
    let venue = added.venues.iter().find(|venue| venue.slug == added.venue);
    if venue.is_none() && !added.venue.is_empty() {
        problems.add("venue", t.planning_problem_choose());
    }
    let venue = venue.map(|venue| venue.id);
    let topic = read_line(reader, "new-topic", &added.topic, SHORT, &mut problems);
    if let (Some(date), Some(start), Some(end), true) = (date, start, end, problems.is_empty()) {
        let when = When { date, start, end };
        let slug = &ground.listing.offering.slug;
        let (by, now) = (By::from(person), app.clock.now());
        let field = match bookings::add_date(app, &by, slug, (when, venue, topic), now).await? {
            Single::Done(..) => return Ok(saved_at(reader, slug)),
            Single::EndsFirst => ("new-end", t.planning_problem_order()),
            Single::Taken => ("new-start", t.planning_single_taken()),
            Single::Past | Single::Unknown | Single::Booked | Single::Changed => {
                ("new-day", t.planning_single_past())
            }
        };
        problems.add(field.0, field.1);
    }
    let page = plain(app, reader, ground, (News::Nothing, (&problems, &added))).await?;
    Ok(unprocessable(page))
}

/// Gives a date another topic.
pub(super) async fn retitle(
    app: &App,
    reader: &Reader,
    person: &Person,
    (ground, pairs): (&Ground, &[(String, String)]),
) -> Reply {
    let id = said(pairs, "id").parse().map(SessionId);
    let id = id.map_err(|_| AppError::NotFound)?;
    let field = format!("topic-{}", id.0);
    let mut problems = Problems::default();
    let topic = read_line(reader, &field, said(pairs, "topic"), SHORT, &mut problems);
    if problems.is_empty() {
        let slug = &ground.listing.offering.slug;
        let was = Some(said(pairs, "was")).filter(|was| !was.is_empty());
        let (by, now) = (By::from(person), app.clock.now());
        let done = bookings::retitle_date(app, &by, (slug, id), (was, topic), now).await?;
        return answered(app, reader, ground, (done, &field)).await;
    }
    let added = Added {
        venues: offerings::venues(app.db.read()).await?,
        ..Added::default()
    };
    let wrong = (News::Nothing, (&problems, &added));
    Ok(unprocessable(plain(app, reader, ground, wrong).await?))
}

/// Takes a date away.
pub(super) async fn remove(
    app: &App,
    reader: &Reader,
    person: &Person,
    (ground, pairs): (&Ground, &[(String, String)]),
) -> Reply {
    let id = said(pairs, "id").parse().map(SessionId);
    let id = id.map_err(|_| AppError::NotFound)?;
    let slug = &ground.listing.offering.slug;
    let german = words(Lang::De).planning_pause();
    let (by, now) = (By::from(person), app.clock.now());
    let done = bookings::remove_date(app, &by, (slug, id), &german, now).await?;
    answered(app, reader, ground, (done, &format!("topic-{}", id.0))).await
}

/// What came of a deed about one date that was there.
async fn answered(
    app: &App,
    reader: &Reader,
    ground: &Ground,
    (done, field): (Single, &str),
) -> Reply {
    let t = reader.t();
    let slug = &ground.listing.offering.slug;
    // What is gone or over has no line of its own any more.
    let (field, text) = match done {
        Single::Done(..) => return Ok(saved_at(reader, slug)),
        Single::Unknown => ("new-day", t.planning_single_gone()),
        Single::Booked => (field, t.planning_single_booked()),
        Single::Changed => (field, t.planning_single_changed()),
        Single::Past | Single::EndsFirst | Single::Taken => ("new-day", t.planning_single_past()),
    };
    let mut problems = Problems::default();
    problems.add(field, text);
    let ground = Ground::read(app, slug).await?;
    let added = Added {
        venues: offerings::venues(app.db.read()).await?,
        ..Added::default()
    };
    let wrong = (News::Nothing, (&problems, &added));
    Ok(conflict(plain(app, reader, &ground, wrong).await?))
}
