//! Is the site as the book says?

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::book::State;
use super::play::Play;

impl Play<'_> {
    /// Is everything as the book says?
    pub(super) async fn agrees(&mut self) -> Result<(), String> {
        for (who, booking) in self.book.bookings.iter().enumerate() {
            let data = self.data(&self.links[who]).await;
            let data = match (data, booking.is_erased) {
                (None, true) => continue,
                (Some(data), false) => data,
                (None, false) => return Err(format!("booking {who} is gone")),
                (Some(_), true) => return Err(format!("booking {who} was erased and is there")),
            };
            let known = data["entries"].as_array().ok_or("no entries")?;
            // A date that she came back to stands there twice, in the order in which she booked it.
            let mut entries: Vec<_> = booking.entries.iter().collect();
            entries.sort_by_key(|entry| entry.date);
            let expected: Vec<_> = entries
                .into_iter()
                .map(|entry| {
                    *self.seen.entry(entry.state.word()).or_default() += 1;
                    let until = match entry.state {
                        State::Offered(until) => Some(until),
                        _ => None,
                    };
                    (
                        entry.state.word(),
                        self.book.position(entry),
                        entry.people,
                        until,
                    )
                })
                .collect();
            let found: Vec<_> = known
                .iter()
                .map(|entry| {
                    let number =
                        |name: &str| entry[name].as_u64().and_then(|n| usize::try_from(n).ok());
                    let until = entry["answer_until"].as_str();
                    let until = until.and_then(|at| at.parse::<DateTime<Utc>>().ok());
                    let state = entry["state"].as_str().unwrap_or_default();
                    (
                        state,
                        number("position"),
                        number("people").unwrap_or(0),
                        until,
                    )
                })
                .collect();
            if found != expected {
                return Err(format!(
                    "booking {who} is {found:?}, but the book says {expected:?}"
                ));
            }
        }
        let page = self
            .site
            .get(&format!("/angebote/{}.jsonld", self.slug))
            .await;
        let shown: Value = serde_json::from_slice(&page.bytes).map_err(|e| e.to_string())?;
        let mut found = Vec::new();
        free_places(&shown, &mut found);
        // What is free for guests is told by the form only.
        let dates = match self.history.guests {
            Some(_) => 0..1,
            None => 0..self.history.pools(),
        };
        let expected: Vec<usize> = dates.filter_map(|date| self.book.free(date)).collect();
        if found != expected {
            return Err(format!(
                "free are {found:?}, but the book says {expected:?}"
            ));
        }
        Ok(())
    }
}

/// The free places that a page of data tells, in its order.
fn free_places(value: &Value, found: &mut Vec<usize>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| free_places(one, found)),
        Value::Object(fields) => {
            let free = fields
                .get("remainingAttendeeCapacity")
                .and_then(Value::as_u64);
            found.extend(free.and_then(|free| usize::try_from(free).ok()));
            fields.values().for_each(|one| free_places(one, found));
        }
        _ => {}
    }
}
