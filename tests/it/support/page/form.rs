//! A form of a page, filled in by label.

use scraper::{ElementRef, Html, Selector};

use super::{gather, select, tidy};

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
    /// What its buttons say for themselves: name, value.
    pub(crate) presses: Vec<(String, String)>,
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
    /// What it takes: its type, or `textarea`, or `select`.
    pub(crate) takes: String,
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
    pub(super) fn read(tree: &Html, form: ElementRef<'_>, path: &str) -> Self {
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
            presses: form
                .select(&button)
                .filter_map(|button| {
                    let name = button.attr("name")?;
                    let value = button.attr("value").unwrap_or_default();
                    Some((name.to_owned(), value.to_owned()))
                })
                .collect(),
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
                takes: "hidden".to_owned(),
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
        let takes = match element.value().name() {
            "input" => element.attr("type").unwrap_or("text"),
            other => other,
        };
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
            takes: takes.to_owned(),
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
