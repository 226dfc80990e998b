//! Lays letters into a folder: one `.eml` each, whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use crate::mail::compose::Composed;
use crate::mail::rules::Outcome;

/// Lays a letter down. The name follows from the Message-ID: laid down twice, it is there once. Only [`keep`]
/// makes it last.
pub(super) async fn lay(folder: &Path, mail: &Composed) -> Outcome {
    let path = folder.join(format!("{}.eml", safe(&mail.message_id)));
    let bytes = mail.bytes.clone();
    match tokio::task::spawn_blocking(move || write(&path, &bytes)).await {
        Ok(Ok(())) => Outcome::Accepted("laid down".to_owned()),
        // A full disk is no fault of the letter.
        Ok(Err(error)) => Outcome::SenderTrouble(format!("the folder for letters: {error}")),
        Err(error) => Outcome::SenderTrouble(format!("the folder for letters: {error}")),
    }
}

/// Under a name that readers skip first, renamed when it is on the disk.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let unfinished = path.with_extension("part");
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)
}

/// Makes the names of what was laid down last: once for all, since each time waits for the disk.
pub(super) async fn keep(folder: &Path) -> Result<(), Outcome> {
    let folder = folder.to_owned();
    let kept = tokio::task::spawn_blocking(move || File::open(folder)?.sync_all()).await;
    let trouble =
        |error: String| Outcome::SenderTrouble(format!("the folder for letters: {error}"));
    kept.map_err(|error| trouble(error.to_string()))?
        .map_err(|error| trouble(error.to_string()))
}

/// A Message-ID as the name of a file.
fn safe(message_id: &str) -> String {
    message_id
        .chars()
        .map(|c| match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '@' => c,
            '.' => '.',
            _ => '_',
        })
        .take(200)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{keep, lay, safe};
    use crate::mail::caught;
    use crate::mail::compose::Composed;
    use crate::mail::rules::Outcome;

    fn mail(message_id: &str) -> Composed {
        Composed {
            message_id: message_id.to_owned(),
            from: "b@example.org".parse().unwrap(),
            to: "ada@example.org".parse().unwrap(),
            bytes: b"Subject: Hallo\r\nTo: ada@example.org\r\n\r\nText\r\n".to_vec(),
        }
    }

    #[tokio::test]
    async fn a_letter_laid_down_twice_is_there_once_and_the_newest_comes_first() {
        let folder = crate::mail::courier::tests::Folder::new("laid");
        for id in ["1@example.org", "2@example.org", "1@example.org"] {
            let outcome = lay(folder.path(), &mail(id)).await;
            assert_eq!(outcome, Outcome::Accepted("laid down".to_owned()));
        }
        assert_eq!(keep(folder.path()).await, Ok(()));
        let letters = caught(folder.path()).await.unwrap();
        let names: Vec<_> = letters.iter().map(|letter| letter.name.as_str()).collect();
        assert_eq!(names, ["2@example.org", "1@example.org"]);
        assert_eq!(letters[0].subject, "Hallo");
        assert_eq!(letters[0].plain.trim(), "Text");
        assert!(
            caught(&folder.path().join("none"))
                .await
                .unwrap()
                .is_empty()
        );
    }

    #[tokio::test]
    async fn a_folder_that_can_not_be_written_is_trouble_of_the_sender() {
        let outcome = lay(std::path::Path::new("/dev/null/x"), &mail("1@example.org")).await;
        assert!(matches!(outcome, Outcome::SenderTrouble(_)), "{outcome:?}");
        let kept = keep(std::path::Path::new("/dev/null/x")).await;
        assert!(matches!(kept, Err(Outcome::SenderTrouble(_))), "{kept:?}");
    }

    #[test]
    fn no_name_leaves_the_folder() {
        assert_eq!(safe("../../etc/x@y"), ".._.._etc_x@y");
    }
}
