//! Every deed that the code writes into the log has a sentence, and everything to which deeds are done its place
//! among the filters.

use super::sources;

#[test]
fn every_deed_that_is_written_has_a_sentence() {
    let sources = sources();
    let of = |path: &str| {
        let (_, text) = sources.iter().find(|(known, _)| known == path).expect(path);
        text.split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let (sentences, areas) = (of("src/desk/log/sentences.rs"), of("src/desk/log/mod.rs"));
    let (mut found, mut faults) = (0, Vec::new());
    for (path, text) in &sources {
        for (deed, kind) in deeds(text) {
            found += 1;
            if let Some(deed) = deed
                && !sentences.contains(&format!("(\"{deed}\", "))
            {
                faults.push(format!(
                    "{path}: “{deed}” has no sentence in src/desk/log/sentences.rs"
                ));
            }
            if let Some(kind) = kind
                && !areas.contains(&format!("\"{kind}\""))
            {
                faults.push(format!(
                    "{path}: “{kind}” stands in no area of src/desk/log/mod.rs"
                ));
            }
        }
    }
    assert!(found > 20, "the deeds were not found");
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn a_planted_deed_is_found() {
    let text = "let deed = Deed::new(\n    \"stolen\",\n    \"spoon\",\n    id,\n);";
    assert_eq!(deeds(text), [(Some("stolen"), Some("spoon"))]);
    assert_eq!(
        deeds("Deed::new(what, \"spoon\", id)"),
        [(None, Some("spoon"))]
    );
    assert_eq!(
        deeds("Deed::new(audit::BEYOND, \"pool\", id)"),
        [(None, Some("pool"))]
    );
}

/// The words of each `Deed::new(…)`: the deed and the kind of thing, where they stand there as words. What is
/// handed on by a name is asked of the log itself, at the end of every story.
fn deeds(text: &str) -> Vec<(Option<&str>, Option<&str>)> {
    text.match_indices("Deed::new(")
        .map(|(at, marker)| {
            let mut arguments = text[at + marker.len()..].splitn(3, ',');
            let mut next = || {
                let argument = arguments.next()?.trim();
                argument.strip_prefix('"')?.strip_suffix('"')
            };
            (next(), next())
        })
        .collect()
}
