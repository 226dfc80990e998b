//! Nights on which something was due, and what was deleted in each: numbers only.

/// A night.
pub(super) mod night {
    use sea_orm::entity::prelude::*;

    /// A night.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "nights")]
    pub(crate) struct Model {
        /// Its id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        /// When it began, UTC.
        pub(crate) at: DateTimeUtc,
        /// When all was done, UTC; none: something is still to be done.
        pub(crate) finished_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// What was deleted.
pub(super) mod forgotten {
    use sea_orm::entity::prelude::*;

    use crate::kinds::OfferingId;

    /// What was deleted of one kind and one offering in a night.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "forgotten")]
    pub(crate) struct Model {
        /// Its id.
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        /// In which night.
        pub(crate) night_id: Uuid,
        /// What: a word of `rules::What`.
        pub(crate) what: String,
        /// Of which offering; none: of none.
        pub(crate) offering_id: Option<OfferingId>,
        /// What that was called; German, empty where it is of none.
        pub(crate) title: String,
        /// How many.
        pub(crate) count: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
