//! PostgreSQL's lanes: those who write about the same thing at the same time share one commit.
//!
//! They would wait for each other anyway, each for the other's flush. Those of different lanes never share
//! one: then they would wait for each other's locks in circles.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DatabaseTransaction, DbErr, Statement,
    TransactionTrait as _,
};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::queue::{Ticket, share};

/// How long a turn may take; then it is given up, and the others go on.
const PATIENCE: Duration = Duration::from_secs(20);

/// The lanes in which somebody is, and the connections on which they write.
#[derive(Clone, Debug)]
pub(super) struct Lanes {
    pool: DatabaseConnection,
    open: Arc<Mutex<HashMap<Uuid, mpsc::UnboundedSender<Ticket>>>>,
}

impl Lanes {
    /// None yet.
    pub(super) fn new(pool: DatabaseConnection) -> Self {
        Self {
            pool,
            open: Arc::default(),
        }
    }

    /// Puts a ticket into a lane and opens it where there is none. `lock` locks what it is about.
    pub(super) fn queue(&self, about: Uuid, lock: Statement, ticket: Ticket) {
        let mut open = self.open();
        let left = match open.get(&about) {
            Some(lane) => lane.send(ticket).err().map(|unsent| unsent.0),
            None => Some(ticket),
        };
        if let Some(ticket) = left {
            let (lane, tickets) = mpsc::unbounded_channel();
            // Its other end is in our hand.
            _ = lane.send(ticket);
            open.insert(about, lane);
            tokio::spawn(self.clone().serve(about, lock, tickets));
        }
    }

    /// The clockwork of a lane. It ends when nobody is in it.
    async fn serve(
        self,
        about: Uuid,
        lock: Statement,
        mut tickets: mpsc::UnboundedReceiver<Ticket>,
    ) {
        while let Some(first) = self.next_or_close(about, &mut tickets) {
            match self.begin(&lock).await {
                Ok(outer) => share(outer, first, &mut tickets, PATIENCE).await,
                // All have waited for this; one after another they would wait too long.
                Err(error) => {
                    _ = first.send(Err(error.clone()));
                    while let Ok(ticket) = tickets.try_recv() {
                        _ = ticket.send(Err(error.clone()));
                    }
                }
            }
        }
    }

    /// The next ticket; or closes the lane while nobody can put one into it.
    fn next_or_close(
        &self,
        about: Uuid,
        tickets: &mut mpsc::UnboundedReceiver<Ticket>,
    ) -> Option<Ticket> {
        let mut open = self.open();
        let next = tickets.try_recv().ok();
        if next.is_none() {
            open.remove(&about);
        }
        next
    }

    /// Locked before anything is read and until the commit: a savepoint that goes back does not lose it.
    async fn begin(&self, lock: &Statement) -> Result<DatabaseTransaction, DbErr> {
        let outer = self.pool.begin().await?;
        outer.execute_raw(lock.clone()).await?;
        Ok(outer)
    }

    fn open(&self) -> MutexGuard<'_, HashMap<Uuid, mpsc::UnboundedSender<Ticket>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
