//! What people type, and what it means.

use super::{Typed, parse};
use crate::kinds::Lang;
use crate::web::tests::reader;

fn typed(fields: &[(&str, &str)]) -> Typed {
    let mut pairs = vec![
        ("title".to_owned(), "Kick off".to_owned()),
        ("kind".to_owned(), "conference".to_owned()),
    ];
    pairs.extend(
        fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    Typed::read(&pairs)
}

#[tokio::test]
async fn a_date_is_said_in_one_of_five_ways() {
    let reader = reader(Lang::De, "/").await;
    for (fields, edtf, printed) in [
        (&[("year", "2000")][..], "2000", "2000"),
        (&[("month", "9/2003")], "2003-09", "September 2003"),
        (&[("day", "15.9.2005")], "2005-09-15", "15.09.2005"),
        (
            &[("from", "1.7.2005"), ("to", "31.12.2005")],
            "2005-07-01/2005-12-31",
            "01.07.2005 – 31.12.2005",
        ),
        (&[("since", "4/2009")], "2009-04/..", "ab April 2009"),
        (
            &[("year", "2000"), ("printed", "um 2000")],
            "2000",
            "um 2000",
        ),
    ] {
        let plan = parse(&reader, &typed(fields), None).unwrap();
        assert_eq!(
            (plan.when.edtf.as_str(), plan.when.printed.as_str()),
            (edtf, printed)
        );
        let again = Typed::of(&plan);
        assert_eq!(
            parse(&reader, &again, Some(&plan)).unwrap(),
            plan,
            "as it was drawn"
        );
    }
    for (fields, field) in [
        (&[][..], "year"),
        (&[("year", "2000"), ("day", "1.1.2000")], "day"),
        (&[("day", "31.2.2000")], "day"),
        (&[("year", "9/2000")], "year"),
        (&[("from", "2006"), ("to", "2005")], "to"),
        (&[("from", "2006")], "to"),
        (&[("to", "2006")], "from"),
    ] {
        let problems = parse(&reader, &typed(fields), None).unwrap_err();
        assert!(problems.of(field).is_some(), "{fields:?}: {problems:?}");
    }
}

#[tokio::test]
async fn the_dates_inside_an_entry_are_lines() {
    let reader = reader(Lang::De, "/").await;
    let lines = "10.11.2005 | 1. Konferenz\n\n1.3.2008 – 2.3.2008 | Aufführung";
    let plan = parse(&reader, &typed(&[("year", "2005"), ("dates", lines)]), None).unwrap();
    let said: Vec<(&str, &str)> = plan
        .dates
        .iter()
        .map(|date| (date.when.edtf.as_str(), date.title.as_str()))
        .collect();
    let wanted = [
        ("2005-11-10", "1. Konferenz"),
        ("2008-03-01/2008-03-02", "Aufführung"),
    ];
    assert_eq!(said, wanted);
    let wrong = typed(&[("year", "2005"), ("dates", "10.11.2005 Konferenz")]);
    assert!(
        parse(&reader, &wrong, None)
            .unwrap_err()
            .of("dates")
            .is_some()
    );
}

#[tokio::test]
async fn what_nobody_counted_is_none_and_a_number_is_one() {
    let reader = reader(Lang::De, "/").await;
    let labels = typed(&[("year", "2005"), ("participants_label", "Frauen")]);
    assert_eq!(parse(&reader, &labels, None).unwrap().details.numbers, None);
    for wrong in ["0", "-1", "viele", "99999999999"] {
        let typed = typed(&[("year", "2005"), ("participants", wrong)]);
        assert!(
            parse(&reader, &typed, None)
                .unwrap_err()
                .of("participants")
                .is_some()
        );
    }
}
