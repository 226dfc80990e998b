//! Hiding small numbers. Behind a one or a two stands somebody whom others may know, so no such cell leaves the
//! office; and neither does a cell without which a sum would tell it.

/// A cell that is the sum of others, by their places in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    /// The sum.
    pub(crate) of: usize,
    /// Its parts; not empty.
    pub(crate) parts: Vec<usize>,
}

impl Sum {
    fn cells(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().copied().chain([self.of])
    }
}

/// Which cells are hidden. Each has one value or several (age bands), which are hidden together: then a row of them
/// tells as little as a column.
pub(crate) fn hidden(values: &[Vec<i64>], sums: &[Sum]) -> Vec<bool> {
    let is_small = |cell: &Vec<i64>| cell.iter().any(|value| (1..=2).contains(value));
    let mut hidden: Vec<bool> = values.iter().map(is_small).collect();
    // Each round hides a cell more: it ends at the latest when all are hidden, and then no sum tells anything.
    loop {
        let told = told(sums, &hidden);
        let guessed = told.is_none().then(|| guessed(values, sums, &hidden));
        let Some(cell) = told.or(guessed.flatten()) else {
            return hidden;
        };
        let Some(more) = beside(values, sums, &hidden, cell) else {
            return hidden;
        };
        if let Some(one) = hidden.get_mut(more) {
            *one = true;
        }
    }
}

fn is(hidden: &[bool], cell: usize) -> bool {
    hidden.get(cell).copied().unwrap_or_default()
}

/// What is hidden next so that a cell is not told: of the cells that are seen in its sums, and in those of hidden
/// ones there, rather a part than a sum, rather near than far, the smallest; a zero only where there is nothing else.
fn beside(values: &[Vec<i64>], sums: &[Sum], hidden: &[bool], cell: usize) -> Option<usize> {
    let size = |cell: usize| {
        let values = values.get(cell)?;
        values.iter().max().copied()
    };
    let (mut near, mut seen) = (vec![cell], Vec::new());
    for steps in 0_usize.. {
        let known = near.len();
        let around = (sums.iter()).filter(|sum| sum.cells().any(|one| near.contains(&one)));
        let cells: Vec<(bool, usize)> = around
            .flat_map(|sum| sum.cells().map(|one| (one == sum.of, one)))
            .collect();
        for (is_sum, one) in cells {
            if is(hidden, one) {
                near.push(one);
            } else {
                let size = size(one).unwrap_or_default();
                seen.push((size == 0, is_sum, steps, size, one));
            }
        }
        near.sort_unstable();
        near.dedup();
        if near.len() == known {
            break;
        }
    }
    seen.into_iter().min().map(|(.., one)| one)
}

/// A large prime: sums are reckoned with modulo it.
const PRIME: i64 = 2_147_483_647;

/// A hidden cell that follows from the sums: after Gaussian elimination it stands alone in a row. None: none does.
fn told(sums: &[Sum], hidden: &[bool]) -> Option<usize> {
    let cells: Vec<usize> = (0..hidden.len()).filter(|cell| is(hidden, *cell)).collect();
    if cells.is_empty() {
        return None;
    }
    let mut places = vec![None; hidden.len()];
    for (place, cell) in cells.iter().enumerate() {
        if let Some(at) = places.get_mut(*cell) {
            *at = Some(place);
        }
    }
    let rows = sums.iter().map(|sum| row(sum, &places, cells.len()));
    let mut rows: Vec<Vec<i64>> = rows.collect();
    let mut done = 0;
    for column in 0..cells.len() {
        let at = |row: &Vec<i64>| row.get(column).copied().unwrap_or_default();
        let Some(found) = (done..rows.len()).find(|row| rows.get(*row).is_some_and(|r| at(r) != 0))
        else {
            continue;
        };
        rows.swap(done, found);
        let Some(pivot) = rows.get(done).cloned() else {
            break;
        };
        let inverse = power(at(&pivot), PRIME - 2);
        let pivot: Vec<i64> = pivot.iter().map(|value| value * inverse % PRIME).collect();
        for (number, row) in rows.iter_mut().enumerate() {
            if number == done {
                row.clone_from(&pivot);
                continue;
            }
            let factor = at(row);
            if factor != 0 {
                for (value, of_pivot) in row.iter_mut().zip(&pivot) {
                    *value = (*value - factor * of_pivot % PRIME + PRIME) % PRIME;
                }
            }
        }
        done += 1;
    }
    rows.iter().find_map(|row| {
        let mut there = row.iter().zip(&cells).filter(|(value, _)| **value != 0);
        let (_, first) = there.next()?;
        there.next().is_none().then_some(*first)
    })
}

/// A sum as a row over the hidden cells: its parts less itself are nothing. `places` says where each cell stands.
fn row(sum: &Sum, places: &[Option<usize>], count: usize) -> Vec<i64> {
    let mut row = vec![0; count];
    let parts = sum.parts.iter().map(|part| (*part, 1));
    for (cell, value) in parts.chain([(sum.of, PRIME - 1)]) {
        let place = places.get(cell).copied().flatten();
        if let Some(at) = place.and_then(|place| row.get_mut(place)) {
            *at = (*at + value) % PRIME;
        }
    }
    row
}

fn power(base: i64, mut exponent: i64) -> i64 {
    let (mut base, mut result) = (base.rem_euclid(PRIME), 1);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent /= 2;
    }
    result
}

/// A hidden cell that one guesses: the hidden parts of a sum that is seen are as many as they are together, so each
/// is one.
fn guessed(values: &[Vec<i64>], sums: &[Sum], hidden: &[bool]) -> Option<usize> {
    sums.iter()
        .filter(|sum| !is(hidden, sum.of))
        .find_map(|sum| {
            let parts = || sum.parts.iter().filter(|part| is(hidden, **part));
            let count = i64::try_from(parts().count()).unwrap_or(i64::MAX);
            let first = parts().next()?;
            let bands = values.get(*first).map_or(0, Vec::len);
            let adds_up = (0..bands).any(|band| {
                let of_band = |part: &usize| values.get(*part)?.get(band).copied();
                parts().filter_map(of_band).sum::<i64>() == count
            });
            // With all of them hidden there is nothing left but the sum itself.
            let more = sum.cells().any(|cell| !is(hidden, cell));
            (adds_up && more).then_some(*first)
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Sum, hidden};

    fn one_sum(values: &[i64]) -> Vec<bool> {
        let mut all: Vec<Vec<i64>> = values.iter().map(|value| vec![*value]).collect();
        all.push(vec![values.iter().sum()]);
        let sum = Sum {
            of: values.len(),
            parts: (0..values.len()).collect(),
        };
        hidden(&all, &[sum])
    }

    #[test]
    fn a_one_or_two_is_hidden_with_the_smallest_beside_it() {
        assert_eq!(one_sum(&[12, 2, 7]), [false, true, true, false]);
        assert_eq!(one_sum(&[12, 0, 7]), [false; 4], "zero tells nobody");
        assert_eq!(one_sum(&[3, 4, 5]), [false; 4]);
    }

    #[test]
    fn what_is_alone_hides_its_sum() {
        assert_eq!(one_sum(&[2]), [true, true]);
        assert_eq!(one_sum(&[0, 1]), [false, true, true]);
    }

    #[test]
    fn two_ones_with_a_sum_of_two_are_no_riddle() {
        let hidden = one_sum(&[1, 1, 9]);
        assert_eq!(hidden, [true, true, true, false], "{hidden:?}");
    }

    #[test]
    fn age_bands_of_a_line_are_hidden_together() {
        let values = [vec![5, 1], vec![9, 9], vec![30, 40], vec![44, 50]];
        let sum = Sum {
            of: 3,
            parts: vec![0, 1, 2],
        };
        assert_eq!(hidden(&values, &[sum]), [true, true, false, false]);
    }

    /// Offerings, each of a kind and of a programme: the cells and the sums of a whole export.
    fn export(offerings: &[(i64, usize, usize)]) -> (Vec<i64>, Vec<Sum>) {
        let mut values: Vec<i64> = offerings.iter().map(|(value, ..)| *value).collect();
        let mut sums = Vec::new();
        let mut groups = Vec::new();
        for which in 0..2 {
            let mut of_which = Vec::new();
            for group in 0..3 {
                let parts: Vec<usize> = (0..offerings.len())
                    .filter(|at| [offerings[*at].1, offerings[*at].2][which] == group)
                    .collect();
                if !parts.is_empty() {
                    of_which.push(values.len());
                    sums.push(Sum {
                        of: values.len(),
                        parts: parts.clone(),
                    });
                    values.push(parts.iter().map(|at| offerings[*at].0).sum());
                }
            }
            groups.push(of_which);
        }
        let total = values.len();
        values.push(offerings.iter().map(|(value, ..)| value).sum());
        sums.extend(groups.into_iter().map(|parts| Sum { of: total, parts }));
        (values, sums)
    }

    /// Other values, none below zero, with the same sums and the same visible cells: then this cell is told by
    /// nothing. Looked for by trying, not by the algebra that hides.
    fn could_be_another(values: &[i64], sums: &[Sum], hidden: &[bool], cell: usize) -> bool {
        // Only what offerings have is free: the other cells follow.
        fn tries(
            changed: &mut Vec<i64>,
            at: usize,
            free: &[usize],
            fits: &dyn Fn(&[i64]) -> bool,
        ) -> bool {
            let Some(one) = free.get(at) else {
                return fits(changed);
            };
            let was = changed[*one];
            for step in [0, 1, -1] {
                changed[*one] = was + step;
                if changed[*one] >= 0 && tries(changed, at + 1, free, fits) {
                    changed[*one] = was;
                    return true;
                }
            }
            changed[*one] = was;
            false
        }
        let is_sum = |cell: usize| sums.iter().any(|sum| sum.of == cell);
        let free: Vec<usize> = (0..values.len())
            .filter(|one| hidden[*one] && !is_sum(*one))
            .collect();
        let fits = |changed: &[i64]| {
            let mut all = changed.to_vec();
            // The sums of offerings stand before the total.
            for sum in sums {
                all[sum.of] = sum.parts.iter().map(|part| all[*part]).sum();
            }
            let same = (0..all.len()).all(|one| hidden[one] || all[one] == values[one]);
            same && all[cell] != values[cell]
        };
        tries(&mut values.to_vec(), 0, &free, &fits)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_hidden_number_follows_from_any_sum(
            offerings in proptest::collection::vec((0_i64..9, 0_usize..3, 0_usize..3), 1..9),
        ) {
            let (values, sums) = export(&offerings);
            let cells: Vec<Vec<i64>> = values.iter().map(|value| vec![*value]).collect();
            let hidden = hidden(&cells, &sums);
            for (cell, value) in values.iter().enumerate() {
                prop_assert!(hidden[cell] || !(1..=2).contains(value), "{value} is shown");
                if hidden[cell] {
                    prop_assert!(could_be_another(&values, &sums, &hidden, cell), "{values:?} {hidden:?}: {cell}");
                }
            }
        }

        #[test]
        fn what_is_large_enough_is_shown(
            offerings in proptest::collection::vec((3_i64..99, 0_usize..3, 0_usize..3), 1..9),
        ) {
            let (values, sums) = export(&offerings);
            let cells: Vec<Vec<i64>> = values.iter().map(|value| vec![*value]).collect();
            prop_assert!(hidden(&cells, &sums).iter().all(|hidden| !hidden));
        }
    }
}
