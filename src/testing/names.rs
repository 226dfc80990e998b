//! How names are kept, for those who fill a database by hand.

/// A name as it is compared, and as it sounds.
#[must_use]
pub fn kept_name(name: &str) -> (String, String) {
    let folded = crate::kinds::fold(name);
    let sound = crate::kinds::sound(&folded);
    (folded, sound)
}
