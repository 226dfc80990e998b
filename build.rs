//! Turns the Fluent files of `src/lang/<tag>/` into one typed function per message.
//!
//! German is the source: its messages and their variables are the contract. A language that lacks a
//! message, has one too many or uses another variable stops the build, and a message that no page or
//! letter uses is an unused function, which clippy reports. So no sentence can be missing or stale.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::{env, fs, path::Path, process::ExitCode};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// The tags, German first; the same order as `kinds::Lang`.
const LANGUAGES: [&str; 6] = ["de", "de-simple", "tr", "ar", "uk", "en"];

/// The variables of a message in the order of their appearance; `true` where the variable is a number.
/// That order is the order of the function's parameters.
#[derive(Default)]
struct Variables(Vec<(String, bool)>);

impl Variables {
    fn note(&mut self, name: &str, is_number: bool) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, number)) => *number |= is_number,
            None => self.0.push((name.to_owned(), is_number)),
        }
    }
}

/// All messages of a language by key.
type Messages = BTreeMap<String, Variables>;

/// The table of addresses that are put right when the program starts is packed: three megabytes less. Linkers that
/// do not know the word say so and go on; glibc understands the table from 2.36 on.
fn pack_relocations() {
    let is = |what: &str, wanted: &str| env::var(what).is_ok_and(|value| value == wanted);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=src/lang");
    pack_relocations();
    let mut faults = Vec::new();
    let mut languages = Vec::new();
    let mut generated = String::new();
    for tag in LANGUAGES {
        let (messages, text) = read_language(tag, &mut faults);
        languages.push((tag, messages));
        let name = tag.to_uppercase().replace('-', "_");
        _ = writeln!(generated, "const {name}: &str = {text:?};");
    }
    let Some(((_, source), others)) = languages.split_first() else {
        return ExitCode::FAILURE;
    };
    for (tag, messages) in others {
        compare(tag, source, messages, &mut faults);
    }
    if !faults.is_empty() {
        for fault in faults {
            println!("cargo::error={fault}");
        }
        return ExitCode::FAILURE;
    }
    write_functions(source, &mut generated);
    let Some(folder) = env::var_os("OUT_DIR") else {
        return ExitCode::FAILURE;
    };
    match fs::write(Path::new(&folder).join("words.rs"), generated) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=words.rs: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Reads every `.ftl` file of one language; returns its messages and the joined text.
fn read_language(tag: &str, faults: &mut Vec<String>) -> (Messages, String) {
    let folder = Path::new("src/lang").join(tag);
    let mut files: Vec<_> = match fs::read_dir(&folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(error) => {
            faults.push(format!("{}: {error}", folder.display()));
            Vec::new()
        }
    };
    files.retain(|file| file.extension().is_some_and(|ending| ending == "ftl"));
    files.sort();
    let mut messages = Messages::new();
    let mut joined = String::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap_or_default();
        match fluent_syntax::parser::parse(text.as_str()) {
            Ok(resource) => {
                for entry in resource.body {
                    let Entry::Message(message) = entry else {
                        continue;
                    };
                    let mut variables = Variables::default();
                    if let Some(pattern) = &message.value {
                        collect(pattern, &mut variables);
                    }
                    if messages
                        .insert(message.id.name.to_owned(), variables)
                        .is_some()
                    {
                        faults.push(format!("{}: {} twice", file.display(), message.id.name));
                    }
                }
            }
            Err((_, errors)) => {
                for error in errors {
                    faults.push(format!("{}: {error}", file.display()));
                }
            }
        }
        joined.push_str(&text);
        joined.push('\n');
    }
    (messages, joined)
}

/// Notes every variable of a pattern; one that selects a plural form is a number.
fn collect(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, variables),
            Expression::Select { selector, variants } => {
                collect_inline(selector, variables);
                let counts = variants.iter().all(|variant| match variant.key {
                    VariantKey::NumberLiteral { .. } => true,
                    VariantKey::Identifier { name } => {
                        ["zero", "one", "two", "few", "many", "other"].contains(&name)
                    }
                });
                if let (true, InlineExpression::VariableReference { id }) = (counts, selector) {
                    variables.note(id.name, true);
                }
                for variant in variants {
                    collect(&variant.value, variables);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.note(id.name, false);
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            let CallArguments { positional, .. } = arguments;
            for argument in positional {
                if let InlineExpression::VariableReference { id } = argument {
                    variables.note(id.name, true);
                }
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                collect_inline(inner, variables);
            }
        }
        _ => {}
    }
}

/// For whom an offering is: a hint to grammar, which a language may not need.
const HINT: &str = "audience";

/// Holds a language to the source: the same messages with the same variables.
fn compare(tag: &str, source: &Messages, messages: &Messages, faults: &mut Vec<String>) {
    for (key, variables) in source {
        let Some(theirs) = messages.get(key) else {
            faults.push(format!("{tag}: {key} is missing"));
            continue;
        };
        let names = |variables: &Variables| -> BTreeSet<String> {
            variables.0.iter().map(|(name, _)| name.clone()).collect()
        };
        let (ours, theirs) = (names(variables), names(theirs));
        for name in theirs.difference(&ours) {
            faults.push(format!(
                "{tag}: {key} uses ${name}, which German does not have"
            ));
        }
        for name in ours.difference(&theirs).filter(|name| *name != HINT) {
            faults.push(format!("{tag}: {key} does not say ${name}"));
        }
    }
    for key in messages.keys().filter(|key| !source.contains_key(*key)) {
        faults.push(format!("{tag}: {key} does not exist in German"));
    }
}

/// One function per message, its parameters in the order of the German text: strings are `&str`,
/// numbers anything that is an `i64`.
fn write_functions(source: &Messages, out: &mut String) {
    out.push_str("impl Words {\n");
    for (key, variables) in source {
        let function = key.replace('-', "_");
        let mut parameters = String::new();
        let mut arguments = String::new();
        for (name, is_number) in &variables.0 {
            let argument = name.replace('-', "_");
            if *is_number {
                _ = write!(parameters, ", {argument}: impl Into<i64>");
                _ = write!(
                    arguments,
                    "(\"{name}\", FluentValue::from({argument}.into())), "
                );
            } else {
                _ = write!(parameters, ", {argument}: &str");
                _ = write!(arguments, "(\"{name}\", FluentValue::from({argument})), ");
            }
        }
        _ = writeln!(
            out,
            "    pub(crate) fn {function}(&self{parameters}) -> String {{\n        \
             self.say(\"{key}\", [{}])\n    }}",
            arguments.trim_end_matches(", ")
        );
    }
    out.push_str("}\n");
}
