//! Charts: drawn by hand as SVG, in the colours of the page, and never the only way to read a number: the same
//! stands in the description for those who listen, and in a table beside it.

use maud::{Markup, html};

use crate::web::Reader;

/// A chart before it is drawn.
#[derive(Clone, Debug)]
pub(crate) struct Chart {
    /// Its id on the page.
    pub(crate) id: &'static str,
    /// What it shows.
    pub(crate) title: String,
    /// Its bars.
    pub(crate) bars: Vec<Bar>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    /// What stands at the bar: a few letters where bars stand beside each other.
    pub(crate) label: String,
    /// What it is, for those who listen.
    pub(crate) name: String,
    /// How much; none: that is not told.
    pub(crate) value: Option<i64>,
}

/// What stands in the place of a number that is not told.
pub(crate) const UNTOLD: &str = "–";

impl Bar {
    fn number(&self) -> String {
        self.value
            .map_or_else(|| UNTOLD.to_owned(), |value| value.to_string())
    }
}

impl Chart {
    /// The same in words: "März 2027: 12".
    fn said(&self, reader: &Reader) -> String {
        let bars = self
            .bars
            .iter()
            .map(|bar| format!("{}: {}", bar.name, bar.number()));
        bars.collect::<Vec<_>>().join(&reader.t().lang_comma())
    }

    /// How long a bar is, where the longest is `full`.
    fn length(&self, bar: &Bar, full: i64) -> i64 {
        let most = self.bars.iter().filter_map(|bar| bar.value).max();
        let most = most.unwrap_or_default().max(1);
        bar.value.unwrap_or_default().max(0) * full / most
    }

    /// The drawing with its words.
    fn frame(&self, reader: &Reader, (width, height): (i64, i64), bars: &Markup) -> Markup {
        let (title, said) = (format!("{}-title", self.id), format!("{}-said", self.id));
        html! {
            figure.chart {
                figcaption aria-hidden="true" { (self.title) }
                svg role="img" aria-labelledby=(title) aria-describedby=(said)
                    viewBox={ "0 0 " (width) " " (height) } {
                    title id=(title) { (self.title) }
                    desc id=(said) { (self.said(reader)) }
                    (bars)
                }
            }
        }
    }
}

/// Bars that stand beside each other: months, ages.
pub(crate) fn columns_chart(reader: &Reader, chart: &Chart) -> Markup {
    const HEIGHT: i64 = 120;
    const SLOT: i64 = 360;
    let count = i64::try_from(chart.bars.len()).unwrap_or(1).max(1);
    // In a language that is read from right to left the first stands at the right.
    let is_rtl = reader.lang.is_rtl();
    let slot = SLOT / count;
    let bars = html! {
        @for (at, bar) in (0..).zip(&chart.bars) {
            @let place = if is_rtl { count - 1 - at } else { at };
            @let middle = place * slot + slot / 2;
            @let length = chart.length(bar, HEIGHT);
            rect.bar x=(middle - slot * 3 / 8) y=(18 + HEIGHT - length) width=(slot * 3 / 4) height=(length) {}
            text x=(middle) y=(12 + HEIGHT - length) text-anchor="middle" { (bar.number()) }
            text x=(middle) y=(HEIGHT + 34) text-anchor="middle" { (bar.label) }
        }
        line x1="0" y1=(HEIGHT + 18) x2=(SLOT) y2=(HEIGHT + 18) {}
    };
    chart.frame(reader, (SLOT, HEIGHT + 40), &bars)
}

/// Bars that lie below each other, each with its words above it: kinds, programmes.
pub(crate) fn bars_chart(reader: &Reader, chart: &Chart) -> Markup {
    const WIDTH: i64 = 360;
    const LINE: i64 = 40;
    let is_rtl = reader.lang.is_rtl();
    let count = i64::try_from(chart.bars.len()).unwrap_or(1).max(1);
    let bars = html! {
        @for (at, bar) in (0..).zip(&chart.bars) {
            @let top = at * LINE;
            @let length = chart.length(bar, WIDTH - 48);
            @let (start, from) = if is_rtl { (WIDTH, WIDTH - length) } else { (0, 0) };
            @let end = if is_rtl { WIDTH - length - 6 } else { length + 6 };
            text x=(start) y=(top + 13) text-anchor="start" { (bar.label) }
            rect.bar x=(from) y=(top + 19) width=(length) height="14" {}
            text x=(end) y=(top + 31) text-anchor="start" { (bar.number()) }
        }
    };
    chart.frame(reader, (WIDTH, count * LINE), &bars)
}

#[cfg(test)]
mod tests {
    use super::{Bar, Chart, bars_chart, columns_chart};
    use crate::kinds::Lang;
    use crate::web::tests::reader;

    fn chart() -> Chart {
        let bar = |label: &str, value| Bar {
            label: label.to_owned(),
            name: format!("Monat {label}"),
            value,
        };
        Chart {
            id: "besuche",
            title: "Besuche <im Jahr>".to_owned(),
            bars: vec![bar("1", Some(30)), bar("2", None), bar("3", Some(15))],
        }
    }

    #[tokio::test]
    async fn a_chart_says_in_words_what_it_shows() {
        let reader = reader(Lang::De, "/").await;
        for drawn in [
            columns_chart(&reader, &chart()),
            bars_chart(&reader, &chart()),
        ] {
            let drawn = drawn.into_string();
            assert!(drawn.contains(r#"role="img""#), "{drawn}");
            assert!(drawn.contains("<title id=\"besuche-title\">Besuche &lt;im Jahr&gt;</title>"));
            assert!(
                drawn.contains("Monat 1: 30, Monat 2: –, Monat 3: 15"),
                "{drawn}"
            );
            assert!(!drawn.contains("style="), "{drawn}");
        }
    }

    #[tokio::test]
    async fn half_as_much_is_half_as_high_and_what_is_untold_has_no_bar() {
        let reader = reader(Lang::De, "/").await;
        let drawn = columns_chart(&reader, &chart()).into_string();
        for height in ["height=\"120\"", "height=\"0\"", "height=\"60\""] {
            assert!(drawn.contains(height), "{height} in {drawn}");
        }
    }

    #[tokio::test]
    async fn arabic_begins_at_the_right() {
        let reader = reader(Lang::Ar, "/").await;
        let drawn = bars_chart(&reader, &chart()).into_string();
        assert!(drawn.contains(r#"<text x="360" y="13""#), "{drawn}");
    }
}
