//! The form of a picture or a document.

use crate::chronology::actions::Caption;
use crate::web::{Problems, Reader, Upload, read_line};

/// Signs of what stands below a picture, or of a document's title.
const LABEL: usize = 200;
/// Signs of what is to be seen on a picture: two sentences.
const ALT: usize = 300;
/// Signs of who has agreed.
const CONSENT: usize = 500;

/// What was typed beside the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TypedAttachment {
    /// Below the picture, or the document's title.
    pub(crate) label: String,
    /// What is to be seen.
    pub(crate) alt: String,
    /// Is somebody to be recognised? `ja`, `nein`, or nothing yet.
    pub(crate) people: String,
    /// Who has agreed, and when.
    pub(crate) consent: String,
}

impl TypedAttachment {
    /// As it was sent.
    pub(crate) fn read(upload: &Upload) -> Self {
        Self {
            label: upload.said("label").to_owned(),
            alt: upload.said("alt").to_owned(),
            people: upload.said("people").to_owned(),
            consent: upload.said("consent").to_owned(),
        }
    }

    /// What is said, or noted what is missing. A picture must be described, and said of it whether somebody is to be
    /// recognised; of a document only if so.
    pub(crate) fn parse(
        &self,
        reader: &Reader,
        is_picture: bool,
        problems: &mut Problems,
    ) -> Option<Caption> {
        let t = reader.t();
        let label = read_line(reader, "label", &self.label, LABEL, problems);
        let alt = read_line(reader, "alt", &self.alt, ALT, problems);
        if is_picture && alt.is_none() && problems.of("alt").is_none() {
            problems.add("alt", t.chronology_attach_problem_alt());
        }
        if is_picture && !["ja", "nein"].contains(&self.people.as_str()) {
            problems.add("people", t.chronology_attach_problem_people());
        }
        let consent = read_line(reader, "consent", &self.consent, CONSENT, problems);
        if self.people == "ja" && consent.is_none() && problems.of("consent").is_none() {
            problems.add("consent", t.chronology_attach_problem_consent());
        }
        problems.is_empty().then(|| Caption {
            label: label.unwrap_or_default(),
            alt: alt.filter(|_| is_picture).unwrap_or_default(),
            consent,
        })
    }
}
