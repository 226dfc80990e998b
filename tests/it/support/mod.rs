//! What the stories are told with: a site, people, pages, a postbox, two databases.

pub(crate) mod authenticator;
pub(crate) mod database;
pub(crate) mod dovecot;
pub(crate) mod imap;
pub(crate) mod page;
pub(crate) mod people;
pub(crate) mod postbox;
pub(crate) mod provider;
pub(crate) mod site;
pub(crate) mod smtp;
pub(crate) mod staff;
pub(crate) mod words;

/// Makes of each story two tests, `name::sqlite` and `name::postgres`. The story is told to a `&Site`;
/// afterwards the site is closed, and with that asked whether a page failed or a letter lies undelivered.
macro_rules! both {
    ($($(#[$meta:meta])* async fn $name:ident($site:ident: &Site) $body:block)*) => {$(
        $(#[$meta])*
        async fn $name($site: &$crate::support::site::Site) $body

        // A function and a module may share a name.
        mod $name {
            use $crate::support::database::{Backend, postgres_is_missing};
            use $crate::support::site::Site;

            #[tokio::test]
            async fn sqlite() {
                let site = Site::open(Backend::Sqlite).await;
                super::$name(&site).await;
                site.close().await;
            }

            #[tokio::test]
            async fn postgres() {
                if postgres_is_missing() {
                    return;
                }
                let site = Site::open(Backend::Postgres).await;
                super::$name(&site).await;
                site.close().await;
            }
        }
    )*};
}
