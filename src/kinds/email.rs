//! An address to which mail can be sent.

use std::str::FromStr as _;

/// An e-mail address: the domain in lower-case A-labels, the local part as typed (ASCII).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Email(String);

/// Why an address was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EmailProblem {
    /// It is not an address.
    Malformed,
    /// Letters before the @ that most mail servers can not take (SMTPUTF8 would be needed).
    LocalPartNotAscii,
}

impl Email {
    /// Takes an address as typed; `ada@bücher.example` becomes `ada@xn--bcher-kva.example`.
    ///
    /// # Errors
    /// Says why no mail could reach it.
    pub(crate) fn parse(typed: &str) -> Result<Self, EmailProblem> {
        let typed = typed.trim();
        if typed.len() > 254 || typed.contains(|c: char| c.is_control() || c.is_whitespace()) {
            return Err(EmailProblem::Malformed);
        }
        let (local, domain) = typed.rsplit_once('@').ok_or(EmailProblem::Malformed)?;
        if !local.is_ascii() {
            return Err(EmailProblem::LocalPartNotAscii);
        }
        let domain = idna::domain_to_ascii_strict(domain).map_err(|_| EmailProblem::Malformed)?;
        if !domain.contains('.') || domain.starts_with('[') {
            return Err(EmailProblem::Malformed);
        }
        let address = format!("{local}@{domain}");
        lettre::Address::from_str(&address).map_err(|_| EmailProblem::Malformed)?;
        Ok(Self(address))
    }

    /// An address that the database holds.
    pub(crate) fn stored(address: String) -> Self {
        Self(address)
    }

    /// The address as it goes into SMTP.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as it is compared: no server that people use tells `Ada@` from `ada@`.
    pub(crate) fn folded(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::{Email, EmailProblem};

    #[test]
    fn domains_of_any_script_become_a_labels() {
        assert_eq!(
            Email::parse(" Ada@Bücher.example ").unwrap().as_str(),
            "Ada@xn--bcher-kva.example"
        );
    }

    #[test]
    fn a_local_part_of_another_script_is_refused_by_its_own_reason() {
        assert_eq!(
            Email::parse("jürgen@example.org"),
            Err(EmailProblem::LocalPartNotAscii)
        );
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for typed in [
            "",
            "ada",
            "ada@",
            "@example.org",
            "ada@localhost",
            "a b@example.org",
            "ada@example.org\r\nBcc: eve@example.org",
            "ada@exa mple.org",
            "ada@@example.org",
            "a..b@example.org",
        ] {
            assert_eq!(
                Email::parse(typed),
                Err(EmailProblem::Malformed),
                "{typed:?}"
            );
        }
    }
}
