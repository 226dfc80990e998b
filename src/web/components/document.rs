//! A document to print: A4 portrait, as many pages as it needs, nothing of the page around it.

use maud::{Markup, html};

/// A document. Its body begins with its heading.
pub(crate) fn document(body: &Markup) -> Markup {
    html! { article.document { (body) } }
}

/// A table with words above it; where it is wider than the screen, it is moved by itself.
pub(crate) fn wide_table(
    name: &str,
    head: &[Markup],
    rows: &[Vec<Markup>],
    foot: Option<&[Markup]>,
) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(name) {
            table.numbers {
                thead { tr { @for cell in head { th scope="col" { (cell) } } } }
                tbody { @for row in rows { tr { (cells(row)) } } }
                @if let Some(foot) = foot { tfoot { tr { (cells(foot)) } } }
            }
        }
    }
}

fn cells(row: &[Markup]) -> Markup {
    html! {
        @for (at, cell) in row.iter().enumerate() {
            @if at == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
        }
    }
}
