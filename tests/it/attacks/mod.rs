//! What somebody does who means harm. No attack knows a page by name: the site is walked from its first pages,
//! and every form and every address that is found is attacked. What is new is attacked from its first day.

/// Makes a test of a story for each database; it opens the ground that it needs.
macro_rules! on_both {
    ($name:ident) => {
        // A function and a module may share a name.
        mod $name {
            use $crate::support::database::{Backend, postgres_is_missing};

            #[tokio::test]
            async fn sqlite() {
                super::$name(Backend::Sqlite).await;
            }

            #[tokio::test]
            async fn postgres() {
                if !postgres_is_missing() {
                    super::$name(Backend::Postgres).await;
                }
            }
        }
    };
}

mod extras;
mod foreign_ids;
mod forged;
mod ground;
mod harmless;
mod redirects;
mod sheet;
mod sign_in;
mod stored;
mod walk;
