//! How many letters of mailings may leave now: a purse that fills evenly, kept in the database, so that neither a
//! restart nor a second process fills it faster.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use crate::db::Tx;
use crate::marks;

/// What is in the purse after some time. It holds a minute's worth, and fills so that with it no hour sees more than
/// `per_hour`.
fn filled(per_hour: u32, before: Option<(f64, DateTime<Utc>)>, now: DateTime<Utc>) -> f64 {
    let per_hour = f64::from(per_hour);
    let most = (per_hour / 60.0).floor().max(1.0);
    let Some((left, at)) = before else {
        return most;
    };
    // A clock that went back fills nothing.
    let passed = u32::try_from((now - at).num_milliseconds().clamp(0, 3_600_000)).unwrap_or(0);
    let fresh = (per_hour - most).max(0.0) * f64::from(passed) / 3_600_000.0;
    (left + fresh).clamp(0.0, most)
}

/// How many may leave now, at most `wanted`. Whoever asks says then how many did, see [`Purse::spend`]; so long
/// others wait.
///
/// # Errors
/// If the database fails.
pub(in crate::mail) async fn open(
    tx: &Tx,
    (per_hour, wanted): (u32, usize),
    now: DateTime<Utc>,
) -> Result<(usize, Purse), DbErr> {
    if per_hour == 0 {
        return Ok((wanted, Purse(None)));
    }
    let mark = marks::find_locked(tx, marks::MAILING_PURSE).await?;
    let before = mark.and_then(|mark| Some((mark.value.parse().ok()?, mark.at)));
    let there = filled(per_hour, before, now);
    Ok((whole(there).min(wanted), Purse(Some(there))))
}

/// What was in the purse when it was opened; none: there is no limit.
#[derive(Clone, Copy, Debug)]
pub(in crate::mail) struct Purse(Option<f64>);

impl Purse {
    /// Takes out what left.
    ///
    /// # Errors
    /// If the database fails.
    pub(in crate::mail) async fn spend(
        self,
        tx: &Tx,
        letters: usize,
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        let Some(there) = self.0.filter(|_| letters > 0) else {
            return Ok(());
        };
        let left = there - f64::from(u32::try_from(letters).unwrap_or(0));
        marks::set(tx, marks::MAILING_PURSE, &left.to_string(), now).await
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a purse holds from zero to what fits into 32 bits"
)]
fn whole(there: f64) -> usize {
    there.floor().clamp(0.0, f64::from(u32::MAX)) as usize
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Duration, Utc};

    use super::{filled, whole};

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn no_hour_sees_more_than_it_may() {
        for per_hour in [10_u32, 60, 500, 3600, 100_000] {
            let (mut left, mut sent) = (filled(per_hour, None, at(0)), 0.0);
            for second in 1..=3600 {
                let out = left.floor();
                sent += out;
                left = filled(per_hour, Some((left - out, at(second - 1))), at(second));
            }
            assert!(sent <= f64::from(per_hour), "{per_hour}: {sent}");
            assert!(sent >= f64::from(per_hour) * 0.85, "{per_hour}: {sent}");
        }
    }

    #[test]
    fn a_long_rest_fills_it_no_further_and_a_clock_that_goes_back_not_at_all() {
        assert_eq!(whole(filled(600, Some((0.0, at(0))), at(86_400))), 10);
        assert_eq!(whole(filled(600, Some((0.5, at(0))), at(-86_400))), 0);
        let later = at(0) + Duration::milliseconds(500);
        assert!(filled(600, Some((0.0, at(0))), later) < 1.0);
    }
}
