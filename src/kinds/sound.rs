//! How a name sounds: what remains when Şükran, Schükran and Shukran are one. For finding names only.

/// Signs of a sound that tell little: an Ö is no name.
const SHORTEST: usize = 2;

/// How each word of a folded name sounds (Kölner Phonetik, Postel 1969; Cyrillic and Arabic letters as German
/// writes them). Words that tell too little are left out.
pub(crate) fn sounds(folded: &str) -> Vec<String> {
    let words = folded.split(|c: char| !c.is_alphabetic());
    words
        .map(|word| code(&latin(word)))
        .filter(|code| code.len() >= SHORTEST)
        .collect()
}

/// The same as it is kept: each sound between spaces.
pub(crate) fn sound(folded: &str) -> String {
    match sounds(folded) {
        none if none.is_empty() => String::new(),
        sounds => format!(" {} ", sounds.join(" ")),
    }
}

/// A word in Latin letters. Arabic writes few vowels: one stands behind each consonant, and is not heard.
fn latin(word: &str) -> Vec<char> {
    let mut latin = Vec::new();
    for (place, c) in word.chars().enumerate() {
        let letters = match c {
            'а' | 'ا' | 'ع' | 'ء' => "a",
            'б' => "b",
            'в' => "v",
            'г' => "h",
            'ґ' => "g",
            'д' => "d",
            'е' | 'э' => "e",
            'є' => "ye",
            'ж' => "zh",
            'з' | 'ц' => "z",
            'и' | 'і' | 'ї' | 'й' | 'ы' | 'ي' | 'ی' | 'ئ' => "i",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'ф' => "f",
            'х' | 'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ю' => "yu",
            'я' => "ya",
            'و' if place == 0 => "w",
            'у' | 'ؤ' | 'و' => "u",
            'ب' => "ba",
            'پ' => "pa",
            'ت' | 'ط' | 'ث' => "ta",
            'ج' | 'ژ' => "ja",
            'چ' => "tscha",
            'ح' | 'ه' => "ha",
            'خ' | 'ق' | 'ك' | 'ک' => "ka",
            'د' | 'ذ' | 'ض' => "da",
            'ر' => "ra",
            'ز' | 'ظ' => "za",
            'س' | 'ص' => "sa",
            'ش' => "sha",
            'غ' | 'گ' => "ga",
            'ف' => "fa",
            'ل' => "la",
            'م' => "ma",
            'ن' => "na",
            c if c.is_ascii_lowercase() => {
                latin.push(c);
                continue;
            }
            _ => continue,
        };
        latin.extend(letters.chars());
    }
    latin
}

/// The code of a word in Latin letters.
fn code(word: &[char]) -> String {
    let mut codes: Vec<char> = Vec::new();
    for (place, c) in word.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| word.get(place));
        let after = word.get(place + 1);
        let is = |one: Option<&char>, of: &str| one.is_some_and(|c| of.contains(*c));
        let heard = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' => "0",
            'p' if is(after, "h") => "3",
            'b' | 'p' => "1",
            'd' | 't' if is(after, "csz") => "8",
            'd' | 't' => "2",
            'f' | 'v' | 'w' => "3",
            'g' | 'k' | 'q' => "4",
            'c' if before.is_none() && is(after, "ahkloqrux") => "4",
            'c' if before.is_some() && !is(before, "sz") && is(after, "ahkoqux") => "4",
            'c' | 's' | 'z' => "8",
            'x' if is(before, "ckq") => "8",
            'x' => "48",
            'l' => "5",
            'm' | 'n' => "6",
            'r' => "7",
            _ => "",
        };
        codes.extend(heard.chars());
    }
    codes.dedup();
    let mut heard = codes.into_iter();
    let first = heard.next();
    first
        .into_iter()
        .chain(heard.filter(|code| *code != '0'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{sound, sounds};
    use crate::kinds::fold;

    #[test]
    fn names_that_sound_alike_have_one_sound() {
        for alike in [
            &["Şükran", "Schükran", "Sukran", "Shukran", "شكران"][..],
            &["Müller", "Mueller", "Miller", "Muller"],
            &["Oksana", "Oxana", "Оксана"],
            &["Meier", "Meyer", "Maier", "Mayr"],
            &["Mohammed", "Muhammad", "Mohamad", "محمد"],
            &["Fatma", "Fatima", "فاطمة"],
            &["Khaled", "Chaled", "خالد"],
            &["Yusuf", "Jussuf", "يوسف"],
            &["Çelik", "Celik", "Tschelik"],
            &["Schmidt", "Schmitt", "Schmid"],
        ] {
            for name in alike {
                assert_eq!(sound(&fold(name)), sound(&fold(alike[0])), "{name}");
                assert!(!sound(&fold(name)).is_empty(), "{name}");
            }
        }
    }

    #[test]
    fn other_names_sound_otherwise() {
        for (one, other) in [("Ada", "Anna"), ("Müller", "Möhring"), ("Oksana", "Olena")] {
            assert_ne!(sound(&fold(one)), sound(&fold(other)), "{one}");
        }
    }

    #[test]
    fn the_codes_are_those_of_cologne() {
        // From the paper of 1969, and from its description.
        for (name, code) in [
            ("Wikipedia", "3412"),
            ("Breschnew", "17863"),
            ("Müller-Lüdenscheidt", "657"),
        ] {
            assert_eq!(sounds(&fold(name))[0], code, "{name}");
        }
        assert_eq!(sound(&fold("Ada Lüdenscheidt")), " 02 52682 ");
    }

    #[test]
    fn what_tells_nothing_has_no_sound() {
        for name in ["", "Ö", "12", "中文", "--"] {
            assert_eq!(sound(&fold(name)), "", "{name}");
        }
    }
}
