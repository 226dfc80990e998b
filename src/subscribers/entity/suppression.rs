//! Addresses to which nothing of the Rundbrief is sent, whoever asks for it, until the office lifts it.

use sea_orm::entity::prelude::*;

use crate::kinds::SuppressionId;

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Why {
    /// Letters to it come back.
    #[sea_orm(string_value = "bounce")]
    Bounce,
    /// Somebody said that our letters are unwanted there.
    #[sea_orm(string_value = "complaint")]
    Complaint,
    /// The office.
    #[sea_orm(string_value = "office")]
    Office,
}

/// A suppressed address.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "suppressions")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: SuppressionId,
    /// The folded address under our seal.
    pub(crate) sealed: Vec<u8>,
    /// The address; none once whose it is had herself erased.
    pub(crate) email: Option<String>,
    /// The address as it is searched.
    pub(crate) folded: Option<String>,
    /// Why.
    pub(crate) why: Why,
    /// What a server said, or the office.
    pub(crate) detail: Option<String>,
    /// Since when.
    pub(crate) at: DateTimeUtc,
    /// Who of the office.
    pub(crate) actor: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
