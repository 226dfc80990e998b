//! The form of a venue.

use serde::{Deserialize, Serialize};

use super::read;
use crate::offerings::{Address, VenuePlan};
use crate::web::{Problems, Reader, first, read_line};

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::planning) struct VenueInput {
    /// Its name in files; only of a new one.
    #[serde(deserialize_with = "first")]
    pub(in crate::planning) slug: String,
    /// Its name for people.
    #[serde(deserialize_with = "first")]
    pub(in crate::planning) name: String,
    /// `yes` where there is no step.
    #[serde(deserialize_with = "first")]
    pub(in crate::planning) step_free: String,
    /// What a visitor should know.
    #[serde(deserialize_with = "first")]
    pub(in crate::planning) note: String,
    /// Street and number.
    #[serde(deserialize_with = "first")]
    pub(in crate::planning) street: String,
    /// Five digits.
    #[serde(deserialize_with = "first")]
    pub(in crate::planning) postcode: String,
    /// The town.
    #[serde(deserialize_with = "first")]
    pub(in crate::planning) town: String,
    /// What the form was drawn from, packed.
    #[serde(deserialize_with = "first")]
    pub(in crate::planning) was: String,
    /// Not empty where only the language of the page changes.
    #[serde(deserialize_with = "first")]
    pub(in crate::planning) redraw: String,
}

/// A venue as a form sends it back.
#[derive(Deserialize, Serialize)]
struct Packed {
    name: String,
    step_free: bool,
    note: String,
    #[serde(default)]
    address: Address,
}

impl VenueInput {
    /// The form of a venue as it is.
    pub(in crate::planning) fn of(venue: &VenuePlan) -> Self {
        let address = venue.address.clone().unwrap_or_default();
        Self {
            street: address.street,
            postcode: address.postcode,
            town: address.town,
            slug: venue.slug.clone(),
            name: venue.name.clone(),
            step_free: if venue.step_free { "yes" } else { "" }.to_owned(),
            note: venue.note.clone(),
            was: packed(venue),
            redraw: String::new(),
        }
    }

    /// What the form was drawn from; none where that is none of ours.
    pub(in crate::planning) fn began_with(&self, slug: &str) -> Option<VenuePlan> {
        let was: Packed = serde_json::from_str(&self.was).ok()?;
        Some(VenuePlan {
            slug: slug.to_owned(),
            name: was.name,
            step_free: was.step_free,
            note: was.note,
            address: Some(was.address),
        })
    }

    /// Understands the form. `slug` is that of the venue; none of a new one.
    ///
    /// # Errors
    /// Everything that could not be understood, at its fields.
    pub(in crate::planning) fn parse(
        &self,
        reader: &Reader,
        slug: Option<&str>,
    ) -> Result<VenuePlan, Problems> {
        let mut problems = Problems::default();
        let name = read_line(reader, "name", &self.name, 200, &mut problems).unwrap_or_default();
        if name.is_empty() && problems.of("name").is_none() {
            problems.add("name", reader.t().planning_problem_missing());
        }
        let note = read::text(&self.note);
        if read::is_unreadable(&note) {
            problems.add("note", reader.t().web_problem_unreadable());
        }
        if note.chars().count() > 2000 {
            problems.add("note", reader.t().web_problem_long("2000"));
        }
        let mut line = |field: &str, typed: &str| {
            read_line(reader, field, typed, 200, &mut problems).unwrap_or_default()
        };
        let address = Address {
            street: line("street", &self.street),
            postcode: line("postcode", &self.postcode),
            town: line("town", &self.town),
        };
        let is_postcode = |text: &str| text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit());
        if !address.postcode.is_empty() && !is_postcode(&address.postcode) {
            problems.add("postcode", reader.t().planning_problem_postcode());
        }
        let slug = match (slug, self.slug.trim()) {
            (Some(slug), _) => slug.to_owned(),
            (None, "") => read::slug_of(&name),
            (None, typed) => typed.to_owned(),
        };
        let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        let is_ours = slug.chars().all(fits) && (1..=120).contains(&slug.len());
        if !is_ours && !name.is_empty() {
            problems.add("slug", reader.t().planning_problem_slug());
        }
        // That is the address of the form.
        if slug == "neu" {
            problems.add("slug", reader.t().planning_problem_taken());
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(VenuePlan {
            slug,
            name,
            step_free: self.step_free == "yes",
            note,
            address: Some(address),
        })
    }
}

/// A venue as one text, to be sent along with its form.
pub(in crate::planning) fn packed(venue: &VenuePlan) -> String {
    let packed = Packed {
        name: venue.name.clone(),
        step_free: venue.step_free,
        note: venue.note.clone(),
        address: venue.address.clone().unwrap_or_default(),
    };
    serde_json::to_string(&packed).unwrap_or_default()
}
