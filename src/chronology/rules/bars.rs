//! Projects have a period: thin bars beside the entries that lie in it.

use chrono::{Datelike as _, NaiveDate};

use super::shown::Stop;
use crate::chronology::chronicle::{Block, Chronicle};
use crate::chronology::entity::entry::Kind;

/// Bars that stand beside each other; a fourth project at the same time is only said in words.
pub(crate) const LANES: usize = 3;

/// The piece of a bar beside one stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    /// In which lane, from zero, less than [`LANES`].
    pub(crate) lane: usize,
    /// Does the project begin here?
    pub(crate) begins: bool,
    /// Is this the last stop within its period?
    pub(crate) ends: bool,
}

/// The projects of a chronology.
fn projects(chronicle: &Chronicle) -> impl Iterator<Item = &Block> {
    let is_one = |block: &&Block| block.entry.kind == Kind::Project;
    chronicle.blocks.iter().filter(is_one)
}

/// The projects that run in a year, in their order.
pub(crate) fn running(chronicle: &Chronicle, year: i32) -> Vec<&Block> {
    let runs = |block: &&Block| {
        let ends = block.entry.last_day.is_none_or(|last| last.year() >= year);
        block.entry.first_day.year() <= year && ends
    };
    projects(chronicle).filter(runs).collect()
}

/// For each stop of a page the bars that stand beside it: of the projects that have begun before it and are not
/// over on its first day. A lane is used again once its project is over.
pub(crate) fn bars(chronicle: &Chronicle, stops: &[Stop<'_>]) -> Vec<Vec<Bar>> {
    let place = |block: &Block| (block.entry.first_day, block.entry.position);
    let mut all = vec![Vec::new(); stops.len()];
    // Up to which stop, exclusive, each lane is taken.
    let mut taken = [0; LANES];
    for project in projects(chronicle) {
        let until = project.entry.last_day.unwrap_or(NaiveDate::MAX);
        let lies_in =
            |stop: &Stop<'_>| place(stop.block) >= place(project) && stop.first_day() <= until;
        let Some(first) = stops.iter().position(lies_in) else {
            continue;
        };
        let count = stops.iter().skip(first).take_while(|stop| lies_in(stop));
        let end = first + count.count();
        let free = taken.iter().position(|until| *until <= first);
        let Some(lane) = free else {
            continue;
        };
        if let Some(until) = taken.get_mut(lane) {
            *until = end;
        }
        for (at, (bars, stop)) in all.iter_mut().zip(stops).enumerate().skip(first) {
            if at >= end {
                break;
            }
            bars.push(Bar {
                lane,
                begins: stop.block.entry.id == project.entry.id,
                ends: at + 1 == end && project.entry.last_day.is_some(),
            });
        }
    }
    all
}
