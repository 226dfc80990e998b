//! The bare limit of a page: axum and maud in a process of their own, nothing around them.

use axum::Router;
use axum::routing::get;
use maud::{DOCTYPE, Markup, html};

/// The first argument that makes this program be that process.
pub(crate) const ROLE: &str = "bare-page";

/// Serves pages of some sizes until it is stopped. Arguments: address, then sizes in bytes; the page of
/// the first size is `/0`, that of the second `/1` …
pub(crate) fn serve(arguments: &[String]) -> anyhow::Result<()> {
    let (address, sizes) = arguments.split_first().unwrap_or((&ROLE_MISSING, &[]));
    let mut router = Router::new();
    for (number, size) in sizes.iter().enumerate() {
        let size: usize = size.parse()?;
        let room = size.saturating_sub(page(0, "").0.len());
        let cards = room / (page(1, "").0.len() - page(0, "").0.len() + 4);
        let padding = "x".repeat(size.saturating_sub(page(cards, "").0.len()));
        router = router.route(
            &format!("/{number}"),
            get(move || {
                let page = page(cards, &padding);
                async move { page }
            }),
        );
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address.as_str()).await?;
        Ok(axum::serve(listener, router).await?)
    })
}

static ROLE_MISSING: String = String::new();

/// A page of cards, drawn for each request.
fn page(cards: usize, padding: &str) -> Markup {
    html! {
        (DOCTYPE)
        html lang="de" {
            head { meta charset="utf-8"; title { "Angebote" } link rel="stylesheet" href="/page.css"; }
            body {
                main {
                    h1 { "Angebote" }
                    @for number in 0..cards {
                        article.card {
                            h2 { a href={ "/angebote/kurs-" (number) } { "Computerkurs für Anfängerinnen" } }
                            p { "Dienstag, 24. November 2026, 9:30 bis 11:30 Uhr" }
                            p { "Stadtteilbüro Süd, Computerraum · Deutsch, Türkisch · kostenlos" }
                            p.badge { (number) " Plätze frei" }
                        }
                    }
                    p { (padding) }
                }
            }
        }
    }
}
