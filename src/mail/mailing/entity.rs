//! Mailings and their words. The recipients are letters.

/// Mailings.
pub(crate) mod mailing {
    use sea_orm::entity::prelude::*;

    use crate::kinds::IssueId;

    /// May its letters leave?
    #[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
    #[sea_orm(rs_type = "String", db_type = "Text")]
    pub(crate) enum State {
        /// They leave one after another.
        #[sea_orm(string_value = "open")]
        Open,
        /// Not for now.
        #[sea_orm(string_value = "held")]
        Held,
        /// Never again.
        #[sea_orm(string_value = "ended")]
        Ended,
    }

    /// A mailing: one for each issue.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mailings")]
    pub(crate) struct Model {
        /// The issue.
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) issue_id: IssueId,
        /// May its letters leave?
        pub(crate) state: State,
        /// When it was addressed; the date of its letters.
        pub(crate) created_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Its words, a row for each language.
pub(crate) mod edition {
    use sea_orm::entity::prelude::*;

    use crate::kinds::IssueId;

    /// The words of a mailing in one language.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mailing_editions")]
    pub(crate) struct Model {
        /// The mailing.
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) issue_id: IssueId,
        /// A tag of `Lang`.
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) lang: String,
        /// The subject, without marks.
        pub(crate) subject: String,
        /// The text; `WAY` stands where her links differ from those of others.
        pub(crate) plain: String,
        /// The same as HTML.
        pub(crate) html: String,
        /// Where a mail program unsubscribes her by one click (RFC 8058), likewise with `WAY`.
        pub(crate) unsubscribe: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
