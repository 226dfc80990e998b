//! The chronology: imported whole, imported again, and what a bad file is told.

use sea_orm::QueryOrder as _;
use sea_orm::entity::prelude::*;

use super::{House, faults};
use crate::chronology::entity::{date, entry, programme, source};
use crate::seed::PAST;

/// All rows that a chronology writes.
#[derive(Debug, PartialEq)]
struct Rows {
    entries: Vec<entry::Model>,
    dates: Vec<date::Model>,
    programmes: Vec<programme::Model>,
    sources: Vec<source::Model>,
}

async fn rows(house: &House) -> Rows {
    let db = house.app.db.read();
    let entries = entry::Entity::find()
        .order_by_asc(entry::Column::FirstDay)
        .order_by_asc(entry::Column::Position);
    let dates = date::Entity::find()
        .order_by_asc(date::Column::FirstDay)
        .order_by_asc(date::Column::Title);
    Rows {
        entries: entries.all(db).await.unwrap(),
        dates: dates.all(db).await.unwrap(),
        programmes: programme::Entity::find()
            .order_by_asc(programme::Column::Name)
            .all(db)
            .await
            .unwrap(),
        sources: source::Entity::find().all(db).await.unwrap(),
    }
}

#[tokio::test]
async fn every_entry_date_and_programme_is_imported_in_its_order() {
    let house = House::open().await;
    house.import(PAST).await.unwrap();
    let rows = rows(&house).await;
    let places: Vec<i32> = rows.entries.iter().map(|entry| entry.position).collect();
    assert_eq!(places, (1..=26).collect::<Vec<_>>());
    assert_eq!(rows.dates.len(), 8);
    let names: Vec<&str> = rows
        .programmes
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names.len(), 8);
    assert_eq!(names.first(), Some(&"KOMM-IN-NRW Projekt 1"));
    assert_eq!(names.last(), Some(&"Soziale Stadt NRW"));
    assert_eq!(rows.sources.len(), 1);
    assert_eq!(rows.sources[0].headed.0, [1, 6, 14, 21, 26]);
}

#[tokio::test]
async fn imported_again_nothing_is_written_and_a_correction_keeps_every_id() {
    let house = House::open().await;
    house.import(PAST).await.unwrap();
    let before = rows(&house).await;
    let again = house.import(PAST).await.unwrap().to_string();
    assert_eq!(again, "entries: 0 new, 0 changed, 26 unchanged");
    assert_eq!(rows(&house).await, before);

    let corrected = PAST
        .replace("diverse Infolyer zu", "diverse Infoflyer zu")
        .replace("title = \"2. Konferenz\"", "title = \"Zweite Konferenz\"")
        .replace(
            "title = \"Projektbericht\"\nkind",
            "title = \"Bericht\"\nkind",
        );
    let said = house.import(&corrected).await.unwrap().to_string();
    assert_eq!(said, "entries: 0 new, 2 changed, 24 unchanged");
    let after = rows(&house).await;
    let ids = |rows: &Rows| {
        let entries = rows
            .entries
            .iter()
            .map(|entry| (entry.slug.clone(), entry.id));
        let dates = rows.dates.iter().map(|date| (date.edtf.clone(), date.id));
        (entries.collect::<Vec<_>>(), dates.collect::<Vec<_>>())
    };
    assert_eq!(ids(&after), ids(&before));
    let changed = after.entries.iter().zip(&before.entries);
    let changed = changed.filter(|(after, before)| after.updated_at > before.updated_at);
    assert_eq!(changed.count(), 2);

    // A date that is gone from the file is gone; an entry that is gone stays.
    let at = corrected.find("[[entry]]\nid = \"2011-03-19").unwrap();
    let shorter = corrected[..at]
        .replace("entries = 26", "entries = 25")
        .replace("14, 21, 26]", "14, 21]")
        .replacen(
            "[[entry.sub_event]]\nedtf = \"2009-02\"\ndisplay_date = \"Februar 2009\"\ndate_basis = \"stated\"\ntitle = \"Bericht\"\nkind = \"publication\"\n",
            "",
            1,
        );
    let said = house.import(&shorter).await.unwrap().to_string();
    assert_eq!(said, "entries: 0 new, 1 changed, 24 unchanged");
    let after = rows(&house).await;
    assert_eq!((after.entries.len(), after.dates.len()), (26, 7));
}

#[test]
fn a_bad_chronology_is_told_with_line_entry_and_field() {
    for (good, bad, problem) in [
        (
            "edtf = \"2003-09\"",
            "edtf = \"September\"",
            "entry \"2003-09-leitbild\": edtf: \"September\" is no date",
        ),
        (
            "edtf = \"2005-07\"",
            "edtf = \"2005-13\"",
            "sub_event[0].edtf: \"2005-13\" is no date",
        ),
        (
            "kind = \"workshop\"",
            "kind = \"party\"",
            "kind: unknown variant `party`",
        ),
        (
            "order = 2\n",
            "order = 1\n",
            "order: stands twice in the file",
        ),
        (
            "id = \"2003-09-leitbild\"",
            "id = \"2000-ag-migranten\"",
            "id: stands twice in the file",
        ),
        (
            "display_date = \"September 2003\"\n",
            "",
            "display_date: is missing",
        ),
        (
            "display_date = \"September 2003\"",
            "display_date = \"September 2003\"\ncolour = \"red\"",
            "colour: is not a field",
        ),
        (
            "entries = 26",
            "entries = 27",
            "document: entries: the file has 26",
        ),
        ("[1, 6, 14, 21, 26]", "[1, 60]", "there is no entry 60"),
        (
            "programme_basis = \"stated\"\n",
            "",
            "programme_basis: stands there exactly with a programme",
        ),
        (
            "institutions = 60, ",
            "",
            "institutions_label: stands there without its number",
        ),
        (
            "participants = 40",
            "participants = 0",
            "participants: 0 is less than 1",
        ),
        ("\"Sport mit Kindern\"", "\"\"", "topics[1]: is empty"),
    ] {
        let told = faults(&PAST.replacen(good, bad, 1)).join("\n");
        assert!(told.contains(problem), "{problem}\n\nnot in\n\n{told}");
    }
}
