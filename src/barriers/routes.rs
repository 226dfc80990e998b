//! Handlers.

use std::sync::Arc;

use axum::extract::State;
use axum::{Extension, Router};
use axum_extra::routing::RouterExt as _;

use super::forms::Input;
use super::pages::Top;
use super::{actions, pages};
use crate::app::App;
use crate::paths;
use crate::web::{Form, Legal, Problems, Reader, Reply, draw, form_key, see_other, unprocessable};

/// `/barrierefreiheit`, and the thanks below it.
pub(crate) fn routes(legal: Arc<Legal>) -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(report)
        .typed_get(thanks)
        .layer(Extension(legal))
}

type Texts = Extension<Arc<Legal>>;

async fn show(
    _: paths::Accessibility,
    State(app): State<App>,
    texts: Texts,
    reader: Reader,
) -> Reply {
    let input = Input::fresh(&app, app.clock.now());
    let none = Problems::default();
    let page = pages::statement(&reader, &texts, &input, &none, Top::Nothing)?;
    Ok(draw(page))
}

async fn report(
    _: paths::Accessibility,
    State(app): State<App>,
    texts: Texts,
    reader: Reader,
    Form(input): Form<Input>,
) -> Reply {
    let now = app.clock.now();
    if input.is_trapped() {
        // What looks like a report sent, and is none.
        return Ok(see_other(&reader, &paths::BarrierReported {}));
    }
    let again = |problems: &Problems, top| {
        pages::statement(&reader, &texts, &input, problems, top).map(unprocessable)
    };
    let report = match input.parse(&reader) {
        Ok(report) => report,
        Err(problems) => return again(&problems, Top::Nothing),
    };
    if form_key::is_hasty(&app, &input.key, now) {
        return again(&Problems::default(), Top::Hasty);
    }
    actions::report(&app, now, reader.lang, &report).await?;
    Ok(see_other(&reader, &paths::BarrierReported {}))
}

async fn thanks(_: paths::BarrierReported, reader: Reader) -> Reply {
    Ok(draw(pages::thanks(&reader)))
}
