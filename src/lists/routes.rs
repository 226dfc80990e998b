//! Handlers. To take a list home is a dangerous deed.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use axum_extra::routing::RouterExt as _;

use super::pages::{self, Scene};
use super::store::{self, Held};
use super::{actions, rules};
use crate::app::App;
use crate::audit::By;
use crate::error::AppError;
use crate::formats::{csv, xlsx};
use crate::kinds::SessionId;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Fresh, Office, Reader, Reply, draw};

/// The media type of a spreadsheet (ECMA-376).
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The pairs of a query.
type Pairs = Query<Vec<(String, String)>>;

/// The room's addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(as_csv)
        .typed_post(as_xlsx)
}

/// What a list is drawn from.
struct Opened {
    listing: Listing,
    session: Option<SessionId>,
    held: Held,
}

impl Opened {
    fn scene(&self) -> Scene<'_> {
        Scene {
            listing: &self.listing,
            session: self.session.and_then(|id| self.listing.session(id)),
            lines: rules::lines(&self.listing, &self.held),
        }
    }

    /// The name of a file: what and when, nobody.
    fn file(&self, ending: &str) -> String {
        let slug = &self.listing.offering.slug;
        match self.session.and_then(|id| self.listing.session(id)) {
            Some(session) => format!("liste-{slug}-{}.{ending}", session.local_date),
            None => format!("liste-{slug}.{ending}"),
        }
    }
}

/// The list of an offering, or of the one session that the query names.
async fn opened(app: &App, slug: &str, pairs: &[(String, String)]) -> Result<Opened, AppError> {
    let listing = offerings::for_office(app, slug).await?;
    let asked = pairs.iter().find(|(name, _)| name == "termin");
    let session = match asked.map(|(_, id)| id.as_str()) {
        None | Some("") => None,
        // What is no date of this offering must never mean all of it.
        Some(id) => {
            let id: SessionId = id.parse().map_err(|_| AppError::NotFound)?;
            Some(listing.session(id).ok_or(AppError::NotFound)?.id)
        }
    };
    let pools = rules::pools(&listing, session);
    let held = store::held(app.db.read(), pools, session).await?;
    Ok(Opened {
        listing,
        session,
        held,
    })
}

async fn show(
    path: paths::OfficeList,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let opened = opened(&app, &path.slug, &pairs).await?;
    Ok(draw(pages::list(&reader, &opened.scene(), app.clock.now())))
}

async fn as_csv(
    path: paths::OfficeListCsv,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(person)): Fresh<Office>,
    Query(pairs): Pairs,
) -> Reply {
    let opened = opened(&app, &path.slug, &pairs).await?;
    let sheet = pages::sheet(reader.lang, &opened.scene());
    let written = csv::write(&sheet).map_err(|fault| AppError::Internal(fault.to_string()))?;
    let (by, what) = (By::from(&person), (&opened.listing, opened.session));
    let format = ("csv", sheet.rows.len());
    actions::export(&app, app.clock.now(), &by, what, format).await?;
    Ok(file(
        "text/csv; charset=utf-8; header=present",
        &opened.file("csv"),
        written,
    ))
}

async fn as_xlsx(
    path: paths::OfficeListXlsx,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(person)): Fresh<Office>,
    Query(pairs): Pairs,
) -> Reply {
    let opened = opened(&app, &path.slug, &pairs).await?;
    let sheet = pages::sheet(reader.lang, &opened.scene());
    let rows = sheet.rows.len();
    let name = reader.t().lists_title();
    // Squeezing a large file takes a while, and others wait.
    let written = tokio::task::spawn_blocking(move || xlsx::write(&sheet, &name))
        .await
        .map_err(|fault| AppError::Internal(fault.to_string()))?
        .map_err(|fault| AppError::Internal(fault.to_string()))?;
    let (by, what) = (By::from(&person), (&opened.listing, opened.session));
    actions::export(&app, app.clock.now(), &by, what, ("xlsx", rows)).await?;
    Ok(file(XLSX, &opened.file("xlsx"), written))
}

/// A file to save, which nothing on the way keeps.
pub(crate) fn file(kind: &'static str, name: &str, content: Vec<u8>) -> axum::response::Response {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, content).into_response()
}
