//! What the stories about the office's edits reach: offerings as somebody has seen them, in plain values.

use super::text;
use crate::app::App;
use crate::audit::By;
use crate::kinds::Lang;
use crate::offerings::entity::offering::Mode;
use crate::offerings::{
    self, Address, PlaceKept, Saved, TextPlan, VenuePlan, Version, Wanted, differences,
};

/// An offering as somebody has it before her, to be changed and saved.
#[derive(Clone, Debug)]
pub struct Draft(Version);

impl Draft {
    /// Writes something into a field.
    ///
    /// # Errors
    /// If the stories know no such field.
    pub fn with(mut self, field: &str, value: &str) -> Result<Self, String> {
        let plan = &mut self.0.plan;
        let number = || value.parse::<i32>().map_err(text);
        match field {
            "slug" => value.clone_into(&mut plan.slug),
            "leader" => value.clone_into(&mut plan.leader),
            "venue" => value.clone_into(&mut plan.venue),
            "partner" => plan.partner = Some(value.to_owned()),
            "capacity" => plan.capacity = number()?,
            "waitlist" => plan.waitlist = number()?,
            "drop_in" => plan.drop_in = Some(number()?),
            "per_session" => plan.mode = Mode::PerSession,
            "title" => {
                plan.texts
                    .retain(|text| text.lang != Lang::De || text.description.is_some());
                for text in plan.texts.iter_mut().filter(|text| text.lang == Lang::De) {
                    text.title = Some(value.to_owned());
                }
            }
            "title_tr" => plan.texts.push(TextPlan {
                lang: Lang::Tr,
                title: Some(value.to_owned()),
                description: None,
            }),
            _ => return Err(format!("{field} is not told in stories")),
        }
        Ok(self)
    }

    /// Takes all its dates away.
    #[must_use]
    pub fn without_dates(mut self) -> Self {
        self.0.plan.sessions.clear();
        self
    }

    /// Does only the office see it?
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.0.is_draft
    }

    /// What a field says, as JSON.
    #[must_use]
    pub fn says(&self, field: &str) -> String {
        let field = offerings::Field::ALL.iter().find(|one| one.word() == field);
        field.map_or_else(String::new, |field| field.of(&self.0.plan).to_string())
    }
}

/// An offering as the office sees it now, drafts too.
///
/// # Errors
/// If there is none.
pub async fn draft(app: &App, slug: &str) -> Result<Draft, String> {
    let found = offerings::by_slugs(app.db.read(), [slug]).await;
    let listing = found.map_err(text)?.pop().ok_or("there is none")?;
    Ok(Draft(Version::of(&listing)))
}

/// Makes a new offering.
///
/// # Errors
/// Why it can not be, or if the database fails.
pub async fn create_offering(app: &App, draft: &Draft) -> Result<String, String> {
    let made = crate::bookings::create_offering(
        app,
        &By::Office,
        draft.0.plan.clone(),
        &[],
        app.clock.now(),
    )
    .await;
    told(draft, made.map_err(text)?)
}

/// Saves what was changed. Says which fields are different now.
///
/// # Errors
/// The conflict or the faults, or if the database fails.
pub async fn edit_offering(app: &App, draft: &Draft, reason: &str) -> Result<String, String> {
    let wanted = Wanted {
        plan: draft.0.plan.clone(),
        seen: draft.0.seen,
    };
    let saved =
        crate::bookings::edit_offering(app, &By::Office, &wanted, reason, app.clock.now()).await;
    told(draft, saved.map_err(text)?)
}

/// Shows it to everybody.
///
/// # Errors
/// As those of [`edit_offering`].
pub async fn publish_offering(app: &App, draft: &Draft) -> Result<String, String> {
    let (slug, seen) = (&draft.0.plan.slug, draft.0.seen);
    let saved =
        crate::bookings::publish_offering(app, &By::Office, slug, seen, app.clock.now()).await;
    told(draft, saved.map_err(text)?)
}

/// Lets only the office see it.
///
/// # Errors
/// As those of [`edit_offering`].
pub async fn unpublish_offering(app: &App, draft: &Draft) -> Result<String, String> {
    let (slug, seen) = (&draft.0.plan.slug, draft.0.seen);
    let saved =
        crate::bookings::unpublish_offering(app, &By::Office, slug, seen, app.clock.now()).await;
    told(draft, saved.map_err(text)?)
}

fn told(mine: &Draft, saved: Saved) -> Result<String, String> {
    match saved {
        Saved::Done(done) => {
            let changed = done.changed.iter().map(|changed| changed.field.word());
            Ok(changed.collect::<Vec<_>>().join(", "))
        }
        Saved::Conflict { theirs } => {
            let differ = differences(&mine.0.plan, &theirs.plan);
            let said = differ.iter().map(|one| {
                format!(
                    "{}: mine {}, theirs {}",
                    one.field.word(),
                    one.before,
                    one.after
                )
            });
            Err(format!("conflict: {}", said.collect::<Vec<_>>().join("; ")))
        }
        Saved::Faults(faults) => {
            let said = faults
                .iter()
                .map(|(field, fault)| format!("{}: {fault:?}", field.word()));
            Err(said.collect::<Vec<_>>().join("; "))
        }
    }
}

/// Makes a venue, or changes the note of the one that was seen (name, note).
///
/// # Errors
/// The conflict or the fault, or if the database fails.
pub async fn put_venue(
    app: &App,
    slug: &str,
    seen: Option<(&str, &str)>,
    (name, note): (&str, &str),
) -> Result<(), String> {
    let venue = |name: &str, note: &str| VenuePlan {
        slug: slug.to_owned(),
        name: name.to_owned(),
        step_free: true,
        note: note.to_owned(),
        address: Some(Address::default()),
    };
    let was = seen.map(|(name, note)| venue(name, note));
    let now = app.clock.now();
    match offerings::put_venue(app, &By::Office, was.as_ref(), &venue(name, note), now)
        .await
        .map_err(text)?
    {
        PlaceKept::Done => Ok(()),
        PlaceKept::Conflict { theirs } => {
            let theirs = theirs.map_or("nothing".to_owned(), |theirs| theirs.note);
            Err(format!("conflict: {theirs}"))
        }
        PlaceKept::Fault(fault) => Err(format!("{fault:?}")),
    }
}

/// Gives a partner another name.
///
/// # Errors
/// The conflict or the fault, or if the database fails.
pub async fn rename_partner(app: &App, was: &str, wanted: &str) -> Result<(), String> {
    let kept = offerings::rename_partner(app, &By::Office, was, wanted, app.clock.now()).await;
    match kept.map_err(text)? {
        PlaceKept::Done => Ok(()),
        other => Err(format!("{other:?}")),
    }
}
