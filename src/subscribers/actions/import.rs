//! Many at once, from a table of the office.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::office::new;
use super::{Paper, seal};
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::subscribers::entity::subscriber::State;
use crate::subscribers::rules::import::{Bad, Line};
use crate::subscribers::{rules, store};

/// What became of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::subscribers) struct Imported {
    /// So many are new.
    pub(in crate::subscribers) new: usize,
    /// So many were there already, or stood in it twice.
    pub(in crate::subscribers) known: usize,
    /// Lines that were not taken, and why.
    pub(in crate::subscribers) bad: Vec<(u64, Bad)>,
}

/// Takes the lines that can be taken, and names the others. Who left, and whose address is suppressed, does not
/// come back by it. Taking the same table twice is taking it once.
///
/// # Errors
/// If the database fails; then nothing was taken.
pub(in crate::subscribers) async fn import(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    lines: Vec<Result<Line, (u64, Bad)>>,
) -> Result<Imported, AppError> {
    let mut imported = Imported::default();
    let mut good = Vec::new();
    for line in lines {
        match line {
            Ok(line) => good.push((seal(app, &line.email), line)),
            Err(bad) => imported.bad.push(bad),
        }
    }
    let seals: Vec<Vec<u8>> = good.iter().map(|(sealed, _)| sealed.clone()).collect();
    let tx = app.db.write().await?;
    let known = store::list::known(&*tx, &seals).await?;
    let mut suppressed = HashSet::new();
    for some in seals.chunks(store::ROWS) {
        suppressed.extend(store::audience::suppressed(&*tx, some.to_vec()).await?);
    }
    let (mut subscribers, mut topics, mut consents) = (Vec::new(), Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for (sealed, line) in good {
        let state = known.get(&sealed);
        if suppressed.contains(&sealed) {
            imported.bad.push((line.number, Bad::Suppressed));
        } else if state.is_some_and(|state| *state != State::Confirmed) {
            imported.bad.push((line.number, Bad::Gone));
        } else if state.is_some() || seen.contains(&sealed) {
            imported.known += 1;
        } else if let Some(signed_on) = line.signed_on {
            let paper = Paper {
                email: line.email,
                lang: line.lang,
                topics: line.topics,
                signed_on,
            };
            let (row, proof) = new(app, &paper, (app.dice.id(now), now), by, now);
            let hers = rules::tidied(&paper.topics).into_iter();
            topics.extend(hers.map(|kind| store::topic_row(row.id, kind)));
            subscribers.push(row);
            consents.push(proof);
            seen.insert(sealed);
        } else {
            imported.bad.push((line.number, Bad::NoDay));
        }
    }
    imported.bad.sort_by_key(|(line, _)| *line);
    imported.new = subscribers.len();
    store::put_many(&tx, subscribers, topics, consents).await?;
    for sealed in &seen {
        store::forget_requests(&tx, sealed).await?;
    }
    let deed = Deed::new("subscribers_imported", "subscriber", uuid::Uuid::nil());
    let after = json!({ "rows": imported.new });
    audit::note(app, &tx, by, deed.change(Value::Null, after), now).await?;
    tx.commit().await?;
    Ok(imported)
}
