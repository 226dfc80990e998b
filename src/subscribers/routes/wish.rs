//! "Tell me when it starts again."

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;
use serde::Deserialize;

use super::gone;
use crate::app::App;
use crate::offerings;
use crate::paths;
use crate::subscribers::actions;
use crate::subscribers::forms::Input;
use crate::subscribers::pages::{self, Top};
use crate::web::{Form, Problems, Reader, Reply, draw, first, form_key, see_other, unprocessable};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(tell_me_page)
        .typed_post(tell_me)
        .typed_get(show)
        .typed_post(decide)
}

async fn tell_me_page(path: paths::TellMe, State(app): State<App>, reader: Reader) -> Reply {
    let listing = offerings::by_slug(&app, &path.slug).await?;
    let input = Input::fresh(&app, reader.lang, app.clock.now());
    let none = Problems::default();
    let page = pages::tell_me(&reader, &listing, &input, (&none, Top::Nothing));
    Ok(draw(page))
}

async fn tell_me(
    path: paths::TellMe,
    State(app): State<App>,
    reader: Reader,
    Form(input): Form<Input>,
) -> Reply {
    let now = app.clock.now();
    let listing = offerings::by_slug(&app, &path.slug).await?;
    let done = see_other(&reader, &paths::NewsletterAsked {});
    if input.is_trapped() {
        return Ok(done);
    }
    let again = |problems: &Problems, top| {
        let page = pages::tell_me(&reader, &listing, &input, (problems, top));
        Ok(unprocessable(page))
    };
    let email = match input.address(&reader) {
        Ok(email) => email,
        Err(problems) => return again(&problems, Top::Nothing),
    };
    if form_key::is_hasty(&app, &input.key, now) {
        return again(&Problems::default(), Top::Hasty);
    }
    let lang = reader.lang;
    let said = pages::wish_consent(reader.t(), listing.title(lang).text);
    // How long it takes to look an address up would tell whether we know it.
    let (site, listing) = (app.clone(), listing.clone());
    app.afterwards(
        async move { actions::wish(&site, now, (&listing, &email), (lang, said)).await },
    );
    Ok(done)
}

async fn show(path: paths::Wish, State(app): State<App>, reader: Reader) -> Reply {
    let Some(wish) = actions::wish_of(&app, app.clock.now(), &path.token).await? else {
        return Ok(gone(&reader));
    };
    match offerings::by_id(app.db.read(), wish.offering_id).await? {
        Some(listing) => Ok(draw(pages::wish(&reader, &listing, (&wish, &path.token)))),
        None => Ok(gone(&reader)),
    }
}

/// Which button was pressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Decided {
    #[serde(deserialize_with = "first")]
    deed: String,
}

async fn decide(
    path: paths::Wish,
    State(app): State<App>,
    reader: Reader,
    Form(decided): Form<Decided>,
) -> Reply {
    let now = app.clock.now();
    match decided.deed.as_str() {
        "ja" if actions::confirm_wish(&app, now, &path.token).await? => {
            Ok(see_other(&reader, &path))
        }
        "ende" if actions::forget_wish(&app, now, &path.token).await? => {
            Ok(draw(pages::wish_ended(&reader)))
        }
        _ => Ok(gone(&reader)),
    }
}
