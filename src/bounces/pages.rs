//! Drawing: why something came back, and what it adds up to.

use maud::{Markup, html};

use super::entity::bounce::Kind;
use super::store::{self, About};
use crate::kinds::Lang;
use crate::lang::{Words, date_long};
use crate::offerings::{local_day, zone};
use crate::web::Reader;

/// Why, in plain words.
pub(crate) fn reason(t: &Words, kind: Kind) -> String {
    match kind {
        Kind::Gone => t.bounces_why_gone(),
        Kind::Hard => t.bounces_why_hard(),
        Kind::Full => t.bounces_why_full(),
        Kind::Soft => t.bounces_why_soft(),
        Kind::Letter => t.bounces_why_letter(),
        Kind::Policy => t.bounces_why_policy(),
        Kind::Complaint => t.bounces_why_complaint(),
    }
}

/// The points of an address, of so many that suppress it, and its last bounces.
pub(crate) fn reports(reader: &Reader, about: &About, threshold: u32) -> Markup {
    let t = reader.t();
    let points = points(reader.lang, about.halves);
    html! {
        @if about.halves > 0 { p { (t.bounces_points(&points, &threshold.to_string())) } }
        ul {
            @for one in &about.last {
                li {
                    (date_long(reader.lang, local_day(zone("Europe/Berlin"), one.at))) ": "
                    (reason(t, one.kind))
                    @if let Some(line) = store::line(one) {
                        // Servers speak English, whoever reads it.
                        br; span lang="en" dir="ltr" { (line) }
                    }
                }
            }
        }
    }
}

/// Half points as people write them: "2,5".
fn points(lang: Lang, halves: i32) -> String {
    let half = match (halves % 2, lang) {
        (0, _) => "",
        (_, Lang::En | Lang::Ar) => ".5",
        _ => ",5",
    };
    format!("{}{half}", halves / 2)
}

#[cfg(test)]
mod tests {
    use super::points;
    use crate::kinds::Lang;

    #[test]
    fn half_points_are_written_as_people_do() {
        assert_eq!(
            [0, 1, 2, 7].map(|halves| points(Lang::De, halves)),
            ["0", "0,5", "1", "3,5"]
        );
        assert_eq!(points(Lang::En, 7), "3.5");
    }
}
