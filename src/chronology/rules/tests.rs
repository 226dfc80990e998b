//! Order, pages, filters and bars, by entries that were made up.

use std::collections::HashSet;

use proptest::prelude::*;

use super::bars::LANES;
use super::{Facets, Filter, Shown, Stop, View, bars, running, slug_of, stops, text_of};
use crate::chronology::chronicle::Chronicle;
use crate::chronology::entity::entry::{Details, Kind, Model, State, TitleBasis};
use crate::chronology::store::Rows;
use crate::formats::{edtf, markdown};
use crate::kinds::ChronicleId;

/// An entry: its date and its kind; named by its place.
fn entry(position: i32, date: &str, kind: Kind) -> Model {
    let days = edtf::days(date).unwrap();
    let number = u128::try_from(position).unwrap();
    Model {
        id: ChronicleId(uuid::Uuid::from_u128(number)),
        slug: format!("e{position}"),
        source_id: None,
        position,
        edtf: date.to_owned(),
        printed: date.to_owned(),
        first_day: days.first,
        last_day: days.last,
        kicker: None,
        title: format!("Eintrag {position}"),
        title_markdown: None,
        title_basis: TitleBasis::Source,
        body: String::new(),
        kind,
        programme_id: None,
        programme_basis: None,
        details: Details::default(),
        state: State::Published,
        version: 1,
        actor: String::new(),
        worded: false,
        merged_into: None,
        updated_at: chrono::DateTime::UNIX_EPOCH,
    }
}

fn chronicle(mut entries: Vec<Model>) -> Chronicle {
    entries.sort_by_key(|entry| (entry.first_day, entry.position));
    let rows = Rows {
        entries,
        ..Rows::default()
    };
    Chronicle::of("1".to_owned(), rows)
}

fn filter(pairs: &[(&str, &str)]) -> Filter {
    Filter::parse(pairs.iter().copied())
}

#[test]
fn of_equal_days_the_place_in_the_source_decides() {
    let all = chronicle(vec![
        entry(3, "2006-10", Kind::Seminar),
        entry(2, "2006-10", Kind::Milestone),
        entry(1, "2006-10-01/2006-12-31", Kind::Project),
        entry(4, "2005/..", Kind::Offering),
    ]);
    let shown = Shown::of(stops(&all, &Filter::default()), &Filter::default());
    let titles: Vec<&str> = shown.stops.iter().map(Stop::title).collect();
    assert_eq!(titles, ["Eintrag 4", "Eintrag 1", "Eintrag 2", "Eintrag 3"]);
    assert_eq!(shown.years, [(2005, 0), (2006, 0)]);
}

#[test]
fn a_choice_has_one_spelling() {
    let odd = filter(&[
        ("seite", "2"),
        ("q", "  Ada \t Löwe\u{0} "),
        ("jahrzehnt", "2010"),
        ("programm", "komm-in"),
        ("art", "report"),
        ("ansicht", "termine"),
        ("nichts", "da"),
    ]);
    assert_eq!(
        odd.query(),
        "?ansicht=termine&art=report&programm=komm-in&jahrzehnt=2010&q=Ada+L%C3%B6we&seite=2"
    );
    let pairs = odd.pairs();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (*n, v.as_str())).collect();
    assert_eq!(filter(&pairs), odd);
    for nothing in [
        ("art", "Report"),
        ("jahrzehnt", "2011"),
        ("jahrzehnt", "-10"),
        ("programm", "A"),
        ("seite", "0"),
        ("ansicht", "x"),
        ("q", " "),
    ] {
        assert_eq!(filter(&[nothing]), Filter::default(), "{nothing:?}");
    }
}

#[test]
fn a_filter_is_offered_where_it_leaves_something() {
    let all = chronicle(vec![
        entry(1, "2009", Kind::Report),
        entry(2, "2010", Kind::Concept),
        entry(3, "2019-12-31", Kind::Concept),
        entry(4, "2020", Kind::Survey),
    ]);
    let facets = |filter: &Filter| Facets::of(&stops(&all, filter), filter);
    let everything = facets(&Filter::default());
    assert_eq!(everything.decades, [2000, 2010, 2020]);
    assert_eq!(
        everything.kinds,
        [Kind::Concept, Kind::Survey, Kind::Report]
    );
    let tens = facets(&filter(&[("jahrzehnt", "2010")]));
    assert_eq!(tens.kinds, [Kind::Concept]);
    assert_eq!(
        tens.decades, everything.decades,
        "one can change one's mind"
    );
}

#[test]
fn bars_stand_beside_what_lies_in_a_project_and_never_share_a_lane() {
    let all = chronicle(vec![
        entry(1, "2005", Kind::Report),
        entry(2, "2005-01-01/2005-06-30", Kind::Project),
        entry(3, "2005-03", Kind::Seminar),
        entry(4, "2005-05/..", Kind::Project),
        entry(5, "2005-07", Kind::Report),
        entry(6, "2005-08/2005-09", Kind::Project),
    ]);
    let filter = Filter::default();
    let stops = stops(&all, &filter);
    let drawn = bars(&all, &stops);
    let drawn: Vec<Vec<(usize, bool, bool)>> = drawn
        .iter()
        .map(|bars| {
            bars.iter()
                .map(|bar| (bar.lane, bar.begins, bar.ends))
                .collect()
        })
        .collect();
    assert_eq!(
        drawn,
        [
            vec![],
            vec![(0, true, false)],
            vec![(0, false, false)],
            vec![(0, false, true), (1, true, false)],
            vec![(1, false, false)],
            vec![(1, false, false), (0, true, true)],
        ]
    );
    let labels = |year| -> Vec<&str> {
        let all = running(&all, year).into_iter();
        all.map(|block| block.entry.slug.as_str()).collect()
    };
    assert_eq!(labels(2004), [""; 0]);
    assert_eq!(labels(2005), ["e2", "e4", "e6"]);
    assert_eq!(labels(2030), ["e4"], "it goes on");
}

#[test]
fn a_programme_gets_a_name_for_addresses_of_its_own() {
    let mut taken = HashSet::new();
    for (name, slug) in [
        ("KOMM-IN-NRW Projekt 1", "komm-in-nrw-projekt-1"),
        ("KOMM IN NRW: Projekt 1", "komm-in-nrw-projekt-1-2"),
        ("Früh & Süß", "fruh-suss"),
        ("برنامج", "programm"),
        ("…", "programm-2"),
    ] {
        let made = slug_of(name, "programm", &taken);
        assert_eq!(made, slug, "{name}");
        taken.insert(made);
    }
}

#[test]
fn no_number_and_no_line_of_a_text_is_lost() {
    let html = markdown::in_lines(&text_of(
        "1. Konferenz 10.11.2005\nmit allen\n\n- ❖ Lauftreff\n- Malen\n",
    ));
    assert_eq!(
        html.0.replace('\n', ""),
        "<p>1. Konferenz 10.11.2005<br>mit allen</p><ul><li>Lauftreff</li><li>Malen</li></ul>"
    );
    assert_eq!(text_of("2006) so\n40 Frauen"), "2006\\) so\n40 Frauen");
}

proptest! {
    #[test]
    fn whatever_runs_beside_it_each_bar_has_a_lane_of_its_own(
        spans in proptest::collection::vec((0..200_u32, 0..60_u32, any::<bool>()), 1..60)
    ) {
        let month = |at: u32| format!("{}-{:02}", 2000 + at / 12, 1 + at % 12);
        let entries = spans.iter().enumerate().map(|(at, (from, length, is_project))| {
            let place = i32::try_from(at).unwrap() + 1;
            if *is_project {
                entry(place, &format!("{}/{}", month(*from), month(from + length)), Kind::Project)
            } else {
                entry(place, &month(*from), Kind::Report)
            }
        });
        let all = chronicle(entries.collect());
        let filter = filter(&[("ansicht", "heft")]);
        prop_assert_eq!(filter.view, View::Booklet);
        let shown = Shown::of(stops(&all, &filter), &filter);
        prop_assert_eq!(shown.stops.len(), spans.len());
        for bars in bars(&all, &shown.stops) {
            let mut lanes: Vec<usize> = bars.iter().map(|bar| bar.lane).collect();
            lanes.sort_unstable();
            lanes.dedup();
            prop_assert_eq!(lanes.len(), bars.len());
            prop_assert!(lanes.iter().all(|lane| *lane < LANES));
        }
    }

    #[test]
    fn pages_hold_every_entry_once_and_each_year_begins_where_it_is_said(
        months in proptest::collection::vec(0..240_u32, 0..200)
    ) {
        let entries = months.iter().enumerate().map(|(at, month)| {
            let date = format!("{}-{:02}", 2000 + month / 12, 1 + month % 12);
            entry(i32::try_from(at).unwrap() + 1, &date, Kind::Report)
        });
        let all = chronicle(entries.collect());
        let mut seen = 0;
        let mut page = Filter::default();
        loop {
            let shown = Shown::of(stops(&all, &page), &page);
            seen += shown.stops.len();
            for (year, begins) in &shown.years {
                let is_here = shown.by_year().any(|(here, _)| here == *year);
                prop_assert!(*begins != shown.page || is_here);
            }
            page.page += 1;
            if page.page == shown.pages {
                break;
            }
        }
        prop_assert_eq!(seen, months.len());
    }
}
