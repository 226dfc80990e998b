//! Certificates of attendance: on her page, for who leads the course and the office, and the check of a code.

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;
use serde::Deserialize;

use super::course::opened;
use crate::app::App;
use crate::attendance::actions;
use crate::attendance::course::{self, Course};
use crate::attendance::pages::{self, Candidate, Certificates, Checked, Printed};
use crate::audit::By;
use crate::bookings::{self, Whose};
use crate::error::AppError;
use crate::kinds::{Lang, PersonId, PersonName};
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Form, Leader, Problems, Reader, Reply, draw, unprocessable};

/// Hers, theirs, and the check.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(hers)
        .typed_post(issue_hers)
        .typed_get(theirs)
        .typed_post(issue_theirs)
        .typed_get(check_page)
        .typed_post(check)
}

/// A certificate that is asked for, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// For whom: a person's id.
    person: String,
    /// The name on it.
    name: String,
}

/// A course before who may have certificates of it.
struct Desk<'a> {
    app: &'a App,
    reader: &'a Reader,
    listing: &'a Listing,
    course: &'a Course,
    /// Of whom it is; none: of all.
    whose: Option<Vec<PersonId>>,
    /// Who works here and does it for her.
    by: Option<By>,
    path: String,
    from: (String, String),
}

impl Desk<'_> {
    fn is_over(&self) -> bool {
        self.listing.is_over(self.app.clock.now())
    }

    fn candidates(&self) -> Vec<Candidate> {
        let is_meant = |id: PersonId| self.whose.as_ref().is_none_or(|ids| ids.contains(&id));
        let persons = self.course.persons.iter();
        let persons = persons.filter(|attendee| is_meant(attendee.person));
        persons
            .map(|attendee| Candidate {
                person: attendee.person,
                name: attendee.name.clone(),
                typed: None,
                sessions: (self.course.held(), attendee.tally.there),
                has_earned: actions::has_earned(self.app, self.course, attendee),
            })
            .collect()
    }

    fn page(&self, candidates: &[Candidate], problems: &Problems) -> maud::Markup {
        let shown = Certificates {
            path: &self.path,
            from: (&self.from.0, &self.from.1),
            listing: self.listing,
            is_over: self.is_over(),
            candidates,
            percent: self.app.settings.attendance.certificate_percent,
            is_staff: self.by.is_some(),
        };
        pages::certificates(self.reader, shown, problems)
    }

    async fn issue(&self, asked: &Asked) -> Reply {
        let person: PersonId = asked.person.parse().map_err(|_| AppError::BadRequest)?;
        let mut candidates = self.candidates();
        let mut known = candidates.iter_mut();
        let candidate = known.find(|candidate| candidate.person == person);
        let candidate = candidate.ok_or(AppError::NotFound)?;
        if !self.is_over() || !candidate.has_earned {
            // The page has no form for it.
            return Err(AppError::BadRequest);
        }
        let Ok(name) = PersonName::parse(&asked.name) else {
            // Whose it is stands above the field, whatever was typed there.
            candidate.typed = Some(asked.name.clone());
            let mut problems = Problems::default();
            let text = self.reader.t().attendance_problem_certificate();
            problems.add(pages::name_field(person), text);
            return Ok(unprocessable(self.page(&candidates, &problems)));
        };
        let mut persons = self.course.persons.iter();
        let attendee = persons.find(|attendee| attendee.person == person);
        let attendee = attendee.ok_or(AppError::NotFound)?;
        let (now, offering) = (self.app.clock.now(), self.listing.offering.id);
        let whose = (offering, attendee);
        let issued = actions::issue(self.app, now, whose, self.by.as_ref()).await?;
        let printed = Printed {
            path: &self.path,
            listing: self.listing,
            name: &name,
            sessions: candidate.sessions,
            minutes: attendee.tally.minutes,
            issued: &issued,
        };
        let german = Reader::of(self.app, Lang::De, "/");
        Ok(draw(pages::certificate(self.reader, &german, printed)))
    }
}

/// Her booking with its course.
async fn of_her(
    app: &App,
    token: &str,
) -> Result<(std::sync::Arc<Listing>, Course, Vec<PersonId>), AppError> {
    let found = bookings::party(app, Whose::Token(token)).await?;
    let (persons, listing) = found.ok_or(AppError::NotFound)?;
    let course = course::read(app.db.read(), &listing, app.clock.now()).await?;
    let ids = persons.iter().map(|person| person.id).collect();
    Ok((listing, course, ids))
}

fn her_desk<'a>(
    app: &'a App,
    reader: &'a Reader,
    (listing, course): (&'a Listing, &'a Course),
    whose: Vec<PersonId>,
    token: &str,
) -> Desk<'a> {
    let token = token.to_owned();
    let booking = paths::Booking {
        token: token.clone(),
    };
    Desk {
        app,
        reader,
        listing,
        course,
        whose: Some(whose),
        by: None,
        path: paths::HerCertificates { token }.to_string(),
        from: (booking.to_string(), reader.t().bookings_hers_back()),
    }
}

async fn hers(path: paths::HerCertificates, State(app): State<App>, reader: Reader) -> Reply {
    let (listing, course, whose) = of_her(&app, &path.token).await?;
    let desk = her_desk(&app, &reader, (&listing, &course), whose, &path.token);
    Ok(draw(desk.page(&desk.candidates(), &Problems::default())))
}

async fn issue_hers(
    path: paths::HerCertificates,
    State(app): State<App>,
    reader: Reader,
    Form(asked): Form<Asked>,
) -> Reply {
    let (listing, course, whose) = of_her(&app, &path.token).await?;
    let desk = her_desk(&app, &reader, (&listing, &course), whose, &path.token);
    desk.issue(&asked).await
}

fn their_desk<'a>(
    app: &'a App,
    reader: &'a Reader,
    (listing, course): (&'a Listing, &'a Course),
    by: By,
) -> Desk<'a> {
    let slug = listing.offering.slug.clone();
    let from = paths::LeaderOffering { slug: slug.clone() };
    Desk {
        app,
        reader,
        listing,
        course,
        whose: None,
        by: Some(by),
        path: paths::LeaderCertificates { slug }.to_string(),
        from: (from.to_string(), reader.t().attendance_matrix_title()),
    }
}

async fn theirs(
    path: paths::LeaderCertificates,
    State(app): State<App>,
    reader: Reader,
    Leader(person): Leader,
) -> Reply {
    let (listing, course) = opened(&app, &person, &path.slug).await?;
    let desk = their_desk(&app, &reader, (&listing, &course), By::from(&person));
    Ok(draw(desk.page(&desk.candidates(), &Problems::default())))
}

async fn issue_theirs(
    path: paths::LeaderCertificates,
    State(app): State<App>,
    reader: Reader,
    Leader(person): Leader,
    Form(asked): Form<Asked>,
) -> Reply {
    let (listing, course) = opened(&app, &person, &path.slug).await?;
    let desk = their_desk(&app, &reader, (&listing, &course), By::from(&person));
    desk.issue(&asked).await
}

/// A code, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    code: String,
}

async fn check_page(_: paths::CertificateCheck, reader: Reader) -> Reply {
    Ok(draw(pages::check(&reader, "", &Checked::Open)))
}

async fn check(
    _: paths::CertificateCheck,
    State(app): State<App>,
    reader: Reader,
    Form(typed): Form<Typed>,
) -> Reply {
    let checked = match actions::check(&app, &typed.code).await? {
        None => Checked::Unknown,
        Some(row) => {
            let listing = match row.offering_id {
                Some(id) => offerings::by_id(app.db.read(), id).await?,
                None => None,
            };
            Checked::Valid(row.issued_at.zip(listing.map(Box::new)))
        }
    };
    Ok(draw(pages::check(&reader, &typed.code, &checked)))
}
