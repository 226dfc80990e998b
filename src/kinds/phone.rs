//! A telephone number.

/// A number in E.164, `+492361123456`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Phone(String);

impl Phone {
    /// Takes a number in any usual notation: spaces, slashes, `(0)`, `+90 …`, `0049 …`. Without a
    /// country it is German. `None` where it can not be a number.
    pub(crate) fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if typed.chars().count() > 40 || typed.chars().any(char::is_alphabetic) {
            return None;
        }
        // "+49 (0) 2361": the bracketed zero is only dialled inside the country.
        let international = typed.starts_with('+') || typed.starts_with("00");
        let text = if international {
            typed.replace("(0)", "")
        } else {
            typed.to_owned()
        };
        let digits: String = text
            .chars()
            .filter_map(|c| {
                c.to_digit(10)
                    .and_then(|d| char::from_digit(d, 10))
                    .or_else(|| western(c))
            })
            .collect();
        let dialled = match (international, digits.strip_prefix("00")) {
            (true, Some(rest)) => format!("+{rest}"),
            (true, None) => format!("+{digits}"),
            (false, _) => digits,
        };
        let number = phonenumber::parse(Some(phonenumber::country::DE), dialled).ok()?;
        // Possible, not assigned: number plans change faster than tables.
        let national = number.national().value().to_string().len();
        if !(5..=13).contains(&national) {
            return None;
        }
        Some(Self(
            number.format().mode(phonenumber::Mode::E164).to_string(),
        ))
    }

    /// The number in E.164.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The Western digit of an Arabic or Persian one: phones type what their keyboard shows.
fn western(c: char) -> Option<char> {
    let value = match c {
        '٠'..='٩' => u32::from(c) - u32::from('٠'),
        '۰'..='۹' => u32::from(c) - u32::from('۰'),
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::Phone;

    #[test]
    fn every_usual_notation_is_the_same_number() {
        for typed in [
            "02361 123456",
            "02361/123456",
            "(02361) 12 34 56",
            "+49 2361 123456",
            "+49 (0) 2361 123456",
            "0049 2361 123456",
            "0049 (0)2361-123456",
            "٠٢٣٦١ ١٢٣٤٥٦",
        ] {
            assert_eq!(
                Phone::parse(typed).unwrap().as_str(),
                "+492361123456",
                "{typed}"
            );
        }
        assert_eq!(
            Phone::parse("+90 532 123 45 67").unwrap().as_str(),
            "+905321234567"
        );
        assert_eq!(
            Phone::parse("0151 23456789").unwrap().as_str(),
            "+4915123456789"
        );
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in [
            "",
            "12",
            "ruf mich an",
            "0236112345678901234567890",
            "+",
            "ada@example.org",
        ] {
            assert!(Phone::parse(typed).is_none(), "{typed}");
        }
    }
}
