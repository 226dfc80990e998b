//! What lies on a date: public holidays, school holidays, days on which many can not come.
//!
//! One truth for each. Public holidays are computed, for the law is the truth. All others the table
//! `calendar_days` tells, which an import fills; the file that the settings name
//! goes on where the table has no day of that kind and name near it. So a
//! fresh instance is not blind, and a date that was corrected counts. School holidays that the office has set
//! itself go before both: then there are no others.

use chrono::{NaiveDate, TimeDelta};
use sea_orm::entity::prelude::*;

use super::holidays;
use crate::app::App;
use crate::offerings::entity::calendar_day::{self, Kind};
use crate::offerings::store::SAME_FEAST_DAYS;
use crate::settings::{self, Calendar};

/// Something that lies on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// What it is.
    pub(crate) kind: Kind,
    /// Its name; German.
    pub(crate) name: String,
}

/// School holidays, observances and holidays of a single year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Days(Vec<calendar_day::Model>);

impl Days {
    /// Reads the table, and joins what the settings' file tells.
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        settings: &Calendar,
    ) -> Result<Self, DbErr> {
        let table = calendar_day::Entity::find().all(db).await?;
        Ok(Self::join(table, settings))
    }

    fn join(mut days: Vec<calendar_day::Model>, settings: &Calendar) -> Self {
        // A file of demo data is shifted by weeks, and its holidays with it: what is computed is not taken from it.
        days.retain(|day| match day.kind {
            Kind::PublicHoliday => !holidays::is_known(&day.name),
            Kind::SchoolHoliday => !settings.is_own,
            Kind::Observance => true,
        });
        let of_file = |kind, spans: &[crate::settings::Days]| {
            let day = |span: &crate::settings::Days| calendar_day::Model {
                kind,
                name: span.name.clone(),
                first: span.from,
                last: span.to,
            };
            spans.iter().map(day).collect::<Vec<_>>()
        };
        let mut fresh = of_file(Kind::SchoolHoliday, &settings.school_holiday);
        fresh.extend(of_file(Kind::Observance, &settings.observance));
        let near = TimeDelta::days(SAME_FEAST_DAYS);
        fresh.retain(|day| {
            !days.iter().any(|known| {
                (known.kind, &known.name) == (day.kind, &day.name)
                    && (known.first - day.first).abs() < near
            })
        });
        days.append(&mut fresh);
        days.sort_by(|a, b| (a.first, &a.name).cmp(&(b.first, &b.name)));
        Self(days)
    }

    /// What lies on a date; public holidays first.
    pub(super) fn on(&self, date: NaiveDate) -> Vec<Mark> {
        let computed = holidays::on(date).map(|name| Mark {
            kind: Kind::PublicHoliday,
            name: name.to_owned(),
        });
        let told = self
            .0
            .iter()
            .filter(|day| (day.first..=day.last).contains(&date));
        let told = told.map(|day| Mark {
            kind: day.kind,
            name: day.name.clone(),
        });
        let mut marks: Vec<_> = computed.chain(told).collect();
        marks.sort_by_key(|mark| match mark.kind {
            Kind::PublicHoliday => 0,
            Kind::SchoolHoliday => 1,
            Kind::Observance => 2,
        });
        marks
    }
}

/// The school holidays by which dates are planned, the first ones first.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn school_holidays(
    db: &impl ConnectionTrait,
    settings: &Calendar,
) -> Result<Vec<settings::Days>, DbErr> {
    let days = Days::read(db, settings).await?.0.into_iter();
    let school = days.filter(|day| day.kind == Kind::SchoolHoliday);
    let span = |day: calendar_day::Model| settings::Days {
        name: day.name,
        from: day.first,
        to: day.last,
    };
    Ok(school.map(span).collect())
}

/// The names of what lies on a date: public holidays, school holidays, observances.
///
/// # Errors
/// If the database can not be asked.
pub(in crate::offerings) async fn names_on(
    db: &impl ConnectionTrait,
    app: &App,
    date: NaiveDate,
) -> Result<Vec<String>, DbErr> {
    let days = Days::read(db, &app.own().settings.calendar).await?;
    Ok(days.on(date).into_iter().map(|mark| mark.name).collect())
}

#[cfg(test)]
mod tests {
    use super::{Days, Kind, calendar_day};
    use crate::settings::{self, Calendar};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn row(kind: Kind, name: &str, first: &str, last: &str) -> calendar_day::Model {
        calendar_day::Model {
            kind,
            name: name.to_owned(),
            first: day(first),
            last: day(last),
        }
    }

    fn file() -> Calendar {
        let days = |name: &str, from, to| settings::Days {
            name: name.to_owned(),
            from: day(from),
            to: day(to),
        };
        Calendar {
            file: std::path::PathBuf::new(),
            school_holiday: vec![days("Osterferien", "2027-03-22", "2027-04-03")],
            observance: vec![
                days("Zuckerfest", "2027-03-09", "2027-03-11"),
                days("Zuckerfest", "2028-02-26", "2028-02-28"),
            ],
            is_own: false,
        }
    }

    fn names(days: &Days, date: &str) -> Vec<String> {
        days.on(day(date))
            .into_iter()
            .map(|mark| mark.name)
            .collect()
    }

    #[test]
    fn a_date_is_marked_with_all_that_lies_on_it() {
        let days = Days::join(Vec::new(), &file());
        assert_eq!(names(&days, "2027-03-26"), ["Karfreitag", "Osterferien"]);
        assert_eq!(names(&days, "2027-03-21"), [""; 0]);
        // Both ends are inclusive.
        assert_eq!(names(&days, "2027-03-22"), ["Osterferien"]);
        assert_eq!(names(&days, "2027-04-03"), ["Osterferien"]);
        assert_eq!(names(&days, "2027-04-04"), [""; 0]);
        assert_eq!(names(&days, "2027-03-09"), ["Zuckerfest"]);
    }

    #[test]
    fn what_the_table_says_of_a_feast_counts_and_the_file_goes_on_where_it_is_silent() {
        let seen = row(Kind::Observance, "Zuckerfest", "2027-03-10", "2027-03-12");
        let days = Days::join(vec![seen], &file());
        assert_eq!(names(&days, "2027-03-09"), [""; 0]);
        assert_eq!(names(&days, "2027-03-12"), ["Zuckerfest"]);
        assert_eq!(names(&days, "2028-02-26"), ["Zuckerfest"]);
    }

    #[test]
    fn school_holidays_of_the_office_go_before_the_table_and_feasts_stay() {
        let table = [
            row(
                Kind::SchoolHoliday,
                "Osterferien",
                "2027-03-29",
                "2027-04-10",
            ),
            row(Kind::Observance, "Newroz", "2027-03-20", "2027-03-20"),
        ];
        // Premise: what was imported counts, where the office has set nothing.
        let days = Days::join(table.to_vec(), &file());
        assert_eq!(names(&days, "2027-04-09"), ["Osterferien"]);
        let own = Calendar {
            is_own: true,
            ..file()
        };
        let days = Days::join(table.to_vec(), &own);
        assert_eq!(names(&days, "2027-04-09"), [""; 0]);
        assert_eq!(names(&days, "2027-03-22"), ["Osterferien"]);
        assert_eq!(names(&days, "2027-03-20"), ["Newroz"]);
    }

    #[test]
    fn a_public_holiday_is_computed_and_only_one_that_no_law_repeats_is_told() {
        let shifted = row(Kind::PublicHoliday, "Neujahr", "2027-01-22", "2027-01-22");
        let once = row(
            Kind::PublicHoliday,
            "Reformationstag",
            "2017-10-31",
            "2017-10-31",
        );
        let days = Days::join(vec![shifted, once], &file());
        assert_eq!(names(&days, "2027-01-22"), [""; 0]);
        assert_eq!(names(&days, "2027-01-01"), ["Neujahr"]);
        assert_eq!(names(&days, "2017-10-31"), ["Reformationstag"]);
    }
}
