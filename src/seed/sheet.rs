//! A file that is being read: its text, the shift of its dates, and all that is wrong with it.

use std::cell::{Cell, RefCell};

use chrono::TimeDelta;

/// A file that is being read, and what was found wrong with it.
#[derive(Debug)]
pub(super) struct Sheet<'t> {
    name: &'t str,
    text: &'t str,
    shift: Cell<TimeDelta>,
    faults: RefCell<Vec<(usize, String)>>,
}

impl<'t> Sheet<'t> {
    /// A file by the name that faults say, and its text.
    pub(super) fn new(name: &'t str, text: &'t str) -> Self {
        Self {
            name,
            text,
            shift: Cell::new(TimeDelta::zero()),
            faults: RefCell::default(),
        }
    }

    /// Every date that is read from now on is that much later.
    pub(super) fn shift_by(&self, shift: TimeDelta) {
        self.shift.set(shift);
    }

    /// By how much dates are shifted.
    pub(super) fn shift(&self) -> TimeDelta {
        self.shift.get()
    }

    /// Notes a fault: `offerings.toml:12: offering "ebru": capacity: is missing`.
    pub(super) fn note(&self, at: usize, entry: &str, field: &str, problem: &str) {
        let line = 1 + self.text.bytes().take(at).filter(|&b| b == b'\n').count();
        let name = self.name;
        let entry = if entry.is_empty() { "the file" } else { entry };
        let fault = if field.is_empty() {
            format!("{name}:{line}: {entry}: {problem}")
        } else {
            format!("{name}:{line}: {entry}: {field}: {problem}")
        };
        self.faults.borrow_mut().push((line, fault));
    }

    /// All faults in the order of the file.
    pub(super) fn faults(self) -> Vec<String> {
        let mut faults = self.faults.into_inner();
        faults.sort_by_key(|(line, _)| *line);
        faults.into_iter().map(|(_, fault)| fault).collect()
    }
}
