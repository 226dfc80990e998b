//! What files are called.

use crate::kinds::tidy;

/// Signs of a file's name, without its ending.
const NAME: usize = 80;

/// What a file is called from now on: its name without folders and without its ending, and the ending that it
/// deserves. Nothing in it leads anywhere or is read backwards.
pub(crate) fn file_name(sent: &str, ending: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem: String = stem.chars().filter(|sign| !is_odd(*sign)).collect();
    let stem = tidy(&stem).unwrap_or_default();
    let stem: String = stem.trim_matches(['.', ' ']).chars().take(NAME).collect();
    match stem.as_str() {
        "" => format!("datei.{ending}"),
        stem => format!("{stem}.{ending}"),
    }
}

fn is_odd(sign: char) -> bool {
    sign.is_control() || "<>:\"|?*%".contains(sign) || ('\u{2000}'..='\u{206f}').contains(&sign)
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn the_name_of_a_file_leads_nowhere() {
        for (sent, name) in [
            ("Programm 2009.pdf", "Programm 2009.pdf"),
            ("C:\\Fotos\\Fest.JPEG", "Fest.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("Übersicht.tar.gz", "Übersicht.tar.pdf"),
            ("rechnung\u{202e}fdp.exe", "rechnungfdp.pdf"),
            ("a\"; filename=\"b.html", "a; filename=b.pdf"),
            ("...", "datei.pdf"),
            ("\0\n", "datei.pdf"),
            ("", "datei.pdf"),
        ] {
            assert_eq!(file_name(sent, "pdf"), name, "{sent:?}");
        }
        let long = file_name(&"ä".repeat(300), "jpg");
        assert_eq!(long.chars().count(), 84);
    }
}
