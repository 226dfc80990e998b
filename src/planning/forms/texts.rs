//! The form of the texts in one language.

use serde::{Deserialize, Serialize};

use super::read;
use crate::kinds::Lang;
use crate::offerings::{OfferingPlan, TextPlan};
use crate::web::{Problems, Reader};

/// Signs of a title.
const SHORT: usize = 200;
/// Signs of a description.
const LONG: usize = 20_000;

/// Title and description; empty where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub(in crate::planning) struct Pair {
    /// The title.
    pub(in crate::planning) title: String,
    /// The description, Markdown.
    pub(in crate::planning) description: String,
}

impl Pair {
    fn of(plan: &OfferingPlan, lang: Lang) -> Self {
        let text = plan.texts.iter().find(|text| text.lang == lang);
        let said = |part: fn(&TextPlan) -> &Option<String>| {
            text.and_then(|text| part(text).clone()).unwrap_or_default()
        };
        Self {
            title: said(|text| &text.title),
            description: said(|text| &text.description),
        }
    }
}

/// What a form was drawn from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub(in crate::planning) struct Was {
    /// The German.
    pub(in crate::planning) german: Pair,
    /// The other language.
    pub(in crate::planning) other: Pair,
}

impl Was {
    /// The texts of an offering as they are.
    pub(in crate::planning) fn of(plan: &OfferingPlan, lang: Lang) -> Self {
        Self {
            german: Pair::of(plan, Lang::De),
            other: Pair::of(plan, lang),
        }
    }

    /// As one text, to be sent along with the form.
    pub(in crate::planning) fn packed(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The form as it was typed.
#[derive(Clone, Debug, Default)]
pub(in crate::planning) struct TextSheet {
    /// What was typed.
    pub(in crate::planning) typed: Pair,
    /// What the form was drawn from; none where it is none of ours.
    pub(in crate::planning) was: Option<Was>,
    /// Do old texts fit the German all the same?
    pub(in crate::planning) fits: bool,
    /// Shall it be shown as visitors read it, or only drawn again?
    pub(in crate::planning) look: bool,
    /// Does only the language of the page change?
    pub(in crate::planning) redraw: bool,
}

impl TextSheet {
    /// The form of texts as they are.
    pub(in crate::planning) fn of(was: Was) -> Self {
        Self {
            typed: was.other.clone(),
            was: Some(was),
            ..Self::default()
        }
    }

    /// Reads what a browser sends.
    pub(in crate::planning) fn read(pairs: &[(String, String)]) -> Self {
        let mut sheet = Self::default();
        for (name, text) in pairs {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            match name.as_str() {
                "title" => sheet.typed.title = text,
                "description" => sheet.typed.description = text,
                "was" => sheet.was = serde_json::from_str(&text).ok(),
                "fits" => sheet.fits = text == "yes",
                "preview" => sheet.look = true,
                "redraw" => sheet.redraw = true,
                _ => {}
            }
        }
        sheet
    }

    /// The offering with these texts in that language.
    ///
    /// # Errors
    /// Everything that can not be a text, at its field.
    pub(in crate::planning) fn parse(
        &self,
        reader: &Reader,
        lang: Lang,
        there: &OfferingPlan,
    ) -> Result<OfferingPlan, Problems> {
        let t = reader.t();
        let mut problems = Problems::default();
        let title = crate::web::read_line(reader, "title", &self.typed.title, SHORT, &mut problems);
        let description = read::text(&self.typed.description);
        if read::is_unreadable(&description) {
            problems.add("description", t.web_problem_unreadable());
        } else if description.chars().count() > LONG {
            problems.add("description", t.web_problem_long(&LONG.to_string()));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let was = there.texts.iter().find(|text| text.lang == lang);
        // What nobody touched stays to the sign: a form changes ends of lines.
        let known = was.and_then(|text| text.description.clone());
        let description = match known {
            Some(known) if read::text(&known) == description => Some(known),
            _ => (!description.trim().is_empty()).then_some(description),
        };
        let mut plan = there.clone();
        plan.texts.retain(|text| text.lang != lang);
        if title.is_some() || description.is_some() {
            plan.texts.push(TextPlan {
                lang,
                title,
                description,
            });
        }
        plan.texts.sort_by_key(|text| text.lang);
        Ok(plan)
    }
}
