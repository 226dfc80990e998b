//! The list of one session, signed in or by a pass: the same page, the same deeds.

use axum::Router;
use axum::extract::{FromRequest as _, Query, Request, State};
use axum::response::Response;
use axum_extra::routing::RouterExt as _;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use crate::app::App;
use crate::attendance::actions::{self, Answer};
use crate::attendance::entity::count::Band;
use crate::attendance::entity::pass;
use crate::attendance::forms::{Counted, Guest, Reported, Ticked};
use crate::attendance::list::{self, List};
use crate::attendance::pages::{self, News, Scene, Way};
use crate::attendance::rules::Refused;
use crate::attendance::scope::{self, Who};
use crate::attendance::store::passes;
use crate::error::AppError;
use crate::kinds::SessionId;
use crate::offerings::entity::session;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{
    Form, Leader, Problems, Reader, Reply, conflict, draw, installable, see_other, unprocessable,
};

/// The list and its deeds.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_get(back)
        .typed_post(deed)
        .typed_get(show_by_pass)
        .typed_get(back_by_pass)
        .typed_post(deed_by_pass)
}

/// What the page says about the last deed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    getan: String,
    blieb: String,
}

/// Somebody before the list of a session.
pub(super) struct Desk {
    pub(super) app: App,
    pub(super) who: Who,
    pub(super) way: Way,
    pub(super) session: SessionId,
    pub(super) now: DateTime<Utc>,
}

impl Desk {
    /// Signed in.
    pub(super) fn of_staff(app: App, Leader(person): Leader, id: &str) -> Result<Self, AppError> {
        let session = id.parse().map_err(|_| AppError::NotFound)?;
        Ok(Self {
            now: app.clock.now(),
            app,
            who: Who::Staff(person),
            way: Way::Staff(session),
            session,
        })
    }

    /// By a pass to one session.
    pub(super) fn of_pass(app: App, pass: pass::Model, token: String) -> Result<Self, AppError> {
        let session = pass.session_id.ok_or(AppError::NotFound)?;
        Ok(Self {
            now: app.clock.now(),
            app,
            who: Who::Substitute(pass),
            way: Way::Pass(token),
            session,
        })
    }

    /// The offering and the list, where she may see them.
    pub(super) async fn opened(&self) -> Result<(Listing, List), AppError> {
        let db = self.app.db.read();
        if !self.who.sees(db, self.session, self.now).await? {
            return Err(AppError::NotFound);
        }
        let listing = offerings::of_session(db, self.session).await?;
        let listing = listing.ok_or(AppError::NotFound)?;
        let session = listing.session(self.session).ok_or(AppError::NotFound)?;
        if let Who::Substitute(_) = &self.who
            && !scope::is_near(session, self.now)
        {
            return Err(AppError::NotFound);
        }
        let list = list::one(db, &listing, self.session).await?;
        let mut list = list.ok_or(AppError::NotFound)?;
        list::look_for_room(db, &listing, &mut list, self.now).await?;
        Ok((listing, list))
    }

    fn scene<'a>(&'a self, (listing, list): (&'a Listing, &'a List)) -> Scene<'a> {
        let ids = (0..=Band::ALL.len()).map(|_| self.app.dice.id::<Uuid>(self.now));
        Scene {
            listing,
            list,
            way: &self.way,
            ids: ids.collect(),
            guest: Guest::default(),
            report: list.report.as_ref().map(Reported::of).unwrap_or_default(),
            problems: Problems::default(),
            news: None,
            sees_course: false,
            now: self.now,
        }
    }

    /// The page with what its script may do; by a pass there is none.
    fn drawn(&self, page: Response) -> Response {
        match self.way {
            Way::Staff(_) => installable(page),
            Way::Pass(_) => page,
        }
    }

    async fn show(&self, reader: &Reader, asked: &Asked) -> Reply {
        let (listing, list) = self.opened().await?;
        let news = match asked.getan.as_str() {
            "bericht" => Some(News::Saved),
            "papier" => Some(News::Entered(asked.blieb.parse().unwrap_or(0).max(0))),
            _ => None,
        };
        let sees_course = match &self.who {
            Who::Staff(person) => {
                scope::sees_course(self.app.db.read(), person, &listing, self.now).await?
            }
            Who::Substitute(_) => false,
        };
        let scene = Scene {
            news,
            sees_course,
            ..self.scene((&listing, &list))
        };
        Ok(self.drawn(draw(pages::one(reader, &scene))))
    }

    pub(super) async fn refused(&self, reader: &Reader, why: Refused) -> Reply {
        let (listing, list) = self.opened().await?;
        let scene = Scene {
            news: Some(News::Not(why)),
            ..self.scene((&listing, &list))
        };
        Ok(self.drawn(conflict(pages::one(reader, &scene))))
    }

    /// Back to a line of the list.
    fn at(&self, reader: &Reader, line: &str) -> Response {
        see_other(reader, &format_args!("{}#{line}", self.way.list()))
    }

    async fn deed(&self, reader: &Reader, deed: &str, request: Request) -> Reply {
        let app = &self.app;
        // What she may not see is not found, before anything of it is read.
        if !self.who.sees(app.db.read(), self.session, self.now).await? {
            return Err(AppError::NotFound);
        }
        match deed {
            "strich" => {
                self.tick(reader, &Form::from_request(request, app).await?.0)
                    .await
            }
            "gast" => {
                self.guest(reader, Form::from_request(request, app).await?.0)
                    .await
            }
            "zaehlung" => {
                self.count(reader, &Form::from_request(request, app).await?.0)
                    .await
            }
            "bericht" => {
                self.report(reader, Form::from_request(request, app).await?.0)
                    .await
            }
            _ => Err(AppError::NotFound),
        }
    }

    async fn tick(&self, reader: &Reader, typed: &Ticked) -> Reply {
        let (person, mark) = typed.read().ok_or(AppError::BadRequest)?;
        let what = (self.session, person, mark);
        match actions::tick(&self.app, self.now, &self.who, what).await? {
            Answer::Refused(why) => self.refused(reader, why).await,
            Answer::Taken | Answer::Known => Ok(self.at(reader, &format!("p-{person}"))),
        }
    }

    /// Takes one item, and says what became of it.
    async fn take(&self, item: actions::Item) -> Result<Answer, AppError> {
        let whose = (&self.who, self.who.device());
        let answers = actions::take(&self.app, self.now, whose, &[item]).await?;
        Ok(answers.into_iter().next().unwrap_or(Answer::Known))
    }

    async fn guest(&self, reader: &Reader, typed: Guest) -> Reply {
        let item = match typed.parse(reader, self.session, self.now) {
            Ok(item) => item,
            Err(problems) if problems.is_empty() => return Err(AppError::BadRequest),
            Err(problems) => {
                let (listing, list) = self.opened().await?;
                let scene = Scene {
                    guest: typed,
                    problems,
                    ..self.scene((&listing, &list))
                };
                return Ok(self.drawn(unprocessable(pages::one(reader, &scene))));
            }
        };
        match self.take(item).await? {
            Answer::Refused(Refused::Full) => {
                let (listing, list) = self.opened().await?;
                let scene = Scene {
                    guest: Guest {
                        full: "ja".to_owned(),
                        ..typed
                    },
                    ..self.scene((&listing, &list))
                };
                Ok(self.drawn(conflict(pages::one(reader, &scene))))
            }
            Answer::Refused(why) => self.refused(reader, why).await,
            Answer::Taken | Answer::Known => Ok(self.at(reader, "gaeste")),
        }
    }

    async fn count(&self, reader: &Reader, typed: &Counted) -> Reply {
        let item = typed
            .read(self.session, self.now)
            .ok_or(AppError::BadRequest)?;
        match self.take(item).await? {
            Answer::Refused(why) => self.refused(reader, why).await,
            Answer::Taken | Answer::Known => Ok(self.at(reader, &format!("z-{}", typed.band))),
        }
    }

    async fn report(&self, reader: &Reader, typed: Reported) -> Reply {
        let report = match typed.parse(reader) {
            Ok(report) => report,
            Err(problems) => {
                let (listing, list) = self.opened().await?;
                let scene = Scene {
                    report: typed,
                    problems,
                    ..self.scene((&listing, &list))
                };
                return Ok(self.drawn(unprocessable(pages::one(reader, &scene))));
            }
        };
        let what = (self.session, report);
        if let Err(why) = actions::report(&self.app, self.now, &self.who, what).await? {
            return self.refused(reader, why).await;
        }
        let path = format!("{}?getan=bericht", self.way.list());
        Ok(see_other(reader, &path))
    }
}

async fn show(
    path: paths::LeaderSession,
    State(app): State<App>,
    reader: Reader,
    leader: Leader,
    Query(asked): Query<Asked>,
) -> Reply {
    let desk = Desk::of_staff(app, leader, &path.id)?;
    desk.show(&reader, &asked).await
}

/// Where the language is changed after a form came back.
async fn back(
    path: paths::LeaderSessionDeed,
    State(app): State<App>,
    reader: Reader,
    leader: Leader,
) -> Reply {
    Desk::of_staff(app, leader, &path.id)?.opened().await?;
    Ok(see_other(&reader, &paths::LeaderSession { id: path.id }))
}

async fn deed(
    path: paths::LeaderSessionDeed,
    State(app): State<App>,
    reader: Reader,
    leader: Leader,
    request: Request,
) -> Reply {
    let desk = Desk::of_staff(app, leader, &path.id)?;
    desk.deed(&reader, &path.deed, request).await
}

async fn show_by_pass(
    path: paths::Access,
    State(app): State<App>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Reply {
    let pass = scope::pass(&app, &path.token, app.clock.now()).await?;
    match pass.partner_id {
        None => {
            let desk = Desk::of_pass(app, pass, path.token)?;
            desk.show(&reader, &asked).await
        }
        Some(partner) => partners(&app, &reader, partner).await,
    }
}

/// A partner's own courses, with the sessions that are near.
async fn partners(app: &App, reader: &Reader, id: Uuid) -> Reply {
    let (now, db) = (app.clock.now(), app.db.read());
    let known = passes::partners(db).await?;
    let partner = known.iter().find(|partner| partner.id == id);
    let partner = partner.ok_or(AppError::NotFound)?;
    let today = offerings::local_day(offerings::zone("Europe/Berlin"), now);
    let (first, last) = (
        today - chrono::Duration::days(15),
        today + chrono::Duration::days(15),
    );
    let listings = offerings::between(db, first, last).await?;
    let theirs = listings
        .iter()
        .filter(|listing| listing.offering.partner_id == Some(id) && !listing.offering.draft);
    let mut courses = Vec::new();
    for listing in theirs {
        let near = |session: &&session::Model| scope::is_near(session, now);
        let near: Vec<SessionId> = listing
            .planned()
            .filter(near)
            .map(|session| session.id)
            .collect();
        if !near.is_empty() {
            courses.push((listing, list::read(db, listing, &near).await?));
        }
    }
    Ok(draw(pages::partner(reader, &partner.name, &courses)))
}

async fn back_by_pass(path: paths::AccessDeed, reader: Reader) -> Reply {
    Ok(see_other(&reader, &paths::Access { token: path.token }))
}

async fn deed_by_pass(
    path: paths::AccessDeed,
    State(app): State<App>,
    reader: Reader,
    request: Request,
) -> Reply {
    let pass = scope::pass(&app, &path.token, app.clock.now()).await?;
    let desk = Desk::of_pass(app, pass, path.token)?;
    desk.deed(&reader, &path.deed, request).await
}
