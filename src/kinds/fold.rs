//! Folding: what remains of a text when case, accents and the Turkish dots no longer matter.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparing and searching: `İSTANBUL`, `ıstanbul` and `istanbul` are the same, as
/// are `Gesprächscafé` and `gesprachscafe`, `Straße` and `strasse`. Runs of white space become one space.
///
/// Full case folding of Unicode, after which accents go. The dotless ı becomes i on purpose: on an old
/// phone one is typed for the other. Arabic vowel marks and tatweel go too.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c) && *c != 'ـ');
    for c in caseless::default_case_fold_str(&plain.collect::<String>()).nfkd() {
        match c {
            c if is_combining_mark(c) => {}
            'ı' => folded.push('i'),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ى' => folded.push('ي'),
            'ة' => folded.push('ه'),
            '’' | '‘' | 'ʼ' | '`' | '´' => folded.push('\''),
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') && !folded.is_empty() {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_and_accents_do_not_matter() {
        assert_eq!(fold("Gesprächscafé"), fold("GESPRACHSCAFE"));
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("Şükran Öztürk"), "sukran ozturk");
    }

    #[test]
    fn all_four_turkish_i_are_one() {
        assert_eq!(fold("İIıi"), "iiii");
    }

    #[test]
    fn arabic_spellings_of_one_name_meet() {
        assert_eq!(fold("أَحْمَد"), fold("احمد"));
        assert_eq!(fold("فاطمة"), fold("فاطمه"));
    }

    #[test]
    fn white_space_is_one_space() {
        assert_eq!(fold("  Ada \u{a0}\t Lovelace "), "ada lovelace");
    }

    proptest::proptest! {
        #[test]
        fn folding_twice_is_folding_once(text: String) {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }
    }
}
