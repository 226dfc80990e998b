//! Medians, ratios, and the table that they end in.

use std::fmt;
use std::time::Duration;

/// What was measured, beside what the issue asks for.
#[derive(Debug, Default)]
pub(crate) struct Table(Vec<[String; 4]>);

impl Table {
    /// Adds a line, and says it at once.
    pub(crate) fn add(&mut self, what: &str, must: &str, goal: &str, measured: &str) {
        println!("-> {what}: {measured}");
        self.0
            .push([what, must, goal, measured].map(ToOwned::to_owned));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| What | must | goal | measured |\n|---|---|---|---|")?;
        for [what, must, goal, measured] in &self.0 {
            writeln!(f, "| {what} | {must} | {goal} | {measured} |")?;
        }
        Ok(())
    }
}

/// Neighbouring rounds of ours and of the bare limit, in things a second.
#[derive(Debug, Default)]
pub(crate) struct Pairs(Vec<(f64, f64)>);

impl Pairs {
    /// Adds a round.
    pub(crate) fn add(&mut self, ours: f64, bare: f64) {
        println!(
            "   {ours:.0}/s, bare {bare:.0}/s, {:.0} %",
            100.0 * ours / bare
        );
        self.0.push((ours, bare));
    }
}

impl fmt::Display for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ratios: Vec<f64> = self
            .0
            .iter()
            .map(|(ours, bare)| 100.0 * ours / bare)
            .collect();
        let (least, most) = ends(&ratios);
        write!(
            f,
            "**{:.0} %** ({least:.0}–{most:.0}); {:.0}/s against {:.0}/s",
            median(&ratios),
            median(&self.0.iter().map(|(ours, _)| *ours).collect::<Vec<_>>()),
            median(&self.0.iter().map(|(_, bare)| *bare).collect::<Vec<_>>()),
        )
    }
}

/// The one in the middle; of an even number the upper one.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The least and the most.
pub(crate) fn ends(values: &[f64]) -> (f64, f64) {
    (
        values.iter().copied().fold(f64::INFINITY, f64::min),
        values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    )
}

/// The duration below which `percent` of them lie, in milliseconds.
pub(crate) fn percentile(durations: &[Duration], percent: usize) -> f64 {
    let mut sorted = durations.to_vec();
    sorted.sort();
    let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted
        .get(place)
        .map_or(f64::NAN, |duration| milliseconds(*duration))
}

/// A duration in milliseconds.
pub(crate) fn milliseconds(duration: Duration) -> f64 {
    1000.0 * duration.as_secs_f64()
}

/// Things a second.
pub(crate) fn rate(count: usize, time: Duration) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from) / time.as_secs_f64()
}

/// What else the machine is doing: the load averages of 1, 5 and 15 minutes.
pub(crate) fn load() -> String {
    std::fs::read_to_string("/proc/loadavg")
        .unwrap_or_default()
        .trim()
        .to_owned()
}
