//! Handlers.

use axum::Router;
use axum_extra::routing::RouterExt as _;

use super::pages;
use crate::app::App;
use crate::paths;
use crate::web::{Figures, Leader, Office, Reader, Reply, draw};

/// `/buero`, `/leitung` and `/zahlen`.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(office)
        .typed_get(leader)
        .typed_get(figures)
}

async fn office(_: paths::Desk, reader: Reader, Office(person): Office) -> Reply {
    Ok(draw(pages::office(&reader, &person)))
}

async fn leader(_: paths::LeaderDesk, reader: Reader, Leader(person): Leader) -> Reply {
    Ok(draw(pages::leader(&reader, &person)))
}

async fn figures(_: paths::FiguresDesk, reader: Reader, Figures(person): Figures) -> Reply {
    Ok(draw(pages::figures(&reader, &person)))
}
