//! What a handler may reach.

use std::any::{Any, TypeId};
use std::collections::{BTreeMap, HashMap};
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use tokio_util::task::TaskTracker;

use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::erasures::Journal;
use crate::error::AppError;
use crate::mail::{Carrier, Signatures};
use crate::own::{self, Own};
use crate::settings::Settings;
use crate::storage::Storage;

/// The parts of the running program. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App(Arc<Parts>);

/// See [`App`].
#[derive(Debug)]
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Where `now` comes from.
    pub clock: Clock,
    /// Where chance comes from.
    pub dice: Dice,
    /// The settings of the file; [`App::own`] says what holds.
    pub settings: Settings,
    /// What takes letters away.
    pub(crate) carrier: Carrier,
    /// With what they are signed.
    pub(crate) signatures: Signatures,
    /// The key from which the links of bookings are made.
    pub(crate) key: crate::keys::Key,
    /// Who had herself erased, told outside the database.
    pub(crate) erasures: Journal,
    /// Where attachments lie.
    pub(crate) storage: Storage,
    /// Rung after a letter was posted, so that the courier need not wait.
    pub(crate) bell: tokio::sync::Notify,
    memory: Memory,
    lasting: Lasting,
    own: RwLock<Arc<Own>>,
    looked: tokio::sync::Mutex<Option<Instant>>,
    afterwards: TaskTracker,
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Joins the parts.
    ///
    /// # Errors
    /// If the database can not be asked for its key, or a key for signatures can not be read; names its file.
    pub(crate) async fn new(
        db: Db,
        clock: Clock,
        dice: Dice,
        settings: Settings,
        carrier: Carrier,
    ) -> Result<Self, AppError> {
        let signatures = Signatures::from_settings(&settings)
            .map_err(|error| AppError::Internal(error.to_string()))?;
        let key = crate::keys::Key::load(&db, &dice, &settings.server.secret).await?;
        let erasures = Journal::of(&settings);
        let storage = Storage::of(&settings);
        let own = Arc::new(Own::over(&settings, BTreeMap::new(), 0));
        Ok(Self(Arc::new(Parts {
            db,
            clock,
            dice,
            settings,
            carrier,
            signatures,
            key,
            erasures,
            storage,
            bell: tokio::sync::Notify::new(),
            memory: Memory::default(),
            lasting: Lasting::default(),
            own: RwLock::new(own),
            looked: tokio::sync::Mutex::default(),
            afterwards: TaskTracker::new(),
        })))
    }

    /// The settings that hold now: the file's and the office's own, as this process saw them last.
    pub(crate) fn own(&self) -> Arc<Own> {
        let own = self.own.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&own)
    }

    /// Sees what the office has set itself since, here or in another process: at most every `catalogue_ms`.
    /// Where the database does not answer, what was seen before holds.
    pub(crate) async fn look_again(&self) {
        // Who looks already looks for all.
        let Ok(mut looked) = self.looked.try_lock() else {
            return;
        };
        let limit = Duration::from_millis(self.settings.server.catalogue_ms);
        if looked.is_some_and(|at| at.elapsed() < limit) {
            return;
        }
        let at = Instant::now();
        self.see().await;
        *looked = Some(at);
    }

    /// The same at once, after a change here.
    pub(crate) async fn look_now(&self) {
        let mut looked = self.looked.lock().await;
        let at = Instant::now();
        self.see().await;
        *looked = Some(at);
    }

    async fn see(&self) {
        match own::read(self.db.read()).await {
            Ok(values) => {
                let there = self.own();
                if there.values == values {
                    return;
                }
                let seen = Own::over(&self.settings, values, there.version + 1);
                *self.own.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(seen);
            }
            Err(error) => tracing::warn!(%error, "the office's own settings can not be read"),
        }
    }

    /// What was read from the database a moment ago, or reads it again. At most `catalogue_ms` old, and
    /// after a commit of this process at most a fifth of that; one request reads, the others wait for it.
    ///
    /// # Errors
    /// Those of `read`.
    pub(crate) async fn remembered<T, F>(&self, read: F) -> Result<Arc<T>, AppError>
    where
        T: Send + Sync + 'static,
        F: AsyncFnOnce(&Self) -> Result<T, AppError>,
    {
        let slot = self.memory.slot::<T>();
        let mut kept = slot.lock().await;
        let commits = self.db.commits();
        let limit = Duration::from_millis(self.settings.server.catalogue_ms);
        if let Some(kept) = kept.as_ref() {
            let limit = if kept.commits == commits {
                limit
            } else {
                limit / 5
            };
            if kept.at.elapsed() < limit
                && let Ok(value) = Arc::clone(&kept.value).downcast::<T>()
            {
                return Ok(value);
            }
        }
        // The age counts from before the question: what is committed meanwhile is not in the answer.
        let at = Instant::now();
        let value = Arc::new(read(self).await?);
        *kept = Some(Kept {
            value: Arc::clone(&value) as Arc<dyn Any + Send + Sync>,
            at,
            commits,
        });
        Ok(value)
    }

    /// Does something after the answer, so that the time of the answer tells nothing about it.
    pub(crate) fn afterwards<F>(&self, deed: F)
    where
        F: Future<Output = Result<(), AppError>> + Send + 'static,
    {
        self.afterwards.spawn(async move {
            if let Err(error) = deed.await {
                tracing::error!(%error, "what was left for afterwards failed");
            }
        });
    }

    /// Waits until nothing is left for afterwards.
    pub(crate) async fn nothing_left(&self) {
        self.afterwards.close();
        self.afterwards.wait().await;
        self.afterwards.reopen();
    }

    /// The one value of a type that lives as long as the program, e.g. a room's cache. Made when first asked for.
    pub(crate) fn kept<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut kept = self
            .lasting
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let value = kept
            .entry(TypeId::of::<T>())
            .or_insert_with(|| Arc::new(T::default()));
        // It can not be of another type: that is its key.
        Arc::clone(value).downcast().unwrap_or_default()
    }
}

/// What lives as long as the program, one of each type.
#[derive(Debug, Default)]
struct Lasting(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

/// A small memory of things that are read often, one of each type.
#[derive(Debug, Default)]
struct Memory(Mutex<HashMap<TypeId, Slot>>);

type Slot = Arc<tokio::sync::Mutex<Option<Kept>>>;

#[derive(Debug)]
struct Kept {
    value: Arc<dyn Any + Send + Sync>,
    at: Instant,
    commits: u64,
}

impl Memory {
    fn slot<T: 'static>(&self) -> Slot {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(slots.entry(TypeId::of::<T>()).or_default())
    }
}
