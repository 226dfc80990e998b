//! A spreadsheet is a ZIP archive of XML: opened here far enough to read what its cells are.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

/// The signature of a file in the list at the end of an archive (APPNOTE 4.3.12).
const LISTED: &[u8] = b"PK\x01\x02";

/// What could do harm in a spreadsheet.
pub(super) fn faults(bytes: &[u8]) -> Vec<String> {
    let files = files(bytes);
    let mut found = Vec::new();
    if !files
        .iter()
        .any(|(name, _)| name.starts_with("xl/worksheets/"))
    {
        found.push("no sheet in it".to_owned());
    }
    for (name, text) in files {
        for word in [
            "<f>",
            "<f ",
            "hyperlink",
            "<script",
            "externalLink",
            "ddeLink",
        ] {
            if text.contains(word) {
                found.push(format!("{word} in {name}"));
            }
        }
    }
    found
}

/// All that can be read in the cells of a spreadsheet.
pub(super) fn text(bytes: &[u8]) -> String {
    files(bytes).into_iter().map(|(_, text)| text).collect()
}

/// The files of an archive: name and text.
fn files(bytes: &[u8]) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let starts = bytes.windows(LISTED.len()).enumerate();
    for (at, _) in starts.filter(|(_, window)| *window == LISTED) {
        let number = |place: usize, length: usize| {
            let bytes = bytes.get(at + place..at + place + length)?;
            let value = bytes
                .iter()
                .rev()
                .fold(0_usize, |all, byte| (all << 8) | usize::from(*byte));
            Some(value)
        };
        let read = || -> Option<(String, String)> {
            let (method, packed) = (number(10, 2)?, number(20, 4)?);
            let (name, local) = (number(28, 2)?, number(42, 4)?);
            let name = bytes.get(at + 46..at + 46 + name)?;
            let ours = |place: usize| {
                let pair = bytes.get(local + place..local + place + 2)?;
                Some(usize::from(pair[0]) | usize::from(pair[1]) << 8)
            };
            let start = local + 30 + ours(26)? + ours(28)?;
            let data = bytes.get(start..start + packed)?;
            let mut text = Vec::new();
            match method {
                0 => text.extend_from_slice(data),
                _ => _ = DeflateDecoder::new(data).read_to_end(&mut text).ok()?,
            }
            let name = String::from_utf8_lossy(name).into_owned();
            Some((name, String::from_utf8_lossy(&text).into_owned()))
        };
        files.extend(read());
    }
    files
}
