//! Handlers of the message to all.

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;

use crate::app::App;
use crate::audit;
use crate::bookings::actions::{self, Sent};
use crate::bookings::forms::Message;
use crate::bookings::pages::office::{self, MessageForm, MessageNews};
use crate::bookings::self_service::Pairs;
use crate::error::AppError;
use crate::kinds::SessionId;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Form, Office, Problems, Reader, Reply, draw, see_other, unprocessable};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(preview)
        .typed_get(back)
        .typed_post(send)
}

/// The offering, and the one session of it that the query names.
async fn opened(
    app: &App,
    slug: &str,
    pairs: &[(String, String)],
) -> Result<(Listing, Option<SessionId>), AppError> {
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
    Ok((listing, session))
}

async fn show(
    path: paths::OfficeMessage,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let (listing, session) = opened(&app, &path.slug, &pairs).await?;
    let typed = Message::fresh(&app);
    let form = MessageForm {
        listing: &listing,
        session,
        typed: &typed,
    };
    let news = MessageNews::of(&pairs);
    Ok(draw(office::message(
        &reader,
        form,
        &Problems::default(),
        news,
    )))
}

async fn preview(
    path: paths::OfficeMessage,
    State(app): State<App>,
    (reader, Query(pairs)): (Reader, Pairs),
    Office(_): Office,
    Form(typed): Form<Message>,
) -> Reply {
    let (listing, session) = opened(&app, &path.slug, &pairs).await?;
    let form = MessageForm {
        listing: &listing,
        session,
        typed: &typed,
    };
    if typed.step == "zurueck" {
        return Ok(draw(office::message(
            &reader,
            form,
            &Problems::default(),
            None,
        )));
    }
    let message = match typed.parse(&reader, session)? {
        Ok(message) => message,
        Err(problems) => {
            return Ok(unprocessable(office::message(
                &reader, form, &problems, None,
            )));
        }
    };
    let outlook = actions::outlook(&app, app.clock.now(), &listing, &message).await?;
    Ok(draw(office::outlook(
        &reader,
        form,
        &message.texts,
        &outlook,
    )))
}

/// Where the language is changed after a form came back.
async fn back(path: paths::OfficeMessageSending, reader: Reader, Office(_): Office) -> Reply {
    Ok(see_other(
        &reader,
        &paths::OfficeMessage { slug: path.slug },
    ))
}

async fn send(
    path: paths::OfficeMessageSending,
    State(app): State<App>,
    (reader, Query(pairs)): (Reader, Pairs),
    Office(person): Office,
    Form(typed): Form<Message>,
) -> Reply {
    let (listing, session) = opened(&app, &path.slug, &pairs).await?;
    let form = MessageForm {
        listing: &listing,
        session,
        typed: &typed,
    };
    let message = match typed.parse(&reader, session)? {
        Ok(message) => message,
        Err(problems) => {
            return Ok(unprocessable(office::message(
                &reader, form, &problems, None,
            )));
        }
    };
    let by = audit::By::from(&person);
    let news = match actions::send(&app, app.clock.now(), &listing, &message, &by).await? {
        Sent::Done => MessageNews::Done,
        Sent::Before => MessageNews::Before,
        Sent::Nobody => MessageNews::Nobody,
    };
    Ok(see_other(&reader, &news.at(&form)))
}
