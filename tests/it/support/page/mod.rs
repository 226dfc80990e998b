//! An answer, asked for what a person would see.

mod form;

use axum::http::{HeaderMap, StatusCode, header};
use scraper::{ElementRef, Html, Node, Selector};

pub(crate) use form::{Form, Kind};

/// An answer of the site.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// Its address, as it was asked for, with the query.
    pub(crate) path: String,
    /// Its status.
    pub(crate) status: StatusCode,
    /// Its headers.
    pub(crate) headers: HeaderMap,
    /// Its body as it came.
    pub(crate) bytes: Vec<u8>,
}

impl Page {
    /// The body as text.
    pub(crate) fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A header's value; empty where there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// Where the answer sends the visitor.
    pub(crate) fn location(&self) -> Option<String> {
        let value = self.headers.get(header::LOCATION)?;
        Some(value.to_str().ok()?.to_owned())
    }

    /// Is it a page for people?
    pub(crate) fn is_html(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }

    /// The page as a tree. What stands in a template is none of it: a script draws with that.
    pub(crate) fn tree(&self) -> Html {
        let body = self.body();
        let mut parts = body.split("<template");
        let mut seen = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            seen.push_str(part.split_once("</template>").map_or("", |(_, rest)| rest));
        }
        Html::parse_document(&seen)
    }

    /// All that can be read on it, blanks in one, marks of direction left out. The title comes first.
    pub(crate) fn text(&self) -> String {
        let tree = self.tree();
        let title = select(&tree, "head > title").into_iter().next();
        let body = select(&tree, "body").into_iter().next();
        let mut text = String::new();
        for part in [title, body].into_iter().flatten() {
            gather(part, &mut text);
            text.push('\n');
        }
        tidy(&text)
    }

    /// What stands in `main`.
    pub(crate) fn main_text(&self) -> String {
        let tree = self.tree();
        let mut text = String::new();
        for main in select(&tree, "main") {
            gather(main, &mut text);
        }
        tidy(&text)
    }

    /// The text of every element that a CSS selector finds.
    pub(crate) fn texts(&self, css: &str) -> Vec<String> {
        let tree = self.tree();
        let text = |element| {
            let mut text = String::new();
            gather(element, &mut text);
            tidy(&text)
        };
        select(&tree, css).into_iter().map(text).collect()
    }

    /// An attribute of every element that a CSS selector finds.
    pub(crate) fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let tree = self.tree();
        let value = |element: ElementRef<'_>| element.attr(name).map(ToOwned::to_owned);
        select(&tree, css).into_iter().filter_map(value).collect()
    }

    /// Fails if the text can not be read on the page.
    #[track_caller]
    pub(crate) fn sees(&self, text: &str) -> &Self {
        let all = self.text();
        assert!(
            all.contains(&tidy(text)),
            "{} ({}) does not say “{text}”, but:\n{all}",
            self.path,
            self.status
        );
        self
    }

    /// Fails if the text can be read on the page.
    #[track_caller]
    pub(crate) fn does_not_see(&self, text: &str) -> &Self {
        let all = self.text();
        assert!(
            !all.contains(&tidy(text)),
            "{} says “{text}”:\n{all}",
            self.path
        );
        self
    }

    /// Fails if the status is another.
    #[track_caller]
    pub(crate) fn has_status(&self, status: u16) -> &Self {
        assert_eq!(
            self.status.as_u16(),
            status,
            "{}:\n{}",
            self.path,
            self.text()
        );
        self
    }

    /// The same for what is not a page to be read.
    #[track_caller]
    pub(crate) fn has_status_quietly(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.path);
        self
    }

    /// The form that is sent to an address that ends so.
    #[track_caller]
    pub(crate) fn form(&self, action_ends_with: &str) -> Form {
        self.forms()
            .into_iter()
            .find(|form| form.action.ends_with(action_ends_with))
            .unwrap_or_else(|| {
                panic!(
                    "{} has no form to …{action_ends_with}:\n{}",
                    self.path,
                    self.text()
                )
            })
    }

    /// The form with a button whose words contain this.
    #[track_caller]
    pub(crate) fn form_with_button(&self, words: &str) -> Form {
        let has_button = |form: &Form| form.buttons.iter().any(|button| button.contains(words));
        self.forms()
            .into_iter()
            .find(has_button)
            .unwrap_or_else(|| panic!("{} has no button “{words}”:\n{}", self.path, self.text()))
    }

    /// All forms of the page.
    pub(crate) fn forms(&self) -> Vec<Form> {
        let tree = self.tree();
        let form = |element: ElementRef<'_>| Form::read(&tree, element, &self.path);
        select(&tree, "form").into_iter().map(form).collect()
    }

    /// What is wrong with the page as HTML that a blind or strict reader gets. Empty where all is well.
    pub(crate) fn faults(&self) -> Vec<String> {
        let tree = self.tree();
        let mut faults = Vec::new();
        // A letter that is shown inside a page owes what letters owe.
        if self
            .header("content-security-policy")
            .ends_with("; sandbox")
        {
            return faults;
        }
        let one = |css: &str| select(&tree, css).len() == 1;
        for css in ["html[lang][dir]", "head > title", "main", "h1"] {
            if !one(css) {
                faults.push(format!("not exactly one `{css}`"));
            }
        }
        let policy = self.header("content-security-policy");
        let foreign = if policy.contains("script-src 'self'") {
            "script:not([type='application/ld+json'], [type='application/json'], [src^='/assets/passkey-']:empty, \
                [src^='/assets/leitung-']:empty, [src^='/assets/geraet-']:empty, [src^='/assets/abgemeldet-']:empty)"
        } else {
            "script:not([type='application/ld+json'])"
        };
        for css in ["[style]", "style", foreign] {
            if !select(&tree, css).is_empty() {
                faults.push(format!("the content policy forbids `{css}`"));
            }
        }
        let mut ids: Vec<_> = self.attributes("[id]", "id");
        ids.sort();
        for pair in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
            faults.push(format!("the id {} stands twice", pair[0]));
        }
        for name in ["for", "aria-describedby", "aria-labelledby"] {
            for value in self.attributes(&format!("[{name}]"), name) {
                for id in value
                    .split_whitespace()
                    .filter(|id| ids.binary_search(&(*id).to_owned()).is_err())
                {
                    faults.push(format!("{name} names {id}, which is not there"));
                }
            }
        }
        for href in self.attributes("a[href^='#']", "href") {
            let id = href.trim_start_matches('#').to_owned();
            if ids.binary_search(&id).is_err() {
                faults.push(format!("a link leads to {href}, which is not there"));
            }
        }
        for field in self.forms().into_iter().flat_map(|form| form.fields) {
            if field.kind != Kind::Hidden && field.label.is_empty() {
                faults.push(format!("the field {} has no label", field.name));
            }
        }
        faults
    }
}

/// All elements that a selector finds.
fn select<'t>(tree: &'t Html, css: &str) -> Vec<ElementRef<'t>> {
    let selector = Selector::parse(css).unwrap_or_else(|error| panic!("{css}: {error}"));
    tree.select(&selector).collect()
}

/// The text below an element; blocks are parted by a blank.
fn gather(element: ElementRef<'_>, out: &mut String) {
    for node in element.children() {
        match node.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(inner) => {
                if matches!(inner.name(), "script" | "style" | "template") {
                    continue;
                }
                let flows = matches!(
                    inner.name(),
                    "a" | "b"
                        | "bdi"
                        | "bdo"
                        | "wbr"
                        | "em"
                        | "strong"
                        | "span"
                        | "abbr"
                        | "small"
                        | "time"
                        | "i"
                );
                if !flows {
                    out.push(' ');
                }
                if let Some(inner) = ElementRef::wrap(node) {
                    gather(inner, out);
                }
                if !flows {
                    out.push(' ');
                }
            }
            _ => {}
        }
    }
}

/// Blanks in one, marks of direction and no-break blanks out: what the eye sees.
pub(crate) fn tidy(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|sign| {
            !matches!(
                sign,
                '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{ad}'
            )
        })
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
