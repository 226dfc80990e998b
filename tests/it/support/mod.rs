//! What the stories are told with: a site, people, pages, a postbox, two databases.

pub(crate) mod database;
pub(crate) mod page;
pub(crate) mod people;
pub(crate) mod postbox;
pub(crate) mod site;
pub(crate) mod smtp;
pub(crate) mod words;

/// Makes of each story two tests, `name::sqlite` and `name::postgres`. The story is told to a `&Site`;
/// afterwards the site is closed, and with that asked whether a page failed or a letter lies undelivered.
macro_rules! both {
    ($($(#[$meta:meta])* async fn $name:ident($site:ident: &Site) $body:block)*) => {$(
        mod $name {
            #[allow(unused_imports, reason = "not every story needs all that its file imports")]
            use super::*;
            use $crate::support::database::Backend;
            use $crate::support::site::Site;

            $(#[$meta])*
            async fn story($site: &Site) $body

            #[tokio::test]
            async fn sqlite() {
                let site = Site::open(Backend::Sqlite).await;
                story(&site).await;
                site.close().await;
            }

            #[tokio::test]
            async fn postgres() {
                if $crate::support::database::postgres_is_missing() {
                    return;
                }
                let site = Site::open(Backend::Postgres).await;
                story(&site).await;
                site.close().await;
            }
        }
    )*};
}
