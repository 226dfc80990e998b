//! Links for who stands in, and for partners: made and revoked by the office.

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;
use uuid::Uuid;

use crate::app::App;
use crate::attendance::actions::{self, Made};
use crate::attendance::entity::pass;
use crate::attendance::forms::PassTyped;
use crate::attendance::pages::{self, Shown};
use crate::attendance::store::passes::{self as store, Opens};
use crate::audit::By;
use crate::error::AppError;
use crate::kinds::{Lang, SessionId};
use crate::lang::{date, time_range};
use crate::offerings::entity::{partner, session};
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Form, Office, Problems, Reader, Reply, draw, see_other, unprocessable};

/// Passes to a session, and to partners' courses.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(change)
        .typed_get(show_partners)
        .typed_post(change_partners)
}

/// A session and its passes.
struct OfSession {
    app: App,
    listing: Listing,
    session: session::Model,
}

impl OfSession {
    async fn opened(app: App, id: &str) -> Result<Self, AppError> {
        let id: SessionId = id.parse().map_err(|_| AppError::NotFound)?;
        let listing = offerings::of_session(app.db.read(), id).await?;
        let listing = listing.ok_or(AppError::NotFound)?;
        let session = listing.session(id).cloned().ok_or(AppError::NotFound)?;
        Ok(Self {
            app,
            listing,
            session,
        })
    }

    fn path(&self) -> String {
        let id = self.session.id.to_string();
        paths::SessionPasses { id }.to_string()
    }

    async fn draw(
        &self,
        reader: &Reader,
        made: Option<&Made>,
        form: (&PassTyped, &Problems),
    ) -> Result<maud::Markup, AppError> {
        let found = store::to(self.app.db.read(), Opens::Session(self.session.id)).await?;
        let passes: Vec<(pass::Model, String)> = found
            .into_iter()
            .map(|pass| (pass, String::new()))
            .collect();
        let session = &self.session;
        let from = paths::OfficeSession {
            id: session.id.to_string(),
        };
        let hours = time_range(Lang::De, session.local_start, session.local_end);
        let day = date(Lang::De, session.local_date);
        let what = format!("{}, {day}, {hours}", self.listing.title(Lang::De).text);
        let shown = Shown {
            path: &self.path(),
            from: (&from.to_string(), &reader.t().attendance_pass_back()),
            what: &what,
            partners: &[],
            passes: &passes,
            made,
            now: self.app.clock.now(),
        };
        Ok(pages::passes(reader, shown, form))
    }
}

async fn show(
    path: paths::SessionPasses,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let opened = OfSession::opened(app, &path.id).await?;
    let form = (&PassTyped::default(), &Problems::default());
    Ok(draw(opened.draw(&reader, None, form).await?))
}

async fn change(
    path: paths::SessionPasses,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<PassTyped>,
) -> Reply {
    let opened = OfSession::opened(app, &path.id).await?;
    let (app, now, by) = (&opened.app, opened.app.clock.now(), By::from(&person));
    let opens = Opens::Session(opened.session.id);
    if !typed.revoke.is_empty() {
        let id = typed.revoke.parse().map_err(|_| AppError::NotFound)?;
        actions::revoke(app, now, (opens, id), &by).await?;
        return Ok(see_other(&reader, &opened.path()));
    }
    match typed.parse(&reader) {
        Ok((name, email)) => {
            let what = (opens, Some((&opened.listing, &opened.session)));
            let made = actions::make(app, now, what, (&name, email.as_ref()), &by).await?;
            // The link is shown in this answer and nowhere else: it can not be read again.
            let form = (&PassTyped::default(), &Problems::default());
            Ok(draw(opened.draw(&reader, Some(&made), form).await?))
        }
        Err(problems) => {
            let page = opened.draw(&reader, None, (&typed, &problems)).await?;
            Ok(unprocessable(page))
        }
    }
}

async fn draw_partners(
    app: &App,
    reader: &Reader,
    (partners, made): (&[partner::Model], Option<&Made>),
    form: (&PassTyped, &Problems),
) -> Result<maud::Markup, AppError> {
    let mut passes = Vec::new();
    for partner in partners {
        let found = store::to(app.db.read(), Opens::Partner(partner.id)).await?;
        passes.extend(found.into_iter().map(|pass| (pass, partner.name.clone())));
    }
    let known: Vec<(String, String)> = (partners.iter())
        .map(|partner| (partner.id.to_string(), partner.name.clone()))
        .collect();
    let shown = Shown {
        path: &paths::PartnerPasses {}.to_string(),
        from: (
            &paths::OfficePartners {}.to_string(),
            &reader.t().planning_partners(),
        ),
        what: "",
        partners: &known,
        passes: &passes,
        made,
        now: app.clock.now(),
    };
    Ok(pages::passes(reader, shown, form))
}

async fn show_partners(
    _: paths::PartnerPasses,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let partners = store::partners(app.db.read()).await?;
    let form = (&PassTyped::default(), &Problems::default());
    Ok(draw(
        draw_partners(&app, &reader, (&partners, None), form).await?,
    ))
}

async fn change_partners(
    path: paths::PartnerPasses,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<PassTyped>,
) -> Reply {
    let partners = store::partners(app.db.read()).await?;
    let (now, by) = (app.clock.now(), By::from(&person));
    let chosen = typed.partner.parse::<Uuid>().ok();
    let chosen = chosen.filter(|id| partners.iter().any(|partner| partner.id == *id));
    if !typed.revoke.is_empty() {
        let id = typed.revoke.parse().map_err(|_| AppError::NotFound)?;
        let opens = Opens::Partner(chosen.ok_or(AppError::NotFound)?);
        actions::revoke(&app, now, (opens, id), &by).await?;
        return Ok(see_other(&reader, &path));
    }
    if partners.is_empty() {
        // The page has no form then.
        return Err(AppError::BadRequest);
    }
    let (parsed, mut problems) = match typed.parse(&reader) {
        Ok(parsed) => (Some(parsed), Problems::default()),
        Err(problems) => (None, problems),
    };
    if chosen.is_none() {
        problems.add("partner", reader.t().attendance_problem_partner());
    }
    if let (Some((name, email)), Some(partner)) = (parsed, chosen) {
        let what = (Opens::Partner(partner), None);
        let made = actions::make(&app, now, what, (&name, email.as_ref()), &by).await?;
        let form = (&PassTyped::default(), &Problems::default());
        let page = draw_partners(&app, &reader, (&partners, Some(&made)), form).await?;
        return Ok(draw(page));
    }
    let page = draw_partners(&app, &reader, (&partners, None), (&typed, &problems)).await?;
    Ok(unprocessable(page))
}
