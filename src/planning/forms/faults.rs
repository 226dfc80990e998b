//! What the deeds refuse, said at the fields of the form.

use super::Name;
use crate::offerings::{EditFault, Field};
use crate::web::{Problems, Reader};

/// Each fault at its field.
pub(in crate::planning) fn problems_of(reader: &Reader, faults: &[(Field, EditFault)]) -> Problems {
    let mut problems = Problems::default();
    for (field, fault) in faults {
        let id = if *fault == EditFault::NoReason {
            "reason"
        } else {
            place(*field).map_or("dates", Name::word)
        };
        problems.add(id, said(reader, *field, fault));
    }
    problems
}

/// Where in the form a field stands. None: not there.
fn place(field: Field) -> Option<Name> {
    Some(match field {
        Field::Slug => Name::Slug,
        Field::Series => Name::Series,
        Field::Texts => Name::Description,
        Field::Kind => Name::Kind,
        Field::Level => Name::Level,
        Field::Audience => Name::Audience,
        Field::Programme => Name::Programme,
        Field::Partner => Name::Partner,
        Field::Leader => Name::Leader,
        Field::Venue => Name::Venue,
        Field::Capacity => Name::Capacity,
        Field::MinParticipants => Name::MinParticipants,
        Field::Waitlist => Name::Waitlist,
        Field::MaxPersons => Name::MaxPersons,
        Field::Promotion => Name::Promotion,
        Field::WalkIn => Name::WalkIn,
        Field::Fee => Name::FeeFull,
        Field::Mode => Name::Mode,
        Field::Opens => Name::Opens,
        Field::Closes => Name::Closes,
        Field::SessionOpens => Name::SessionOpens,
        Field::SessionCloses => Name::SessionCloses,
        Field::CancelUntil => Name::CancelUntil,
        Field::MaxPerOrganisation => Name::MaxPerOrganisation,
        Field::DropIn => Name::DropIn,
        Field::Discreet => Name::Discreet,
        Field::Ask => Name::Ask,
        Field::Languages => Name::LanguagesMore,
        Field::Interpreting => Name::InterpretingMore,
        Field::Bring => Name::Bring,
        Field::Agenda => Name::Agenda,
        Field::RemindHours => Name::RemindHours,
        Field::Childcare => Name::CarePlaces,
        Field::Workshops => Name::WorkshopTitle,
        Field::ArchiveKind => Name::ArchiveKind,
        Field::Sessions => return None,
    })
}

fn said(reader: &Reader, field: Field, fault: &EditFault) -> String {
    let t = reader.t();
    match fault {
        EditFault::Missing if field == Field::Sessions => t.planning_dateless(),
        EditFault::Unknown => t.planning_problem_venue(),
        other => plain(reader, other),
    }
}

/// A fault by itself: of a venue, a partner, a copy, a text.
pub(in crate::planning) fn problem_of(reader: &Reader, fault: &EditFault) -> String {
    plain(reader, fault)
}

fn plain(reader: &Reader, fault: &EditFault) -> String {
    let t = reader.t();
    match fault {
        EditFault::Missing => t.planning_problem_missing(),
        EditFault::TooLong(most) => t.web_problem_long(&most.to_string()),
        EditFault::Signs => t.web_problem_unreadable(),
        EditFault::NotASlug => t.planning_problem_slug(),
        EditFault::Taken => t.planning_problem_taken(),
        EditFault::Unknown => t.planning_problem_choose(),
        EditFault::OutOfRange(least, most) => {
            t.planning_problem_number(&least.to_string(), &most.to_string())
        }
        EditFault::WrongWayRound => t.planning_problem_order(),
        EditFault::OnlyWhole => t.planning_problem_whole(),
        EditFault::NotALanguage(tag) => t.planning_problem_language(tag),
        EditFault::Booked => t.planning_problem_booked(),
        EditFault::AtADate => t.planning_problem_venue_booked(),
        EditFault::NoReason => t.office_problem_reason(),
    }
}
