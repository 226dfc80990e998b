//! Where it takes place.

use sea_orm::entity::prelude::*;

use crate::kinds::VenueId;

/// A venue.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "venues")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: VenueId,
    /// Its name in files.
    #[sea_orm(unique)]
    pub(crate) slug: String,
    /// Its name for people.
    pub(crate) name: String,
    /// Can one get in without a step?
    pub(crate) step_free: bool,
    /// What a visitor should know; may be empty.
    pub(crate) note: String,
    /// Street and number; may be empty.
    pub(crate) street: String,
    /// Five digits; may be empty.
    pub(crate) postcode: String,
    /// The town; may be empty.
    pub(crate) town: String,
}

impl Model {
    /// "Westring 1, 45659 Recklinghausen"; none where nobody has said where it is.
    pub(crate) fn address(&self) -> Option<String> {
        let town = [self.postcode.as_str(), &self.town].join(" ");
        let parts = [self.street.as_str(), town.trim()];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (!said.is_empty()).then(|| said.join(", "))
    }

    /// Its name, and where it is.
    pub(crate) fn full(&self) -> String {
        match self.address() {
            Some(address) => format!("{}, {address}", self.name),
            None => self.name.clone(),
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
