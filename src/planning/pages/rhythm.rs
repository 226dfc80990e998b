//! A rhythm in plain words.

use chrono::Weekday;

use crate::kinds::Lang;
use crate::lang::{date_long, list, time_range, words};
use crate::planning::rhythm::{Beat, Rhythm, Weekly};

/// What a rhythm says, sentence by sentence.
pub(super) fn rhythm(lang: Lang, rhythm: &Rhythm, zone: chrono_tz::Tz) -> Vec<String> {
    let t = words(lang);
    let mut said = match &rhythm.beat {
        Beat::ByHand => vec![t.planning_rhythm_hand()],
        Beat::Weekly(weekly) => self::weekly(lang, weekly),
        Beat::Kept(seasons) => {
            let known = seasons.iter().map(|season| Weekly::of(zone, season));
            let known = known.collect::<Option<Vec<_>>>();
            match known {
                Some(known) => known
                    .iter()
                    .flat_map(|one| self::weekly(lang, one))
                    .collect(),
                None => vec![t.planning_rhythm_own()],
            }
        }
    };
    let count = |len: usize| i64::try_from(len).unwrap_or(i64::MAX);
    if !rhythm.pauses.is_empty() {
        said.push(t.planning_rhythm_pauses(count(rhythm.pauses.len())));
    }
    if !rhythm.extras.is_empty() {
        said.push(t.planning_rhythm_extras(count(rhythm.extras.len())));
    }
    said
}

fn weekly(lang: Lang, weekly: &Weekly) -> Vec<String> {
    let t = words(lang);
    let days: Vec<String> = weekly.days.iter().map(|day| on(lang, *day)).collect();
    let days = list(lang, &days);
    let times = time_range(lang, weekly.start, weekly.end);
    let beat = match weekly.every {
        1 => t.planning_rhythm_one(&days, &times),
        2 => t.planning_rhythm_two(&days, &times),
        3 => t.planning_rhythm_three(&days, &times),
        _ => t.planning_rhythm_four(&days, &times),
    };
    let (from, to) = (date_long(lang, weekly.from), date_long(lang, weekly.to));
    vec![beat, t.planning_rhythm_span(&from, &to)]
}

/// "montags"
fn on(lang: Lang, day: Weekday) -> String {
    let t = words(lang);
    match day {
        Weekday::Mon => t.planning_on_monday(),
        Weekday::Tue => t.planning_on_tuesday(),
        Weekday::Wed => t.planning_on_wednesday(),
        Weekday::Thu => t.planning_on_thursday(),
        Weekday::Fri => t.planning_on_friday(),
        Weekday::Sat => t.planning_on_saturday(),
        Weekday::Sun => t.planning_on_sunday(),
    }
}

#[cfg(test)]
mod tests {
    use super::rhythm;
    use crate::kinds::Lang;
    use crate::planning::rhythm::{Beat, Rhythm, Weekly};
    use chrono::{NaiveTime, Weekday};

    #[test]
    fn a_rhythm_is_said_in_plain_words_in_every_language() {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let weekly = Weekly {
            name: String::new(),
            every: 2,
            days: vec![Weekday::Mon, Weekday::Wed],
            from: "2026-12-07".parse().unwrap(),
            to: "2027-03-24".parse().unwrap(),
            start: hour(10),
            end: hour(12),
        };
        let said = |every| {
            let beat = Beat::Weekly(Weekly {
                every,
                ..weekly.clone()
            });
            let rhythm = Rhythm {
                beat,
                pauses: Vec::new(),
                extras: Vec::new(),
            };
            let all = Lang::ALL
                .map(|lang| super::rhythm(lang, &rhythm, chrono_tz::Europe::Berlin).join(". "));
            all.join("\n")
        };
        let all = [1, 2, 3, 4].map(said).join("\n\n");
        let by_hand = Rhythm {
            beat: Beat::ByHand,
            pauses: Vec::new(),
            extras: Vec::new(),
        };
        for lang in Lang::ALL {
            assert_eq!(rhythm(lang, &by_hand, chrono_tz::Europe::Berlin).len(), 1);
        }
        assert!(!all.contains("WEEKLY") && !all.to_lowercase().contains("interval"));
        insta::assert_snapshot!(all);
    }
}
