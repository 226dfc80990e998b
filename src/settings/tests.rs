use super::Settings;

/// Settings that name a calendar.
fn with_calendar(name: &str, text: &str) -> Result<Settings, String> {
    let folder = std::env::temp_dir().join(format!("bausteine-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (calendar, local) = (folder.join("days.toml"), folder.join("local.toml"));
    std::fs::write(&calendar, text).unwrap();
    let named = format!("[calendar]\nfile = {:?}\n", calendar.display().to_string());
    std::fs::write(&local, named).unwrap();
    let read = Settings::read(Some(&local)).map_err(|error| error.to_string());
    _ = std::fs::remove_dir_all(&folder);
    read
}

#[test]
fn school_holidays_stand_in_a_file_of_their_own() {
    let shipped = Settings::read(None).unwrap().calendar;
    assert!(shipped.school_holiday.len() >= 6 && !shipped.observance.is_empty());
    let text = "[[calendar.school_holiday]]\nname = \"Ferien\"\nfrom = \"2030-01-02\"\nto = \"2030-01-03\"";
    let own = with_calendar("own", text).unwrap().calendar;
    assert_eq!(own.school_holiday.len(), 1);
    assert_eq!(own.school_holiday[0].name, "Ferien");
    assert!(own.observance.is_empty());
}

#[test]
fn a_calendar_that_can_not_be_stops_the_start() {
    let days = |to| {
        format!("[[calendar.observance]]\nname = \"Fest\"\nfrom = \"2030-01-02\"\nto = {to:?}")
    };
    assert!(with_calendar("good", &days("2030-01-02")).is_ok());
    let told = with_calendar("backwards", &days("2030-01-01")).unwrap_err();
    assert!(told.contains("Fest ends on 2030-01-01"), "{told}");
    let told = with_calendar("no-day", &days("2030-02-30")).unwrap_err();
    assert!(told.contains("calendar.observance"), "{told}");
    let told = with_calendar("unknown", "[calendar]\ncolour = 1").unwrap_err();
    assert!(told.contains("colour"), "{told}");
}
