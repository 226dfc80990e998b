//! What the office sets itself in the browser: how to reach it, its deadlines, school holidays, the required pages.
//! A stored value goes before the file's; one that can not be is passed over, so that it never stops the start.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{Condition, IntoActiveModel as _};

use crate::db::Tx;
use crate::kinds::Lang;
use crate::settings::{Days, Settings};

/// The table.
mod entity {
    use sea_orm::entity::prelude::*;

    /// A value.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "own_settings")]
    pub(crate) struct Model {
        /// Of what: a [`Name`](super::Name), or a page in a language.
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) name: String,
        /// The value.
        pub(crate) value: String,
        /// Since when.
        pub(crate) at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A setting that is the office's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// The number to ring.
    Phone,
    /// The address to write to.
    Email,
    /// Street and town.
    Address,
    /// When somebody answers the telephone, in a language.
    Hours(Lang),
    /// Hours that an offered place waits for an answer.
    AnswerHours,
    /// Hours before a session at which people are reminded.
    RemindHours,
    /// School holidays.
    Holidays,
}

impl Name {
    /// Those of one line, in the order of a form.
    pub(crate) const LINES: [Self; 11] = [
        Self::Phone,
        Self::Email,
        Self::Address,
        Self::Hours(Lang::De),
        Self::Hours(Lang::Simple),
        Self::Hours(Lang::Tr),
        Self::Hours(Lang::Ar),
        Self::Hours(Lang::Uk),
        Self::Hours(Lang::En),
        Self::AnswerHours,
        Self::RemindHours,
    ];

    /// Its word in the table, in forms and in the log.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Address => "address",
            Self::Hours(Lang::De) => "hours",
            Self::Hours(Lang::Simple) => "hours.de-simple",
            Self::Hours(Lang::Tr) => "hours.tr",
            Self::Hours(Lang::Ar) => "hours.ar",
            Self::Hours(Lang::Uk) => "hours.uk",
            Self::Hours(Lang::En) => "hours.en",
            Self::AnswerHours => "answer_hours",
            Self::RemindHours => "remind_hours",
            Self::Holidays => "holidays",
        }
    }

    /// What settings say there, as it is stored.
    pub(crate) fn of(self, settings: &Settings) -> String {
        let Settings {
            office, booking, ..
        } = settings;
        match self {
            Self::Phone => office.phone.clone(),
            Self::Email => office.email.clone(),
            Self::Address => office.address.clone(),
            // Empty where only the German ones stand there.
            Self::Hours(lang) => match office.hours.said(lang) {
                (of, text) if of == lang => text.to_owned(),
                _ => String::new(),
            },
            Self::AnswerHours => booking.answer_hours.to_string(),
            Self::RemindHours => {
                let hours: Vec<String> = booking.remind_hours.iter().map(i32::to_string).collect();
                hours.join(", ")
            }
            Self::Holidays => {
                serde_json::to_string(&settings.calendar.school_holiday).unwrap_or_default()
            }
        }
    }

    /// Settings with another value; none where it can not be, by the rules of the start.
    pub(crate) fn put(self, base: &Settings, value: &str) -> Option<Settings> {
        let mut settings = base.clone();
        let line = || {
            let text = crate::kinds::tidy(value)?;
            (!text.is_empty() && text.chars().count() <= LINE).then_some(text)
        };
        match self {
            Self::Phone => {
                settings.office.phone =
                    line().filter(|text| text.chars().filter(char::is_ascii_digit).count() >= 3)?;
            }
            Self::Email => settings.office.email = line()?,
            Self::Address => settings.office.address = line()?,
            Self::Hours(lang) => {
                let hours = if lang != Lang::De && value.trim().is_empty() {
                    None
                } else {
                    Some(line()?)
                };
                settings.office.hours = base.office.hours.with(lang, hours);
            }
            Self::AnswerHours => settings.booking.answer_hours = value.trim().parse().ok()?,
            Self::RemindHours => {
                let hours = value.split([',', ' ', ';']).filter(|part| !part.is_empty());
                let hours: Result<Vec<i32>, _> = hours.map(str::parse).collect();
                settings.booking.remind_hours =
                    hours.ok().filter(|hours| hours.len() <= REMINDERS)?;
            }
            Self::Holidays => {
                settings.calendar.school_holiday = serde_json::from_str::<Vec<Days>>(value).ok()?;
                settings.calendar.is_own = true;
            }
        }
        settings.check().ok()?;
        Some(settings)
    }
}

/// Characters of a line.
const LINE: usize = 200;
/// Reminders of one session.
const REMINDERS: usize = 5;

/// The word of a required page in a language: `page.impressum.de`.
pub(crate) fn page_word(page: &str, lang: Lang) -> String {
    format!("page.{page}.{}", lang.tag())
}

/// The settings that hold now: the file's, and what the office has set over them.
#[derive(Debug)]
pub(crate) struct Own {
    /// All settings.
    pub(crate) settings: Settings,
    /// What is stored, by word.
    pub(crate) values: BTreeMap<String, String>,
    /// Grows with each change that this process has seen.
    pub(crate) version: u64,
}

impl Own {
    /// The file's settings with these values over them.
    pub(crate) fn over(base: &Settings, values: BTreeMap<String, String>, version: u64) -> Self {
        let mut settings = base.clone();
        let names = Name::LINES.into_iter().chain([Name::Holidays]);
        for (name, value) in names.filter_map(|name| Some((name, values.get(name.word())?))) {
            if let Some(changed) = name.put(&settings, value) {
                settings = changed;
            } else {
                let name = name.word();
                tracing::warn!(name, "a stored setting can not be; the file's is used");
            }
        }
        Self {
            settings,
            values,
            version,
        }
    }

    /// The office's own text of a required page.
    pub(crate) fn page(&self, page: &str, lang: Lang) -> Option<&str> {
        self.values.get(&page_word(page, lang)).map(String::as_str)
    }
}

/// What is stored.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn read(db: &impl ConnectionTrait) -> Result<BTreeMap<String, String>, DbErr> {
    let rows = entity::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.name, row.value)).collect())
}

/// Stores a value, or goes back to the file's, where what is stored is still what was read. `false`: somebody else
/// was first, and nothing was written.
///
/// # Errors
/// If the database fails.
pub(crate) async fn swap(
    tx: &Tx,
    name: &str,
    (from, to): (Option<&str>, Option<&str>),
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let as_read = |from: &str| {
        Condition::all()
            .add(entity::Column::Name.eq(name))
            .add(entity::Column::Value.eq(from))
    };
    let written = match (from, to) {
        (None, None) => return Ok(true),
        (None, Some(value)) => {
            let row = entity::Model {
                name: name.to_owned(),
                value: value.to_owned(),
                at: now,
            };
            let known = OnConflict::column(entity::Column::Name)
                .do_nothing()
                .to_owned();
            entity::Entity::insert(row.into_active_model().reset_all())
                .on_conflict(known)
                .exec_without_returning(tx)
                .await?
        }
        (Some(from), Some(value)) => {
            entity::Entity::update_many()
                .col_expr(entity::Column::Value, Expr::value(value))
                .col_expr(entity::Column::At, Expr::value(now))
                .filter(as_read(from))
                .exec(tx)
                .await?
                .rows_affected
        }
        (Some(from), None) => {
            entity::Entity::delete_many()
                .filter(as_read(from))
                .exec(tx)
                .await?
                .rows_affected
        }
    };
    Ok(written > 0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Name, Own};
    use crate::kinds::Lang;
    use crate::settings::Settings;

    #[test]
    fn what_a_file_could_not_say_the_office_can_not_set() {
        let base = Settings::read(None).unwrap();
        for (name, value) in [
            (Name::Phone, ""),
            (Name::Phone, "bitte rufen Sie an"),
            (Name::Email, "keine Adresse"),
            (Name::Address, "  "),
            (Name::Hours(Lang::De), "\u{0}"),
            (Name::Hours(Lang::De), ""),
            (Name::Hours(Lang::Tr), "\u{0}"),
            (Name::AnswerHours, "1"),
            (Name::AnswerHours, "zwei"),
            (Name::AnswerHours, "337"),
            (Name::RemindHours, "48, 0"),
            (Name::RemindHours, "48, drei"),
            (Name::RemindHours, "1 2 3 4 5 6"),
            (Name::Holidays, "[]]"),
            (
                Name::Holidays,
                r#"[{"name":"Ferien","from":"2027-01-02","to":"2027-01-01"}]"#,
            ),
        ] {
            assert!(name.put(&base, value).is_none(), "{name:?} {value:?}");
        }
    }

    #[test]
    fn what_is_stored_reads_as_it_was_meant() {
        let base = Settings::read(None).unwrap();
        for name in Name::LINES.into_iter().chain([Name::Holidays]) {
            let put = name.put(&base, &name.of(&base)).unwrap();
            assert_eq!(name.of(&put), name.of(&base));
        }
        let put = Name::RemindHours.put(&base, "24;2").unwrap();
        assert_eq!(put.booking.remind_hours, [24, 2]);
    }

    #[test]
    fn an_empty_language_goes_back_to_german() {
        let base = Settings::read(None).unwrap();
        // Premise: the file has them in Turkish.
        assert_eq!(base.office.hours.said(Lang::Tr).0, Lang::Tr);
        let german = Name::Hours(Lang::De).put(&base, "Nur am Montag").unwrap();
        assert_eq!(german.office.hours.said(Lang::De).1, "Nur am Montag");
        assert_eq!(german.office.hours.said(Lang::Tr).0, Lang::Tr);
        let none = Name::Hours(Lang::Tr).put(&german, " ").unwrap();
        assert_eq!(
            none.office.hours.said(Lang::Tr),
            (Lang::De, "Nur am Montag")
        );
        assert_eq!(Name::Hours(Lang::Tr).of(&none), "");
        let again = Name::Hours(Lang::Tr).put(&none, "Pazartesi").unwrap();
        assert_eq!(again.office.hours.said(Lang::Tr), (Lang::Tr, "Pazartesi"));
    }

    #[test]
    fn a_broken_value_is_passed_over_and_the_others_hold() {
        let base = Settings::read(None).unwrap();
        let stored = [
            ("phone", "02361 777"),
            ("answer_hours", "x"),
            ("colour", "red"),
        ];
        let stored = stored.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let own = Own::over(&base, BTreeMap::from(stored), 1);
        assert_eq!(own.settings.office.phone, "02361 777");
        assert_eq!(own.settings.booking.answer_hours, base.booking.answer_hours);
    }
}
