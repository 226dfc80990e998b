//! A message to all, as the office types it.

use serde::Deserialize;

use crate::app::App;
use crate::bookings::actions;
use crate::bookings::rules::message::{Texts, Whom};
use crate::error::AppError;
use crate::kinds::{Lang, SessionId};
use crate::web::{Problems, Reader, first, form_key, read_lines};

/// Characters of a text.
const LONGEST: usize = 2000;

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Message {
    /// The form's key: sending it twice is one message.
    #[serde(deserialize_with = "first")]
    pub(crate) key: String,
    /// A word of [`Whom`].
    #[serde(deserialize_with = "first")]
    pub(crate) whom: String,
    /// In German.
    #[serde(rename = "text-de", deserialize_with = "first")]
    de: String,
    /// In plain German.
    #[serde(rename = "text-de-simple", deserialize_with = "first")]
    simple: String,
    /// In Turkish.
    #[serde(rename = "text-tr", deserialize_with = "first")]
    tr: String,
    /// In Arabic.
    #[serde(rename = "text-ar", deserialize_with = "first")]
    ar: String,
    /// In Ukrainian.
    #[serde(rename = "text-uk", deserialize_with = "first")]
    uk: String,
    /// In English.
    #[serde(rename = "text-en", deserialize_with = "first")]
    en: String,
    /// `zurueck`: from the preview to the form.
    #[serde(deserialize_with = "first")]
    pub(crate) step: String,
}

impl Message {
    /// An empty one, to all who have a place.
    pub(crate) fn fresh(app: &App) -> Self {
        Self {
            key: form_key::fresh(app, app.clock.now()),
            whom: Whom::Confirmed.word().to_owned(),
            ..Self::default()
        }
    }

    /// The text in a language, as typed.
    pub(crate) fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::Simple => &self.simple,
            Lang::Tr => &self.tr,
            Lang::Ar => &self.ar,
            Lang::Uk => &self.uk,
            Lang::En => &self.en,
        }
    }

    /// The name of the field of a language.
    pub(crate) fn field(lang: Lang) -> String {
        format!("text-{}", lang.tag())
    }

    /// All that the preview sends on.
    pub(crate) fn fields(&self) -> Vec<(String, &str)> {
        let mut fields = vec![
            ("key".to_owned(), self.key.as_str()),
            ("whom".to_owned(), self.whom.as_str()),
        ];
        let texts = Lang::ALL.map(|lang| (Self::field(lang), self.text(lang)));
        fields.extend(texts.into_iter().filter(|(_, text)| !text.is_empty()));
        fields
    }

    /// What was meant; or what is wrong with it.
    ///
    /// # Errors
    /// `BadRequest` where it is no form of ours.
    pub(crate) fn parse(
        &self,
        reader: &Reader,
        session: Option<SessionId>,
    ) -> Result<Result<actions::Message, Problems>, AppError> {
        let key = form_key::usable(&self.key).ok_or(AppError::BadRequest)?;
        let whom = Whom::ALL.into_iter().find(|whom| whom.word() == self.whom);
        let whom = whom.ok_or(AppError::BadRequest)?;
        let mut problems = Problems::default();
        let mut read = |lang: Lang| {
            let typed = self.text(lang);
            read_lines(reader, &Self::field(lang), typed, LONGEST, &mut problems)
        };
        let german = read(Lang::De);
        let others = Lang::ALL.into_iter().filter(|lang| *lang != Lang::De);
        let others: Vec<(Lang, String)> = others
            .filter_map(|lang| Some((lang, read(lang)?)))
            .collect();
        let field = Self::field(Lang::De);
        if german.is_none() && problems.of(&field).is_none() {
            problems.add(field, reader.t().office_message_problem_empty());
        }
        Ok(match german {
            Some(german) if problems.is_empty() => Ok(actions::Message {
                key,
                session,
                whom,
                texts: Texts { german, others },
            }),
            _ => Err(problems),
        })
    }
}
