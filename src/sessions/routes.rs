//! Handlers.

use axum::Router;
use axum::extract::{FromRequest as _, Query, Request, State};
use axum::response::Response;
use axum_extra::routing::RouterExt as _;
use chrono::{Duration, NaiveDate};
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::forms::{Input, Leaders, Small};
use super::pages::{self, Day, Line, News, Scene};
use crate::app::App;
use crate::audit::By;
use crate::bookings::entity::call::{Kind, Outcome};
use crate::bookings::{self, Call, Comer, No, Shift, Size, Undone};
use crate::error::AppError;
use crate::kinds::{Lang, SessionId, StaffId};
use crate::offerings::entity::{pool, session, venue};
use crate::offerings::{self, Listing, local_day};
use crate::web::{
    Form, Fresh, Office, Problems, Reader, Reply, conflict, draw, see_other, unprocessable,
};
use crate::{accounts, paths};

/// Days on one page.
const DAYS: i64 = 14;

/// `/buero/termine` and what lies below it.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(list)
        .typed_get(show)
        .typed_post(preview)
        .typed_get(notice)
        .typed_get(back)
        .typed_post(deed)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    ab: String,
    getan: String,
}

async fn list(
    _: paths::OfficeSessions,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(from): Query<Asked>,
) -> Reply {
    let now = app.clock.now();
    let zone = offerings::zone("Europe/Berlin");
    let today = local_day(zone, now);
    let is_sane = |day: &NaiveDate| (*day - today).num_days().abs() < 3660;
    let first = from.ab.parse().ok().filter(is_sane).unwrap_or(today);
    let last = first + Duration::days(DAYS - 1);
    let listings = offerings::between(app.db.read(), first, last).await?;
    let all: Vec<&Listing> = listings.iter().collect();
    let tallies = bookings::count(app.db.read(), &all, now).await?;
    let ids = all.iter().flat_map(|listing| &listing.sessions);
    let ids = ids.map(|session| session.id).collect();
    let away = bookings::away(app.db.read(), ids).await?;
    let mut lines: Vec<Line<'_>> = Vec::new();
    for listing in &listings {
        for session in &listing.sessions {
            if !(first..=last).contains(&session.local_date) {
                continue;
            }
            let own = listing.pool(pool::Kind::Session, Some(session.id));
            let pool = own.or_else(|| listing.pool(pool::Kind::Whole, None));
            let tally = pool.map(|pool| tallies.of(pool.id)).unwrap_or_default();
            let guests = listing.pool(pool::Kind::DropIn, Some(session.id));
            lines.push(Line {
                listing,
                session,
                taken: tally.taken,
                guests: guests.map_or(0, |pool| tallies.of(pool.id).taken),
                away: away.get(&session.id).copied().unwrap_or(0),
                limit: pool.and_then(|pool| Size::of(pool).limit),
                waiting: tally.waiting,
            });
        }
    }
    lines.sort_by_key(|line| (line.session.local_date, line.session.local_start));
    let mut days: Vec<Day<'_>> = Vec::new();
    for line in lines {
        match days.last_mut() {
            Some(day) if day.date == line.session.local_date => day.lines.push(line),
            _ => days.push(Day {
                date: line.session.local_date,
                lines: vec![line],
            }),
        }
    }
    Ok(draw(pages::list(&reader, &days, (first, today), now)))
}

/// A session with all that its pages show.
struct Opened {
    listing: Listing,
    session: session::Model,
    comers: Vec<Comer>,
    changes: Vec<crate::bookings::entity::session_change::Model>,
    calls: Vec<Call>,
    staff: Vec<(StaffId, String)>,
    leaders: Vec<StaffId>,
    venues: Vec<venue::Model>,
}

async fn opened(app: &App, id: &str) -> Result<Opened, AppError> {
    let id: SessionId = id.parse().map_err(|_| AppError::NotFound)?;
    let db = app.db.read();
    let listing = offerings::of_session(db, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let session = listing.session(id).cloned().ok_or(AppError::NotFound)?;
    let changes = bookings::changes_of(db, (listing.offering.id, id)).await?;
    let calls = match changes.first() {
        Some(change) => bookings::calls_of(db, change).await?,
        None => Vec::new(),
    };
    Ok(Opened {
        comers: bookings::comers(db, &listing, id).await?,
        changes,
        calls,
        staff: accounts::can_lead(db, None).await?,
        leaders: offerings::leaders_of(db, listing.offering.id).await?,
        venues: offerings::venues(db).await?,
        listing,
        session,
    })
}

impl Opened {
    fn scene(&self, app: &App) -> Scene<'_> {
        Scene {
            listing: &self.listing,
            session: &self.session,
            comers: &self.comers,
            changes: &self.changes,
            calls: &self.calls,
            staff: &self.staff,
            leaders: &self.leaders,
            ticked: &self.leaders,
            venues: &self.venues,
            now: app.clock.now(),
        }
    }

    /// The page with the form as it was typed, and why nothing has happened.
    fn refused(&self, app: &App, reader: &Reader, typed: &Input, no: No) -> Markup {
        let typed = Input {
            // She has seen now what it is.
            seen: self.session.revision.to_string(),
            ..typed.clone()
        };
        let problems = typed.refused(reader, no);
        // What a field can mend stands at the field.
        let news = problems.is_empty().then_some(News::Not(no));
        pages::one(reader, self.scene(app), (&typed, &problems), news)
    }
}

async fn show(
    path: paths::OfficeSession,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(from): Query<Asked>,
) -> Reply {
    let opened = opened(&app, &path.id).await?;
    let news = match from.getan.as_str() {
        "ja" => Some(News::Done),
        "gesendet" => Some(News::Sent),
        "notiert" => Some(News::Noted),
        "widerrufen" => Some(News::Undone(Undone::Done)),
        _ => None,
    };
    let typed = Input::of(&opened.session);
    let form = (&typed, &Problems::default());
    Ok(draw(pages::one(&reader, opened.scene(&app), form, news)))
}

/// Who leads a session sees who comes: nobody is given that by whoever has not just said who she is.
type JustSaid = Result<Fresh<Office>, AppError>;

/// Does another person stand in then?
fn names_another(shift: &Shift, session: &session::Model) -> bool {
    let another = shift.to.substitute;
    another.is_some() && another != session.substitute_id
}

async fn preview(
    path: paths::OfficeSession,
    State(app): State<App>,
    reader: Reader,
    (Office(_), just_said): (Office, JustSaid),
    Form(typed): Form<Input>,
) -> Reply {
    let opened = opened(&app, &path.id).await?;
    let id = opened.session.id;
    if typed.step == "zurueck" {
        let form = (&typed, &Problems::default());
        return Ok(draw(pages::one(&reader, opened.scene(&app), form, None)));
    }
    let shift = match typed.parse(&reader, &opened.session) {
        Ok(shift) => shift,
        Err(problems) => {
            let page = pages::one(&reader, opened.scene(&app), (&typed, &problems), None);
            return Ok(unprocessable(page));
        }
    };
    if names_another(&shift, &opened.session) {
        just_said?;
    }
    match bookings::preview(&app, app.clock.now(), id, &shift).await? {
        Ok(what) => {
            let ring = bookings::calls_before(app.db.read(), id, &what.to_ring).await?;
            let scene = opened.scene(&app);
            Ok(draw(pages::preview(
                &reader,
                scene,
                (&typed, &shift),
                (&what, &ring),
            )))
        }
        Err(no) => Ok(conflict(opened.refused(&app, &reader, &typed, no))),
    }
}

async fn notice(
    path: paths::DoorNotice,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let opened = opened(&app, &path.id).await?;
    let german = Reader::of(&app, Lang::De, &reader.path);
    Ok(draw(pages::notice(&reader, &german, opened.scene(&app))))
}

/// Where the language is changed after a form came back.
async fn back(path: paths::SessionDeed, reader: Reader, Office(_): Office) -> Reply {
    Ok(see_other(&reader, &paths::OfficeSession { id: path.id }))
}

async fn deed(
    path: paths::SessionDeed,
    State(app): State<App>,
    reader: Reader,
    (Office(person), just_said): (Office, JustSaid),
    request: Request,
) -> Reply {
    let id: SessionId = path.id.parse().map_err(|_| AppError::NotFound)?;
    let desk = Desk {
        app: &app,
        reader: &reader,
        id,
        by: By::from(&person),
    };
    match path.deed.as_str() {
        "aenderung" => {
            let form: Form<Input> = Form::from_request(request, &app).await?;
            desk.change(&form.0, just_said).await
        }
        "leitung" => {
            just_said?;
            desk.leaders(&Form::from_request(request, &app).await?.0)
                .await
        }
        "widerruf" => desk.undo(&Form::from_request(request, &app).await?.0).await,
        "versand" => desk.send(&Form::from_request(request, &app).await?.0).await,
        "anruf" => desk.rang(&Form::from_request(request, &app).await?.0).await,
        _ => Err(AppError::NotFound),
    }
}

/// One session, and somebody of the office with it before her.
struct Desk<'a> {
    app: &'a App,
    reader: &'a Reader,
    id: SessionId,
    by: By,
}

impl Desk<'_> {
    fn done(&self, word: &str) -> Response {
        let path = paths::OfficeSession {
            id: self.id.to_string(),
        };
        see_other(self.reader, &format_args!("{path}?getan={word}"))
    }

    async fn change(&self, typed: &Input, just_said: JustSaid) -> Reply {
        let opened = opened(self.app, &self.id.to_string()).await?;
        let shift = match typed.parse(self.reader, &opened.session) {
            Ok(shift) => shift,
            Err(problems) => {
                let form = (typed, &problems);
                let page = pages::one(self.reader, opened.scene(self.app), form, None);
                return Ok(unprocessable(page));
            }
        };
        if names_another(&shift, &opened.session) {
            just_said?;
        }
        let now = self.app.clock.now();
        match bookings::shift(self.app, now, self.id, &shift, &self.by).await? {
            Ok(_) => Ok(self.done("ja")),
            Err(no) => {
                let opened = self::opened(self.app, &self.id.to_string()).await?;
                Ok(conflict(opened.refused(self.app, self.reader, typed, no)))
            }
        }
    }

    /// The change that a small deed is about: one of this session.
    async fn meant(&self, typed: &Small) -> Result<Uuid, AppError> {
        let id: Uuid = typed.change.parse().map_err(|_| AppError::NotFound)?;
        let change = bookings::change(self.app.db.read(), id).await?;
        let change = change.filter(|change| change.is_of(self.id));
        change.map(|change| change.id).ok_or(AppError::NotFound)
    }

    async fn undo(&self, typed: &Small) -> Reply {
        let change = self.meant(typed).await?;
        let undone = bookings::undo(self.app, self.app.clock.now(), change, &self.by).await?;
        if undone == Undone::Done {
            return Ok(self.done("widerrufen"));
        }
        let opened = opened(self.app, &self.id.to_string()).await?;
        let typed = Input::of(&opened.session);
        let form = (&typed, &Problems::default());
        let news = Some(News::Undone(undone));
        Ok(conflict(pages::one(
            self.reader,
            opened.scene(self.app),
            form,
            news,
        )))
    }

    async fn send(&self, typed: &Small) -> Reply {
        let change = self.meant(typed).await?;
        bookings::send_now(self.app, self.app.clock.now(), change, &self.by).await?;
        Ok(self.done("gesendet"))
    }

    async fn rang(&self, typed: &Small) -> Reply {
        let change = self.meant(typed).await?;
        let booking = typed.booking.parse().map_err(|_| AppError::NotFound)?;
        let outcome = match typed.reached.as_str() {
            "ja" => Outcome::Reached,
            "nein" => Outcome::NotReached,
            _ => return Err(AppError::BadRequest),
        };
        let call = (Kind::Session, change, booking);
        bookings::tick(self.app, self.app.clock.now(), call, outcome, &self.by).await?;
        Ok(self.done("notiert"))
    }

    async fn leaders(&self, typed: &Leaders) -> Reply {
        let opened = opened(self.app, &self.id.to_string()).await?;
        let offering = opened.listing.offering.id;
        let (seen, wanted) = (typed.seen(), typed.wanted());
        let both = (seen.as_slice(), wanted.as_slice());
        let now = self.app.clock.now();
        if offerings::set_leaders(self.app, now, offering, both, &self.by).await? {
            return Ok(self.done("notiert"));
        }
        let opened = self::opened(self.app, &self.id.to_string()).await?;
        let scene = Scene {
            ticked: &wanted,
            ..opened.scene(self.app)
        };
        let typed = Input::of(&opened.session);
        let form = (&typed, &Problems::default());
        let news = Some(News::LedByOthers);
        Ok(conflict(pages::one(self.reader, scene, form, news)))
    }
}
