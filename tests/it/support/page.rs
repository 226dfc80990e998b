//! An answer, asked for what a person would see; and its forms, filled in by label.

use axum::http::{HeaderMap, StatusCode, header};
use scraper::{ElementRef, Html, Node, Selector};

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

    /// The page as a tree.
    pub(crate) fn tree(&self) -> Html {
        Html::parse_document(&self.body())
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
        let one = |css: &str| select(&tree, css).len() == 1;
        for css in ["html[lang][dir]", "head > title", "main", "h1"] {
            if !one(css) {
                faults.push(format!("not exactly one `{css}`"));
            }
        }
        for css in [
            "[style]",
            "style",
            "script:not([type='application/ld+json'])",
        ] {
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

/// A form, as far as it is filled in.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// Where it is sent.
    pub(crate) action: String,
    /// `get` or `post`.
    pub(crate) method: String,
    /// Its fields in their order.
    pub(crate) fields: Vec<Field>,
    /// Its buttons' words.
    pub(crate) buttons: Vec<String>,
}

/// A field of a form.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// The name under which it is sent.
    pub(crate) name: String,
    /// What it says now.
    pub(crate) value: String,
    /// Its label, for radio buttons and boxes the one of the choice.
    pub(crate) label: String,
    /// What it looks like.
    pub(crate) kind: Kind,
    /// Is it sent? A box that is not ticked is not.
    pub(crate) is_sent: bool,
}

/// What a field looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// To be written into, or a list.
    Line,
    /// One of several to be ticked.
    Tick,
    /// One of several, of which one can be chosen.
    Radio,
    /// Not seen.
    Hidden,
}

impl Form {
    fn read(tree: &Html, form: ElementRef<'_>, path: &str) -> Self {
        let here = path.split('?').next().unwrap_or(path);
        let action = match form.attr("action") {
            None | Some("") => here.to_owned(),
            Some(action) if action.starts_with('/') => action.to_owned(),
            Some(action) => format!(
                "{}/{action}",
                here.rsplit_once('/').map_or("", |(up, _)| up)
            ),
        };
        let inputs = Selector::parse("input, select, textarea").expect("a selector");
        let button = Selector::parse("button").expect("a selector");
        let words = |element| {
            let mut text = String::new();
            gather(element, &mut text);
            tidy(&text)
        };
        Self {
            action,
            method: form.attr("method").unwrap_or("get").to_lowercase(),
            fields: form
                .select(&inputs)
                .filter(|element| element.attr("disabled").is_none())
                .filter_map(|element| Field::read(tree, element))
                .collect(),
            buttons: form.select(&button).map(words).collect(),
        }
    }

    /// Writes into the seen field whose label begins with this word; of several the shortest label.
    #[track_caller]
    pub(crate) fn fill(&mut self, label: &str, value: &str) -> &mut Self {
        let label = tidy(label);
        let labels: Vec<_> = self
            .fields
            .iter()
            .map(|field| field.label.clone())
            .collect();
        let field = self
            .fields
            .iter_mut()
            .filter(|field| field.kind == Kind::Line)
            .filter(|field| field.label.starts_with(&label))
            .min_by_key(|field| (field.label.len(), !field.value.is_empty()))
            .unwrap_or_else(|| panic!("no field is labelled “{label}”; there are {labels:?}"));
        value.clone_into(&mut field.value);
        field.is_sent = true;
        self
    }

    /// Writes into the first empty line of a repeated field, which must have a label.
    #[track_caller]
    pub(crate) fn fill_next(&mut self, name: &str, value: &str) -> &mut Self {
        let field = self
            .fields
            .iter_mut()
            .find(|field| field.name == name && field.value.is_empty())
            .unwrap_or_else(|| panic!("no line of {name} is left"));
        assert!(!field.label.is_empty(), "{name} has a label");
        value.clone_into(&mut field.value);
        self
    }

    /// Ticks the box, or the radio button, whose label contains this word.
    #[track_caller]
    pub(crate) fn tick(&mut self, label: &str) -> &mut Self {
        let label = tidy(label);
        let labels: Vec<_> = self
            .fields
            .iter()
            .map(|field| field.label.clone())
            .collect();
        let at = self
            .fields
            .iter()
            .position(|field| {
                matches!(field.kind, Kind::Tick | Kind::Radio) && field.label.contains(&label)
            })
            .unwrap_or_else(|| panic!("no box is labelled “{label}”; there are {labels:?}"));
        // One radio button puts the others out.
        let name = self.fields[at].name.clone();
        if self.fields[at].kind == Kind::Radio {
            for other in self.fields.iter_mut().filter(|field| field.name == name) {
                other.is_sent = false;
            }
        }
        self.fields[at].is_sent = true;
        self
    }

    /// Puts a value under a name past all labels, as a program would; a new field where there is none.
    pub(crate) fn set(&mut self, name: &str, value: &str) -> &mut Self {
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name) {
            value.clone_into(&mut field.value);
            field.is_sent = true;
        } else {
            self.fields.push(Field {
                name: name.to_owned(),
                value: value.to_owned(),
                label: String::new(),
                kind: Kind::Hidden,
                is_sent: true,
            });
        }
        self
    }

    /// What the first field of a name says.
    #[track_caller]
    pub(crate) fn value(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|field| field.name == name);
        &field
            .unwrap_or_else(|| panic!("no field is called {name}"))
            .value
    }

    /// The fields as they are sent.
    pub(crate) fn sent(&self) -> Vec<(String, String)> {
        self.fields
            .iter()
            .filter(|field| field.is_sent)
            .map(|field| (field.name.clone(), field.value.clone()))
            .collect()
    }
}

impl Field {
    fn read(tree: &Html, element: ElementRef<'_>) -> Option<Self> {
        let name = element.attr("name")?.to_owned();
        let kind = match element.attr("type").unwrap_or("text") {
            "checkbox" => Kind::Tick,
            "radio" => Kind::Radio,
            "hidden" => Kind::Hidden,
            _ => Kind::Line,
        };
        let can_be_ticked = matches!(kind, Kind::Tick | Kind::Radio);
        let mut value = element.attr("value").unwrap_or_default().to_owned();
        match element.value().name() {
            "textarea" => value = element.text().collect(),
            "select" => {
                let option = Selector::parse("option").expect("a selector");
                let word = |option: ElementRef<'_>| match option.attr("value") {
                    Some(value) => value.to_owned(),
                    None => option.text().collect(),
                };
                let chosen = element
                    .select(&option)
                    .find(|option| option.attr("selected").is_some());
                let first = element.select(&option).next();
                value = chosen.or(first).map(word).unwrap_or_default();
            }
            _ if can_be_ticked && element.attr("value").is_none() => "on".clone_into(&mut value),
            _ => {}
        }
        Some(Self {
            name,
            value,
            label: label(tree, element),
            kind,
            is_sent: !can_be_ticked || element.attr("checked").is_some(),
        })
    }
}

/// The words of a field's label: `for`, or around it, or `aria-label`.
fn label(tree: &Html, element: ElementRef<'_>) -> String {
    let words = |element| {
        let mut text = String::new();
        gather(element, &mut text);
        tidy(&text)
    };
    if let Some(id) = element.attr("id") {
        let label = select(tree, "label[for]")
            .into_iter()
            .find(|label| label.attr("for") == Some(id));
        if let Some(label) = label {
            return words(label);
        }
    }
    let around = element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .find(|around| around.value().name() == "label");
    around.map_or_else(
        || element.attr("aria-label").unwrap_or_default().to_owned(),
        words,
    )
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
