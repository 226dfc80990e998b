//! Codes of languages as the office types them.

/// The languages of ISO 639-1. Smaller ones have three letters, and are too many to be listed.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii \
    ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr \
    ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl \
    sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Is it a BCP 47 tag that begins with a language of two or three letters, and is there such a language?
pub(super) fn is_language(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    let is_known = match first.len() {
        2 => TWO_LETTERS
            .split_ascii_whitespace()
            .any(|known| known == first),
        3 => true,
        _ => false,
    };
    is_known && tag.parse::<unic_langid::LanguageIdentifier>().is_ok() && !tag.contains('_')
}

#[cfg(test)]
mod tests {
    use super::is_language;

    #[test]
    fn a_code_that_no_language_has_is_none() {
        for tag in ["de", "kmr", "zh", "zh-Hant", "pt-BR", "uk"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in ["xx-yy", "zz", "", "d", "deutsch", "tr_TR", "de-"] {
            assert!(!is_language(tag), "{tag}");
        }
    }
}
