//! Handlers of the texts in other languages.

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;

use super::{Pairs, said};
use crate::app::App;
use crate::audit::By;
use crate::bookings;
use crate::error::AppError;
use crate::kinds::Lang;
use crate::offerings::{self, Field, Listing, Saved, Standing, Version, Wanted, standing};
use crate::paths;
use crate::planning::forms::{TextSheet, Was, problem_of, problems_of};
use crate::planning::pages::{self, TextsScene, texts_path};
use crate::web::{Form, Office, Problems, Reader, Reply, conflict, draw, see_other, unprocessable};

/// Others may save at the same moment, each something else: how often one looks again.
const TRIES: usize = 5;

pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(open).typed_post(save)
}

/// The language of an address, or the first in which something is to be done.
fn language(listing: &Listing, pairs: &[(String, String)]) -> Lang {
    let others = || Lang::ALL.into_iter().filter(|lang| *lang != Lang::De);
    let asked = Lang::from_tag(said(pairs, "sprache")).filter(|lang| *lang != Lang::De);
    let is_open = |lang: &Lang| {
        let (title, description) = standing(listing, *lang);
        [title, description] != [Standing::Fine, Standing::Fine]
    };
    asked
        .or_else(|| others().find(is_open))
        .unwrap_or(Lang::Simple)
}

async fn open(
    path: paths::OfferingTexts,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let listing = offerings::for_office(&app, &path.slug).await?;
    let lang = language(&listing, &pairs);
    let there = Was::of(&Version::of(&listing).plan, lang);
    let scene = TextsScene {
        listing: &listing,
        lang,
        there: &there,
        sheet: &TextSheet::of(there.clone()),
        problems: &Problems::default(),
    };
    let is_saved = said(&pairs, "neu") == "gespeichert";
    Ok(draw(pages::texts(&reader, scene, (is_saved, false))))
}

#[expect(
    clippy::too_many_arguments,
    reason = "the query says the language, the form its texts"
)]
async fn save(
    path: paths::OfferingTexts,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Query(query): Pairs,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Reply {
    let sheet = TextSheet::read(&pairs);
    for _ in 0..TRIES {
        let listing = offerings::for_office(&app, &path.slug).await?;
        let lang = language(&listing, &query);
        let version = Version::of(&listing);
        let there = Was::of(&version.plan, lang);
        let nothing = Problems::default();
        let scene = TextsScene {
            listing: &listing,
            lang,
            there: &there,
            sheet: &sheet,
            problems: &nothing,
        };
        if sheet.look || sheet.redraw {
            return Ok(draw(pages::texts(&reader, scene, (false, false))));
        }
        // Nobody made this form: there is nothing to compare it with.
        let was = sheet.was.as_ref().ok_or(AppError::BadRequest)?;
        let plan = match sheet.parse(&reader, lang, &version.plan) {
            Ok(plan) => plan,
            Err(problems) => {
                let scene = TextsScene {
                    problems: &problems,
                    ..scene
                };
                return Ok(unprocessable(pages::texts(&reader, scene, (false, false))));
            }
        };
        let saved_at = format!("{}&neu=gespeichert", texts_path(&path.slug, lang));
        let is_same = plan == version.plan;
        if *was != there && !(is_same && was.german == there.german) {
            return Ok(conflict(pages::texts(&reader, scene, (false, true))));
        }
        let (by, now) = (By::from(&person), app.clock.now());
        if sheet.fits && is_same {
            let of = (path.slug.as_str(), lang);
            if offerings::confirm_texts(&app, &by, of, version.seen, now).await? {
                return Ok(see_other(&reader, &saved_at));
            }
            continue;
        }
        let wanted = Wanted {
            plan,
            seen: version.seen,
        };
        match bookings::edit_offering(&app, &by, &wanted, "", now).await? {
            Saved::Done(done) => {
                if sheet.fits {
                    let of = (path.slug.as_str(), lang);
                    offerings::confirm_texts(&app, &by, of, done.version.seen, now).await?;
                }
                return Ok(see_other(&reader, &saved_at));
            }
            Saved::Conflict { .. } => {}
            Saved::Faults(faults) => {
                let mut problems = Problems::default();
                for (_, fault) in faults.iter().filter(|(field, _)| *field == Field::Texts) {
                    problems.add("description", problem_of(&reader, fault));
                }
                if problems.is_empty() {
                    let others = pages::named(&reader, &problems_of(&reader, &faults));
                    for (_, text) in others.iter() {
                        problems.add("description", text);
                    }
                }
                let scene = TextsScene {
                    problems: &problems,
                    ..scene
                };
                return Ok(unprocessable(pages::texts(&reader, scene, (false, false))));
            }
        }
    }
    Err(AppError::Unavailable("others keep saving".to_owned()))
}
